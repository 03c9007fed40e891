//! Opening, locking, closing, copying.

use super::{Place, contest, create, done, entry, give};
use crate::{ContestFile, Error, NewFile, open_read_only, verify};
use rusqlite::Connection;
use std::path::Path;

#[test]
fn a_closed_file_lies_alone() {
    let place = Place::new();
    let mut file = place.create();
    done(&mut file, "a", |tx| give(tx, 1, 1, 1, 400));
    file.readers()
        .read(|view| view.contest())
        .expect("it can be read");
    assert!(place.names().len() > 1, "while open, other files lie beside it");
    file.close().expect("it closes");
    assert_eq!(place.names(), ["конкурс.tribuna"]);
    assert_eq!(verify(&place.path()).expect("it verifies").marks, 1);
    assert_eq!(
        place.names(),
        ["конкурс.tribuna"],
        "verifying leaves nothing behind"
    );
}

#[test]
fn a_file_let_go_without_closing_lies_alone_too() {
    let place = Place::new();
    let mut file = place.create();
    done(&mut file, "a", |tx| give(tx, 1, 1, 1, 400));
    file.readers()
        .read(|view| view.contest())
        .expect("it can be read");
    drop(file);
    assert_eq!(place.names(), ["конкурс.tribuna"]);
}

#[test]
fn readers_end_with_the_file() {
    let place = Place::new();
    let file = place.create();
    let readers = file.readers();
    file.close().expect("it closes");
    assert!(matches!(readers.read(|view| view.head()), Err(Error::Closed)));
    assert_eq!(place.names(), ["конкурс.tribuna"]);
}

#[test]
fn whoever_still_reads_while_the_file_is_closed_leaves_nothing_open() {
    let place = Place::new();
    let mut file = place.create();
    done(&mut file, "a", |tx| give(tx, 1, 1, 1, 400));
    let (readers, reading) = (file.readers(), std::sync::Barrier::new(2));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            readers
                .read(|view| {
                    reading.wait();
                    // The closing has begun when nobody else is let in.
                    while !matches!(readers.read(|other| other.head()), Err(Error::Closed)) {
                        std::thread::yield_now();
                    }
                    view.head()
                })
                .expect("who reads may finish")
        });
        reading.wait();
        file.close().expect("it waits for the reader");
        assert_eq!(place.names(), ["конкурс.tribuna"]);
    });
}

#[test]
fn a_second_opening_is_refused_and_reading_is_not() {
    let place = Place::new();
    let mut file = place.create();
    assert!(matches!(ContestFile::open(&place.path()), Err(Error::InUse)));
    done(&mut file, "a", |tx| give(tx, 1, 1, 1, 400));
    let other = open_read_only(&place.path()).expect("reading needs no lock");
    assert_eq!(other.read(|view| view.head()).expect("it can be read").number, 2);
    assert_eq!(verify(&place.path()).expect("it verifies while open").entries, 2);
    done(&mut file, "b", |tx| give(tx, 1, 1, 1, 500));
    assert_eq!(other.read(|view| view.head()).expect("it can be read").number, 3);
    drop(other);
    file.close().expect("it closes");
    ContestFile::open(&place.path())
        .expect("free again")
        .close()
        .expect("it closes");
}

#[test]
fn the_lock_is_of_the_file_and_not_of_one_name_for_it() {
    let place = Place::new();
    let _file = place.create();
    std::fs::create_dir(place.join("папка")).expect("a folder");
    let roundabout = place.join("папка").join("..").join("конкурс.tribuna");
    assert!(matches!(ContestFile::open(&roundabout), Err(Error::InUse)));
}

#[test]
fn a_lock_file_left_by_a_crash_is_no_obstacle() {
    let place = Place::new();
    drop(place.create());
    std::fs::write(place.join("конкурс.tribuna.lock"), "").expect("a file");
    let file = ContestFile::open(&place.path()).expect("it opens");
    file.close().expect("it closes");
    assert_eq!(place.names(), ["конкурс.tribuna"]);
}

#[test]
fn nothing_is_overwritten_unasked() {
    let place = Place::new();
    drop(place.create());
    let contest = contest(1, 1, 1);
    let mut new = NewFile {
        entry: entry("n", "NewContest"),
        contest: &contest,
        overwrite: false,
    };
    let before = std::fs::read(place.path()).expect("the file");
    assert!(matches!(
        ContestFile::create(&place.path(), &new),
        Err(Error::AlreadyExists(_))
    ));
    assert_eq!(std::fs::read(place.path()).expect("the file"), before);
    new.overwrite = true;
    let file = ContestFile::create(&place.path(), &new).expect("asked for");
    assert_eq!(
        file.readers()
            .read(|view| view.contest())
            .expect("it can be read"),
        contest
    );
    // Not even when asked for, while it is open.
    assert!(matches!(
        ContestFile::create(&place.path(), &new),
        Err(Error::InUse)
    ));
    drop(file);
    assert_eq!(place.names(), ["конкурс.tribuna"]);
}

#[test]
fn a_file_whose_first_request_fails_is_not_made() {
    let place = Place::new();
    let contest = contest(1, 1, 1);
    let new = NewFile {
        entry: entry("n", "NewContest"),
        contest: &contest,
        overwrite: false,
    };
    let refused = ContestFile::create_with(&place.path(), &new, |tx| give(tx, 7, 1, 1, 100)).map(|_| ());
    assert!(
        matches!(
            refused,
            Err(Error::UnknownId {
                table: "project",
                id: 7
            })
        ),
        "{refused:?}"
    );
    assert_eq!(place.names(), [""; 0]);
}

