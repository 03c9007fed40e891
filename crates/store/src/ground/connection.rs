//! Connections: with which settings, and whether what they found is a file of ours, of a version that is known.

use super::claim::Claim;
use super::held::{Hold, is_open_here};
use super::lock::beside;
use super::migrations::version;
use crate::error::Error;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _};
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// «TRIB» in the header of every file of ours.
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

/// A connection, and the note that the file is open here; on an open file also the claim on it.
pub(crate) struct Opened {
    // In the order in which they must go.
    conn: Connection,
    _hold: Hold,
    /// Whether the header names this program, whatever else is wrong with it.
    pub(crate) says_it_is_ours: bool,
    pub(crate) claim: Option<Arc<Claim>>,
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
    // Looked at before SQLite opens the file; what is open here is ours.
    let says_it_is_ours = is_open_here(path) || File::open(path).is_ok_and(|file| names_this_program(&file));
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
        says_it_is_ours,
        claim: None,
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

/// Returns the version of the file that `conn` has open: the first reading of it.
///
/// # Errors
/// `NotAContest`, `Newer`, `Damaged`, `ReadOnly` where the file cannot even be locked.
pub(crate) fn examine(conn: &Opened, path: &Path, known: i64) -> Result<i64, Error> {
    let id: i32 = match conn.pragma_query_value(None, "application_id", |row| row.get(0)) {
        Ok(id) => id,
        Err(fault) => {
            let not_a_database = fault.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase);
            return Err(match cannot_open(fault) {
                // Somebody else's file, or one of ours whose first bytes were lost?
                Error::Damaged { .. } if not_a_database && !conn.says_it_is_ours => {
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

/// Makes a new database with the program's settings, to be filled.
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

/// Writes the file anew, so that nothing of what was deleted is left in it or in its `-wal`.
pub(crate) fn forget_what_was_deleted(conn: &Connection) -> Result<(), Error> {
    conn.execute_batch("VACUUM")?;
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
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
