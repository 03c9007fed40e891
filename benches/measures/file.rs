//! The contest file: reading it whole and writing one mark, beside bare SQLite.

use crate::bare::Bare;
use crate::frame::Table;
use crate::invented;
use domain::{CriterionId, JurorId, ProjectId, Score, Sheet, rank};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use store::{ContestFile, NewEntry, NewFile, Way};

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
    opening(table);
    one_mark(table);
}

/// Measures opening a contest whose every mark was given in the program, including its verification.
fn opening(table: &mut Table) {
    let name = "open and verify 60×11×7";
    if !table.wants(name) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (contest, sheets) = invented::contest(60, 11, 7);
    let path = folder.path().join("measure.tribuna");
    let new = NewFile {
        entry: entry("measure-new", "ImportAsNew"),
        contest: &contest,
        overwrite: false,
    };
    let mut file = ContestFile::create(&path, &new).unwrap();
    for sheet in &sheets {
        for (criterion, mark) in contest.criteria.iter().zip(&sheet.marks) {
            let id = format!("measure-{}-{}-{}", sheet.project, sheet.juror, criterion.id);
            file.write(&entry(&id, "RecordMark"), |tx| {
                tx.record_mark(sheet.project, sheet.juror, criterion.id, *mark, Way::Juror, None)
            })
            .unwrap();
        }
    }
    file.close().unwrap();
    let work = || ContestFile::open(&path).unwrap().close().unwrap();
    let bare = || {
        let conn = Connection::open(&path).unwrap();
        conn.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))
            .unwrap()
    };
    table.beside(
        (name, "≤ 0.3 s"),
        11,
        work,
        ("SQLite's own check of the same file", bare),
    );
}

fn one_mark(table: &mut Table) {
    let name = "one mark into the file";
    if !table.wants(name) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (mut file, path) = filled(folder.path(), (60, 11, 7));
    let mut number = 0_u64;
    let mut work = || {
        number += 1;
        let id = format!("measure-{number}");
        file.write(&entry(&id, "RecordMark"), |tx| {
            let score = Some(Score(i64::try_from(number % 11).unwrap_or_default() * 100));
            tx.record_mark(ProjectId(1), JurorId(1), CriterionId(1), score, Way::Juror, None)
        })
        .unwrap()
    };
    work();
    let mut bare = Bare::like(&path, &folder.path().join("bare.db"));
    table.beside(
        (name, ""),
        201,
        work,
        ("bare commit of the same rows", || bare.commit()),
    );
}

/// Returns the journal entry of an invented request.
pub fn entry<'a>(request_id: &'a str, kind: &'a str) -> NewEntry<'a> {
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
