//! The students' vote.

pub(crate) mod ballots;

pub(crate) use ballots::{audience_view, project_ref, verdict_word};
