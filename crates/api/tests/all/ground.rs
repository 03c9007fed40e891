//! The open file under the program's feet, as the screens hear of it: said, offered, gone on from.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::contract::*;
use api::{Client, ClientKind};
use api::{Envelope, Request, ask};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

const PASSPHRASE: &str = "очень тайно";

/// A guarded contest, a juror at the window, the secretary in a browser.
fn taking() -> (Hall, Client) {
    let hall = Hall::guarded();
    let juror = hall.jurors()[0];
    let browser = hall.program.connect(ClientKind::Browser);
    let unlock = Request::Unlock(ask::Unlock {
        passphrase: PASSPHRASE.into(),
    });
    hall.ask(&browser, unlock).unwrap();
    hall.ok(ask::Lock {});
    hall.ok(ask::EnterPin {
        juror,
        pin: format!("900{juror}"),
    });
    (hall, browser)
}

/// Gives a mark under a request id of its own, as a screen sends it again.
fn mark(hall: &Hall, id: &str, project: usize) -> Result<Value, ApiError> {
    let (projects, criteria) = lists(hall);
    let request = Request::RecordMark(ask::RecordMark {
        project: projects[project],
        criterion: criteria[0],
        score: Some(300),
    });
    let envelope = Envelope {
        id: id.into(),
        request,
        key: None,
    };
    let reply = hall.program.call(&hall.window, envelope)?;
    Ok(serde_json::to_value(reply).unwrap())
}

