//! `cargo xtask bench`: the measurements, each beside its baseline.

use crate::failure::Outcome;
use crate::{build, setup, step};

/// Runs the measurements, or those whose name contains one of the words.
pub fn bench(words: &[&str]) -> Outcome {
    setup::for_running()?;
    build::screens()?;
    let mut bench = step::cargo(&[
        "bench",
        "--package",
        "tribuna",
        "--features",
        "custom-protocol",
        "--bench",
        "measures",
        "--",
    ]);
    bench.args(words);
    step::run("measure", &mut bench)
}
