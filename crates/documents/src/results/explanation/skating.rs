//! How a place comes from the skating system.

use super::{ExplainedStep, params, step};
use crate::results::figures::plain;
use domain::Contest;
use domain::results::ProjectResult;
use domain::skating::{Column, Majority, PlaceSet, SkatingStep};

/// Returns the steps of the Skating System from the jurors' places to the project's; empty for a project without one.
pub fn skating_steps(contest: &Contest, row: &ProjectResult) -> Vec<ExplainedStep> {
    let Some(skating) = &row.skating else {
        return Vec::new();
    };
    // Places are whole or halves.
    let text = plain;
    let mut steps = Vec::new();
    for set in &skating.sets {
        match set.criterion {
            None => columns(
                "skating-majority",
                &[("places", places(set))],
                &set.majority,
                &mut steps,
            ),
            Some(id) => {
                let criterion = contest.criteria.iter().find(|c| c.id == id);
                let code = criterion.map(|c| c.code.clone()).unwrap_or_default();
                let named = [("code", code), ("own", text(&set.place)), ("places", places(set))];
                columns("skating-criterion", &named, &set.majority, &mut steps);
            }
        }
    }
    if let Some(sum) = &skating.sum {
        let places: Vec<String> = skating.sets.iter().map(|set| text(&set.place)).collect();
        steps.push(step(
            "skating-sum",
            &[("places", &places.join(" + ")), ("sum", &text(sum))],
        ));
    }
    let of = skating.sets.len();
    for one in &skating.steps {
        match one {
            SkatingStep::Criteria {
                place,
                count,
                sum: None,
            } => steps.push(step(
                "skating-rule-10",
                &[("place", place), ("count", count), ("of", &of)],
            )),
            SkatingStep::Criteria {
                place,
                count,
                sum: Some(sum),
            } => steps.push(step(
                "skating-rule-10-sum",
                &[
                    ("place", place),
                    ("count", count),
                    ("of", &of),
                    ("sum", &text(sum)),
                ],
            )),
            SkatingStep::AllPlaces { majority, .. } => columns("skating-rule-11", &[], majority, &mut steps),
        }
    }
    steps
}

/// Returns the places that the jurors gave in one set, the highest first: «1, 1, 2».
fn places(set: &PlaceSet) -> String {
    let mut places = set.places.clone();
    places.sort_unstable();
    let places: Vec<String> = places.iter().map(ToString::to_string).collect();
    places.join(", ")
}

/// Writes a majority as `code`, and the columns that had to be looked at after it.
fn columns(
    code: &str,
    named: &[(&'static str, String)],
    majority: &Majority,
    steps: &mut Vec<ExplainedStep>,
) {
    for (at, Column { place, count, sum }) in majority.columns.iter().enumerate() {
        let code = if at == 0 { code } else { "skating-next" };
        let mut list = params(&[("place", place), ("count", count), ("of", &majority.of)]);
        list.extend(named.iter().cloned());
        let code = match sum {
            Some(sum) => {
                list.push(("sum", sum.to_string()));
                format!("{code}-sum")
            }
            None => code.to_owned(),
        };
        steps.push(ExplainedStep { code, params: list });
    }
}
