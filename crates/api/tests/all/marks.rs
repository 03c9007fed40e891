//! Taking marks: what is accepted, what is refused, what is seen when.
#![allow(clippy::unwrap_used)]

use crate::support::{Hall, PROJECTS};
use api::contract::*;
use api::{Request, ask};

fn juror_in(hall: &Hall) -> domain::JurorId {
    let juror = hall.jurors()[0];
    hall.ok(ask::Lock {});
    hall.ok(ask::EnterPin {
        juror,
        pin: format!("900{juror}"),
    });
    juror
}

#[test]
fn a_mark_off_the_scale_is_refused_and_nothing_is_written() {
    let hall = Hall::guarded();
    let (project, criterion) = (hall.projects()[0], hall.criteria()[0]);
    juror_in(&hall);
    let before = hall.ok(ask::MySheet { project });
    for score in [-100, 600, 450, i64::MAX] {
        let error = hall
            .ask(
                &hall.window,
                ask::RecordMark {
                    project,
                    criterion,
                    score: Some(score),
                },
            )
            .unwrap_err();
        assert_eq!(error.code, ErrorCode::OffScale);
        assert_eq!(error.params["criterion"], "К1");
    }
    assert_eq!(hall.ok(ask::MySheet { project }), before);
}

#[test]
fn a_submitted_sheet_is_corrected_by_the_secretary_alone_and_with_a_reason() {
    let hall = Hall::guarded();
    let (project, criteria) = (hall.projects()[0], hall.criteria());
    let juror = juror_in(&hall);
    assert_eq!(
        hall.refused(ask::SubmitSheet { project }),
        ErrorCode::SheetIncomplete
    );
    for criterion in &criteria {
        hall.ok(ask::RecordMark {
            project,
            criterion: *criterion,
            score: Some(300),
        });
    }
    let saved = hall.ok(ask::SubmitSheet { project });
    assert_eq!(
        (saved["state"].as_str(), saved["total"]["so_far"].as_str()),
        (Some("submitted"), Some("60"))
    );
    let again = Request::RecordMark(ask::RecordMark {
        project,
        criterion: criteria[0],
        score: Some(500),
    });
    assert_eq!(hall.refused(again), ErrorCode::SheetAccepted);
    hall.ok(ask::HandOver {});
    hall.ok(ask::Unlock {
        passphrase: "очень тайно".into(),
    });
    let correct = |reason: &str| {
        Request::CorrectMark(ask::CorrectMark {
            project,
            juror,
            criterion: criteria[0],
            score: 500,
            reason: reason.into(),
        })
    };
    assert_eq!(hall.refused(correct("  ")), ErrorCode::ReasonNeeded);
    let saved = hall.ok(correct("описка"));
    assert_eq!(saved["total"]["so_far"], "68");
    hall.program.close();
    hall.verified("c.tribuna");
}

#[test]
fn a_paper_sum_that_differs_stops_the_sheet_until_somebody_certifies_the_recount() {
    let hall = Hall::with_contest();
    let (project, juror) = (hall.projects()[0], hall.jurors()[0]);
    let mut sheet = hall.paper(project, juror, 4);
    sheet.control_sum = Some(81_00);
    let error = hall
        .ask(&hall.window, ask::TakePaperSheet { sheet: sheet.clone() })
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::ControlSumDiffers);
    assert_eq!(
        (error.params["paper"].as_str(), error.params["computed"].as_str()),
        ("81", "80")
    );
    assert_eq!(hall.ok(ask::PaperSheet { project, juror })["state"], "empty");
    sheet.accept_difference = Some("секретарь и второе лицо".into());
    assert_eq!(hall.ok(ask::TakePaperSheet { sheet })["state"], "checked_in");
    assert_eq!(hall.ok(ask::PaperSheet { project, juror })["paper_sum"], "81");
}

