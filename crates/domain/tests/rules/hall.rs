//! The students' vote: golden values, control sums, modes.

use crate::make::{contest, day_of, of, sheet, sheets};
use tribuna_domain::day::Record;
use tribuna_domain::day::audience::{Ballots, BoxCount, Rating, Record as Hall};
use tribuna_domain::regulation::{AudienceMode, AudienceRule, Rounding, ShareOf, TieRule};
use tribuna_domain::results::Verdict;
use tribuna_domain::*;

/// Five projects with the golden jury scores out of 100, П1 to П5.
fn golden() -> (Contest, Vec<Sheet>) {
    let mut contest = contest(5, 5, 1);
    contest.criteria[0].max = Score(10_000);
    contest.regulation.rounding = Rounding {
        total: Some(2),
        ..Rounding::default()
    };
    contest.regulation.threshold = Some(Score(6_000));
    let all = sheets(&[
        &[87, 86, 86, 85, 86],
        &[92, 84, 88, 86, 86],
        &[76, 75, 76, 76, 78],
        &[76, 77, 76, 77, 75],
        &[56, 55, 56, 55, 57],
    ]);
    (contest, all)
}

fn counted(in_box: u32, spoiled: u32, votes: &[(u32, u32)]) -> Record {
    box_named("Урна 1", in_box, spoiled, votes)
}

fn box_named(name: &str, in_box: u32, spoiled: u32, votes: &[(u32, u32)]) -> Record {
    Record::Audience(Hall::Counted {
        count: BoxCount {
            name: name.to_owned(),
            in_box,
            spoiled,
            votes: votes.iter().map(|&(p, n)| (ProjectId(p), n)).collect(),
            ..BoxCount::default()
        },
        reason: None,
    })
}

fn ballots(made: u32, issued: u32, cancelled: u32) -> Record {
    Record::Audience(Hall::Ballots {
        ballots: Ballots {
            registered: None,
            made: Some(made),
            issued: Some(issued),
            cancelled: Some(cancelled),
        },
    })
}

fn decided(held: bool) -> Record {
    Record::Audience(Hall::Decided {
        held,
        reason: "решение жюри".to_owned(),
    })
}

const VOTES: [(u32, u32); 5] = [(2, 150), (1, 120), (4, 60), (3, 50), (5, 20)];

fn golden_day() -> Day {
    day_of([ballots(450, 412, 38), counted(405, 5, &VOTES)])
}

fn score(results: &Results, project: u32) -> String {
    of(results, project).score.clone().unwrap()
}

#[test]
fn the_golden_shares() {
    let (mut contest, all) = golden();
    for (share, wanted) in [
        (ShareOf::Valid, ["77.26", "63.96"]),
        (ShareOf::Max, ["89.76", "68.96"]),
    ] {
        contest.regulation.audience.mode = AudienceMode::Share {
            weight: 2_000,
            of: share,
        };
        let results = rank_on(&contest, &all, &golden_day(), None).unwrap();
        assert_eq!([score(&results, 2), score(&results, 4)], wanted);
        // The threshold is for the jury's score alone, and П4 keeps its place.
        assert_eq!(of(&results, 4).status, Status::Ranked);
        assert_eq!(of(&results, 5).status, Status::BelowThreshold);
        assert_eq!(score(&results, 5), "55.80");
        let part = of(&results, 2).audience.clone().unwrap();
        assert_eq!((part.jury.printed(2).as_str(), part.votes), ("87.20", 150));
    }
}

#[test]
fn the_hall_cannot_lift_a_project_over_the_threshold() {
    let (mut contest, all) = golden();
    contest.regulation.audience.mode = AudienceMode::Share {
        weight: 3_000,
        of: ShareOf::Max,
    };
    let day = day_of([counted(405, 5, &[(5, 400)])]);
    assert_eq!(
        of(&rank_on(&contest, &all, &day, None).unwrap(), 5).status,
        Status::BelowThreshold
    );
}

