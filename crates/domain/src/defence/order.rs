//! The running order: who presents when, in which room.

use crate::chance::shuffle;
use crate::record::At;
use crate::{Contest, Project, ProjectId, SectionId, natural};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What stands in the order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Slot {
    /// A project presents.
    Project {
        /// Which.
        project: ProjectId,
    },
    Break {
        /// How long.
        minutes: u32,
        /// What it is called («Обед»); empty: a break.
        title: String,
    },
}

/// How an order was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "way", rename_all = "snake_case")]
pub enum Way {
    /// In natural order of numbers.
    ByNumber,
    /// As the secretary put it.
    ByHand,
    /// By lot: SplitMix64 from the seed shuffles the projects taken in natural order of numbers.
    ByLot {
        /// The seed, recorded so that anybody can draw again. A string on paper and on the wire.
        #[serde(with = "seed")]
        seed: u64,
    },
}

/// A seed as text: JSON numbers end at 2^53.
pub(crate) mod seed {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    pub(crate) fn serialize<S: Serializer>(seed: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&seed.to_string())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(D::Error::custom)
    }
}

/// A room of the defence on one day. `section: None` is the room of everybody without a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// The section that defends there.
    pub section: Option<SectionId>,
    /// The day; `None`: the only day, or not said yet.
    pub day: Option<NaiveDate>,
    /// When it begins, on the clocks of the hall.
    pub begins: Option<NaiveTime>,
    /// How it was made.
    pub way: Way,
    /// What follows what.
    pub slots: Vec<Slot>,
}

/// Where a project goes in its room's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// After the project that follows it now: «команда задерживается».
    AfterNext,
    /// After this project.
    After(ProjectId),
    End,
}

impl Room {
    /// Returns the projects of the room, in order.
    pub fn projects(&self) -> impl Iterator<Item = ProjectId> {
        self.slots.iter().filter_map(|slot| match slot {
            Slot::Project { project } => Some(*project),
            Slot::Break { .. } => None,
        })
    }

    /// Returns whether a project presents in this room.
    pub fn has(&self, project: ProjectId) -> bool {
        self.projects().any(|other| other == project)
    }

    /// Moves a project; returns whether it moved. One that is not here, or has nowhere to go, stays.
    pub fn move_to(&mut self, project: ProjectId, to: Place) -> bool {
        let at = |slots: &[Slot], which| {
            slots
                .iter()
                .position(|slot| *slot == Slot::Project { project: which })
        };
        let Some(from) = at(&self.slots, project) else {
            return false;
        };
        let next = |slots: &[Slot]| {
            let after = slots.get(from + 1..)?;
            after
                .iter()
                .position(|slot| matches!(slot, Slot::Project { .. }))
                .map(|place| from + 1 + place)
        };
        let to = match to {
            Place::AfterNext => next(&self.slots),
            Place::After(other) if other == project => None,
            Place::After(other) => at(&self.slots, other),
            Place::End => Some(self.slots.len() - 1).filter(|last| *last != from),
        };
        let Some(to) = to else {
            return false;
        };
        let slot = self.slots.remove(from);
        // What stood after it is one place nearer now.
        self.slots.insert(if to > from { to } else { to + 1 }, slot);
        self.way = Way::ByHand;
        true
    }

    /// Draws the projects by lot from their natural order of numbers; breaks keep their places in the order.
    pub fn draw(&mut self, contest: &Contest, seed: u64) {
        let mut projects: Vec<ProjectId> = self.projects().collect();
        by_number(contest, &mut projects);
        shuffle(seed, &mut projects);
        self.put(projects);
        self.way = Way::ByLot { seed };
    }

    /// Puts the projects in natural order of their numbers; breaks keep their places in the order.
    pub fn number(&mut self, contest: &Contest) {
        let mut projects: Vec<ProjectId> = self.projects().collect();
        by_number(contest, &mut projects);
        self.put(projects);
        self.way = Way::ByNumber;
    }

    fn put(&mut self, projects: Vec<ProjectId>) {
        let mut projects = projects.into_iter();
        for slot in &mut self.slots {
            if let Slot::Project { project } = slot
                && let Some(next) = projects.next()
            {
                *project = next;
            }
        }
    }
}

/// Sorts projects by their numbers.
fn by_number(contest: &Contest, projects: &mut [ProjectId]) {
    let number = |id: ProjectId| {
        contest
            .projects
            .iter()
            .find(|project| project.id == id)
            .map_or("", |project| project.number.as_str())
    };
    projects.sort_by(|a, b| natural::compare(number(*a), number(*b)).then(a.cmp(b)));
}

