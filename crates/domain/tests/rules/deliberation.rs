//! Deliberation counted again: what it says of other juries and other rules is what ranking by them gives.

use crate::make::{contest, exact, sheet, source};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use tribuna_domain::chance::SplitMix64;
use tribuna_domain::day::Day;
use tribuna_domain::diagnostics::{Deliberation, Draws, LineKind, Outlook, Undefined};
use tribuna_domain::regulation::{Method, Rounding};
use tribuna_domain::*;

/// Marks of two criteria on a short scale, some sheets missing, money or prizes or neither; one sheet is enough.
fn contests() -> impl Strategy<Value = (Contest, Vec<Sheet>)> {
    let cell = prop::option::weighted(0.85, (1..6_i64, 1..4_i64));
    let marks = (2..6_usize, 2..5_usize)
        .prop_flat_map(move |(p, j)| prop::collection::vec(prop::collection::vec(cell.clone(), j), p));
    let rest = (0..3_u32, 0..3_u32, prop::option::of(300..1100_i64), any::<bool>());
    (marks, rest).prop_map(|(marks, (prizes, money, threshold, places))| {
        let mut contest = contest(marks.len() as u32, marks[0].len() as u32, 2);
        contest.criteria[0].weight = "1.5".parse().unwrap();
        for criterion in &mut contest.criteria {
            criterion.min = Score(100);
            criterion.max = Score(600);
        }
        contest.regulation.places.prizes = prizes;
        if places {
            contest.regulation.aggregation.method = Method::PlaceSum;
        } else {
            contest.regulation.threshold = threshold.map(Score);
        }
        if money > 0 {
            contest.sources = vec![source(1, "Фонд", 130), source(2, "Лига", 40)];
            contest.regulation.fund.cap = Some(90);
        }
        for (project, request) in contest.projects.iter_mut().zip([100, 60, 0, 50, 80]) {
            project.requested = (request > 0).then_some(Money(request));
        }
        let mut sheets = Vec::new();
        for (row, p) in marks.iter().zip(1..) {
            for (cell, j) in row.iter().zip(1..) {
                sheets.extend(cell.map(|(a, b)| sheet(p, j, &[a, b])));
            }
        }
        (contest, sheets)
    })
}

/// The contest as another jury would have made it: each of `drawn` under a code and an id of its own.
fn with_jury(contest: &Contest, sheets: &[Sheet], drawn: &[JurorId]) -> (Contest, Vec<Sheet>) {
    let mut other = contest.clone();
    other.jurors.clear();
    let mut marks = Vec::new();
    for (juror, id) in drawn.iter().zip(1..) {
        other.jurors.push(crate::make::juror(id, &format!("Ж{id}")));
        let own = sheets.iter().filter(|sheet| sheet.juror == *juror);
        marks.extend(own.map(|sheet| Sheet {
            juror: JurorId(id),
            ..sheet.clone()
        }));
    }
    (other, marks)
}

fn panel(sheets: &[Sheet]) -> Vec<JurorId> {
    let seated: BTreeSet<JurorId> = sheets.iter().map(|sheet| sheet.juror).collect();
    seated.into_iter().collect()
}

fn places(results: &Results) -> BTreeMap<ProjectId, Option<u32>> {
    let rows = results.projects.iter();
    rows.map(|row| (row.project, row.place.map(|(place, _)| place)))
        .collect()
}

/// What an outlook must be where the rules are those of `contest`.
fn outlook(contest: &Contest, sheets: &[Sheet]) -> Result<Outlook, Undefined> {
    let results = rank(contest, sheets, None)?;
    let fund = results.fund.as_ref();
    let award = |id: ProjectId| Some(fund?.awards.iter().find(|award| award.project == id)?.amount);
    Ok(Outlook {
        rows: results
            .projects
            .iter()
            .map(|row| diagnostics::OutlookRow {
                project: row.project,
                status: row.status,
                place: row.place,
                exact: row.exact.clone(),
                award: award(row.project),
            })
            .collect(),
        above: fund.map(|fund| fund.above_line),
        digits: results.digits,
        left: fund.map(|fund| Money(fund.left.iter().map(|left| left.1.0).sum())),
    })
}

