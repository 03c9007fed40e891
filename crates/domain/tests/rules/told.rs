//! What results tell beside scores and places, so that a person can follow them: digits, sums, what was dropped, what
//! is known of the money; and rules that were read too loosely.

use crate::make::{contest, day_of, exact, of, project, sheet, sheets, source};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use tribuna_domain::day::Record;
use tribuna_domain::day::audience::{BoxCount, Rating, Record as Hall};
use tribuna_domain::diagnostics::{Deliberation, agreement};
use tribuna_domain::regulation::{AudienceMode, AudienceRule, Method, Per, ShareOf, Weights};
use tribuna_domain::results::AwardDecision;
use tribuna_domain::skating::SkatingStep;
use tribuna_domain::*;

/// 59.9967 is below 60: printed with two digits it would look as if it were not.
#[test]
fn a_score_is_printed_so_that_it_looks_different_from_the_threshold() {
    let mut contest = contest(2, 3, 1);
    contest.criteria[0].max = Score(10_000);
    contest.regulation.threshold = Some(Score(6_000));
    let mut marks = sheets(&[&[60, 60, 0], &[70, 70, 70]]);
    marks[2].marks[0] = Some(Score(5_999));
    let results = rank(&contest, &marks, None).unwrap();
    assert_eq!(of(&results, 1).status, Status::BelowThreshold);
    assert_eq!(of(&results, 1).score.as_deref(), Some("59.997"));
    assert_eq!(results.digits, 3);
    let day = Day::default();
    let deliberation = Deliberation::new(&contest, &marks, &day, None).unwrap();
    assert_eq!(deliberation.official().unwrap().digits, 3);
    // Without it two digits do.
    assert_eq!(deliberation.with_threshold(None).unwrap().digits, 2);
}

#[test]
fn a_threshold_may_be_negative_and_a_weight_zero_but_not_all() {
    let mut contest = contest(2, 1, 2);
    contest.regulation.threshold = Some(Score(-150));
    for criterion in &mut contest.criteria {
        criterion.min = Score(-500);
    }
    contest.criteria[1].weight = Weight(0);
    let marks = [sheet(1, 1, &[-1, 5]), sheet(2, 1, &[-2, 5])];
    let results = rank(&contest, &marks, None).unwrap();
    assert_eq!(of(&results, 1).exact, Some(exact("-1")));
    assert_eq!(of(&results, 1).status, Status::Ranked);
    assert_eq!(of(&results, 2).status, Status::BelowThreshold);
    for weights in [Weights::Sum, Weights::Mean] {
        contest.criteria[0].weight = Weight(0);
        contest.regulation.aggregation.weights = weights;
        assert_eq!(
            rank(&contest, &marks, None),
            Err(Refusal::Regulation(vec![RegulationFault::WeightsSumToZero]))
        );
    }
}

#[test]
fn a_criterion_tells_the_sum_and_number_of_its_marks() {
    let mut contest = contest(2, 5, 1);
    contest.regulation.minimum_sheets = 2;
    contest.regulation.aggregation.method = Method::TrimmedMean;
    contest.regulation.aggregation.per = Per::Criterion;
    // Nothing is dropped of the project that is not ranked.
    let mut marks = sheets(&[&[1, 2, 3, 5, 9]]);
    marks.push(sheet(2, 1, &[7]));
    let results = rank(&contest, &marks, None).unwrap();
    assert!(results.trimmed);
    let told = |id| {
        let criterion = &of(&results, id).criteria[0];
        (criterion.sum.clone(), criterion.kept, criterion.mean.clone())
    };
    assert_eq!(told(1), (exact("10"), 3, exact("10/3")));
    assert_eq!(told(2), (exact("7"), 1, exact("7")));
}

