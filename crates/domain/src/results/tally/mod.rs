//! Marks to scores (`docs/rules/places.md`, The way of a total, Methods).

mod adjusted;
mod per_criterion;
pub(crate) mod per_sheet;
mod place_sum;
mod skating;

use crate::exact::round_div;
use crate::regulation::{Method, Per, Weights};
use crate::results::board::Board;
use crate::results::skating::Skating;
use crate::results::{CountedSheet, WhyNot};
use crate::{Contest, CriterionId, Day, Exact, JurorId, ProjectId, Refusal, Sheet};
use num_bigint::BigInt;
use num_rational::BigRational;

/// The scores of a whole contest, before places.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// Every project, natural order of numbers.
    pub projects: Vec<ProjectTally>,
    /// `adjusted_mean`: leniency of each juror with a counted sheet, natural order of codes; else empty.
    pub leniency: Vec<(JurorId, Exact)>,
    /// Whether `trimmed_mean` was applied.
    pub trimmed: bool,
    /// The denominator of all sheet totals.
    pub(crate) totals_over: i128,
}

/// The score of one project, and what it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectTally {
    pub project: ProjectId,
    /// Whether it competes and has enough counted sheets.
    pub enough: bool,
    /// The score after all named rounding; absent with no counted sheets, and for a project that is not
    /// `enough` where the method is fitted over the whole contest (`adjusted_mean`, `place_sum`, `skating`).
    pub exact: Option<Exact>,
    /// Sheets that count, natural order of the jurors' codes.
    pub counted: Vec<CountedSheet>,
    /// Sheets that do not, and why.
    pub not_counted: Vec<(JurorId, WhyNot)>,
    /// Per criterion, natural order of codes; empty with no counted sheets.
    pub criteria: Vec<CriterionTally>,
    /// `skating`: what the place was given for.
    pub skating: Option<Skating>,
    /// Totals of the counted sheets as (position of the juror, numerator): one denominator for all.
    pub(crate) totals: Vec<(usize, i128)>,
}

/// One criterion of one project: a mean, and points on the way per criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionTally {
    pub criterion: CriterionId,
    /// The sum of the marks that the mean is of, in hundredths, and how many they are.
    pub(crate) marks: (i128, u32),
    /// Numerator and denominator of the mean, not reduced.
    pub(crate) mean: (i128, i128),
    /// Mean × weight, after the rounding the regulation names.
    pub points: Option<Exact>,
}

impl CriterionTally {
    /// Returns the mean of the counted marks, after trimming and rounding where the way is per criterion.
    pub fn mean(&self) -> Exact {
        Exact::ratio(self.mean.0, self.mean.1)
    }
}

/// Sheet totals as whole numbers over one denominator.
pub(crate) struct Totals {
    /// For each row of the board, for each counted sheet.
    pub rows: Vec<Vec<i128>>,
    /// The denominator of them all; above 0.
    pub over: i128,
}

/// Returns the scores of `contest` from `sheets`, by the regulation's method.
///
/// # Errors
/// Refuses when the regulation contradicts itself, a sheet belongs to nobody or stands twice, or the method
/// cannot be applied to these sheets.
pub fn tally(contest: &Contest, sheets: &[Sheet]) -> Result<Tally, Refusal> {
    tally_on(contest, sheets, &Day::default())
}

/// The same without the sheets that do not count by decision of the day.
///
/// # Errors
/// As [`tally`].
pub fn tally_on(contest: &Contest, sheets: &[Sheet], day: &Day) -> Result<Tally, Refusal> {
    let faults = contest.regulation.faults(contest);
    if !faults.is_empty() {
        return Err(Refusal::Regulation(faults));
    }
    tally_board(contest, &Board::new(contest, sheets, day)?)
}

/// Returns the scores of a board by the regulation's method; the regulation has no faults.
pub(crate) fn tally_board(contest: &Contest, board: &Board<'_>) -> Result<Tally, Refusal> {
    let totals = sheet_totals(contest, board);
    let trimmed = is_trimmed(contest, board);
    let projects = begin(board, &totals);
    let mut result = Tally {
        projects,
        leniency: Vec::new(),
        trimmed,
        totals_over: totals.over,
    };
    per_criterion::fill(contest, board, trimmed, &mut result.projects);
    match (contest.regulation.way(), contest.regulation.aggregation.method) {
        (_, Method::Skating) => skating::fill(contest, board, &mut result.projects)?,
        (Per::Criterion, _) => {}
        (Per::Sheet, Method::AdjustedMean) => adjusted::fill(contest, board, &totals, &mut result)?,
        (Per::Sheet, Method::PlaceSum) => place_sum::fill(contest, board, &mut result.projects),
        (Per::Sheet, _) => per_sheet::fill(contest, board, &totals, trimmed, &mut result.projects)?,
    }
    Ok(result)
}

