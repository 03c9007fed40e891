//! What is refused, and with which reason.

use crate::make::{contest, sheet, sheets};
use tribuna_domain::regulation::{Method, Per, Quorum, TieRule, Weights};
use tribuna_domain::*;

pub(crate) type Change = fn(&mut Contest);

#[test]
fn every_contradiction_of_a_regulation_has_its_own_reason() {
    let id = CriterionId(1);
    let cases: Vec<(Change, RegulationFault)> = vec![
        (
            |c| c.regulation.minimum_sheets = 0,
            RegulationFault::NoMinimumSheets,
        ),
        (
            |c| {
                c.regulation.quorum = Quorum {
                    numerator: 1,
                    denominator: 1,
                    more_than: true,
                }
            },
            RegulationFault::Quorum,
        ),
        (
            |c| {
                c.regulation.quorum = Quorum {
                    numerator: 0,
                    denominator: 0,
                    more_than: false,
                }
            },
            RegulationFault::Quorum,
        ),
        (
            |c| {
                c.regulation.rounding.criterion_mean = Some(2);
                c.regulation.rounding.sheet = Some(2);
            },
            RegulationFault::RoundingOfBothWays,
        ),
        (
            |c| {
                c.regulation.aggregation.method = Method::TrimmedMean;
                c.regulation.rounding.criterion_points = Some(2);
            },
            RegulationFault::CriterionRoundingPerSheet,
        ),
        (
            |c| {
                c.regulation.aggregation.method = Method::TrimmedMean;
                c.regulation.aggregation.per = Per::Criterion;
                c.regulation.rounding.sheet = Some(2);
            },
            RegulationFault::SheetRoundingPerCriterion,
        ),
        (
            |c| c.regulation.rounding.total = Some(7),
            RegulationFault::RoundingDigits { digits: 7 },
        ),
        (
            |c| {
                c.regulation.aggregation.method = Method::Median;
                c.regulation.aggregation.per = Per::Criterion;
            },
            RegulationFault::MethodIsPerSheet(Method::Median),
        ),
        (
            |c| {
                c.regulation.aggregation.method = Method::TrimmedMean;
                c.regulation.aggregation.drop = 0;
            },
            RegulationFault::NothingDropped,
        ),
        (
            |c| {
                c.regulation.aggregation.method = Method::TrimmedMean;
                (c.regulation.aggregation.drop, c.regulation.aggregation.drop_from) = (2, 4);
            },
            RegulationFault::NothingLeft { drop: 2, from: 4 },
        ),
        (
            |c| {
                c.regulation.aggregation.method = Method::PlaceSum;
                c.regulation.threshold = Some(Score(6000));
            },
            RegulationFault::ThresholdOnPlaces,
        ),
        (
            |c| {
                c.regulation.aggregation.method = Method::Skating;
                c.regulation.threshold = Some(Score(6000));
            },
            RegulationFault::ThresholdOnPlaces,
        ),
        (
            |c| {
                c.regulation.aggregation.method = Method::Skating;
                c.regulation.aggregation.per = Per::Criterion;
                c.regulation.rounding.criterion_points = Some(2);
            },
            RegulationFault::PointsOfPlaces,
        ),
        (
            |c| {
                c.regulation.aggregation.weights = Weights::Mean;
                c.criteria[0].weight = Weight(0);
            },
            RegulationFault::WeightsSumToZero,
        ),
        (
            |c| c.criteria[0].weight = Weight(-1),
            RegulationFault::NegativeWeight(id),
        ),
        (
            |c| c.criteria[0].weight = Weight(1_000_000_001),
            RegulationFault::TooLarge(id),
        ),
        (|c| c.criteria[0].step = Score(0), RegulationFault::Step(id)),
        (
            |c| c.criteria[0].min = Score(1001),
            RegulationFault::EmptyScale(id),
        ),
        (
            |c| c.regulation.places.ties = vec![TieRule::Criterion(CriterionId(9))],
            RegulationFault::UnknownTieCriterion(CriterionId(9)),
        ),
        (
            |c| c.regulation.places.ties = vec![TieRule::Median, TieRule::Median],
            RegulationFault::RepeatedTie(TieRule::Median),
        ),
        (
            |c| c.regulation.fund.minimum_share = 10_001,
            RegulationFault::MinimumShare,
        ),
        (|c| c.regulation.fund.cap = Some(0), RegulationFault::Cap),
    ];
    for (change, fault) in cases {
        let mut contest = contest(1, 1, 1);
        assert_eq!(contest.regulation.faults(&contest), []);
        change(&mut contest);
        assert_eq!(contest.regulation.faults(&contest), std::slice::from_ref(&fault));
        assert_eq!(rank(&contest, &[], None), Err(Refusal::Regulation(vec![fault])));
    }
}

