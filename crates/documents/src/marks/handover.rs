//! The act of handing over score sheets (`docs/rules/papers.md`, Handing over of sheets), from the register
//! of paper sheets.

use crate::block::{Align, Block, Cell, Document, Paragraph, Row, Run, Table, Width};
use crate::papers::parts::{days_or_gaps, empty_rows, head, judges, number_or_gap, of_contest, sentence};
use crate::papers::spec::{Group, Part, Spec};
use crate::papers::wording::Wording;
use domain::day::sheets::{PaperSheet, SheetNumber, Whereabouts};
use domain::{Juror, JurorId};

/// Rows of a form that names nobody.
const BLANK_ROWS: usize = 10;
/// Columns of the table.
const COLUMNS: usize = 8;

/// The act of handing over score sheets.
pub(crate) const PAPER: Spec = Spec::of("sheet_handover", Group::During, document);

/// The same, to be filled by hand.
pub(crate) const BLANK: Spec = Spec::of("blank_sheet_handover", Group::Form, document);

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let mut document = wording.document(part.kind, wording.get("paper-handover-short"));
    document.landscape = true;
    let subject = of_contest(wording, "paper-handover-subject");
    let place = vec![Run::text(&wording.data.contest.place)];
    let line = [days_or_gaps(wording), place, number_or_gap(wording, "")];
    let mut blocks = head(wording, "paper-handover-title", subject, line);
    blocks.push(Block::Space(6.0));
    blocks.push(table(wording).into());
    blocks.extend(accidents(wording));
    blocks.push(Block::Space(6.0));
    blocks.push(Block::Signatures(vec![
        wording.signature(wording.get("paper-handover-issued"), wording.secretary()),
        wording.signature(wording.get("paper-handover-received"), wording.secretary()),
        wording.signature(wording.get("paper-role-presiding"), String::new()),
    ]));
    blocks.extend(wording.journal_line());
    document.blocks = blocks;
    document
}

/// Sheets of one juror: handed out at all, handed in, spoiled, lost, still out.
#[derive(Default)]
struct Tally {
    out: Vec<SheetNumber>,
    handed_in: usize,
    spoiled: usize,
    lost: usize,
    missing: Vec<SheetNumber>,
}

impl Tally {
    fn of(wording: &Wording<'_>, juror: Option<JurorId>) -> Self {
        let mut tally = Self::default();
        let sheets = wording.data.day.sheets.sheets.values();
        let theirs = |sheet: &&PaperSheet| juror.is_none_or(|juror| sheet.printed.juror == juror);
        for sheet in sheets.filter(theirs) {
            // A sheet that was spoiled or lost had been handed out, said or not.
            if sheet.out_ms.is_some() || sheet.is != Whereabouts::Printed {
                tally.out.push(sheet.printed.number);
            }
            match sheet.is {
                Whereabouts::Printed => {}
                Whereabouts::HandedOut => tally.missing.push(sheet.printed.number),
                Whereabouts::HandedIn => tally.handed_in += 1,
                Whereabouts::Spoiled => tally.spoiled += 1,
                Whereabouts::Lost => tally.lost += 1,
            }
        }
        tally
    }
}

