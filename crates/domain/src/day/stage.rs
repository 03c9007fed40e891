//! Stages of a contest, in the order of the work.

use super::At;
use serde::{Deserialize, Serialize};

/// A stage of a contest. Later stages are greater.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The set-up is being made.
    #[default]
    Preparation,
    /// Doors are open: jury, teams and students come in.
    CheckIn,
    /// Teams present, marks are given.
    Defence,
    /// Marks are closed: the jury deliberates.
    Deliberation,
    /// «Результаты зафиксированы»: figures do not change any more.
    Fixed,
    /// «Протокол подписан».
    Signed,
    /// Results are published.
    Published,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 7] = [
        Self::Preparation,
        Self::CheckIn,
        Self::Defence,
        Self::Deliberation,
        Self::Fixed,
        Self::Signed,
        Self::Published,
    ];

    /// Returns whether figures are frozen.
    pub fn is_sealed(self) -> bool {
        self >= Self::Fixed
    }
}

/// The contest went to another stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// To the next stage, or back with a reason.
    Went {
        /// The stage it is at now.
        to: Stage,
        /// Why, when it went back.
        reason: Option<String>,
    },
}

/// The stage that stands, and how it came to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stages {
    /// Where the contest is.
    pub now: Stage,
    /// Every step.
    pub steps: Vec<At<Record>>,
}

impl Stages {
    pub(super) fn take(&mut self, record: &At<Record>) {
        let Record::Went { to, .. } = record.what;
        self.now = to;
        self.steps.push(record.clone());
    }
}
