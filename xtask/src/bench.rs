//! `cargo xtask bench`: the measurements, each beside its baseline.

use crate::display::Display;
use crate::failure::Outcome;
use crate::{build, setup, step};

/// Runs the measurements, or those whose name contains one of the words.
pub fn bench(words: &[&str]) -> Outcome {
    setup::for_testing()?;
    build::screens()?;
    const PROGRAM: [&str; 4] = ["--package", "tribuna", "--features", "custom-protocol,e2e"];
    let mut empty = step::cargo(&["build", "--release", "--example", "empty_window"]);
    step::run("build an empty window to measure against", empty.args(PROGRAM))?;
    let display = Display::start()?;
    let mut bench = step::cargo(&["bench", "--bench", "measures"]);
    bench.args(PROGRAM).arg("--").args(words);
    display.lend(&mut bench);
    step::run("measure", &mut bench)
}
