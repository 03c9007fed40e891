//! Taking marks: the juror's own sheet, and the secretary's paper.

use crate::contract::*;
use crate::door::access::Who;
use crate::door::program::{Program, State};
use crate::door::request::{Asked, request};
use crate::door::texts::{COMMENT_LIMIT, REASON_LIMIT, reason, within};
use crate::door::turn::{Answer, Turn};
use crate::file::open::Seen;
use crate::marks::allowances::ensure_judges;
use crate::marks::shown::{sheet_state, sheet_total, total_of};
use crate::show::numbers::total_text;
use domain::contest::{Contest, Juror, Project, Standing};
use domain::{CriterionId, Exact, JurorId, ProjectId, Score, Sheet, SheetState};
use store::{SheetStep, Tx, Way};

/// A sheet with its place in the contest.
pub(crate) struct Place<'a> {
    pub(crate) project: &'a Project,
    pub(crate) juror: &'a Juror,
}

/// Returns the project and the juror of a sheet.
pub(crate) fn place(contest: &Contest, project: ProjectId, juror: JurorId) -> Result<Place<'_>, ApiError> {
    Ok(Place {
        project: contest
            .projects
            .iter()
            .find(|p| p.id == project)
            .ok_or(ErrorCode::UnknownProject)?,
        juror: contest
            .jurors
            .iter()
            .find(|j| j.id == juror && j.scores())
            .ok_or(ErrorCode::UnknownJuror)?,
    })
}

/// Refuses marks after closing, and for a project that does not compete.
pub(crate) fn ensure_taking_marks(open: &Seen, project: &Project) -> Result<(), ApiError> {
    if open.is_closed() {
        return Err(ErrorCode::MarksClosed.into());
    }
    ensure_competing(project)
}

pub(crate) fn ensure_competing(project: &Project) -> Result<(), ApiError> {
    if project.standing == Standing::Competing {
        Ok(())
    } else {
        Err(ErrorCode::NotCompeting.into())
    }
}

/// Refuses a sheet of a juror who does not judge the project, and as [`ensure_taking_marks`] does.
fn ensure_may_give(open: &Seen, project: ProjectId, juror: JurorId) -> Result<(), ApiError> {
    let place = place(&open.contest, project, juror)?;
    ensure_taking_marks(open, place.project)?;
    ensure_judges(open, &place)
}

/// Refuses a mark that is not on the criterion's scale.
pub(crate) fn on_scale(contest: &Contest, id: CriterionId, score: i64) -> Result<Score, ApiError> {
    let criterion = contest
        .criteria
        .iter()
        .find(|c| c.id == id)
        .ok_or(ErrorCode::UnknownCriterion)?;
    let score = Score(score);
    if criterion.allows(score) {
        return Ok(score);
    }
    Err(ApiError::from(ErrorCode::OffScale)
        .with("score", score)
        .with("criterion", &criterion.code)
        .with("min", criterion.min)
        .with("max", criterion.max)
        .with("step", criterion.step))
}

pub(crate) fn ensure_not_recused(sheet: &Sheet) -> Result<(), ApiError> {
    if sheet.recusal.is_some() {
        Err(ErrorCode::Recused.into())
    } else {
        Ok(())
    }
}

/// Refuses a juror's change of a sheet that is accepted, or that the juror is recused from.
pub(crate) fn ensure_draft(sheet: &Sheet) -> Result<(), ApiError> {
    ensure_not_recused(sheet)?;
    if sheet.state == SheetState::Draft {
        Ok(())
    } else {
        Err(ErrorCode::SheetAccepted.into())
    }
}

/// Returns the reason of a change that the secretary makes while marks are taken.
pub(crate) fn reasoned<'w>(
    state: &State,
    project: ProjectId,
    juror: JurorId,
    why: &'w str,
) -> Result<&'w str, ApiError> {
    let open = state.open()?;
    ensure_taking_marks(open, place(&open.contest, project, juror)?.project)?;
    reason(why)
}

/// Returns who the juror is; access has let nobody else here.
pub(crate) fn own(asked: &Asked) -> Result<JurorId, ApiError> {
    match asked.who {
        Who::Juror(id) => Ok(id),
        Who::Anybody | Who::Secretary | Who::Helper(_) => Err(ErrorCode::NotAllowed.into()),
    }
}

/// Puts a mark that was recorded onto the sheet.
pub(crate) fn put_mark(contest: &Contest, sheet: &mut Sheet, criterion: CriterionId, score: Option<Score>) {
    let place = contest.criteria.iter().position(|c| c.id == criterion);
    if let Some(mark) = place.and_then(|place| sheet.marks.get_mut(place)) {
        *mark = score;
    }
}

/// Brings a sheet to another state.
pub(crate) fn take_step(tx: &mut Tx, sheet: &mut Sheet, step: SheetStep) -> Result<(), ApiError> {
    tx.set_sheet_state(sheet.project, sheet.juror, step)?;
    sheet.state = step.state;
    Ok(())
}

