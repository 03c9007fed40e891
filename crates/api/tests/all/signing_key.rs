//! The key that results are fixed with: where its secret lies, who can sign with it, what becomes of it.
#![allow(clippy::unwrap_used)]

use crate::support::{Hall, PASSPHRASE};
use api::contract::*;
use api::{Envelope, Request, ask};
use serde_json::Value;
use std::path::Path;

/// A file as 0.1.0 left it: fixed, one signature, a correction; the secret of its key lies open.
const VERSION_3: &[u8] = include_bytes!("../../../store/src/tests/files/version-3.tribuna");

fn close_marks(hall: &Hall) {
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
}

fn closed(hall: Hall) -> Hall {
    close_marks(&hall);
    hall
}

fn with(
    hall: &Hall,
    request: Request,
    passphrase: Option<&str>,
    replace: Option<&str>,
) -> Result<Value, ApiError> {
    let key = Some(KeyForm {
        passphrase: passphrase.map(str::to_owned),
        replace: replace.map(str::to_owned),
    });
    let id = hall.program.secret()?;
    let reply = hall.program.call(&hall.window, Envelope { id, request, key })?;
    Ok(serde_json::to_value(reply).unwrap())
}

fn code(outcome: Result<Value, ApiError>) -> ErrorCode {
    outcome.unwrap_err().code
}

fn unfix(hall: &Hall) {
    hall.ok(ask::GoToStage {
        to: StageView::Deliberation,
        reason: Some("нашли лист".into()),
    });
}

fn verified(hall: &Hall) -> Value {
    let view = hall.ok(ask::VerifyContest {});
    assert_eq!(view["fault"], Value::Null, "{view}");
    view
}

fn keys(hall: &Hall) -> Vec<Value> {
    hall.ok(ask::Sealing {})["keys"].as_array().unwrap().clone()
}

/// Opens the same file on another machine: its data folder is another one.
fn elsewhere(hall: &Hall) -> Hall {
    hall.program.close();
    let other = Hall::empty();
    std::fs::copy(hall.file("c.tribuna"), other.file("c.tribuna")).unwrap();
    other.program.open(&other.file("c.tribuna")).unwrap();
    other
}

fn machine_keys(hall: &Hall) -> Vec<std::path::PathBuf> {
    let folder = hall.file("data").join("keys");
    std::fs::read_dir(folder).map_or_else(|_| Vec::new(), |all| all.map(|one| one.unwrap().path()).collect())
}

fn holds(path: &Path, what: &[u8]) -> bool {
    let bytes = std::fs::read(path).unwrap_or_default();
    bytes.windows(what.len()).any(|window| window == what)
}

#[test]
fn fixing_asks_for_the_passphrase_where_one_is_set() {
    let hall = closed(Hall::guarded());
    let before = hall.ok(ask::FixingPreview {})["key"].clone();
    assert_eq!(
        (before["passphrase"].clone(), before["reason"].clone()),
        (true.into(), false.into())
    );
    let fix = || Request::FixResults(ask::FixResults {});
    assert_eq!(
        code(with(&hall, fix(), None, None)),
        ErrorCode::SigningPassphraseNeeded
    );
    assert_eq!(
        code(with(&hall, fix(), Some("совсем не то"), None)),
        ErrorCode::WrongPassphrase
    );
    assert_eq!(
        hall.ok(ask::Contest {})["stage"],
        "deliberation",
        "nothing was fixed"
    );
    with(&hall, fix(), Some(PASSPHRASE), None).unwrap();
    assert_eq!(verified(&hall)["sealed"], 1);
    assert!(
        machine_keys(&hall).is_empty(),
        "with a passphrase nothing lies on the machine"
    );
    // The next one signs with the same key, after a restart too.
    unfix(&hall);
    hall.program.close();
    hall.program.open(&hall.file("c.tribuna")).unwrap();
    with(
        &hall,
        Request::Unlock(ask::Unlock {
            passphrase: PASSPHRASE.into(),
        }),
        None,
        None,
    )
    .unwrap();
    with(&hall, fix(), Some(PASSPHRASE), None).unwrap();
    assert_eq!(keys(&hall).len(), 1);
    // The passphrase stands nowhere.
    hall.program.close();
    for name in ["c.tribuna", "c.tribuna-wal"] {
        assert!(!holds(&hall.file(name), PASSPHRASE.as_bytes()), "{name}");
    }
}

#[test]
fn without_a_passphrase_the_key_stays_on_the_machine_that_made_it() {
    let hall = closed(Hall::with_contest());
    let fix = || Request::FixResults(ask::FixResults {});
    with(&hall, fix(), None, None).unwrap();
    let on_machine = machine_keys(&hall);
    assert_eq!(on_machine.len(), 1);
    let wrapping = std::fs::read(&on_machine[0]).unwrap();
    assert_eq!(wrapping.len(), 32);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&on_machine[0]).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    unfix(&hall);
    with(&hall, fix(), None, None).unwrap();
    assert_eq!(keys(&hall).len(), 1, "the same key");
    unfix(&hall);
    let other = elsewhere(&hall);
    assert!(!holds(&other.file("c.tribuna"), &wrapping));
    assert_eq!(other.ok(ask::FixingPreview {})["key"]["reason"], true);
    assert_eq!(code(with(&other, fix(), None, None)), ErrorCode::SigningKeyLost);
    with(&other, fix(), None, Some("второй\u{202e} ноутбук\u{7}")).unwrap();
    let keys = keys(&other);
    assert_eq!(keys.len(), 2);
    assert_eq!(keys[1]["reason"], "второй ноутбук");
    let view = verified(&other);
    assert_eq!(view["replaced"][0]["reason"], "второй ноутбук");
}

