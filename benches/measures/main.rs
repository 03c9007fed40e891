//! Measurements, each beside its baseline: `cargo xtask bench [WORD…]`.
//!
//! Every number is the median of several runs; the baseline is measured in the same run, by turns with what
//! it is the baseline of, so that a busy machine slows both.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod door;
mod file;
mod frame;
mod invented;
mod program;
mod tally;

use frame::Table;

fn main() {
    // `cargo bench` adds an option of its own; the rest are words that a measurement's name must contain.
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .collect();
    let mut table = Table::new(words);
    tally::measure(&mut table);
    file::measure(&mut table);
    door::measure(&mut table);
    program::measure(&mut table);
    table.print();
}
