//! What papers need that people supply.

pub mod minutes;
