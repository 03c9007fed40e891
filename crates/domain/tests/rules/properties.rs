//! What holds of methods for any marks.

use crate::make::{contest, of, sheet};
use proptest::prelude::*;
use tribuna_domain::regulation::{Method, Per, Rounding};
use tribuna_domain::*;

type Grid = Vec<Vec<Vec<i64>>>;

/// Marks 0–10 of every juror for every project.
fn grids() -> impl Strategy<Value = Grid> {
    (1..6_usize, 3..7_usize, 1..4_usize).prop_flat_map(|(p, j, k)| {
        let sheet = prop::collection::vec(0..=10_i64, k);
        prop::collection::vec(prop::collection::vec(sheet, j), p)
    })
}

fn made(grid: &Grid, method: Method) -> (Contest, Vec<Sheet>) {
    let mut contest = contest(grid.len() as u32, grid[0].len() as u32, grid[0][0].len() as u32);
    for (criterion, weight) in contest.criteria.iter_mut().zip([20_000, 5_000, 10_000]) {
        criterion.weight = Weight(weight);
    }
    contest.regulation.aggregation.method = method;
    contest.regulation.aggregation.drop_from = 3;
    let sheets = grid
        .iter()
        .zip(1..)
        .flat_map(|(row, p)| row.iter().zip(1..).map(move |(m, j)| sheet(p, j, m)));
    (contest, sheets.collect())
}

proptest! {
    #[test]
    fn raising_a_mark_never_lowers_its_project(
        grid in grids(),
        at in any::<[prop::sample::Index; 3]>(),
        rounded: bool,
    ) {
        for (method, per) in [
            (Method::Mean, Per::Sheet),
            (Method::Mean, Per::Criterion),
            (Method::TrimmedMean, Per::Sheet),
            (Method::TrimmedMean, Per::Criterion),
            (Method::Median, Per::Sheet),
            (Method::Sum, Per::Sheet),
        ] {
            let (mut contest, sheets) = made(&grid, method);
            contest.regulation.aggregation.per = per;
            if rounded {
                let by_criterion = (per == Per::Criterion).then_some(1);
                contest.regulation.rounding = Rounding {
                    criterion_mean: by_criterion,
                    criterion_points: by_criterion,
                    sheet: (per == Per::Sheet).then_some(0),
                    total: Some(1),
                };
            }
            let before = rank(&contest, &sheets, None).unwrap();
            let mut raised = sheets.clone();
            let sheet = &mut raised[at[0].index(sheets.len())];
            let mark = at[1].index(contest.criteria.len());
            let old = sheet.marks[mark].unwrap().0;
            sheet.marks[mark] = Some(Score(old + at[2].index(1001) as i64));
            let project = sheet.project.0;
            let after = rank(&contest, &raised, None).unwrap();
            prop_assert!(of(&after, project).exact >= of(&before, project).exact, "{:?} {:?}", method, per);
            prop_assert!(of(&after, project).place <= of(&before, project).place, "{:?} {:?}", method, per);
        }
    }

    #[test]
    fn an_adjusted_mean_of_complete_data_is_the_mean(grid in grids()) {
        let (contest, sheets) = made(&grid, Method::AdjustedMean);
        let adjusted = rank(&contest, &sheets, None).unwrap();
        let (contest, sheets) = made(&grid, Method::Mean);
        let mean = rank(&contest, &sheets, None).unwrap();
        for row in &mean.projects {
            prop_assert_eq!(&of(&adjusted, row.project.0).exact, &row.exact);
        }
        prop_assert_eq!(adjusted.leniency.iter().map(|l| &l.1).sum::<Exact>(), Exact::zero());
    }

    #[test]
    fn residuals_of_an_adjusted_mean_vanish_over_every_project_and_juror(
        grid in grids(),
        gaps in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
    ) {
        let (contest, mut sheets) = made(&grid, Method::AdjustedMean);
        for gap in gaps {
            sheets.remove(gap.index(sheets.len()));
            if sheets.len() < 2 { break }
        }
        let Ok(results) = rank(&contest, &sheets, None) else { return Ok(()) };
        let leniency = |juror| results.leniency.iter().find(|l| l.0 == juror).unwrap().1.clone();
        let residuals: Vec<(ProjectId, JurorId, Exact)> = results.projects.iter().flat_map(|row| {
            row.counted.iter().map(|sheet| {
                let fit = row.exact.clone().unwrap() + leniency(sheet.juror);
                (row.project, sheet.juror, sheet.total.clone() - fit)
            })
        }).collect();
        // The normal equations of least squares.
        for row in &results.projects {
            let sum: Exact = residuals.iter().filter(|r| r.0 == row.project).map(|r| &r.2).sum();
            prop_assert_eq!(sum, Exact::zero());
        }
        for (juror, _) in &results.leniency {
            let sum: Exact = residuals.iter().filter(|r| r.1 == *juror).map(|r| &r.2).sum();
            prop_assert_eq!(sum, Exact::zero());
        }
    }

    #[test]
    fn both_ways_of_an_unrounded_mean_agree(grid in grids()) {
        let (mut contest, sheets) = made(&grid, Method::Mean);
        let by_sheets = rank(&contest, &sheets, None).unwrap();
        contest.regulation.aggregation.per = Per::Criterion;
        let by_criteria = rank(&contest, &sheets, None).unwrap();
        for row in &by_sheets.projects {
            prop_assert_eq!(&of(&by_criteria, row.project.0).exact, &row.exact);
        }
    }
}
