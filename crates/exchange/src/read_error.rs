//! Why a source cannot be read at all.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A source of which nothing can be said row by row.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Nothing is there.
    #[error("{}: not found", .0.display())]
    NotFound(PathBuf),
    /// Neither a workbook nor a folder of a contest.
    #[error("{}: not a workbook", .0.display())]
    WrongType(PathBuf),
    /// The workbook is protected by a password.
    #[error("{}: protected by a password", .0.display())]
    Encrypted(PathBuf),
    /// A workbook that is cut off or broken.
    #[error("{path}: damaged: {detail}", path = .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What the reader stumbled over, for the log.
        detail: String,
    },
    /// A file, or a workbook, with nothing in it.
    #[error("{}: empty", .0.display())]
    Empty(PathBuf),
    /// Larger than any contest.
    #[error("{path}: larger than {megabytes} MB", path = .path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The limit.
        megabytes: u64,
    },
    /// The system does not let it be read.
    #[error("{path}: cannot be read", path = .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A folder without `contest.toml`.
    #[error("{}: no contest.toml", .0.display())]
    FolderWithoutContest(PathBuf),
}

impl ReadError {
    /// Every key that [`Self::key`] can return.
    pub const KEYS: &'static [&'static str] = &[
        "import-not-found",
        "import-wrong-type",
        "import-encrypted",
        "import-damaged",
        "import-empty",
        "import-too-large",
        "import-unreadable",
        "import-folder-without-contest",
    ];

    /// Returns the key of the message (`assets/messages/*/faults.ftl`).
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotFound(_) => "import-not-found",
            Self::WrongType(_) => "import-wrong-type",
            Self::Encrypted(_) => "import-encrypted",
            Self::Damaged { .. } => "import-damaged",
            Self::Empty(_) => "import-empty",
            Self::TooLarge { .. } => "import-too-large",
            Self::Unreadable { .. } => "import-unreadable",
            Self::FolderWithoutContest(_) => "import-folder-without-contest",
        }
    }

    /// Returns the values the message names: `name` of the file, `limit` in megabytes.
    pub fn args(&self) -> BTreeMap<&'static str, String> {
        let path = self.path();
        let name = path.file_name().map_or_else(
            || path.display().to_string(),
            |name| name.to_string_lossy().into_owned(),
        );
        let mut args = BTreeMap::from([("name", name)]);
        if let Self::TooLarge { megabytes, .. } = self {
            args.insert("limit", megabytes.to_string());
        }
        args
    }

    /// Returns the file or folder that cannot be read.
    pub fn path(&self) -> &Path {
        match self {
            Self::NotFound(path)
            | Self::WrongType(path)
            | Self::Encrypted(path)
            | Self::Damaged { path, .. }
            | Self::Empty(path)
            | Self::TooLarge { path, .. }
            | Self::Unreadable { path, .. }
            | Self::FolderWithoutContest(path) => path,
        }
    }

    pub(crate) fn of_io(path: &Path, error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::NotFound {
            Self::NotFound(path.to_owned())
        } else {
            Self::Unreadable {
                path: path.to_owned(),
                source: error,
            }
        }
    }

    pub(crate) fn damaged(path: &Path, detail: impl ToString) -> Self {
        Self::Damaged {
            path: path.to_owned(),
            detail: detail.to_string(),
        }
    }
}
