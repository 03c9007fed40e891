//! The bounds of what a regulation may say.

use crate::make::{contest, sheet};
use tribuna_domain::regulation::{Method, Per, Quorum, TieRule};
use tribuna_domain::*;

/// On the last number that is allowed there is no fault, and one further there is.
#[test]
fn every_bound_of_a_regulation_allows_its_last_number_and_refuses_the_next() {
    use regulation::{AudienceMode, ShareOf};
    const LARGEST: i64 = 1_000_000_000;
    let id = CriterionId(1);
    let quorum = |c: &mut Contest, numerator, denominator, more_than| {
        c.regulation.quorum = Quorum {
            numerator,
            denominator,
            more_than,
        };
    };
    let trimmed = |c: &mut Contest, drop, drop_from| {
        let aggregation = &mut c.regulation.aggregation;
        (aggregation.method, aggregation.drop, aggregation.drop_from) =
            (Method::TrimmedMean, drop, drop_from);
    };
    let share = |c: &mut Contest, weight| {
        c.regulation.audience.mode = AudienceMode::Share {
            weight,
            of: ShareOf::Max,
        };
    };
    type Set<'a> = Box<dyn Fn(&mut Contest) + 'a>;
    let cases: Vec<(Set<'_>, Set<'_>, RegulationFault)> = vec![
        (
            Box::new(move |c| quorum(c, 3, 3, false)),
            Box::new(move |c| quorum(c, 4, 3, false)),
            RegulationFault::Quorum,
        ),
        (
            Box::new(move |c| quorum(c, 2, 3, true)),
            Box::new(move |c| quorum(c, 3, 3, true)),
            RegulationFault::Quorum,
        ),
        (
            Box::new(move |c| quorum(c, 0, 1, false)),
            Box::new(move |c| quorum(c, 0, 0, false)),
            RegulationFault::Quorum,
        ),
        (
            Box::new(|c| c.regulation.rounding.total = Some(6)),
            Box::new(|c| c.regulation.rounding.total = Some(7)),
            RegulationFault::RoundingDigits { digits: 7 },
        ),
        (
            Box::new(|c| c.regulation.rounding.sheet = Some(6)),
            Box::new(|c| c.regulation.rounding.sheet = Some(8)),
            RegulationFault::RoundingDigits { digits: 8 },
        ),
        (
            Box::new(|c| c.regulation.rounding.criterion_mean = Some(6)),
            Box::new(|c| c.regulation.rounding.criterion_mean = Some(7)),
            RegulationFault::RoundingDigits { digits: 7 },
        ),
        (
            Box::new(|c| c.regulation.rounding.criterion_points = Some(6)),
            Box::new(|c| c.regulation.rounding.criterion_points = Some(7)),
            RegulationFault::RoundingDigits { digits: 7 },
        ),
        (
            Box::new(move |c| trimmed(c, 2, 5)),
            Box::new(move |c| trimmed(c, 2, 4)),
            RegulationFault::NothingLeft { drop: 2, from: 4 },
        ),
        (
            Box::new(move |c| trimmed(c, 1, 3)),
            Box::new(move |c| trimmed(c, 0, 3)),
            RegulationFault::NothingDropped,
        ),
        (
            Box::new(|c| c.criteria[0].weight = Weight(LARGEST)),
            Box::new(|c| c.criteria[0].weight = Weight(LARGEST + 1)),
            RegulationFault::TooLarge(id),
        ),
        (
            Box::new(|c| c.criteria[0].max = Score(LARGEST)),
            Box::new(|c| c.criteria[0].max = Score(LARGEST + 1)),
            RegulationFault::TooLarge(id),
        ),
        (
            Box::new(|c| c.criteria[0].min = Score(-LARGEST)),
            Box::new(|c| c.criteria[0].min = Score(-LARGEST - 1)),
            RegulationFault::TooLarge(id),
        ),
        (
            Box::new(|c| c.criteria[0].step = Score(1)),
            Box::new(|c| c.criteria[0].step = Score(0)),
            RegulationFault::Step(id),
        ),
        (
            Box::new(|c| c.criteria[0].min = c.criteria[0].max),
            Box::new(|c| c.criteria[0].min = Score(c.criteria[0].max.0 + 1)),
            RegulationFault::EmptyScale(id),
        ),
        (
            Box::new(|c| c.regulation.minimum_sheets = 1),
            Box::new(|c| c.regulation.minimum_sheets = 0),
            RegulationFault::NoMinimumSheets,
        ),
        (
            Box::new(|c| c.regulation.fund.minimum_share = 10_000),
            Box::new(|c| c.regulation.fund.minimum_share = 10_001),
            RegulationFault::MinimumShare,
        ),
        (
            Box::new(|c| c.regulation.fund.cap = Some(1)),
            Box::new(|c| c.regulation.fund.cap = Some(0)),
            RegulationFault::Cap,
        ),
        (
            Box::new(move |c| share(c, 1)),
            Box::new(move |c| share(c, 0)),
            RegulationFault::AudienceShare,
        ),
        (
            Box::new(move |c| share(c, 3_000)),
            Box::new(move |c| share(c, 3_001)),
            RegulationFault::AudienceShare,
        ),
        (
            Box::new(|c| c.regulation.audience.choices = 1),
            Box::new(|c| c.regulation.audience.choices = 0),
            RegulationFault::AudienceChoices,
        ),
    ];
    for (allowed, next, fault) in cases {
        let of = |change: &Set<'_>| {
            let mut contest = contest(1, 1, 1);
            change(&mut contest);
            contest.regulation.faults(&contest)
        };
        assert_eq!(of(&allowed), [], "{fault}");
        assert_eq!(of(&next), std::slice::from_ref(&fault), "{fault}");
    }
    let mut silent = contest(1, 1, 1);
    (
        silent.regulation.audience.mode,
        silent.regulation.audience.choices,
    ) = (AudienceMode::None, 0);
    assert_eq!(silent.regulation.faults(&silent), []);
}

