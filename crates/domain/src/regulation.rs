//! The regulation as data: how marks become scores, scores places, and places money.

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
        }
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
    /// The method.
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

/// How sheets become one score (`scoring`: methods).
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
