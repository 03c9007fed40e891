//! How the minutes tell of equal scores.

use crate::block::{Block, Run};
use crate::papers::data::Votes;
use crate::papers::wording::Wording;
use crate::results::summary::{place, printed_score};
use crate::sealing::minutes::parts::{body, says, voted};
use crate::sealing::minutes::votes::tie_votes;
use domain::day::votes::CategoryOutcome;
use domain::regulation::TieRule;
use domain::results::OpenQuestion;
use domain::{ProjectId, ProjectResult, Results};
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
        TieRule::Audience => wording.get("paper-tie-audience"),
        TieRule::JuryVote => wording.get("paper-tie-jury-vote"),
        TieRule::CastingVote => wording.get("paper-tie-casting-vote"),
        TieRule::Lot => wording.get("paper-tie-lot"),
    }
}

/// Returns the ranking of the whole contest, then those of its categories with their names. A category that is void
/// or merged has no places any more.
fn rankings<'a>(wording: &Wording<'a>) -> impl Iterator<Item = (Option<&'a str>, &'a Results)> {
    let outcomes = wording.data.day.votes.categories();
    let gone = |category: &str| {
        let outcome = outcomes.get(category).map(|(_, outcome)| *outcome);
        matches!(
            outcome,
            Some(CategoryOutcome::Void | CategoryOutcome::Merged { .. })
        )
    };
    let within: Vec<(Option<&str>, &Results)> = wording
        .data
        .by_category
        .iter()
        .filter(|(category, _)| !gone(category))
        .map(|(category, results)| (Some(category.as_str()), results))
        .collect();
    let whole = wording.data.results.map(|results| (None, results));
    whole.into_iter().chain(within)
}

/// Returns the decisions on ties that are told with one of the rankings: those that it was the first to use, and
/// those that none used.
fn told_with<'a>(wording: &Wording<'a>, own: &'a Results) -> impl Fn(u64) -> bool + use<'a> {
    let all: Vec<&Results> = rankings(wording).map(|(_, results)| results).collect();
    move |entry| {
        let first = all.iter().find(|results| results.used.contains(&entry));
        first.is_none_or(|first| std::ptr::eq(*first, own))
    }
}

/// Returns the key of a sentence about the whole contest, or about a category.
fn key_of(category: Option<&str>, whole: &'static str, within: &'static str) -> &'static str {
    if category.is_some() { within } else { whole }
}

/// Says how equal scores were parted, with the numbers of each step, and which places are shared; of categories,
/// what is not told of the whole contest already. Returns the number of the last item of the decision (1 when there
/// was nothing to say).
pub(crate) fn ties(wording: &Wording<'_>, blocks: &mut Vec<Block>) -> usize {
    let Some(results) = wording.data.results else {
        return 1;
    };
    let mut count = 1;
    let mut told: Vec<(Vec<ProjectId>, Vec<String>)> = Vec::new();
    let groups = rankings(wording).flat_map(|(category, results)| {
        let groups = tied_groups(results).into_iter();
        groups.map(move |members| (category, results, members))
    });
    for (category, results, members) in groups {
        let tied: Vec<ProjectId> = members.iter().map(|member| member.project).collect();
        let group = (tied.clone(), steps(wording, &members));
        if told.contains(&group) {
            continue;
        }
        count += 1;
        let places: Vec<String> = members
            .iter()
            .map(|member| format!("{}\u{a0}– {}", wording.number(member.project), place(member)))
            .collect();
        let score = members
            .first()
            .map_or_else(String::new, |member| printed_score(wording, member));
        blocks.push(says(
            wording,
            wording.with(
                key_of(category, "paper-tie", "paper-tie-within"),
                &[
                    ("category", category.unwrap_or_default().into()),
                    ("item", format!("2.{count}").into()),
                    (
                        "projects",
                        wording.numbers(members.iter().map(|m| m.project)).into(),
                    ),
                    ("score", score.into()),
                    ("steps", group.1.join("; ").into()),
                    ("places", places.join(", ").into()),
                ],
            ),
        ));
        told.push(group);
        tie_votes(wording, &tied, told_with(wording, results), blocks);
    }
    let mut shared: BTreeMap<(u32, u32), Vec<ProjectId>> = BTreeMap::new();
    for result in &results.projects {
        let open = result.ties.iter().any(|step| step.open);
        if let Some(at) = result.place.filter(|_| !open) {
            shared.entry(at).or_default().push(result.project);
        }
    }
    for (at, projects) in shared.into_iter().filter(|(_, projects)| projects.len() > 1) {
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
                    ("projects", wording.numbers(projects).into()),
                ],
            ),
        ));
    }
    count
}