/// Returns «1–7, 9».
fn ranges(numbers: &[SheetNumber]) -> String {
    let mut runs: Vec<(SheetNumber, SheetNumber)> = Vec::new();
    for &number in numbers {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(number) => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let parts: Vec<String> = runs
        .into_iter()
        .map(|(from, to)| match to - from {
            0 => from.to_string(),
            1 => format!("{from}, {to}"),
            _ => format!("{from}–{to}"),
        })
        .collect();
    parts.join(", ")
}

fn table(wording: &Wording<'_>) -> Table {
    let mut table = Table::new(vec![
        Width::Fixed(14.0),
        Width::Share(1.0),
        Width::Share(0.8),
        Width::Fixed(22.0),
        Width::Fixed(22.0),
        Width::Fixed(26.0),
        Width::Fixed(40.0),
        Width::Fixed(38.0),
    ]);
    table.size = Some(11.0);
    let keys = [
        "paper-col-row-number",
        "paper-col-juror",
        "paper-col-sheets-out",
        "paper-col-sheets-in",
        "paper-col-sheets-spoiled",
        "paper-col-sheets-lost",
        "paper-col-sheets-missing",
        "paper-col-signature",
    ];
    table
        .head
        .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
    table.numbered = true;
    let known = !wording.data.day.sheets.sheets.is_empty();
    for (index, juror) in judges(wording).into_iter().enumerate() {
        let tally = known.then(|| Tally::of(wording, Some(juror.id)));
        let number = Cell::centre((index + 1).to_string()).middle();
        table
            .rows
            .push(line(wording, number, name(juror), tally.as_ref()));
    }
    if table.rows.is_empty() {
        table.rows = empty_rows(BLANK_ROWS, COLUMNS, 9.0);
        return table;
    }
    if let Some(last) = table.rows.last_mut() {
        last.keep_with_next = true;
    }
    let tally = known.then(|| Tally::of(wording, None));
    let total = Cell::of(vec![Run::bold(wording.get("paper-col-total"))], Align::Right);
    let mut row = line(wording, Cell::text(""), total, tally.as_ref());
    row.cells.truncate(COLUMNS);
    table.rows.push(row);
    table
}

fn name(juror: &Juror) -> Cell {
    Cell::text(&juror.name).middle()
}

fn line(wording: &Wording<'_>, number: Cell, name: Cell, tally: Option<&Tally>) -> Row {
    let sign = wording.get("paper-number-sign");
    let count = |count: Option<usize>| {
        let text = count.map(|count| match count {
            0 => "–".to_owned(),
            count => count.to_string(),
        });
        Cell::centre(text.unwrap_or_default()).middle()
    };
    let out = tally.map_or_else(String::new, |tally| match tally.out.as_slice() {
        [] => "–".to_owned(),
        numbers => format!("{} ({sign}\u{a0}{})", numbers.len(), ranges(numbers)),
    });
    let missing = tally.map_or_else(String::new, |tally| match tally.missing.as_slice() {
        [] => "–".to_owned(),
        numbers => format!("{} ({sign}\u{a0}{})", numbers.len(), ranges(numbers)),
    });
    Row {
        height: 9.0,
        ..Row::new(vec![
            number,
            name,
            Cell::centre(out).middle(),
            count(tally.map(|tally| tally.handed_in)),
            count(tally.map(|tally| tally.spoiled)),
            count(tally.map(|tally| tally.lost)),
            Cell::centre(missing).middle(),
            Cell::text(""),
        ])
    }
}

/// Returns what happened to sheets that were spoiled or lost, sheet by sheet.
fn accidents(wording: &Wording<'_>) -> Vec<Block> {
    let sheets = wording.data.day.sheets.sheets.values();
    let happened: Vec<&PaperSheet> = sheets
        .filter(|sheet| matches!(sheet.is, Whereabouts::Spoiled | Whereabouts::Lost))
        .collect();
    let mut blocks = Vec::new();
    if happened.is_empty() {
        return blocks;
    }
    let title = Paragraph::new(vec![Run::bold(wording.get("paper-handover-accidents"))]);
    blocks.push(title.size(12.0).around(8.0, 2.0).keep().into());
    for sheet in happened {
        let key = if sheet.is == Whereabouts::Spoiled {
            "paper-handover-spoiled"
        } else {
            "paper-handover-lost"
        };
        let mut text = wording.with(
            key,
            &[
                ("number", sheet.printed.number.to_string().into()),
                ("juror", wording.name(sheet.printed.juror).into()),
                ("note", sentence(&sheet.note).into()),
            ],
        );
        if let Some(other) = sheet.replaced_by {
            let key = if sheet.is == Whereabouts::Spoiled {
                "paper-handover-replaced"
            } else {
                "paper-handover-duplicate"
            };
            text = format!(
                "{text} {}",
                wording.with(key, &[("number", other.to_string().into())])
            );
        }
        blocks.push(Paragraph::text(text).size(12.0).into());
    }
    blocks
}
