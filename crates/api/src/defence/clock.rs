//! The clocks of the rooms.

use crate::contract::*;
use crate::door::request::request;
use crate::door::texts::reason;
use crate::door::turn::{Answer, Turn};
use domain::day::clock::{Part, Record, Running};
use domain::{SectionId, Standing};

request! {
    /// Starts, stops, lengthens or ends a room's clock.
    RunClock { #[ts(type = "string | null")] section: Option<SectionId>, act: ClockAct } -> Saved;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Defence, Hall], journal: [act, project, reason]
}

impl Answer for RunClock {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { section, ref act } = self;
        let contest = state.open()?.contest.clone();
        let limits = contest.regulation.time;
        let record = match act {
            ClockAct::Start { project, part } => {
                let known = contest.projects.iter().find(|p| p.id == *project);
                if known.ok_or(ErrorCode::UnknownProject)?.standing != Standing::Competing {
                    return Err(ErrorCode::NotCompeting.into());
                }
                let seconds = match part {
                    PartView::Presentation => limits.presentation,
                    PartView::Questions => limits.questions,
                };
                Record::Started {
                    section,
                    project: *project,
                    part: part_of(*part),
                    limit_ms: i64::from(seconds) * 1_000,
                }
            }
            ClockAct::Pause {} => Record::Paused { section },
            ClockAct::Resume {} => Record::Resumed { section },
            ClockAct::Add { ms } => Record::Added {
                section,
                ms: (*ms).clamp(-MOST_ADDED_MS, MOST_ADDED_MS),
            },
            ClockAct::Finish {} => Record::Finished { section },
            ClockAct::Drop { reason: why } => Record::Dropped {
                section,
                reason: reason(why)?.to_owned(),
            },
        };
        program.record(state, asked, |day| {
            match &record {
                Record::Started { project, .. } => {
                    let room = day.order.room_of(&contest, *project);
                    if room.is_none_or(|room| room.section != section) {
                        return Err(ErrorCode::UnknownRoom.into());
                    }
                }
                _ if day.clock.of(section).is_none() => return Err(ErrorCode::ClockIdle.into()),
                _ => {}
            }
            Ok(vec![record])
        })
    }
}

/// So much is added or taken back at once.
const MOST_ADDED_MS: i64 = 60 * 60_000;

fn part_of(part: PartView) -> Part {
    match part {
        PartView::Presentation => Part::Presentation,
        PartView::Questions => Part::Questions,
    }
}

/// Returns a clock as a screen takes it: a deadline that does not move while it runs.
pub(crate) fn clock_view(running: &Running, now: i64) -> ClockView {
    let stands_at = running.paused_ms.map(|_| running.left(now));
    ClockView {
        project: running.project,
        part: match running.part {
            Part::Presentation => PartView::Presentation,
            Part::Questions => PartView::Questions,
        },
        deadline: match stands_at {
            Some(left) => now + left,
            None => running.began_ms + running.stood_ms + running.limit_ms,
        },
        limit: running.limit_ms,
        stands_at,
    }
}