#[test]
fn places_of_a_juror_who_did_not_judge_everything_tell_of_how_many() {
    let mut contest = contest(3, 2, 1);
    contest.regulation.aggregation.method = Method::PlaceSum;
    let marks = sheets(&[&[5, 5], &[4, 6], &[3, 4]]);
    let whole = rank(&contest, &marks, None).unwrap();
    assert!(
        whole
            .projects
            .iter()
            .all(|row| row.counted.iter().all(|s| s.place_of.is_none()))
    );
    let part = rank(&contest, &marks[..5], None).unwrap();
    let told = |id| {
        of(&part, id)
            .counted
            .iter()
            .map(|s| s.place_of)
            .collect::<Vec<_>>()
    };
    assert_eq!(told(1), [Some(3), Some(2)]);
    assert_eq!(told(3), [Some(3)]);
}

#[test]
fn a_share_of_the_most_votes_counts_every_project_that_was_on_the_ballot() {
    let mut contest = contest(3, 1, 1);
    contest.regulation.audience = AudienceRule {
        mode: AudienceMode::Share {
            weight: 2_000,
            of: ShareOf::Max,
        },
        minimum_ballots: 0,
        ..AudienceRule::default()
    };
    // Project 3 was on the ballot, and withdrew later.
    contest.projects[2].standing = Standing::Withdrawn;
    let marks = sheets(&[&[8], &[9], &[10]]);
    let count = BoxCount {
        name: "Урна".to_owned(),
        in_box: 7,
        votes: [(1, 2), (2, 1), (3, 4)].map(|(p, n)| (ProjectId(p), n)).into(),
        ..BoxCount::default()
    };
    let day = day_of([Record::Audience(Hall::Counted { count, reason: None })]);
    let results = rank_on(&contest, &marks, &day, None).unwrap();
    let part = of(&results, 1).audience.clone().unwrap();
    assert_eq!((part.votes, part.votes_of), (2, 4));
    assert_eq!(part.hall, exact("50"));
    assert_eq!(of(&results, 1).exact, Some(exact("74")));
}

/// Rule 10: of equal counts with different sums all go in the order of the sums. The three jurors agree, so the place in
/// a criterion is what each of them gave.
///
/// ```text
///      К1 К2 К3 К4   sum   2nd and higher
/// 1     4  2  1  4   11
/// 2     2  3  2  5   12    two, 2 + 2
/// 3     5  1  5  1   12    two, 1 + 1
/// 4     1  5  4  2   12    two, 1 + 2
/// 5     3  4  3  3   13
/// ```
/// 1 is 1st, 5 is last. 3, 4, 2 in this order take the 2nd, 3rd and 4th place: nobody asks 2 and 4 anew about the 3rd,
/// where 2 would have more.
#[test]
fn of_equal_counts_all_go_in_the_order_of_their_sums() {
    let sets = [[4, 2, 5, 1, 3], [2, 3, 1, 5, 4], [1, 2, 5, 4, 3], [4, 5, 1, 2, 3]];
    let mut contest = contest(5, 3, 4);
    contest.regulation.aggregation.method = Method::Skating;
    contest.regulation.aggregation.per = Per::Criterion;
    let marks: Vec<Sheet> = (0..5)
        .flat_map(|p| (1..=3).map(move |j| (p, j)))
        .map(|(p, j)| {
            let own: Vec<i64> = sets.iter().map(|set| 10 - set[p]).collect();
            sheet(p as u32 + 1, j, &own)
        })
        .collect();
    let results = rank(&contest, &marks, None).unwrap();
    let order: Vec<u32> = results.projects.iter().map(|row| row.project.0).collect();
    assert_eq!(order, [1, 3, 4, 2, 5]);
    let steps = &of(&results, 2).skating.as_ref().unwrap().steps;
    let told = |sum| SkatingStep::Criteria {
        place: 2,
        count: 2,
        sum: Some(Exact::from(sum)),
    };
    assert_eq!(*steps, [told(4)]);

    // What 0.1.0 fixed stays: only 3 took the 2nd place, and 2 and 4 were asked anew about the 3rd.
    let mut day = day_of([]);
    day.sealing.former = true;
    let fixed = rank_on(&contest, &marks, &day, None).unwrap();
    let order: Vec<u32> = fixed.projects.iter().map(|row| row.project.0).collect();
    assert_eq!(order, [1, 3, 2, 4, 5]);
}

