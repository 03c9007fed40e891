//! Scores with every juror's leniency taken out: least squares t = a + b with Σb = 0, solved exactly.

use super::{Tally, Totals, finish_big};
use crate::results::board::Board;
use crate::{Contest, Exact, Part, Refusal};
use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Zero};
use std::collections::BTreeMap;

/// Fills in the scores a of the projects with enough sheets, and the leniency b of their jurors.
///
/// The projects are eliminated first: a = (Σt − Σb)/n, which leaves a system of the size of the jury, and its
/// one free direction is fixed by Σb = 0.
pub(super) fn fill(
    contest: &Contest,
    board: &Board<'_>,
    totals: &Totals,
    result: &mut Tally,
) -> Result<(), Refusal> {
    let fitted: Vec<usize> = board.fitted().map(|(row, _)| row).collect();
    connected(board, &fitted)?;
    let jurors: Vec<usize> = (0..board.jurors.len())
        .filter(|&juror| {
            fitted
                .iter()
                .any(|&row| board.rows[row].counted.iter().any(|&(j, _)| j == juror))
        })
        .collect();
    let (matrix, right) = normal_equations(board, totals, &fitted, &jurors);
    let (leniency, scale) = solve(matrix, right);

    let over = &scale * BigInt::from(totals.over);
    result.leniency = jurors
        .iter()
        .zip(&leniency)
        .map(|(&juror, b)| {
            (
                board.jurors[juror].id,
                Exact(BigRational::new(b.clone(), over.clone())),
            )
        })
        .collect();
    for row in fitted {
        let counted = &board.rows[row].counted;
        let sum = BigInt::from(totals.rows[row].iter().sum::<i128>()) * &scale;
        let taken = counted
            .iter()
            .filter_map(|(juror, _)| jurors.binary_search(juror).ok());
        let numerator = taken.fold(sum, |left, at| left - &leniency[at]);
        let denominator = &over * BigInt::from(counted.len());
        result.projects[row].exact = Some(finish_big(contest, numerator, denominator));
    }
    Ok(())
}

/// Of the projects with one count of sheets: how many each pair of jurors shares, and the sum of all totals
/// of each juror's projects.
struct Shared {
    projects: Vec<Vec<u64>>,
    sums: Vec<i128>,
}

impl Shared {
    fn new(jurors: usize) -> Self {
        Self {
            projects: vec![vec![0; jurors]; jurors],
            sums: vec![0; jurors],
        }
    }
}

/// Returns matrix and right side for the numerators of b, every entry whole.
fn normal_equations(
    board: &Board<'_>,
    totals: &Totals,
    fitted: &[usize],
    jurors: &[usize],
) -> (Vec<Vec<BigInt>>, Vec<BigInt>) {
    let at = |juror: usize| jurors.binary_search(&juror).ok();
    // How many projects with n sheets each pair of jurors shares, and their totals, by n: the fractions 1/n
    // are brought to one denominator only once for each n.
    let size = jurors.len();
    let mut by_count: BTreeMap<usize, Shared> = BTreeMap::new();
    let mut own = vec![(0_u64, 0_i128); size];
    for &row in fitted {
        let seats: Vec<usize> = board.rows[row]
            .counted
            .iter()
            .filter_map(|&(juror, _)| at(juror))
            .collect();
        let sum = totals.rows[row].iter().sum::<i128>();
        let shared = by_count.entry(seats.len()).or_insert_with(|| Shared::new(size));
        for (&seat, &total) in seats.iter().zip(&totals.rows[row]) {
            own[seat].0 += 1;
            own[seat].1 += total;
            shared.sums[seat] += sum;
            for &other in &seats {
                shared.projects[seat][other] += 1;
            }
        }
    }
    let common = by_count
        .keys()
        .fold(BigInt::one(), |lcm, &n| lcm.lcm(&BigInt::from(n)));
    let parts: Vec<(BigInt, Shared)> = by_count
        .into_iter()
        .map(|(n, shared)| (&common / BigInt::from(n), shared))
        .collect();
    let mut matrix = vec![vec![BigInt::one(); size]; size];
    let mut right = Vec::with_capacity(size);
    for j in 0..size {
        // The matrix of ones added to a singular system picks the solution with Σb = 0 and makes it
        // positive definite.
        matrix[j][j] += &common * own[j].0;
        for (part, shared) in &parts {
            for (cell, &projects) in matrix[j].iter_mut().zip(&shared.projects[j]) {
                *cell -= part * projects;
            }
        }
        let project_sums = parts
            .iter()
            .map(|(part, shared)| part * shared.sums[j])
            .sum::<BigInt>();
        right.push(&common * own[j].1 - project_sums);
    }
    (matrix, right)
}

