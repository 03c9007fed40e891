//! The running order with its planned times, as papers list it.

use crate::papers::wording::Wording;
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::day::order::{Room, Slot, Way};
use domain::{Project, SectionId, Standing};

/// A room of the defence on one day.
pub(crate) struct Timetable<'a> {
    /// Name of the section; `None`: of everybody without one.
    pub section: Option<&'a str>,
    /// The day, where it is said.
    pub day: Option<NaiveDate>,
    /// How the order was made; `None`: nobody made one yet.
    pub way: Option<Way>,
    /// What follows what.
    pub lines: Vec<Line<'a>>,
}

/// A line of a running order.
pub(crate) struct Line<'a> {
    /// From when to when, on the clocks of the hall.
    pub time: Option<(NaiveTime, NaiveTime)>,
    /// What is there.
    pub what: What<'a>,
}

/// What stands in a line.
pub(crate) enum What<'a> {
    Project(&'a Project),
    /// A break and its name; empty: a break.
    Break(&'a str),
}

/// Returns the rooms as they were ordered; where nobody made an order, the projects by section, without times.
pub(crate) fn timetables<'a>(wording: &Wording<'a>) -> Vec<Timetable<'a>> {
    let order = &wording.data.day.order;
    if order.rooms.is_empty() {
        return unordered(wording);
    }
    let mut rooms: Vec<&Room> = order.rooms.iter().collect();
    let place = |room: &Room| {
        let sections = &wording.data.contest.sections;
        let at = room
            .section
            .and_then(|id| sections.iter().position(|section| section.id == id));
        (room.day, at)
    };
    rooms.sort_by_key(|room| place(room));
    rooms.into_iter().map(|room| of_room(wording, room)).collect()
}

fn of_room<'a>(wording: &Wording<'a>, room: &'a Room) -> Timetable<'a> {
    let limits = wording.data.contest.regulation.time;
    let each = TimeDelta::seconds(i64::from(limits.presentation) + i64::from(limits.questions));
    let mut now = room.begins;
    let mut lines = Vec::new();
    for slot in &room.slots {
        let (what, length) = match slot {
            Slot::Project { project } => {
                let Some(project) = wording.project(*project) else {
                    continue;
                };
                // Who does not come takes no time.
                let length = if project.standing == Standing::Competing {
                    each
                } else {
                    TimeDelta::zero()
                };
                (What::Project(project), length)
            }
            Slot::Break { minutes, title } => (What::Break(title), TimeDelta::minutes(i64::from(*minutes))),
        };
        let time = now.map(|from| (from, from.overflowing_add_signed(length).0));
        now = time.map(|(_, to)| to);
        lines.push(Line { time, what });
    }
    Timetable {
        section: section(wording, room.section),
        day: room.day,
        way: Some(room.way),
        lines,
    }
}

fn section<'a>(wording: &Wording<'a>, id: Option<SectionId>) -> Option<&'a str> {
    let sections = &wording.data.contest.sections;
    let found = sections.iter().find(|section| Some(section.id) == id)?;
    Some(found.name.as_str())
}

fn unordered<'a>(wording: &Wording<'a>) -> Vec<Timetable<'a>> {
    let contest = wording.data.contest;
    let mut tables: Vec<Timetable<'_>> = Vec::new();
    let names = contest.sections.iter().map(|section| Some(section.name.as_str()));
    for name in std::iter::once(None).chain(names) {
        let lines: Vec<Line<'_>> = contest
            .projects
            .iter()
            .filter(|project| {
                let of = project
                    .section
                    .as_deref()
                    .map(str::trim)
                    .filter(|text| !text.is_empty());
                of == name && project.standing == Standing::Competing
            })
            .map(|project| Line {
                time: None,
                what: What::Project(project),
            })
            .collect();
        if !lines.is_empty() {
            tables.push(Timetable {
                section: name,
                day: None,
                way: None,
                lines,
            });
        }
    }
    tables
}

/// Returns «14.00–14.10».
pub(crate) fn span(wording: &Wording<'_>, time: Option<(NaiveTime, NaiveTime)>) -> String {
    time.map_or_else(String::new, |(from, to)| {
        if from == to {
            clock(wording, from)
        } else {
            format!("{}–{}", clock(wording, from), clock(wording, to))
        }
    })
}

/// Returns «14.00».
pub(crate) fn clock(wording: &Wording<'_>, time: NaiveTime) -> String {
    messages::clock(NaiveDate::default().and_time(time), wording.lang())
}

/// Returns «Секция «Спорт», 15 мая 2026 г.»; empty for the only room of the only day.
pub(crate) fn title(wording: &Wording<'_>, table: &Timetable<'_>) -> String {
    let mut parts = Vec::new();
    if let Some(name) = table.section {
        let name = wording.quoted(name);
        parts.push(wording.with("paper-order-section", &[("name", name.into())]));
    }
    parts.extend(table.day.map(|day| messages::day(day, wording.lang())));
    parts.join(", ")
}

/// Returns the full name of who presents a project; empty where nobody is known.
pub(crate) fn speaker(project: &Project) -> &str {
    let filled = |text: &&str| !text.trim().is_empty();
    let speaker = project.speaker.as_deref().filter(filled);
    speaker
        .or(project.lead.as_deref().filter(filled))
        .unwrap_or_default()
}
