//! A file that is open for writing: making, opening, writing, following, closing.

use super::check::check;
use super::claim::{Claim, goes_on};
use super::connection::{self, Opened, Use};
use super::copies::{absolute, put, save};
use super::entry::{self, Accepted, KnownIds, NewEntry, Tx};
use super::fault::VerifyError;
use super::journal::{Head, head};
use super::lock::{Lock, beside};
use super::migrations;
use super::opening::{self, Stamp};
use super::orphan;
use super::readers::{Readers, open_read_only};
use super::set::TableSet;
use super::view::View;
use super::whole::{Keeper, Pace};
use crate::error::{Error, Loss};
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file open for writing, locked against a second program.
pub struct OpenFile {
    // In the order in which they must go: the locks last.
    keeper: Keeper,
    readers: Readers,
    pub(crate) conn: Opened,
    pub(crate) claim: Arc<Claim>,
    pub(crate) known: Option<KnownIds>,
    /// What SQLite said of writings by others when the file was checked last.
    pub(crate) untouched_since: i64,
    path: PathBuf,
    _lock: Lock,
}

impl OpenFile {
    /// Makes a file and opens it, with its first entry and what `act` does in it. It appears under its name only when
    /// it is complete: it is there with all of it, or not at all.
    ///
    /// # Errors
    /// `AlreadyExists` unless `overwrite`, also for a `-wal` that lies there without its file; `InUse`, `ReadOnly`,
    /// `DiskFull`, or what `act` says.
    pub(crate) fn make(
        set: &'static TableSet,
        path: &Path,
        entry: &NewEntry<'_>,
        overwrite: bool,
        act: impl FnOnce(&mut Tx<'_>) -> Result<(), Error>,
    ) -> Result<Self, Error> {
        let path = absolute(path)?;
        let lock = Lock::take(&path)?;
        put(set, &path, overwrite, |part| {
            let conn = connection::fresh(part)?;
            migrations::migrate(&conn, set.tables.steps)?;
            let view = View {
                conn: &conn,
                tables: &set.tables,
            };
            entry::write(view, &mut None, entry, act)?;
            conn.close().map_err(|(_, fault)| fault.into())
        })?;
        Self::open_locked(set, path, lock, None)
    }

    /// Opens a file for writing, after it was verified. What a crash left in its `-wal` is recovered; a file of an
    /// older version is copied beside itself, then migrated, with an entry made with `stamp` where it needs one; a
    /// damaged one is renamed and kept.
    ///
    /// # Errors
    /// `NotFound`, `NotAContest`, `Newer`, `Damaged` with the new name, `Unsound`, `InUse`, `ReadOnly`,
    /// `DiskFull`, `Migration`, and `NeedsEntry` for a file that needs the `stamp`.
    pub(crate) fn open_with(
        set: &'static TableSet,
        path: &Path,
        stamp: Option<&Stamp<'_>>,
    ) -> Result<Self, Error> {
        let path = connection::canonical(path)?;
        if path.is_dir() {
            return Err(Error::NotAContest(path));
        }
        let lock = Lock::take(&path)?;
        Self::open_locked(set, path, lock, stamp)
    }

    fn open_locked(
        set: &'static TableSet,
        path: PathBuf,
        lock: Lock,
        stamp: Option<&Stamp<'_>>,
    ) -> Result<Self, Error> {
        opening::make_owners(&path);
        let claim = Arc::new(Claim::take(&path, set)?);
        orphan::part(&path, &claim)?;
        orphan::join(&path, &claim)?;
        let conn = opening::writer(&path, &claim, stamp)?;
        // Only the keeper writes into the file itself: what else changes it is somebody else.
        conn.execute_batch("PRAGMA wal_autocheckpoint = 0")?;
        let untouched_since = data_version(&conn)?;
        claim.renew()?;
        claim.note_wal()?;
        let readers = Readers::beside_writer(path.clone(), &claim);
        // One is always there, also when none could be opened any more.
        readers.keep_one()?;
        let mut beside = connection::connect(&path, Use::Write)?;
        connection::settle(&beside, Use::Write)?;
        beside.claim = Some(Arc::clone(&claim));
        claim.leave_all();
        let keeper = Keeper::begin(beside, Pace::USUAL)?;
        claim.check(&conn, false)?;
        Ok(Self {
            keeper,
            readers,
            conn,
            claim,
            known: None,
            untouched_since,
            path,
            _lock: lock,
        })
    }

    /// Returns the file's path, absolute.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns readers, for any thread; they never wait for the writer, and end with the file.
    pub fn readers(&self) -> Readers {
        self.readers.clone()
    }

    /// Does a request: runs `act` and writes its journal entry in one transaction, durable on return.
    ///
    /// A request id that is known returns the stored reply and does nothing. When `act` or the disk
    /// fails, nothing of the request is kept.
    ///
    /// # Errors
    /// What `act` says, `Lost` when the path no longer leads to the open file, `RequestIdTaken` when the id
    /// belongs to a request by somebody else, of another kind or with another body, `Unsound` when somebody else
    /// wrote into the open file and left it so, `DiskFull`, or what SQLite says.
    pub fn write<R, E>(
        &mut self,
        entry: &NewEntry<'_>,
        act: impl FnOnce(&mut Tx<'_>) -> Result<R, E>,
    ) -> Result<Accepted<R>, E>
    where
        R: Serialize + DeserializeOwned,
        E: From<Error>,
    {
        self.check()?;
        self.claim.check_content(&self.conn)?;
        // Taken out, and put back only when all went well: ids of a refused set-up must not stay.
        let mut known = self.known.take();
        let mut untouched_since = self.untouched_since;
        let set = self.claim.set();
        let view = View {
            conn: &self.conn,
            tables: &set.tables,
        };
        let accepted = entry::write(view, &mut known, entry, |tx| {
            // Nobody else writes into an open file. Who did may have written anything: all of it is looked at.
            let now = data_version(tx.conn())?;
            if now != untouched_since {
                match check(tx.conn(), set) {
                    Ok(_) => {}
                    Err(VerifyError::Fault(fault)) => return Err(Error::from(*fault).into()),
                    Err(VerifyError::Store(error)) => return Err(error.into()),
                }
                tx.forget_known();
                untouched_since = now;
            }
            act(tx)
        });
        self.claim.leave_wal();
        let accepted = accepted?;
        self.untouched_since = untouched_since;
        self.written();
        // Nobody hears of success before it is known to be where the name leads.
        self.claim.check(&self.conn, true)?;
        self.known = known;
        Ok(accepted)
    }

    /// Returns the end of the journal.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn journal_head(&self) -> Result<Head, Error> {
        head(&self.conn)
    }

    /// Reads one moment of the file, as [`Readers::read`] does.
    ///
    /// # Errors
    /// What `look` says, or what SQLite says.
    pub fn read<T, E: From<Error>>(&self, look: impl FnOnce(&View<'_>) -> Result<T, E>) -> Result<T, E> {
        self.readers.read(look)
    }

    /// Saves a complete, verified copy as it stands now; the writer may go on meanwhile.
    ///
    /// # Errors
    /// `AlreadyExists` unless `overwrite`; `InUse` when the other file is open; `DiskFull`, `ReadOnly`;
    /// `Unsound` or `Damaged` when the copy does not verify (nothing is left then).
    pub fn save_copy(&self, to: &Path, overwrite: bool) -> Result<(), Error> {
        self.readers.save_copy(to, overwrite)
    }

    /// Says `Lost` unless the path still leads to the open file.
    ///
    /// # Errors
    /// `Lost`, or what SQLite says.
    pub fn check(&self) -> Result<(), Error> {
        self.claim.check(&self.conn, false)
    }

    /// Returns what happened to the file, as far as can be told without reading it.
    pub fn loss(&self) -> Option<Loss> {
        self.claim.loss()
    }

    /// Returns whether `path` leads to the open file, under whatever name.
    pub fn is_at(&self, path: &Path) -> bool {
        self.claim.is(path)
    }

    /// Returns whether the file still has a name somewhere, so that it can be followed.
    pub fn has_a_name(&self) -> bool {
        self.claim.has_a_name()
    }

    /// Returns the names of every `-wal` in the folder whose own file is not there: the last entries of a file
    /// that was renamed or taken away.
    pub fn orphans(&self) -> Vec<String> {
        orphan::beside_file(&self.path)
            .iter()
            .filter_map(|wal| Some(wal.file_name()?.to_string_lossy().into_owned()))
            .collect()
    }

    /// Tells `told` when something happens to the file, and when it is well again; not of one that it says
    /// itself in answer to a request.
    pub fn watch(&self, told: impl Fn(Option<Loss>) + Send + 'static) {
        self.keeper.watch(Box::new(told));
    }

    /// Brings everything into the one file now. Returns false when somebody who reads is in the way.
    ///
    /// This happens by itself a moment after the last request; so nobody needs to wait for that moment.
    ///
    /// # Errors
    /// `DiskFull`, or what SQLite says.
    pub fn make_whole(&self) -> Result<bool, Error> {
        self.claim.make_whole(&self.conn)
    }

    /// Writes everything that the open file holds into a new one, whatever happened to its name.
    ///
    /// # Errors
    /// As [`Self::save_copy`].
    pub fn save_all(&self, to: &Path, overwrite: bool) -> Result<(), Error> {
        save(&self.conn, self.claim.set(), &self.path, to, overwrite)
    }

    /// Saves everything beside the file, as `NAME.WORD.tribuna` under a number that nothing has yet, or else in
    /// one of `folders`.
    ///
    /// # Errors
    /// No place could be written; why the last one could not.
    pub fn rescue(&self, word: &str, folders: &[&Path]) -> Result<PathBuf, Error> {
        let name = self.path.file_name().unwrap_or_default();
        let places = self.path.parent().into_iter().chain(folders.iter().copied());
        let mut why = Error::NotFound(self.path.clone());
        for folder in places {
            let free = connection::free_name(&folder.join(name), word);
            match self.save_all(&free, false) {
                Ok(()) => return Ok(free),
                Err(fault) => why = fault,
            }
        }
        Err(why)
    }

    /// Goes on in the file at `to`: this one under another name, or one that goes on from its last entry.
    /// Everything is brought into the file first; it is closed, and opened anew by that name.
    ///
    /// # Errors
    /// `InTrash`, `NotThisContest`, or why `to` cannot be opened; the file as it was, unless it was closed.
    pub fn follow(self, to: &Path) -> Result<Self, (Option<Box<Self>>, Error)> {
        let set = self.claim.set();
        let prepared = (|| {
            let to = connection::canonical(to)?;
            if in_trash(&to) {
                return Err(Error::InTrash(to));
            }
            let head = self.journal_head()?;
            if !self.claim.is(&to) {
                // Moved to another disk: what lies there must hold what this one does.
                let there = open_read_only(&to, set)?.with(|conn| goes_on(conn, &head))?;
                if !there {
                    return Err(Error::NotThisContest(to));
                }
            } else if !self.make_whole()? {
                return Err(Error::StillRead);
            }
            let lock = Lock::take(&to)?;
            Ok((to, lock, head))
        })();
        let (to, lock, head) = match prepared {
            Ok(prepared) => prepared,
            Err(fault) => return Err((Some(Box::new(self)), fault)),
        };
        let opened = if self.claim.is(&to) {
            let _ = self.close();
            Self::open_locked(set, to.clone(), lock, None)
        } else {
            match Self::open_locked(set, to.clone(), lock, None) {
                Ok(opened) => Ok(opened),
                Err(fault) => return Err((Some(Box::new(self)), fault)),
            }
        };
        let opened = opened.map_err(|fault| (None, fault))?;
        match opened.conn_goes_on(&head) {
            Ok(true) => Ok(opened),
            Ok(false) => Err((None, Error::NotThisContest(to))),
            Err(fault) => Err((None, fault)),
        }
    }

    /// Notes that something was written.
    pub(crate) fn written(&self) {
        self.keeper.written();
    }

    fn conn_goes_on(&self, head: &Head) -> Result<bool, Error> {
        goes_on(&self.conn, head)
    }

    /// Closes the file: everything is in it, and it lies alone.
    ///
    /// # Errors
    /// `StillRead` when somebody has not stopped reading after some seconds, `DiskFull`: then the `-wal`
    /// stays beside the file, nothing is lost, and the next opening takes it in.
    pub fn close(mut self) -> Result<(), Error> {
        self.keeper.end();
        let all_gone = self.readers.close();
        let checkpointed = self.checkpoint();
        drop(self);
        match (checkpointed, all_gone) {
            (Err(fault), true) => Err(fault),
            (_, false) => Err(Error::StillRead),
            (Ok(()), true) => Ok(()),
        }
    }

    fn checkpoint(&self) -> Result<(), Error> {
        let busy: i64 = self
            .conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 { Ok(()) } else { Err(Error::StillRead) }
    }

    /// Limits the file to so many pages (`None`: no limit). Beyond it, a write is answered as by a full disk:
    /// this is how tests fill one.
    ///
    /// # Errors
    /// What SQLite says.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: Option<u32>) -> Result<u32, Error> {
        let pages = pages.unwrap_or(u32::MAX - 1);
        Ok(self
            .conn
            .pragma_update_and_check(None, "max_page_count", pages, |row| row.get(0))?)
    }
}

impl Drop for OpenFile {
    fn drop(&mut self) {
        // The others first, so that the writer is the last connection and takes the -wal away with it.
        self.keeper.end();
        self.readers.close();
        if !self.claim.is(&self.path) || !self.claim.owns_wal() {
            // SQLite leaves a -wal where it is when the file was moved. Ours is taken away once everything is in
            // the file: beside another file of that name it would be taken for that one's own.
            let whole = self.checkpoint().is_ok();
            let _ = self
                .conn
                .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
            if whole && self.claim.owns_wal() {
                for suffix in ["-wal", "-shm"] {
                    let _ = std::fs::remove_file(beside(&self.path, suffix));
                }
            }
        }
    }
}

/// Makes a file under a name that nothing has yet, and opens it.
pub(crate) fn put_new(
    set: &'static TableSet,
    path: &Path,
    make: impl FnOnce(&Path) -> Result<(), Error>,
) -> Result<OpenFile, Error> {
    let path = absolute(path)?;
    let lock = Lock::take(&path)?;
    put(set, &path, false, make)?;
    OpenFile::open_locked(set, path, lock, None)
}

/// Returns a number that changes when another connection writes into the file.
pub(crate) fn data_version(conn: &Connection) -> Result<i64, Error> {
    Ok(conn
        .prepare_cached("PRAGMA data_version")?
        .query_row([], |row| row.get(0))?)
}

/// Returns whether a file lies where files are thrown away.
fn in_trash(path: &Path) -> bool {
    path.ancestors()
        .skip(1)
        .filter_map(Path::file_name)
        .any(|folder| {
            let name = folder.to_string_lossy().to_lowercase();
            matches!(
                name.as_str(),
                "$recycle.bin" | "recycler" | "trash" | ".trash" | ".trashes"
            ) || name.starts_with(".trash-")
        })
}
