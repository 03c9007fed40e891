//! The contract between the screens and the program: what can be asked, what is answered, what is refused.
//!
//! The screens' types are generated from here (`cargo xtask gen`); identifiers are strings, hundredths and
//! kopecks are whole numbers below 2^53, results are strings.

mod against;
mod conflicts;
mod contest;
mod declarations;
mod defence;
mod diagnostics;
mod error;
mod events;
mod hall;
mod new_contest;
mod papers;
mod presence;
mod program;
mod regulation;
mod results;
mod sealing;
mod sheet_path;
mod sheets;
mod soundness;
mod stages;
mod standing;
mod tables;
mod voting;

pub use against::*;
pub use conflicts::*;
pub use contest::*;
pub use declarations::*;
pub use defence::*;
pub use diagnostics::*;
pub use error::*;
pub use events::*;
pub use hall::*;
pub use new_contest::*;
pub use papers::*;
pub use presence::*;
pub use program::*;
pub use regulation::*;
pub use results::*;
pub use sealing::*;
pub use sheet_path::*;
pub use sheets::*;
pub use soundness::*;
pub use stages::*;
pub use standing::*;
pub use tables::*;
pub use voting::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Done, nothing to tell.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Done {}

/// A change is durable: its journal number and time.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Saved {
    /// Number of the journal entry.
    #[ts(type = "number")]
    pub number: i64,
    /// When, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
}
