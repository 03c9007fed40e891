//! What is shown of a file that does not verify.

use super::soundness::tampered;
use super::tampering::{behind_the_triggers, lived_in};
use super::{Place, entry};
use crate::{CONTINUED, ContestFile, Error, Flaw, VerifyError, open_remains, verify};
use rusqlite::Connection;

#[test]
fn a_page_that_cannot_be_read_ends_its_table_and_not_the_contest() {
    let place = Place::new();
    lived_in(&place);
    place.overwrite_page("recusal", |page| page.fill(0));
    let left = looked_at_and_left(&place, "a page");
    assert!(!left.is_empty(), "what made its rows is named");
}

#[test]
fn rows_that_no_table_may_hold_and_indexes_that_lack_some_are_no_damaged_pages() {
    for index in [false, true] {
        let place = Place::new();
        lived_in(&place);
        if index {
            // A leaf of an index without a cell.
            place.overwrite_page("recusal_of_sheet", |page| {
                let size = u16::try_from(page.len()).expect("small").to_be_bytes();
                page.fill(0);
                page[0] = 10;
                page[5..7].copy_from_slice(&size);
            });
        } else {
            assert!(behind_the_triggers(&place.path(), |conn| {
                conn.execute_batch("PRAGMA ignore_check_constraints = ON")?;
                conn.execute("UPDATE recusal SET act = 'иначе' WHERE number = 1", [])
            }));
        }
        match verify(&place.path()) {
            Err(VerifyError::Fault(fault)) => assert!(matches!(fault.flaw, Flaw::Pages(_)), "{fault:?}"),
            other => panic!("{other:?}"),
        }
        let refused = ContestFile::open(&place.path()).map(|_| ());
        assert!(matches!(refused, Err(Error::Unsound(_))), "{refused:?}");
        assert_eq!(place.names(), ["конкурс.tribuna"]);
    }
}

#[test]
fn what_sqlite_says_of_rows_is_told_from_what_it_says_of_pages() {
    let of = |what: &str| Error::from(crate::Fault::of_pages(what.to_owned()));
    for what in [
        "CHECK constraint failed in mark",
        "NULL value in project.title",
        "TEXT value in mark.score",
        "NUMERIC value in mark.score",
        "non-INTEGER value in mark.score",
        "row 3 missing from index recusal_of_sheet",
        "row 3 values differ from index recusal_of_sheet",
        "wrong # of entries in index recusal_of_sheet",
        "non-unique entry in index sqlite_autoindex_journal_1",
    ] {
        assert!(matches!(of(what), Error::Unsound(_)), "{what}");
    }
    for what in [
        "Tree 7 page 7 cell 0: Extends off end of page",
        "Page 9: never used",
        "non-leaf page",
        "a value in a page",
    ] {
        assert!(matches!(of(what), Error::Damaged { .. }), "{what}");
    }
}

#[test]
fn a_row_that_no_table_can_hold_is_left_out_and_the_others_are_shown() {
    let place = Place::new();
    lived_in(&place);
    let marks = |view: &crate::View<'_>| -> Result<i64, Error> {
        Ok(view
            .conn
            .query_row("SELECT count(*) FROM mark", [], |row| row.get(0))?)
    };
    let file = ContestFile::open(&place.path()).expect("it opens");
    let all = file.read(marks).expect("it can be read");
    file.close().expect("it closes");
    assert!(behind_the_triggers(&place.path(), |conn| {
        conn.execute_batch("PRAGMA ignore_check_constraints = ON")?;
        conn.execute("UPDATE mark SET way = 'иначе' WHERE number = 10", [])
    }));
    let remains = open_remains(&place.path()).expect("it can be looked at");
    assert_eq!(remains.read(marks).expect("it can be read"), all - 1);
}

#[test]
fn bytes_that_are_no_text_are_shown_as_well_as_they_can_be() {
    let place = tampered("UPDATE project SET title = CAST(x'D090FFD091' AS TEXT) WHERE id = 1");
    let remains = open_remains(&place.path()).expect("it can be looked at");
    let contest = remains.read(|view| view.contest()).expect("it can be read");
    assert_eq!(contest.projects[0].title, "А\u{FFFD}Б");
}

#[test]
fn a_view_in_the_place_of_a_table_has_no_say() {
    let place = Place::new();
    lived_in(&place);
    let conn = Connection::open(place.path()).expect("a connection");
    conn.execute_batch(
        "DROP TABLE recusal; CREATE VIEW recusal AS SELECT 1 AS number, 2 AS entry, 1 AS project, 1 AS juror, \
         'declared' AS act, 'родство' AS reason",
    )
    .expect("it is planted");
    conn.close().expect("it closes");
    let remains = open_remains(&place.path()).expect("it can be looked at");
    let rows = remains.read(|view| -> Result<i64, Error> {
        Ok(view
            .conn
            .query_row("SELECT count(*) FROM recusal", [], |row| row.get(0))?)
    });
    assert_eq!(rows.expect("it can be read"), 0);
}

/// Looks at what can be read of a file, and goes on from it under record. Returns the entries that were left out, the
/// first one aside.
pub(super) fn looked_at_and_left(place: &Place, sql: &str) -> Vec<u64> {
    let whole = |view: &crate::View<'_>| -> Result<_, Error> {
        let contest = view.contest()?;
        view.day()?;
        view.sheets(&contest)?;
        Ok(contest)
    };
    let remains = open_remains(&place.path()).expect(sql);
    let shown = remains.read(whole).expect(sql);
    let none = shown.regulation != domain::Regulation::default();
    assert!(none, "no rules that nobody has set: {sql}");
    drop(remains);
    let mut left = Vec::new();
    let on = place.join("дальше.tribuna");
    let continued = ContestFile::continue_from(&place.path(), &on, &entry("on", CONTINUED), |remains| {
        left.extend(
            remains
                .left_out
                .iter()
                .map(|line| line.entry)
                .filter(|entry| *entry > 1),
        );
        Ok("{}".to_owned())
    });
    let continued = continued.expect(sql);
    continued.read(whole).expect(sql);
    continued.close().expect("it closes");
    verify(&on).expect(sql);
    left
}
