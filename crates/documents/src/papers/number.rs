//! Numbers of papers: exact fractions, scores and weights in digits.

use crate::results::figures::plain;
use domain::{Exact, Score, Weight};
use messages::{Lang, decimal};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

/// The longest fraction that is printed; a longer one stands in the JSON only.
const LONGEST_FRACTION: usize = 12;

/// Returns the number with so many decimal digits, rounded half away from zero.
pub(crate) fn rounded(exact: &Exact, digits: u32, lang: Lang) -> String {
    let scale = BigInt::from(10).pow(digits);
    let scaled = (&exact.0 * BigRational::from_integer(scale.clone()))
        .round()
        .to_integer();
    let (whole, rest) = (&scaled / &scale, (&scaled % &scale).abs());
    let sign = if scaled.is_negative() && whole.is_zero() {
        "-"
    } else {
        ""
    };
    let text = if digits == 0 {
        format!("{sign}{whole}")
    } else {
        let rest = rest.to_string();
        format!("{sign}{whole}.{}{rest}", "0".repeat(digits as usize - rest.len()))
    };
    decimal(&text, lang)
}

/// Returns the number without needless digits: in full where it ends, else with four digits.
pub(crate) fn short(exact: &Exact, lang: Lang) -> String {
    decimal(&plain(exact), lang)
}

/// Returns the number in full where it ends within four digits.
pub(crate) fn short_exact(exact: &Exact, lang: Lang) -> Option<String> {
    (0..=4).find_map(|digits| {
        let scale = BigRational::from_integer(BigInt::from(10).pow(digits));
        (&exact.0 * scale)
            .is_integer()
            .then(|| rounded(exact, digits, lang))
    })
}

/// Returns «436/5», or `None` where the number is whole or the fraction too long to print.
pub(crate) fn fraction(exact: &Exact) -> Option<String> {
    let text = format!("{}/{}", exact.0.numer(), exact.0.denom());
    (!exact.0.denom().is_one() && text.chars().count() <= LONGEST_FRACTION).then_some(text)
}

/// Returns a mark: «4», «4,5».
pub(crate) fn score(score: Score, lang: Lang) -> String {
    short(&Exact(BigRational::new(score.0.into(), 100.into())), lang)
}

/// Returns a weight: «4», «0,5».
pub(crate) fn weight(weight: Weight, lang: Lang) -> String {
    short(&Exact(ratio(weight)), lang)
}

/// Returns a weight as a number.
pub(crate) fn ratio(weight: Weight) -> BigRational {
    BigRational::new(weight.0.into(), 10_000.into())
}

/// Returns a mark as a number.
pub(crate) fn mark(score: Score) -> BigRational {
    BigRational::new(score.0.into(), 100.into())
}

#[cfg(test)]
mod tests {
    use super::{fraction, rounded, short};
    use domain::Exact;
    use messages::Lang;
    use num_rational::BigRational;

    fn exact(numerator: i64, denominator: i64) -> Exact {
        Exact(BigRational::new(numerator.into(), denominator.into()))
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        assert_eq!(rounded(&exact(1, 200), 2, Lang::Ru), "0,01");
        assert_eq!(rounded(&exact(-1, 200), 2, Lang::Ru), "−0,01");
        assert_eq!(rounded(&exact(436, 5), 2, Lang::Ru), "87,20");
        assert_eq!(rounded(&exact(7, 2), 0, Lang::En), "4");
    }

    #[test]
    fn a_number_has_no_needless_digits() {
        assert_eq!(short(&exact(92, 1), Lang::Ru), "92");
        assert_eq!(short(&exact(9, 2), Lang::Ru), "4,5");
        assert_eq!(short(&exact(1, 3), Lang::Ru), "0,3333");
        assert_eq!(short(&exact(166_617, 100_000), Lang::Ru), "1,66617");
    }

    #[test]
    fn a_fraction_longer_than_twelve_characters_is_not_printed() {
        assert_eq!(fraction(&exact(436, 5)).as_deref(), Some("436/5"));
        assert_eq!(fraction(&exact(12, 1)), None);
        assert_eq!(fraction(&exact(1_234_567, 7_654_320)), None);
    }
}
