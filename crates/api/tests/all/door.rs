//! Who may do what: the program refuses, not only the screen.
#![allow(missing_docs, clippy::unwrap_used)]

use crate::support::{Hall, wait_ms};
use api::ClientKind;
use api::contract::*;

fn every_console_request(hall: &Hall) -> Vec<Request> {
    let (project, juror) = (hall.projects()[0], hall.jurors()[0]);
    let reason = "проверка".to_owned();
    vec![
        Request::Projects {},
        Request::Jurors {},
        Request::Rules {},
        Request::Grid {},
        Request::Journal {
            before: None,
            limit: 10,
        },
        Request::PaperSheet { project, juror },
        Request::TakePaperSheet {
            sheet: hall.paper(project, juror, 3),
        },
        Request::RecuseJuror {
            project,
            juror,
            reason: reason.clone(),
        },
        Request::WithdrawRecusal {
            project,
            juror,
            reason: reason.clone(),
        },
        Request::CorrectMark {
            project,
            juror,
            criterion: hall.criteria()[0],
            score: 100,
            reason: reason.clone(),
        },
        Request::ReturnSheet {
            project,
            juror,
            reason: reason.clone(),
        },
        Request::SetStanding {
            project,
            standing: StandingView::NoShow,
            reason: reason.clone(),
        },
        Request::ClosingPreview {},
        Request::CloseMarks {},
        Request::ReopenMarks {
            reason: reason.clone(),
        },
        Request::LookEarly { reason },
        Request::Results { category: None },
        Request::Explain {
            project,
            category: None,
        },
        Request::Papers {},
        Request::Minutes {},
        Request::SetMinutes {
            minutes: MinutesForm::default(),
        },
        Request::SetPassphrase { passphrase: None },
        Request::SetPin { juror, pin: None },
        Request::IssuePins {},
        Request::RenewPins {},
        Request::SavePinSlips {
            pins: Vec::new(),
            lang: "ru".into(),
            target: SaveTarget::Download {},
        },
        Request::Contest {},
        Request::VerifyContest {},
        Request::CloseContest {},
        Request::OpenContest {
            path: hall.path("c.tribuna"),
        },
        Request::MakeDemo {
            path: hall.path("demo.tribuna"),
        },
    ]
}

#[test]
fn the_door_opens_no_request_of_the_console_and_a_juror_neither() {
    let hall = Hall::guarded();
    let requests = every_console_request(&hall);
    let juror = hall.jurors()[0];
    hall.ok(Request::Lock {});
    for request in requests.clone() {
        assert_eq!(hall.refused(request), ErrorCode::Locked);
    }
    hall.ok(Request::EnterPin {
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
    hall.ok(Request::Lock {});
    hall.ok(Request::EnterPin {
        juror: jurors[0],
        pin: format!("900{}", jurors[0]),
    });
    hall.ok(Request::RecordMark {
        project,
        criterion,
        score: Some(500),
    });
    hall.ok(Request::HandOver {});
    hall.ok(Request::EnterPin {
        juror: jurors[1],
        pin: format!("900{}", jurors[1]),
    });
    let sheet = hall.ok(Request::MySheet { project });
    assert!(
        sheet["marks"]
            .as_array()
            .unwrap()
            .iter()
            .all(serde_json::Value::is_null),
        "{sheet}"
    );
    assert_eq!(sheet["juror"].as_str().unwrap(), jurors[1].to_string());
    let desk = hall.ok(Request::Desk {});
    assert_eq!(desk["rows"][0]["given"], 0);
}

#[test]
fn five_wrong_pins_bring_a_pause_that_survives_a_restart_and_ends() {
    let hall = Hall::guarded();
    let juror = hall.jurors()[1];
    hall.ok(Request::Lock {});
    for left in (1..5).rev() {
        let error = hall
            .ask(
                &hall.window,
                Request::EnterPin {
                    juror,
                    pin: "0000".into(),
                },
            )
            .unwrap_err();
        assert_eq!(
            (error.code, error.params["left"].as_str()),
            (ErrorCode::WrongPin, left.to_string().as_str())
        );
    }
    assert_eq!(
        hall.refused(Request::EnterPin {
            juror,
            pin: "0000".into()
        }),
        ErrorCode::Paused
    );
    let right = Request::EnterPin {
        juror,
        pin: format!("900{juror}"),
    };
    assert_eq!(hall.refused(right.clone()), ErrorCode::Paused);
    hall.program.close();
    hall.program.open(&hall.file("c.tribuna")).unwrap();
    assert_eq!(hall.refused(right.clone()), ErrorCode::Paused);
    wait_ms(31_000);
    hall.ok(right);
}

#[test]
fn the_laptop_is_not_handed_round_without_a_passphrase() {
    let hall = Hall::with_contest();
    assert_eq!(hall.refused(Request::Lock {}), ErrorCode::PassphraseNeeded);
    assert_eq!(
        hall.refused(Request::SetPassphrase {
            passphrase: Some("коротко".into())
        }),
        ErrorCode::PassphraseTooShort
    );
}

#[test]
fn no_secret_stands_in_the_journal() {
    let hall = Hall::guarded();
    let text = hall
        .ok(Request::Journal {
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
    hall.ok(Request::Lock {});
    hall.ok(Request::EnterPin {
        juror,
        pin: format!("900{juror}"),
    });
    hall.ok(Request::Desk {});
    wait_ms(11 * 60_000);
    assert_eq!(hall.refused(Request::Desk {}), ErrorCode::Locked);
}

#[test]
fn a_browser_opens_and_makes_no_files() {
    let hall = Hall::with_contest();
    let browser = hall.program.connect(ClientKind::Browser);
    for request in [
        Request::OpenContest {
            path: hall.path("c.tribuna"),
        },
        Request::CloseContest {},
        Request::MakeDemo {
            path: hall.path("demo.tribuna"),
        },
        Request::SaveCopy {
            target: SaveTarget::Path {
                path: hall.path("copy.tribuna"),
                replace: false,
            },
        },
        Request::OpenSaved {
            path: hall.path("c.tribuna"),
        },
        Request::PreviewImport {
            source: "/etc/passwd".into(),
            dropped: vec![],
        },
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
    let request = Request::TakePaperSheet {
        sheet: hall.paper(project, juror, 5),
    };
    let send = || {
        let reply = hall.program.call(
            &hall.window,
            Envelope {
                id: "одно и то же".into(),
                request: request.clone(),
                key: None,
            },
        );
        serde_json::to_value(reply.unwrap()).unwrap()
    };
    let before = hall.ok(Request::Contest {})["entry"].as_i64().unwrap();
    assert_eq!(send(), send());
    assert_eq!(
        hall.ok(Request::Contest {})["entry"].as_i64().unwrap(),
        before + 1
    );
    let pins = |id: &str| {
        let reply = hall.program.call(
            &hall.window,
            Envelope {
                id: id.into(),
                request: Request::SetPin { juror, pin: None },
                key: None,
            },
        );
        serde_json::to_value(reply.unwrap()).unwrap()["pin"].clone()
    };
    assert_eq!(pins("пин"), pins("пин"));
    hall.program.close();
    hall.verified("c.tribuna");
}
