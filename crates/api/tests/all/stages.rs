//! Stages of the contest: going on, going back, what holds it back, the copies beside the file.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::contract::*;
use api::{Request, ask};
use serde_json::Value;

fn stage(hall: &Hall) -> String {
    hall.ok(ask::Contest {})["stage"].as_str().unwrap().to_owned()
}

fn go(to: StageView, reason: Option<&str>) -> Request {
    Request::GoToStage(ask::GoToStage {
        to,
        reason: reason.map(str::to_owned),
    })
}

#[test]
fn the_contest_goes_on_stage_by_stage_and_each_is_kept_beside_the_file() {
    let hall = Hall::with_contest();
    assert_eq!(stage(&hall), "preparation");
    let gone = hall.ok(go(StageView::CheckIn, None));
    assert_eq!(
        (gone["stage"].as_str(), &gone["snapshot_failed"]),
        (Some("check_in"), &Value::Null)
    );
    let kept = gone["snapshot"].as_str().unwrap();
    assert!(
        kept.starts_with("c.снимки/c ") && kept.contains("регистрация"),
        "{kept}"
    );
    hall.verified(kept);
    hall.ok(go(StageView::Defence, None));
    hall.take_all();
    hall.ok(ask::CloseMarks {});
    assert_eq!(stage(&hall), "deliberation");
    let copies = std::fs::read_dir(hall.file("c.снимки")).unwrap().count();
    assert_eq!(copies, 3, "one at each change of stage");
    hall.program.close();
    hall.program.open(&hall.file("c.tribuna")).unwrap();
    assert_eq!(stage(&hall), "deliberation", "the stage is in the file");
    hall.verified("c.tribuna");
}

#[test]
fn marks_alone_begin_the_defence() {
    let hall = Hall::with_contest();
    hall.ok(go(StageView::CheckIn, None));
    let sheet = hall.paper(hall.projects()[0], hall.jurors()[0], 4);
    hall.ok(ask::TakePaperSheet { sheet });
    assert_eq!(stage(&hall), "defence");
    assert_eq!(
        hall.refused(go(StageView::CheckIn, Some("рано"))),
        ErrorCode::StageBegun
    );
}

#[test]
fn going_back_needs_a_reason_and_the_journal_says_it() {
    let hall = Hall::with_contest();
    hall.ok(go(StageView::CheckIn, None));
    assert_eq!(
        hall.refused(go(StageView::Preparation, None)),
        ErrorCode::ReasonNeeded
    );
    hall.ok(go(StageView::Preparation, Some("забыли проект")));
    assert_eq!(stage(&hall), "preparation");
    let view = hall.ok(ask::Stages {});
    assert_eq!(view["back"][0]["reason"], "забыли проект");
    let line = &hall.ok(ask::Journal {
        before: None,
        limit: 1,
    })["entries"][0];
    assert_eq!(line["kind"], "go-to-stage");
    assert_eq!(
        (line["params"]["to"].as_str(), line["params"]["reason"].as_str()),
        (Some("preparation"), Some("забыли проект"))
    );
}

#[test]
fn stages_are_not_skipped_and_acts_are_acts() {
    let hall = Hall::with_contest();
    assert_eq!(
        hall.refused(go(StageView::Preparation, None)),
        ErrorCode::StageSame
    );
    assert_eq!(
        hall.refused(go(StageView::Deliberation, None)),
        ErrorCode::StageSkips
    );
    hall.ok(go(StageView::Defence, None));
    assert_eq!(
        hall.refused(go(StageView::Deliberation, None)),
        ErrorCode::NothingToClose
    );
    hall.take_all();
    hall.ok(go(StageView::Deliberation, None));
    assert_eq!(hall.refused(ask::CloseMarks {}), ErrorCode::MarksClosed);
    assert_eq!(hall.refused(go(StageView::Fixed, None)), ErrorCode::StageByItsAct);
    assert_eq!(hall.refused(go(StageView::Signed, None)), ErrorCode::StageSkips);
    hall.ok(go(StageView::Defence, Some("найден лист")));
    assert_eq!(
        hall.refused(ask::ReopenMarks {
            reason: "ещё".into()
        }),
        ErrorCode::MarksOpen
    );
}

#[test]
fn what_is_needed_holds_the_contest_back_in_words() {
    let hall = Hall::empty();
    let path = hall.path("новый.tribuna");
    hall.ok(ask::NewContest {
        contest: NewContestForm {
            title: "Пустой".into(),
            organisation: String::new(),
            place: String::new(),
            dates: Vec::new(),
            preset: "altsu-defence".into(),
            path,
        },
    });
    let view = hall.ok(ask::Stages {});
    assert!(!view["needed"].as_array().unwrap().is_empty());
    let error = hall.ask(&hall.window, go(StageView::CheckIn, None)).unwrap_err();
    assert_eq!(error.code, ErrorCode::StagePointsOpen);
    assert!(
        error.params["what"].contains("Внесите проекты"),
        "{:?}",
        error.params
    );
    assert_eq!(stage(&hall), "preparation");
}

#[test]
fn a_copy_that_cannot_be_made_is_told_and_the_stage_stands() {
    let hall = Hall::with_contest();
    std::fs::write(hall.file("c.снимки"), "не папка").unwrap();
    let gone = hall.ok(go(StageView::CheckIn, None));
    assert_eq!(gone["snapshot"], Value::Null);
    assert!(gone["snapshot_failed"]["code"].is_string(), "{gone}");
    assert_eq!(stage(&hall), "check_in");
}
