//! The contract: requests, replies, errors, access, handlers; the one door to the rest.

pub mod contract;