fn begin(board: &Board<'_>, totals: &Totals) -> Vec<ProjectTally> {
    let rows = board.rows.iter().zip(&totals.rows);
    rows.map(|(row, totals_of_row)| ProjectTally {
        project: row.project.id,
        enough: row.enough,
        exact: None,
        counted: row
            .counted
            .iter()
            .zip(totals_of_row)
            .map(|(&(juror, _), &total)| CountedSheet {
                juror: board.jurors[juror].id,
                total: Exact::ratio(total, totals.over),
                place: None,
                place_of: None,
                dropped: false,
            })
            .collect(),
        not_counted: row.not_counted.clone(),
        criteria: Vec::new(),
        skating: None,
        totals: row
            .counted
            .iter()
            .map(|&(juror, _)| juror)
            .zip(totals_of_row.iter().copied())
            .collect(),
    })
    .collect()
}

/// Returns what totals are divided by, in ten-thousandths: Σ w, or one where weights are only summed.
pub(crate) fn weight_divisor(contest: &Contest) -> i128 {
    match contest.regulation.aggregation.weights {
        Weights::Sum => 10_000,
        Weights::Mean => contest
            .criteria
            .iter()
            .map(|c| i128::from(c.weight.0))
            .sum::<i128>()
            .max(1),
    }
}

pub(crate) fn sheet_totals(contest: &Contest, board: &Board<'_>) -> Totals {
    let weights: Vec<i128> = contest.criteria.iter().map(|c| i128::from(c.weight.0)).collect();
    // Hundredths times ten-thousandths, over the weights.
    let over = 100 * weight_divisor(contest);
    let digits = contest.regulation.rounding.sheet;
    let total = |sheet: &Sheet| {
        let sum = sheet
            .marks
            .iter()
            .flatten()
            .zip(&weights)
            .map(|(x, w)| i128::from(x.0) * w)
            .sum::<i128>();
        digits.map_or(sum, |digits| round_div(sum * power(digits), over))
    };
    let rows = board
        .rows
        .iter()
        .map(|row| row.counted.iter().map(|(_, sheet)| total(sheet)).collect())
        .collect();
    Totals {
        rows,
        over: digits.map_or(over, power),
    }
}

/// Returns whether the highest and lowest are dropped: every project to be ranked has enough sheets for it.
fn is_trimmed(contest: &Contest, board: &Board<'_>) -> bool {
    let aggregation = contest.regulation.aggregation;
    aggregation.method == Method::TrimmedMean
        && board.fitted().next().is_some()
        && board
            .fitted()
            .all(|(_, row)| row.counted.len() >= aggregation.drop_from as usize)
}

/// Returns how many are dropped at each end of `count` marks or totals. A project with too few sheets for a
/// place may have too few for trimming as well: it is shown with its plain mean.
fn dropped(contest: &Contest, trimmed: bool, count: usize) -> usize {
    let aggregation = contest.regulation.aggregation;
    if trimmed && count >= aggregation.drop_from as usize {
        aggregation.drop as usize
    } else {
        0
    }
}

/// Returns 10^`digits`.
fn power(digits: u32) -> i128 {
    10_i128.pow(digits)
}

/// Returns `numerator / denominator` after the rounding of the final total.
fn finish(contest: &Contest, numerator: i128, denominator: i128) -> Exact {
    match contest.regulation.rounding.total {
        Some(digits) => Exact::ratio(round_div(numerator * power(digits), denominator), power(digits)),
        None => Exact::ratio(numerator, denominator),
    }
}

/// The same for numbers past machine integers. A rounded value is not reduced first: that is the slow part.
fn finish_big(contest: &Contest, numerator: BigInt, denominator: BigInt) -> Exact {
    Exact(match contest.regulation.rounding.total {
        Some(digits) => {
            let rounded = Exact(BigRational::new_raw(numerator, denominator)).scaled(digits);
            BigRational::new(rounded, BigInt::from(power(digits)))
        }
        None => BigRational::new(numerator, denominator),
    })
}
