//! A campaign: while marks are given by a program of its own, its file is renamed, deleted, replaced, loses its
//! `-wal`, gets a second name, its disk is full or gone; then it ends in order, or is killed. Every acknowledged
//! mark is in the file that the program named, or the program had said before that it was not saved.
#![allow(clippy::print_stdout, clippy::unwrap_used)]
#![cfg(target_os = "linux")]

use crate::support::Hall;
use api::{Envelope, Request, ask};
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Lines, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use store::ContestFile;

const ATTACKS: [&str; 8] = [
    "renamed",
    "deleted",
    "replaced",
    "wal gone",
    "second name",
    "second program",
    "disk full",
    "disk gone",
];

fn number_of(name: &str, usual: u64) -> u64 {
    std::env::var(name)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(usual)
}

/// A program of its own that gives marks as it is told.
struct Giver {
    child: Child,
    tell: ChildStdin,
    says: Lines<BufReader<ChildStdout>>,
}

impl Giver {
    fn start(file: &Path, folder: &Path) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "ground_campaign::a_program_that_gives_marks",
                "--ignored",
                "--nocapture",
            ])
            .env("TRIBUNA_FILE", file)
            .env("TRIBUNA_FOLDER", folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (tell, said) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let mut giver = Self {
            child,
            tell,
            says: BufReader::new(said).lines(),
        };
        assert_eq!(giver.answer(), "ready");
        giver
    }

    fn answer(&mut self) -> String {
        loop {
            let line = self.says.next().unwrap().unwrap();
            if let Some((_, said)) = line.split_once("said: ") {
                return said.to_owned();
            }
        }
    }

    fn ask(&mut self, what: &str) -> String {
        writeln!(self.tell, "{what}").unwrap();
        self.answer()
    }
}

/// What [`Giver`] runs.
#[test]
#[ignore = "run by the campaign, in a process of its own"]
fn a_program_that_gives_marks() {
    let file = PathBuf::from(std::env::var_os("TRIBUNA_FILE").unwrap());
    // What is rescued lies where the campaign looks for it.
    let documents = PathBuf::from(std::env::var_os("TRIBUNA_FOLDER").unwrap());
    let hall = Hall::with_documents(tempfile::tempdir().unwrap(), documents);
    hall.program.open(&file).unwrap();
    let (project, juror, criterion) = (hall.projects()[0], hall.jurors()[0], hall.criteria()[0]);
    println!("said: ready");
    for line in std::io::stdin().lines() {
        let line = line.unwrap();
        let (what, which) = line.split_once(' ').unwrap_or((&line, ""));
        let done = match what {
            "mark" => {
                let number: i64 = which[1..].parse().unwrap();
                let request = Request::CorrectMark(ask::CorrectMark {
                    project,
                    juror,
                    criterion,
                    score: number % 6 * 100,
                    reason: "кампания".into(),
                });
                let id = which.to_owned();
                hall.program
                    .call(
                        &hall.window,
                        Envelope {
                            id,
                            request,
                            key: None,
                        },
                    )
                    .map(|_| "saved".to_owned())
            }
            "follow" => hall
                .ask(&hall.window, ask::FollowFile { path: which.into() })
                .map(|_| "named".to_owned()),
            "save" => hall
                .ask(
                    &hall.window,
                    ask::SaveUnderNewName {
                        path: None,
                        replace: false,
                    },
                )
                .map(|contest| format!("named {}", contest["path"].as_str().unwrap())),
            "end" => Ok(hall
                .program
                .close()
                .map_or_else(|| "ended".to_owned(), |path| format!("ended {}", path.display()))),
            other => panic!("{other}"),
        };
        match done {
            Ok(said) => println!("said: {said}"),
            Err(refused) => println!("said: refused {:?}", refused.code),
        }
    }
}

struct Disk(PathBuf);

impl Disk {
    fn mount(place: &Path, size: &str) -> Option<Self> {
        std::fs::create_dir(place).unwrap();
        let options = format!("size={size}");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &options, "tmpfs"])
            .arg(place)
            .status();
        mounted
            .is_ok_and(|status| status.success())
            .then(|| Self(place.to_owned()))
    }

    fn take_away(&self) {
        let _ = Command::new("umount")
            .arg("-l")
            .arg(&self.0)
            .stderr(Stdio::null())
            .status();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.take_away();
    }
}

/// Returns the ids of everything that a file's journal tells; nothing where it cannot be opened.
fn told_in(file: &Path) -> BTreeSet<String> {
    let Ok(file) = ContestFile::open(file) else {
        return BTreeSet::new();
    };
    let entries = file.read(|view| view.journal(1, u32::MAX)).unwrap();
    entries.into_iter().map(|entry| entry.request_id).collect()
}

#[derive(Default)]
struct Counts {
    acknowledged: usize,
    said: usize,
    skipped: usize,
}

