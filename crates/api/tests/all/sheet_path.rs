//! The path of paper sheets: numbers, out and in, spoiled and lost, the second reading, differences, sums.
#![allow(clippy::unwrap_used)]

use crate::support::{Hall, wait_ms};
use api::contract::*;
use api::{Request, ask};
use domain::{CriterionId, JurorId, ProjectId};

fn path(hall: &Hall) -> SheetPathView {
    serde_json::from_value(hall.ok(ask::SheetPath {})).unwrap()
}

fn numbers(reply: serde_json::Value) -> Vec<u32> {
    let reply: SheetNumbers = serde_json::from_value(reply).unwrap();
    reply.numbers
}

fn number(jurors: &[JurorId], projects: Option<&[ProjectId]>) -> Request {
    Request::NumberSheets(ask::NumberSheets {
        jurors: jurors.to_vec(),
        projects: projects.map(<[_]>::to_vec),
    })
}

fn state(hall: &Hall, number: u32) -> WhereaboutsView {
    let view = path(hall);
    view.sheets
        .iter()
        .find(|sheet| sheet.number == number)
        .unwrap()
        .is
}

/// A second reading that types the mark `score` everywhere but in `other`.
fn blind(
    hall: &Hall,
    project: ProjectId,
    juror: JurorId,
    score: i64,
    other: &[(CriterionId, i64)],
) -> SecondReading {
    let mut marks = hall.paper(project, juror, score).marks;
    for mark in &mut marks {
        if let Some((_, score)) = other.iter().find(|(id, _)| *id == mark.criterion) {
            mark.score = score * 100;
        }
    }
    SecondReading {
        project,
        juror,
        way: CheckingView::Blind,
        by: "Дроздова Д.Д.".into(),
        marks,
        rejected: Vec::new(),
    }
}

fn check(sheet: SecondReading) -> Request {
    Request::CheckSheet(ask::CheckSheet { sheet })
}

#[test]
fn a_number_is_given_once_and_kept() {
    let hall = Hall::with_contest();
    let jurors = hall.jurors();
    let projects = hall.projects();
    hall.ok(ask::RecuseJuror {
        project: projects[0],
        juror: jurors[0],
        reason: "наставник".into(),
    });
    let first = numbers(hall.ok(number(&jurors[..1], Some(&projects[..2]))));
    assert_eq!(first, [1], "none where the juror is recused");
    let all = numbers(hall.ok(number(&[], Some(&projects))));
    assert_eq!(all.len(), 11);
    assert!(all.contains(&1));
    assert_eq!(numbers(hall.ok(number(&[], Some(&projects)))), all);
    let whole = numbers(hall.ok(number(&jurors[2..], None)));
    assert_eq!(whole, [12], "one on all projects");
    assert_eq!(
        hall.refused(number(&[JurorId(99)], None)),
        ErrorCode::UnknownJuror
    );
    assert_eq!(
        hall.refused(number(&[], Some(&[ProjectId(99)]))),
        ErrorCode::UnknownProject
    );
}

#[test]
fn a_sheet_goes_out_and_comes_back() {
    let hall = Hall::with_contest();
    let projects = hall.projects();
    hall.ok(number(&[], Some(&projects)));
    let out = |numbers: &[u32]| {
        Request::HandOutSheets(ask::HandOutSheets {
            numbers: numbers.to_vec(),
        })
    };
    let back = |numbers: &[u32]| {
        Request::HandInSheets(ask::HandInSheets {
            numbers: numbers.to_vec(),
        })
    };
    assert_eq!(hall.refused(out(&[99])), ErrorCode::UnknownSheet);
    hall.ok(out(&[1, 2]));
    assert_eq!(state(&hall, 1), WhereaboutsView::HandedOut);
    assert_eq!(hall.refused(out(&[3, 1])), ErrorCode::SheetOut);
    assert_eq!(state(&hall, 3), WhereaboutsView::Printed, "all of them or none");
    hall.ok(back(&[1]));
    assert_eq!(hall.refused(back(&[1])), ErrorCode::SheetIn);
    hall.ok(back(&[3]));
    assert_eq!(state(&hall, 3), WhereaboutsView::HandedIn);
}

