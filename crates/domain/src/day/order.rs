//! The running order: who presents when, in which room.

use super::At;
use crate::{ProjectId, SectionId};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// What stands in the order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Slot {
    /// A project presents.
    Project {
        /// Which.
        project: ProjectId,
    },
    /// A break.
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

    pub fn serialize<S: Serializer>(seed: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&seed.to_string())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
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

/// A change of the order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// A room's order as a whole; it replaces the one of the same section and day.
    Set {
        /// The room.
        room: Room,
        /// Why, when it was changed during the defence («команда задерживается»).
        reason: Option<String>,
    },
    /// A room's order is no longer there.
    Cleared {
        /// The section.
        section: Option<SectionId>,
        /// The day.
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
    pub(super) fn take(&mut self, record: &At<Record>) {
        match &record.what {
            Record::Set { room, reason } => {
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
