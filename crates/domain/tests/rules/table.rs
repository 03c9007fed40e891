//! Just enough of CSV for the golden files: comma, quotes around a cell, first line is the header.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;

/// A row by header.
pub type Row = BTreeMap<String, String>;

/// Returns a path in `shared`, or `None`, saying so, where this machine has none.
pub fn shared(path: &str) -> Option<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    if root.is_dir() {
        return Some(root.join(path));
    }
    // Not `println!`: what a test that passes prints with it is not shown.
    #[allow(clippy::explicit_write, reason = "it must be heard")]
    writeln!(std::io::stdout(), "skipped: no {path} beside the project").unwrap();
    None
}

/// Reads a table.
pub fn read(path: PathBuf) -> Vec<Row> {
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut lines = text.lines().map(cells);
    let header = lines.next().unwrap();
    lines
        .map(|row| header.iter().cloned().zip(row).collect())
        .collect()
}

fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => cells.last_mut().unwrap().push(c),
        }
    }
    cells
}

#[test]
fn a_quoted_cell_keeps_its_comma() {
    assert_eq!(
        cells("К4,\"Команда, наставник\",2"),
        ["К4", "Команда, наставник", "2"]
    );
}
