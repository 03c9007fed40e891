//! The way of one total in steps that a person with a pocket calculator can follow.

use super::results::total_text;
use crate::contract::ExplanationStep;
use domain::Exact;
use domain::contest::Contest;
use domain::regulation::Method;
use domain::results::{ProjectResult, Results};
use num_rational::BigRational;
use std::collections::BTreeMap;

pub(super) fn step(code: &str, params: &[(&str, String)]) -> ExplanationStep {
    let params = params
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()))
        .collect::<BTreeMap<_, _>>();
    ExplanationStep {
        code: code.to_owned(),
        params,
    }
}

fn sum<'a>(values: impl Iterator<Item = &'a Exact>) -> Exact {
    Exact(values.fold(BigRational::from_integer(0.into()), |sum, v| sum + &v.0))
}

/// Returns the steps from counted sheets to the printed score; empty without counted sheets.
pub fn steps(contest: &Contest, results: &Results, row: &ProjectResult) -> Vec<ExplanationStep> {
    let Some(score) = &row.score else {
        return Vec::new();
    };
    let rules = &contest.regulation;
    let sheets = row.counted.len().to_string();
    let per_criterion = row.criteria.iter().any(|c| c.points.is_some());
    let mut steps = Vec::new();
    if rules.aggregation.method == Method::Skating {
        steps.extend(super::skating::steps(contest, row));
    } else if per_criterion {
        let code = if results.trimmed {
            "criterion-trimmed"
        } else {
            "criterion-mean"
        };
        steps.push(step(
            code,
            &[("sheets", sheets), ("drop", rules.aggregation.drop.to_string())],
        ));
        let points = sum(row.criteria.iter().filter_map(|c| c.points.as_ref()));
        steps.push(step(
            "criterion-sum",
            &[("points", points.printed(results.digits))],
        ));
    } else {
        let kept: Vec<_> = row.counted.iter().filter(|s| !s.dropped).collect();
        let total = total_text(&sum(kept.iter().map(|s| &s.total)));
        let kept_count = kept.len().to_string();
        match rules.aggregation.method {
            Method::Mean => steps.push(step("mean", &[("sum", total), ("sheets", sheets)])),
            Method::TrimmedMean if results.trimmed => steps.push(step(
                "trimmed",
                &[
                    ("drop", rules.aggregation.drop.to_string()),
                    ("sum", total),
                    ("sheets", kept_count),
                ],
            )),
            Method::TrimmedMean => {
                steps.push(step(
                    "not-trimmed",
                    &[("from", rules.aggregation.drop_from.to_string())],
                ));
                steps.push(step("mean", &[("sum", total), ("sheets", sheets)]));
            }
            Method::Median => steps.push(step("median", &[("sheets", sheets)])),
            Method::AdjustedMean => steps.push(step("adjusted", &[("sheets", sheets)])),
            Method::Sum => steps.push(step("sum", &[("sum", total), ("sheets", sheets)])),
            Method::PlaceSum => steps.push(step("place-sum", &[("sheets", sheets)])),
            // Its steps stand above.
            Method::Skating => {}
        }
    }
    let code = if rules.aggregation.method == Method::Skating {
        "skating-score"
    } else if rules.rounding.total.is_some() {
        "rounded"
    } else {
        "exact"
    };
    let digits = rules.rounding.total.unwrap_or(results.digits).to_string();
    steps.push(step(code, &[("digits", digits), ("score", score.clone())]));
    if let Some(threshold) = rules.threshold {
        let met = row.status != domain::Status::BelowThreshold;
        let code = if met { "threshold-met" } else { "threshold-missed" };
        steps.push(step(code, &[("threshold", Exact::from(threshold).printed(2))]));
    }
    steps
}
