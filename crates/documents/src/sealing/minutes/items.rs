//! The items of the minutes: the agenda, conflict of interest, results.

use crate::block::{Align, Block, Cell, Paragraph, Row, Run, Table, Width};
use crate::papers::wording::Wording;
use crate::regulation::rules::unweighted;
use crate::results::formula::formula;
use crate::results::summary::{place, printed_score, status_note};
use crate::sealing::minutes::audience::{audience, is_item};
use crate::sealing::minutes::course::course;
use crate::sealing::minutes::fund::money;
use crate::sealing::minutes::notes::Noted;
use crate::sealing::minutes::parts::{body, heard, says};
use crate::sealing::minutes::rules::{changes, rules};
use crate::sealing::minutes::ties::{open_questions, ties};
use crate::sealing::minutes::votes::{ItemVote, further};
use domain::day::conflicts::{Consideration, Declaration, Declared};
use domain::day::votes::Subject;
use domain::{Juror, JurorId, ProjectId};
use std::collections::BTreeMap;

/// Rows of a ranking that names no projects.
const BLANK_ROWS: usize = 6;

pub(crate) fn blocks(wording: &Wording<'_>) -> Vec<Block> {
    let fund = !wording.data.contest.sources.is_empty();
    let vote = is_item(wording);
    let mut agenda = vec!["paper-agenda-recusals", "paper-agenda-results"];
    if vote {
        agenda.push("paper-agenda-audience");
    }
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
    if vote {
        audience(wording, 3, &mut blocks);
    }
    if fund {
        money(wording, agenda.len(), &mut blocks);
    }
    blocks
}

/// Returns who is recused, project by project, with the reason. The sheets say it, as they do for the scores: a declaration
/// that was accepted has recused there, and a recusal may have been taken back since.
fn recused<'a>(wording: &Wording<'a>) -> BTreeMap<usize, Vec<(&'a Juror, String)>> {
    let contest = wording.data.contest;
    let mut found: BTreeMap<usize, Vec<_>> = BTreeMap::new();
    for (index, project) in contest.projects.iter().enumerate() {
        for juror in &contest.jurors {
            let sheet = wording.sheet(juror.id, project.id);
            if let Some(reason) = sheet.and_then(|sheet| sheet.recusal.clone()) {
                found.entry(index).or_default().push((juror, reason));
            }
        }
    }
    found
}

type Found<'a> = (&'a Declaration, &'a Declared, Option<&'a Consideration>);

/// Returns the last declaration of a juror on a project, and what was decided on it.
fn declaration<'a>(wording: &Wording<'a>, juror: JurorId, project: ProjectId) -> Option<Found<'a>> {
    let declarations = wording.data.day.conflicts.declarations.iter().rev();
    declarations
        .filter(|declaration| declaration.juror == juror)
        .find_map(|declaration| {
            let declared = declaration.projects.iter().find(|one| one.project == project)?;
            let considered = declaration.considered.iter().find(|one| one.project == project);
            Some((declaration, declared, considered))
        })
}

fn recusals(wording: &Wording<'_>, blocks: &mut Vec<Block>) {
    let fields = wording.data.minutes;
    blocks.extend(heard(
        wording,
        1,
        &fields.speaker_recusals,
        "paper-about-recusals",
        &fields.spoke_recusals,
        &Noted::default(),
    ));
    let declarations = &wording.data.day.conflicts.declarations;
    if !declarations.is_empty() {
        let of_conflict = declarations
            .iter()
            .filter(|declaration| !declaration.projects.is_empty())
            .count();
        let args = [
            ("count", declarations.len().into()),
            ("conflicts", of_conflict.into()),
        ];
        blocks.push(says(wording, wording.with("paper-declarations-count", &args)));
    }
    let found = recused(wording);
    let vote = ItemVote::on(wording, &Subject::Recusals, fields.votes_recusals);
    if found.is_empty() {
        blocks.push(says(wording, wording.get("paper-resolved-no-recusals")));
        refused(wording, blocks);
        if vote.at.is_some() {
            blocks.extend(vote.blocks(wording, wording.get("paper-voted"), &[]));
        }
        return;
    }
    blocks.push(says(wording, wording.get("paper-resolved-recusals")));
    let mut aside = Vec::new();
    for (index, people) in &found {
        let Some(project) = wording.data.contest.projects.get(*index) else {
            continue;
        };
        for (juror, reason) in people {
            blocks.push(says(wording, recusal(wording, juror, project.id, reason)));
            if juror.voting && !aside.iter().any(|other: &&Juror| other.id == juror.id) {
                aside.push(*juror);
            }
        }
    }
    refused(wording, blocks);
    blocks.extend(vote.blocks(wording, wording.get("paper-voted"), &aside));
}

