//! Corrections of technical errors after fixing: what was, what is, why, and what it changes. Both versions stay.

use crate::contract::*;
use crate::door::program::{Program, State};
use crate::door::request::{Asked, request};
use crate::door::texts::{COMMENT_LIMIT, reason, within};
use crate::door::turn::{Answer, Look, Turn};
use crate::file::open::Moment;
use crate::marks::{correctable, put_mark};
use crate::results::categories;
use crate::sealing::versions::{effect_views, mark_views};
use crate::show::numbers::place_text;
use domain::day::sealing::{Correction, Effect, MarkCorrected, Record};
use domain::day::{At, Day, votes};
use domain::results::Results;
use domain::{Contest, ProjectId, Sheet};
use store::Way;

/// What a correction does, worked out.
struct Worked {
    was: String,
    is: String,
    marks: Vec<MarkCorrected>,
    effects: Vec<Effect>,
    open_ties: usize,
}

request! {
    /// What a correction would do to places and sums; does nothing.
    PreviewCorrection { correction: CorrectionForm } -> CorrectionPreview;
    may: Secretary, frozen: Never, seats: WORK
}

impl Answer for PreviewCorrection {
    fn answer(&self, turn: Turn<'_>) -> Result<CorrectionPreview, ApiError> {
        let Look { program, open, .. } = &turn.leave()?;
        let Self { correction: form } = self;
        let worked = program.work_out(&open.moment()?, form)?;
        let moves = worked.effects.iter().any(Effect::moves_money);
        Ok(CorrectionPreview {
            was: worked.was,
            is: worked.is,
            marks: mark_views(&open.contest, &worked.marks),
            moves_money: moves,
            effects: effect_views(open, &worked.effects),
            open_ties: crate::show::numbers::count(worked.open_ties),
        })
    }
}

request! {
    /// Corrects a technical error after fixing: a new version, the old one is kept.
    CorrectResults { correction: CorrectionForm } -> Saved;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Marks, Sealing], journal: []; verifies
}

impl Answer for CorrectResults {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { correction: form } = self;
        let why = reason(&form.reason)?;
        let moment = state.open()?.moment()?;
        let worked = program.work_out(&moment, form)?;
        let sealing = &moment.day.sealing;
        if let Some(appeal) = form.appeal
            && !sealing.appeals.iter().any(|(at, _)| at.what.number == appeal)
        {
            return Err(ErrorCode::UnknownAppeal.into());
        }
        let number = crate::show::numbers::count(sealing.corrections.len()) + 1;
        let version = sealing.last + 1;
        let correction = Correction {
            number,
            was: worked.was,
            is: worked.is,
            reason: why.to_owned(),
            marks: worked.marks.clone(),
            effects: worked.effects,
            appeal: form.appeal,
        };
        let body = asked.body()?;
        let signer = program.signer(state, asked)?;
        let ((), saved) = program.commit(state, asked, &body, |tx| {
            for mark in &worked.marks {
                tx.record_mark(
                    mark.project,
                    mark.juror,
                    mark.criterion,
                    Some(mark.is),
                    Way::Correction,
                    Some(why),
                )?;
            }
            let snapshot = program.seal(tx, version, &signer, None)?;
            Ok(tx.record(Record::Corrected { correction, snapshot })?)
        })?;
        Ok(saved)
    }
}

impl Program {
    /// Works a correction out on a copy of the sheets.
    fn work_out(&self, moment: &Moment, form: &CorrectionForm) -> Result<Worked, ApiError> {
        if !moment.stage().is_sealed() {
            return Err(ErrorCode::ResultsNotFixed.into());
        }
        let contest = &moment.contest;
        let mut sheets = moment.sheets.clone();
        let mut marks = Vec::new();
        for mark in &form.marks {
            let sheet = sheets
                .iter_mut()
                .find(|sheet| (sheet.project, sheet.juror) == (mark.project, mark.juror))
                .ok_or(ErrorCode::SheetNotAccepted)?;
            let score = correctable(contest, sheet, mark.criterion, mark.score)?;
            let at = contest.criteria.iter().position(|c| c.id == mark.criterion);
            let before = at.and_then(|at| sheet.marks.get(at).copied().flatten());
            if before == Some(score) {
                return Err(ErrorCode::NothingCorrected.into());
            }
            put_mark(contest, sheet, mark.criterion, Some(score));
            marks.push(MarkCorrected {
                project: mark.project,
                juror: mark.juror,
                criterion: mark.criterion,
                was: before,
                is: score,
            });
        }
        // Marks are worded where they are read, in the language of the reader; what was typed stands beside them.
        let was = within(&form.was, COMMENT_LIMIT)?.to_owned();
        let is = within(&form.is, COMMENT_LIMIT)?.to_owned();
        if marks.is_empty() && (was.is_empty() || is.is_empty()) {
            return Err(ErrorCode::NothingCorrected.into());
        }
        let before = (moment.sheets.as_slice(), &moment.day);
        let after = (sheets.as_slice(), &moment.day);
        let effects = self.effects_on(contest, before, after)?;
        let open_ties = self.questions_on(contest, &sheets, &moment.day)?.len();
        Ok(Worked {
            was,
            is,
            marks,
            effects,
            open_ties,
        })
    }

