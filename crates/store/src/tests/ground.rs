//! The file under the program's feet: renamed, deleted, replaced, without its `-wal`, under a second name.

use super::{Place, contest, create, entry, give};
use crate::{ContestFile, Error, Loss, open_read_only, verify};
use rusqlite::Connection;
use std::path::Path;
use std::process::Command;

fn mark(file: &mut ContestFile, id: &str) -> Result<u64, Error> {
    file.write(&entry(id, "RecordMark"), |tx| give(tx, 1, 1, 1, 400))
        .map(|accepted| accepted.number)
}

fn loss(outcome: Result<u64, Error>) -> Option<Loss> {
    match outcome {
        Ok(_) => None,
        Err(Error::Lost { loss, .. }) => Some(loss),
        Err(other) => panic!("{other:?}"),
    }
}

/// Makes what is open whole, as a moment without requests does.
fn whole(file: &ContestFile) {
    while !file.make_whole().expect("it can be written") {
        std::thread::yield_now();
    }
}

/// Does something in another process, and returns what it said.
fn elsewhere(act: &str, path: &Path) -> String {
    let done = Command::new(std::env::current_exe().expect("this program"))
        .args([
            "--exact",
            "tests::ground::another_program",
            "--ignored",
            "--nocapture",
        ])
        .env("TRIBUNA_ACT", act)
        .env("TRIBUNA_FILE", path)
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(
        done.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&done.stderr)
    );
    let line = said.lines().find_map(|line| line.split_once("said: "));
    line.unwrap_or_else(|| panic!("{said}")).1.to_owned()
}

/// What [`elsewhere`] runs.
#[test]
#[ignore = "run by the others, in a process of its own"]
fn another_program() {
    let act = std::env::var("TRIBUNA_ACT").expect("what to do");
    let path = std::env::var_os("TRIBUNA_FILE").expect("with which file");
    let path = Path::new(&path);
    let said = match act.as_str() {
        "write" => match ContestFile::open(path) {
            Ok(mut file) => format!("wrote {}", mark(&mut file, "elsewhere").expect("it writes")),
            Err(refused) => format!("{refused:?}"),
        },
        "look" => {
            let conn = Connection::open(path).expect("it opens");
            let entries: i64 = conn
                .query_row("SELECT count(*) FROM journal", [], |row| row.get(0))
                .expect("it reads");
            conn.close().expect("it closes");
            format!("saw {entries}")
        }
        // What SQLite asks when it closes: the bytes of its shared lock, for itself alone.
        "ask" => {
            let file = std::fs::OpenOptions::new().read(true).write(true).open(path);
            let file = file.expect("it opens");
            match file_guard::try_lock(&file, file_guard::Lock::Exclusive, 0x4000_0002, 510) {
                Ok(_) => "nobody has it open".into(),
                Err(_) => "others have it open".into(),
            }
        }
        other => panic!("{other}"),
    };
    println!("said: {said}");
}

#[test]
fn nothing_is_saved_under_a_name_that_leads_elsewhere() {
    let place = Place::new();
    let mut file = place.create();
    assert_eq!(loss(mark(&mut file, "a")), None);
    std::fs::rename(place.path(), place.join("другое.tribuna")).expect("it is renamed");
    assert_eq!(loss(mark(&mut file, "b")), Some(Loss::Renamed));
    assert_eq!(
        file.journal_head().expect("it can be read").number,
        2,
        "rolled back"
    );
    assert_eq!(file.loss(), Some(Loss::Renamed));
    assert!(file.has_a_name() && file.is_at(&place.join("другое.tribuna")));
    std::fs::copy(place.join("другое.tribuna"), place.join("копия.tribuna")).expect("a copy");
    assert!(!file.is_at(&place.join("копия.tribuna")) && !file.is_at(&place.path()));
    std::fs::remove_file(place.join("копия.tribuna")).expect("it is deleted");
    // What is well again is written again, and the request that was refused is done now.
    std::fs::rename(place.join("другое.tribuna"), place.path()).expect("it is renamed back");
    assert_eq!(mark(&mut file, "b").expect("it is saved"), 3);
    file.close().expect("it closes");
    assert_eq!(verify(&place.path()).expect("it is sound").marks, 2);
    assert_eq!(place.names(), ["конкурс.tribuna"]);
}

