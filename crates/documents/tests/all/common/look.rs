//! How a paper is looked at: its words before layout, its pages, what stands on what.
#![allow(dead_code, clippy::expect_used)]

use tribuna_documents::block::{Block, Document};
use tribuna_documents::display::{Item, Page, TextRun};
use tribuna_documents::layout::lay_out;
use tribuna_documents::profile::Profile;
use tribuna_documents::shape::Shaper;

pub fn pages(document: &Document) -> Vec<Page> {
    let mut shaper = Shaper::new().expect("the embedded faces");
    lay_out(document, &mut shaper, &Profile::gost().expect("the profile"))
}

/// Left, top, right and bottom of the ink of words: capital letters above the baseline, hanging ones below.
pub fn ink(run: &TextRun) -> (f32, f32, f32, f32) {
    (
        run.x,
        run.y - run.size * 0.66,
        run.x + run.width(),
        run.y + run.size * 0.2,
    )
}

/// Refuses words over words, words across a line or an edge of the picture, and words off the page.
pub fn stands_free(page: &Page, what: &str) {
    let runs: Vec<&TextRun> = page.texts().filter(|run| !run.text().trim().is_empty()).collect();
    assert!(!runs.is_empty(), "{what}: an empty page");
    for (index, run) in runs.iter().enumerate() {
        let (left, top, right, bottom) = ink(run);
        assert!(
            left >= 20.0 && top >= 20.0 && right <= page.width - 20.0 && bottom <= page.height - 20.0,
            "{what}: off the page: {}",
            run.text()
        );
        for other in &runs[index + 1..] {
            let (l, t, r, b) = ink(other);
            let apart = r <= left + 0.1 || right <= l + 0.1 || b <= top || bottom <= t;
            assert!(apart, "{what}: «{}» is over «{}»", run.text(), other.text());
        }
        for item in &page.items {
            let Item::Path(path) = item else { continue };
            if path.pen.is_none() {
                continue;
            }
            let mut points: Vec<(f32, f32)> = path.points.iter().map(|(point, _)| *point).collect();
            if path.closed {
                points.extend(points.first().copied());
            }
            for edge in points.windows(2) {
                let (from, to) = (edge[0], edge[1]);
                // Only level and upright edges: the others are short strokes of pictures.
                let crosses = if (from.0 - to.0).abs() < 0.01 {
                    from.0 > left + 0.3
                        && from.0 < right - 0.3
                        && from.1.min(to.1) < bottom
                        && from.1.max(to.1) > top
                } else if (from.1 - to.1).abs() < 0.01 {
                    from.1 > top && from.1 < bottom && from.0.min(to.0) < right && from.0.max(to.0) > left
                } else {
                    false
                };
                assert!(!crosses, "{what}: a line runs across «{}»: {edge:?}", run.text());
            }
        }
    }
}

pub fn words(page: &Page) -> String {
    let text: Vec<String> = page.texts().map(|run| run.text()).collect();
    text.join(" ").replace('\u{a0}', " ")
}

/// All cells and paragraphs of a paper, before layout.
pub fn said(document: &Document) -> String {
    fn runs(runs: &[tribuna_documents::block::Run], text: &mut String) {
        for run in runs {
            if let tribuna_documents::block::Run::Text { text: words, .. } = run {
                text.push_str(words);
            } else {
                text.push('_');
            }
        }
        text.push('\n');
    }
    fn blocks(list: &[Block], text: &mut String) {
        for block in list {
            match block {
                Block::Paragraph(paragraph) => runs(&paragraph.runs, text),
                Block::Table(table) => {
                    let rows = table.rows.iter().map(|row| &row.cells);
                    for cell in table.head.iter().chain(rows).flatten() {
                        runs(&cell.runs, text);
                    }
                }
                Block::Signatures(list) => {
                    for signature in list {
                        text.push_str(&format!("{}: {}\n", signature.role, signature.name));
                    }
                }
                Block::Together(list) => blocks(list, text),
                _ => {}
            }
        }
    }
    let mut text = String::new();
    blocks(&document.blocks, &mut text);
    text.replace('\u{a0}', " ")
}
