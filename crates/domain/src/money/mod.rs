//! Money: sources, the fund, awards.

pub(crate) mod fund;