/// A change of the order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// A room's order as a whole; it replaces the one of the same section and day.
    Set {
        room: Room,
        /// Why, when it was changed during the defence («команда задерживается»).
        reason: Option<String>,
        /// The project that the reason is about, when one was moved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        moved: Option<ProjectId>,
    },
    /// A room's order was removed.
    Cleared {
        section: Option<SectionId>,
        day: Option<NaiveDate>,
    },
}

/// The order that stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunningOrder {
    /// Rooms, in the order in which they were made.
    pub rooms: Vec<Room>,
    /// Changes with a reason: postponements, moves to the end.
    pub changes: Vec<At<Record>>,
}

impl RunningOrder {
    /// Returns the rooms of a contest as they stand: those that were made, without projects that left the
    /// contest or the section; one by number for each section that has none; and at the end of a section's last
    /// room the projects that no room of the section names. So no project is ever without its place.
    pub fn rooms(&self, contest: &Contest) -> Vec<Room> {
        let section_of = |name: Option<&str>| {
            let section = contest
                .sections
                .iter()
                .find(|section| Some(section.name.as_str()) == name);
            section.map(|section| section.id)
        };
        let mut lacking: Vec<(ProjectId, Option<SectionId>)> = contest
            .projects
            .iter()
            .map(|project| (project.id, section_of(project.section.as_deref())))
            .collect();
        let mut rooms: Vec<Room> = Vec::new();
        for room in &self.rooms {
            let mut room = room.clone();
            room.slots.retain(|slot| match slot {
                Slot::Break { .. } => true,
                Slot::Project { project } => {
                    let place = lacking
                        .iter()
                        .position(|(id, of)| id == project && *of == room.section);
                    place.map(|place| lacking.remove(place)).is_some()
                }
            });
            let known = room
                .section
                .is_none_or(|id| contest.sections.iter().any(|section| section.id == id));
            if known && !room.slots.is_empty() {
                rooms.push(room);
            }
        }
        let sections: BTreeSet<Option<SectionId>> = lacking.iter().map(|(_, section)| *section).collect();
        for section in sections {
            let mut more: Vec<ProjectId> = lacking
                .iter()
                .filter(|(_, of)| *of == section)
                .map(|(id, _)| *id)
                .collect();
            by_number(contest, &mut more);
            let slots = more.into_iter().map(|project| Slot::Project { project });
            let last = rooms
                .iter_mut()
                .filter(|room| room.section == section)
                .max_by_key(|room| room.day);
            match last {
                Some(room) => room.slots.extend(slots),
                None => rooms.push(Room {
                    section,
                    day: contest.dates.first().copied(),
                    begins: None,
                    way: Way::ByNumber,
                    slots: slots.collect(),
                }),
            }
        }
        let place = |section: Option<SectionId>| {
            contest
                .sections
                .iter()
                .position(|other| Some(other.id) == section)
                .map_or(0, |place| place + 1)
        };
        rooms.sort_by_key(|room| (room.day, place(room.section)));
        rooms
    }

    /// Returns the room in which a project presents.
    pub fn room_of(&self, contest: &Contest, project: ProjectId) -> Option<Room> {
        self.rooms(contest).into_iter().find(|room| room.has(project))
    }

    /// Returns all projects of a contest in the order in which they present: by day, then by room.
    pub fn sequence(&self, contest: &Contest) -> Vec<ProjectId> {
        if self.rooms.is_empty() {
            return contest.projects.iter().map(|project| project.id).collect();
        }
        self.rooms(contest).iter().flat_map(Room::projects).collect()
    }

    /// Returns the projects of a contest in the order in which they present.
    pub fn projects<'c>(&self, contest: &'c Contest) -> Vec<&'c Project> {
        let place: BTreeMap<ProjectId, usize> = self
            .sequence(contest)
            .into_iter()
            .enumerate()
            .map(|(place, id)| (id, place))
            .collect();
        let mut projects: Vec<&Project> = contest.projects.iter().collect();
        projects.sort_by_key(|project| place.get(&project.id));
        projects
    }

    /// Returns why a project was moved last, where a reason was given.
    pub fn why_moved(&self, project: ProjectId) -> Option<&str> {
        self.changes.iter().rev().find_map(|change| match &change.what {
            Record::Set {
                reason: Some(reason),
                moved,
                ..
            } if *moved == Some(project) => Some(reason.as_str()),
            _ => None,
        })
    }

    pub(crate) fn take(&mut self, record: &At<Record>) {
        match &record.what {
            Record::Set { room, reason, .. } => {
                let same = |other: &&mut Room| (other.section, other.day) == (room.section, room.day);
                match self.rooms.iter_mut().find(same) {
                    Some(other) => other.clone_from(room),
                    None => self.rooms.push(room.clone()),
                }
                if reason.is_some() {
                    self.changes.push(record.clone());
                }
            }
            Record::Cleared { section, day } => {
                self.rooms
                    .retain(|room| (room.section, room.day) != (*section, *day));
            }
        }
    }
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
