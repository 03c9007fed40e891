//! The regulation as data: how marks become scores, scores places, and places money.

pub(crate) mod fault;

use crate::{Contest, CriterionId, Score};
use serde::{Deserialize, Serialize};

/// The rules of one contest. Everything computed is chosen here, printed from here, and frozen with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Regulation {
    /// The preset it began as («altsu-defence»), or `own`.
    pub preset: String,
    /// Version within the contest, from 1.
    pub version: u32,
    /// Least counted sheets for a project to be ranked.
    pub minimum_sheets: u32,
    /// Quorum of the jury's meeting.
    pub quorum: Quorum,
    /// Least jury score for a place; on the scale of the final total.
    pub threshold: Option<Score>,
    /// Marks to scores.
    pub aggregation: Aggregation,
    /// Where and to how many digits is rounded.
    pub rounding: Rounding,
    /// Scores to places.
    pub places: Places,
    /// Places to money.
    pub fund: FundRule,
    /// Whether a juror who takes part from afar counts for the quorum.
    #[serde(default = "yes")]
    pub remote_counts: bool,
    /// How long a team presents and answers.
    #[serde(default)]
    pub time: TimeLimits,
    /// What the students' vote does.
    #[serde(default)]
    pub audience: AudienceRule,
}

fn yes() -> bool {
    true
}

impl Default for Regulation {
    /// What holds without a preset and where nothing is said: mean of sheet totals, weights summed, nothing
    /// rounded, three sheets, quorum of more than a half, no threshold, places 1-2-2-4, shared places.
    fn default() -> Self {
        Self {
            preset: "own".to_owned(),
            version: 1,
            minimum_sheets: 3,
            quorum: Quorum {
                numerator: 1,
                denominator: 2,
                more_than: true,
            },
            threshold: None,
            aggregation: Aggregation {
                method: Method::Mean,
                drop: 1,
                drop_from: 5,
                per: Per::Sheet,
                weights: Weights::Sum,
            },
            rounding: Rounding::default(),
            places: Places {
                style: PlaceStyle::Standard,
                ties: Vec::new(),
                boundary_only: true,
                prizes: 0,
            },
            fund: FundRule::default(),
            remote_counts: true,
            time: TimeLimits::default(),
            audience: AudienceRule::default(),
        }
    }
}

impl Regulation {
    /// Returns what decides among equal scores, in order: the chain of the regulation, with the students' vote
    /// before the vote of the jury (before what else people decide, or last) where it breaks ties.
    pub fn tie_chain(&self) -> Vec<TieRule> {
        let mut chain = self.places.ties.clone();
        if self.audience.mode == AudienceMode::TieBreak {
            let vote = chain.iter().position(|rule| *rule == TieRule::JuryVote);
            let people = || chain.iter().position(|rule| rule.asks_people());
            let at = vote.or_else(people).unwrap_or(chain.len());
            chain.insert(at, TieRule::Audience);
        }
        chain
    }
}

/// A share of the approved jury that must be present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quorum {
    /// Numerator of the share.
    pub numerator: u32,
    /// Denominator of the share.
    pub denominator: u32,
    /// `>` when true, `>=` when false.
    pub more_than: bool,
}

impl Quorum {
    /// Returns whether `present` of `approved` members make a quorum.
    pub fn is_met(&self, present: usize, approved: usize) -> bool {
        let (left, right) = (
            present as u64 * u64::from(self.denominator),
            approved as u64 * u64::from(self.numerator),
        );
        if self.more_than {
            left > right
        } else {
            left >= right
        }
    }
}

/// How marks become a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aggregation {
    pub method: Method,
    /// `trimmed_mean`: how many highest and how many lowest are dropped.
    pub drop: u32,
    /// `trimmed_mean`: applied only where every ranked project has at least so many counted sheets.
    pub drop_from: u32,
    /// Way of the total.
    pub per: Per,
    /// Σ w·x, or Σ w·x / Σ w.
    pub weights: Weights,
}

