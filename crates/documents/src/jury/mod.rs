//! Papers of the jury: attendance, conflicts of interest, PIN slips.

pub(crate) mod attendance;
pub(crate) mod conflict_notice;
pub(crate) mod conflict_register;
pub(crate) mod pin_slips;
