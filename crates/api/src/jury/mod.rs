//! People of the jury: presence, conflicts of interest, PINs on slips.

pub(crate) mod conflicts;
pub(crate) mod declared;
pub(crate) mod pins;
pub(crate) mod presence;
pub(crate) mod slips;

pub(crate) use conflicts::undecided;
pub(crate) use pins::name_of;
pub(crate) use pins::pins;
pub(crate) use pins::{ensure_guarded, helper};
pub(crate) use presence::ensure_quorum;
