//! What is refused, and with which reason.

use crate::make::{contest, sheet, sheets};
use tribuna_domain::regulation::{Method, Per, Quorum, TieRule, Weights};
use tribuna_domain::*;

type Change = fn(&mut Contest);

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
