//! Histories as they were written: the journal, the facts of the day, changes of the set-up, signed papers.

use super::tampering::behind_the_triggers;
use super::{Place, contest, done, entry, give};
use crate::{ChangeAct, ContestFile, Error, JournalEntry, Marking, NewEntry};
use domain::ProjectId;
use domain::day::{Record, clock, notes};
use serde_json::json;

fn written<'a>(request_id: &'a str, who: &'a str, time_ms: i64) -> NewEntry<'a> {
    NewEntry {
        who,
        time_ms,
        body: r#"{"что":1}"#,
        ..entry(request_id, "Record")
    }
}

#[test]
fn facts_of_the_day_come_back_with_who_entered_them_and_when() {
    let place = Place::new();
    let mut file = place.create();
    let paused = clock::Record::Paused { section: None };
    let removed = notes::Record::Removed { id: "а".to_owned() };
    let started = clock::Record::Started {
        section: None,
        project: ProjectId(2),
        part: clock::Part::Questions,
        limit_ms: 300_000,
    };
    let write = |file: &mut ContestFile, entry: &NewEntry<'_>, records: Vec<Record>| {
        file.write(entry, |tx| {
            for record in records {
                tx.record(record)?;
            }
            tx.decide("told", "number", "12")
        })
        .expect("accepted");
    };
    write(
        &mut file,
        &written("a", "secretary", 10),
        vec![started.clone().into(), paused.clone().into()],
    );
    write(
        &mut file,
        &written("b", "helper 1", 20),
        vec![removed.clone().into()],
    );
    let told: Vec<(u64, i64, String, Record)> = file
        .read(|view| view.day_records())
        .expect("it can be read")
        .into_iter()
        .map(|at| (at.entry, at.time_ms, at.who, at.what))
        .collect();
    let secretary = "secretary".to_owned();
    assert_eq!(
        told,
        [
            (2, 10, secretary.clone(), started.into()),
            (2, 10, secretary, paused.into()),
            (3, 20, "helper 1".to_owned(), removed.into()),
        ]
    );
    let day = file.read(|view| view.day()).expect("it can be read");
    assert_eq!(day.clock.running[0].project, ProjectId(2));
    assert_eq!(day.clock.running[0].paused_ms, Some(10));
    let decision = file
        .read(|view| view.last_decision("told", "number"))
        .expect("it can be read");
    let decision = decision.expect("there is one");
    assert_eq!(
        (
            decision.entry,
            decision.time_ms,
            decision.who.as_str(),
            decision.kind.as_str()
        ),
        (3, 20, "helper 1", "told")
    );
    assert_eq!(
        (decision.subject.as_str(), decision.body.as_str()),
        ("number", r#""12""#)
    );
    // A contest that begins anew has a day of its own.
    done(&mut file, "anew", |tx| tx.set_contest(&contest(1, 1, 1), true));
    assert_eq!(file.read(|view| view.day_records()).expect("it can be read"), []);
    assert_eq!(
        file.read(|view| view.last_decision("told", "number"))
            .expect("it can be read"),
        None
    );
}

#[test]
fn marking_is_opened_closed_and_reopened() {
    let place = Place::new();
    let mut file = place.create();
    for (request, marking) in [
        ("a", Marking::Open),
        ("b", Marking::Closed),
        ("c", Marking::Open),
        ("d", Marking::Open),
    ] {
        done(&mut file, request, |tx| tx.set_marking(marking, None));
    }
    let acts: Vec<String> = {
        let mut statement = file
            .conn
            .prepare("SELECT act FROM stage_event ORDER BY number")
            .expect("a table");
        let rows = statement.query_map([], |row| row.get(0)).expect("rows");
        rows.collect::<Result<_, _>>().expect("rows")
    };
    assert_eq!(acts, ["opened", "closed", "reopened", "opened"]);
    // Inside the request that closes it, it is closed.
    let inside = done(&mut file, "e", |tx| {
        tx.set_marking(Marking::Closed, Some("всё сдано"))?;
        let now = tx.marking()?;
        Ok((now.marking == Marking::Closed, now.since, now.reason))
    });
    assert_eq!(inside, (true, Some((6, 0)), Some("всё сдано".to_owned())));
}

#[test]
fn an_entry_is_read_with_everything_that_was_asked_and_answered() {
    let place = Place::new();
    let mut file = place.create();
    let asked = NewEntry {
        device: "планшет 3",
        ..written("r7", "juror 2", 42)
    };
    file.write(&asked, |_| Ok::<_, Error>("принято".to_owned()))
        .expect("accepted");
    let head = file.journal_head().expect("a head");
    let found: Option<JournalEntry> = file.read(|view| view.entry_of("r7")).expect("it can be read");
    let found = found.expect("it is there");
    let wanted = JournalEntry {
        number: 2,
        time_ms: 42,
        who: "juror 2".to_owned(),
        device: "планшет 3".to_owned(),
        request_id: "r7".to_owned(),
        kind: "Record".to_owned(),
        body: r#"{"что":1}"#.to_owned(),
        reply: r#""принято""#.to_owned(),
        hash: head.hash,
    };
    assert_eq!(found, wanted);
    assert_eq!(
        file.read(|view| view.entry_of("r8")).expect("it can be read"),
        None
    );
    let page = |from, limit| {
        file.read(|view| view.journal(from, limit))
            .expect("it can be read")
    };
    assert_eq!(page(2, 10), [wanted]);
    assert_eq!(page(1, 1).len(), 1);
    assert_eq!((page(1, 0), page(3, 10)), (vec![], vec![]));
    let hex: String = head.hash.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(head.hex(), hex);
}

