//! The order of input changes nothing.

use crate::make::{contest, recused, sheet, source};
use proptest::prelude::*;
use tribuna_domain::regulation::{Method, Per, PlaceStyle, TieRule, Weights};
use tribuna_domain::*;

const CRITERIA: u32 = 3;

/// Marks on a short scale, so that ties are many; now and then a sheet is missing or recused.
fn contests() -> impl Strategy<Value = (Contest, Vec<Sheet>)> {
    let cell = prop_oneof![
        8 => prop::collection::vec(0..4_i64, CRITERIA as usize).prop_map(Some),
        1 => Just(None),
    ];
    let marks = (2..7_usize, 2..5_usize)
        .prop_flat_map(move |(p, j)| prop::collection::vec(prop::collection::vec(cell.clone(), j), p));
    let method = prop::sample::select(vec![
        (Method::Mean, Per::Sheet),
        (Method::Mean, Per::Criterion),
        (Method::TrimmedMean, Per::Sheet),
        (Method::TrimmedMean, Per::Criterion),
        (Method::Median, Per::Sheet),
        (Method::AdjustedMean, Per::Sheet),
        (Method::Sum, Per::Sheet),
        (Method::PlaceSum, Per::Sheet),
        (Method::Skating, Per::Sheet),
        (Method::Skating, Per::Criterion),
    ]);
    let rest = (any::<[bool; 5]>(), 0..3_u32, 0..60_i64);
    (marks, method, rest).prop_map(|(marks, (method, per), (flags, prizes, limit))| {
        let mut contest = contest(marks.len() as u32, marks[0].len() as u32, CRITERIA);
        let regulation = &mut contest.regulation;
        regulation.aggregation.method = method;
        regulation.aggregation.per = per;
        regulation.aggregation.drop_from = 3;
        regulation.aggregation.weights = if flags[0] { Weights::Mean } else { Weights::Sum };
        regulation.places.style = if flags[1] {
            PlaceStyle::Dense
        } else {
            PlaceStyle::Standard
        };
        regulation.places.boundary_only = flags[2];
        regulation.fund.skip = flags[3];
        regulation.fund.partial = flags[4];
        regulation.places.prizes = prizes;
        let marks_decide = [
            TieRule::Criterion(CriterionId(2)),
            TieRule::HeadToHead,
            TieRule::Median,
        ];
        regulation.places.ties = [&marks_decide[..], &[TieRule::JuryVote, TieRule::Lot]].concat();
        for (project, request) in contest.projects.iter_mut().zip([20, 30, 0, 20, 25, 10]) {
            project.requested = Some(Money(request));
        }
        contest.sources = vec![source(1, "Б", limit), source(2, "А", 7)];
        contest.sources[1].priority = 1;
        let mut sheets = Vec::new();
        for (row, p) in marks.iter().zip(1..) {
            for (cell, j) in row.iter().zip(1..) {
                match cell {
                    Some(marks) => sheets.push(sheet(p, j, marks)),
                    None => sheets.push(recused(p, j, CRITERIA as usize)),
                }
            }
        }
        (contest, sheets)
    })
}

proptest! {
    #[test]
    fn the_order_of_input_changes_nothing(
        (contest, sheets) in contests(),
        keys in prop::collection::vec(any::<u32>(), 64),
    ) {
        let wanted = rank(&contest, &sheets, None);
        let mut shuffled = contest.clone();
        shuffled.projects.sort_by_key(|p| keys[p.id.0 as usize]);
        shuffled.jurors.sort_by_key(|j| keys[10 + j.id.0 as usize]);
        shuffled.criteria.sort_by_key(|c| keys[20 + c.id.0 as usize]);
        shuffled.sources.sort_by_key(|s| keys[30 + s.id.0 as usize]);
        let mut moved: Vec<Sheet> = sheets.iter().map(|sheet| {
            let marks = shuffled.criteria.iter().map(|c| {
                let at = contest.criteria.iter().position(|other| other.id == c.id).unwrap();
                sheet.marks[at]
            });
            Sheet { marks: marks.collect(), ..sheet.clone() }
        }).collect();
        moved.sort_by_key(|s| keys[(s.project.0 * 8 + s.juror.0) as usize]);
        prop_assert_eq!(rank(&shuffled, &moved, None), wanted);
    }

    #[test]
    fn places_are_consistent_with_scores_and_with_each_other((contest, sheets) in contests()) {
        let Ok(results) = rank(&contest, &sheets, None) else { return Ok(()) };
        let low_wins = contest.regulation.aggregation.method.low_wins();
        let ranked: Vec<_> = results.projects.iter().filter(|r| r.status == Status::Ranked).collect();
        for (at, row) in ranked.iter().enumerate() {
            let (first, last) = row.place.unwrap();
            let sharing = ranked.iter().filter(|other| other.place == row.place).count() as u32;
            let better = |other: &&&ProjectResult| other.place.unwrap() < (first, last);
            if contest.regulation.places.style == PlaceStyle::Standard {
                prop_assert_eq!(first as usize, ranked.iter().filter(better).count() + 1);
                prop_assert_eq!(last, first + sharing - 1);
            } else {
                let mut ahead: Vec<_> = ranked.iter().filter(better).map(|r| r.place).collect();
                ahead.dedup();
                prop_assert_eq!((first as usize, first), (ahead.len() + 1, last));
            }
            if let Some(next) = ranked.get(at + 1) {
                let in_order = if low_wins { row.exact <= next.exact } else { row.exact >= next.exact };
                prop_assert!(in_order);
                prop_assert!(row.place <= next.place);
                if row.place == next.place {
                    prop_assert_eq!(&row.exact, &next.exact);
                }
            }
        }
        for row in &results.projects {
            prop_assert_eq!(row.place.is_some(), row.status == Status::Ranked);
        }
        for pair in results.projects.windows(2) {
            let (a, b) = (&pair[0], &pair[1]);
            prop_assert_eq!(a.exact == b.exact, a.score == b.score);
        }
    }

    #[test]
    fn money_adds_up((contest, sheets) in contests()) {
        let Ok(results) = rank(&contest, &sheets, None) else { return Ok(()) };
        let fund = results.fund.unwrap();
        let sum = |amounts: &mut dyn Iterator<Item = Money>| amounts.map(|m| m.0).sum::<i64>();
        let awarded = sum(&mut fund.awards.iter().map(|a| a.amount));
        prop_assert_eq!(awarded + sum(&mut fund.left.iter().map(|l| l.1)), fund.fund.0);
        prop_assert_eq!(fund.fund, Money(contest.sources.iter().map(|s| s.limit.0).sum()));
        prop_assert_eq!(fund.awards.len(), contest.projects.len());
        for award in &fund.awards {
            let least = (award.requested.0 + 1) / 2;
            prop_assert!(award.amount.0 == 0 || (least..=award.requested.0).contains(&award.amount.0));
            prop_assert_eq!(sum(&mut award.by_source.iter().map(|s| s.1)), award.amount.0);
            prop_assert!(award.by_source.iter().all(|s| s.1.0 > 0));
        }
        for source in &contest.sources {
            let given = fund.awards.iter().flat_map(|a| &a.by_source).filter(|s| s.0 == source.id);
            let left = fund.left.iter().find(|l| l.0 == source.id).unwrap().1;
            prop_assert!(left.0 >= 0);
            prop_assert_eq!(sum(&mut given.map(|s| s.1)) + left.0, source.limit.0);
        }
    }
}