/// The hall is one more sheet, also where the highest and lowest are dropped to see what would be.
#[test]
fn what_if_trimmed_counts_the_hall_as_one_more_sheet_and_adjusted_the_jury_alone() {
    let mut contest = contest(2, 4, 1);
    contest.regulation.audience = AudienceRule {
        mode: AudienceMode::OneJuror,
        minimum_ballots: 0,
        ..AudienceRule::default()
    };
    let marks = sheets(&[&[2, 6, 7, 8], &[5, 5, 5, 5]]);
    let rating = |points| Rating { ballots: 1, points };
    let count = BoxCount {
        name: "Урна".to_owned(),
        in_box: 1,
        ratings: [(ProjectId(1), rating(100)), (ProjectId(2), rating(50))].into(),
        ..BoxCount::default()
    };
    let day = day_of([Record::Audience(Hall::Counted { count, reason: None })]);
    let deliberation = Deliberation::new(&contest, &marks, &day, None).unwrap();
    let exact_of = |outlook: tribuna_domain::diagnostics::Outlook| {
        let row = outlook.rows.into_iter().find(|row| row.project == ProjectId(1));
        row.unwrap().exact.unwrap()
    };
    assert_eq!(exact_of(deliberation.official().unwrap()), exact("33/5"));
    // Of 2, 6, 7, 8 and the hall's 10: 6, 7, 8.
    assert_eq!(exact_of(deliberation.trimmed(1).unwrap()), exact("7"));
    // (2 + 6 + 7 + 8) / 4.
    assert_eq!(exact_of(deliberation.adjusted().unwrap()), exact("23/4"));
}

#[test]
fn what_if_trimmed_of_a_category_looks_at_the_whole_contest() {
    let mut contest = contest(2, 3, 1);
    contest.projects[0].category = Some("А".to_owned());
    contest.projects[1].category = Some("Б".to_owned());
    // Project 2 has two sheets: one highest and one lowest cannot be dropped of it.
    let marks = &sheets(&[&[1, 5, 9], &[4, 6, 5]])[..5];
    let day = Day::default();
    let deliberation = Deliberation::new(&contest, marks, &day, Some("А")).unwrap();
    assert_eq!(deliberation.most_dropped(), 0);
    assert!(deliberation.trimmed(1).is_err());
    assert!(deliberation.trimmed(0).is_ok());
}

#[test]
fn what_if_trimmed_or_adjusted_of_sums_takes_the_threshold_of_one_sheet() {
    let mut contest = contest(2, 3, 1);
    contest.regulation.aggregation.method = Method::Sum;
    contest.regulation.threshold = Some(Score(1_500));
    let marks = sheets(&[&[6, 6, 6], &[4, 4, 4]]);
    let day = Day::default();
    let deliberation = Deliberation::new(&contest, &marks, &day, None).unwrap();
    let ranked = |outlook: tribuna_domain::diagnostics::Outlook| {
        let rows = outlook.rows.iter().filter(|row| row.place.is_some());
        rows.map(|row| row.project.0).collect::<Vec<_>>()
    };
    for outlook in [
        deliberation.official(),
        deliberation.trimmed(0),
        deliberation.trimmed(1),
        deliberation.adjusted(),
    ] {
        assert_eq!(ranked(outlook.unwrap()), [1]);
    }
}

/// Whoever gets the same in every order of an open tie above is proposed it.
#[test]
fn an_award_below_an_open_tie_is_known_where_every_order_gives_it() {
    let mut contest = contest(4, 1, 1);
    contest.projects = (1..=4).map(|id| project(id, &id.to_string())).collect();
    contest.sources = vec![source(1, "Фонд", 150)];
    contest.regulation.fund.skip = true;
    contest.regulation.fund.partial = false;
    contest.regulation.places.ties = vec![regulation::TieRule::JuryVote];
    for (project, request) in contest.projects.iter_mut().zip([100, 100, 40, 60]) {
        project.requested = Some(Money(request));
    }
    let marks = sheets(&[&[9], &[9], &[8], &[7]]);
    let results = rank(&contest, &marks, None).unwrap();
    let fund = results.fund.unwrap();
    let told: Vec<_> = fund.awards.iter().map(|a| (a.amount.0, a.decision)).collect();
    // Whichever of the two goes first, 50 are left: 40 of them for the third, and nothing for the fourth.
    assert_eq!(
        told,
        [
            (0, AwardDecision::Undecided),
            (0, AwardDecision::Undecided),
            (40, AwardDecision::Full),
            (0, AwardDecision::Reserve)
        ]
    );
}

