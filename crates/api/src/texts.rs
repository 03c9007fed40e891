//! Limits of what is typed.

use crate::contract::{ApiError, ErrorCode};

/// A reason, in characters.
pub const REASON_LIMIT: usize = 500;
/// A comment, in characters.
pub const COMMENT_LIMIT: usize = 2_000;

/// Returns the reason without blanks around it.
///
/// # Errors
/// `ReasonNeeded`, `TooLong`.
pub fn reason(text: &str) -> Result<&str, ApiError> {
    let text = within(text, REASON_LIMIT)?;
    if text.is_empty() {
        Err(ErrorCode::ReasonNeeded.into())
    } else {
        Ok(text)
    }
}

/// Returns the text without blanks around it.
///
/// # Errors
/// `TooLong`.
pub fn within(text: &str, limit: usize) -> Result<&str, ApiError> {
    let text = text.trim();
    if text.chars().count() > limit {
        return Err(ApiError::from(ErrorCode::TooLong).with("limit", limit));
    }
    Ok(text)
}
