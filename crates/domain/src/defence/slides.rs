//! The register of presentations: received, opens, which file.

use crate::ProjectId;
use crate::record::At;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is known of a project's presentation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presentation {
    /// It was handed in.
    pub received: bool,
    /// It was opened on the machine of the hall.
    pub opens: bool,
    /// Where it lies; empty: not on this machine.
    pub file: String,
    /// What to know of it («звук», «ссылка вместо файла»).
    pub note: String,
}

/// A line of the register as it is now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// What is known of a project's presentation.
    Noted {
        project: ProjectId,
        /// What is known.
        presentation: Presentation,
    },
}

/// The register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slides {
    /// By project; one that is absent was not handed in.
    pub of: BTreeMap<ProjectId, Presentation>,
}

impl Slides {
    pub(crate) fn take(&mut self, record: &At<Record>) {
        let Record::Noted {
            project,
            presentation,
        } = &record.what;
        self.of.insert(*project, presentation.clone());
    }
}
