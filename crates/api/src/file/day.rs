//! Facts of the day.

use crate::contract::{ApiError, Saved};
use crate::door::program::{Program, State};
use crate::door::request::Asked;
use domain::Day;
use domain::day::Record;

impl Program {
    /// Records facts of the day, durable on return. `made` sees the day as it stands inside the transaction and
    /// says which, or refuses.
    pub(crate) fn record<R: Into<Record>>(
        &self,
        state: &mut State,
        asked: &Asked,
        made: impl FnOnce(&Day) -> Result<Vec<R>, ApiError>,
    ) -> Result<Saved, ApiError> {
        let body = asked.body()?;
        let ((), saved) = self.commit(state, asked, &body, |tx| {
            for record in made(&tx.day()?)? {
                tx.record(record)?;
            }
            Ok(())
        })?;
        Ok(saved)
    }
}
