//! From the start of the program to its first screen, and the memory that it takes by then, beside an empty window.
//!
//! Both windows have the same probe in their page (`benches/mounted.js`), which ends the measurement when the frame
//! with the screen's heading has been drawn.

use crate::child::Running;
use crate::frame::Table;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_tribuna");
const START: &str = "start to the mounted window";
const MEMORY: &str = "memory of the mounted window";
const RUNS: usize = 9;

/// Measures the window; needs a display and the example `empty_window`.
pub fn measure(table: &mut Table) {
    if !table.wants(START) && !table.wants(MEMORY) {
        return;
    }
    let has_display = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    if cfg!(target_os = "linux") && !has_display {
        table.note(format!("{START}: not measured, there is no display"));
        return;
    }
    let Some(empty) = empty_window() else {
        table.note(format!("{START}: not measured, the empty window is not built"));
        return;
    };
    let home = tempfile::tempdir().unwrap();
    // The first start of each fills the system's caches and is not counted.
    let [mut ours, mut bare] = [Path::new(PROGRAM), &empty].map(|program| {
        mounted(program, home.path());
        Vec::new()
    });
    for _ in 0..RUNS {
        bare.push(mounted(&empty, home.path()));
        ours.push(mounted(Path::new(PROGRAM), home.path()));
    }
    let starts = |found: &[Mounted]| found.iter().map(|one| one.after.as_secs_f64()).collect();
    let memories = |found: &[Mounted]| found.iter().map(|one| one.memory).collect::<Option<Vec<f64>>>();
    let baseline = "empty Tauri window";
    table.times((START, "within 1.3×"), starts(&ours), (baseline, starts(&bare)));
    match (memories(&ours), memories(&bare)) {
        (Some(ours), Some(bare)) => table.sizes((MEMORY, "within 1.2×"), ours, (baseline, bare)),
        _ => table.note(format!("{MEMORY}: not measured, this system does not tell it")),
    }
}

/// Returns the example beside this program, if it was built.
fn empty_window() -> Option<PathBuf> {
    let name = format!("empty_window{}", std::env::consts::EXE_SUFFIX);
    let path = Path::new(PROGRAM).parent()?.join("examples").join(name);
    path.exists().then_some(path)
}

/// A window whose first screen was drawn.
struct Mounted {
    /// The time since the start.
    after: Duration,
    /// Memory of all its processes at that moment, in bytes.
    memory: Option<f64>,
}

/// Starts a window, waits for its screen, and ends it with all its processes.
fn mounted(program: &Path, home: &Path) -> Mounted {
    let mut command = Command::new(program);
    command
        .env("HOME", home)
        .env_remove("XDG_DATA_HOME")
        .env("TRIBUNA_MOUNTED", "1");
    let started = Instant::now();
    let running = Running::until_line("mounted", &mut command);
    let after = started.elapsed();
    let family = family(running.id());
    let memory = family.iter().map(|id| proportional_memory(*id)).sum();
    drop(running);
    // A window that is still closing must not slow the next start.
    let patience = Instant::now() + Duration::from_secs(20);
    while family.iter().any(|id| lives(*id)) {
        assert!(
            Instant::now() < patience,
            "a process of {} does not end",
            program.display()
        );
        std::thread::sleep(Duration::from_millis(20));
    }
    Mounted { after, memory }
}

fn family(id: u32) -> Vec<u32> {
    let mut children = BTreeMap::<u32, Vec<u32>>::new();
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        if let Ok(child) = entry.file_name().to_string_lossy().parse()
            && let Some((_, parent)) = state(child)
        {
            children.entry(parent).or_default().push(child);
        }
    }
    let mut family = vec![id];
    let mut at = 0;
    while let Some(parent) = family.get(at) {
        family.extend(children.remove(parent).unwrap_or_default());
        at += 1;
    }
    family
}

/// Returns whether a process is running; a zombie is not.
fn lives(id: u32) -> bool {
    state(id).is_some_and(|(letter, _)| letter != "Z")
}

/// Returns the state letter of a process and the id of its parent.
fn state(id: u32) -> Option<(String, u32)> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name in brackets may contain anything.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
    Some((fields.next()?.to_owned(), fields.next()?.parse().ok()?))
}

/// Returns the memory of a process in bytes, with shared memory counted in proportion; `None` where the system does not
/// report it.
fn proportional_memory(id: u32) -> Option<f64> {
    let rollup = std::fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let kib: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kib * 1024.0)
}
