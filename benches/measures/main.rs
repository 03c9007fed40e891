//! Measurements, each beside its baseline: `cargo xtask bench [WORD…]`.
//!
//! Every number is the median of several runs. A baseline is measured in the same run, by turns with the measurement,
//! so that a busy machine slows both.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod bare;
mod beside;
mod cells;
mod child;
mod clock;
mod door;
mod file;
mod frame;
mod grid;
mod invented;
mod program;
mod tally;
mod window;

// The browser is driven as in the tests.
#[path = "../../tests/support/mod.rs"]
mod support;

use frame::Table;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

fn main() -> ExitCode {
    // `cargo bench` adds an option of its own; the rest are words that a measurement's name must contain.
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .collect();
    let mut table = Table::new(words);
    let mut code = ExitCode::SUCCESS;
    for measure in [
        tally::measure,
        file::measure,
        door::measure,
        beside::measure,
        program::measure,
        window::measure,
        cells::measure,
        grid::measure,
        clock::measure,
    ] {
        // A measurement that fails has said why; the others still count.
        if catch_unwind(AssertUnwindSafe(|| measure(&mut table))).is_err() {
            table.note("A measurement failed, see above.".to_owned());
            code = ExitCode::FAILURE;
        }
    }
    table.print();
    code
}