/// Returns the sentence on one recusal: grounds, the declaration in the register, who decided on it and when.
fn recusal(wording: &Wording<'_>, juror: &Juror, project: ProjectId, reason: &str) -> String {
    let mut details = Vec::new();
    if !reason.trim().is_empty() {
        details.push(wording.with("paper-recusal-grounds", &[("reason", reason.trim().into())]));
    }
    if let Some((declaration, _, considered)) = declaration(wording, juror.id, project) {
        let number = declaration.number.to_string();
        details.push(wording.with("paper-recusal-declaration", &[("number", number.into())]));
        if let Some(one) = considered.filter(|one| one.accepted) {
            let day = wording.data.clock;
            let day = messages::day(day(one.time_ms).date(), wording.lang());
            let by = one.by.map_or_else(String::new, |by| wording.name(by));
            let key = if by.is_empty() {
                "paper-recusal-decided"
            } else {
                "paper-recusal-decided-by"
            };
            details.push(wording.with(key, &[("name", by.into()), ("day", day.into())]));
        }
    }
    let args = [
        ("name", wording.listed(juror).into()),
        ("project", wording.numbered(project).into()),
        ("details", details.join("; ").into()),
    ];
    wording.with(
        if details.is_empty() {
            "paper-recusal"
        } else {
            "paper-recusal-details"
        },
        &args,
    )
}

/// Says of which declared conflicts none was seen.
fn refused(wording: &Wording<'_>, blocks: &mut Vec<Block>) {
    for declaration in &wording.data.day.conflicts.declarations {
        for one in declaration.considered.iter().filter(|one| !one.accepted) {
            let args = [
                ("name", wording.name(declaration.juror).into()),
                ("project", wording.numbered(one.project).into()),
                ("number", declaration.number.to_string().into()),
            ];
            blocks.push(says(wording, wording.with("paper-recusal-refused", &args)));
        }
    }
}

fn results(wording: &Wording<'_>, blocks: &mut Vec<Block>) {
    let fields = wording.data.minutes;
    blocks.extend(heard(
        wording,
        2,
        &fields.speaker_results,
        "paper-about-results",
        &fields.spoke_results,
        &Noted::of(wording),
    ));
    let trimmed = wording.data.results.is_none_or(|results| results.trimmed);
    let mut line = formula(&wording.data.contest.regulation, trimmed, wording.words);
    let unweighted = unweighted(wording.data.contest, wording.words);
    line.extend(unweighted.map(|sentence| format!(" {sentence}")));
    // At the left edge: the formula's long unbroken parts would tear a justified line open.
    let line = Run::text(format!("{} {line}", wording.get("paper-formula-label")));
    let mut paragraph = Paragraph::body(vec![line], wording.profile.text.first_line);
    paragraph.align = Align::Left;
    blocks.push(paragraph.into());
    rules(wording, blocks);
    changes(wording, blocks);
    course(wording, blocks);
    if let Some(continued) = wording.data.continued {
        let numbers: Vec<String> = continued.left_out.iter().map(u64::to_string).collect();
        let text = wording.with(
            "paper-continued",
            &[
                (
                    "time",
                    messages::day_and_clock(continued.time, wording.lang()).into(),
                ),
                ("file", (&continued.file).into()),
                ("what", (&continued.what).into()),
                ("entries", continued.entries.to_string().into()),
                ("count", i64::try_from(numbers.len()).unwrap_or(i64::MAX).into()),
                ("numbers", numbers.join(", ").into()),
            ],
        );
        blocks.push(says(wording, text));
    }
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
                ("who", wording.get("paper-early-look-who").into()),
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
    for (index, people) in &found {
        let Some(project) = wording.data.contest.projects.get(*index) else {
            continue;
        };
        let number = project.number.as_str().into();
        let lead = wording.with("paper-vote-project", &[("project", number)]);
        let typed = fields
            .votes_projects
            .get(&project.id)
            .copied()
            .unwrap_or_default();
        let subject = Subject::ResultsOf { project: project.id };
        let voting = people.iter().filter(|(juror, _)| juror.voting);
        let aside: Vec<&Juror> = voting.map(|(juror, _)| *juror).collect();
        blocks.extend(ItemVote::on(wording, &subject, typed).blocks(wording, lead, &aside));
    }
    let lead = if found.is_empty() {
        "paper-voted"
    } else {
        "paper-vote-others"
    };
    let vote = ItemVote::on(wording, &Subject::Results, fields.votes_results);
    blocks.extend(vote.blocks(wording, wording.get(lead), &[]));
    let open = open_questions(wording, settled, blocks);
    further(wording, open, blocks);
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
