//! What the program tells the screens by itself.

use super::{ApiError, Session};
use crate::door::request::Area;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A notice to a screen.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "type")]
#[ts(export)]
pub enum Notice {
    /// The contest changed; load what you show again.
    Changed {
        /// Number of the journal entry.
        #[ts(type = "number")]
        number: i64,
        /// What it touched; none is named where it may be anything.
        areas: Vec<Area>,
    },
    /// Another contest was opened, or none is open.
    ContestSwitched {},
    /// Something happened to the open file, or is well again: ask `FileStanding`.
    FileStandingChanged {},
    /// The system was told to open another contest while this one is open: the window asks (`Start`).
    OpenAsked {},
    /// The second screen shows something else.
    HallChanged {},
    /// The session changed without having been asked (idle, or locked from elsewhere).
    SessionChanged {
        /// What it is now.
        session: Session,
    },
    /// Background work goes on.
    Progress(JobProgress),
}

impl Notice {
    /// Returns the notice of a change that may be of anything.
    #[must_use]
    pub fn everything(number: i64) -> Self {
        Self::Changed {
            number,
            areas: Vec::new(),
        }
    }
}

/// How far background work is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JobProgress {
    pub job: String,
    /// Steps done.
    pub done: u32,
    /// Steps in all.
    pub total: u32,
    /// What is being done (a file name).
    pub what: String,
    /// Set at the end.
    pub outcome: Option<JobOutcome>,
}

/// How background work ended.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "type")]
#[ts(export)]
pub enum JobOutcome {
    /// Everything is there: `files` papers, at `place` (a folder, or the address of a download).
    Finished {
        /// Number of files.
        files: u32,
        /// A folder, or the address of a download.
        place: String,
    },
    /// Stopped by the user; what was finished stays.
    Cancelled {
        /// Number of files.
        files: u32,
    },
    Failed {
        /// Why.
        error: ApiError,
    },
}

/// Background work has begun.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JobStarted {
    /// Its id, for progress and cancel.
    pub job: String,
}
