//! The list of admitted and rejected applications, as the commission signs it.

use crate::block::{Align, Block, Cell, Document, Paragraph, Row, Run, Table, Width};
use crate::papers::spec::{Group, Knows, Part, Spec};
use crate::papers::wording::Wording;
use domain::{Project, Standing};

/// Rows of a form that names no applications.
const BLANK_ROWS: usize = 14;

/// What was decided on an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Decision {
    Admitted,
    Rejected,
    Withdrawn,
    Received,
}

impl Decision {
    /// In the order of the list.
    const ALL: [Self; 4] = [Self::Admitted, Self::Rejected, Self::Withdrawn, Self::Received];

    /// Returns the decision on an application; a team that did not come had been admitted.
    fn of(project: &Project) -> Self {
        match project.standing {
            Standing::Competing | Standing::NoShow => Self::Admitted,
            Standing::Rejected => Self::Rejected,
            Standing::Withdrawn => Self::Withdrawn,
            Standing::Received => Self::Received,
        }
    }

    /// Returns the message of the group's heading; its `.one` is the decision on a single application, its
    /// `.sum` the part of the totals.
    fn message(self) -> &'static str {
        match self {
            Self::Admitted => "paper-applications-admitted",
            Self::Rejected => "paper-applications-rejected",
            Self::Withdrawn => "paper-applications-withdrawn",
            Self::Received => "paper-applications-received",
        }
    }
}

/// The list of admitted and rejected applications.
pub(crate) const PAPER: Spec = Spec {
    knows: Knows::Applications,
    ..Spec::of("applications", Group::Before, document)
};

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let contest = wording.data.contest;
    let mut document = wording.document(part.kind, wording.get("paper-applications-short"));
    document.landscape = true;
    let mut blocks = wording.letterhead(11.0);
    let title = Paragraph::centred(vec![Run::bold(wording.get("paper-applications-title"))]).size(14.0);
    blocks.push(title.keep().into());
    let subject = wording.with(
        "paper-applications-subject",
        &[("title", wording.quoted(&contest.title).into())],
    );
    blocks.push(
        Paragraph::centred(vec![Run::text(subject)])
            .size(13.0)
            .around(2.0, 4.0)
            .keep()
            .into(),
    );
    blocks.push(wording.three(
        wording.day_by_hand(),
        vec![Run::text(&contest.place)],
        vec![
            Run::text(format!("{}\u{a0}", wording.get("paper-number-sign"))),
            Run::Blank(24.0),
        ],
        12.0,
    ));
    blocks.push(Block::Space(6.0));
    blocks.push(table(wording).into());
    blocks.extend(totals(wording));
    let blank = || wording.signature(String::new(), String::new());
    blocks.push(Block::Signatures(vec![
        wording.signature(wording.get("paper-role-commission-chair"), String::new()),
        wording.signature(wording.get("paper-role-commission-members"), String::new()),
        blank(),
        wording.signature(wording.get("paper-role-secretary"), wording.secretary()),
    ]));
    blocks.extend(wording.journal_line());
    document.blocks = blocks;
    document
}

fn table(wording: &Wording<'_>) -> Table {
    let projects = &wording.data.contest.projects;
    let filled = |text: Option<&String>| text.is_some_and(|text| !text.trim().is_empty());
    let form = projects.is_empty();
    let registered = form || projects.iter().any(|p| filled(p.registration.as_ref()));
    let faculties = form || projects.iter().any(|p| filled(p.faculty.as_ref()));
    let mut columns = vec![(Width::Fixed(12.0), "paper-col-number")];
    if registered {
        columns.push((
            if form {
                Width::Fixed(24.0)
            } else {
                Width::Auto(30.0)
            },
            "paper-col-registration",
        ));
    }
    columns.push((Width::Share(1.0), "paper-col-project"));
    columns.push((
        if form {
            Width::Fixed(46.0)
        } else {
            Width::Auto(46.0)
        },
        "paper-col-lead",
    ));
    if faculties {
        columns.push((Width::Fixed(50.0), "paper-col-faculty"));
    }
    // Grounds need room; single words do not.
    let grounds = form || projects.iter().any(|p| p.standing == Standing::Rejected);
    columns.push((
        Width::Fixed(if grounds { 54.0 } else { 36.0 }),
        "paper-col-decision",
    ));
    let count = columns.len();
    let mut table = Table::new(columns.iter().map(|(width, _)| *width).collect());
    table.size = Some(10.5);
    table.head.push(
        columns
            .iter()
            .map(|(_, key)| Cell::head(wording.get(key)))
            .collect(),
    );
    table.numbered = true;
    if form {
        let empty = || Row {
            height: 9.0,
            ..Row::new((0..count).map(|_| Cell::text("")).collect())
        };
        table.rows.extend((0..BLANK_ROWS).map(|_| empty()));
    }
    for decision in Decision::ALL {
        let group: Vec<&Project> = projects.iter().filter(|p| Decision::of(p) == decision).collect();
        if group.is_empty() {
            continue;
        }
        let heading = wording.with(decision.message(), &[("count", group.len().into())]);
        let mut row = Row::new(vec![Cell::text(heading).bold().span(count)]);
        row.keep_with_next = true;
        table.rows.push(row);
        for project in group {
            let mut cells = vec![Cell::centre(&project.number)];
            if registered {
                cells.push(Cell::centre(project.registration.clone().unwrap_or_default()));
            }
            cells.push(Cell::text(wording.title(project)));
            cells.push(Cell::text(wording.lead(project)));
            if faculties {
                cells.push(Cell::text(project.faculty.clone().unwrap_or_default()));
            }
            cells.push(Cell::of(decided(wording, decision, project), Align::Left));
            table.rows.push(Row::new(cells));
        }
    }
    table
}

/// Returns the decision on one application: the grounds of a rejection, or a line to write them on.
fn decided(wording: &Wording<'_>, decision: Decision, project: &Project) -> Vec<Run> {
    let words = wording.get(&format!("{}.one", decision.message()));
    if decision != Decision::Rejected {
        return vec![Run::text(words)];
    }
    let grounds = project.grounds.as_deref().map(str::trim).unwrap_or_default();
    let lead = wording.get("paper-applications-grounds");
    if grounds.is_empty() {
        vec![Run::text(format!("{words}. {lead} ")), Run::Fill(12.0)]
    } else {
        vec![Run::text(format!("{words}. {lead} {grounds}"))]
    }
}

/// Returns how many there are of each: those admitted and rejected always, the others where there are any.
fn totals(wording: &Wording<'_>) -> Option<Block> {
    let projects = &wording.data.contest.projects;
    if projects.is_empty() {
        return None;
    }
    let mut parts = vec![wording.with("paper-applications-total", &[("count", projects.len().into())])];
    for decision in Decision::ALL {
        let count = projects.iter().filter(|p| Decision::of(p) == decision).count();
        if count > 0 || matches!(decision, Decision::Admitted | Decision::Rejected) {
            let key = format!("{}.sum", decision.message());
            parts.push(wording.with(&key, &[("count", count.into())]));
        }
    }
    let text = format!("{}.", parts.join(", "));
    Some(Paragraph::text(text).size(12.0).around(6.0, 0.0).into())
}
