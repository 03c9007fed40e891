//! The lock of a name: a file beside ours, held open and locked, also before ours is there.
//! The file itself is locked by its `Ground`, whatever name it has.
//!
//! The operating system drops the lock with the process, so a file left by a crash is no obstacle.

use crate::error::Error;
use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// A held lock; given back when dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock of the file at `path`, or says `InUse`.
    pub(crate) fn take(file: &Path) -> Result<Self, Error> {
        let path = beside(file, ".lock");
        // Between opening and locking, the holder before us may remove the file: then what we locked is
        // no longer what the next one would find, and we look again.
        for _ in 0..16 {
            let mut options = OpenOptions::new();
            options.create(true).truncate(false).write(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let file = options.open(&path).map_err(|source| Error::io(&path, source))?;
            match file.try_lock() {
                Ok(()) if still_there(&file, &path) => return Ok(Self { path, _file: file }),
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(Error::InUse),
                Err(TryLockError::Error(source)) => return Err(Error::io(&path, source)),
            }
        }
        Err(Error::InUse)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still held. A file that cannot be removed is no obstacle to anybody.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// Returns whether `path` still names the open file.
fn still_there(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        match (file.metadata(), std::fs::metadata(path)) {
            (Ok(held), Ok(found)) => held.dev() == found.dev() && held.ino() == found.ino(),
            _ => false,
        }
    }
    // A removed name cannot be made anew here while it is open.
    #[cfg(not(unix))]
    {
        let _ = file;
        path.exists()
    }
}

/// Returns the path with something added to its file name: `a.tribuna` and `-wal` give `a.tribuna-wal`.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path.as_os_str());
    name.push(suffix);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::still_there;
    use std::fs::File;

    #[test]
    fn a_name_that_was_taken_away_or_leads_to_another_file_is_not_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("lock");
        let file = File::create(&path).expect("a file");
        assert!(still_there(&file, &path));
        let other = folder.path().join("other");
        File::create(&other).expect("a file");
        std::fs::rename(&other, &path).expect("it is replaced");
        assert!(!still_there(&file, &path));
        std::fs::remove_file(&path).expect("it is removed");
        assert!(!still_there(&file, &path));
    }
}
