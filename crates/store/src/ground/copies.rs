//! Making files: each under another name until it is complete and on the disk.

use super::claim::Claim;
use super::connection;
use super::fault::VerifyError;
use super::held::is_open_here;
use super::lock::{Lock, beside};
use super::readers::Readers;
use super::set::TableSet;
use super::verify::ensure_sound;
use crate::error::Error;
use rusqlite::Connection;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};

impl Readers {
    /// Saves a complete, verified copy as it stands now.
    ///
    /// # Errors
    /// `AlreadyExists` unless `overwrite`; `InUse` when the other file is open; `DiskFull`, `ReadOnly`;
    /// `Unsound` or `Damaged` when the copy does not verify (nothing is left then).
    pub fn save_copy(&self, to: &Path, overwrite: bool) -> Result<(), Error> {
        self.with(|conn| save(conn, self.set(), self.path(), to, overwrite))
    }
}

/// Saves a copy of what `conn` reads, which was opened as `from`.
pub(crate) fn save(
    conn: &Connection,
    set: &'static TableSet,
    from: &Path,
    to: &Path,
    overwrite: bool,
) -> Result<(), Error> {
    let to = absolute(to)?;
    if to == from {
        return Err(Error::AlreadyExists(to));
    }
    let _lock = Lock::take(&to)?;
    put(set, &to, overwrite, |part| {
        connection::back_up(conn, part)?;
        match ensure_sound(part, set) {
            Ok(()) => Ok(()),
            Err(VerifyError::Store(fault)) => Err(fault),
            Err(VerifyError::Fault(fault)) => Err((*fault).into()),
        }
    })
}

/// Makes a file under a name of its own, and gives it its name when it is complete and on the disk. The
/// lock of `path` must be held.
pub(crate) fn put(
    set: &'static TableSet,
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
        drop(Claim::take(path, set)?);
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
            connection::make_private(path)?;
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
        return connection::canonical(path);
    }
    let whole = std::path::absolute(path).map_err(|source| Error::io(path, source))?;
    match (whole.parent(), whole.file_name()) {
        (Some(folder), Some(name)) => Ok(connection::canonical(folder)?.join(name)),
        _ => Err(Error::NotFound(path.to_owned())),
    }
}
