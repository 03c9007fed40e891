//! The golden contest on paper: figures, tie, awards, grounds, as the files of the shared folder demand.

#![allow(clippy::expect_used, clippy::print_stdout)]

use domain::contest::Standing;
use domain::regulation::{PlaceStyle, Places, Rounding, TieRule};
use domain::{
    Contest, Criterion, CriterionId, Juror, JurorId, Money, Project, ProjectId, Role, Score, Sheet,
    SheetState, Source, SourceId,
};
use messages::Lang;
use std::path::{Path, PathBuf};
use std::{fs, process::Command};
use tribuna_documents::{Kind, render};

/// Returns the rows of a CSV file below its header.
fn rows(path: &Path) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).expect("a golden file");
    text.lines().skip(1).map(cells).collect()
}

fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => cells.last_mut().expect("a cell").push(c),
        }
    }
    cells
}

/// Returns the sample with the golden contest in place of its own, or `None`, saying so, without the files.
fn golden() -> Option<crate::common::Sample> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/golden/contest");
    if !folder.is_dir() {
        println!("skipped: no golden/contest beside the project");
        return None;
    }
    let mut sample = crate::common::sample(5, 5);
    let criteria: Vec<Criterion> = rows(&folder.join("criteria.csv"))
        .iter()
        .zip(&sample.contest.criteria)
        .map(|(row, like)| Criterion {
            code: row[0].clone(),
            name: row[1].clone(),
            weight: row[2].parse().expect("a weight"),
            key: row[6] == "да",
            ..like.clone()
        })
        .collect();
    let projects: Vec<Project> = rows(&folder.join("projects.csv"))
        .iter()
        .zip(&sample.contest.projects)
        .map(|(row, like)| Project {
            number: row[0].clone(),
            title: row[1].clone(),
            requested: Some(row[2].parse().expect("a sum")),
            category: None,
            standing: Standing::Competing,
            grounds: None,
            ..like.clone()
        })
        .collect();
    let jurors: Vec<Juror> = rows(&folder.join("jurors.csv"))
        .iter()
        .zip(&sample.contest.jurors)
        .map(|(row, like)| Juror {
            code: row[0].clone(),
            role: if row[2] == "председатель" {
                Role::Chair
            } else {
                Role::Member
            },
            ..like.clone()
        })
        .collect();
    let sources: Vec<Source> = (1u32..)
        .zip(rows(&folder.join("sources.csv")))
        .map(|(id, row)| Source {
            id: SourceId(id),
            name: row[0].clone(),
            limit: row[1].parse::<Money>().expect("a sum"),
            priority: row[2].parse().expect("a number"),
            share: None,
        })
        .collect();
    let sheets: Vec<Sheet> = rows(&folder.join("scores.csv"))
        .iter()
        .map(|row| sheet(row))
        .collect();
    let mut regulation = crate::common::regulation();
    regulation.threshold = Some(Score(6000));
    regulation.rounding = Rounding {
        total: Some(2),
        ..Rounding::default()
    };
    regulation.places = Places {
        style: PlaceStyle::Standard,
        ties: vec![
            TieRule::Criterion(CriterionId(1)),
            TieRule::Criterion(CriterionId(2)),
        ],
        boundary_only: true,
        prizes: 3,
    };
    sample.contest = Contest {
        title: "Контрольный конкурс".into(),
        regulation,
        criteria,
        projects,
        jurors,
        sources,
        ..sample.contest
    };
    sample.results = domain::rank(&sample.contest, &sheets, None).expect("a rankable contest");
    sample.sheets = sheets;
    sample.by_category = Vec::new();
    Some(sample)
}

fn sheet(row: &[String]) -> Sheet {
    let recused = row[2] == "с/о";
    Sheet {
        project: ProjectId(row[0].parse().expect("a number")),
        juror: JurorId(row[1].trim_start_matches('Ж').parse().expect("a number")),
        state: SheetState::CheckedIn,
        marks: row[2..].iter().map(|mark| mark.parse::<Score>().ok()).collect(),
        recusal: recused.then(|| "наставник команды".to_owned()),
        comment: None,
    }
}

