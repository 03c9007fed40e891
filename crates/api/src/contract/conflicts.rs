//! Conflicts of interest that are proposed.

use domain::{JurorId, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A juror and a project that may be related. People decide: a recusal, or no conflict.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProposedConflict {
    #[ts(type = "string")]
    pub juror: JurorId,
    /// The juror's full name.
    pub name: String,
    /// The juror's position.
    pub position: Option<String>,
    #[ts(type = "string")]
    pub project: ProjectId,
    pub number: String,
    pub title: String,
    /// How, the closest first; never empty.
    pub relations: Vec<RelationView>,
}

/// How a juror may be related to a project.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RelationView {
    /// As what.
    pub kind: RelationKindView,
    /// What the project's row says: a name, or its faculty.
    pub named: String,
    /// Whether the names are equal in full.
    pub certain: bool,
}

/// As what a juror may be related to a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RelationKindView {
    Lead,
    Mentor,
    Speaker,
    Team,
    Department,
}
