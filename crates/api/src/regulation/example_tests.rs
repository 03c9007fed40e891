//! The example's steps lead to its scores, by every method.
#![allow(clippy::unwrap_used)]

use super::*;
use domain::regulation::{Method, Per, Rounding, Weights};
use messages::Lang;

fn contest() -> Contest {
    let (regulation, criteria) = exchange::preset("altsu-defence").unwrap();
    Contest {
        regulation,
        criteria,
        ..Contest::default()
    }
}

#[test]
fn the_steps_lead_to_the_score_by_every_method_way_and_rounding() {
    let words = Catalogue::new(Lang::Ru);
    let rounded = |sheet, criterion_mean, criterion_points, total| Rounding {
        criterion_mean,
        criterion_points,
        sheet,
        total,
    };
    let mut seen = 0;
    for method in [
        Method::Mean,
        Method::TrimmedMean,
        Method::Median,
        Method::AdjustedMean,
        Method::Sum,
        Method::PlaceSum,
        Method::Skating,
    ] {
        for per in [Per::Sheet, Per::Criterion] {
            for weights in [Weights::Sum, Weights::Mean] {
                for (drop, drop_from) in [(1, 5), (2, 5), (1, 6)] {
                    for rounding in [
                        rounded(None, None, None, None),
                        rounded(Some(0), None, None, Some(1)),
                        rounded(None, Some(1), None, None),
                        rounded(None, Some(2), Some(1), Some(0)),
                    ] {
                        let mut contest = contest();
                        contest.regulation.threshold = None;
                        contest.regulation.rounding = rounding;
                        contest.regulation.aggregation = domain::regulation::Aggregation {
                            method,
                            drop,
                            drop_from,
                            per,
                            weights,
                        };
                        if !contest.regulation.faults(&contest).is_empty() {
                            assert!(example(&contest, &words).is_none());
                            continue;
                        }
                        seen += 1;
                        let small = small(&contest, &words);
                        let sheets = invented(&small, None);
                        let results = domain::rank(&small, &sheets, None).unwrap();
                        for row in &results.projects {
                            let own: Vec<&Sheet> =
                                sheets.iter().filter(|s| s.project == row.project).collect();
                            let steps = Steps {
                                contest: &small,
                                results: &results,
                                row,
                                own: &own,
                                words: &words,
                            };
                            let mut lines = Vec::new();
                            let raw = steps.score(&mut lines);
                            let score = rounding.total.map_or(raw.clone(), |d| raw.round_half_away(d));
                            assert_eq!(Some(&score), row.exact.as_ref(), "{lines:?}");
                            assert!(
                                lines.iter().all(|line| !line.contains("regulation-")),
                                "{lines:?}"
                            );
                        }
                    }
                }
            }
        }
    }
    assert!(seen > 60, "{seen}");
}

#[test]
fn two_projects_of_the_example_are_equal_by_every_method() {
    let words = Catalogue::new(Lang::En);
    for method in [
        Method::Mean,
        Method::TrimmedMean,
        Method::Median,
        Method::AdjustedMean,
        Method::Sum,
        Method::PlaceSum,
    ] {
        let mut contest = contest();
        contest.regulation.threshold = None;
        contest.regulation.aggregation.method = method;
        let example = example(&contest, &words).unwrap();
        let score = |number: &str| {
            let row = example.rows.iter().find(|row| row.number == number).unwrap();
            row.score.clone()
        };
        assert_eq!(score("1"), score("2"), "{method:?}");
        assert_ne!(score("1"), score("3"), "{method:?}");
    }
}
