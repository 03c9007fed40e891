//! Papers that are signed: minutes, corrections, appeals.

pub(crate) mod appeal;
pub(crate) mod correction;
pub(crate) mod minutes;
