//! Changes of the set-up: each is one journal entry with what was and what is, so that it can be undone and
//! done again, also after a restart.

use crate::contract::*;
use crate::door::access::Who;
use crate::door::program::{Program, State};
use crate::door::request::{Asked, request};
use crate::door::turn::{Answer, Look, Turn};
use crate::marks::place;
use domain::change::{ChangeError, ListChange, RowChange};
use domain::{Change, Contest, Sheet, Standing};
use store::{ChangeAct, SetupChange, Tx};

impl From<ChangeError> for ApiError {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::Overtaken => ErrorCode::ChangeOvertaken.into(),
            ChangeError::Unreadable(fault) => Self::internal(fault),
        }
    }
}

request! {
    /// What undo and redo would do.
    EditSteps {} -> EditStepsView;
    may: Look, frozen: Never, seats: WORK
}

impl Answer for EditSteps {
    fn answer(&self, turn: Turn<'_>) -> Result<EditStepsView, ApiError> {
        let Look { open, .. } = &turn.leave()?;
        let steps = open.read(|view| {
            let steps = view.steps()?;
            let find = |number: Option<u64>| match number {
                Some(number) => view.setup_change(number),
                None => Ok(None),
            };
            Ok((find(steps.undo)?, find(steps.redo)?))
        })?;
        Ok(EditStepsView {
            undo: steps.0.as_ref().map(step).transpose()?,
            redo: steps.1.as_ref().map(step).transpose()?,
        })
    }
}

request! {
    /// Takes the last change of the set-up back, also after a restart.
    Undo {} -> EditStepped;
    may: Work(SetUp), frozen: AtFixing, seats: WORK,
    touches: [Contest, Regulation, Jury, Marks, Money], journal: []
}

impl Answer for Undo {
    /// Takes the last change back that stands.
    fn answer(&self, mut turn: Turn<'_>) -> Result<EditStepped, ApiError> {
        let (program, state, asked) = turn.all();
        program.step(state, asked, ChangeAct::Undone)
    }
}

request! {
    /// Does again what was taken back last.
    Redo {} -> EditStepped;
    may: Work(SetUp), frozen: AtFixing, seats: WORK,
    touches: [Contest, Regulation, Jury, Marks, Money], journal: []
}

impl Answer for Redo {
    /// Does again what was taken back last.
    fn answer(&self, mut turn: Turn<'_>) -> Result<EditStepped, ApiError> {
        let (program, state, asked) = turn.all();
        program.step(state, asked, ChangeAct::Redone)
    }
}

impl Program {
    /// Changes the set-up: `act` gets the whole contest as it stands, with applications that are not admitted,
    /// and returns it as it shall be. What differs is recorded and can be undone.
    pub(crate) fn edit<R>(
        &self,
        state: &mut State,
        asked: &Asked,
        act: impl FnOnce(&mut Tx, &Contest) -> Result<(Contest, R), ApiError>,
    ) -> Result<(R, Saved), ApiError>
    where
        R: serde::Serialize + serde::de::DeserializeOwned,
    {
        let body = asked.body()?;
        self.change(state, asked, &body, ChangeAct::Edited, act)
    }

    fn change<R>(
        &self,
        state: &mut State,
        asked: &Asked,
        body: &serde_json::Value,
        how: ChangeAct,
        act: impl FnOnce(&mut Tx, &Contest) -> Result<(Contest, R), ApiError>,
    ) -> Result<(R, Saved), ApiError>
    where
        R: serde::Serialize + serde::de::DeserializeOwned,
    {
        let closed = state.open()?.is_closed();
        let done = self.commit(state, asked, body, |tx| {
            let before = tx.contest()?;
            let (mut after, reply) = act(tx, &before)?;
            if let Some(sheet) = counted_otherwise(tx, &before, &after)? {
                // Whose marks count nobody chooses who knows the totals, and while marks are taken the secretary alone.
                if closed {
                    let number = before.projects.iter().find(|p| p.id == sheet.project);
                    let number = number.map(|p| p.number.as_str()).unwrap_or_default();
                    return Err(ApiError::from(ErrorCode::CountsOtherwise).with("number", number));
                }
                if asked.who != Who::Secretary {
                    return Err(ErrorCode::NotAllowed.into());
                }
            }
            if asked.who != Who::Secretary && touches_what_is_the_secretarys(&before, &after) {
                return Err(ErrorCode::NotAllowed.into());
            }
            after.complete_lists();
            let change = Change::between(&before, &after)?;
            if !change.is_empty() {
                tx.set_contest(&after, false)?;
                tx.record_change(how, &change)?;
            }
            Ok(reply)
        })?;
        if let Some(open) = state.open.as_mut() {
            open.refresh()?;
        }
        Ok(done)
    }