/// How sheets become one score (`docs/rules/places.md`, Methods).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Mean of sheet totals.
    Mean,
    /// Mean after the highest and lowest are dropped.
    TrimmedMean,
    /// Median of sheet totals.
    Median,
    /// Least squares of sheet totals on project and juror; exact.
    AdjustedMean,
    /// Sum of sheet totals; needs the same jurors everywhere.
    Sum,
    /// Sum of each juror's places, low wins.
    PlaceSum,
    /// The Skating System: majorities of places; the final place is the score, low wins.
    Skating,
}

impl Method {
    /// Returns whether the lowest score is the best: scores are made of places.
    pub fn low_wins(self) -> bool {
        matches!(self, Self::PlaceSum | Self::Skating)
    }
}

/// Way of a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// Sheet totals first, then over jurors.
    Sheet,
    /// Criterion means first, then over criteria.
    Criterion,
}

/// What is done with weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weights {
    /// Σ w·x
    Sum,
    /// Σ w·x / Σ w
    Mean,
}

/// Digits after the point at each rounding point; `None` is exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rounding {
    /// After the mean of a criterion (way per criterion).
    pub criterion_mean: Option<u32>,
    /// After criterion mean × weight (way per criterion).
    pub criterion_points: Option<u32>,
    /// After a sheet's total (way per sheet).
    pub sheet: Option<u32>,
    /// After the final total.
    pub total: Option<u32>,
}

/// How scores become places.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Places {
    /// 1-2-2-4 or 1-2-2-3.
    pub style: PlaceStyle,
    /// What decides among equal scores, in order.
    pub ties: Vec<TieRule>,
    /// Resolve only ties that cross a boundary which matters.
    pub boundary_only: bool,
    /// Places that carry a prize: their borders matter.
    pub prizes: u32,
}

/// How places are counted after a shared one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceStyle {
    /// 1-2-2-4
    Standard,
    /// 1-2-2-3
    Dense,
}

/// A step of the tie chain. `Criterion` in files and JSON: `criterion:К1` (the code, not the id).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieRule {
    /// Higher mean of a criterion.
    Criterion(CriterionId),
    /// Copeland among the tied, over jurors who scored both.
    HeadToHead,
    /// Higher median of sheet totals.
    Median,
    /// More votes of the students. Never named by a regulation's chain: `AudienceMode::TieBreak` puts it there.
    Audience,
    /// Open vote of the jury: people decide.
    JuryVote,
    /// Casting vote of the presiding chair: people decide.
    CastingVote,
    /// Lot with a recorded seed: people decide to draw.
    Lot,
}

impl TieRule {
    /// Returns the rule as files and JSON write it (`criterion:К1`, `jury_vote`); for a criterion that
    /// `contest` does not have, its id stands in place of the code.
    pub fn word(self, contest: &Contest) -> String {
        match self {
            Self::Criterion(id) => match contest.criteria.iter().find(|c| c.id == id) {
                Some(criterion) => format!("criterion:{}", criterion.code),
                None => format!("criterion:{id}"),
            },
            Self::HeadToHead => "head_to_head".to_owned(),
            Self::Median => "median".to_owned(),
            Self::Audience => "audience".to_owned(),
            Self::JuryVote => "jury_vote".to_owned(),
            Self::CastingVote => "casting_vote".to_owned(),
            Self::Lot => "lot".to_owned(),
        }
    }

    /// Returns whether people decide by this rule, and not the marks.
    pub fn asks_people(self) -> bool {
        matches!(self, Self::JuryVote | Self::CastingVote | Self::Lot)
    }
}

/// How places become money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundRule {
    /// Least award in hundredths of a per cent of the request where the project names none; 5000 is 50 %.
    pub minimum_share: u32,
    /// Whether the remainder may go to the first project that does not fit.
    pub partial: bool,
    /// After the first project that does not fit: look at the next ones.
    pub skip: bool,
    /// Cap per project in kopecks.
    pub cap: Option<i64>,
}