#[test]
fn a_path_that_cannot_be_asked_is_told_as_a_disk_that_is_gone() {
    let place = Place::new();
    let folder = place.join("флешка");
    std::fs::create_dir(&folder).expect("a folder");
    let mut file = super::create(&folder.join("конкурс.tribuna"), &super::contest(4, 3, 2));
    std::fs::rename(&folder, place.join("не здесь")).expect("it is renamed");
    assert_eq!(loss(mark(&mut file, "a")), Some(Loss::Renamed));
    // The path leads through what is no folder, which says nothing of the file.
    std::fs::write(&folder, "").expect("a file");
    assert_eq!(loss(mark(&mut file, "a")), Some(Loss::DiskGone));
    std::fs::remove_file(&folder).expect("it is taken away");
    std::fs::rename(place.join("не здесь"), &folder).expect("it is back");
    assert_eq!(mark(&mut file, "a").expect("it is saved"), 2);
}

#[test]
fn a_file_that_was_deleted_or_replaced_is_saved_under_a_new_name() {
    for (case, expected) in [
        ("deleted", Loss::Deleted),
        ("replaced", Loss::Replaced),
        ("put in its place", Loss::Replaced),
    ] {
        let place = Place::new();
        let mut file = place.create();
        whole(&file);
        file.save_copy(&place.join("раньше.tribuna"), false)
            .expect("a copy");
        for number in 0..10 {
            mark(&mut file, &format!("a{number}")).expect("it is saved");
        }
        match case {
            "deleted" => std::fs::remove_file(place.path()).expect("it is deleted"),
            "replaced" => {
                std::fs::rename(place.join("раньше.tribuna"), place.path()).expect("it is replaced");
            }
            _ => {
                std::fs::rename(place.path(), place.join("увезли.tribuna")).expect("it is moved");
                std::fs::copy(place.join("раньше.tribuna"), place.path()).expect("another is there");
            }
        }
        assert_eq!(loss(mark(&mut file, "b")), Some(expected), "{case}");
        assert_eq!(file.has_a_name(), case == "put in its place", "{case}");
        // Those who read go on with what the program holds, more than one at a time.
        file.read(|view| {
            assert_eq!(view.head()?.number, 11, "{case}");
            Ok::<_, Error>(())
        })
        .expect("it can be read");
        let readers = file.readers();
        assert_eq!(readers.read(|view| view.head()).expect("it is lent").number, 11);
        file.save_all(&place.join("спасено.tribuna"), false)
            .expect("it is saved");
        assert_eq!(
            verify(&place.join("спасено.tribuna")).expect("it is sound").marks,
            10,
            "{case}"
        );
        let free = file.rescue("спасено", &[]).expect("it is saved");
        assert_eq!(free, place.join("конкурс.спасено.tribuna"));
        drop(file);
        assert_eq!(verify(&free).expect("it is sound").marks, 10, "{case}");
        if case != "deleted" {
            assert_eq!(verify(&place.path()).expect("it is sound").marks, 0, "{case}");
        }
    }
}

#[test]
fn an_equal_copy_put_in_the_place_of_the_file_is_not_the_file() {
    let place = Place::new();
    let mut file = place.create();
    mark(&mut file, "a").expect("it is saved");
    whole(&file);
    std::fs::rename(place.path(), place.join("увезли.tribuna")).expect("it is moved");
    std::fs::copy(place.join("увезли.tribuna"), place.path()).expect("an equal one is there");
    assert_eq!(loss(mark(&mut file, "b")), Some(Loss::Replaced));
    assert_eq!(loss(mark(&mut file, "c")), Some(Loss::Replaced));
}

#[test]
fn where_numbers_of_files_change_by_themselves_reading_decides() {
    let place = Place::new();
    let mut file = place.create();
    for number in 0..6 {
        file.ground.misremember(number % 2 == 1);
        mark(&mut file, &format!("a{number}")).expect("it is the same file");
    }
    // What it was compared with has taken no lock away.
    assert_eq!(elsewhere("ask", &place.path()), "others have it open");
    file.close().expect("it closes");
    assert_eq!(verify(&place.path()).expect("it is sound").marks, 6);
}

#[test]
fn an_equal_copy_in_the_place_of_the_wal_is_not_taken_for_it() {
    let place = Place::new();
    let mut file = place.create();
    mark(&mut file, "a").expect("it is saved");
    let (wal, moved) = (place.join("конкурс.tribuna-wal"), place.join("убрали"));
    std::fs::rename(&wal, &moved).expect("it is renamed");
    std::fs::copy(&moved, &wal).expect("a copy is in its place");
    // Somebody reads in between, and the copy still reads the same.
    file.readers().read(|view| view.head()).expect("it can be read");
    for id in ["b", "c"] {
        assert_eq!(loss(mark(&mut file, id)), Some(Loss::WalGone));
    }
    let on = place.join("новое.tribuna");
    file.save_all(&on, false).expect("it is saved");
    // What was committed and not acknowledged is held too.
    assert!(verify(&on).expect("it is sound").marks >= 1);
}

