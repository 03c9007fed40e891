//! From the start to a window that has asked its first question, and memory, beside an empty Tauri window.

use crate::frame::Table;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_tribuna");

/// Measures the window; needs a display.
pub fn measure(table: &mut Table) {
    let name = "start to mounted window";
    if !table.wants(name) {
        return;
    }
    let Some(empty) = empty_window() else {
        println!("   {name}: skipped, the empty window was not built");
        return;
    };
    if std::env::var_os("DISPLAY").is_none() {
        println!("   {name}: skipped, there is no display");
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let (mut ours, mut bare) = (0, 0);
    let work = || ours = start(Path::new(PROGRAM), home.path());
    let baseline = || bare = start(&empty, home.path());
    table.beside((name, "within 1.3×"), 7, work, ("empty Tauri window", baseline));
    let (ours, bare) = (ours as f64 / 1024.0, bare as f64 / 1024.0);
    println!(
        "   memory (PSS of all processes): {ours:.0} MB, empty window {bare:.0} MB, {:.2}×",
        ours / bare
    );
}

/// Returns the example beside this binary's folder, when it was built.
fn empty_window() -> Option<PathBuf> {
    let folder = Path::new(PROGRAM).parent()?;
    Some(folder.join("examples/empty_window")).filter(|path| path.exists())
}

/// Starts a window, waits until it says that it is ready; returns its memory in KB, and ends it.
fn start(program: &Path, home: &Path) -> u64 {
    let mut child = Command::new(program)
        .env("HOME", home)
        .env("TRIBUNA_READY", "1")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let output = child.stdout.take().unwrap();
    BufReader::new(output).read_line(&mut line).unwrap();
    assert_eq!(line.trim(), "ready", "{}", program.display());
    let memory = memory(&child);
    child.kill().unwrap();
    child.wait().unwrap();
    memory
}

/// Returns the proportional memory of a process and its descendants in KB.
fn memory(child: &Child) -> u64 {
    let mut family = vec![child.id()];
    let mut at = 0;
    while at < family.len() {
        let children = std::fs::read_to_string(format!("/proc/{0}/task/{0}/children", family[at]));
        family.extend(
            children
                .unwrap_or_default()
                .split_whitespace()
                .filter_map(|pid| pid.parse::<u32>().ok()),
        );
        at += 1;
    }
    let pss = |pid: &u32| {
        let rollup = std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
        let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
        line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok())
            .unwrap_or(0)
    };
    family.iter().map(pss).sum()
}
