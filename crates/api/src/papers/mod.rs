//! What papers there are, the minutes, printing.

pub(crate) mod batch;
pub(crate) mod kinds;
pub(crate) mod minutes;
pub(crate) mod printing;

pub(crate) use minutes::minutes_form;
pub(crate) use printing::{Basis, Contests, Paper, Sight, contests, failed, kind_of};
