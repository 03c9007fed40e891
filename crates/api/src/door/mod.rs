//! The one door: seats, sessions, who may do what, until when; requests as they are told.

pub(crate) mod access;
pub(crate) mod attempts;
pub(crate) mod coming;
pub(crate) mod downloads;
pub(crate) mod failure;
pub(crate) mod kept;
pub(crate) mod leisure;
pub(crate) mod program;
pub(crate) mod request;
pub(crate) mod seat;
pub(crate) mod surroundings;
pub(crate) mod texts;
pub(crate) mod tries;
pub(crate) mod turn;
