//! Decimal text to whole units, exactly.

/// Why a text could not be read as a number of the kind wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotDecimal {
    /// No number at all.
    NotANumber,
    /// More decimal places than the unit has.
    TooManyPlaces,
    /// Too large to be meant.
    TooLarge,
}

/// Far above anything a contest has, far below where arithmetic would overflow.
const LARGEST: i64 = 1_000_000_000_000_000;

/// Returns `text` in units of 10^-`places`: decimal comma or point, spaces between digits allowed.
///
/// # Errors
/// Says what is wrong: no number, too many places, too large.
pub(crate) fn parse(text: &str, places: usize) -> Result<i64, NotDecimal> {
    let text: String = text.trim().chars().filter(|c| !c.is_whitespace()).collect();
    let (negative, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty()
        || !all_digits(whole)
        || !all_digits(part)
        || (part.is_empty() && digits.len() != whole.len())
    {
        return Err(NotDecimal::NotANumber);
    }
    let significant = part.trim_end_matches('0');
    if significant.len() > places {
        return Err(NotDecimal::TooManyPlaces);
    }
    let units = format!("{whole}{significant:0<places$}")
        .parse::<i64>()
        .map_err(|_| NotDecimal::TooLarge)?;
    if units > LARGEST {
        return Err(NotDecimal::TooLarge);
    }
    Ok(if negative { -units } else { units })
}

/// Returns `units` of 10^-`places` as the shortest decimal, with a point.
pub(crate) fn show(units: i64, places: usize) -> String {
    let sign = if units < 0 { "-" } else { "" };
    let digits = format!("{:0>width$}", units.unsigned_abs(), width = places + 1);
    let (whole, part) = digits.split_at(digits.len() - places);
    let part = part.trim_end_matches('0');
    if part.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{part}")
    }
}

/// Returns money in kopecks; a currency sign and spaces between digits are allowed.
///
/// # Errors
/// As [`parse`]; three digits after the mark are refused even when they are zeros, because
/// «10.000» may be meant as ten thousand.
pub(crate) fn parse_money(text: &str) -> Result<i64, NotDecimal> {
    let lower = text.trim().to_lowercase();
    let mut bare = lower.as_str();
    for sign in ["рублей", "рубля", "рубль", "руб.", "руб", "р.", "р", "₽", "rub"] {
        if let Some(rest) = bare.strip_suffix(sign) {
            bare = rest;
            break;
        }
    }
    if bare
        .trim_end()
        .rsplit_once(['.', ','])
        .is_some_and(|(_, part)| part.len() > 2)
    {
        let is_number = parse(bare, 2) != Err(NotDecimal::NotANumber);
        return Err(if is_number {
            NotDecimal::TooManyPlaces
        } else {
            NotDecimal::NotANumber
        });
    }
    parse(bare, 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comma_and_point_both_part_the_decimals() {
        assert_eq!(parse("4,5", 2), Ok(450));
        assert_eq!(parse(" 4.50 ", 2), Ok(450));
        assert_eq!(parse("10.0", 0), Ok(10));
        assert_eq!(parse("−1,25", 2), Ok(-125));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "abc", "1,2,3", "1.", ".5", "--1", "1e3", "0x10", "1/2", "٣"] {
            assert_eq!(parse(text, 2), Err(NotDecimal::NotANumber), "{text}");
        }
        assert_eq!(parse("0,125", 2), Err(NotDecimal::TooManyPlaces));
        assert_eq!(parse("99999999999999999999", 2), Err(NotDecimal::TooLarge));
    }

    #[test]
    fn money_takes_spaces_and_a_sign() {
        assert_eq!(parse_money("1\u{a0}234\u{202f}567,50 руб."), Ok(123_456_750));
        assert_eq!(parse_money("110000"), Ok(11_000_000));
        assert_eq!(parse_money("500 ₽"), Ok(50_000));
        assert_eq!(parse_money("10.000"), Err(NotDecimal::TooManyPlaces));
        assert_eq!(parse_money("десять"), Err(NotDecimal::NotANumber));
    }

    #[test]
    fn shown_numbers_are_short() {
        assert_eq!(show(1000, 2), "10");
        assert_eq!(show(25, 2), "0.25");
        assert_eq!(show(-5, 2), "-0.05");
        assert_eq!(show(10_000, 4), "1");
    }
}
