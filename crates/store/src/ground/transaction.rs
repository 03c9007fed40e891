//! Transactions, and insisting that what was to be written was.

use crate::error::Error;
use rusqlite::Connection;

/// A transaction that is taken back when dropped without a commit.
pub(crate) struct Begun<'c>(&'c Connection);

impl<'c> Begun<'c> {
    /// Begins to write, before anything is read.
    pub(crate) fn immediate(conn: &'c Connection) -> Result<Self, Error> {
        conn.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        Ok(Self(conn))
    }

    /// Begins to read: everything read until the end is of one moment.
    pub(crate) fn deferred(conn: &'c Connection) -> Result<Self, Error> {
        conn.prepare_cached("BEGIN DEFERRED")?.execute([])?;
        Ok(Self(conn))
    }

    /// Makes it durable.
    pub(crate) fn commit(self) -> Result<(), Error> {
        self.0.prepare_cached("COMMIT")?.execute([])?;
        Ok(())
    }
}

impl Drop for Begun<'_> {
    fn drop(&mut self) {
        // After some failures (a full disk) SQLite has rolled back by itself.
        if !self.0.is_autocommit() {
            let rolled_back = self
                .0
                .prepare_cached("ROLLBACK")
                .and_then(|mut statement| statement.execute([]));
            debug_assert!(rolled_back.is_ok(), "a transaction can always be taken back");
        }
    }
}

/// Insists that a statement wrote its one row: a trigger that somebody planted can let it write none, without a word.
pub(crate) fn ensure_one_row(changed: usize, table: &'static str) -> Result<(), Error> {
    if changed == 1 {
        Ok(())
    } else {
        Err(Error::NotWritten(table))
    }
}

/// Insists that a statement left no row of `table` that is as `which` says.
pub(crate) fn ensure_none_left(conn: &Connection, table: &'static str, which: &str) -> Result<(), Error> {
    let left: bool = conn.query_row(
        &format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE {which})"),
        [],
        |row| row.get(0),
    )?;
    if left {
        Err(Error::NotWritten(table))
    } else {
        Ok(())
    }
}
