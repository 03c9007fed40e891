//! Papers of the defence: running order, presenter, release from classes.

pub(crate) mod presenter;
pub(crate) mod release;
pub(crate) mod running_order;
pub(crate) mod timetable;
