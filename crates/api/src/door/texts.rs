//! Limits of what is typed.

use crate::contract::{ApiError, ErrorCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::borrow::Cow;

/// The greatest length of a reason, in characters.
pub const REASON_LIMIT: usize = 500;
/// The greatest length of a comment, in characters.
pub const COMMENT_LIMIT: usize = 2_000;

/// Fields that are taken as they are: a secret is what was typed, and a path names a file whatever it is called.
const AS_THEY_ARE: [&str; 7] = ["passphrase", "pin", "path", "source", "target", "folder", "file"];

/// Returns the request with every text in it cleaned of characters that no text may hold (`domain::text`): the one
/// door that all of them come through.
///
/// # Errors
/// `BadRequest` when it is no valid request without them.
pub(crate) fn cleaned<T: Serialize + DeserializeOwned>(request: T) -> Result<T, ApiError> {
    let mut value = serde_json::to_value(&request).map_err(ApiError::internal)?;
    if !clean(&mut value) {
        return Ok(request);
    }
    serde_json::from_value(value).map_err(|_| ErrorCode::BadRequest.into())
}

/// Cleans every text of a value; returns whether there was anything to clean.
fn clean(value: &mut Value) -> bool {
    match value {
        Value::String(text) => match domain::text::cleaned(text) {
            Cow::Borrowed(_) => false,
            Cow::Owned(clean) => {
                *text = clean;
                true
            }
        },
        Value::Array(items) => items.iter_mut().fold(false, |any, item| clean(item) | any),
        Value::Object(fields) => fields
            .iter_mut()
            .filter(|(name, _)| !AS_THEY_ARE.contains(&name.as_str()))
            .fold(false, |any, (_, item)| clean(item) | any),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Returns the reason, trimmed.
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

/// Returns the text, trimmed.
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
