//! A disk that fails at the n-th call: what was acknowledged is there after reopening, whatever failed when.
#![cfg(target_os = "linux")]

use super::{Place, contest, create, entry, give};
use crate::{ContestFile, verify};
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

const SHIM: &str = include_str!("faulty_disk.c");
/// The campaign's size: the n-th call for n = 1 … this.
const CALLS: u64 = 500;
/// So many of them in a run of the tests.
const SAMPLE: u64 = 6;

fn number_of(name: &str, usual: u64) -> u64 {
    std::env::var(name)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(usual)
}

/// Gives marks while the disk fails, and says of each whether it was saved.
#[test]
#[ignore = "run by the others, in a process of its own"]
fn gives_marks() {
    let path = std::env::var_os("TRIBUNA_FILE").expect("which file");
    let dies = std::env::var("TRIBUNA_END").expect("how it ends") == "dies";
    let Ok(mut file) = ContestFile::open(Path::new(&path)) else {
        println!("said: not opened");
        return;
    };
    for number in 0..60 {
        let id = format!("m{number}");
        let given = file.write(&entry(&id, "RecordMark"), |tx| {
            give(
                tx,
                1 + number % 4,
                1 + number % 3,
                1 + number % 2,
                i64::from(number % 6) * 100,
            )
        });
        if given.is_ok() {
            println!("said: saved {id}");
            std::io::stdout().flush().expect("it is said");
        }
        if number % 20 == 19 {
            // The quiet moment comes, also on a disk that fails.
            let _ = file.make_whole();
        }
    }
    if dies {
        std::process::abort();
    }
    let _ = file.close();
}

/// Builds the shim once; `None` where there is no C compiler.
fn shim(folder: &Path) -> Option<PathBuf> {
    let (source, made) = (folder.join("faulty_disk.c"), folder.join("faulty_disk.so"));
    std::fs::write(&source, SHIM).expect("a file");
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .args([&made, &source])
        .arg("-ldl")
        .status();
    if !built.is_ok_and(|status| status.success()) {
        println!("skipped: there is no C compiler");
        return None;
    }
    Some(made)
}

/// Runs one process on a failing disk. Returns what it called saved.
fn run(shim: &Path, place: &Place, at: u64, mode: &str, end: &str) -> BTreeSet<String> {
    let done = Command::new(std::env::current_exe().expect("this program"))
        .args([
            "--exact",
            "tests::faulty_disk::gives_marks",
            "--ignored",
            "--nocapture",
        ])
        .env("LD_PRELOAD", shim)
        .env(
            "TRIBUNA_FAULT_FOLDER",
            place.folder.path().canonicalize().expect("a folder"),
        )
        .env("TRIBUNA_FAULT_AT", at.to_string())
        .env("TRIBUNA_FAULT_MODE", mode)
        .env("TRIBUNA_FILE", place.path())
        .env("TRIBUNA_END", end)
        .output()
        .expect("it runs");
    String::from_utf8_lossy(&done.stdout)
        .lines()
        .filter_map(|line| line.split_once("said: saved ").map(|(_, id)| id.to_owned()))
        .collect()
}

#[test]
fn nothing_acknowledged_is_lost_on_a_disk_that_fails() {
    let tools = tempfile::tempdir().expect("a folder");
    let Some(shim) = shim(tools.path()) else { return };
    let rounds = number_of("TRIBUNA_ROUNDS", SAMPLE).clamp(1, CALLS);
    let mut seed = number_of("TRIBUNA_SEED", 20_261_130);
    let (mut given, mut failed) = (0, 0);
    for round in 0..rounds {
        // All of them, or as many spread over all of them; which failure and which end differs from one to the next.
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let at = 1 + round * CALLS / rounds + (seed >> 33) % (CALLS / rounds);
        let mode = ["once", "on", "full", "short"][(round % 4) as usize];
        let end = ["closes", "dies"][(round / 4 % 2) as usize];
        let place = Place::new();
        create(&place.path(), &contest(4, 3, 2))
            .close()
            .expect("it closes");
        let saved = run(&shim, &place, at, mode, end);
        let file = ContestFile::open(&place.path())
            .unwrap_or_else(|fault| panic!("call {at} {mode} {end}: {fault:?}"));
        let there: BTreeSet<String> = file
            .read(|view| view.journal(1, u32::MAX))
            .expect("it can be read")
            .into_iter()
            .map(|entry: crate::JournalEntry| entry.request_id)
            .collect();
        let lost: Vec<_> = saved.difference(&there).collect();
        assert!(
            lost.is_empty(),
            "call {at} {mode} {end}: {lost:?} of {}",
            saved.len()
        );
        file.close().expect("it closes");
        verify(&place.path()).unwrap_or_else(|fault| panic!("call {at} {mode} {end}: {fault}"));
        given += saved.len();
        failed += usize::from(saved.len() < 60);
    }
    println!("{rounds} failing disks: {given} acknowledged marks, {failed} runs refused some, none lost");
    assert!(
        given > 0 && failed > 0,
        "the disk never failed, or nothing was ever saved"
    );
}
