//! Whether the path still names the open file, and the lock that goes with the file itself.
//!
//! SQLite goes on writing into a file that was renamed, deleted or replaced, and nobody would find what it
//! wrote. So the open file is compared with what its path names before a request is begun and again before it
//! is answered: a renaming leaves the `-wal` under the old name, and between the two looks lies the commit.

use super::check::sound;
use super::connection::{Opened, Use, connect, names_this_program};
use super::fault::Fault;
use super::held::{Hold, id_of, is_open_here};
use super::journal::{Head, head};
use super::lock::beside;
use super::set::TableSet;
use crate::error::{Error, Loss};
use file_guard::FileGuard;
use file_id::FileId;
use rusqlite::Connection;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read as _, Seek as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

/// The byte whose lock says that a program writes the file: behind any page and the bytes that SQLite locks
/// (from 0x4000_0000). A lock of the whole file would shut out SQLite itself, on Windows and network drives.
const LOCKED_BYTE: usize = 0x7FFF_FF00;

/// The program's claim on the file that it writes. Taken before SQLite opens the file, let go after SQLite closed it.
pub(crate) struct Claim {
    set: &'static TableSet,
    path: PathBuf,
    known: Mutex<Known>,
    /// Held while what lies in the `-wal` is brought into the file.
    making_whole: Mutex<()>,
    // The descriptor goes before the note that the file is open here.
    lock: FileGuard<Arc<File>>,
    _hold: Hold,
}

/// What the path was seen to name.
struct Known {
    file: FileId,
    /// The `-wal`, and a descriptor of it: SQLite locks nothing of it, so this one may be closed.
    wal: Option<(FileId, File)>,
    /// The disk's root part of the identity: where the folder lies.
    folder: Option<FileId>,
    /// The end of the journal that the writer saw last.
    head: Option<Head>,
    /// The end of the journal that the one file held by itself when it was made whole last.
    whole: Option<Head>,
    /// Connections that proved a changed number to be the same file: closed with the claim, see `held`.
    proofs: Vec<Opened>,
    /// How file and `-wal` stood when we wrote last.
    left: Option<Left>,
    /// Somebody else wrote into them since, and what is there now has not been looked at.
    touched: bool,
    /// Somebody else wrote into them what does not go on from what the program holds.
    overwritten: bool,
}

/// Length and time of the last change of the file and its `-wal`: they change when somebody writes into them without
/// SQLite, as copying an old file over the open one does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Left {
    file: Stamp,
    wal: Stamp,
}

type Stamp = Option<(u64, Option<SystemTime>)>;

fn stamp(path: &Path) -> Stamp {
    let file = std::fs::metadata(path).ok()?;
    Some((file.len(), file.modified().ok()))
}

/// What `stat` alone tells.
enum Seen {
    Same,
    Lost(Loss),
    /// The numbers differ, which on FAT, SMB and FUSE proves nothing.
    OtherFile(FileId),
    OtherWal,
}

impl Claim {
    /// Locks the file against every other program that would write it, by whatever name.
    ///
    /// # Errors
    /// `InUse`, `ReadOnly`, `NotFound`.
    pub(crate) fn take(path: &Path, set: &'static TableSet) -> Result<Self, Error> {
        let io = |source| Error::io(path, source);
        let file = id_of(path).map_err(io)?;
        let read_here = is_open_here(path);
        let hold = Hold::alone(file)?;
        let opened = OpenOptions::new().read(true).write(true).open(path).map_err(io)?;
        let opened = Arc::new(opened);
        let locked = file_guard::try_lock(Arc::clone(&opened), file_guard::Lock::Exclusive, LOCKED_BYTE, 1);
        let lock = match locked {
            Ok(lock) => lock,
            Err(fault) => {
                if read_here {
                    // Closed, it would take the locks of those who read here with it: left open instead.
                    std::mem::forget(opened);
                }
                return Err(match fault.kind() {
                    ErrorKind::WouldBlock | ErrorKind::PermissionDenied => Error::InUse,
                    _ => io(fault),
                });
            }
        };
        Ok(Self {
            set,
            path: path.to_owned(),
            making_whole: Mutex::default(),
            known: Mutex::new(Known {
                file,
                wal: None,
                folder: path.parent().and_then(|folder| id_of(folder).ok()),
                head: None,
                whole: None,
                proofs: Vec::new(),
                left: None,
                touched: false,
                overwritten: false,
            }),
            lock,
            _hold: hold,
        })
    }