#[test]
fn no_mark_is_lost_in_silence_when_the_file_goes_from_under_the_program() {
    let model = Hall::empty();
    model.ok(ask::ImportAsNew {
        source: model.source("1,Ж1,4,4,4,4,4,4,4\n"),
        dropped: vec![],
        path: model.path("c.tribuna"),
    });
    model.program.close();
    let rounds = number_of("TRIBUNA_ROUNDS", 1);
    let mut seed = number_of("TRIBUNA_SEED", 20_261_130);
    let mut random = move |below: u64| {
        seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = (seed ^ (seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (x ^ (x >> 31)) % below
    };
    let mut counts = Counts::default();
    for round in 0..rounds {
        for attack in ATTACKS {
            for killed in [false, true] {
                let name = format!(
                    "round {round}, {attack}, {}",
                    if killed { "killed" } else { "ended" }
                );
                one(
                    &name,
                    attack,
                    killed,
                    &model.file("c.tribuna"),
                    &mut random,
                    &mut counts,
                );
            }
        }
    }
    println!(
        "{} acknowledged marks; {} of them said to be unsaved before; {} cases skipped where nobody may mount; none lost in silence",
        counts.acknowledged, counts.said, counts.skipped
    );
    assert!(counts.acknowledged > 0 && counts.said > 0);
}

fn one(
    name: &str,
    attack: &str,
    killed: bool,
    model: &Path,
    random: &mut impl FnMut(u64) -> u64,
    counts: &mut Counts,
) {
    let folder = tempfile::tempdir().unwrap();
    let work = folder.path().join("работа");
    let disk = if attack.starts_with("disk") {
        let Some(disk) = Disk::mount(&work, "1400k") else {
            counts.skipped += 1;
            return;
        };
        Some(disk)
    } else {
        std::fs::create_dir(&work).unwrap();
        None
    };
    let file = work.join("c.tribuna");
    std::fs::copy(model, &file).unwrap();
    let older = folder.path().join("older.tribuna");
    std::fs::copy(model, &older).unwrap();
    let mut giver = Giver::start(&file, folder.path());
    let mut acknowledged = BTreeSet::new();
    let mut said = false;
    let mut number = 0;
    let mut give = |giver: &mut Giver, count: u64, said: &mut bool| {
        for _ in 0..count {
            let id = format!("m{number}");
            number += 1;
            match giver.ask(&format!("mark {id}")).as_str() {
                "saved" => {
                    acknowledged.insert(id);
                }
                refused => {
                    assert!(
                        refused.starts_with("refused File") || refused == "refused DiskFull",
                        "{refused}"
                    );
                    *said |= refused.starts_with("refused File");
                }
            }
        }
    };
    give(&mut giver, 1 + random(12), &mut said);
    let other = work.join("другое имя.tribuna");
    match attack {
        "renamed" => std::fs::rename(&file, &other).unwrap(),
        "deleted" => std::fs::remove_file(&file).unwrap(),
        "replaced" => std::fs::rename(&older, &file).unwrap(),
        "wal gone" => std::fs::remove_file(work.join("c.tribuna-wal")).unwrap(),
        "second name" | "second program" => {
            let second = if attack == "second name" {
                std::fs::hard_link(&file, &other).unwrap();
                &other
            } else {
                let _ = std::fs::remove_file(work.join("c.tribuna.lock"));
                &file
            };
            let refused = ContestFile::open(second).map(|_| ());
            assert!(matches!(refused, Err(store::Error::InUse)), "{name}: {refused:?}");
        }
        "disk full" => {
            let filler = std::fs::File::create(work.join("полно")).unwrap();
            let mut at = 0;
            while std::os::unix::fs::FileExt::write_at(&filler, &[7; 4096], at).is_ok_and(|n| n > 0) {
                at += 4096;
            }
        }
        _ => disk.as_ref().unwrap().take_away(),
    }
    give(&mut giver, 1 + random(6), &mut said);
    let mut named = file.clone();
    if said && random(2) == 0 {
        let answer = match attack {
            "renamed" if random(2) == 0 => giver.ask(&format!("follow {}", other.display())),
            _ => giver.ask("save"),
        };
        if let Some(path) = answer.strip_prefix("named") {
            named = match path.trim() {
                "" => other.clone(),
                path => PathBuf::from(path),
            };
            // What was said of the old name is no excuse for the new one.
            said = false;
            give(&mut giver, 1 + random(6), &mut said);
        }
    }
    if killed {
        giver.child.kill().unwrap();
    } else if let Some(path) = giver.ask("end").strip_prefix("ended ") {
        named = PathBuf::from(path);
    }
    drop(giver.tell);
    giver.child.wait().unwrap();
    counts.acknowledged += acknowledged.len();
    let mut there = told_in(&named);
    if attack == "renamed" && named == file {
        // Whoever renamed it opens it by its new name, and what was acknowledged is all in it.
        there = told_in(&other);
        said = false;
    }
    let lost = acknowledged.difference(&there).count();
    assert!(
        lost == 0 || said && killed,
        "{name}: {lost} of {} lost in silence",
        acknowledged.len()
    );
    counts.said += lost;
}
