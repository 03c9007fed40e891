//! The file under the program's feet: renamed, deleted, replaced, without its `-wal`, under a second name.

use super::alone::elsewhere;
use super::{Place, contest, create, entry, give};
use crate::{ContestFile, Error, Loss, verify};
use std::path::Path;
use std::process::Command;

pub(super) fn mark(file: &mut ContestFile, id: &str) -> Result<u64, Error> {
    file.write(&entry(id, "RecordMark"), |tx| give(tx, 1, 1, 1, 400))
        .map(|accepted| accepted.number)
}

pub(super) fn loss(outcome: Result<u64, Error>) -> Option<Loss> {
    match outcome {
        Ok(_) => None,
        Err(Error::Lost { loss, .. }) => Some(loss),
        Err(other) => panic!("{other:?}"),
    }
}

/// Makes what is open whole, as a moment without requests does.
pub(super) fn whole(file: &ContestFile) {
    while !file.make_whole().expect("it can be written") {
        std::thread::yield_now();
    }
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
        file.claim.misremember(number % 2 == 1);
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
    let wal = crate::ground::lock::beside(&place.path(), "-wal");
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
            "numbers differ" => file.claim.misremember(false),
            "an equal -wal" => {
                std::fs::copy(&wal, &old).expect("a copy");
                put(&old, &wal);
            }
            "an older -wal" => put(&old, &wal),
            "an older file" => put(&old, &place.path()),
            _ => {}
        }
        let reader = crate::ground::connection::connect(&place.path(), crate::ground::connection::Use::Read)
            .expect("it opens");
        let found = file.claim.check_reader(&reader).map(|()| 0);
        assert_eq!(loss(found), expected, "{case}");
    }
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
