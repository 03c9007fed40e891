//! What people decide on ties: the vote, the run-off, the casting vote, the lot.

use crate::make::{contest, day_of, of, places, recused, sheet, source};
use tribuna_domain::day::Record;
use tribuna_domain::day::votes::Record as Decision;
use tribuna_domain::regulation::TieRule;
use tribuna_domain::results::TieDecision;
use tribuna_domain::*;

pub(crate) fn ids(projects: &[u32]) -> Vec<ProjectId> {
    projects.iter().copied().map(ProjectId).collect()
}

/// A vote on `tied` among `among`: the n-th juror names the n-th; 0 abstains.
pub(crate) fn vote(tied: &[u32], round: u32, among: &[u32], named: &[u32]) -> Record {
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

pub(crate) fn casting(tied: &[u32], juror: u32, choice: u32) -> Record {
    Record::Votes(Decision::CastingVote {
        projects: ids(tied),
        juror: JurorId(juror),
        choice: ProjectId(choice),
        reason: "команда готова начать раньше".to_owned(),
    })
}

pub(crate) fn lot(tied: &[u32], seed: u64) -> Record {
    Record::Votes(Decision::Lot {
        projects: ids(tied),
        seed,
    })
}

/// Equal projects with a prize for each place, and people asked in the usual order.
pub(crate) fn equal(projects: u32, jurors: u32) -> (Contest, Vec<Sheet>) {
    let mut contest = contest(projects, jurors, 1);
    contest.regulation.places.ties = vec![TieRule::JuryVote, TieRule::CastingVote, TieRule::Lot];
    contest.regulation.places.prizes = projects;
    let all = (1..=projects).flat_map(|p| (1..=jurors).map(move |j| sheet(p, j, &[5])));
    (contest, all.collect())
}

pub(crate) fn order(results: &Results) -> Vec<(u32, u32, u32)> {
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

#[test]
fn a_decision_that_is_none_says_why() {
    let (mut contest, mut all) = equal(3, 6);
    contest.jurors[3].voting = false;
    contest.jurors[4].role = Role::Secretary;
    all.push(recused(2, 6, 1));
    all.retain(|sheet| sheet.recusal.is_some() || (sheet.project.0, sheet.juror.0) != (2, 6));
    let check = |record: &Record| {
        let Record::Votes(record) = record else { panic!() };
        check_tie_decision(&contest, &all, record)
    };
    let votes = |votes: &[(u32, Option<u32>)]| {
        Record::Votes(Decision::TieVote {
            projects: ids(&[1, 2]),
            round: 1,
            among: ids(&[1, 2]),
            votes: votes
                .iter()
                .map(|&(juror, named)| (JurorId(juror), named.map(ProjectId)))
                .collect(),
        })
    };
    assert_eq!(check(&votes(&[(1, Some(1)), (2, None), (3, Some(2))])), Ok(()));
    assert_eq!(check(&votes(&[(1, None)])), Ok(()), "to abstain is to vote");
    assert_eq!(
        check(&votes(&[(1, Some(1)), (4, Some(1))])),
        Err(VoteFault::NoVote(JurorId(4)))
    );
    assert_eq!(check(&votes(&[(5, Some(1))])), Err(VoteFault::NoVote(JurorId(5))));
    assert_eq!(check(&votes(&[(9, None)])), Err(VoteFault::NoVote(JurorId(9))));
    assert_eq!(
        check(&votes(&[(6, Some(1))])),
        Err(VoteFault::Recused(JurorId(6)))
    );
    assert_eq!(
        check(&votes(&[(1, Some(1)), (1, Some(1))])),
        Err(VoteFault::Twice(JurorId(1)))
    );
    assert_eq!(
        check(&votes(&[(1, Some(3))])),
        Err(VoteFault::NotAmong(ProjectId(3)))
    );
    assert_eq!(check(&votes(&[])), Err(VoteFault::Nobody));
    // Recused from a project that is not tied: has a vote.
    assert_eq!(check(&casting(&[1, 3], 6, 3)), Ok(()));
    assert_eq!(
        check(&casting(&[1, 2], 6, 1)),
        Err(VoteFault::Recused(JurorId(6)))
    );
    assert_eq!(check(&casting(&[1, 3], 4, 3)), Err(VoteFault::NoVote(JurorId(4))));
    assert_eq!(
        check(&casting(&[1, 3], 1, 2)),
        Err(VoteFault::NotAmong(ProjectId(2)))
    );
    assert_eq!(check(&lot(&[1, 2], 7)), Ok(()));
    // What is none does not count where the places are settled.
    let day = day_of([
        vote(&[1, 2, 3], 1, &[1, 2, 3], &[3, 3, 3, 3]),
        vote(&[1, 2, 3], 1, &[1, 2, 3], &[]),
    ]);
    assert_eq!(rank_on(&contest, &all, &day, None).unwrap().used, [0_u64; 0]);
}

#[test]
fn a_casting_vote_or_a_lot_on_another_tie_decides_nothing() {
    let (mut contest, all) = equal(3, 3);
    for (rule, other, own) in [
        (
            TieRule::CastingVote,
            casting(&[1, 2], 1, 2),
            casting(&[3, 1, 2], 1, 2),
        ),
        (TieRule::Lot, lot(&[1, 2], 7), lot(&[3, 1, 2], 7)),
    ] {
        contest.regulation.places.ties = vec![rule];
        contest.regulation.places.prizes = 1;
        let results = rank_on(&contest, &all, &day_of([other.clone()]), None).unwrap();
        assert_eq!(order(&results), [(1, 1, 3), (2, 1, 3), (3, 1, 3)]);
        assert_eq!((results.open_questions.len(), results.used.len()), (1, 0));
        let results = rank_on(&contest, &all, &day_of([own, other]), None).unwrap();
        assert_eq!((results.open_questions.len(), results.used), (0, vec![1]));
    }
}

#[test]
fn what_every_step_counted_is_told_of_each() {
    let (contest, all) = equal(3, 5);
    let day = day_of([
        vote(&[1, 2, 3], 1, &[1, 2, 3], &[2, 2, 3, 2, 0]),
        vote(&[1, 3], 1, &[1, 3], &[1, 1, 1, 3, 0]),
    ]);
    let results = rank_on(&contest, &all, &day, None).unwrap();
    let told = |id: u32| -> Vec<(Option<String>, Vec<u32>)> {
        let steps = of(&results, id).ties.iter();
        steps
            .map(|step| (step.value.clone(), sorted(&step.with)))
            .collect()
    };
    let value = |text: &str| Some(text.to_owned());
    assert_eq!(told(1), [(value("0"), vec![2, 3]), (value("3"), vec![3])]);
    assert_eq!(told(2), [(value("3"), vec![1, 3])]);
    assert_eq!(told(3), [(value("1"), vec![1, 2]), (value("1"), vec![1])]);
    let mut by_lot = contest.clone();
    by_lot.regulation.places.ties = vec![TieRule::Lot];
    let results = rank_on(&by_lot, &all, &day_of([lot(&[1, 2, 3], 5)]), None).unwrap();
    for row in &results.projects {
        assert_eq!(row.ties[0].value, Some(row.place.unwrap().0.to_string()));
    }
}

pub(crate) fn sorted(projects: &[ProjectId]) -> Vec<u32> {
    let mut ids: Vec<u32> = projects.iter().map(|id| id.0).collect();
    ids.sort_unstable();
    ids
}