/// Adds what is left for people to decide, with a vote each. `settled` is the number of the last item before;
/// returns that of the last item after.
pub(crate) fn open_questions(wording: &Wording<'_>, settled: usize, blocks: &mut Vec<Block>) -> usize {
    let decided = wording.data.day.votes.categories();
    let mut told: Vec<&OpenQuestion> = Vec::new();
    let questions = rankings(wording)
        .filter(|(category, _)| category.is_none_or(|category| !decided.contains_key(category)))
        .flat_map(|(category, results)| {
            let questions = results.open_questions.iter();
            questions.map(move |question| (category, results, question))
        });
    for (category, results, question) in questions {
        let same = |other: &&OpenQuestion| {
            (&other.projects, other.rule, other.round) == (&question.projects, question.rule, question.round)
        };
        if told.iter().any(same) {
            continue;
        }
        told.push(question);
        let item = settled + told.len();
        let (first, last) = question.places;
        let text = wording.with(
            key_of(category, "paper-tie-open", "paper-tie-open-within"),
            &[
                ("category", category.unwrap_or_default().into()),
                ("item", format!("2.{item}").into()),
                (
                    "projects",
                    wording.numbers(question.projects.iter().copied()).into(),
                ),
                ("places", format!("{first}–{last}").into()),
                ("rule", rule_name(wording, question.rule).into()),
            ],
        );
        let runs = vec![Run::text(format!("{text} ")), Run::Fill(40.0)];
        blocks.push(body(wording, runs, 0.0));
        tie_votes(wording, &question.projects, told_with(wording, results), blocks);
        blocks.push(voted(wording, wording.get("paper-voted"), Votes::default(), &[]));
    }
    settled + told.len()
}

/// Returns the projects that had equal scores and were parted by a rule, group by group.
fn tied_groups(results: &Results) -> Vec<Vec<&ProjectResult>> {
    let mut groups: Vec<Vec<&ProjectResult>> = Vec::new();
    for result in &results.projects {
        // The first step names all that were equal; later ones only those still equal.
        let Some(step) = result.ties.iter().find(|step| !step.open) else {
            continue;
        };
        if groups.iter().flatten().any(|told| told.project == result.project) {
            continue;
        }
        let member =
            |other: &&ProjectResult| other.project == result.project || step.with.contains(&other.project);
        groups.push(results.projects.iter().filter(member).collect());
    }
    groups
}

/// Returns each step taken within a group, with its numbers, in the order of the steps.
fn steps(wording: &Wording<'_>, members: &[&ProjectResult]) -> Vec<String> {
    let mut told: Vec<(TieRule, Vec<ProjectId>)> = Vec::new();
    let mut texts = Vec::new();
    let longest = members.iter().map(|member| member.ties.len()).max().unwrap_or(0);
    for depth in 0..longest {
        for member in members {
            let Some(step) = member.ties.get(depth).filter(|step| !step.open) else {
                continue;
            };
            let mut equal = step.with.clone();
            equal.push(member.project);
            equal.sort_unstable();
            if told.contains(&(step.rule, equal.clone())) {
                continue;
            }
            let values: Vec<(ProjectId, &str)> = members
                .iter()
                .filter(|other| equal.contains(&other.project))
                .filter_map(|other| {
                    let same = other.ties.iter().find(|other| other.rule == step.rule)?;
                    Some((other.project, same.value.as_deref()?))
                })
                .collect();
            told.push((step.rule, equal));
            let still = values.len() > 1 && values.windows(2).all(|pair| pair[0].1 == pair[1].1);
            let key = match (values.is_empty(), still) {
                (true, _) => "paper-tie-step-bare",
                (_, true) => "paper-tie-still-equal",
                _ => "paper-tie-step",
            };
            let values: Vec<String> = values
                .into_iter()
                .map(|(id, value)| {
                    let value = messages::decimal(value, wording.lang());
                    format!("{}\u{a0}– {value}", wording.number(id))
                })
                .collect();
            texts.push(wording.with(
                key,
                &[
                    ("rule", rule_name(wording, step.rule).into()),
                    ("values", values.join(", ").into()),
                ],
            ));
        }
    }
    texts
}
