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

    #[test]
    fn after_an_open_tie_reserve_means_nothing_in_any_order(
        tied in prop::collection::vec(ask(), 2..5),
        left in 0..30_i128,
        partial: bool,
        skip: bool,
        next in ask(),
    ) {
        let rule = FundRule { minimum_share: 0, partial, skip, cap: None };
        let purse = Purse::new(rule, left);
        prop_assume!(purse.depends_on_order(&tied));
        let mut passed = purse.clone();
        let decisions = passed.pass(&tied);
        let after = passed.give(next, 0).1;
        for order in orders(tied.len()) {
            let mut purse = purse.clone();
            for at in order {
                let (amount, _) = purse.give(tied[at], 0);
                prop_assert!(amount == 0 || decisions[at] == AwardDecision::Undecided);
            }
            let (amount, _) = purse.give(next, 0);
            prop_assert!(amount == 0 || after == AwardDecision::Undecided);
        }
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
