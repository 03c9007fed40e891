//! Readers: connections of their own, kept for the next reading, that never wait for the writer.

use super::check::sound;
use super::claim::Claim;
use super::connection::{self, Opened, Use, connect};
use super::digest;
use super::held::is_open_here;
use super::lock::beside;
use super::migrations::{self, version};
use super::orphan;
use super::salvage::{Salvaged, migrate_copy};
use super::scratch::Scratch;
use super::set::TableSet;
use super::transaction::Begun;
use super::view::View;
use crate::error::Error;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

/// So long the end waits for those who still read.
const PATIENCE: Duration = Duration::from_secs(5);

/// Reads a file from any thread; clones share their connections.
#[derive(Clone)]
pub struct Readers(Arc<Shared>);

struct Shared {
    set: &'static TableSet,
    path: PathBuf,
    /// What is read is a copy in this folder of the file that is named so.
    copy_of: Option<(PathBuf, Scratch)>,
    how: Use,
    versions: Versions,
    /// The claim on an open file. Connections hold it, this does not: the lock ends with the last of them.
    claim: Option<Weak<Claim>>,
    pool: Mutex<Pool>,
    returned: Condvar,
}

/// Of which versions a file may be that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Versions {
    /// This program's own.
    Own,
    /// Older ones too: only queries that know every version may be made.
    Older,
}

#[derive(Default)]
struct Pool {
    idle: Vec<Opened>,
    lent: usize,
    closed: bool,
}

/// A connection on loan; given back when dropped, also by a panic.
struct Lent<'p> {
    shared: &'p Shared,
    conn: Option<Opened>,
}

impl Readers {
    pub(crate) fn new(set: &'static TableSet, path: PathBuf, how: Use, versions: Versions) -> Self {
        Self::on(set, path, how, versions, None)
    }

    /// Readers beside the writer that has the `claim`.
    pub(crate) fn beside_writer(path: PathBuf, claim: &Arc<Claim>) -> Self {
        let weak = Arc::downgrade(claim);
        Self::on(claim.set(), path, Use::Read, Versions::Own, Some(weak))
    }

    fn on(
        set: &'static TableSet,
        path: PathBuf,
        how: Use,
        versions: Versions,
        claim: Option<Weak<Claim>>,
    ) -> Self {
        Self(Arc::new(Shared {
            set,
            path,
            copy_of: None,
            how,
            versions,
            claim,
            pool: Mutex::default(),
            returned: Condvar::new(),
        }))
    }

    /// Returns readers of a copy that lies in a folder of its own, and goes with them.
    fn of_copy(set: &'static TableSet, named: PathBuf, folder: Scratch) -> Self {
        Self(Arc::new(Shared {
            set,
            path: folder.path().join(COPY),
            copy_of: Some((named, folder)),
            how: Use::Read,
            versions: Versions::Own,
            claim: None,
            pool: Mutex::default(),
            returned: Condvar::new(),
        }))
    }

    pub(crate) fn set(&self) -> &'static TableSet {
        self.0.set
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
            let tables = &self.set().tables;
            let seen = look(&View { conn, tables });
            drop(begun);
            seen
        })
    }

    /// Lends a connection.
    pub(crate) fn with<T, E: From<Error>>(
        &self,
        act: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut lent = self.0.lend()?;
        let conn = match lent.conn.take() {
            Some(conn) => conn,
            None => match self.0.connect() {
                // The name leads elsewhere, but those who read already can go on with what the program holds.
                Err(lost @ Error::Lost { .. }) => self.0.returned_one().ok_or(lost)?,
                other => other?,
            },
        };
        act(lent.conn.insert(conn))
    }

    /// Opens a connection to be lent later, so that somebody can read when none can be opened any more.
    pub(crate) fn keep_one(&self) -> Result<(), Error> {
        self.with(|_| Ok(()))
    }

    /// Lets nobody read any more, and waits a little for those who do. Returns whether all are gone.
    pub(crate) fn close(&self) -> bool {
        let mut pool = self.0.pool();
        pool.closed = true;
        pool.idle.clear();
        let (pool, _) = self
            .0
            .returned
            .wait_timeout_while(pool, PATIENCE, |pool| pool.lent > 0)
            .unwrap_or_else(PoisonError::into_inner);
        pool.lent == 0
    }
}

