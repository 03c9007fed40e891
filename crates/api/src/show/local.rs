//! Time and language as who reads has them.

use crate::contract::ApiError;
use crate::contract::ErrorCode;
use chrono::{DateTime, Local, NaiveDateTime};
use messages::Lang;

/// Returns the time on the clocks of the hall.
pub(crate) fn local(ms: i64) -> NaiveDateTime {
    DateTime::from_timestamp_millis(ms)
        .unwrap_or_default()
        .with_timezone(&Local)
        .naive_local()
}

pub(crate) fn lang_of(code: &str) -> Result<Lang, ApiError> {
    code.parse()
        .map_err(|_| ApiError::from(ErrorCode::BadRequest).with("what", code))
}
