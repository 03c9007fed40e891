//! The control sums of the hall's vote (`docs/rules/places.md`, Control sums): shown with their numbers,
//! never mended.

use super::{Counts, rates};
use crate::block::{Block, Paragraph, Run};
use crate::papers::wording::Wording;
use domain::Exact;

/// Returns the control sums, each with its numbers and whether it agrees.
pub(super) fn control(wording: &Wording<'_>, counts: &Counts) -> Vec<Block> {
    let label = wording.get("paper-tellers-control");
    let mut blocks: Vec<Block> = vec![
        Paragraph::new(vec![Run::bold(label)])
            .size(12.0)
            .around(6.0, 2.0)
            .keep()
            .into(),
    ];
    for (rule, sums) in controls(wording, counts) {
        let mut runs = vec![Run::text(format!("{rule}: "))];
        match sums {
            Some((sums, agrees)) => {
                let word = wording.get(if agrees {
                    "paper-tellers-agrees"
                } else {
                    "paper-tellers-differs"
                });
                runs.push(Run::text(format!("{sums}\u{a0}– ")));
                runs.push(if agrees { Run::text(word) } else { Run::bold(word) });
                runs.push(Run::text("."));
            }
            None => runs.push(Run::Fill(40.0)),
        }
        blocks.push(Paragraph::new(runs).size(11.0).into());
    }
    blocks
}

/// Returns each control with its numbers, where they are all known.
fn controls(wording: &Wording<'_>, counts: &Counts) -> Vec<(String, Option<(String, bool)>)> {
    let rule = wording.data.contest.regulation.audience;
    let mut list = Vec::new();
    let three = |a: Option<u32>, b: Option<u32>, c: Option<u32>| {
        let (a, b, c) = (a?, b?, c?);
        Some((
            format!("{a} = {b} + {c}"),
            u64::from(a) == u64::from(b) + u64::from(c),
        ))
    };
    list.push((
        wording.get("paper-tellers-control-made"),
        three(counts.made, counts.issued, counts.cancelled),
    ));
    let found = counts
        .in_box
        .zip(counts.issued)
        .map(|(found, issued)| (format!("{found} ≤ {issued}"), found <= issued));
    list.push((wording.get("paper-tellers-control-box"), found));
    list.push((
        wording.get("paper-tellers-control-valid"),
        three(counts.in_box, counts.spoiled, counts.valid),
    ));
    if rates(wording) {
        list.extend(rating_controls(wording, counts));
    } else {
        let most = u64::from(rule.choices.max(1));
        let exactly = most == 1 || rule.exactly;
        let sums = counts.votes.zip(counts.valid).map(|(votes, valid)| {
            let (votes, valid) = (u64::from(votes), u64::from(valid));
            match (most, exactly) {
                (1, _) => (format!("{votes} = {valid}"), votes == valid),
                (_, true) => (format!("{votes} = {most}·{valid}"), votes == most * valid),
                _ => (
                    format!("{valid} ≤ {votes} ≤ {most}·{valid}"),
                    valid <= votes && votes <= most * valid,
                ),
            }
        });
        let key = match (most, exactly) {
            (1, _) => "paper-tellers-control-one",
            (_, true) => "paper-tellers-control-exactly",
            _ => "paper-tellers-control-many",
        };
        list.push((wording.with(key, &[("count", rule.choices.max(1).into())]), sums));
    }
    list
}

/// Returns the controls of the marks: of the project that most ballots rate, and of the one whose marks come nearest
/// to the greatest there can be.
fn rating_controls(wording: &Wording<'_>, counts: &Counts) -> Vec<(String, Option<(String, bool)>)> {
    let ratings = wording.data.day.audience.ratings();
    let most = ratings.values().map(|rating| rating.ballots).max();
    let rated = most
        .zip(counts.valid)
        .map(|(most, valid)| (format!("{most} ≤ {valid}"), most <= valid));
    let fullest = ratings
        .values()
        .max_by_key(|one| Exact::new(i64::from(one.points), i64::from(one.ballots)));
    let marks = fullest.map(|one| {
        let within = u64::from(one.points) <= 100 * u64::from(one.ballots);
        (format!("{} ≤ 100·{}", one.points, one.ballots), within)
    });
    vec![
        (wording.get("paper-tellers-control-rated"), rated),
        (wording.get("paper-tellers-control-marks"), marks),
    ]
}
