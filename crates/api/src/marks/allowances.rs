//! Sheets of jurors of another section: refused and not counted until the secretary allows them, with a reason.

use crate::contract::*;
use crate::door::request::request;
use crate::door::turn::{Answer, Turn};
use crate::file::open::Seen;
use crate::marks::giving::{Place, place, reasoned};
use domain::day::allowances::Record;
use domain::{Contest, Day, JurorId, ProjectId};

request! {
    /// Lets a juror of another section judge a project, with a reason: the sheet counts.
    AllowSheet {
        #[ts(type = "string")] project: ProjectId,
        #[ts(type = "string")] juror: JurorId,
        reason: String,
    } -> Saved;
    may: Secretary, frozen: AtFixing, seats: WORK,
    touches: [Marks], journal: [project, juror] confides [reason] to Work(Sheets)
}

impl Answer for AllowSheet {
    /// Allows the sheet of a juror of another section.
    ///
    /// # Errors
    /// Unknown juror or project; closed; a reason is needed; recused; the section is the same.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            project,
            juror,
            reason: ref why,
        } = self;
        let reason = reasoned(state, project, juror, why)?.to_owned();
        let open = state.open()?;
        let place = place(&open.contest, project, juror)?;
        if place.juror.hears(place.project) {
            return Err(ErrorCode::SameSection.into());
        }
        let sheet = open.read(|view| Ok(view.sheet(&open.contest, project, juror)?))?;
        crate::marks::giving::ensure_not_recused(&sheet)?;
        program.record(state, asked, |_| {
            Ok(vec![Record::Allowed {
                project,
                juror,
                reason,
            }])
        })
    }
}

request! {
    /// Takes that back, with a reason: the sheet stays and does not count.
    DisallowSheet {
        #[ts(type = "string")] project: ProjectId,
        #[ts(type = "string")] juror: JurorId,
        reason: String,
    } -> Saved;
    may: Secretary, frozen: AtFixing, seats: WORK,
    touches: [Marks], journal: [project, juror] confides [reason] to Work(Sheets)
}

impl Answer for DisallowSheet {
    /// Takes an allowance back: the sheet stays and does not count.
    ///
    /// # Errors
    /// `UnknownJuror`, `UnknownProject`, `MarksClosed`, `ReasonNeeded`; `NoAllowance` where there is none to take back.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            project,
            juror,
            reason: ref why,
        } = self;
        let reason = reasoned(state, project, juror, why)?.to_owned();
        program.record(state, asked, |day| {
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

/// Refuses marks for a project that is heard in another section than the juror's, unless they were allowed.
pub(crate) fn ensure_judges(open: &Seen, place: &Place<'_>) -> Result<(), ApiError> {
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
