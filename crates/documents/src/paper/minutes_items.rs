//! The items of the minutes: conflict of interest, results, money.

use super::data::Votes;
use super::formula::formula;
use super::minutes::filled;
use super::summary::{place, printed_score, status_note};
use super::wording::Wording;
use crate::block::{Align, Block, Cell, Paragraph, Row, Run, Table, Width};
use domain::regulation::TieRule;
use domain::results::{Allocation, Award, AwardDecision, TieStep};
use domain::{Juror, ProjectId, Sheet, Status};
use std::collections::BTreeMap;

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

fn body(wording: &Wording<'_>, runs: Vec<Run>, before: f32) -> Block {
    Paragraph::body(runs, wording.profile.text.first_line)
        .around(before, 0.0)
        .into()
}

fn says(wording: &Wording<'_>, text: String) -> Block {
    body(wording, vec![Run::text(text)], 0.0)
}

/// Returns the lines «1. СЛУШАЛИ: …» and «ВЫСТУПИЛИ: …».
fn heard(wording: &Wording<'_>, number: usize, speaker: &str, about: &str, spoke: &str) -> Vec<Block> {
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
fn voted(wording: &Wording<'_>, lead: String, votes: Votes, aside: &[String]) -> Block {
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
        let text = wording.with(key, &[("names", aside.join(", ").into())]);
        runs.push(Run::text(format!(" {text}")));
    }
    if votes.unanimous() {
        runs.push(Run::text(format!(" {}", wording.get("paper-unanimous"))));
    }
    body(wording, runs, 0.0)
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
            if juror.voting && !aside.contains(&name) {
                aside.push(name);
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
    blocks.push(says(
        wording,
        format!("{} {line}", wording.get("paper-formula-label")),
    ));
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
        let aside: Vec<String> = sheets
            .iter()
            .filter(|(juror, _)| juror.voting)
            .map(|(juror, _)| wording.listed(juror))
            .collect();
        blocks.push(voted(wording, lead, votes, &aside));
    }
    let lead = if found.is_empty() {
        "paper-voted"
    } else {
        "paper-vote-others"
    };
    blocks.push(voted(wording, wording.get(lead), fields.votes_results, &[]));
    ties(wording, blocks);
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
    let lead = |id: ProjectId| {
        let lead = wording
            .project(id)
            .and_then(|project| project.lead.as_deref())
            .unwrap_or_default();
        messages::initials_last(lead)
    };
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
                    Cell::text(lead(project.id)),
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
                    Cell::text(lead(project.id)),
                    Cell::text(""),
                    Cell::text(""),
                ]));
            }
        }
    }
    table
}

/// Returns the step's rule in words.
fn rule_name(wording: &Wording<'_>, rule: TieRule) -> String {
    match rule {
        TieRule::Criterion(id) => {
            let code = wording
                .data
                .contest
                .criteria
                .iter()
                .find(|criterion| criterion.id == id);
            let code = code.map_or_else(String::new, |criterion| criterion.code.clone());
            wording.with("paper-tie-criterion", &[("code", code.into())])
        }
        TieRule::HeadToHead => wording.get("paper-tie-head-to-head"),
        TieRule::Median => wording.get("paper-tie-median"),
        TieRule::JuryVote => wording.get("paper-tie-jury-vote"),
        TieRule::CastingVote => wording.get("paper-tie-casting-vote"),
        TieRule::Lot => wording.get("paper-tie-lot"),
    }
}

