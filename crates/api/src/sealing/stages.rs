//! Stages of the contest: where it is, what is open, going on and going back.

use crate::contract::*;
use crate::door::access::Who;
use crate::door::program::{Program, State};
use crate::door::request::{Asked, request};
use crate::door::texts::reason;
use crate::door::turn::{Answer, Look, Turn};
use crate::file::open::Moment;
use crate::marks::progress;
use domain::day::sealing;
use domain::day::stage::{NoWay, Record, Stage, Way};

impl Moment {
    /// Returns the stage of the contest.
    pub fn stage(&self) -> Stage {
        let begun = self.begun();
        self.day
            .stages
            .at(self.marking.marking == store::Marking::Closed, begun)
    }

    /// Returns whether marks were given.
    pub fn begun(&self) -> bool {
        self.sheets
            .iter()
            .any(|sheet| sheet.marks.iter().any(Option::is_some))
    }
}

/// Returns the contract's word of a stage.
pub(crate) fn stage_view(stage: Stage) -> StageView {
    match stage {
        Stage::Preparation => StageView::Preparation,
        Stage::CheckIn => StageView::CheckIn,
        Stage::Defence => StageView::Defence,
        Stage::Deliberation => StageView::Deliberation,
        Stage::Fixed => StageView::Fixed,
        Stage::Signed => StageView::Signed,
        Stage::Published => StageView::Published,
    }
}

fn stage_of(view: StageView) -> Stage {
    match view {
        StageView::Preparation => Stage::Preparation,
        StageView::CheckIn => Stage::CheckIn,
        StageView::Defence => Stage::Defence,
        StageView::Deliberation => Stage::Deliberation,
        StageView::Fixed => Stage::Fixed,
        StageView::Signed => Stage::Signed,
        StageView::Published => Stage::Published,
    }
}

/// Returns how a screen leads from a stage to another.
fn way_view(from: Stage, to: Stage, begun: bool) -> Option<StageWay> {
    match from.way(to, begun) {
        Ok(Way::On) => Some(StageWay::On),
        Ok(Way::Close) => Some(StageWay::Close),
        Ok(Way::Back) => Some(StageWay::Back),
        Ok(Way::Reopen) => Some(StageWay::Reopen),
        Ok(Way::Unfix) => Some(StageWay::Unfix),
        Err(NoWay::ByItsAct) => match to {
            Stage::Fixed => Some(StageWay::Fix),
            Stage::Signed => Some(StageWay::Sign),
            _ => Some(StageWay::Publish),
        },
        Err(_) => None,
    }
}

request! {
    /// Where the contest is, what is open before the next stage, where it can go.
    Stages {} -> StagesView;
    may: Look, frozen: Never, seats: WORK
}

impl Answer for Stages {
    fn answer(&self, turn: Turn<'_>) -> Result<StagesView, ApiError> {
        let Look { program, open, asked } = &turn.leave()?;
        let moment = open.moment()?;
        let (now, begun) = (moment.stage(), moment.begun());
        let progress = progress(&moment.contest, &moment.sheets, &moment.day);
        let (needed, advice) = program
            .points(open, &moment, &progress)?
            .into_iter()
            .filter(|point| point.code != OpenPointCode::ReadyToClose)
            .partition(holds_back);
        let steps = &moment.day.stages.steps;
        let since = |stage: Stage| {
            let last = steps
                .iter()
                .rev()
                .find(|at| matches!(at.what, Record::Went { to, .. } if to == stage));
            last.map(|at| at.time_ms)
        };
        let mut back = Vec::new();
        for at in steps {
            let Record::Went { to, reason, .. } = &at.what;
            if let Some(reason) = reason {
                back.push(StageBack {
                    to: stage_view(*to),
                    time: at.time_ms,
                    reason: reason.clone(),
                });
            }
        }
        Ok(StagesView {
            now: stage_view(now),
            stages: Stage::ALL
                .into_iter()
                .map(|stage| StageLine {
                    stage: stage_view(stage),
                    // What lies ahead has not come, though the contest may have been there before.
                    since: if stage <= now { since(stage) } else { None },
                    way: way_view(now, stage, begun),
                })
                .collect(),
            needed,
            advice,
            back,
            snapshots: (asked.who == Who::Secretary)
                .then(|| program.snapshot_folder(open).display().to_string()),
        })
    }
}

