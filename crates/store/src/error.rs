//! What can go wrong with a contest file, told apart so that each can be answered with what to do.

use crate::ground::fault::Fault;
use rusqlite::ErrorCode;
use std::path::{Path, PathBuf};

/// Why a contest file could not be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such file.
    #[error("there is no file {0}")]
    NotFound(PathBuf),
    /// Something is already there, and overwriting was not asked for.
    #[error("{0} exists already")]
    AlreadyExists(PathBuf),
    /// Not a contest file at all. The file was not touched.
    #[error("{0} is not a contest file")]
    NotAContest(PathBuf),
    /// Made by a newer version of the program. The file was not touched.
    #[error("the file has version {found}, this program knows {known}")]
    Newer {
        /// Version of the file.
        found: i64,
        /// Latest version this program knows.
        known: i64,
    },
    /// Made by an older version, and opened for reading only: nothing may be migrated.
    #[error("the file has version {found}, this program reads {known}; it must be opened for writing once")]
    Older {
        /// Version of the file.
        found: i64,
        /// Version this program reads.
        known: i64,
    },
    /// Damaged. Opened for writing, it was renamed and kept, never deleted.
    #[error("the file is damaged: {what}")]
    Damaged {
        /// What SQLite says.
        what: String,
        /// Where it lies now; `None`: where it was.
        kept_as: Option<PathBuf>,
    },
    /// Something in the file is not as the program left it. Nothing was written into it; what can be read of it can
    /// be looked at ([`open_remains`](crate::open_remains)).
    #[error("the file is not as the program left it: {0}")]
    Unsound(Box<Fault>),
    /// Nothing is wrong with a file that was to be left for another.
    #[error("nothing is wrong with the file")]
    Sound,
    /// Its migration must write an entry, and was given nothing to make it with. The file was not touched.
    #[error("the file's migration writes an entry of the journal")]
    NeedsEntry,
    /// A statement did not write its row: something in the file stands in its way. Nothing of the request was kept.
    #[error("a row of `{0}` was not written")]
    NotWritten(&'static str),
    /// Another program, or another window of this one, has it open.
    #[error("the file is in use")]
    InUse,
    /// The file, its folder or its medium cannot be written.
    #[error("the file or its folder is read-only")]
    ReadOnly,
    /// A `-wal` lies beside the file after a crash, and cannot be recovered where it lies.
    #[error("the file must be recovered together with its -wal, and that cannot be done where they lie")]
    NeedsRecovery,
    /// No room. Nothing of the request was kept, everything before it was.
    #[error("the disk is full")]
    DiskFull,
    /// The path no longer leads to the open file: nothing of the request is in the file that the path names.
    #[error("{path} is no longer the file that is open: {loss:?}")]
    Lost {
        /// Where it lay.
        path: PathBuf,
        /// What happened.
        loss: Loss,
    },
    /// Another contest, or another state of this one: it does not go on from what is open.
    #[error("{0} does not go on from the contest that is open")]
    NotThisContest(PathBuf),
    /// In the trash, where nothing is to be kept.
    #[error("{0} lies in the trash")]
    InTrash(PathBuf),
    /// The contest file was closed.
    #[error("the file is closed")]
    Closed,
    /// Somebody still reads: the file was closed, but its `-wal` may lie beside it until the next opening.
    #[error("the file was closed while being read")]
    StillRead,
    /// A new version of the tables could not be made. The file is as it was.
    #[error("the file could not be brought to this version: {0}")]
    Migration(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A request id that another request already has.
    #[error("request id `{0}` belongs to another request")]
    RequestIdTaken(String),
    /// No such project, juror, criterion or source in the contest.
    #[error("no {table} {id} in the contest")]
    UnknownId {
        /// Table of the set-up.
        table: &'static str,
        id: u32,
    },
    /// An id, number, code or name of the set-up is given twice.
    #[error("given twice: {0}")]
    Duplicate(String),
    /// A project, juror or criterion cannot leave the contest: marks or recusals name it.
    #[error("{table} {id} has marks or recusals")]
    HasMarks {
        /// Table of the set-up.
        table: &'static str,
        id: i64,
    },
    /// A stored value does not mean anything to this program.
    #[error("a value in table {table} cannot be understood: {what}")]
    Unreadable {
        table: &'static str,
        /// What is wrong with it.
        what: String,
    },
    /// The journal does not end as it must: its last entry is not whole.
    #[error("the journal's entry {0} is not whole")]
    Journal(i64),
    /// A body or reply could not be written as JSON, or a stored reply read from it.
    #[error("JSON of an entry: {0}")]
    Json(#[from] serde_json::Error),
    /// A record of the day that this program does not know.
    #[error(transparent)]
    UnknownRecord(#[from] domain::day::UnknownRecord),
    /// The operating system refused.
    #[error("{path}: {source}")]
    Io {
        /// Where.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Anything else SQLite says.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

/// What happened to a file under the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// Renamed or moved; also to the trash.
    Renamed,
    Deleted,
    /// Something else has its name.
    Replaced,
    /// The `-wal` beside it is gone.
    WalGone,
    DiskGone,
}

impl From<rusqlite::Error> for Error {
    fn from(fault: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(code, text) = &fault else {
            return Self::Sqlite(fault);
        };
        match code.code {
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::ReadOnly => Self::ReadOnly,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged {
                what: text.clone().unwrap_or_else(|| code.to_string()),
                kept_as: None,
            },
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::InUse,
            // The index of the -wal could not grow.
            ErrorCode::SystemIoFailure if code.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE => {
                Self::DiskFull
            }
            _ => Self::Sqlite(fault),
        }
    }
}

impl Error {
    /// Returns the error for what the operating system refused at `path`.
    pub(crate) fn io(path: &Path, source: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match source.kind() {
            ErrorKind::NotFound => Self::NotFound(path.to_owned()),
            ErrorKind::AlreadyExists => Self::AlreadyExists(path.to_owned()),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io {
                path: path.to_owned(),
                source,
            },
        }
    }
}
