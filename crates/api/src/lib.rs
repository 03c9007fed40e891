//! The contract: requests, replies, errors, access, handlers; the one door to the rest.
//!
//! [`Program::call`] answers a request of a [`Client`]: who may ask is decided in `access`, what is done
//! stands in a module per task. Nothing here knows a window or a network.

mod access;
mod appeals;
mod attempts;
mod batch;
mod clock;
mod conflicts;
pub mod contract;
mod corrections;
mod day;
mod defence;
mod demo;
mod door;
mod downloads;
mod edits;
mod exports;
mod failure;
mod files;
mod hall;
mod fixing;
mod freeze;
mod imports;
mod journal;
mod marks;
mod minutes;
mod new_contest;
mod notes;
mod notices;
mod open;
mod order;
mod overview;
mod papers;
mod points;
mod preparation;
mod presence;
mod program;
mod recent;
mod refusals;
mod regulation;
mod results;
mod reveal;
mod sealing;
mod sheet_path;
mod sheet_register;
mod sheets;
mod signing;
mod slides;
mod slips;
mod snapshot;
mod snapshots;
mod stages;
mod surroundings;
mod tables;
mod texts;
mod views;

pub use downloads::Download;
pub use files::Imported;
pub use messages::{Catalogue, Lang, decimal, money};
pub use papers::{Paper, paper_kinds};
pub use program::{Client, ClientKind, Program};
pub use results::ResultsFormat;
pub use surroundings::{Opener, Surroundings, system_clock, system_entropy};
