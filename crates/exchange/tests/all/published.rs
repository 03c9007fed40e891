//! Real inputs: the golden contest and the published figure-skating programmes. They are not part
//! of the project; where they are absent the tests say so.
#![allow(clippy::expect_used)] // a failed expectation is what a test is for

use domain::{Score, SheetState};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use tribuna_exchange::{Import, Options, read};

fn shared(path: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared")
        .join(path);
    if !folder.exists() {
        // Not `println!`: what a test that passes prints with it is not shown.
        #[allow(clippy::explicit_write, reason = "it must be heard")]
        writeln!(std::io::stdout(), "skipped: {} is absent", folder.display()).expect("stdout is open");
        return None;
    }
    Some(folder)
}

fn import(folder: &Path) -> Import {
    let import = read(folder, &Options::default()).expect("readable");
    assert_eq!(import.faults(), [], "{}", folder.display());
    import
}

/// golden/contest
#[test]
fn the_golden_contest_is_imported_whole() {
    let Some(folder) = shared("golden/contest") else {
        return;
    };
    let import = import(&folder);
    assert_eq!(import.warnings, []);
    let ready = import.ready().expect("no faults");
    assert_eq!(ready.contest.title, "Контрольный конкурс");
    assert_eq!(ready.contest.regulation.preset, "altsu-defence");
    assert_eq!(ready.contest.regulation.threshold, Some(Score(6000)));
    assert_eq!(
        (
            ready.contest.criteria.len(),
            ready.contest.projects.len(),
            ready.contest.jurors.len()
        ),
        (7, 5, 5)
    );
    assert_eq!(
        ready.contest.criteria[0].words.len(),
        6,
        "scale words are kept by code"
    );
    assert_eq!(ready.sheets.len(), 25);
    assert!(
        ready
            .sheets
            .iter()
            .all(|sheet| sheet.state == SheetState::Submitted)
    );
    let recused: Vec<_> = ready
        .sheets
        .iter()
        .filter(|sheet| sheet.recusal.is_some())
        .collect();
    assert_eq!(recused.len(), 1);
    assert_eq!((recused[0].project.0, recused[0].juror.0), (1, 3));
    assert!(recused[0].is_empty(), "a recusal is no zero");
}

#[test]
fn a_path_to_the_toml_means_its_folder() {
    let Some(folder) = shared("golden/contest") else {
        return;
    };
    assert_eq!(import(&folder.join("contest.toml")), import(&folder));
}

/// data/skating-2018
#[test]
fn every_published_programme_is_imported_without_faults() {
    let Some(folder) = shared("data/skating-2018") else {
        return;
    };
    let mut programmes: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("listed")
        .map(|e| e.expect("entry").path())
        .collect();
    programmes.sort();
    assert_eq!(programmes.len(), 16);
    let mut projects = 0;
    for programme in programmes {
        let import = import(&programme);
        let ready = import.ready().expect("no faults");
        projects += ready.contest.projects.len();
        let lines = std::fs::read_to_string(programme.join("scores.csv")).expect("scores");
        let given = lines.lines().skip(1).filter(|line| !line.ends_with(',')).count();
        let marks: usize = ready
            .sheets
            .iter()
            .map(|sheet| sheet.marks.iter().flatten().count())
            .sum();
        assert_eq!(marks, given, "{}", programme.display());
    }
    assert_eq!(projects, 250);
}
