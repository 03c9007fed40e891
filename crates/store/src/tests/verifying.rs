//! What is said of a file that was changed.

use super::tampering::{behind_the_triggers, lived_in};
use super::{Place, contest, done, give};
use crate::contest::CONTEST;
use crate::{Fault, Flaw, VerifyError, verify};

/// Returns the fault that a change of the tables causes.
fn fault_of(sql: &str) -> Fault {
    let place = Place::new();
    lived_in(&place);
    let changed = behind_the_triggers(&place.path(), |conn| conn.execute_batch(sql).map(|()| 1));
    assert!(changed, "{sql}");
    match verify(&place.path()) {
        Err(VerifyError::Fault(fault)) => *fault,
        other => panic!("{sql}: {other:?}"),
    }
}

#[test]
fn a_fault_names_its_entry_table_and_row() {
    let cases = [
        (
            "UPDATE mark SET score = 500 WHERE number = 10",
            Some(13),
            Some("journal"),
            Flaw::Digest,
        ),
        (
            "DELETE FROM mark WHERE number = 10",
            Some(13),
            Some("journal"),
            Flaw::Digest,
        ),
        (
            "UPDATE comment SET text = 'иное' WHERE number = 1",
            Some(9),
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
            "INSERT INTO mark (entry, project, juror, criterion, score, way) VALUES (65, 1, 1, 1, 0, 'juror')",
            Some(65),
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
            Some("project"),
            Flaw::Setup,
        ),
        (
            "UPDATE juror SET voting = 0 WHERE id = 1",
            None,
            Some("juror"),
            Flaw::Setup,
        ),
        (
            "DELETE FROM credential WHERE juror IS NULL",
            None,
            Some("credential"),
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
fn a_fault_says_what_people_call_the_row() {
    let named = |sql: &str| {
        let fault = fault_of(sql);
        (fault.table.unwrap_or_default(), fault.row, fault.name)
    };
    let is = |table: &str, row, name: Option<&str>| (table.to_owned(), Some(row), name.map(str::to_owned));
    assert_eq!(
        named("UPDATE project SET title = 'Иной' WHERE id = 3"),
        is("project", 3, Some("№ 3"))
    );
    assert_eq!(
        named("UPDATE juror SET voting = 0 WHERE id = 2"),
        is("juror", 2, Some(&contest(4, 3, 2).jurors[1].name))
    );
    assert_eq!(
        named("UPDATE criterion SET weight = 1 WHERE id = 2"),
        is("criterion", 2, Some(&contest(4, 3, 2).criteria[1].code))
    );
    assert_eq!(named("DELETE FROM section WHERE id = 1"), is("section", 1, None));
    assert_eq!(named("UPDATE contest SET title = 'Иной'"), is("contest", 1, None));
    assert_eq!(
        named("UPDATE signing_key SET secret = zeroblob(32)"),
        is("signing_key", 1, None)
    );
    assert_eq!(
        named("INSERT INTO source (id, position, name, money, spending_order) VALUES (9, 9, 'Иной', 1, 1)"),
        is("source", 9, Some("Иной"))
    );
    let juror = &contest(4, 3, 2).jurors[0].name;
    for (sql, table, row, name) in [
        ("UPDATE category SET name = 'Иная'", "category", 1, "Иная"),
        ("UPDATE section SET name = 'Иная'", "section", 1, "Иная"),
        ("UPDATE helper SET name = 'Иной'", "helper", 1, "Иной"),
        (
            "UPDATE grounds SET text = 'иные' WHERE project = 4",
            "grounds",
            4,
            "№ 4",
        ),
        (
            "UPDATE credential SET phc = 'иной' WHERE juror = 1",
            "credential",
            2,
            juror,
        ),
        (
            "UPDATE helper_credential SET phc = 'иной'",
            "helper_credential",
            1,
            "Помощник Павел Павлович",
        ),
    ] {
        assert_eq!(named(sql), is(table, row, Some(name)), "{sql}");
    }
    let fault = fault_of("UPDATE recusal SET reason = 'иная' WHERE number = 1");
    let recusal = fault.made.iter().find(|(table, ..)| table == "recusal");
    let name = recusal.and_then(|(.., name)| name.as_deref()).unwrap_or_default();
    assert!(name.starts_with("№ "), "{fault}");
    let fault = fault_of("UPDATE mark SET score = 500 WHERE number = 10");
    let made: Vec<(&str, i64)> = fault
        .made
        .iter()
        .map(|(table, row, _)| (table.as_str(), *row))
        .collect();
    assert!(made.contains(&("mark", 10)), "{made:?}");
    assert!(fault.among.is_empty(), "{fault}");
}

#[test]
fn of_an_entry_that_made_very_many_rows_none_is_named_that_nobody_touched() {
    let place = Place::new();
    let mut file = place.create();
    let marks = [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)];
    done(&mut file, "import", |tx| {
        for (project, juror) in marks {
            give(tx, project, juror, 1, 300)?;
        }
        Ok(())
    });
    let entry = file.journal_head().expect("there is an end").number;
    file.close().expect("it closes");
    let fault = |sql: &str| {
        assert!(behind_the_triggers(&place.path(), |conn| conn.execute(sql, [])));
        match verify(&place.path()) {
            Err(VerifyError::Fault(fault)) => *fault,
            other => panic!("{other:?}"),
        }
    };
    let found = fault("UPDATE mark SET score = 500 WHERE number = 6");
    assert_eq!(found.entry, i64::try_from(entry).ok());
    assert_eq!(found.made, []);
    assert_eq!(found.among, [("mark".to_owned(), 6)]);
    // As many as are named one by one.
    let found = fault("DELETE FROM mark WHERE number = 6");
    assert_eq!(found.among, []);
    let named: Vec<i64> = found.made.iter().map(|(_, row, _)| *row).collect();
    assert_eq!(named, [1, 2, 3, 4, 5]);
}

#[test]
fn an_older_file_names_what_its_recorded_changes_tell() {
    let place = Place::new();
    lived_in(&place);
    // As version 3 left it: without what is noted of rows.
    let changed = behind_the_triggers(&place.path(), |conn| {
        conn.execute("DELETE FROM setup_row", [])?;
        conn.execute("UPDATE project SET title = 'Иной' WHERE id = 2", [])
    });
    assert!(changed);
    let conn = rusqlite::Connection::open(place.path()).expect("a connection");
    let found = crate::ground::setup_rows::changed_row(&conn, &CONTEST, 3).expect("it can be read");
    assert_eq!(found, Some(("project".to_owned(), 2)));
}

#[test]
fn a_tail_cut_off_cleanly_shows_only_against_a_printed_head() {
    let place = Place::new();
    lived_in(&place);
    let printed = verify(&place.path()).expect("it verifies").head;
    let cut = behind_the_triggers(&place.path(), |conn| {
        for rows in CONTEST.tables.rows {
            conn.execute(&format!("DELETE FROM {} WHERE entry > 50", rows.name), [])?;
        }
        conn.execute("DELETE FROM journal WHERE number > 50", [])
    });
    assert!(cut);
    let found = verify(&place.path()).expect("what is left is whole");
    assert_eq!(found.entries, 50);
    assert_ne!(found.head, printed);
}

#[test]
fn a_file_from_before_rows_were_noted_can_be_asked_too() {
    let place = Place::new();
    std::fs::write(place.path(), super::open_key::VERSION_3).expect("a file");
    let conn = rusqlite::Connection::open(place.path()).expect("a connection");
    assert_eq!(
        crate::ground::setup_rows::changed_row(&conn, &CONTEST, 3).expect("it can be read"),
        None
    );
}

#[test]
fn an_older_file_names_the_changed_row_of_every_list() {
    let place = Place::new();
    let mut was = contest(4, 3, 2);
    for (id, name) in [(2, "Лишняя"), (3, "Третья")] {
        was.categories.push(domain::contest::Category {
            id: domain::CategoryId(id),
            name: name.into(),
        });
    }
    let mut is = was.clone();
    is.categories.remove(1);
    is.title = "Другой".into();
    is.projects[0].title = "Другой".into();
    is.jurors[0].name = "Другой".into();
    is.sources[0].name = "Другой".into();
    is.categories[1].name = "Другая".into();
    is.sections[0].name = "Другая".into();
    is.helpers[0].name = "Другой".into();
    let change = domain::Change::between(&was, &is).expect("a change");
    let mut file = super::create(&place.path(), &was);
    done(&mut file, "edit", |tx| {
        tx.set_contest(&is, false)?;
        tx.record_change(crate::ChangeAct::Edited, &change)
    });
    file.close().expect("it closes");
    let sound = std::fs::read(place.path()).expect("the file");
    for (sql, found) in [
        ("", None),
        ("UPDATE contest SET title = 'Иной'", Some(("contest", 1))),
        (
            "UPDATE project SET title = 'Иной' WHERE id = 1",
            Some(("project", 1)),
        ),
        ("UPDATE juror SET name = 'Иной' WHERE id = 1", Some(("juror", 1))),
        ("UPDATE source SET name = 'Иной'", Some(("source", 1))),
        (
            "UPDATE category SET name = 'Иная' WHERE id = 3",
            Some(("category", 3)),
        ),
        ("UPDATE section SET name = 'Иная'", Some(("section", 1))),
        ("UPDATE helper SET name = 'Иной'", Some(("helper", 1))),
        ("DELETE FROM section", Some(("section", 1))),
        // Whether a project competes is no edit of the set-up.
        ("UPDATE project SET standing = 'no_show' WHERE id = 1", None),
        // What no change touched cannot be told.
        ("UPDATE juror SET name = 'Иной' WHERE id = 2", None),
    ] {
        std::fs::write(place.path(), &sound).expect("the file");
        assert!(behind_the_triggers(&place.path(), |conn| {
            conn.execute_batch(sql)?;
            conn.execute("DELETE FROM setup_row", [])
        }));
        let conn = rusqlite::Connection::open(place.path()).expect("a connection");
        let named = crate::ground::setup_rows::changed_row(&conn, &CONTEST, 3).expect("it can be read");
        let named = named.as_ref().map(|(table, row)| (table.as_str(), *row));
        assert_eq!(named, found, "{sql}");
    }
}

#[test]
fn rows_in_force_that_name_nobody_of_the_set_up_are_a_fault() {
    for (rows, gone) in [
        ("mark", "criterion"),
        ("mark", "project"),
        ("mark", "juror"),
        ("recusal", "juror"),
        ("sheet_event", "project"),
        ("comment", "juror"),
    ] {
        let place = Place::new();
        let mut file = place.create();
        let (project, juror) = (domain::ProjectId(1), domain::JurorId(1));
        done(&mut file, "given", |tx| match rows {
            "mark" => give(tx, 1, 1, 1, 400),
            "recusal" => tx.declare_recusal(project, juror, "родство"),
            "comment" => tx.set_comment(project, juror, Some("слово")),
            _ => {
                let step = crate::SheetStep {
                    state: domain::SheetState::Draft,
                    way: crate::Way::Juror,
                    control_sum: None,
                    note: None,
                };
                tx.set_sheet_state(project, juror, step)
            }
        });
        // With digests that fit, as a program with a fault would leave it.
        done(&mut file, "gone", |tx| {
            tx.setup_changes();
            tx.conn()
                .execute(&format!("DELETE FROM {gone} WHERE id = 1"), [])?;
            Ok(())
        });
        file.close().expect("it closes");
        match verify(&place.path()) {
            Err(VerifyError::Fault(fault)) => {
                assert_eq!(
                    (fault.flaw, fault.table.as_deref()),
                    (Flaw::Reference, Some(rows))
                );
            }
            other => panic!("{rows} without its {gone}: {other:?}"),
        }
    }
}
