//! The papers: a module for each, and what is common to all.

mod annex;
mod data;
mod formula;
mod kind;
mod minutes;
mod minutes_fund;
mod minutes_items;
mod minutes_ties;
mod number;
mod render;
mod score_sheet;
mod score_sheets;
mod summary;
mod wording;

pub use data::{Attendance, EarlyLook, JournalMark, MinutesFields, PaperData, Presence, Votes};
pub use formula::formula;
pub use kind::{Kind, kinds};
pub use render::{Pdf, Selection, document, render, render_with, selections};
pub use wording::{juror_person, lead_person, names_of};
