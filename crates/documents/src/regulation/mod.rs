//! The rules in words: sentences of the regulation, and what a version changes.

pub(crate) mod changes;
pub(crate) mod rules;