#[test]
fn a_missing_wal_is_noticed_and_everything_is_still_held() {
    let place = Place::new();
    let mut file = place.create();
    mark(&mut file, "a").expect("it is saved");
    std::fs::remove_file(place.join("конкурс.tribuna-wal")).expect("it is removed");
    assert_eq!(loss(mark(&mut file, "b")), Some(Loss::WalGone));
    // Another in its place is not ours.
    std::fs::write(place.join("конкурс.tribuna-wal"), "чужое").expect("a file");
    assert_eq!(loss(mark(&mut file, "c")), Some(Loss::WalGone));
    file.save_all(&place.join("новое.tribuna"), false)
        .expect("it is saved");
    assert_eq!(
        verify(&place.join("новое.tribuna")).expect("it is sound").marks,
        1
    );
    drop(file);
    assert_eq!(
        std::fs::read(place.join("конкурс.tribuna-wal")).expect("it stays"),
        "чужое".as_bytes(),
        "what is not ours is not taken away"
    );
}

#[test]
fn a_second_program_is_refused_under_every_name() {
    let place = Place::new();
    let mut file = place.create();
    std::fs::hard_link(place.path(), place.join("второе имя.tribuna")).expect("a link");
    assert_eq!(elsewhere("write", &place.join("второе имя.tribuna")), "InUse");
    // Also in this program, and the attempt takes no lock away.
    let again = ContestFile::open(&place.join("второе имя.tribuna")).map(|_| ());
    assert!(matches!(again, Err(Error::InUse)), "{again:?}");
    std::fs::remove_file(place.join("конкурс.tribuna.lock")).expect("it is removed");
    assert_eq!(elsewhere("write", &place.path()), "InUse");
    std::fs::rename(place.path(), place.join("новое имя.tribuna")).expect("it is renamed");
    assert_eq!(elsewhere("write", &place.join("новое имя.tribuna")), "InUse");
    std::fs::rename(place.join("новое имя.tribuna"), place.path()).expect("it is renamed");
    mark(&mut file, "a").expect("it is saved");
    file.close().expect("it closes");
    assert_eq!(elsewhere("write", &place.path()), "wrote 3");
}

#[test]
fn a_file_that_is_open_by_another_name_is_not_overwritten() {
    let place = Place::new();
    let file = place.create();
    std::fs::hard_link(place.path(), place.join("второе имя.tribuna")).expect("a link");
    let other = create(&place.join("другой.tribuna"), &contest(1, 1, 1));
    let refused = other.save_copy(&place.join("второе имя.tribuna"), true);
    assert!(matches!(refused, Err(Error::InUse)), "{refused:?}");
    drop(file);
    other
        .save_copy(&place.join("второе имя.tribuna"), true)
        .expect("nobody has it open");
}

#[test]
fn what_reads_the_open_file_takes_no_lock_away() {
    let place = Place::new();
    let mut file = place.create();
    for round in 0..3 {
        mark(&mut file, &format!("a{round}")).expect("it is saved");
        verify(&place.path()).expect("it is sound");
        file.save_copy(&place.join(&format!("копия {round}.tribuna")), false)
            .expect("a copy");
        drop(open_read_only(&place.path()).expect("it can be read"));
        assert!(matches!(ContestFile::open(&place.path()), Err(Error::InUse)));
        file.read(|view| view.contest()).expect("it can be read");
        assert_eq!(elsewhere("look", &place.path()), format!("saw {}", round + 2));
        // Whoever closes a file and believes to be the last takes its -wal away.
        assert_eq!(elsewhere("ask", &place.path()), "others have it open");
    }
    mark(&mut file, "b").expect("it is saved");
    // What this is about: a descriptor past SQLite gives the locks away.
    drop(std::fs::File::open(place.path()).expect("it opens"));
    assert_eq!(elsewhere("ask", &place.path()), "nobody has it open");
    std::fs::remove_file(place.join("конкурс.tribuna-wal")).expect("it is taken away");
    assert_eq!(loss(mark(&mut file, "c")), Some(Loss::WalGone));
    file.save_all(&place.join("новое.tribuna"), false)
        .expect("it is saved");
    assert_eq!(
        verify(&place.join("новое.tribuna")).expect("it is sound").marks,
        4
    );
}

