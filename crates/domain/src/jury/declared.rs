//! The register of notices on conflicts of interest (`docs/rules/places.md`, Conflicts of interest).

use crate::record::At;
use crate::{JurorId, ProjectId};
use serde::{Deserialize, Serialize};

/// A project in a notice, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    pub project: ProjectId,
    pub grounds: String,
}

/// A line of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// A juror's notice was handed in. Its number is the next one of the register.
    Notified {
        juror: JurorId,
        /// Projects; empty: no conflict.
        projects: Vec<Declared>,
    },
    /// A notice was considered.
    Considered {
        /// Number of the notice in the register, from 1.
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

/// What was decided on a project of a notice.
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

/// A notice in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
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
    /// Notices in order of their numbers.
    pub notices: Vec<Notice>,
}

impl ConflictRegister {
    /// Returns the last notice of a juror.
    pub fn of(&self, juror: JurorId) -> Option<&Notice> {
        self.notices.iter().rev().find(|notice| notice.juror == juror)
    }

    pub(crate) fn take(&mut self, record: &At<Record>) {
        match &record.what {
            Record::Notified { juror, projects } => {
                let number = u32::try_from(self.notices.len())
                    .unwrap_or(u32::MAX)
                    .saturating_add(1);
                self.notices.push(Notice {
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
                if let Some(notice) = self.notices.iter_mut().find(|notice| notice.number == *number) {
                    notice.considered.retain(|other| other.project != *project);
                    notice.considered.push(Consideration {
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
