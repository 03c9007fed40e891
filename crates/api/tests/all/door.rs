//! Who may do what: the program refuses, not only the screen.
#![allow(clippy::unwrap_used)]

use crate::support::{Hall, wait_ms};
use api::ClientKind;
use api::contract::*;
use api::{Envelope, Request, ask};

fn every_console_request(hall: &Hall) -> Vec<Request> {
    let (project, juror) = (hall.projects()[0], hall.jurors()[0]);
    let reason = "проверка".to_owned();
    vec![
        Request::Projects(ask::Projects {}),
        Request::Jurors(ask::Jurors {}),
        Request::Rules(ask::Rules {}),
        Request::Grid(ask::Grid {}),
        Request::Journal(ask::Journal {
            before: None,
            limit: 10,
        }),
        Request::PaperSheet(ask::PaperSheet { project, juror }),
        Request::TakePaperSheet(ask::TakePaperSheet {
            sheet: hall.paper(project, juror, 3),
        }),
        Request::RecuseJuror(ask::RecuseJuror {
            project,
            juror,
            reason: reason.clone(),
        }),
        Request::WithdrawRecusal(ask::WithdrawRecusal {
            project,
            juror,
            reason: reason.clone(),
        }),
        Request::AllowSheet(ask::AllowSheet {
            project,
            juror,
            reason: reason.clone(),
        }),
        Request::DisallowSheet(ask::DisallowSheet {
            project,
            juror,
            reason: reason.clone(),
        }),
        Request::CorrectMark(ask::CorrectMark {
            project,
            juror,
            criterion: hall.criteria()[0],
            score: 100,
            reason: reason.clone(),
        }),
        Request::ReturnSheet(ask::ReturnSheet {
            project,
            juror,
            reason: reason.clone(),
        }),
        Request::SetStanding(ask::SetStanding {
            project,
            standing: StandingView::NoShow,
            reason: reason.clone(),
        }),
        Request::ClosingPreview(ask::ClosingPreview {}),
        Request::CloseMarks(ask::CloseMarks {}),
        Request::ReopenMarks(ask::ReopenMarks {
            reason: reason.clone(),
        }),
        Request::LookEarly(ask::LookEarly { reason }),
        Request::Results(ask::Results { category: None }),
        Request::Explain(ask::Explain {
            project,
            category: None,
        }),
        Request::Papers(ask::Papers {}),
        Request::Minutes(ask::Minutes {}),
        Request::SetMinutes(ask::SetMinutes {
            minutes: MinutesForm::default(),
        }),
        Request::SetPassphrase(ask::SetPassphrase { passphrase: None }),
        Request::SetPin(ask::SetPin { juror, pin: None }),
        Request::IssuePins(ask::IssuePins {}),
        Request::RenewPins(ask::RenewPins {}),
        Request::SavePinSlips(ask::SavePinSlips {
            pins: Vec::new(),
            lang: "ru".into(),
            target: SaveTarget::Download {},
        }),
        Request::Contest(ask::Contest {}),
        Request::VerifyContest(ask::VerifyContest {}),
        Request::CloseContest(ask::CloseContest {}),
        Request::OpenContest(ask::OpenContest {
            path: hall.path("c.tribuna"),
        }),
        Request::MakeDemo(ask::MakeDemo {
            path: hall.path("demo.tribuna"),
        }),
    ]
}

#[test]
fn the_door_opens_no_request_of_the_console_and_a_juror_neither() {
    let hall = Hall::guarded();
    let requests = every_console_request(&hall);
    let juror = hall.jurors()[0];
    hall.ok(ask::Lock {});
    for request in requests.clone() {
        assert_eq!(hall.refused(request), ErrorCode::Locked);
    }
    hall.ok(ask::EnterPin {
        juror,
        pin: format!("900{juror}"),
    });
    for request in requests {
        assert_eq!(hall.refused(request), ErrorCode::NotAllowed);
    }
}

#[test]
fn a_juror_sees_own_sheets_and_no_request_names_another() {
    let hall = Hall::guarded();
    let (project, jurors, criterion) = (hall.projects()[0], hall.jurors(), hall.criteria()[0]);
    hall.ok(ask::Lock {});
    hall.ok(ask::EnterPin {
        juror: jurors[0],
        pin: format!("900{}", jurors[0]),
    });
    hall.ok(ask::RecordMark {
        project,
        criterion,
        score: Some(500),
    });
    hall.ok(ask::HandOver {});
    hall.ok(ask::EnterPin {
        juror: jurors[1],
        pin: format!("900{}", jurors[1]),
    });
    let sheet = hall.ok(ask::MySheet { project });
    assert!(
        sheet["marks"]
            .as_array()
            .unwrap()
            .iter()
            .all(serde_json::Value::is_null),
        "{sheet}"
    );
    assert_eq!(sheet["juror"].as_str().unwrap(), jurors[1].to_string());
    let desk = hall.ok(ask::Desk {});
    assert_eq!(desk["rows"][0]["given"], 0);
}

