//! What became of the open file under the program.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the name of the open file leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FileStandingView {
    /// What happened to it; null: the name leads to the open file.
    pub loss: Option<FileLoss>,
    /// Its file name.
    pub name: String,
    /// Where it lay; absent in a browser.
    pub path: Option<String>,
    /// Whether it can be followed: it still has a name somewhere.
    pub may_follow: bool,
    /// Names in its folder that lead to it now; one of them, or another file, is chosen by a person.
    pub found: Vec<String>,
    /// Names of files with last entries (`-wal`) in its folder that belong to no file: one was renamed or taken
    /// away while it was open.
    pub orphans: Vec<String>,
    /// Number of the last journal entry that the program holds.
    #[ts(type = "number")]
    pub entry: i64,
}

/// What happened to the open file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum FileLoss {
    /// Renamed or moved, also to the trash.
    Renamed,
    Deleted,
    /// Another file has its name.
    Replaced,
    /// The file with the last entries (`-wal`) was taken away from beside it.
    WalGone,
    DiskGone,
}
