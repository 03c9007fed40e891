//! The whole program, as a person calls it: import of a large workbook, a thick stack of papers.

use crate::frame::Table;
use calamine::{Reader, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook;
use std::path::{Path, PathBuf};
use std::process::Command;

const PROGRAM: &str = env!("CARGO_BIN_EXE_tribuna");

/// Measures import and papers.
pub fn measure(table: &mut Table) {
    let folder = tempfile::tempdir().unwrap();
    let start = ("start of the program alone", || {
        call(Command::new(PROGRAM).arg("--version"))
    });
    if table.wants("import of a 10,000-row workbook") {
        let book = workbook(folder.path(), 100, 100, 1);
        let out = folder.path().join("imported.tribuna");
        let work = || {
            call(
                Command::new(PROGRAM)
                    .arg("import")
                    .arg(&book)
                    .arg("--out")
                    .arg(&out)
                    .arg("--force"),
            )
        };
        table.beside(
            ("import of a 10,000-row workbook", ""),
            5,
            work,
            ("calamine reads its cells", || cells(&book)),
        );
    }
    if table.wants("papers: 500 score sheets") {
        let book = workbook(folder.path(), 100, 5, 11);
        let contest = folder.path().join("papers.tribuna");
        call(
            Command::new(PROGRAM)
                .arg("import")
                .arg(&book)
                .arg("--out")
                .arg(&contest)
                .arg("--force"),
        );
        let out = folder.path().join("papers");
        std::fs::create_dir_all(&out).unwrap();
        let work = || {
            let mut papers = Command::new(PROGRAM);
            papers
                .arg("documents")
                .arg(&contest)
                .arg("--out")
                .arg(&out)
                .args(["--only", SHEETS, "--force"]);
            call(&mut papers);
        };
        table.beside(("papers: 500 score sheets", "0.6 s CPU, 2 MB"), 5, work, start);
        let size: u64 = std::fs::read_dir(&out)
            .unwrap()
            .map(|file| file.unwrap().metadata().unwrap().len())
            .sum();
        println!("   500 score sheets are {:.2} MB", size as f64 / 1e6);
    }
    minutes(table, folder.path());
}

/// Measures minutes whose tables have two hundred rows.
fn minutes(table: &mut Table, folder: &Path) {
    let name = "papers: minutes of 200 projects";
    if !table.wants(name) {
        return;
    }
    let (contest, out) = (folder.join("minutes.tribuna"), folder.join("minutes"));
    let book = workbook(folder, 200, 3, 5);
    call(
        Command::new(PROGRAM)
            .arg("import")
            .arg(&book)
            .arg("--out")
            .arg(&contest),
    );
    let work = || {
        let mut papers = Command::new(PROGRAM);
        papers.arg("documents").arg(&contest).arg("--out").arg(&out);
        call(papers.args(["--only", "minutes", "--force"]));
    };
    let start = || call(Command::new(PROGRAM).arg("--version"));
    table.beside((name, ""), 5, work, ("start of the program alone", start));
}

/// The kind of papers that has a page for every project and juror.
const SHEETS: &str = "score_sheet";

fn call(command: &mut Command) {
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Returns how many cells are filled: what any import has to look at.
fn cells(book: &Path) -> usize {
    let mut book: Xlsx<_> = open_workbook(book).unwrap();
    book.worksheets()
        .iter()
        .map(|(_, range)| range.used_cells().count())
        .sum()
}

/// Writes a contest as a workbook with a row of scores for every project, juror and criterion.
fn workbook(folder: &Path, projects: u32, jurors: u32, criteria: u32) -> PathBuf {
    let mut book = Workbook::new();
    sheet(&mut book, "contest", &[words(&["title", "Измерение"])]);
    let mut rows = vec![words(&["code", "name", "max"])];
    rows.extend((1..=criteria).map(|n| vec![format!("К{n}"), format!("Критерий {n}"), "10".into()]));
    sheet(&mut book, "criteria", &rows);
    let mut rows = vec![words(&["number", "title"])];
    rows.extend((1..=projects).map(|n| vec![n.to_string(), format!("Вымышленный проект № {n}")]));
    sheet(&mut book, "projects", &rows);
    let mut rows = vec![words(&["code", "name"])];
    rows.extend((1..=jurors).map(|n| vec![format!("Ж{n}"), format!("Судейкин Иван Номерович {n}")]));
    sheet(&mut book, "jurors", &rows);
    let mut rows = vec![words(&["project", "juror", "criterion", "score"])];
    for project in 1..=projects {
        for juror in 1..=jurors {
            rows.extend((1..=criteria).map(|criterion| {
                let score = (project * 7 + juror * 3 + criterion) % 11;
                vec![
                    project.to_string(),
                    format!("Ж{juror}"),
                    format!("К{criterion}"),
                    score.to_string(),
                ]
            }));
        }
    }
    sheet(&mut book, "scores", &rows);
    let path = folder.join(format!("{projects}-{jurors}-{criteria}.xlsx"));
    book.save(&path).unwrap();
    path
}

fn sheet(book: &mut Workbook, name: &str, rows: &[Vec<String>]) {
    let sheet = book.add_worksheet();
    sheet.set_name(name).unwrap();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}
