//! Papers as files: structure, text, fonts, sameness.

#![allow(clippy::expect_used, clippy::print_stdout)]

mod common;

use messages::Lang;
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fs};
use tribuna_documents::paper::{Selection, render_with};
use tribuna_documents::{Error, Kind, kinds, render};

/// Runs a tool of the system over a file; `None`, with a note, where the tool is missing.
fn tool(name: &str, args: &[&str], pdf: &Path) -> Option<(bool, String)> {
    match Command::new(name)
        .args(args)
        .arg(pdf)
        .args(if name == "pdftotext" { &["-"][..] } else { &[] })
        .output()
    {
        Ok(out) => Some((
            out.status.success(),
            String::from_utf8_lossy(&out.stdout).into_owned(),
        )),
        Err(fault) => {
            println!("skipped: {name} is missing ({fault})");
            None
        }
    }
}

fn text_of(pdf: &[u8], args: &[&str]) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("paper.pdf");
    fs::write(&path, pdf).expect("a file");
    tool("pdftotext", args, &path).map(|(_, text)| text)
}

#[test]
fn every_paper_has_a_clean_structure_and_subset_fonts() {
    let sample = common::sample(7, 5);
    let folder = tempfile::tempdir().expect("a folder");
    for lang in Lang::ALL {
        for kind in kinds() {
            let pdf = render(kind, &sample.data(), lang).expect("a paper");
            let path = folder.path().join(kind.id());
            fs::write(&path, &pdf.bytes).expect("a file");
            if let Some((clean, text)) = tool("qpdf", &["--check"], &path) {
                assert!(clean, "{}: {text}", kind.id());
            }
            if let Some((_, text)) = tool("pdffonts", &[], &path) {
                for line in text.lines().skip(2) {
                    let yes = line.split_whitespace().filter(|word| *word == "yes").count();
                    assert_eq!(yes, 3, "embedded, subset, with Unicode: {line}");
                }
            }
        }
    }
}

#[test]
fn a_summary_of_sixty_projects_and_eleven_jurors_gives_back_every_cell_and_page_label() {
    let sample = common::sample(60, 11);
    let pdf = render(Kind::Summary, &sample.data(), Lang::Ru).expect("a paper");
    let Some(boxes) = text_of(&pdf.bytes, &["-bbox"]) else {
        return;
    };
    // Words with their places, page by page.
    let mut pages: Vec<Vec<(f32, f32, String)>> = Vec::new();
    for line in boxes.lines().map(str::trim) {
        if line.starts_with("<page ") {
            pages.push(Vec::new());
        } else if line.starts_with("<word ") {
            let value = |name: &str| -> f32 {
                let from = line.find(name).expect("a coordinate") + name.len() + 2;
                line[from..]
                    .split('"')
                    .next()
                    .and_then(|text| text.parse().ok())
                    .expect("a number")
            };
            let text = line[line.find('>').expect("words") + 1..]
                .trim_end_matches("</word>")
                .to_owned();
            pages
                .last_mut()
                .expect("a page")
                .push((value("xMin"), value("yMin"), text));
        }
    }
    assert_eq!(pages.len(), pdf.pages);
    for (index, words) in pages.iter().enumerate() {
        let all: Vec<&str> = words.iter().map(|word| word.2.as_str()).collect();
        let text = all.join(" ").replace('\u{a0}', " ");
        assert!(
            text.contains(&format!("стр. {} из {}", index + 1, pages.len())),
            "page {}: {text}",
            index + 1
        );
    }
    let mut found = 0;
    for result in &sample.results.projects {
        let project = sample
            .contest
            .projects
            .iter()
            .find(|p| p.id == result.project)
            .expect("a project");
        let registration = project.registration.clone().expect("a number");
        let row = pages.iter().find_map(|words| {
            let (_, y, _) = words.iter().find(|word| word.2 == registration)?;
            let mut row: Vec<_> = words.iter().filter(|word| (word.1 - y).abs() < 0.6).collect();
            row.sort_by(|a, b| a.0.total_cmp(&b.0));
            Some(row.into_iter().map(|word| word.2.clone()).collect::<Vec<_>>())
        });
        let row = row.unwrap_or_else(|| panic!("{registration} is not found"));
        let mut expected: Vec<String> = Vec::new();
        for juror in sample.contest.jurors.iter().filter(|juror| juror.scores()) {
            let counted = result.counted.iter().find(|sheet| sheet.juror == juror.id);
            expected.push(counted.map_or("с/о".to_owned(), |sheet| sheet.total.0.to_integer().to_string()));
        }
        expected.push(result.counted.len().to_string());
        let score = if result.status == domain::Status::NoShow {
            "–".to_owned()
        } else {
            result.score.clone().expect("a score").replace('.', ",")
        };
        expected.push(score);
        assert!(
            row.windows(expected.len()).any(|part| part == expected),
            "{registration}: {row:?} {expected:?}"
        );
        found += 1;
    }
    assert_eq!(found, 60);
}

