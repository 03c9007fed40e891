//! Requests, their journal entries, and readers beside them.

use super::{Place, contest, done, entry, give};
use crate::{ContestFile, Error, Marking, verify};
use domain::{JurorId, ProjectId};
use rusqlite::Connection;

const APPEND_ONLY: [&str; 9] = [
    "journal",
    "mark",
    "recusal",
    "sheet_event",
    "comment",
    "stage_event",
    "decision",
    "setup_row",
    "signed_paper",
];

/// A file with a row in every append-only table.
fn full(place: &Place) -> ContestFile {
    let mut file = place.create();
    done(&mut file, "everything", |tx| {
        give(tx, 1, 1, 1, 400)?;
        tx.declare_recusal(ProjectId(1), JurorId(2), "наставник")?;
        tx.set_comment(ProjectId(1), JurorId(1), Some("Хорошо"))?;
        tx.set_sheet_state(
            ProjectId(1),
            JurorId(1),
            crate::SheetStep {
                state: domain::SheetState::Submitted,
                way: crate::Way::Juror,
                control_sum: None,
                note: None,
            },
        )?;
        tx.set_marking(Marking::Closed, None)?;
        tx.keep_signed_paper(b"%PDF")?;
        tx.decide("told", "number", "1")
    });
    file
}

#[test]
fn sqlite_is_new_enough_to_keep_every_commit() {
    // Before 3.51.3 two connections that checkpoint at once could lose a commit.
    assert!(
        rusqlite::version_number() >= 3_051_003,
        "{}",
        crate::sqlite_version()
    );
}

#[test]
fn the_writer_has_wal_full_sync_and_foreign_keys() {
    let place = Place::new();
    let file = place.create();
    let pragma = |name: &str| -> String {
        file.conn
            .query_row(
                &format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}"),
                [],
                |row| row.get(0),
            )
            .expect("a pragma")
    };
    assert_eq!(pragma("journal_mode"), "wal");
    assert_eq!(pragma("synchronous"), "2");
    assert_eq!(pragma("foreign_keys"), "1");
    assert_eq!(pragma("recursive_triggers"), "1");
    assert_eq!(pragma("application_id"), i32::from_be_bytes(*b"TRIB").to_string());
    assert_eq!(
        pragma("user_version"),
        crate::contest::CONTEST.tables.steps.len().to_string()
    );
}

#[test]
fn what_people_did_can_be_neither_changed_nor_removed() {
    let place = Place::new();
    let file = full(&place);
    for table in APPEND_ONLY {
        let columns: Vec<String> = {
            let mut statement = file
                .conn
                .prepare("SELECT name FROM pragma_table_info(?)")
                .expect("a statement");
            let rows = statement.query_map([table], |row| row.get(0)).expect("rows");
            rows.collect::<Result<_, _>>().expect("names")
        };
        let mut attempts: Vec<String> = columns
            .iter()
            .map(|column| format!("UPDATE {table} SET {column} = {column}"))
            .collect();
        attempts.push(format!("DELETE FROM {table}"));
        attempts.push(format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table}"));
        for attempt in attempts {
            let refused = file.conn.execute_batch(&attempt).expect_err(&attempt).to_string();
            let clear = refused.contains("append-only")
                || refused.contains("being written")
                || refused.contains("follow one another");
            assert!(clear, "{attempt}: {refused}");
        }
    }
    drop(file);
    verify(&place.path()).expect("nothing was changed");
}

#[test]
fn rows_are_added_to_the_next_entry_alone() {
    let place = Place::new();
    let file = full(&place);
    for entry in [1, 2, 4] {
        let sql = format!(
            "INSERT INTO mark (entry, project, juror, criterion, score, way) VALUES ({entry}, 1, 1, 1, 500, 'juror')"
        );
        let refused = file.conn.execute_batch(&sql).expect_err("refused").to_string();
        assert!(
            refused.contains("belongs to the entry being written"),
            "{refused}"
        );
    }
    let gap = "INSERT INTO journal SELECT 9, time, who, device, 'new', kind, body, salt, reply, setup_digest, digest, \
               previous, hash FROM journal WHERE number = 1";
    let refused = file.conn.execute_batch(gap).expect_err("refused").to_string();
    assert!(refused.contains("follow one another"), "{refused}");
}

