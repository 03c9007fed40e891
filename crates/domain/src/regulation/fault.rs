//! What makes a regulation contradict itself or its contest.

use crate::number::{Score, Weight};
use crate::regulation::{AudienceMode, Method, Per, Regulation, Rounding, TieRule};
use crate::{Contest, Criterion, CriterionId};
use thiserror::Error;

/// More digits than anybody prints; exact arithmetic in machine integers is safe up to here.
const MOST_DIGITS: u32 = 6;
/// Scale bounds in hundredths and weights in ten-thousandths up to here keep every sum in machine integers.
pub(crate) const LARGEST: i64 = 1_000_000_000;
/// A whole in hundredths of a per cent.
const WHOLE: u32 = 10_000;
/// The greatest share of the students' vote, in ten-thousandths.
const LARGEST_SHARE: u32 = 3_000;

/// A contradiction in the regulation, for which nothing is computed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RegulationFault {
    /// `minimum_sheets` is 0: a project without sheets would be ranked.
    #[error("at least one counted sheet is needed for a place")]
    NoMinimumSheets,
    /// The quorum is a share that the jury cannot reach.
    #[error("the quorum is not a share of the jury that can be present")]
    Quorum,
    /// Rounding points of both ways of the total are named.
    #[error("rounding points of both ways of the total are named")]
    RoundingOfBothWays,
    /// A criterion rounding is named, and the total goes per sheet.
    #[error("a rounding of criteria is named, but the total goes by sheets")]
    CriterionRoundingPerSheet,
    /// The sheet rounding is named, and the total goes per criterion.
    #[error("a rounding of sheets is named, but the total goes by criteria")]
    SheetRoundingPerCriterion,
    /// A rounding to more digits than six.
    #[error("rounding to {digits} digits: at most 6 are possible")]
    RoundingDigits {
        /// As the regulation has it.
        digits: u32,
    },
    /// The method has no way per criterion.
    #[error("the method goes by sheets only")]
    MethodIsPerSheet(Method),
    /// `trimmed_mean` that drops nothing.
    #[error("a trimmed mean that drops nothing is a mean")]
    NothingDropped,
    /// `trimmed_mean` applied where nothing would be left.
    #[error("from {from} sheets on, dropping {drop} highest and {drop} lowest leaves nothing")]
    NothingLeft {
        /// How many are dropped at each end.
        drop: u32,
        /// From how many sheets on.
        from: u32,
    },
    /// A threshold with `place_sum` or `skating`, where low wins and the scale is of places.
    #[error("a threshold cannot be compared with places")]
    ThresholdOnPlaces,
    /// A rounding of points of criteria with `skating`, which counts places in criteria.
    #[error("criteria as dances have places and no points to round")]
    PointsOfPlaces,
    /// Every weight is 0: nothing that is asked counts.
    #[error("every weight is zero: nothing is left to count")]
    WeightsSumToZero,
    #[error("the weight of a criterion is negative")]
    NegativeWeight(CriterionId),
    /// A weight, or a bound of a scale, past everything the arithmetic is made for.
    #[error("a number of a criterion is too large")]
    TooLarge(CriterionId),
    /// A step of a scale of 0 or less.
    #[error("the step of a scale is not above zero")]
    Step(CriterionId),
    /// The least mark is above the greatest.
    #[error("the least mark of a scale is above the greatest")]
    EmptyScale(CriterionId),
    /// A tie step names a criterion that the contest does not have.
    #[error("a tie step names a criterion that the contest does not have")]
    UnknownTieCriterion(CriterionId),
    /// A tie step stands twice.
    #[error("a tie step stands twice")]
    RepeatedTie(TieRule),
    /// The least share of a request is above the whole.
    #[error("the least award is above the request")]
    MinimumShare,
    /// A cap per project of 0 or less.
    #[error("the cap per project is not above zero")]
    Cap,
    /// A share of the students' vote of 0, or of more than 30 %.
    #[error("the share of the students' vote is not above zero and at most 30 per cent")]
    AudienceShare,
    /// A ballot that names nobody.
    #[error("a ballot names no project")]
    AudienceChoices,
    /// A share of the students' vote with a method whose values are places.
    #[error("a share of the students' vote cannot be added to places")]
    AudienceOnPlaces(Method),
    /// `one_juror` with a way or method that one more total does not fit into.
    #[error("the mean mark of the hall is no sheet for this method")]
    AudienceSheet(Method),
}

impl RegulationFault {
    /// Returns the criterion that the fault is of.
    pub fn criterion(&self) -> Option<CriterionId> {
        match self {
            Self::NegativeWeight(id)
            | Self::TooLarge(id)
            | Self::Step(id)
            | Self::EmptyScale(id)
            | Self::UnknownTieCriterion(id) => Some(*id),
            _ => None,
        }
    }
}

impl Regulation {
    /// Returns the way a total goes: per criterion for `trimmed_mean` that says so, and for `mean` that says
    /// so or rounds criteria, and for `skating` over criteria as dances; else per sheet
    /// (`docs/rules/places.md`, The way of a total).
    pub fn way(&self) -> Per {
        let Rounding {
            criterion_mean,
            criterion_points,
            ..
        } = self.rounding;
        match self.aggregation.method {
            Method::TrimmedMean | Method::Skating => self.aggregation.per,
            Method::Mean if criterion_mean.is_some() || criterion_points.is_some() => Per::Criterion,
            Method::Mean => self.aggregation.per,
            Method::Median | Method::AdjustedMean | Method::Sum | Method::PlaceSum => Per::Sheet,
        }
    }