#[test]
fn a_journal_that_ends_in_no_entry_is_not_whole() {
    for sql in [
        "UPDATE journal SET number = 0",
        "UPDATE journal SET number = -1",
        "UPDATE journal SET hash = x'00'",
    ] {
        let place = Place::new();
        drop(place.create());
        behind_the_triggers(&place.path(), |conn| {
            conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")?;
            conn.execute(sql, [])
        });
        let conn = rusqlite::Connection::open(place.path()).expect("a connection");
        let found = crate::ground::journal::head(&conn);
        assert!(matches!(found, Err(Error::Journal(_))), "{sql}: {found:?}");
    }
}

#[test]
fn changes_of_the_set_up_are_read_in_order_with_their_entries() {
    let place = Place::new();
    let mut file = place.create();
    let rows = |list: &str, ids: &[&str]| {
        let rows: serde_json::Map<String, serde_json::Value> = ids
            .iter()
            .map(|id| ((*id).to_owned(), json!({"added": {}})))
            .collect();
        json!({ "lists": { list: { "rows": rows } } })
    };
    let greatest =
        |file: &ContestFile, list: &str| file.read(|view| view.greatest_id(list)).expect("it can be read");
    assert_eq!(greatest(&file, "projects"), 0);
    file.write(&written("a", "secretary", 5), |tx| {
        tx.record_change(ChangeAct::Edited, &rows("projects", &["2", "17", "9"]))?;
        tx.record_change(ChangeAct::Undone, &rows("jurors", &["40"]))
    })
    .expect("accepted");
    done(&mut file, "b", |tx| {
        tx.record_change(ChangeAct::Redone, &rows("projects", &["3"]))
    });
    assert_eq!(
        (
            greatest(&file, "projects"),
            greatest(&file, "jurors"),
            greatest(&file, "sources")
        ),
        (17, 40, 0)
    );
    let changes = file.read(|view| view.setup_changes()).expect("it can be read");
    let told: Vec<_> = changes.iter().map(|c| (c.number, c.entry, c.act)).collect();
    assert_eq!(
        told,
        [
            (1, 2, ChangeAct::Edited),
            (2, 2, ChangeAct::Undone),
            (3, 3, ChangeAct::Redone)
        ]
    );
    let first = &changes[0];
    assert_eq!(
        (first.time_ms, first.who.as_str(), first.kind.as_str()),
        (5, "secretary", "Record")
    );
    assert_eq!(first.body, rows("projects", &["2", "17", "9"]).to_string());
    for change in &changes {
        let one = file
            .read(|view| view.setup_change(change.number))
            .expect("it can be read");
        assert_eq!(one.as_ref(), Some(change));
    }
    assert_eq!(
        file.read(|view| view.setup_change(4)).expect("it can be read"),
        None
    );
    // Anew: an id is never given again, and nothing is undone.
    done(&mut file, "anew", |tx| tx.set_contest(&contest(1, 1, 1), true));
    assert_eq!(greatest(&file, "projects"), 17);
    assert_eq!(
        file.read(|view| view.setup_changes()).expect("it can be read"),
        []
    );
}

#[test]
fn a_signed_paper_is_found_by_the_hash_of_its_bytes() {
    use sha2::{Digest as _, Sha256};
    let place = Place::new();
    let mut file = place.create();
    let papers: [&[u8]; 2] = [b"%PDF one", b"%PDF two"];
    done(&mut file, "signed", |tx| {
        papers
            .iter()
            .try_for_each(|paper| tx.keep_signed_paper(paper).map(drop))
    });
    let found = |bytes: &[u8]| {
        let hash = Sha256::digest(bytes).into();
        let both =
            file.read(|view| Ok::<_, Error>((view.signed_paper_number(&hash)?, view.signed_paper(&hash)?)));
        both.expect("it can be read")
    };
    for (number, paper) in (1..).zip(papers) {
        assert_eq!(found(paper), (Some(number), Some((number, paper.to_vec()))));
    }
    assert_eq!(found(b"%PDF three"), (None, None));
}

#[test]
fn an_entry_is_found_by_the_beginning_of_its_hash() {
    let place = Place::new();
    let mut file = place.create();
    for id in ["a", "b", "c"] {
        done(&mut file, id, |tx| give(tx, 1, 1, 1, 400));
    }
    let found = |digits: &str| file.read(|view| view.entries_of(digits)).expect("it can be read");
    let journal = file.read(|view| view.journal(1, u32::MAX)).expect("the journal");
    let all: Vec<(u64, i64)> = journal.iter().map(|line| (line.number, line.time_ms)).collect();
    assert_eq!((found(""), found("-")), (all.clone(), Vec::new()));
    for (line, is) in journal.iter().zip(all) {
        assert_eq!(found(&crate::hex(&line.hash)), [is]);
    }
}

#[test]
fn the_last_entries_of_a_kind_come_last_first() {
    let place = Place::new();
    let mut file = place.create();
    for (id, kind) in [("a", "Lock"), ("b", "Unlock"), ("c", "Lock"), ("d", "Other")] {
        file.write(&entry(id, kind), |tx| give(tx, 1, 1, 1, 400))
            .expect("accepted");
    }
    let last = |kinds: &[&str], limit| -> Vec<u64> {
        let found = file.read(|view| view.last_of_kinds(kinds, limit));
        found
            .expect("it can be read")
            .iter()
            .map(|line| line.number)
            .collect()
    };
    assert_eq!(last(&["Lock", "Unlock"], 9), [4, 3, 2]);
    assert_eq!(last(&["Lock"], 1), [4]);
    assert_eq!(last(&["Neither"], 9), [0; 0]);
}
