//! Papers of results: the summary with its annex, and how a score is explained.

pub(crate) mod annex;
pub(crate) mod explanation;
pub(crate) mod figures;
pub(crate) mod formula;
pub(crate) mod summary;