/// Returns the words of a paper with single spaces, or `None`, saying so, without the tool.
fn words(kind: Kind, sample: &crate::common::Sample, layout: bool) -> Option<String> {
    let pdf = render(kind, &sample.data(), Lang::Ru).expect("a paper");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("paper.pdf");
    fs::write(&path, &pdf.bytes).expect("a file");
    let mut command = Command::new("pdftotext");
    if layout {
        command.arg("-layout");
    }
    let Ok(out) = command.arg(&path).arg("-").output() else {
        println!("skipped: pdftotext is missing");
        return None;
    };
    let text = String::from_utf8_lossy(&out.stdout).replace('\u{a0}', " ");
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn the_golden_summary_has_every_figure() {
    let Some(text) = golden().and_then(|sample| words(Kind::Summary, &sample, true)) else {
        return;
    };
    for line in [
        "92 84 88 86 86 5 87,20 4,60 1",
        "87 86 с/о 85 86 4 86,00 4,75 2",
        "76 77 76 77 75 5 76,20 4,40 3",
        "76 75 76 76 78 5 76,20 4,00 4",
        "56 55 56 55 57 5 55,80 2,80 –",
        "балл 86,00 (344/4), место 2",
        "порог 60,00",
    ] {
        assert!(text.contains(line), "no «{line}» in: {text}");
    }
    // Recusal counted as zero would give this score.
    assert!(!text.contains("68,80"), "{text}");
}

#[test]
fn the_golden_minutes_tell_the_tie_the_awards_and_the_grounds() {
    let Some(sample) = golden() else { return };
    let Some(text) = words(Kind::Minutes, &sample, true) else {
        return;
    };
    for line in [
        "2.2. При равенстве баллов проектов № 4, № 3 (76,20) применить правило: «средний балл по критерию К1»: \
         № 4 – 4,40, № 3 – 4,00. Присвоить места: № 4 – 3, № 3 – 4.",
        "отношении проекта № 1",
        "120 000,00 120 000,00 120 000,00 – –",
        "110 000,00 110 000,00 60 000,00 50 000,00 –",
        "60 000,00 60 000,00 – 20 000,00 40 000,00",
        "Итого 290 000,00 290 000,00 180 000,00 70 000,00 40 000,00",
        "3.2. Включить в резерв: № 3 «Школа тьюторов».",
        "3.3. Отклонить: № 5 «Киберклуб» (основание: балл ниже 60,00).",
        "3.4. Остаток фонда: 10 000,00 руб. (Лига студентов – 10 000,00 руб.).",
        "Театральное пространство «Подвал»",
    ] {
        assert!(text.contains(line), "no «{line}» in: {text}");
    }
}

#[test]
fn an_empty_contest_gives_forms_or_says_there_is_nothing_to_print() {
    let mut sample = crate::common::sample(3, 3);
    sample.sheets.clear();
    for (projects, jurors) in [(true, false), (false, true), (true, true)] {
        let mut bare = sample.contest.clone();
        if projects {
            bare.projects.clear();
        }
        if jurors {
            bare.jurors.clear();
        }
        bare.sources.clear();
        let mut data = sample.data();
        (data.contest, data.results, data.by_category, data.closed) = (&bare, None, &[], false);
        for kind in tribuna_documents::kinds() {
            match render(kind, &data, Lang::Ru) {
                Ok(pdf) => assert!(pdf.pages > 0, "{}", kind.id()),
                Err(fault) => {
                    assert!(
                        matches!(fault, tribuna_documents::Error::NothingToPrint),
                        "{fault}"
                    );
                    assert!(kind.spec().per_juror(), "{}", kind.id());
                }
            }
        }
    }
}

#[test]
fn twenty_jurors_all_stand_in_the_annex_by_criterion() {
    let sample = crate::common::sample(3, 20);
    let Some(text) = words(Kind::Summary, &sample, true) else {
        return;
    };
    for juror in 1..=20 {
        let code = format!("Ж{juror}");
        let count = text.split(' ').filter(|word| *word == code).count();
        assert_eq!(count, 3, "{code} once for each project: {text}");
    }
}
