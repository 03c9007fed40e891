//! The plan of a room: when each team is due, and how the day moves it.

use super::clock::{Clock, Part};
use super::order::{Room, Slot};
use crate::regulation::TimeLimits;
use crate::{Contest, ProjectId, Standing};

const MINUTE_MS: i64 = 60_000;
/// A room that has not begun so long after its time is another day's story: its plan stays as it was made.
const SAME_DAY_MS: i64 = 16 * 60 * MINUTE_MS;

/// Where a slot is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is over.
    Done,
    /// It is going on.
    Now,
    /// It is to come.
    Due,
    /// The team does not present: withdrawn, or did not come.
    Out,
}

/// A slot with its times. Milliseconds since 1970 UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Place among the room's slots.
    pub slot: usize,
    /// The project; `None` for a break.
    pub project: Option<ProjectId>,
    /// Where it is on its way.
    pub progress: Progress,
    /// When it begins by the plan; `None` where no beginning is said.
    pub planned_ms: Option<i64>,
    /// When it began, or will begin as things go.
    pub expected_ms: Option<i64>,
    /// When it ended, or will end as things go.
    pub ends_ms: Option<i64>,
    /// How long it took, pauses left out.
    pub took_ms: Option<i64>,
}

/// A room with its times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its slots, in order.
    pub slots: Vec<Planned>,
    /// How far behind the plan it is at the next slot; negative is ahead.
    pub behind_ms: Option<i64>,
}

impl Plan {
    /// Returns the projects that are to come, in order.
    pub fn due(&self) -> impl Iterator<Item = ProjectId> {
        self.slots
            .iter()
            .filter(|slot| slot.progress == Progress::Due)
            .filter_map(|slot| slot.project)
    }

    /// Returns how many teams present, and as which of them a project does, counted from 1.
    pub fn position(&self, project: ProjectId) -> (usize, Option<usize>) {
        let present = || {
            self.slots
                .iter()
                .filter(|slot| slot.progress != Progress::Out)
                .filter_map(|slot| slot.project)
        };
        (
            present().count(),
            present()
                .position(|other| other == project)
                .map(|place| place + 1),
        )
    }
}

/// Returns the plan of a room as it stands at `now_ms`.
///
/// `begins_ms` is when the room begins. What was heard stands at the times when it was heard; what runs ends when
/// its limits do, or now when they are over; what is to come follows, and is never due earlier than now. A break
/// lasts as long as it was planned from when it could begin.
pub fn plan(
    contest: &Contest,
    room: &Room,
    clock: &Clock,
    limits: TimeLimits,
    begins_ms: Option<i64>,
    now_ms: i64,
) -> Plan {
    let (presentation, questions) = (ms(limits.presentation), ms(limits.questions));
    let out = |id: ProjectId| {
        let project = contest.projects.iter().find(|project| project.id == id);
        project.is_none_or(|project| project.standing != Standing::Competing)
    };
    let begun = |slot: &Slot| matches!(slot, Slot::Project { project } if clock.span(*project).is_some());
    let began = room.slots.iter().any(begun);
    // Before its time a room waits for it; once it is late, or has begun, the present moves it.
    let moves = began || begins_ms.is_some_and(|begins| now_ms < begins + SAME_DAY_MS);
    let (mut planned, mut reached) = (begins_ms, begins_ms);
    let mut slots = Vec::with_capacity(room.slots.len());
    let mut behind_ms = None;
    for (at, slot) in room.slots.iter().enumerate() {
        let mut line = Planned {
            slot: at,
            project: None,
            progress: Progress::Due,
            planned_ms: planned,
            expected_ms: None,
            ends_ms: None,
            took_ms: None,
        };
        let length = match slot {
            Slot::Break { minutes, .. } => {
                let length = i64::from(*minutes) * MINUTE_MS;
                line.expected_ms = reached;
                line.ends_ms = reached.map(|from| from + length);
                let passed = room.slots[at..].iter().any(begun);
                let previous_done = slots.iter().all(|before: &Planned| {
                    before.progress != Progress::Due && before.progress != Progress::Now
                });
                if passed {
                    line.progress = Progress::Done;
                    line.expected_ms = None;
                    line.ends_ms = None;
                } else if began && previous_done && line.ends_ms.is_some_and(|ends| now_ms < ends) {
                    line.progress = Progress::Now;
                } else if began && previous_done {
                    line.progress = Progress::Done;
                }
                length
            }
            Slot::Project { project } => {
                line.project = Some(*project);
                let running = clock.running.iter().find(|running| running.project == *project);
                match clock.span(*project) {
                    Some((from, ended)) => {
                        line.expected_ms = Some(from);
                        line.took_ms = Some(clock.took(*project)).filter(|_| ended.is_some());
                        line.progress = if ended.is_some() {
                            Progress::Done
                        } else {
                            Progress::Now
                        };
                        line.ends_ms = ended.or_else(|| {
                            let running = running?;
                            let after = if running.part == Part::Presentation {
                                questions
                            } else {
                                0
                            };
                            Some(now_ms + running.left(now_ms).max(0) + after)
                        });
                    }
                    None if out(*project) => {
                        line.progress = Progress::Out;
                        line.planned_ms = None;
                    }
                    None => {
                        line.expected_ms = reached.map(|from| if moves { from.max(now_ms) } else { from });
                        line.ends_ms = line.expected_ms.map(|from| from + presentation + questions);
                        if let (None, Some(by_plan), Some(as_goes)) = (behind_ms, planned, line.expected_ms) {
                            // A rehearsal weeks before its day is not behind it.
                            behind_ms = Some(as_goes - by_plan).filter(|ms| ms.abs() < SAME_DAY_MS);
                        }
                    }
                }
                if line.planned_ms.is_none() {
                    0
                } else {
                    presentation + questions
                }
            }
        };
        planned = planned.map(|from| from + length);
        reached = reached.max(line.ends_ms);
        slots.push(line);
    }
    Plan { slots, behind_ms }
}

fn ms(seconds: u32) -> i64 {
    i64::from(seconds) * 1_000
}

#[cfg(test)]
#[path = "plan_tests.rs"]
pub(crate) mod tests;