/// Says how equal scores were parted, with the numbers of each step, which places are shared, and what is
/// left for people to decide.
fn ties(wording: &Wording<'_>, blocks: &mut Vec<Block>) {
    let Some(results) = wording.data.results else {
        return;
    };
    let number = |id: ProjectId| wording.project(id).map_or_else(String::new, |p| p.number.clone());
    let mut told: Vec<(TieRule, Vec<ProjectId>)> = Vec::new();
    let mut count = 1;
    for result in &results.projects {
        for step in result.ties.iter().filter(|step| !step.open) {
            let mut group = step.with.clone();
            group.push(result.project);
            group.sort_unstable();
            if told.contains(&(step.rule, group.clone())) {
                continue;
            }
            told.push((step.rule, group.clone()));
            let members: Vec<_> = results
                .projects
                .iter()
                .filter(|member| group.contains(&member.project))
                .collect();
            let of = |member: &&domain::ProjectResult| -> Option<TieStep> {
                member.ties.iter().find(|other| other.rule == step.rule).cloned()
            };
            let values: Vec<String> = members
                .iter()
                .filter_map(|member| {
                    let value = of(member)?.value?;
                    let value = messages::decimal(&value, wording.lang());
                    Some(format!("№\u{a0}{}\u{a0}– {value}", number(member.project)))
                })
                .collect();
            let places: Vec<String> = members
                .iter()
                .map(|member| format!("№\u{a0}{}\u{a0}– {}", number(member.project), place(member)))
                .collect();
            count += 1;
            let names: Vec<String> = members
                .iter()
                .map(|m| format!("№\u{a0}{}", number(m.project)))
                .collect();
            blocks.push(says(
                wording,
                wording.with(
                    "paper-tie",
                    &[
                        ("item", format!("2.{count}").into()),
                        ("projects", names.join(", ").into()),
                        ("score", printed_score(wording, result).into()),
                        ("rule", rule_name(wording, step.rule).into()),
                        ("values", values.join(", ").into()),
                        ("places", places.join(", ").into()),
                    ],
                ),
            ));
        }
    }
    for question in &results.open_questions {
        let names: Vec<String> = question
            .projects
            .iter()
            .map(|id| format!("№\u{a0}{}", number(*id)))
            .collect();
        count += 1;
        let text = wording.with(
            "paper-tie-open",
            &[
                ("item", format!("2.{count}").into()),
                ("projects", names.join(", ").into()),
                (
                    "places",
                    format!("{}–{}", question.places.0, question.places.1).into(),
                ),
                ("rule", rule_name(wording, question.rule).into()),
            ],
        );
        let runs = vec![Run::text(format!("{text} ")), Run::Fill(40.0)];
        blocks.push(body(wording, runs, 0.0));
        blocks.push(voted(wording, wording.get("paper-voted"), Votes::default(), &[]));
    }
    let mut shared: BTreeMap<(u32, u32), Vec<String>> = BTreeMap::new();
    for result in &results.projects {
        let open = result.ties.iter().any(|step| step.open);
        let same = result.place.is_some_and(|at| {
            results
                .projects
                .iter()
                .filter(|other| other.place == Some(at))
                .count()
                > 1
        });
        if let Some(at) = result.place.filter(|_| same && !open) {
            shared
                .entry(at)
                .or_default()
                .push(format!("№\u{a0}{}", number(result.project)));
        }
    }
    for (at, names) in shared {
        count += 1;
        let places = if at.0 == at.1 {
            at.0.to_string()
        } else {
            format!("{}–{}", at.0, at.1)
        };
        blocks.push(says(
            wording,
            wording.with(
                "paper-shared-place",
                &[
                    ("item", format!("2.{count}").into()),
                    ("place", places.into()),
                    ("projects", names.join(", ").into()),
                ],
            ),
        ));
    }
}

fn money(wording: &Wording<'_>, blocks: &mut Vec<Block>) {
    let fields = wording.data.minutes;
    blocks.extend(heard(
        wording,
        3,
        &fields.speaker_fund,
        "paper-about-fund",
        &fields.spoke_fund,
    ));
    let Some(fund) = wording.data.results.and_then(|results| results.fund.as_ref()) else {
        blocks.push(filled(wording.get("paper-resolved"), ""));
        blocks.push(Block::WritingLines(6));
        blocks.push(voted(wording, wording.get("paper-voted"), fields.votes_fund, &[]));
        return;
    };
    let granted: Vec<&Award> = fund.awards.iter().filter(|award| award.amount.0 > 0).collect();
    if granted.is_empty() {
        blocks.push(says(wording, wording.get("paper-fund-nobody")));
    } else {
        let lead = vec![Run::text(wording.get("paper-fund-granted"))];
        let lead = Paragraph::body(lead, wording.profile.text.first_line);
        blocks.push(lead.around(0.0, 4.0).keep().into());
        blocks.push(awards(wording, fund, &granted).into());
        blocks.push(Block::Space(6.0));
    }
    let listed = |decision: AwardDecision| -> Vec<String> {
        fund.awards
            .iter()
            .filter(|award| award.decision == decision)
            .map(|award| wording.numbered(award.project))
            .collect()
    };
    let mut count = 1;
    let mut item = |blocks: &mut Vec<Block>, key: &str, list: Vec<String>| {
        if !list.is_empty() {
            count += 1;
            let args = [
                ("item", format!("3.{count}").into()),
                ("projects", list.join("; ").into()),
            ];
            // «руб.» and «г.» end with the point that ends the sentence.
            blocks.push(says(wording, wording.with(key, &args).replace("..", ".")));
        }
    };
    item(blocks, "paper-fund-partial", listed(AwardDecision::Partial));
    item(blocks, "paper-fund-reserve", listed(AwardDecision::Reserve));
    item(blocks, "paper-fund-undecided", listed(AwardDecision::Undecided));
    item(blocks, "paper-fund-rejected", rejected(wording));
    let left: i64 = fund.left.iter().map(|(_, money)| money.0).sum();
    let by_source: Vec<String> = fund
        .left
        .iter()
        .filter(|(_, money)| money.0 > 0)
        .filter_map(|(id, money)| {
            let source = wording
                .data
                .contest
                .sources
                .iter()
                .find(|source| source.id == *id)?;
            Some(format!(
                "{}\u{a0}– {}",
                source.name,
                messages::money(money.0, wording.lang())
            ))
        })
        .collect();
    let sum = messages::money(left, wording.lang());
    let text = if left > 0 {
        format!("{sum} ({})", by_source.join("; "))
    } else {
        sum
    };
    item(blocks, "paper-fund-left", vec![text]);
    blocks.push(voted(wording, wording.get("paper-voted"), fields.votes_fund, &[]));
}

