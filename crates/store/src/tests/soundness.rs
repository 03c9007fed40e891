//! A file that does not verify is never written into: it can be looked at, and the contest goes on in another file.

use super::shown::looked_at_and_left;
use super::tampering::{behind_the_triggers, lived_in};
use super::{Place, contest, done, entry, give};
use crate::contest::CONTEST;
use crate::ground::view::View;
use crate::{
    CONTINUED, ContestFile, Error, Flaw, LEFT_OUT, SETUP_TAKEN, VerifyError, open_read_only, open_remains,
    verify,
};
use domain::kept::{EarlyLook, Rules, RulesVersion};
use domain::regulation::TieRule;
use domain::{CriterionId, ProjectId, Regulation};
use rusqlite::Connection;

/// A closed file in which everything happened that can, changed behind the program's back.
pub(super) fn tampered(sql: &str) -> Place {
    let place = Place::new();
    lived_in(&place);
    assert!(
        behind_the_triggers(&place.path(), |conn| conn.execute_batch(sql).map(|()| 1)),
        "{sql}"
    );
    place
}

#[test]
fn opening_verifies_and_touches_nothing_that_does_not() {
    for sql in [
        "UPDATE mark SET score = 500 WHERE number = 10",
        "UPDATE project SET title = 'Иной' WHERE id = 1",
        "DELETE FROM journal WHERE number = 20",
        "UPDATE journal SET who = 'juror 1' WHERE number = 3",
        "CREATE TABLE more (id INTEGER PRIMARY KEY)",
    ] {
        let place = tampered(sql);
        let before = std::fs::read(place.path()).expect("the file");
        for refused in [
            ContestFile::open(&place.path()).map(|_| ()),
            open_read_only(&place.path()).map(|_| ()),
        ] {
            assert!(matches!(refused, Err(Error::Unsound(_))), "{sql}: {refused:?}");
        }
        let remains = open_remains(&place.path()).expect("it can be looked at");
        assert_eq!(remains.path(), place.path());
        let contest = remains.read(|view| view.contest()).expect("a contest");
        assert_eq!(contest.projects.len(), 4);
        drop(remains);
        assert_eq!(std::fs::read(place.path()).expect("the file"), before, "{sql}");
        assert_eq!(place.names(), ["конкурс.tribuna"], "{sql}");
    }
}

/// A file as version 1 of the program left it.
const VERSION_1: &[u8] = include_bytes!("files/version-1.tribuna");

#[test]
fn an_older_file_is_judged_before_it_is_migrated_and_read_from_a_copy() {
    let place = Place::new();
    std::fs::write(place.path(), VERSION_1).expect("a file");
    let readers = open_read_only(&place.path()).expect("it can be read");
    let contest = readers.read(|view| view.contest()).expect("a contest");
    assert_eq!(contest.categories.len(), 2);
    drop(readers);
    assert_eq!(place.names(), ["конкурс.tribuna"]);
    assert_eq!(std::fs::read(place.path()).expect("the file"), VERSION_1);

    let changed = behind_the_triggers(&place.path(), |conn| {
        conn.execute("UPDATE project SET title = 'Иной' WHERE id = 1", [])
    });
    assert!(changed);
    let refused = ContestFile::open(&place.path()).map(|_| ());
    assert!(matches!(refused, Err(Error::Unsound(_))), "{refused:?}");
    assert_eq!(place.names(), ["конкурс.tribuna"], "no copy, no migration");
    let remains = open_remains(&place.path()).expect("it can be looked at");
    let titles = remains.read(|view| view.contest()).expect("a contest").projects;
    assert!(titles.iter().any(|project| project.title == "Иной"));
}

#[test]
fn what_somebody_else_writes_into_the_open_file_is_found_before_the_next_write() {
    for by_sqlite_alone in [false, true] {
        let place = Place::new();
        let mut file = place.create();
        done(&mut file, "a", |tx| give(tx, 1, 1, 1, 400));
        let before = file.journal_head().expect("a head");
        let other = Connection::open(place.path()).expect("a connection");
        // What changes nothing is looked at and forgotten.
        other
            .execute_batch("BEGIN IMMEDIATE; UPDATE contest SET place = place; COMMIT")
            .expect("it is written");
        done(&mut file, "b", |tx| give(tx, 1, 1, 2, 300));
        other
            .execute_batch("UPDATE juror SET voting = 0 WHERE id = 3")
            .expect("it is written");
        if by_sqlite_alone {
            // As on a disk whose times are too coarse to tell.
            file.claim.leave_all();
        }
        let refused = file.write(&entry("c", "Test"), |tx| give(tx, 1, 2, 1, 400));
        assert!(
            matches!(&refused, Err(Error::Unsound(fault)) if fault.flaw == Flaw::Setup),
            "{refused:?}"
        );
        assert_eq!(file.journal_head().expect("a head").number, before.number + 1);
        assert!(matches!(file.readers().verify(), Err(VerifyError::Fault(_))));
    }
}

