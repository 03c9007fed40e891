//! What a killed program leaves beside its file: the `-wal` of another name, or of another file.

use super::lost::{mark, whole};
use super::{Place, contest, entry};
use crate::{ContestFile, Error, open_read_only, verify};
use rusqlite::Connection;

/// Leaves what a renaming and a crash in the same moment leave: the file under a new name with nothing of its
/// last entries, and those in the `-wal` of the old name.
fn renamed_and_killed(place: &Place) -> std::path::PathBuf {
    let live = Place::new();
    let mut file = live.create();
    whole(&file);
    let new = place.join("новое имя.tribuna");
    std::fs::copy(live.path(), &new).expect("the file as it was");
    mark(&mut file, "a").expect("it is saved");
    mark(&mut file, "b").expect("it is saved");
    std::fs::copy(
        live.join("конкурс.tribuna-wal"),
        place.join("конкурс.tribuna-wal"),
    )
    .expect("its -wal");
    new
}

#[test]
fn what_lies_in_the_wal_of_the_old_name_is_joined_to_the_renamed_file() {
    let place = Place::new();
    let new = renamed_and_killed(&place);
    let file = ContestFile::open(&new).expect("it opens");
    assert_eq!(file.journal_head().expect("it can be read").number, 3);
    assert_eq!(file.orphans(), Vec::<String>::new());
    file.close().expect("it closes");
    assert_eq!(place.names(), ["новое имя.tribuna"]);
    assert_eq!(verify(&new).expect("it is sound").marks, 2);
}

#[test]
fn an_empty_wal_of_its_own_keeps_no_entries_away() {
    let place = Place::new();
    let new = renamed_and_killed(&place);
    std::fs::write(place.join("новое имя.tribuna-wal"), "").expect("a file");
    let file = ContestFile::open(&new).expect("it opens");
    assert_eq!(file.journal_head().expect("it can be read").number, 3);
}

/// Leaves a file whose program was killed, with its last entries in the `-wal`, and in its place what `put` is given the
/// contest on another machine for.
fn killed_and_replaced(place: &Place, put: impl FnOnce(&mut ContestFile)) {
    let (live, other) = (Place::new(), Place::new());
    let mut file = live.create();
    whole(&file);
    file.save_copy(&other.path(), false).expect("a copy");
    for id in ["a", "b"] {
        mark(&mut file, id).expect("it is saved");
    }
    for name in ["конкурс.tribuna", "конкурс.tribuna-wal"] {
        std::fs::copy(live.join(name), place.join(name)).expect("what the killed program left");
    }
    let mut there = ContestFile::open(&other.path()).expect("it opens");
    put(&mut there);
    there.close().expect("it closes");
    std::fs::copy(other.path(), place.path()).expect("it is put in its place");
}

#[test]
fn a_wal_that_a_killed_program_left_is_not_laid_over_the_file_that_is_put_there() {
    let place = Place::new();
    killed_and_replaced(&place, |file| {
        for number in 0..5 {
            mark(file, &format!("c{number}")).expect("it is saved");
        }
    });
    let names = ["конкурс.tribuna", "конкурс.tribuna-wal"];
    let bytes = names.map(|name| std::fs::read(place.join(name)).expect("a file"));
    // Reading takes nothing from where it lies.
    assert_eq!(verify(&place.path()).expect("it is sound").entries, 6);
    let readers = open_read_only(&place.path()).expect("it can be read");
    assert_eq!(
        readers.read(|view| view.head()).expect("it can be read").number,
        6
    );
    drop(readers);
    assert_eq!(
        names.map(|name| std::fs::read(place.join(name)).expect("a file")),
        bytes
    );
    let mut file = ContestFile::open(&place.path()).expect("it opens");
    assert_eq!(file.journal_head().expect("it can be read").number, 6);
    assert_eq!(file.orphans(), ["конкурс.other.tribuna-wal"]);
    mark(&mut file, "d").expect("it is saved");
    file.close().expect("it closes");
    assert_eq!(verify(&place.path()).expect("it is sound").marks, 6);
    let kept = std::fs::read(place.join("конкурс.other.tribuna-wal")).expect("a file");
    assert_eq!(kept, bytes[1], "what the killed program saved last is kept");
}

