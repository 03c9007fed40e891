//! Stages, fixing, signing, corrections after it, appeals, publishing.

pub(crate) mod appeals;
pub(crate) mod corrections;
pub(crate) mod fixing;
pub(crate) mod freeze;
pub(crate) mod kept;
pub(crate) mod key;
pub(crate) mod signed;
pub(crate) mod signing;
pub(crate) mod snapshot;
pub(crate) mod stages;
pub(crate) mod versions;

pub(crate) use freeze::ensure_not_frozen;
pub(crate) use signed::{Wanted, copy_views, version_views};
pub(crate) use signing::unsigned_correction;
pub(crate) use stages::stage_view;