#[test]
fn the_one_file_becomes_whole_by_itself() {
    let place = Place::new();
    let mut file = place.create();
    let alone = Place::new();
    // After the opening, and after each quiet moment again.
    for id in ["a", "b"] {
        let number = mark(&mut file, id).expect("it is saved");
        loop {
            std::fs::copy(place.path(), alone.path()).expect("a plain copy of the one file");
            match verify(&alone.path()) {
                Ok(sound) if sound.entries == number => break,
                // Copied while it was being written, or before.
                _ => std::thread::yield_now(),
            }
        }
    }
}

#[test]
fn a_reader_is_waited_for() {
    let place = Place::new();
    let mut file = place.create();
    let readers = file.readers();
    readers
        .read(|view| {
            view.head()?;
            mark(&mut file, "a")?;
            assert!(!file.make_whole()?, "an open reading stands in the way");
            Ok::<_, Error>(())
        })
        .expect("it can be read");
    whole(&file);
}

#[test]
fn a_renamed_file_is_followed_by_choice() {
    let place = Place::new();
    let mut file = place.create();
    mark(&mut file, "a").expect("it is saved");
    let new = place.join("новое имя.tribuna");
    std::fs::rename(place.path(), &new).expect("it is renamed");
    assert_eq!(loss(mark(&mut file, "b")), Some(Loss::Renamed));
    let mut file = file.follow(&new).map_err(|(_, fault)| fault).expect("it goes on");
    assert_eq!(file.path(), new);
    assert_eq!(mark(&mut file, "b").expect("it is saved"), 3);
    file.close().expect("it closes");
    assert_eq!(verify(&new).expect("it is sound").marks, 2);
    assert_eq!(
        place.names(),
        ["новое имя.tribuna"],
        "nothing of the old name stays"
    );
}

#[test]
fn only_what_goes_on_from_the_open_contest_is_followed() {
    let place = Place::new();
    let mut file = place.create();
    file.save_copy(&place.join("раньше.tribuna"), false)
        .expect("a copy");
    mark(&mut file, "a").expect("it is saved");
    drop(create(&place.join("другой.tribuna"), &contest(4, 3, 2)));
    std::fs::create_dir_all(place.join(".Trash-1000/files")).expect("a trash");
    file.save_copy(&place.join(".Trash-1000/files/к.tribuna"), false)
        .expect("a copy");
    file.save_copy(&place.join("равная.tribuna"), false)
        .expect("a copy");
    std::fs::remove_file(place.path()).expect("it is deleted");
    for (name, expected) in [
        ("раньше.tribuna", "NotThisContest"),
        ("другой.tribuna", "NotThisContest"),
        (".Trash-1000/files/к.tribuna", "InTrash"),
        ("нет такого.tribuna", "NotFound"),
    ] {
        let (held, refused) = file
            .follow(&place.join(name))
            .map(|_| ())
            .expect_err("it is refused");
        assert!(
            format!("{refused:?}").starts_with(expected),
            "{name}: {refused:?}"
        );
        file = *held.expect("everything is still held");
    }
    let mut file = file
        .follow(&place.join("равная.tribuna"))
        .map_err(|(_, fault)| fault)
        .expect("it goes on");
    assert_eq!(mark(&mut file, "b").expect("it is saved"), 3);
}

#[test]
#[cfg(unix)]
fn new_files_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new();
    let mut file = place.create();
    mark(&mut file, "a").expect("it is saved");
    file.save_copy(&place.join("копия.tribuna"), false)
        .expect("a copy");
    let names = place.names();
    assert_eq!(names.len(), 5, "{names:?}");
    for name in names {
        let mode = std::fs::metadata(place.join(&name))
            .expect("it is there")
            .permissions();
        assert_eq!(mode.mode() & 0o777, 0o600, "{name}");
    }
}

#[test]
fn a_watcher_is_told_of_a_loss_without_a_request() {
    let place = Place::new();
    let file = place.create();
    let (told, hears) = std::sync::mpsc::channel();
    file.watch(move |loss| {
        let _ = told.send(loss);
    });
    std::fs::rename(place.path(), place.join("другое.tribuna")).expect("it is renamed");
    assert_eq!(hears.recv().expect("it is told"), Some(Loss::Renamed));
    std::fs::rename(place.join("другое.tribuna"), place.path()).expect("it is renamed back");
    assert_eq!(hears.recv().expect("it is told"), None);
}

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

