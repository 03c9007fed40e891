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

/// Requests, least sums, a cap, a threshold that the last may be under, and two purses.
fn funds() -> impl Strategy<Value = (Contest, Vec<Sheet>)> {
    let ask = (0..8_i64, prop::option::weighted(0.3, 0..9_i64));
    let rest = (
        0..16_i64,
        0..16_i64,
        prop::option::weighted(0.3, 2..9_i64),
        any::<[bool; 3]>(),
    );
    (prop::collection::vec(ask, 4), rest).prop_map(|(asks, (one, two, cap, [below, partial, skip]))| {
        let mut contest = contest(4, 1, 1);
        contest.sources = vec![source(1, "Программа", one), source(2, "Лига", two)];
        contest.regulation.fund.cap = cap;
        contest.regulation.fund.partial = partial;
        contest.regulation.fund.skip = skip;
        contest.regulation.threshold = below.then_some(Score(650));
        for (project, (request, minimum)) in contest.projects.iter_mut().zip(asks) {
            project.requested = (request > 0).then_some(Money(request));
            project.minimum = minimum.map(Money);
        }
        (contest, sheets(&[&[9], &[8], &[7], &[6]]))
    })
}

proptest! {
    /// Each sum by itself against the request, the cap and the least; then all together against the fund.
    #[test]
    fn decided_sums_are_what_weighing_each_and_all_gives(
        (contest, all) in funds(),
        sums in prop::collection::vec((1..5_u32, 0..9_i64), 0..7),
    ) {
        let records = sums.iter().map(|&(project, amount)| award(project, amount));
        let proposed = rank(&contest, &all, None).unwrap().fund.unwrap();
        let results = rank_on(&contest, &all, &day_of(records), None).unwrap();
        let last: std::collections::BTreeMap<u32, (u64, i64)> =
            (1..).zip(&sums).map(|(entry, &(project, amount))| (project, (entry, amount))).collect();
        let (mut standing, mut left_out) = (Vec::new(), Vec::new());
        for (&project, &(entry, amount)) in &last {
            let card = &contest.projects[project as usize - 1];
            let request = card.requested.map_or(0, |money| money.0);
            let want = contest.regulation.fund.cap.map_or(request, |cap| cap.min(request));
            let least = card.minimum.map_or((request + 1) / 2, |least| least.0).clamp(1, request.max(1));
            let ranked = contest.regulation.threshold.is_none() || project < 4;
            let why = if amount == 0 {
                None
            } else if !ranked {
                Some(WhyUnapplied::NoPlace)
            } else if amount > want || want < least {
                Some(WhyUnapplied::AboveRequest)
            } else if amount < least {
                Some(WhyUnapplied::BelowMinimum)
            } else {
                None
            };
            match why {
                Some(why) => left_out.push((entry, project, why)),
                None => standing.push((entry, project, amount)),
            }
        }
        let fund = contest.sources[0].limit.0 + contest.sources[1].limit.0;
        let before = |project: u32| proposed.awards.iter().find(|line| line.project.0 == project).unwrap();
        standing.sort_unstable();
        loop {
            let given = |project: u32| {
                standing.iter().find(|one| one.1 == project).map_or(before(project).amount.0, |one| one.2)
            };
            if (1..=4).map(given).sum::<i64>() <= fund {
                break;
            }
            let more = |one: &(u64, u32, i64)| one.2 > before(one.1).amount.0;
            let (entry, project, _) = standing.remove(standing.iter().rposition(more).unwrap());
            left_out.push((entry, project, WhyUnapplied::FundExceeded));
        }
        left_out.sort_unstable_by_key(|one| one.0);
        let told: Vec<_> = results.unapplied.iter().map(|one| (one.entry, one.project.0, one.why)).collect();
        prop_assert_eq!(told, left_out);
        let found = results.fund.unwrap();
        for line in &found.awards {
            let was = before(line.project.0);
            let Some((entry, _, amount)) = standing.iter().find(|one| one.1 == line.project.0) else {
                prop_assert_eq!((line.amount, line.decision, line.decided), (was.amount, was.decision, None));
                continue;
            };
            prop_assert_eq!(line.amount.0, *amount);
            let decided = line.decided.unwrap();
            prop_assert_eq!((decided.entry, decided.proposed), (*entry, was.amount));
            let word = match *amount {
                0 if matches!(was.decision, AwardDecision::NotRequested | AwardDecision::Rejected) => was.decision,
                0 => AwardDecision::Reserve,
                all if all == line.requested.0 => AwardDecision::Full,
                _ => AwardDecision::Partial,
            };
            prop_assert_eq!(line.decision, word);
        }
        // Each source is spent before the next one is begun.
        let mut purses = contest.sources.iter().map(|source| (source.id, source.limit.0)).collect::<Vec<_>>();
        for line in &found.awards {
            let (mut wanted, mut parts) = (line.amount.0, Vec::new());
            for (source, left) in &mut purses {
                let part = wanted.min(*left);
                if part > 0 {
                    parts.push((*source, Money(part)));
                }
                *left -= part;
                wanted -= part;
            }
            prop_assert_eq!(&line.by_source, &parts);
            prop_assert_eq!(wanted, 0);
        }
        let left: Vec<(SourceId, i64)> = found.left.iter().map(|(source, left)| (*source, left.0)).collect();
        prop_assert_eq!(left, purses);
        // The line is under the last of the leading ones that are given something; who asked for nothing does not
        // break the lead.
        let leads = |line: &&results::Award| line.amount.0 > 0 || line.decision == AwardDecision::NotRequested;
        let leading: Vec<_> = found.awards.iter().take_while(leads).map(|line| line.amount.0 > 0).collect();
        let above = (0..=leading.len()).rev().find(|&n| n == 0 || leading[n - 1]).unwrap();
        prop_assert_eq!(found.above_line, above);
    }
}

#[test]
fn sources_are_spent_in_their_order_then_by_name_then_by_id() {
    let (mut contest, all) = funded();
    let order = |contest: &Contest| {
        let fund = rank(contest, &all, None).unwrap().fund.unwrap();
        fund.left.iter().map(|(source, _)| source.0).collect::<Vec<_>>()
    };
    contest.sources = vec![
        source(1, "Б", 1),
        source(2, "А10", 1),
        source(3, "А2", 1),
        source(4, "А2", 1),
    ];
    for source in &mut contest.sources {
        source.priority = 5;
    }
    assert_eq!(order(&contest), [3, 4, 2, 1]);
    contest.sources.reverse();
    assert_eq!(order(&contest), [3, 4, 2, 1]);
    contest.sources[3].priority = 4;
    assert_eq!(order(&contest), [1, 3, 4, 2]);
}

#[test]
fn money_past_what_a_file_holds_stays_at_the_greatest_and_below_nothing_is_nothing() {
    let (mut contest, all) = funded();
    contest.sources = vec![
        source(1, "А", i64::MAX),
        source(2, "Б", i64::MAX),
        source(3, "В", -5),
    ];
    contest.projects[2].requested = Some(Money(-100));
    let fund = rank(&contest, &all, None).unwrap().fund.unwrap();
    assert_eq!(fund.fund, Money(i64::MAX));
    assert_eq!(fund.left[2], (SourceId(3), Money(0)));
    assert_eq!(
        (fund.awards[2].requested, fund.awards[2].decision),
        (Money(0), AwardDecision::NotRequested)
    );
}
