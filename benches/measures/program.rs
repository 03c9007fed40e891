//! The whole program, as a person calls it: importing a large workbook, and making a thick stack of papers.

use crate::child;
use crate::frame::{Table, processor_time};
use calamine::{Reader, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook;
use std::path::{Path, PathBuf};
use std::process::Command;

const PROGRAM: &str = env!("CARGO_BIN_EXE_tribuna");

/// The kind of paper that has a page for every project and juror.
const SHEETS: &str = "score_sheet";

/// How often each measurement is repeated.
const RUNS: usize = 5;

/// Measures import and papers.
pub fn measure(table: &mut Table) {
    let folder = tempfile::tempdir().unwrap();
    let name = "import of a 10,000-row workbook";
    if table.wants(name) {
        let book = workbook(folder.path(), 100, 100, 1);
        let out = folder.path().join("imported.tribuna");
        table.beside(
            (name, ""),
            RUNS,
            || import(&book, &out),
            ("calamine reads its cells", || cells(&book)),
        );
    }
    let sheets = "papers: 500 score sheets";
    papers(table, folder.path(), sheets, (100, 5, 11), SHEETS);
    papers(
        table,
        folder.path(),
        "papers: minutes of 200 rows",
        (200, 3, 5),
        "minutes",
    );
}

/// Measures papers of one kind; for score sheets, which have a goal for it, also the processor time.
fn papers(
    table: &mut Table,
    folder: &Path,
    name: &'static str,
    (projects, jurors, criteria): (u32, u32, u32),
    kind: &str,
) {
    if !table.wants(name) {
        return;
    }
    let (contest, out) = (folder.join(format!("{kind}.tribuna")), folder.join(kind));
    import(&workbook(folder, projects, jurors, criteria), &contest);
    std::fs::create_dir_all(&out).unwrap();
    let make = || {
        let mut papers = Command::new(PROGRAM);
        papers.arg("documents").arg(&contest).arg("--out").arg(&out);
        child::run(papers.args(["--only", kind, "--force"]));
    };
    make();
    let made: Vec<PathBuf> = std::fs::read_dir(&out)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    let copy = || {
        made.iter()
            .for_each(|paper| repack(paper, &folder.join("copy.pdf")))
    };
    let baseline = "lopdf unpacks and packs them";
    let elapsed = table.beside((name, ""), RUNS, make, (baseline, copy));
    let pages: usize = made.iter().map(|paper| pages(paper)).sum();
    let bytes: u64 = made.iter().map(|paper| paper.metadata().unwrap().len()).sum();
    table.note(format!(
        "{name}: {} PDF, {pages} pages, {:.2} MB, {:.0} pages/s",
        made.len(),
        bytes as f64 / 1e6,
        pages as f64 / elapsed,
    ));
    if kind == SHEETS {
        let (mut found, mut bare) = (Vec::new(), Vec::new());
        for _ in 0..RUNS {
            bare.extend(processor_time(copy));
            found.extend(processor_time(make));
        }
        let name = "papers: 500 score sheets, processor";
        if found.is_empty() {
            table.note(format!("{name}: not measured, this system does not tell it"));
        } else {
            table.times((name, "≤ 0.6 s"), found, (baseline, bare));
        }
    }
}

fn import(book: &Path, out: &Path) {
    let mut import = Command::new(PROGRAM);
    child::run(
        import
            .arg("import")
            .arg(book)
            .arg("--out")
            .arg(out)
            .arg("--force"),
    );
}

/// Reads a PDF, unpacks its streams, packs them again and writes it: the least that a paper costs.
fn repack(paper: &Path, copy: &Path) {
    let mut paper = lopdf::Document::load(paper).unwrap();
    paper.decompress();
    paper.compress();
    paper.save(copy).unwrap();
}

fn pages(paper: &Path) -> usize {
    lopdf::Document::load(paper).unwrap().get_pages().len()
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
pub fn workbook(folder: &Path, projects: u32, jurors: u32, criteria: u32) -> PathBuf {
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
