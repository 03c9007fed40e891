//! What is refused once results are fixed: whatever bears on figures, as each request says of itself.

use crate::contract::{ApiError, ErrorCode};
use crate::door::program::{Program, State};
use crate::door::request::Frozen;
use domain::day::stage::Stage;

/// Refuses what bears on figures once results are fixed, and what bears on the minutes once they are signed.
///
/// # Errors
/// `ResultsFixed`, `MinutesSigned`.
pub(crate) fn ensure_not_frozen(program: &Program, state: &State, frozen: Frozen) -> Result<(), ApiError> {
    let Some(open) = &state.open else {
        return Ok(());
    };
    if !open.recorded.is_sealed() {
        return Ok(());
    }
    let done = match frozen {
        Frozen::Never => true,
        Frozen::AtSigning if open.recorded >= Stage::Signed => {
            return Err(ErrorCode::MinutesSigned.into());
        }
        Frozen::AtSigning => true,
        Frozen::AtFixing => false,
        // A correction moved the money: what was decided on it was decided on other figures.
        Frozen::AtFixingUnlessMoneyMoved => open.read(|view| Ok(view.day()?.fund_undecided().is_some()))?,
        Frozen::AtFixingUnlessTied => leaves_ties(program, state)?,
    };
    if done {
        Ok(())
    } else {
        Err(ErrorCode::ResultsFixed.into())
    }
}

/// Returns whether a tie waits for people in the results as they were fixed last.
fn leaves_ties(program: &Program, state: &State) -> Result<bool, ApiError> {
    let moment = state.open()?.moment()?;
    Ok(!program.questions(&moment)?.is_empty())
}