type Ratio = BigRational;

/// Krippendorff's alpha and both correlations by their definitions, over fractions, and slowly.
fn recounted(table: &[Vec<Option<i128>>]) -> [Option<Ratio>; 3] {
    let ratio = |n: i128| Ratio::from_integer(BigInt::from(n));
    let zero = ratio(0);
    let units: Vec<Vec<i128>> = table
        .iter()
        .map(|row| row.iter().flatten().copied().collect())
        .collect();
    let units: Vec<Vec<i128>> = units
        .into_iter()
        .filter(|unit: &Vec<i128>| unit.len() > 1)
        .collect();
    let pairs = |values: &[i128]| {
        let mut sum = ratio(0);
        for a in values {
            for b in values {
                sum += (ratio(*a) - ratio(*b)).pow(2);
            }
        }
        sum / ratio(values.len() as i128 - 1)
    };
    let observed = units.iter().fold(ratio(0), |sum, unit| sum + pairs(unit));
    let all = units.concat();
    let expected = pairs(&all);
    let alpha = (units.len() > 1 && expected != zero).then(|| ratio(1) - observed / expected);
    let rows: Vec<Vec<Ratio>> = table
        .iter()
        .filter_map(|row| row.iter().map(|cell| cell.map(ratio)).collect())
        .collect();
    let (n, k) = (rows.len() as i128, table[0].len() as i128);
    if n < 2 {
        return [alpha, None, None];
    }
    let mean = |values: &[Ratio]| values.iter().fold(ratio(0), |s, v| s + v) / ratio(values.len() as i128);
    let grand = mean(&rows.concat());
    let square = |value: Ratio| value.clone() * value;
    let of_rows: Vec<Ratio> = rows.iter().map(|row| mean(row)).collect();
    let of_columns: Vec<Ratio> = (0..k as usize)
        .map(|at| mean(&rows.iter().map(|row| row[at].clone()).collect::<Vec<_>>()))
        .collect();
    let spread = |means: &[Ratio]| means.iter().fold(ratio(0), |s, m| s + square(m - &grand));
    let msr = ratio(k) * spread(&of_rows) / ratio(n - 1);
    let msc = ratio(n) * spread(&of_columns) / ratio(k - 1);
    let mut left = ratio(0);
    for (row, of_row) in rows.iter().zip(&of_rows) {
        for (value, of_column) in row.iter().zip(&of_columns) {
            left += square(value - of_row - of_column + &grand);
        }
    }
    let mse = left / ratio((n - 1) * (k - 1));
    let over = |a: Ratio, b: Ratio| (b != zero).then(|| a / b);
    let single = over(
        &msr - &mse,
        &msr + ratio(k - 1) * &mse + (&msc - &mse) * ratio(k) / ratio(n),
    );
    [alpha, single, over(&msr - &mse, msr)]
}

proptest! {
    /// Totals up to what the limits of scales and weights allow, and past what their squares take of a machine integer.
    #[test]
    fn agreement_is_exact_for_the_greatest_totals(
        jurors in 2..5_usize,
        cells in prop::collection::vec(prop::option::weighted(0.8, -1_000_000_000_000_000_000_i128..1_000_000_000_000_000_000), 8..32),
        few in any::<bool>(),
    ) {
        let table: Vec<Vec<Option<i128>>> = cells
            .chunks_exact(jurors)
            .map(|row| row.iter().map(|cell| cell.map(|v| if few { v % 7 } else { v * 40 })).collect())
            .collect();
        prop_assume!(table.len() > 1);
        let found = agreement(&table);
        let [alpha, single, mean] = recounted(&table);
        prop_assert_eq!(found.alpha.ok().map(|v| v.0), alpha);
        prop_assert_eq!(found.icc_single.ok().map(|v| v.0), single);
        prop_assert_eq!(found.icc_mean.ok().map(|v| v.0), mean);
    }
}
