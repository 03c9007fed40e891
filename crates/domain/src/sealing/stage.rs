//! Stages of a contest, in the order of the work.

use crate::record::At;
use chrono::NaiveDate;
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

    /// Returns whether no marks are taken any more.
    pub fn is_closed(self) -> bool {
        self >= Self::Deliberation
    }

    /// Returns the word of the records (`check_in`).
    pub fn word(self) -> &'static str {
        match self {
            Self::Preparation => "preparation",
            Self::CheckIn => "check_in",
            Self::Defence => "defence",
            Self::Deliberation => "deliberation",
            Self::Fixed => "fixed",
            Self::Signed => "signed",
            Self::Published => "published",
        }
    }

    /// Returns how the contest goes from this stage to another, where `begun` says whether marks were given.
    ///
    /// # Errors
    /// Why it does not go there.
    pub fn way(self, to: Self, begun: bool) -> Result<Way, NoWay> {
        match (self, to) {
            _ if self == to => Err(NoWay::Same),
            // Registration may be skipped: a small contest has none.
            (Self::Preparation, Self::CheckIn | Self::Defence) | (Self::CheckIn, Self::Defence) => {
                Ok(Way::On)
            }
            (Self::Defence, Self::Deliberation) => Ok(Way::Close),
            (Self::Deliberation, Self::Fixed)
            | (Self::Fixed, Self::Signed)
            | (Self::Signed, Self::Published) => Err(NoWay::ByItsAct),
            _ if to > self => Err(NoWay::Skips),
            (Self::Fixed, Self::Deliberation) => Ok(Way::Unfix),
            _ if self.is_sealed() => Err(NoWay::Sealed),
            (_, Self::Preparation | Self::CheckIn) if begun => Err(NoWay::Begun),
            (Self::Deliberation, _) => Ok(Way::Reopen),
            _ => Ok(Way::Back),
        }
    }
}

/// How a contest goes to another stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To a later stage.
    On,
    /// To a later stage, and marks are closed by it.
    Close,
    /// Back; needs a reason.
    Back,
    /// Back, and marks are taken again; needs a reason.
    Reopen,
    /// Back, and results are no longer fixed; needs a reason, and that nothing was signed.
    Unfix,
}

impl Way {
    /// Returns whether it goes back.
    pub fn is_back(self) -> bool {
        matches!(self, Self::Back | Self::Reopen | Self::Unfix)
    }
}

/// Why a contest does not go to another stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoWay {
    /// It is there.
    Same,
    /// Stages in between would be skipped.
    Skips,
    /// Fixing, signing and publishing are acts of their own.
    ByItsAct,
    /// Marks were given: the defence has begun.
    Begun,
    /// What is sealed does not go back.
    Sealed,
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
        /// The day of publication.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<NaiveDate>,
    },
}

/// The stage that stands, and how it came to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stages {
    /// The stage that the records lead to. A contest without records is asked by [`Self::at`].
    pub now: Stage,
    /// The day of publication.
    pub published: Option<NaiveDate>,
    /// Every step.
    pub steps: Vec<At<Record>>,
    /// Entry of the last step to a stage where marks are open; 0: there was none.
    pub opened: u64,
}

impl Stages {
    /// Returns the stage: the recorded one, unless marks say that the contest is further. `closed`: the taking
    /// of marks is closed; `begun`: marks were given.
    pub fn at(&self, closed: bool, begun: bool) -> Stage {
        if self.now.is_sealed() {
            self.now
        } else if closed {
            Stage::Deliberation
        } else if begun || self.now.is_closed() {
            Stage::Defence
        } else {
            self.now
        }
    }

    pub(crate) fn take(&mut self, record: &At<Record>) {
        let Record::Went { to, on, .. } = record.what;
        self.now = to;
        if !to.is_closed() {
            self.opened = record.entry;
        }
        self.published = on;
        self.steps.push(record.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn went(entry: u64, to: Stage) -> At<Record> {
        At {
            entry,
            time_ms: 0,
            who: "secretary".into(),
            what: Record::Went {
                to,
                reason: None,
                on: None,
            },
        }
    }

    fn after(steps: &[Stage]) -> Stages {
        let mut stages = Stages::default();
        for (entry, to) in (1..).zip(steps) {
            stages.take(&went(entry, *to));
        }
        stages
    }

    #[test]
    fn without_records_the_stage_is_what_marks_say() {
        let stages = Stages::default();
        assert_eq!(stages.at(false, false), Stage::Preparation);
        assert_eq!(stages.at(false, true), Stage::Defence);
        assert_eq!(stages.at(true, true), Stage::Deliberation);
    }

    #[test]
    fn marks_begin_the_defence_and_nothing_unseals() {
        assert_eq!(after(&[Stage::CheckIn]).at(false, true), Stage::Defence);
        assert_eq!(after(&[Stage::CheckIn]).at(false, false), Stage::CheckIn);
        let sealed = after(&[Stage::CheckIn, Stage::Defence, Stage::Deliberation, Stage::Fixed]);
        for (closed, begun) in [(false, false), (true, true)] {
            assert_eq!(sealed.at(closed, begun), Stage::Fixed);
        }
    }

    #[test]
    fn every_way_between_two_stages_is_one_kind() {
        for from in Stage::ALL {
            for to in Stage::ALL {
                for begun in [false, true] {
                    match from.way(to, begun) {
                        Ok(way) => {
                            assert_eq!(way.is_back(), to < from, "{from:?} → {to:?}");
                            assert!(
                                !to.is_sealed(),
                                "fixing, signing and publishing are acts of their own"
                            );
                            assert!(!begun || to >= Stage::Defence || from < Stage::Defence);
                            assert_eq!(way == Way::Unfix, from.is_sealed());
                        }
                        Err(NoWay::Same) => assert_eq!(from, to),
                        Err(NoWay::Skips | NoWay::ByItsAct) => assert!(to > from),
                        Err(NoWay::Begun) => assert!(begun && to < Stage::Defence && to < from),
                        Err(NoWay::Sealed) => assert!(from.is_sealed() && to < from),
                    }
                }
            }
        }
    }

    #[test]
    fn a_record_of_an_older_program_has_no_day() {
        let record: Record =
            serde_json::from_str(r#"{"act":"went","to":"check_in","reason":null}"#).expect("it reads");
        assert_eq!(record, went(1, Stage::CheckIn).what);
    }
}
