//! The papers: a module for each, and what is common to all.

mod annex;
mod applications;
mod data;
mod day;
mod explanation;
mod figures;
mod formula;
mod guide;
mod guide_juror;
mod guide_pictures;
mod guide_secretary;
mod kind;
mod minutes;
mod minutes_audience;
mod minutes_course;
mod minutes_fund;
mod minutes_items;
mod minutes_notes;
mod minutes_people;
mod minutes_rules;
mod minutes_ties;
mod minutes_votes;
mod number;
mod pin_slips;
mod render;
mod rule_changes;
mod rules;
mod score_sheet;
mod score_sheets;
mod summary;
mod wording;

pub use data::{
    Aside, Attendance, Continued, EarlyLook, JournalMark, MinutesFields, PaperData, PaperSum, Presence,
    RegulationChange, Votes,
};
pub use explanation::{ExplainedStep, explained, skating_steps, step_words};
pub use figures::{Figure, Figures, figure, fraction, plain};
pub use formula::{Formula, formula};
pub use kind::{Group, Kind, kinds};
pub use minutes_people::meeting;
pub use pin_slips::{PinSlip, pin_slips, pin_slips_document};
pub use render::{Office, Pdf, Selection, document, render, render_docx, render_with, selections};
pub use rule_changes::{RuleDifference, rule_differences, with_rules};
pub use rules::{RuleTopic, rule_sentences, tie_step, unweighted};
pub use wording::{juror_person, lead_person, names_of};
