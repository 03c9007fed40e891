//! What papers there are, what they are made of, how they are made.

pub(crate) mod data;
pub(crate) mod guide;
pub(crate) mod kind;
pub(crate) mod number;
pub(crate) mod parts;
pub(crate) mod render;
pub(crate) mod spec;
pub(crate) mod wording;