#[test]
fn a_request_sent_twice_is_answered_twice_and_done_once() {
    let place = Place::new();
    let mut file = place.create();
    let request = entry("same", "RecordMark");
    let first = file
        .write(&request, |tx| {
            give(tx, 1, 1, 1, 400)?;
            Ok::<_, Error>(("принято".to_owned(), tx.number()))
        })
        .expect("accepted");
    assert_eq!((first.number, first.repeated), (2, false));
    let mut later = request.clone();
    (later.time_ms, later.salt, later.device) = (request.time_ms + 5_000, [9; 16], "другое устройство");
    let second = file
        .write(&later, |_| -> Result<(String, u64), Error> {
            panic!("a repeated request is not done again")
        })
        .expect("accepted");
    assert_eq!(
        (second.number, second.repeated, &second.reply),
        (2, true, &first.reply)
    );
    assert_eq!(second.reply, ("принято".to_owned(), 2));
    let given = file
        .readers()
        .read(|view| view.marks_given(ProjectId(1), JurorId(1)))
        .expect("it can be read");
    assert_eq!(given.len(), 1);
    // Also after the file was closed and opened again.
    file.close().expect("it closes");
    let mut file = ContestFile::open(&place.path()).expect("it opens");
    let third = file
        .write(&later, |_| -> Result<(String, u64), Error> {
            panic!("not again")
        })
        .expect("accepted");
    assert_eq!((third.number, third.repeated), (2, true));
}

#[test]
fn a_request_id_of_another_request_is_refused() {
    let place = Place::new();
    let mut file = place.create();
    let mine = entry("same", "RecordMark");
    file.write(&mine, |tx| give(tx, 1, 1, 1, 400)).expect("accepted");
    let (mut who, mut kind, mut body) = (mine.clone(), mine.clone(), mine.clone());
    (who.who, kind.kind, body.body) = ("juror 2", "Submit", r#"{"score":500}"#);
    for other in [who, kind, body] {
        let refused = file.write(&other, |tx| give(tx, 1, 1, 1, 500));
        assert!(
            matches!(&refused, Err(Error::RequestIdTaken(id)) if id == "same"),
            "{refused:?}"
        );
    }
}

#[test]
fn a_refused_request_leaves_nothing_and_may_be_sent_again() {
    let place = Place::new();
    let mut file = place.create();
    let before = file.journal_head().expect("a head");
    let refused = file.write(&entry("r", "Test"), |tx| {
        give(tx, 1, 1, 1, 400)?;
        tx.set_contest(&contest(9, 9, 9), true)?;
        Err::<(), _>(Error::Closed)
    });
    assert!(matches!(refused, Err(Error::Closed)));
    assert_eq!(file.journal_head().expect("a head"), before);
    let unknown = file.write(&entry("u", "Test"), |tx| give(tx, 9, 9, 9, 100));
    assert!(
        matches!(unknown, Err(Error::UnknownId { .. })),
        "ids of a refused set-up are not known: {unknown:?}"
    );
    let again = file
        .write(&entry("r", "Test"), |tx| give(tx, 1, 1, 1, 400))
        .expect("accepted");
    assert_eq!((again.number, again.repeated), (2, false));
    drop(file);
    assert_eq!(verify(&place.path()).expect("it verifies").marks, 1);
}

#[test]
fn a_panic_takes_the_request_back() {
    let place = Place::new();
    let mut file = place.create();
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _ = file.write(&entry("p", "Test"), |tx| -> Result<(), Error> {
            give(tx, 1, 1, 1, 400)?;
            panic!("in the middle")
        });
    }));
    assert!(panicked.is_err());
    done(&mut file, "next", |tx| give(tx, 1, 1, 2, 500));
    drop(file);
    let verified = verify(&place.path()).expect("it verifies");
    assert_eq!((verified.entries, verified.marks), (2, 1));
}

