//! What the commission decides otherwise: sums, sheets, nominations.

use crate::make::{contest, day_of, decided, of, sheets, source};
use proptest::prelude::*;
use tribuna_domain::contest::Category;
use tribuna_domain::day::votes::{CategoryOutcome, Subject};
use tribuna_domain::results::{AwardDecision, WhyNot, WhyUnapplied};
use tribuna_domain::*;

fn award(project: u32, amount: i64) -> day::Record {
    decided(Subject::Award {
        project: ProjectId(project),
        amount,
    })
}

/// Three projects that ask for 100 each, the best first, and 250 to give.
fn funded() -> (Contest, Vec<Sheet>) {
    let mut contest = contest(3, 1, 1);
    contest.sources = vec![source(1, "Программа", 150), source(2, "Лига", 100)];
    for project in &mut contest.projects {
        project.requested = Some(Money(100));
    }
    (contest, sheets(&[&[9], &[8], &[7]]))
}

fn amounts(results: &Results) -> Vec<(u32, i64)> {
    let fund = results.fund.as_ref().unwrap();
    fund.awards.iter().map(|a| (a.project.0, a.amount.0)).collect()
}

#[test]
fn a_decided_sum_stands_in_place_of_the_proposed() {
    let (contest, all) = funded();
    let results = rank_on(&contest, &all, &day_of([award(1, 60), award(3, 90)]), None).unwrap();
    assert_eq!(amounts(&results), [(1, 60), (2, 100), (3, 90)]);
    let fund = results.fund.unwrap();
    assert_eq!(fund.awards[0].decision, AwardDecision::Partial);
    assert_eq!(fund.awards[0].decided.unwrap().proposed, Money(100));
    assert!(fund.awards[1].decided.is_none());
    assert_eq!(
        fund.awards[1].by_source,
        [(SourceId(1), Money(90)), (SourceId(2), Money(10))]
    );
}

#[test]
fn a_sum_that_breaks_the_fund_is_told_of_and_left_out() {
    let (mut contest, all) = funded();
    contest.projects[2].minimum = Some(Money(40));
    for (day, why) in [
        (award(1, 101), WhyUnapplied::AboveRequest),
        (award(3, 39), WhyUnapplied::BelowMinimum),
        (award(3, 60), WhyUnapplied::FundExceeded),
    ] {
        let results = rank_on(&contest, &all, &day_of([day]), None).unwrap();
        assert_eq!(results.unapplied[0].why, why);
        assert_eq!(amounts(&results), [(1, 100), (2, 100), (3, 50)]);
    }
    contest.regulation.threshold = Some(Score(750));
    let results = rank_on(&contest, &all, &day_of([award(3, 50)]), None).unwrap();
    assert_eq!(results.unapplied[0].why, WhyUnapplied::NoPlace);
}

#[test]
fn sums_that_fit_together_stand_whatever_the_order_of_their_decisions() {
    let (contest, all) = funded();
    // The third gets more than is left of the proposals only because the first gets less.
    for records in [[award(1, 50), award(3, 100)], [award(3, 100), award(1, 50)]] {
        let results = rank_on(&contest, &all, &day_of(records), None).unwrap();
        assert_eq!(results.unapplied, []);
        assert_eq!(amounts(&results), [(1, 50), (2, 100), (3, 100)]);
    }
    // Corrected, they do not fit any more: the latest that gives more than was proposed is left out.
    let corrected = day_of([award(1, 50), award(3, 100), award(1, 90)]);
    let results = rank_on(&contest, &all, &corrected, None).unwrap();
    let left: Vec<_> = results.unapplied.iter().map(|one| (one.entry, one.why)).collect();
    assert_eq!(left, [(2, WhyUnapplied::FundExceeded)]);
    assert_eq!(amounts(&results), [(1, 90), (2, 100), (3, 50)]);
}

#[test]
fn a_dropped_sheet_does_not_count() {
    let (contest, all) = (contest(1, 3, 1), sheets(&[&[9, 3, 6]]));
    let drop = decided(Subject::DropSheet {
        project: ProjectId(1),
        juror: JurorId(2),
    });
    let results = rank_on(&contest, &all, &day_of([drop]), None).unwrap();
    assert_eq!(of(&results, 1).score.as_deref(), Some("7.50"));
    assert_eq!(of(&results, 1).not_counted, [(JurorId(2), WhyNot::Dropped)]);
}

fn nominated() -> (Contest, Vec<Sheet>) {
    let mut contest = contest(4, 1, 1);
    for (project, category) in contest
        .projects
        .iter_mut()
        .zip(["Спорт", "Спорт", "Наука", "Наука"])
    {
        project.category = Some(category.to_owned());
    }
    contest.categories = ["Спорт", "Наука"]
        .into_iter()
        .zip(1..)
        .map(|(name, id)| Category {
            id: CategoryId(id),
            name: name.to_owned(),
        })
        .collect();
    (contest, sheets(&[&[9], &[8], &[7], &[7]]))
}

fn category(name: &str, outcome: CategoryOutcome) -> day::Record {
    decided(Subject::Category {
        category: name.to_owned(),
        outcome,
    })
}

#[test]
fn the_first_place_of_a_nomination_wins_it_unless_the_jury_decides() {
    let (contest, all) = nominated();
    let winners = |day: &Day| {
        let list = nominations(&contest, &all, day).unwrap();
        list.into_iter()
            .map(|n| (n.outcome, n.winners.into_iter().map(|p| p.0).collect::<Vec<_>>()))
            .collect::<Vec<_>>()
    };
    let by_place = NominationOutcome::ByPlace;
    assert_eq!(
        winners(&Day::default()),
        [(by_place.clone(), vec![1]), (by_place.clone(), vec![3, 4])]
    );
    let void = day_of([category("Наука", CategoryOutcome::Void)]);
    assert_eq!(winners(&void)[1], (NominationOutcome::Void, Vec::new()));
    let awarded = day_of([category(
        "Наука",
        CategoryOutcome::Awarded {
            projects: vec![ProjectId(4), ProjectId(1)],
        },
    )]);
    // Only who competes in it, and has not won before, can be its winner.
    assert_eq!(winners(&awarded)[1], (NominationOutcome::Awarded, vec![4]));
    let into = "Спорт".to_owned();
    let merged = day_of([category("Наука", CategoryOutcome::Merged { into: into.clone() })]);
    assert_eq!(
        winners(&merged),
        [(by_place, vec![1]), (NominationOutcome::Merged(into), Vec::new())]
    );
    let results = rank_on(&contest, &all, &merged, Some("Спорт")).unwrap();
    assert_eq!(results.projects.len(), 4);
}

proptest! {
    #[test]
    fn decided_sums_keep_the_invariants_of_the_fund(
        sums in prop::collection::vec((1..4_u32, 0..140_i64), 0..8),
    ) {
        let (contest, all) = funded();
        let day = day_of(sums.into_iter().map(|(project, amount)| award(project, amount)));
        let results = rank_on(&contest, &all, &day, None).unwrap();
        let fund = results.fund.unwrap();
        let given: i64 = fund.awards.iter().map(|a| a.amount.0).sum();
        let left: i64 = fund.left.iter().map(|(_, money)| money.0).sum();
        prop_assert_eq!(given + left, 250);
        for award in &fund.awards {
            prop_assert!(award.amount.0 == 0 || (50..=100).contains(&award.amount.0));
            prop_assert_eq!(award.by_source.iter().map(|(_, m)| m.0).sum::<i64>(), award.amount.0);
        }
        for (_, money) in &fund.left {
            prop_assert!(money.0 >= 0);
        }
    }
}
