//! «Копия для передачи»: a copy for those who keep or look at a contest and do not go on with it.

use crate::contract::*;
use crate::door::kept::Download;
use crate::door::program::Program;
use crate::door::request::request;
use crate::door::seat::Seats;
use crate::door::turn::{Answer, Turn};
use crate::file::open::Seen;
use std::path::{Path, PathBuf};
use store::Scratch;

request! {
    /// Saves a copy of the open contest to hand on: without PINs, passphrase, key and contacts. It verifies all the same.
    SaveHandOver { target: SaveTarget } -> SavedFile;
    may: Secretary, frozen: Never, seats of save => Seats::here_if(save.target.is_path())
}

impl Answer for SaveHandOver {
    fn answer(&self, mut turn: Turn<'_>) -> Result<SavedFile, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { target } = self;
        match target {
            SaveTarget::Path { path, replace } => {
                let path = PathBuf::from(path);
                program.hand_over_copy(state.open()?, &path, *replace)?;
                Ok(program.saved(state, path))
            }
            SaveTarget::Download {} => {
                let folder = Scratch::new().map_err(|e| ApiError::io(&std::env::temp_dir(), &e))?;
                let name = format!("{}.tribuna", state.open()?.name());
                let path = folder.path().join("copy.tribuna");
                program.hand_over_copy(state.open()?, &path, false)?;
                let bytes = std::fs::read(&path).map_err(|e| ApiError::io(&path, &e))?;
                let kind = "application/x-tribuna";
                program.offer(state, (asked.client, asked.who), Download { name, kind, bytes })
            }
        }
    }
}

impl Program {
    /// Writes the copy. Its last entry, which is in the copy alone, says that it was made.
    fn hand_over_copy(&self, open: &Seen, path: &Path, replace: bool) -> Result<(), ApiError> {
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
