//! Ties: shared places, boundaries that matter, the chain, and what is left to people.

use crate::make::{contest, of, places, sheet, sheets, source};
use tribuna_domain::regulation::{Method, PlaceStyle, TieRule};
use tribuna_domain::results::{AwardDecision, OpenQuestion};
use tribuna_domain::*;

#[test]
fn equal_totals_share_a_place() {
    let mut contest = contest(4, 1, 1);
    let all = sheets(&[&[5], &[7], &[5], &[3]]);
    let standard = [
        (2, Some((1, 1))),
        (1, Some((2, 3))),
        (3, Some((2, 3))),
        (4, Some((4, 4))),
    ];
    assert_eq!(places(&rank(&contest, &all, None).unwrap()), standard);
    contest.regulation.places.style = PlaceStyle::Dense;
    let dense = [
        (2, Some((1, 1))),
        (1, Some((2, 2))),
        (3, Some((2, 2))),
        (4, Some((3, 3))),
    ];
    assert_eq!(places(&rank(&contest, &all, None).unwrap()), dense);
}

#[test]
fn a_tie_below_the_prizes_is_left_alone() {
    let mut contest = contest(4, 1, 2);
    contest.regulation.places.ties = vec![TieRule::Criterion(CriterionId(1))];
    contest.regulation.places.prizes = 2;
    let all = [
        sheet(1, 1, &[9, 9]),
        sheet(2, 1, &[8, 8]),
        sheet(3, 1, &[5, 3]),
        sheet(4, 1, &[3, 5]),
    ];
    let results = rank(&contest, &all, None).unwrap();
    assert_eq!(of(&results, 3).place, Some((3, 4)));
    contest.regulation.places.prizes = 3;
    let results = rank(&contest, &all, None).unwrap();
    assert_eq!(
        (of(&results, 3).place, of(&results, 4).place),
        (Some((3, 3)), Some((4, 4)))
    );
    contest.regulation.places.prizes = 0;
    contest.regulation.places.boundary_only = false;
    assert_eq!(of(&rank(&contest, &all, None).unwrap(), 4).place, Some((4, 4)));
}

#[test]
fn parts_of_a_split_group_go_on_with_the_next_step() {
    let mut contest = contest(4, 1, 3);
    let ties = [1, 2].map(|k| TieRule::Criterion(CriterionId(k)));
    contest.regulation.places.ties = ties.to_vec();
    contest.regulation.places.prizes = 4;
    let all = [
        sheet(1, 1, &[5, 1, 4]),
        sheet(2, 1, &[5, 2, 3]),
        sheet(3, 1, &[4, 3, 3]),
        sheet(4, 1, &[4, 3, 3]),
    ];
    let results = rank(&contest, &all, None).unwrap();
    assert_eq!(
        places(&results),
        [
            (2, Some((1, 1))),
            (1, Some((2, 2))),
            (3, Some((3, 4))),
            (4, Some((3, 4)))
        ]
    );
    let steps = |id| {
        of(&results, id)
            .ties
            .iter()
            .map(|t| (t.value.clone().unwrap(), t.with.len()))
            .collect::<Vec<_>>()
    };
    assert_eq!(steps(1), [("5.00".to_owned(), 3), ("1.00".to_owned(), 1)]);
    assert_eq!(steps(3), [("4.00".to_owned(), 3), ("3.00".to_owned(), 1)]);
    assert!(results.open_questions.is_empty());
}

#[test]
fn the_chain_stops_as_soon_as_no_group_crosses_a_boundary() {
    let mut contest = contest(3, 1, 3);
    contest.regulation.places.ties = vec![
        TieRule::Criterion(CriterionId(1)),
        TieRule::Criterion(CriterionId(2)),
    ];
    contest.regulation.places.prizes = 1;
    let all = [
        sheet(1, 1, &[4, 1, 4]),
        sheet(2, 1, &[5, 2, 2]),
        sheet(3, 1, &[4, 2, 3]),
    ];
    let results = rank(&contest, &all, None).unwrap();
    assert_eq!(
        places(&results),
        [(2, Some((1, 1))), (1, Some((2, 3))), (3, Some((2, 3)))]
    );
    assert!(results.projects.iter().all(|row| row.ties.len() == 1));
}

#[test]
fn head_to_head_counts_jurors_who_scored_both() {
    let mut contest = contest(2, 4, 1);
    contest.regulation.places.ties = vec![TieRule::HeadToHead];
    contest.regulation.places.prizes = 1;
    // Equal means; two of three common jurors prefer the first project.
    let all = [
        sheet(1, 1, &[6]),
        sheet(1, 2, &[6]),
        sheet(1, 3, &[3]),
        sheet(2, 1, &[5]),
        sheet(2, 2, &[5]),
        sheet(2, 3, &[5]),
    ];
    let results = rank(&contest, &all, None).unwrap();
    assert_eq!(places(&results), [(1, Some((1, 1))), (2, Some((2, 2)))]);
    let values: Vec<_> = results
        .projects
        .iter()
        .map(|row| row.ties[0].value.clone().unwrap())
        .collect();
    assert_eq!(values, ["1", "0"]);
}

