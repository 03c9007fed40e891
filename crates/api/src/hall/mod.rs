//! The second screen and the reveal.

pub(crate) mod reveal;
pub(crate) mod screen;
