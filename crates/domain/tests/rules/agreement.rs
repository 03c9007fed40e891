//! Agreement, comparisons and leniency, counted again by their definitions: pair by pair, path by path.

use crate::make::{contest, exact, sheets};
use proptest::prelude::*;
use std::collections::BTreeSet;
use tribuna_domain::day::Day;
use tribuna_domain::diagnostics::{Deliberation, Pairwise, Undefined, agreement};
use tribuna_domain::*;

type Cells = Vec<Vec<Option<i128>>>;

fn whole(n: usize) -> Exact {
    Exact::from(i64::try_from(n).unwrap())
}

fn squared(value: Exact) -> Exact {
    value.clone() * value
}

fn mean(values: &[Exact]) -> Exact {
    values.iter().sum::<Exact>() / whole(values.len())
}

fn over(a: Exact, b: Exact) -> Result<Exact, Undefined> {
    if b == Exact::zero() {
        Err(Undefined::NoSpread)
    } else {
        Ok(a / b)
    }
}

/// Values on a short scale, so that equal ones are many; a half of the tables have holes.
fn tables() -> impl Strategy<Value = Cells> {
    (0..6_usize, 0..5_usize, any::<bool>()).prop_flat_map(|(projects, jurors, holes)| {
        let cell =
            (0..4_i128, 0..10_u32).prop_map(move |(value, hole)| (!holes || hole > 2).then_some(value));
        prop::collection::vec(prop::collection::vec(cell, jurors), projects)
    })
}

fn complete(table: &Cells) -> Vec<Vec<Exact>> {
    let row = |row: &Vec<Option<i128>>| {
        row.iter()
            .map(|x| Some(Exact::from(i64::try_from((*x)?).unwrap())))
            .collect()
    };
    table.iter().filter_map(row).collect()
}

/// What cannot be counted, in the order in which it is said.
fn enough(table: &Cells, complete: Option<usize>) -> Result<(), Undefined> {
    let jurors = table.first().map_or(0, Vec::len);
    match (jurors, table.len(), complete) {
        (0 | 1, ..) => Err(Undefined::TooFewJurors),
        (_, 0 | 1, _) => Err(Undefined::TooFewProjects),
        (_, _, Some(0 | 1)) => Err(Undefined::TooFewComplete),
        _ => Ok(()),
    }
}

/// The squared distances of the sums of ranks, over the most they could be with each juror's ranks as they are.
fn kendall(rows: &[Vec<Exact>]) -> Result<Exact, Undefined> {
    let (n, m) = (rows.len(), rows[0].len());
    let rank = |row: usize, juror: usize| {
        let below = (0..n)
            .filter(|&other| rows[other][juror] < rows[row][juror])
            .count();
        let equal = (0..n)
            .filter(|&other| rows[other][juror] == rows[row][juror])
            .count();
        whole(2 * below + equal + 1) / Exact::from(2)
    };
    let middle = whole(n + 1) / Exact::from(2);
    let mut between = Exact::zero();
    let mut all = Exact::zero();
    for row in 0..n {
        let ranks: Vec<Exact> = (0..m).map(|juror| rank(row, juror)).collect();
        between = between + squared(ranks.iter().sum::<Exact>() - whole(m) * middle.clone());
        for rank in ranks {
            all = all + squared(rank - middle.clone());
        }
    }
    over(between, whole(m) * all)
}

/// Disagreement within projects over that of all values, every ordered pair taken by itself.
fn krippendorff(table: &Cells) -> Result<Exact, Undefined> {
    let units: Vec<Vec<Exact>> = table
        .iter()
        .map(|row| {
            row.iter()
                .flatten()
                .map(|x| Exact::from(i64::try_from(*x).unwrap()))
                .collect()
        })
        .filter(|unit: &Vec<Exact>| unit.len() > 1)
        .collect();
    if units.len() < 2 {
        return Err(Undefined::TooFewProjects);
    }
    let pairs = |values: &[Exact]| {
        let mut sum = Exact::zero();
        for a in values {
            for b in values {
                sum = sum + squared(a - b);
            }
        }
        sum / whole(values.len() - 1)
    };
    let within: Exact = units
        .iter()
        .map(|unit| pairs(unit))
        .collect::<Vec<_>>()
        .iter()
        .sum();
    Ok(Exact::from(1) - over(within, pairs(&units.concat()))?)
}

/// Mean squares of deviations: of projects, of jurors, of what is left.
fn squares(rows: &[Vec<Exact>]) -> (Exact, Exact, Exact) {
    let (n, k) = (rows.len(), rows[0].len());
    let grand = mean(&rows.concat());
    let of_row: Vec<Exact> = rows.iter().map(|row| mean(row)).collect();
    let of_column: Vec<Exact> = (0..k)
        .map(|at| mean(&rows.iter().map(|row| row[at].clone()).collect::<Vec<_>>()))
        .collect();
    let sum = |deviations: &mut dyn Iterator<Item = Exact>| {
        deviations.map(squared).collect::<Vec<_>>().iter().sum::<Exact>()
    };
    let between = sum(&mut of_row.iter().map(|own| own - &grand)) * whole(k);
    let within = sum(&mut of_column.iter().map(|own| own - &grand)) * whole(n);
    let rest = sum(&mut (0..n)
        .flat_map(|row| (0..k).map(move |at| (row, at)))
        .map(|(row, at)| &rows[row][at] - &of_row[row] - of_column[at].clone() + grand.clone()));
    (
        between / whole(n - 1),
        within / whole(k - 1),
        rest / whole((n - 1) * (k - 1)),
    )
}

