//! Folders for what passes through: uploaded workbooks, copies that are read or on their way to a browser. Only their owner may
//! look into them, and what a crash left of them is cleared away at the next start.

use std::fs::{File, OpenOptions};
use std::path::Path;

/// How the folders' names begin.
const PREFIX: &str = "tribuna-";
/// Held locked as long as the folder is used.
const LOCK: &str = ".used";

/// A folder that goes with its user.
#[derive(Debug)]
pub struct Scratch {
    // The lock goes first: a folder that is being removed is nobody's any more.
    _lock: File,
    folder: tempfile::TempDir,
}

impl Scratch {
    /// Makes one in the system's folder for such things.
    ///
    /// # Errors
    /// What the system says.
    pub fn new() -> std::io::Result<Self> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(PREFIX);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            builder.permissions(std::fs::Permissions::from_mode(0o700));
        }
        let folder = builder.tempdir()?;
        let lock = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(folder.path().join(LOCK))?;
        lock.try_lock().map_err(std::io::Error::from)?;
        Ok(Self { _lock: lock, folder })
    }

    /// Returns where it lies.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Clears away in `place` what nobody uses any more. What cannot be cleared away stays.
    pub fn sweep(place: &Path) {
        let entries = std::fs::read_dir(place).into_iter().flatten();
        for folder in entries.filter_map(Result::ok) {
            if folder.file_name().to_string_lossy().starts_with(PREFIX)
                && let Ok(lock) = OpenOptions::new().write(true).open(folder.path().join(LOCK))
                && lock.try_lock().is_ok()
            {
                let _ = std::fs::remove_dir_all(folder.path());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_its_owners_and_goes_when_nobody_uses_it() {
        let place = tempfile::tempdir().unwrap();
        let used = Scratch::new().unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(used.path()).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o700);
        }
        // What a crash leaves: the folder, its lock held by nobody.
        let left = place.path().join("tribuna-left");
        std::fs::create_dir(&left).unwrap();
        std::fs::write(left.join(LOCK), "").unwrap();
        std::fs::write(left.join("конкурс.xlsx"), "ПИН").unwrap();
        let of_others = place.path().join("tribuna-of-somebody-else");
        std::fs::create_dir(&of_others).unwrap();
        Scratch::sweep(place.path());
        assert!(!left.exists() && of_others.exists());
        Scratch::sweep(used.path().parent().unwrap());
        assert!(used.path().exists(), "a folder in use stays");
    }
}
