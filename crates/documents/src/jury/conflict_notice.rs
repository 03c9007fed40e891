//! A juror's declaration on a conflict of interest (`docs/rules/papers.md`, Declarations and their register).

use crate::block::{Align, Block, Cell, Document, Paragraph, Row, Run, Table, Width};
use crate::papers::parts::{days_or_gaps, head, of_contest, tick};
use crate::papers::spec::{Each, Group, Part, Spec};
use crate::papers::wording::Wording;
use domain::day::conflicts::Declaration;
use domain::{Juror, Role};

/// Rows to write projects in.
const BLANK_ROWS: usize = 4;

/// A juror's declaration on a conflict of interest.
pub(crate) const PAPER: Spec = Spec {
    each: Each::Juror,
    ..Spec::of("conflict_notice", Group::During, document)
};

/// The same, to be filled by hand.
pub(crate) const BLANK: Spec = Spec::of("blank_conflict_notice", Group::Form, document);

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let juror = part.juror;
    let declaration = juror.and_then(|juror| wording.data.day.conflicts.of(juror.id));
    let mut document = wording.document(part.kind, wording.get("paper-declaration-short"));
    let place = vec![Run::text(&wording.data.contest.place)];
    let date = match declaration {
        Some(declaration) => vec![Run::text(messages::day(
            wording.day_of(declaration.time_ms),
            wording.lang(),
        ))],
        None if wording.data.contest.dates.len() == 1 => days_or_gaps(wording),
        None => wording.day_by_hand(),
    };
    let subject = of_contest(wording, "paper-declaration-subject");
    let mut blocks = head(
        wording,
        "paper-declaration-title",
        subject,
        [date, Vec::new(), place],
    );
    let mut name = vec![Run::text(format!("{} ", wording.get("paper-declaration-i")))];
    match juror {
        Some(juror) => {
            name.push(Run::bold(&juror.name));
            if let Some(position) = juror.position.as_deref().filter(|text| !text.is_empty()) {
                name.push(Run::text(format!(", {position}")));
            }
        }
        None => name.push(Run::Fill(60.0)),
    }
    blocks.push(Paragraph::new(name).size(12.0).around(10.0, 0.0).into());
    if juror.is_none() {
        blocks.push(Block::WritingLines(1));
    }
    let line = |text: String| Block::from(Paragraph::text(text).size(12.0).around(6.0, 0.0));
    blocks.push(line(wording.get("paper-declaration-declare")));
    let (none, some) = match declaration {
        Some(declaration) => (declaration.projects.is_empty(), !declaration.projects.is_empty()),
        None => (false, false),
    };
    blocks.push(line(format!(
        "{}\u{a0}{}",
        tick(none),
        wording.get("paper-declaration-none")
    )));
    let text = format!("{}\u{a0}{}", tick(some), wording.get("paper-declaration-some"));
    blocks.push(Paragraph::text(text).size(12.0).around(6.0, 4.0).keep().into());
    blocks.push(projects(wording, declaration).into());
    let grounds = vec![Run::italic(wording.get("paper-declaration-grounds"))];
    blocks.push(
        Paragraph {
            align: Align::Justify,
            ..Paragraph::new(grounds).size(10.0).around(4.0, 8.0)
        }
        .into(),
    );
    let name = juror.map_or_else(String::new, |juror| wording.signed(juror));
    blocks.push(Block::Signatures(vec![
        wording.signature(wording.get("paper-role-juror"), name),
    ]));
    blocks.push(Block::Together(decision(wording, juror, declaration)));
    document.blocks = blocks;
    document
}