request! {
    /// Goes to the next stage, or back with a reason. To the deliberation and back is closing and reopening of marks; back from fixed results unfixes them.
    GoToStage { to: StageView, reason: Option<String> } -> StageChanged;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Sealing], journal: [to, reason]; verifies
}

impl Answer for GoToStage {
    fn answer(&self, mut turn: Turn<'_>) -> Result<StageChanged, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { to, .. } = self;
        let why = self.reason.as_deref();
        program.go(state, asked, stage_of(to), why)
    }
}

impl Program {
    /// Goes to a stage, when nothing holds the contest back.
    pub(crate) fn go(
        &self,
        state: &mut State,
        asked: &Asked,
        to: Stage,
        why: Option<&str>,
    ) -> Result<StageChanged, ApiError> {
        let open = state.open()?;
        let moment = open.moment()?;
        let way = moment
            .stage()
            .way(to, moment.begun())
            .map_err(|no| refusal(no, to))?;
        let why = if way.is_back() {
            Some(reason(why.unwrap_or_default())?)
        } else {
            let progress = progress(&moment.contest, &moment.sheets, &moment.day);
            if way == Way::Close && progress.accepted == 0 {
                return Err(ErrorCode::NothingToClose.into());
            }
            self.hold_back(self.points(open, &moment, &progress)?)?;
            None
        };
        if way == Way::Unfix && moment.day.is_signed() {
            return Err(ErrorCode::SomethingSigned.into());
        }
        let body = asked.body()?;
        let ((), saved) = self.commit(state, asked, &body, |tx| {
            match way {
                Way::Close => tx.set_marking(store::Marking::Closed, None)?,
                Way::Reopen => tx.set_marking(store::Marking::Open, why)?,
                Way::Unfix => tx.record(sealing::Record::Unfixed {
                    reason: why.unwrap_or_default().to_owned(),
                })?,
                Way::On | Way::Back => {}
            }
            Ok(tx.record(Record::Went {
                to,
                reason: why.map(str::to_owned),
                on: None,
            })?)
        })?;
        self.stage_changed(state, to, saved)
    }

    /// Tells of a change of stage that is durable, and keeps a copy of the file as it was at that moment.
    pub(crate) fn stage_changed(
        &self,
        state: &mut State,
        stage: Stage,
        saved: Saved,
    ) -> Result<StageChanged, ApiError> {
        if let Some(open) = state.open.as_mut() {
            open.refresh()?;
        }
        let kept = self.keep_snapshot(state.open()?, stage, &saved);
        Ok(StageChanged {
            number: saved.number,
            time: saved.time,
            stage: stage_view(stage),
            snapshot: kept.as_ref().ok().cloned(),
            snapshot_failed: kept.err(),
        })
    }

    /// Refuses to go on past what must be done first, in words.
    fn hold_back(&self, points: Vec<OpenPoint>) -> Result<(), ApiError> {
        let words: Vec<String> = points
            .iter()
            .filter(|point| holds_back(point))
            .map(|point| self.point_words(point))
            .collect();
        if words.is_empty() {
            Ok(())
        } else {
            Err(ApiError::from(ErrorCode::StagePointsOpen).with("what", words.join("; ")))
        }
    }

    /// Returns an open point as a list of them names it.
    fn point_words(&self, point: &OpenPoint) -> String {
        let code = serde_json::to_value(point.code).ok();
        let code = code
            .as_ref()
            .and_then(serde_json::Value::as_str)
            .unwrap_or_default();
        let key = format!("next-{}", code.replace('_', "-"));
        self.words
            .format(&key, &[("count", i64::from(point.count).into())])
    }
}

/// Returns why a contest does not go to a stage.
fn refusal(no: NoWay, to: Stage) -> ApiError {
    match no {
        // Closing what is closed, and opening what is open, have had their own words from the first version.
        NoWay::Same if to == Stage::Deliberation => ErrorCode::MarksClosed,
        NoWay::Same if to == Stage::Defence => ErrorCode::MarksOpen,
        NoWay::Same => ErrorCode::StageSame,
        NoWay::Skips => ErrorCode::StageSkips,
        NoWay::ByItsAct => ErrorCode::StageByItsAct,
        NoWay::Begun => ErrorCode::StageBegun,
        NoWay::Sealed => ErrorCode::StageSealed,
    }
    .into()
}

/// Returns whether a stage does not go on past a point. That all sheets are there is the way on itself.
pub(crate) fn holds_back(point: &OpenPoint) -> bool {
    point.needed && point.code != OpenPointCode::ReadyToClose
}
