//! The open file under the program: whether its name still leads to it, and how to go on when not.
//!
//! Nothing of this happens by itself: a person says which file is followed, or under which name everything is
//! saved. Sessions and what is typed stay as they are: it is the same contest.

use crate::contract::*;
use crate::door::program::{Program, State};
use crate::door::request::{Asked, request};
use crate::door::seat::{ClientKind, Seats};
use crate::door::turn::{Answer, Turn};
use crate::file::open::Open;
use std::path::{Path, PathBuf};
use store::{ContestFile, Loss};

request! {
    /// What the name of the open file leads to.
    FileStanding {} -> FileStandingView;
    may: Look, frozen: Never, seats: WORK
}

impl Answer for FileStanding {
    fn answer(&self, mut turn: Turn<'_>) -> Result<FileStandingView, ApiError> {
        let (program, state, asked) = turn.all();
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
            path: program
                .shows_paths(asked)
                .then(|| open.path.to_string_lossy().into_owned()),
            may_follow: loss.is_some() && open.has_a_name(),
            found: loss.map(|_| names_beside(open)).unwrap_or_default(),
            orphans: open.orphans(),
            entry: open.entry(),
        })
    }
}

request! {
    /// Continues in the open file under its new name: a path, or a name in the folder where it was.
    FollowFile { path: String } -> ContestView;
    may: Secretary, frozen: Never, seats: WORK
}

impl Answer for FollowFile {
    /// Continues in the file that a person chose, which is the open one under its new name.
    fn answer(&self, mut turn: Turn<'_>) -> Result<ContestView, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { path } = self;
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
            Ok(file) => program.go_on(state, asked, file),
            Err((held, refused)) => {
                state.open = held.map(|file| Open::writable(*file)).transpose()?;
                if state.open.is_none() {
                    program.tell(None, &Notice::ContestSwitched {});
                }
                Err(ApiError::of_file(refused, &to))
            }
        }
    }
}

request! {
    /// Saves everything that the program holds under a new name and goes on there; without a path beside the
    /// file, or among the user's documents.
    SaveUnderNewName { path: Option<String>, replace: bool } -> ContestView;
    may: Secretary, frozen: Never, seats of save => Seats::here_if(save.path.is_some())
}

impl Answer for SaveUnderNewName {
    /// Saves everything that the program holds under a name that a person chose, and goes on there.
    fn answer(&self, mut turn: Turn<'_>) -> Result<ContestView, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { replace, .. } = self;
        let path = self.path.as_deref();
        let folders: Vec<&Path> = program.here.documents_folder.as_deref().into_iter().collect();
        let open = state.open()?;
        let to = match path {
            Some(path) => {
                open.save_all(Path::new(path), replace)?;
                PathBuf::from(path)
            }
            None => open.rescue(&program.words.get("rescued-file-name"), &folders)?,
        };
        let file = ContestFile::open(&to).map_err(|error| ApiError::of_file(error, &to))?;
        // What the old name has lost lies in the new file now.
        drop(state.open.take());
        program.go_on(state, asked, file)
    }
}

impl Program {
    fn shows_paths(&self, asked: &Asked) -> bool {
        asked.client.kind() == ClientKind::Window && asked.who == crate::door::access::Who::Secretary
    }

    fn go_on(&self, state: &mut State, asked: &Asked, file: ContestFile) -> Result<ContestView, ApiError> {
        let open = Open::writable(file)?;
        self.watch(&open);
        state.recent.note(&open.path, &open.contest.title, self.now());
        let number = open.entry();
        state.open = Some(open);
        let view = self.contest_view(state, asked.who)?;
        self.tell(None, &Notice::FileStandingChanged {});
        self.tell(None, &Notice::everything(number));
        Ok(view)
    }

    /// Tells the screens when something happens to the open file, also between two requests.
    pub(crate) fn watch(&self, open: &Open) {
        let listeners = self.listeners();
        open.watch(move |_| crate::door::program::tell(&listeners, None, &Notice::FileStandingChanged {}));
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