fn projects(wording: &Wording<'_>, declaration: Option<&Declaration>) -> Table {
    let mut table = Table::new(vec![
        Width::Fixed(16.0),
        Width::Share(1.3),
        Width::Share(1.0),
        Width::Fixed(30.0),
    ]);
    table.size = Some(11.0);
    let keys = [
        "paper-col-project-number",
        "paper-col-project",
        "paper-col-grounds",
        "paper-col-recusal",
    ];
    table
        .head
        .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
    let declared = declaration.map_or(&[][..], |declaration| declaration.projects.as_slice());
    for declared in declared {
        let (number, title) = wording.project(declared.project).map_or(("", ""), |project| {
            (project.number.as_str(), wording.title(project))
        });
        table.rows.push(Row {
            height: 9.0,
            ..Row::new(vec![
                Cell::centre(number).middle(),
                Cell::text(title).middle(),
                Cell::text(&declared.grounds).middle(),
                Cell::centre(tick(true)).middle(),
            ])
        });
    }
    // Whoever has nothing to declare leaves the rows empty.
    if declaration.is_none() {
        let row = || Row {
            height: 9.0,
            ..Row::new(vec![
                Cell::text(""),
                Cell::text(""),
                Cell::text(""),
                Cell::centre(tick(false)).middle(),
            ])
        };
        table.rows.extend((0..BLANK_ROWS).map(|_| row()));
    } else if declared.is_empty() {
        table.rows.push(Row::new(vec![Cell::centre("–").span(4)]));
    }
    table
}

/// Returns the registration and the decision of the chair, of the deputy on the chair's own declaration.
fn decision(wording: &Wording<'_>, juror: Option<&Juror>, declaration: Option<&Declaration>) -> Vec<Block> {
    let number = match declaration {
        Some(declaration) => Run::text(declaration.number.to_string()),
        None => Run::Blank(20.0),
    };
    let mut registered = vec![
        Run::text(format!("{}\u{a0}", wording.get("paper-declaration-registered"))),
        number,
    ];
    registered.push(match declaration {
        Some(declaration) => Run::text(format!(", {}", wording.day_and_clock(declaration.time_ms))),
        None => Run::text(""),
    });
    let own = juror.is_some_and(|juror| juror.role == Role::Chair);
    let mut blocks = vec![Paragraph::new(registered).size(12.0).around(12.0, 0.0).into()];
    let title = wording.get(if own {
        "paper-declaration-decision-deputy"
    } else {
        "paper-declaration-decision"
    });
    let considered = declaration.map_or(&[][..], |declaration| declaration.considered.as_slice());
    let by = considered.iter().find_map(|one| one.by);
    if declaration.is_some_and(|declaration| declaration.projects.is_empty()) {
        let text = format!("{title} {}", wording.get("paper-declaration-noted"));
        blocks.push(Paragraph::text(text).size(12.0).around(6.0, 4.0).into());
    } else if considered.is_empty() {
        let text = format!(
            "{title} {}\u{a0}{}   {}\u{a0}{}",
            tick(false),
            wording.get("paper-declaration-accepted"),
            tick(false),
            wording.get("paper-declaration-refused"),
        );
        blocks.push(Paragraph::text(text).size(12.0).around(6.0, 4.0).into());
    } else {
        blocks.push(Paragraph::text(title).size(12.0).around(6.0, 0.0).into());
        for one in considered {
            blocks.push(Paragraph::text(decided(wording, one)).size(12.0).into());
        }
    }
    let name = by.and_then(|id| wording.juror(id));
    let name = name.map_or_else(String::new, |juror| wording.signed(juror));
    let role = wording.get(if own {
        "paper-role-deputy"
    } else {
        "paper-role-chair"
    });
    blocks.push(Block::Signatures(vec![
        wording.signature(role, name),
        wording.signature(wording.get("paper-received"), wording.secretary()),
    ]));
    blocks
}

/// Returns what was decided on one project of a declaration.
pub(crate) fn decided(wording: &Wording<'_>, one: &domain::day::conflicts::Consideration) -> String {
    let key = if one.accepted {
        "paper-declaration-accepted"
    } else {
        "paper-declaration-refused"
    };
    let mut text = format!("{}: {}", wording.number(one.project), wording.get(key));
    if !one.note.trim().is_empty() {
        text.push_str(&format!(" ({})", one.note.trim()));
    }
    format!("{text}.")
}
