//! The register of declarations on conflicts of interest (`docs/rules/papers.md`, Declarations and their register).

use crate::block::{Block, Cell, Document, Row, Run, Table, Width};
use crate::papers::parts::{days_or_gaps, empty_rows, head, of_contest};
use crate::papers::spec::{Bundle, Group, Part, Spec};
use crate::papers::wording::Wording;
use domain::day::conflicts::{Declaration, Declared};

/// Rows of a form: with the long name of a contest the signature and the line of the journal still stand below them.
const BLANK_ROWS: usize = 11;
/// Columns of the table.
const COLUMNS: usize = 7;

/// The register of declarations on conflicts of interest.
pub(crate) const PAPER: Spec = Spec {
    bundles: &[Bundle::Minutes],
    ..Spec::of("conflict_register", Group::During, document)
};

/// The same, to be filled by hand.
pub(crate) const BLANK: Spec = Spec::of("blank_conflict_register", Group::Form, document);

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let mut document = wording.document(part.kind, wording.get("paper-register-short"));
    document.landscape = true;
    let place = vec![Run::text(&wording.data.contest.place)];
    let subject = of_contest(wording, "paper-register-subject");
    let line = [days_or_gaps(wording), Vec::new(), place];
    let mut blocks = head(wording, "paper-register-title", subject, line);
    blocks.push(Block::Space(6.0));
    blocks.push(table(wording).into());
    blocks.push(Block::Space(6.0));
    blocks.push(Block::Signatures(vec![
        wording.signature(wording.get("paper-role-secretary"), wording.secretary()),
    ]));
    blocks.extend(wording.journal_line());
    document.blocks = blocks;
    document
}

fn table(wording: &Wording<'_>) -> Table {
    let mut table = Table::new(vec![
        Width::Fixed(10.0),
        Width::Fixed(26.0),
        Width::Fixed(46.0),
        Width::Share(1.2),
        Width::Share(1.0),
        Width::Share(1.0),
        Width::Fixed(28.0),
    ]);
    table.size = Some(10.5);
    table.numbered = true;
    let keys = [
        "paper-col-number",
        "paper-col-day-time",
        "paper-col-full-name",
        "paper-col-project",
        "paper-col-grounds",
        "paper-col-decision",
        "paper-col-signature",
    ];
    table
        .head
        .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
    for declaration in &wording.data.day.conflicts.declarations {
        if declaration.projects.is_empty() {
            table.rows.push(line(wording, declaration, true, None));
        }
        for (index, declared) in declaration.projects.iter().enumerate() {
            table
                .rows
                .push(line(wording, declaration, index == 0, Some(declared)));
        }
    }
    if table.rows.is_empty() {
        table.rows = empty_rows(BLANK_ROWS, COLUMNS, 9.0);
    }
    table
}

fn line(wording: &Wording<'_>, declaration: &Declaration, first: bool, declared: Option<&Declared>) -> Row {
    let mut cells = if first {
        vec![
            Cell::centre(declaration.number.to_string()),
            Cell::centre(wording.day_and_clock(declaration.time_ms)),
            Cell::text(wording.name(declaration.juror)),
        ]
    } else {
        vec![Cell::centre("″"), Cell::centre("″"), Cell::text("″")]
    };
    match declared {
        None => {
            cells.push(Cell::text(wording.get("paper-register-none")).span(2));
            cells.push(Cell::text(wording.get("paper-register-noted")));
        }
        Some(declared) => {
            cells.push(Cell::text(wording.numbered(declared.project)));
            cells.push(Cell::text(&declared.grounds));
            let considered = declaration
                .considered
                .iter()
                .find(|one| one.project == declared.project);
            let decided = considered.map(|one| {
                let mut text = wording.get(if one.accepted {
                    "paper-declaration-accepted"
                } else {
                    "paper-declaration-refused"
                });
                if let Some(by) = one.by {
                    text.push_str(&format!("; {}", wording.name(by)));
                }
                text.push_str(&format!(", {}", wording.day_and_clock(one.time_ms)));
                if !one.note.trim().is_empty() {
                    text.push_str(&format!(" ({})", one.note.trim()));
                }
                text
            });
            cells.push(Cell::of(
                vec![Run::text(decided.unwrap_or_default())],
                crate::block::Align::Left,
            ));
        }
    }
    cells.push(Cell::text(""));
    Row {
        height: 9.0,
        ..Row::new(cells)
    }
}
