//! The items of the minutes: the agenda, conflict of interest, results.

use super::data::Votes;
use super::formula::formula;
use super::minutes_fund::money;
use super::minutes_rules::{changes, rules};
use super::minutes_ties::{open_questions, ties};
use super::summary::{place, printed_score, status_note};
use super::wording::Wording;
use crate::block::{Align, Block, Cell, Paragraph, Row, Run, Table, Width};
use domain::{Juror, Sheet};
use std::collections::BTreeMap;

/// Rows of a ranking that names no projects.
const BLANK_ROWS: usize = 6;

pub(crate) fn blocks(wording: &Wording<'_>) -> Vec<Block> {
    let fund = !wording.data.contest.sources.is_empty();
    let mut agenda = vec!["paper-agenda-recusals", "paper-agenda-results"];
    if fund {
        agenda.push("paper-agenda-fund");
    }
    let title = Paragraph::new(vec![Run::text(wording.get("paper-minutes-agenda"))]).around(8.0, 2.0);
    let mut blocks: Vec<Block> = vec![title.keep().into()];
    for (index, key) in agenda.iter().enumerate() {
        blocks.push(body(
            wording,
            vec![Run::text(format!("{}.\u{a0}{}", index + 1, wording.get(key)))],
            0.0,
        ));
    }
    recusals(wording, &mut blocks);
    results(wording, &mut blocks);
    if fund {
        money(wording, &mut blocks);
    }
    blocks
}

pub(crate) fn body(wording: &Wording<'_>, runs: Vec<Run>, before: f32) -> Block {
    Paragraph::body(runs, wording.profile.text.first_line)
        .around(before, 0.0)
        .into()
}

pub(crate) fn says(wording: &Wording<'_>, text: String) -> Block {
    body(wording, vec![Run::text(text)], 0.0)
}

/// Returns the lines «1. СЛУШАЛИ: …» and «ВЫСТУПИЛИ: …».
pub(crate) fn heard(
    wording: &Wording<'_>,
    number: usize,
    speaker: &str,
    about: &str,
    spoke: &str,
) -> Vec<Block> {
    let mut runs = vec![Run::text(format!(
        "{number}.\u{a0}{} ",
        wording.get("paper-heard")
    ))];
    if speaker.trim().is_empty() {
        runs.push(Run::Blank(50.0));
    } else {
        runs.push(Run::text(speaker.trim()));
    }
    runs.push(Run::text(format!("\u{a0}– {}", wording.get(about))));
    let first = Paragraph::body(runs, wording.profile.text.first_line).around(10.0, 0.0);
    let mut blocks = vec![first.keep().into()];
    let indent = wording.profile.text.first_line;
    let label = Run::text(format!("{} ", wording.get("paper-spoke")));
    let value = if spoke.trim().is_empty() {
        Run::Fill(60.0)
    } else {
        Run::text(spoke.trim())
    };
    blocks.push(Paragraph::body(vec![label, value], indent).into());
    blocks
}

/// Returns «Голосовали: …» with gaps until the votes are counted.
pub(crate) fn voted(wording: &Wording<'_>, lead: String, votes: Votes, aside: &[&Juror]) -> Block {
    let mut runs = vec![Run::text(lead)];
    let counts = [
        ("paper-vote-for", votes.votes_for),
        ("paper-vote-against", votes.votes_against),
        ("paper-vote-abstained", votes.abstained),
    ];
    for (index, (key, count)) in counts.into_iter().enumerate() {
        let comma = if index == 0 { " " } else { ", " };
        runs.push(Run::text(format!("{comma}{}\u{a0}–\u{a0}", wording.get(key))));
        runs.push(count.map_or(Run::Blank(10.0), |count| Run::text(count.to_string())));
    }
    runs.push(Run::text("."));
    if !aside.is_empty() {
        let key = if aside.len() == 1 {
            "paper-not-voted-one"
        } else {
            "paper-not-voted-many"
        };
        let names: Vec<String> = aside.iter().map(|juror| wording.listed(juror)).collect();
        let sex = aside.first().map_or("unknown", |juror| sex(&juror.name));
        let text = wording.with(key, &[("names", names.join(", ").into()), ("sex", sex.into())]);
        runs.push(Run::text(format!(" {text}")));
    }
    if votes.unanimous() {
        runs.push(Run::text(format!(" {}", wording.get("paper-unanimous"))));
    }
    body(wording, runs, 0.0)
}

/// Returns whether the verb of a full name stands in the male or the female form, as the patronymic tells.
fn sex(name: &str) -> &'static str {
    match name.split_whitespace().nth(2) {
        Some(patronymic) if patronymic.ends_with("ич") => "male",
        Some(patronymic) if patronymic.ends_with("на") => "female",
        _ => "unknown",
    }
}

/// Returns the sheets with a recusal, project by project.
fn recused<'a>(wording: &Wording<'a>) -> BTreeMap<usize, Vec<(&'a Juror, &'a Sheet)>> {
    let contest = wording.data.contest;
    let mut found: BTreeMap<usize, Vec<_>> = BTreeMap::new();
    for (index, project) in contest.projects.iter().enumerate() {
        for juror in &contest.jurors {
            if let Some(sheet) = wording
                .sheet(juror.id, project.id)
                .filter(|s| s.recusal.is_some())
            {
                found.entry(index).or_default().push((juror, sheet));
            }
        }
    }
    found
}

