//! Medians and tails, and the table that shows them.

use std::time::{Duration, Instant};

/// The length of a tick in `/proc/*/stat`: on Linux, a hundredth of a second on every machine.
const TICK: Duration = Duration::from_millis(10);

/// The unit of a row.
#[derive(Clone, Copy)]
enum Unit {
    Seconds,
    Bytes,
}

struct Row {
    name: &'static str,
    unit: Unit,
    found: f64,
    baseline: (&'static str, f64),
    goal: &'static str,
}

/// The rows measured so far.
pub struct Table {
    words: Vec<String>,
    rows: Vec<Row>,
    notes: Vec<String>,
}

impl Table {
    /// Starts a table of the measurements whose names contain one of the words; of all, without words.
    pub fn new(words: Vec<String>) -> Self {
        Self {
            words,
            rows: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Returns whether this measurement was asked for; making its data may take long.
    pub fn wants(&self, name: &str) -> bool {
        self.words.is_empty() || self.words.iter().any(|word| name.contains(word.as_str()))
    }

    /// Measures how long a task and its baseline take, by turns; returns the task's median in seconds, or 0 when it was
    /// not asked for.
    pub fn beside<T, B>(
        &mut self,
        (name, goal): (&'static str, &'static str),
        runs: usize,
        mut work: impl FnMut() -> T,
        (baseline_name, mut baseline): (&'static str, impl FnMut() -> B),
    ) -> f64 {
        if !self.wants(name) {
            return 0.0;
        }
        let (mut found, mut bare) = (Vec::new(), Vec::new());
        for _ in 0..runs {
            bare.push(timed(&mut baseline).as_secs_f64());
            found.push(timed(&mut work).as_secs_f64());
        }
        self.take(Unit::Seconds, (name, goal), found, (baseline_name, bare))
    }

    /// Adds times that were measured by turns, in seconds.
    pub fn times(
        &mut self,
        named: (&'static str, &'static str),
        found: Vec<f64>,
        baseline: (&'static str, Vec<f64>),
    ) {
        self.take(Unit::Seconds, named, found, baseline);
    }

    /// Adds times that were measured by turns, in seconds, and compares their 99th percentiles.
    pub fn tails(
        &mut self,
        named: (&'static str, &'static str),
        found: Vec<f64>,
        (baseline_name, bare): (&'static str, Vec<f64>),
    ) {
        let baseline = (baseline_name, quantile(bare, 99));
        self.push(Unit::Seconds, named, quantile(found, 99), baseline);
    }

    /// Adds sizes that were measured by turns, in bytes.
    pub fn sizes(
        &mut self,
        named: (&'static str, &'static str),
        found: Vec<f64>,
        baseline: (&'static str, Vec<f64>),
    ) {
        self.take(Unit::Bytes, named, found, baseline);
    }

    /// Adds a line below the table.
    pub fn note(&mut self, note: String) {
        eprintln!("   {note}");
        self.notes.push(note);
    }

    fn take(
        &mut self,
        unit: Unit,
        named: (&'static str, &'static str),
        found: Vec<f64>,
        (baseline_name, bare): (&'static str, Vec<f64>),
    ) -> f64 {
        let baseline = (baseline_name, quantile(bare, 50));
        self.push(unit, named, quantile(found, 50), baseline)
    }

    fn push(
        &mut self,
        unit: Unit,
        (name, goal): (&'static str, &'static str),
        found: f64,
        baseline: (&'static str, f64),
    ) -> f64 {
        let row = Row {
            name,
            unit,
            found,
            baseline,
            goal,
        };
        eprintln!("   {}: {}", row.name, unit.shown(row.found));
        self.rows.push(row);
        found
    }

    pub fn print(&self) {
        println!(
            "\n{:<40} {:>9}  {:>7}  {:<18} baseline",
            "measurement", "median", "× base", "goal"
        );
        for row in &self.rows {
            let (name, bare) = row.baseline;
            println!(
                "{:<40} {:>9}  {:>7.2}  {:<18} {name}: {}",
                row.name,
                row.unit.shown(row.found),
                row.found / bare,
                row.goal,
                row.unit.shown(bare)
            );
        }
        for note in &self.notes {
            println!("{note}");
        }
    }
}

impl Unit {
    /// Formats a value with a fitting unit prefix.
    fn shown(self, value: f64) -> String {
        match (self, value) {
            (Self::Bytes, bytes) => format!("{:.1} MB", bytes / 1e6),
            (Self::Seconds, s) if s >= 1.0 => format!("{s:.2} s"),
            (Self::Seconds, s) if s >= 0.001 => format!("{:.2} ms", s * 1e3),
            (Self::Seconds, s) => format!("{:.1} µs", s * 1e6),
        }
    }
}

/// Returns the processor time that `work` takes, in this process and in programs that it waits for, in seconds and to a
/// hundredth; `None` where the system does not report it.
pub fn processor_time<T>(work: impl FnOnce() -> T) -> Option<f64> {
    let before = ticks()?;
    drop(std::hint::black_box(work()));
    let ticks = ticks()?.saturating_sub(before);
    Some(f64::from(ticks) * TICK.as_secs_f64())
}

/// Returns the processor ticks used by this process and its ended children.
fn ticks() -> Option<u32> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name in brackets may contain anything; after it come the third field and the rest.
    let (_, fields) = stat.rsplit_once(')')?;
    let own_and_children = fields.split_whitespace().skip(11).take(4);
    own_and_children.map(|field| field.parse::<u32>().ok()).sum()
}

/// Returns how long the work takes.
pub fn timed<T>(work: &mut impl FnMut() -> T) -> Duration {
    let started = Instant::now();
    let made = work();
    let took = started.elapsed();
    drop(std::hint::black_box(made));
    took
}

/// Returns a percentile; 50 is the median.
fn quantile(mut values: Vec<f64>, percent: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    values[(values.len() * percent / 100).min(values.len() - 1)]
}