#[test]
fn a_recusal_lessens_the_sheets_and_not_the_score() {
    let hall = Hall::with_contest();
    let (project, juror) = (hall.projects()[0], hall.jurors()[0]);
    hall.ok(ask::RecuseJuror {
        project,
        juror,
        reason: "наставник".into(),
    });
    let sheet = hall.paper(project, juror, 4);
    assert_eq!(hall.refused(ask::TakePaperSheet { sheet }), ErrorCode::Recused);
    let grid = hall.ok(ask::Grid {});
    assert_eq!(grid["rows"][0]["cells"][0], "recused");
    assert_eq!(grid["expected"], PROJECTS * 3 - 1);
}

#[test]
fn totals_are_seen_after_closing_and_an_early_look_is_recorded() {
    let hall = Hall::with_contest();
    let project = hall.projects()[0];
    assert_eq!(hall.refused(ask::CloseMarks {}), ErrorCode::NothingToClose);
    hall.take_all();
    assert_eq!(
        hall.refused(ask::Results { category: None }),
        ErrorCode::MarksOpen
    );
    assert_eq!(
        hall.refused(ask::Explain {
            project,
            category: None
        }),
        ErrorCode::MarksOpen
    );
    let early = hall.ok(ask::LookEarly {
        reason: "перерыв".into(),
    });
    assert_eq!(early["early"], true);
    let journal = hall.ok(ask::Journal {
        before: None,
        limit: 1,
    });
    assert_eq!(
        (
            &journal["entries"][0]["kind"],
            &journal["entries"][0]["params"]["reason"]
        ),
        (&"look-early".into(), &"перерыв".into())
    );
    hall.ok(ask::CloseMarks {});
    let results = hall.ok(ask::Results { category: None });
    assert_eq!(results["rows"].as_array().unwrap().len(), PROJECTS);
    let sheet = hall.paper(project, hall.jurors()[0], 5);
    assert_eq!(
        hall.refused(ask::TakePaperSheet { sheet }),
        ErrorCode::MarksClosed
    );
    hall.ok(ask::ReopenMarks {
        reason: "найден лист".into(),
    });
    assert_eq!(
        hall.refused(ask::Results { category: None }),
        ErrorCode::MarksOpen
    );
}

#[test]
fn papers_before_closing_are_drafts_without_totals() {
    let hall = Hall::with_contest();
    hall.take_all();
    assert_eq!(hall.ok(ask::Papers {})["draft"], true);
    let choice = |kind: &str| PaperChoice {
        kind: kind.into(),
        juror: None,
        project: None,
        lang: "ru".into(),
        version: None,
    };
    for kind in api::paper_kinds() {
        let paper = hall.program.paper(&hall.window, &choice(kind)).unwrap();
        assert!(paper.bytes.starts_with(b"%PDF-"), "{kind}");
    }
    assert_eq!(
        hall.program
            .paper(&hall.window, &choice("нет такого"))
            .unwrap_err()
            .code,
        ErrorCode::UnknownPaper
    );
}

#[test]
fn a_project_that_did_not_come_has_no_place_and_takes_no_marks() {
    let hall = Hall::with_contest();
    let project = hall.projects()[1];
    hall.ok(ask::SetStanding {
        project,
        standing: StandingView::NoShow,
        reason: "не приехали".into(),
    });
    let sheet = hall.paper(project, hall.jurors()[0], 4);
    assert_eq!(
        hall.refused(ask::TakePaperSheet { sheet }),
        ErrorCode::NotCompeting
    );
    for id in hall.projects().into_iter().filter(|id| *id != project) {
        for juror in hall.jurors() {
            hall.ok(ask::TakePaperSheet {
                sheet: hall.paper(id, juror, 4),
            });
        }
    }
    hall.ok(ask::CloseMarks {});
    let results = hall.ok(ask::Results { category: None });
    let row = results["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|r| r["project"] == project.to_string())
        .unwrap()
        .clone();
    assert_eq!(
        (row["status"].as_str(), row["place"].is_null()),
        (Some("no_show"), true)
    );
    hall.program.close();
    hall.verified("c.tribuna");
}
