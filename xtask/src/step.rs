//! Running other programs, each announced and timed.

use crate::failure::{Failure, Outcome};
use crate::project;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How many tests a run reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: usize,
    pub failed: usize,
}

impl std::ops::AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Returns a command that works in the project's root.
pub fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(project::root());
    command
}

/// Returns the cargo that runs this program.
pub fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    command(&cargo, arguments)
}

/// Returns cargo at work on the whole workspace with every feature. Lints, tests and generated files choose alike:
/// of a part of the workspace cargo builds the libraries anew, with the features that this part wants of them.
pub fn cargo_whole(verb: &str, arguments: &[&str]) -> Command {
    let mut command = cargo(&[verb, "--workspace", "--all-features"]);
    command.args(arguments);
    command
}

/// Returns npm in the folder of the screens.
pub fn npm(arguments: &[&str]) -> Command {
    let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut command = command(name, arguments);
    command.current_dir(project::root().join("ui"));
    command
}

/// Returns a command as one would type it.
pub fn typed(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs a command; its output goes to the terminal.
pub fn run(step: &str, command: &mut Command) -> Outcome {
    announce(step, command);
    let started = Instant::now();
    let status = command.status().map_err(|cause| not_started(command, cause))?;
    finish(step, command, started, status)
}

/// Runs a command and returns the tests that it reported, as printed by cargo and vitest.
pub fn run_tests(step: &str, command: &mut Command) -> (Count, Outcome) {
    announce(step, command);
    let started = Instant::now();
    let mut count = Count::default();
    let mut child = match command.stdout(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(cause) => return (count, Err(not_started(command, cause))),
    };
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            println!("{line}");
            count += reported(&line);
        }
    }
    let outcome = match child.wait() {
        Ok(status) => finish(step, command, started, status),
        Err(cause) => Err(not_started(command, cause)),
    };
    (count, outcome)
}

/// Runs a command quietly and returns what it printed.
pub fn output(command: &mut Command) -> Outcome<String> {
    let output = command.output().map_err(|cause| not_started(command, cause))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(Failure::Step {
            step: "a look at the machine".into(),
            command: typed(command),
            status: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
        })
    }
}

/// Returns whether a program of this name is found.
pub fn is_there(program: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else {
        return false;
    };
    std::env::split_paths(&path).any(|folder| {
        folder.join(program).is_file()
            || folder
                .join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
                .is_file()
    })
}

/// Returns a duration for people.
pub fn shown(duration: Duration) -> String {
    let seconds = duration.as_secs_f64();
    if seconds < 60.0 {
        format!("{seconds:.1} s")
    } else {
        format!("{} min {:02} s", duration.as_secs() / 60, duration.as_secs() % 60)
    }
}

fn announce(step: &str, command: &Command) {
    println!("\n── {step}\n   {}", typed(command));
}

fn not_started(command: &Command, cause: std::io::Error) -> Failure {
    Failure::Start {
        program: command.get_program().to_string_lossy().into_owned(),
        cause,
    }
}

fn finish(step: &str, command: &Command, started: Instant, status: std::process::ExitStatus) -> Outcome {
    if status.success() {
        println!("   {step}: done in {}", shown(started.elapsed()));
        Ok(())
    } else {
        Err(Failure::Step {
            step: step.to_owned(),
            command: typed(command),
            status: format!("{status}, after {}", shown(started.elapsed())),
        })
    }
}

/// Reads `test result: ok. 12 passed; 0 failed; …` (cargo) and `Tests  1 failed | 12 passed (13)` (vitest).
fn reported(line: &str) -> Count {
    let line = line.trim();
    let is_tally = line.starts_with("test result:") || line.starts_with("Tests ");
    let before = |word: &str| {
        let words: Vec<&str> = line
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .collect();
        words
            .windows(2)
            .find(|pair| pair[1] == word)
            .and_then(|pair| pair[0].parse().ok())
            .unwrap_or(0)
    };
    if is_tally {
        Count {
            passed: before("passed"),
            failed: before("failed"),
        }
    } else {
        Count::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tallies_of_cargo_and_vitest_are_read() {
        let cargo = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.02s";
        assert_eq!(
            reported(cargo),
            Count {
                passed: 12,
                failed: 3
            }
        );
        assert_eq!(
            reported("      Tests  1 failed | 14 passed (15)"),
            Count {
                passed: 14,
                failed: 1
            }
        );
        assert_eq!(
            reported("      Tests  14 passed (14)"),
            Count {
                passed: 14,
                failed: 0
            }
        );
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(reported("test it_passed ... ok"), Count::default());
        assert_eq!(reported(" Test Files  3 passed (3)"), Count::default());
    }
}
