//! Sheets as the screens show them.

use crate::contract::{CellState, SheetTotal};
use crate::show::numbers::{count, total_text};
use domain::contest::{Contest, Standing};
use domain::regulation::Weights;
use domain::{Exact, ProjectId, Score, Sheet, SheetState};
use num_bigint::BigInt;
use num_rational::BigRational;

/// Returns Σ w·x of the marks given, or Σ w·x / Σ w over all criteria where the regulation says so.
///
/// While marks are missing it is the total as it grows, for the juror's eyes; the official total of a
/// complete sheet is the domain's.
pub fn total_of(contest: &Contest, marks: &[Option<Score>]) -> Exact {
    let given = contest
        .criteria
        .iter()
        .zip(marks)
        .filter_map(|(c, m)| m.map(|m| i128::from(c.weight.0) * i128::from(m.0)));
    let sum: i128 = given.sum();
    // Ten-thousandths of a weight times hundredths of a mark.
    let mut total = BigRational::new(BigInt::from(sum), BigInt::from(1_000_000));
    if contest.regulation.aggregation.weights == Weights::Mean {
        let weights: i128 = contest.criteria.iter().map(|c| i128::from(c.weight.0)).sum();
        if weights > 0 {
            total /= BigRational::new(BigInt::from(weights), BigInt::from(10_000));
        }
    }
    Exact(total)
}

/// Returns the total of a sheet as it grows.
pub fn sheet_total(contest: &Contest, marks: &[Option<Score>]) -> SheetTotal {
    let greatest: Vec<Option<Score>> = contest
        .criteria
        .iter()
        .zip(marks)
        .map(|(c, m)| m.map(|_| c.max))
        .collect();
    SheetTotal {
        so_far: total_text(&total_of(contest, marks)),
        of_given: total_text(&total_of(contest, &greatest)),
        maximum: total_text(&sheet_bound(contest, |c| c.max)),
        missing: count(marks.iter().filter(|m| m.is_none()).count()),
    }
}

/// Returns the state of a sheet as a cell of the grid.
pub fn cell_state(contest: &Contest, project: ProjectId, sheet: Option<&Sheet>) -> CellState {
    let competes = contest
        .projects
        .iter()
        .any(|p| p.id == project && p.standing == Standing::Competing);
    match sheet {
        Some(sheet) if sheet.recusal.is_some() => CellState::Recused,
        _ if !competes => CellState::Off,
        None => CellState::Empty,
        Some(sheet) => sheet_state(sheet),
    }
}

/// Returns the state of a sheet of a competing project.
pub fn sheet_state(sheet: &Sheet) -> CellState {
    match sheet.state {
        _ if sheet.recusal.is_some() => CellState::Recused,
        SheetState::CheckedIn => CellState::CheckedIn,
        SheetState::Submitted => CellState::Submitted,
        SheetState::Draft if sheet.is_complete() => CellState::Complete,
        SheetState::Draft if sheet.is_empty() => CellState::Empty,
        SheetState::Draft => CellState::Partial,
    }
}

/// Returns the total of a sheet on which every criterion has the mark `of`.
pub fn sheet_bound(contest: &Contest, of: impl Fn(&domain::Criterion) -> domain::Score) -> Exact {
    let marks: Vec<_> = contest.criteria.iter().map(|c| Some(of(c))).collect();
    total_of(contest, &marks)
}
