//! What is wrong with a regulation, in keys of messages, at the choice that it is about.

use crate::contract::{ApiError, ErrorCode, RuleFault};
use domain::{Contest, RegulationFault, Sheet};
use std::collections::BTreeMap;

/// Returns a fault of a choice.
pub(crate) fn fault(field: &str, key: &str) -> RuleFault {
    RuleFault {
        field: field.to_owned(),
        criterion: None,
        key: key.to_owned(),
        params: BTreeMap::new(),
    }
}

impl RuleFault {
    /// Returns the fault with a value that its message names.
    pub(crate) fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    /// Returns the refusal for it.
    pub(crate) fn refusal(&self) -> ApiError {
        let refusal = ApiError::from(ErrorCode::BadRegulation).with("reason", &self.key);
        self.params
            .iter()
            .fold(refusal, |refusal, (name, value)| refusal.with(name, value))
    }
}

/// Returns the key of a fault's message.
pub(crate) fn key(fault: &RegulationFault) -> &'static str {
    use RegulationFault as F;
    match fault {
        F::NoMinimumSheets => "fault-rule-no-minimum-sheets",
        F::Quorum => "fault-rule-quorum",
        F::RoundingOfBothWays => "fault-rule-rounding-of-both-ways",
        F::CriterionRoundingPerSheet => "fault-rule-criterion-rounding-per-sheet",
        F::SheetRoundingPerCriterion => "fault-rule-sheet-rounding-per-criterion",
        F::RoundingDigits { .. } => "fault-rule-rounding-digits",
        F::MethodIsPerSheet(_) => "fault-rule-method-is-per-sheet",
        F::NothingDropped => "fault-rule-nothing-dropped",
        F::NothingLeft { .. } => "fault-rule-nothing-left",
        F::ThresholdOnPlaces => "fault-rule-threshold-on-places",
        F::PointsOfPlaces => "fault-rule-points-of-places",
        F::WeightsSumToZero => "fault-rule-weights-sum-to-zero",
        F::NegativeWeight(_) => "fault-rule-negative-weight",
        F::TooLarge(_) => "fault-rule-too-large",
        F::Step(_) => "fault-rule-step",
        F::EmptyScale(_) => "fault-rule-empty-scale",
        F::UnknownTieCriterion(_) => "fault-rule-unknown-tie-criterion",
        F::RepeatedTie(_) => "fault-rule-repeated-tie",
        F::MinimumShare => "fault-rule-minimum-share",
        F::Cap => "fault-rule-cap",
        F::AudienceShare => "fault-rule-audience-share",
        F::AudienceChoices => "fault-rule-audience-choices",
        F::AudienceOnPlaces(_) => "fault-rule-audience-on-places",
        F::AudienceSheet(_) => "fault-rule-audience-sheet",
    }
}

/// Returns the choice that a fault is about.
fn field(fault: &RegulationFault, contest: &Contest) -> &'static str {
    use RegulationFault as F;
    let rounding = contest.regulation.rounding;
    match fault {
        F::NoMinimumSheets => "minimum_sheets",
        F::Quorum => "quorum",
        F::RoundingOfBothWays | F::SheetRoundingPerCriterion => "round_sheet",
        F::CriterionRoundingPerSheet if rounding.criterion_mean.is_none() => "round_criterion_points",
        F::CriterionRoundingPerSheet => "round_criterion_mean",
        F::RoundingDigits { digits } => {
            let of = |point: Option<u32>| point == Some(*digits);
            if of(rounding.criterion_mean) {
                "round_criterion_mean"
            } else if of(rounding.criterion_points) {
                "round_criterion_points"
            } else if of(rounding.sheet) {
                "round_sheet"
            } else {
                "round_total"
            }
        }
        F::MethodIsPerSheet(_) => "per",
        F::NothingDropped => "drop",
        F::NothingLeft { .. } => "drop_from",
        F::ThresholdOnPlaces => "threshold",
        F::PointsOfPlaces => "round_criterion_points",
        F::WeightsSumToZero => "weights",
        F::NegativeWeight(_) => "weight",
        F::TooLarge(_) | F::EmptyScale(_) => "max",
        F::Step(_) => "step",
        F::UnknownTieCriterion(_) | F::RepeatedTie(_) => "ties",
        F::MinimumShare => "minimum_share",
        F::Cap => "cap",
        F::AudienceShare => "audience_weight",
        F::AudienceChoices => "audience_choices",
        F::AudienceOnPlaces(_) | F::AudienceSheet(_) => "audience_mode",
    }
}

