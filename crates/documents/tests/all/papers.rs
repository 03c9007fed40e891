//! Papers as files: structure, text, fonts, sameness; what their kinds are told to be.

#![allow(clippy::expect_used, clippy::print_stdout)]

use domain::Status;
use messages::{Catalogue, Lang};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fs};
use tribuna_documents::paper::{Selection, render_with};
use tribuna_documents::{Bundle, Error, Kind, kinds, render};

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
    let sample = crate::common::sample(7, 5).with_day();
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
    let sample = crate::common::sample(60, 11);
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
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let mut found = 0;
    for words in &pages {
        // The rows of the page: from one registration number down to the next.
        let mut tops: Vec<(f32, usize)> = Vec::new();
        for (index, result) in sample.results.projects.iter().enumerate() {
            let project = project_of(&sample, result);
            let number = project.registration.as_deref().expect("a registration number");
            tops.extend(
                words
                    .iter()
                    .filter(|word| word.2 == number)
                    .map(|word| (word.1, index)),
            );
        }
        tops.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (at, &(top, index)) in tops.iter().enumerate() {
            let result = &sample.results.projects[index];
            let bottom = tops.get(at + 1).map_or(f32::MAX, |next| next.0);
            let mut first: Vec<_> = words.iter().filter(|word| (word.1 - top).abs() < 0.6).collect();
            first.sort_by(|a, b| a.0.total_cmp(&b.0));
            let line: Vec<String> = first.iter().map(|word| plain(&word.2)).collect();
            let cells = figures(&sample, result);
            let begin = line.windows(cells.len()).position(|part| part == cells);
            let begin = begin.unwrap_or_else(|| panic!("{cells:?} is not in {line:?}"));
            let project = project_of(&sample, result);
            assert_eq!(line[0], project.number);
            // The title, the category and the note wrap: their words are read between their neighbours.
            let (left, right) = (first[begin].0, first[begin + cells.len() - 1].0);
            let registration = first[1].0;
            let between = |from: f32, to: f32| {
                let inside = |word: &&(f32, f32, String)| {
                    word.1 > top - 0.6 && word.1 < bottom - 0.6 && word.0 > from && word.0 < to
                };
                words
                    .iter()
                    .filter(inside)
                    .map(|word| word.2.clone())
                    .collect::<Vec<_>>()
            };
            let text = joined(&between(registration + 1.0, left - 1.0));
            for word in [Some(project.title.as_str()), project.category.as_deref()]
                .into_iter()
                .flatten()
                .flat_map(str::split_whitespace)
            {
                assert!(
                    text.contains(&joined(&[word.to_owned()])),
                    "no «{word}» in {text}"
                );
            }
            let note = match result.status {
                Status::Ranked if result.ties.iter().any(|step| step.open) => "равенство баллов",
                Status::Ranked => "",
                Status::BelowThreshold => "балл ниже порога",
                Status::NoShow => "не явился",
                Status::TooFewSheets | Status::Withdrawn => panic!("the sample has none"),
            };
            let last_note = joined(&between(right + 10.0, f32::MAX));
            assert!(
                last_note.contains(&joined(&[note.to_owned()])),
                "no «{note}» in {last_note}"
            );
            assert!(
                !note.is_empty() || at + 1 == tops.len() || last_note.is_empty(),
                "{last_note}"
            );
            found += 1;
        }
    }
    assert_eq!(found, 60);
}

fn project_of<'a>(sample: &'a crate::common::Sample, result: &domain::ProjectResult) -> &'a domain::Project {
    let mut projects = sample.contest.projects.iter();
    projects.find(|p| p.id == result.project).expect("a project")
}

/// Returns the words without what hyphenation and wrapping add or take.
fn joined(words: &[String]) -> String {
    words.concat().replace([' ', '\u{a0}', '-'], "")
}

/// Returns the figures of a row: a total for each juror, sheets counted, score, mean of the key, place.
fn figures(sample: &crate::common::Sample, result: &domain::ProjectResult) -> Vec<String> {
    let mut cells = Vec::new();
    for juror in sample.contest.jurors.iter().filter(|juror| juror.scores()) {
        let counted = result.counted.iter().find(|sheet| sheet.juror == juror.id);
        cells.push(counted.map_or("с/о".to_owned(), |sheet| sheet.total.0.to_integer().to_string()));
    }
    cells.push(result.counted.len().to_string());
    let dash = || "–".to_owned();
    let score = result.score.as_ref().filter(|_| result.status != Status::NoShow);
    cells.push(score.map_or_else(dash, |score| score.replace('.', ",")));
    cells.push(
        result
            .criteria
            .first()
            .map_or_else(dash, |mean| mean.printed.replace('.', ",")),
    );
    cells.push(match result.place {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => format!("{first}–{last}"),
        None => dash(),
    });
    cells
}

