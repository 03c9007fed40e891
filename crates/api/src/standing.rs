//! The open file under the program: whether its name still leads to it, and how to go on when not.
//!
//! Nothing of this happens by itself: a person says which file is followed, or under which name everything is
//! saved. Sessions and what is typed stay as they are: it is the same contest.

use crate::contract::*;
use crate::open::Open;
use crate::program::{Asked, ClientKind, Program, State};
use std::path::{Path, PathBuf};
use store::{ContestFile, Loss};

impl Program {
    pub(crate) fn file_standing(&self, state: &State, asked: &Asked) -> Result<FileStandingView, ApiError> {
        let open = state.open()?;
        let loss = open.loss();
        Ok(FileStandingView {
            loss,
            name: open
                .path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            path: self
                .shows_paths(asked)
                .then(|| open.path.to_string_lossy().into_owned()),
            may_follow: loss.is_some() && open.has_a_name(),
            found: loss.map(|_| names_beside(open)).unwrap_or_default(),
            orphans: open.orphans(),
            entry: open.entry(),
        })
    }

    fn shows_paths(&self, asked: &Asked) -> bool {
        asked.client.kind() == ClientKind::Window && asked.who == crate::access::Who::Secretary
    }

    /// Goes on in the file that a person chose: the open one under its new name.
    pub(crate) fn follow_file(
        &self,
        state: &mut State,
        asked: &Asked,
        path: &str,
    ) -> Result<ContestView, ApiError> {
        let open = state.open()?;
        // A browser names no files of this machine but those that it was told of.
        if asked.client.kind() == ClientKind::Browser && !names_beside(open).iter().any(|name| name == path) {
            return Err(ErrorCode::NotAllowed.into());
        }
        if open.is_read_only() {
            return Err(ErrorCode::ReadOnlyContest.into());
        }
        let to = open.path.with_file_name("").join(path);
        let file = state.open.take().and_then(Open::into_file);
        let file = file.ok_or(ErrorCode::ReadOnlyContest)?;
        match file.follow(&to) {
            Ok(file) => self.go_on(state, asked, file),
            Err((held, refused)) => {
                state.open = held.map(|file| Open::writable(*file)).transpose()?;
                if state.open.is_none() {
                    self.tell(None, &Notice::ContestSwitched {});
                }
                Err(ApiError::of_file(refused, &to))
            }
        }
    }

    /// Saves everything that the program holds under a name that a person chose, and goes on there.
    pub(crate) fn save_under_new_name(
        &self,
        state: &mut State,
        asked: &Asked,
        path: Option<&str>,
        replace: bool,
    ) -> Result<ContestView, ApiError> {
        let folders: Vec<&Path> = self.here.documents_folder.as_deref().into_iter().collect();
        let open = state.open()?;
        let to = match path {
            Some(path) => {
                open.save_all(Path::new(path), replace)?;
                PathBuf::from(path)
            }
            None => open.rescue(&self.words.get("rescued-file-name"), &folders)?,
        };
        let file = ContestFile::open(&to).map_err(|error| ApiError::of_file(error, &to))?;
        // What the old name has lost lies in the new file now.
        drop(state.open.take());
        self.go_on(state, asked, file)
    }

    fn go_on(&self, state: &mut State, asked: &Asked, file: ContestFile) -> Result<ContestView, ApiError> {
        let open = Open::writable(file)?;
        self.watch(&open);
        state.recent.note(&open.path, &open.contest.title, self.now());
        let number = open.entry();
        state.open = Some(open);
        let view = self.contest_view(state, asked.who)?;
        self.tell(None, &Notice::FileStandingChanged {});
        self.tell(None, &Notice::Changed { number });
        Ok(view)
    }

    /// Tells the screens when something happens to the open file, also between two requests.
    pub(crate) fn watch(&self, open: &Open) {
        let listeners = self.listeners();
        open.watch(move |_| crate::program::tell(&listeners, None, &Notice::FileStandingChanged {}));
    }
}

impl From<Loss> for FileLoss {
    fn from(loss: Loss) -> Self {
        match loss {
            Loss::Renamed => Self::Renamed,
            Loss::Deleted => Self::Deleted,
            Loss::Replaced => Self::Replaced,
            Loss::WalGone => Self::WalGone,
            Loss::DiskGone => Self::DiskGone,
        }
    }
}

/// Returns the names in the open file's folder that lead to it, in order.
fn names_beside(open: &Open) -> Vec<String> {
    let entries = open
        .path
        .parent()
        .and_then(|folder| std::fs::read_dir(folder).ok());
    let mut names: Vec<String> = entries
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .filter(|entry| entry.path() != open.path && open.is_at(&entry.path()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}