#[test]
fn a_spoiled_sheet_keeps_its_number_and_a_lost_one_its_act() {
    let hall = Hall::with_contest();
    let jurors = hall.jurors();
    let projects = hall.projects();
    hall.ok(number(&jurors[..1], Some(&projects)));
    let spoil = |number, reason: &str, replace| {
        Request::SpoilSheet(ask::SpoilSheet {
            number,
            reason: reason.into(),
            replace,
        })
    };
    let lose = |number, statement: &str, duplicate| {
        Request::LoseSheet(ask::LoseSheet {
            number,
            statement: statement.into(),
            duplicate,
        })
    };
    assert_eq!(hall.refused(spoil(1, "", true)), ErrorCode::ReasonNeeded);
    assert_eq!(numbers(hall.ok(spoil(1, "залит чаем", true))), [5]);
    assert_eq!(hall.refused(spoil(1, "ещё раз", false)), ErrorCode::SheetGone);
    let view = path(&hall);
    assert_eq!(view.sheets[0].replaced_by, Some(5));
    assert_eq!(view.sheets[4].project, Some(projects[0]));
    assert_eq!(view.sheets[4].duplicate_of, None);

    assert_eq!(
        hall.refused(lose(2, "акт", false)),
        ErrorCode::SheetNotOut,
        "only what was handed out is lost"
    );
    hall.ok(ask::HandOutSheets { numbers: vec![2, 3] });
    assert_eq!(hall.refused(lose(2, " ", false)), ErrorCode::ReasonNeeded);
    assert_eq!(numbers(hall.ok(lose(2, "акт № 1", true))), [6]);
    let view = path(&hall);
    assert_eq!(view.sheets[5].duplicate_of, Some(2));
    hall.ok(lose(3, "акт № 2", false));
    let grid = hall.ok(ask::Grid {});
    assert_eq!(grid["rows"][2]["cells"][0], "lost");
    assert_eq!(grid["rows"][1]["cells"][0], "empty", "its duplicate is expected");
    assert_eq!(grid["expected"], 11, "recounted without the lost sheet");
    hall.ok(ask::HandInSheets { numbers: vec![3] });
    assert_eq!(hall.ok(ask::Grid {})["expected"], 12, "found");
    hall.program.close();
    hall.verified("c.tribuna");
}

#[test]
fn two_people_see_the_same() {
    let hall = Hall::with_contest();
    let (project, juror) = (hall.projects()[0], hall.jurors()[0]);
    let reading = |score| blind(&hall, project, juror, score, &[]);
    assert_eq!(hall.refused(check(reading(4))), ErrorCode::SheetNotAccepted);
    hall.ok(ask::TakePaperSheet {
        sheet: hall.paper(project, juror, 4),
    });
    let view = path(&hall);
    assert_eq!((view.unchecked.len(), view.checked), (1, 0));
    assert_eq!(view.unchecked[0].typed_by, "secretary");

    let nobody = SecondReading {
        by: String::new(),
        ..reading(4)
    };
    assert_eq!(hall.refused(check(nobody)), ErrorCode::SecondPersonNeeded);
    let mut short = reading(4);
    short.marks.pop();
    assert_eq!(hall.refused(check(short)), ErrorCode::SheetIncomplete);
    let mut off = reading(4);
    off.marks[0].score = 450;
    assert_eq!(hall.refused(check(off)), ErrorCode::OffScale);

    let same: SheetChecked = serde_json::from_value(hall.ok(check(reading(4)))).unwrap();
    assert!(same.differs.is_empty());
    let view = path(&hall);
    assert_eq!((view.unchecked.len(), view.checked), (0, 1));

    wait_ms(10);
    hall.ok(ask::ReturnSheet {
        project,
        juror,
        reason: "ошибка ввода".into(),
    });
    hall.ok(ask::TakePaperSheet {
        sheet: hall.paper(project, juror, 3),
    });
    assert_eq!(
        path(&hall).unchecked.len(),
        1,
        "an earlier check says nothing of what was typed anew"
    );
}