    pub(crate) fn set(&self) -> &'static TableSet {
        self.set
    }

    /// Takes the lock again: a file that was not in WAL lost it while SQLite turned it. Only on unix: elsewhere a lock
    /// goes with the handle.
    pub(crate) fn renew(&self) -> Result<(), Error> {
        #[cfg(unix)]
        match file_guard::try_lock(&**self.lock, file_guard::Lock::Exclusive, LOCKED_BYTE, 1) {
            // One lock of one process: the guard that is kept gives it back.
            Ok(again) => std::mem::forget(again),
            Err(_) => return Err(Error::InUse),
        }
        Ok(())
    }

    /// Notes the `-wal` that SQLite has made or found; from now on it must be the one beside the file.
    pub(crate) fn note_wal(&self) -> Result<(), Error> {
        let wal = beside(&self.path, "-wal");
        let io = |source| Error::io(&wal, source);
        let file = File::open(&wal).map_err(io)?;
        self.known().wal = Some((id_of(&wal).map_err(io)?, file));
        Ok(())
    }

    /// Says `Lost` unless the path names the open file, and the `-wal` beside it is the one that is written.
    ///
    /// `conn` is the writer, outside a transaction. Only after a commit a changed number may be taken for the
    /// file's new one: before it, an equal copy in the place of the file reads the same.
    pub(crate) fn check(&self, conn: &Connection, committed: bool) -> Result<(), Error> {
        let seen = self.look();
        if !matches!(seen, Seen::Lost(_)) {
            // For readers to come.
            let head = head(conn)?;
            self.known().head = Some(head);
        }
        let same = match seen {
            Seen::Same => return Ok(()),
            Seen::Lost(loss) => return Err(self.lost(loss)),
            Seen::OtherFile(id) => self.same_by_reading(conn, id, committed)?,
            Seen::OtherWal => self.same_wal(committed),
        };
        match (same, self.look()) {
            (true, _) | (_, Seen::Same) => Ok(()),
            (false, Seen::Lost(loss)) => Err(self.lost(loss)),
            (false, Seen::OtherWal) => Err(self.lost(Loss::WalGone)),
            (false, _) => Err(self.lost(Loss::Replaced)),
        }
    }

    /// Says `Lost` unless a reader that has just connected through the path reads the open file.
    pub(crate) fn check_reader(&self, conn: &Connection) -> Result<(), Error> {
        let loss = match self.look() {
            Seen::Same => return Ok(()),
            Seen::Lost(loss) => loss,
            Seen::OtherWal if self.same_wal(false) => return Ok(()),
            Seen::OtherWal => Loss::WalGone,
            Seen::OtherFile(_) => {
                let (wanted, whole) = {
                    let known = self.known();
                    (known.head, known.whole)
                };
                // Our -wal over another file reads as its end: the file by itself must hold what it was given.
                if wanted.is_some_and(|wanted| goes_on(conn, &wanted).unwrap_or(false))
                    && whole
                        .is_none_or(|whole| self.reads_alone(|there| goes_on(there, &whole).unwrap_or(false)))
                {
                    return Ok(());
                }
                Loss::Replaced
            }
        };
        Err(self.lost(loss))
    }

    /// Says `Unsound` or `Lost` when somebody wrote into the file or its `-wal` without SQLite and what is there now
    /// is not sound, or does not go on from what the program holds. `conn` is the writer, outside a transaction.
    pub(crate) fn check_content(&self, conn: &Connection) -> Result<(), Error> {
        {
            // While the `-wal` is being brought in, the file changes; whoever does that has looked at it before.
            let idle = self.making_whole.try_lock();
            let (file, wal) = (stamp(&self.path), stamp(&beside(&self.path, "-wal")));
            let mut known = self.known();
            if let Some(left) = known.left {
                known.touched |= left.wal != wal || idle.is_ok() && left.file != file;
            }
        }
        if !self.known().touched {
            return Ok(());
        }
        let wanted = head(conn)?;
        // Through the path and by a connection that remembers no page.
        let there = connect(&self.path, Use::Read)?;
        let unsound = |what: String| Error::Unsound(Box::new(Fault::of_pages(what)));
        match sound(&there, self.set) {
            Ok(()) if goes_on(&there, &wanted)? => {}
            Ok(()) => {
                self.known().overwritten = true;
                return Err(self.lost(Loss::Replaced));
            }
            Err(Error::Damaged { what, .. }) => return Err(unsound(what)),
            Err(Error::Sqlite(fault)) => return Err(unsound(fault.to_string())),
            Err(other) => return Err(other),
        }
        drop(there);
        self.known().touched = false;
        self.leave_all();
        Ok(())
    }

    /// Notes how file and `-wal` stand.
    pub(crate) fn leave_all(&self) {
        let _making = self.making_whole.lock().unwrap_or_else(PoisonError::into_inner);
        let (file, wal) = (stamp(&self.path), stamp(&beside(&self.path, "-wal")));
        self.known().left = Some(Left { file, wal });
    }

    /// Notes how the `-wal` stands after the writer wrote: it writes nothing else.
    pub(crate) fn leave_wal(&self) {
        let wal = stamp(&beside(&self.path, "-wal"));
        if let Some(left) = self.known().left.as_mut() {
            left.wal = wal;
        }
    }

    /// Brings everything that was written into the one file, as [`make_whole`] does, and notes how it stands then.
    pub(crate) fn make_whole(&self, conn: &Connection) -> Result<bool, Error> {
        let _making = self.making_whole.lock().unwrap_or_else(PoisonError::into_inner);
        let before = stamp(&self.path);
        {
            let mut known = self.known();
            known.touched |= known.left.is_some_and(|left| left.file != before);
        }
        let held = head(conn)?;
        let done = make_whole(conn);
        let file = stamp(&self.path);
        let mut known = self.known();
        if let Some(left) = known.left.as_mut() {
            left.file = file;
        }
        if matches!(done, Ok(true)) {
            known.whole = Some(held);
        }
        done
    }

    /// Returns what was lost, as far as `stat` tells: for the screen between two requests.
    pub(crate) fn loss(&self) -> Option<Loss> {
        match self.look() {
            Seen::Lost(loss) => Some(loss),
            Seen::Same | Seen::OtherFile(_) | Seen::OtherWal => None,
        }
    }

    /// Returns whether the header names this program; read through our own descriptor.
    pub(crate) fn says_it_is_ours(&self) -> bool {
        names_this_program(&self.lock)
    }

    /// Copies the file, before SQLite has opened it; read through our own descriptor.
    pub(crate) fn copy_to(&self, to: &Path) -> Result<(), Error> {
        let io = |source| Error::io(to, source);
        let mut copy = OpenOptions::new().write(true).open(to).map_err(io)?;
        let mut file: &File = &self.lock;
        file.rewind().map_err(io)?;
        std::io::copy(&mut file, &mut copy).map(drop).map_err(io)
    }

    /// Returns whether `path` leads to the open file.
    pub(crate) fn is(&self, path: &Path) -> bool {
        id_of(path).is_ok_and(|id| id == self.known().file)
    }

    /// Returns whether the `-wal` beside the path is the one that is written: only then it goes with the file.
    pub(crate) fn owns_wal(&self) -> bool {
        let wal = id_of(&beside(&self.path, "-wal"));
        let known = self.known();
        matches!((wal, &known.wal), (Ok(found), Some((id, _))) if found == *id)
    }

    /// Forgets the number of the file, or of its `-wal`, as a file system does that makes numbers up.
    #[cfg(test)]
    pub(crate) fn misremember(&self, wal: bool) {
        let mut known = self.known();
        match known.wal.as_mut().filter(|_| wal) {
            Some((id, _)) => *id = FileId::new_inode(0, 0),
            None => known.file = FileId::new_inode(0, 0),
        }
    }

    /// Returns whether the open file still has a name somewhere.
    pub(crate) fn has_a_name(&self) -> bool {
        has_a_name(&self.lock)
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lost(&self, loss: Loss) -> Error {
        Error::Lost {
            path: self.path.clone(),
            loss,
        }
    }

    fn look(&self) -> Seen {
        let known = self.known();
        if known.overwritten {
            return Seen::Lost(Loss::Replaced);
        }
        match id_of(&self.path) {
            Ok(id) if id == known.file => {}
            Ok(_) if !self.has_a_name() => return Seen::Lost(Loss::Replaced),
            Ok(id) => return Seen::OtherFile(id),
            Err(_) if self.disk_is_gone(&known) => return Seen::Lost(Loss::DiskGone),
            Err(fault) if fault.kind() != ErrorKind::NotFound => return Seen::Lost(Loss::DiskGone),
            Err(_) if self.has_a_name() => return Seen::Lost(Loss::Renamed),
            Err(_) => return Seen::Lost(Loss::Deleted),
        }
        let Some((wal, file)) = &known.wal else {
            return Seen::Same;
        };
        match id_of(&beside(&self.path, "-wal")) {
            Ok(id) if id == *wal => Seen::Same,
            Ok(_) if has_a_name(file) => Seen::OtherWal,
            _ => Seen::Lost(Loss::WalGone),
        }
    }

    /// Returns whether what the path names lies on another disk than the open file.
    fn disk_is_gone(&self, known: &Known) -> bool {
        let disk = |id: &FileId| match id {
            FileId::Inode { device_id, .. } => u128::from(*device_id),
            FileId::LowRes {
                volume_serial_number, ..
            } => u128::from(*volume_serial_number),
            FileId::HighRes {
                volume_serial_number, ..
            } => u128::from(*volume_serial_number),
        };
        let there = self
            .path
            .ancestors()
            .skip(1)
            .find_map(|folder| id_of(folder).ok());
        match (known.folder, there) {
            (Some(then), Some(now)) => disk(&then) != disk(&now),
            _ => true,
        }
    }

    /// Decides by what SQLite reads through the path, after everything is in the one file.
    fn same_by_reading(&self, conn: &Connection, id: FileId, committed: bool) -> Result<bool, Error> {
        if !self.make_whole(conn)? {
            return Ok(false);
        }
        let same =
            self.reads_alone(|there| head(there).is_ok_and(|found| head(conn).is_ok_and(|own| own == found)));
        if same && committed {
            self.known().file = id;
        }
        Ok(same)
    }

    /// Looks at what the path names, without any `-wal`. Where it is what was looked for, the connection stays open.
    fn reads_alone(&self, look: impl FnOnce(&Connection) -> bool) -> bool {
        let Ok(proof) = connect(&self.path, Use::Immutable) else {
            return false;
        };
        let found = look(&proof);
        if found {
            let mut known = self.known();
            // Not for ever: somebody who asks again and again of a lost file shall not use up the descriptors.
            if known.proofs.len() < 64 {
                known.proofs.push(proof);
            }
        }
        found
    }

    /// Decides by what lies in both: a `-wal` that was put in the place of ours lacks what we wrote last. Until we have
    /// written, an equal copy reads the same: only after a commit is a changed number taken for the new one.
    fn same_wal(&self, committed: bool) -> bool {
        let path = beside(&self.path, "-wal");
        let mut known = self.known();
        let Some((id, ours)) = known.wal.as_mut() else {
            return false;
        };
        let whole = |file: &mut File| {
            let mut bytes = Vec::new();
            file.rewind().and_then(|()| file.read_to_end(&mut bytes)).ok()?;
            Some(bytes)
        };
        let Ok(mut there) = File::open(&path) else {
            return false;
        };
        let same = whole(ours).is_some_and(|ours| Some(ours) == whole(&mut there));
        if let (true, Ok(found)) = (same && committed, id_of(&path)) {
            *id = found;
            *ours = there;
        }
        same
    }
}

/// Brings everything that was written into the one file. Returns false when a reader is in the way.
pub(crate) fn make_whole(conn: &Connection) -> Result<bool, Error> {
    let (busy, written, kept): (i64, i64, i64) =
        conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    Ok(busy == 0 && written == kept)
}

/// Returns whether the journal that `conn` reads has `wanted` in it.
pub(crate) fn goes_on(conn: &Connection, wanted: &Head) -> Result<bool, Error> {
    use rusqlite::OptionalExtension as _;
    let number = i64::try_from(wanted.number).unwrap_or(i64::MAX);
    let hash: Option<Vec<u8>> = conn
        .prepare_cached("SELECT hash FROM journal WHERE number = ?")?
        .query_row([number], |row| row.get(0))
        .optional()?;
    Ok(hash.is_some_and(|hash| hash == wanted.hash))
}

/// Returns whether an open file still has a name.
fn has_a_name(file: &File) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        file.metadata().is_ok_and(|file| file.nlink() > 0)
    }
    // Here SQLite's own handle keeps it from being taken away.
    #[cfg(not(unix))]
    {
        let _ = file;
        true
    }
}
