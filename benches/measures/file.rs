//! The contest file: reading it whole, and writing one mark, beside SQLite without us.

use crate::frame::Table;
use crate::invented;
use domain::{CriterionId, JurorId, ProjectId, Score, Sheet, rank};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use store::{ContestFile, NewEntry, NewFile, Way};

/// Measures reading and writing.
pub fn measure(table: &mut Table) {
    let sizes = [
        ("open file to ranking 600×11×7", "under 0.1 s", (600, 11, 7), 11),
        (
            "open file to ranking 1,000×50×20",
            "within 3× the scan",
            (1_000, 50, 20),
            3,
        ),
    ];
    for (name, goal, size, runs) in sizes {
        if table.wants(name) {
            let folder = tempfile::tempdir().unwrap();
            let (file, path) = filled(folder.path(), size);
            let readers = file.readers();
            let work = || {
                readers
                    .read(|view| {
                        let contest = view.contest()?;
                        let sheets = view.sheets(&contest)?;
                        Ok::<_, store::Error>(rank(&contest, &sheets, None).unwrap())
                    })
                    .unwrap()
            };
            let bare = Connection::open(&path).unwrap();
            table.beside(
                (name, goal),
                runs,
                work,
                ("scan of the same rows", || scan(&bare)),
            );
        }
    }
    one_mark(table);
}

fn one_mark(table: &mut Table) {
    let name = "one mark into the file";
    if !table.wants(name) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (mut file, _) = filled(folder.path(), (60, 11, 7));
    let bare = bare_file(&folder.path().join("bare.db"));
    let mut number = 0_u64;
    let work = || {
        number += 1;
        let id = format!("measure-{number}");
        file.write(&entry(&id, "RecordMark"), |tx| {
            let score = Some(Score(i64::try_from(number % 11).unwrap_or_default() * 100));
            tx.record_mark(ProjectId(1), JurorId(1), CriterionId(1), score, Way::Juror, None)
        })
        .unwrap()
    };
    let baseline = bare_mark(&bare);
    table.beside(
        (name, "within 1.3×"),
        201,
        work,
        ("bare commit of the same rows", baseline),
    );
}

/// Returns what commits one more mark and its journal row, without us.
pub fn bare_mark(bare: &Connection) -> impl FnMut() {
    let mut row = 0_i64;
    move || {
        row += 1;
        bare.execute_batch("BEGIN IMMEDIATE").unwrap();
        bare.prepare_cached("INSERT INTO mark VALUES (?1, ?1, 1, 1, 1, 500, 'juror', NULL)")
            .unwrap()
            .execute([row])
            .unwrap();
        bare.prepare_cached(
            "INSERT INTO journal VALUES (?1, 1700000000000, 'secretary', 'measure', ?2, ?3, ?4, ?5)",
        )
        .unwrap()
        .execute((
            row,
            format!("bare-{row}"),
            "{\"type\":\"RecordMark\"}",
            [7_u8; 32],
            [9_u8; 32],
        ))
        .unwrap();
        bare.execute_batch("COMMIT").unwrap();
    }
}

fn entry<'a>(request_id: &'a str, kind: &'a str) -> NewEntry<'a> {
    NewEntry {
        request_id,
        time_ms: 1_700_000_000_000,
        who: "console",
        device: "measure",
        kind,
        body: "{\"type\":\"RecordMark\"}",
        salt: [7; 16],
    }
}

/// Makes a file with rows like ours and nothing else of ours.
pub fn bare_file(path: &Path) -> Connection {
    let bare = Connection::open(path).unwrap();
    bare.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;
         CREATE TABLE mark (number INTEGER PRIMARY KEY, entry, project, juror, criterion, score, way, reason);
         CREATE INDEX mark_of_sheet ON mark (project, juror);
         CREATE TABLE journal (number INTEGER PRIMARY KEY, time, who, device, request UNIQUE, body, digest, hash);",
    )
    .unwrap();
    bare
}

fn scan(bare: &Connection) -> i64 {
    let mut statement = bare
        .prepare_cached("SELECT project, juror, criterion, score FROM mark")
        .unwrap();
    let mut rows = statement.query([]).unwrap();
    let mut sum = 0;
    while let Some(row) = rows.next().unwrap() {
        let cells: [i64; 4] = std::array::from_fn(|column| row.get(column).unwrap());
        sum += cells.iter().sum::<i64>();
    }
    sum
}

fn filled(folder: &Path, (projects, jurors, criteria): (u32, u32, u32)) -> (ContestFile, PathBuf) {
    let (contest, sheets): (_, Vec<Sheet>) = invented::contest(projects, jurors, criteria);
    let path = folder.join("measure.tribuna");
    let new = NewFile {
        entry: entry("measure-new", "ImportAsNew"),
        contest: &contest,
        overwrite: false,
    };
    let file = ContestFile::create_with(&path, &new, |tx| tx.record_sheets(&sheets, Way::Import)).unwrap();
    (file, path)
}
