//! Contest files: opening, closing, copying, checking.

use crate::contest::ImportAsNew;
use crate::contract::*;
use crate::door::access::Who;
use crate::door::kept::{Download, Downloads};
use crate::door::program::{Program, State, first_session};
use crate::door::request::{Asked, request};
use crate::door::seat::{Client, ClientKind, Seats};
use crate::door::turn::{Answer, Look, Turn};
use crate::file::open::Open;
use crate::file::recent::file_stem;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::ContestFile;
use store::Scratch;

/// What the command line reports of an import.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// Every fault in words; if there is any, nothing was imported.
    pub faults: Vec<String>,
    /// Warnings, in words.
    pub warnings: Vec<String>,
}

request! {
    /// First question of every screen: version, language, session, recent files, the open contest.
    Start {} -> StartView;
    may: Door, frozen: Never, seats: HALL
}

impl Answer for Start {
    fn answer(&self, mut turn: Turn<'_>) -> Result<StartView, ApiError> {
        let (program, state, asked) = turn.all();
        Ok({
            let window = asked.client.kind() == ClientKind::Window;
            // What the second screen shows of the contest it asks for by itself.
            let second = asked.client.kind() == ClientKind::Hall;
            let contest = (state.open.is_some() && !second)
                .then(|| program.contest_view(state, asked.who).ok())
                .flatten();
            StartView {
                version: env!("CARGO_PKG_VERSION").to_owned(),
                lang: program.here.lang.code().to_owned(),
                session: Program::session_of(state, asked.client),
                recent: if window && asked.who == Who::Secretary {
                    state.recent.list()
                } else {
                    Vec::new()
                },
                contest,
                may_open_files: window,
                asked_to_open: state
                    .asked_to_open
                    .as_ref()
                    .filter(|_| window)
                    .map(|path| AskedToOpen {
                        name: file_stem(path),
                        path: (window
                            && matches!(
                                Program::session_of(state, asked.client),
                                Session::Console { helper: None }
                            ))
                        .then(|| path.to_string_lossy().into_owned()),
                    }),
                failed: if second { None } else { state.failed.take() },
            }
        })
    }
}

request! {
    /// Opens a contest file.
    OpenContest { path: String } -> ContestView;
    may: Secretary, frozen: Never, seats: HERE
}

impl Answer for OpenContest {
    fn answer(&self, mut turn: Turn<'_>) -> Result<ContestView, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { path } = self;
        let opened = program.open_file(Path::new(path))?;
        program.put_in(state, opened)?;
        let view = program.contest_view(state, asked.who)?;
        program.tell(None, &Notice::ContestSwitched {});
        Ok(view)
    }
}

request! {
    /// Declines to open the contest that the system asked for while another was open.
    DismissOpening {} -> Done;
    may: Door, frozen: Never, seats: HERE
}

impl Answer for DismissOpening {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Done, ApiError> {
        let (_, state, _) = turn.all();
        state.asked_to_open = None;
        Ok(Done {})
    }
}

request! {
    /// Closes the open contest; the file then lies alone and can be copied.
    CloseContest {} -> Done;
    may: Secretary, frozen: Never, seats: HERE
}

impl Answer for CloseContest {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Done, ApiError> {
        let (program, state, _) = turn.all();
        if let Some(open) = state.open.take() {
            program.close_open(open)?;
        }
        program.everyone_begins_anew(state);
        Ok(Done {})
    }
}

request! {
    /// Removes a path from the recent files.
    ForgetRecent { path: String } -> Done;
    may: Secretary, frozen: Never, seats: HERE
}

impl Answer for ForgetRecent {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Done, ApiError> {
        let (_, state, _) = turn.all();
        state.recent.forget(&self.path);
        Ok(Done {})
    }
}

request! {
    /// Saves a complete copy of the open contest.
    SaveCopy { target: SaveTarget } -> SavedFile;
    may: Secretary, frozen: Never, seats of save => Seats::here_if(save.target.is_path())
}

impl Answer for SaveCopy {
    fn answer(&self, mut turn: Turn<'_>) -> Result<SavedFile, ApiError> {
        let (program, state, asked) = turn.all();
        program.save_copy(state, asked, &self.target)
    }
}

request! {
    /// Checks the open file: integrity, journal chain, every row.
    VerifyContest {} -> VerifyView;
    may: Look, frozen: Never, seats: WORK
}

impl Answer for VerifyContest {
    fn answer(&self, turn: Turn<'_>) -> Result<VerifyView, ApiError> {
        let Look { program, open, .. } = &turn.leave()?;
        program.verify(&open.path)
    }
}

