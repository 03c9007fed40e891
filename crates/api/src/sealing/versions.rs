//! What was fixed: versions as they were fixed, and whether they still stand.

use crate::contract;
use crate::contract::*;
use crate::door::access::Who;
use crate::door::program::Program;
use crate::door::request::request;
use crate::door::turn::{Answer, Look, Turn};
use crate::file::open::Seen;
use crate::sealing::snapshot::{self, Basis, SealFlaw};
use crate::show::cards::short_names;
use crate::show::local::local;
use domain::Contest;
use domain::day::sealing::{Effect, Grounds, MarkCorrected, Snapshot, appeals_until};
use domain::day::{At, Record};
use serde_json::Value;
use std::path::Path;

fn version_view(sealing: &domain::day::sealing::Sealing, at: &At<Snapshot>) -> SealedVersion {
    SealedVersion {
        version: at.what.version,
        short: at.what.printed(),
        lay_open: sealing.lay_open_at(&at.what.key, at.entry),
        hash: at.what.hash.clone(),
        key: at.what.key.clone(),
        time: at.time_ms,
        entry: i64::try_from(at.entry).unwrap_or(i64::MAX),
    }
}

/// Returns the keys that results were fixed with, oldest first.
pub(crate) fn key_views(sealing: &domain::day::sealing::Sealing) -> Vec<KeyView> {
    let open = sealing
        .lay_open
        .iter()
        .map(|at| (at.entry, at.time_ms, &at.what, None, true));
    let made = sealing.keys.iter();
    let made = made.map(|at| (at.entry, at.time_ms, &at.what.0, at.what.1.clone(), false));
    let mut keys: Vec<_> = open.chain(made).collect();
    keys.sort_by_key(|key| key.0);
    keys.into_iter()
        .map(|(entry, time, public, reason, lay_open)| KeyView {
            public: public.clone(),
            time,
            entry: i64::try_from(entry).unwrap_or(i64::MAX),
            reason,
            lay_open,
        })
        .collect()
}

/// Returns the public keys that results of entry `at` may be signed with: the contest's own of that time. `open` is
/// the key of a file that still is of version 3.
fn keys_at<'s>(
    sealing: &'s domain::day::sealing::Sealing,
    open: Option<&'s str>,
    version: &'s At<Snapshot>,
) -> Vec<&'s str> {
    let key = version.what.key.as_str();
    let lay_open = sealing.lay_open_at(key, version.entry).then_some(key);
    let own = sealing.key_at(version.entry);
    open.into_iter().chain(lay_open).chain(own).collect()
}

/// What was found of fixed results that stand.
pub(crate) struct Sound {
    /// How many versions there are.
    pub versions: u32,
    /// How many of them were signed with a key whose secret lay open.
    pub lay_open: u32,
    /// Keys that took the place of another one.
    pub replaced: Vec<KeyView>,
}

/// Returns effects as the screens show them.
pub(crate) fn effect_views(open: &Seen, effects: &[Effect]) -> Vec<EffectView> {
    let project = |id| open.contest.projects.iter().find(|p| p.id == id);
    effects
        .iter()
        .map(|effect| EffectView {
            project: effect.project,
            number: project(effect.project)
                .map(|p| p.number.clone())
                .unwrap_or_default(),
            title: project(effect.project)
                .map(|p| p.title.clone())
                .unwrap_or_default(),
            category: effect.category.clone(),
            score_before: effect.score_before.clone(),
            score_after: effect.score_after.clone(),
            place_before: effect.place_before.clone(),
            place_after: effect.place_after.clone(),
            award_before: effect.award_before,
            award_after: effect.award_after,
        })
        .collect()
}

/// Returns corrected marks as the screens show them: in words.
pub(crate) fn mark_views(contest: &Contest, marks: &[MarkCorrected]) -> Vec<CorrectedMarkView> {
    let names = short_names(contest);
    let project = |id| contest.projects.iter().find(|p| p.id == id);
    let criterion = |id| contest.criteria.iter().find(|c| c.id == id);
    marks
        .iter()
        .map(|mark| CorrectedMarkView {
            number: project(mark.project)
                .map(|p| p.number.clone())
                .unwrap_or_default(),
            title: project(mark.project).map(|p| p.title.clone()).unwrap_or_default(),
            juror: names.get(&mark.juror).cloned().unwrap_or_default(),
            criterion: criterion(mark.criterion)
                .map(|c| c.name.clone())
                .unwrap_or_default(),
            was: mark.was.map(|score| score.to_string()),
            is: mark.is.to_string(),
        })
        .collect()
}

request! {
    /// What was fixed: versions, corrections, appeals.
    Sealing {} -> SealingView;
    may: Look, frozen: Never, seats: WORK, reads: [Marks, Hall, Results, Money]
}