#[test]
fn a_wal_is_not_laid_over_an_older_copy_that_it_does_not_fit() {
    let (live, place) = (Place::new(), Place::new());
    let mut file = live.create();
    whole(&file);
    file.save_copy(&place.path(), false).expect("a copy");
    for number in 0..300 {
        mark(&mut file, &format!("a{number}")).expect("it is saved");
    }
    whole(&file);
    mark(&mut file, "b").expect("it is saved");
    std::fs::copy(
        live.join("конкурс.tribuna-wal"),
        place.join("конкурс.tribuna-wal"),
    )
    .expect("a -wal");
    assert_eq!(verify(&place.path()).expect("the copy is sound").entries, 1);
    let file = ContestFile::open(&place.path()).expect("it opens");
    assert_eq!(file.journal_head().expect("it can be read").number, 1);
    assert_eq!(file.orphans(), ["конкурс.other.tribuna-wal"]);
}

#[test]
fn what_somebody_wrote_into_the_wal_of_a_killed_program_is_a_fault() {
    let (live, place) = (Place::new(), Place::new());
    live.create().close().expect("it closes");
    let conn = Connection::open(live.path()).expect("it opens");
    conn.execute_batch("PRAGMA wal_autocheckpoint = 0; UPDATE project SET title = 'Иной' WHERE id = 1")
        .expect("it is written");
    let names = ["конкурс.tribuna", "конкурс.tribuna-wal"];
    for name in names {
        std::fs::copy(live.join(name), place.join(name)).expect("what a kill leaves");
    }
    let refused = ContestFile::open(&place.path()).map(|_| ());
    assert!(matches!(refused, Err(Error::Unsound(_))), "{refused:?}");
    assert!(matches!(verify(&place.path()), Err(crate::VerifyError::Fault(_))));
}

#[test]
fn the_wal_of_a_killed_program_is_its_files_own() {
    let place = Place::new();
    let live = Place::new();
    let mut file = live.create();
    for id in ["a", "b", "c"] {
        mark(&mut file, id).expect("it is saved");
        for name in ["конкурс.tribuna", "конкурс.tribuna-wal"] {
            std::fs::copy(live.join(name), place.join(name)).expect("what a kill leaves");
        }
    }
    let file = ContestFile::open(&place.path()).expect("it opens");
    assert_eq!(file.journal_head().expect("it can be read").number, 4);
    assert_eq!(file.orphans(), Vec::<String>::new());
}

#[test]
fn only_what_is_a_wal_is_named_as_one() {
    let place = Place::new();
    std::fs::write(place.join("заметки.tribuna-wal"), "не журнал").expect("a file");
    std::fs::write(place.join("короткий.tribuna-wal"), "7").expect("a file");
    std::fs::create_dir(place.join("папка.tribuna-wal")).expect("a folder");
    assert_eq!(place.create().orphans(), Vec::<String>::new());
}

#[test]
fn the_wal_of_another_contest_is_left_alone_and_named() {
    let place = Place::new();
    let _new = renamed_and_killed(&place);
    let other = place.join("другой.tribuna");
    let contest = contest(1, 1, 1);
    let entry = crate::NewEntry {
        time_ms: 5,
        ..entry("other", "NewContest")
    };
    let new = crate::NewFile {
        entry,
        contest: &contest,
        overwrite: false,
    };
    ContestFile::create(&other, &new)
        .expect("it is made")
        .close()
        .expect("it closes");
    let before = std::fs::read(place.join("конкурс.tribuna-wal")).expect("a -wal");
    let file = ContestFile::open(&other).expect("it opens");
    assert_eq!(file.journal_head().expect("it can be read").number, 1);
    assert_eq!(file.orphans(), ["конкурс.tribuna-wal"]);
    file.close().expect("it closes");
    assert_eq!(
        std::fs::read(place.join("конкурс.tribuna-wal")).expect("a -wal"),
        before
    );
}