#[test]
fn the_median_separates_equal_means() {
    let mut contest = contest(2, 3, 1);
    contest.regulation.places.ties = vec![TieRule::HeadToHead, TieRule::Median];
    contest.regulation.places.prizes = 1;
    let results = rank(&contest, &sheets(&[&[5, 5, 5], &[3, 5, 7]]), None).unwrap();
    // Head to head is even (1–1–1), and both medians are 5: the place stays shared.
    assert_eq!(places(&results), [(1, Some((1, 2))), (2, Some((1, 2)))]);
    assert_eq!(
        of(&results, 1)
            .ties
            .iter()
            .map(|t| t.value.clone().unwrap())
            .collect::<Vec<_>>(),
        ["0.5", "5.00"]
    );
    let results = rank(&contest, &sheets(&[&[5, 5, 5], &[6, 6, 3]]), None).unwrap();
    assert_eq!(of(&results, 2).place, Some((1, 1)));
    contest.regulation.places.ties = vec![TieRule::Median];
    let results = rank(&contest, &sheets(&[&[5, 5, 5], &[1, 7, 7]]), None).unwrap();
    assert_eq!(of(&results, 2).place, Some((1, 1)));
    assert_eq!(of(&results, 2).ties[0].value.as_deref(), Some("7.00"));
}

#[test]
fn people_are_asked_once_and_for_the_first_step_only() {
    let mut contest = contest(3, 1, 1);
    let people = [TieRule::JuryVote, TieRule::CastingVote, TieRule::Lot];
    contest.regulation.places.ties = [&[TieRule::Criterion(CriterionId(1))], &people[..]].concat();
    contest.regulation.places.prizes = 1;
    let results = rank(&contest, &sheets(&[&[5], &[5], &[5]]), None).unwrap();
    let projects = [1, 2, 3].map(ProjectId).to_vec();
    let asked = OpenQuestion {
        among: projects.clone(),
        projects,
        rule: TieRule::JuryVote,
        places: (1, 3),
        fund: false,
        round: 1,
    };
    assert_eq!(results.open_questions, [asked]);
    for row in &results.projects {
        assert_eq!(row.place, Some((1, 3)));
        let steps: Vec<_> = row
            .ties
            .iter()
            .map(|t| (t.rule, t.open, t.value.is_some()))
            .collect();
        assert_eq!(
            steps,
            [
                (TieRule::Criterion(CriterionId(1)), false, true),
                (TieRule::JuryVote, true, false)
            ]
        );
    }
}

#[test]
fn an_open_tie_at_the_fund_leaves_its_awards_undecided() {
    let mut contest = contest(4, 1, 1);
    contest.regulation.places.ties = vec![TieRule::JuryVote];
    contest.sources = vec![source(1, "Программа", 250)];
    for project in &mut contest.projects {
        project.requested = Some(Money(100));
    }
    let results = rank(&contest, &sheets(&[&[9], &[5], &[5], &[4]]), None).unwrap();
    let fund = results.fund.as_ref().unwrap();
    let decisions: Vec<_> = fund
        .awards
        .iter()
        .map(|a| (a.project.0, a.amount.0, a.decision))
        .collect();
    let (full, open, reserve) = (
        AwardDecision::Full,
        AwardDecision::Undecided,
        AwardDecision::Reserve,
    );
    assert_eq!(
        decisions,
        [(1, 100, full), (2, 0, open), (3, 0, open), (4, 0, reserve)]
    );
    assert_eq!((fund.above_line, fund.left[0].1), (1, Money(150)));
    let [question] = results.open_questions.as_slice() else {
        panic!("{:?}", results.open_questions)
    };
    assert!(question.fund);
    assert_eq!(question.places, (2, 3));
    // With money for both their order matters to nobody.
    contest.sources[0].limit = Money(300);
    let results = rank(&contest, &sheets(&[&[9], &[5], &[5], &[4]]), None).unwrap();
    assert!(results.open_questions.is_empty());
    assert_eq!(results.fund.unwrap().above_line, 3);
}

#[test]
fn a_sum_of_places_is_won_by_the_lowest() {
    let mut contest = contest(3, 2, 1);
    contest.regulation.aggregation.method = Method::PlaceSum;
    let results = rank(&contest, &sheets(&[&[5, 9], &[7, 9], &[6, 1]]), None).unwrap();
    let scores: Vec<_> = results
        .projects
        .iter()
        .map(|r| (r.project.0, r.score.clone().unwrap()))
        .collect();
    assert_eq!(
        scores,
        [
            (2, "2.50".to_owned()),
            (1, "4.50".to_owned()),
            (3, "5.00".to_owned())
        ]
    );
}
