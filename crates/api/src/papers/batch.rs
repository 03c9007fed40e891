//! Many papers at once: into a folder, or into one archive for the browser.

use crate::contest::write_file;
use crate::contract::*;
use crate::door::access::Who;
use crate::door::kept::Download;
use crate::door::leisure;
use crate::door::program::Program;
use crate::door::request::request;
use crate::door::seat::{Client, Seats};
use crate::door::turn::{Answer, Turn};
use crate::papers::printing::{Contests, Sight, check, contests, handed_in, kind_of};
use crate::sealing::Wanted;
use crate::show::local::lang_of;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

request! {
    /// Makes papers in the background: into a folder, or for download. Progress comes as events.
    SavePapers { papers: Vec<PaperChoice>, target: SaveTarget } -> JobStarted;
    may: Work(Papers), frozen: Never, seats of save => Seats::here_if(save.target.is_path())
}

impl Answer for SavePapers {
    fn answer(&self, turn: Turn<'_>) -> Result<JobStarted, ApiError> {
        let Self { papers, target } = self;
        for choice in papers {
            kind_of(&choice.kind)?;
            lang_of(&choice.lang)?;
        }
        let (open, who) = (turn.state.open()?.seen(), turn.asked.who);
        let (mut turn, handed_in) = turn.aside(|| handed_in(&open, who, papers))?;
        let (program, state, asked) = turn.all();
        // What may be shown is decided now, for who asks.
        let sight = program.sight(state, asked.who, &handed_in)?;
        let open = state.open()?;
        let (readers, contests) = (open.readers().clone(), contests(open));
        let job = program.secret()?;
        let cancel = Arc::new(AtomicBool::new(false));
        state.jobs.insert(job.clone(), Arc::clone(&cancel));
        let batch = Batch {
            program: Arc::clone(program),
            owner: (asked.client.clone(), asked.who),
            sight,
            job: job.clone(),
            cancel,
            papers: papers.to_vec(),
            target: target.clone(),
        };
        std::thread::spawn(move || {
            leisure::step_back();
            let outcome = batch.run(&readers, contests);
            batch.finish(outcome);
        });
        Ok(JobStarted { job })
    }
}

request! {
    /// Stops background work.
    CancelJob { job: String } -> Done;
    may: Work(Papers), frozen: Never, seats: WORK
}

impl Answer for CancelJob {
    fn answer(&self, turn: Turn<'_>) -> Result<Done, ApiError> {
        if let Some(job) = turn.state.jobs.get(&self.job) {
            job.store(true, Ordering::Relaxed);
        }
        Ok(Done {})
    }
}

impl Program {
    /// Writes papers of these kinds (none named: of all) into a folder; returns their paths.
    ///
    /// # Errors
    /// Unknown kind; a file is there and `force` is not set; the place cannot be written.
    pub fn write_papers(
        &self,
        only: &[String],
        folder: &Path,
        force: bool,
    ) -> Result<Vec<PathBuf>, ApiError> {
        let kinds = if only.is_empty() {
            documents::kinds().to_vec()
        } else {
            only.iter().map(|id| kind_of(id)).collect::<Result<Vec<_>, _>>()?
        };
        let (readers, contests, sight) = {
            let state = self.state();
            let open = state.open()?;
            // The command line may have opened the file for reading: a look could not be recorded.
            (open.readers().clone(), contests(open), Sight::of_forms(open))
        };
        let basis = self.basis(&readers, contests, &sight)?;
        std::fs::create_dir_all(folder).map_err(|error| ApiError::io(folder, &error))?;
        let mut written = Vec::new();
        for kind in kinds {
            for wanted in Wanted::all(&basis, kind, self.here.lang, true) {
                let pdf = self.printed(&basis, &wanted, &mut |_, _| true)?;
                let path = folder.join(&pdf.file_name);
                write_file(&path, &pdf.bytes, force)?;
                written.push(path);
            }
        }
        Ok(written)
    }
}

/// A batch of papers at work.
struct Batch {
    program: Arc<Program>,
    owner: (Client, Who),
    sight: Sight,
    job: String,
    cancel: Arc<AtomicBool>,
    papers: Vec<PaperChoice>,
    target: SaveTarget,
}

/// Where a batch goes.
enum Sink {
    /// Into a folder, or under one name.
    Folder {
        folder: PathBuf,
        only: Option<PathBuf>,
        replace: bool,
    },
    /// Into one archive for the browser.
    Archive(Box<zip::ZipWriter<std::io::Cursor<Vec<u8>>>>),
}

