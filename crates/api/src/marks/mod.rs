//! Sheets: given by jurors, typed from paper, corrected.

pub(crate) mod allowances;
pub(crate) mod correcting;
pub(crate) mod giving;
pub(crate) mod paper_path;
pub(crate) mod progress;
pub(crate) mod register;
pub(crate) mod sheets;
pub(crate) mod shown;

pub(crate) use allowances::{allowance, is_left_out};
pub(crate) use correcting::correctable;
pub(crate) use giving::{ensure_taking_marks, place, put_mark, sheet_saved};
pub(crate) use paper_path::differing_sums;
pub(crate) use progress::{by_place, marked_state, progress};
pub(crate) use shown::{sheet_bound, sheet_state, total_of};
