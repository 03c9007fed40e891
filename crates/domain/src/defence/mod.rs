//! The defence: who presents when, the clock, notes, slides.

pub mod clock;
pub mod notes;
pub mod order;
pub mod plan;
pub mod slides;