impl Answer for Sealing {
    fn answer(&self, turn: Turn<'_>) -> Result<SealingView, ApiError> {
        let Look { program, open, .. } = &turn.leave()?;
        let moment = open.moment()?;
        let sealing = &moment.day.sealing;
        let project = |id| open.contest.projects.iter().find(|p| p.id == id);
        let published = moment.day.stages.published;
        let until = published.map(appeals_until);
        Ok(SealingView {
            versions: sealing
                .versions
                .iter()
                .map(|at| version_view(sealing, at))
                .collect(),
            keys: key_views(sealing),
            corrections: sealing
                .corrections
                .iter()
                .map(|at| CorrectionView {
                    number: at.what.number,
                    time: at.time_ms,
                    was: at.what.was.clone(),
                    is: at.what.is.clone(),
                    marks: mark_views(&open.contest, &at.what.marks),
                    moves_money: at.what.moves_money(),
                    reason: at.what.reason.clone(),
                    appeal: at.what.appeal,
                    version: sealing
                        .versions
                        .iter()
                        .find(|version| version.entry == at.entry)
                        .map_or(0, |version| version.what.version),
                    effects: effect_views(open, &at.what.effects),
                })
                .collect(),
            appeals: sealing
                .appeals
                .iter()
                .map(|(at, decided)| AppealView {
                    number: at.what.number,
                    time: at.time_ms,
                    project: at.what.project,
                    project_number: project(at.what.project)
                        .map(|p| p.number.clone())
                        .unwrap_or_default(),
                    project_title: project(at.what.project)
                        .map(|p| p.title.clone())
                        .unwrap_or_default(),
                    by: at.what.by.clone(),
                    text: at.what.text.clone(),
                    grounds: match at.what.grounds {
                        Grounds::Procedural => AppealGrounds::Procedural,
                        Grounds::Arithmetic => AppealGrounds::Arithmetic,
                    },
                    late: at.what.late.clone(),
                    decided: decided.as_ref().map(|decided| AppealDecision {
                        granted: decided.what.0,
                        decision: decided.what.1.clone(),
                        time: decided.time_ms,
                    }),
                    correction: sealing
                        .corrections
                        .iter()
                        .find(|correction| correction.what.appeal == Some(at.what.number))
                        .map(|correction| correction.what.number),
                })
                .collect(),
            unfixed: sealing
                .unfixed
                .iter()
                .map(|at| UnfixedView {
                    time: at.time_ms,
                    reason: at.what.clone(),
                })
                .collect(),
            signed: moment.day.is_signed(),
            minutes: moment.day.signing.minutes.as_ref().map(|at| at.what.clone()),
            published: published.map(|day| day.to_string()),
            appeals_over: until.is_some_and(|until| local(program.now()).date() > until),
            appeals_until: until.map(|day| day.to_string()),
        })
    }
}

request! {
    /// A version of the fixed results, as it was fixed.
    SealedResults { version: u32 } -> contract::SealedResults;
    may: Look, frozen: Never, seats: WORK
}

impl Answer for SealedResults {
    fn answer(&self, turn: Turn<'_>) -> Result<contract::SealedResults, ApiError> {
        let Look { program, open, asked } = &turn.leave()?;
        let &Self { version } = self;
        let who = asked.who;
        let moment = open.moment()?;
        let unknown = || ApiError::from(ErrorCode::UnknownVersion).with("version", version);
        let mut versions = moment.day.sealing.versions.iter();
        let at = versions
            .find(|at| at.what.version == version)
            .ok_or_else(unknown)?;
        let content: Value = serde_json::from_str(&at.what.content)
            .map_err(|_| snapshot::fault(program, version, &SealFlaw::Text))?;
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let rows = content["results"]["all"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        Ok(contract::SealedResults {
            version: version_view(&moment.day.sealing, at),
            rows: rows
                .iter()
                .map(|row| SealedRow {
                    number: text(&row["number"]).unwrap_or_default(),
                    title: text(&row["title"]).unwrap_or_default(),
                    status: text(&row["status"]).unwrap_or_default(),
                    place: match (row["place"].as_u64(), row["place_last"].as_u64()) {
                        (Some(first), Some(last)) if first != last => Some(format!("{first}–{last}")),
                        (Some(first), _) => Some(first.to_string()),
                        (None, _) => None,
                    },
                    score: text(&row["score"]),
                    award: text(&row["award"]["amount"]),
                })
                .collect(),
            content: (who == Who::Secretary).then(|| at.what.content.clone()),
        })
    }
}

impl Program {
    /// Looks whether everything that was fixed in a file still stands: hashes, signatures, and a recount from the
    /// journal's marks as they stood at each version.
    pub(crate) fn check_sealing(&self, path: &Path) -> Result<Result<Sound, ApiError>, ApiError> {
        let readers = store::open_read_only(path).map_err(|error| ApiError::of_file(error, path))?;
        readers.read(|view| -> Result<_, ApiError> {
            let contest = view.contest()?.admitted();
            let records = view.day_records()?;
            let open = view.key_lying_open()?;
            let day = domain::Day::of(&records);
            let versions = &day.sealing.versions;
            let mut lay_open = 0;
            for at in versions {
                let keys = keys_at(&day.sealing, open.as_deref(), at);
                lay_open += u32::from(open.is_some() || day.sealing.lay_open_at(&at.what.key, at.entry));
                if let Err(flaw) = snapshot::check(&at.what, &keys) {
                    return Ok(Err(snapshot::fault(self, at.what.version, &flaw)));
                }
                // The set-up does not change once results are fixed. What people decided after a version belongs to
                // the next one; what they decided on a tie with a version, to this one.
                let sheets = view.sheets_after(&contest, at.entry)?;
                let belongs = |r: &&At<Record>| {
                    r.entry < at.entry || (r.entry == at.entry && matches!(r.what, Record::Votes(_)))
                };
                let upto: Vec<_> = records.iter().filter(belongs).cloned().collect();
                let basis = Basis {
                    contest: &contest,
                    sheets: &sheets,
                    records: &upto,
                    former: at.what.is_former(),
                };
                let recounted = self.sealed_content(&basis, at.what.version)?;
                if let Err(flaw) = snapshot::recount(&at.what, &recounted) {
                    return Ok(Err(snapshot::fault(self, at.what.version, &flaw)));
                }
            }
            let mut replaced = key_views(&day.sealing);
            replaced.retain(|key| key.reason.is_some());
            Ok(Ok(Sound {
                versions: u32::try_from(versions.len()).unwrap_or(u32::MAX),
                lay_open,
                replaced,
            }))
        })
    }
}
