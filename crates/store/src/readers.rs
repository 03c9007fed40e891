//! Readers: connections of their own, kept for the next reading, that never wait for the writer.

use crate::journal::Begun;
use crate::lock::beside;
use crate::migrations::{self, STEPS};
use crate::opening::{self, Use, connect};
use crate::salvage::Salvaged;
use crate::verify::sound;
use crate::view::View;
use crate::{Error, digest};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tempfile::TempDir;

/// Reads a contest file from any thread; clones share their connections.
#[derive(Clone)]
pub struct Readers(Arc<Shared>);

struct Shared {
    path: PathBuf,
    /// What is read is a copy in this folder of the file that is named so.
    copy_of: Option<(PathBuf, TempDir)>,
    how: Use,
    versions: Versions,
    pool: Mutex<Pool>,
    returned: Condvar,
}

/// Of which versions a file may be that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Versions {
    /// This program's own.
    Own,
    /// Older ones too: only what is told of each version may be asked.
    Older,
}

#[derive(Default)]
struct Pool {
    idle: Vec<Connection>,
    lent: usize,
    closed: bool,
}

/// A connection on loan; given back when dropped, also by a panic.
struct Lent<'p> {
    shared: &'p Shared,
    conn: Option<Connection>,
}

impl Readers {
    pub(crate) fn new(path: PathBuf, how: Use, versions: Versions) -> Self {
        Self(Arc::new(Shared {
            path,
            copy_of: None,
            how,
            versions,
            pool: Mutex::default(),
            returned: Condvar::new(),
        }))
    }

    /// Returns readers of a copy that lies in a folder of its own, and goes with them.
    fn of_copy(named: PathBuf, folder: TempDir) -> Self {
        Self(Arc::new(Shared {
            path: folder.path().join(COPY),
            copy_of: Some((named, folder)),
            how: Use::Read,
            versions: Versions::Own,
            pool: Mutex::default(),
            returned: Condvar::new(),
        }))
    }

    /// Returns the path of the file.
    pub fn path(&self) -> &Path {
        self.0.copy_of.as_ref().map_or(&self.0.path, |(named, _)| named)
    }

    /// Reads one moment of the file: everything that `look` reads fits together, and later writes do not show.
    ///
    /// # Errors
    /// What `look` says, `Closed`, or what SQLite says.
    pub fn read<T, E: From<Error>>(&self, look: impl FnOnce(&View<'_>) -> Result<T, E>) -> Result<T, E> {
        self.with(|conn| {
            let begun = Begun::deferred(conn)?;
            let seen = look(&View { conn });
            drop(begun);
            seen
        })
    }

    /// Saves a complete, verified copy as it stands now, under a name that nothing has yet.
    ///
    /// # Errors
    /// As [`ContestFile::save_copy`](crate::ContestFile::save_copy).
    pub fn save_copy(&self, to: &Path) -> Result<(), Error> {
        crate::file::save_copy(self, to, false)
    }

    /// Lends a connection.
    pub(crate) fn with<T, E: From<Error>>(
        &self,
        act: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut lent = self.0.lend()?;
        let conn = match lent.conn.take() {
            Some(conn) => conn,
            None => self.0.connect()?,
        };
        act(lent.conn.insert(conn))
    }

    /// Lets nobody read any more, and waits a little for those who do. Returns whether all are gone.
    pub(crate) fn close(&self) -> bool {
        let mut pool = self.0.pool();
        pool.closed = true;
        pool.idle.clear();
        let patience = Duration::from_secs(5);
        let (pool, _) = self
            .0
            .returned
            .wait_timeout_while(pool, patience, |pool| pool.lent > 0)
            .unwrap_or_else(PoisonError::into_inner);
        pool.lent == 0
    }
}

impl Shared {
    fn connect(&self) -> Result<Connection, Error> {
        let conn = connect(&self.path, self.how)?;
        // A file that nobody may write gets no -wal from us.
        if self.how == Use::ReadAlone && conn.is_readonly("main")? && !wal_lies_beside(&self.path) {
            return Err(Error::ReadOnly);
        }
        let known = migrations::latest(STEPS);
        let found = opening::examine(&conn, &self.path, known)?;
        if found < known && self.versions == Versions::Own {
            return Err(Error::Older { found, known });
        }
        opening::settle(&conn, self.how)?;
        Ok(conn)
    }

