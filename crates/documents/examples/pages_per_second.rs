//! Measures the papers of the issue: 500 score sheets and a 200-row protocol.
//! `cargo run --release -p tribuna-documents --example pages_per_second`
#![allow(clippy::expect_used, clippy::print_stdout)]

#[path = "../tests/all/common/mod.rs"]
mod common;

use messages::Lang;
use std::time::Instant;
use tribuna_documents::{Kind, render};

fn main() {
    for (name, kind, projects, jurors) in [
        ("500 score sheets", Kind::ScoreSheet, 51, 10),
        ("200-row minutes", Kind::Minutes, 200, 7),
    ] {
        let sample = common::sample(projects, jurors);
        let mut times = Vec::new();
        let mut last = None;
        for _ in 0..5 {
            let start = Instant::now();
            last = Some(render(kind, &sample.data(), Lang::Ru).expect("a paper"));
            times.push(start.elapsed());
        }
        times.sort();
        let pdf = last.expect("a paper");
        println!(
            "{name}: {} pages, {} bytes, median {:?}",
            pdf.pages,
            pdf.bytes.len(),
            times[2]
        );
    }
}
