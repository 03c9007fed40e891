//! A whole day of the defence through the contract, in accelerated time: once without interruption, and once
//! with the program killed at the end of each part of it. Both must end in the same results.
//!
//! 24 projects, 7 jurors; one juror comes late, one leaves early, two are recused (the chair among them), one team
//! does not come and is moved to the end, one project is withdrawn, a sheet is lost, a sum differs; a tie at the
//! line of funding is decided by vote and one for a prize place by the casting vote of the deputy; results are
//! fixed, and corrected after.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a failure is how a test fails; the child says how far it came"
)]

mod after;
mod evening;
mod hall;
mod parts;
mod reads;
mod wire;

use hall::Hall;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// Which parts the child plays («0» or «0-7»), where, and whether it is killed after them.
const PARTS: &str = "TRIBUNA_REHEARSAL_PARTS";
const FOLDER: &str = "TRIBUNA_REHEARSAL_FOLDER";
const KILLED: &str = "TRIBUNA_REHEARSAL_KILLED";

/// The child: does nothing unless the test below asks it to.
#[test]
fn plays_the_parts_that_it_is_asked_for() {
    let (Ok(asked), Ok(folder)) = (std::env::var(PARTS), std::env::var(FOLDER)) else {
        return;
    };
    let (first, last) = asked.split_once('-').unwrap_or((&asked, &asked));
    for part in first.parse().unwrap()..=last.parse::<usize>().unwrap() {
        let hall = Hall::at(Path::new(&folder), part);
        (parts::PARTS[part].1)(&hall);
        println!("played {}", parts::PARTS[part].0);
        if std::env::var(KILLED).is_ok() {
            // As a power cut: nothing is closed, nothing is checkpointed, no destructor runs.
            let killed = Command::new("kill")
                .args(["-9", &std::process::id().to_string()])
                .status();
            unreachable!("still alive: {killed:?}");
        }
        hall.close();
    }
}

/// Plays parts in a child; returns whether it ended by itself.
fn play(folder: &Path, asked: &str, killed: bool) -> bool {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child
        .args(["--exact", "plays_the_parts_that_it_is_asked_for", "--nocapture"])
        .env(PARTS, asked)
        .env(FOLDER, folder)
        .env("TZ", "UTC");
    if killed {
        child.env(KILLED, "1");
    }
    let output = child.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let last = asked.rsplit('-').next().unwrap().parse::<usize>().unwrap();
    assert!(
        said.contains(&format!("played {}", parts::PARTS[last].0)),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.status.success()
}

fn read(folder: &Path, name: &str) -> Value {
    serde_json::from_slice(&std::fs::read(folder.join(name)).unwrap()).unwrap()
}

/// Returns the text of a paper without white space at the ends of its lines; `None` where the tool is missing.
fn text_of(pdf: &Path) -> Option<String> {
    let output = Command::new("pdftotext")
        .arg("-layout")
        .arg(pdf)
        .arg("-")
        .output();
    match output {
        Ok(output) => {
            // As one line: words that were broken at a line's end are joined again.
            let text = String::from_utf8(output.stdout).unwrap().replace("-\n", "\u{1}");
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            Some(words.replace("\u{1} ", "").replace('\u{1}', ""))
        }
        Err(fault) => {
            println!("skipped: pdftotext is missing ({fault})");
            None
        }
    }
}

#[test]
#[cfg(unix)]
fn a_day_with_a_power_cut_at_each_stage_ends_as_one_without() {
    let last = parts::PARTS.len() - 1;
    let calm = tempfile::tempdir().unwrap();
    assert!(play(calm.path(), &format!("0-{last}"), false));
    let stormy = tempfile::tempdir().unwrap();
    for part in 0..=last {
        assert!(
            !play(stormy.path(), &part.to_string(), true),
            "part {part} was not killed"
        );
    }
    for name in ["results.json", "sealed-1.json", "sealed-2.json"] {
        assert_eq!(read(calm.path(), name), read(stormy.path(), name), "{name}");
    }
    for folder in [calm.path(), stormy.path()] {
        let Some(minutes) = text_of(&folder.join("minutes.pdf")) else {
            return;
        };
        for (fact, printed) in parts::FACTS {
            let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(
                minutes.contains(&printed),
                "the minutes do not tell {fact}: no «{printed}» in {minutes}"
            );
        }
    }
}
