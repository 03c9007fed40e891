//! Helpers: a PIN, a name in the journal, and nothing that a right does not give.
#![allow(clippy::unwrap_used)]

use crate::rights::{PASSPHRASE, enter, helped, helpers_edit, set_pin, set_rights};
use crate::support::{Hall, wait_ms};
use api::ClientKind;
use api::contract::*;
use api::{Request, ask};
use domain::HelperId;
use serde_json::Value;
use std::collections::BTreeMap;

#[test]
fn a_helper_is_named_in_the_session_at_the_door_and_in_the_journal() {
    let (hall, helper, browser) = helped("подготовка; листы");
    let session = &hall.ask(&browser, ask::Start {}).unwrap()["session"];
    assert_eq!(session["type"], "Console");
    assert_eq!(session["helper"]["name"], "Помогаева Полина Петровна");
    assert_eq!(
        session["helper"]["rights"],
        serde_json::json!(["sheets", "set_up"])
    );
    let (project, juror) = (hall.projects()[1], hall.jurors()[1]);
    let sheet = hall.paper(project, juror, 4);
    hall.ask(&browser, ask::TakePaperSheet { sheet }).unwrap();
    let line = || {
        hall.ok(ask::Journal {
            before: None,
            limit: 1,
        })["entries"][0]
            .clone()
    };
    assert_eq!(line()["who"], "Помогаева Полина Петровна");
    let door = hall.ok(ask::Door {});
    assert_eq!(door["helpers"][0]["id"], helper.to_string());
    assert_eq!(door["helpers"][0]["has_pin"], true);
    // Of one who is gone the journal still says what it was.
    let number = line()["number"].as_i64().unwrap();
    hall.ok(helpers_edit(TableEditForm {
        removed: vec![helper.to_string()],
        ..TableEditForm::default()
    }));
    let gone = hall.ok(ask::Journal {
        before: Some(number + 1),
        limit: 1,
    });
    assert_eq!(gone["entries"][0]["who"], "helper");
    hall.program.close();
    hall.verified("c.tribuna");
}

#[test]
fn a_helper_gets_no_pin_before_there_is_a_passphrase() {
    let hall = Hall::with_contest();
    let helper = hall.hire(&[("Помогаев Пётр", "документы")])[0];
    assert_eq!(hall.refused(set_pin(helper)), ErrorCode::PassphraseNeeded);
    assert_eq!(hall.refused(enter(helper, "2468")), ErrorCode::PassphraseNeeded);
    hall.ok(ask::SetPassphrase {
        passphrase: Some(PASSPHRASE.into()),
    });
    let door = hall.program.connect(ClientKind::Browser);
    let refusal = hall.ask(&door, enter(helper, "2468")).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::NoPin);
    assert_eq!(hall.refused(set_pin(HelperId(99))), ErrorCode::UnknownHelper);
    let bad = Request::SetHelperPin(ask::SetHelperPin {
        helper,
        pin: Some("12".into()),
    });
    assert_eq!(hall.refused(bad), ErrorCode::BadPin);
    let drawn = hall.ok(ask::SetHelperPin { helper, pin: None });
    assert_eq!(drawn["pin"].as_str().unwrap().len(), 4);
    hall.ask(&door, enter(helper, drawn["pin"].as_str().unwrap()))
        .unwrap();
}

#[test]
fn rights_hold_as_they_stand_now() {
    let (hall, helper, browser) = helped("документы");
    hall.ask(&browser, ask::Papers {}).unwrap();
    hall.ok(set_rights(helper, "листы"));
    let refusal = hall.ask(&browser, ask::Papers {}).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::NotAllowed);
    // A new PIN ends what the old one opened, and so does leaving the list.
    hall.ok(set_pin(helper));
    let refusal = hall.ask(&browser, ask::Contest {}).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::Locked);
    hall.ask(&browser, enter(helper, "2468")).unwrap();
    hall.ok(helpers_edit(TableEditForm {
        removed: vec![helper.to_string()],
        ..TableEditForm::default()
    }));
    let refusal = hall.ask(&browser, ask::Contest {}).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::Locked);
    // Back on the list by undo, the helper needs a new PIN.
    hall.ok(ask::Undo {});
    let refusal = hall.ask(&browser, enter(helper, "2468")).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::NoPin);
}