#[test]
fn a_draft_says_so_and_sheets_never_do() {
    let sample = crate::common::sample(5, 5);
    let mut data = sample.data();
    (data.closed, data.results, data.by_category) = (false, None, &[]);
    for kind in kinds() {
        let pdf = render(kind, &data, Lang::Ru).expect("a paper");
        let Some(text) = text_of(&pdf.bytes, &[]) else {
            return;
        };
        assert_eq!(text.contains("ЧЕРНОВИК"), kind.spec().drafted, "{}", kind.id());
    }
}

#[test]
fn the_minutes_say_what_was_computed() {
    let sample = crate::common::sample(5, 5);
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
        "Не голосовал: Громов Г.Г. (самоотвод).",
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
    let sample = crate::common::sample(6, 4).with_day();
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
            "papers::the_same_input_gives_the_same_bytes_in_one_process_and_in_two",
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
    let sample = crate::common::sample(5, 5);
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
    let sample = crate::common::sample(200, 3);
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
        let body = page
            .iter()
            .any(|text| text.starts_with("Тренажёрный зал") || text == "Донорская неделя");
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

#[test]
fn the_minutes_tell_of_equal_scores_inside_a_category() {
    let mut sample = crate::common::sample(5, 5);
    let contest = &mut sample.contest;
    // Nothing of the whole contest depends on the two that are equal.
    contest.sources.clear();
    contest.regulation.places.prizes = 1;
    for project in &mut contest.projects {
        let equal = ["3", "4"].contains(&project.number.as_str());
        project.category = Some(if equal { "Особая" } else { "Прочая" }.to_owned());
    }
    score(&mut sample, &[5], 500);
    rank(&mut sample);
    assert!(sample.results.projects.iter().all(|row| row.ties.is_empty()));
    let Some(text) = minutes_text(&sample) else { return };
    for words in [
        "2.2. В номинации «Особая» при равенстве баллов проектов № 3, № 4",
        "Присвоить места: № 3 – 1, № 4 – 2.",
    ] {
        assert!(text.contains(words), "no «{words}» in: {text}");
    }

    // Left to people: asked for in the minutes, with the category.
    score(&mut sample, &[3, 4], 400);
    sample.contest.regulation.places.ties = vec![domain::regulation::TieRule::JuryVote];
    rank(&mut sample);
    let text = minutes_text(&sample).expect("the tool is there");
    let asked =
        "В номинации «Особая» при равенстве баллов проектов № 3, № 4 порядок мест 1–2 определяет жюри";
    assert!(text.contains(asked), "no «{asked}» in: {text}");
}

/// Gives projects one mark everywhere.
fn score(sample: &mut crate::common::Sample, projects: &[u32], mark: i64) {
    for sheet in &mut sample.sheets {
        if projects.contains(&sheet.project.0) {
            sheet.marks = vec![Some(domain::Score(mark)); sheet.marks.len()];
        }
    }
}

/// Ranks the sample, and its category «Особая».
fn rank(sample: &mut crate::common::Sample) {
    let of = |category| domain::rank(&sample.contest, &sample.sheets, category).expect("a rankable contest");
    let (whole, special) = (of(None), of(Some("Особая")));
    sample.results = whole;
    sample.by_category = vec![("Особая".to_owned(), special)];
}

/// Returns the words of the minutes in one line.
fn minutes_text(sample: &crate::common::Sample) -> Option<String> {
    let pdf = render(Kind::Minutes, &sample.data(), Lang::Ru).expect("a paper");
    let text = text_of(&pdf.bytes, &[])?.replace('\u{a0}', " ");
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn every_kind_has_its_words_in_both_languages() {
    for lang in Lang::ALL {
        let words = Catalogue::new(lang);
        for kind in kinds() {
            let name = kind.spec().message();
            let about = format!("papers-about-{}", kind.id().replace('_', "-"));
            for key in [name.clone(), format!("{name}.file"), about] {
                assert!(words.has(&key), "{key} ({})", lang.code());
            }
        }
    }
}

#[test]
fn no_two_kinds_are_the_same_paper() {
    let ids: BTreeSet<_> = kinds().into_iter().map(|kind| kind.id()).collect();
    assert_eq!(ids.len(), kinds().len());
    let signed: Vec<_> = kinds()
        .into_iter()
        .filter_map(|kind| kind.spec().signed)
        .collect();
    let different: BTreeSet<_> = signed.iter().map(|paper| format!("{paper:?}")).collect();
    assert_eq!(different.len(), signed.len(), "{signed:?}");
}

#[test]
fn ready_choices_hold_what_is_needed_together() {
    let held = |bundle| -> Vec<_> {
        let kinds = kinds().into_iter();
        kinds
            .filter(|kind| kind.spec().bundles.contains(&bundle))
            .map(|kind| kind.id())
            .collect()
    };
    assert_eq!(held(Bundle::Sheets), ["score_sheets", "score_sheet"]);
    assert_eq!(
        held(Bundle::Minutes),
        [
            "score_sheets",
            "attendance",
            "conflict_register",
            "tellers_minutes",
            "summary",
            "minutes"
        ]
    );
    let forms = kinds().into_iter().filter(|kind| kind.spec().blank());
    assert_eq!(
        held(Bundle::Forms),
        forms.map(|kind| kind.id()).collect::<Vec<_>>()
    );
}
