//! The way of one total in steps that a person with a pocket calculator can follow.

use super::results::total_text;
use crate::contract::ExplanationStep;
use domain::Exact;
use domain::contest::Contest;
use domain::regulation::{AudienceMode, Method};
use domain::results::{AudiencePart, ProjectResult, Results};
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

/// Returns what the students' vote did.
fn hall(contest: &Contest, row: &ProjectResult, part: &AudiencePart, score: &str) -> ExplanationStep {
    let votes = part.votes.to_string();
    let (jury, vote) = (part.jury_part.printed(2), part.hall.printed(2));
    match contest.regulation.audience.mode {
        AudienceMode::Share { weight, .. } => {
            let percent = |share: u32| {
                let text = domain::Score(i64::from(share)).to_string();
                text.trim_end_matches('0').trim_end_matches('.').to_owned()
            };
            step(
                "audience-share",
                &[
                    ("jury", jury),
                    ("hall", vote),
                    ("jury_share", percent(10_000_u32.saturating_sub(weight))),
                    ("hall_share", percent(weight)),
                    ("votes", votes),
                    ("score", score.to_owned()),
                ],
            )
        }
        AudienceMode::OneJuror => step(
            "audience-one-juror",
            &[
                ("hall", vote),
                ("ballots", votes),
                ("sheets", (row.counted.len() + 1).to_string()),
                ("score", score.to_owned()),
            ],
        ),
        _ => step(
            "audience-points",
            &[
                ("jury", total_text(&part.jury_part)),
                ("hall", total_text(&part.hall)),
                ("votes", votes),
                ("score", score.to_owned()),
            ],
        ),
    }
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
    let digits = rules.rounding.total.unwrap_or(results.digits);
    // The threshold is compared with the jury's score; what the hall adds comes after it.
    let jury = match &row.audience {
        Some(part) => part.jury.printed(digits.max(2)),
        None => score.clone(),
    };
    steps.push(step(code, &[("digits", digits.to_string()), ("score", jury)]));
    if let Some(threshold) = rules.threshold {
        let met = row.status != domain::Status::BelowThreshold;
        let code = if met { "threshold-met" } else { "threshold-missed" };
        steps.push(step(code, &[("threshold", Exact::from(threshold).printed(2))]));
    }
    steps.extend(row.audience.as_ref().map(|part| hall(contest, row, part, score)));
    steps
}