#[test]
fn the_golden_control_sums_agree() {
    let sums = control_sums(&AudienceRule::default(), &golden_day().audience);
    let told: Vec<_> = sums.iter().map(|sum| (sum.control, sum.agrees)).collect();
    assert_eq!(
        told,
        [
            (Control::Made, Some(true)),
            (Control::InBox, Some(true)),
            (Control::Valid, Some(true)),
            (Control::Votes, Some(true))
        ]
    );
    assert_eq!(sums[0].numbers, [Some(450), Some(412), Some(38)]);
}

#[test]
fn more_in_the_box_than_issued_waits_for_a_decision() {
    let rule = AudienceRule::default();
    let red = [ballots(450, 400, 50), counted(405, 5, &VOTES)];
    let day = day_of(red.clone());
    assert_eq!(verdict(&rule, &day.audience), Verdict::Waiting);
    let sum = &control_sums(&rule, &day.audience)[1];
    assert_eq!(
        (sum.agrees, sum.numbers.clone()),
        (Some(false), vec![Some(405), Some(400)])
    );
    let held = day_of(red.clone().into_iter().chain([decided(true)]));
    assert_eq!(verdict(&rule, &held.audience), Verdict::Held);
    // Nothing was corrected.
    assert_eq!(held.audience.in_boxes(), Some(405));
    let void = day_of(red.into_iter().chain([decided(false)]));
    assert_eq!(verdict(&rule, &void.audience), Verdict::Void);
}

#[test]
fn other_numbers_of_ballots_undo_the_decision_and_the_same_do_not() {
    let rule = AudienceRule::default();
    let red = ballots(450, 400, 50);
    let approved = [red.clone(), counted(405, 5, &VOTES), decided(true)];
    let after = |record| {
        verdict(
            &rule,
            &day_of(approved.clone().into_iter().chain([record])).audience,
        )
    };
    assert_eq!(after(ballots(450, 300, 150)), Verdict::Waiting);
    assert_eq!(after(red), Verdict::Held);
}

#[test]
fn boxes_are_controlled_each_and_together() {
    let rule = AudienceRule {
        choices: 3,
        ..AudienceRule::default()
    };
    let day = day_of([
        box_named("Урна 1", 40, 2, &[(1, 60), (2, 20)]),
        box_named("Урна 2", 30, 0, &[(1, 95)]),
    ]);
    let sums = control_sums(&rule, &day.audience);
    let red: Vec<_> = sums
        .iter()
        .filter(|sum| sum.agrees == Some(false))
        .map(|sum| (sum.control, sum.in_box.clone()))
        .collect();
    // 95 votes on 30 ballots of up to 3 are too many there, and hidden in the whole.
    assert_eq!(red, [(Control::VotesUpTo, Some("Урна 2".to_owned()))]);
    assert_eq!(verdict(&rule, &day.audience), Verdict::Waiting);
    let exactly = AudienceRule {
        exactly: true,
        ..rule
    };
    assert!(control_sums(&exactly, &day.audience).iter().any(|sum| {
        sum.control == Control::VotesExactly && sum.agrees == Some(false) && sum.in_box.is_none()
    }));
}

#[test]
fn too_few_ballots_leave_the_jury_alone() {
    let (mut contest, all) = golden();
    contest.regulation.audience.mode = AudienceMode::Share {
        weight: 2_000,
        of: ShareOf::Max,
    };
    let day = day_of([counted(29, 0, &[(4, 29)]), decided(true)]);
    let results = rank_on(&contest, &all, &day, None).unwrap();
    assert_eq!(score(&results, 2), "87.20");
    assert_eq!(
        results.audience.unwrap().verdict,
        Verdict::TooFew {
            valid: 29,
            minimum: 30
        }
    );
    assert_eq!(
        rank_on(&contest, &all, &Day::default(), None)
            .unwrap()
            .audience
            .unwrap()
            .verdict,
        Verdict::Absent
    );
}

