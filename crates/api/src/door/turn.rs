//! A request's turn at the program, and how it is answered.

use crate::contract::ApiError;
use crate::door::program::{Program, State};
use crate::door::request::{Ask, Asked};
use std::sync::Arc;

/// A request's turn at the program.
pub(crate) struct Turn<'a> {
    pub program: &'a Arc<Program>,
    pub state: &'a mut State,
    pub asked: &'a Asked<'a>,
}

impl<'a> Turn<'a> {
    /// Returns all of it, for who writes.
    pub fn all(self) -> (&'a Arc<Program>, &'a mut State, &'a Asked<'a>) {
        (self.program, self.state, self.asked)
    }
}

/// How a request is answered.
pub(crate) trait Answer: Ask {
    /// Answers it.
    ///
    /// # Errors
    /// A refusal or failure, with nothing done.
    fn answer(&self, turn: Turn<'_>) -> Result<Self::Reply, ApiError>;
}
