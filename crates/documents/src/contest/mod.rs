//! Papers of the set-up.

pub(crate) mod applications;
