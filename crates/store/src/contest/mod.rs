//! The tables of a contest on the ground: what is read and written of it.

mod decisions;
mod key;
mod marks;
mod private;
mod readable;
mod rows;
mod setup;
mod sheets;
mod signed;
mod tables;
mod whole;

pub use decisions::{Marking, MarkingNow};
pub use key::{WrappedKey, Wrapping};
pub use marks::{SheetStep, Way};
pub use setup::Additions;
pub use sheets::{GivenMark, SheetEvent};

use crate::error::Error;
use crate::ground::check::Checked;
use crate::ground::continuing::Remains;
use crate::ground::entry::{NewEntry, Tx};
use crate::ground::fault::VerifyError;
use crate::ground::file::OpenFile;
use crate::ground::journal::Head;
use crate::ground::opening::Stamp;
use crate::ground::readers::{self, Readers};
use crate::ground::set::TableSet;
use crate::ground::verify;
use crate::ground::view::View;
use domain::Contest;
use rusqlite::Connection;
use std::path::Path;

/// The contest's set of tables.
pub(crate) static CONTEST: TableSet = TableSet {
    tables: tables::tables(),
    first_unreadable: readable::first_unreadable,
    make_readable: readable::make_readable,
    clear_dangling,
    name_of: rows::name_of,
    changed_row: rows::changed_row,
    thrown_away: key::THROWN_AWAY,
    private: private::private,
};

/// Who has left the set-up has no PIN.
fn clear_dangling(conn: &Connection) -> Result<(), Error> {
    conn.execute_batch("DELETE FROM credential WHERE juror NOT IN (SELECT id FROM juror)")?;
    if crate::ground::migrations::version(conn)? > 1 {
        conn.execute_batch("DELETE FROM helper_credential WHERE helper NOT IN (SELECT id FROM helper)")?;
    }
    Ok(())
}

/// What a new contest file begins with.
#[derive(Clone, Debug)]
pub struct NewFile<'a> {
    /// Its first entry.
    pub entry: NewEntry<'a>,
    /// Its set-up.
    pub contest: &'a Contest,
    /// Whether a file that is there may be overwritten.
    pub overwrite: bool,
}

impl OpenFile {
    /// Makes a contest file and opens it. It appears under its name only when it is complete.
    ///
    /// # Errors
    /// `AlreadyExists`, also for a `-wal` that lies there without its file; `InUse`, `ReadOnly`, `DiskFull`.
    pub fn create(path: &Path, new: &NewFile<'_>) -> Result<Self, Error> {
        Self::create_with(path, new, |_| Ok(()))
    }

    /// Makes a contest file as [`Self::create`], with what `act` does in the same first entry: the file is
    /// there with all of it, or not at all.
    ///
    /// # Errors
    /// As `create`, or what `act` says.
    pub fn create_with(
        path: &Path,
        new: &NewFile<'_>,
        act: impl FnOnce(&mut Tx<'_>) -> Result<(), Error>,
    ) -> Result<Self, Error> {
        Self::make(&CONTEST, path, &new.entry, new.overwrite, |tx| {
            tx.set_contest(new.contest, true)?;
            act(tx)
        })
    }

    /// Opens a contest file for writing, after it was verified. What a crash left in its `-wal` is recovered; a file of
    /// an older version is copied beside itself, then migrated; a damaged one is renamed and kept.
    ///
    /// # Errors
    /// `NotFound`, `NotAContest`, `Newer`, `Damaged` with the new name, `Unsound`, `InUse`, `ReadOnly`,
    /// `DiskFull`, `Migration`, and `NeedsEntry` for a file that [`Self::open_stamped`] opens.
    pub fn open(path: &Path) -> Result<Self, Error> {
        Self::open_with(&CONTEST, path, None)
    }

    /// Opens a contest file as [`Self::open`]; `stamp` is what the entry of a migration is made with, where it
    /// needs one.
    ///
    /// # Errors
    /// As `open`, but `NeedsEntry`.
    pub fn open_stamped(path: &Path, stamp: &Stamp<'_>) -> Result<Self, Error> {
        Self::open_with(&CONTEST, path, Some(stamp))
    }

    /// Makes `to` of what is sound in the contest file at `from`, which does not verify, and opens it. `entry` is
    /// its first entry, with the body that `told` makes of what was found. `from` is not touched.
    ///
    /// # Errors
    /// `AlreadyExists`, `DiskFull`, `ReadOnly`…; `Sound` where there is nothing wrong with the file.
    pub fn continue_from(
        from: &Path,
        to: &Path,
        entry: &NewEntry<'_>,
        told: impl FnOnce(&Remains) -> serde_json::Result<String>,
    ) -> Result<Self, Error> {
        Self::continue_with(&CONTEST, from, to, entry, told)
    }
}

/// Opens a contest file for reading only, verified. Needs no lock: works while it is open elsewhere, and on a
/// medium that cannot be written. An older file is read from a migrated copy.
///
/// # Errors
/// `NotFound`, `NotAContest`, `Newer`, `Damaged` (nothing is renamed), `Unsound`, and `NeedsRecovery` for a
/// `-wal` that cannot be recovered where it lies.
pub fn open_read_only(path: &Path) -> Result<Readers, Error> {
    readers::open_read_only(path, &CONTEST)
}

/// Opens what can be read of a contest file that does not verify: a copy with tables of the program's own, so
/// that nothing planted in the file has a say.
///
/// # Errors
/// As [`open_read_only`].
pub fn open_remains(path: &Path) -> Result<Readers, Error> {
    readers::open_remains(path, &CONTEST)
}

/// What a sound contest file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Entries of the journal.
    pub entries: u64,
    /// Its end. Entries cut off the end show only against a head that was printed.
    pub head: Head,
    /// Marks ever given, corrections included.
    pub marks: u64,
    /// Sheets with a mark in force or once given since the contest began.
    pub sheets: u64,
    /// Entries of which text was taken out.
    pub erased: u64,
}

/// Returns what a contest file holds when everything in it is as the program left it.
///
/// Looks at pages and indexes, tables and triggers, references, the chain of the journal from 1 without
/// gaps, the digest of every entry over what it says and every row it made, and the set-up against its
/// last digest: all of it as the file's own version keeps it, so that an older file is judged before it is
/// migrated. What was cut off the end as whole entries cannot be seen: a printed head shows it.
///
/// # Errors
/// The first fault, or why the file could not be read.
pub fn verify(path: &Path) -> Result<Verified, VerifyError> {
    verify::verify(path, &CONTEST, count)
}

impl Readers {
    /// Checks the open file as [`verify`] does, as it stands at this moment.
    ///
    /// # Errors
    /// The first fault, or why the file could not be read.
    pub fn verify(&self) -> Result<Verified, VerifyError> {
        self.verified(count)
    }
}

/// Counts what a sound file holds.
fn count(view: View<'_>, checked: Checked) -> Result<Verified, VerifyError> {
    let count = |sql: &str| view.conn.query_row(sql, [], |row| row.get(0));
    Ok(Verified {
        entries: checked.head.number,
        head: checked.head,
        marks: count("SELECT count(*) FROM mark")?,
        sheets: count(
            "SELECT count(*) FROM (SELECT DISTINCT project, juror FROM mark \
             WHERE entry >= (SELECT begun FROM contest))",
        )?,
        erased: checked.erased,
    })
}
