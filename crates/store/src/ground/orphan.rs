//! A `-wal` without its file: what a renaming and a crash within the same moment leave behind.
//!
//! It holds the last entries of a file that has another name now. It is joined to the file that is opened when
//! the journal goes on in it from the file's end, which its hashes prove; else it is left alone and named.
//!
//! And a file with the `-wal` of another: a copy put in the place of a file whose program was killed. SQLite would lay
//! the pages of the one over the other.

use super::claim::{Claim, goes_on};
use super::connection::{self, Opened, Use, connect};
use super::fault::{Flaw, VerifyError};
use super::journal::head;
use super::lock::beside;
use super::scratch::Scratch;
use super::verify::ensure_sound;
use crate::error::Error;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// How the header of a `-wal` begins, but for its last bit.
const MAGIC: [u8; 4] = [0x37, 0x7F, 0x06, 0x82];

/// Returns every `-wal` in the folder of `path` whose own file is not there, in order.
pub(crate) fn beside_file(path: &Path) -> Vec<PathBuf> {
    let entries = path.parent().and_then(|folder| std::fs::read_dir(folder).ok());
    let mut found: Vec<PathBuf> = entries
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|wal| owner(wal).is_some_and(|owner| !owner.exists()) && is_a_wal(wal))
        .collect();
    found.sort();
    found
}

/// Returns the path of the file that a `-wal` belongs to by its name.
fn owner(wal: &Path) -> Option<PathBuf> {
    let name = wal.file_name()?.to_str()?.strip_suffix("-wal")?;
    Some(wal.with_file_name(name))
}

fn is_a_wal(path: &Path) -> bool {
    let mut magic = [0; 4];
    path.is_file()
        && File::open(path)
            .and_then(|mut file| file.read_exact(&mut magic))
            .is_ok()
        && [magic[0], magic[1], magic[2], magic[3] & !1] == MAGIC
}

/// Gives the file at `path` the `-wal` that its journal goes on in, when there is one and it has none itself.
/// The file is locked and not open yet.
pub(crate) fn join(path: &Path, claim: &Claim) -> Result<(), Error> {
    let own = beside(path, "-wal");
    if has_frames(&own) {
        return Ok(());
    }
    for wal in beside_file(path) {
        let goes_on = goes_on_in(path, &wal, claim);
        clear(&beside(path, ".part"));
        if goes_on.unwrap_or(false) {
            std::fs::rename(&wal, &own).map_err(|source| Error::io(&wal, source))?;
            return Ok(());
        }
    }
    Ok(())
}

/// Takes a `-wal` that is another file's from the file at `path`, under a free name beside it. The file is locked and not
/// open yet.
pub(crate) fn part(path: &Path, claim: &Claim) -> Result<(), Error> {
    let own = beside(path, "-wal");
    if !is_of_another(path, claim) {
        return Ok(());
    }
    let apart = beside(&connection::free_name(path, "other"), "-wal");
    std::fs::rename(&own, apart).map_err(|source| Error::io(&own, source))
}

/// Returns whether the `-wal` beside the file is of another: by itself the file is sound, and what the two are together
/// has its end nowhere, or pages that do not fit each other.
pub(crate) fn is_of_another(path: &Path, claim: &Claim) -> bool {
    let wal = beside(path, "-wal");
    if !has_frames(&wal) {
        return false;
    }
    let found = (|| {
        // Not beside the file: who only reads may have no place there.
        let folder = Scratch::new().map_err(|source| Error::io(&std::env::temp_dir(), source))?;
        let copy = |name: &str| -> Result<PathBuf, Error> {
            let to = folder.path().join(name);
            connection::make_private(&to)?;
            claim.copy_to(&to)?;
            Ok(to)
        };
        let alone = copy("alone")?;
        // What was being brought in when the program was killed makes no sense by itself.
        let Ok(end) = connect(&alone, Use::Immutable).and_then(|conn| head(&conn)) else {
            return Ok(false);
        };
        let both = copy("both")?;
        let goes_on = goes_on(&*together(&both, &wal)?, &end).unwrap_or(false);
        Ok::<_, Error>(
            (!goes_on || is_damaged(ensure_sound(&both, claim.set())))
                && ensure_sound(&alone, claim.set()).is_ok(),
        )
    })();
    found.unwrap_or(false)
}

/// Returns whether pages do not fit each other. What somebody wrote into whole pages is a fault like every other.
fn is_damaged(found: Result<(), VerifyError>) -> bool {
    match found {
        Ok(_) => false,
        Err(VerifyError::Fault(fault)) => matches!(fault.flaw, Flaw::Pages(_)),
        Err(VerifyError::Store(fault)) => matches!(fault, Error::Damaged { .. }),
    }
}

/// Returns whether there is anything in a `-wal`.
pub(crate) fn has_frames(wal: &Path) -> bool {
    std::fs::metadata(wal).is_ok_and(|wal| wal.len() > 0)
}

/// Opens a copy with a copy of a `-wal`.
fn together(part: &Path, wal: &Path) -> Result<Opened, Error> {
    let tried = beside(part, "-wal");
    connection::make_private(&tried)?;
    std::fs::copy(wal, &tried).map_err(|source| Error::io(wal, source))?;
    connect(part, Use::Write)
}

/// Tries it on a copy.
fn goes_on_in(path: &Path, wal: &Path, claim: &Claim) -> Result<bool, Error> {
    let part = beside(path, ".part");
    clear(&part);
    connection::make_private(&part)?;
    claim.copy_to(&part)?;
    let alone = head(&*connect(&part, Use::Immutable)?)?;
    {
        let conn = together(&part, wal)?;
        if head(&conn)?.number <= alone.number || !goes_on(&conn, &alone)? {
            return Ok(false);
        }
    }
    Ok(ensure_sound(&part, claim.set()).is_ok())
}

fn clear(part: &Path) {
    for left in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(beside(part, left));
    }
}
