//! What people supply for the minutes of the jury's meeting.

use crate::{JurorId, ProjectId};
use serde::{Deserialize, Serialize};

/// What people supplied. Everything may be empty: the paper then has a line to write on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Minutes {
    pub number: String,
    /// The order by which the jury was appointed: «приказ от 05.05.2026 № 412/п».
    pub approval_order: String,
    pub presiding: Option<JurorId>,
    /// The secretary, where it is not the jury's own.
    pub secretary: String,
    /// Who was there.
    pub attendance: Vec<AttendanceLine>,
    pub invited: String,
    /// When the meeting began.
    pub begin: String,
    /// When it ended.
    pub end: String,
    /// Who reported on the recusals.
    pub speaker_recusals: String,
    /// Who reported on the results.
    pub speaker_results: String,
    /// Who reported on the money.
    pub speaker_fund: String,
    /// Who spoke on the results.
    pub spoke_results: String,
    /// Who spoke on the money.
    pub spoke_fund: String,
    /// Votes on the recusals.
    pub votes_recusals: Votes,
    /// Votes on the results.
    pub votes_results: Votes,
    /// Votes on projects that are touched by a recusal, each by itself.
    pub votes_projects: Vec<ProjectVotes>,
    /// Votes on the money.
    pub votes_fund: Votes,
    /// Dissenting opinions.
    pub dissent: String,
    /// How many sheets the annex has.
    pub annex_sheets: String,
}

/// Whether a juror was there, as people say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AttendanceLine {
    pub juror: JurorId,
    /// Whether.
    pub presence: Presence,
    /// Why not.
    pub reason: String,
}

/// Whether somebody was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Nobody has said.
    Unknown,
    /// In the hall.
    Present,
    /// From afar.
    Remote,
    /// Not there.
    Absent,
}

/// Votes on an item; empty until they are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Votes {
    pub votes_for: Option<u32>,
    pub votes_against: Option<u32>,
    /// Neither.
    pub abstained: Option<u32>,
}

/// Votes on one project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProjectVotes {
    pub project: ProjectId,
    pub votes: Votes,
}