impl Shared {
    fn connect(&self) -> Result<Opened, Error> {
        let claim = match &self.claim {
            None => None,
            Some(claim) => Some(claim.upgrade().ok_or(Error::Closed)?),
        };
        // Before: SQLite would make a -wal anew where ours was taken away.
        if let Some(loss) = claim.as_ref().and_then(|claim| claim.loss()) {
            return Err(Error::Lost {
                path: self.path.clone(),
                loss,
            });
        }
        let mut conn = connect(&self.path, self.how)?;
        // A file that nobody may write gets no -wal from us.
        if self.how == Use::ReadAlone && conn.is_readonly("main")? && !wal_lies_beside(&self.path) {
            return Err(Error::ReadOnly);
        }
        let known = migrations::latest(self.set.tables.steps);
        let found = connection::examine(&conn, &self.path, known)?;
        if found < known && self.versions == Versions::Own {
            return Err(Error::Older { found, known });
        }
        connection::settle(&conn, self.how)?;
        if let Some(claim) = claim {
            claim.check_reader(&conn)?;
            conn.claim = Some(claim);
        }
        Ok(conn)
    }

    /// Waits a little for a connection that somebody gives back.
    fn returned_one(&self) -> Option<Opened> {
        let waited = self.returned.wait_timeout_while(self.pool(), PATIENCE, |pool| {
            pool.idle.is_empty() && pool.lent > 1 && !pool.closed
        });
        waited.unwrap_or_else(PoisonError::into_inner).0.idle.pop()
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

/// Opens a file for reading only, verified. Needs no lock: works while it is open elsewhere, and on a
/// medium that cannot be written. An older file is read from a migrated copy.
///
/// # Errors
/// `NotFound`, `NotAContest`, `Newer`, `Damaged` (nothing is renamed), `Unsound`, and `NeedsRecovery` for a
/// `-wal` that cannot be recovered where it lies.
pub(crate) fn open_read_only(path: &Path, set: &'static TableSet) -> Result<Readers, Error> {
    let readers = open_unchecked(path, set, Versions::Older)?;
    let version = readers.with(|conn| {
        sound(conn, set)?;
        version(conn)
    })?;
    if version == migrations::latest(set.tables.steps) {
        // Looked at anew, as nobody has it open.
        drop(readers);
        return open_unchecked(path, set, Versions::Own);
    }
    copied(&readers, |conn, to| {
        connection::back_up(conn, to)?;
        let copy = connect(to, Use::Write)?;
        migrate_copy(&copy, set)
    })
}

/// Opens what can be read of a file that does not verify: a copy with tables of the program's own, so
/// that nothing planted in the file has a say.
///
/// # Errors
/// As [`open_read_only`].
pub(crate) fn open_remains(path: &Path, set: &'static TableSet) -> Result<Readers, Error> {
    let readers = open_unchecked(path, set, Versions::Older)?;
    copied(&readers, |conn, to| {
        let copy = Salvaged::copy(conn, to, set)?.complete()?;
        copy.close().map_err(|(_, fault)| fault.into())
    })
}

/// Name of a copy in its folder.
const COPY: &str = "copy.tribuna";

/// Returns readers of what `make` makes of the file.
fn copied(
    readers: &Readers,
    make: impl FnOnce(&Connection, &Path) -> Result<(), Error>,
) -> Result<Readers, Error> {
    let folder = Scratch::new().map_err(|source| Error::io(&std::env::temp_dir(), source))?;
    let to = folder.path().join(COPY);
    readers.with(|conn| make(conn, &to))?;
    Ok(Readers::of_copy(readers.set(), readers.path().to_owned(), folder))
}

/// Opens a file for reading only; looks at its version and at nothing else in it.
pub(crate) fn open_unchecked(
    path: &Path,
    set: &'static TableSet,
    versions: Versions,
) -> Result<Readers, Error> {
    let path = connection::canonical(path)?;
    if path.is_dir() {
        return Err(Error::NotAContest(path));
    }
    let try_as = |how| -> Result<Readers, Error> {
        let readers = Readers::new(set, path.clone(), how, versions);
        readers.with(|_| Ok::<_, Error>(()))?;
        Ok(readers)
    };
    // It would be read with the file, and brought into it when the last reader goes.
    let of_another = || Claim::take(&path, set).is_ok_and(|claim| orphan::is_of_another(&path, &claim));
    if wal_lies_beside(&path) && !is_open_here(&path) && of_another() {
        return try_as(Use::Immutable);
    }
    match try_as(Use::ReadAlone) {
        Err(Error::ReadOnly) if wal_lies_beside(&path) => Err(Error::NeedsRecovery),
        Err(Error::ReadOnly) => try_as(Use::Immutable),
        other => other,
    }
}

fn wal_lies_beside(path: &Path) -> bool {
    orphan::has_frames(&beside(path, "-wal"))
}

impl View<'_> {
    /// Returns the digest of the set-up as it stands: it changes when the set-up does.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn setup_digest(&self) -> Result<[u8; 32], Error> {
        digest::of_setup(self.conn, self.tables)
    }
}