#[test]
fn a_wal_without_its_file_is_not_taken_for_a_new_files_own() {
    let place = Place::new();
    std::fs::write(place.join("конкурс.tribuna-wal"), "чьи-то оценки").expect("a file");
    let contest = contest(1, 1, 1);
    let new = NewFile {
        entry: entry("n", "NewContest"),
        contest: &contest,
        overwrite: false,
    };
    match ContestFile::create(&place.path(), &new) {
        Err(Error::AlreadyExists(path)) => assert_eq!(path, place.join("конкурс.tribuna-wal")),
        other => panic!("{:?}", other.map(|_| ())),
    }
    assert_eq!(place.names(), ["конкурс.tribuna-wal"]);
}

#[test]
fn a_wal_that_cannot_be_cleared_away_stops_the_overwriting() {
    let place = Place::new();
    drop(place.create());
    let before = std::fs::read(place.path()).expect("the file");
    // A folder of that name is no -wal, and is not removed as one.
    std::fs::create_dir(place.join("конкурс.tribuna-wal")).expect("a folder");
    let contest = contest(1, 1, 1);
    let new = NewFile {
        entry: entry("n", "NewContest"),
        contest: &contest,
        overwrite: true,
    };
    let refused = ContestFile::create(&place.path(), &new).map(|_| ());
    assert!(refused.is_err(), "{refused:?}");
    assert_eq!(std::fs::read(place.path()).expect("the file"), before);
    assert_eq!(
        place.names(),
        ["конкурс.tribuna", "конкурс.tribuna-wal"],
        "no part is left"
    );
}

#[test]
fn a_copy_is_complete_while_the_file_is_open() {
    let place = Place::new();
    let mut file = place.create();
    done(&mut file, "a", |tx| give(tx, 1, 1, 1, 400));
    let to = place.join("копия.tribuna");
    file.save_copy(&to, false).expect("it is saved");
    done(&mut file, "b", |tx| give(tx, 1, 1, 1, 500));
    let copied = verify(&to).expect("it verifies");
    assert_eq!(copied.entries, 2);
    assert!(matches!(file.save_copy(&to, false), Err(Error::AlreadyExists(_))));
    assert_eq!(verify(&to).expect("it verifies"), copied);
    file.save_copy(&to, true).expect("asked for");
    assert_eq!(
        verify(&to).expect("it verifies").head,
        file.journal_head().expect("a head")
    );
    assert!(
        matches!(file.save_copy(&place.path(), true), Err(Error::AlreadyExists(_))),
        "not onto itself"
    );
    let open = ContestFile::open(&to).expect("the copy opens");
    assert!(matches!(file.save_copy(&to, true), Err(Error::InUse)));
    drop((open, file));
    let (copied, handed) = (place.join("с чтения.tribuna"), place.join("передача.tribuna"));
    let readers = open_read_only(&place.path()).expect("it can be read");
    readers.save_copy(&copied, false).expect("it is saved");
    let entry = entry("handed", "HandOverCopy");
    readers
        .save_handed_over(&handed, false, &entry)
        .expect("it is saved");
    let entries = |path: &Path| verify(path).expect("it verifies").entries;
    assert_eq!((entries(&copied), entries(&handed)), (3, 4));
    drop(readers);
    for copy in [copied, handed] {
        std::fs::remove_file(copy).expect("it is taken away");
    }
    assert_eq!(place.names(), ["конкурс.tribuna", "копия.tribuna"]);
}

#[test]
fn a_file_read_alone_is_left_as_it_was() {
    let place = Place::new();
    drop(place.create());
    let before = std::fs::read(place.path()).expect("the file");
    let readers = open_read_only(&place.path()).expect("it opens");
    readers.read(|view| view.contest()).expect("it can be read");
    drop(readers);
    assert_eq!(place.names(), ["конкурс.tribuna"]);
    assert_eq!(std::fs::read(place.path()).expect("the file"), before);
}

#[test]
fn the_same_requests_give_the_same_head() {
    let (one, two) = (Place::new(), Place::new());
    let heads = [&one, &two].map(|place| {
        let mut file = create(&place.path(), &contest(4, 3, 2));
        done(&mut file, "a", |tx| give(tx, 1, 1, 1, 400));
        file.journal_head().expect("a head")
    });
    assert_eq!(heads[0], heads[1]);
}

#[test]
fn a_file_that_was_taken_out_of_wal_goes_back_and_lies_alone_again() {
    let place = Place::new();
    drop(place.create());
    Connection::open(place.path())
        .expect("a connection")
        .execute_batch("PRAGMA journal_mode = DELETE")
        .expect("SQLite itself does not mind");
    let file = ContestFile::open(&place.path()).expect("it opens");
    let mode: String = file
        .conn
        .pragma_query_value(None, "journal_mode", |row| row.get(0))
        .expect("a mode");
    assert_eq!(mode, "wal");
    file.close().expect("it closes");
    assert_eq!(place.names(), ["конкурс.tribuna"]);
}

#[test]
fn a_file_that_somebody_reads_past_the_program_is_said_not_to_lie_alone() {
    let place = Place::new();
    let mut file = place.create();
    let other = Connection::open(place.path()).expect("it opens");
    other.execute_batch("BEGIN").expect("it begins");
    let read = || other.query_row("SELECT count(*) FROM mark", [], |row| row.get::<_, i64>(0));
    assert_eq!(read().expect("it reads"), 0);
    done(&mut file, "a", |tx| give(tx, 1, 1, 1, 400));
    let closed = file.close();
    assert!(
        matches!(closed, Err(Error::InUse | Error::StillRead)),
        "{closed:?}"
    );
    drop(other);
    // Nothing is lost by it.
    assert_eq!(verify(&place.path()).expect("it verifies").marks, 1);
}
