//! Connections: with which settings, and whether what they found is a contest file of this version.

use crate::ground::Ground;
use crate::held::{Hold, is_open_here};
use crate::journal::{self, NewEntry};
use crate::key::key_lying_open;
use crate::lock::beside;
use crate::verify::sound;
use crate::{Error, migrations};
use domain::day::sealing;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _};
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// «TRIB» in the header of every contest file.
pub(crate) const APPLICATION_ID: i32 = 0x5452_4942;

/// Where SQLite keeps the application id in a file's header.
const APPLICATION_ID_AT: usize = 68;

/// How a connection may use the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// The one writer.
    Write,
    /// A reader beside the writer of the same program.
    Read,
    /// A reader that is alone, and leaves no `-wal` behind.
    ReadAlone,
    /// A reader of a file that nothing can change: on a medium that cannot be written.
    Immutable,
}

/// A connection, and the note that the file is open here; on an open contest also its ground.
pub(crate) struct Opened {
    // In the order in which they must go.
    conn: Connection,
    _hold: Hold,
    /// Whether the header names this program, whatever else is wrong with it.
    says_it_is_a_contest: bool,
    pub(crate) ground: Option<Arc<Ground>>,
}

impl Deref for Opened {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.conn
    }
}

impl DerefMut for Opened {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.conn
    }
}

/// Opens a connection. Nothing is read yet; [`examine`] reads first, then [`settle`].
pub(crate) fn connect(path: &Path, how: Use) -> Result<Opened, Error> {
    // Looked at before SQLite opens the file; what is open here is a contest.
    let says_it_is_a_contest =
        is_open_here(path) || File::open(path).is_ok_and(|file| names_this_program(&file));
    let hold = Hold::of(path);
    let base = OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let conn = match how {
        Use::Write | Use::ReadAlone => {
            Connection::open_with_flags(path, base | OpenFlags::SQLITE_OPEN_READ_WRITE)
        }
        Use::Read => Connection::open_with_flags(path, base | OpenFlags::SQLITE_OPEN_READ_ONLY),
        Use::Immutable => Connection::open_with_flags(
            immutable_uri(path),
            base | OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
        ),
    }
    .map_err(cannot_open)?;
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.set_prepared_statement_cache_capacity(64);
    guard(&conn)?;
    Ok(Opened {
        conn,
        _hold: hold,
        says_it_is_a_contest,
        ground: None,
    })
}

/// Gives a connection the program's settings.
pub(crate) fn settle(conn: &Connection, how: Use) -> Result<(), Error> {
    // INSERT OR REPLACE would delete past the triggers without recursive_triggers.
    conn.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; \
         PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; \
         PRAGMA checkpoint_fullfsync = ON;",
    )?;
    if how != Use::Write {
        conn.execute_batch("PRAGMA query_only = ON")?;
    }
    Ok(())
}

/// Returns the one true name of a file or folder that is there.
pub(crate) fn canonical(path: &Path) -> Result<PathBuf, Error> {
    let whole = std::fs::canonicalize(path).map_err(|source| Error::io(path, source))?;
    let plain = whole.to_str().and_then(plain);
    Ok(plain.map(PathBuf::from).unwrap_or(whole))
}

/// Returns a path of Windows without its `\\?\`, which not everything there understands; `None` for any other.
fn plain(path: &str) -> Option<&str> {
    path.strip_prefix(r"\\?\").filter(|rest| !rest.starts_with("UNC"))
}

/// Returns the URI by which SQLite opens a file without looking for a `-wal` or locks.
fn immutable_uri(path: &Path) -> String {
    use std::fmt::Write as _;
    let text = path.to_string_lossy().replace('\\', "/");
    let mut uri = String::from(if text.starts_with('/') {
        "file://"
    } else {
        "file:///"
    });
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~:".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri.push_str("?immutable=1");
    uri
}

/// Returns the version of the contest file that `conn` has open: the first reading of it.
///
/// # Errors
/// `NotAContest`, `Newer`, `Damaged`, `ReadOnly` where the file cannot even be locked.
pub(crate) fn examine(conn: &Opened, path: &Path, known: i64) -> Result<i64, Error> {
    let id: i32 = match conn.pragma_query_value(None, "application_id", |row| row.get(0)) {
        Ok(id) => id,
        Err(fault) => {
            let not_a_database = fault.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase);
            return Err(match cannot_open(fault) {
                // Somebody else's file, or a contest whose first bytes were lost?
                Error::Damaged { .. } if not_a_database && !conn.says_it_is_a_contest => {
                    Error::NotAContest(path.to_owned())
                }
                other => other,
            });
        }
    };
    if id != APPLICATION_ID {
        return Err(Error::NotAContest(path.to_owned()));
    }
    let found = version(conn)?;
    if found > known {
        return Err(Error::Newer { found, known });
    }
    if found < 1 {
        return Err(Error::Damaged {
            what: format!("version {found}"),
            kept_as: None,
        });
    }
    Ok(found)
}

