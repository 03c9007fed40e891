//! Chance that anybody can draw again: a lot from a recorded seed.

/// SplitMix64: the same seed gives the same numbers on every machine.
#[derive(Clone, Debug)]
pub struct SplitMix64(u64);

impl SplitMix64 {
    /// Begins at `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns the next number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Returns the next number below `bound`, each as likely as any other; 0 for a bound of 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        if bound == 0 {
            return 0;
        }
        // Numbers past the last whole multiple of the bound would favour the small ones: they are drawn again.
        let whole = u64::MAX - u64::MAX % bound;
        loop {
            let drawn = self.draw();
            if drawn < whole {
                return drawn % bound;
            }
        }
    }
}

/// Shuffles `items` from `seed`: from the last place down, each place gets one of those up to it (Fisher–Yates).
pub fn shuffle<T>(seed: u64, items: &mut [T]) {
    let mut chance = SplitMix64::new(seed);
    for last in (1..items.len()).rev() {
        let drawn = chance.below(last as u64 + 1);
        items.swap(last, usize::try_from(drawn).unwrap_or(last));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_published_generator() {
        // The first outputs of the reference program for seed 1234567.
        let mut chance = SplitMix64::new(1_234_567);
        let drawn = [(); 5].map(|()| chance.draw());
        assert_eq!(
            drawn,
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
    fn a_shuffle_keeps_everything_and_every_order_comes_up() {
        let mut seen = std::collections::BTreeMap::new();
        for seed in 0..6_000 {
            let mut items = [1, 2, 3];
            shuffle(seed, &mut items);
            *seen.entry(items).or_insert(0) += 1;
        }
        assert_eq!(seen.len(), 6);
        assert!(
            seen.values().all(|times| (800..1_200).contains(times)),
            "{seen:?}"
        );
        shuffle(1, &mut [0_u8; 0]);
    }
}
