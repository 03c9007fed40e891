//! Reading at one moment of the file.

use super::tables::Tables;
use rusqlite::Connection;

/// One moment of a file: everything read through it fits together. Its functions stand with what they read: set-up,
/// sheets, decisions, journal.
#[derive(Clone, Copy)]
pub struct View<'c> {
    pub(crate) conn: &'c Connection,
    pub(crate) tables: &'static Tables,
}