proptest! {
    #[test]
    fn agreement_is_what_its_definitions_give(table in tables()) {
        let found = agreement(&table);
        let rows = complete(&table);
        prop_assert_eq!(found.complete, if table.first().is_some_and(Vec::is_empty) { table.len() } else { rows.len() });
        prop_assert_eq!(found.projects, table.len());
        prop_assert_eq!(found.jurors, table.first().map_or(0, Vec::len));
        let over_complete = enough(&table, Some(rows.len()));
        prop_assert_eq!(&found.kendall_w, &over_complete.clone().and_then(|()| kendall(&rows)));
        prop_assert_eq!(&found.alpha, &enough(&table, None).and_then(|()| krippendorff(&table)));
        let squares = over_complete.map(|()| squares(&rows));
        let (n, k) = (whole(rows.len()), whole(found.jurors));
        let single = squares.clone().and_then(|(project, juror, rest)| {
            let share = k.clone() * (&juror - &rest) / n.clone();
            over(&project - &rest, project + (k.clone() - Exact::from(1)) * rest + share)
        });
        prop_assert_eq!(&found.icc_single, &single);
        let of_mean = squares.and_then(|(project, _, rest)| over(&project - &rest, project));
        prop_assert_eq!(&found.icc_mean, &of_mean);
    }

    #[test]
    fn comparisons_are_what_going_through_every_path_gives(marks in prop::collection::vec(prop::collection::vec(0..4_i64, 4), 1..6)) {
        let contest = contest(marks.len() as u32, 4, 1);
        let rows: Vec<&[i64]> = marks.iter().map(Vec::as_slice).collect();
        let (sheets, day) = (sheets(&rows), Day::default());
        let found = Deliberation::new(&contest, &sheets, &day, None).unwrap().pairwise();
        let size = marks.len();
        let above = |a: usize, b: usize| (0..4).filter(|&juror| marks[a][juror] > marks[b][juror]).count() as u32;
        let beats = |a: usize, b: usize| if above(a, b) > above(b, a) { above(a, b) } else { 0 };
        let (copeland, paths) = (found.copeland(), found.strongest_paths());
        for a in 0..size {
            let row = (0..size).map(|b| above(a, b)).collect::<Vec<_>>();
            prop_assert_eq!(&found.above[a], &row);
            let path = |b| if a == b { 0 } else { strongest(a, b, size, &beats) };
            prop_assert_eq!(&paths[a], &(0..size).map(path).collect::<Vec<_>>());
            let won = (0..size).filter(|&b| above(a, b) > above(b, a)).count();
            let even = (0..size).filter(|&b| b != a && above(a, b) == above(b, a)).count();
            prop_assert_eq!(&copeland[a], &(whole(2 * won + even) / Exact::from(2)));
            let ahead = |better: &dyn Fn(usize) -> bool| (0..size).filter(|&b| better(b)).count() as u32 + 1;
            prop_assert_eq!(found.schulze()[a], ahead(&|b| paths[b][a] > paths[a][b]));
            prop_assert_eq!(found.copeland_places()[a], ahead(&|b| copeland[b] > copeland[a]));
        }
    }
}

/// Every path without a loop, each as strong as its weakest comparison.
fn strongest(from: usize, to: usize, size: usize, beats: &dyn Fn(usize, usize) -> u32) -> u32 {
    fn on(at: usize, to: usize, left: &BTreeSet<usize>, beats: &dyn Fn(usize, usize) -> u32) -> u32 {
        let over = left.iter().filter(|&&next| next != to).map(|&next| {
            let mut fewer = left.clone();
            fewer.remove(&next);
            beats(at, next).min(on(next, to, &fewer, beats))
        });
        over.max().unwrap_or(0).max(beats(at, to))
    }
    let others = (0..size).filter(|&other| other != from).collect();
    on(from, to, &others, beats)
}

#[test]
fn who_is_compared_by_nobody_is_equal_to_everybody() {
    let pairwise = Pairwise {
        projects: vec![ProjectId(1), ProjectId(2)],
        above: vec![vec![0, 0], vec![0, 0]],
    };
    assert_eq!(pairwise.copeland(), [exact("1/2"), exact("1/2")]);
    assert_eq!(pairwise.schulze(), [1, 1]);
}

/// Ranks 1½ and 1½, 3 of the first juror; 1, 2, 3 of the second. By hand: S = ½² + ½²+ ... over its most.
#[test]
fn equal_marks_of_a_juror_take_from_what_can_be_agreed_upon() {
    let some = |row: [i128; 2]| row.map(Some).to_vec();
    // Sums of ranks 2½, 3½, 6: S = 9/4 + 1/4 + 4 = 13/2; 12·S = 78 over 4·24 − 2·6 = 84.
    let found = agreement(&[some([1, 1]), some([1, 2]), some([2, 3])]);
    assert_eq!(found.kendall_w, Ok(exact("13/14")));
}
