//! The contract: requests, replies, errors, access, handlers; the one door to the rest.
//!
//! [`Program::call`] answers a request of a [`Client`]: `wire` knows all of them, `door` who may ask, an area what is
//! done, `file` the open contest. Nothing here knows a window or a network.

mod audience;
mod contest;
pub mod contract;
mod defence;
mod desk;
mod door;
mod file;
mod hall;
mod jury;
mod marks;
mod money;
mod papers;
mod regulation;
mod results;
mod sealing;
mod show;
mod wire;

pub use door::kept::Download;
pub use door::program::Program;
pub use door::request::Ask;
pub use door::seat::{Client, ClientKind};
pub use door::surroundings::{Opener, Surroundings, system_clock, system_entropy, system_running};
pub use file::opening::Imported;
pub use messages::{Catalogue, Lang, decimal, money};
pub use papers::kinds::paper_kinds;
pub use papers::printing::Paper;
pub use results::ranking::ResultsFormat;
pub use wire::{Envelope, Reply, Request, Visitor, ask, each_request};
