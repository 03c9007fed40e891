//! The item of the minutes on money.

use crate::block::{Block, Cell, Paragraph, Row, Run, Table, Width};
use crate::papers::data::Votes;
use crate::papers::wording::Wording;
use crate::results::summary::status_note;
use crate::sealing::minutes::notes::Noted;
use crate::sealing::minutes::parts::filled;
use crate::sealing::minutes::parts::{heard, says};
use crate::sealing::minutes::votes::ItemVote;
use domain::Status;
use domain::day::votes::Subject;
use domain::results::{Allocation, Award, AwardDecision};

/// How many projects are named within a sentence.
const IN_SENTENCE: usize = 2;

/// Adds what the program proposes for the money, and the votes on it.
pub(crate) fn money(wording: &Wording<'_>, number: usize, blocks: &mut Vec<Block>) {
    let fields = wording.data.minutes;
    blocks.extend(heard(
        wording,
        number,
        &fields.speaker_fund,
        "paper-about-fund",
        &fields.spoke_fund,
        &Noted::default(),
    ));
    blocks.push(says(
        wording,
        crate::regulation::rules::fund(wording.data.contest.regulation.fund, wording.words),
    ));
    let Some(fund) = wording.data.results.and_then(|results| results.fund.as_ref()) else {
        blocks.push(filled(wording.get("paper-resolved"), ""));
        blocks.push(Block::WritingLines(6));
        let vote = ItemVote::on(wording, &Subject::Fund, fields.votes_fund);
        blocks.extend(vote.blocks(wording, wording.get("paper-voted"), &[]));
        return;
    };
    let granted: Vec<&Award> = fund.awards.iter().filter(|award| award.amount.0 > 0).collect();
    let first = ("item", format!("{number}.1").into());
    if granted.is_empty() {
        blocks.push(says(wording, wording.with("paper-fund-nobody", &[first])));
    } else {
        let lead = vec![Run::text(wording.with("paper-fund-granted", &[first]))];
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
            let item = format!("{number}.{count}");
            // A few stand in the sentence; more stand below one another.
            let lines = if list.len() > IN_SENTENCE {
                list.as_slice()
            } else {
                &[]
            };
            let projects = if lines.is_empty() {
                list.join("; ")
            } else {
                String::new()
            };
            let args = [("item", item.into()), ("projects", (&projects).into())];
            let text = wording.with(key, &args);
            if lines.is_empty() {
                // «руб.» and «г.» end with the point that ends the sentence.
                blocks.push(says(wording, text.replace("..", ".")));
            } else {
                let text = text.trim_end_matches(['.', ' ']).to_owned();
                let lead = Paragraph::body(vec![Run::text(text)], wording.profile.text.first_line);
                blocks.push(lead.keep().into());
            }
            for (index, line) in lines.iter().enumerate() {
                let end = if index + 1 == lines.len() { "." } else { ";" };
                blocks.push(says(wording, format!("{line}{end}")));
            }
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
    differing(wording, number, count, fund, blocks);
    if let Some(correction) = wording.data.day.fund_undecided() {
        let number = correction.what.number.to_string();
        let text = wording.with("paper-fund-outdated", &[("number", number.into())]);
        blocks.push(says(wording, text));
    }
    let vote = ItemVote::on(wording, &Subject::Fund, fields.votes_fund);
    blocks.extend(vote.blocks(wording, wording.get("paper-voted"), &[]));
}

/// Adds the sums that the commission decided otherwise than was proposed, each with its vote.
fn differing(wording: &Wording<'_>, number: usize, count: usize, fund: &Allocation, blocks: &mut Vec<Block>) {
    let mut item = count;
    for award in &fund.awards {
        let Some(decided) = award.decided else { continue };
        item += 1;
        let text = wording.with(
            "paper-fund-differs",
            &[
                ("item", format!("{number}.{item}").into()),
                ("project", wording.numbered(award.project).into()),
                ("amount", messages::money(award.amount.0, wording.lang()).into()),
                (
                    "proposed",
                    messages::money(decided.proposed.0, wording.lang()).into(),
                ),
            ],
        );
        blocks.push(says(wording, text.replace("..", ".")));
        let records = wording.data.day.votes.decided();
        for (_, subject, ..) in records.filter(|(at, ..)| at.entry == decided.entry) {
            let vote = ItemVote::on(wording, subject, Votes::default());
            blocks.extend(vote.blocks(wording, wording.get("paper-voted"), &[]));
        }
    }
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
                    let value = domain::Exact(crate::papers::number::mark(threshold));
                    let value = crate::papers::number::rounded(&value, 2, wording.lang());
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
