//! `golden/aggregation.json` of the shared folder: methods M1–M5 as exact fractions.

use crate::make::{contest, criterion, exact, of, recused, sheet};
use crate::table::shared;
use serde_json::Value;
use tribuna_domain::regulation::{Method, Per, PlaceStyle, Weights};
use tribuna_domain::*;

fn golden() -> Option<(Value, Contest, Vec<Sheet>)> {
    let text = std::fs::read_to_string(shared("golden/aggregation.json")?).unwrap();
    let golden: Value = serde_json::from_str(&text).unwrap();
    let mut contest = contest(6, 5, 0);
    contest.regulation.minimum_sheets = 3;
    contest.regulation.aggregation.weights = Weights::Mean;
    for (entry, id) in golden["criteria"].as_array().unwrap().iter().zip(1..) {
        contest.criteria.push(criterion(
            id,
            entry[0].as_str().unwrap(),
            entry[1].as_str().unwrap(),
        ));
    }
    let pair = |key: &str| {
        let (project, juror) = key.split_once(',').unwrap();
        (
            project[1..].parse::<u32>().unwrap(),
            juror[1..].parse::<u32>().unwrap(),
        )
    };
    let mut sheets = Vec::new();
    for (key, marks) in golden["scores"].as_object().unwrap() {
        let marks: Vec<i64> = marks
            .as_array()
            .unwrap()
            .iter()
            .map(|m| m.as_i64().unwrap())
            .collect();
        let (project, juror) = pair(key);
        sheets.push(sheet(project, juror, &marks));
    }
    for key in golden["recused"].as_array().unwrap() {
        let (project, juror) = pair(key.as_str().unwrap());
        sheets.push(recused(project, juror, 3));
    }
    Some((golden, contest, sheets))
}

fn assert_scores(results: &Results, golden: &Value, name: &str) {
    let scores = golden[name].as_object().unwrap();
    assert_eq!(scores.len(), 6, "{name}");
    for (project, score) in scores {
        let id = project[1..].parse().unwrap();
        assert_eq!(
            of(results, id).exact,
            Some(exact(score.as_str().unwrap())),
            "{name} {project}"
        );
    }
}

fn assert_places(results: &Results, golden: &Value, name: &str) {
    for (project, place) in golden[name].as_object().unwrap() {
        let place = place.as_u64().unwrap() as u32;
        let id = project[1..].parse().unwrap();
        assert_eq!(of(results, id).place, Some((place, place)), "{name} {project}");
    }
}

#[test]
fn sheet_totals_and_means_are_golden() {
    let Some((golden, mut contest, sheets)) = golden() else {
        return;
    };
    for style in [PlaceStyle::Standard, PlaceStyle::Dense] {
        contest.regulation.places.style = style;
        let results = rank(&contest, &sheets, None).unwrap();
        assert_scores(&results, &golden, "M1_weighted_mean");
        let name = if style == PlaceStyle::Standard {
            "M1_rank_1224"
        } else {
            "M1_rank_1223"
        };
        assert_places(&results, &golden, name);
        let totals = golden["juror_total"].as_object().unwrap();
        let counted: usize = results.projects.iter().map(|row| row.counted.len()).sum();
        assert_eq!(counted, totals.len());
        for row in &results.projects {
            for sheet in &row.counted {
                let key = format!("P{},J{}", row.project, sheet.juror);
                assert_eq!(sheet.total, exact(totals[&key].as_str().unwrap()), "{key}");
            }
        }
    }
}

#[test]
fn trimmed_means_per_criterion_are_golden() {
    let Some((golden, mut contest, sheets)) = golden() else {
        return;
    };
    let aggregation = &mut contest.regulation.aggregation;
    (aggregation.method, aggregation.per, aggregation.drop) = (Method::TrimmedMean, Per::Criterion, 1);
    for (from, applied) in [(4, true), (5, false)] {
        contest.regulation.aggregation.drop_from = from;
        let results = rank(&contest, &sheets, None).unwrap();
        assert_scores(
            &results,
            &golden,
            &format!("M2_trimmed_per_criterion_from_{from}"),
        );
        assert_eq!(results.trimmed, applied);
    }
}

#[test]
fn medians_are_golden() {
    let Some((golden, mut contest, sheets)) = golden() else {
        return;
    };
    contest.regulation.aggregation.method = Method::Median;
    assert_scores(
        &rank(&contest, &sheets, None).unwrap(),
        &golden,
        "M3_median_of_juror_totals",
    );
}

#[test]
fn adjusted_means_and_leniency_are_golden() {
    let Some((golden, mut contest, sheets)) = golden() else {
        return;
    };
    contest.regulation.aggregation.method = Method::AdjustedMean;
    let results = rank(&contest, &sheets, None).unwrap();
    assert_scores(&results, &golden, "M4_additive_adjusted");
    assert_places(&results, &golden, "M4_rank_1224");
    assert_eq!(results.leniency.len(), 5);
    for (juror, leniency) in &results.leniency {
        assert_eq!(
            *leniency,
            exact(golden["M4_leniency"][format!("J{juror}")].as_str().unwrap()),
            "J{juror}"
        );
        for row in &results.projects {
            let Some(sheet) = row.counted.iter().find(|s| s.juror == *juror) else {
                continue;
            };
            let residual = sheet.total.clone() - row.exact.clone().unwrap() - leniency.clone();
            let key = format!("P{},J{juror}", row.project);
            assert_eq!(
                residual,
                exact(golden["M4_residuals"][&key].as_str().unwrap()),
                "{key}"
            );
        }
    }
}

#[test]
fn places_of_jurors_and_their_normalised_means_are_golden() {
    let Some((golden, mut contest, sheets)) = golden() else {
        return;
    };
    contest.regulation.aggregation.method = Method::PlaceSum;
    let results = rank(&contest, &sheets, None).unwrap();
    assert_scores(&results, &golden, "M5_mean_normalised_place");
    assert_places(&results, &golden, "M5_rank_1224");
    for row in &results.projects {
        for sheet in &row.counted {
            let golden =
                &golden["M5_midrank_places"][format!("P{}", row.project)][format!("J{}", sheet.juror)];
            assert_eq!(
                sheet.place,
                Some(exact(golden.as_str().unwrap())),
                "P{} J{}",
                row.project,
                sheet.juror
            );
        }
    }
}
