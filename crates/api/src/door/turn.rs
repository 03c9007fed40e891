//! A request's turn at the program, and how it is answered.

use crate::contract::{ApiError, ErrorCode};
use crate::door::leisure::at_leisure;
use crate::door::program::{Program, State};
use crate::door::request::{Ask, Asked};
use crate::file::open::Seen;
use std::sync::{Arc, MutexGuard};

/// How a request is answered.
pub(crate) trait Answer: Ask {
    /// Answers it.
    ///
    /// # Errors
    /// A refusal or failure, with nothing done.
    fn answer(&self, turn: Turn<'_>) -> Result<Self::Reply, ApiError>;
}

/// A request's turn at the program: no other is answered until the turn ends or is left.
pub(crate) struct Turn<'a> {
    pub program: &'a Arc<Program>,
    pub state: MutexGuard<'a, State>,
    pub asked: &'a Asked<'a>,
}

impl<'a> Turn<'a> {
    /// Returns all of it, for a request that writes.
    pub fn all(&mut self) -> (&'a Arc<Program>, &mut State, &'a Asked<'a>) {
        (self.program, &mut self.state, self.asked)
    }

    /// Releases the program to others while `work` is done, then takes it again: a workbook is read while marks are taken.
    ///
    /// # Errors
    /// What `work` says; whatever refuses the request as it stands by then; `MovedOn`: another contest is open
    /// by then, or this one is at another stage.
    pub fn aside<R: Send>(
        self,
        work: impl FnOnce() -> Result<R, ApiError> + Send,
    ) -> Result<(Self, R), ApiError> {
        let Self {
            program,
            state,
            asked,
        } = self;
        let at = |state: &State| {
            let open = state.open.as_ref();
            open.map(|open| (open.identity.clone(), open.recorded))
        };
        let before = at(&state);
        drop(state);
        let done = at_leisure(work)?;
        let mut state = program.state();
        if program.enter(&mut state, asked.client, asked.entrance)? != asked.who {
            return Err(ErrorCode::NotAllowed.into());
        }
        if at(&state) != before {
            return Err(ErrorCode::MovedOn.into());
        }
        asked.since.set(state.entry());
        let turn = Self {
            program,
            state,
            asked,
        };
        Ok((turn, done))
    }

    /// Leaves the program to the next and looks on at the open contest: what takes long to read or to render waits
    /// for no mark, and no mark for it.
    ///
    /// # Errors
    /// `NoContest`.
    pub fn leave(self) -> Result<Look<'a>, ApiError> {
        let (program, open, asked) = self.leave_any();
        let open = open.ok_or(ErrorCode::NoContest)?;
        Ok(Look { program, open, asked })
    }

    /// The same where no contest need be open.
    pub fn leave_any(self) -> (&'a Arc<Program>, Option<Seen>, &'a Asked<'a>) {
        self.asked.left.set(true);
        let open = self.state.open.as_ref().map(|open| open.seen());
        (self.program, open, self.asked)
    }
}

/// A look at the contest that holds up nobody who writes.
pub(crate) struct Look<'a> {
    pub program: &'a Arc<Program>,
    pub open: Seen,
    pub asked: &'a Asked<'a>,
}
