//! The attendance sheet of the jury (`docs/rules/papers.md`, Attendance sheet): a page for each day.

use crate::block::{Align, Block, Cell, Document, Paragraph, Row, Run, Table, Width};
use crate::papers::parts::{by_name, head, of_contest, role};
use crate::papers::spec::{Bundle, Group, Part, Spec};
use crate::papers::wording::Wording;
use chrono::NaiveDate;
use domain::day::signing::SignedPaper;
use domain::{Juror, Seat};

/// Rows of a form that names nobody.
const BLANK_ROWS: usize = 10;
/// Columns of the table.
const COLUMNS: usize = 8;

/// The attendance sheet of the jury, a page for each day.
pub(crate) const PAPER: Spec = Spec {
    signed: Some(SignedPaper::Attendance),
    bundles: &[Bundle::Minutes],
    ..Spec::of("attendance", Group::During, document)
};

/// The same, to be filled by hand.
pub(crate) const BLANK: Spec = Spec::of("blank_attendance", Group::Form, document);

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let mut document = wording.document(part.kind, wording.get("paper-attendance-short"));
    document.landscape = true;
    let days = days(wording);
    let count = days.len();
    for (index, day) in days.into_iter().enumerate() {
        if index > 0 {
            document.blocks.push(Block::PageBreak);
        }
        document.blocks.extend(sheet(wording, day));
        if index + 1 == count {
            document.blocks.extend(wording.journal_line());
        }
    }
    document
}

/// Returns the days of the contest and those on which somebody came; one to be written where there are none.
fn days(wording: &Wording<'_>) -> Vec<Option<NaiveDate>> {
    let presence = &wording.data.day.presence;
    let mut days: Vec<NaiveDate> = wording.data.contest.dates.clone();
    days.extend(presence.stays.iter().map(|stay| stay.day));
    days.extend(presence.absences.iter().map(|(_, day, _)| *day));
    days.sort_unstable();
    days.dedup();
    if days.is_empty() {
        vec![None]
    } else {
        days.into_iter().map(Some).collect()
    }
}

fn sheet(wording: &Wording<'_>, day: Option<NaiveDate>) -> Vec<Block> {
    let contest = wording.data.contest;
    let date = day.map_or_else(
        || wording.day_by_hand(),
        |day| vec![Run::text(messages::day(day, wording.lang()))],
    );
    let first = wording.data.day.presence.stays.iter();
    let begin = Run::text(format!("{} ", wording.get("paper-attendance-begin")));
    let typed = wording.data.minutes.begin.trim();
    // The time of the beginning is that of the meeting: on the only day it is known.
    let begin = if contest.dates.len() <= 1 && !typed.is_empty() && first.len() > 0 {
        vec![begin, Run::text(typed)]
    } else {
        vec![begin, Run::Blank(18.0)]
    };
    let place = if contest.place.is_empty() {
        vec![Run::Blank(40.0)]
    } else {
        vec![Run::text(&contest.place)]
    };
    let mut blocks = head(
        wording,
        "paper-attendance-title",
        of_contest(wording, "paper-attendance-subject"),
        [date, begin, place],
    );
    blocks.push(approved(wording));
    blocks.push(table(wording, day).into());
    blocks.push(result(wording, day));
    blocks.push(Block::Signatures(vec![
        wording.signature(wording.get("paper-role-secretary"), wording.secretary()),
    ]));
    blocks
}

/// Returns the line on the approved jury and its order.
fn approved(wording: &Wording<'_>) -> Block {
    let order = wording.data.minutes.approval_order.trim();
    let mut runs = vec![Run::text(format!("{} (", wording.get("paper-minutes-approved")))];
    if order.is_empty() {
        runs.extend([
            Run::text(format!("{}\u{a0}", wording.get("paper-minutes-decree"))),
            Run::Blank(45.0),
        ]);
    } else {
        runs.push(Run::text(order));
    }
    let members = voting(wording).count();
    if members == 0 {
        runs.extend([Run::text("): "), Run::Blank(26.0), Run::text(".")]);
    } else {
        let people = wording.with("paper-people-count", &[("count", members.into())]);
        runs.push(Run::text(format!("): {people}.")));
    }
    Paragraph::new(runs).size(12.0).around(6.0, 6.0).keep().into()
}

fn voting<'a>(wording: &Wording<'a>) -> impl Iterator<Item = &'a Juror> {
    let jurors = wording.data.contest.jurors.iter();
    jurors.filter(|juror| juror.scores() && juror.voting)
}

