//! How the minutes tell of equal scores.

use super::data::Votes;
use super::minutes_items::{body, says, voted};
use super::summary::{place, printed_score};
use super::wording::Wording;
use crate::block::{Block, Run};
use domain::ProjectId;
use domain::regulation::TieRule;
use domain::results::TieStep;
use std::collections::BTreeMap;

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
pub(crate) fn ties(wording: &Wording<'_>, blocks: &mut Vec<Block>) {
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
