//! `cargo xtask run`: from a fresh clone to the demo contest.

use crate::demo::{self, Demo};
use crate::failure::{Failure, Outcome, at};
use crate::{build, project, setup, step};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Options of `run`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Stop when the results and papers are there, instead of opening a window or serving.
    once: bool,
    /// Make a new demo contest even if there is one.
    fresh: bool,
}

impl Options {
    /// Reads the words of the command line.
    pub fn read(words: &[&str]) -> Outcome<Self> {
        let mut options = Self::default();
        for word in words {
            match *word {
                "--once" => options.once = true,
                "--fresh" => options.fresh = true,
                other => return Err(Failure::Usage(format!("run {other}"))),
            }
        }
        Ok(options)
    }
}

/// Sets up, builds, and shows the demo contest in the window; without a display, prints its results, writes its papers
/// and serves it.
pub fn run(options: Options) -> Outcome {
    setup::for_running()?;
    build::screens()?;
    let program = build::program()?;
    let demo = demo::ready(&program, &project::root().join("run"), options.fresh)?;
    println!(
        "\nThe demo contest: {}\n{}",
        project::shown(&demo.file),
        demo.secrets.trim_end()
    );
    if has_display() && !options.once {
        return step::run(
            "the window, until you close it",
            Command::new(&program).arg(&demo.file),
        );
    }
    if !has_display() {
        println!("\nThere is no display here, so the same job is done without the window.");
    }
    results_and_papers(&program, &demo)?;
    if options.once {
        println!("\nDone. Without --once the screens would open now.");
        return Ok(());
    }
    println!(
        "\nThe same screens are served to a browser on this machine, until Ctrl+C. Open the address below."
    );
    let mut serve = Command::new(&program);
    serve
        .arg("serve")
        .arg(&demo.file)
        .args(["--listen", "127.0.0.1:0"]);
    step::run("serve the screens", &mut serve)
}

/// Prints the results and writes the papers.
fn results_and_papers(program: &Path, demo: &Demo) -> Outcome {
    let mut results = Command::new(program);
    results.arg("results").arg(&demo.file);
    let output = results.output().map_err(at(program))?;
    if output.status.code() == Some(1) {
        println!(
            "\nMarks are still being taken in this contest, so this is an early look; it is recorded in its journal."
        );
        results.arg("--early");
    }
    step::run("results", &mut results)?;
    let papers = demo.file.with_extension("papers");
    fs::create_dir_all(&papers).map_err(at(&papers))?;
    let mut documents = Command::new(program);
    documents
        .arg("documents")
        .arg(&demo.file)
        .arg("--out")
        .arg(&papers)
        .arg("--force");
    step::run("papers", &mut documents)?;
    println!("\nThe papers are in {}", project::shown(&papers));
    Ok(())
}

/// Returns whether a window can be shown.
fn has_display() -> bool {
    let named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_option_is_refused() {
        assert!(Options::read(&["--twice"]).is_err());
        let once = Options {
            once: true,
            fresh: false,
        };
        assert_eq!(Options::read(&["--once"]).ok(), Some(once));
    }
}