impl Default for FundRule {
    fn default() -> Self {
        Self {
            minimum_share: 5000,
            partial: true,
            skip: false,
            cap: None,
        }
    }
}

/// Limits of a defence in seconds (`docs/rules/places.md`, Time limits).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeLimits {
    pub presentation: u32,
    pub questions: u32,
    /// How long before the end the team is warned.
    pub warning: u32,
    /// How long after the end it is stopped.
    pub overtime: u32,
}

impl Default for TimeLimits {
    /// Five minutes and five of questions, a signal a minute before, a stop half a minute after.
    fn default() -> Self {
        Self {
            presentation: 300,
            questions: 300,
            warning: 60,
            overtime: 30,
        }
    }
}

/// The longest part of a defence, in seconds.
const LONGEST_PART: u32 = 3 * 60 * 60;

/// Returns the seconds of a length as people write it: `5:00`, or whole minutes.
pub fn length(text: &str) -> Option<u32> {
    let number = |text: &str| {
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<u32>().ok().filter(|_| digits)
    };
    let text = text.trim();
    let seconds = match text.split_once(':') {
        None => number(text)?.checked_mul(60)?,
        Some((minutes, seconds)) => {
            let seconds = number(seconds).filter(|seconds| *seconds < 60)?;
            number(minutes)?.checked_mul(60)?.checked_add(seconds)?
        }
    };
    (seconds <= LONGEST_PART).then_some(seconds)
}

/// Returns a length as [`length`] reads it.
pub fn length_text(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// What the students' vote does (`docs/rules/places.md`, The hall's vote).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AudienceRule {
    /// What it bears on.
    pub mode: AudienceMode,
    /// How many projects a ballot names.
    pub choices: u32,
    /// Exactly so many; else up to so many.
    pub exactly: bool,
    /// Fewer valid ballots make the vote void.
    pub minimum_ballots: u32,
}

impl Default for AudienceRule {
    /// A prize of its own, one project on a ballot, void below 30 valid ballots.
    fn default() -> Self {
        Self {
            mode: AudienceMode::SeparateAward,
            choices: 1,
            exactly: false,
            minimum_ballots: 30,
        }
    }
}

/// What the students' vote bears on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "mode", rename_all = "snake_case")]
pub enum AudienceMode {
    /// There is none.
    None,
    /// «Приз зрительских симпатий»; no bearing on places and money.
    SeparateAward,
    /// A step before the vote of the jury, where equal scores matter.
    TieBreak,
    /// One more sheet: the mean mark of the hall on the scale of the total.
    OneJuror,
    /// `(1−w)·jury + w·audience`, both on 0–100 of the greatest total.
    Share {
        /// w in ten-thousandths, at most 3000.
        weight: u32,
        /// What stands for the audience.
        of: ShareOf,
    },
    /// 12-10-8-7-6-5-4-3-2-1 from the jury's ranking and from the audience's, summed.
    Points,
}

/// What stands for the audience in `share`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShareOf {
    /// 100·v / valid ballots
    Valid,
    /// 100·v / the most votes
    Max,
}

#[cfg(test)]
mod tests {
    use super::{length, length_text};

    #[test]
    fn a_length_is_minutes_and_seconds() {
        let read = |text| length(text);
        assert_eq!(read("5:00"), Some(300));
        assert_eq!(read(" 0:30 "), Some(30));
        assert_eq!(read("7"), Some(420));
        assert_eq!(read("90:00"), Some(5_400));
        for wrong in [
            "",
            "5:60",
            "5:",
            ":30",
            "+5:00",
            "5,5",
            "181",
            "99999999999",
            "5:00:00",
            "пять",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        for seconds in [0, 30, 299, 300, 10_800] {
            assert_eq!(length(&length_text(seconds)), Some(seconds));
        }
    }
}