#[test]
fn a_new_passphrase_wraps_the_same_key_anew() {
    let hall = closed(Hall::guarded());
    let fix = || Request::FixResults(ask::FixResults {});
    with(&hall, fix(), Some(PASSPHRASE), None).unwrap();
    let set = |text: Option<&str>| {
        Request::SetPassphrase(ask::SetPassphrase {
            passphrase: text.map(str::to_owned),
        })
    };
    // Who does not know the old one does not get the key under a new one.
    let new = "совсем другая фраза";
    assert_eq!(
        code(with(&hall, set(Some(new)), None, None)),
        ErrorCode::SigningPassphraseNeeded
    );
    assert_eq!(
        code(with(&hall, set(Some(new)), Some("мимо-мимо"), None)),
        ErrorCode::WrongPassphrase
    );
    with(&hall, set(Some(new)), Some(PASSPHRASE), None).unwrap();
    unfix(&hall);
    assert_eq!(
        code(with(&hall, fix(), Some(PASSPHRASE), None)),
        ErrorCode::WrongPassphrase
    );
    with(&hall, fix(), Some(new), None).unwrap();
    assert_eq!(keys(&hall).len(), 1);
    // Removed, the key is this machine's; set again, it is the file's.
    with(&hall, set(None), Some(new), None).unwrap();
    assert_eq!(machine_keys(&hall).len(), 1);
    unfix(&hall);
    with(&hall, fix(), None, None).unwrap();
    with(&hall, set(Some(PASSPHRASE)), None, None).unwrap();
    assert!(machine_keys(&hall).is_empty());
    unfix(&hall);
    with(&hall, fix(), Some(PASSPHRASE), None).unwrap();
    assert_eq!(keys(&hall).len(), 1);
    verified(&hall);
}

#[test]
fn a_forgotten_passphrase_makes_a_new_key_with_a_reason() {
    let hall = closed(Hall::guarded());
    with(
        &hall,
        Request::FixResults(ask::FixResults {}),
        Some(PASSPHRASE),
        None,
    )
    .unwrap();
    let set = Request::SetPassphrase(ask::SetPassphrase {
        passphrase: Some("новая фраза пульта".into()),
    });
    with(&hall, set, None, Some("старую фразу забыли")).unwrap();
    let keys = keys(&hall);
    assert_eq!(keys.len(), 2);
    assert_eq!(keys[1]["reason"], "старую фразу забыли");
    unfix(&hall);
    with(
        &hall,
        Request::FixResults(ask::FixResults {}),
        Some("новая фраза пульта"),
        None,
    )
    .unwrap();
    verified(&hall);
    unfix(&hall);
    // Nobody remembers the new one either: fixing goes on all the same.
    with(
        &hall,
        Request::FixResults(ask::FixResults {}),
        None,
        Some("и эту забыли"),
    )
    .unwrap();
    let view = verified(&hall);
    assert_eq!(view["replaced"].as_array().unwrap().len(), 2);
}

#[test]
fn a_file_of_0_1_0_is_migrated_and_its_old_signatures_are_marked() {
    let hall = Hall::empty();
    let path = hall.file("c.tribuna");
    std::fs::write(&path, VERSION_3).unwrap();
    hall.program.open(&path).unwrap();
    let view = verified(&hall);
    assert_eq!(
        (view["sealed"].clone(), view["lay_open"].clone()),
        (2.into(), 2.into())
    );
    let sealing = hall.ok(ask::Sealing {});
    assert_eq!(sealing["versions"][0]["lay_open"], true);
    assert_eq!(sealing["keys"][0]["lay_open"], true);
    // The next version has a key of its own, without a question.
    let correction = CorrectionForm {
        marks: vec![CorrectedMark {
            project: hall.projects()[3],
            juror: hall.jurors()[0],
            criterion: hall.criteria()[0],
            score: 400,
        }],
        was: String::new(),
        is: String::new(),
        reason: "описка при вводе".into(),
        appeal: None,
    };
    with(
        &hall,
        Request::CorrectResults(ask::CorrectResults { correction }),
        None,
        None,
    )
    .unwrap();
    let view = verified(&hall);
    assert_eq!(
        (view["sealed"].clone(), view["lay_open"].clone()),
        (3.into(), 2.into())
    );
    let sealing = hall.ok(ask::Sealing {});
    assert_eq!(sealing["versions"][2]["lay_open"], false);
    // A signature with the old key counts for nothing after it was thrown away.
    assert_ne!(sealing["versions"][2]["key"], sealing["versions"][1]["key"]);
    hall.program.close();
    hall.verified("c.tribuna");
}