#[test]
fn a_difference_is_resolved_with_the_sheet_in_hand() {
    let hall = Hall::with_contest();
    let (project, juror) = (hall.projects()[0], hall.jurors()[0]);
    let criteria = hall.criteria();
    hall.ok(ask::TakePaperSheet {
        sheet: hall.paper(project, juror, 4),
    });
    let resolve = |marks: &[(CriterionId, i64)], by: &str, reason: &str| {
        Request::ResolveSheet(ask::ResolveSheet {
            project,
            juror,
            marks: marks
                .iter()
                .map(|(criterion, score)| PaperMark {
                    criterion: *criterion,
                    score: score * 100,
                })
                .collect(),
            by: by.into(),
            reason: reason.into(),
        })
    };
    assert_eq!(
        hall.refused(resolve(&[], "Секретарь", "сверено")),
        ErrorCode::NoDifference
    );
    let reading = blind(&hall, project, juror, 4, &[(criteria[1], 2), (criteria[5], 5)]);
    let checked: SheetChecked = serde_json::from_value(hall.ok(check(reading))).unwrap();
    let differs: Vec<_> = checked
        .differs
        .iter()
        .map(|cell| (cell.criterion, cell.first, cell.second))
        .collect();
    assert_eq!(
        differs,
        [
            (criteria[1], Some(400), Some(200)),
            (criteria[5], Some(400), Some(500))
        ]
    );
    let view = path(&hall);
    assert_eq!((view.unchecked.len(), view.unsettled.len()), (0, 1));
    assert_eq!(view.unsettled[0].by, "Дроздова Д.Д.");

    let found = [(criteria[1], 2), (criteria[5], 4)];
    assert_eq!(
        hall.refused(resolve(&found[..1], "Секретарь", "сверено")),
        ErrorCode::SheetIncomplete
    );
    assert_eq!(
        hall.refused(resolve(&found, "", "сверено")),
        ErrorCode::SecondPersonNeeded
    );
    assert_eq!(
        hall.refused(resolve(&found, "Секретарь", "")),
        ErrorCode::ReasonNeeded
    );
    let before = hall.ok(ask::Contest {})["entry"].as_i64().unwrap();
    hall.ok(resolve(&found, "Секретарь", "в листе двойка"));
    let sheet = hall.ok(ask::PaperSheet { project, juror });
    assert_eq!(
        (&sheet["marks"][1], &sheet["marks"][5]),
        (&200.into(), &400.into())
    );
    let after = hall.ok(ask::Contest {})["entry"].as_i64().unwrap();
    assert_eq!(
        after - before,
        1,
        "the correction and the resolution are one entry"
    );
    let view = path(&hall);
    assert_eq!((view.unsettled.len(), view.checked), (0, 1));
    hall.program.close();
    hall.verified("c.tribuna");
}

#[test]
fn who_checks_what_is_read_aloud_confirms_or_rejects() {
    let hall = Hall::with_contest();
    let (project, juror) = (hall.projects()[0], hall.jurors()[0]);
    let criteria = hall.criteria();
    hall.ok(ask::TakePaperSheet {
        sheet: hall.paper(project, juror, 4),
    });
    let aloud = |rejected: Vec<CriterionId>| SecondReading {
        project,
        juror,
        way: CheckingView::ReadAloud,
        by: "Дроздова Д.Д.".into(),
        marks: Vec::new(),
        rejected,
    };
    assert_eq!(
        hall.refused(check(aloud(vec![CriterionId(99)]))),
        ErrorCode::UnknownCriterion
    );
    hall.ok(check(aloud(vec![criteria[2]])));
    let view = path(&hall);
    let cell = &view.unsettled[0].cells[0];
    assert_eq!((cell.first, cell.second), (Some(400), None));
    let sheet = hall.ok(ask::PaperSheet { project, juror });
    assert_eq!(sheet["marks"][2], 400, "the checker changes nothing");
    wait_ms(10);
    hall.ok(check(aloud(Vec::new())));
    assert_eq!(path(&hall).checked, 1);
}

