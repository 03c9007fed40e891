//! Which sheets count, which projects have a place.

use crate::make::{contest, exact, of, places, recused, sheet, sheets};
use tribuna_domain::results::WhyNot;
use tribuna_domain::*;

#[test]
fn every_sheet_that_does_not_count_says_why() {
    let mut contest = contest(1, 7, 2);
    contest.jurors[5].voting = false;
    contest.jurors[6].role = Role::Secretary;
    let mut incomplete = sheet(1, 3, &[5, 5]);
    incomplete.marks[1] = None;
    let draft = Sheet {
        state: SheetState::Draft,
        ..sheet(1, 4, &[9, 9])
    };
    let empty = Sheet {
        marks: vec![None, None],
        ..sheet(1, 5, &[])
    };
    let all = [
        sheet(1, 1, &[3, 4]),
        recused(1, 2, 2),
        incomplete,
        draft,
        empty,
        sheet(1, 6, &[10, 10]),
        sheet(1, 7, &[10, 10]),
    ];
    let results = rank(&contest, &all, None).unwrap();
    let row = of(&results, 1);
    assert_eq!(row.exact, Some(exact("7")));
    assert_eq!(row.counted.iter().map(|s| s.juror.0).collect::<Vec<_>>(), [1]);
    let why: Vec<_> = row
        .not_counted
        .iter()
        .map(|(juror, why)| (juror.0, why.clone()))
        .collect();
    assert_eq!(
        why,
        [
            (2, WhyNot::Recused("наставник".to_owned())),
            (3, WhyNot::Incomplete),
            (4, WhyNot::NotSubmitted),
            (5, WhyNot::Missing),
            (6, WhyNot::Advisory),
        ]
    );
}

#[test]
fn a_recusal_takes_the_whole_sheet_even_with_marks_on_it() {
    let contest = contest(1, 2, 1);
    let marked = Sheet {
        recusal: Some("родство".to_owned()),
        ..sheet(1, 2, &[10])
    };
    let results = rank(&contest, &[sheet(1, 1, &[4]), marked], None).unwrap();
    assert_eq!(of(&results, 1).exact, Some(exact("4")));
}

#[test]
fn a_checked_in_sheet_counts_and_zero_is_a_mark() {
    let contest = contest(1, 2, 1);
    let paper = Sheet {
        state: SheetState::CheckedIn,
        ..sheet(1, 2, &[0])
    };
    let results = rank(&contest, &[sheet(1, 1, &[4]), paper], None).unwrap();
    assert_eq!(of(&results, 1).exact, Some(exact("2")));
}

#[test]
fn too_few_sheets_give_no_place_and_push_nobody_down() {
    let mut contest = contest(3, 3, 1);
    contest.regulation.minimum_sheets = 3;
    let mut all = sheets(&[&[5, 5, 5], &[10, 10, 10], &[4, 4, 4]]);
    all.retain(|s| !(s.project == ProjectId(2) && s.juror == JurorId(3)));
    let results = rank(&contest, &all, None).unwrap();
    assert_eq!(
        places(&results),
        [(1, Some((1, 1))), (3, Some((2, 2))), (2, None)]
    );
    assert_eq!(of(&results, 2).status, Status::TooFewSheets);
    assert_eq!(of(&results, 2).exact, Some(exact("10")));
}

#[test]
fn withdrawn_and_absent_projects_have_no_place() {
    let mut contest = contest(3, 1, 1);
    contest.projects[0].standing = Standing::Withdrawn;
    contest.projects[1].standing = Standing::NoShow;
    let results = rank(&contest, &[sheet(1, 1, &[9]), sheet(3, 1, &[5])], None).unwrap();
    assert_eq!(places(&results), [(3, Some((1, 1))), (1, None), (2, None)]);
    assert_eq!(of(&results, 1).status.word(), "withdrawn");
    assert_eq!(of(&results, 1).score.as_deref(), Some("9.00"));
    assert_eq!(of(&results, 2).status.word(), "no_show");
    assert_eq!(
        (of(&results, 2).exact.clone(), of(&results, 2).criteria.len()),
        (None, 0)
    );
}

#[test]
fn the_threshold_is_met_by_the_rounded_score() {
    let mut contest = contest(2, 3, 1);
    contest.regulation.threshold = Some("6.67".parse().unwrap());
    // 20/3 = 6.666…, which is below 6.67 until it is rounded.
    let all = sheets(&[&[6, 7, 7], &[6, 6, 7]]);
    assert_eq!(
        of(&rank(&contest, &all, None).unwrap(), 1).status,
        Status::BelowThreshold
    );
    contest.regulation.rounding.total = Some(2);
    let results = rank(&contest, &all, None).unwrap();
    assert_eq!(of(&results, 1).status, Status::Ranked);
    assert_eq!(of(&results, 2).status, Status::BelowThreshold);
}

#[test]
fn places_within_a_category_begin_with_one() {
    let mut contest = contest(4, 1, 1);
    for (project, category) in contest
        .projects
        .iter_mut()
        .zip(["Спорт", "Наука", "Спорт", "Наука"])
    {
        project.category = Some(category.to_owned());
    }
    contest.sources.push(crate::make::source(1, "Программа", 100));
    let all = sheets(&[&[9], &[8], &[7], &[10]]);
    let results = rank(&contest, &all, Some("Спорт")).unwrap();
    assert_eq!(places(&results), [(1, Some((1, 1))), (3, Some((2, 2)))]);
    assert_eq!(results.fund, None);
    assert!(rank(&contest, &all, None).unwrap().fund.is_some());
    assert_eq!(
        rank(&contest, &all, Some("Досуг")),
        Err(Refusal::UnknownCategory("Досуг".to_owned()))
    );
}

