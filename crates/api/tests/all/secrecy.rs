//! What nobody may read before the taking of marks is closed, and what is recorded of who read what.
#![allow(clippy::unwrap_used)]

use crate::support::{Hall, JURORS, text_of_pdf};
use api::contract::*;
use api::{Client, ClientKind};
use api::{Request, ask};
use serde_json::Value;

/// What the comment of a sheet says, and nothing else does.
const COMMENT: &str = "Сокровенное";
/// Why a juror does not judge a project.
const KIN: &str = "двоюродная сестра";

/// Marks are being taken: juror 1 has handed in a sheet of project 1 with fives and a comment, and given threes
/// on project 2 without handing them in.
fn begun() -> Hall {
    let hall = Hall::guarded();
    let (projects, jurors, criteria) = (hall.projects(), hall.jurors(), hall.criteria());
    let laptop = hall.program.connect(ClientKind::Browser);
    hall.ask(
        &laptop,
        ask::EnterPin {
            juror: jurors[0],
            pin: format!("900{}", jurors[0]),
        },
    )
    .unwrap();
    for (project, score) in [(projects[0], 500), (projects[1], 300)] {
        for criterion in &criteria {
            hall.ask(
                &laptop,
                ask::RecordMark {
                    project,
                    criterion: *criterion,
                    score: Some(score),
                },
            )
            .unwrap();
        }
        hall.ask(
            &laptop,
            ask::SetComment {
                project,
                text: COMMENT.to_owned(),
            },
        )
        .unwrap();
    }
    hall.ask(&laptop, ask::SubmitSheet { project: projects[0] })
        .unwrap();
    hall
}

/// A helper with these rights, at a browser.
fn helper(hall: &Hall, name: &str, rights: &str) -> Client {
    let helper = hall.hire(&[(name, rights)])[0];
    let pin = "2468".to_owned();
    hall.ok(ask::SetHelperPin {
        helper,
        pin: Some(pin.clone()),
    });
    let browser = hall.program.connect(ClientKind::Browser);
    hall.ask(&browser, ask::EnterHelperPin { helper, pin }).unwrap();
    browser
}

fn sheets(kind: &str) -> PaperChoice {
    PaperChoice {
        kind: kind.to_owned(),
        juror: None,
        project: None,
        lang: "ru".to_owned(),
        version: None,
    }
}

/// Returns the words of a paper, and how often a mark stands alone in them.
fn marks_on(hall: &Hall, client: &Client, kind: &str, mark: &str) -> (String, usize) {
    let paper = hall.program.paper(client, &sheets(kind)).unwrap();
    let text = text_of_pdf(&paper.bytes);
    let count = text.split_whitespace().filter(|word| *word == mark).count();
    (text, count)
}

fn journal_of(hall: &Hall, client: &Client, kind: &str) -> Vec<Value> {
    let view = hall
        .ask(
            client,
            ask::Journal {
                before: None,
                limit: 200,
            },
        )
        .unwrap();
    let lines = view["entries"].as_array().unwrap().iter();
    lines.filter(|line| line["kind"] == kind).cloned().collect()
}

#[test]
fn while_marks_are_taken_a_score_sheet_is_a_form_to_who_may_not_see_sheets() {
    let hall = begun();
    let papers = helper(&hall, "Бумагина Белла Борисовна", "документы");
    for kind in ["score_sheets", "score_sheet"] {
        let (form, fives) = marks_on(&hall, &papers, kind, "5");
        let (filled, more) = marks_on(&hall, &hall.window, kind, "5");
        // The scale in words and the numbers of the projects hold a five as well.
        assert!(more > fives, "{kind}: {more} and {fives} fives");
        for text in [&form, &filled] {
            assert!(!text.contains(COMMENT), "{kind}: a comment");
            assert!(!text.contains("не сдан"), "{kind}: a sheet that is not handed in");
        }
    }
    assert_eq!(
        journal_of(&hall, &papers, "score-sheets-shown").len(),
        1,
        "the secretary's only"
    );
}

