//! Numbers of a contest: scores in hundredths, weights in ten-thousandths, money in kopecks.

pub use crate::exact::Exact;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// A mark, or a bound of a scale, as a whole number of hundredths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Score(pub i64);

/// A weight coefficient in ten-thousandths (at most four decimal places).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Weight(pub i64);

/// Money in whole kopecks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub i64);

/// Decimal places of a score.
const SCORE_PLACES: u32 = 2;
/// Decimal places of a weight.
const WEIGHT_PLACES: u32 = 4;
/// Decimal places of money in roubles.
const MONEY_PLACES: u32 = 2;

/// Why a text could not be read as a number of the kind wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NumberError {
    /// Not a number at all.
    #[error("not a number")]
    NotANumber,
    /// More decimal places than the kind has.
    #[error("more than {most} decimal places")]
    TooManyPlaces {
        /// How many it may have.
        most: u32,
    },
    /// Does not fit.
    #[error("too large a number")]
    TooLarge,
    /// A fraction over zero.
    #[error("a fraction over zero")]
    OverZero,
}

/// Reads decimal text, with comma or point, into whole units of 10^-`places`.
fn units(text: &str, places: u32) -> Result<i64, NumberError> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = match digits.split_once([',', '.']) {
        Some((_, "")) => return Err(NumberError::NotANumber),
        Some(parts) => parts,
        None => (digits, ""),
    };
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return Err(NumberError::NotANumber);
    }
    // «4,500» is 4,5: zeros that say nothing lose nothing.
    let fraction = fraction.trim_end_matches('0');
    let given = u32::try_from(fraction.len()).map_err(|_| NumberError::TooLarge)?;
    let Some(missing) = places.checked_sub(given) else {
        return Err(NumberError::TooManyPlaces { most: places });
    };
    let mut value: i64 = 0;
    for digit in whole
        .bytes()
        .chain(fraction.bytes())
        .chain(std::iter::repeat_n(b'0', missing as usize))
    {
        value = value
            .checked_mul(10)
            .and_then(|v| v.checked_add(i64::from(digit - b'0')))
            .ok_or(NumberError::TooLarge)?;
    }
    Ok(if negative { -value } else { value })
}

/// Returns units of 10^-`places` as decimal text with a point and exactly `places` decimals.
pub(crate) fn decimal(value: i128, places: u32) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let digits = format!("{:0width$}", value.unsigned_abs(), width = places as usize + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places as usize);
    if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction}")
    }
}

/// The same without zeros at the end that say nothing.
fn short_decimal(value: i64, places: u32) -> String {
    let text = decimal(i128::from(value), places);
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

impl FromStr for Score {
    type Err = NumberError;

    /// Reads «4», «4,5», «4.25»: comma or point, at most two decimal places.
    fn from_str(text: &str) -> Result<Self, NumberError> {
        units(text, SCORE_PLACES).map(Self)
    }
}

impl fmt::Display for Score {
    /// Writes «4», «4.5», «4.25»: a point, no needless zeros.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&short_decimal(self.0, SCORE_PLACES))
    }
}

impl FromStr for Weight {
    type Err = NumberError;

    /// Reads «1», «2,5», «0.0625»: comma or point, at most four decimal places.
    fn from_str(text: &str) -> Result<Self, NumberError> {
        units(text, WEIGHT_PLACES).map(Self)
    }
}

impl fmt::Display for Weight {
    /// Writes «1», «2.5», «0.0625»: a point, no needless zeros.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&short_decimal(self.0, WEIGHT_PLACES))
    }
}

impl FromStr for Money {
    type Err = NumberError;

    /// Reads roubles: «120000», «120 000,50 руб.», «120 000 ₽»; spaces of any kind between digits.
    fn from_str(text: &str) -> Result<Self, NumberError> {
        let mut text = text.trim();
        for word in ["рублей", "рубля", "рубль", "руб.", "руб", "р.", "₽", "RUB"] {
            if let Some(rest) = text.strip_suffix(word) {
                text = rest.trim_end();
                break;
            }
        }
        let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        units(&plain, MONEY_PLACES).map(Self)
    }
}

impl fmt::Display for Money {
    /// Writes roubles with a point and two decimals: «120000.50».
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&decimal(i128::from(self.0), MONEY_PLACES))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_reads_comma_and_point() {
        for (text, hundredths) in [
            ("4", 400),
            ("4,5", 450),
            ("4.25", 425),
            (" 0 ", 0),
            ("-1,05", -105),
            ("−2", -200),
            ("9.7500", 975),
        ] {
            assert_eq!(text.parse::<Score>(), Ok(Score(hundredths)), "{text}");
        }
    }

    #[test]
    fn what_is_no_score_is_refused_with_the_reason() {
        for text in ["", ",", "4,", ",5", "с/о", "1.2.3", "4 5", "1e3", "--1", "٤"] {
            assert_eq!(text.parse::<Score>(), Err(NumberError::NotANumber), "{text}");
        }
        assert_eq!(
            "4,125".parse::<Score>(),
            Err(NumberError::TooManyPlaces { most: 2 })
        );
        assert_eq!(
            "1.00001".parse::<Weight>(),
            Err(NumberError::TooManyPlaces { most: 4 })
        );
        assert_eq!(
            "99999999999999999999".parse::<Score>(),
            Err(NumberError::TooLarge)
        );
    }

    #[test]
    fn money_reads_as_people_write_it() {
        for text in [
            "120000",
            "120 000",
            "120\u{a0}000,00 руб.",
            "120\u{202f}000.0\u{a0}₽",
            "120 000 рублей",
        ] {
            assert_eq!(text.parse::<Money>(), Ok(Money(12_000_000)), "{text}");
        }
        assert_eq!("0,05".parse::<Money>(), Ok(Money(5)));
        assert_eq!("руб.".parse::<Money>(), Err(NumberError::NotANumber));
    }

    #[test]
    fn numbers_print_with_a_point_and_read_back() {
        assert_eq!(Score(450).to_string(), "4.5");
        assert_eq!(Score(-5).to_string(), "-0.05");
        assert_eq!(Score(1000).to_string(), "10");
        assert_eq!(Weight(625).to_string(), "0.0625");
        assert_eq!(Weight(100_000).to_string(), "10");
        assert_eq!(Money(12_000_050).to_string(), "120000.50");
        assert_eq!(Money(-5).to_string(), "-0.05");
        for value in [-100_001, -1, 0, 7, 10, 12_345] {
            assert_eq!(Score(value).to_string().parse(), Ok(Score(value)));
            assert_eq!(Weight(value).to_string().parse(), Ok(Weight(value)));
            assert_eq!(Money(value).to_string().parse(), Ok(Money(value)));
        }
    }
}