#[test]
fn a_prize_is_shared_on_equal_votes_and_bears_on_nothing() {
    let (contest, all) = golden();
    let day = day_of([counted(100, 0, &[(5, 40), (3, 40), (1, 20)])]);
    let results = rank_on(&contest, &all, &day, None).unwrap();
    let audience = results.audience.clone().unwrap();
    assert_eq!(audience.winners, [ProjectId(3), ProjectId(5)]);
    let without = rank(&contest, &all, None).unwrap();
    assert_eq!(results.projects, without.projects);
    assert_eq!(results.fund, without.fund);
}

#[test]
fn the_hall_breaks_a_tie_before_the_jury_votes() {
    let (mut contest, all) = golden();
    contest.regulation.audience.mode = AudienceMode::TieBreak;
    contest.regulation.places.prizes = 3;
    contest.regulation.places.ties = vec![TieRule::JuryVote];
    let results = rank_on(&contest, &all, &Day::default(), None).unwrap();
    // Not counted yet: people are asked to count first.
    assert_eq!(results.open_questions[0].rule, TieRule::Audience);
    let results = rank_on(&contest, &all, &golden_day(), None).unwrap();
    assert_eq!(
        (of(&results, 4).place, of(&results, 3).place),
        (Some((3, 3)), Some((4, 4)))
    );
    assert_eq!(of(&results, 4).ties[0].value.as_deref(), Some("60"));
    // A void vote separates nobody: the jury is asked.
    let void = day_of([counted(29, 0, &[(4, 29)])]);
    let results = rank_on(&contest, &all, &void, None).unwrap();
    assert_eq!(results.open_questions[0].rule, TieRule::JuryVote);
    // So does one that never took place, once that was decided.
    let never = rank_on(&contest, &all, &day_of([decided(false)]), None).unwrap();
    assert_eq!(never.open_questions[0].rule, TieRule::JuryVote);
    assert_eq!(never.audience.unwrap().verdict, Verdict::Void);
}

#[test]
fn the_hall_is_one_juror_more() {
    let mut contest = contest(2, 2, 1);
    contest.regulation.audience.mode = AudienceMode::OneJuror;
    // On the scale 0–10 the jury's means are 6 and 7.
    let all = [
        sheet(1, 1, &[5]),
        sheet(1, 2, &[7]),
        sheet(2, 1, &[7]),
        sheet(2, 2, &[7]),
    ];
    let rating = |ballots, points| Rating { ballots, points };
    let day = day_of([Record::Audience(Hall::Counted {
        count: BoxCount {
            name: "Урна 1".to_owned(),
            in_box: 40,
            ratings: [
                (ProjectId(1), rating(40, 3_600)),
                (ProjectId(2), rating(30, 1_500)),
            ]
            .into(),
            ..BoxCount::default()
        },
        reason: None,
    })]);
    let results = rank_on(&contest, &all, &day, None).unwrap();
    // (5 + 7 + 9) / 3 and (7 + 7 + 5) / 3.
    let exact = |p| of(&results, p).exact.clone().unwrap().to_string();
    assert_eq!([exact(1), exact(2)], ["7", "19/3"]);
    contest.regulation.aggregation.method = regulation::Method::Median;
    let results = rank_on(&contest, &all, &day, None).unwrap();
    assert_eq!(of(&results, 1).exact.clone().unwrap().to_string(), "7");
}

#[test]
fn points_of_both_rankings_are_summed() {
    let (mut contest, all) = golden();
    contest.regulation.threshold = None;
    contest.regulation.audience.mode = AudienceMode::Points;
    let day = day_of([counted(100, 0, &[(1, 50), (3, 30), (2, 20)])]);
    let results = rank_on(&contest, &all, &day, None).unwrap();
    let exact = |p| of(&results, p).exact.clone().unwrap().to_string();
    // The jury: П2 12, П1 10, П3 and П4 share 8 and 7, П5 6. The hall: П1 12, П3 10, П2 8, П4 and П5 share 7 and 6.
    assert_eq!(
        [exact(1), exact(2), exact(3), exact(4), exact(5)],
        ["22", "20", "35/2", "14", "25/2"]
    );
}
