//! The Skating System's way to a place, step by step: the same for «why this place» and the worked example.

use super::explain::step;
use super::results::total_text;
use crate::contract::ExplanationStep;
use domain::contest::Contest;
use domain::results::ProjectResult;
use domain::skating::{Column, Majority, PlaceSet, SkatingStep};

/// Returns the steps from the jurors' places to the project's; empty for a project without one.
pub fn steps(contest: &Contest, row: &ProjectResult) -> Vec<ExplanationStep> {
    let Some(skating) = &row.skating else {
        return Vec::new();
    };
    let mut steps = Vec::new();
    for set in &skating.sets {
        match set.criterion {
            None => {
                let named = [("places", places(set))];
                columns("skating-majority", &named, &set.majority, &mut steps);
            }
            Some(id) => {
                let criterion = contest.criteria.iter().find(|c| c.id == id);
                let code = criterion.map(|c| c.code.clone()).unwrap_or_default();
                let named = [
                    ("code", code),
                    ("own", total_text(&set.place)),
                    ("places", places(set)),
                ];
                columns("skating-criterion", &named, &set.majority, &mut steps);
            }
        }
    }
    if let Some(sum) = &skating.sum {
        let places: Vec<String> = skating.sets.iter().map(|set| total_text(&set.place)).collect();
        let params = [("places", places.join(" + ")), ("sum", total_text(sum))];
        steps.push(step("skating-sum", &params));
    }
    for one in &skating.steps {
        match one {
            SkatingStep::Criteria { place, count, sum } => {
                let mut params = vec![("place", place.to_string()), ("count", count.to_string())];
                params.push(("of", skating.sets.len().to_string()));
                let code = match sum {
                    Some(sum) => {
                        params.push(("sum", total_text(sum)));
                        "skating-rule-10-sum"
                    }
                    None => "skating-rule-10",
                };
                steps.push(step(code, &params));
            }
            SkatingStep::AllPlaces { majority, .. } => {
                columns("skating-rule-11", &[], majority, &mut steps);
            }
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
fn columns(code: &str, named: &[(&str, String)], majority: &Majority, steps: &mut Vec<ExplanationStep>) {
    for (at, Column { place, count, sum }) in majority.columns.iter().enumerate() {
        let code = if at == 0 { code } else { "skating-next" };
        let mut params = vec![
            ("place", place.to_string()),
            ("count", count.to_string()),
            ("of", majority.of.to_string()),
        ];
        params.extend(named.iter().map(|(name, value)| (*name, value.clone())));
        match sum {
            Some(sum) => {
                params.push(("sum", sum.to_string()));
                steps.push(step(&format!("{code}-sum"), &params));
            }
            None => steps.push(step(code, &params)),
        }
    }
}