#[test]
fn making_the_file_whole_is_no_writing_by_somebody_else() {
    let place = Place::new();
    let mut file = place.create();
    mark(&mut file, "a").expect("it is saved");
    let version = |file: &ContestFile| crate::journal::data_version(&file.conn).expect("it can be read");
    let before = version(&file);
    // As the thread does it, with a connection of its own.
    let beside = crate::opening::connect(&place.path(), crate::opening::Use::Write).expect("it opens");
    while !crate::ground::make_whole(&beside).expect("it can be written") {
        std::thread::yield_now();
    }
    mark(&mut file, "b").expect("it is saved");
    assert_eq!(
        version(&file),
        before,
        "else every request would verify the whole file"
    );
}

/// Copies one file over another as people do to go back to an old state: into the file that is there.
#[cfg(unix)]
fn copy_over(from: &Path, to: &Path) {
    // By another process: a descriptor of the open file must not be closed in this one.
    let done = Command::new("cp").arg(from).arg(to).status().expect("it runs");
    assert!(done.success());
}

#[test]
#[cfg(unix)]
fn nothing_is_saved_into_a_file_that_an_older_one_was_copied_over() {
    for quiet in [false, true] {
        let place = Place::new();
        let mut file = place.create();
        let old = place.join("old");
        whole(&file);
        copy_over(&place.path(), &old);
        mark(&mut file, "a").expect("it is saved");
        whole(&file);
        copy_over(&old, &place.path());
        if quiet {
            // What a moment without requests does in between makes nobody forget it.
            whole(&file);
        }
        let refused = mark(&mut file, "b").expect_err("the file was overwritten");
        assert!(
            matches!(
                refused,
                Error::Lost {
                    loss: Loss::Replaced,
                    ..
                } | Error::Unsound(_)
            ),
            "{refused:?}"
        );
        assert!(mark(&mut file, "c").is_err(), "nor later");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_lies_on_another_disk_now_is_a_disk_that_is_gone() {
    let place = Place::new();
    let folder = place.join("флешка");
    std::fs::create_dir(&folder).expect("a folder");
    let mut file = create(&folder.join("конкурс.tribuna"), &contest(4, 3, 2));
    std::fs::rename(&folder, place.join("не здесь")).expect("it is renamed");
    // As an empty mount point, which is a folder of the disk above.
    std::os::unix::fs::symlink("/proc", &folder).expect("a link");
    assert_eq!(loss(mark(&mut file, "a")), Some(Loss::DiskGone));
    assert_eq!(file.loss(), Some(Loss::DiskGone));
}

#[test]
#[cfg(unix)]
fn the_open_file_is_verified_and_not_what_of_it_lies_in_memory() {
    let place = Place::new();
    let mut file = place.create();
    mark(&mut file, "a").expect("it is saved");
    whole(&file);
    let readers = file.readers();
    readers.verify().expect("it is sound");
    readers.read(|view| view.contest()).expect("it can be read");
    let changed = place.join("changed");
    let mut bytes = std::fs::read(place.path()).expect("the file");
    let title = "Институт примеров".as_bytes();
    let at = bytes.windows(title.len()).position(|window| window == title);
    bytes[at.expect("it is there")..][..2].copy_from_slice("А".as_bytes());
    std::fs::write(&changed, bytes).expect("a file");
    copy_over(&changed, &place.path());
    let found = readers.verify();
    assert!(matches!(found, Err(crate::VerifyError::Fault(_))), "{found:?}");
}

#[test]
#[cfg(unix)]
fn nothing_is_saved_after_the_wal_was_cut() {
    let place = Place::new();
    let mut file = place.create();
    mark(&mut file, "a").expect("it is saved");
    let wal = crate::lock::beside(&place.path(), "-wal");
    std::fs::OpenOptions::new()
        .write(true)
        .truncate(true)
        .open(wal)
        .expect("it is there");
    assert!(mark(&mut file, "b").is_err());
    assert!(mark(&mut file, "c").is_err(), "nor later");
}

#[test]
#[cfg(unix)]
fn a_file_that_was_only_touched_is_looked_at_and_written_on() {
    let place = Place::new();
    let mut file = place.create();
    mark(&mut file, "a").expect("it is saved");
    whole(&file);
    let done = Command::new("touch").arg(place.path()).status().expect("it runs");
    assert!(done.success());
    mark(&mut file, "b").expect("nothing was changed");
    file.close().expect("it closes");
    assert_eq!(verify(&place.path()).expect("sound").entries, 3);
}

#[test]
#[cfg(unix)]
fn a_file_that_everybody_could_read_becomes_its_owners() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new();
    place.create().close().expect("it closes");
    let set = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("ours");
    };
    let mode = || {
        let file = std::fs::metadata(place.path()).expect("there");
        file.permissions().mode() & 0o777
    };
    set(&place.path(), 0o644);
    ContestFile::open(&place.path())
        .expect("it opens")
        .close()
        .expect("it closes");
    assert_eq!(mode(), 0o600);
    // A folder of a group.
    let path = place.path();
    let folder = path.parent().expect("a folder");
    set(folder, 0o2770);
    set(&path, 0o664);
    ContestFile::open(&path)
        .expect("it opens")
        .close()
        .expect("it closes");
    assert_eq!(mode(), 0o660);
}

