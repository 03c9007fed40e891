//! The Skating System: `golden/skating_system.json` of the shared folder for rules 5–8, and rules 9–11 computed
//! by hand.

use crate::make::{contest, of, places, recused, sheet};
use crate::table::shared;
use serde_json::Value;
use tribuna_domain::regulation::{Method, Per};
use tribuna_domain::skating::{Column, SkatingStep};
use tribuna_domain::*;

/// Marks that make the places of `sets`: criterion, then project, then juror.
fn placed(sets: &[&[&[i64]]]) -> (Contest, Vec<Sheet>) {
    let (projects, jurors) = (sets[0].len(), sets[0][0].len());
    let mut contest = contest(projects as u32, jurors as u32, sets.len() as u32);
    contest.regulation.aggregation.method = Method::Skating;
    contest.regulation.aggregation.per = if sets.len() > 1 {
        Per::Criterion
    } else {
        Per::Sheet
    };
    let mut sheets = Vec::new();
    for p in 0..projects {
        for j in 0..jurors {
            let marks: Vec<i64> = sets.iter().map(|set| 10 - set[p][j]).collect();
            sheets.push(sheet(p as u32 + 1, j as u32 + 1, &marks));
        }
    }
    (contest, sheets)
}

#[test]
fn rules_5_to_8_are_golden() {
    let Some(path) = shared("golden/skating_system.json") else {
        return;
    };
    let golden: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let examples = golden.as_object().unwrap();
    assert_eq!(examples.len(), 5);
    for (name, example) in examples {
        let marks: Vec<Vec<i64>> = serde_json::from_value(example["marks_entry_by_judge"].clone()).unwrap();
        let rows: Vec<&[i64]> = marks.iter().map(Vec::as_slice).collect();
        let (contest, sheets) = placed(&[&rows]);
        let results = rank(&contest, &sheets, None).unwrap();
        for (place, id) in example["expected_places"].as_array().unwrap().iter().zip(1..) {
            let expected = Exact::from(place.as_f64().unwrap() as i64);
            assert_eq!(of(&results, id).exact, Some(expected), "{name}: {id}");
        }
    }
}

#[test]
fn a_cycle_that_the_rules_cannot_break_shares_the_places() {
    let (contest, sheets) = placed(&[&[&[1, 2, 3], &[2, 3, 1], &[3, 1, 2]]]);
    let results = rank(&contest, &sheets, None).unwrap();
    let shared = Some((1, 3));
    assert_eq!(places(&results), [(1, shared), (2, shared), (3, shared)]);
    assert_eq!(of(&results, 1).score.as_deref(), Some("2.00"));
}

/// Two share the places 1–2: each has a half, and the one after them the third place.
#[test]
fn a_shared_place_is_the_middle_of_those_it_takes() {
    let marks: [&[i64]; 3] = [&[1, 2, 2, 1, 3], &[2, 1, 1, 3, 2], &[3, 3, 3, 2, 1]];
    let (contest, sheets) = placed(&[&marks]);
    // 1st: project 1 twice, 2 twice, 3 once; no majority (3 of 5). 2nd and higher: 1 four times with the sum
    // 1+2+2+1 = 6, 2 four times with the sum 2+1+1+2 = 6; 3 twice. 3rd and higher: five times each, 9 each.
    let results = rank(&contest, &sheets, None).unwrap();
    assert_eq!(
        places(&results),
        [(1, Some((1, 2))), (2, Some((1, 2))), (3, Some((3, 3)))]
    );
    let row = of(&results, 1);
    assert_eq!(row.exact, Some("3/2".parse().unwrap()));
    assert_eq!(row.score.as_deref(), Some("1.50"));
    let set = &row.skating.as_ref().unwrap().sets[0];
    assert_eq!(set.places, [1, 2, 2, 1, 3]);
    assert_eq!(set.majority.of, 5);
    let column = |place, count, sum| Column { place, count, sum };
    assert_eq!(
        set.majority.columns,
        [column(2, 4, Some(6)), column(3, 5, Some(9))]
    );
    let own: Vec<_> = row.counted.iter().map(|s| s.place.clone().unwrap()).collect();
    assert_eq!(own, [1, 2, 2, 1, 3].map(Exact::from));
    // The third was told from them by the place of its majority alone.
    let last = &of(&results, 3).skating.as_ref().unwrap().sets[0];
    assert_eq!(last.majority.columns, [column(3, 5, None)]);
}

