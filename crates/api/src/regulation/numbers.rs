//! Numbers of the worked example: exact where they end, else four digits.

use domain::Exact;
use messages::{Lang, decimal};

/// Digits of a number that does not end.
const DIGITS: u32 = 4;

/// Returns the digits that write the number in full, where four are enough.
fn ending(value: &Exact) -> Option<u32> {
    (0..=DIGITS).find(|digits| value.round_half_away(*digits) == *value)
}

/// Returns the number with a decimal point: «81», «4.25»; two digits where it never ends.
pub(crate) fn plain(value: &Exact) -> String {
    value.printed(ending(value).unwrap_or(2))
}

/// Returns the number: «81», «4,25», «81,3333…».
pub(crate) fn shown(value: &Exact, lang: Lang) -> String {
    match ending(value) {
        Some(digits) => decimal(&value.printed(digits), lang),
        None => format!("{}…", decimal(&value.printed(DIGITS), lang)),
    }
}

/// Returns the number behind its sign: «= 81», «≈ 81,3333».
pub(crate) fn with_sign(value: &Exact, lang: Lang) -> String {
    match ending(value) {
        Some(digits) => format!("= {}", decimal(&value.printed(digits), lang)),
        None => format!("≈ {}", decimal(&value.printed(DIGITS), lang)),
    }
}

/// Returns «0,01» for two digits.
pub(crate) fn rounding_step(digits: u32, lang: Lang) -> String {
    match digits {
        0 => "1".to_owned(),
        digits => decimal(&format!("0.{}1", "0".repeat(digits as usize - 1)), lang),
    }
}
