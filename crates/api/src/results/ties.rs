//! What people decide on ties: the jury's vote, the casting vote, lots.

use crate::contract::*;
use crate::door::request::request;
use crate::door::texts::reason;
use crate::door::turn::{Answer, Turn};
use crate::jury::ensure_quorum;
use crate::results::decisions::ensure_present;
use crate::results::decisions::ensure_tied;
use crate::results::decisions::name;
use crate::results::decisions::presiding;
use domain::day::votes::Record;
use domain::regulation::TieRule;
use domain::{JurorId, ProjectId};

request! {
    /// Records the jury's vote among equal projects: each names one, or abstains.
    VoteOnTie {
        #[ts(type = "string[]")] projects: Vec<ProjectId>,
        round: u32,
        votes: Vec<TieBallot>,
    } -> Saved;
    may: Secretary, frozen: AtFixingUnlessTied, seats: WORK,
    touches: [Results], journal: [projects]; verifies
}

impl Answer for VoteOnTie {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            ref projects,
            round,
            votes: ref ballots,
        } = self;
        let found = program.asked_about(state, projects, TieRule::JuryVote);
        let (moment, question) = match found {
            Err(refusal) if refusal.code == ErrorCode::NotTied && round > 1 => {
                return Err(ErrorCode::RunOffNotAsked.into());
            }
            found => found?,
        };
        if question.round != round {
            let code = if round > 1 {
                ErrorCode::RunOffNotAsked
            } else {
                ErrorCode::NotTied
            };
            return Err(code.into());
        }
        let now = program.now();
        ensure_quorum(&moment.contest, &moment.day, now)?;
        for ballot in ballots {
            ensure_present(&moment, ballot.juror, now)?;
        }
        let record = Record::TieVote {
            projects: question.projects,
            round,
            among: question.among,
            votes: ballots
                .iter()
                .map(|ballot| (ballot.juror, ballot.project))
                .collect(),
        };
        ensure_tied(&moment, &record)?;
        program.settle_tie(state, asked, &moment, record)
    }
}

request! {
    /// Records the casting vote of who presides.
    CastVote {
        #[ts(type = "string[]")] projects: Vec<ProjectId>,
        #[ts(type = "string")] juror: JurorId,
        #[ts(type = "string")] choice: ProjectId,
        reason: String,
    } -> Saved;
    may: Secretary, frozen: AtFixingUnlessTied, seats: WORK,
    touches: [Results], journal: [projects] confides [reason] to Secretary; verifies
}

impl Answer for CastVote {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            ref projects,
            juror,
            choice,
            reason: ref why,
        } = self;
        let why = reason(why)?.to_owned();
        let (moment, question) = program.asked_about(state, projects, TieRule::CastingVote)?;
        ensure_quorum(&moment.contest, &moment.day, program.now())?;
        let presiding =
            presiding(&moment, &question.projects, program.now()).ok_or(ErrorCode::NobodyPresides)?;
        if presiding != juror {
            let name = name(&moment.contest, presiding);
            return Err(ApiError::from(ErrorCode::WrongPresiding).with("name", name));
        }
        let record = Record::CastingVote {
            projects: question.projects,
            juror,
            choice,
            reason: why,
        };
        ensure_tied(&moment, &record)?;
        program.settle_tie(state, asked, &moment, record)
    }
}

request! {
    /// Draws lots among equal projects; the seed is recorded.
    DrawLot { #[ts(type = "string[]")] projects: Vec<ProjectId> } -> Saved;
    may: Secretary, frozen: AtFixingUnlessTied, seats: WORK,
    touches: [Results], journal: [projects]; verifies
}

impl Answer for DrawLot {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { projects } = self;
        let (moment, question) = program.asked_about(state, projects, TieRule::Lot)?;
        let seed = program.seed()?;
        let projects = question.projects;
        program.settle_tie(state, asked, &moment, Record::Lot { projects, seed })
    }
}
