//! Drawing lots that anybody can draw again: SplitMix64 from a recorded seed.

/// The generator SplitMix64 (Steele, Lea, Flood 2014): sixty-four bits of state, printed in a dozen lines, so that
/// a draw can be repeated without this program.
#[derive(Clone, Debug)]
pub struct SplitMix64 {
    state: u64,
}

impl SplitMix64 {
    /// Returns the generator of a seed.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// Returns the next sixty-four bits.
    pub fn next_bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below `bound`, each as likely: bits beyond the last whole round of `bound` are drawn again.
    /// Below 1 there is only 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        if bound < 2 {
            return 0;
        }
        let rounds = u64::MAX / bound * bound;
        loop {
            let bits = self.next_bits();
            if bits < rounds {
                return bits % bound;
            }
        }
    }
}

/// Shuffles `items` by a seed: from the last place to the second, each changes with one drawn among those not
/// after it (Fisher and Yates).
pub fn shuffle<T>(items: &mut [T], seed: u64) {
    let mut drawn = SplitMix64::new(seed);
    for last in (1..items.len()).rev() {
        let bound = u64::try_from(last).map_or(u64::MAX, |last| last.saturating_add(1));
        let other = usize::try_from(drawn.below(bound)).unwrap_or(last);
        items.swap(last, other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_generator_is_the_published_one() {
        // The first outputs of the reference implementation for the seed 1234567.
        let mut drawn = SplitMix64::new(1_234_567);
        let first: Vec<u64> = (0..5).map(|_| drawn.next_bits()).collect();
        assert_eq!(
            first,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423,
                4_593_380_528_125_082_431,
                16_408_922_859_458_223_821
            ]
        );
    }

    #[test]
    fn every_order_can_come() {
        let mut seen = BTreeSet::new();
        for seed in 0..2_000 {
            let mut items = [1, 2, 3, 4, 5];
            shuffle(&mut items, seed);
            seen.insert(items);
        }
        assert_eq!(seen.len(), 120);
    }

    proptest! {
        #[test]
        fn the_same_seed_gives_the_same_order(seed: u64, length in 0_usize..80) {
            let draw = || {
                let mut items: Vec<usize> = (0..length).collect();
                shuffle(&mut items, seed);
                items
            };
            let mut sorted = draw();
            prop_assert_eq!(draw(), draw());
            sorted.sort_unstable();
            prop_assert_eq!(sorted, (0..length).collect::<Vec<_>>());
        }

        #[test]
        fn a_draw_stays_below_its_bound(seed: u64, bound: u64) {
            let drawn = SplitMix64::new(seed).below(bound);
            prop_assert!(drawn < bound.max(1));
        }
    }
}
