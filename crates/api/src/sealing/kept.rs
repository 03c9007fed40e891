//! Copies of the contest file at each change of stage, in a folder beside it. They are small, and all are kept.

use crate::contract::{ApiError, Saved};
use crate::door::program::Program;
use crate::file::open::Seen;
use crate::show::local::local;
use domain::day::stage::Stage;
use std::path::PathBuf;

/// Letters of the contest's own name in the name of a copy: with date and stage it stays below 255 bytes.
const NAME_LETTERS: usize = 60;

impl Program {
    /// Returns the folder of the copies of a contest.
    pub(crate) fn snapshot_folder(&self, open: &Seen) -> PathBuf {
        let folder = self.words.get("snapshot-folder");
        open.path.with_file_name(format!("{}.{folder}", open.name()))
    }

    /// Keeps a copy of the file as it stands after a change of stage. Returns its folder and name.
    pub(crate) fn keep_snapshot(&self, open: &Seen, stage: Stage, saved: &Saved) -> Result<String, ApiError> {
        let folder = self.snapshot_folder(open);
        std::fs::create_dir_all(&folder).map_err(|error| ApiError::io(&folder, &error))?;
        let name: String = open.name().chars().take(NAME_LETTERS).collect();
        let time = local(saved.time).format("%Y-%m-%d %H-%M");
        let stage = self
            .words
            .get(&format!("snapshot-stage-{}", stage.word().replace('_', "-")));
        // The entry tells apart two changes within a minute, and a request that was sent twice.
        let file = format!("{} {time} {stage} {}.tribuna", name.trim_end(), saved.number);
        let path = folder.join(&file);
        if !path.exists() {
            open.save_copy(&path, false)?;
        }
        let folder = folder
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        Ok(format!("{folder}/{file}"))
    }
}