#[test]
fn the_journal_is_read_in_pages() {
    let place = Place::new();
    let mut file = place.create();
    for request in ["a", "b", "c"] {
        done(&mut file, request, |tx| Ok(tx.number()));
    }
    let page = file
        .readers()
        .read(|view| view.journal(2, 2))
        .expect("it can be read");
    let seen: Vec<_> = page
        .iter()
        .map(|e| (e.number, e.request_id.as_str(), e.reply.as_str()))
        .collect();
    assert_eq!(seen, [(2, "a", "2"), (3, "b", "3")]);
    let head = file.read(|view| view.head()).expect("it can be read");
    assert_eq!(head, file.journal_head().expect("a head"));
    assert_eq!((head.number, head.hex().len()), (4, 64));
}

#[test]
fn a_reader_sees_one_moment_while_the_writer_goes_on() {
    let place = Place::new();
    let mut file = place.create();
    let readers = file.readers();
    done(&mut file, "before", |tx| give(tx, 1, 1, 1, 100));
    readers
        .read(|view| {
            let contest = view.contest()?;
            let before = (view.head()?, view.sheets(&contest)?);
            done(&mut file, "meanwhile", |tx| give(tx, 1, 1, 1, 500));
            assert_eq!(
                (view.head()?, view.sheets(&contest)?),
                before,
                "the moment does not move"
            );
            Ok::<_, Error>(())
        })
        .expect("it can be read");
    assert_eq!(
        readers.read(|view| view.head()).expect("it can be read").number,
        3
    );
}

#[test]
fn readers_in_other_threads_see_whole_requests_only() {
    let place = Place::new();
    let mut file = place.create();
    let readers = file.readers();
    let stop = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        let watchers: Vec<_> = (0..3)
            .map(|_| {
                let (readers, stop) = (readers.clone(), &stop);
                scope.spawn(move || {
                    let mut last = 0;
                    while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                        let (number, marks) = readers
                            .read(|view| {
                                let contest = view.contest()?;
                                let marks: usize = view
                                    .sheets(&contest)?
                                    .iter()
                                    .map(|s| s.marks.iter().flatten().count())
                                    .sum();
                                Ok::<_, Error>((view.head()?.number, marks))
                            })
                            .expect("it can be read");
                        assert!(number >= last, "time does not run back");
                        assert_eq!(
                            marks,
                            if number == 1 { 0 } else { 2 },
                            "both marks of a request, or none"
                        );
                        last = number;
                    }
                })
            })
            .collect();
        for number in 0..100 {
            done(&mut file, &format!("r{number}"), |tx| {
                give(tx, 1, 1, 1, number)?;
                give(tx, 1, 1, 2, number)
            });
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        for watcher in watchers {
            watcher.join().expect("no watcher failed");
        }
    });
}

#[test]
fn a_reader_cannot_write() {
    let place = Place::new();
    let file = place.create();
    let refused = file
        .readers()
        .with(|conn| Ok::<_, Error>(conn.execute("DELETE FROM project", [])?));
    assert!(matches!(refused, Err(Error::ReadOnly)), "{refused:?}");
}

#[test]
fn every_acknowledged_entry_is_in_a_copy_of_file_and_wal() {
    // What a crash leaves is the file and its -wal as they are at that moment.
    let place = Place::new();
    let mut file = place.create();
    for number in 0..200_i64 {
        done(&mut file, &format!("r{number}"), |tx| {
            give(tx, 1 + number as u32 % 4, 1, 1, number)
        });
        if number % 50 == 49 {
            // A torn end of the -wal, as when the power goes while the next entry is being written.
            file.conn
                .execute_batch("PRAGMA wal_checkpoint(PASSIVE)")
                .expect("a checkpoint");
        }
        let crashed = Place::new();
        for part in ["конкурс.tribuna", "конкурс.tribuna-wal"] {
            std::fs::copy(place.join(part), crashed.join(part)).expect("a copy");
        }
        if number % 3 == 0 {
            use std::io::Write as _;
            let mut wal = std::fs::OpenOptions::new()
                .append(true)
                .open(crashed.join("конкурс.tribuna-wal"))
                .expect("the -wal");
            wal.write_all(&vec![number as u8; 1 + number as usize * 37])
                .expect("a torn frame");
        }
        let mut recovered = ContestFile::open(&crashed.path()).expect("it is recovered");
        assert_eq!(
            recovered.journal_head().expect("a head"),
            file.journal_head().expect("a head")
        );
        done(&mut recovered, "afterwards", |tx| give(tx, 1, 2, 2, 100));
        recovered.close().expect("it closes");
        let verified = verify(&crashed.path()).expect("it verifies");
        assert_eq!(
            (verified.entries, verified.marks),
            (number as u64 + 3, number as u64 + 2)
        );
        assert_eq!(crashed.names(), ["конкурс.tribuna"]);
    }
}