#[test]
fn what_a_method_goes_by_says_what_can_be_rounded_and_what_the_hall_can_join() {
    use regulation::{AudienceMode, ShareOf};
    let methods = [
        Method::Mean,
        Method::TrimmedMean,
        Method::Median,
        Method::AdjustedMean,
        Method::Sum,
        Method::PlaceSum,
        Method::Skating,
    ];
    for method in methods {
        for per in [Per::Sheet, Per::Criterion] {
            let mut contest = contest(1, 1, 1);
            contest.regulation.aggregation.method = method;
            contest.regulation.aggregation.per = per;
            let by_both = matches!(method, Method::Mean | Method::TrimmedMean | Method::Skating);
            let way = if by_both { per } else { Per::Sheet };
            assert_eq!(contest.regulation.way(), way, "{method:?} {per:?}");
            let faults = |change: &dyn Fn(&mut Regulation)| {
                let mut other = contest.clone();
                change(&mut other.regulation);
                other.regulation.faults(&other)
            };
            let own = if by_both || per == Per::Sheet {
                vec![]
            } else {
                vec![RegulationFault::MethodIsPerSheet(method)]
            };
            assert_eq!(faults(&|_| {}), own, "{method:?} {per:?}");
            let with = |more: &[RegulationFault]| [more, &own].concat();
            // A mean that rounds criteria goes by criteria.
            let rounded = |fault| {
                if way == Per::Sheet && method != Method::Mean {
                    vec![fault]
                } else {
                    vec![]
                }
            };
            assert_eq!(
                faults(&|r| r.rounding.criterion_mean = Some(1)),
                with(&rounded(RegulationFault::CriterionRoundingPerSheet)),
                "{method:?} {per:?}"
            );
            let sheet = if way == Per::Criterion {
                vec![RegulationFault::SheetRoundingPerCriterion]
            } else {
                vec![]
            };
            assert_eq!(
                faults(&|r| r.rounding.sheet = Some(1)),
                with(&sheet),
                "{method:?} {per:?}"
            );
            let on_places = |fault: RegulationFault| [&own[..], &[fault][..]].concat();
            let threshold = faults(&|r| r.threshold = Some(Score(100)));
            let low_wins = matches!(method, Method::PlaceSum | Method::Skating);
            assert_eq!(method.low_wins(), low_wins);
            let wanted = if low_wins {
                on_places(RegulationFault::ThresholdOnPlaces)
            } else {
                own.clone()
            };
            assert_eq!(threshold, wanted, "{method:?} {per:?}");
            let share = faults(&|r| {
                r.audience.mode = AudienceMode::Share {
                    weight: 100,
                    of: ShareOf::Valid,
                }
            });
            let wanted = if low_wins {
                on_places(RegulationFault::AudienceOnPlaces(method))
            } else {
                own.clone()
            };
            assert_eq!(share, wanted, "{method:?} {per:?}");
            let one_juror = faults(&|r| r.audience.mode = AudienceMode::OneJuror);
            let fits = way == Per::Sheet && matches!(method, Method::Mean | Method::Median);
            let wanted = if fits {
                own.clone()
            } else {
                on_places(RegulationFault::AudienceSheet(method))
            };
            assert_eq!(one_juror, wanted, "{method:?} {per:?}");
        }
    }
}

#[test]
fn a_fault_of_a_criterion_names_it_and_others_name_none() {
    let id = CriterionId(4);
    for fault in [
        RegulationFault::NegativeWeight(id),
        RegulationFault::TooLarge(id),
        RegulationFault::Step(id),
        RegulationFault::EmptyScale(id),
        RegulationFault::UnknownTieCriterion(id),
    ] {
        assert_eq!(fault.criterion(), Some(id));
    }
    assert_eq!(RegulationFault::Cap.criterion(), None);
    assert_eq!(
        RegulationFault::RepeatedTie(TieRule::Criterion(id)).criterion(),
        None
    );
}

#[test]
fn a_mark_at_the_end_of_all_measure_counts_and_the_next_is_refused() {
    let contest = contest(1, 1, 1);
    for (mark, fits) in [
        (1_000_000_000, true),
        (1_000_000_001, false),
        (-1_000_000_000, true),
        (-1_000_000_001, false),
    ] {
        let mut one = sheet(1, 1, &[5]);
        one.marks = vec![Some(Score(mark))];
        assert_eq!(rank(&contest, &[one], None).is_ok(), fits, "{mark}");
    }
}
