//! `cargo xtask test`: everything, including the window and the browser.

use crate::display::Display;
use crate::failure::{Failure, Outcome};
use crate::step::{self, Count};
use crate::{build, check, project, setup};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// Features of the program under test: built-in screens, file dialogs answered by the test.
pub const FEATURES: &str = "custom-protocol,e2e";

/// A part of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    All,
    /// Format, lints, generated files, rooms.
    Check,
    /// The crates without a window.
    Crates,
    /// The screens' own logic.
    Screens,
    /// The whole program from the command line.
    Program,
    /// The real window.
    Window,
    /// The same in a browser.
    Browser,
}

impl Part {
    /// Reads `--only PART`.
    pub fn read(words: &[&str]) -> Outcome<Self> {
        Ok(match words {
            [] => Self::All,
            ["--only", "check"] => Self::Check,
            ["--only", "crates" | "unit"] => Self::Crates,
            ["--only", "ui"] => Self::Screens,
            ["--only", "program"] => Self::Program,
            ["--only", "window"] => Self::Window,
            ["--only", "browser"] => Self::Browser,
            _ => return Err(Failure::Usage(format!("test {}", words.join(" ")))),
        })
    }

    fn includes(self, part: Self) -> bool {
        self == Self::All || self == part
    }
}

/// What was done, how long it took, and what it counted.
#[derive(Default)]
struct Report {
    lines: Vec<(String, Duration, Count)>,
    total: Count,
}

impl Report {
    fn take(&mut self, name: &str, work: impl FnOnce() -> (Count, Outcome)) -> Outcome {
        let started = Instant::now();
        let (count, outcome) = work();
        self.lines.push((name.to_owned(), started.elapsed(), count));
        self.total += count;
        outcome
    }

    fn print(&self) {
        println!("\n── summary");
        for (name, duration, count) in &self.lines {
            let tests = if *count == Count::default() {
                String::new()
            } else {
                format!("{} passed", count.passed)
            };
            println!("   {name:<28} {:>12}   {tests}", step::shown(*duration));
        }
    }
}

/// Runs the tests and prints what passed.
pub fn test(part: Part) -> Outcome {
    let started = Instant::now();
    let mut report = Report::default();
    let outcome = every_step(part, &mut report);
    report.print();
    match outcome {
        Ok(()) => {
            println!("\nAll done in {}.", step::shown(started.elapsed()));
            println!("{} passed, 0 failed", report.total.passed);
            Ok(())
        }
        Err(failure) => {
            println!("{} passed, {} failed", report.total.passed, report.total.failed);
            Err(failure)
        }
    }
}

fn every_step(part: Part, report: &mut Report) -> Outcome {
    let uncounted = |outcome| (Count::default(), outcome);
    report.take("set-up", || uncounted(setup::for_testing()))?;
    // First, because the program's macros need the built screens even for linting.
    report.take("build of the screens", || uncounted(build::screens()))?;
    if part.includes(Part::Check) {
        report.take("check", || uncounted(check::check()))?;
    }
    if part.includes(Part::Crates) {
        let mut targets = vec!["--lib".to_owned(), "--bins".to_owned()];
        targets.extend(targets_in("crates")?);
        let mut tests = tests_of(&targets, &[]);
        if let Some(memory) = memory_disk() {
            println!("   contest files of these tests lie in {}", memory.display());
            tests.env("TMPDIR", memory);
        }
        report.take("the crates", || step::run_tests("test the crates", &mut tests))?;
    }
    if part.includes(Part::Screens) {
        // Without colours, as the counts are read from the output.
        let mut vitest = step::npm(&["test"]);
        vitest.env("NO_COLOR", "1").env_remove("FORCE_COLOR");
        report.take("the screens' logic", || {
            step::run_tests("test the screens' logic", &mut vitest)
        })?;
    }
    if part.includes(Part::Program) {
        let mut tests = tests_of(&targets_in("tests")?, &[]);
        report.take("the program", || step::run_tests("test the program", &mut tests))?;
    }
    if part.includes(Part::Window) || part.includes(Part::Browser) {
        let display = Display::start()?;
        for (wanted, name, target) in [
            (Part::Window, "the window", "window"),
            (Part::Browser, "the browser", "browser"),
        ] {
            if part.includes(wanted) {
                let mut tests = tests_of(&["--test".into(), target.into()], &["--test-threads=1"]);
                tests.env("TAURI_DRIVER", setup::tauri_driver());
                display.lend(&mut tests);
                report.take(name, || step::run_tests(&format!("test {name}"), &mut tests))?;
            }
        }
    }
    Ok(())
}

