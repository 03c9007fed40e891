//! What can stop a command.

use std::path::PathBuf;

/// Why a command stopped; its text is the last line that a person reads.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The command line was not understood.
    #[error("unknown command: {0:?}")]
    Usage(String),
    /// A program could not be started at all.
    #[error("cannot start `{program}`: {cause}")]
    Start {
        /// What was to be started.
        program: String,
        /// What the system said.
        cause: std::io::Error,
    },
    /// A program ended with an error.
    #[error("failed: {step}\n       {command}\n       {status}")]
    Step {
        /// What was being done, in words.
        step: String,
        /// The command as it could be typed.
        command: String,
        /// How it ended.
        status: String,
    },
    /// A file could not be read or written.
    #[error("{path}: {cause}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// What is missing must be installed by a person.
    #[error("{0}")]
    Missing(String),
    /// The check found faults; they were listed.
    #[error("check: {0} faults, listed above")]
    Faults(usize),
    /// Something that was read makes no sense.
    #[error("{0}")]
    Unreadable(String),
}

/// What a command returns.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Names the file in an error of reading or writing it.
pub fn at(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Failure {
    let path = path.into();
    move |cause| Failure::File { path, cause }
}
