//! The defence: running order, clock, notes, slides.

pub(crate) mod clock;
pub(crate) mod notes;
pub(crate) mod order;
pub(crate) mod rooms;
pub(crate) mod slides;

pub(crate) use clock::clock_view;
pub(crate) use rooms::{limits_view, rooms};