fn lists(hall: &Hall) -> (Vec<domain::ProjectId>, Vec<domain::CriterionId>) {
    let desk = hall.ok(ask::Desk {});
    let id = |value: &Value| value.as_str().unwrap().parse::<u32>().unwrap();
    let projects: Vec<_> = desk["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| domain::ProjectId(id(&row["project"])))
        .collect();
    let sheet = hall.ok(ask::MySheet { project: projects[0] });
    let criteria = sheet["criteria"].as_array().unwrap();
    let criteria = criteria
        .iter()
        .map(|row| domain::CriterionId(id(&row["id"])))
        .collect();
    (projects, criteria)
}

#[test]
fn a_renamed_file_saves_nothing_says_so_and_is_followed_by_choice() {
    let (hall, secretary) = taking();
    let first = mark(&hall, "a", 0).unwrap();
    let heard: Arc<Mutex<u32>> = Arc::default();
    let hears = Arc::clone(&heard);
    hall.program.on_notice(move |_, notice| {
        if matches!(notice, Notice::FileStandingChanged {}) {
            *hears.lock().unwrap() += 1;
        }
    });
    let quiet = hall.ask(&secretary, ask::FileStanding {}).unwrap();
    assert_eq!((&quiet["loss"], &quiet["found"]), (&Value::Null, &json!([])));
    std::fs::rename(hall.file("c.tribuna"), hall.file("новое имя.tribuna")).unwrap();

    let refused = mark(&hall, "b", 1).unwrap_err();
    assert_eq!(refused.code, ErrorCode::FileMoved);
    assert_eq!(
        refused.params["path"], "c.tribuna",
        "a juror is told no path of the machine"
    );
    assert!(*heard.lock().unwrap() > 0, "the console is told");
    // What was done before is not called saved again either, while it would be in no file of that name.
    assert_eq!(mark(&hall, "a", 0).unwrap_err().code, ErrorCode::FileMoved);
    let lost = hall.ask(&secretary, ask::FileStanding {}).unwrap();
    assert_eq!(
        (&lost["loss"], &lost["may_follow"]),
        (&json!("renamed"), &json!(true))
    );
    assert_eq!(lost["found"], json!(["новое имя.tribuna"]));
    assert_eq!(lost["path"], Value::Null, "a browser is told no path");
    assert_eq!(
        hall.refused(ask::FileStanding {}),
        ErrorCode::NotAllowed,
        "a juror asks nothing of it"
    );

    // A browser names no other files of this machine.
    let elsewhere = Request::FollowFile(ask::FollowFile {
        path: hall.path("новое имя.tribuna"),
    });
    assert_eq!(
        hall.ask(&secretary, elsewhere).unwrap_err().code,
        ErrorCode::NotAllowed
    );
    let follow = Request::FollowFile(ask::FollowFile {
        path: "новое имя.tribuna".into(),
    });
    let contest = hall.ask(&secretary, follow).unwrap();
    assert_eq!(contest["file_name"], "новое имя");
    assert_eq!(
        hall.ask(&secretary, ask::FileStanding {}).unwrap()["loss"],
        Value::Null
    );
    // The juror still sits there; the request that was refused is done, the one before is answered as it was.
    mark(&hall, "b", 1).unwrap();
    assert_eq!(mark(&hall, "a", 0).unwrap()["saved"], first["saved"]);
    hall.program.close();
    let view = hall.program.verify(&hall.file("новое имя.tribuna")).unwrap();
    assert!(view.fault.is_none() && view.marks == 2, "{view:?}");
    assert!(!hall.file("c.tribuna-wal").exists());
}

#[test]
fn a_deleted_file_is_saved_under_a_new_name_and_the_contest_goes_on_there() {
    let (hall, secretary) = taking();
    mark(&hall, "a", 0).unwrap();
    std::fs::remove_file(hall.file("c.tribuna")).unwrap();
    assert_eq!(mark(&hall, "b", 1).unwrap_err().code, ErrorCode::FileGone);
    let lost = hall.ask(&secretary, ask::FileStanding {}).unwrap();
    assert_eq!(
        (&lost["loss"], &lost["may_follow"]),
        (&json!("deleted"), &json!(false))
    );
    let save =
        |path: Option<String>| Request::SaveUnderNewName(ask::SaveUnderNewName { path, replace: false });
    assert_eq!(
        hall.ask(&secretary, save(Some(hall.path("x.tribuna"))))
            .unwrap_err()
            .code,
        ErrorCode::NotAllowed
    );
    let contest = hall.ask(&secretary, save(None)).unwrap();
    assert_eq!(contest["file_name"], "c.спасено");
    mark(&hall, "b", 1).unwrap();
    hall.program.close();
    let view = hall.program.verify(&hall.file("c.спасено.tribuna")).unwrap();
    assert!(view.fault.is_none() && view.marks == 2, "{view:?}");
}

#[test]
fn what_does_not_go_on_from_the_open_contest_is_refused_and_everything_stays_held() {
    let (hall, secretary) = taking();
    let copy = hall.file("раньше.tribuna");
    std::fs::copy(hall.file("c.tribuna"), &copy).unwrap();
    mark(&hall, "a", 0).unwrap();
    hall.ok(ask::HandOver {});
    hall.ok(ask::Unlock {
        passphrase: PASSPHRASE.into(),
    });
    std::fs::create_dir_all(hall.file("Trash/files")).unwrap();
    std::fs::rename(hall.file("c.tribuna"), hall.file("Trash/files/c.tribuna")).unwrap();
    for (path, code) in [
        ("раньше.tribuna", ErrorCode::NotThisContest),
        ("Trash/files/c.tribuna", ErrorCode::InTrash),
        ("нет такого.tribuna", ErrorCode::FileNotFound),
    ] {
        let path = hall.path(path);
        let error = hall.ask(&hall.window, ask::FollowFile { path }).unwrap_err();
        assert_eq!(error.code, code);
        let words = hall.program.words(&error);
        assert!(!words.contains('{') && !words.contains("error-"), "{words}");
    }
    let path = Some(hall.path("новый.tribuna"));
    let contest = hall.ok(ask::SaveUnderNewName { path, replace: false });
    assert_eq!(contest["file_name"], "новый");
    assert_eq!(
        hall.ask(&secretary, ask::Contest {}).unwrap()["entry"],
        contest["entry"]
    );
}

#[test]
fn what_was_saved_into_a_replaced_file_is_rescued_at_the_end() {
    let (hall, _) = taking();
    let older = hall.file("старая.tribuna");
    hall.program.close();
    std::fs::copy(hall.file("c.tribuna"), &older).unwrap();
    hall.program.open(&hall.file("c.tribuna")).unwrap();
    hall.ok(ask::Unlock {
        passphrase: PASSPHRASE.into(),
    });
    let reason = "проба".to_owned();
    let project = hall.projects()[0];
    hall.ok(ask::RecuseJuror {
        project,
        juror: hall.jurors()[0],
        reason,
    });
    let entry = hall.ok(ask::Contest {})["entry"].clone();
    std::fs::rename(&older, hall.file("c.tribuna")).unwrap();
    // Nobody has asked anything since: the end is orderly, and nobody is there to be told.
    hall.program.close();
    let saved = hall.program.verify(&hall.file("c.спасено.tribuna")).unwrap();
    assert_eq!(json!(saved.entries), entry);
    assert!(saved.fault.is_none());
}

#[test]
fn the_open_contest_is_neither_overwritten_nor_read_as_a_table() {
    let hall = Hall::with_contest();
    std::fs::hard_link(hall.file("c.tribuna"), hall.file("ссылка.xlsx")).unwrap();
    for name in ["c.tribuna", "ссылка.xlsx"] {
        let preview = Request::PreviewImport(ask::PreviewImport {
            source: hall.path(name),
            dropped: vec![],
        });
        assert_eq!(hall.refused(preview), ErrorCode::FileInUse, "{name}");
        let target = SaveTarget::Path {
            path: hall.path(name),
            replace: true,
        };
        for request in [
            Request::SaveTemplate(ask::SaveTemplate {
                target: target.clone(),
            }),
            Request::SaveWorkbook(ask::SaveWorkbook {
                target,
                lang: "ru".into(),
            }),
        ] {
            assert_eq!(hall.refused(request), ErrorCode::FileInUse, "{name}");
        }
    }
    hall.ok(ask::CloseContest {});
    hall.verified("c.tribuna");
}