#[test]
fn no_helper_gives_rights_not_even_by_undo_or_an_import() {
    let (hall, helper, browser) = helped("подготовка; документы");
    hall.ok(set_rights(helper, "подготовка"));
    let refusal = hall.ask(&browser, ask::Undo {}).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::NotAllowed);
    let folder = hall.source("");
    std::fs::write(
        std::path::Path::new(&folder).join("helpers.csv"),
        "Ф.И.О.,Права\nПомогаева Полина Петровна,подготовка; документы\n",
    )
    .unwrap();
    hall.ok(ask::Lock {});
    hall.ok(enter(helper, "2468"));
    let source = hall.source("1,Ж1,5,5,5,5,5,5,5\n");
    let with_marks = Request::ImportInto(ask::ImportInto {
        source,
        dropped: vec![],
    });
    assert_eq!(hall.refused(with_marks), ErrorCode::NotAllowed);
    hall.ok(ask::ImportInto {
        source: folder,
        dropped: vec![],
    });
    let view = hall.ok(ask::Table {
        table: TableName::Helpers,
        lang: "ru".into(),
    });
    assert_eq!(view["rows"][0]["cells"][1], "подготовка");
    assert_eq!(view["locked"], true);
    // The import replaced the jury, not the helpers: the PIN still opens.
    hall.ok(ask::HandOver {});
    hall.ok(enter(helper, "2468"));
}

#[test]
fn a_helper_admits_applications_and_takes_nobody_out_of_the_contest() {
    let (hall, _, browser) = helped("подготовка");
    let project = hall.projects()[0].to_string();
    let stand = |word: &str| {
        Request::EditTable(ask::EditTable {
            table: TableName::Projects,
            lang: "ru".into(),
            edit: TableEditForm {
                rows: vec![RowEditForm {
                    id: Some(project.clone()),
                    cells: BTreeMap::from([("standing".to_owned(), word.to_owned())]),
                }],
                ..TableEditForm::default()
            },
        })
    };
    for word in ["снят", "не явился"] {
        let refusal = hall.ask(&browser, stand(word)).unwrap_err();
        assert_eq!(refusal.code, ErrorCode::NotAllowed);
    }
    for word in ["на рассмотрении", "участвует"] {
        let reply = hall.ask(&browser, stand(word)).unwrap();
        assert_ne!(reply["saved"], Value::Null, "{word}: {reply}");
    }
    hall.ok(stand("снят"));
    let refusal = hall.ask(&browser, stand("участвует")).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::NotAllowed);
    let refusal = hall.ask(&browser, ask::Undo {}).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::NotAllowed);
}

#[test]
fn guessing_a_helpers_pin_is_paused_as_a_jurors_also_after_a_restart() {
    let (hall, helper, _) = helped("документы");
    hall.ok(ask::Lock {});
    for _ in 0..4 {
        assert_eq!(hall.refused(enter(helper, "0000")), ErrorCode::WrongPin);
    }
    assert_eq!(hall.refused(enter(helper, "0000")), ErrorCode::Paused);
    hall.program.close();
    hall.program.open(&hall.file("c.tribuna")).unwrap();
    assert_eq!(hall.refused(enter(helper, "2468")), ErrorCode::Paused);
    let door: DoorView = serde_json::from_value(hall.ok(ask::Door {})).unwrap();
    let juror = door.jurors[0].id;
    let pin = format!("900{juror}");
    hall.ok(ask::EnterPin { juror, pin });
    hall.ok(ask::HandOver {});
    wait_ms(31_000);
    hall.ok(enter(helper, "2468"));
}

#[test]
fn a_helper_is_told_only_of_what_the_helper_can_do() {
    let (hall, _, browser) = helped("документы");
    let codes = |client: &api::Client| -> Vec<String> {
        let view = hall.ask(client, ask::Contest {}).unwrap();
        let points = view["next"].as_array().unwrap();
        points
            .iter()
            .map(|p| p["code"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(codes(&browser), ["print_blanks"]);
    assert!(codes(&hall.window).contains(&"print_blanks".to_owned()));
    hall.ok(ask::GoToStage {
        to: StageView::CheckIn,
        reason: None,
    });
    assert!(codes(&browser).is_empty());
    assert!(codes(&hall.window).contains(&"attendance_unknown".to_owned()));
}

#[test]
fn a_helpers_slip_is_printed_with_the_jurors() {
    let (hall, helper, _) = helped("документы");
    let slip = IssuedPin {
        owner: PinOwner::Helper { id: helper },
        name: String::new(),
        pin: "2468".into(),
    };
    let save = |pin: IssuedPin| {
        Request::SavePinSlips(ask::SavePinSlips {
            pins: vec![pin],
            lang: "ru".into(),
            target: SaveTarget::Path {
                path: hall.path("slips.pdf"),
                replace: true,
            },
        })
    };
    hall.ok(save(slip.clone()));
    assert!(
        std::fs::read(hall.file("slips.pdf"))
            .unwrap()
            .starts_with(b"%PDF")
    );
    let stale = IssuedPin {
        pin: "1357".into(),
        ..slip
    };
    assert_eq!(hall.refused(save(stale)), ErrorCode::PinReplaced);
}
