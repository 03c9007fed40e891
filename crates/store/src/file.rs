//! The contest file at rest and open: making, opening, copying, closing.

use crate::Error;
use crate::journal::{self, NewEntry, Tx};
use crate::lock::{Lock, beside};
use crate::migrations::{self, STEPS};
use crate::opening::{self, Use};
use crate::readers::{Readers, Versions};
use crate::setup::KnownIds;
use crate::verify::{VerifyError, verify};
use crate::view::View;
use domain::Contest;
use rusqlite::Connection;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};

/// A contest file open for writing, locked against a second program.
pub struct ContestFile {
    // In the order in which they must go: the lock last.
    pub(crate) conn: Connection,
    readers: Readers,
    pub(crate) known: Option<KnownIds>,
    /// What SQLite said of writings by others when the file was checked last.
    pub(crate) untouched_since: i64,
    pub(crate) steps: Vec<&'static str>,
    path: PathBuf,
    _lock: Lock,
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

impl ContestFile {
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
        let path = absolute(path)?;
        let lock = Lock::take(&path)?;
        put(&path, new.overwrite, |part| {
            let mut conn = opening::fresh(part)?;
            migrations::migrate(&mut conn, STEPS)?;
            journal::write(&conn, &mut None, &new.entry, |tx| -> Result<(), Error> {
                tx.set_contest(new.contest, true)?;
                act(tx)
            })?;
            conn.close().map_err(|(_, fault)| fault.into())
        })?;
        Self::open_locked(path, lock, STEPS)
    }

    /// Opens a contest file for writing, after it was verified. What a crash left in its `-wal` is recovered; a file of an older
    /// version is copied beside itself, then migrated; a damaged one is renamed and kept.
    ///
    /// # Errors
    /// `NotFound`, `NotAContest`, `Newer`, `Damaged` with the new name, `Unsound`, `InUse`, `ReadOnly`,
    /// `DiskFull`, `Migration`.
    pub fn open(path: &Path) -> Result<Self, Error> {
        Self::open_with(path, STEPS)
    }

    /// Opens with other migrations than the program's own.
    pub(crate) fn open_with(path: &Path, steps: &[&'static str]) -> Result<Self, Error> {
        let path = opening::canonical(path)?;
        if path.is_dir() {
            return Err(Error::NotAContest(path));
        }
        let lock = Lock::take(&path)?;
        Self::open_locked(path, lock, steps)
    }

    fn open_locked(path: PathBuf, lock: Lock, steps: &[&'static str]) -> Result<Self, Error> {
        let conn = opening::writer(&path, steps)?;
        let untouched_since = journal::data_version(&conn)?;
        let readers = Readers::new(path.clone(), Use::Read, Versions::Own);
        Ok(Self {
            conn,
            readers,
            known: None,
            untouched_since,
            steps: steps.to_vec(),
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
        save_copy(&self.readers, to, overwrite)
    }

    /// Closes the file: everything is in it, and it lies alone.
    ///
    /// # Errors
    /// `StillRead` when somebody has not stopped reading after some seconds, `DiskFull`: then the `-wal`
    /// stays beside the file, nothing is lost, and the next opening takes it in.
    pub fn close(self) -> Result<(), Error> {
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

impl Drop for ContestFile {
    fn drop(&mut self) {
        // Readers first, so that the writer is the last connection and takes the -wal away with it.
        self.readers.close();
    }
}

/// Makes a contest file under a name that nothing has yet, and opens it.
pub(crate) fn put_new(
    path: &Path,
    make: impl FnOnce(&Path) -> Result<(), Error>,
) -> Result<ContestFile, Error> {
    let path = absolute(path)?;
    let lock = Lock::take(&path)?;
    put(&path, false, make)?;
    ContestFile::open_locked(path, lock, STEPS)
}

/// Saves a copy of what `readers` read.
pub(crate) fn save_copy(readers: &Readers, to: &Path, overwrite: bool) -> Result<(), Error> {
    let to = absolute(to)?;
    if to == readers.path() {
        return Err(Error::AlreadyExists(to));
    }
    let _lock = Lock::take(&to)?;
    put(&to, overwrite, |part| {
        readers.with(|conn| opening::back_up(conn, part))?;
        match verify(part) {
            Ok(_) => Ok(()),
            Err(VerifyError::Store(fault)) => Err(fault),
            Err(VerifyError::Fault(fault)) => Err((*fault).into()),
        }
    })
}

/// Makes a file under a name of its own, and gives it its name when it is complete and on the disk. The
/// lock of `path` must be held.
fn put(path: &Path, overwrite: bool, make: impl FnOnce(&Path) -> Result<(), Error>) -> Result<(), Error> {
    let remains = || ["-wal", "-shm"].map(|suffix| beside(path, suffix));
    if !overwrite {
        // A -wal without its file may be somebody's marks, and would be taken for the new file's own.
        for there in [path.to_owned()].into_iter().chain(remains()) {
            if there.exists() {
                return Err(Error::AlreadyExists(there));
            }
        }
    }
    let part = beside(path, ".part");
    let clear = || {
        for left in ["", "-wal", "-shm", "-journal"] {
            let _ = std::fs::remove_file(beside(&part, left));
        }
    };
    clear();
    let done = make(&part).and_then(|()| {
        sync(&part)?;
        if overwrite {
            for left in remains() {
                match std::fs::remove_file(&left) {
                    Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                        return Err(Error::io(&left, source));
                    }
                    _ => {}
                }
            }
        } else {
            // Takes the name, so that the renaming overwrites nothing of anybody else's.
            OpenOptions::new()
                .write(true)
                .create_new(true)
                .open(path)
                .map_err(|source| Error::io(path, source))?;
        }
        if let Err(source) = std::fs::rename(&part, path) {
            if !overwrite {
                let _ = std::fs::remove_file(path);
            }
            return Err(Error::io(path, source));
        }
        sync_folder_of(path);
        Ok(())
    });
    if done.is_err() {
        clear();
    }
    done
}

fn sync(path: &Path) -> Result<(), Error> {
    let file = OpenOptions::new()
        .write(true)
        .open(path)
        .map_err(|source| Error::io(path, source))?;
    file.sync_all().map_err(|source| Error::io(path, source))
}

/// Makes a renaming durable where folders can be synced; elsewhere the file system sees to it.
fn sync_folder_of(path: &Path) {
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
}

/// Returns the path with its folder made absolute: the file itself need not be there yet.
fn absolute(path: &Path) -> Result<PathBuf, Error> {
    if path.exists() {
        return opening::canonical(path);
    }
    let whole = std::path::absolute(path).map_err(|source| Error::io(path, source))?;
    match (whole.parent(), whole.file_name()) {
        (Some(folder), Some(name)) => Ok(opening::canonical(folder)?.join(name)),
        _ => Err(Error::NotFound(path.to_owned())),
    }
}
