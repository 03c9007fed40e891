//! The regulation as a form: drafts, what they say and do, saving them, and versions once there are marks.

mod draft;
mod example;
mod faults;
mod numbers;
pub(crate) mod presets;
mod steps;
mod versions;

use crate::contract;
use crate::contract::*;
use crate::door::access::Group;
use crate::door::access::Who;
use crate::door::program::{Program, State};
use crate::door::request::request;
use crate::door::texts::reason;
use crate::door::turn::{Answer, Turn};
use crate::file::open::Moment;
use crate::show::local::lang_of;
use documents::paper::{RuleDifference, rule_differences, rule_sentences, with_rules};
use domain::Right;
use domain::kept::{EarlyLook, RulesVersion};
use domain::{Contest, Criterion, CriterionId};
use draft::{draft_of, read};
use faults::{against_marks, fault};
use messages::{Catalogue, Lang};
use std::sync::Arc;
use versions::{effect, in_contest, rules_of, version_lines};

pub(crate) use draft::mode_name as audience_mode_name;
pub(crate) use faults::refusal;
pub(crate) use versions::{changes, versions};

/// What the handlers need of one moment.
struct Now {
    moment: Moment,
    versions: Vec<versions::Version>,
    /// A mark was given, by a juror, from paper or by an import.
    locked: bool,
    closed: bool,
}

request! {
    /// The rules in force, as a draft, with everything that can be said of them.
    Regulation { lang: String } -> RegulationView;
    may: Look, frozen: Never, seats: WORK, reads: [Jury, Marks, Audience, Results, Money]
}

impl Answer for Regulation {
    fn answer(&self, mut turn: Turn<'_>) -> Result<RegulationView, ApiError> {
        let (program, state, _) = turn.all();
        program.regulation(state, &self.lang)
    }
}

request! {
    /// The same of a draft; does nothing.
    CheckRegulation { draft: RegulationDraft, lang: String } -> RegulationView;
    may: Work(SetUp), frozen: Never, seats: WORK
}

impl Answer for CheckRegulation {
    fn answer(&self, mut turn: Turn<'_>) -> Result<RegulationView, ApiError> {
        let (program, state, _) = turn.all();
        let Self { draft, lang } = self;
        let now = program.now_of(state)?;
        Ok(program.view_of(&now, draft.clone(), lang_of(lang)?))
    }
}

request! {
    /// What a draft would do to scores and places; while marks are taken hidden, or with a reason a recorded early look.
    RegulationEffect { draft: RegulationDraft, look: Option<String> } -> contract::RegulationEffect;
    may of asked => if asked.look.is_some() { Group::Secretary } else { Group::Work(Right::SetUp) },
    frozen: Never,
    seats: WORK,
    touches: [Regulation], journal: [] confides [look] to Secretary
}

impl Answer for RegulationEffect {
    /// Returns what a draft would do to the places. While marks are taken there is nothing to see, not even
    /// how many places would be others: asked often enough, that is a manual for moving them. With a reason
    /// the look is recorded as every early look is, and named in the minutes.
    fn answer(&self, mut turn: Turn<'_>) -> Result<contract::RegulationEffect, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { draft, .. } = self;
        let look = self.look.as_deref();
        let now = program.now_of(state)?;
        let (after, faults) = checked(&now, draft);
        if let Some(first) = faults.first() {
            return Err(first.refusal());
        }
        if !now.closed {
            let Some(why) = look else {
                return Ok(contract::RegulationEffect {
                    hidden: true,
                    rows: Vec::new(),
                    moved: 0,
                });
            };
            // Recorded first: a look that cannot be recorded does not happen.
            let why = reason(why)?;
            let body = asked.body()?;
            program.commit(state, asked, &body, |tx| {
                Ok(tx.keep(
                    "",
                    &EarlyLook {
                        reason: why.to_owned(),
                    },
                )?)
            })?;
        }
        let sheets = &now.moment.sheets;
        let before = program.ranking(&now.moment.contest, sheets, &now.moment.day, None)?;
        let after = program.ranking(&after, sheets, &now.moment.day, None)?;
        let (rows, moved) = effect(&now.moment.contest, &before, &after);
        Ok(contract::RegulationEffect {
            hidden: false,
            rows: rows.into_iter().map(EffectRow::from).collect(),
            moved,
        })
    }
}

request! {
    /// Saves a draft: freely until the first mark, then as a new version with a reason.
    SetRegulation { draft: RegulationDraft, reason: Option<String> } -> RegulationSaved;
    may: Work(SetUp), frozen: AtFixing, seats: WORK,
    touches: [Regulation], journal: [reason]
}

