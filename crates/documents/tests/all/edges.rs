//! Contests at the edges: nobody, nothing, no money, one of each, the largest.

#![allow(clippy::expect_used)]

use crate::common::Sample;
use messages::Lang;
use tribuna_documents::block::{Block, Document, Run};
use tribuna_documents::layout::lay_out;
use tribuna_documents::paper::{Selection, document};
use tribuna_documents::profile::Profile;
use tribuna_documents::shape::Shaper;
use tribuna_documents::{Error, Kind, MinutesFields, kinds};

/// Returns contests at the edges, with their names.
fn edges() -> Vec<(&'static str, Sample)> {
    let mut empty = crate::common::sample(1, 1);
    empty.contest = domain::Contest {
        title: "Новый конкурс".into(),
        regulation: empty.contest.regulation,
        ..domain::Contest::default()
    };
    empty.minutes = MinutesFields::default();
    empty.early_looks.clear();
    empty.sheets.clear();
    let mut no_projects = crate::common::sample(5, 5);
    no_projects.contest.projects.clear();
    no_projects.sheets.clear();
    let mut no_jurors = crate::common::sample(5, 5);
    no_jurors.contest.jurors.clear();
    no_jurors.sheets.clear();
    no_jurors.minutes = MinutesFields::default();
    let mut no_money = crate::common::sample(5, 5);
    no_money.contest.sources.clear();
    no_money.results = domain::rank(&no_money.contest, &no_money.sheets, None).expect("results");
    vec![
        ("empty", empty),
        ("no projects", no_projects),
        ("no jurors", no_jurors),
        ("no money", no_money),
        ("one of each", crate::common::sample(1, 1)),
        ("a row too many", crate::common::sample(6, 5)),
        ("a whole day", crate::common::sample(14, 5).with_day()),
        ("the largest", crate::common::sample(60, 12).with_day()),
    ]
}

/// Calls `look` with every paper of every edge, as a draft and, where there are sheets, closed.
fn every_paper(mut look: impl FnMut(&str, Kind, &Document)) {
    for (name, sample) in edges() {
        for closed in [false, true] {
            if closed && sample.sheets.is_empty() {
                continue;
            }
            let mut data = sample.data();
            if !closed {
                (data.closed, data.results, data.by_category) = (false, None, &[]);
            }
            for lang in Lang::ALL {
                for kind in kinds().into_iter().filter(|kind| !kind.spec().guide()) {
                    let what = format!("{name}, {} ({}), closed: {closed}", kind.id(), lang.code());
                    match document(kind, &data, Selection::default(), lang) {
                        Ok(paper) => look(&what, kind, &paper),
                        Err(fault) => {
                            let nobody = data.contest.jurors.is_empty() || data.contest.projects.is_empty();
                            assert!(nobody && kind.spec().per_juror(), "{what}: {fault}");
                            assert!(matches!(fault, Error::NothingToPrint), "{what}: {fault}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn no_table_is_a_head_alone() {
    let mut tables = 0;
    every_paper(|what, _, paper| {
        for block in &paper.blocks {
            if let Block::Table(table) = block {
                assert!(!table.rows.is_empty(), "{what}: a table without rows");
                tables += usize::from(!table.head.is_empty());
            }
        }
    });
    assert!(tables > 100, "{tables}");
}

#[test]
fn the_minutes_of_an_empty_contest_count_nobody() {
    for (name, sample) in edges().into_iter().take(3) {
        let mut data = sample.data();
        (data.closed, data.results, data.by_category) = (false, None, &[]);
        let paper = document(Kind::Minutes, &data, Selection::default(), Lang::Ru).expect("minutes");
        for block in &paper.blocks {
            let Block::Paragraph(paragraph) = block else {
                continue;
            };
            for run in &paragraph.runs {
                if let Run::Text { text, .. } = run {
                    let nobody = data.contest.jurors.is_empty();
                    assert!(
                        !(nobody && text.contains('0') && text.contains("человек")),
                        "{name}: {text}"
                    );
                    assert!(!(nobody && text.contains("из 0")), "{name}: {text}");
                }
            }
        }
    }
}

#[test]
fn who_signs_a_table_signs_a_page_with_a_row_of_it_and_nothing_leaves_the_margins() {
    let profile = Profile::gost().expect("the profile");
    let mut shaper = Shaper::new().expect("the embedded faces");
    let mut signed = 0;
    every_paper(|what, kind, paper| {
        let (caption, column) = match paper.lang {
            Lang::Ru => ("(подпись)", "Проект"),
            Lang::En => ("(signature)", "Project"),
        };
        for page in lay_out(paper, &mut shaper, &profile) {
            let texts: Vec<String> = page.texts().map(|run| run.text()).collect();
            if texts.iter().any(|text| text == caption) {
                signed += 1;
                let table = texts.iter().any(|text| text == column);
                let listed = matches!(kind, Kind::Summary | Kind::BlankSummary | Kind::Applications);
                assert!(table || !listed, "{what}: {texts:?}");
                // Beside captions, names and the foot there is something that is signed.
                assert!(texts.len() > 12, "{what}: {texts:?}");
            }
            // A page that is not filed has no binding edge.
            let left = if paper.margins.is_none() { 84.0 } else { 28.0 };
            for run in page.texts() {
                let inside = run.rotated || run.x + run.width() <= page.width - 28.0;
                assert!(
                    run.x >= left && inside,
                    "{what}: outside the margins: {}",
                    run.text()
                );
                assert!(
                    run.y >= 28.0 && run.y <= page.height - 28.0,
                    "{what}: {}",
                    run.text()
                );
            }
        }
    });
    assert!(signed > 100, "{signed}");
}