/// Returns the projects without a place, each with the ground.
fn rejected(wording: &Wording<'_>) -> Vec<String> {
    let Some(results) = wording.data.results else {
        return Vec::new();
    };
    results
        .projects
        .iter()
        .filter(|result| result.status != Status::Ranked)
        .map(|result| {
            let ground = match (result.status, wording.data.contest.regulation.threshold) {
                (Status::BelowThreshold, Some(threshold)) => {
                    let value = domain::Exact(super::number::mark(threshold));
                    let value = super::number::rounded(&value, 2, wording.lang());
                    wording.with("paper-ground-threshold", &[("value", value.into())])
                }
                _ => status_note(wording, result),
            };
            wording.with(
                "paper-rejected",
                &[
                    ("project", wording.numbered(result.project).into()),
                    ("ground", ground.into()),
                ],
            )
        })
        .collect()
}

fn awards(wording: &Wording<'_>, fund: &Allocation, granted: &[&Award]) -> Table {
    let lang = wording.lang();
    let sources: Vec<_> = fund
        .left
        .iter()
        .filter_map(|(id, _)| wording.data.contest.sources.iter().find(|s| s.id == *id))
        .collect();
    let money = |kopecks: i64| {
        if kopecks == 0 {
            "–".to_owned()
        } else {
            messages::money_plain(kopecks, lang)
        }
    };
    let mut columns = vec![
        Width::Fixed(9.0),
        Width::Share(1.0),
        Width::Auto(28.0),
        Width::Auto(28.0),
    ];
    columns.extend(sources.iter().map(|_| Width::Auto(28.0)));
    let mut table = Table::new(columns);
    table.size = Some(if sources.len() > 3 { 8.5 } else { 10.0 });
    let mut head: Vec<Cell> = [
        "paper-col-number",
        "paper-col-project",
        "paper-col-requested",
        "paper-col-awarded",
    ]
    .into_iter()
    .map(|key| Cell::head(wording.get(key)))
    .collect();
    head.extend(sources.iter().map(|source| Cell::head(&source.name)));
    table.head.push(head);
    let mut sums = vec![0i64; sources.len() + 2];
    for award in granted {
        let Some(project) = wording.project(award.project) else {
            continue;
        };
        let mut line = vec![award.requested.0, award.amount.0];
        line.extend(sources.iter().map(|source| {
            award
                .by_source
                .iter()
                .filter(|(id, _)| *id == source.id)
                .map(|(_, money)| money.0)
                .sum::<i64>()
        }));
        let mut cells = vec![Cell::centre(&project.number), Cell::text(wording.title(project))];
        for (sum, value) in sums.iter_mut().zip(&line) {
            *sum += value;
        }
        cells.extend(line.into_iter().map(|value| Cell::right(money(value))));
        table.rows.push(Row::new(cells));
    }
    if let Some(row) = table.rows.last_mut() {
        row.keep_with_next = true;
    }
    let mut cells = vec![Cell::right(wording.get("paper-col-total")).bold().span(2)];
    cells.extend(sums.into_iter().map(|sum| Cell::right(money(sum)).bold()));
    table.rows.push(Row::new(cells));
    table
}