impl Answer for SetRegulation {
    /// Saves a draft: freely until the first mark, then as a new version with its reason.
    fn answer(&self, mut turn: Turn<'_>) -> Result<RegulationSaved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { draft, .. } = self;
        let why = self.reason.as_deref();
        let now = program.now_of(state)?;
        let (mut after, faults) = checked(&now, draft);
        if let Some(first) = faults.first() {
            return Err(first.refusal());
        }
        let before = &now.moment.contest;
        if after.regulation == before.regulation && after.criteria == before.criteria {
            return Err(fault("", "fault-rule-unchanged").refusal());
        }
        let rules = rules_of(&after);
        if !now.locked {
            let ((), saved) = program.edit(state, asked, |_, whole| Ok((in_contest(&rules, whole), ())))?;
            return Ok(RegulationSaved {
                saved,
                version: now.moment.contest.regulation.version,
            });
        }
        // A helper prepares the set-up; what is changed after the first mark is answered for by the secretary.
        if asked.who != Who::Secretary {
            return Err(ErrorCode::NotAllowed.into());
        }
        let why = reason(why.unwrap_or_default())?;
        after.regulation.version += 1;
        let version = after.regulation.version;
        let rows = if now.closed {
            let sheets = &now.moment.sheets;
            let results = program.ranking(&after, sheets, &now.moment.day, None)?;
            match program.ranking(before, sheets, &now.moment.day, None) {
                Ok(were) => effect(before, &were, &results).0,
                // What was not computable before has no places that change.
                Err(_) => Vec::new(),
            }
        } else {
            Vec::new()
        };
        let record = RulesVersion {
            version,
            reason: why.to_owned(),
            before: rules_of(before),
            after: rules_of(&after),
            effect: rows,
        };
        let body = asked.body()?;
        let ((), saved) = program.commit(state, asked, &body, |tx| {
            // Not as an edit: what is in the minutes with its reason is not undone with a key.
            let whole = tx.contest()?;
            tx.set_contest(&in_contest(&record.after, &whole), false)?;
            Ok(tx.keep(&version.to_string(), &record)?)
        })?;
        if let Some(open) = state.open.as_mut() {
            open.refresh()?;
        }
        Ok(RegulationSaved { saved, version })
    }
}

request! {
    /// Regulations to begin with: the program's and the user's own.
    Presets { lang: String } -> Vec<PresetView>;
    may: Work(SetUp), frozen: Never, seats: WORK
}

impl Answer for Presets {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Vec<PresetView>, ApiError> {
        let (program, _, _) = turn.all();
        program.presets(&self.lang)
    }
}

request! {
    /// A draft filled from a preset, on request with its criteria; saves nothing.
    UsePreset { id: String, criteria: bool, lang: String } -> RegulationView;
    may: Work(SetUp), frozen: Never, seats: WORK
}

impl Answer for UsePreset {
    /// Fills a draft from a preset; with `criteria` its criteria too, those of the same code keeping their
    /// identity. Nothing is saved.
    fn answer(&self, mut turn: Turn<'_>) -> Result<RegulationView, ApiError> {
        let (program, state, _) = turn.all();
        let &Self {
            ref id,
            criteria,
            ref lang,
        } = self;
        let now = program.now_of(state)?;
        let lang = lang_of(lang)?;
        let preset = program
            .preset_of(id, lang)
            .ok_or_else(|| ApiError::from(ErrorCode::BadRequest).with("what", id))?;
        let contest = &now.moment.contest;
        let known = |code: &str| contest.criteria.iter().find(|c| c.code == code);
        let mut fresh = contest.criteria.iter().map(|c| c.id.0).max().unwrap_or(0);
        let mut own = Vec::new();
        let mut ids = Vec::new();
        for criterion in &preset.criteria {
            let id = known(&criterion.code).map_or_else(
                || {
                    fresh += 1;
                    CriterionId(fresh)
                },
                |known| known.id,
            );
            ids.push((criterion.id, id));
            own.push(Criterion {
                id,
                ..criterion.clone()
            });
        }
        let mut regulation = preset.regulation;
        let list = if criteria { own } else { contest.criteria.clone() };
        // Steps of the chain name the preset's criteria; those that are not taken over have none.
        regulation.places.ties = regulation
            .places
            .ties
            .iter()
            .filter_map(|rule| match rule {
                domain::regulation::TieRule::Criterion(of) => {
                    let (_, id) = ids.iter().find(|(preset, _)| preset == of)?;
                    list.iter()
                        .any(|c| c.id == *id)
                        .then_some(domain::regulation::TieRule::Criterion(*id))
                }
                other => Some(*other),
            })
            .collect();
        let draft = draft_of(&regulation, &list, lang);
        Ok(program.view_of(&now, draft, lang))
    }
}

