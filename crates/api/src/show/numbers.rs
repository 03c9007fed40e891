//! Numbers as screens and papers say them.

use documents::paper::figure;
use domain::Exact;

/// Returns «1» or «2–3».
pub(crate) fn place_text((first, last): (u32, u32)) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    }
}

/// Returns a position for drawing only; never compared, never printed.
pub(crate) fn position(value: &Exact) -> f64 {
    use num_traits::ToPrimitive;
    value.0.to_f64().unwrap_or(0.0)
}

/// Returns a sheet total in full; one that does not end, with four digits. In results, where totals stand beside each
/// other and beside a score, [`Figures`] says how many.
pub(crate) fn total_text(value: &Exact) -> String {
    figure(value, 4, |_| true).text
}

/// Returns a count for the contract.
pub(crate) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
