//! What the program needs of the machine. Time and randomness come in from here and nowhere else.

use messages::Lang;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Opens a saved file or folder with the program the system has for it.
pub type Opener = Arc<dyn Fn(&Path) -> std::io::Result<()> + Send + Sync>;

/// Clock, randomness, folders, language.
#[derive(Clone)]
pub struct Surroundings {
    /// Returns the time, milliseconds since 1970 UTC.
    pub now_ms: fn() -> i64,
    /// Returns how long the machine has been running, milliseconds: nobody can set it, so sessions and pauses go
    /// by it.
    pub running_ms: fn() -> i64,
    /// Fills the slice with randomness fit for secrets.
    pub entropy: fn(&mut [u8]) -> std::io::Result<()>,
    /// Where the list of recent files lies; `None` keeps none.
    pub data_folder: Option<PathBuf>,
    /// Where new contests are proposed to lie.
    pub documents_folder: Option<PathBuf>,
    /// Language of messages.
    pub lang: Lang,
    /// Name of this machine, for the journal.
    pub device: String,
    /// Opens saved files; `None` where there is no window.
    pub opener: Option<Opener>,
}

/// Returns the machine's time, milliseconds since 1970 UTC.
pub fn system_clock() -> i64 {
    chrono::Utc::now().timestamp_millis()
}

/// Returns the time since the program first asked, milliseconds.
pub fn system_running() -> i64 {
    static BEGAN: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    i64::try_from(BEGAN.elapsed().as_millis()).unwrap_or(i64::MAX)
}

/// Fills the slice from the system's source of randomness.
///
/// # Errors
/// The system has none.
pub fn system_entropy(bytes: &mut [u8]) -> std::io::Result<()> {
    getrandom::fill(bytes).map_err(std::io::Error::other)
}
