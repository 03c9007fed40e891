//! Sources made on the spot.
#![allow(dead_code, clippy::expect_used)]

use rust_xlsxwriter::Workbook;
use std::path::PathBuf;
use tempfile::TempDir;
use tribuna_exchange::{Fault, FaultCode, Import, Options, Outcome, Ready, read};

/// A small contest without faults: two criteria 0–10, two projects, two jurors, a source.
pub const GOOD: [(&str, &str); 6] = [
    ("contest.toml", "title = \"Проверка\"\n"),
    (
        "criteria.csv",
        "code,name,weight,min,max,step\nК1,Первый,2,0,10,1\nК2,Второй,1,0,5,0.5\n",
    ),
    (
        "projects.csv",
        "number,title,requested,minimum\n1,Первый проект,1000,500\n2,Второй проект,,\n",
    ),
    (
        "jurors.csv",
        "code,name,role,voting,seat\nЖ1,Иванова,chair,yes,expert\nЖ2,Петров,member,,\nС,Сидорова,secretary,,\n",
    ),
    (
        "scores.csv",
        "project,juror,criterion,score\n1,Ж1,К1,9\n1,Ж1,К2,4.5\n2,Ж1,К1,8\n2,Ж1,К2,3\n",
    ),
    ("sources.csv", "name,limit,order,share\nФонд,100000,1,\n"),
];

/// Returns a folder with these files.
pub fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).expect("written");
    }
    folder
}

/// Returns the good contest with some of its files replaced or added.
pub fn with(changed: &[(&str, &str)]) -> TempDir {
    let folder = folder(&GOOD);
    for (name, text) in changed {
        std::fs::write(folder.path().join(name), text).expect("written");
    }
    folder
}

/// Returns the good contest without one of its files.
pub fn without(name: &str) -> TempDir {
    let folder = folder(&GOOD);
    std::fs::remove_file(folder.path().join(name)).expect("removed");
    folder
}

pub fn import(folder: &TempDir) -> Import {
    read(folder.path(), &Options::default()).expect("readable")
}

pub fn ready(import: Import) -> Ready {
    match import.outcome {
        Outcome::Ready(ready) => *ready,
        Outcome::Faulty(faults) => panic!("faults: {faults:#?}"),
    }
}

/// What a test says of a fault: code, row, column, value.
pub type Seen = (FaultCode, Option<u32>, Option<String>, Option<String>);

pub fn seen(faults: &[Fault]) -> Vec<Seen> {
    faults
        .iter()
        .map(|fault| (fault.code, fault.row, fault.column.clone(), fault.value.clone()))
        .collect()
}

/// A fault in a cell.
pub fn cell(code: FaultCode, row: u32, column: &str, value: &str) -> Seen {
    (
        code,
        Some(row),
        Some(column.to_owned()),
        Some(value.to_owned()).filter(|value| !value.is_empty()),
    )
}

/// Returns a file with a workbook of these sheets; cells that are numbers are written as numbers.
pub fn workbook(sheets: &[(&str, &[&[&str]])]) -> (TempDir, PathBuf) {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).expect("a name");
        for (row, cells) in (0_u32..).zip(*rows) {
            for (column, text) in (0_u16..).zip(*cells) {
                if text.is_empty() {
                    continue;
                }
                match text.parse::<f64>() {
                    Ok(number) => sheet.write_number(row, column, number).expect("written"),
                    Err(_) => sheet.write_string(row, column, *text).expect("written"),
                };
            }
        }
    }
    save(&mut book)
}

pub fn save(book: &mut Workbook) -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("книга.xlsx");
    book.save(&path).expect("saved");
    (folder, path)
}
