//! Diagnostics: how the jury marked and how firm the places are, for the chair and the secretary in deliberation.
//!
//! Nothing here takes part in a result. Floats would be allowed here and are not needed: every figure is a
//! fraction, so that it is the same on every machine and an undefined one cannot pass for a number.
#![allow(clippy::float_arithmetic)]

mod agreement;
mod firmness;
mod leniency;
mod pairwise;
mod what_if;

pub use agreement::{Agreement, agreement};
pub use firmness::{Draws, Firmness, LineKind, Neighbours, Range};
pub use leniency::{JurorLeniency, Leniency, Outlier};
pub use pairwise::Pairwise;
pub use what_if::{Moved, Outlook, OutlookRow};

use crate::results::board::Board;
use crate::results::ranking::{Settled, settle};
use crate::results::tally::{Tally, Totals, sheet_totals, tally_board};
use crate::{Contest, Day, Exact, ProjectId, Refusal, Sheet};
use thiserror::Error;

/// Why a figure cannot be computed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Undefined {
    /// The method cannot be applied.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Fewer than two jurors.
    #[error("fewer than two jurors")]
    TooFewJurors,
    /// Fewer than two projects.
    #[error("fewer than two projects")]
    TooFewProjects,
    /// Fewer than two projects that every juror marked.
    #[error("fewer than two projects that every juror marked")]
    TooFewComplete,
    /// All values are equal: there is nothing to compare by.
    #[error("all values are equal")]
    NoSpread,
}

/// One contest, or a category of it, at one moment, as the chair and the secretary look at it in deliberation.
pub struct Deliberation<'a> {
    contest: &'a Contest,
    sheets: &'a [Sheet],
    day: &'a Day,
    category: Option<&'a str>,
    board: Board<'a>,
    totals: Totals,
    /// Positions in `board.rows`: the projects of the scope that have enough sheets.
    rows: Vec<usize>,
    /// Positions in `board.jurors`: whoever has a counted sheet on a project with enough of them.
    panel: Vec<usize>,
}

impl<'a> Deliberation<'a> {
    /// Takes a closed contest.
    ///
    /// # Errors
    /// Refuses a regulation that contradicts itself, sheets that do not belong to the contest, and a category that
    /// no project has.
    pub fn new(
        contest: &'a Contest,
        sheets: &'a [Sheet],
        day: &'a Day,
        category: Option<&'a str>,
    ) -> Result<Self, Refusal> {
        let faults = contest.regulation.faults(contest);
        if !faults.is_empty() {
            return Err(Refusal::Regulation(faults));
        }
        let board = Board::new(contest, sheets, day)?;
        let totals = sheet_totals(contest, &board);
        let within = |category: &str, of: Option<&str>| {
            of.is_some_and(|of| of == category || day.votes.category_in_force(of) == category)
        };
        let in_scope = |row: usize| {
            category.is_none_or(|category| within(category, board.rows[row].project.category.as_deref()))
        };
        if let Some(category) = category
            && !(0..board.rows.len()).any(in_scope)
        {
            return Err(Refusal::UnknownCategory(category.to_owned()));
        }
        let rows = board
            .fitted()
            .map(|(row, _)| row)
            .filter(|&row| in_scope(row))
            .collect();
        let seated = |juror: usize| {
            board
                .fitted()
                .any(|(_, row)| row.counted.iter().any(|&(other, _)| other == juror))
        };
        let panel = (0..board.jurors.len()).filter(|&juror| seated(juror)).collect();
        Ok(Self {
            contest,
            sheets,
            day,
            category,
            board,
            totals,
            rows,
            panel,
        })
    }

    /// Returns the total of each juror of the panel on each project of the scope, as numerators over one
    /// denominator.
    fn table(&self) -> Vec<Vec<Option<i128>>> {
        let of = |&row: &usize| {
            let counted = self.board.rows[row].counted.iter().zip(&self.totals.rows[row]);
            let mut own = vec![None; self.panel.len()];
            for (&(juror, _), &total) in counted {
                if let Ok(at) = self.panel.binary_search(&juror) {
                    own[at] = Some(total);
                }
            }
            own
        };
        self.rows.iter().map(of).collect()
    }

    fn project(&self, row: usize) -> ProjectId {
        self.board.rows[row].project.id
    }

    /// Tallies and settles a board by the rules of `contest`.
    fn settled(&self, contest: &Contest, board: &Board<'_>) -> Result<(Tally, Settled), Refusal> {
        let mut tally = tally_board(contest, board)?;
        let settled = settle(contest, self.sheets, self.day, self.category, &mut tally)?;
        Ok((tally, settled))
    }

    /// Returns how many highest and lowest can be dropped so that something is left of every project of the contest.
    pub fn most_dropped(&self) -> usize {
        self.least_sheets().map_or(0, |least| least.saturating_sub(1) / 2)
    }

    /// Returns the least counted sheets of a project with enough of them, of the whole contest: also within a category
    /// scores are those of the whole.
    fn least_sheets(&self) -> Option<usize> {
        self.board.fitted().map(|(_, row)| row.counted.len()).min()
    }

    /// Returns the ends of a sheet's total.
    pub fn scale(&self) -> (Exact, Exact) {
        let ends = |of: fn(&crate::Criterion) -> crate::Score| {
            let sum = self
                .contest
                .criteria
                .iter()
                .map(|c| i128::from(of(c).0) * i128::from(c.weight.0));
            let divisor = 100 * crate::results::tally::weight_divisor(self.contest);
            Exact::ratio(sum.sum(), divisor)
        };
        (ends(|c| c.min), ends(|c| c.max))
    }
}

/// Returns the quotient; `None` over zero.
fn over(numerator: &Exact, denominator: &Exact) -> Option<Exact> {
    (*denominator != Exact::zero()).then(|| numerator / denominator)
}

fn whole(n: usize) -> Exact {
    Exact::from(i64::try_from(n).unwrap_or(i64::MAX))
}
