//! What is next: the only area that reads the others.

pub(crate) mod overview;
pub(crate) mod points;
pub(crate) mod preparation;
pub(crate) use overview::Progress;
pub(crate) use overview::SheetMap;
pub(crate) use overview::waived;
