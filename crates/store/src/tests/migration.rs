//! Files of older and newer versions.

use super::{Place, done, give};
use crate::contest::CONTEST;
use crate::ground::set::TableSet;
use crate::ground::tables::Tables;
use crate::{ContestFile, Error, open_read_only, verify};
use rusqlite::Connection;

/// A program one version ahead: this program's files are older to it.
fn ahead() -> &'static TableSet {
    with("CREATE TABLE draw (id INTEGER PRIMARY KEY, seed TEXT NOT NULL) STRICT;")
}

/// A program whose migration fails half way.
fn failing() -> &'static TableSet {
    with("CREATE TABLE draw (id INTEGER PRIMARY KEY) STRICT; SELECT * FROM nowhere;")
}

/// The contest's tables with one step more.
fn with(step: &'static str) -> &'static TableSet {
    Box::leak(Box::new(TableSet {
        tables: Tables {
            steps: [CONTEST.tables.steps, &[step]].concat().leak(),
            ..CONTEST.tables
        },
        ..CONTEST
    }))
}

/// Returns the name of the copy that is made before the migration.
fn copy_name(more: &str) -> String {
    format!("конкурс.v{}{more}.tribuna", CONTEST.tables.steps.len())
}

#[test]
fn an_older_file_is_copied_and_then_migrated() {
    let place = Place::new();
    let mut file = place.create();
    done(&mut file, "a", |tx| give(tx, 1, 1, 1, 400));
    file.close().expect("it closes");
    let mut file = ContestFile::open_with(ahead(), &place.path(), None).expect("it is migrated");
    done(&mut file, "b", |tx| give(tx, 1, 1, 1, 500));
    assert_eq!(file.journal_head().expect("a head").number, 3);
    file.close().expect("it closes");
    assert_eq!(place.names(), ["конкурс.tribuna".to_owned(), copy_name("")]);
    assert_eq!(
        verify(&place.join(&copy_name("")))
            .expect("the copy is the old file")
            .entries,
        2
    );
}

#[test]
fn a_copy_before_migration_overwrites_no_earlier_one() {
    let place = Place::new();
    drop(place.create());
    std::fs::write(place.join(&copy_name("")), "прежняя копия").expect("a file");
    drop(ContestFile::open_with(ahead(), &place.path(), None).expect("it is migrated"));
    assert_eq!(
        place.names(),
        ["конкурс.tribuna".to_owned(), copy_name("-2"), copy_name("")]
    );
    assert_eq!(
        std::fs::read_to_string(place.join(&copy_name(""))).expect("a file"),
        "прежняя копия"
    );
}

#[test]
fn a_migration_that_fails_leaves_the_file_as_it_was() {
    let place = Place::new();
    drop(place.create());
    let failed = ContestFile::open_with(failing(), &place.path(), None).map(|_| ());
    assert!(matches!(failed, Err(Error::Migration(_))), "{failed:?}");
    ContestFile::open(&place.path())
        .expect("it is still of its own version")
        .close()
        .expect("it closes");
    verify(&place.path()).expect("it verifies");
}

#[test]
fn a_newer_file_is_refused_and_not_touched() {
    let place = Place::new();
    drop(place.create());
    drop(ContestFile::open_with(ahead(), &place.path(), None).expect("it is migrated"));
    let before = std::fs::read(place.path()).expect("the file");
    let names = place.names();
    for refused in [
        ContestFile::open(&place.path()).map(|_| ()),
        open_read_only(&place.path()).map(|_| ()),
    ] {
        assert!(
            matches!(refused, Err(Error::Newer { found, known }) if found == known + 1),
            "{refused:?}"
        );
    }
    assert_eq!(std::fs::read(place.path()).expect("the file"), before);
    assert_eq!(place.names(), names);
}

#[test]
fn tables_that_the_program_did_not_make_are_refused() {
    for change in [
        "DROP TRIGGER mark_no_update",
        "CREATE TRIGGER lower AFTER INSERT ON mark BEGIN UPDATE juror SET voting = 0; END",
        "CREATE TABLE more (id INTEGER PRIMARY KEY)",
        "DROP VIEW current_mark; CREATE VIEW current_mark AS SELECT 1",
        "DROP INDEX mark_of_sheet",
        // Names of SQLite's own, which it lets nobody give: a table of them, a trigger, an index, a view.
        "ANALYZE",
        "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES \
         ('trigger', 'sqlite_stat9', 'juror', 0, 'CREATE TRIGGER sqlite_stat9 AFTER INSERT ON juror WHEN NEW.id = 3 \
         BEGIN UPDATE juror SET voting = 0 WHERE id = 3; END')",
        "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES \
         ('view', 'sqlite_stat1', 'sqlite_stat1', 0, 'CREATE VIEW sqlite_stat1 AS SELECT 1 AS a')",
    ] {
        let place = Place::new();
        drop(place.create());
        Connection::open(place.path())
            .expect("a connection")
            .execute_batch(change)
            .expect(change);
        for refused in [
            ContestFile::open(&place.path()).map(|_| ()),
            open_read_only(&place.path()).map(|_| ()),
        ] {
            assert!(
                matches!(&refused, Err(Error::Unsound(fault)) if matches!(fault.flaw, crate::Flaw::Schema(_))),
                "{change}: {refused:?}"
            );
        }
        assert!(
            verify(&place.path())
                .expect_err(change)
                .to_string()
                .contains("is not as the program makes it")
        );
        assert_eq!(place.names(), ["конкурс.tribuna"], "the file keeps its name");
    }
}

/// A file as version 1 of the program left it.
const VERSION_1: &[u8] = include_bytes!("files/version-1.tribuna");

#[test]
fn a_file_of_version_1_verifies_after_its_migration() {
    let place = Place::new();
    std::fs::write(place.path(), VERSION_1).expect("a file");
    assert_eq!(verify(&place.path()).expect("it verifies before").entries, 1);
    let file = ContestFile::open(&place.path()).expect("it is migrated");
    let contest = file.read(|view| view.contest()).expect("a contest");
    let names: Vec<&str> = contest.categories.iter().map(|c| c.name.as_str()).collect();
    assert_eq!(names, ["Добровольчество", "Наставничество"]);
    file.close().expect("it closes");
    assert_eq!(verify(&place.path()).expect("it verifies").entries, 1);
    let mut file = ContestFile::open(&place.path()).expect("it opens");
    done(&mut file, "a", |tx| tx.set_contest(&contest, false));
    file.close().expect("it closes");
    assert_eq!(verify(&place.path()).expect("it still verifies").entries, 2);
}