request! {
    /// Opens a file or folder that the program has just saved, with the system's own program.
    OpenSaved { path: String } -> Done;
    may: Look, frozen: Never, seats: HERE
}

impl Answer for OpenSaved {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Done, ApiError> {
        let (program, state, _) = turn.all();
        let Self { path } = self;
        let path = Path::new(path);
        // Only what the program itself has just made: a screen cannot make the system run anything else.
        if !state.saved.iter().any(|saved| saved == path) {
            return Err(ErrorCode::NotAllowed.into());
        }
        let opener = program.here.opener.as_ref().ok_or(ErrorCode::NotAllowed)?;
        opener(path).map_err(|error| ApiError::io(path, &error))?;
        Ok(Done {})
    }
}

impl Program {
    /// Puts a contest in place of the one that was open.
    pub(crate) fn put_in(&self, state: &mut State, opened: Open) -> Result<(), ApiError> {
        if let Some(old) = state.open.take() {
            self.close_open(old)?;
        }
        self.watch(&opened);
        state.recent.note(&opened.path, &opened.contest.title, self.now());
        state.open = Some(opened);
        state.asked_to_open = None;
        self.remember_attempts(state)?;
        self.everyone_begins_anew(state);
        Ok(())
    }

    /// Closes a contest. If its name no longer leads to the file, the contest is first saved under another one.
    pub(crate) fn close_open(&self, open: Open) -> Result<Option<PathBuf>, ApiError> {
        let saved = if open.must_be_rescued() {
            let folders: Vec<&Path> = self.here.documents_folder.as_deref().into_iter().collect();
            Some(open.rescue(&self.words.get("rescued-file-name"), &folders)?)
        } else {
            None
        };
        match open.close() {
            Err(_) if saved.is_some() => Ok(saved),
            other => other.map(|()| saved),
        }
    }

    fn everyone_begins_anew(&self, state: &mut State) {
        state.in_hall = HallScene::default();
        // PINs in clear do not outlive the contest they belong to; nor does what was made of it for somebody.
        state.issued.clear();
        state.downloads = Downloads::default();
        state.uploads.clear();
        state.upload_folder = None;
        state.shown.clear();
        let clients: Vec<Client> = state.sessions.keys().cloned().collect();
        for client in clients {
            let session = first_session(state, client.kind());
            self.set_session(state, &client, session);
        }
    }

    /// Opens the file that the system named (command line, double click). A failure is told at the next start
    /// of a screen.
    ///
    /// While a contest is open nothing is switched: somebody may be giving marks, or the console is locked. The
    /// window asks, and who opens the other contest is who may.
    pub fn open_from_system(&self, path: &Path) {
        let mut state = self.state();
        if let Some(open) = &state.open {
            let same = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
            if same(&open.path) != same(path) {
                state.asked_to_open = Some(path.to_owned());
                drop(state);
                self.tell(None, &Notice::OpenAsked {});
            }
            return;
        }
        let outcome = self
            .open_file(path)
            .and_then(|opened| self.put_in(&mut state, opened));
        state.failed = outcome.err().map(|error| self.worded(error));
        drop(state);
        self.tell(None, &Notice::ContestSwitched {});
    }

    /// Opens a contest for writing; for reading only where that is impossible or the file does not verify.
    ///
    /// # Errors
    /// The file cannot be opened this way.
    pub fn open(&self, path: &Path) -> Result<(), ApiError> {
        let mut state = self.state();
        let opened = self.open_file(path)?;
        self.put_in(&mut state, opened)
    }

    /// Opens a contest for writing. Where its migration must write an entry, that is made here.
    fn open_for_writing(&self, path: &Path) -> Result<ContestFile, store::Error> {
        let mut drawn = [[0; 16]; 2];
        (self.here.entropy)(drawn.as_flattened_mut()).map_err(|source| store::Error::Io {
            path: path.to_owned(),
            source,
        })?;
        let [salt, id] = drawn;
        let stamp = store::Stamp {
            request_id: &store::hex(&id),
            time_ms: self.now(),
            device: &self.here.device,
            salt,
        };
        ContestFile::open_stamped(path, &stamp)
    }

    /// Opens for writing; for reading only where the place cannot be written or the file does not verify.
    pub(crate) fn open_file(&self, path: &Path) -> Result<Open, ApiError> {
        match self.open_for_writing(path) {
            Ok(file) => Open::writable(file),
            Err(store::Error::ReadOnly) => read_only(path),
            Err(store::Error::Unsound(fault)) => Open::unsound(path, (&*fault).into()),
            Err(error) => Err(ApiError::of_file(error, path)),
        }
    }

