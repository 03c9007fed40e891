//! Versions of the regulation since the first mark: recorded, listed, and told in the minutes.

use super::difference_views;
use crate::contract::*;
use crate::show::local::local;
use crate::show::numbers::place_text;
use documents::paper::{RegulationChange, rule_differences, with_rules};
use domain::kept::{Rules, RulesEffect, RulesVersion};
use domain::results::{ProjectResult, Results};
use domain::{Contest, Day, ProjectId, Sheet};
use messages::Catalogue;

/// Returns the rules of a contest.
pub(crate) fn rules_of(contest: &Contest) -> Rules {
    Rules {
        regulation: contest.regulation.clone(),
        criteria: contest.criteria.clone(),
    }
}

/// Returns the contest with these rules.
pub(crate) fn in_contest(rules: &Rules, contest: &Contest) -> Contest {
    with_rules(contest, &rules.regulation, &rules.criteria)
}

/// A version, with the time and the entry that made it.
pub(crate) struct Version {
    pub entry: i64,
    pub time: i64,
    pub body: RulesVersion,
}

/// Reads the versions, oldest first.
pub(crate) fn versions(view: &store::View) -> Result<Vec<Version>, ApiError> {
    let kept = view.kept::<RulesVersion>()?.into_iter();
    let version = |at: domain::day::At<RulesVersion>| Version {
        entry: i64::try_from(at.entry).unwrap_or(i64::MAX),
        time: at.time_ms,
        body: at.what,
    };
    Ok(kept.map(|(_, at)| version(at)).collect())
}

/// Returns the versions for the screen.
pub(crate) fn version_lines(
    versions: &[Version],
    contest: &Contest,
    words: &Catalogue,
) -> Vec<RegulationVersion> {
    versions
        .iter()
        .map(|version| {
            let (before, after) = (
                in_contest(&version.body.before, contest),
                in_contest(&version.body.after, contest),
            );
            RegulationVersion {
                version: version.body.version,
                entry: version.entry,
                time: version.time,
                reason: version.body.reason.clone(),
                changes: difference_views(rule_differences(&before, &after, words)),
            }
        })
        .collect()
}

/// Returns the versions for the minutes: what the present marks come to by the rules before and after, once
/// the taking of marks is closed.
pub(crate) fn changes(
    versions: Vec<Version>,
    contest: &Contest,
    sheets: &[Sheet],
    day: &Day,
    closed: bool,
) -> Vec<RegulationChange> {
    versions
        .into_iter()
        .map(|version| {
            let before = in_contest(&version.body.before, contest);
            let after = in_contest(&version.body.after, contest);
            let results = if closed {
                domain::rank_on(&before, sheets, day, None)
                    .ok()
                    .zip(domain::rank_on(&after, sheets, day, None).ok())
            } else {
                None
            };
            RegulationChange {
                version: version.body.version,
                time: local(version.time),
                reason: version.body.reason,
                before,
                after,
                results,
            }
        })
        .collect()
}

/// Returns every project of `after` with what it had `before`, and how many places changed.
pub(crate) fn effect(contest: &Contest, before: &Results, after: &Results) -> (Vec<RulesEffect>, u32) {
    let of = |results: &'_ Results, id: ProjectId| -> Option<ProjectResult> {
        results.projects.iter().find(|p| p.project == id).cloned()
    };
    let awarded = |results: &Results, id: ProjectId| {
        let fund = results.fund.as_ref()?;
        let award = fund.awards.iter().find(|a| a.project == id)?;
        Some(award.amount)
    };
    let mut rows = Vec::with_capacity(after.projects.len());
    let mut moved = 0;
    for now in &after.projects {
        let Some(project) = contest.projects.iter().find(|p| p.id == now.project) else {
            continue;
        };
        let then = of(before, now.project);
        moved += u32::from(then.as_ref().and_then(|then| then.place) != now.place);
        rows.push(RulesEffect {
            project: now.project,
            number: project.number.clone(),
            title: project.title.clone(),
            score_before: then.as_ref().and_then(|then| then.score.clone()),
            place_before: then.as_ref().and_then(|then| then.place).map(place_text),
            status_before: then
                .as_ref()
                .map(|then| then.status.word().to_owned())
                .unwrap_or_default(),
            score_after: now.score.clone(),
            place_after: now.place.map(place_text),
            status_after: now.status.word().to_owned(),
            awarded_before: awarded(before, now.project),
            awarded_after: awarded(after, now.project),
        });
    }
    (rows, moved)
}

impl From<RulesEffect> for EffectRow {
    fn from(effect: RulesEffect) -> Self {
        Self {
            project: effect.project,
            number: effect.number,
            title: effect.title,
            score_before: effect.score_before,
            place_before: effect.place_before,
            status_before: effect.status_before,
            score_after: effect.score_after,
            place_after: effect.place_after,
            status_after: effect.status_after,
            awarded_before: effect.awarded_before.map(|money| money.0),
            awarded_after: effect.awarded_after.map(|money| money.0),
        }
    }
}
