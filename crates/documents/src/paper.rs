//! The papers as other rooms know them.

pub use crate::jury::pin_slips::{PinSlip, pin_slips, pin_slips_document};
pub use crate::papers::data::{
    Aside, Attendance, Continued, EarlyLook, JournalMark, MinutesFields, PaperData, PaperSum, Presence,
    RegulationChange, Votes,
};
pub use crate::papers::kind::{Kind, kinds};
pub use crate::papers::render::{
    Office, Pdf, Selection, document, render, render_docx, render_with, selections,
};
pub use crate::papers::spec::{Bundle, Each, Group, Knows, Spec};
pub use crate::papers::wording::{juror_person, lead_person, names_of};
pub use crate::regulation::changes::{RuleDifference, rule_differences, with_rules};
pub use crate::regulation::rules::{RuleTopic, rule_sentences, tie_step, unweighted};
pub use crate::results::explanation::{ExplainedStep, explained, skating_steps, step_words};
pub use crate::results::figures::{Figure, Figures, figure, fraction, plain};
pub use crate::results::formula::{Formula, formula};
pub use crate::sealing::minutes::people::meeting;
