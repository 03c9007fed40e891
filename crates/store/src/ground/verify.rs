//! Verifying a file that nobody has open, or the open one.

use super::check::{Checked, check};
use super::connection;
use super::fault::VerifyError;
use super::held::is_written_here;
use super::readers::{Readers, Versions, open_unchecked};
use super::set::TableSet;
use super::view::View;
use std::path::Path;

/// Returns what `then` finds in a file when everything in it is as the program left it.
///
/// Looks at pages and indexes, tables and triggers, references, the chain of the journal from 1 without
/// gaps, the digest of every entry over what it says and every row it made, and the set-up against its
/// last digest: all of it as the file's own version keeps it, so that an older file is judged before it is
/// migrated. What was cut off the end as whole entries cannot be seen: a printed head shows it.
///
/// # Errors
/// The first fault, or why the file could not be read.
pub(crate) fn verify<T>(
    path: &Path,
    set: &'static TableSet,
    then: impl FnOnce(View<'_>, Checked) -> Result<T, VerifyError>,
) -> Result<T, VerifyError> {
    open_unchecked(path, set, Versions::Older)?.verified(then)
}

/// Returns whether a file verifies.
///
/// # Errors
/// The first fault, or why the file could not be read.
pub(crate) fn ensure_sound(path: &Path, set: &'static TableSet) -> Result<(), VerifyError> {
    verify(path, set, |_, _| Ok(()))
}

impl Readers {
    /// Checks the open file as [`verify`] does, as it stands at this moment.
    ///
    /// # Errors
    /// The first fault, or why the file could not be read.
    pub(crate) fn verified<T>(
        &self,
        then: impl FnOnce(View<'_>, Checked) -> Result<T, VerifyError>,
    ) -> Result<T, VerifyError> {
        let set = self.set();
        if is_written_here(self.path()) {
            // A long reading would keep an open file from being made whole: a copy is looked at.
            let copy = self.with(|conn| {
                // The file is looked at, not what of it lies in memory since earlier.
                conn.execute_batch("PRAGMA shrink_memory")?;
                connection::in_memory(conn)
            })?;
            let checked = check(&copy, set)?;
            let tables = &set.tables;
            return then(View { conn: &copy, tables }, checked);
        }
        self.read(|view| then(*view, check(view.conn, set)?))
    }
}
