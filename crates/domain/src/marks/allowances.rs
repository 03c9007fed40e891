//! Jurors of one section whose sheets count for a project of another, because the secretary allowed it.

use crate::record::At;
use crate::{JurorId, ProjectId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A sheet of another section is allowed, or its allowance is taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// The juror judges the project as those of its own section do.
    Allowed {
        project: ProjectId,
        juror: JurorId,
        /// Why.
        reason: String,
    },
    /// The juror does not judge it any more: what is there stays and does not count.
    TakenBack {
        project: ProjectId,
        juror: JurorId,
        /// Why.
        reason: String,
    },
}

/// The allowances that stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allowances {
    /// Why, by project and juror; of one allowed twice the last reason.
    pub standing: BTreeMap<(ProjectId, JurorId), At<String>>,
}

impl Allowances {
    pub(crate) fn take(&mut self, record: &At<Record>) {
        match &record.what {
            Record::Allowed {
                project,
                juror,
                reason,
            } => {
                let reason = record.with(reason.clone());
                self.standing.insert((*project, *juror), reason);
            }
            Record::TakenBack { project, juror, .. } => {
                self.standing.remove(&(*project, *juror));
            }
        }
    }
}