#[test]
fn a_contest_goes_on_under_record_with_all_that_is_sound() {
    let cases: [(&str, &[u64]); 8] = [
        ("UPDATE mark SET score = 500 WHERE number = 10", &[13]),
        ("UPDATE project SET title = 'Иной' WHERE id = 1", &[]),
        ("DELETE FROM journal WHERE number = 20", &[20]),
        (
            "UPDATE journal SET previous = zeroblob(32) WHERE number = 20",
            &[20],
        ),
        (
            "INSERT INTO mark (entry, project, juror, criterion, score, way) VALUES (30, 1, 1, 1, 0, 'juror')",
            &[30],
        ),
        ("DELETE FROM juror WHERE id = 3", &[]),
        // Whose PIN goes too.
        ("DELETE FROM helper WHERE id = 1", &[]),
        ("CREATE VIEW more AS SELECT 1", &[]),
    ];
    for (sql, left_out) in cases {
        let place = tampered(sql);
        let bytes = std::fs::read(place.path()).expect("the file");
        let to = place.join("конкурс продолжение.tribuna");
        let mut remains = None;
        let mut first = entry("go-on", CONTINUED);
        first.time_ms += 999_999;
        let mut file = ContestFile::continue_from(&place.path(), &to, &first, |found| {
            remains = Some(found.clone());
            Ok(r#"{"fault":"как есть"}"#.to_owned())
        })
        .expect(sql);
        let remains = remains.expect("it was told");
        let gone: Vec<u64> = remains.left_out.iter().map(|one| one.entry).collect();
        if !sql.contains("juror WHERE") {
            assert_eq!(gone, left_out, "{sql}");
        }
        let journal = file.read(|view| view.journal(1, u32::MAX)).expect("a journal");
        assert_eq!(
            (journal[0].kind.as_str(), journal[0].body.as_str()),
            (CONTINUED, r#"{"fault":"как есть"}"#)
        );
        assert_eq!(journal.last().expect("an entry").kind, SETUP_TAKEN, "{sql}");
        for number in gone {
            let line = &journal[usize::try_from(number).expect("small") - 1];
            assert_eq!((line.number, line.kind.as_str()), (number, LEFT_OUT), "{sql}");
        }
        done(&mut file, "next", |tx| give(tx, 1, 1, 1, 100));
        file.close().expect("it closes");
        verify(&to).expect(sql);
        assert_eq!(
            std::fs::read(place.path()).expect("the file"),
            bytes,
            "{sql}: as it was"
        );
    }
}

#[test]
fn entries_that_are_taken_over_keep_number_time_and_author() {
    let place = tampered("UPDATE mark SET score = 500 WHERE number = 10");
    let old = open_remains(&place.path())
        .and_then(|readers| {
            readers.read(|view| {
                Ok((
                    view.journal(1, u32::MAX)?,
                    view.marks_given(ProjectId(1), domain::JurorId(3))?,
                ))
            })
        })
        .expect("it can be read");
    let to = place.join("дальше.tribuna");
    let file = ContestFile::continue_from(&place.path(), &to, &entry("go-on", CONTINUED), |_| {
        Ok("{}".to_owned())
    })
    .expect("it goes on");
    let new = file
        .read(|view| {
            Ok::<_, Error>((
                view.journal(1, u32::MAX)?,
                view.marks_given(ProjectId(1), domain::JurorId(3))?,
            ))
        })
        .expect("it can be read");
    for (was, is) in old
        .0
        .iter()
        .zip(&new.0)
        .skip(1)
        .filter(|(_, is)| is.kind != LEFT_OUT)
    {
        let of = |e: &crate::JournalEntry| {
            (
                e.number,
                e.time_ms,
                e.who.clone(),
                e.device.clone(),
                e.kind.clone(),
                e.body.clone(),
                e.reply.clone(),
            )
        };
        assert_eq!(of(was), of(is));
    }
    assert!(new.1.len() < old.1.len(), "the forged mark is not taken over");
    assert!(new.1.iter().all(|mark| old.1.contains(mark)));
}

#[test]
fn a_sound_file_is_not_left_for_another() {
    let place = Place::new();
    lived_in(&place);
    let to = place.join("дальше.tribuna");
    let refused = ContestFile::continue_from(&place.path(), &to, &entry("go-on", CONTINUED), |_| {
        Ok("{}".to_owned())
    });
    assert!(matches!(refused.map(|_| ()), Err(Error::Sound)));
    assert_eq!(place.names(), ["конкурс.tribuna"]);
}

#[test]
fn what_cannot_be_understood_is_named_and_replaced_where_the_contest_is_shown_and_goes_on() {
    for (sql, table, row) in [
        ("UPDATE contest SET regulation = '{'", "contest", 1),
        ("UPDATE contest SET dates = 'скоро'", "contest", 1),
        ("DELETE FROM contest", "contest", 1),
        ("UPDATE criterion SET words = '[{}]' WHERE id = 2", "criterion", 2),
        ("UPDATE project SET team = 'никто' WHERE id = 2", "project", 2),
        ("UPDATE project SET notes = '[]' WHERE id = 1", "project", 1),
        ("UPDATE project SET standing = 'away' WHERE id = 3", "project", 3),
        ("UPDATE juror SET role = 'boss' WHERE id = 3", "juror", 3),
        ("UPDATE juror SET seat = 'stool' WHERE id = 1", "juror", 1),
        ("UPDATE helper SET rights = '[\"all\"]' WHERE id = 1", "helper", 1),
        ("UPDATE source SET spending_order = -1 WHERE id = 1", "source", 1),
    ] {
        // Crudely, behind the chain's back.
        let place = tampered(sql);
        let conn = Connection::open(place.path()).expect("it opens");
        let found = (CONTEST.first_unreadable)(View {
            conn: &conn,
            tables: &CONTEST.tables,
        })
        .expect("it reads")
        .expect(sql);
        assert_eq!(
            (found.table.as_deref(), found.row),
            (Some(table), Some(row)),
            "{sql}"
        );
        drop(conn);
        looked_at_and_left(&place, sql);

        // As an entry left it, so that every digest fits.
        let place = Place::new();
        lived_in(&place);
        let mut file = ContestFile::open(&place.path()).expect("it opens");
        done(&mut file, "meant", |tx| {
            tx.setup_changes();
            tx.conn().execute_batch(sql)?;
            Ok(())
        });
        drop(file);
        match verify(&place.path()) {
            Err(VerifyError::Fault(fault)) => {
                assert!(matches!(fault.flaw, Flaw::Unreadable(_)), "{sql}: {fault:?}");
                assert_eq!(
                    (fault.table.as_deref(), fault.row),
                    (Some(table), Some(row)),
                    "{sql}"
                );
            }
            other => panic!("{sql}: {other:?}"),
        }
        looked_at_and_left(&place, sql);
    }
}

/// Returns the rules that are shown where the contest's own cannot be understood.
fn rules_instead(place: &Place) -> Regulation {
    assert!(behind_the_triggers(&place.path(), |conn| {
        conn.execute("UPDATE contest SET regulation = '{'", [])
    }));
    let remains = open_remains(&place.path()).expect("it can be looked at");
    remains.read(|view| view.contest()).expect("a contest").regulation
}

#[test]
fn rules_that_cannot_be_understood_are_those_that_were_recorded_last() {
    for as_version in [false, true] {
        let place = Place::new();
        lived_in(&place);
        let mut file = ContestFile::open(&place.path()).expect("it opens");
        let mut set = file.read(|view| view.contest()).expect("a contest");
        for (jurors, decided) in [(4, true), (5, false), (6, as_version)] {
            set.regulation.minimum_sheets = jurors;
            done(&mut file, &format!("{jurors}"), |tx| {
                let change = domain::Change::between(&tx.contest()?, &set).expect("a change");
                tx.set_contest(&set, false)?;
                if decided {
                    let rules = Rules {
                        regulation: set.regulation.clone(),
                        criteria: set.criteria.clone(),
                    };
                    let version = RulesVersion {
                        version: 2,
                        reason: "так решили".to_owned(),
                        before: rules.clone(),
                        after: rules,
                        effect: Vec::new(),
                    };
                    return tx.keep("2", &version);
                }
                tx.record_change(crate::ChangeAct::Edited, &change)
            });
        }
        file.close().expect("it closes");
        assert_eq!(
            rules_instead(&place),
            set.regulation,
            "as a version: {as_version}"
        );
    }
}

#[test]
fn rules_of_a_contest_that_was_replaced_are_nobodys() {
    let place = Place::new();
    lived_in(&place);
    let mut file = ContestFile::open(&place.path()).expect("it opens");
    let mut set = file.read(|view| view.contest()).expect("a contest");
    set.regulation.minimum_sheets = 4;
    done(&mut file, "4", |tx| {
        let change = domain::Change::between(&tx.contest()?, &set).expect("a change");
        tx.set_contest(&set, false)?;
        tx.record_change(crate::ChangeAct::Edited, &change)
    });
    done(&mut file, "another", |tx| tx.set_contest(&contest(4, 3, 2), true));
    file.close().expect("it closes");
    assert_eq!(
        rules_instead(&place).places.ties,
        [TieRule::Criterion(CriterionId(u32::MAX))]
    );
}

#[test]
fn a_record_that_cannot_be_understood_leaves_its_entry_out() {
    for kind in [
        "day_stage",
        "minutes",
        "standing",
        "early_look",
        "no_conflict",
        "regulation",
        "demo",
    ] {
        let place = Place::new();
        lived_in(&place);
        let mut file = ContestFile::open(&place.path()).expect("it opens");
        done(&mut file, "meant", |tx| tx.decide(kind, "", &"{"));
        let number = file.journal_head().expect("a head").number;
        done(&mut file, "after", |tx| give(tx, 1, 1, 1, 200));
        drop(file);
        let Err(VerifyError::Fault(fault)) = verify(&place.path()) else {
            panic!("{kind}: it is no record");
        };
        assert_eq!(fault.table.as_deref(), Some("decision"));
        assert_eq!(fault.entry.map(i64::unsigned_abs), Some(number));
        let left = looked_at_and_left(&place, kind);
        assert_eq!(left, [number]);
    }
}

#[test]
fn what_is_kept_is_read_as_it_was_written_or_not_at_all() {
    let place = Place::new();
    let mut file = place.create();
    let look = |reason: &str| EarlyLook {
        reason: reason.to_owned(),
    };
    done(&mut file, "a", |tx| tx.keep("", &look("проверка")));
    done(&mut file, "b", |tx| tx.keep("зал", &look("ещё раз")));
    let read = |file: &ContestFile| file.read(|view| view.kept::<EarlyLook>());
    let kept = read(&file).expect("it reads");
    let told: Vec<(&str, u64, &EarlyLook)> = kept
        .iter()
        .map(|(subject, at)| (subject.as_str(), at.entry, &at.what))
        .collect();
    assert_eq!(told, [("", 2, &look("проверка")), ("зал", 3, &look("ещё раз"))]);
    done(&mut file, "c", |tx| tx.decide("early_look", "", &"проверка"));
    let last = |subject: &str| file.read(|view| view.last_kept::<EarlyLook>(subject));
    assert_eq!(
        last("зал").expect("it reads").map(|at| at.what),
        Some(look("ещё раз"))
    );
    assert_eq!(last("другое").expect("it reads"), None);
    for refused in [read(&file).map(drop), last("").map(drop)] {
        assert!(
            matches!(
                refused,
                Err(Error::Unreadable {
                    table: "decision",
                    ..
                })
            ),
            "{refused:?}"
        );
    }
}

#[test]
fn a_file_of_the_first_version_goes_on_under_record_too() {
    let place = Place::new();
    std::fs::write(place.path(), VERSION_1).expect("a file");
    assert!(behind_the_triggers(&place.path(), |conn| {
        conn.execute("UPDATE project SET title = 'Иной' WHERE id = 1", [])
    }));
    assert_eq!(looked_at_and_left(&place, "an older file"), [0; 0]);
}

#[test]
fn entries_with_numbers_far_from_the_others_are_not_counted_up_to() {
    for (gap, named) in [(1_000_i64, 1_000), (1_001, 0), (1_000_000_000_000, 0)] {
        let place = tampered(&format!(
            "INSERT INTO journal SELECT number + {gap}, time, who, device, 'forged', kind, body, salt, reply, \
             setup_digest, digest, previous, hash FROM journal ORDER BY number DESC LIMIT 1"
        ));
        assert_eq!(looked_at_and_left(&place, "a far number").len(), named, "{gap}");
    }
}
