//! Errors of the other rooms in the words of the contract.

use crate::contract::{ApiError, ErrorCode as C};
use std::path::Path;
use store::Loss;

fn shown(path: &Path) -> String {
    path.display().to_string()
}

impl From<store::Error> for ApiError {
    fn from(error: store::Error) -> Self {
        use store::Error as E;
        match error {
            E::NotFound(path) => Self::from(C::FileNotFound).with("path", shown(&path)),
            E::AlreadyExists(path) => Self::from(C::FileExists).with("path", shown(&path)),
            E::NotAContest(path) => Self::from(C::NotAContest).with("path", shown(&path)),
            E::Newer { found, known } => Self::from(C::NewerFile).with("found", found).with("known", known),
            E::Damaged { what, kept_as } => Self::from(C::DamagedFile).with("what", what).with(
                "kept",
                kept_as.map_or_else(|| "—".to_owned(), |path| shown(&path)),
            ),
            E::Unsound(fault) => (&*fault).into(),
            E::NotWritten(table) => Self::from(C::JournalFault).with("entry", "—").with("what", table),
            E::Sound => C::FileIsSound.into(),
            E::InUse => C::FileInUse.into(),
            E::Lost { path, loss } => Self::from(match loss {
                Loss::Renamed => C::FileMoved,
                Loss::Deleted | Loss::Replaced | Loss::WalGone | Loss::DiskGone => C::FileGone,
            })
            .with("path", shown(&path)),
            E::NotThisContest(path) => Self::from(C::NotThisContest).with("path", shown(&path)),
            E::InTrash(path) => Self::from(C::InTrash).with("path", shown(&path)),
            E::ReadOnly | E::NeedsRecovery | E::Older { .. } => C::ReadOnlyPlace.into(),
            E::DiskFull => C::DiskFull.into(),
            E::Closed => C::NoContest.into(),
            E::UnknownId { table: "project", .. } => C::UnknownProject.into(),
            E::UnknownId { table: "juror", .. } => C::UnknownJuror.into(),
            E::UnknownId { table: "helper", .. } => C::UnknownHelper.into(),
            E::UnknownId { .. } => C::UnknownCriterion.into(),
            E::Journal(entry) => Self::from(C::JournalFault).with("entry", entry).with("what", "—"),
            E::Io { path, source } => Self::from(C::FileFailed)
                .with("path", shown(&path))
                .with("what", source),
            other => Self::from(C::Internal).with("what", other),
        }
    }
}

impl ApiError {
    /// Names the place that cannot be written where the refusal did not.
    pub(crate) fn in_place(self, path: &Path) -> Self {
        if self.code == C::ReadOnlyPlace && !self.params.contains_key("path") {
            self.with("path", shown(path))
        } else {
            self
        }
    }

    /// Returns the error for what the store reported of the file at `path`.
    pub(crate) fn of_file(error: store::Error, path: &Path) -> Self {
        Self::from(error).in_place(path)
    }
}

impl ApiError {
    /// Returns an error for what should never happen, with the details for the log.
    pub(crate) fn internal(what: impl ToString) -> Self {
        Self::from(C::Internal).with("what", what)
    }

    /// Returns the error for what the system reported of `path`.
    pub(crate) fn io(path: &Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind as K;
        let code = match error.kind() {
            K::NotFound => C::FileNotFound,
            K::AlreadyExists => C::FileExists,
            K::PermissionDenied | K::ReadOnlyFilesystem => C::ReadOnlyPlace,
            K::StorageFull | K::QuotaExceeded => C::DiskFull,
            _ => C::FileFailed,
        };
        Self::from(code).with("path", shown(path)).with("what", error)
    }
}
