//! Fixing of results: the check list, what is refused after, corrections, appeals, signatures, verification.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::contract::*;
use api::{Envelope, Request, ask};
use serde_json::Value;

/// A contest whose marks are closed: no ties, every project with three sheets.
pub(crate) fn closed() -> Hall {
    close(Hall::with_contest())
}

pub(crate) fn close(hall: Hall) -> Hall {
    for (project, scores) in hall
        .projects()
        .into_iter()
        .zip([[5, 5, 4], [4, 4, 4], [4, 4, 3], [3, 3, 3]])
    {
        for (juror, score) in hall.jurors().into_iter().zip(scores) {
            let sheet = hall.paper(project, juror, score);
            hall.ok(ask::TakePaperSheet { sheet });
        }
    }
    hall.ok(ask::CloseMarks {});
    hall
}

pub(crate) fn fixed() -> Hall {
    let hall = closed();
    hall.ok(ask::FixResults {});
    hall
}

pub(crate) fn stage(hall: &Hall) -> String {
    hall.ok(ask::Contest {})["stage"].as_str().unwrap().to_owned()
}

pub(crate) fn sealing(hall: &Hall) -> Value {
    hall.ok(ask::Sealing {})
}

pub(crate) fn unfix() -> Request {
    Request::GoToStage(ask::GoToStage {
        to: StageView::Deliberation,
        reason: Some("нашли лист".into()),
    })
}

/// Corrects К1 of the first juror on a project.
pub(crate) fn correction(hall: &Hall, project: usize, score: i64) -> CorrectionForm {
    CorrectionForm {
        marks: vec![CorrectedMark {
            project: hall.projects()[project],
            juror: hall.jurors()[0],
            criterion: hall.criteria()[0],
            score,
        }],
        was: String::new(),
        is: String::new(),
        reason: "описка при вводе".into(),
        appeal: None,
    }
}

fn line<'v>(view: &'v Value, code: &str) -> &'v Value {
    let lines = view["lines"].as_array().unwrap();
    lines.iter().find(|line| line["code"] == code).unwrap()
}

/// The answer was lost on its way and the screen asks again: it is told that all is done, not that it cannot be.
#[test]
fn an_act_sent_again_is_answered_and_not_done_again() {
    let hall = closed();
    let send = |id: &str, request: &Request| {
        let (id, request) = (id.to_owned(), request.clone());
        hall.program.call(
            &hall.window,
            Envelope {
                id,
                request,
                key: None,
            },
        )
    };
    let correct = Request::CorrectResults(ask::CorrectResults {
        correction: correction(&hall, 0, 400),
    });
    let sign = Request::SignMinutes(ask::SignMinutes {
        number: "7".into(),
        lang: "ru".into(),
    });
    for (id, request) in [
        ("fix", &Request::FixResults(ask::FixResults {})),
        ("correct", &correct),
        ("sign", &sign),
    ] {
        let [first, again] = [(); 2].map(|()| serde_json::to_value(send(id, request).unwrap()).unwrap());
        assert_eq!(
            (&first["number"], &first["time"]),
            (&again["number"], &again["time"])
        );
        let refused = send("another", request).unwrap_err();
        assert_ne!(refused.code, ErrorCode::Internal, "{request:?}");
    }
    // The same id with other content is another request.
    let other = Request::SignMinutes(ask::SignMinutes {
        number: "8".into(),
        lang: "ru".into(),
    });
    assert!(send("sign", &other).is_err());
    assert_eq!(sealing(&hall)["versions"].as_array().unwrap().len(), 2);
}

#[test]
fn results_are_fixed_after_the_check_list_and_verify() {
    let hall = Hall::with_contest();
    hall.take_all();
    let view = hall.ok(ask::FixingPreview {});
    assert_eq!(
        (
            view["ready"].as_bool(),
            line(&view, "marks_closed")["state"].as_str()
        ),
        (Some(false), Some("needed"))
    );
    assert_eq!(hall.refused(ask::FixResults {}), ErrorCode::MarksOpen);
    hall.ok(ask::CloseMarks {});
    // All are equal, and so are those of each nomination: the jury must decide who goes first.
    let error = hall.ask(&hall.window, ask::FixResults {}).unwrap_err();
    assert_eq!(error.code, ErrorCode::FixingOpen);
    assert!(
        error.params["what"].contains("3 равенства баллов"),
        "{:?}",
        error.params
    );

    let hall = closed();
    assert_eq!(hall.ok(ask::FixingPreview {})["ready"], true);
    let gone = hall.ok(ask::FixResults {});
    assert_eq!(gone["stage"], "fixed");
    assert!(
        gone["snapshot"]
            .as_str()
            .unwrap()
            .contains("результаты зафиксированы")
    );
    assert_eq!(stage(&hall), "fixed");
    assert_eq!(hall.refused(ask::FixResults {}), ErrorCode::ResultsFixed);
    let view = sealing(&hall);
    let version = &view["versions"][0];
    let short: String = version["short"].as_str().unwrap().split_whitespace().collect();
    assert_eq!(
        short,
        version["hash"].as_str().unwrap()[..32],
        "thirty-two digits in groups"
    );
    assert_eq!(hall.ok(ask::VerifyContest {})["sealed"], 1);
    hall.program.close();
    hall.program.open(&hall.file("c.tribuna")).unwrap();
    assert_eq!(stage(&hall), "fixed", "after a restart too");
    hall.verified("c.tribuna");
}

