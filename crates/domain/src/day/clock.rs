//! The clock of a presentation and its questions: arithmetic on deadlines.

use super::At;
use crate::{ProjectId, SectionId};
use serde::{Deserialize, Serialize};

/// A part of a defence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The team presents.
    Presentation,
    /// The jury asks.
    Questions,
}

/// What was done to a room's clock. The time of each is that of its entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// A part of a project's defence begins; another one that still runs in that room ends with it.
    Started {
        /// Whose room.
        section: Option<SectionId>,
        /// The project.
        project: ProjectId,
        /// Which part.
        part: Part,
        /// Its limit.
        limit_ms: i64,
    },
    /// The clock stands.
    Paused {
        /// Whose room.
        section: Option<SectionId>,
    },
    /// The clock goes on.
    Resumed {
        /// Whose room.
        section: Option<SectionId>,
    },
    /// More time.
    Added {
        /// Whose room.
        section: Option<SectionId>,
        /// How much; negative takes it back.
        ms: i64,
    },
    /// The project is done.
    Finished {
        /// Whose room.
        section: Option<SectionId>,
    },
    /// A part that began by mistake never was.
    Dropped {
        /// Whose room.
        section: Option<SectionId>,
        /// Why.
        reason: String,
    },
}

/// A part that runs, or stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Running {
    /// Whose room.
    pub section: Option<SectionId>,
    /// The project.
    pub project: ProjectId,
    /// Which part.
    pub part: Part,
    /// When it began.
    pub began_ms: i64,
    /// Its limit with what was added.
    pub limit_ms: i64,
    /// How long it stood before `paused_ms`.
    pub stood_ms: i64,
    /// Since when it stands.
    pub paused_ms: Option<i64>,
}

impl Running {
    /// Returns how much of the part has passed at `now_ms`, pauses left out; never negative.
    pub fn passed(&self, now_ms: i64) -> i64 {
        (self.paused_ms.unwrap_or(now_ms) - self.began_ms - self.stood_ms).max(0)
    }

    /// Returns what is left at `now_ms`; negative is overtime.
    pub fn left(&self, now_ms: i64) -> i64 {
        self.limit_ms - self.passed(now_ms)
    }
}

/// A part that is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// Whose room.
    pub section: Option<SectionId>,
    /// The project.
    pub project: ProjectId,
    /// Which part.
    pub part: Part,
    /// When it began.
    pub began_ms: i64,
    /// When it ended.
    pub ended_ms: i64,
    /// How long it took, pauses left out.
    pub took_ms: i64,
    /// Its limit with what was added.
    pub limit_ms: i64,
}

/// The clocks that stand, one for each room, and what was heard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// Clocks with a part begun.
    pub running: Vec<Running>,
    /// Parts that are over, in order.
    pub heard: Vec<Heard>,
}

impl Clock {
    /// Returns the clock of a room.
    pub fn of(&self, section: Option<SectionId>) -> Option<&Running> {
        self.running.iter().find(|running| running.section == section)
    }

    /// Returns whether a project has been heard, in part at least.
    pub fn has_heard(&self, project: ProjectId) -> bool {
        self.heard.iter().any(|heard| heard.project == project)
    }

    pub(super) fn take(&mut self, record: &At<Record>) {
        let now = record.time_ms;
        match &record.what {
            Record::Started {
                section,
                project,
                part,
                limit_ms,
            } => {
                self.end(*section, now);
                self.running.push(Running {
                    section: *section,
                    project: *project,
                    part: *part,
                    began_ms: now,
                    limit_ms: *limit_ms,
                    stood_ms: 0,
                    paused_ms: None,
                });
            }
            Record::Paused { section } => {
                if let Some(running) = self.of_mut(*section) {
                    running.paused_ms.get_or_insert(now);
                }
            }
            Record::Resumed { section } => {
                if let Some(running) = self.of_mut(*section)
                    && let Some(since) = running.paused_ms.take()
                {
                    running.stood_ms += now - since;
                }
            }
            Record::Added { section, ms } => {
                if let Some(running) = self.of_mut(*section) {
                    running.limit_ms = (running.limit_ms + ms).max(0);
                }
            }
            Record::Finished { section } => self.end(*section, now),
            Record::Dropped { section, .. } => self.running.retain(|running| running.section != *section),
        }
    }

    fn of_mut(&mut self, section: Option<SectionId>) -> Option<&mut Running> {
        self.running.iter_mut().find(|running| running.section == section)
    }

    fn end(&mut self, section: Option<SectionId>, now: i64) {
        let Some(at) = self.running.iter().position(|running| running.section == section) else {
            return;
        };
        let running = self.running.remove(at);
        self.heard.push(Heard {
            section,
            project: running.project,
            part: running.part,
            began_ms: running.began_ms,
            ended_ms: now,
            took_ms: running.passed(now),
            limit_ms: running.limit_ms,
        });
    }
}
