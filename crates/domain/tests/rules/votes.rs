//! What people decide on ties: the vote, the run-off, the casting vote, the lot.

use crate::make::{contest, day_of, of, places, recused, sheet, sheets, source};
use proptest::prelude::*;
use tribuna_domain::day::Record;
use tribuna_domain::day::votes::Record as Decision;
use tribuna_domain::regulation::TieRule;
use tribuna_domain::results::TieDecision;
use tribuna_domain::*;

fn ids(projects: &[u32]) -> Vec<ProjectId> {
    projects.iter().copied().map(ProjectId).collect()
}

/// A vote on `tied` among `among`: the n-th juror names the n-th; 0 abstains.
fn vote(tied: &[u32], round: u32, among: &[u32], named: &[u32]) -> Record {
    Record::Votes(Decision::TieVote {
        projects: ids(tied),
        round,
        among: ids(among),
        votes: named
            .iter()
            .zip(1..)
            .map(|(&named, juror)| (JurorId(juror), (named > 0).then_some(ProjectId(named))))
            .collect(),
    })
}

fn casting(tied: &[u32], juror: u32, choice: u32) -> Record {
    Record::Votes(Decision::CastingVote {
        projects: ids(tied),
        juror: JurorId(juror),
        choice: ProjectId(choice),
        reason: "команда готова начать раньше".to_owned(),
    })
}

fn lot(tied: &[u32], seed: u64) -> Record {
    Record::Votes(Decision::Lot {
        projects: ids(tied),
        seed,
    })
}

/// Equal projects with a prize for each place, and people asked in the usual order.
fn equal(projects: u32, jurors: u32) -> (Contest, Vec<Sheet>) {
    let mut contest = contest(projects, jurors, 1);
    contest.regulation.places.ties = vec![TieRule::JuryVote, TieRule::CastingVote, TieRule::Lot];
    contest.regulation.places.prizes = projects;
    let all = (1..=projects).flat_map(|p| (1..=jurors).map(move |j| sheet(p, j, &[5])));
    (contest, all.collect())
}

fn order(results: &Results) -> Vec<(u32, u32, u32)> {
    places(results)
        .into_iter()
        .filter_map(|(project, place)| place.map(|(first, last)| (project, first, last)))
        .collect()
}

#[test]
fn of_two_the_one_with_more_votes_goes_first() {
    let (contest, all) = equal(2, 5);
    let day = day_of([vote(&[1, 2], 1, &[1, 2], &[2, 1, 2, 0, 2])]);
    let results = rank_on(&contest, &all, &day, None).unwrap();
    assert_eq!(order(&results), [(2, 1, 1), (1, 2, 2)]);
    assert!(results.open_questions.is_empty());
    assert_eq!(results.used, [1]);
    let step = &of(&results, 1).ties[0];
    assert_eq!((step.value.as_deref(), step.open), (Some("1"), false));
    let Some(TieDecision::Vote { round: 1, votes }) = step.decided.as_ref().map(|decided| &decided.how)
    else {
        panic!("{step:?}")
    };
    assert_eq!(votes[3], (JurorId(4), None));
}

#[test]
fn an_equal_vote_on_two_goes_to_the_casting_vote_and_that_to_nobody_else() {
    let (contest, all) = equal(2, 4);
    let votes = vote(&[1, 2], 1, &[1, 2], &[2, 1, 2, 1]);
    let results = rank_on(&contest, &all, &day_of([votes.clone()]), None).unwrap();
    assert_eq!(order(&results), [(1, 1, 2), (2, 1, 2)]);
    assert_eq!(results.open_questions[0].rule, TieRule::CastingVote);
    let results = rank_on(&contest, &all, &day_of([votes, casting(&[1, 2], 1, 2)]), None).unwrap();
    assert_eq!(order(&results), [(2, 1, 1), (1, 2, 2)]);
    assert_eq!(results.used, [1, 2]);
    let values: Vec<_> = of(&results, 2)
        .ties
        .iter()
        .filter_map(|t| t.value.clone())
        .collect();
    assert_eq!(values, ["2", "1"]);
}

