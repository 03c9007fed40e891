//! The register of notices on conflicts of interest.

use super::RoleView;
use domain::{JurorId, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The register, and who has not handed in a notice.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ConflictRegisterView {
    /// Jurors who give marks, in the jury's order.
    pub people: Vec<NoticeOwner>,
    /// Notices by their numbers.
    pub notices: Vec<NoticeView>,
    /// Recusals that no notice names: declared on the laptop or entered from the lists.
    pub without_notice: Vec<RecusalView>,
}

/// A juror with the last notice.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NoticeOwner {
    #[ts(type = "string")]
    pub juror: JurorId,
    pub code: String,
    pub name: String,
    pub position: Option<String>,
    pub role: RoleView,
    pub voting: bool,
    /// Number of the last notice.
    pub notice: Option<u32>,
}

/// A notice in the register.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NoticeView {
    pub number: u32,
    #[ts(type = "string")]
    pub juror: JurorId,
    pub name: String,
    #[ts(type = "number")]
    pub time: i64,
    /// Empty: no conflict.
    pub projects: Vec<NoticeProject>,
    /// Who considers it: who presides; of one's own notice, a deputy.
    #[ts(type = "string | null")]
    pub considers: Option<JurorId>,
    pub considers_name: String,
}

/// A project in a notice.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NoticeProject {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub number: String,
    pub title: String,
    pub grounds: String,
    /// Null: not considered yet.
    pub decision: Option<NoticeDecision>,
    /// The juror is recused from the project now.
    pub recused: bool,
}

/// What was decided on a project of a notice.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NoticeDecision {
    pub accepted: bool,
    pub by_name: String,
    pub note: String,
    #[ts(type = "number")]
    pub time: i64,
}

/// A recusal.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RecusalView {
    #[ts(type = "string")]
    pub juror: JurorId,
    pub name: String,
    #[ts(type = "string")]
    pub project: ProjectId,
    pub number: String,
    pub title: String,
    pub reason: String,
}

/// A project that a juror names in a notice, and why.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DeclaredForm {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub grounds: String,
}