fn recusals(wording: &Wording<'_>, blocks: &mut Vec<Block>) {
    let fields = wording.data.minutes;
    blocks.extend(heard(
        wording,
        1,
        &fields.speaker_recusals,
        "paper-about-recusals",
        &fields.spoke_recusals,
    ));
    let found = recused(wording);
    if found.is_empty() {
        blocks.push(says(wording, wording.get("paper-resolved-no-recusals")));
        return;
    }
    blocks.push(says(wording, wording.get("paper-resolved-recusals")));
    let mut aside = Vec::new();
    for (index, sheets) in &found {
        let Some(project) = wording.data.contest.projects.get(*index) else {
            continue;
        };
        for (juror, sheet) in sheets {
            let reason = sheet.recusal.clone().unwrap_or_default();
            let name = wording.listed(juror);
            let text = wording.with(
                if reason.is_empty() {
                    "paper-recusal"
                } else {
                    "paper-recusal-reason"
                },
                &[
                    ("name", (&name).into()),
                    ("project", wording.numbered(project.id).into()),
                    ("reason", reason.into()),
                ],
            );
            blocks.push(says(wording, text));
            if juror.voting && !aside.iter().any(|other: &&Juror| other.id == juror.id) {
                aside.push(*juror);
            }
        }
    }
    blocks.push(voted(
        wording,
        wording.get("paper-voted"),
        fields.votes_recusals,
        &aside,
    ));
}

fn results(wording: &Wording<'_>, blocks: &mut Vec<Block>) {
    let fields = wording.data.minutes;
    blocks.extend(heard(
        wording,
        2,
        &fields.speaker_results,
        "paper-about-results",
        &fields.spoke_results,
    ));
    let trimmed = wording.data.results.is_none_or(|results| results.trimmed);
    let line = formula(&wording.data.contest.regulation, trimmed, wording.words);
    // At the left edge: the formula's long unbroken parts would tear a justified line open.
    let line = Run::text(format!("{} {line}", wording.get("paper-formula-label")));
    let mut paragraph = Paragraph::body(vec![line], wording.profile.text.first_line);
    paragraph.align = Align::Left;
    blocks.push(paragraph.into());
    rules(wording, blocks);
    changes(wording, blocks);
    for look in wording.data.early_looks {
        let key = if look.reason.is_empty() {
            "paper-early-look"
        } else {
            "paper-early-look-reason"
        };
        let text = wording.with(
            key,
            &[
                ("time", messages::day_and_clock(look.time, wording.lang()).into()),
                ("who", (&look.who).into()),
                ("reason", (&look.reason).into()),
            ],
        );
        blocks.push(says(wording, text));
    }
    let lead = Paragraph::body(
        vec![Run::text(wording.get("paper-resolved-results"))],
        wording.profile.text.first_line,
    );
    blocks.push(lead.around(0.0, 4.0).keep().into());
    blocks.push(ranking(wording).into());
    blocks.push(Block::Space(6.0));
    let settled = ties(wording, blocks);
    if settled > 1 {
        let text = wording.with("paper-voted-items", &[("last", settled.into())]);
        blocks.push(says(wording, text));
    }
    let found = recused(wording);
    for (index, sheets) in &found {
        let Some(project) = wording.data.contest.projects.get(*index) else {
            continue;
        };
        let lead = wording.with(
            "paper-vote-project",
            &[("project", project.number.as_str().into())],
        );
        let votes = fields
            .votes_projects
            .get(&project.id)
            .copied()
            .unwrap_or_default();
        let aside: Vec<&Juror> = sheets
            .iter()
            .filter(|(juror, _)| juror.voting)
            .map(|(juror, _)| *juror)
            .collect();
        blocks.push(voted(wording, lead, votes, &aside));
    }
    let lead = if found.is_empty() {
        "paper-voted"
    } else {
        "paper-vote-others"
    };
    blocks.push(voted(wording, wording.get(lead), fields.votes_results, &[]));
    open_questions(wording, settled, blocks);
    if !fields.decisions.trim().is_empty() {
        blocks.push(says(wording, fields.decisions.trim().to_owned()));
    }
}

fn ranking(wording: &Wording<'_>) -> Table {
    let mut table = Table::new(vec![
        Width::Fixed(12.0),
        Width::Share(1.0),
        Width::Fixed(42.0),
        Width::Fixed(20.0),
        Width::Fixed(17.0),
    ]);
    let keys = [
        "paper-col-number",
        "paper-col-project",
        "paper-col-lead",
        "paper-col-score-short",
        "paper-col-place",
    ];
    table
        .head
        .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
    match wording.data.results {
        Some(results) => {
            for result in &results.projects {
                let Some(project) = wording.project(result.project) else {
                    continue;
                };
                let note = status_note(wording, result);
                let mut title = vec![Run::text(wording.title(project))];
                if !note.is_empty() {
                    title.push(Run::italic(format!(" ({note})")));
                }
                table.rows.push(Row::new(vec![
                    Cell::centre(&project.number),
                    Cell::of(title, Align::Left),
                    Cell::text(wording.lead(project)),
                    Cell::centre(printed_score(wording, result)),
                    Cell::centre(place(result)),
                ]));
            }
        }
        None => {
            for project in &wording.data.contest.projects {
                table.rows.push(Row::new(vec![
                    Cell::centre(&project.number),
                    Cell::text(wording.title(project)),
                    Cell::text(wording.lead(project)),
                    Cell::text(""),
                    Cell::text(""),
                ]));
            }
        }
    }
    // A head without a row is no table: there are rows to write in.
    if table.rows.is_empty() {
        let empty = || Row {
            height: 9.0,
            ..Row::new((0..keys.len()).map(|_| Cell::text("")).collect())
        };
        table.rows.extend((0..BLANK_ROWS).map(|_| empty()));
    }
    table
}