#[test]
fn all_contradictions_are_told_at_once() {
    let mut contest = contest(1, 1, 2);
    contest.criteria[0].step = Score(0);
    contest.criteria[1].weight = Weight(-5);
    contest.regulation.minimum_sheets = 0;
    assert_eq!(contest.regulation.faults(&contest).len(), 3);
}

#[test]
fn a_mean_goes_by_criteria_once_it_rounds_them() {
    let mut contest = contest(1, 3, 1);
    contest.criteria[0].weight = "3".parse().unwrap();
    assert_eq!(contest.regulation.way(), Per::Sheet);
    contest.regulation.rounding.criterion_mean = Some(2);
    assert_eq!(contest.regulation.way(), Per::Criterion);
    let results = rank(&contest, &sheets(&[&[4, 4, 5]]), None).unwrap();
    // 13/3 → 4.33, times 3.
    assert_eq!(results.projects[0].score.as_deref(), Some("12.99"));
    assert_eq!(
        results.projects[0].criteria[0].points,
        Some("1299/100".parse().unwrap())
    );
}

#[test]
fn rounding_a_sheet_comes_before_the_mean() {
    let mut contest = contest(1, 2, 1);
    contest.criteria[0].weight = "0.5".parse().unwrap();
    contest.regulation.rounding.sheet = Some(0);
    let results = rank(&contest, &sheets(&[&[3, 4]]), None).unwrap();
    // 1.5 → 2, and 2.
    assert_eq!(results.projects[0].score.as_deref(), Some("2.00"));
}

#[test]
fn a_sum_over_different_juries_is_refused_with_the_juries() {
    let mut contest = contest(3, 2, 1);
    contest.regulation.aggregation.method = Method::Sum;
    let mut all = sheets(&[&[5, 6], &[7, 8], &[9, 9]]);
    assert_eq!(
        rank(&contest, &all, None).unwrap().projects[0].score.as_deref(),
        Some("18.00")
    );
    all.remove(3);
    let part = |projects: &[u32], jurors: &[u32]| Part {
        projects: projects.iter().copied().map(ProjectId).collect(),
        jurors: jurors.iter().copied().map(JurorId).collect(),
    };
    let juries = vec![part(&[2], &[1]), part(&[1, 3], &[1, 2])];
    assert_eq!(rank(&contest, &all, None), Err(Refusal::DifferentJuries(juries)));
    // A project without a place does not have to be comparable.
    contest.projects[1].standing = Standing::Withdrawn;
    assert!(rank(&contest, &all, None).is_ok());
}

#[test]
fn an_adjusted_mean_over_unlinked_parts_is_refused_with_the_parts() {
    let mut contest = contest(4, 4, 1);
    contest.regulation.aggregation.method = Method::AdjustedMean;
    let mut all = vec![
        sheet(1, 1, &[5]),
        sheet(1, 3, &[6]),
        sheet(3, 3, &[6]),
        sheet(2, 2, &[6]),
        sheet(4, 2, &[6]),
        sheet(4, 4, &[6]),
    ];
    let Err(Refusal::NotConnected(parts)) = rank(&contest, &all, None) else {
        panic!("not refused")
    };
    let ids: Vec<(Vec<u32>, Vec<u32>)> = parts
        .iter()
        .map(|p| {
            (
                p.projects.iter().map(|id| id.0).collect(),
                p.jurors.iter().map(|id| id.0).collect(),
            )
        })
        .collect();
    assert_eq!(ids, [(vec![1, 3], vec![1, 3]), (vec![2, 4], vec![2, 4])]);
    all.push(sheet(3, 4, &[7]));
    assert!(rank(&contest, &all, None).is_ok());
}

