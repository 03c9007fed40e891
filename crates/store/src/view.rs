//! Reading at one moment of the file.

use rusqlite::Connection;

/// One moment of the contest file: everything read through it fits together. Its functions stand with
/// what they read: set-up, sheets, decisions, journal.
pub struct View<'c> {
    pub(crate) conn: &'c Connection,
}