/// Rules 9, 10 and 11, computed by hand. A majority is 2 of 3 in a criterion, 5 of 9 in all of them.
///
/// ```text
///        К1      К2      К3      place in К1, К2, К3   sum
/// 1    4 4 4   2 1 2   3 1 1     4  2  1                7
/// 2    1 3 1   3 4 4   4 4 3     1  4  4                9
/// 3    3 2 3   1 2 1   1 3 4     3  1  3                7
/// 4    2 1 2   4 3 3   2 2 2     2  3  2                7
/// ```
/// К1: 2 has two firsts: 1st. 2nd and higher: 4 has three, 3 has one: 4 is 2nd. 3rd and higher: 3 has three:
/// 3rd. К2: 3 has two firsts; 2nd and higher: 1 has three; 3rd and higher: 4 has two, 2 has one. К3: 1 has two
/// firsts; 2nd and higher: 4 has three; 3rd and higher: 3 has two, 2 has one.
///
/// Rule 9: 1, 3 and 4 have the sum 7 and are tied for the 1st place; 2 is 4th. Rule 10: of firsts, 1 has one
/// (К3), 3 one (К2), 4 none; the sums of these, 1 and 1, are equal. Rule 11 on 1 and 3: of firsts in all 9 places
/// three each, no majority. 2nd and higher: 1 has 2 1 2 1 1, five with the sum 7; 3 has 2 1 2 1 1, five with the
/// sum 7: equal. 3rd and higher: 1 has six, 3 has eight: 3 is 1st, 1 is 2nd, and 4, with fewer, is 3rd.
#[test]
fn an_example_of_rules_9_to_11_by_hand() {
    let (contest, sheets) = placed(&[
        &[&[4, 4, 4], &[1, 3, 1], &[3, 2, 3], &[2, 1, 2]],
        &[&[2, 1, 2], &[3, 4, 4], &[1, 2, 1], &[4, 3, 3]],
        &[&[3, 1, 1], &[4, 4, 3], &[1, 3, 4], &[2, 2, 2]],
    ]);
    let results = rank(&contest, &sheets, None).unwrap();
    assert_eq!(
        places(&results),
        [
            (3, Some((1, 1))),
            (1, Some((2, 2))),
            (4, Some((3, 3))),
            (2, Some((4, 4)))
        ]
    );
    let told = |id| of(&results, id).skating.clone().unwrap();
    for (id, own, sum) in [
        (1, [4, 2, 1], 7),
        (2, [1, 4, 4], 9),
        (3, [3, 1, 3], 7),
        (4, [2, 3, 2], 7),
    ] {
        let skating = told(id);
        let found: Vec<Exact> = skating.sets.iter().map(|set| set.place.clone()).collect();
        assert_eq!(found, own.map(Exact::from), "{id}");
        assert_eq!(skating.sum, Some(Exact::from(sum)), "{id}");
    }
    let one = Some(Exact::from(1));
    let column = |place, count, sum| Column { place, count, sum };
    let steps = told(3).steps;
    assert_eq!(
        steps[0],
        SkatingStep::Criteria {
            place: 1,
            count: 1,
            sum: one
        }
    );
    let SkatingStep::AllPlaces { place: 1, majority } = &steps[1] else {
        panic!("{steps:?}");
    };
    assert_eq!(majority.of, 9);
    assert_eq!(majority.columns, [column(2, 5, Some(7)), column(3, 8, None)]);
    assert_eq!(
        told(4).steps,
        [SkatingStep::Criteria {
            place: 1,
            count: 0,
            sum: None
        }]
    );
    assert!(told(2).steps.is_empty());
    // Criteria as dances have means to show and to decide ties, and no points.
    assert!(
        results.projects[0]
            .criteria
            .iter()
            .all(|criterion| criterion.points.is_none())
    );
}

