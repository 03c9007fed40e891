use super::*;
use proptest::prelude::*;

/// Every order of the numbers below `n`.
fn orders(n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(n - 1);
    (0..n)
        .flat_map(|at| shorter.iter().map(move |order| (order, at)))
        .map(|(order, at)| {
            let mut order = order.clone();
            order.insert(at, n - 1);
            order
        })
        .collect()
}

fn ask() -> impl Strategy<Value = Ask> {
    prop_oneof![
        1 => Just(Ask::Nothing),
        1 => Just(Ask::Impossible),
        8 => (1..12_i128, 0..12_i128).prop_map(|(want, cut)| Ask::Wants { want, least: (want - cut).max(1) }),
    ]
}

proptest! {
    #[test]
    fn dependence_on_order_is_what_trying_every_order_says(
        tied in prop::collection::vec(ask(), 1..5),
        left in 0..30_i128,
        partial: bool,
        skip: bool,
    ) {
        let rule = FundRule { minimum_share: 0, partial, skip, cap: None };
        let purse = Purse::new(rule, left);
        let awards = |order: &Vec<usize>| {
            let mut purse = purse.clone();
            let mut awards = vec![0; tied.len()];
            for &at in order {
                awards[at] = purse.give(tied[at], 0).0;
            }
            awards
        };
        let orders = orders(tied.len());
        let first = awards(&orders[0]);
        let depends = orders.iter().any(|order| awards(order) != first);
        prop_assert_eq!(purse.depends_on_order(&tied), depends);
    }

    /// Whatever stands above in an open tie: what is proposed is what every order gives, and only what differs is
    /// undecided.
    #[test]
    fn an_award_is_undecided_only_where_orders_differ(
        tied in prop::collection::vec(ask(), 2..5),
        left in 0..30_i128,
        partial: bool,
        skip: bool,
        rest in prop::collection::vec(ask(), 1..4),
        also in prop::collection::vec(ask(), 2..4),
    ) {
        let rule = FundRule { minimum_share: 0, partial, skip, cap: None };
        let purse = Purse::new(rule, left);
        prop_assume!(purse.depends_on_order(&tied));
        let request = |ask: &Ask| match *ask {
            Ask::Wants { want, .. } => want,
            Ask::Nothing | Ask::Impossible => 0,
        };
        let requests = |asks: &[Ask]| asks.iter().map(request).collect::<Vec<_>>();
        let mut passed = purse.clone();
        let mut said = passed.pass(&tied, &requests(&tied));
        said.extend(rest.iter().map(|ask| passed.give(*ask, request(ask))));
        if passed.known().is_none() {
            // Then nobody is asked about the next tie.
            prop_assert!(!passed.depends_on_order(&also));
            said.extend(passed.pass(&also, &requests(&also)));
        }
        let mut seen: Vec<BTreeSet<i128>> = vec![BTreeSet::new(); said.len()];
        for first in orders(tied.len()) {
            for last in orders(also.len()) {
                let mut purse = purse.clone();
                let turns = first.iter().copied().chain(tied.len()..tied.len() + rest.len());
                let turns = turns.chain(last.iter().map(|at| tied.len() + rest.len() + at));
                let all: Vec<Ask> = [&tied[..], &rest, &also].concat();
                for at in turns.filter(|at| *at < said.len()) {
                    seen[at].insert(purse.give(all[at], request(&all[at])).0);
                }
            }
        }
        for ((amount, decision), seen) in said.iter().zip(&seen) {
            if seen.len() == 1 {
                prop_assert_eq!(seen.first(), Some(amount));
                prop_assert_ne!(*decision, AwardDecision::Undecided);
            } else {
                prop_assert_eq!((*amount, *decision), (0, AwardDecision::Undecided));
            }
        }
    }

    /// More than can be followed by every order: nothing is proposed that some order does not give.
    #[test]
    fn of_many_tied_nobody_is_promised_anything(
        tied in prop::collection::vec((8..12_i128).prop_map(|want| Ask::Wants { want, least: want }), 11..14),
        left in 8..60_i128,
        skip: bool,
        next in ask(),
    ) {
        let rule = FundRule { minimum_share: 0, partial: false, skip, cap: None };
        let mut purse = Purse::new(rule, left);
        prop_assume!(purse.depends_on_order(&tied));
        let reaches = |ask: &Ask| matches!(ask, Ask::Wants { want, .. } if *want <= left);
        for (ask, said) in tied.iter().zip(purse.pass(&tied, &vec![1; tied.len()])) {
            let wanted = if reaches(ask) { AwardDecision::Undecided } else { AwardDecision::Reserve };
            prop_assert_eq!(said, (0, wanted));
        }
        let (amount, decision) = purse.give(next, 1);
        prop_assert_eq!(amount, 0);
        if matches!(next, Ask::Wants { .. }) {
            let wanted = if skip { AwardDecision::Undecided } else { AwardDecision::Reserve };
            prop_assert_eq!(decision, wanted);
        }
    }
}

/// Whatever the order one of the two equals takes 60 of 100, and 30 come next: 0.1.0 left that open, and what it fixed
/// stays.
#[test]
fn what_was_fixed_as_undecided_stays_so() {
    let rule = FundRule {
        minimum_share: 0,
        partial: false,
        skip: true,
        cap: None,
    };
    let want = |want| Ask::Wants { want, least: want };
    for (former, said) in [
        (false, (30, AwardDecision::Full)),
        (true, (0, AwardDecision::Undecided)),
    ] {
        let mut purse = Purse::new(rule, 100).counted_as_fixed(former);
        let tied = purse.pass(&[want(60), want(60)], &[60, 60]);
        assert_eq!(tied, [(0, AwardDecision::Undecided); 2]);
        assert_eq!(purse.give(want(30), 30), said);
    }
}

#[test]
fn a_cap_below_the_minimum_leaves_the_project_in_reserve_and_goes_on() {
    let mut purse = Purse::new(FundRule::default(), 100);
    assert_eq!(purse.give(Ask::Impossible, 500), (0, AwardDecision::Reserve));
    assert_eq!(
        purse.give(Ask::Wants { want: 60, least: 30 }, 60),
        (60, AwardDecision::Full)
    );
}
