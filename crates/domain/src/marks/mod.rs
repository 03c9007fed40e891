//! Marks: score sheets, their way on paper, and who may mark what.

pub mod allowances;
pub mod sheet;
pub mod sheets;