#[test]
fn the_laptop_is_not_handed_round_without_a_passphrase() {
    let hall = Hall::with_contest();
    assert_eq!(hall.refused(ask::Lock {}), ErrorCode::PassphraseNeeded);
    assert_eq!(
        hall.refused(ask::SetPassphrase {
            passphrase: Some("коротко".into())
        }),
        ErrorCode::PassphraseTooShort
    );
}

#[test]
fn no_secret_stands_in_the_journal() {
    let hall = Hall::guarded();
    let text = hall
        .ok(ask::Journal {
            before: None,
            limit: 100,
        })
        .to_string();
    hall.program.close();
    let bytes = std::fs::read(hall.file("c.tribuna")).unwrap();
    let holds = |needle: &str| bytes.windows(needle.len()).any(|w| w == needle.as_bytes());
    assert!(!text.contains("тайно") && !text.contains("9001"), "{text}");
    assert!(!holds("тайно") && !holds("\"9001\""), "a secret lies in the file");
    assert!(holds("argon2id"), "the hash is argon2id");
}

#[test]
fn an_idle_juror_is_out() {
    let hall = Hall::guarded();
    let juror = hall.jurors()[0];
    hall.ok(ask::Lock {});
    hall.ok(ask::EnterPin {
        juror,
        pin: format!("900{juror}"),
    });
    hall.ok(ask::Desk {});
    wait_ms(11 * 60_000);
    assert_eq!(hall.refused(ask::Desk {}), ErrorCode::Locked);
}

#[test]
fn a_browser_opens_and_makes_no_files() {
    let hall = Hall::with_contest();
    let browser = hall.program.connect(ClientKind::Browser);
    for request in [
        Request::OpenContest(ask::OpenContest {
            path: hall.path("c.tribuna"),
        }),
        Request::CloseContest(ask::CloseContest {}),
        Request::MakeDemo(ask::MakeDemo {
            path: hall.path("demo.tribuna"),
        }),
        Request::SaveCopy(ask::SaveCopy {
            target: SaveTarget::Path {
                path: hall.path("copy.tribuna"),
                replace: false,
            },
        }),
        Request::OpenSaved(ask::OpenSaved {
            path: hall.path("c.tribuna"),
        }),
        Request::PreviewImport(ask::PreviewImport {
            source: "/etc/passwd".into(),
            dropped: vec![],
        }),
    ] {
        let shown = format!("{request:?}");
        assert_eq!(
            hall.ask(&browser, request).unwrap_err().code,
            ErrorCode::NotAllowed,
            "{shown}"
        );
    }
    assert!(!hall.file("demo.tribuna").exists() && !hall.file("copy.tribuna").exists());
}

#[test]
fn a_request_sent_twice_is_done_once_and_answered_twice() {
    let hall = Hall::guarded();
    let (project, juror) = (hall.projects()[0], hall.jurors()[0]);
    let request = Request::TakePaperSheet(ask::TakePaperSheet {
        sheet: hall.paper(project, juror, 5),
    });
    let send = || {
        let reply = hall.program.call(
            &hall.window,
            Envelope {
                id: "one-and-the-same".into(),
                request: request.clone(),
                key: None,
            },
        );
        serde_json::to_value(reply.unwrap()).unwrap()
    };
    let before = hall.ok(ask::Contest {})["entry"].as_i64().unwrap();
    assert_eq!(send(), send());
    assert_eq!(hall.ok(ask::Contest {})["entry"].as_i64().unwrap(), before + 1);
    let pins = |id: &str| {
        let reply = hall.program.call(
            &hall.window,
            Envelope {
                id: id.into(),
                request: Request::SetPin(ask::SetPin { juror, pin: None }),
                key: None,
            },
        );
        serde_json::to_value(reply.unwrap()).unwrap()["pin"].clone()
    };
    assert_eq!(pins("pin"), pins("pin"));
    // The same id with something else in it is not answered with somebody's PIN.
    let other = hall.program.call(
        &hall.window,
        Envelope {
            id: "pin".into(),
            request: Request::RenewPins(ask::RenewPins {}),
            key: None,
        },
    );
    assert!(other.is_err(), "{other:?}");
    let browser = hall.program.connect(ClientKind::Browser);
    let stranger = Envelope {
        id: "pin".into(),
        request: Request::SetPin(ask::SetPin { juror, pin: None }),
        key: None,
    };
    assert_eq!(
        hall.program.call(&browser, stranger).unwrap_err().code,
        ErrorCode::Locked
    );
    hall.program.close();
    hall.verified("c.tribuna");
}

