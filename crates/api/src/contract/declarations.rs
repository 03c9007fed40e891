//! The register of declarations on conflicts of interest.

use super::RoleView;
use domain::{JurorId, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The register, and who has not handed in a declaration.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ConflictRegisterView {
    /// Jurors who give marks, in the jury's order.
    pub people: Vec<DeclarationOwner>,
    /// Declarations by their numbers.
    pub declarations: Vec<DeclarationView>,
    /// Recusals that no declaration names: declared on the laptop or entered from the lists.
    pub undeclared: Vec<RecusalView>,
}

/// A juror with the last declaration.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DeclarationOwner {
    #[ts(type = "string")]
    pub juror: JurorId,
    pub code: String,
    pub name: String,
    pub position: Option<String>,
    pub role: RoleView,
    pub voting: bool,
    /// Number of the last declaration.
    pub declaration: Option<u32>,
}

/// A declaration in the register.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DeclarationView {
    pub number: u32,
    #[ts(type = "string")]
    pub juror: JurorId,
    pub name: String,
    #[ts(type = "number")]
    pub time: i64,
    /// Empty: no conflict.
    pub projects: Vec<DeclarationProject>,
    /// Who considers it: who presides; of one's own declaration, a deputy.
    #[ts(type = "string | null")]
    pub considers: Option<JurorId>,
    pub considers_name: String,
}

/// A project in a declaration.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DeclarationProject {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub number: String,
    pub title: String,
    pub grounds: String,
    /// Null: not considered yet.
    pub decision: Option<DeclarationDecision>,
    /// The juror is recused from the project now.
    pub recused: bool,
}

/// What was decided on a project of a declaration.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DeclarationDecision {
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

/// A project that a juror names in a declaration, and why.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DeclaredForm {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub grounds: String,
}
