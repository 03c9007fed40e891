//! Helpers: who may do what with which right, and how a PIN opens the console to them.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::ClientKind;
use api::contract::*;
use api::{Request, ask};
use domain::HelperId;
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub(crate) const PASSPHRASE: &str = "очень тайно";

pub(crate) fn helpers_edit(edit: TableEditForm) -> Request {
    Request::EditTable(ask::EditTable {
        table: TableName::Helpers,
        lang: "ru".into(),
        edit,
    })
}

pub(crate) fn set_rights(helper: HelperId, rights: &str) -> Request {
    helpers_edit(TableEditForm {
        rows: vec![RowEditForm {
            id: Some(helper.to_string()),
            cells: BTreeMap::from([("rights".to_owned(), rights.to_owned())]),
        }],
        ..TableEditForm::default()
    })
}

pub(crate) fn set_pin(helper: HelperId) -> Request {
    Request::SetHelperPin(ask::SetHelperPin {
        helper,
        pin: Some("2468".into()),
    })
}

pub(crate) fn enter(helper: HelperId, pin: &str) -> Request {
    Request::EnterHelperPin(ask::EnterHelperPin {
        helper,
        pin: pin.into(),
    })
}

/// A guarded contest with one helper of these rights, who has a PIN, and the helper's browser.
pub(crate) fn helped(rights: &str) -> (Hall, HelperId, api::Client) {
    let hall = Hall::guarded();
    let helper = hall.hire(&[("Помогаева Полина Петровна", rights)])[0];
    hall.ok(set_pin(helper));
    let browser = hall.program.connect(ClientKind::Browser);
    hall.ask(&browser, enter(helper, "2468")).unwrap();
    (hall, helper, browser)
}

#[test]
fn the_second_screen_is_told_of_nobody_and_gets_no_paper() {
    // Without a passphrase the console is open to everybody: the second screen is no console.
    let hall = Hall::with_contest();
    let second = hall.program.connect(ClientKind::Hall);
    let start = hall.ask(&second, ask::Start {}).unwrap();
    assert_eq!(
        (&start["contest"], &start["session"]["type"]),
        (&Value::Null, &json!("Door"))
    );
    let paper = PaperChoice {
        kind: "summary".into(),
        lang: "ru".into(),
        version: None,
        juror: None,
        project: None,
    };
    assert_eq!(
        hall.program.paper(&second, &paper).unwrap_err().code,
        ErrorCode::NotAllowed
    );
}

#[test]
fn files_and_keys_are_the_secretarys_also_in_the_window() {
    let (hall, helper, _) = helped("листы; подготовка; документы");
    hall.ok(ask::Lock {});
    hall.ok(enter(helper, "2468"));
    let path = hall.path("other.tribuna");
    for request in [
        Request::SetPassphrase(ask::SetPassphrase { passphrase: None }),
        Request::RenewPins(ask::RenewPins {}),
        Request::OpenContest(ask::OpenContest {
            path: hall.path("c.tribuna"),
        }),
        Request::CloseContest(ask::CloseContest {}),
        Request::FollowFile(ask::FollowFile { path: path.clone() }),
        Request::SaveUnderNewName(ask::SaveUnderNewName {
            path: Some(path.clone()),
            replace: false,
        }),
        Request::SaveUnderNewName(ask::SaveUnderNewName {
            path: None,
            replace: false,
        }),
        Request::ForgetRecent(ask::ForgetRecent { path: path.clone() }),
        Request::MakeDemo(ask::MakeDemo { path: path.clone() }),
        Request::ImportAsNew(ask::ImportAsNew {
            source: hall.source(""),
            dropped: vec![],
            path,
        }),
        Request::EnterPin(ask::EnterPin {
            juror: hall.jurors()[0],
            pin: "9001".into(),
        }),
        enter(helper, "2468"),
    ] {
        assert_eq!(hall.refused(request), ErrorCode::NotAllowed);
    }
    assert!(!hall.file("other.tribuna").exists());
    // A path of the machine is the secretary's to see.
    assert_eq!(hall.ok(ask::Contest {})["path"], Value::Null);
    assert_eq!(hall.ok(ask::HandOver {})["type"], "Door");
    hall.ok(ask::Unlock {
        passphrase: PASSPHRASE.into(),
    });
    assert_eq!(hall.ok(ask::Start {})["session"]["helper"], Value::Null);
}
