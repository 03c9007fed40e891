//! How far the jurors agree: Kendall's W, Krippendorff's alpha, and the intraclass correlations.

use super::{Deliberation, Undefined, over, whole};
use crate::Exact;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

/// Four measures of agreement over the totals of sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Projects that every juror of the panel marked: W and the correlations are over these.
    pub complete: usize,
    /// Projects in all.
    pub projects: usize,
    /// Jurors of the panel.
    pub jurors: usize,
    /// Kendall's W, corrected for ties: how alike the orders of the projects are, from 0 to 1.
    pub kendall_w: Result<Exact, Undefined>,
    /// Krippendorff's alpha for intervals, missing sheets allowed: how alike the totals are; 1 is full agreement.
    pub alpha: Result<Exact, Undefined>,
    /// ICC(A,1), absolute agreement of one juror: how much of a single total is the project's own.
    pub icc_single: Result<Exact, Undefined>,
    /// ICC(C,k), consistency of the mean of the panel.
    pub icc_mean: Result<Exact, Undefined>,
}

impl Deliberation<'_> {
    /// Returns how far the jurors agree on the projects of the scope.
    pub fn agreement(&self) -> Agreement {
        agreement(&self.table())
    }
}

/// Returns the agreement of `table`: for each project, each juror's value or none.
pub fn agreement(table: &[Vec<Option<i128>>]) -> Agreement {
    let jurors = table.first().map_or(0, Vec::len);
    let complete: Vec<Vec<i128>> = table
        .iter()
        .filter_map(|row| row.iter().copied().collect())
        .collect();
    let enough = || {
        if jurors < 2 {
            Err(Undefined::TooFewJurors)
        } else if table.len() < 2 {
            Err(Undefined::TooFewProjects)
        } else {
            Ok(())
        }
    };
    let enough_complete = || match enough() {
        Ok(()) if complete.len() < 2 => Err(Undefined::TooFewComplete),
        other => other,
    };
    let squares = enough_complete().map(|()| Squares::of(&complete));
    Agreement {
        complete: complete.len(),
        projects: table.len(),
        jurors,
        kendall_w: enough_complete().and_then(|()| kendall_w(&complete)),
        alpha: enough().and_then(|()| alpha(table)),
        icc_single: squares.clone().and_then(|squares| squares.single()),
        icc_mean: squares.and_then(|squares| squares.mean()),
    }
}

/// W = 12·S / (m²(n³ − n) − m·ΣT), S being the squared distances of the sums of ranks from their mean and T = t³ − t
/// for each group of t equal values of a juror.
fn kendall_w(rows: &[Vec<i128>]) -> Result<Exact, Undefined> {
    let (n, m) = (rows.len() as i128, rows[0].len() as i128);
    // Twice each sum of ranks, so that mid-ranks are whole.
    let mut sums = vec![0_i128; rows.len()];
    let mut ties = 0_i128;
    for juror in 0..rows[0].len() {
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(|&at| rows[at][juror]);
        let mut before = 0_i128;
        for group in order.chunk_by(|&a, &b| rows[a][juror] == rows[b][juror]) {
            let t = group.len() as i128;
            for &at in group {
                sums[at] += 2 * before + t + 1;
            }
            before += t;
            ties += t * t * t - t;
        }
    }
    let squares: i128 = sums.iter().map(|sum| (sum - m * (n + 1)).pow(2)).sum();
    let denominator = m * m * (n * n * n - n) - m * ties;
    // 12·S with S of the doubled sums, which is four times as much.
    if denominator > 0 {
        Ok(Exact::ratio(3 * squares, denominator))
    } else {
        Err(Undefined::NoSpread)
    }
}

/// 1 − D_o/D_e over the values of projects that at least two jurors marked.
fn alpha(table: &[Vec<Option<i128>>]) -> Result<Exact, Undefined> {
    let units: Vec<Vec<i128>> = table
        .iter()
        .map(|row| row.iter().flatten().copied().collect::<Vec<i128>>())
        .filter(|unit| unit.len() > 1)
        .collect();
    if units.len() < 2 {
        return Err(Undefined::TooFewProjects);
    }
    // The squared differences of every ordered pair of values are 2·(count·Σx² − (Σx)²).
    // Squares of the greatest totals, taken as often as there are sheets, are past machine integers.
    let pairs = |values: &[i128]| {
        let (sum, squares) = values
            .iter()
            .map(|&x| BigInt::from(x))
            .fold((BigInt::zero(), BigInt::zero()), |(sum, squares), x| {
                (sum + &x, squares + &x * &x)
            });
        let twice = BigInt::from(2) * (BigInt::from(values.len()) * squares - &sum * &sum);
        // At least two values.
        Exact(BigRational::new(twice, BigInt::from(values.len() - 1)))
    };
    let observed: Vec<Exact> = units.iter().map(|unit| pairs(unit)).collect();
    let all: Vec<i128> = units.concat();
    let expected = pairs(&all);
    let observed: Exact = observed.iter().sum();
    let share = over(&observed, &expected).ok_or(Undefined::NoSpread)?;
    Ok(Exact::from(1) - share)
}

/// The mean squares of a two-way table: rows (projects), columns (jurors), and what is left.
#[derive(Clone)]
struct Squares {
    rows: Exact,
    columns: Exact,
    error: Exact,
    projects: Exact,
    jurors: Exact,
}

impl Squares {
    /// Takes complete rows, at least two of at least two values.
    fn of(rows: &[Vec<i128>]) -> Self {
        let (n, k) = (rows.len(), rows[0].len());
        // As above: squares of sums are past machine integers.
        let mean_square = |sums: &mut dyn Iterator<Item = i128>, of: usize| {
            let squares: BigInt = sums.map(|sum| BigInt::from(sum) * BigInt::from(sum)).sum();
            Exact(BigRational::new(squares, BigInt::from(of)))
        };
        let all: i128 = rows.iter().flatten().sum();
        let grand = mean_square(&mut std::iter::once(all), n * k);
        let of_rows = mean_square(&mut rows.iter().map(|row| row.iter().sum()), k);
        let column = |at: usize| rows.iter().map(|row| row[at]).sum::<i128>();
        let of_columns = mean_square(&mut (0..k).map(column), n);
        let of_all = mean_square(&mut rows.iter().flatten().copied(), 1);
        let (between, within) = (&of_rows - &grand, &of_columns - &grand);
        let error = of_all - of_rows - of_columns + grand;
        let mean = |sum: &Exact, free: usize| sum / &whole(free.max(1));
        Self {
            rows: mean(&between, n - 1),
            columns: mean(&within, k - 1),
            error: mean(&error, (n - 1) * (k - 1)),
            projects: whole(n),
            jurors: whole(k),
        }
    }

    fn single(&self) -> Result<Exact, Undefined> {
        let numerator = &self.rows - &self.error;
        let others = (&self.jurors - &Exact::from(1)) * self.error.clone();
        let shift = (&self.columns - &self.error) * self.jurors.clone() / self.projects.clone();
        over(&numerator, &(self.rows.clone() + others + shift)).ok_or(Undefined::NoSpread)
    }

    fn mean(&self) -> Result<Exact, Undefined> {
        over(&(&self.rows - &self.error), &self.rows).ok_or(Undefined::NoSpread)
    }
}
