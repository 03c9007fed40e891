//! Notes per project: who asked what, what the jury recommends. They fill «ВЫСТУПИЛИ».

use crate::record::At;
use crate::{JurorId, ProjectId};
use serde::{Deserialize, Serialize};

/// What a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Somebody asked.
    Question,
    /// The jury recommends.
    Recommendation,
    /// Anything else that was said.
    Remark,
}

/// A note is written, rewritten or taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// A note as it is now; the same id rewrites it.
    Written {
        /// Made by who writes it.
        id: String,
        project: ProjectId,
        /// What it is.
        kind: Kind,
        /// Who of the jury spoke.
        juror: Option<JurorId>,
        /// Who else spoke, by name.
        speaker: String,
        /// What was said.
        text: String,
    },
    /// A note is taken back.
    Removed { id: String },
}

/// A note that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub id: String,
    pub project: ProjectId,
    /// What it is.
    pub kind: Kind,
    /// Who of the jury spoke.
    pub juror: Option<JurorId>,
    /// Who else spoke, by name.
    pub speaker: String,
    /// What was said.
    pub text: String,
    /// When it was first written.
    pub time_ms: i64,
}

/// The notes, in the order in which they were first written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// All that stand.
    pub notes: Vec<Note>,
}

impl Notes {
    /// Returns the notes on a project.
    pub fn on(&self, project: ProjectId) -> impl Iterator<Item = &Note> {
        self.notes.iter().filter(move |note| note.project == project)
    }

    pub(crate) fn take(&mut self, record: &At<Record>) {
        match &record.what {
            Record::Written {
                id,
                project,
                kind,
                juror,
                speaker,
                text,
            } => {
                let mut note = Note {
                    id: id.clone(),
                    project: *project,
                    kind: *kind,
                    juror: *juror,
                    speaker: speaker.clone(),
                    text: text.clone(),
                    time_ms: record.time_ms,
                };
                match self.notes.iter_mut().find(|other| other.id == *id) {
                    Some(other) => {
                        note.time_ms = other.time_ms;
                        *other = note;
                    }
                    None => self.notes.push(note),
                }
            }
            Record::Removed { id } => self.notes.retain(|note| note.id != *id),
        }
    }
}
