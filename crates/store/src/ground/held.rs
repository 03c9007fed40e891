//! Which files this process has open through SQLite.
//!
//! On unix a process loses all its locks on a file when it closes any descriptor of it: SQLite knows that and
//! closes its own late, nothing else does. So while a file of ours is open only SQLite opens the file, and whoever
//! is about to open a file that a person named asks [`is_open_here`] first.

use crate::error::Error;
use file_id::FileId;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Files, each as often as it is open, and whether that is for its one writer.
static HELD: Mutex<Vec<(FileId, bool)>> = Mutex::new(Vec::new());

fn held() -> MutexGuard<'static, Vec<(FileId, bool)>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns which file a name leads to, by `stat`: nothing is opened on unix, and on Windows only a handle
/// that may neither read nor write and carries no lock.
pub(crate) fn id_of(path: &Path) -> std::io::Result<FileId> {
    file_id::get_file_id(path)
}

/// Returns whether this process has the file that `path` leads to open, by whatever name.
///
/// Such a file must not be opened by anything but SQLite: closing it would drop SQLite's locks.
pub fn is_open_here(path: &Path) -> bool {
    id_of(path).is_ok_and(|id| held().iter().any(|(other, _)| *other == id))
}

/// Returns whether this process writes the file that `path` leads to.
pub(crate) fn is_written_here(path: &Path) -> bool {
    id_of(path).is_ok_and(|id| held().contains(&(id, true)))
}

/// One opening of a file; forgotten when dropped.
#[derive(Debug)]
pub(crate) struct Hold(Option<(FileId, bool)>);

impl Hold {
    /// Notes that the file at `path` is about to be opened. One that is not there is not held.
    pub(crate) fn of(path: &Path) -> Self {
        let one = id_of(path).ok().map(|id| (id, false));
        held().extend(one);
        Self(one)
    }

    /// Notes it for the writer: a process has one, whatever names the file has.
    pub(crate) fn alone(id: FileId) -> Result<Self, Error> {
        let mut held = held();
        if held.contains(&(id, true)) {
            return Err(Error::InUse);
        }
        held.push((id, true));
        Ok(Self(Some((id, true))))
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        let mut held = held();
        if let Some(at) = self.0.and_then(|one| held.iter().position(|other| *other == one)) {
            held.swap_remove(at);
        }
    }
}
