//! What papers anchor: digits of a hash lead to their entry, and a forged file has none of them. Copies to hand on.
#![allow(clippy::unwrap_used)]

use crate::support::{Hall, PASSPHRASE};
use api::ask;
use api::contract::*;
use serde_json::Value;

fn give_marks(hall: &Hall, first: i64) {
    for (project, scores) in hall
        .projects()
        .into_iter()
        .zip([[first, 5, 4], [4, 4, 4], [4, 4, 3], [3, 3, 3]])
    {
        for (juror, score) in hall.jurors().into_iter().zip(scores) {
            let sheet = hall.paper(project, juror, score);
            hall.ok(ask::TakePaperSheet { sheet });
        }
    }
}

fn head(hall: &Hall) -> (i64, String) {
    let view = hall.ok(ask::VerifyContest {});
    assert_eq!(view["fault"], Value::Null);
    (
        view["entries"].as_i64().unwrap(),
        view["head"].as_str().unwrap().to_owned(),
    )
}

fn find(hall: &Hall, digits: &str) -> Value {
    hall.ok(ask::FindHead {
        digits: digits.to_owned(),
    })
}

fn choice(kind: &str) -> PaperChoice {
    PaperChoice {
        kind: kind.into(),
        lang: "ru".into(),
        juror: None,
        project: None,
        version: None,
    }
}

fn printed(hall: &Hall, kind: &str) -> Vec<u8> {
    hall.program.paper(&hall.window, &choice(kind)).unwrap().bytes
}

#[test]
fn digits_of_a_paper_lead_to_their_entry_and_version() {
    let hall = Hall::with_contest();
    give_marks(&hall, 5);
    hall.ok(ask::CloseMarks {});
    let (closing, closed) = head(&hall);
    hall.ok(ask::FixResults {});
    hall.ok(ask::RegisterAppeal {
        appeal: AppealForm {
            project: hall.projects()[0],
            by: "Заявитель".into(),
            text: "сумма".into(),
            grounds: AppealGrounds::Arithmetic,
            late: None,
        },
    });
    let grouped: Vec<String> = closed.as_bytes()[..32]
        .chunks(4)
        .map(|group| String::from_utf8(group.to_vec()).unwrap().to_uppercase())
        .collect();
    let found = find(&hall, &grouped.join("\u{a0}"));
    assert_eq!(found["found"][0]["entry"], closing);
    assert_eq!(
        (found["few"].clone(), found["found"].as_array().unwrap().len()),
        (false.into(), 1)
    );
    assert_eq!(find(&hall, &closed[..31])["few"], true);
    let version = hall.ok(ask::Sealing {})["versions"][0].clone();
    let seal = find(&hall, version["short"].as_str().unwrap());
    assert_eq!(seal["found"][0]["version"], 1);
    assert_eq!(seal["found"][0]["entry"], version["entry"]);
    // As 0.1.0 printed it.
    let old = find(&hall, &closed[..12]);
    assert_eq!(
        (old["found"][0]["entry"].clone(), old["few"].clone()),
        (closing.into(), true.into())
    );
    assert_eq!(
        hall.refused(ask::FindHead {
            digits: "не цифры".into()
        }),
        ErrorCode::BadHead
    );
    assert_eq!(find(&hall, &"0".repeat(32))["found"], Value::Array(Vec::new()));
}

#[test]
fn a_file_that_was_cut_changed_and_fixed_again_verifies_but_not_against_the_paper() {
    let hall = Hall::with_contest();
    give_marks(&hall, 5);
    // Where the forger cuts: everything from here on is made anew.
    let cut = hall.path("cut.tribuna");
    hall.ok(ask::SaveCopy {
        target: SaveTarget::Path {
            path: cut.clone(),
            replace: false,
        },
    });
    let (_, before) = head(&hall);
    hall.ok(ask::CloseMarks {});
    let (_, closed) = head(&hall);
    hall.ok(ask::FixResults {});
    let honest = hall.ok(ask::Sealing {})["versions"][0]["hash"].clone();
    hall.program.close();
    hall.program.open(&hall.file("cut.tribuna")).unwrap();
    hall.ok(ask::CorrectMark {
        project: hall.projects()[3],
        juror: hall.jurors()[0],
        criterion: hall.criteria()[0],
        score: 500,
        reason: "—".into(),
    });
    hall.ok(ask::CloseMarks {});
    hall.ok(ask::FixResults {});
    let (..) = head(&hall);
    let none = Value::Array(Vec::new());
    assert_eq!(
        find(&hall, &closed[..32])["found"],
        none,
        "the head on the draft summary"
    );
    assert_eq!(
        find(&hall, &honest.as_str().unwrap()[..32])["found"],
        none,
        "the seal on the minutes"
    );
    assert_ne!(
        find(&hall, &before[..32])["found"],
        none,
        "what was before the cut is there"
    );
    // Few digits are soon met by chance: somebody who looks for them finds them.
    let ground = find(&hall, &closed[..1]);
    assert_eq!(ground["few"], true);
}