#[test]
fn leaders_of_three_go_to_a_run_off_and_the_rest_is_asked_about_again() {
    let (contest, all) = equal(3, 5);
    let first = vote(&[1, 2, 3], 1, &[1, 2, 3], &[1, 1, 2, 2, 3]);
    let results = rank_on(&contest, &all, &day_of([first.clone()]), None).unwrap();
    let question = &results.open_questions[0];
    assert_eq!((question.rule, question.round), (TieRule::JuryVote, 2));
    assert_eq!(
        (question.projects.clone(), question.among.clone()),
        (ids(&[1, 2, 3]), ids(&[1, 2]))
    );
    assert_eq!(order(&results), [(1, 1, 3), (2, 1, 3), (3, 1, 3)]);

    let second = vote(&[1, 2, 3], 2, &[1, 2], &[1, 1, 2, 2, 2]);
    let results = rank_on(&contest, &all, &day_of([first.clone(), second.clone()]), None).unwrap();
    assert_eq!(order(&results), [(2, 1, 1), (1, 2, 3), (3, 2, 3)]);
    let question = &results.open_questions[0];
    assert_eq!(
        (question.projects.clone(), question.round, question.places),
        (ids(&[1, 3]), 1, (2, 3))
    );

    let third = vote(&[1, 3], 1, &[1, 3], &[3, 3, 3, 1, 1]);
    let results = rank_on(&contest, &all, &day_of([first, second, third]), None).unwrap();
    assert_eq!(order(&results), [(2, 1, 1), (3, 2, 2), (1, 3, 3)]);
    assert_eq!(results.used, [1, 2, 3]);
}

#[test]
fn equals_of_a_run_off_go_on_with_the_next_rule_before_the_rest() {
    let (contest, all) = equal(3, 5);
    let votes = [
        vote(&[1, 2, 3], 1, &[1, 2, 3], &[1, 1, 2, 2, 3]),
        vote(&[1, 2, 3], 2, &[1, 2], &[1, 1, 2, 2, 0]),
    ];
    let results = rank_on(&contest, &all, &day_of(votes.clone()), None).unwrap();
    assert_eq!(order(&results), [(1, 1, 2), (2, 1, 2), (3, 3, 3)]);
    let question = &results.open_questions[0];
    assert_eq!(
        (question.rule, question.projects.clone()),
        (TieRule::CastingVote, ids(&[1, 2]))
    );
    let records = votes.into_iter().chain([casting(&[1, 2], 1, 2)]);
    let results = rank_on(&contest, &all, &day_of(records), None).unwrap();
    assert_eq!(order(&results), [(2, 1, 1), (1, 2, 2), (3, 3, 3)]);
}

#[test]
fn the_rest_is_asked_about_only_where_it_matters() {
    let (mut contest, all) = equal(3, 3);
    contest.regulation.places.prizes = 1;
    let day = day_of([vote(&[1, 2, 3], 1, &[1, 2, 3], &[3, 3, 1])]);
    let results = rank_on(&contest, &all, &day, None).unwrap();
    assert_eq!(order(&results), [(3, 1, 1), (1, 2, 3), (2, 2, 3)]);
    assert!(results.open_questions.is_empty());
}

#[test]
fn a_lot_orders_everybody_and_the_same_seed_draws_the_same() {
    let (mut contest, all) = equal(4, 1);
    contest.regulation.places.ties = vec![TieRule::Lot];
    let day = day_of([lot(&[1, 2, 3, 4], 20_260_515)]);
    let results = rank_on(&contest, &all, &day, None).unwrap();
    let mut drawn = [1, 2, 3, 4];
    chance::shuffle(20_260_515, &mut drawn);
    let wanted: Vec<_> = drawn
        .into_iter()
        .zip(1..)
        .map(|(p, place)| (p, place, place))
        .collect();
    assert_eq!(order(&results), wanted);
}

#[test]
fn a_decision_is_for_exactly_its_projects() {
    let (contest, mut all) = equal(3, 3);
    let day = day_of([
        vote(&[1, 2, 3], 1, &[1, 2, 3], &[3, 3, 1]),
        vote(&[1, 2], 1, &[1, 2], &[2, 2, 2]),
    ]);
    assert_eq!(
        order(&rank_on(&contest, &all, &day, None).unwrap()),
        [(3, 1, 1), (2, 2, 2), (1, 3, 3)]
    );
    // A mark is corrected: only two are tied now, and the vote on three does not apply.
    all[0].marks[0] = Some(Score(400));
    let results = rank_on(&contest, &all, &day, None).unwrap();
    assert_eq!(order(&results), [(2, 1, 2), (3, 1, 2), (1, 3, 3)]);
    assert_eq!(results.open_questions[0].projects, ids(&[2, 3]));
    assert!(results.used.is_empty());
}

#[test]
fn a_vote_of_the_recused_or_of_advisers_is_none() {
    let (mut contest, mut all) = equal(2, 3);
    let day = day_of([vote(&[1, 2], 1, &[1, 2], &[2, 2, 1])]);
    contest.jurors[2].voting = false;
    assert_eq!(
        rank_on(&contest, &all, &day, None).unwrap().open_questions.len(),
        1
    );
    contest.jurors[2].voting = true;
    assert!(
        rank_on(&contest, &all, &day, None)
            .unwrap()
            .open_questions
            .is_empty()
    );
    // A recusal that came later: the vote does not stand any more.
    let at = all
        .iter()
        .position(|s| (s.project.0, s.juror.0) == (1, 3))
        .unwrap();
    all[at] = recused(1, 3, 1);
    let results = rank_on(&contest, &all, &day, None).unwrap();
    assert_eq!((results.open_questions.len(), results.used.len()), (1, 0));
    let Record::Votes(record) = vote(&[1, 2], 1, &[1, 2], &[2, 2, 1]) else {
        panic!()
    };
    assert_eq!(
        check_tie_decision(&contest, &all, &record),
        Err(VoteFault::Recused(JurorId(3)))
    );
}

