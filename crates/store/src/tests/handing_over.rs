//! A copy that is handed on, and text that was taken out of entries.

use super::tampering::behind_the_triggers;
use super::{Place, contest, create, done, entry, give};
use crate::contest::CONTEST;
use crate::ground::digest::{Cell, hex};
use crate::ground::erasure::free_of;
use crate::ground::tables::ERASURE;
use crate::{ChangeAct, ContestFile, NewEntry, VerifyError, WrappedKey, Wrapping, verify};
use domain::{Change, JurorId};
use std::path::Path;

const PHONE: &str = "+7 913 000-11-22";
const OLD_PHONE: &str = "+7 913 000-33-44";
const MAIL: &str = "komanda@example.com";
const NOTE: &str = "страница команды vk.example/komanda";
const PIN: &str = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$pin-of-juror";
const PASSPHRASE: &str = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$console-phrase";

/// A contest with contacts that were entered, changed and typed into tables, PINs, a passphrase and a key.
fn kept(place: &Place) -> ContestFile {
    let mut first = contest(4, 3, 2);
    first.projects[0].contact = Some(OLD_PHONE.into());
    first.projects[1].contact = Some(MAIL.into());
    first.projects[1].notes.insert("Сайт".into(), NOTE.into());
    let mut file = create(&place.path(), &first);
    let mut second = first.clone();
    second.projects[0].contact = Some(PHONE.into());
    second.projects[0].title = "Другое название".into();
    let change = Change::between(&first, &second).expect("a change");
    let typed = format!(
        r#"{{"table":"projects","lang":"ru","edit":{{"rows":[{{"id":"1","cells":{{"contact":"{PHONE}","title":"Другое название"}}}}]}}}}"#
    );
    let mut edit = entry("edit", "EditTable");
    edit.body = &typed;
    file.write(&edit, |tx| {
        tx.set_contest(&second, false)?;
        tx.record_change(ChangeAct::Edited, &change)?;
        Ok::<_, crate::Error>(format!("{{\"contact\":\"{MAIL}\"}}"))
    })
    .expect("accepted");
    done(&mut file, "secrets", |tx| {
        tx.set_credential(None, Some(PASSPHRASE))?;
        tx.set_credential(Some(JurorId(1)), Some(PIN))?;
        tx.set_helper_credential(domain::HelperId(1), Some(PIN))?;
        tx.set_wrapped_key(&key())
    });
    done(&mut file, "mark", |tx| give(tx, 1, 1, 1, 400));
    file
}

fn key() -> WrappedKey {
    WrappedKey {
        public: "ab".repeat(32),
        secret: b"wrapped secret, nonce and all".to_vec(),
        wrapping: Some(Wrapping {
            salt: b"salt of the key".to_vec(),
            key: b"wrapped wrapping key".to_vec(),
        }),
    }
}

fn hand_over(file: &ContestFile, to: &Path) {
    let handed = NewEntry {
        salt: [9; 16],
        ..entry("handed-over", "HandOverCopy")
    };
    file.save_handed_over(to, false, &handed).expect("a copy");
}

/// Enters a contact in a copy that was handed on, and hands that on.
fn hand_over_again(first: &Path, second: &Path, contact: &str) {
    let mut copy = ContestFile::open(first).expect("it opens");
    let before = copy.read(|view| view.contest()).expect("a contest");
    let mut changed = before.clone();
    changed.projects[2].contact = Some(contact.to_owned());
    let change = Change::between(&before, &changed).expect("a change");
    done(&mut copy, "again", |tx| {
        tx.set_contest(&changed, false)?;
        tx.record_change(ChangeAct::Edited, &change)
    });
    let again = entry("handed-over-again", "HandOverCopy");
    copy.save_handed_over(second, false, &again).expect("a copy");
    assert!(!holds(second, contact.as_bytes()));
}

fn holds(path: &Path, what: &[u8]) -> bool {
    let bytes = std::fs::read(path).expect("the file");
    bytes.windows(what.len()).any(|window| window == what)
}