    fn step(&self, state: &mut State, asked: &Asked, how: ChangeAct) -> Result<EditStepped, ApiError> {
        let body = asked.body()?;
        let (table, saved) = self.change(state, asked, &body, how, |tx, before| {
            let steps = tx.steps()?;
            let (number, nothing) = match how {
                ChangeAct::Redone => (steps.redo, ErrorCode::NothingToRedo),
                ChangeAct::Edited | ChangeAct::Undone => (steps.undo, ErrorCode::NothingToUndo),
            };
            let made = number
                .map(|number| tx.setup_change(number))
                .transpose()?
                .flatten();
            let made = read(&made.ok_or(nothing)?)?;
            let change = match how {
                ChangeAct::Redone => made,
                ChangeAct::Edited | ChangeAct::Undone => made.reversed(),
            };
            let after = change.apply(before)?;
            ensure_rules_unlocked(tx, before, &after)?;
            Ok((after, table_of(&change)))
        })?;
        Ok(EditStepped { saved, table })
    }
}

/// Returns whether a change, also by undo, touches what no helper decides: rights, which one could give to
/// oneself, and who no longer competes.
fn touches_what_is_the_secretarys(before: &Contest, after: &Contest) -> bool {
    let out = |standing| matches!(standing, Standing::Withdrawn | Standing::NoShow);
    let standing_of = |id| after.projects.iter().find(|p| p.id == id).map(|p| p.standing);
    before.helpers != after.helpers
        || before.projects.iter().any(|project| {
            let (old, new) = (project.standing, standing_of(project.id));
            new.is_some_and(|new| new != old && (out(old) || out(new)))
        })
}

/// Returns a sheet with marks that would count after a change and did not before, or the other way round: its juror gets
/// or loses the vote, or project and juror come to be of one section, or of two.
fn counted_otherwise(tx: &Tx, before: &Contest, after: &Contest) -> Result<Option<Sheet>, ApiError> {
    let seats = |contest: &Contest| -> Vec<_> {
        let seat = |juror: &domain::Juror| (juror.id, juror.voting, juror.section.clone());
        contest.jurors.iter().map(seat).collect()
    };
    let rooms = |contest: &Contest| -> Vec<_> {
        let room = |project: &domain::Project| (project.id, project.section.clone());
        contest.projects.iter().map(room).collect()
    };
    if seats(before) == seats(after) && rooms(before) == rooms(after) {
        return Ok(None);
    }
    let day = tx.day()?;
    let counts = |contest: &Contest, sheet: &Sheet| {
        let place = place(contest, sheet.project, sheet.juror).ok();
        place.map(|place| place.juror.voting && day.judges(place.juror, place.project))
    };
    let otherwise = |sheet: &Sheet| {
        // Who goes altogether is refused or kept by a rule of its own.
        let (old, new) = (counts(before, sheet), counts(after, sheet));
        !sheet.is_empty() && old.is_some() && new.is_some() && old != new
    };
    Ok(tx.sheets(before)?.into_iter().find(otherwise))
}

/// Refuses a change of the criteria or the regulation once marks were given: from then on they change only as
/// a new version of the regulation, with a reason.
pub(crate) fn ensure_rules_unlocked(tx: &Tx, before: &Contest, after: &Contest) -> Result<(), ApiError> {
    let touched = before.criteria != after.criteria || before.regulation != after.regulation;
    if touched && crate::regulation::locked(tx, before)? {
        return Err(ErrorCode::RegulationLocked.into());
    }
    Ok(())
}

/// Returns a change as it was recorded.
pub(crate) fn read(change: &SetupChange) -> Result<Change, ApiError> {
    serde_json::from_str(&change.body).map_err(ApiError::internal)
}

fn step(made: &SetupChange) -> Result<EditStep, ApiError> {
    let change = read(made)?;
    Ok(EditStep {
        entry: i64::try_from(made.entry).unwrap_or(i64::MAX),
        time: made.time_ms,
        kind: crate::file::journal::kebab(&made.kind),
        table: table_of(&change),
        count: u32::try_from(change.count()).unwrap_or(u32::MAX),
    })
}

/// Returns the table that a change is about: the first that its maker named is the one with rows of its own;
/// names that were added to lists on the way do not count.
fn table_of(change: &Change) -> Option<TableName> {
    const TABLES: [(&str, TableName); 7] = [
        ("projects", TableName::Projects),
        ("jurors", TableName::Jurors),
        ("criteria", TableName::Criteria),
        ("sources", TableName::Sources),
        ("helpers", TableName::Helpers),
        ("categories", TableName::Categories),
        ("sections", TableName::Sections),
    ];
    if change.values.contains_key("regulation") {
        return None;
    }
    let changed = |list: &ListChange| !list.rows.is_empty() || list.order.is_some();
    // A renamed category changes projects too: its own list says so.
    let renames = |name: &str| {
        change
            .lists
            .get(name)
            .is_some_and(|list| list.rows.values().any(|row| matches!(row, RowChange::Fields(_))))
    };
    if renames("categories") {
        return Some(TableName::Categories);
    }
    if renames("sections") {
        return Some(TableName::Sections);
    }
    TABLES
        .into_iter()
        .find(|(name, _)| change.lists.get(*name).is_some_and(changed))
        .map(|(_, table)| table)
        .or_else(|| (!change.values.is_empty()).then_some(TableName::Contest))
}
