//! The list of registration and of the issue of ballots (`docs/rules/papers.md`, Registration and ballots):
//! lines to write in, totals of each page and in all. No phone, passport or day of birth.

use crate::block::{Block, Cell, Document, Paragraph, Run, Table, Width};
use crate::papers::parts::{days_or_gaps, empty_rows, head, of_contest};
use crate::papers::spec::{Group, Part, Spec};
use crate::papers::wording::Wording;

/// Lines of the first page, which has the head of the paper, of each further one, and of the last, which has
/// the totals and signatures.
const LINES: (usize, usize, usize) = (18, 22, 17);
/// Lines where nobody said how many are expected.
const USUAL: usize = 79;
/// Most lines that are printed at once.
const MOST: usize = 2_000;

/// The list of registration and of the issue of ballots.
pub(crate) const PAPER: Spec = Spec {
    names_results: false,
    ..Spec::of("registration", Group::Before, document)
};

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let mut document = wording.document(part.kind, wording.get("paper-registration-short"));
    let place = vec![Run::text(&wording.data.contest.place)];
    let subject = of_contest(wording, "paper-registration-subject");
    let line = [days_or_gaps(wording), Vec::new(), place];
    let mut blocks = head(wording, "paper-registration-title", subject, line);
    blocks.push(Block::Space(6.0));
    let ballots = &wording.data.day.audience.ballots;
    let wanted = ballots.made.or(ballots.registered).unwrap_or(0);
    let wanted = usize::try_from(wanted).unwrap_or(MOST).min(MOST);
    let wanted = if wanted == 0 { USUAL } else { wanted };
    let between = wanted.saturating_sub(LINES.0 + LINES.2).div_ceil(LINES.1);
    let pages = between + 2;
    let mut number = 0;
    for page in 0..pages {
        if page > 0 {
            blocks.push(Block::PageBreak);
        }
        let lines = match page {
            0 => LINES.0,
            page if page + 1 == pages => LINES.2,
            _ => LINES.1,
        };
        blocks.push(table(wording, number, lines).into());
        blocks.push(total(wording, "paper-registration-page-total"));
        number += lines;
    }
    blocks.push(Block::Together(vec![
        total(wording, "paper-registration-total"),
        Block::Space(4.0),
        Block::Signatures(vec![
            wording.signature(wording.get("paper-registration-issued-by"), String::new()),
            wording.signature(wording.get("paper-role-tellers-chair"), String::new()),
        ]),
    ]));
    document.blocks = blocks;
    document
}

fn table(wording: &Wording<'_>, before: usize, lines: usize) -> Table {
    let mut table = Table::new(vec![
        Width::Fixed(11.0),
        Width::Share(1.0),
        Width::Fixed(36.0),
        Width::Fixed(19.0),
        Width::Fixed(23.0),
        Width::Fixed(26.0),
    ]);
    table.size = Some(10.5);
    let keys = [
        "paper-col-number",
        "paper-col-full-name",
        "paper-col-faculty",
        "paper-col-group",
        "paper-col-kind-of-guest",
        "paper-col-ballot-issued",
    ];
    table
        .head
        .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
    table.rows = empty_rows(lines, keys.len(), 10.0);
    for (index, row) in table.rows.iter_mut().enumerate() {
        if let Some(cell) = row.cells.first_mut() {
            *cell = Cell::centre((before + index + 1).to_string()).middle();
        }
    }
    table
}

/// Returns «Итого на странице: зарегистрировано __, выдано бюллетеней __».
fn total(wording: &Wording<'_>, key: &str) -> Block {
    let runs = vec![
        Run::bold(format!("{} ", wording.get(key))),
        Run::text(format!("{}\u{a0}", wording.get("paper-registration-registered"))),
        Run::Blank(18.0),
        Run::text(format!(", {}\u{a0}", wording.get("paper-registration-issued"))),
        Run::Blank(18.0),
        Run::text("."),
    ];
    Paragraph::new(runs).size(12.0).around(6.0, 0.0).into()
}
