//! «Копия для передачи»: a copy for those who keep or look at a contest and do not go on with it.

use crate::contract::*;
use crate::downloads::Download;
use crate::open::Open;
use crate::program::{Asked, Program, State};
use std::path::{Path, PathBuf};
use store::Scratch;

impl Program {
    pub(crate) fn save_hand_over(
        &self,
        state: &mut State,
        asked: &Asked,
        target: &SaveTarget,
    ) -> Result<SavedFile, ApiError> {
        match target {
            SaveTarget::Path { path, replace } => {
                let path = PathBuf::from(path);
                self.hand_over_copy(state.open()?, &path, *replace)?;
                Ok(self.saved(state, path))
            }
            SaveTarget::Download {} => {
                let folder = Scratch::new().map_err(|e| ApiError::io(&std::env::temp_dir(), &e))?;
                let name = format!("{}.tribuna", state.open()?.name());
                let path = folder.path().join("copy.tribuna");
                self.hand_over_copy(state.open()?, &path, false)?;
                let bytes = std::fs::read(&path).map_err(|e| ApiError::io(&path, &e))?;
                let kind = "application/x-tribuna";
                self.offer(state, (asked.client, asked.who), Download { name, kind, bytes })
            }
        }
    }

    /// Writes the copy. Its last entry, which is in the copy alone, says that it was made.
    fn hand_over_copy(&self, open: &Open, path: &Path, replace: bool) -> Result<(), ApiError> {
        let id = self.secret()?;
        let entry = store::NewEntry {
            request_id: &id,
            time_ms: self.now(),
            who: "program",
            device: &self.here.device,
            kind: "HandOverCopy",
            body: "{}",
            salt: self.salt()?,
        };
        open.save_handed_over(path, replace, &entry)
    }
}
