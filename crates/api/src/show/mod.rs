//! How things are named on screens and papers: people, rules, refusals.

pub(crate) mod cards;
pub(crate) mod local;
pub(crate) mod numbers;
pub(crate) mod refusals;
pub(crate) mod rules;