/// Solves a positive definite system by fraction-free elimination (Bareiss); returns numerators over one
/// denominator. Every division is exact, and no pivot is zero, since leading minors are positive.
fn solve(mut matrix: Vec<Vec<BigInt>>, right: Vec<BigInt>) -> (Vec<BigInt>, BigInt) {
    let size = right.len();
    for (row, value) in matrix.iter_mut().zip(right) {
        row.push(value);
    }
    let mut previous = BigInt::one();
    for k in 0..size {
        let (upper, lower) = matrix.split_at_mut(k + 1);
        let pivot_row = &upper[k];
        for row in lower {
            let factor = std::mem::take(&mut row[k]);
            for column in k + 1..=size {
                let value = &row[column] * &pivot_row[k] - &factor * &pivot_row[column];
                row[column] = value / &previous;
            }
        }
        previous = matrix[k][k].clone();
    }
    let determinant = previous;
    let mut numerators = vec![BigInt::zero(); size];
    for k in (0..size).rev() {
        let known = (k + 1..size)
            .map(|j| &matrix[k][j] * &numerators[j])
            .sum::<BigInt>();
        numerators[k] = (&determinant * &matrix[k][size] - known) / &matrix[k][k];
    }
    // One reduction here keeps the fraction of every project short.
    let common = numerators
        .iter()
        .fold(determinant.clone(), |gcd, value| gcd.gcd(value));
    (
        numerators.iter().map(|value| value / &common).collect(),
        determinant / common,
    )
}

/// Refuses, naming the parts, unless every two projects are linked by a chain of jurors.
fn connected(board: &Board<'_>, fitted: &[usize]) -> Result<(), Refusal> {
    // The part of each juror, joined through each project; a part is known by its first juror.
    let mut parts: Vec<usize> = (0..board.jurors.len()).collect();
    for &row in fitted {
        let seats = &board.rows[row].counted;
        let Some(least) = seats.iter().map(|&(juror, _)| parts[juror]).min() else {
            continue;
        };
        let joined: Vec<usize> = seats.iter().map(|&(juror, _)| parts[juror]).collect();
        for part in &mut parts {
            if joined.contains(part) {
                *part = least;
            }
        }
    }
    let mut found: Vec<(usize, Part)> = Vec::new();
    for &row in fitted {
        let Some(&(juror, _)) = board.rows[row].counted.first() else {
            continue;
        };
        let project = board.rows[row].project.id;
        match found.iter_mut().find(|(part, _)| *part == parts[juror]) {
            Some((_, part)) => part.projects.push(project),
            None => {
                let jurors = (0..parts.len())
                    .filter(|&j| parts[j] == parts[juror])
                    .map(|j| board.jurors[j].id);
                found.push((
                    parts[juror],
                    Part {
                        projects: vec![project],
                        jurors: jurors.collect(),
                    },
                ));
            }
        }
    }
    if found.len() <= 1 {
        Ok(())
    } else {
        Err(Refusal::NotConnected(found.into_iter().map(|(_, p)| p).collect()))
    }
}
