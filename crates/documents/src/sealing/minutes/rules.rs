//! The rules in the minutes: how places are given, and what was changed in the regulation on the way.

use crate::block::{Align, Block, Cell, Paragraph, Row, Run, Table, Width};
use crate::papers::wording::Wording;
use crate::regulation::changes::rule_differences;
use crate::regulation::rules::{audience, audience_of_scores, places, prizes, ties};
use crate::results::summary::{place, printed_score};
use crate::sealing::minutes::audience::is_item;
use crate::sealing::minutes::parts::{body, says};
use domain::regulation::AudienceMode;
use domain::results::{ProjectResult, Results};

/// Adds how places are given: counting, prizes, equal scores.
pub(crate) fn rules(wording: &Wording<'_>, blocks: &mut Vec<Block>) {
    let (contest, words) = (wording.data.contest, wording.words);
    let label = wording.get("paper-places-label");
    let mut sentences = vec![
        places(contest, words),
        prizes(contest, words),
        ties(contest, words),
    ];
    // A prize of the hall's own is told where the vote is an item.
    sentences.extend(match contest.regulation.audience.mode {
        AudienceMode::SeparateAward if is_item(wording) => Some(audience(contest, words)),
        _ => audience_of_scores(contest, words),
    });
    let text = Run::text(format!("{label} {}", sentences.join(" ")));
    blocks.push(body(wording, vec![text], 0.0));
}

/// Adds the changes of the regulation since the first mark, each with its reason and what it did to places.
pub(crate) fn changes(wording: &Wording<'_>, blocks: &mut Vec<Block>) {
    for change in wording.data.regulation_changes {
        let text = wording.with(
            "paper-regulation-changed",
            &[
                ("version", change.version.to_string().into()),
                (
                    "time",
                    messages::day_and_clock(change.time, wording.lang()).into(),
                ),
                ("reason", (&change.reason).into()),
            ],
        );
        blocks.push(says(wording, text));
        for difference in rule_differences(&change.before, &change.after, wording.words) {
            let label = match &difference.criterion {
                Some(code) => format!("{} {code}", difference.label),
                None => difference.label,
            };
            let text = wording.with(
                "paper-regulation-difference",
                &[
                    ("label", label.into()),
                    ("before", difference.before.into()),
                    ("after", difference.after.into()),
                ],
            );
            blocks.push(says(wording, text));
        }
        match &change.results {
            Some((before, after)) => {
                let lead = Paragraph::body(
                    vec![Run::text(wording.get("paper-regulation-effect"))],
                    wording.profile.text.first_line,
                );
                blocks.push(lead.around(0.0, 4.0).keep().into());
                blocks.push(effect(wording, before, after).into());
                blocks.push(Block::Space(6.0));
            }
            None if wording.data.closed => {
                blocks.push(says(wording, wording.get("paper-regulation-no-effect")));
            }
            None => {}
        }
    }
}

/// Returns every project's score and place by the rules before and after.
fn effect(wording: &Wording<'_>, before: &Results, after: &Results) -> Table {
    let mut table = Table::new(vec![
        Width::Fixed(12.0),
        Width::Share(1.0),
        Width::Fixed(24.0),
        Width::Fixed(18.0),
        Width::Fixed(24.0),
        Width::Fixed(18.0),
    ]);
    let keys = [
        "paper-col-number",
        "paper-col-project",
        "paper-col-score-before",
        "paper-col-place-before",
        "paper-col-score-after",
        "paper-col-place-after",
    ];
    table
        .head
        .push(keys.into_iter().map(|key| Cell::head(wording.get(key))).collect());
    for now in &after.projects {
        let Some(project) = wording.project(now.project) else {
            continue;
        };
        let then = before.projects.iter().find(|then| then.project == now.project);
        let score = |result: Option<&ProjectResult>| {
            result.map_or_else(String::new, |result| printed_score(wording, result))
        };
        table.rows.push(Row::new(vec![
            Cell::centre(&project.number),
            Cell::of(vec![Run::text(wording.title(project))], Align::Left),
            Cell::centre(score(then)),
            Cell::centre(then.map_or_else(String::new, place)),
            Cell::centre(score(Some(now))),
            Cell::centre(place(now)),
        ]));
    }
    table
}