    fn pool(&self) -> MutexGuard<'_, Pool> {
        // Nothing panics while the lock is held; should it, the pool is still whole.
        self.pool.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lend(&self) -> Result<Lent<'_>, Error> {
        let mut pool = self.pool();
        if pool.closed {
            return Err(Error::Closed);
        }
        pool.lent += 1;
        Ok(Lent {
            shared: self,
            conn: pool.idle.pop(),
        })
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let mut pool = self.shared.pool();
        pool.lent -= 1;
        match self.conn.take() {
            Some(conn) if !pool.closed => pool.idle.push(conn),
            // Closed before the count says so to whoever waits for it.
            conn => drop(conn),
        }
        self.shared.returned.notify_all();
    }
}

/// Opens a contest file for reading only, verified. Needs no lock: works while it is open elsewhere, and on a
/// medium that cannot be written. An older file is read from a migrated copy.
///
/// # Errors
/// `NotFound`, `NotAContest`, `Newer`, `Damaged` (nothing is renamed), `Unsound`, and `NeedsRecovery` for a
/// `-wal` that cannot be recovered where it lies.
pub fn open_read_only(path: &Path) -> Result<Readers, Error> {
    let readers = open_unchecked(path, Versions::Older)?;
    let version = readers.with(|conn| {
        sound(conn, STEPS)?;
        opening::version(conn)
    })?;
    if version == migrations::latest(STEPS) {
        return open_unchecked(path, Versions::Own);
    }
    copied(&readers, |conn, to| {
        opening::back_up(conn, to)?;
        let mut copy = connect(to, Use::Write)?;
        migrations::migrate(&mut copy, STEPS)?;
        Ok(copy)
    })
}

/// Opens what can be read of a contest file that does not verify: a copy with tables of the program's own, so
/// that nothing planted in the file has a say.
///
/// # Errors
/// As [`open_read_only`].
pub fn open_remains(path: &Path) -> Result<Readers, Error> {
    let readers = open_unchecked(path, Versions::Older)?;
    copied(&readers, |conn, to| {
        let version = opening::version(conn)?;
        Salvaged::copy(conn, to, migrations::steps_to(STEPS, version))?.complete(STEPS)
    })
}

/// Name of a copy in its folder.
const COPY: &str = "copy.tribuna";

/// Returns readers of what `make` makes of the file.
fn copied(
    readers: &Readers,
    make: impl FnOnce(&Connection, &Path) -> Result<Connection, Error>,
) -> Result<Readers, Error> {
    let folder = tempfile::Builder::new()
        .prefix(".tribuna-")
        .tempdir()
        .map_err(|source| Error::io(&std::env::temp_dir(), source))?;
    let to = folder.path().join(COPY);
    let copy = readers.with(|conn| make(conn, &to))?;
    copy.close().map_err(|(_, fault)| Error::from(fault))?;
    Ok(Readers::of_copy(readers.path().to_owned(), folder))
}

/// Opens a contest file for reading only; looks at its version and at nothing else in it.
pub(crate) fn open_unchecked(path: &Path, versions: Versions) -> Result<Readers, Error> {
    let path = opening::canonical(path)?;
    if path.is_dir() {
        return Err(Error::NotAContest(path));
    }
    let try_as = |how| -> Result<Readers, Error> {
        let readers = Readers::new(path.clone(), how, versions);
        readers.with(|_| Ok::<_, Error>(()))?;
        Ok(readers)
    };
    match try_as(Use::ReadAlone) {
        Err(Error::ReadOnly) if wal_lies_beside(&path) => Err(Error::NeedsRecovery),
        Err(Error::ReadOnly) => try_as(Use::Immutable),
        other => other,
    }
}

fn wal_lies_beside(path: &Path) -> bool {
    std::fs::metadata(beside(path, "-wal")).is_ok_and(|file| file.len() > 0)
}

impl View<'_> {
    /// Returns the digest of the set-up as it stands: it changes when the set-up does.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn setup_digest(&self) -> Result<[u8; 32], Error> {
        digest::of_setup(self.conn)
    }
}
