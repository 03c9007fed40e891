//! The section of the defence: everything it shows, of one moment.

use crate::contract::*;
use crate::defence::clock::clock_view;
use crate::defence::notes::note_view;
use crate::door::request::request;
use crate::door::turn::{Answer, Turn};
use crate::show::cards::{short_names, standing_view};
use chrono::{Local, NaiveDate, NaiveTime, TimeZone as _};
use domain::day::At;
use domain::day::order::{Record, Room, Slot, Way};
use domain::day::plan::{Plan, Planned, Progress, plan};
use domain::regulation::TimeLimits;
use domain::{Contest, Day, Project};
use std::path::Path;

request! {
    /// Running order with its plan, clocks, presentations, notes.
    Defence {} -> DefenceView;
    may: Look, frozen: Never, seats: WORK, reads: [Jury, Marks, Defence, Hall, Results]
}

impl Answer for Defence {
    fn answer(&self, mut turn: Turn<'_>) -> Result<DefenceView, ApiError> {
        let (program, state, _) = turn.all();
        let open = state.open()?;
        let contest = &open.contest;
        let day = open.read(|view| Ok(view.day()?))?;
        let now = program.now();
        let names = short_names(contest);
        Ok(DefenceView {
            now,
            limits: limits_view(contest.regulation.time),
            rooms: rooms(contest, &day, now)
                .iter()
                .map(|(room, plan)| room_view(contest, &day, room, plan, now))
                .collect(),
            slides: day
                .slides
                .of
                .iter()
                .map(|(project, line)| SlidesLine {
                    project: *project,
                    there: !line.file.is_empty() && Path::new(&line.file).is_file(),
                    presentation: PresentationForm {
                        received: line.received,
                        opens: line.opens,
                        file: line.file.clone(),
                        note: line.note.clone(),
                    },
                })
                .collect(),
            notes: day
                .notes
                .notes
                .iter()
                .map(|note| note_view(contest, &names, note))
                .collect(),
            changes: day.order.changes.iter().filter_map(change_view).collect(),
            in_hall: state.in_hall.clone(),
            may_reveal: day.sealing.now().is_some(),
        })
    }
}

/// Returns the rooms of a contest with their plans.
pub(crate) fn rooms(contest: &Contest, day: &Day, now: i64) -> Vec<(Room, Plan)> {
    let limits = contest.regulation.time;
    day.order
        .rooms(contest)
        .into_iter()
        .map(|room| {
            let begins = begins_ms(contest, &room);
            let plan = plan(contest, &room, &day.clock, limits, begins, now);
            (room, plan)
        })
        .collect()
}

/// Returns when a room begins; nothing while the hour or the day is not said.
fn begins_ms(contest: &Contest, room: &Room) -> Option<i64> {
    let day = room.day.or_else(|| contest.dates.first().copied())?;
    on_the_clocks(day, room.begins?)
}

/// Returns a time on the clocks of the hall as milliseconds since 1970 UTC; the first of two where the clocks
/// are set back.
fn on_the_clocks(day: NaiveDate, time: NaiveTime) -> Option<i64> {
    let local = Local.from_local_datetime(&day.and_time(time)).earliest()?;
    Some(local.timestamp_millis())
}

pub(crate) fn limits_view(limits: TimeLimits) -> TimeLimitsView {
    let ms = |seconds: u32| i64::from(seconds) * 1_000;
    TimeLimitsView {
        presentation: ms(limits.presentation),
        questions: ms(limits.questions),
        warning: ms(limits.warning),
        overtime: ms(limits.overtime),
    }
}

fn room_view(contest: &Contest, day: &Day, room: &Room, plan: &Plan, now: i64) -> RoomView {
    let section = contest
        .sections
        .iter()
        .find(|section| Some(section.id) == room.section);
    let name = section.map(|section| section.name.as_str());
    // Who was allowed to judge a project of this section as well.
    let invited = |juror: &domain::Juror| {
        let standing = &day.allowances.standing;
        room.projects()
            .any(|project| standing.contains_key(&(project, juror.id)))
    };
    let sits_here = |juror: &&domain::Juror| {
        let own = name.is_none() || juror.section.is_none() || juror.section.as_deref() == name;
        juror.scores() && (own || invited(juror))
    };
    let made = |other: &&Room| (other.section, other.day) == (room.section, room.day);
    RoomView {
        section: room.section,
        name: name.unwrap_or_default().to_owned(),
        day: room.day.map(|day| day.to_string()),
        begins: room.begins.map(|time| time.format("%H:%M").to_string()),
        way: match room.way {
            Way::ByNumber => OrderWay::ByNumber,
            Way::ByHand => OrderWay::ByHand,
            Way::ByLot { seed } => OrderWay::ByLot {
                seed: seed.to_string(),
            },
        },
        made: day.order.rooms.iter().find(made).is_some(),
        slots: plan
            .slots
            .iter()
            .zip(&room.slots)
            .map(|(planned, slot)| slot_view(contest, day, planned, slot))
            .collect(),
        behind: plan.behind_ms,
        clock: day
            .clock
            .of(room.section)
            // The section's clock is in the room of the day on which its project presents.
            .filter(|running| room.has(running.project))
            .map(|running| clock_view(running, now)),
        due: plan.due().collect(),
        jury: contest
            .jurors
            .iter()
            .filter(sits_here)
            .map(|juror| juror.id)
            .collect(),
    }
}

fn slot_view(contest: &Contest, day: &Day, planned: &Planned, slot: &Slot) -> SlotView {
    let project = planned
        .project
        .and_then(|id| contest.projects.iter().find(|p| p.id == id));
    let (minutes, title) = match slot {
        Slot::Break { minutes, title } => (Some(*minutes), title.clone()),
        Slot::Project { .. } => (None, String::new()),
    };
    SlotView {
        project: project.map(slot_project),
        minutes,
        title,
        progress: match planned.progress {
            Progress::Done => SlotProgress::Done,
            Progress::Now => SlotProgress::Now,
            Progress::Due => SlotProgress::Due,
            Progress::Out => SlotProgress::Out,
        },
        planned: planned.planned_ms,
        expected: planned.expected_ms,
        took: planned.took_ms,
        reason: planned
            .project
            .filter(|id| day.clock.span(*id).is_none())
            .and_then(|id| day.order.why_moved(id).map(str::to_owned)),
    }
}

pub(crate) fn slot_project(project: &Project) -> SlotProject {
    SlotProject {
        id: project.id,
        number: project.number.clone(),
        title: project.title.clone(),
        speaker: project.speaker.clone().or_else(|| project.lead.clone()),
        faculty: project.faculty.clone(),
        category: project.category.clone(),
        standing: standing_view(project.standing),
    }
}

fn change_view(change: &At<Record>) -> Option<OrderChange> {
    match &change.what {
        Record::Set {
            reason: Some(reason), ..
        } => Some(OrderChange {
            time: change.time_ms,
            reason: reason.clone(),
        }),
        Record::Set { .. } | Record::Cleared { .. } => None,
    }
}
