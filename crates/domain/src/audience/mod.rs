//! The students' vote on paper: ballots, boxes, counts (`docs/rules/places.md`, The hall's vote).

pub(crate) mod outcome;

use crate::ProjectId;
use crate::record::At;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many ballots there are. `None`: not counted yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballots {
    /// Registered with the right to vote.
    pub registered: Option<u32>,
    pub made: Option<u32>,
    /// Issued against signature.
    pub issued: Option<u32>,
    /// Unused and cancelled.
    pub cancelled: Option<u32>,
}

/// The tellers (счётная комиссия).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tellers {
    /// Full names.
    pub members: Vec<String>,
    /// Who was elected to chair; one of the members.
    pub chair: String,
}

/// What was found in a box, or what one commission counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoxCount {
    /// What it is called («Урна 1», «Комиссия 2»); unique.
    pub name: String,
    /// Ballots in it.
    pub in_box: u32,
    /// Invalid ones.
    pub spoiled: u32,
    /// Valid ones as they were counted; `None`: not counted apart, the rest of those in the box.
    #[serde(default)]
    pub valid: Option<u32>,
    /// Votes by project.
    pub votes: BTreeMap<ProjectId, u32>,
    /// Marks of the hall by project, where a ballot rates the projects.
    #[serde(default)]
    pub ratings: BTreeMap<ProjectId, Rating>,
}

/// What the hall's ballots say of one project, where a ballot rates it from 0 to 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// Valid ballots that rate the project.
    pub ballots: u32,
    /// The sum of their marks.
    pub points: u32,
}

/// What the tellers or the jury say of the vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// Who counts.
    Elected { tellers: Tellers },
    /// How many ballots there are, as known now.
    Ballots {
        /// The numbers.
        ballots: Ballots,
    },
    /// A box was counted; the same name counts it again.
    Counted {
        /// What was found.
        count: BoxCount,
        /// Why it was counted again.
        reason: Option<String>,
    },
    /// A box that was never there.
    Removed {
        name: String,
        /// Why.
        reason: String,
    },
    /// The vote is held, or is void, by decision.
    Decided {
        /// Held («признать состоявшимся»).
        held: bool,
        /// Why: needed where the control sums do not agree.
        reason: String,
    },
}

/// The vote as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// Who counts.
    pub tellers: Tellers,
    pub ballots: Ballots,
    /// Boxes, in the order in which they were first counted.
    pub boxes: Vec<BoxCount>,
    /// The decision: whether it is held, why, and when.
    pub decided: Option<At<(bool, String)>>,
}

impl Audience {
    /// Returns whether nothing was entered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Returns the ballots in all boxes; `None` where no box was counted.
    pub fn in_boxes(&self) -> Option<u32> {
        (!self.boxes.is_empty()).then(|| self.boxes.iter().map(|count| count.in_box).sum())
    }

    /// Returns the invalid ballots of all boxes.
    pub fn spoiled(&self) -> Option<u32> {
        (!self.boxes.is_empty()).then(|| self.boxes.iter().map(|count| count.spoiled).sum())
    }

    /// Returns the valid ballots of all boxes.
    pub fn valid(&self) -> Option<u32> {
        let valid = |count: &BoxCount| count.valid.unwrap_or(count.in_box.saturating_sub(count.spoiled));
        (!self.boxes.is_empty()).then(|| self.boxes.iter().map(valid).sum())
    }

    /// Returns the marks of the hall by project.
    pub fn ratings(&self) -> BTreeMap<ProjectId, Rating> {
        let mut ratings: BTreeMap<ProjectId, Rating> = BTreeMap::new();
        for (project, rating) in self.boxes.iter().flat_map(|count| &count.ratings) {
            let sum = ratings.entry(*project).or_default();
            sum.ballots += rating.ballots;
            sum.points += rating.points;
        }
        ratings
    }

    /// Returns the votes by project.
    pub fn votes(&self) -> BTreeMap<ProjectId, u32> {
        let mut votes = BTreeMap::new();
        for (project, count) in self.boxes.iter().flat_map(|count| &count.votes) {
            *votes.entry(*project).or_insert(0) += count;
        }
        votes
    }

    pub(crate) fn take(&mut self, record: &At<Record>) {
        match &record.what {
            Record::Elected { tellers } => self.tellers.clone_from(tellers),
            Record::Ballots { ballots } => {
                // What was decided was decided of the numbers as they were.
                if self.ballots != *ballots {
                    self.decided = None;
                }
                self.ballots.clone_from(ballots);
            }
            Record::Counted { count, .. } => {
                self.decided = None;
                match self.boxes.iter_mut().find(|other| other.name == count.name) {
                    Some(other) => other.clone_from(count),
                    None => self.boxes.push(count.clone()),
                }
            }
            Record::Removed { name, .. } => {
                self.decided = None;
                self.boxes.retain(|count| count.name != *name);
            }
            Record::Decided { held, reason } => self.decided = Some(record.with((*held, reason.clone()))),
        }
    }
}