/// Returns the domain's fault at its choice.
pub(crate) fn of_domain(one: &RegulationFault, contest: &Contest) -> RuleFault {
    let named = match one {
        RegulationFault::RoundingDigits { digits } => fault("", key(one)).with("digits", digits),
        RegulationFault::NothingLeft { drop, from } => {
            fault("", key(one)).with("drop", drop).with("from", from)
        }
        _ => fault("", key(one)),
    };
    // A tie step of a criterion that is gone is a fault of the chain.
    let in_chain = matches!(one, RegulationFault::UnknownTieCriterion(_));
    let mut named = RuleFault {
        field: field(one, contest).to_owned(),
        criterion: one.criterion().filter(|_| !in_chain),
        ..named
    };
    if let Some(id) = named.criterion {
        let criterion = contest.criteria.iter().find(|c| c.id == id);
        let code = criterion.map(|c| c.code.clone()).unwrap_or_default();
        named = named.with("code", code);
    }
    named
}

/// Returns the refusal for a regulation that cannot be computed by.
pub(crate) fn refusal(faults: &[RegulationFault], contest: &Contest) -> ApiError {
    faults.first().map_or_else(
        || ErrorCode::BadRegulation.into(),
        |first| of_domain(first, contest).refusal(),
    )
}

/// Returns what a new version may not change once there are marks: the list of criteria, and scales off which
/// marks would fall. How many fall is told, and never whose.
pub(crate) fn against_marks(now: &Contest, draft: &Contest, sheets: &[Sheet]) -> Vec<RuleFault> {
    let listed = |contest: &Contest| -> Vec<_> {
        let mut list: Vec<_> = contest.criteria.iter().map(|c| (c.id, c.code.clone())).collect();
        list.sort();
        list
    };
    if listed(now) != listed(draft) {
        return vec![fault("criteria", "fault-rule-criteria-locked")];
    }
    let mut faults = Vec::new();
    for criterion in &draft.criteria {
        // Sheets have their marks in the order of the criteria in force.
        let Some(at) = now.criteria.iter().position(|c| c.id == criterion.id) else {
            continue;
        };
        let off = sheets
            .iter()
            .filter_map(|sheet| sheet.marks.get(at).copied().flatten())
            .filter(|mark| !criterion.allows(*mark))
            .count();
        if off > 0 {
            let mut one = fault("max", "fault-rule-marks-off-scale")
                .with("code", &criterion.code)
                .with("count", off);
            one.criterion = Some(criterion.id);
            faults.push(one);
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::regulation::{Method, TieRule};
    use domain::{Criterion, CriterionId, Score, Weight};
    use messages::{Catalogue, Lang};

    fn all() -> Vec<RegulationFault> {
        use RegulationFault as F;
        let id = CriterionId(7);
        vec![
            F::NoMinimumSheets,
            F::Quorum,
            F::RoundingOfBothWays,
            F::CriterionRoundingPerSheet,
            F::SheetRoundingPerCriterion,
            F::RoundingDigits { digits: 7 },
            F::MethodIsPerSheet(Method::Median),
            F::NothingDropped,
            F::NothingLeft { drop: 2, from: 4 },
            F::ThresholdOnPlaces,
            F::PointsOfPlaces,
            F::WeightsSumToZero,
            F::NegativeWeight(id),
            F::TooLarge(id),
            F::Step(id),
            F::EmptyScale(id),
            F::UnknownTieCriterion(id),
            F::RepeatedTie(TieRule::Lot),
            F::MinimumShare,
            F::Cap,
            F::AudienceShare,
            F::AudienceChoices,
            F::AudienceOnPlaces(Method::PlaceSum),
            F::AudienceSheet(Method::Sum),
        ]
    }

    #[test]
    fn every_contradiction_is_worded_in_both_languages_with_its_values() {
        let contest = Contest {
            criteria: vec![Criterion {
                id: CriterionId(7),
                code: "К7".to_owned(),
                name: String::new(),
                weight: Weight(10_000),
                min: Score(0),
                max: Score(500),
                step: Score(100),
                key: false,
                description: None,
                words: Vec::new(),
            }],
            ..Contest::default()
        };
        for lang in Lang::ALL {
            let words = Catalogue::new(lang);
            for one in all() {
                let fault = of_domain(&one, &contest);
                let args: Vec<(&str, messages::Arg)> = fault
                    .params
                    .iter()
                    .map(|(name, value)| (name.as_str(), value.as_str().into()))
                    .collect();
                let text = words.format(&fault.key, &args);
                assert!(!fault.field.is_empty(), "{one:?}");
                assert!(
                    text.contains(' ') && !text.contains("fault-") && !text.contains('$'),
                    "{text}"
                );
                if fault.criterion.is_some() {
                    assert!(text.contains("К7"), "{text}");
                }
            }
        }
    }
}
