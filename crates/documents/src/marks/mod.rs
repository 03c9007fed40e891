//! Papers of marks: score sheets and their handover.

pub(crate) mod handover;
pub(crate) mod score_sheet;
pub(crate) mod score_sheets;
