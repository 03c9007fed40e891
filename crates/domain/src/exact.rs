//! Exact fractions: what scores are until they are printed.

use crate::number::{NumberError, Score, Weight, decimal};
use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Div, Mul, Neg, Sub};
use std::str::FromStr;

/// An exact rational number in lowest terms; shown as `436/5` or `5`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(pub BigRational);

impl Exact {
    /// Returns 0.
    pub fn zero() -> Self {
        Self(BigRational::zero())
    }

    /// Returns `numerator / denominator` in lowest terms; `None` over zero.
    pub fn new(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> Option<Self> {
        let denominator = denominator.into();
        (!denominator.is_zero()).then(|| Self(BigRational::new(numerator.into(), denominator)))
    }

    /// Returns `numerator / denominator`, reduced in machine integers; `denominator` must be above 0.
    pub(crate) fn ratio(numerator: i128, denominator: i128) -> Self {
        debug_assert!(denominator > 0);
        let common = match (
            u64::try_from(numerator.unsigned_abs()),
            u64::try_from(denominator),
        ) {
            (Ok(n), Ok(d)) => i128::from(n.gcd(&d)),
            _ => numerator.gcd(&denominator),
        };
        Self(BigRational::new_raw(
            (numerator / common).into(),
            (denominator / common).into(),
        ))
    }

    /// Returns whether it is a whole number.
    pub fn is_integer(&self) -> bool {
        self.0.is_integer()
    }

    /// Returns the number rounded to `digits` after the point, half away from zero.
    pub fn round_half_away(&self, digits: u32) -> Self {
        Self(BigRational::new(
            self.scaled(digits),
            BigInt::from(10).pow(digits),
        ))
    }

    /// Returns decimal text with a point and exactly `digits` decimals; half away from zero, for print only.
    pub fn printed(&self, digits: u32) -> String {
        let scaled = self.scaled(digits);
        if let Some(small) = scaled.to_i128() {
            return decimal(small, digits);
        }
        let sign = if scaled.sign() == Sign::Minus { "-" } else { "" };
        let text = scaled.magnitude().to_string();
        let text = format!("{text:0>width$}", width = digits as usize + 1);
        let (whole, fraction) = text.split_at(text.len() - digits as usize);
        if fraction.is_empty() {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{fraction}")
        }
    }

    /// Returns the number × 10^`digits`, rounded half away from zero.
    pub(crate) fn scaled(&self, digits: u32) -> BigInt {
        let twice: BigInt = self.0.numer().abs() * BigInt::from(10).pow(digits) * 2 + self.0.denom();
        let magnitude: BigInt = twice / (self.0.denom() * BigInt::from(2));
        if self.0.is_negative() {
            -magnitude
        } else {
            magnitude
        }
    }
}

/// Returns `numerator / denominator` rounded to a whole number, half away from zero; `denominator` is above 0.
pub(crate) fn round_div(numerator: i128, denominator: i128) -> i128 {
    let magnitude = (2 * numerator.abs() + denominator) / (2 * denominator);
    if numerator < 0 { -magnitude } else { magnitude }
}

/// Returns how many digits, at least `least`, it takes for different values to look different.
pub fn distinct_digits<'a>(values: impl Iterator<Item = &'a Exact>, least: u32) -> u32 {
    let mut sorted: Vec<&Exact> = values.collect();
    sorted.sort_unstable();
    sorted.dedup();
    // Rounding keeps the order, so neighbours are enough.
    sorted.windows(2).fold(least, |mut digits, pair| {
        while pair[0].scaled(digits) == pair[1].scaled(digits) {
            digits += 1;
        }
        digits
    })
}

impl From<Score> for Exact {
    fn from(score: Score) -> Self {
        Self::ratio(i128::from(score.0), 100)
    }
}

impl From<Weight> for Exact {
    fn from(weight: Weight) -> Self {
        Self::ratio(i128::from(weight.0), 10_000)
    }
}