#[test]
fn a_contest_without_any_sheet_has_nobody_ranked() {
    let results = rank(&contest(3, 2, 2), &[], None).unwrap();
    assert_eq!(places(&results), [(1, None), (2, None), (3, None)]);
    assert!(
        results
            .projects
            .iter()
            .all(|row| row.status == Status::TooFewSheets && row.score.is_none())
    );
}

#[test]
fn trimming_waits_for_every_project_with_a_place() {
    let mut contest = contest(3, 3, 1);
    contest.regulation.minimum_sheets = 2;
    contest.regulation.aggregation.method = regulation::Method::TrimmedMean;
    contest.regulation.aggregation.drop_from = 3;
    let mut all = sheets(&[&[1, 5, 10], &[2, 3, 10], &[9, 9, 9]]);
    all.retain(|s| s.project != ProjectId(3) || s.juror == JurorId(1));
    // The third project has too few sheets for a place and stops nobody.
    let results = rank(&contest, &all, None).unwrap();
    assert!(results.trimmed);
    assert_eq!(of(&results, 1).exact, Some(exact("5")));
    assert_eq!(of(&results, 3).exact, Some(exact("9")));
    let dropped: Vec<bool> = of(&results, 1).counted.iter().map(|s| s.dropped).collect();
    assert_eq!(dropped, [true, false, true]);
    // A second project with two sheets has a place, and too few to trim: nobody is trimmed.
    all.retain(|s| s.project != ProjectId(2) || s.juror != JurorId(3));
    let results = rank(&contest, &all, None).unwrap();
    assert!(!results.trimmed);
    assert_eq!(of(&results, 1).exact, Some(exact("16/3")));
}

#[test]
fn a_column_has_digits_enough_to_tell_different_scores_apart() {
    let mut contest = contest(2, 7, 1);
    contest.criteria[0].weight = "0.01".parse().unwrap();
    let results = rank(
        &contest,
        &sheets(&[&[4, 4, 4, 4, 4, 4, 4], &[4, 4, 4, 4, 4, 4, 5]]),
        None,
    )
    .unwrap();
    let scores: Vec<_> = results
        .projects
        .iter()
        .map(|row| row.score.as_deref().unwrap())
        .collect();
    assert_eq!((scores, results.digits), (vec!["0.041", "0.040"], 3));
}

#[test]
fn exactly_as_many_sheets_as_are_needed_and_exactly_the_threshold_are_enough() {
    let mut contest = contest(2, 3, 1);
    contest.regulation.minimum_sheets = 2;
    contest.regulation.threshold = Some(Score(600));
    let mut all = sheets(&[&[5, 7], &[9]]);
    let results = rank(&contest, &all, None).unwrap();
    assert_eq!(
        of(&results, 1).status,
        Status::Ranked,
        "two of two, and 6.00 of 6.00"
    );
    assert_eq!(of(&results, 2).status, Status::TooFewSheets);
    all[1].marks[0] = Some(Score(699));
    let results = rank(&contest, &all, None).unwrap();
    assert_eq!(of(&results, 1).status, Status::BelowThreshold);
}

#[test]
fn trimming_begins_with_exactly_as_many_sheets_as_it_says() {
    let mut contest = contest(1, 5, 1);
    contest.regulation.aggregation.method = regulation::Method::TrimmedMean;
    let all = sheets(&[&[1, 5, 6, 7, 10]]);
    for (from, trimmed) in [(5, true), (6, false)] {
        contest.regulation.aggregation.drop_from = from;
        let results = rank(&contest, &all, None).unwrap();
        assert_eq!(results.trimmed, trimmed);
        let score = if trimmed { "6" } else { "29/5" };
        assert_eq!(of(&results, 1).exact, Some(exact(score)));
    }
}

#[test]
fn columns_of_criteria_have_digits_enough_to_tell_their_means_apart() {
    let contest = contest(2, 7, 2);
    let all: Vec<Sheet> = (1..=7)
        .flat_map(|juror| {
            [
                sheet(1, juror, &[4, 3]),
                sheet(2, juror, &[4, if juror == 7 { 4 } else { 3 }]),
            ]
        })
        .collect();
    let printed = |marks: &[Sheet], project: u32, criterion: usize| {
        let results = rank(&contest, marks, None).unwrap();
        of(&results, project).criteria[criterion].printed.clone()
    };
    assert_eq!(
        (printed(&all, 1, 0), printed(&all, 2, 0)),
        ("4.00".to_owned(), "4.00".to_owned())
    );
    assert_eq!(
        (printed(&all, 1, 1), printed(&all, 2, 1)),
        ("3.00".to_owned(), "3.14".to_owned())
    );
    // A hundredth of a mark among seven jurors needs a third digit.
    let mut close = all;
    let last = close.len() - 1;
    close[last].marks[1] = Some(Score(301));
    assert_eq!(
        (printed(&close, 1, 1), printed(&close, 2, 1)),
        ("3.000".to_owned(), "3.001".to_owned())
    );
}
