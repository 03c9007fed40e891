//! What is put right of accepted sheets: a mark, a sheet given back, a project that left.

use crate::contract::*;
use crate::door::request::request;
use crate::door::texts::reason;
use crate::door::turn::{Answer, Turn};
use crate::marks::giving::ensure_competing;
use crate::marks::giving::ensure_not_recused;
use crate::marks::giving::on_scale;
use crate::marks::giving::place;
use crate::marks::giving::put_mark;
use crate::marks::giving::reasoned;
use crate::marks::giving::take_step;
use crate::show::cards::standing;
use domain::contest::Contest;
use domain::kept::StandingDecided;
use domain::{CriterionId, JurorId, ProjectId, Score, Sheet, SheetState};
use store::{SheetStep, Way};

request! {
    /// Corrects one mark of an accepted sheet, with a reason; the old mark stays in the journal.
    CorrectMark {
        #[ts(type = "string")] project: ProjectId,
        #[ts(type = "string")] juror: JurorId,
        #[ts(type = "string")] criterion: CriterionId,
        #[ts(type = "number")] score: i64,
        reason: String,
    } -> SheetSaved;
    may: Secretary, frozen: AtFixing, seats: WORK,
    touches: [Marks], journal: [project, juror, criterion] confides [reason] to Secretary
}

impl Answer for CorrectMark {
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetSaved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            project,
            juror,
            criterion,
            score,
            reason: ref why,
        } = self;
        let open = state.open()?;
        // After closing too: arithmetic and entry errors are mended, with their reason.
        ensure_competing(place(&open.contest, project, juror)?.project)?;
        let why = reason(why)?;
        program.change_sheet(state, asked, (project, juror), |tx, contest, sheet| {
            let score = correctable(contest, sheet, criterion, score)?;
            tx.record_mark(project, juror, criterion, Some(score), Way::Correction, Some(why))?;
            put_mark(contest, sheet, criterion, Some(score));
            Ok(())
        })
    }
}

request! {
    /// Gives an accepted sheet back to the juror, with a reason.
    ReturnSheet {
        #[ts(type = "string")] project: ProjectId,
        #[ts(type = "string")] juror: JurorId,
        reason: String,
    } -> SheetSaved;
    may: Secretary, frozen: AtFixing, seats: WORK,
    touches: [Marks], journal: [project, juror] confides [reason] to Secretary
}

impl Answer for ReturnSheet {
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetSaved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            project,
            juror,
            reason: ref why,
        } = self;
        let why = reasoned(state, project, juror, why)?;
        program.change_sheet(state, asked, (project, juror), |tx, _, sheet| {
            ensure_not_recused(sheet)?;
            if sheet.state == SheetState::Draft {
                return Err(ErrorCode::SheetNotAccepted.into());
            }
            let step = SheetStep {
                state: SheetState::Draft,
                way: Way::Correction,
                control_sum: None,
                note: Some(why),
            };
            take_step(tx, sheet, step)
        })
    }
}

request! {
    /// Records that a project was withdrawn, did not come, or competes again, with the reason.
    SetStanding {
        #[ts(type = "string")] project: ProjectId,
        standing: StandingView,
        reason: String,
    } -> Saved;
    may: Secretary, frozen: AtFixing, seats: WORK,
    touches: [Marks, Defence], journal: [project, reason]
}

impl Answer for SetStanding {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            project,
            standing: view,
            reason: ref why,
        } = self;
        let why = reason(why)?;
        let body = asked.body()?;
        // A decision of people, with its reason: no step of undo, but changed by another decision.
        let ((), saved) = program.commit(state, asked, &body, |tx| {
            let mut contest = tx.contest()?;
            let place = contest
                .projects
                .iter_mut()
                .find(|p| p.id == project && p.standing.is_admitted())
                .ok_or(ErrorCode::UnknownProject)?;
            place.standing = standing(view);
            tx.set_contest(&contest, false)?;
            let decided = StandingDecided {
                standing: standing(view),
                reason: why.to_owned(),
            };
            Ok(tx.keep(&project.to_string(), &decided)?)
        })?;
        if let Some(open) = state.open.as_mut() {
            open.refresh()?;
        }
        Ok(saved)
    }
}

/// Returns the mark that corrects one of an accepted sheet, when it can.
pub(crate) fn correctable(
    contest: &Contest,
    sheet: &Sheet,
    criterion: CriterionId,
    score: i64,
) -> Result<Score, ApiError> {
    let score = on_scale(contest, criterion, score)?;
    ensure_not_recused(sheet)?;
    if sheet.state == SheetState::Draft {
        return Err(ErrorCode::SheetNotAccepted.into());
    }
    Ok(score)
}