fn size(value: &Exact) -> Exact {
    value.clone().max(-value.clone())
}

/// The middle of the values: as many are below it as above.
fn middle(mut values: Vec<Exact>) -> Exact {
    values.sort();
    while values.len() > 2 {
        values.remove(0);
        values.pop();
    }
    let count = i64::try_from(values.len().max(1)).unwrap();
    values.iter().sum::<Exact>() / Exact::from(count)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn firmness_is_what_ranking_each_jury_gives((contest, sheets) in contests(), seed in 0..1_000_u64) {
        let day = Day::default();
        let deliberation = Deliberation::new(&contest, &sheets, &day, None).unwrap();
        let official = rank(&contest, &sheets, None).unwrap();
        let found = deliberation.firmness(seed, 4).unwrap();
        let panel = panel(&sheets);
        prop_assert_eq!(&deliberation.jurors(), &panel);
        let line = match (contest.sources.is_empty(), contest.regulation.places.prizes) {
            (false, _) => Some(LineKind::Fund),
            (true, 0) => None,
            (true, prizes) => Some(LineKind::Prizes(prizes)),
        };
        prop_assert_eq!(found.line, line);

        let scores: Vec<&ProjectResult> = official.projects.iter().filter(|row| row.place.is_some()).collect();
        for (row, near) in official.projects.iter().zip(&found.neighbours) {
            prop_assert_eq!((near.project, near.place), (row.project, row.place));
            let apart = |better: bool| {
                let ahead = |other: &&&ProjectResult| match (row.place, other.place) {
                    (Some(own), Some(place)) => if better { place < own } else { place > own },
                    _ => false,
                };
                let own = row.exact.clone()?;
                let others = scores.iter().filter(ahead).filter(|other| other.exact != row.exact);
                others.map(|other| size(&(other.exact.clone().unwrap() - own.clone()))).min()
            };
            prop_assert_eq!(&near.better, &apart(true));
            prop_assert_eq!(&near.worse, &apart(false));
        }

        if panel.len() < 2 {
            prop_assert_eq!(found.ranges, Err(Undefined::TooFewJurors));
            prop_assert_eq!(found.draws, Err(Undefined::TooFewJurors));
            return Ok(());
        }
        let order: Vec<ProjectId> = official.projects.iter().map(|row| row.project).collect();
        let ranges = found.ranges.unwrap();
        prop_assert_eq!(ranges.iter().map(|range| range.project).collect::<Vec<_>>(), order.clone());
        let without: Vec<_> = panel
            .iter()
            .map(|out| {
                let left: Vec<JurorId> = panel.iter().copied().filter(|juror| juror != out).collect();
                let (contest, sheets) = with_jury(&contest, &sheets, &left);
                places(&rank(&contest, &sheets, None).unwrap())
            })
            .collect();
        for range in ranges {
            let taken: Vec<Option<u32>> = without.iter().map(|places| places[&range.project]).collect();
            prop_assert_eq!(range.best, taken.iter().flatten().min().copied());
            prop_assert_eq!(range.worst, taken.iter().flatten().max().copied());
            prop_assert_eq!(range.unplaced, taken.contains(&None));
        }

        let mut chance = SplitMix64::new(seed);
        let mut wanted: BTreeMap<ProjectId, Draws> = BTreeMap::new();
        for _ in 0..4 {
            let drawn: Vec<JurorId> =
                panel.iter().map(|_| panel[chance.below(panel.len() as u64) as usize]).collect();
            let (contest, sheets) = with_jury(&contest, &sheets, &drawn);
            let results = rank(&contest, &sheets, None).unwrap();
            let funded = results.fund.as_ref().map_or(0, |fund| fund.above_line);
            for (position, row) in results.projects.iter().enumerate() {
                let empty = Draws { project: row.project, places: BTreeMap::new(), above: 0 };
                let draws = wanted.entry(row.project).or_insert(empty);
                let Some((place, _)) = row.place else { continue };
                *draws.places.entry(place).or_default() += 1;
                draws.above += match line {
                    Some(LineKind::Fund) => u32::from(position < funded),
                    Some(LineKind::Prizes(prizes)) => u32::from(place <= prizes),
                    None => 0,
                };
            }
        }
        let wanted: Vec<Draws> = order.iter().map(|id| wanted[id].clone()).collect();
        prop_assert_eq!(found.draws.unwrap(), wanted);
    }

    #[test]
    fn what_if_is_what_ranking_by_the_other_rules_gives(
        (contest, sheets) in contests(),
        digits in prop::option::of(0..2_u32),
        drop in 0..3_u32,
        threshold in 300..1_100_i64,
    ) {
        let mut contest = contest;
        contest.regulation.rounding = Rounding { total: digits, sheet: digits, ..Rounding::default() };
        let day = Day::default();
        let deliberation = Deliberation::new(&contest, &sheets, &day, None).unwrap();
        let places = contest.regulation.aggregation.method.low_wins();
        prop_assert_eq!(deliberation.official(), outlook(&contest, &sheets));

        let panel = panel(&sheets);
        for out in contest.jurors.iter().map(|juror| juror.id) {
            let left: Vec<JurorId> = panel.iter().copied().filter(|juror| *juror != out).collect();
            let wanted = if left.is_empty() {
                Err(Undefined::TooFewJurors)
            } else {
                let (contest, sheets) = with_jury(&contest, &sheets, &left);
                outlook(&contest, &sheets)
            };
            prop_assert_eq!(deliberation.without_juror(out), wanted);
        }

        let counted = |id: ProjectId| sheets.iter().filter(|sheet| sheet.project == id).count();
        let least = contest.projects.iter().map(|p| counted(p.id)).filter(|&n| n > 0).min();
        prop_assert_eq!(deliberation.most_dropped(), least.map_or(0, |least| (least - 1) / 2));

        let mut other = contest.clone();
        other.regulation.threshold = Some(Score(threshold));
        let wanted = outlook(&other, &sheets);
        prop_assert_eq!(deliberation.with_threshold(Some(Score(threshold))), wanted.clone());
        prop_assert_eq!(wanted.is_err(), places);

        if least.is_some_and(|least| least <= 2 * drop as usize) {
            prop_assert_eq!(deliberation.trimmed(drop), Err(Undefined::TooFewJurors));
        } else if !places {
            let mut other = contest.clone();
            let aggregation = &mut other.regulation.aggregation;
            aggregation.method = if drop == 0 { Method::Mean } else { Method::TrimmedMean };
            (aggregation.drop, aggregation.drop_from) = (drop, 1 + 2 * drop);
            prop_assert_eq!(deliberation.trimmed(drop), outlook(&other, &sheets));
        }

        let mut other = contest.clone();
        other.regulation.aggregation.method = Method::AdjustedMean;
        if places {
            // A rounding of places says nothing of scores.
            other.regulation.rounding.total = None;
        }
        prop_assert_eq!(deliberation.adjusted(), outlook(&other, &sheets));
    }

    #[test]
    fn a_line_elsewhere_says_who_comes_and_goes_and_what_they_ask(
        (contest, sheets) in contests(),
        above in 0..7_usize,
    ) {
        let day = Day::default();
        let deliberation = Deliberation::new(&contest, &sheets, &day, None).unwrap();
        let official = rank(&contest, &sheets, None).unwrap();
        let Some(fund) = official.fund.as_ref() else {
            prop_assert_eq!(deliberation.line_after(above), Ok(None));
            return Ok(());
        };
        let ranked: Vec<ProjectId> =
            official.projects.iter().filter(|row| row.place.is_some()).map(|row| row.project).collect();
        let (new, old): (Vec<_>, Vec<_>) = (
            ranked.iter().copied().take(above).collect(),
            ranked.iter().copied().take(fund.above_line).collect(),
        );
        // Half of a request at least: one of more than twice the cap can be given nothing.
        let ask = |id: &ProjectId| {
            let project = contest.projects.iter().find(|p| p.id == *id).unwrap();
            project.requested.map_or(0, |money| money.0.min(90))
        };
        let moved = deliberation.line_after(above).unwrap().unwrap();
        let without = |a: &[ProjectId], b: &[ProjectId]| -> Vec<ProjectId> {
            a.iter().copied().filter(|id| !b.contains(id)).collect()
        };
        prop_assert_eq!(&moved.enter, &without(&new, &old));
        prop_assert_eq!(&moved.leave, &without(&old, &new));
        prop_assert_eq!(moved.wanted.0, new.iter().map(ask).sum::<i64>());
        let asked: Vec<i64> = (0..=ranked.len()).map(|n| ranked.iter().take(n).map(ask).sum()).collect();
        prop_assert_eq!(moved.asked.iter().map(|money| money.0).collect::<Vec<_>>(), asked);
        prop_assert_eq!(moved.fund, Money(170));
    }

    #[test]
    fn leniency_and_far_totals_are_what_the_residuals_give((contest, sheets) in contests(), digits in prop::option::of(0..2_u32)) {
        let mut contest = contest;
        contest.regulation.rounding = Rounding { total: Some(0), sheet: digits, ..Rounding::default() };
        let day = Day::default();
        let deliberation = Deliberation::new(&contest, &sheets, &day, None).unwrap();
        let panel = panel(&sheets);
        let mut fit = contest.clone();
        fit.regulation.aggregation.method = Method::AdjustedMean;
        fit.regulation.rounding.total = None;
        fit.regulation.threshold = None;
        let wanted = if panel.len() < 2 {
            Err(Undefined::TooFewJurors)
        } else {
            rank(&fit, &sheets, None).map_err(Undefined::from)
        };
        let fitted = match wanted {
            Ok(fitted) => fitted,
            Err(why) => {
                prop_assert_eq!(deliberation.leniency(), Err(why));
                return Ok(());
            }
        };
        let found = deliberation.leniency().unwrap();
        // Weights 1.5 and 1 on the scale 1–6.
        prop_assert_eq!(deliberation.scale(), (exact("5/2"), exact("15")));
        let b = |juror| fitted.leniency.iter().find(|one| one.0 == juror).unwrap().1.clone();
        let total = |row: &ProjectResult, juror| row.counted.iter().find(|one| one.juror == juror).map(|one| one.total.clone());
        let mut residuals = Vec::new();
        for row in &fitted.projects {
            for one in &row.counted {
                let residual = one.total.clone() - row.exact.clone().unwrap() - b(one.juror);
                residuals.push(((row.project, one.juror), one.total.clone(), residual));
            }
        }
        let all: Vec<Exact> = residuals.iter().map(|one| one.2.clone()).collect();
        let center = middle(all.clone());
        let spread = middle(all.iter().map(|r| size(&(r.clone() - center.clone()))).collect());
        let limit = (spread * exact("44478/10000")).max(exact("5/4"));
        prop_assert_eq!(&found.limit, &limit);
        let far: BTreeMap<_, _> =
            residuals.iter().filter(|one| size(&one.2) > limit).map(|one| (one.0, (one.1.clone(), one.2.clone()))).collect();
        let told: BTreeMap<_, _> = found
            .outliers
            .iter()
            .map(|one| ((one.project, one.juror), (one.total.clone(), one.residual.clone())))
            .collect();
        prop_assert_eq!(told, far);
        prop_assert!(found.outliers.windows(2).all(|two| size(&two[0].residual) >= size(&two[1].residual)));

        prop_assert_eq!(found.jurors.iter().map(|one| one.juror).collect::<Vec<_>>(), panel);
        for one in &found.jurors {
            prop_assert_eq!(&one.leniency, &b(one.juror));
            let own: Vec<(&ProjectResult, Exact)> =
                fitted.projects.iter().filter_map(|row| Some((row, total(row, one.juror)?))).collect();
            prop_assert_eq!(one.sheets, own.len());
            let mut apart = Vec::new();
            for (row, own) in own {
                let others: Vec<Exact> =
                    row.counted.iter().filter(|other| other.juror != one.juror).map(|other| other.total.clone()).collect();
                if !others.is_empty() {
                    let count = i64::try_from(others.len()).unwrap();
                    apart.push(own - others.iter().sum::<Exact>() / Exact::from(count));
                }
            }
            let count = i64::try_from(apart.len()).unwrap();
            let against = (count > 0).then(|| apart.iter().sum::<Exact>() / Exact::from(count));
            prop_assert_eq!(&one.against, &against);
        }
    }
}
