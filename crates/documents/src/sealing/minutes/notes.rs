//! What was heard and who spoke, from the clock and the notes on each project.

use crate::papers::parts::sentence;
use crate::papers::wording::Wording;
use chrono::NaiveDate;
use domain::day::notes::{Kind, Note};
use domain::{Project, ProjectId};
use std::collections::BTreeMap;

/// What was noted while projects were heard.
#[derive(Default)]
pub(crate) struct Noted {
    /// Which projects were heard, and when.
    pub listened: Option<String>,
    /// Who said what, a sentence for each project.
    pub spoke: Vec<String>,
}

impl Noted {
    /// Returns what the clock and the notes know of the defence.
    pub(crate) fn of(wording: &Wording<'_>) -> Self {
        Self {
            listened: heard(wording),
            spoke: spoke(wording),
        }
    }
}

/// Returns the projects in the order in which they presented, those of no order as they are numbered.
fn in_order<'a>(wording: &Wording<'a>) -> Vec<&'a Project> {
    let sequence = wording.data.day.order.sequence(wording.data.contest);
    let place = |project: &Project| sequence.iter().position(|id| *id == project.id);
    let mut projects: Vec<&Project> = wording.data.contest.projects.iter().collect();
    projects.sort_by_key(|project| place(project).unwrap_or(usize::MAX));
    projects
}

/// Returns which projects were heard, with their times, day by day; `None` where the clock knows nothing.
fn heard(wording: &Wording<'_>) -> Option<String> {
    let clock = &wording.data.day.clock;
    let mut days: BTreeMap<NaiveDate, Vec<(i64, String)>> = BTreeMap::new();
    for project in &wording.data.contest.projects {
        let Some((began, ended)) = clock.span(project.id) else {
            continue;
        };
        let times = match ended {
            Some(ended) => format!("{}–{}", wording.clock(began), wording.clock(ended)),
            None => wording.clock(began),
        };
        let line = format!("{}\u{a0}({times})", wording.number(project.id));
        days.entry(wording.day_of(began)).or_default().push((began, line));
    }
    let parts: Vec<String> = days
        .into_iter()
        .map(|(day, mut lines)| {
            lines.sort();
            let lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
            format!(
                "{}\u{a0}– {}",
                messages::day(day, wording.lang()),
                lines.join(", ")
            )
        })
        .collect();
    (!parts.is_empty()).then(|| wording.with("paper-heard-projects", &[("list", parts.join("; ").into())]))
}

/// Returns who said what of each project, a sentence for each project.
fn spoke(wording: &Wording<'_>) -> Vec<String> {
    let notes = &wording.data.day.notes;
    in_order(wording)
        .into_iter()
        .filter_map(|project| {
            let said: Vec<String> = notes.on(project.id).map(|note| one(wording, note)).collect();
            (!said.is_empty()).then(|| of_project(wording, project.id, &said))
        })
        .collect()
}

fn of_project(wording: &Wording<'_>, project: ProjectId, said: &[String]) -> String {
    let text = wording.with(
        "paper-spoke-on",
        &[
            ("project", wording.number(project).into()),
            ("said", said.join("; ").into()),
        ],
    );
    sentence(&text)
}

fn one(wording: &Wording<'_>, note: &Note) -> String {
    let name = match note.juror {
        Some(id) => wording.name(id),
        None => note.speaker.trim().to_owned(),
    };
    let kind = match note.kind {
        Kind::Question => Some("paper-note-question"),
        Kind::Recommendation => Some("paper-note-recommendation"),
        Kind::Remark => None,
    };
    let mut who = name;
    if let Some(kind) = kind {
        let word = wording.get(kind);
        who = if who.is_empty() {
            word
        } else {
            format!("{who} ({word})")
        };
    }
    let text = note.text.trim().trim_end_matches(['.', ';']);
    if who.is_empty() {
        text.to_owned()
    } else {
        format!("{who}\u{a0}– {text}")
    }
}