impl From<i64> for Exact {
    fn from(whole: i64) -> Self {
        Self(BigRational::from_integer(whole.into()))
    }
}

impl fmt::Display for Exact {
    /// Writes `436/5`, or `5` for a whole number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_integer() {
            write!(f, "{}", self.0.numer())
        } else {
            write!(f, "{}/{}", self.0.numer(), self.0.denom())
        }
    }
}

impl FromStr for Exact {
    type Err = NumberError;

    /// Reads `436/5` or `5`, also not in lowest terms.
    fn from_str(text: &str) -> Result<Self, NumberError> {
        let whole = |part: &str| part.trim().parse::<BigInt>().map_err(|_| NumberError::NotANumber);
        let (numerator, denominator) = match text.split_once('/') {
            Some((numerator, denominator)) => (whole(numerator)?, whole(denominator)?),
            None => (whole(text)?, BigInt::from(1)),
        };
        Self::new(numerator, denominator).ok_or(NumberError::OverZero)
    }
}

macro_rules! operator {
    ($($trait:ident $name:ident),+) => {$(
        impl $trait for Exact {
            type Output = Self;
            fn $name(self, other: Self) -> Self {
                Self(self.0.$name(other.0))
            }
        }

        impl $trait<&Exact> for &Exact {
            type Output = Exact;
            fn $name(self, other: &Exact) -> Exact {
                Exact((&self.0).$name(&other.0))
            }
        }
    )+};
}

// Division by zero panics, as it does for every number of Rust: nobody divides by what a person typed.
operator!(Add add, Sub sub, Mul mul, Div div);