    /// Returns every contradiction of the regulation with itself or with the contest it is for; empty when
    /// it can be computed by. The faults of criteria stand in the contest's order.
    pub fn faults(&self, contest: &Contest) -> Vec<RegulationFault> {
        let mut faults = Vec::new();
        if self.minimum_sheets == 0 {
            faults.push(RegulationFault::NoMinimumSheets);
        }
        let quorum = self.quorum;
        let unreachable = quorum.more_than && quorum.numerator == quorum.denominator;
        if quorum.denominator == 0 || quorum.numerator > quorum.denominator || unreachable {
            faults.push(RegulationFault::Quorum);
        }
        self.rounding_faults(&mut faults);
        self.method_faults(&mut faults);
        for criterion in &contest.criteria {
            criterion_faults(criterion, &mut faults);
        }
        let weights = contest
            .criteria
            .iter()
            .map(|c| i128::from(c.weight.0))
            .sum::<i128>();
        if weights == 0 && !contest.criteria.is_empty() {
            faults.push(RegulationFault::WeightsSumToZero);
        }
        for (at, rule) in self.places.ties.iter().enumerate() {
            match rule {
                TieRule::Criterion(id) if contest.criteria.iter().all(|c| c.id != *id) => {
                    faults.push(RegulationFault::UnknownTieCriterion(*id));
                }
                rule if self.places.ties[..at].contains(rule) => {
                    faults.push(RegulationFault::RepeatedTie(*rule));
                }
                _ => {}
            }
        }
        if self.fund.minimum_share > WHOLE {
            faults.push(RegulationFault::MinimumShare);
        }
        if self.fund.cap.is_some_and(|cap| cap <= 0) {
            faults.push(RegulationFault::Cap);
        }
        self.audience_faults(&mut faults);
        faults
    }

    fn audience_faults(&self, faults: &mut Vec<RegulationFault>) {
        let method = self.aggregation.method;
        if self.audience.mode != AudienceMode::None && self.audience.choices == 0 {
            faults.push(RegulationFault::AudienceChoices);
        }
        match self.audience.mode {
            AudienceMode::Share { weight, .. } => {
                if weight == 0 || weight > LARGEST_SHARE {
                    faults.push(RegulationFault::AudienceShare);
                }
                if method.low_wins() {
                    faults.push(RegulationFault::AudienceOnPlaces(method));
                }
            }
            AudienceMode::OneJuror
                if self.way() == Per::Criterion || !matches!(method, Method::Mean | Method::Median) =>
            {
                faults.push(RegulationFault::AudienceSheet(method));
            }
            _ => {}
        }
    }

    fn rounding_faults(&self, faults: &mut Vec<RegulationFault>) {
        let Rounding {
            criterion_mean,
            criterion_points,
            sheet,
            total,
        } = self.rounding;
        let of_criteria = criterion_mean.is_some() || criterion_points.is_some();
        if of_criteria && sheet.is_some() {
            faults.push(RegulationFault::RoundingOfBothWays);
        } else if of_criteria && self.way() == Per::Sheet {
            faults.push(RegulationFault::CriterionRoundingPerSheet);
        } else if sheet.is_some() && self.way() == Per::Criterion {
            faults.push(RegulationFault::SheetRoundingPerCriterion);
        }
        for digits in [criterion_mean, criterion_points, sheet, total]
            .into_iter()
            .flatten()
        {
            if digits > MOST_DIGITS {
                faults.push(RegulationFault::RoundingDigits { digits });
            }
        }
    }

    fn method_faults(&self, faults: &mut Vec<RegulationFault>) {
        let aggregation = self.aggregation;
        match aggregation.method {
            Method::Mean => {}
            Method::TrimmedMean if aggregation.drop == 0 => faults.push(RegulationFault::NothingDropped),
            Method::TrimmedMean if u64::from(aggregation.drop_from) <= 2 * u64::from(aggregation.drop) => {
                let (drop, from) = (aggregation.drop, aggregation.drop_from);
                faults.push(RegulationFault::NothingLeft { drop, from });
            }
            Method::TrimmedMean => {}
            Method::Skating if self.way() == Per::Criterion && self.rounding.criterion_points.is_some() => {
                faults.push(RegulationFault::PointsOfPlaces);
            }
            Method::Skating => {}
            method if aggregation.per == Per::Criterion => {
                faults.push(RegulationFault::MethodIsPerSheet(method));
            }
            _ => {}
        }
        if aggregation.method.low_wins() && self.threshold.is_some() {
            faults.push(RegulationFault::ThresholdOnPlaces);
        }
    }
}

fn criterion_faults(criterion: &Criterion, faults: &mut Vec<RegulationFault>) {
    let Criterion {
        id,
        weight: Weight(weight),
        min: Score(min),
        max: Score(max),
        step: Score(step),
        ..
    } = *criterion;
    if weight < 0 {
        faults.push(RegulationFault::NegativeWeight(id));
    }
    if step <= 0 {
        faults.push(RegulationFault::Step(id));
    }
    if min > max {
        faults.push(RegulationFault::EmptyScale(id));
    }
    if [weight, min, max]
        .iter()
        .any(|value| value.unsigned_abs() > LARGEST.unsigned_abs())
    {
        faults.push(RegulationFault::TooLarge(id));
    }
}
