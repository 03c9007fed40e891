//! Versions of the regulation since the first mark: recorded, listed, and told in the minutes.

use super::difference_views;
use crate::contract::*;
use crate::show::local::local;
use crate::show::numbers::place_text;
use documents::paper::{RegulationChange, rule_differences, with_rules};
use domain::results::{ProjectResult, Results};
use domain::{Contest, Criterion, Day, ProjectId, Regulation, Sheet};
use messages::Catalogue;
use serde::{Deserialize, Serialize};

/// The kind of the decision that a version is recorded as; its subject is the number.
pub(crate) const VERSION: &str = "regulation";

/// A version as the journal keeps it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct VersionBody {
    pub version: u32,
    pub reason: String,
    pub before: Rules,
    pub after: Rules,
    /// Every score and place before and after, where the taking of marks was closed already.
    pub effect: Vec<EffectRow>,
}

/// What a version can change.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Rules {
    pub regulation: Regulation,
    pub criteria: Vec<Criterion>,
}

impl Rules {
    pub(crate) fn of(contest: &Contest) -> Self {
        Self {
            regulation: contest.regulation.clone(),
            criteria: contest.criteria.clone(),
        }
    }

    /// Returns the contest with these rules.
    pub(crate) fn in_contest(&self, contest: &Contest) -> Contest {
        with_rules(contest, &self.regulation, &self.criteria)
    }
}

/// A version, when it was made and by which entry.
pub(crate) struct Version {
    pub entry: i64,
    pub time: i64,
    pub body: VersionBody,
}

/// Reads the versions, oldest first.
pub(crate) fn versions(view: &store::View) -> Result<Vec<Version>, ApiError> {
    view.decisions(VERSION)?
        .into_iter()
        .map(|decision| {
            Ok(Version {
                entry: i64::try_from(decision.entry).unwrap_or(i64::MAX),
                time: decision.time_ms,
                body: serde_json::from_str(&decision.body).map_err(ApiError::internal)?,
            })
        })
        .collect()
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
                version.body.before.in_contest(contest),
                version.body.after.in_contest(contest),
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
            let before = version.body.before.in_contest(contest);
            let after = version.body.after.in_contest(contest);
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

/// Returns every project of `after` with what it had `before`, and how many places are others.
pub(crate) fn effect(contest: &Contest, before: &Results, after: &Results) -> (Vec<EffectRow>, u32) {
    let of = |results: &'_ Results, id: ProjectId| -> Option<ProjectResult> {
        results.projects.iter().find(|p| p.project == id).cloned()
    };
    let awarded = |results: &Results, id: ProjectId| {
        let fund = results.fund.as_ref()?;
        let award = fund.awards.iter().find(|a| a.project == id)?;
        Some(award.amount.0)
    };
    let mut rows = Vec::with_capacity(after.projects.len());
    let mut moved = 0;
    for now in &after.projects {
        let Some(project) = contest.projects.iter().find(|p| p.id == now.project) else {
            continue;
        };
        let then = of(before, now.project);
        moved += u32::from(then.as_ref().and_then(|then| then.place) != now.place);
        rows.push(EffectRow {
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
