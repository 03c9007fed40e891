//! The open contest: its file, and what of it is kept at hand.

use crate::contract::{ApiError, ErrorCode, FileLoss, Saved};
use crate::file::recent::file_stem;
use domain::{Contest, Day, Sheet};
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{ContestFile, Marking, MarkingNow, NewEntry, Readers, Tx};

/// The open contest.
pub(crate) struct Open {
    /// `None` when it is open for reading only.
    file: Option<ContestFile>,
    seen: Seen,
}

impl Deref for Open {
    type Target = Seen;

    fn deref(&self) -> &Seen {
        &self.seen
    }
}

impl DerefMut for Open {
    fn deref_mut(&mut self) -> &mut Seen {
        &mut self.seen
    }
}

/// The open contest as a reader sees it: reading it holds up nobody who writes.
#[derive(Clone)]
pub(crate) struct Seen {
    /// Where it lies.
    pub path: PathBuf,
    writable: bool,
    readers: Readers,
    /// Why the file does not verify: it is then open for looking only.
    pub fault: Option<ApiError>,
    /// The set-up without applications that are not admitted, read anew after it changed.
    pub contest: Arc<Contest>,
    /// The whole set-up, as it is edited.
    pub setup: Arc<Contest>,
    /// Hash of the entry that brought the contest in: the first, or the last import into it. What a page keeps
    /// unsaved belongs to it.
    pub identity: String,
    /// Whether the console has a passphrase.
    pub has_passphrase: bool,
    /// Whether marks are taken.
    pub marking: MarkingNow,
    /// The stage that was recorded last.
    pub recorded: domain::day::stage::Stage,
    entry: i64,
}

/// One moment of the contest.
pub(crate) struct Moment {
    pub contest: Arc<Contest>,
    pub sheets: Vec<Sheet>,
    /// What happened on the day.
    pub day: Day,
    pub marking: MarkingNow,
    /// Number and hash of the journal's last entry.
    pub head: (i64, String),
    /// Time of the last entry, milliseconds since 1970 UTC; papers are dated by it, never by the clock.
    pub time: i64,
}

impl Open {
    /// Returns what a reader sees.
    pub fn seen(&self) -> Seen {
        self.seen.clone()
    }

    /// Takes a file that was opened for writing.
    pub fn writable(file: ContestFile) -> Result<Self, ApiError> {
        Self::load(file.path().to_owned(), file.readers(), Some(file), None)
    }

    /// Takes a file that was opened for reading.
    pub fn read_only(readers: Readers) -> Result<Self, ApiError> {
        Self::load(readers.path().to_owned(), readers, None, None)
    }

    /// Opens whatever can still be read of a file that does not verify.
    pub fn unsound(path: &Path, fault: ApiError) -> Result<Self, ApiError> {
        let readers = store::open_remains(path)?;
        // Where not even that can be understood, the fault says more than what stumbled over it.
        Self::load(readers.path().to_owned(), readers, None, Some(fault.clone())).map_err(|_| fault)
    }

    fn load(
        path: PathBuf,
        readers: Readers,
        file: Option<ContestFile>,
        fault: Option<ApiError>,
    ) -> Result<Self, ApiError> {
        let (contest, identity, has_passphrase, marking, recorded, head) =
            readers.read(|view| -> Result<_, store::Error> {
                Ok((
                    view.contest()?,
                    identity(view)?,
                    view.credential(None)?.is_some(),
                    view.marking()?,
                    view.day()?.stages.now,
                    view.head()?,
                ))
            })?;
        Ok(Self {
            seen: Seen {
                path,
                writable: file.is_some(),
                readers,
                fault,
                contest: Arc::new(contest.admitted()),
                setup: Arc::new(contest),
                identity,
                has_passphrase,
                marking,
                recorded,
                entry: signed(head.number),
            },
            file,
        })
    }