#[test]
fn a_helper_who_did_not_type_the_sheet_is_a_second_person() {
    let hall = Hall::guarded();
    let helper = hall.hire(&[("Дроздова Дарья Денисовна", "ввод листов")])[0];
    hall.ok(ask::SetHelperPin {
        helper,
        pin: Some("4711".into()),
    });
    let (project, juror) = (hall.projects()[0], hall.jurors()[0]);
    let mut reading = blind(&hall, project, juror, 4, &[]);
    reading.by = String::new();
    hall.ok(ask::TakePaperSheet {
        sheet: hall.paper(project, juror, 4),
    });
    let own = SecondReading {
        by: "Дроздова Дарья Денисовна".into(),
        ..reading.clone()
    };
    hall.ok(ask::Lock {});
    hall.ok(ask::EnterHelperPin {
        helper,
        pin: "4711".into(),
    });
    hall.ok(check(reading.clone()));
    let other = hall.jurors()[1];
    hall.ok(ask::TakePaperSheet {
        sheet: hall.paper(project, other, 4),
    });
    for by in [String::new(), own.by] {
        let reading = SecondReading {
            juror: other,
            by,
            ..reading.clone()
        };
        assert_eq!(hall.refused(check(reading)), ErrorCode::SecondPersonNeeded);
    }
}

#[test]
fn sums_that_differ_are_listed_with_who_certified_them() {
    let hall = Hall::with_contest();
    let (project, juror) = (hall.projects()[0], hall.jurors()[0]);
    let sheet = PaperEntry {
        control_sum: Some(7_900),
        accept_difference: Some("Антонова А.А.".into()),
        ..hall.paper(project, juror, 4)
    };
    hall.ok(ask::TakePaperSheet { sheet });
    let view = path(&hall);
    assert_eq!(view.sums.len(), 1);
    assert_eq!(
        (view.sums[0].paper.as_str(), view.sums[0].certified.as_str()),
        ("79", "Антонова А.А.")
    );
    let correct = Request::CorrectMark(ask::CorrectMark {
        project,
        juror,
        criterion: hall.criteria()[4],
        score: 300,
        reason: "описка".into(),
    });
    hall.ok(correct);
    let view = path(&hall);
    assert_eq!(view.sums.len(), 1, "77 is not 79 either");
}

#[test]
fn what_is_missing_is_told_and_nothing_is_expected_of_who_is_absent() {
    let hall = Hall::guarded();
    let [chair, second, third] = hall.jurors()[..] else {
        panic!("three jurors")
    };
    let project = hall.projects()[0];
    hall.ok(ask::JurorAbsent {
        juror: third,
        day: "2026-05-15".into(),
        reason: "болезнь".into(),
    });
    hall.ok(ask::Lock {});
    hall.ok(ask::EnterPin {
        juror: chair,
        pin: format!("900{chair}"),
    });
    for criterion in &hall_criteria(&hall, project)[..5] {
        hall.ok(ask::RecordMark {
            project,
            criterion: *criterion,
            score: Some(400),
        });
    }
    hall.ok(ask::HandOver {});
    hall.ok(ask::Unlock {
        passphrase: "очень тайно".into(),
    });
    let grid = hall.ok(ask::Grid {});
    assert_eq!(grid["rows"][0]["missing"][0], serde_json::json!(["К6", "К7"]));
    assert_eq!(grid["rows"][0]["missing"][1], serde_json::json!([]));
    assert_eq!(grid["rows"][0]["cells"][2], "away");
    assert_eq!(grid["expected"], 8);
    assert_eq!(grid["jurors"][2]["of"], 0);
    let _ = second;
}

fn hall_criteria(hall: &Hall, project: ProjectId) -> Vec<CriterionId> {
    let sheet = hall.ok(ask::MySheet { project });
    let criteria = sheet["criteria"].as_array().unwrap();
    criteria
        .iter()
        .map(|one| CriterionId(one["id"].as_str().unwrap().parse().unwrap()))
        .collect()
}