impl Neg for Exact {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl<'a> Sum<&'a Exact> for Exact {
    fn sum<I: Iterator<Item = &'a Exact>>(values: I) -> Self {
        Self(values.fold(BigRational::zero(), |sum, value| sum + &value.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        text.parse().unwrap()
    }

    #[test]
    fn a_fraction_is_shown_in_lowest_terms() {
        assert_eq!(exact("872/10").to_string(), "436/5");
        assert_eq!(exact("-10/2").to_string(), "-5");
        assert_eq!(Exact::ratio(-8720, 100).to_string(), "-436/5");
        assert_eq!(Exact::ratio(0, 7).to_string(), "0");
        assert_eq!(
            Exact::ratio(i128::from(u64::MAX) * 6, 4).to_string(),
            "55340232221128654845/2"
        );
        assert_eq!("1/0".parse::<Exact>(), Err(NumberError::OverZero));
        assert_eq!("one".parse::<Exact>(), Err(NumberError::NotANumber));
    }

    #[test]
    fn rounding_is_half_away_from_zero() {
        for (value, digits, rounded, printed) in [
            ("1/8", 2, "13/100", "0.13"),
            ("-1/8", 2, "-13/100", "-0.13"),
            ("5/2", 0, "3", "3"),
            ("-5/2", 0, "-3", "-3"),
            ("1/3", 2, "33/100", "0.33"),
            ("-1/1000", 2, "0", "0.00"),
            ("436/5", 2, "436/5", "87.20"),
        ] {
            assert_eq!(exact(value).round_half_away(digits), exact(rounded), "{value}");
            assert_eq!(exact(value).printed(digits), printed, "{value}");
        }
    }

    #[test]
    fn whole_division_rounds_the_same_way() {
        assert_eq!(
            [
                round_div(5, 2),
                round_div(-5, 2),
                round_div(4, 3),
                round_div(-4, 3)
            ],
            [3, -3, 1, -1]
        );
    }

    #[test]
    fn numbers_past_machine_words_print() {
        let great = exact("100000000000000000000000000000000000000000000/3");
        assert_eq!(
            great.printed(2),
            "33333333333333333333333333333333333333333333.33"
        );
        assert_eq!(
            (-great).printed(0),
            "-33333333333333333333333333333333333333333333"
        );
    }

    #[test]
    fn arithmetic_is_exact() {
        let (a, b) = (exact("1/3"), exact("1/6"));
        assert_eq!(&a + &b, exact("1/2"));
        assert_eq!(&a - &b, exact("1/6"));
        assert_eq!(&a * &b, exact("1/18"));
        assert_eq!(&a / &b, exact("2"));
        assert_eq!([a, b].iter().sum::<Exact>(), exact("1/2"));
        assert_eq!(
            Exact::from(Score(450)) * Exact::from(Weight(25_000)),
            exact("45/4")
        );
    }

    proptest::proptest! {
        /// The nearest of the neighbours, and of two equally near the one farther from zero.
        #[test]
        fn a_rounded_number_is_the_nearest_and_a_half_goes_away_from_zero(
            numerator in -4_000..4_000_i64,
            denominator in 1..60_i64,
            digits in 0..4_u32,
            great: bool,
        ) {
            let scale = 10_i64.pow(digits);
            let value = Exact::ratio(numerator.into(), denominator.into());
            let near = |whole: i64| {
                let apart = (numerator * scale - whole * denominator).abs();
                (apart, -whole.abs())
            };
            let low = (numerator * scale).div_euclid(denominator);
            let wanted = if near(low) < near(low + 1) { low } else { low + 1 };
            proptest::prop_assert_eq!(value.scaled(digits), BigInt::from(wanted));
            proptest::prop_assert_eq!(round_div(i128::from(numerator * scale), denominator.into()), i128::from(wanted));
            proptest::prop_assert_eq!(value.round_half_away(digits), Exact::ratio(wanted.into(), scale.into()));
            // The same with thirty zeros more, which no machine word holds.
            let zeros = if great { "0".repeat(30) } else { String::new() };
            let size = wanted.unsigned_abs();
            let sign = if wanted < 0 { "-" } else { "" };
            let (whole, rest) = (size / scale.unsigned_abs(), size % scale.unsigned_abs());
            if !great || rest == 0 && value.is_integer() {
                let zeros = if whole == 0 { "" } else { zeros.as_str() };
                let text = match digits {
                    0 => format!("{sign}{whole}{zeros}"),
                    _ => format!("{sign}{whole}{zeros}.{rest:0width$}", width = digits as usize),
                };
                let grown = value.clone() * exact(&format!("1{}", if great { "0".repeat(30) } else { String::new() }));
                proptest::prop_assert_eq!(grown.printed(digits), text);
            }
            proptest::prop_assert_eq!(value.is_integer(), numerator % denominator == 0);
        }

        #[test]
        fn digits_are_as_few_as_tell_different_numbers_apart(
            values in proptest::collection::vec((0..300_i64, 1..40_i64), 0..5),
            least in 0..3_u32,
        ) {
            let values: Vec<Exact> = values.into_iter().map(|(n, d)| Exact::ratio(n.into(), d.into())).collect();
            let apart = |digits: u32| {
                let clash = |a: &Exact| values.iter().any(|b| a != b && a.printed(digits) == b.printed(digits));
                !values.iter().any(clash)
            };
            let found = distinct_digits(values.iter(), least);
            proptest::prop_assert!(found >= least && apart(found));
            proptest::prop_assert!(found == least || !apart(found - 1));
        }

        #[test]
        fn a_fraction_of_machine_words_is_that_of_great_numbers(numerator: i128, denominator in 1..i128::MAX, small: bool) {
            let (n, d) = if small { (numerator % 1_000, denominator % 1_000 + 1) } else { (numerator, denominator) };
            proptest::prop_assume!(n != i128::MIN);
            let found = Exact::ratio(n, d);
            proptest::prop_assert_eq!(&found, &Exact::new(n, d).unwrap());
            proptest::prop_assert_eq!(found.to_string().parse(), Ok(found));
        }
    }
}