    /// Opens a contest for reading, also while another program has it open.
    ///
    /// # Errors
    /// The file cannot be opened this way.
    pub fn open_read_only(&self, path: &Path) -> Result<(), ApiError> {
        let mut state = self.state();
        state.open = Some(read_only(path)?);
        Ok(())
    }

    /// Checks a file, whether or not it is open.
    ///
    /// # Errors
    /// The file cannot be read at all.
    pub fn verify(&self, path: &Path) -> Result<VerifyView, ApiError> {
        match store::verify(path) {
            Ok(sound) => {
                let sealed = self.check_sealing(path)?;
                Ok(VerifyView {
                    entries: i64::try_from(sound.entries).unwrap_or(i64::MAX),
                    head: sound.head.hex(),
                    marks: i64::try_from(sound.marks).unwrap_or(i64::MAX),
                    sealed: sealed.as_ref().map_or(0, |found| found.versions),
                    lay_open: sealed.as_ref().map_or(0, |found| found.lay_open),
                    replaced: sealed
                        .as_ref()
                        .map(|found| found.replaced.clone())
                        .unwrap_or_default(),
                    erased: i64::try_from(sound.erased).unwrap_or(i64::MAX),
                    fault: sealed.err(),
                })
            }
            Err(store::VerifyError::Store(error)) => Err(ApiError::of_file(error, path)),
            Err(store::VerifyError::Fault(fault)) => {
                let fault = self.worded((&*fault).into());
                Ok(VerifyView {
                    entries: 0,
                    head: String::new(),
                    marks: 0,
                    sealed: 0,
                    lay_open: 0,
                    replaced: Vec::new(),
                    erased: 0,
                    fault: Some(fault),
                })
            }
        }
    }

    pub(crate) fn save_copy(
        &self,
        state: &mut State,
        asked: &Asked,
        target: &SaveTarget,
    ) -> Result<SavedFile, ApiError> {
        match target {
            SaveTarget::Path { path, replace } => {
                let path = PathBuf::from(path);
                state.open()?.save_copy(&path, *replace)?;
                Ok(self.saved(state, path))
            }
            SaveTarget::Download {} => {
                let folder = Scratch::new().map_err(|e| ApiError::io(&std::env::temp_dir(), &e))?;
                let name = format!("{}.tribuna", state.open()?.name());
                let path = folder.path().join("copy.tribuna");
                state.open()?.save_copy(&path, false)?;
                let bytes = std::fs::read(&path).map_err(|e| ApiError::io(&path, &e))?;
                let kind = "application/x-tribuna";
                self.offer(state, (asked.client, asked.who), Download { name, kind, bytes })
            }
        }
    }

    /// Notes a saved file, which the window may then ask the system to open.
    pub(crate) fn saved(&self, state: &mut State, path: PathBuf) -> SavedFile {
        let place = path.to_string_lossy().into_owned();
        state.saved.push(path);
        SavedFile { place }
    }

    /// Imports for the command line.
    ///
    /// # Errors
    /// The source cannot be read, or the file not written. Faults of the source are no error but its outcome.
    pub fn import(
        self: &Arc<Self>,
        client: &Client,
        source: &Path,
        out: &Path,
        force: bool,
    ) -> Result<Imported, ApiError> {
        if out.exists() && !force {
            return Err(ApiError::from(ErrorCode::FileExists).with("path", out.display()));
        }
        let import = crate::contest::read(source, &[], &self.words)?;
        let say = |faults: &[exchange::Fault]| {
            faults
                .iter()
                .map(|f| crate::contest::words(f, &self.words))
                .collect()
        };
        let imported = Imported {
            faults: say(import.faults()),
            warnings: say(&import.warnings),
        };
        if let Some(ready) = import.ready() {
            let mut state = self.state();
            let id = self.secret()?;
            let request = ImportAsNew {
                source: source.to_string_lossy().into_owned(),
                dropped: Vec::new(),
                path: out.to_string_lossy().into_owned(),
            };
            let asked = Asked::at_the_machine(client, &id, &request);
            let opened = self.create(&asked, ready, out, force, None)?;
            self.put_in(&mut state, opened)?;
        }
        Ok(imported)
    }
}

/// Opens for reading, even a file that does not verify.
fn read_only(path: &Path) -> Result<Open, ApiError> {
    match store::open_read_only(path) {
        Ok(readers) => Open::read_only(readers),
        Err(store::Error::Unsound(fault)) => Open::unsound(path, (&*fault).into()),
        Err(error) => Err(ApiError::of_file(error, path)),
    }
}