#[test]
fn a_requests_id_is_a_short_word() {
    let hall = Hall::with_contest();
    let send = |id: &str| {
        let request = Request::SetPassphrase(ask::SetPassphrase {
            passphrase: Some("очень тайно".into()),
        });
        hall.program.call(
            &hall.window,
            Envelope {
                id: id.to_owned(),
                request,
                key: None,
            },
        )
    };
    for id in ["", "один", "a b", "a\n", &"a".repeat(65), &"a".repeat(1_900_000)] {
        let refusal = send(id).unwrap_err();
        assert_eq!(refusal.code, ErrorCode::BadRequest, "{} letters", id.len());
    }
    assert!(send(&"a".repeat(64)).is_ok());
}

#[test]
fn there_are_no_pins_without_a_passphrase_and_none_is_left_when_it_is_removed() {
    let hall = Hall::with_contest();
    let juror = hall.jurors()[0];
    let pin = || Some("9001".to_owned());
    for request in [
        Request::IssuePins(ask::IssuePins {}),
        Request::RenewPins(ask::RenewPins {}),
        Request::SetPin(ask::SetPin { juror, pin: pin() }),
        Request::EnterPin(ask::EnterPin {
            juror,
            pin: "9001".into(),
        }),
    ] {
        let shown = format!("{request:?}");
        assert_eq!(hall.refused(request), ErrorCode::PassphraseNeeded, "{shown}");
    }
    let passphrase = || Some("очень тайно".to_owned());
    hall.ok(ask::SetPassphrase {
        passphrase: passphrase(),
    });
    hall.ok(ask::SetPin { juror, pin: pin() });
    let laptop = hall.program.connect(ClientKind::Browser);
    let enter = || {
        Request::EnterPin(ask::EnterPin {
            juror,
            pin: "9001".into(),
        })
    };
    hall.ask(&laptop, enter()).unwrap();
    hall.ok(ask::SetPassphrase { passphrase: None });
    assert_eq!(
        hall.ask(&laptop, ask::Desk {}).unwrap_err().code,
        ErrorCode::Locked
    );
    // Another passphrase does not bring the old PINs back.
    hall.ok(ask::SetPassphrase {
        passphrase: passphrase(),
    });
    assert_eq!(hall.ask(&laptop, enter()).unwrap_err().code, ErrorCode::NoPin);
    hall.program.close();
    hall.verified("c.tribuna");
}

#[test]
fn an_idle_console_gives_no_paper_takes_no_file_and_hands_none_out() {
    let hall = Hall::guarded();
    let saved = hall.ok(ask::SaveCopy {
        target: SaveTarget::Download {},
    });
    let id = saved["place"]
        .as_str()
        .unwrap()
        .rsplit('/')
        .next()
        .unwrap()
        .to_owned();
    wait_ms(61 * 60_000);
    let choice = PaperChoice {
        kind: "summary".into(),
        juror: None,
        project: None,
        lang: "ru".into(),
        version: None,
    };
    let refusals = [
        hall.program.paper(&hall.window, &choice).unwrap_err().code,
        hall.program
            .upload(&hall.window, "x.xlsx", b"x")
            .unwrap_err()
            .code,
        hall.program.download(&hall.window, &id).unwrap_err().code,
    ];
    assert_eq!(refusals, [ErrorCode::Locked; 3]);
}

#[test]
fn a_second_start_switches_nothing_and_the_window_asks() {
    let hall = Hall::guarded();
    let other = hall.path("other.tribuna");
    hall.ok(ask::SaveCopy {
        target: SaveTarget::Path {
            path: other.clone(),
            replace: false,
        },
    });
    let start = || hall.ok(ask::Start {});
    let title = |start: &serde_json::Value| start["contest"]["file_name"].clone();
    hall.program.open_from_system(&hall.file("c.tribuna"));
    assert_eq!(start()["asked_to_open"], serde_json::Value::Null, "the same file");
    hall.program.open_from_system(std::path::Path::new(&other));
    assert_eq!(title(&start()), "c");
    assert_eq!(start()["asked_to_open"]["path"], other.as_str());
    hall.ok(ask::Lock {});
    // At the door it is told, and not where it lies; nobody opens it from there.
    assert_eq!(start()["asked_to_open"]["name"], "other");
    assert_eq!(start()["asked_to_open"]["path"], serde_json::Value::Null);
    assert_eq!(
        hall.refused(ask::OpenContest { path: other.clone() }),
        ErrorCode::Locked
    );
    hall.ok(ask::DismissOpening {});
    assert_eq!(start()["asked_to_open"], serde_json::Value::Null);
    hall.ok(ask::Unlock {
        passphrase: "очень тайно".into(),
    });
    hall.program.open_from_system(std::path::Path::new(&other));
    hall.ok(ask::OpenContest { path: other });
    assert_eq!(
        (title(&start()), start()["asked_to_open"].clone()),
        ("other".into(), serde_json::Value::Null)
    );
}