    /// Verifies the file as it stands. A fault is remembered: nothing is written from then on.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&mut self) -> Result<(), ApiError> {
        if let Some(fault) = &self.fault {
            return Err(unsound(fault));
        }
        // Of a file that is only read nothing comes into a new state.
        if self.file.is_none() {
            return Ok(());
        }
        match self.readers.verify() {
            Ok(_) => Ok(()),
            Err(store::VerifyError::Store(error)) => Err(error.into()),
            Err(store::VerifyError::Fault(fault)) => {
                let fault = ApiError::from(&*fault);
                self.fault = Some(fault.clone());
                Err(fault)
            }
        }
    }

    /// Carries a request out in one durable transaction; returns its reply with the number and time of its entry.
    pub fn write<R>(
        &mut self,
        entry: &NewEntry,
        act: impl FnOnce(&mut Tx) -> Result<(R, i64), ApiError>,
    ) -> Result<(R, Saved), ApiError>
    where
        R: serde::Serialize + serde::de::DeserializeOwned,
    {
        if let Some(fault) = &self.fault {
            return Err(unsound(fault));
        }
        let file = self.file.as_mut().ok_or(ErrorCode::ReadOnlyContest)?;
        let accepted = match file.write::<_, ApiError>(entry, act) {
            Ok(accepted) => accepted,
            Err(refused) => {
                if refused.code == ErrorCode::JournalFault {
                    self.seen.fault = Some(refused.clone());
                }
                if file.loss().is_some() {
                    // It may have been done before the name was seen to lead elsewhere: what is shown is read anew.
                    let _ = self.refresh();
                }
                return Err(refused.in_place(&self.path));
            }
        };
        let (reply, time) = accepted.reply;
        let number = signed(accepted.number);
        self.entry = self.entry.max(number);
        Ok((reply, Saved { number, time }))
    }

    /// Reads the set-up, the passphrase and the stage again after a request that may have changed them.
    pub fn refresh(&mut self) -> Result<(), ApiError> {
        let (contest, identity, has_passphrase, marking, recorded) =
            self.readers.read(|view| -> Result<_, store::Error> {
                Ok((
                    view.contest()?,
                    identity(view)?,
                    view.credential(None)?.is_some(),
                    view.marking()?,
                    view.day()?.stages.now,
                ))
            })?;
        self.contest = Arc::new(contest.admitted());
        self.setup = Arc::new(contest);
        self.identity = identity;
        self.has_passphrase = has_passphrase;
        self.marking = marking;
        self.recorded = recorded;
        Ok(())
    }

    /// Returns what has happened to the file while the program had it open.
    pub fn loss(&self) -> Option<FileLoss> {
        let file = self.file.as_ref()?;
        match file.check() {
            Ok(()) => None,
            Err(store::Error::Lost { loss, .. }) => Some(loss.into()),
            Err(_) => file.loss().map(Into::into),
        }
    }

    /// Returns whether the file still has a name somewhere.
    pub fn has_a_name(&self) -> bool {
        self.file.as_ref().is_some_and(ContestFile::has_a_name)
    }

    /// Returns whether `path` leads to the open file.
    pub fn is_at(&self, path: &Path) -> bool {
        self.file.as_ref().is_some_and(|file| file.is_at(path))
    }

    /// Returns the names of leftovers beside the file that belong to no contest file.
    pub fn orphans(&self) -> Vec<String> {
        self.file.as_ref().map(ContestFile::orphans).unwrap_or_default()
    }

    /// Tells `told` when something happens to the file.
    pub fn watch(&self, told: impl Fn(Option<store::Loss>) + Send + 'static) {
        if let Some(file) = &self.file {
            file.watch(told);
        }
    }

    /// Returns whether closing now would leave the saved work in no file that still has a name.
    pub fn must_be_rescued(&self) -> bool {
        matches!(
            self.loss(),
            Some(FileLoss::Deleted | FileLoss::Replaced | FileLoss::DiskGone)
        )
    }

    /// Saves everything under a new name.
    pub fn save_all(&self, to: &Path, overwrite: bool) -> Result<(), ApiError> {
        let file = self.file.as_ref().ok_or(ErrorCode::ReadOnlyContest)?;
        file.save_all(to, overwrite)
            .map_err(|error| ApiError::of_file(error, to))
    }

    /// Saves everything under an unused name, beside the file or in one of `folders`.
    pub fn rescue(&self, word: &str, folders: &[&Path]) -> Result<PathBuf, ApiError> {
        let file = self.file.as_ref().ok_or(ErrorCode::ReadOnlyContest)?;
        file.rescue(word, folders)
            .map_err(|error| ApiError::of_file(error, &self.path))
    }

    /// Gives the file up.
    pub fn into_file(self) -> Option<ContestFile> {
        self.file
    }

    /// Closes the file.
    pub fn close(self) -> Result<(), ApiError> {
        let Self { file, seen } = self;
        match file {
            Some(file) => file.close().map_err(|error| ApiError::of_file(error, &seen.path)),
            None => Ok(()),
        }
    }
}

impl Seen {
    /// Returns the number of the journal's last entry.
    pub fn entry(&self) -> i64 {
        self.entry
    }

