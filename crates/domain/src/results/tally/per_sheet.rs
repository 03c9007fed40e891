//! Scores from sheet totals, project by project: mean, trimmed mean, median, sum.

use super::{ProjectTally, Totals, dropped, finish};
use crate::regulation::Method;
use crate::results::board::Board;
use crate::{Contest, Part, Refusal};
use std::collections::BTreeMap;

/// Fills in the score of every project with a counted sheet.
pub(super) fn fill(
    contest: &Contest,
    board: &Board<'_>,
    totals: &Totals,
    trimmed: bool,
    projects: &mut [ProjectTally],
) -> Result<(), Refusal> {
    let method = contest.regulation.aggregation.method;
    if method == Method::Sum {
        same_jurors(board)?;
    }
    for (totals_of_row, project) in totals.rows.iter().zip(projects) {
        let count = totals_of_row.len();
        if count == 0 {
            continue;
        }
        let sum = totals_of_row.iter().sum::<i128>();
        let (numerator, denominator) = match method {
            Method::Sum => (sum, 1),
            Method::Median => median(totals_of_row),
            Method::TrimmedMean => {
                let drop = dropped(contest, trimmed, count);
                (
                    sum - trim(project, totals_of_row, drop),
                    (count - 2 * drop) as i128,
                )
            }
            Method::Mean | Method::AdjustedMean | Method::PlaceSum | Method::Skating => (sum, count as i128),
        };
        project.exact = Some(finish(contest, numerator, denominator * totals.over));
    }
    Ok(())
}

/// Marks the sheets that are dropped, and returns the sum of their totals. Among equal totals it does not
/// matter to the score which of them is dropped.
fn trim(project: &mut ProjectTally, totals: &[i128], drop: usize) -> i128 {
    let mut order: Vec<usize> = (0..totals.len()).collect();
    order.sort_by_key(|&at| totals[at]);
    let mut sum = 0;
    for &at in order.iter().take(drop).chain(order.iter().rev().take(drop)) {
        project.counted[at].dropped = true;
        sum += totals[at];
    }
    sum
}

/// Returns the median as numerator and denominator: for an even count the mean of the middle two.
pub(crate) fn median(totals: &[i128]) -> (i128, i128) {
    let mut sorted = totals.to_vec();
    sorted.sort_unstable();
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        (sorted[middle], 1)
    } else {
        (sorted[middle - 1] + sorted[middle], 2)
    }
}

/// Refuses unless every project to be ranked has the same jurors: a sum over fewer is not comparable.
fn same_jurors(board: &Board<'_>) -> Result<(), Refusal> {
    let mut juries: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
    for (at, row) in board.fitted() {
        juries
            .entry(row.counted.iter().map(|&(juror, _)| juror).collect())
            .or_default()
            .push(at);
    }
    if juries.len() <= 1 {
        return Ok(());
    }
    let parts = juries.iter().map(|(jurors, rows)| Part {
        projects: rows.iter().map(|&at| board.rows[at].project.id).collect(),
        jurors: jurors.iter().map(|&juror| board.jurors[juror].id).collect(),
    });
    Err(Refusal::DifferentJuries(parts.collect()))
}