#[test]
fn what_is_handed_on_holds_no_secret_and_no_contact_and_verifies() {
    let place = Place::new();
    let file = kept(&place);
    let head = file.journal_head().expect("a head");
    let journal = file.read(|view| view.journal(1, u32::MAX)).expect("the journal");
    let copy = place.join("передача.tribuna");
    hand_over(&file, &copy);
    let wrapping = key().wrapping.expect("it is wrapped");
    let everything: [&[u8]; 11] = [
        PHONE.as_bytes(),
        OLD_PHONE.as_bytes(),
        MAIL.as_bytes(),
        NOTE.as_bytes(),
        PIN.as_bytes(),
        PASSPHRASE.as_bytes(),
        b"pin-of-juror",
        b"wrapped secret, nonce and all",
        &wrapping.salt,
        &wrapping.key,
        "Сайт".as_bytes(),
    ];
    file.close().expect("it closes");
    for secret in everything {
        let shown = String::from_utf8_lossy(secret);
        assert!(holds(&place.path(), secret), "the original holds {shown}");
        assert!(!holds(&copy, secret), "the copy holds {shown}");
    }
    assert!(
        !place.names().iter().any(|name| name.ends_with("-wal")),
        "{:?}",
        place.names()
    );
    let sound = verify(&copy).expect("it verifies");
    assert_eq!((sound.entries, sound.erased), (head.number + 1, 1));
    // What a paper says of the original holds for the copy: the chain is the same.
    let copied = ContestFile::open(&copy).expect("it opens");
    let last = copied
        .read(|view| view.journal(head.number, 1))
        .expect("the journal");
    assert_eq!(last[0].hash, head.hash);
    // Where there was no contact, nothing was touched.
    let copies = copied
        .read(|view| view.journal(1, u32::MAX))
        .expect("the journal");
    for (was, is) in journal.iter().zip(&copies) {
        assert_eq!(was == is, !was.body.contains(PHONE), "{}", was.kind);
    }
    // The rest of the change is told as before.
    let changes = copied.read(|view| view.setup_changes()).expect("the changes");
    assert!(changes[0].body.contains("Другое название"));
    assert_eq!(
        copied.read(|view| view.contest()).expect("a contest").projects[0].title,
        "Другое название"
    );
}

#[test]
fn a_copy_can_be_handed_on_again() {
    let place = Place::new();
    let file = kept(&place);
    let (first, second) = (place.join("раз.tribuna"), place.join("два.tribuna"));
    hand_over(&file, &first);
    hand_over_again(&first, &second, PHONE);
    assert_eq!(verify(&second).expect("it verifies").erased, 2);
}

#[test]
fn text_that_is_gone_without_an_erasure_is_a_fault() {
    let place = Place::new();
    let file = kept(&place);
    let copy = place.join("передача.tribuna");
    hand_over(&file, &copy);
    file.close().expect("it closes");
    for (path, sql) in [
        // Of the original, where nothing says that anything was taken out.
        (place.path(), "UPDATE journal SET body = '{}' WHERE number = 2"),
        (place.path(), "UPDATE setup_change SET body = '{}'"),
        // Of the copy: what is left is guarded too, and so is what says that something was taken out.
        (
            copy.clone(),
            "UPDATE setup_change SET body = replace(body, 'Другое', 'Третье')",
        ),
        (copy.clone(), "UPDATE journal SET body = '{}' WHERE number = 2"),
        (copy.clone(), "UPDATE journal SET salt = x'00' WHERE number = 2"),
        (
            copy.clone(),
            "UPDATE erasure SET after = lower(hex(randomblob(32)))",
        ),
        (
            copy.clone(),
            "UPDATE erasure SET before = lower(hex(randomblob(32)))",
        ),
        (copy.clone(), "UPDATE erasure SET erased = 3"),
        (copy.clone(), "DELETE FROM erasure"),
        (
            copy.clone(),
            "INSERT INTO erasure SELECT 99, entry, erased, before, after FROM erasure",
        ),
    ] {
        let sound = std::fs::read(&path).expect("the file");
        assert!(behind_the_triggers(&path, |conn| conn.execute(sql, [])), "{sql}");
        let found = verify(&path);
        assert!(matches!(found, Err(VerifyError::Fault(_))), "{sql}: {found:?}");
        std::fs::write(&path, sound).expect("the file");
        verify(&path).expect("it is sound again");
    }
}

