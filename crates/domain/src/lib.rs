//! The rules of the contest: regulation, marks, tally, ranking, ties, fund.
//!
//! Pure: no files, no clock, no randomness, and no floating point in a result. Every function is a
//! function of its arguments alone, and gives the same answer whatever the order of its input.
#![deny(clippy::float_arithmetic)]

pub mod audience;
pub mod chance;
pub mod contest;
pub mod day;
pub mod defence;
mod exact;
pub mod ids;
pub mod jury;
pub mod kept;
pub mod marks;
mod money;
pub mod natural;
pub mod number;
pub mod papers;
pub mod record;
pub mod regulation;
pub mod results;
pub mod sealing;
pub mod text;

pub use contest::change;
pub use jury::conflict;
pub use marks::sheet;
pub use papers::minutes;
pub use results::{diagnostics, skating};

pub use audience::outcome::{Control, ControlSum, control_sums, outcome as audience_outcome, verdict};
pub use change::Change;
pub use conflict::{Conflict, Relation, RelationKind, conflicts};
pub use contest::{
    Category, Contest, Criterion, Helper, Juror, Project, Right, Role, Seat, Section, Source, Standing,
};
pub use day::Day;
pub use exact::distinct_digits;
pub use ids::{CategoryId, CriterionId, HelperId, JurorId, ProjectId, SectionId, SourceId};
pub use number::{Exact, Money, NumberError, Score, Weight};
pub use regulation::Regulation;
pub use regulation::fault::RegulationFault;
pub use results::nominations::{Nomination, NominationOutcome, nominations};
pub use results::people::{VoteFault, check_tie_decision};
pub use results::ranking::{rank, rank_on};
pub use results::refusal::{EqualPlaces, Part, Refusal};
pub use results::tally::{CriterionTally, ProjectTally, Tally, tally, tally_on};
pub use results::{ProjectResult, Results, Status};
pub use sheet::{Sheet, SheetState};
