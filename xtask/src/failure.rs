//! What can stop a command.

use std::path::PathBuf;

/// Why a command stopped; its text is the last line printed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The command line was not understood.
    #[error("unknown command: {0:?}")]
    Usage(String),
    /// A program could not be started at all.
    #[error("cannot start `{program}`: {cause}")]
    Start { program: String, cause: std::io::Error },
    /// A program ended with an error.
    #[error("failed: {step}\n       {command}\n       {status}")]
    Step {
        step: String,
        /// The command as one would type it.
        command: String,
        status: String,
    },
    /// A file could not be read or written.
    #[error("{path}: {cause}")]
    File { path: PathBuf, cause: std::io::Error },
    /// Something is missing that a person must install.
    #[error("{0}")]
    Missing(String),
    /// The check found faults, which were listed.
    #[error("check: {0} faults, listed above")]
    Faults(usize),
    /// Something that was read makes no sense.
    #[error("{0}")]
    Unreadable(String),
}

/// The result of a command.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Returns what names the file in an error of reading or writing it.
pub fn at(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Failure {
    let path = path.into();
    move |cause| Failure::File { path, cause }
}
