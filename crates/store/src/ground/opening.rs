//! Opening the one writer: looked at, of this version, its owner's.

use super::check::sound;
use super::claim::Claim;
use super::connection::{self, Opened, Use, connect};
use super::entry::{self, NewEntry};
use super::lock::beside;
use super::migrations::{self, version};
use super::set::TableSet;
use super::view::View;
use crate::error::Error;
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Opens the one writer: examined, of this version (an older file is copied and migrated), in WAL.
///
/// # Errors
/// Everything that can be wrong with a file. A damaged one is renamed, its `-wal` with it; one that is not as the
/// program left it stays as it is.
pub(crate) fn writer(path: &Path, claim: &Arc<Claim>, stamp: Option<&Stamp<'_>>) -> Result<Opened, Error> {
    let mut conn = connect(path, Use::Write)?;
    conn.says_it_is_ours = claim.says_it_is_ours();
    match prepare(&mut conn, path, claim.set(), stamp) {
        Ok(()) => {
            conn.claim = Some(Arc::clone(claim));
            Ok(conn)
        }
        Err(Error::Damaged { what, kept_as: None }) => {
            // What lies in the -wal stays there: nothing more is written into a damaged file.
            let _ = conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
            drop(conn);
            Err(Error::Damaged {
                what,
                kept_as: set_aside(path),
            })
        }
        Err(other) => Err(other),
    }
}

fn prepare(
    conn: &mut Opened,
    path: &Path,
    set: &'static TableSet,
    stamp: Option<&Stamp<'_>>,
) -> Result<(), Error> {
    let steps = set.tables.steps;
    let latest = migrations::latest(steps);
    let found = connection::examine(conn, path, latest)?;
    connection::settle(conn, Use::Write)?;
    if conn.is_readonly("main")? {
        return Err(Error::ReadOnly);
    }
    // Before anything is written, and by the file's own version: a migration would cover what was done to it.
    let looked_at = connect(path, Use::Write)?;
    sound(&looked_at, set)?;
    drop(looked_at);
    // Every file of ours is in WAL from its making. One that was taken out of it goes back, by a connection
    // that does nothing else: after other reading, this one could not checkpoint.
    connect(path, Use::Write)?.execute_batch("PRAGMA journal_mode = WAL")?;
    // Read anew, so that this connection too knows in which mode the file is.
    version(conn)?;
    if found < latest {
        let thrown_away = (set.thrown_away.find)(conn)?;
        let forgets = thrown_away.is_some();
        if forgets && stamp.is_none() {
            return Err(Error::NeedsEntry);
        }
        copy_before_migration(conn, path, found)?;
        migrations::migrate_with(conn, steps, |conn| match (thrown_away, stamp) {
            (Some(what), Some(stamp)) => {
                let tables = &set.tables;
                note_migration(View { conn, tables }, set, what, stamp, (found, latest))
            }
            _ => Ok(()),
        })?;
        if forgets {
            connection::forget_what_was_deleted(conn)?;
        }
    }
    let mode: String = conn.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if mode != "wal" {
        return Err(Error::ReadOnly);
    }
    Ok(())
}

/// What an entry is made with that the program writes by itself when it opens a file. Time and randomness come
/// from the caller.
#[derive(Clone, Copy, Debug)]
pub struct Stamp<'a> {
    /// The id of the entry's request.
    pub request_id: &'a str,
    /// Milliseconds since 1970-01-01 UTC.
    pub time_ms: i64,
    /// On which device.
    pub device: &'a str,
    /// Sixteen random bytes.
    pub salt: [u8; 16],
}

/// Writes the entry of a migration that threw something away: the set-up has a new digest.
fn note_migration(
    view: View<'_>,
    set: &TableSet,
    thrown_away: String,
    stamp: &Stamp<'_>,
    (from, to): (i64, i64),
) -> Result<(), Error> {
    let body = format!(r#"{{"from":{from},"to":{to}}}"#);
    let entry = NewEntry {
        request_id: stamp.request_id,
        time_ms: stamp.time_ms,
        who: "program",
        device: stamp.device,
        kind: "Migrate",
        body: &body,
        salt: stamp.salt,
    };
    entry::write_within(view, &mut None, &entry, |tx| -> Result<_, Error> {
        tx.setup_changes();
        (set.thrown_away.record)(tx, thrown_away)?;
        // A reply as every other has: what there is to tell, and the time.
        Ok(((), stamp.time_ms))
    })?;
    Ok(())
}

/// Copies a file of an older version to `NAME.v1.tribuna` beside it.
fn copy_before_migration(conn: &Connection, path: &Path, version: i64) -> Result<(), Error> {
    let copy = connection::free_name(path, &format!("v{version}"));
    connection::back_up(conn, &copy)?;
    let copied = connect(&copy, Use::ReadAlone)?;
    connection::check_pages(&copied)
}

/// Takes a file, and what lies beside it, from everybody but its owner: 0.1.0 made files that the whole machine
/// could read. In a folder that gives its group to what is made in it (setgid) the group shares the file on purpose and
/// keeps its rights. Only the owner may do this; for anybody else the file stays as it is.
#[cfg(unix)]
pub(crate) fn make_owners(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| std::fs::metadata(path).ok().map(|file| file.permissions().mode());
    let shared = path
        .parent()
        .and_then(mode)
        .is_some_and(|folder| folder & 0o2000 != 0);
    let others = if shared { 0o007 } else { 0o077 };
    for suffix in ["", "-wal", "-shm"] {
        let file = beside(path, suffix);
        if let Some(mode) = mode(&file) {
            let _ = std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode & 0o7777 & !others));
        }
    }
}

/// Elsewhere a file has the rights of its folder.
#[cfg(not(unix))]
pub(crate) fn make_owners(_path: &Path) {}

/// Renames a damaged file, with its `-wal`, to `NAME.damaged.tribuna`. Returns the new name.
fn set_aside(path: &Path) -> Option<PathBuf> {
    let kept = connection::free_name(path, "damaged");
    std::fs::rename(path, &kept).ok()?;
    for suffix in ["-wal", "-shm"] {
        let part = beside(path, suffix);
        if part.exists() {
            std::fs::rename(part, beside(&kept, suffix)).ok()?;
        }
    }
    Some(kept)
}