#[test]
fn sheets_that_cannot_be_are_refused() {
    let contest = contest(1, 1, 1);
    let (project, juror) = (ProjectId(1), JurorId(1));
    let twice = [sheet(1, 1, &[5]), sheet(1, 1, &[6])];
    assert_eq!(
        rank(&contest, &twice, None),
        Err(Refusal::TwoSheets { project, juror })
    );
    let stray = [sheet(1, 2, &[5])];
    assert_eq!(
        rank(&contest, &stray, None),
        Err(Refusal::StraySheet {
            project,
            juror: JurorId(2)
        })
    );
    let mut huge = sheet(1, 1, &[5]);
    huge.marks = vec![Some(Score(i64::MIN))];
    assert_eq!(
        rank(&contest, &[huge], None),
        Err(Refusal::TooLarge { project, juror })
    );
}

#[test]
fn scores_fitted_over_a_contest_with_gaps_are_rounded_as_any_other() {
    let mut contest = contest(3, 3, 1);
    let mut all = sheets(&[&[5, 6, 9], &[7, 8, 2], &[9, 9, 4]]);
    all.remove(3);
    for method in [Method::AdjustedMean, Method::PlaceSum] {
        contest.regulation.aggregation.method = method;
        contest.regulation.rounding.total = None;
        let exact = rank(&contest, &all, None).unwrap();
        contest.regulation.rounding.total = Some(1);
        let rounded = rank(&contest, &all, None).unwrap();
        for row in &exact.projects {
            let score = row.exact.as_ref().unwrap();
            let same = rounded
                .projects
                .iter()
                .find(|other| other.project == row.project)
                .unwrap();
            assert_eq!(same.exact, Some(score.round_half_away(1)), "{method:?}");
        }
        assert!(
            exact
                .projects
                .iter()
                .any(|row| !row.exact.as_ref().unwrap().is_integer())
        );
    }
}

#[test]
fn the_hall_breaks_ties_before_the_people_do() {
    use regulation::{AudienceMode, TieRule as T};
    let chain = |ties: &[T]| {
        let mut contest = contest(1, 1, 1);
        contest.regulation.places.ties = ties.to_vec();
        assert_eq!(contest.regulation.tie_chain(), ties);
        contest.regulation.audience.mode = AudienceMode::TieBreak;
        contest.regulation.tie_chain()
    };
    assert_eq!(chain(&[]), [T::Audience]);
    assert_eq!(chain(&[T::Median]), [T::Median, T::Audience]);
    assert_eq!(
        chain(&[T::Median, T::JuryVote, T::Lot]),
        [T::Median, T::Audience, T::JuryVote, T::Lot]
    );
    assert_eq!(
        chain(&[T::CastingVote, T::JuryVote]),
        [T::CastingVote, T::Audience, T::JuryVote]
    );
    assert_eq!(
        chain(&[T::Median, T::Lot, T::CastingVote]),
        [T::Median, T::Audience, T::Lot, T::CastingVote]
    );
    let contest = contest(1, 1, 2);
    let words = [
        (T::Criterion(CriterionId(2)), "criterion:К2", false),
        (T::Criterion(CriterionId(9)), "criterion:9", false),
        (T::HeadToHead, "head_to_head", false),
        (T::Median, "median", false),
        (T::Audience, "audience", false),
        (T::JuryVote, "jury_vote", true),
        (T::CastingVote, "casting_vote", true),
        (T::Lot, "lot", true),
    ];
    for (rule, word, people) in words {
        assert_eq!((rule.word(&contest).as_str(), rule.asks_people()), (word, people));
    }
}