#[test]
fn a_vote_at_the_fund_decides_the_money() {
    let (mut contest, all) = equal(2, 3);
    contest.regulation.places.prizes = 0;
    contest.sources = vec![source(1, "Программа", 100)];
    for project in &mut contest.projects {
        project.requested = Some(Money(100));
    }
    let day = day_of([vote(&[1, 2], 1, &[1, 2], &[2, 2, 1])]);
    let fund = rank_on(&contest, &all, &day, None).unwrap().fund.unwrap();
    let given: Vec<_> = fund.awards.iter().map(|a| (a.project.0, a.amount.0)).collect();
    assert_eq!(given, [(2, 100), (1, 0)]);
}

/// Marks on a short scale, so that ties are many; and votes on any pairs and triples.
fn contests() -> impl Strategy<Value = (Vec<Vec<i64>>, Vec<Record>)> {
    let marks = prop::collection::vec(prop::collection::vec(0..3_i64, 3), 5);
    let tied = prop::sample::subsequence(vec![1_u32, 2, 3, 4, 5], 2..=5);
    let record = (
        tied,
        prop::collection::vec(any::<prop::sample::Index>(), 3),
        0..6_u32,
    )
        .prop_map(|(tied, named, kind)| {
            let named: Vec<u32> = named.iter().map(|at| tied[at.index(tied.len())]).collect();
            match kind {
                0 => casting(&tied, 1, named[0]),
                1 => lot(&tied, u64::from(named[0]) * 7919),
                2 => {
                    let mut led = named[..2].to_vec();
                    led.sort_unstable();
                    led.dedup();
                    let named: Vec<u32> = named
                        .iter()
                        .map(|n| if led.contains(n) { *n } else { 0 })
                        .collect();
                    vote(&tied, 2, &led, &named)
                }
                _ => vote(&tied, 1, &tied, &named),
            }
        });
    (marks, prop::collection::vec(record, 0..12))
}

fn made(marks: &[Vec<i64>]) -> (Contest, Vec<Sheet>) {
    let mut contest = contest(5, 3, 1);
    contest.regulation.places.ties = vec![TieRule::JuryVote, TieRule::CastingVote, TieRule::Lot];
    contest.regulation.places.prizes = 5;
    let rows: Vec<&[i64]> = marks.iter().map(Vec::as_slice).collect();
    (contest, sheets(&rows))
}

proptest! {
    #[test]
    fn no_decision_changes_a_place_outside_its_projects((marks, records) in contests()) {
        let (contest, all) = made(&marks);
        let with = rank_on(&contest, &all, &day_of(records.clone()), None).unwrap();
        let without = rank_on(&contest, &all, &Day::default(), None).unwrap();
        for row in &without.projects {
            let (first, last) = row.place.unwrap();
            let (now_first, now_last) = of(&with, row.project.0).place.unwrap();
            // What was shared is split within itself, and nothing else moves.
            prop_assert!(first <= now_first && now_last <= last);
        }
        for at in 0..records.len() {
            let entry = at as u64 + 1;
            let (Record::Votes(
                Decision::TieVote { projects, .. }
                | Decision::CastingVote { projects, .. }
                | Decision::Lot { projects, .. },
            ), false) = (&records[at], with.used.contains(&entry)) else { continue };
            // A record that was not used may as well not be there.
            let mut fewer = records.clone();
            fewer[at] = lot(&[1], 0);
            let less = rank_on(&contest, &all, &day_of(fewer), None).unwrap();
            prop_assert_eq!(places(&less), places(&with), "{:?}", projects);
        }
    }

    #[test]
    fn the_order_of_votes_and_of_people_changes_nothing(
        (marks, records) in contests(),
        keys in prop::collection::vec(any::<u32>(), 16),
    ) {
        let (contest, all) = made(&marks);
        let wanted = rank_on(&contest, &all, &day_of(records.clone()), None).unwrap();
        let mut shuffled = contest.clone();
        shuffled.projects.sort_by_key(|p| keys[p.id.0 as usize]);
        shuffled.jurors.sort_by_key(|j| keys[8 + j.id.0 as usize]);
        let turned: Vec<Record> = records.into_iter().map(|record| match record {
            Record::Votes(Decision::TieVote { mut projects, round, mut among, mut votes }) => {
                projects.reverse();
                among.reverse();
                votes.reverse();
                Record::Votes(Decision::TieVote { projects, round, among, votes })
            }
            other => other,
        }).collect();
        prop_assert_eq!(rank_on(&shuffled, &all, &day_of(turned), None).unwrap(), wanted);
    }
}
