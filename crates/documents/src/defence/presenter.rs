//! «Лист ведущего»: the order with full names and room for stress marks, who hands over what
//! (`docs/rules/papers.md`, Presenter's card).

use crate::block::{Align, Block, Cell, Document, Paragraph, Row, Run, Table, Width};
use crate::defence::timetable::{What, span, speaker, timetables, title};
use crate::papers::parts::{banner, days_or_gaps, head, of_contest, role};
use crate::papers::spec::{Group, Part, Spec};
use crate::papers::wording::Wording;
use crate::results::summary::place;
use domain::{Project, Role, Standing};

/// Columns of the order.
const COLUMNS: usize = 4;
/// Lines of awards where places are not to be told yet.
const AWARD_LINES: usize = 3;

/// What the presenter reads from.
pub(crate) const PAPER: Spec = Spec::of("presenter_card", Group::Before, document);

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let mut document = wording.document(part.kind, wording.get("paper-presenter-short"));
    let venue = vec![Run::text(&wording.data.contest.place)];
    let subject = of_contest(wording, "paper-presenter-subject");
    let line = [days_or_gaps(wording), Vec::new(), venue];
    let mut blocks = head(wording, "paper-presenter-title", subject, line);
    let stress = vec![Run::italic(wording.get("paper-presenter-stress"))];
    blocks.push(Paragraph::new(stress).size(10.0).around(4.0, 0.0).into());
    blocks.extend(jury(wording));
    for table in timetables(wording) {
        let name = title(wording, &table);
        let mut text = wording.get("paper-presenter-order");
        if !name.is_empty() {
            text = format!("{text}. {name}");
        }
        blocks.push(section(text));
        let mut rows = Table::new(vec![
            Width::Fixed(14.0),
            Width::Fixed(27.0),
            Width::Share(1.0),
            Width::Fixed(66.0),
        ]);
        rows.size = Some(13.0);
        let keys = [
            "paper-col-number",
            "paper-col-time",
            "paper-col-project",
            "paper-col-speaker",
        ];
        rows.head
            .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
        for line in &table.lines {
            let time = span(wording, line.time);
            match line.what {
                What::Break(name) if name.trim().is_empty() => {
                    let text = format!("{time}  {}", wording.get("paper-order-break"));
                    rows.rows.push(pause(text.trim().to_owned()));
                }
                What::Break(name) => rows.rows.push(pause(format!("{time}  {name}").trim().to_owned())),
                What::Project(project) => rows.rows.push(project_row(wording, project, time)),
            }
        }
        blocks.push(rows.into());
    }
    blocks.push(section(wording.get("paper-presenter-awards")));
    let note = vec![Run::bold(wording.get("paper-presenter-preliminary"))];
    blocks.push(Paragraph::new(note).size(12.0).around(0.0, 4.0).keep().into());
    blocks.push(awards(wording).into());
    blocks.extend(wording.journal_line());
    document.blocks = blocks;
    document
}

fn section(text: String) -> Block {
    Paragraph::new(vec![Run::bold(text)])
        .size(13.0)
        .around(12.0, 4.0)
        .keep()
        .into()
}

fn pause(text: String) -> Row {
    Row {
        keep_with_next: false,
        ..banner(text, COLUMNS)
    }
}

/// Returns a full name, surname above the rest, with an empty line above each to put stress marks in.
fn spaced(name: &str) -> Vec<Run> {
    let (surname, rest) = name
        .trim()
        .split_once(char::is_whitespace)
        .unwrap_or((name.trim(), ""));
    let mut runs = vec![Run::text("\u{a0}\n"), Run::bold(surname)];
    if !rest.trim().is_empty() {
        runs.push(Run::text(format!("\n\u{a0}\n{}", rest.trim())));
    }
    runs
}

fn project_row(wording: &Wording<'_>, project: &Project, time: String) -> Row {
    let mut what = vec![Run::bold(wording.title(project))];
    let gone = match project.standing {
        Standing::Withdrawn => Some("paper-withdrawn"),
        Standing::NoShow => Some("paper-no-show"),
        Standing::Competing | Standing::Received | Standing::Rejected => None,
    };
    let below = gone.map_or_else(
        || {
            let parts = [project.category.as_deref(), project.faculty.as_deref()];
            let parts: Vec<&str> = parts
                .into_iter()
                .flatten()
                .filter(|text| !text.is_empty())
                .collect();
            parts.join("; ")
        },
        |key| wording.get(key),
    );
    if !below.is_empty() {
        what.push(Run::italic(format!("\n{below}")));
    }
    Row::new(vec![
        Cell::centre(&project.number).bold().middle(),
        Cell::centre(if gone.is_some() { String::new() } else { time }).middle(),
        Cell::of(what, Align::Left).middle(),
        Cell::of(spaced(speaker(project)), Align::Left).middle(),
    ])
}

