//! The open contest file: opening, writing, verifying, its journal.

pub(crate) mod day;
pub(crate) mod handing_over;
pub(crate) mod heads;
pub(crate) mod journal;
pub(crate) mod open;
pub(crate) mod opening;
pub(crate) mod recent;
pub(crate) mod soundness;
pub(crate) mod standing;
