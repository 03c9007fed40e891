//! Sheets of jurors of another section: refused and not counted until the secretary allows them, with a reason.

use crate::contract::*;
use crate::marks::{Place, place, reasoned};
use crate::open::Open;
use crate::program::{Asked, Program, State};
use domain::day::allowances::Record;
use domain::{Contest, Day, JurorId, ProjectId};

/// Refuses marks for a project that is heard in another section than the juror's, unless they were allowed.
pub(crate) fn judging(open: &Open, place: &Place<'_>) -> Result<(), ApiError> {
    // The day is read only where somebody came from another section: a mark waits for nothing else.
    if place.juror.hears(place.project)
        || open
            .read(|view| Ok(view.day()?))?
            .judges(place.juror, place.project)
    {
        return Ok(());
    }
    let section = place.project.section.as_deref().unwrap_or_default();
    Err(ApiError::from(ErrorCode::OtherSection).with("section", section.trim()))
}

/// Returns whether marks of a juror for a project do not count because it is heard in another section.
pub(crate) fn is_left_out(contest: &Contest, day: &Day, project: ProjectId, juror: JurorId) -> bool {
    place(contest, project, juror).is_ok_and(|place| day.leaves_out(place.juror, place.project))
}

/// Returns why a sheet of another section was allowed, if it was and both are not of one section by now.
pub(crate) fn allowance<'d>(day: &'d Day, place: &Place<'_>) -> Option<&'d str> {
    let reason = day.allowances.standing.get(&(place.project.id, place.juror.id));
    reason
        .filter(|_| !place.juror.hears(place.project))
        .map(|at| at.what.as_str())
}

impl Program {
    /// Allows the sheet of a juror of another section.
    ///
    /// # Errors
    /// Unknown juror or project; closed; a reason is needed; recused; the section is the same.
    pub(crate) fn allow_sheet(
        &self,
        state: &mut State,
        asked: &Asked,
        project: ProjectId,
        juror: JurorId,
        why: &str,
    ) -> Result<Saved, ApiError> {
        let reason = reasoned(state, project, juror, why)?.to_owned();
        let open = state.open()?;
        let place = place(&open.contest, project, juror)?;
        if place.juror.hears(place.project) {
            return Err(ErrorCode::SameSection.into());
        }
        let sheet = open.read(|view| Ok(view.sheet(&open.contest, project, juror)?))?;
        crate::marks::not_recused(&sheet)?;
        self.record(state, asked, |_| {
            Ok(vec![Record::Allowed {
                project,
                juror,
                reason,
            }])
        })
    }

    /// Takes an allowance back: the sheet stays and does not count.
    ///
    /// # Errors
    /// Unknown juror or project; closed; a reason is needed; there is none.
    pub(crate) fn disallow_sheet(
        &self,
        state: &mut State,
        asked: &Asked,
        project: ProjectId,
        juror: JurorId,
        why: &str,
    ) -> Result<Saved, ApiError> {
        let reason = reasoned(state, project, juror, why)?.to_owned();
        self.record(state, asked, |day| {
            if !day.allowances.standing.contains_key(&(project, juror)) {
                return Err(ErrorCode::NoAllowance.into());
            }
            Ok(vec![Record::TakenBack {
                project,
                juror,
                reason,
            }])
        })
    }
}