/// Returns the jury as it is introduced: who presides first.
fn jury(wording: &Wording<'_>) -> Vec<Block> {
    let mut jurors: Vec<_> = wording
        .data
        .contest
        .jurors
        .iter()
        .filter(|j| j.scores())
        .collect();
    if jurors.is_empty() {
        return Vec::new();
    }
    jurors.sort_by_key(|juror| match juror.role {
        Role::Chair => 0,
        Role::Deputy => 1,
        Role::Member | Role::Secretary => 2,
    });
    let mut table = Table::new(vec![Width::Fixed(66.0), Width::Share(1.0), Width::Fixed(40.0)]);
    table.size = Some(12.0);
    let keys = ["paper-col-full-name", "paper-col-position", "paper-col-role"];
    table
        .head
        .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
    for juror in jurors {
        table.rows.push(Row::new(vec![
            Cell::of(spaced(&juror.name), Align::Left),
            Cell::text(juror.position.clone().unwrap_or_default()).middle(),
            Cell::text(role(wording, juror)).middle(),
        ]));
    }
    vec![section(wording.get("paper-presenter-jury")), table.into()]
}

/// Returns who hands over what, from the last place to the first: places only when they are fixed.
fn awards(wording: &Wording<'_>) -> Table {
    let mut table = Table::new(vec![
        Width::Fixed(32.0),
        Width::Share(1.0),
        Width::Fixed(46.0),
        Width::Fixed(38.0),
    ]);
    table.size = Some(12.0);
    let keys = [
        "paper-col-award",
        "paper-col-project",
        "paper-col-receives",
        "paper-col-hands-over",
    ];
    table
        .head
        .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
    let fixed = wording.data.day.sealing.now().is_some();
    let prizes = wording.data.contest.regulation.places.prizes;
    let lines = usize::try_from(prizes).unwrap_or(0).max(AWARD_LINES);
    let mut rows = Vec::new();
    if let Some(results) = wording.data.results.filter(|_| fixed) {
        for result in &results.projects {
            let won = result
                .place
                .is_some_and(|(first, _)| usize::try_from(first).is_ok_and(|first| first <= lines));
            if let Some(project) = wording.project(result.project).filter(|_| won) {
                let award = wording.with("paper-presenter-place", &[("place", place(result).into())]);
                rows.push(award_row(wording, award, Some(project)));
            }
        }
    } else {
        for number in 1..=lines {
            let award = wording.with("paper-presenter-place", &[("place", number.to_string().into())]);
            rows.push(award_row(wording, award, None));
        }
    }
    rows.reverse();
    table.rows = rows;
    for winner in audience_winners(wording, fixed) {
        let award = wording.get("paper-presenter-audience");
        table.rows.insert(0, award_row(wording, award, winner));
    }
    table
}

fn award_row(wording: &Wording<'_>, award: String, project: Option<&Project>) -> Row {
    let (title, name) = project.map_or((String::new(), Vec::new()), |project| {
        (
            wording.numbered(project.id),
            spaced(project.lead.as_deref().unwrap_or_default()),
        )
    });
    Row {
        height: 14.0,
        ..Row::new(vec![
            Cell::text(award).bold().middle(),
            Cell::text(title).middle(),
            Cell::of(name, Align::Left).middle(),
            Cell::text(""),
        ])
    }
}

/// Returns the winners of the students' prize; one unknown winner until that is settled.
fn audience_winners<'a>(wording: &Wording<'a>, fixed: bool) -> Vec<Option<&'a Project>> {
    use domain::regulation::AudienceMode;
    let audience = &wording.data.day.audience;
    if wording.data.contest.regulation.audience.mode != AudienceMode::SeparateAward {
        return Vec::new();
    }
    let held = audience.decided.as_ref().is_none_or(|decided| decided.what.0);
    if !held {
        return Vec::new();
    }
    let votes = audience.votes();
    let most = votes.values().max().copied().unwrap_or(0);
    if !fixed || most == 0 {
        return vec![None];
    }
    votes
        .iter()
        .filter(|(_, count)| **count == most)
        .filter_map(|(id, _)| wording.project(*id))
        .map(Some)
        .collect()
}