fn table(wording: &Wording<'_>, day: Option<NaiveDate>) -> Table {
    let mut table = Table::new(vec![
        Width::Fixed(14.0),
        Width::Share(1.2),
        Width::Share(1.0),
        Width::Fixed(34.0),
        Width::Fixed(30.0),
        Width::Fixed(29.0),
        Width::Fixed(20.0),
        Width::Fixed(32.0),
    ]);
    table.size = Some(11.0);
    table.numbered = true;
    let keys = [
        "paper-col-row-number",
        "paper-col-full-name",
        "paper-col-position",
        "paper-col-role",
        "paper-col-seat",
        "paper-col-arrived",
        "paper-col-left",
        "paper-col-signature",
    ];
    table
        .head
        .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
    for (index, juror) in by_name(wording).into_iter().enumerate() {
        let mut cells = vec![
            Cell::centre((index + 1).to_string()).middle(),
            Cell::text(&juror.name).middle(),
            Cell::text(juror.position.clone().unwrap_or_default()).middle(),
            Cell::text(role(wording, juror)).middle(),
            Cell::text(seat(wording, juror)).middle(),
        ];
        cells.extend(times(wording, juror, day));
        cells.push(Cell::text(""));
        table.rows.push(Row {
            height: 10.0,
            ..Row::new(cells)
        });
    }
    if table.rows.is_empty() {
        table.rows = crate::papers::parts::empty_rows(BLANK_ROWS, COLUMNS, 10.0);
    }
    table
}

fn seat(wording: &Wording<'_>, juror: &Juror) -> String {
    juror.seat.map_or_else(String::new, |seat| {
        wording.get(match seat {
            Seat::Administration => "paper-seat-administration",
            Seat::Expert => "paper-seat-expert",
            Seat::Student => "paper-seat-student",
        })
    })
}

/// Returns the cells of arrival and leaving; one over both for somebody who did not come.
fn times(wording: &Wording<'_>, juror: &Juror, day: Option<NaiveDate>) -> Vec<Cell> {
    let presence = &wording.data.day.presence;
    let absent = presence
        .absences
        .iter()
        .find(|(who, when, _)| *who == juror.id && Some(*when) == day);
    if let Some((_, _, reason)) = absent {
        let word = wording.get("paper-attendance-absent");
        let text = if reason.trim().is_empty() {
            word
        } else {
            format!("{word}: {reason}")
        };
        return vec![Cell::of(vec![Run::italic(text)], Align::Centre).span(2).middle()];
    }
    let (mut came, mut left) = (Vec::new(), Vec::new());
    let of_day = |juror_id, stay_day| juror_id == juror.id && Some(stay_day) == day;
    for stay in presence.stays.iter().filter(|stay| of_day(stay.juror, stay.day)) {
        let time = wording.clock(stay.arrived_ms);
        came.push(if stay.remote {
            format!("{time}\n{}", wording.get("paper-mark-remote"))
        } else {
            time
        });
        left.push(
            stay.left_ms
                .map_or_else(|| "–".to_owned(), |ms| wording.clock(ms)),
        );
    }
    vec![
        Cell::centre(came.join("\n")).middle(),
        Cell::centre(left.join("\n")).middle(),
    ]
}

/// Returns who of the voting members came that day: the line that the secretary signs.
fn result(wording: &Wording<'_>, day: Option<NaiveDate>) -> Block {
    let presence = &wording.data.day.presence;
    let members = voting(wording).count();
    let remote = wording.data.contest.regulation.remote_counts;
    let known = day.is_some_and(|day| {
        presence.stays.iter().any(|stay| stay.day == day)
            || presence.absences.iter().any(|(_, when, _)| *when == day)
    });
    let runs = if known {
        let came = |juror: &&Juror| {
            presence
                .stays
                .iter()
                .any(|stay| stay.juror == juror.id && Some(stay.day) == day && (remote || !stay.remote))
        };
        let present = voting(wording).filter(came).count();
        let met = members > 0 && wording.data.contest.regulation.quorum.is_met(present, members);
        let key = if met {
            "paper-attendance-quorum"
        } else {
            "paper-attendance-no-quorum"
        };
        let args = [("present", present.into()), ("approved", members.into())];
        vec![Run::text(wording.with(key, &args))]
    } else {
        vec![
            Run::text(format!("{}\u{a0}", wording.get("paper-attendance-present"))),
            Run::Blank(14.0),
            Run::text(format!("\u{a0}{}\u{a0}", wording.get("paper-of"))),
            if members == 0 {
                Run::Blank(14.0)
            } else {
                Run::text(members.to_string())
            },
            Run::text(format!(". {} ", wording.get("paper-minutes-quorum-word"))),
            Run::Blank(40.0),
            Run::text("."),
        ]
    };
    Paragraph::new(runs).size(12.0).around(8.0, 6.0).keep().into()
}
