//! Means of criteria; and the score, where the way of the total is per criterion.

use super::{CriterionTally, ProjectTally, dropped, finish, power, weight_divisor};
use crate::exact::round_div;
use crate::regulation::{Method, Per};
use crate::results::board::{Board, Row};
use crate::{Contest, Exact};

/// Fills in the criteria of every project with a counted sheet, and its score on the way per criterion.
pub(super) fn fill(contest: &Contest, board: &Board<'_>, trimmed: bool, projects: &mut [ProjectTally]) {
    for (row, project) in board.rows.iter().zip(projects) {
        if !row.counted.is_empty() {
            fill_row(contest, board, row, trimmed, project);
        }
    }
}

fn fill_row(contest: &Contest, board: &Board<'_>, row: &Row<'_>, trimmed: bool, project: &mut ProjectTally) {
    let per_criterion = contest.regulation.way() == Per::Criterion;
    // Criteria as dances have places and no points.
    let has_points = per_criterion && contest.regulation.aggregation.method != Method::Skating;
    let rounding = contest.regulation.rounding;
    let drop = if per_criterion {
        dropped(contest, trimmed, row.counted.len())
    } else {
        0
    };
    let kept = row.counted.len() - 2 * drop;
    let sums = criterion_sums(contest.criteria.len(), row, drop);
    // Marks are hundredths; the points of all criteria get one denominator, so that they sum as integers.
    let mean_over = rounding.criterion_mean.map_or(100 * kept as i128, power);
    let points_over = rounding.criterion_points.map_or(mean_over * 10_000, power);
    let mut points_sum = 0;
    for &at in &board.criteria {
        let criterion = &contest.criteria[at];
        let mean = match rounding.criterion_mean {
            Some(digits) if per_criterion => round_div(sums[at] * power(digits), 100 * kept as i128),
            _ => sums[at],
        };
        let points = has_points.then(|| {
            let points = mean * i128::from(criterion.weight.0);
            match rounding.criterion_points {
                Some(digits) => round_div(points * power(digits), mean_over * 10_000),
                None => points,
            }
        });
        points_sum += points.unwrap_or(0);
        project.criteria.push(CriterionTally {
            criterion: criterion.id,
            marks: (sums[at], u32::try_from(kept).unwrap_or(u32::MAX)),
            mean: (mean, mean_over),
            points: points.map(|points| Exact::ratio(points, points_over)),
        });
    }
    if has_points {
        // Σ w in ten-thousandths divides; where weights are only summed this is a division by one.
        let divisor = weight_divisor(contest);
        project.exact = Some(finish(contest, points_sum * 10_000, points_over * divisor));
    }
}

/// Returns the sum of the marks of each criterion (in the contest's order) without `drop` at each end.
fn criterion_sums(criteria: usize, row: &Row<'_>, drop: usize) -> Vec<i128> {
    let mut sums = vec![0_i128; criteria];
    for (_, sheet) in &row.counted {
        for (sum, mark) in sums.iter_mut().zip(sheet.marks.iter().flatten()) {
            *sum += i128::from(mark.0);
        }
    }
    if drop == 0 {
        return sums;
    }
    let mut column = Vec::with_capacity(row.counted.len());
    for (at, sum) in sums.iter_mut().enumerate() {
        column.clear();
        column.extend(
            row.counted
                .iter()
                .filter_map(|(_, sheet)| sheet.marks[at])
                .map(|mark| mark.0),
        );
        column.sort_unstable();
        let ends = column.iter().take(drop).chain(column.iter().rev().take(drop));
        *sum -= ends.map(|&mark| i128::from(mark)).sum::<i128>();
    }
    sums
}