/// Where Linux has a memory disk.
const MEMORY_DISK: &str = "/dev/shm";

/// How much of it must be free, in kilobytes.
const MEMORY_NEEDED: u64 = 2_000_000;

/// Returns a memory disk for the files of the crates' tests, if there is one with enough room and nobody has named
/// another place. Every write waits for the disk, thousands of times: a real one takes three times as long. The
/// program's own tests stay on the real one.
fn memory_disk() -> Option<PathBuf> {
    if !cfg!(target_os = "linux") || std::env::var_os("TMPDIR").is_some() {
        return None;
    }
    let output = Command::new("df").args(["-Pk", MEMORY_DISK]).output().ok()?;
    let free = free_kilobytes(&String::from_utf8_lossy(&output.stdout))?;
    (free >= MEMORY_NEEDED).then(|| MEMORY_DISK.into())
}

/// Returns the free space that `df -Pk` reports for a place.
fn free_kilobytes(told: &str) -> Option<u64> {
    told.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()
}

/// Returns the command that runs these test targets.
fn tests_of(targets: &[String], options: &[&str]) -> Command {
    let mut command = step::cargo_whole("test", &["--no-fail-fast"]);
    command.args(targets);
    if !options.is_empty() {
        command.arg("--").args(options);
    }
    command
}

/// Returns the test targets under a folder that need no screen, as arguments of cargo: every file and every folder
/// with a `main.rs` directly in a folder `tests`.
fn targets_in(folder: &str) -> Outcome<Vec<String>> {
    let mut targets = BTreeSet::new();
    for file in project::files_ending(&project::root().join(folder), &[".rs"])? {
        let entry = if file.ends_with("main.rs") {
            file.parent()
        } else {
            Some(file.as_path())
        };
        let in_tests = |entry: &&Path| entry.parent().is_some_and(|parent| parent.ends_with("tests"));
        // A module `tests` in `src` is no target.
        let Some(entry) = entry
            .filter(in_tests)
            .filter(|_| !project::shown(&file).contains("/src/"))
        else {
            continue;
        };
        if let Some(name) = entry.file_stem() {
            targets.insert(name.to_string_lossy().into_owned());
        }
    }
    targets.retain(|name| !["window", "browser", "shots"].contains(&name.as_str()));
    Ok(targets
        .into_iter()
        .flat_map(|name| ["--test".to_owned(), name])
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_may_be_asked_for() {
        assert_eq!(Part::read(&["--only", "window"]).ok(), Some(Part::Window));
        assert!(Part::read(&["--only", "sometimes"]).is_err());
        assert!(Part::All.includes(Part::Browser) && !Part::Window.includes(Part::Browser));
    }

    #[test]
    fn targets_are_those_that_cargo_knows() {
        let crates = targets_in("crates").unwrap_or_default().join(" ");
        let program = targets_in("tests").unwrap_or_default().join(" ");
        assert_eq!(
            crates,
            "--test all --test catalogue --test rehearsal --test rules"
        );
        assert_eq!(program, "--test command_line --test crash");
    }

    #[test]
    fn the_room_of_a_disk_is_read() {
        let told = "Filesystem 1024-blocks Used Available Capacity Mounted on\ntmpfs 25000000 8704 24991296 1% /dev/shm\n";
        assert_eq!(free_kilobytes(told), Some(24_991_296));
        assert_eq!(free_kilobytes("df: /dev/shm: No such file or directory\n"), None);
    }
}
