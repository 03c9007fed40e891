//! Tally and ranking as they are told: places, why, ties and what people decide on them, diagnostics.

pub(crate) mod decisions;
pub(crate) mod diagnostics;
pub(crate) mod explained;
pub(crate) mod index;
pub(crate) mod questions;
pub(crate) mod ranking;
pub(crate) mod shown;
pub(crate) mod ties;

pub(crate) use decisions::{ensure_carried, ensure_vote_fits};
pub(crate) use index::Index;
pub(crate) use index::categories;
pub(crate) use questions::{agenda, votes_lost};
pub(crate) use ranking::lines_of;
