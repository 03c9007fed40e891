//! A mark while something long is under way: a large workbook is read, or hundreds of sheets are printed.

use crate::door::{Juror, ask, opened};
use crate::frame::{Table, timed};
use crate::program;
use api::contract::{JobProgress, Notice, PaperChoice, SaveTarget};
use api::{ClientKind, Program, ask};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;

/// How many turns marks are given without and with the work beside them, and how many marks each time.
const TURNS: usize = 5;
const MARKS: usize = 1_000;

/// Measures the tail of marks beside that work, against the tail without it.
pub fn measure(table: &mut Table) {
    let name = "one mark beside workbook and papers, p99";
    if !table.wants(name) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (program, window, _) = opened(folder.path(), 100, 5);
    let mut juror = Juror::enter(&program, &window);
    let book = program::workbook(folder.path(), 100, 100, 36);
    let megabytes = book.metadata().unwrap().len() as f64 / 1e6;
    let (mut alone, mut beside) = (Vec::new(), Vec::new());
    let (read, printed) = (AtomicUsize::new(0), AtomicUsize::new(0));
    for _ in 0..TURNS {
        alone.extend((0..MARKS).map(|_| timed(&mut || juror.give_mark()).as_secs_f64()));
        let ended = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let (begun, begins) = mpsc::channel();
            for (work, times) in [
                (read_workbook as fn(&Arc<Program>, &Path, &Path), &read),
                (print_sheets, &printed),
            ] {
                let (program, book, folder, ended, begun) =
                    (&program, &book, folder.path(), &ended, begun.clone());
                scope.spawn(move || {
                    begun.send(()).unwrap();
                    while !ended.load(Ordering::Relaxed) {
                        work(program, book, folder);
                        times.fetch_add(1, Ordering::Relaxed);
                    }
                });
            }
            begins.iter().take(2).for_each(drop);
            beside.extend((0..MARKS).map(|_| timed(&mut || juror.give_mark()).as_secs_f64()));
            ended.store(true, Ordering::Relaxed);
        });
    }
    table.tails((name, "within 1.5×"), beside, ("p99 of marks alone", alone));
    table.note(format!(
        "Beside the marks a workbook of {megabytes:.1} MB was read {} times and 500 score sheets were printed {} times.",
        read.into_inner(),
        printed.into_inner()
    ));
}

/// Reads the workbook as the preview of an import does.
fn read_workbook(program: &Arc<Program>, book: &Path, _: &Path) {
    let line = program.connect(ClientKind::CommandLine);
    let source = book.to_string_lossy().into_owned();
    let dropped = Vec::new();
    ask(
        program,
        &line,
        &id("read"),
        ask::PreviewImport { source, dropped },
    );
}

/// Prints a sheet for every project and juror, and waits for the end.
fn print_sheets(program: &Arc<Program>, _: &Path, folder: &Path) {
    let line = program.connect(ClientKind::CommandLine);
    let (sender, ends) = mpsc::channel();
    program.listen(&line, move |notice| {
        let end = matches!(notice, Notice::Progress(JobProgress { outcome: Some(_), .. }));
        !end || sender.send(()).is_ok()
    });
    let target = SaveTarget::Path {
        path: folder.join("papers").to_string_lossy().into_owned(),
        replace: true,
    };
    let papers = vec![PaperChoice {
        kind: "score_sheet".into(),
        lang: "ru".into(),
        version: None,
        juror: None,
        project: None,
    }];
    std::fs::create_dir_all(folder.join("papers")).unwrap();
    ask(program, &line, &id("print"), ask::SavePapers { papers, target });
    ends.recv().unwrap();
}

/// Returns a request id that was not used before.
fn id(word: &str) -> String {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    format!("{word}-{}", NUMBER.fetch_add(1, Ordering::Relaxed))
}
