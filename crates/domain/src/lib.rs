//! The rules of the contest: regulation, marks, tally, ranking, ties, fund.
//!
//! Pure: no files, no clock, no randomness, and no floating point in a result. Every function is a
//! function of its arguments alone, and gives the same answer whatever the order of its input.
#![deny(clippy::float_arithmetic)]

mod board;
pub mod chance;
pub mod change;
pub mod conflict;
pub mod contest;
pub mod day;
pub mod diagnostics;
mod exact;
mod fund;
mod hall;
pub mod ids;
pub mod natural;
mod nominations;
pub mod number;
mod people;
mod ranking;
mod refusal;
pub mod regulation;
mod regulation_fault;
pub mod results;
pub mod sheet;
pub mod skating;
mod tally;
pub mod text;
mod ties;

pub use change::Change;
pub use conflict::{Conflict, Relation, RelationKind, conflicts};
pub use contest::{
    Category, Contest, Criterion, Helper, Juror, Project, Right, Role, Seat, Section, Source, Standing,
};
pub use day::Day;
pub use exact::distinct_digits;
pub use hall::{Control, ControlSum, control_sums, outcome as audience_outcome, verdict};
pub use ids::{CategoryId, CriterionId, HelperId, JurorId, ProjectId, SectionId, SourceId};
pub use nominations::{Nomination, NominationOutcome, nominations};
pub use number::{Exact, Money, NumberError, Score, Weight};
pub use people::{VoteFault, check_tie_decision};
pub use ranking::{rank, rank_on};
pub use refusal::{EqualPlaces, Part, Refusal};
pub use regulation::Regulation;
pub use regulation_fault::RegulationFault;
pub use results::{ProjectResult, Results, Status};
pub use sheet::{Sheet, SheetState};
pub use tally::{CriterionTally, ProjectTally, Tally, tally, tally_on};