#[test]
fn sheets_that_nobody_read_again_and_votes_that_nobody_entered_are_open_points() {
    let hall = closed();
    let list = |hall: &Hall, code: &str| {
        let view = hall.ok(ask::FixingPreview {});
        let line = line(&view, code);
        (line["state"].as_str().unwrap().to_owned(), line["count"].as_u64())
    };
    assert_eq!(list(&hall, "sheets_read"), ("open".to_owned(), Some(12)));
    assert_eq!(list(&hall, "audience_counted").0, "open", "a prize of its own");
    let second = |way, rejected| SecondReading {
        project: hall.projects()[0],
        juror: hall.jurors()[0],
        way,
        by: "Дроздова Д.Д.".into(),
        marks: Vec::new(),
        rejected,
    };
    let rejected = vec![hall.criteria()[0]];
    let sheet = second(CheckingView::ReadAloud, rejected);
    hall.ok(ask::CheckSheet { sheet });
    // One that differs was read; it must be settled.
    assert_eq!(list(&hall, "sheets_read"), ("open".to_owned(), Some(11)));
    assert_eq!(list(&hall, "readings_settled"), ("needed".to_owned(), Some(1)));
    let sheet = second(CheckingView::ReadAloud, Vec::new());
    hall.ok(ask::CheckSheet { sheet });
    assert_eq!(list(&hall, "readings_settled"), ("fulfilled".to_owned(), Some(0)));
    // None was typed from paper: there is nothing to read.
    let hall = Hall::empty();
    let marks = |project: u32| {
        format!("{project},Ж1,5,4,4,4,4,4,4\n{project},Ж2,4,4,4,4,4,4,4\n{project},Ж3,4,4,4,4,4,4,4\n")
    };
    let source = hall.source(&[1, 2, 3, 10].map(marks).concat());
    let path = hall.path("c.tribuna");
    hall.ok(ask::ImportAsNew {
        source,
        dropped: vec![],
        path,
    });
    let view = hall.ok(ask::FixingPreview {});
    let mut lines = view["lines"].as_array().unwrap().iter();
    assert!(lines.all(|line| line["code"] != "sheets_read"), "{view}");
}

#[test]
fn a_vote_that_is_a_part_of_every_score_holds_fixing_up_until_it_is_counted_or_void() {
    let hall = Hall::empty();
    let source = hall.source("");
    let rules = "title = \"Проба\"\ndate = 2026-05-15\n[regulation]\npreset = \"altsu-defence\"\naudience.mode = \"points\"\n";
    std::fs::write(std::path::Path::new(&source).join("contest.toml"), rules).unwrap();
    let path = hall.path("c.tribuna");
    hall.ok(ask::ImportAsNew {
        source,
        dropped: vec![],
        path,
    });
    let hall = close(hall);
    let view = hall.ok(ask::FixingPreview {});
    assert_eq!(line(&view, "audience_counted")["state"], "needed");
    let error = hall.ask(&hall.window, ask::FixResults {}).unwrap_err();
    assert!(
        error.params["what"].contains("Голоса обучающихся не введены"),
        "{error}"
    );
    let decide = |held, reason: &str| {
        Request::DecideAudience(ask::DecideAudience {
            held,
            reason: reason.into(),
        })
    };
    assert_eq!(
        hall.refused(decide(true, "")),
        ErrorCode::UnknownBox,
        "nothing was counted"
    );
    assert_eq!(hall.refused(decide(false, " ")), ErrorCode::ReasonNeeded);
    hall.ok(decide(false, "урну не привезли"));
    let view = hall.ok(ask::FixingPreview {});
    assert_eq!(line(&view, "audience_counted")["state"], "fulfilled");
    assert_eq!(line(&view, "audience_decided")["state"], "fulfilled");
    hall.ok(ask::FixResults {});
}