/// Returns the version that the file says it has.
pub(crate) fn version(conn: &Connection) -> Result<i64, Error> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Returns what SQLite's refusal to open the file or its `-wal` means.
fn cannot_open(fault: rusqlite::Error) -> Error {
    if fault.sqlite_error_code() == Some(rusqlite::ErrorCode::CannotOpen) {
        Error::ReadOnly
    } else {
        fault.into()
    }
}

/// Returns whether the header names this program, whatever else is wrong with it.
pub(crate) fn names_this_program(mut file: &File) -> bool {
    let mut header = [0; APPLICATION_ID_AT + 4];
    file.rewind().and_then(|()| file.read_exact(&mut header)).is_ok()
        && header[APPLICATION_ID_AT..] == APPLICATION_ID.to_be_bytes()
}

/// Says `Damaged` unless every page is whole.
pub(crate) fn check_pages(conn: &Connection) -> Result<(), Error> {
    let what: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if what == "ok" {
        Ok(())
    } else {
        Err(Error::Damaged { what, kept_as: None })
    }
}

/// Opens the one writer: examined, of this version (an older file is copied and migrated), in WAL.
///
/// # Errors
/// Everything that can be wrong with a file. A damaged one is renamed, its `-wal` with it; one that is not as the
/// program left it stays as it is.
pub(crate) fn writer(
    path: &Path,
    ground: &Arc<Ground>,
    steps: &[&'static str],
    stamp: Option<&Stamp<'_>>,
) -> Result<Opened, Error> {
    let mut conn = connect(path, Use::Write)?;
    conn.says_it_is_a_contest = ground.says_it_is_a_contest();
    match prepare(&mut conn, path, steps, stamp) {
        Ok(()) => {
            conn.ground = Some(Arc::clone(ground));
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

/// Makes a new database with the program's settings, to be filled with a contest.
pub(crate) fn fresh(path: &Path) -> Result<Connection, Error> {
    make_private(path)?;
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    guard(&conn)?;
    conn.execute_batch("PRAGMA journal_mode = WAL")?;
    settle(&conn, Use::Write)?;
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(conn)
}

/// Lets nothing that lies in a file act by itself.
fn guard(conn: &Connection) -> Result<(), Error> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.execute_batch("PRAGMA cell_size_check = ON")?;
    Ok(())
}

fn prepare(
    conn: &mut Opened,
    path: &Path,
    steps: &[&'static str],
    stamp: Option<&Stamp<'_>>,
) -> Result<(), Error> {
    let latest = migrations::latest(steps);
    let found = examine(conn, path, latest)?;
    settle(conn, Use::Write)?;
    if conn.is_readonly("main")? {
        return Err(Error::ReadOnly);
    }
    // Before anything is written, and by the file's own version: a migration would cover what was done to it.
    let looked_at = connect(path, Use::Write)?;
    sound(&looked_at, steps)?;
    drop(looked_at);
    // Every contest file is in WAL from its making. One that was taken out of it goes back, by a connection
    // that does nothing else: after other reading, this one could not checkpoint.
    connect(path, Use::Write)?.execute_batch("PRAGMA journal_mode = WAL")?;
    // Read anew, so that this connection too knows in which mode the file is.
    version(conn)?;
    if found < latest {
        let open_key = key_lying_open(conn)?;
        if open_key.is_some() && stamp.is_none() {
            return Err(Error::NeedsEntry);
        }
        copy_before_migration(conn, path, found)?;
        migrations::migrate_with(conn, steps, |conn| match (&open_key, stamp) {
            (Some(public), Some(stamp)) => note_open_key(conn, public, stamp, (found, latest)),
            _ => Ok(()),
        })?;
        if open_key.is_some() {
            forget_what_was_deleted(conn)?;
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

/// Writes the entry of a migration that threw away a secret which had lain open: the public key is kept with the
/// entry until which its signatures count for less, and the set-up has a new digest.
fn note_open_key(
    conn: &Connection,
    public: &str,
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
    journal::write_within(conn, &mut None, &entry, |tx| -> Result<_, Error> {
        tx.setup_changes();
        tx.record(sealing::Record::KeyLayOpen {
            public: public.to_owned(),
        })?;
        // A reply as every other has: what there is to tell, and the time.
        Ok(((), stamp.time_ms))
    })?;
    Ok(())
}

/// Writes the file anew, so that nothing of what was deleted is left in it or in its `-wal`.
pub(crate) fn forget_what_was_deleted(conn: &Connection) -> Result<(), Error> {
    conn.execute_batch("VACUUM")?;
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

/// Copies a file of an older version to `NAME.v1.tribuna` beside it.
fn copy_before_migration(conn: &Connection, path: &Path, version: i64) -> Result<(), Error> {
    let copy = free_name(path, &format!("v{version}"));
    back_up(conn, &copy)?;
    let copied = connect(&copy, Use::ReadAlone)?;
    check_pages(&copied)
}

/// Copies the database, as it is at one moment, into a new file.
pub(crate) fn back_up(conn: &Connection, to: &Path) -> Result<(), Error> {
    make_private(to)?;
    let mut copy = Connection::open(to)?;
    guard(&copy)?;
    copy.execute_batch("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;")?;
    // In one step: a writer that goes on would make many steps begin again and again.
    let done = Backup::new(conn, &mut copy)?.step(-1)?;
    match done {
        StepResult::Done => Ok(copy.close().map_err(|(_, fault)| fault)?),
        _ => Err(Error::InUse),
    }
}

/// Copies the database, as it is at one moment, into memory.
pub(crate) fn in_memory(conn: &Connection) -> Result<Connection, Error> {
    let mut copy = Connection::open_in_memory()?;
    guard(&copy)?;
    let done = Backup::new(conn, &mut copy)?.step(-1)?;
    match done {
        StepResult::Done => Ok(copy),
        _ => Err(Error::InUse),
    }
}

/// Makes an empty file that only its owner may read and write, whatever is usual here. SQLite gives the files
/// beside it the same rights.
pub(crate) fn make_private(path: &Path) -> Result<(), Error> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    let made = {
        use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
        let owner = std::fs::Permissions::from_mode(0o600);
        options
            .mode(0o600)
            .open(path)
            .and_then(|file| file.set_permissions(owner))
    };
    #[cfg(not(unix))]
    let made = options.open(path).map(drop);
    made.map_err(|source| Error::io(path, source))
}

/// Takes a contest file, and what lies beside it, from everybody but its owner: 0.1.0 made files that the whole machine
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
    let kept = free_name(path, "damaged");
    std::fs::rename(path, &kept).ok()?;
    for suffix in ["-wal", "-shm"] {
        let part = beside(path, suffix);
        if part.exists() {
            std::fs::rename(part, beside(&kept, suffix)).ok()?;
        }
    }
    Some(kept)
}

/// Returns a name beside `path` that nothing has yet: `NAME.WHAT.tribuna`, `NAME.WHAT-2.tribuna`…
pub(crate) fn free_name(path: &Path, what: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path
        .extension()
        .map_or_else(|| "tribuna".into(), |e| e.to_string_lossy());
    let name = |count: u32| match count {
        1 => path.with_file_name(format!("{stem}.{what}.{extension}")),
        count => path.with_file_name(format!("{stem}.{what}-{count}.{extension}")),
    };
    (1..u32::MAX)
        .map(name)
        .find(|free| !free.exists() && !beside(free, "-wal").exists())
        .unwrap_or_else(|| name(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_windows_loses_its_prefix_and_one_of_the_network_keeps_it() {
        assert_eq!(plain(r"\\?\C:\конкурс.tribuna"), Some(r"C:\конкурс.tribuna"));
        assert_eq!(plain(r"\\?\UNC\сервер\конкурс.tribuna"), None);
        assert_eq!(plain("/home/конкурс.tribuna"), None);
    }

    #[test]
    fn an_address_of_a_file_has_nothing_that_an_address_cannot_have() {
        let uri = |path: &str| immutable_uri(Path::new(path));
        assert_eq!(uri("/a/b-c_d.e~1"), "file:///a/b-c_d.e~1?immutable=1");
        assert_eq!(uri("/100%?#й"), "file:///100%25%3F%23%D0%B9?immutable=1");
        assert_eq!(uri(r"C:\a b"), "file:///C:/a%20b?immutable=1");
    }

    #[test]
    fn a_free_name_has_neither_a_file_nor_a_wal() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("конкурс.tribuna");
        let free = || {
            let name = free_name(&path, "damaged");
            name.file_name().map(|name| name.to_string_lossy().into_owned())
        };
        let touch = |name: &str| std::fs::write(folder.path().join(name), "").expect("a file");
        assert_eq!(free().as_deref(), Some("конкурс.damaged.tribuna"));
        touch("конкурс.damaged.tribuna");
        assert_eq!(free().as_deref(), Some("конкурс.damaged-2.tribuna"));
        touch("конкурс.damaged-2.tribuna-wal");
        assert_eq!(free().as_deref(), Some("конкурс.damaged-3.tribuna"));
        let bare = free_name(&folder.path().join("конкурс"), "v1");
        assert_eq!(bare, folder.path().join("конкурс.v1.tribuna"));
    }
}