#[test]
fn an_equal_wal_in_the_place_of_one_that_was_deleted_is_told_at_once() {
    let place = Place::new();
    let mut file = place.create();
    mark(&mut file, "a").expect("it is saved");
    let wal = place.join("конкурс.tribuna-wal");
    std::fs::copy(&wal, place.join("копия")).expect("a copy");
    std::fs::remove_file(&wal).expect("it is removed");
    std::fs::rename(place.join("копия"), &wal).expect("a copy is in its place");
    assert_eq!(file.loss(), Some(Loss::WalGone));
}

#[test]
fn a_new_reader_reads_the_open_file_or_nothing() {
    for (case, expected) in [
        ("as it is", None),
        ("numbers differ", None),
        ("an equal -wal", None),
        ("an older -wal", Some(Loss::WalGone)),
        ("an older file", Some(Loss::Replaced)),
    ] {
        let place = Place::new();
        let mut file = place.create();
        let (wal, old) = (place.join("конкурс.tribuna-wal"), place.join("раньше"));
        if case == "an older file" {
            file.save_copy(&old, false).expect("a copy");
        }
        mark(&mut file, "a").expect("it is saved");
        if case == "an older -wal" {
            std::fs::copy(&wal, &old).expect("a copy");
        }
        whole(&file);
        mark(&mut file, "b").expect("it is saved");
        let put = |from: &Path, to: &Path| {
            std::fs::rename(to, place.join("убрали")).expect("it is moved");
            std::fs::copy(from, to).expect("another is there");
        };
        match case {
            "numbers differ" => file.ground.misremember(false),
            "an equal -wal" => {
                std::fs::copy(&wal, &old).expect("a copy");
                put(&old, &wal);
            }
            "an older -wal" => put(&old, &wal),
            "an older file" => put(&old, &place.path()),
            _ => {}
        }
        let reader = crate::opening::connect(&place.path(), crate::opening::Use::Read).expect("it opens");
        let found = file.ground.check_reader(&reader).map(|()| 0);
        assert_eq!(loss(found), expected, "{case}");
    }
}

#[test]
#[cfg(unix)]
fn a_file_that_was_not_in_wal_is_locked_too() {
    let place = Place::new();
    place.create().close().expect("it closes");
    let conn = Connection::open(place.path()).expect("it opens");
    conn.pragma_update(None, "journal_mode", "delete")
        .expect("it is turned");
    conn.close().expect("it closes");
    let _file = ContestFile::open(&place.path()).expect("it opens");
    let second = place.join("второе имя.tribuna");
    std::fs::hard_link(place.path(), &second).expect("a link");
    assert_eq!(elsewhere("write", &second), "InUse");
}

#[test]
fn who_reads_a_lost_file_waits_for_one_who_read_before() {
    let place = Place::new();
    let file = place.create();
    let readers = file.readers();
    let (inside, asks) = (
        std::sync::Barrier::new(2),
        std::sync::atomic::AtomicBool::new(false),
    );
    std::thread::scope(|scope| {
        scope.spawn(|| {
            readers
                .read(|view| {
                    inside.wait();
                    while !asks.load(std::sync::atomic::Ordering::Acquire) {
                        std::thread::yield_now();
                    }
                    // The other one asks meanwhile.
                    (0..2_000).try_for_each(|_| view.head().map(drop))
                })
                .expect("who reads may finish");
        });
        inside.wait();
        std::fs::remove_file(place.path()).expect("it is deleted");
        asks.store(true, std::sync::atomic::Ordering::Release);
        assert_eq!(readers.read(|view| view.head()).expect("it is lent").number, 1);
    });
}