#[test]
fn a_plain_connection_cannot_slip_a_mark_past_the_journal() {
    let place = Place::new();
    drop(full(&place));
    let stranger = Connection::open(place.path()).expect("a connection");
    stranger
        .execute_batch("INSERT INTO mark (entry, project, juror, criterion, score, way) VALUES (3, 1, 1, 1, 500, 'juror')")
        .expect("SQLite itself does not mind");
    drop(stranger);
    let fault = verify(&place.path())
        .expect_err("a row without an entry")
        .to_string();
    assert_eq!(
        fault,
        "a row belongs to no entry; entry 3; table mark; row 2 (№ 1, Судьин 1)"
    );
}

#[test]
fn a_row_that_a_planted_trigger_swallows_is_refused() {
    type Act = fn(&mut crate::Tx<'_>) -> Result<(), Error>;
    let acts: [(&str, &str, Act); 7] = [
        ("mark", "INSERT", |tx| give(tx, 1, 1, 1, 400)),
        ("journal", "INSERT", |tx| give(tx, 1, 1, 1, 400)),
        ("project", "INSERT", |tx| tx.set_contest(&contest(5, 3, 2), false)),
        ("juror", "DELETE", |tx| tx.set_contest(&contest(4, 3, 2), false)),
        ("credential", "INSERT", |tx| {
            tx.set_credential(None, Some("$argon2id$new"))
        }),
        ("credential", "DELETE", |tx| tx.set_credential(None, None)),
        ("decision", "INSERT", |tx| tx.decide("looked", "console", &1)),
    ];
    for (table, event, act) in acts {
        let place = Place::new();
        let mut file = place.create();
        done(&mut file, "passphrase", |tx| {
            tx.set_credential(None, Some("$argon2id$old"))
        });
        let before = file.journal_head().expect("a head");
        file.conn
            .execute_batch(&format!(
                "CREATE TEMP TRIGGER swallow BEFORE {event} ON main.{table} BEGIN SELECT RAISE(IGNORE); END"
            ))
            .expect("a trigger");
        let refused = file.write(&entry("r", "Test"), act);
        assert!(
            matches!(refused, Err(Error::NotWritten(of)) if of == table),
            "{event} {table}: {refused:?}"
        );
        assert_eq!(file.journal_head().expect("a head"), before, "{event} {table}");
    }
}

#[test]
fn a_signed_paper_is_found_by_its_hash_and_only_as_it_was_signed() {
    let place = Place::new();
    let mut file = place.create();
    let bytes: Vec<u8> = (0..100_000_u32).map(|at| (at % 256) as u8).collect();
    let hash = done(&mut file, "sign", |tx| {
        let hash = tx.keep_signed_paper(&bytes)?;
        assert_eq!(
            tx.signed_paper(&hash)?.map(|(_, bytes)| bytes.len()),
            Some(bytes.len())
        );
        Ok(crate::hex(&hash))
    });
    assert_eq!(hash.len(), 64);
    let raw: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(&bytes).into();
    assert_eq!(hash, crate::hex(&raw));
    let kept = file.read(|view| view.signed_paper(&raw)).expect("it is read");
    assert_eq!(kept, Some((1, bytes)));
    assert_eq!(
        file.read(|view| view.signed_paper(&[0; 32])).expect("it is read"),
        None
    );
    file.close().expect("it closes");
    verify(&place.path()).expect("it verifies");
    super::tampering::behind_the_triggers(&place.path(), |conn| {
        conn.execute("UPDATE signed_paper SET bytes = x'25'", [])
    });
    let conn = Connection::open(place.path()).expect("a connection");
    let kept = crate::View {
        conn: &conn,
        tables: &crate::contest::CONTEST.tables,
    }
    .signed_paper(&raw)
    .expect("it is read");
    assert_eq!(kept, None, "what was put in its place is not printed");
    drop(conn);
    verify(&place.path()).expect_err("it is found");
}
