//! What the screens show, made of what the domain says.

pub mod cards;
pub mod explain;
pub mod results;
pub mod rules;
pub mod sheets;