request! {
    /// Keeps a draft on this machine as one of the user's own presets.
    SavePreset { title: String, replace: bool, draft: RegulationDraft } -> PresetView;
    may: Work(SetUp), frozen: Never, seats: WORK
}

impl Answer for SavePreset {
    /// Keeps a draft on this machine as one of the user's own presets.
    fn answer(&self, mut turn: Turn<'_>) -> Result<PresetView, ApiError> {
        let (program, state, _) = turn.all();
        let &Self {
            ref title,
            replace,
            ref draft,
        } = self;
        let now = program.now_of(state)?;
        let (read, faults) = read(draft, &now.moment.contest);
        if let Some(first) = faults.first() {
            return Err(first.refusal());
        }
        program.save_preset(title, replace, (&read.regulation, &read.criteria))
    }
}

impl Program {
    fn now_of(&self, state: &State) -> Result<Now, ApiError> {
        let open = state.open()?;
        let moment = open.moment()?;
        let (versions, locked) = open.read(|view| Ok((versions(view)?, locked(view, &moment.contest)?)))?;
        Ok(Now {
            locked,
            closed: open.is_closed(),
            versions,
            moment,
        })
    }

    /// Returns the catalogue of a language.
    fn catalogue_in(&self, lang: Lang) -> Arc<Catalogue> {
        if lang == self.words.lang() {
            Arc::clone(&self.words)
        } else {
            Arc::new(Catalogue::new(lang))
        }
    }

    pub(crate) fn regulation(&self, state: &State, lang: &str) -> Result<RegulationView, ApiError> {
        let now = self.now_of(state)?;
        let contest = &now.moment.contest;
        let lang = lang_of(lang)?;
        let draft = draft_of(&contest.regulation, &contest.criteria, lang);
        Ok(self.view_of(&now, draft, lang))
    }

    /// Returns everything that can be said of a draft.
    fn view_of(&self, now: &Now, draft: RegulationDraft, lang: Lang) -> RegulationView {
        let contest = &now.moment.contest;
        let words = self.catalogue_in(lang);
        let (read, faults) = checked(now, &draft);
        let preset = self.preset_of(&draft.preset, lang);
        let from_preset = preset.as_ref().map_or_else(Vec::new, |preset| {
            let typical = with_rules(contest, &preset.regulation, &preset.criteria);
            difference_views(rule_differences(&typical, &read, &words))
        });
        let example = if faults.is_empty() {
            example::example(&read, &words)
        } else {
            None
        };
        RegulationView {
            version: contest.regulation.version,
            preset_title: preset.map(|preset| preset.view.title),
            locked: now.locked,
            closed: now.closed,
            sentences: rule_sentences(&read, &words)
                .into_iter()
                .map(|(topic, text)| RuleSentence {
                    topic: topic.word().to_owned(),
                    text,
                })
                .collect(),
            from_preset,
            from_saved: difference_views(rule_differences(contest, &read, &words)),
            example,
            versions: version_lines(&now.versions, contest, &words),
            faults,
            draft,
        }
    }

    pub(crate) fn presets(&self, lang: &str) -> Result<Vec<PresetView>, ApiError> {
        let all = self.all_presets(lang_of(lang)?);
        Ok(all.into_iter().map(|preset| preset.view).collect())
    }
}

/// Returns whether a mark was given, in the program or by an import: from then on regulation and criteria change
/// only as a new version, with a reason.
pub(crate) fn locked(view: &store::View, contest: &Contest) -> Result<bool, ApiError> {
    if view.has_program_marks()? {
        return Ok(true);
    }
    let sheets = view.sheets(contest)?;
    Ok(sheets.iter().any(|sheet| !sheet.is_empty()))
}

/// Returns the contest by the rules of a draft, and what is wrong with them: in themselves, and once there are
/// marks, against what was given.
fn checked(now: &Now, draft: &RegulationDraft) -> (Contest, Vec<RuleFault>) {
    let (read, mut faults) = read(draft, &now.moment.contest);
    if now.locked {
        faults.extend(against_marks(&now.moment.contest, &read, &now.moment.sheets));
    }
    (read, faults)
}

fn difference_views(differences: Vec<RuleDifference>) -> Vec<RuleDifferenceView> {
    differences
        .into_iter()
        .map(|difference| RuleDifferenceView {
            field: difference.field.to_owned(),
            criterion: difference.criterion,
            label: difference.label,
            before: difference.before,
            after: difference.after,
        })
        .collect()
}
