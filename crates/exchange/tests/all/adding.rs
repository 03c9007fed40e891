//! Adding to a contest that has begun: only what is new, and never a change.
#![allow(clippy::expect_used)] // a failed expectation is what a test is for

use crate::support::{import, ready, with};
use domain::{Score, SheetState};
use tribuna_exchange::{Addition, Fault, FaultCode, Ready, Table, merge};

fn good() -> Ready {
    ready(import(&with(&[])))
}

fn add(changed: &[(&str, &str)]) -> Result<Addition, Vec<Fault>> {
    let existing = good();
    merge(
        &existing.contest,
        &existing.sheets,
        &ready(import(&with(changed))),
    )
}

fn refused(changed: &[(&str, &str)]) -> Vec<(Table, FaultCode)> {
    let faults = add(changed).expect_err("a difference");
    faults.iter().map(|fault| (fault.table, fault.code)).collect()
}

#[test]
fn the_same_contest_adds_nothing() {
    assert!(add(&[]).expect("no difference").is_empty());
}

#[test]
fn what_is_new_is_added_after_the_greatest_identity() {
    let addition = add(&[
        (
            "projects.csv",
            "number,title\n1,Первый проект\n0,Нулевой\n1а,Ещё один\n2,Второй проект\n",
        ),
        (
            "jurors.csv",
            "code,name,role\nЖ1,Иванова,chair\nЖ0,Новая,\nЖ2,Петров,\n",
        ),
        ("sources.csv", "name,limit\nФонд,100000\nЛига,50000\n"),
        (
            "scores.csv",
            "project,juror,К1,К2\n1,Ж1,9,4.5\n0,Ж1,7,1\n1,Ж0,5,\n2,Ж2,с/о,\n",
        ),
    ])
    .expect("only additions");
    let projects: Vec<_> = addition
        .projects
        .iter()
        .map(|project| (project.id.0, project.number.as_str()))
        .collect();
    assert_eq!(projects, [(3, "0"), (4, "1а")]);
    assert_eq!(
        addition
            .jurors
            .iter()
            .map(|juror| (juror.id.0, juror.code.as_str()))
            .collect::<Vec<_>>(),
        [(4, "Ж0")]
    );
    assert_eq!(
        addition
            .sources
            .iter()
            .map(|source| (source.id.0, source.name.as_str()))
            .collect::<Vec<_>>(),
        [(2, "Лига")]
    );
    let existing = good().contest;
    let id = |code: &str| {
        existing
            .jurors
            .iter()
            .find(|juror| juror.code == code)
            .map_or(4, |juror| juror.id.0)
    };
    let mut expected = vec![
        (1, 4, vec![Some(Score(500)), None], SheetState::Draft, false),
        (2, id("Ж2"), vec![None, None], SheetState::Submitted, true),
        (
            3,
            id("Ж1"),
            vec![Some(Score(700)), Some(Score(100))],
            SheetState::Submitted,
            false,
        ),
    ];
    expected.sort_by_key(|(project, juror, ..)| (*project, *juror));
    let sheets: Vec<_> = addition
        .sheets
        .iter()
        .map(|s| {
            (
                s.project.0,
                s.juror.0,
                s.marks.clone(),
                s.state,
                s.recusal.is_some(),
            )
        })
        .collect();
    assert_eq!(sheets, expected);
}

#[test]
fn only_missing_marks_of_a_sheet_are_added() {
    let mut existing = good();
    existing.sheets[0].marks[1] = None;
    existing.sheets[0].state = SheetState::Draft;
    let addition = merge(&existing.contest, &existing.sheets, &good()).expect("only additions");
    assert_eq!(addition.sheets.len(), 1);
    assert_eq!(addition.sheets[0].marks, [None, Some(Score(450))]);
    assert_eq!(
        addition.sheets[0].state,
        SheetState::Submitted,
        "complete once it is added"
    );
}

#[test]
fn what_stands_otherwise_is_told_and_nothing_is_added() {
    use FaultCode::*;
    assert_eq!(
        refused(&[("contest.toml", "title = \"Другое\"\n")]),
        [(Table::Contest, StandsOtherwise)]
    );
    assert_eq!(
        refused(&[(
            "contest.toml",
            "title = \"Проверка\"\n[regulation]\nthreshold = 5\n"
        )]),
        [(Table::Contest, RegulationFixed)]
    );
    assert_eq!(
        refused(&[(
            "criteria.csv",
            "code,name,weight,min,max,step\nК1,Первый,2,0,10,1\nК2,Второй,1,0,6,0.5\nК3,Х,1,0,5,1\n"
        )]),
        [(Table::Criteria, CriteriaFixed), (Table::Criteria, CriteriaFixed)]
    );
    assert_eq!(
        refused(&[(
            "projects.csv",
            "number,title,requested\n1,Иначе,999\n2,Второй проект,\n"
        )]),
        [
            (Table::Projects, StandsOtherwise),
            (Table::Projects, StandsOtherwise)
        ]
    );
    assert_eq!(
        refused(&[("jurors.csv", "code,name,role\nЖ1,Иванова,chair\nЖ2,Сидоров,\n")]),
        [(Table::Jurors, StandsOtherwise)]
    );
    assert_eq!(
        refused(&[("sources.csv", "name,limit\nФонд,1\n")]),
        [(Table::Sources, StandsOtherwise)]
    );
    let scores = "project,juror,К1,К2\n1,Ж1,8,4.5\n2,Ж1,с/о,\n";
    assert_eq!(
        refused(&[("scores.csv", scores)]),
        [
            (Table::Scores, MarkStandsOtherwise),
            (Table::Scores, MarkStandsOtherwise)
        ]
    );
}

#[test]
fn a_second_chair_cannot_be_added() {
    let jurors = "code,name,role\nЖ2,Петров,\nЖ3,Третий,chair\n";
    let changed = [
        ("jurors.csv", jurors),
        ("scores.csv", "project,juror,criterion,score\n"),
    ];
    assert_eq!(refused(&changed), [(Table::Jurors, FaultCode::SecondChair)]);
}