#[test]
fn fixing_is_taken_back_with_a_reason_until_somebody_signs() {
    let hall = fixed();
    hall.ok(unfix());
    assert_eq!(stage(&hall), "deliberation");
    let view = sealing(&hall);
    assert_eq!(view["versions"].as_array().unwrap().len(), 0);
    assert_eq!(view["unfixed"][0]["reason"], "нашли лист");
    hall.ok(ask::FixResults {});
    assert_eq!(
        sealing(&hall)["versions"][0]["version"],
        2,
        "the first keeps its number"
    );
    let note = |signature| {
        Request::NoteSignature(ask::NoteSignature {
            juror: hall.jurors()[1],
            paper: SignedPaperView::Summary,
            signature,
            version: None,
        })
    };
    hall.ok(note(SignatureView::Later));
    assert_eq!(sealing(&hall)["signed"], false, "a promise is no signature");
    hall.ok(note(SignatureView::Signed));
    assert_eq!(hall.refused(unfix()), ErrorCode::SomethingSigned);
    hall.ok(note(SignatureView::No));
    hall.ok(unfix());
    hall.verified("c.tribuna");
}

#[test]
fn the_minutes_are_worded_until_they_are_signed() {
    let hall = fixed();
    let minutes = || {
        Request::SetMinutes(ask::SetMinutes {
            minutes: MinutesForm {
                begin: "14:00".into(),
                ..MinutesForm::default()
            },
        })
    };
    hall.ok(minutes());
    let sign = |number: &str| {
        Request::SignMinutes(ask::SignMinutes {
            number: number.into(),
            lang: "ru".into(),
        })
    };
    assert_eq!(hall.refused(sign(" ")), ErrorCode::NumberNeeded);
    assert_eq!(hall.ok(sign("12-пр"))["stage"], "signed");
    assert_eq!(hall.refused(minutes()), ErrorCode::MinutesSigned);
    assert_eq!(hall.refused(sign("13")), ErrorCode::MinutesSigned);
    assert_eq!(hall.refused(unfix()), ErrorCode::StageSealed);
    assert_eq!(hall.ok(ask::Minutes {})["form"]["number"], "12-пр");
    let view = hall.ok(ask::Signing { version: None });
    assert_eq!(
        (view["number"].as_str(), view["open"].as_bool()),
        (Some("12-пр"), Some(true))
    );
    assert!(view["signed_at"].is_i64());
    assert_eq!(
        hall.refused(ask::Publish {
            date: "завтра".into()
        }),
        ErrorCode::BadDay
    );
    hall.ok(ask::Publish {
        date: "2026-05-15".into(),
    });
    assert_eq!(stage(&hall), "published");
    hall.verified("c.tribuna");
}

#[test]
fn the_grid_counts_who_has_not_signed() {
    let hall = fixed();
    let view = hall.ok(ask::Signing { version: None });
    assert_eq!(
        view["papers"],
        serde_json::json!(["summary", "attendance", "fund", "minutes"])
    );
    assert_eq!(
        view["people"].as_array().unwrap().len(),
        4,
        "three jurors and the secretary"
    );
    assert_eq!(view["missing"], 16);
    hall.ok(ask::NoteSignature {
        juror: hall.jurors()[0],
        paper: SignedPaperView::Minutes,
        signature: SignatureView::Later,
        version: None,
    });
    let view = hall.ok(ask::Signing { version: None });
    assert_eq!(
        (view["missing"].as_u64(), view["later"].as_u64()),
        (Some(15), Some(1))
    );
    assert_eq!(view["people"][0]["signatures"][3], "later");
    // A correction makes another version: what was signed is the one before it, but who was there stays.
    for paper in [SignedPaperView::Summary, SignedPaperView::Attendance] {
        hall.ok(ask::NoteSignature {
            juror: hall.jurors()[0],
            paper,
            signature: SignatureView::Signed,
            version: None,
        });
    }
    hall.ok(ask::CorrectResults {
        correction: correction(&hall, 0, 400),
    });
    let view = hall.ok(ask::Signing { version: None });
    assert_eq!(
        view["people"][0]["signatures"],
        serde_json::json!(["no", "signed", "no", "no"])
    );
    assert_eq!(hall.refused(unfix()), ErrorCode::SomethingSigned);
}