    /// Returns whether nothing can be written.
    pub fn is_read_only(&self) -> bool {
        !self.writable || self.fault.is_some()
    }

    /// Returns whether the taking of marks is closed.
    pub fn is_closed(&self) -> bool {
        self.marking.marking == Marking::Closed
    }

    /// Returns the readers of the file.
    pub fn readers(&self) -> &Readers {
        &self.readers
    }

    /// Returns the file name without its ending.
    pub fn name(&self) -> String {
        file_stem(&self.path)
    }

    /// Reads the file as it is at one moment.
    ///
    /// # Errors
    /// `MovedOn`: somebody has closed or reopened the taking of marks since this was seen. What may be shown
    /// was decided by the stage as it was; marks of another one must not be shown by it.
    pub fn read<T>(&self, look: impl FnOnce(&store::View) -> Result<T, ApiError>) -> Result<T, ApiError> {
        self.readers.read(|view| {
            let moved = self.writable && signed(view.head()?.number) != self.entry;
            if moved && view.marking()?.marking != self.marking.marking {
                return Err(ErrorCode::MovedOn.into());
            }
            look(view)
        })
    }

    /// Returns everything a tally needs, all of one moment.
    pub fn moment(&self) -> Result<Moment, ApiError> {
        self.read(|view| {
            // Somebody may have written since this was seen, and changed the set-up.
            let contest = match signed(view.head()?.number) == self.entry {
                true => Arc::clone(&self.contest),
                false => Arc::new(view.contest()?.admitted()),
            };
            moment_of(view, contest)
        })
    }

    /// Writes a complete copy to `to`. Of a file that does not verify there is none: it would hide that.
    pub fn save_copy(&self, to: &Path, overwrite: bool) -> Result<(), ApiError> {
        if let Some(fault) = &self.fault {
            return Err(unsound(fault));
        }
        // What can only be read can be copied to where it can be written.
        self.readers
            .save_copy(to, overwrite)
            .map_err(|error| ApiError::of_file(error, to))
    }

    /// Writes a copy to hand on to `to`, as [`Self::save_copy`].
    pub fn save_handed_over(&self, to: &Path, overwrite: bool, entry: &NewEntry) -> Result<(), ApiError> {
        if let Some(fault) = &self.fault {
            return Err(unsound(fault));
        }
        Ok(self.readers.save_handed_over(to, overwrite, entry)?)
    }
}

/// Reads one moment through `readers`, for work that must not hold up the program.
pub(crate) fn moment(readers: &Readers, contest: Arc<Contest>) -> Result<Moment, ApiError> {
    readers.read(|view| moment_of(view, contest))
}

fn moment_of(view: &store::View, contest: Arc<Contest>) -> Result<Moment, ApiError> {
    let head = view.head()?;
    let last = view.journal(head.number, 1)?;
    Ok(Moment {
        sheets: view.sheets(&contest)?,
        day: view.day()?,
        marking: view.marking()?,
        head: (signed(head.number), head.hex()),
        time: last.first().map_or(0, |entry| entry.time_ms),
        contest,
    })
}

/// Returns the refusal to write into a file that does not verify; its parameters are those of the fault.
fn unsound(fault: &ApiError) -> ApiError {
    ApiError {
        code: ErrorCode::UnsoundContest,
        params: fault.params.clone(),
    }
}

/// Reads the moment right after the entry `entry`, when results were already fixed: the set-up has not changed since.
pub(crate) fn moment_after(readers: &Readers, contest: Arc<Contest>, entry: u64) -> Result<Moment, ApiError> {
    readers.read(|view| -> Result<_, ApiError> {
        let last = view.journal(entry, 1)?;
        let last = last.first();
        let records = view.day_records()?;
        Ok(Moment {
            sheets: view.sheets_after(&contest, entry)?,
            day: Day::of(records.iter().filter(|at| at.entry <= entry)),
            marking: view.marking()?,
            head: (
                signed(entry),
                last.map_or_else(String::new, |last| store::hex(&last.hash)),
            ),
            time: last.map_or(0, |last| last.time_ms),
            contest,
        })
    })
}

fn identity(view: &store::View) -> Result<String, store::Error> {
    let imported = view.last_of_kinds(&["ImportInto"], 1)?.pop();
    let entry = match imported {
        Some(entry) => Some(entry),
        None => view.journal(1, 1)?.pop(),
    };
    Ok(entry.map_or_else(String::new, |entry| store::hex(&entry.hash)))
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
#[path = "open_tests.rs"]
mod tests;