/// A second example by hand: rule 10 asks those left anew about the next place. The three jurors agree, so the
/// place in a criterion is what each of them gave.
///
/// ```text
///      К1 К2 К3 К4   sum
/// 1     1  2  1  1    5
/// 2     4  3  2  4   13
/// 3     3  4  3  3   13
/// 4     5  1  5  5   16
/// 5     2  5  4  2   13
/// ```
/// Rule 9: 1 is 1st, 4 is 5th; 2, 3 and 5 are tied for the 2nd place. Rule 10, 2nd and higher: 5 twice, 2 once,
/// 3 never: 5 is 2nd. Of 2 and 3, 3rd and higher: 2 twice, 3 three times: 3 is 3rd, although it had fewer before,
/// and 2 is 4th.
#[test]
fn another_example_of_rules_9_and_10_by_hand() {
    let sets: Vec<Vec<[i64; 3]>> = [[1, 4, 3, 5, 2], [2, 3, 4, 1, 5], [1, 2, 3, 5, 4], [1, 4, 3, 5, 2]]
        .iter()
        .map(|set| set.iter().map(|&place| [place; 3]).collect())
        .collect();
    let rows: Vec<Vec<&[i64]>> = sets
        .iter()
        .map(|set| set.iter().map(|row| &row[..]).collect())
        .collect();
    let sets: Vec<&[&[i64]]> = rows.iter().map(Vec::as_slice).collect();
    let (contest, sheets) = placed(&sets);
    let results = rank(&contest, &sheets, None).unwrap();
    let order: Vec<u32> = results.projects.iter().map(|row| row.project.0).collect();
    assert_eq!(order, [1, 5, 3, 2, 4]);
    assert!(
        results
            .projects
            .iter()
            .all(|row| row.place.unwrap().0 == row.place.unwrap().1)
    );
    let count = |place, count| SkatingStep::Criteria {
        place,
        count,
        sum: None,
    };
    assert_eq!(
        of(&results, 3).skating.as_ref().unwrap().steps,
        [count(2, 0), count(3, 3)]
    );
}

#[test]
fn equal_totals_gaps_and_an_even_panel_are_refused_and_named() {
    let (whole, sheets) = placed(&[&[&[1, 2, 1], &[2, 1, 2], &[3, 3, 3]]]);
    // Project 2 loses the sheet of juror 3, who is recused from it.
    let mut gap = sheets.clone();
    gap[5] = recused(2, 3, 1);
    assert_eq!(
        rank(&whole, &gap, None),
        Err(Refusal::Gaps(vec![Part {
            projects: vec![ProjectId(2)],
            jurors: vec![JurorId(3)],
        }]))
    );
    // A project that has too few sheets for a place makes no gap.
    let mut enough = whole.clone();
    enough.regulation.minimum_sheets = 3;
    let results = rank(&enough, &gap, None).unwrap();
    assert_eq!(of(&results, 2).status, Status::TooFewSheets);
    assert_eq!(of(&results, 2).exact, None);
    assert_eq!(of(&results, 3).place, Some((2, 2)));
    // An advisory voice leaves a panel of two.
    let mut even = whole.clone();
    even.jurors[0].voting = false;
    assert_eq!(
        rank(&even, &sheets, None),
        Err(Refusal::EvenPanel(vec![JurorId(2), JurorId(3)]))
    );
    let mut equal = sheets.clone();
    equal[4].marks[0] = equal[1].marks[0];
    assert_eq!(
        rank(&whole, &equal, None),
        Err(Refusal::EqualPlaces(vec![EqualPlaces {
            juror: JurorId(2),
            criterion: None,
            projects: vec![ProjectId(1), ProjectId(2)],
        }]))
    );
    // By criteria the one with equal marks is named.
    let row: &[&[i64]] = &[&[1, 2, 1], &[2, 1, 2], &[3, 3, 3]];
    let (by_criteria, mut sheets) = placed(&[row, row]);
    sheets[8].marks[1] = sheets[2].marks[1];
    let Err(Refusal::EqualPlaces(found)) = rank(&by_criteria, &sheets, None) else {
        panic!("not refused");
    };
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].criterion, Some(CriterionId(2)));
    assert_eq!(found[0].projects, [ProjectId(1), ProjectId(3)]);
}

#[test]
fn nobody_to_rank_is_no_refusal() {
    let (mut contest, _) = placed(&[&[&[1], &[2]]]);
    let results = rank(&contest, &[], None).unwrap();
    assert!(results.projects.iter().all(|row| row.place.is_none()));
    contest.regulation.aggregation.per = Per::Criterion;
    assert!(rank(&contest, &[], None).is_ok());
}
