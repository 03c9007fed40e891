//! `golden/agreement.json`, `golden/stability.json` and `golden/pairwise.json` of the shared folder.

use crate::make::{contest, exact, sheet};
use crate::published_skating::read_programme;
use crate::table::shared;
use num_traits::ToPrimitive;
use serde_json::Value;
use std::collections::BTreeMap;
use tribuna_domain::chance::SplitMix64;
use tribuna_domain::day::Day;
use tribuna_domain::diagnostics::{Deliberation, LineKind, agreement};
use tribuna_domain::*;

fn golden(name: &str) -> Option<Value> {
    let text = std::fs::read_to_string(shared(&format!("golden/{name}.json"))?).unwrap();
    Some(serde_json::from_str(&text).unwrap())
}

/// Asserts that a fraction is the float of the golden file, as far as a float goes.
fn is(value: &Exact, float: &Value, what: &str) {
    let (own, wanted) = (value.0.to_f64().unwrap(), float.as_f64().unwrap());
    assert!((own - wanted).abs() < 1e-12, "{what}: {own} is not {wanted}");
}

/// Jurors by rows, as the golden file has them, to projects by rows.
fn transposed(data: &Value) -> Vec<Vec<Option<i128>>> {
    let rows: Vec<Vec<Option<i64>>> = serde_json::from_value(data.clone()).unwrap();
    let cell = |at: usize| rows.iter().map(|row| row[at].map(i128::from)).collect();
    (0..rows[0].len()).map(cell).collect()
}

#[test]
fn agreement_is_golden() {
    let Some(golden) = golden("agreement") else { return };
    let alpha = &golden["krippendorff_2011_4x12"];
    let found = agreement(&transposed(&alpha["data"]));
    is(&found.alpha.unwrap(), &alpha["alpha"]["interval"], "alpha");

    let icc = &golden["shrout_fleiss_6x4"];
    let rows: Vec<Vec<Option<i64>>> = serde_json::from_value(icc["data"].clone()).unwrap();
    let table: Vec<Vec<Option<i128>>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.map(i128::from)).collect())
        .collect();
    let found = agreement(&table);
    is(&found.icc_single.unwrap(), &icc["icc"]["ICC(A,1)"], "ICC(A,1)");
    is(&found.icc_mean.unwrap(), &icc["icc"]["ICC(C,k)"], "ICC(C,k)");

    for name in ["kendallW_no_ties_4x5", "kendallW_ties_3x6"] {
        let case = &golden[name];
        let found = agreement(&transposed(&case["data"])).kendall_w.unwrap();
        assert_eq!(found, exact(case["W_exact"].as_str().unwrap()), "{name}");
    }
}

#[test]
fn drawn_numbers_are_golden() {
    let Some(golden) = golden("stability") else { return };
    let mut chance = SplitMix64::new(42);
    for drawn in golden["splitmix64_seed42_first5"].as_array().unwrap() {
        assert_eq!(chance.draw().to_string(), drawn.as_str().unwrap());
    }
}