request! {
    /// Gives, changes or (with null) takes back a mark on a sheet that is not submitted.
    RecordMark {
        #[ts(type = "string")] project: ProjectId,
        #[ts(type = "string")] criterion: CriterionId,
        #[ts(type = "number | null")] score: Option<i64>,
    } -> SheetSaved;
    may: Juror, frozen: AtFixing, seats: WORK,
    touches: [Marks], journal: [project, juror, criterion]
}

impl Answer for RecordMark {
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetSaved, ApiError> {
        let (program, state, asked) = turn.all();
        program.record_mark(state, asked, self.project, self.criterion, self.score)
    }
}

request! {
    /// Writes the comment.
    SetComment { #[ts(type = "string")] project: ProjectId, text: String } -> SheetSaved;
    may: Juror, frozen: AtFixing, seats: WORK,
    touches: [Marks], journal: [project, juror]
}

impl Answer for SetComment {
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetSaved, ApiError> {
        let (program, state, asked) = turn.all();
        program.set_comment(state, asked, self.project, &self.text)
    }
}

request! {
    /// Declares a recusal from a project.
    Recuse { #[ts(type = "string")] project: ProjectId, reason: String } -> SheetSaved;
    may: Juror, frozen: AtFixing, seats: WORK,
    touches: [Marks], journal: [project, juror] confides [reason] to Work(Sheets)
}

impl Answer for Recuse {
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetSaved, ApiError> {
        let (program, state, asked) = turn.all();
        program.recuse_juror(state, asked, self.project, own(asked)?, &self.reason)
    }
}

request! {
    /// Submits a complete sheet.
    SubmitSheet { #[ts(type = "string")] project: ProjectId } -> SheetSaved;
    may: Juror, frozen: AtFixing, seats: WORK,
    touches: [Marks], journal: [project, juror]
}

impl Answer for SubmitSheet {
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetSaved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { project } = self;
        let juror = own(asked)?;
        let open = state.open()?;
        ensure_may_give(open, project, juror)?;
        program.change_sheet(state, asked, (project, juror), |tx, _, sheet| {
            ensure_draft(sheet)?;
            let missing = sheet.marks.iter().filter(|m| m.is_none()).count();
            if missing > 0 {
                return Err(ApiError::from(ErrorCode::SheetIncomplete).with("missing", missing));
            }
            let step = SheetStep {
                state: SheetState::Submitted,
                way: Way::Juror,
                control_sum: None,
                note: None,
            };
            take_step(tx, sheet, step)
        })
    }
}

request! {
    /// Types in a paper sheet as a whole and checks it in.
    TakePaperSheet { sheet: PaperEntry } -> SheetSaved;
    may: Work(Sheets), frozen: AtFixing, seats: WORK,
    touches: [Marks], journal: [project, juror]
}

impl Answer for TakePaperSheet {
    /// Takes a paper sheet whole: marks, comment, control sum, and its being checked in, in one transaction.
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetSaved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { sheet: entry } = self;
        let (project, juror) = (entry.project, entry.juror);
        let open = state.open()?;
        ensure_may_give(open, project, juror)?;
        let mut marks = Vec::with_capacity(entry.marks.len());
        for mark in &entry.marks {
            marks.push((
                mark.criterion,
                on_scale(&open.contest, mark.criterion, mark.score)?,
            ));
        }
        let in_order: Vec<Option<Score>> = open
            .contest
            .criteria
            .iter()
            .map(|c| marks.iter().find(|(id, _)| *id == c.id).map(|(_, score)| *score))
            .collect();
        let missing = in_order.iter().filter(|m| m.is_none()).count();
        if missing > 0 {
            return Err(ApiError::from(ErrorCode::SheetIncomplete).with("missing", missing));
        }
        let computed = total_of(&open.contest, &in_order);
        let control_sum = entry.control_sum.map(Score);
        let differs = control_sum.is_some_and(|paper| Exact::from(paper) != computed);
        let certified = entry
            .accept_difference
            .as_deref()
            .map(|text| within(text, REASON_LIMIT))
            .transpose()?;
        if differs && certified.is_none_or(str::is_empty) {
            return Err(ApiError::from(ErrorCode::ControlSumDiffers)
                .with("paper", control_sum.unwrap_or_default())
                .with("computed", total_text(&computed)));
        }
        let comment = entry
            .comment
            .as_deref()
            .map(|text| within(text, COMMENT_LIMIT))
            .transpose()?;
        program.change_sheet(state, asked, (project, juror), |tx, _, sheet| {
            ensure_draft(sheet)?;
            for (criterion, score) in &marks {
                tx.record_mark(project, juror, *criterion, Some(*score), Way::Paper, None)?;
            }
            sheet.marks = in_order;
            if let Some(comment) = comment.filter(|c| !c.is_empty()) {
                tx.set_comment(project, juror, Some(comment))?;
            }
            let note = certified.filter(|_| differs);
            let step = SheetStep {
                state: SheetState::CheckedIn,
                way: Way::Paper,
                control_sum,
                note,
            };
            take_step(tx, sheet, step)
        })
    }
}

request! {
    /// Declares a recusal in a juror's name (from a paper declaration).
    RecuseJuror {
        #[ts(type = "string")] project: ProjectId,
        #[ts(type = "string")] juror: JurorId,
        reason: String,
    } -> SheetSaved;
    may: Work(Sheets), frozen: AtFixing, seats: WORK,
    touches: [Marks], journal: [project, juror] confides [reason] to Work(Sheets)
}

impl Answer for RecuseJuror {
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetSaved, ApiError> {
        let (program, state, asked) = turn.all();
        program.recuse_juror(state, asked, self.project, self.juror, &self.reason)
    }
}

request! {
    /// Takes a recusal back, with a reason.
    WithdrawRecusal {
        #[ts(type = "string")] project: ProjectId,
        #[ts(type = "string")] juror: JurorId,
        reason: String,
    } -> SheetSaved;
    may: Work(Sheets), frozen: AtFixing, seats: WORK,
    touches: [Marks], journal: [project, juror] confides [reason] to Work(Sheets)
}

impl Answer for WithdrawRecusal {
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetSaved, ApiError> {
        let (program, state, asked) = turn.all();
        program.withdraw_recusal(state, asked, self.project, self.juror, &self.reason)
    }
}

impl Program {
    /// Does a change of one sheet: `act` gets the sheet as it stands, writes, and makes the same change to it;
    /// the reply tells of it as it stands after.
    pub(crate) fn change_sheet(
        &self,
        state: &mut State,
        asked: &Asked,
        (project, juror): (ProjectId, JurorId),
        act: impl FnOnce(&mut Tx, &Contest, &mut Sheet) -> Result<(), ApiError>,
    ) -> Result<SheetSaved, ApiError> {
        let body = asked.body()?;
        let contest = std::sync::Arc::clone(&state.open()?.contest);
        let (sheet, saved) = self.commit(state, asked, &body, |tx| {
            let mut sheet = tx.sheet(&contest, project, juror)?;
            act(tx, &contest, &mut sheet)?;
            Ok(sheet)
        })?;
        Ok(sheet_saved(&contest, &sheet, saved, asked.who))
    }

    pub(crate) fn record_mark(
        &self,
        state: &mut State,
        asked: &Asked,
        project: ProjectId,
        criterion: CriterionId,
        score: Option<i64>,
    ) -> Result<SheetSaved, ApiError> {
        let juror = own(asked)?;
        let open = state.open()?;
        ensure_may_give(open, project, juror)?;
        let score = score
            .map(|score| on_scale(&open.contest, criterion, score))
            .transpose()?;
        self.change_sheet(state, asked, (project, juror), |tx, contest, sheet| {
            ensure_draft(sheet)?;
            tx.record_mark(project, juror, criterion, score, Way::Juror, None)?;
            put_mark(contest, sheet, criterion, score);
            Ok(())
        })
    }

    pub(crate) fn set_comment(
        &self,
        state: &mut State,
        asked: &Asked,
        project: ProjectId,
        text: &str,
    ) -> Result<SheetSaved, ApiError> {
        let juror = own(asked)?;
        let open = state.open()?;
        ensure_may_give(open, project, juror)?;
        let text = within(text, COMMENT_LIMIT)?;
        self.change_sheet(state, asked, (project, juror), |tx, _, sheet| {
            ensure_draft(sheet)?;
            Ok(tx.set_comment(project, juror, Some(text).filter(|t| !t.is_empty()))?)
        })
    }

    pub(crate) fn recuse_juror(
        &self,
        state: &mut State,
        asked: &Asked,
        project: ProjectId,
        juror: JurorId,
        why: &str,
    ) -> Result<SheetSaved, ApiError> {
        let why = reasoned(state, project, juror, why)?;
        self.change_sheet(state, asked, (project, juror), |tx, _, sheet| {
            ensure_not_recused(sheet)?;
            tx.declare_recusal(project, juror, why)?;
            sheet.recusal = Some(why.to_owned());
            Ok(())
        })
    }

    pub(crate) fn withdraw_recusal(
        &self,
        state: &mut State,
        asked: &Asked,
        project: ProjectId,
        juror: JurorId,
        why: &str,
    ) -> Result<SheetSaved, ApiError> {
        let why = reasoned(state, project, juror, why)?;
        self.change_sheet(state, asked, (project, juror), |tx, _, sheet| {
            if sheet.recusal.is_none() {
                return Err(ErrorCode::NotRecused.into());
            }
            tx.withdraw_recusal(project, juror, why)?;
            sheet.recusal = None;
            Ok(())
        })
    }
}

/// Returns the answer to what changed a sheet; what a juror has not handed in is the juror's alone.
pub(crate) fn sheet_saved(contest: &Contest, sheet: &Sheet, saved: Saved, who: Who) -> SheetSaved {
    let hidden = who.is_console() && sheet.state == SheetState::Draft;
    let nothing = vec![None; sheet.marks.len()];
    SheetSaved {
        saved,
        state: sheet_state(sheet),
        total: sheet_total(contest, if hidden { &nothing } else { &sheet.marks }),
    }
}