#[test]
fn a_paper_is_the_same_whatever_was_clicked_in_between() {
    let hall = Hall::with_contest();
    give_marks(&hall, 5);
    let draft = printed(&hall, "blank_score_sheets");
    assert!(!draft.is_empty());
    hall.ok(ask::CloseMarks {});
    let closed = printed(&hall, "summary");
    hall.ok(ask::SetPassphrase {
        passphrase: Some(PASSPHRASE.into()),
    });
    assert_eq!(printed(&hall, "summary"), closed);
    hall.ok(ask::FixResults {});
    let fixed = printed(&hall, "summary");
    assert_ne!(fixed, closed);
    hall.ok(ask::RegisterAppeal {
        appeal: AppealForm {
            project: hall.projects()[0],
            by: "Заявитель".into(),
            text: "сумма".into(),
            grounds: AppealGrounds::Arithmetic,
            late: None,
        },
    });
    assert_eq!(printed(&hall, "summary"), fixed);
}

#[test]
fn a_copy_to_hand_on_has_no_secret_and_no_contact_and_verifies() {
    const MAIL: &str = "komanda@example.com";
    const PHONE: &str = "+7 913 000-11-22";
    let hall = Hall::of(&[
        (
            "contest.toml",
            "title = \"Проба\"\ndate = 2026-05-15\n[regulation]\npreset = \"altsu-defence\"\n",
        ),
        (
            "projects.csv",
            "№,Проект,Контакт,Соцсеть\n1,Ёлка,komanda@example.com,vk.example/elka\n2,Зал,,\n3,Хор,,\n10,Сад,,\n",
        ),
        (
            "jurors.csv",
            "Код,Ф.И.О.,Роль\nЖ1,Антонова Алла Аскольдовна,председатель\nЖ2,Борисов Борис Богданович,член\nЖ3,Волков Влас Власович,член\n",
        ),
    ]);
    hall.ok(ask::SetPassphrase {
        passphrase: Some(PASSPHRASE.into()),
    });
    hall.ok(ask::SetPin {
        juror: hall.jurors()[0],
        pin: Some("9071".into()),
    });
    let project = hall.projects()[1];
    let cells = [("contact", PHONE)].map(|(field, text)| (field.to_owned(), text.to_owned()));
    let edited = hall.ok(ask::EditTable {
        table: TableName::Projects,
        lang: "ru".into(),
        edit: TableEditForm {
            rows: vec![RowEditForm {
                id: Some(project.to_string()),
                cells: cells.into(),
            }],
            ..TableEditForm::default()
        },
    });
    assert_eq!(edited["faults"], Value::Array(Vec::new()));
    give_marks(&hall, 5);
    hall.ok(ask::CloseMarks {});
    hall.ok(ask::FixResults {});
    let (entries, before) = head(&hall);
    let copy = hall.path("передача.tribuna");
    hall.ok(ask::SaveHandOver {
        target: SaveTarget::Path {
            path: copy.clone(),
            replace: false,
        },
    });
    assert_eq!(
        head(&hall),
        (entries, before.clone()),
        "the contest itself has no entry of it"
    );
    hall.program.close();
    let bytes = |name: &str| std::fs::read(hall.file(name)).unwrap();
    let holds = |bytes: &[u8], what: &str| bytes.windows(what.len()).any(|window| window == what.as_bytes());
    let (own, handed) = (bytes("c.tribuna"), bytes("передача.tribuna"));
    for secret in [MAIL, PHONE, "vk.example/elka", "$argon2id$"] {
        assert!(holds(&own, secret), "{secret}");
        assert!(!holds(&handed, secret), "{secret}");
    }
    let view = hall.program.verify(&hall.file("передача.tribuna")).unwrap();
    assert_eq!(view.fault, None);
    assert_eq!((view.entries, view.sealed), (entries + 1, 1));
    assert!(view.erased >= 1, "{view:?}");
    // It can be looked at, printed and held against the paper; to fix again, a new key is made with a reason.
    hall.program.open(&hall.file("передача.tribuna")).unwrap();
    assert_eq!(
        hall.ok(ask::Start {})["session"]["type"],
        "Console",
        "no passphrase"
    );
    assert_eq!(find(&hall, &before[..32])["found"][0]["entry"], entries);
    assert!(!printed(&hall, "minutes").is_empty());
    let history = hall.ok(ask::ProjectHistory {
        project,
        lang: "ru".into(),
    });
    assert!(!history.to_string().contains(PHONE), "{history}");
    assert_eq!(hall.ok(ask::FixingPreview {})["key"]["reason"], true);
}