#[test]
fn firmness_leniency_and_agreement_of_three_programmes_are_golden() {
    let (Some(golden), Some(root)) = (golden("stability"), shared("data/skating-2018")) else {
        return;
    };
    for name in ["OG001", "OG005", "OG010"] {
        let case = &golden[name];
        // Plain means of the sheets' totals, which the default regulation says.
        let (contest, sheets) = read_programme(&root.join(name));
        let day = Day::default();
        let deliberation = Deliberation::new(&contest, &sheets, &day, None).unwrap();
        let number = |id: ProjectId| {
            contest
                .projects
                .iter()
                .find(|p| p.id == id)
                .unwrap()
                .number
                .clone()
        };
        let code = |id: JurorId| contest.jurors.iter().find(|j| j.id == id).unwrap().code.clone();

        let official = deliberation.official().unwrap();
        assert_eq!(official.rows.len(), case["rank"].as_object().unwrap().len());
        for row in &official.rows {
            let number = number(row.project);
            assert_eq!(
                u64::from(row.place.unwrap().0),
                case["rank"][&number],
                "{name} {number}"
            );
            let score = exact(case["score"][&number].as_str().unwrap());
            assert_eq!(row.exact, Some(score), "{name} {number}");
        }

        let seed = case["seed"].as_u64().unwrap();
        let draws = u32::try_from(case["B"].as_u64().unwrap()).unwrap();
        let firmness = deliberation.firmness(seed, draws).unwrap();
        for range in firmness.ranges.unwrap() {
            let number = number(range.project);
            let wanted: [u32; 2] = serde_json::from_value(case["loo_place_range"][&number].clone()).unwrap();
            assert_eq!(
                [range.best.unwrap(), range.worst.unwrap()],
                wanted,
                "{name} {number}"
            );
            assert!(!range.unplaced);
        }
        let drawn = firmness.draws.unwrap();
        assert_eq!(drawn.len(), contest.projects.len());
        for one in drawn {
            let number = number(one.project);
            let wanted: BTreeMap<u32, u32> =
                serde_json::from_value(case["bootstrap_place_counts"][&number].clone()).unwrap();
            assert_eq!(one.places, wanted, "{name} {number}");
        }
        assert_eq!(firmness.line, None);

        let leniency = deliberation.leniency().unwrap();
        for juror in &leniency.jurors {
            let code = code(juror.juror);
            let wanted = exact(case["leniency"][&code].as_str().unwrap());
            assert_eq!(juror.leniency, wanted, "{name} {code}");
            // On complete data a juror's distance from the others' mean is b·m/(m − 1).
            let m = leniency.jurors.len() as i64;
            let against = &(wanted * Exact::from(m)) / &Exact::from(m - 1);
            assert_eq!(juror.against, Some(against), "{name} {code}");
        }

        let agreement = deliberation.agreement();
        assert_eq!(
            agreement.kendall_w.unwrap(),
            exact(case["kendall_W"].as_str().unwrap())
        );
        is(&agreement.alpha.unwrap(), &case["krippendorff_interval"], name);
        is(&agreement.icc_single.unwrap(), &case["icc"]["ICC(A,1)"], name);
        is(&agreement.icc_mean.unwrap(), &case["icc"]["ICC(C,k)"], name);
    }
}

#[test]
fn pairwise_comparisons_are_golden() {
    let Some(golden) = golden("pairwise") else { return };
    let case = &golden["schulze_wikipedia_45"];
    let letters = ["A", "B", "C", "D", "E"];
    let mut ballots: Vec<&str> = Vec::new();
    for entry in case["ballots"].as_array().unwrap() {
        let times = entry[0].as_u64().unwrap();
        ballots.extend((0..times).map(|_| entry[1].as_str().unwrap()));
    }
    let contest = contest(5, u32::try_from(ballots.len()).unwrap(), 1);
    let mut sheets = Vec::new();
    for (ballot, juror) in ballots.iter().zip(1..) {
        for (project, letter) in (1..).zip(letters) {
            let place = i64::try_from(ballot.find(letter).unwrap()).unwrap();
            sheets.push(sheet(project, juror, &[10 - place]));
        }
    }
    let day = Day::default();
    let pairwise = Deliberation::new(&contest, &sheets, &day, None)
        .unwrap()
        .pairwise();
    let (copeland, schulze, paths) = (
        pairwise.copeland(),
        pairwise.schulze(),
        pairwise.strongest_paths(),
    );
    for (a, letter) in letters.iter().enumerate() {
        assert_eq!(copeland[a], exact(case["copeland"][letter].as_str().unwrap()));
        assert_eq!(u64::from(schulze[a]), case["schulze_rank"][letter]);
        for (b, other) in letters.iter().enumerate() {
            if a != b {
                let pair = format!("{letter}{other}");
                assert_eq!(u64::from(pairwise.above[a][b]), case["pairwise"][&pair], "{pair}");
                assert_eq!(u64::from(paths[a][b]), case["strongest_paths"][&pair], "{pair}");
            }
        }
    }
    assert_eq!(pairwise.copeland_places(), [2, 2, 2, 5, 1]);
}

/// The line is a matter of money where there is some, else of prizes.
#[test]
fn the_line_is_that_of_money_or_of_prizes() {
    let mut contest = contest(2, 3, 1);
    let sheets = crate::make::sheets(&[&[9, 9, 8], &[5, 6, 7]]);
    let day = Day::default();
    let line = |contest: &Contest| {
        let deliberation = Deliberation::new(contest, &sheets, &day, None).unwrap();
        deliberation.firmness(1, 10).unwrap().line
    };
    assert_eq!(line(&contest), None);
    contest.regulation.places.prizes = 1;
    assert_eq!(line(&contest), Some(LineKind::Prizes(1)));
    contest.sources = vec![crate::make::source(1, "Фонд", 100)];
    assert_eq!(line(&contest), Some(LineKind::Fund));
}