#[test]
fn a_draft_says_so_and_sheets_never_do() {
    let sample = common::sample(5, 5);
    let mut data = sample.data();
    (data.closed, data.results, data.by_category) = (false, None, &[]);
    for kind in kinds() {
        let pdf = render(kind, &data, Lang::Ru).expect("a paper");
        let Some(text) = text_of(&pdf.bytes, &[]) else {
            return;
        };
        assert_eq!(text.contains("ЧЕРНОВИК"), kind.drafted(), "{}", kind.id());
    }
}

#[test]
fn the_minutes_say_what_was_computed() {
    let sample = common::sample(5, 5);
    let pdf = render(Kind::Minutes, &sample.data(), Lang::Ru).expect("a paper");
    let Some(text) = text_of(&pdf.bytes, &[]) else {
        return;
    };
    let text = text
        .replace('\u{a0}', " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    for words in [
        "Кворум имеется (4 из 5)",
        "Громов Г.Г. – в отношении проекта № 1",
        "Не голосовал(а): Громов Г.Г. (самоотвод).",
        "№ 3 – 5,00, № 4 – 4,00",
        "15.05.2026 16.05, секретарь",
        "ОТСУТСТВОВАЛИ: Волков В.В. (командировка).",
        "А.А. Антонова",
    ] {
        assert!(text.contains(words), "no «{words}» in: {text}");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_in_one_process_and_in_two() {
    let sample = common::sample(6, 4);
    let make = |kind| render(kind, &sample.data(), Lang::Ru).expect("a paper").bytes;
    if let Ok(path) = env::var("TRIBUNA_SECOND_PROCESS") {
        fs::write(path, make(Kind::Minutes)).expect("a file");
        return;
    }
    for kind in kinds() {
        assert!(make(kind) == make(kind), "{} differs from itself", kind.id());
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second.pdf");
    let status = Command::new(env::current_exe().expect("this program"))
        .args([
            "the_same_input_gives_the_same_bytes_in_one_process_and_in_two",
            "--exact",
        ])
        .env("TRIBUNA_SECOND_PROCESS", &path)
        .stdout(Stdio::null())
        .status()
        .expect("a second process");
    assert!(status.success());
    assert!(
        fs::read(&path).expect("the second file") == make(Kind::Minutes),
        "two processes differ"
    );
}

#[test]
fn a_batch_is_cancelled_between_two_sheets() {
    let sample = common::sample(5, 5);
    let mut asked = 0;
    let answer = render_with(
        Kind::ScoreSheets,
        &sample.data(),
        Selection::default(),
        Lang::Ru,
        &mut |done, total| {
            asked += 1;
            assert_eq!(total, 5);
            done < 2
        },
    );
    assert!(matches!(answer, Err(Error::Cancelled)));
    assert_eq!(asked, 3);
}

#[test]
fn every_page_of_a_two_hundred_row_table_repeats_its_head() {
    use tribuna_documents::{layout::lay_out, paper::document, profile::Profile, shape::Shaper};
    let sample = common::sample(200, 3);
    let paper = document(Kind::ScoreSheets, &sample.data(), Selection::default(), Lang::Ru).expect("a paper");
    let pages = lay_out(
        &paper,
        &mut Shaper::new().expect("fonts"),
        &Profile::gost().expect("a profile"),
    );
    let texts: Vec<Vec<String>> = pages
        .iter()
        .map(|page| page.texts().map(|run| run.text()).collect())
        .collect();
    let mut rows = 0;
    for page in &texts {
        let numbers = page
            .iter()
            .filter(|text| text.as_str() == "самоотвод" || text.ends_with("общежитии"))
            .count();
        rows += numbers;
        let table = page.iter().any(|text| text == "Сумма");
        let body = page.iter().any(|text| text == "Донорская неделя");
        assert_eq!(table, body, "{page:?}");
    }
    assert!(rows >= 33, "{rows}");
    let signed: Vec<&Vec<String>> = texts
        .iter()
        .filter(|page| page.iter().any(|text| text == "(подпись)"))
        .collect();
    assert_eq!(signed.len(), 1);
    assert!(signed[0].len() > 6, "the signatures stand alone: {signed:?}");
    for page in &pages {
        for run in page.texts() {
            assert!(
                run.x >= 84.0 && run.x + run.width() <= page.width - 27.0,
                "outside the margins: {}",
                run.text()
            );
        }
    }
}