#[test]
fn an_erasure_gives_no_leave_to_write_a_decision_or_a_signed_paper_anew() {
    for (rows, sql) in [
        ("decision", "UPDATE decision SET body = '\"иное\"'"),
        ("signed_paper", "UPDATE signed_paper SET bytes = x'01'"),
        ("comment", "UPDATE comment SET text = 'иное'"),
        ("mark", "UPDATE mark SET reason = 'иное'"),
        ("stage_event", "UPDATE stage_event SET reason = 'иное'"),
        ("recusal", "UPDATE recusal SET reason = 'иное'"),
        ("sheet_event", "UPDATE sheet_event SET note = 'иное'"),
    ] {
        let place = Place::new();
        let mut file = place.create();
        done(&mut file, "said", |tx| {
            tx.decide("told", "", &"сказанное")?;
            tx.keep_signed_paper(b"%PDF")?;
            tx.set_comment(domain::ProjectId(1), JurorId(1), Some("сказанное"))?;
            tx.declare_recusal(domain::ProjectId(2), JurorId(1), "родство")?;
            tx.set_marking(crate::Marking::Closed, Some("пора"))?;
            let step = crate::SheetStep {
                state: domain::SheetState::Draft,
                way: crate::Way::Juror,
                control_sum: None,
                note: None,
            };
            tx.set_sheet_state(domain::ProjectId(1), JurorId(1), step)?;
            give(tx, 1, 1, 1, 400)
        });
        let of = i64::try_from(file.journal_head().expect("a head").number).expect("small");
        // The entry that a copy to hand on ends with, made by somebody else.
        done(&mut file, "forged", |tx| {
            let conn = tx.conn();
            let before = free_of(conn, &CONTEST.tables, of)?;
            let trigger = format!("{rows}_no_update");
            let again: String = conn.query_row(
                "SELECT sql FROM sqlite_schema WHERE name = ?",
                [&trigger],
                |row| row.get(0),
            )?;
            conn.execute_batch(&format!("DROP TRIGGER {trigger}; {sql}; {again}"))?;
            let (before, after) = (hex(&before), hex(&free_of(conn, &CONTEST.tables, of)?));
            tx.append(ERASURE, [Cell::Int(of), Cell::Text(&before), Cell::Text(&after)])
        });
        file.close().expect("it closes");
        let Err(VerifyError::Fault(fault)) = verify(&place.path()) else {
            panic!("{sql}");
        };
        assert_eq!(fault.entry, Some(of), "{sql}");
    }
}

#[test]
fn contacts_that_only_a_typed_table_holds_are_not_handed_on_either() {
    let place = Place::new();
    let mut file = kept(&place);
    // Typed and refused, or corrected in the same request: the set-up has never had it.
    let bodies = [
        (
            "EditTable",
            r#"{"table":"projects","lang":"ru","edit":{"cells":{"contact":"8-800"}}}"#,
        ),
        (
            "EditTable",
            r#"{"table":"jurors","lang":"ru","edit":{"cells":{"name":"Судьин"}}}"#,
        ),
        ("Undo", r#"{"table":"projects","lang":"ru","step":3}"#),
        (
            "SetProject",
            r#"{"contact":"komanda@example.com, +7 913 000-11-22","title":"Третье"}"#,
        ),
    ];
    for (id, (kind, body)) in ["k", "l", "m", "n"].into_iter().zip(bodies) {
        let typed = NewEntry {
            body,
            ..entry(id, kind)
        };
        file.write(&typed, |_| Ok::<_, crate::Error>(()))
            .expect("accepted");
    }
    let copy = place.join("передача.tribuna");
    hand_over(&file, &copy);
    let head = file.journal_head().expect("a head").number;
    let copied = ContestFile::open(&copy).expect("it opens");
    let handed = copied
        .read(|view| view.journal(head - 3, 4))
        .expect("the journal");
    let json = |text: &str| -> serde_json::Value { serde_json::from_str(text).expect("JSON") };
    let left = [
        r#"{"table":"projects","lang":"ru"}"#,
        bodies[1].1,
        bodies[2].1,
        r#"{"contact":"…, …","title":"Третье"}"#,
    ];
    for (line, left) in handed.iter().zip(left) {
        assert_eq!(json(&line.body), json(left));
    }
}

#[test]
fn an_erasure_continues_the_one_before_of_the_same_entry() {
    const LATER: &str = "8-913-555-12-12";
    let place = Place::new();
    let mut file = kept(&place);
    let body = format!(r#"{{"contact":"{PHONE}, {LATER}"}}"#);
    let typed = NewEntry {
        body: &body,
        ..entry("typed", "SetProject")
    };
    let of = file
        .write(&typed, |_| Ok::<_, crate::Error>(()))
        .expect("accepted")
        .number;
    let of = i64::try_from(of).expect("small");
    let (first, second) = (place.join("раз.tribuna"), place.join("два.tribuna"));
    hand_over(&file, &first);
    assert!(
        holds(&first, LATER.as_bytes()),
        "nobody knows yet that it is a contact"
    );
    hand_over_again(&first, &second, LATER);
    let sound = std::fs::read(&second).expect("the file");
    verify(&second).expect("it verifies");
    // One that goes on from something else, and one of an entry that is not before its own.
    let last = i64::try_from(verify(&second).expect("it verifies").entries).expect("small");
    for erased in [of, last + 1, last + 2] {
        std::fs::write(&second, &sound).expect("the file");
        let mut copy = ContestFile::open(&second).expect("it opens");
        done(&mut copy, "forged", |tx| {
            let (before, after) = ("00".repeat(32), "11".repeat(32));
            tx.append(
                ERASURE,
                [Cell::Int(erased), Cell::Text(&before), Cell::Text(&after)],
            )
        });
        copy.close().expect("it closes");
        let found = verify(&second);
        assert!(matches!(found, Err(VerifyError::Fault(_))), "{erased}: {found:?}");
    }
}