impl Batch {
    /// Makes the papers; returns how many files there are, and where.
    fn run(&self, readers: &store::Readers, contests: Contests) -> (u32, Result<String, ApiError>) {
        let mut files = 0;
        let outcome = self.make(readers, contests, &mut files);
        (files, outcome)
    }

    fn make(
        &self,
        readers: &store::Readers,
        contests: Contests,
        files: &mut u32,
    ) -> Result<String, ApiError> {
        let basis = self.program.basis(readers, contests, &self.sight)?;
        let mut work = Vec::new();
        for choice in &self.papers {
            check(&basis, choice)?;
            let (kind, lang) = (kind_of(&choice.kind)?, lang_of(&choice.lang)?);
            if choice.juror.is_some() || choice.project.is_some() || choice.version.is_some() {
                work.push(Wanted::of(choice, basis.day())?);
            } else {
                work.extend(Wanted::all(&basis, kind, lang, false));
            }
        }
        let total = u32::try_from(work.len()).unwrap_or(u32::MAX);
        let mut sink = self.sink(total)?;
        for (done, wanted) in work.into_iter().enumerate() {
            let mut go_on = |_, _| !self.cancel.load(Ordering::Relaxed);
            if !go_on(0, 0) {
                return Err(ErrorCode::Cancelled.into());
            }
            let pdf = self.program.printed(&basis, &wanted, &mut go_on)?;
            sink.put(&pdf.file_name, &pdf.bytes)?;
            *files += 1;
            self.tell(
                u32::try_from(done + 1).unwrap_or(u32::MAX),
                total,
                pdf.file_name,
                None,
            );
        }
        self.close(sink)
    }

    fn sink(&self, total: u32) -> Result<Sink, ApiError> {
        match &self.target {
            SaveTarget::Download {} => Ok(Sink::Archive(Box::new(zip::ZipWriter::new(
                std::io::Cursor::new(Vec::new()),
            )))),
            SaveTarget::Path { path, replace } => {
                let path = PathBuf::from(path);
                let named = total == 1 && path.extension().is_some_and(|e| e.eq_ignore_ascii_case("pdf"));
                let folder = if named {
                    path.parent().map(Path::to_path_buf).unwrap_or_default()
                } else {
                    path.clone()
                };
                std::fs::create_dir_all(&folder).map_err(|error| ApiError::io(&folder, &error))?;
                Ok(Sink::Folder {
                    folder,
                    only: named.then_some(path),
                    replace: *replace,
                })
            }
        }
    }

    fn close(&self, sink: Sink) -> Result<String, ApiError> {
        let mut state = self.program.state();
        Ok(match sink {
            Sink::Folder { folder, only, .. } => self.program.saved(&mut state, only.unwrap_or(folder)).place,
            Sink::Archive(archive) => {
                let bytes = archive.finish().map_err(ApiError::internal)?.into_inner();
                let name = state.open.as_ref().map(|open| open.name()).unwrap_or_default();
                let file = Download {
                    name: format!("{name}.zip"),
                    kind: "application/zip",
                    bytes,
                };
                let (client, who) = &self.owner;
                self.program.offer(&mut state, (client, *who), file)?.place
            }
        })
    }

    fn finish(&self, (files, outcome): (u32, Result<String, ApiError>)) {
        self.program.state().jobs.remove(&self.job);
        let outcome = match outcome {
            Ok(place) => JobOutcome::Finished { files, place },
            Err(error) if error.code == ErrorCode::Cancelled => JobOutcome::Cancelled { files },
            Err(error) => JobOutcome::Failed { error },
        };
        self.tell(files, files, String::new(), Some(outcome));
    }

    fn tell(&self, done: u32, total: u32, what: String, outcome: Option<JobOutcome>) {
        let progress = JobProgress {
            job: self.job.clone(),
            done,
            total,
            what,
            outcome,
        };
        self.program
            .tell(Some(&self.owner.0), &Notice::Progress(progress));
    }
}

impl Sink {
    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), ApiError> {
        match self {
            Self::Folder {
                folder,
                only,
                replace,
            } => {
                let path = only.clone().unwrap_or_else(|| folder.join(name));
                write_file(&path, bytes, *replace)
            }
            Self::Archive(archive) => {
                archive
                    .start_file(name, zip::write::SimpleFileOptions::default())
                    .map_err(ApiError::internal)?;
                archive.write_all(bytes).map_err(ApiError::internal)
            }
        }
    }
}
