//! The fund as it is told: lines by source, what everybody gets.

pub(crate) mod fund;

pub(crate) use fund::{decision_word, fund_line, fund_row, fund_view};
