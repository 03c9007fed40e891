//! The jury: who is related to which project, who declared a conflict of interest, who is there.

pub mod conflict;
pub mod declared;
pub mod presence;
