//! The open file: its locks, one whole file, another name, whose it is.

use super::lost::{loss, mark, whole};
use super::{Place, contest, create};
use crate::{ContestFile, Error, Loss, open_read_only, verify};
use rusqlite::Connection;
use std::path::Path;
use std::process::Command;

/// Does something in another process, and returns what it said.
pub(super) fn elsewhere(act: &str, path: &Path) -> String {
    let done = Command::new(std::env::current_exe().expect("this program"))
        .args([
            "--exact",
            "tests::alone::another_program",
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
fn making_the_file_whole_is_no_writing_by_somebody_else() {
    let place = Place::new();
    let mut file = place.create();
    mark(&mut file, "a").expect("it is saved");
    let version = |file: &ContestFile| crate::ground::file::data_version(&file.conn).expect("it can be read");
    let before = version(&file);
    // As the thread does it, with a connection of its own.
    let beside = crate::ground::connection::connect(&place.path(), crate::ground::connection::Use::Write)
        .expect("it opens");
    while !crate::ground::claim::make_whole(&beside).expect("it can be written") {
        std::thread::yield_now();
    }
    mark(&mut file, "b").expect("it is saved");
    assert_eq!(
        version(&file),
        before,
        "else every request would verify the whole file"
    );
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
