//! The contest file at rest and open: making, opening, copying, closing.

use crate::ground::{Ground, goes_on};
use crate::held::is_open_here;
use crate::journal::{self, Head, NewEntry, Tx};
use crate::lock::{Lock, beside};
use crate::migrations::{self, STEPS};
use crate::opening::{self, Opened, Stamp, Use};
use crate::orphan;
use crate::readers::{Readers, open_read_only};
use crate::setup::KnownIds;
use crate::verify::{VerifyError, verify};
use crate::view::View;
use crate::whole::{Keeper, Pace};
use crate::{Error, Loss};
use domain::Contest;
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A contest file open for writing, locked against a second program.
pub struct ContestFile {
    // In the order in which they must go: the locks last.
    keeper: Keeper,
    readers: Readers,
    pub(crate) conn: Opened,
    pub(crate) ground: Arc<Ground>,
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
            let conn = opening::fresh(part)?;
            migrations::migrate(&conn, STEPS)?;
            journal::write(&conn, &mut None, &new.entry, |tx| -> Result<(), Error> {
                tx.set_contest(new.contest, true)?;
                act(tx)
            })?;
            conn.close().map_err(|(_, fault)| fault.into())
        })?;
        Self::open_locked(path, lock, STEPS, None)
    }

    /// Opens a contest file for writing, after it was verified. What a crash left in its `-wal` is recovered; a file of an older
    /// version is copied beside itself, then migrated; a damaged one is renamed and kept.
    ///
    /// # Errors
    /// `NotFound`, `NotAContest`, `Newer`, `Damaged` with the new name, `Unsound`, `InUse`, `ReadOnly`,
    /// `DiskFull`, `Migration`, and `NeedsEntry` for a file that [`Self::open_stamped`] opens.
    pub fn open(path: &Path) -> Result<Self, Error> {
        Self::open_with(path, STEPS, None)
    }

    /// Opens a contest file as [`Self::open`]; `stamp` is what the entry of a migration is made with, where it
    /// needs one.
    ///
    /// # Errors
    /// As `open`, but `NeedsEntry`.
    pub fn open_stamped(path: &Path, stamp: &Stamp<'_>) -> Result<Self, Error> {
        Self::open_with(path, STEPS, Some(stamp))
    }

    /// Opens with other migrations than the program's own.
    pub(crate) fn open_with(
        path: &Path,
        steps: &[&'static str],
        stamp: Option<&Stamp<'_>>,
    ) -> Result<Self, Error> {
        let path = opening::canonical(path)?;
        if path.is_dir() {
            return Err(Error::NotAContest(path));
        }
        let lock = Lock::take(&path)?;
        Self::open_locked(path, lock, steps, stamp)
    }

    fn open_locked(
        path: PathBuf,
        lock: Lock,
        steps: &[&'static str],
        stamp: Option<&Stamp<'_>>,
    ) -> Result<Self, Error> {
        opening::make_owners(&path);
        let ground = Arc::new(Ground::take(&path)?);
        orphan::part(&path, &ground)?;
        orphan::join(&path, &ground)?;
        let conn = opening::writer(&path, &ground, steps, stamp)?;
        // Only the keeper writes into the file itself: what else changes it is somebody else.
        conn.execute_batch("PRAGMA wal_autocheckpoint = 0")?;
        let untouched_since = journal::data_version(&conn)?;
        ground.renew()?;
        ground.note_wal()?;
        let readers = Readers::beside_writer(path.clone(), &ground);
        // One is always there, also when none could be opened any more.
        if steps == STEPS {
            readers.keep_one()?;
        }
        let mut beside = opening::connect(&path, Use::Write)?;
        opening::settle(&beside, Use::Write)?;
        beside.ground = Some(Arc::clone(&ground));
        ground.leave_all();
        let keeper = Keeper::begin(beside, Pace::USUAL)?;
        ground.check(&conn, false)?;
        Ok(Self {
            keeper,
            readers,
            conn,
            ground,
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

    /// Says `Lost` unless the path still leads to the open file.
    ///
    /// # Errors
    /// `Lost`, or what SQLite says.
    pub fn check(&self) -> Result<(), Error> {
        self.ground.check(&self.conn, false)
    }

    /// Returns what happened to the file, as far as can be told without reading it.
    pub fn loss(&self) -> Option<Loss> {
        self.ground.loss()
    }

    /// Returns whether `path` leads to the open file, under whatever name.
    pub fn is_at(&self, path: &Path) -> bool {
        self.ground.is(path)
    }

    /// Returns whether the file still has a name somewhere, so that it can be followed.
    pub fn has_a_name(&self) -> bool {
        self.ground.has_a_name()
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
        self.ground.make_whole(&self.conn)
    }

    /// Writes everything that the open file holds into a new one, whatever happened to its name.
    ///
    /// # Errors
    /// As [`Self::save_copy`].
    pub fn save_all(&self, to: &Path, overwrite: bool) -> Result<(), Error> {
        save(&self.conn, &self.path, to, overwrite)
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
            let free = opening::free_name(&folder.join(name), word);
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
        let prepared = (|| {
            let to = opening::canonical(to)?;
            if in_trash(&to) {
                return Err(Error::InTrash(to));
            }
            let head = self.journal_head()?;
            if !self.ground.is(&to) {
                // Moved to another disk: what lies there must hold what this one does.
                let there = open_read_only(&to)?.with(|conn| goes_on(conn, &head))?;
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
        let opened = if self.ground.is(&to) {
            let _ = self.close();
            Self::open_locked(to.clone(), lock, STEPS, None)
        } else {
            match Self::open_locked(to.clone(), lock, STEPS, None) {
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

impl Drop for ContestFile {
    fn drop(&mut self) {
        // The others first, so that the writer is the last connection and takes the -wal away with it.
        self.keeper.end();
        self.readers.close();
        if !self.ground.is(&self.path) || !self.ground.owns_wal() {
            // SQLite leaves a -wal where it is when the file was moved. Ours is taken away once everything is in
            // the file: beside another file of that name it would be taken for that one's own.
            let whole = self.checkpoint().is_ok();
            let _ = self
                .conn
                .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
            if whole && self.ground.owns_wal() {
                for suffix in ["-wal", "-shm"] {
                    let _ = std::fs::remove_file(beside(&self.path, suffix));
                }
            }
        }
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
    ContestFile::open_locked(path, lock, STEPS, None)
}

/// Saves a copy of what `readers` read.
pub(crate) fn save_copy(readers: &Readers, to: &Path, overwrite: bool) -> Result<(), Error> {
    readers.with(|conn| save(conn, readers.path(), to, overwrite))
}

/// Saves a copy of what `conn` reads, which was opened as `from`.
fn save(conn: &Connection, from: &Path, to: &Path, overwrite: bool) -> Result<(), Error> {
    let to = absolute(to)?;
    if to == from {
        return Err(Error::AlreadyExists(to));
    }
    let _lock = Lock::take(&to)?;
    put(&to, overwrite, |part| {
        opening::back_up(conn, part)?;
        match verify(part) {
            Ok(_) => Ok(()),
            Err(VerifyError::Store(fault)) => Err(fault),
            Err(VerifyError::Fault(fault)) => Err((*fault).into()),
        }
    })
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

/// Makes a file under a name of its own, and gives it its name when it is complete and on the disk. The
/// lock of `path` must be held.
pub(crate) fn put(
    path: &Path,
    overwrite: bool,
    make: impl FnOnce(&Path) -> Result<(), Error>,
) -> Result<(), Error> {
    let remains = || ["-wal", "-shm"].map(|suffix| beside(path, suffix));
    if !overwrite {
        // A -wal without its file may be somebody's marks, and would be taken for the new file's own.
        for there in [path.to_owned()].into_iter().chain(remains()) {
            if there.exists() {
                return Err(Error::AlreadyExists(there));
            }
        }
    }
    if path.exists() {
        if is_open_here(path) {
            return Err(Error::InUse);
        }
        // Another program may have it open by another name.
        drop(Ground::take(path)?);
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
            opening::make_private(path)?;
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
pub(crate) fn absolute(path: &Path) -> Result<PathBuf, Error> {
    if path.exists() {
        return opening::canonical(path);
    }
    let whole = std::path::absolute(path).map_err(|source| Error::io(path, source))?;
    match (whole.parent(), whole.file_name()) {
        (Some(folder), Some(name)) => Ok(opening::canonical(folder)?.join(name)),
        _ => Err(Error::NotFound(path.to_owned())),
    }
}
