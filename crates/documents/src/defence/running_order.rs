//! The running order (`docs/rules/papers.md`, Running order): who presents when, room by room and
//! day by day.

use crate::block::{Block, Cell, Document, Paragraph, Row, Run, Table, Width};
use crate::defence::timetable::{Timetable, What, span, speaker, timetables, title};
use crate::papers::parts::{banner, days_or_gaps, empty_rows, head, of_contest};
use crate::papers::spec::{Group, Part, Spec};
use crate::papers::wording::Wording;
use domain::Standing;
use domain::day::order::Way;

/// Rows of a form.
const BLANK_ROWS: usize = 20;
/// Columns of the table.
const COLUMNS: usize = 5;

/// Who presents when, room by room and day by day.
pub(crate) const PAPER: Spec = Spec::of("running_order", Group::Before, document);

/// The same, to be filled by hand.
pub(crate) const BLANK: Spec = Spec::of("blank_running_order", Group::Form, document);

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let mut document = wording.document(part.kind, wording.get("paper-order-short"));
    let tables = if part.kind.blank() {
        Vec::new()
    } else {
        timetables(wording)
    };
    if tables.is_empty() {
        document.blocks = page(wording, None);
    }
    for (index, table) in tables.iter().enumerate() {
        if index > 0 {
            document.blocks.push(Block::PageBreak);
        }
        document.blocks.extend(page(wording, Some(table)));
    }
    document.blocks.extend(wording.journal_line());
    document
}

fn page(wording: &Wording<'_>, table: Option<&Timetable<'_>>) -> Vec<Block> {
    let place = vec![Run::text(&wording.data.contest.place)];
    let day = table.and_then(|table| table.day);
    let date = match (table, day) {
        (_, Some(day)) => vec![Run::text(messages::day(day, wording.lang()))],
        (Some(_), None) => days_or_gaps(wording),
        (None, None) => wording.day_by_hand(),
    };
    let subject = of_contest(wording, "paper-order-subject");
    let mut blocks = head(wording, "paper-order-title", subject, [date, Vec::new(), place]);
    let name = table.map_or_else(String::new, |table| {
        title(
            wording,
            &Timetable {
                day: None,
                lines: Vec::new(),
                ..*table
            },
        )
    });
    if !name.is_empty() {
        blocks.push(
            Paragraph::centred(vec![Run::bold(name)])
                .size(13.0)
                .around(4.0, 0.0)
                .keep()
                .into(),
        );
    }
    blocks.push(Block::Space(6.0));
    blocks.push(rows(wording, table).into());
    let limits = wording.data.contest.regulation.time;
    let minutes = |seconds: u32| minutes(seconds);
    let text = wording.with(
        "paper-order-limits",
        &[
            ("presentation", minutes(limits.presentation).into()),
            ("questions", minutes(limits.questions).into()),
        ],
    );
    blocks.push(Paragraph::text(text).size(11.0).around(6.0, 0.0).into());
    if let Some(text) = table.and_then(|table| table.way).map(|way| made(wording, way)) {
        blocks.push(Paragraph::text(text).size(11.0).around(2.0, 6.0).into());
    }
    blocks.push(Block::Signatures(vec![
        wording.signature(wording.get("paper-role-secretary"), wording.secretary()),
    ]));
    blocks
}

/// Returns minutes, with seconds where there are any: «5», «2:30».
fn minutes(seconds: u32) -> String {
    if seconds.is_multiple_of(60) {
        (seconds / 60).to_string()
    } else {
        format!("{}:{:02}", seconds / 60, seconds % 60)
    }
}

/// Returns how the order was made; a lot with its seed, so that anybody can draw again.
fn made(wording: &Wording<'_>, way: Way) -> String {
    match way {
        Way::ByNumber => wording.get("paper-order-by-number"),
        Way::ByHand => wording.get("paper-order-by-hand"),
        Way::ByLot { seed } => wording.with("paper-order-by-lot", &[("seed", seed.to_string().into())]),
    }
}

fn rows(wording: &Wording<'_>, timetable: Option<&Timetable<'_>>) -> Table {
    let mut table = Table::new(vec![
        Width::Fixed(14.0),
        Width::Fixed(26.0),
        Width::Fixed(16.0),
        Width::Share(1.0),
        Width::Fixed(52.0),
    ]);
    table.size = Some(11.0);
    let keys = [
        "paper-col-row-number",
        "paper-col-time",
        "paper-col-project-number",
        "paper-col-project",
        "paper-col-speaker",
    ];
    table
        .head
        .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
    let Some(timetable) = timetable else {
        table.rows = empty_rows(BLANK_ROWS, COLUMNS, 9.0);
        return table;
    };
    let mut number = 0;
    for line in &timetable.lines {
        let project = match line.what {
            What::Break(name) => {
                let name = if name.trim().is_empty() {
                    wording.get("paper-order-break")
                } else {
                    name.to_owned()
                };
                let time = span(wording, line.time);
                let text = format!("{time}  {name}").trim().to_owned();
                let mut row = banner(text, COLUMNS);
                row.keep_with_next = false;
                table.rows.push(row);
                continue;
            }
            What::Project(project) => project,
        };
        number += 1;
        let mut title = vec![Run::text(wording.title(project))];
        let gone = match project.standing {
            Standing::Withdrawn => Some("paper-withdrawn"),
            Standing::NoShow => Some("paper-no-show"),
            Standing::Competing | Standing::Received | Standing::Rejected => None,
        };
        if let Some(key) = gone {
            title.push(Run::italic(format!(" ({})", wording.get(key))));
        }
        let time = if gone.is_some() {
            "–".to_owned()
        } else {
            span(wording, line.time)
        };
        table.rows.push(Row::new(vec![
            Cell::centre(number.to_string()).middle(),
            Cell::centre(time).middle(),
            Cell::centre(&project.number).middle(),
            Cell::of(title, crate::block::Align::Left).middle(),
            Cell::text(speaker(project)).middle(),
        ]));
    }
    table
}
