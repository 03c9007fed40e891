//! Appeals: procedural or arithmetic, in three working days from publication; what was decided on them.

use crate::contract::*;
use crate::papers::local;
use crate::program::{Asked, Program, State};
use crate::texts::{COMMENT_LIMIT, reason, within};
use crate::views::results::count;
use domain::day::sealing::{Appeal, Grounds, Record, appeals_until};

impl Program {
    pub(crate) fn register_appeal(
        &self,
        state: &mut State,
        asked: &Asked,
        form: &AppealForm,
    ) -> Result<Saved, ApiError> {
        let open = state.open()?;
        if !open.recorded.is_sealed() {
            return Err(ErrorCode::ResultsNotFixed.into());
        }
        if !open.contest.projects.iter().any(|p| p.id == form.project) {
            return Err(ErrorCode::UnknownProject.into());
        }
        let (by, text) = (reason(&form.by)?, within(&form.text, COMMENT_LIMIT)?);
        if text.is_empty() {
            return Err(ErrorCode::ReasonNeeded.into());
        }
        let late = form.late.as_deref().map(reason).transpose()?;
        let today = local(self.now()).date();
        self.record(state, asked, |day| {
            let until = day.stages.published.map(appeals_until);
            if let (Some(until), None) = (until.filter(|until| today > *until), late) {
                return Err(ApiError::from(ErrorCode::AppealLate).with("until", until.format("%d.%m.%Y")));
            }
            Ok(vec![Record::Appealed {
                appeal: Appeal {
                    number: count(day.sealing.appeals.len()) + 1,
                    project: form.project,
                    by: by.to_owned(),
                    text: text.to_owned(),
                    grounds: match form.grounds {
                        AppealGrounds::Procedural => Grounds::Procedural,
                        AppealGrounds::Arithmetic => Grounds::Arithmetic,
                    },
                    late: late.map(str::to_owned),
                },
            }])
        })
    }

    pub(crate) fn decide_appeal(
        &self,
        state: &mut State,
        asked: &Asked,
        number: u32,
        granted: bool,
        decision: &str,
    ) -> Result<Saved, ApiError> {
        let decision = within(decision, COMMENT_LIMIT)?;
        if decision.is_empty() {
            return Err(ErrorCode::ReasonNeeded.into());
        }
        self.record(state, asked, |day| {
            let mut open = day
                .sealing
                .appeals
                .iter()
                .filter(|(_, decided)| decided.is_none());
            if !open.any(|(at, _)| at.what.number == number) {
                return Err(ErrorCode::UnknownAppeal.into());
            }
            Ok(vec![Record::AppealDecided {
                number,
                granted,
                decision: decision.to_owned(),
            }])
        })
    }
}
