//! The clock of a presentation and its questions: arithmetic on deadlines.

use crate::record::At;
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
        project: ProjectId,
        /// Which part.
        part: Part,
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

    /// Returns whether a project is done: something of it was heard, and nothing of it runs.
    pub fn is_done(&self, project: ProjectId) -> bool {
        self.has_heard(project) && !self.running.iter().any(|running| running.project == project)
    }

    /// Returns how long a project took in all, pauses left out, of the parts that are over.
    pub fn took(&self, project: ProjectId) -> i64 {
        let parts = self.heard.iter().filter(|heard| heard.project == project);
        parts.map(|heard| heard.took_ms).sum()
    }

    /// Returns when a project began and when its last part ended; a part that runs has not ended.
    pub fn span(&self, project: ProjectId) -> Option<(i64, Option<i64>)> {
        let runs = self.running.iter().find(|running| running.project == project);
        let heard = self.heard.iter().filter(|heard| heard.project == project);
        let began = heard
            .clone()
            .map(|heard| heard.began_ms)
            .chain(runs.map(|running| running.began_ms))
            .min()?;
        let ended = heard.map(|heard| heard.ended_ms).max().filter(|_| runs.is_none());
        Some((began, ended))
    }

    /// Returns whether a project has been heard, in part at least.
    pub fn has_heard(&self, project: ProjectId) -> bool {
        self.heard.iter().any(|heard| heard.project == project)
    }

    pub(crate) fn take(&mut self, record: &At<Record>) {
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

#[cfg(test)]
mod tests {
    use super::*;

    const START: i64 = 1_800_000_000_000;
    const FIVE: i64 = 300_000;

    fn take(clock: &mut Clock, seconds: i64, what: Record) {
        clock.take(&At {
            entry: 1,
            time_ms: START + seconds * 1_000,
            who: String::new(),
            what,
        });
    }

    fn started(section: Option<SectionId>, project: u32, part: Part) -> Record {
        Record::Started {
            section,
            project: ProjectId(project),
            part,
            limit_ms: FIVE,
        }
    }

    #[test]
    fn an_hour_of_defences_adds_up_to_the_second() {
        let mut clock = Clock::default();
        for (project, from) in (1..=6).zip((0..).step_by(600)) {
            take(&mut clock, from, started(None, project, Part::Presentation));
            take(&mut clock, from + 290, started(None, project, Part::Questions));
            take(&mut clock, from + 600, Record::Finished { section: None });
        }
        assert!(clock.running.is_empty());
        assert_eq!(
            clock.heard.iter().map(|heard| heard.took_ms).sum::<i64>(),
            3_600_000
        );
        assert_eq!(clock.took(ProjectId(6)), 600_000);
    }

    #[test]
    fn every_second_of_the_limit_is_told_once() {
        let mut clock = Clock::default();
        take(&mut clock, 0, started(None, 1, Part::Presentation));
        let running = clock.of(None).expect("runs");
        let left: Vec<i64> = (0..=330)
            .map(|second| running.left(START + second * 1_000) / 1_000)
            .collect();
        assert_eq!(left, (0..=330).map(|second| 300 - second).collect::<Vec<_>>());
    }

    #[test]
    fn a_pause_stops_it_and_a_minute_more_moves_the_deadline() {
        let mut clock = Clock::default();
        take(&mut clock, 0, started(None, 1, Part::Presentation));
        take(&mut clock, 60, Record::Paused { section: None });
        assert_eq!(clock.of(None).expect("stands").left(START + 500_000), 240_000);
        // A second pause is none.
        take(&mut clock, 70, Record::Paused { section: None });
        take(&mut clock, 120, Record::Resumed { section: None });
        take(
            &mut clock,
            130,
            Record::Added {
                section: None,
                ms: 60_000,
            },
        );
        let running = clock.of(None).expect("runs");
        assert_eq!(running.left(START + 180_000), 240_000);
        take(&mut clock, 500, Record::Finished { section: None });
        assert_eq!(
            (clock.heard[0].took_ms, clock.heard[0].limit_ms),
            (440_000, 360_000)
        );
    }

    #[test]
    fn a_suspended_machine_wakes_up_in_overtime() {
        let mut clock = Clock::default();
        take(&mut clock, 0, started(None, 1, Part::Questions));
        // Nothing ran in between: only the time of the wall counts.
        assert_eq!(
            clock.of(None).expect("runs").left(START + 3_600_000),
            FIVE - 3_600_000
        );
        // A wall clock that was set back shows no more than the limit.
        assert_eq!(clock.of(None).expect("runs").left(START - 5_000), FIVE);
    }

    #[test]
    fn rooms_have_clocks_of_their_own() {
        let (mut clock, other) = (Clock::default(), Some(SectionId(2)));
        take(&mut clock, 0, started(None, 1, Part::Presentation));
        take(&mut clock, 10, started(other, 2, Part::Presentation));
        take(&mut clock, 20, Record::Paused { section: other });
        take(&mut clock, 30, started(None, 3, Part::Presentation));
        assert!(clock.is_done(ProjectId(1)) && !clock.is_done(ProjectId(2)));
        assert_eq!(
            clock.of(other).expect("stands").left(START + 90_000),
            FIVE - 10_000
        );
        assert_eq!(clock.span(ProjectId(1)), Some((START, Some(START + 30_000))));
        assert_eq!(clock.span(ProjectId(3)), Some((START + 30_000, None)));
    }

    #[test]
    fn a_part_begun_by_mistake_never_was() {
        let mut clock = Clock::default();
        take(&mut clock, 0, started(None, 1, Part::Presentation));
        let reason = "не тот проект".to_owned();
        take(
            &mut clock,
            3,
            Record::Dropped {
                section: None,
                reason,
            },
        );
        assert_eq!(clock, Clock::default());
    }
}
