//! A contest whose file does not verify, and how the evening goes on.

use super::ApiError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The ways on from a file that does not verify.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SoundCopiesView {
    /// What is wrong with the file; null when it is sound.
    pub fault: Option<ApiError>,
    /// Sound copies of the same contest beside it and among its snapshots, the newest first.
    pub copies: Vec<SoundCopy>,
    /// Where the contest would go on under record.
    pub proposed: String,
}

/// A sound copy of the contest.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SoundCopy {
    /// Where it lies; it is opened by this.
    pub path: String,
    /// File name without the ending.
    pub name: String,
    /// Entries of its journal.
    #[ts(type = "number")]
    pub entries: i64,
    /// Time of the last one, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// How many entries of the file it does not have.
    pub lacks: u32,
    /// These entries, the oldest first; when there are very many, only the first of them.
    pub lacking: Vec<LackingEntry>,
}

/// An entry of the journal that a copy does not have.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LackingEntry {
    #[ts(type = "number")]
    pub number: i64,
    /// Milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// Who, as in the journal.
    pub who: String,
    /// What, as in the journal.
    pub kind: String,
    /// What it was about, as in the journal.
    pub params: std::collections::BTreeMap<String, String>,
}
