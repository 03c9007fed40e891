//! `cargo xtask bench`: the measurements, each beside its baseline.

use crate::display::Display;
use crate::failure::Outcome;
use crate::{build, setup, step, test};

/// Runs the measurements, or those whose name contains one of the words.
pub fn bench(words: &[&str]) -> Outcome {
    setup::for_testing()?;
    build::screens()?;
    let program = ["--package", "tribuna", "--features", test::FEATURES];
    let mut empty = step::cargo(&["build", "--release", "--example", "empty_window"]);
    step::run("build the empty window to measure against", empty.args(program))?;
    let mut bench = step::cargo(&["bench", "--bench", "measures"]);
    bench.args(program).arg("--").args(words);
    // A display of our own, so that every run has the same one and no windows cover the user's screen.
    let _display = display(&mut bench);
    step::run("measure", &mut bench)
}

/// Gives a command a display; without one it measures everything but the window.
fn display(command: &mut std::process::Command) -> Option<Display> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    match Display::start() {
        Ok(display) => {
            display.lend(command);
            Some(display)
        }
        Err(failure) => {
            println!("   the window cannot be measured: {failure}");
            command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
            None
        }
    }
}