#[test]
fn a_score_sheet_before_closing_holds_handed_in_marks_only_and_is_recorded_once() {
    let hall = begun();
    let both = helper(&hall, "Всемогина Вера Викторовна", "листы; документы");
    let (_, threes) = marks_on(&hall, &both, "score_sheet", "3");
    let papers = helper(&hall, "Бумагина Белла Борисовна", "документы");
    assert_eq!(
        threes,
        marks_on(&hall, &papers, "score_sheet", "3").1,
        "marks that were not handed in"
    );
    // A preview is drawn again with every change: what was shown before is not recorded anew.
    marks_on(&hall, &both, "score_sheet", "3");
    marks_on(&hall, &both, "score_sheets", "3");
    let lines = journal_of(&hall, &hall.window, "score-sheets-shown");
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert_eq!(lines[0]["who"], "Всемогина Вера Викторовна");
    assert_eq!(lines[0]["params"]["count"], "1");
    hall.ok(ask::TakePaperSheet {
        sheet: hall.paper(hall.projects()[2], hall.jurors()[1], 4),
    });
    marks_on(&hall, &both, "score_sheets", "4");
    assert_eq!(journal_of(&hall, &hall.window, "score-sheets-shown").len(), 2);
    hall.verified("c.tribuna");
}

#[test]
fn after_closing_a_score_sheet_holds_everything_and_nothing_is_recorded() {
    let hall = begun();
    hall.ok(ask::CloseMarks {});
    let papers = helper(&hall, "Бумагина Белла Борисовна", "документы");
    let (text, _) = marks_on(&hall, &papers, "score_sheets", "5");
    assert!(text.contains(COMMENT), "{text}");
    assert!(journal_of(&hall, &papers, "score-sheets-shown").is_empty());
}

#[test]
fn a_batch_of_score_sheets_is_recorded_as_a_preview_is() {
    let hall = begun();
    let (sender, ended) = std::sync::mpsc::channel();
    hall.program.on_notice(move |_, notice| {
        if let Notice::Progress(JobProgress { outcome: Some(_), .. }) = notice {
            let _ = sender.send(());
        }
    });
    hall.ok(ask::SavePapers {
        papers: vec![sheets("score_sheets")],
        target: SaveTarget::Path {
            path: hall.path("листы"),
            replace: false,
        },
    });
    ended.recv().unwrap();
    assert_eq!(std::fs::read_dir(hall.file("листы")).unwrap().count(), JURORS);
    assert_eq!(journal_of(&hall, &hall.window, "score-sheets-shown").len(), 1);
}

#[test]
fn the_journal_tells_no_comment_and_confides_reasons_to_who_works_with_them() {
    let hall = begun();
    hall.ok(ask::RecuseJuror {
        project: hall.projects()[3],
        juror: hall.jurors()[1],
        reason: KIN.to_owned(),
    });
    let nobody = helper(&hall, "Зрителева Зоя Захаровна", "");
    let keeper = helper(&hall, "Листова Лидия Львовна", "листы");
    let journal = |client: &Client| {
        let request = Request::Journal(ask::Journal {
            before: None,
            limit: 200,
        });
        hall.ask(client, request).unwrap().to_string()
    };
    for client in [&nobody, &keeper, &hall.window] {
        let told = journal(client);
        assert!(!told.contains(COMMENT), "{told}");
        assert!(
            !told.contains("\"500\"") && !told.contains("score\":"),
            "a mark: {told}"
        );
    }
    assert!(!journal(&nobody).contains(KIN));
    assert!(journal(&keeper).contains(KIN));
    assert!(journal(&hall.window).contains(KIN));
    let comments = journal_of(&hall, &nobody, "set-comment");
    let params: Vec<&String> = comments[0]["params"].as_object().unwrap().keys().collect();
    assert_eq!(params, ["juror", "project"]);
}

#[test]
fn a_file_for_the_browser_is_fetched_by_who_had_it_made_and_nobody_else() {
    let hall = begun();
    let one = helper(&hall, "Бумагина Белла Борисовна", "документы");
    let other = helper(&hall, "Документова Дарья Дмитриевна", "документы");
    let request = Request::SaveWorkbook(ask::SaveWorkbook {
        target: SaveTarget::Download {},
        lang: "ru".to_owned(),
    });
    let saved = hall.ask(&one, request).unwrap();
    let place = saved["file"]["place"].as_str().unwrap();
    let id = place.rsplit('/').next().unwrap();
    assert_eq!(
        hall.program.download(&other, id).unwrap_err().code,
        ErrorCode::FileNotFound
    );
    assert!(hall.program.download(&one, id).is_ok());
    hall.ask(&one, ask::HandOver {}).unwrap();
    assert_eq!(
        hall.program.download(&one, id).unwrap_err().code,
        ErrorCode::Locked
    );
}
