//! The rules of the contest: regulation, marks, tally, ranking, ties, fund.
//!
//! Pure: no files, no clock, no randomness, and no floating point in a result. Every function is a
//! function of its arguments alone, and gives the same answer whatever the order of its input.
#![deny(clippy::float_arithmetic)]

pub mod contest;
pub mod ids;
pub mod number;
pub mod regulation;
pub mod results;
pub mod sheet;

pub use contest::{Contest, Criterion, Juror, Project, Role, Seat, Source, Standing};
pub use ids::{CriterionId, JurorId, ProjectId, SourceId};
pub use number::{Exact, Money, Score, Weight};
pub use regulation::Regulation;
pub use results::{ProjectResult, Results, Status};
pub use sheet::{Sheet, SheetState};
