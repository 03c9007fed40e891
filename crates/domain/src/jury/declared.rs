//! The register of declarations on conflicts of interest (`docs/rules/places.md`, Conflicts of interest).

use crate::record::At;
use crate::{JurorId, ProjectId};
use serde::{Deserialize, Serialize};

/// A project in a declaration, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    pub project: ProjectId,
    pub grounds: String,
}

/// A line of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// A juror's declaration was handed in. Its number is the next one of the register.
    Notified {
        juror: JurorId,
        /// Projects; empty: no conflict.
        projects: Vec<Declared>,
    },
    /// A declaration was considered.
    Considered {
        /// Number of the declaration in the register, from 1.
        number: u32,
        project: ProjectId,
        /// Who considered it: the chair, or a deputy where it is the chair's own.
        by: Option<JurorId>,
        /// The recusal is accepted; else no conflict is seen.
        accepted: bool,
        /// What was noted.
        note: String,
    },
}

/// What was decided on a project of a declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consideration {
    pub project: ProjectId,
    /// Who considered it.
    pub by: Option<JurorId>,
    /// The recusal is accepted.
    pub accepted: bool,
    /// What was noted.
    pub note: String,
    /// When.
    pub time_ms: i64,
}

/// A declaration in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// Its number, from 1.
    pub number: u32,
    pub juror: JurorId,
    /// When it was entered.
    pub time_ms: i64,
    /// Projects; empty: no conflict.
    pub projects: Vec<Declared>,
    /// What was decided, at most once for each project: the last decision.
    pub considered: Vec<Consideration>,
}

/// The register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConflictRegister {
    /// Declarations in order of their numbers.
    pub declarations: Vec<Declaration>,
}

impl ConflictRegister {
    /// Returns the last declaration of a juror.
    pub fn of(&self, juror: JurorId) -> Option<&Declaration> {
        self.declarations
            .iter()
            .rev()
            .find(|declaration| declaration.juror == juror)
    }

    pub(crate) fn take(&mut self, record: &At<Record>) {
        match &record.what {
            Record::Notified { juror, projects } => {
                let number = u32::try_from(self.declarations.len())
                    .unwrap_or(u32::MAX)
                    .saturating_add(1);
                self.declarations.push(Declaration {
                    number,
                    juror: *juror,
                    time_ms: record.time_ms,
                    projects: projects.clone(),
                    considered: Vec::new(),
                });
            }
            Record::Considered {
                number,
                project,
                by,
                accepted,
                note,
            } => {
                if let Some(declaration) = self
                    .declarations
                    .iter_mut()
                    .find(|declaration| declaration.number == *number)
                {
                    declaration.considered.retain(|other| other.project != *project);
                    declaration.considered.push(Consideration {
                        project: *project,
                        by: *by,
                        accepted: *accepted,
                        note: note.clone(),
                        time_ms: record.time_ms,
                    });
                }
            }
        }
    }
}