    /// Records what people decided on a tie. Where a correction had left it to them, places change after fixing: that
    /// makes another version, in the same act.
    pub(crate) fn settle_tie(
        &self,
        state: &mut State,
        asked: &Asked,
        moment: &Moment,
        record: votes::Record,
    ) -> Result<Saved, ApiError> {
        let (Some((projects, rule)), true) = (tie_of(&record), moment.stage().is_sealed()) else {
            return self.record(state, asked, |_| Ok(vec![record]));
        };
        let decided = domain::day::Record::from(record.clone());
        let mut records = state.open()?.read(|view| Ok(view.day_records()?))?;
        records.push(At {
            entry: u64::MAX,
            time_ms: moment.time,
            who: String::new(),
            what: decided.clone(),
        });
        let contest = &moment.contest;
        let before = (moment.sheets.as_slice(), &moment.day);
        let after = (moment.sheets.as_slice(), &Day::of(&records));
        let effects = self.effects_on(contest, before, after)?;
        if effects.is_empty() {
            // As a vote that leads to a run-off.
            return self.record(state, asked, |_| Ok(vec![record]));
        }
        let numbers: Vec<String> = contest
            .projects
            .iter()
            .filter(|project| projects.contains(&project.id))
            .map(|project| {
                self.words.format(
                    "correction-tie-project",
                    &[
                        ("number", project.number.as_str().into()),
                        ("title", project.title.as_str().into()),
                    ],
                )
            })
            .collect();
        let numbers = numbers.join(", ");
        let told = |key| {
            self.words.format(
                key,
                &[("projects", numbers.as_str().into()), ("rule", rule.into())],
            )
        };
        let sealing = &moment.day.sealing;
        let version = sealing.last + 1;
        let correction = Correction {
            number: crate::show::numbers::count(sealing.corrections.len()) + 1,
            was: told("correction-tie-was"),
            is: told("correction-tie-is"),
            reason: told("correction-tie-reason"),
            marks: Vec::new(),
            effects,
            appeal: None,
        };
        let body = asked.body()?;
        let signer = self.signer(state, asked)?;
        let ((), saved) = self.commit(state, asked, &body, |tx| {
            tx.record(record)?;
            let snapshot = self.seal(tx, version, &signer, Some(decided))?;
            Ok(tx.record(Record::Corrected { correction, snapshot })?)
        })?;
        Ok(saved)
    }

    /// Returns what differs in the results, among all and within each category.
    fn effects_on(
        &self,
        contest: &Contest,
        before: (&[Sheet], &Day),
        after: (&[Sheet], &Day),
    ) -> Result<Vec<Effect>, ApiError> {
        let of = |(sheets, day): (&[Sheet], &Day), category: Option<&str>| {
            self.ranking(contest, sheets, day, category)
        };
        let mut found = effects(&of(before, None)?, &of(after, None)?);
        for category in categories(contest, after.1) {
            let within = Some(category.as_str());
            found.extend(places_within(
                &category,
                &of(before, within)?,
                &of(after, within)?,
            ));
        }
        Ok(found)
    }
}

/// Returns the projects that a decision on a tie is about, and the rule it was made by.
fn tie_of(record: &votes::Record) -> Option<(&[ProjectId], &'static str)> {
    match record {
        votes::Record::TieVote { projects, .. } => Some((projects, "jury_vote")),
        votes::Record::CastingVote { projects, .. } => Some((projects, "casting_vote")),
        votes::Record::Lot { projects, .. } => Some((projects, "lot")),
        _ => None,
    }
}

/// Returns every project whose score, place or sum differs, in the order of the ranking after.
fn effects(before: &Results, after: &Results) -> Vec<Effect> {
    let award = |results: &Results, project: ProjectId| {
        let fund = results.fund.as_ref()?;
        let line = fund.awards.iter().find(|line| line.project == project)?;
        Some(line.amount.0)
    };
    after
        .projects
        .iter()
        .filter_map(|row| {
            let old = before.projects.iter().find(|old| old.project == row.project);
            let effect = Effect {
                project: row.project,
                category: None,
                score_before: old.and_then(|old| old.score.clone()),
                score_after: row.score.clone(),
                place_before: old.and_then(|old| old.place).map(place_text),
                place_after: row.place.map(place_text),
                award_before: award(before, row.project),
                award_after: award(after, row.project),
            };
            let same = effect.score_before == effect.score_after
                && effect.place_before == effect.place_after
                && effect.award_before == effect.award_after;
            (!same).then_some(effect)
        })
        .collect()
}

/// Returns every project whose place within a category differs. Scores and sums are those among all.
fn places_within(category: &str, before: &Results, after: &Results) -> Vec<Effect> {
    effects(before, after)
        .into_iter()
        .filter(|effect| effect.place_before != effect.place_after)
        .map(|effect| Effect {
            category: Some(category.to_owned()),
            award_before: None,
            award_after: None,
            ..effect
        })
        .collect()
}
