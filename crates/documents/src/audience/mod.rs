//! Papers of the students' vote: registration, ballots, the tellers' minutes.

pub(crate) mod ballots;
pub(crate) mod registration;
pub(crate) mod tellers;
