//! What is said of a file that was changed.

use super::Place;
use super::tampering::{TABLES, behind_the_triggers, lived_in};
use crate::{Fault, Flaw, VerifyError, verify};

/// Returns the fault that a change of the tables causes.
fn fault_of(sql: &str) -> Fault {
    let place = Place::new();
    lived_in(&place);
    let changed = behind_the_triggers(&place.path(), |conn| conn.execute_batch(sql).map(|()| 1));
    assert!(changed, "{sql}");
    match verify(&place.path()) {
        Err(VerifyError::Fault(fault)) => fault,
        other => panic!("{sql}: {other:?}"),
    }
}

#[test]
fn a_fault_names_its_entry_table_and_row() {
    let cases = [
        (
            "UPDATE mark SET score = 500 WHERE number = 10",
            Some(11),
            Some("journal"),
            Flaw::Digest,
        ),
        (
            "DELETE FROM mark WHERE number = 10",
            Some(11),
            Some("journal"),
            Flaw::Digest,
        ),
        (
            "UPDATE comment SET text = 'иное' WHERE number = 1",
            Some(7),
            Some("journal"),
            Flaw::Digest,
        ),
        (
            "UPDATE journal SET body = '{}' WHERE number = 20",
            Some(20),
            Some("journal"),
            Flaw::Digest,
        ),
        (
            "UPDATE journal SET salt = x'00' WHERE number = 20",
            Some(20),
            Some("journal"),
            Flaw::Digest,
        ),
        (
            "UPDATE journal SET who = 'juror 1' WHERE number = 20",
            Some(20),
            Some("journal"),
            Flaw::Hash,
        ),
        (
            "UPDATE journal SET time = time + 1 WHERE number = 20",
            Some(20),
            Some("journal"),
            Flaw::Hash,
        ),
        (
            "UPDATE journal SET previous = zeroblob(32) WHERE number = 20",
            Some(20),
            Some("journal"),
            Flaw::Previous,
        ),
        (
            "DELETE FROM journal WHERE number = 20",
            Some(21),
            Some("journal"),
            Flaw::Gap,
        ),
        (
            "INSERT INTO mark (entry, project, juror, criterion, score, way) VALUES (63, 1, 1, 1, 0, 'juror')",
            Some(63),
            Some("mark"),
            Flaw::NoEntry,
        ),
        (
            "INSERT INTO mark (entry, project, juror, criterion, score, way) VALUES (30, 1, 1, 1, 0, 'juror')",
            Some(30),
            Some("mark"),
            Flaw::OutOfPlace,
        ),
        (
            "UPDATE project SET title = 'Иной' WHERE id = 1",
            None,
            None,
            Flaw::Setup,
        ),
        (
            "UPDATE juror SET voting = 0 WHERE id = 1",
            None,
            None,
            Flaw::Setup,
        ),
        (
            "DELETE FROM credential WHERE juror IS NULL",
            None,
            None,
            Flaw::Setup,
        ),
    ];
    for (sql, entry, table, flaw) in cases {
        let fault = fault_of(sql);
        assert_eq!(
            (fault.entry, fault.table.as_deref(), fault.flaw),
            (entry, table, flaw),
            "{sql}"
        );
    }
    let fault = fault_of("DELETE FROM juror WHERE id = 1");
    assert_eq!(
        (fault.flaw, fault.table.as_deref()),
        (Flaw::Reference, Some("credential"))
    );
}

#[test]
fn a_tail_cut_off_cleanly_shows_only_against_a_printed_head() {
    let place = Place::new();
    lived_in(&place);
    let printed = verify(&place.path()).expect("it verifies").head;
    let cut = behind_the_triggers(&place.path(), |conn| {
        for table in &TABLES[1..7] {
            conn.execute(&format!("DELETE FROM {table} WHERE entry > 50"), [])?;
        }
        conn.execute("DELETE FROM journal WHERE number > 50", [])
    });
    assert!(cut);
    let found = verify(&place.path()).expect("what is left is whole");
    assert_eq!(found.entries, 50);
    assert_ne!(found.head, printed);
}
