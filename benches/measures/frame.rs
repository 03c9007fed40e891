//! Medians, and the table that they end in.

use std::time::{Duration, Instant};

/// What was measured.
struct Row {
    name: &'static str,
    found: Duration,
    baseline: (&'static str, Duration),
    goal: &'static str,
}

/// The rows measured so far.
pub struct Table {
    words: Vec<String>,
    rows: Vec<Row>,
}

impl Table {
    /// Begins a table of the measurements whose names contain one of the words, or of all.
    pub fn new(words: Vec<String>) -> Self {
        Self {
            words,
            rows: Vec::new(),
        }
    }

    /// Returns whether this measurement is asked for; making its data may take long.
    pub fn wants(&self, name: &str) -> bool {
        self.words.is_empty() || self.words.iter().any(|word| name.contains(word.as_str()))
    }

    /// Measures a thing and its baseline by turns.
    pub fn beside<T, B>(
        &mut self,
        (name, goal): (&'static str, &'static str),
        runs: usize,
        mut work: impl FnMut() -> T,
        (baseline_name, mut baseline): (&'static str, impl FnMut() -> B),
    ) {
        if self.wants(name) {
            let (mut found, mut bare) = (Vec::new(), Vec::new());
            for _ in 0..runs {
                bare.push(timed(&mut baseline));
                found.push(timed(&mut work));
            }
            let baseline = (baseline_name, median(bare));
            self.take(Row {
                name,
                found: median(found),
                baseline,
                goal,
            });
        }
    }

    fn take(&mut self, row: Row) {
        eprintln!("   {}: {}", row.name, shown(row.found));
        self.rows.push(row);
    }

    /// Prints the table.
    pub fn print(&self) {
        println!(
            "\n{:<44} {:>11}  {:>7}  {:<22} baseline",
            "measurement", "median", "× base", "goal"
        );
        for row in &self.rows {
            let (name, bare) = row.baseline;
            let times = format!("{:.2}", row.found.as_secs_f64() / bare.as_secs_f64());
            let baseline = format!("{name}: {}", shown(bare));
            println!(
                "{:<44} {:>11}  {times:>7}  {:<22} {baseline}",
                row.name,
                shown(row.found),
                row.goal
            );
        }
    }
}

fn timed<T>(work: &mut impl FnMut() -> T) -> Duration {
    let started = Instant::now();
    let made = work();
    let took = started.elapsed();
    drop(std::hint::black_box(made));
    took
}

fn median(mut durations: Vec<Duration>) -> Duration {
    durations.sort();
    durations[durations.len() / 2]
}

/// Returns a duration with a unit that fits it.
pub fn shown(duration: Duration) -> String {
    let seconds = duration.as_secs_f64();
    match seconds {
        s if s >= 1.0 => format!("{s:.2} s"),
        s if s >= 0.001 => format!("{:.2} ms", s * 1e3),
        s => format!("{:.1} µs", s * 1e6),
    }
}
