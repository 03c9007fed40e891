//! Appeals: procedural or arithmetic, in three working days from publication; what was decided on them.

use crate::contract::*;
use crate::door::request::request;
use crate::door::texts::{COMMENT_LIMIT, reason, within};
use crate::door::turn::{Answer, Turn};
use crate::show::local::local;
use crate::show::numbers::count;
use domain::day::sealing::{Appeal, Grounds, Record, appeals_until};

request! {
    /// An appeal came in.
    RegisterAppeal { appeal: AppealForm } -> Saved;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Sealing], journal: []
}

impl Answer for RegisterAppeal {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { appeal: form } = self;
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
        let today = local(program.now()).date();
        program.record(state, asked, |day| {
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
}

request! {
    /// An appeal was decided.
    DecideAppeal { number: u32, granted: bool, decision: String } -> Saved;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Sealing], journal: [number, granted]; verifies
}

impl Answer for DecideAppeal {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            number,
            granted,
            ref decision,
        } = self;
        let decision = within(decision, COMMENT_LIMIT)?;
        if decision.is_empty() {
            return Err(ErrorCode::ReasonNeeded.into());
        }
        program.record(state, asked, |day| {
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
