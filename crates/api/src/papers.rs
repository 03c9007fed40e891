//! Papers: the preview, saving a batch, the minutes' fields.

use crate::contract::*;
use crate::imports::write_file;
use crate::marks::body_of;
use crate::open::{Moment, Open, moment};
use crate::overview::categories;
use crate::program::{Asked, Client, Program, State};
use crate::views::cards::juror_cards;
use chrono::{DateTime, Local, NaiveDateTime};
use documents::Kind;
use documents::paper::{
    self, Attendance, EarlyLook, JournalMark, MinutesFields, PaperData, Selection, Votes,
};
use domain::results::Results;
use messages::Lang;
use std::collections::HashMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// So many downloads are kept until they are fetched.
const KEPT_DOWNLOADS: usize = 8;
/// A field of the minutes, in characters.
const FIELD_LIMIT: usize = 4_000;

/// A finished paper.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// A name for the file.
    pub file_name: String,
}

/// A file for the browser to fetch.
#[derive(Clone, Debug)]
pub struct Download {
    /// File name.
    pub name: String,
    /// Media type.
    pub kind: &'static str,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Files that wait to be fetched.
#[derive(Debug, Default)]
pub(crate) struct Downloads {
    files: HashMap<String, Download>,
    order: Vec<String>,
}

impl Downloads {
    fn offer(&mut self, id: String, file: Download) {
        self.order.push(id.clone());
        self.files.insert(id, file);
        if self.order.len() > KEPT_DOWNLOADS {
            let oldest = self.order.remove(0);
            self.files.remove(&oldest);
        }
    }
}

/// Returns the ids of all kinds of papers.
pub fn paper_kinds() -> Vec<&'static str> {
    documents::kinds().iter().map(|kind| kind.id()).collect()
}

/// Everything papers are made of, of one moment.
struct Basis {
    moment: Moment,
    closed: bool,
    results: Option<Results>,
    by_category: Vec<(String, Results)>,
    minutes: MinutesFields,
    looks: Vec<EarlyLook>,
    journal: JournalMark,
}

impl Basis {
    fn data(&self) -> PaperData<'_> {
        PaperData {
            contest: &self.moment.contest,
            sheets: &self.moment.sheets,
            results: self.results.as_ref(),
            by_category: &self.by_category,
            closed: self.closed,
            minutes: &self.minutes,
            early_looks: &self.looks,
            journal: Some(&self.journal),
        }
    }
}

/// Returns the time on the clocks of the hall.
fn local(ms: i64) -> NaiveDateTime {
    DateTime::from_timestamp_millis(ms)
        .unwrap_or_default()
        .with_timezone(&Local)
        .naive_local()
}

fn kind_of(id: &str) -> Result<Kind, ApiError> {
    id.parse()
        .map_err(|_| ApiError::from(ErrorCode::UnknownPaper).with("what", id))
}

fn lang_of(code: &str) -> Result<Lang, ApiError> {
    code.parse()
        .map_err(|_| ApiError::from(ErrorCode::BadRequest).with("what", code))
}

fn failed(error: documents::Error) -> ApiError {
    match error {
        documents::Error::Cancelled => ErrorCode::Cancelled.into(),
        other => ApiError::from(ErrorCode::PaperFailed).with("what", other),
    }
}

impl Program {
    /// Reads what papers are made of. Results only after closing: until then nobody sees them.
    fn basis(&self, readers: &store::Readers, contest: Arc<domain::Contest>) -> Result<Basis, ApiError> {
        let moment = moment(readers, contest)?;
        let closed = moment.stage.stage == store::Stage::Closed;
        let results = if closed {
            Some(self.ranking(&moment.contest, &moment.sheets, None)?)
        } else {
            None
        };
        let mut by_category = Vec::new();
        if closed {
            for category in categories(&moment.contest) {
                let ranked = self.ranking(&moment.contest, &moment.sheets, Some(&category))?;
                by_category.push((category, ranked));
            }
        }
        let (minutes, looks) = readers.read(|view| -> Result<_, ApiError> {
            Ok((minutes_form(view)?, view.decisions("early_look")?))
        })?;
        let looks = looks
            .into_iter()
            .map(|look| EarlyLook {
                time: local(look.time_ms),
                who: self.words.get("who-secretary"),
                reason: serde_json::from_str::<serde_json::Value>(&look.body)
                    .ok()
                    .and_then(|body| body["reason"].as_str().map(str::to_owned))
                    .unwrap_or_default(),
            })
            .collect();
        let journal = JournalMark {
            number: u64::try_from(moment.head.0).unwrap_or(0),
            hash: moment.head.1.chars().take(12).collect(),
            time: local(moment.time),
        };
        Ok(Basis {
            closed,
            results,
            by_category,
            minutes: minutes_fields(&minutes),
            looks,
            journal,
            moment,
        })
    }

    /// Returns a paper for the preview or for saving.
    ///
    /// # Errors
    /// Not for this session; unknown paper, juror or project; the paper cannot be made.
    pub fn paper(&self, client: &Client, choice: &PaperChoice) -> Result<Paper, ApiError> {
        let (readers, contest) = {
            let state = self.state();
            match Self::session_of(&state, client) {
                Session::Console {} => {}
                Session::Door {} => return Err(ErrorCode::Locked.into()),
                Session::Juror { .. } => return Err(ErrorCode::NotAllowed.into()),
            }
            let open = state.open()?;
            (open.readers().clone(), Arc::clone(&open.contest))
        };
        // Made outside of the lock: jurors go on while a long paper is laid out.
        let basis = self.basis(&readers, contest)?;
        check(&basis, choice)?;
        let selection = Selection {
            juror: choice.juror,
            project: choice.project,
        };
        let pdf = paper::render_with(
            kind_of(&choice.kind)?,
            &basis.data(),
            selection,
            lang_of(&choice.lang)?,
            &mut |_, _| true,
        )
        .map_err(failed)?;
        Ok(Paper {
            bytes: pdf.bytes,
            file_name: pdf.file_name,
        })
    }

    pub(crate) fn papers(&self, state: &State) -> Result<PapersView, ApiError> {
        let draft = !state.open()?.is_closed();
        let kinds = documents::kinds()
            .into_iter()
            .map(|kind| PaperKindView {
                id: kind.id().to_owned(),
                per_juror: kind.per_juror(),
                per_project: kind.per_project(),
                draft: draft && kind.drafted(),
                blank: kind.blank(),
            })
            .collect();
        Ok(PapersView { kinds, draft })
    }

    pub(crate) fn minutes(&self, state: &State) -> Result<MinutesView, ApiError> {
        self.minutes_of(state.open()?)
    }

    pub(crate) fn minutes_of(&self, open: &Open) -> Result<MinutesView, ApiError> {
        let form = open.read(minutes_form)?;
        let jurors = juror_cards(&open.contest, &[], &[]);
        let voting: Vec<&JurorCard> = jurors
            .iter()
            .filter(|j| j.role != RoleView::Secretary && j.voting)
            .collect();
        let there = |id| {
            form.attendance
                .iter()
                .find(|line| line.juror == id)
                .map_or(Presence::Unknown, |line| line.presence)
        };
        let known = voting.iter().all(|j| there(j.id) != Presence::Unknown);
        let present = voting
            .iter()
            .filter(|j| matches!(there(j.id), Presence::Present | Presence::Remote))
            .count();
        let quorum = open.contest.regulation.quorum;
        Ok(MinutesView {
            quorum_met: (known && !voting.is_empty()).then(|| quorum.is_met(present, voting.len())),
            empty: empty_fields(&form, known, jurors.iter().any(|j| j.role == RoleView::Secretary)),
            form,
            jurors,
        })
    }

    pub(crate) fn set_minutes(
        &self,
        state: &mut State,
        asked: &Asked,
        minutes: &MinutesForm,
    ) -> Result<Saved, ApiError> {
        for text in texts_of(minutes) {
            crate::texts::within(text, FIELD_LIMIT)?;
        }
        let body = body_of(asked.request)?;
        let ((), saved) = self.commit(state, asked, &body, |tx| Ok(tx.decide("minutes", "", minutes)?))?;
        Ok(saved)
    }

    pub(crate) fn save_papers(
        self: &Arc<Self>,
        state: &mut State,
        asked: &Asked,
        papers: &[PaperChoice],
        target: &SaveTarget,
    ) -> Result<JobStarted, ApiError> {
        for choice in papers {
            kind_of(&choice.kind)?;
            lang_of(&choice.lang)?;
        }
        let open = state.open()?;
        let (readers, contest) = (open.readers().clone(), Arc::clone(&open.contest));
        let job = self.secret();
        let cancel = Arc::new(AtomicBool::new(false));
        state.jobs.insert(job.clone(), Arc::clone(&cancel));
        let batch = Batch {
            program: Arc::clone(self),
            client: asked.client.clone(),
            job: job.clone(),
            cancel,
            papers: papers.to_vec(),
            target: target.clone(),
        };
        std::thread::spawn(move || {
            let outcome = batch.run(&readers, contest);
            batch.finish(outcome);
        });
        Ok(JobStarted { job })
    }

    /// Keeps a file for the browser to fetch; returns its address.
    pub(crate) fn offer(
        &self,
        state: &mut State,
        name: String,
        kind: &'static str,
        bytes: Vec<u8>,
    ) -> SavedFile {
        let id = self.secret();
        state.downloads.offer(id.clone(), Download { name, kind, bytes });
        SavedFile {
            place: format!("/api/download/{id}"),
        }
    }

    /// Returns a file that was made for the browser.
    ///
    /// # Errors
    /// Not for this session, or no longer there.
    pub fn download(&self, client: &Client, id: &str) -> Result<Download, ApiError> {
        let state = self.state();
        if Self::session_of(&state, client) != (Session::Console {}) {
            return Err(ErrorCode::NotAllowed.into());
        }
        let missing = || ApiError::from(ErrorCode::FileNotFound).with("path", id);
        state.downloads.files.get(id).cloned().ok_or_else(missing)
    }

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
        let (readers, contest) = {
            let state = self.state();
            let open = state.open()?;
            (open.readers().clone(), Arc::clone(&open.contest))
        };
        let basis = self.basis(&readers, contest)?;
        std::fs::create_dir_all(folder).map_err(|error| ApiError::io(folder, &error))?;
        let mut written = Vec::new();
        for kind in kinds {
            for selection in paper::selections(kind, &basis.data()) {
                let pdf =
                    paper::render_with(kind, &basis.data(), selection, self.here.lang, &mut |_, _| true)
                        .map_err(failed)?;
                let path = folder.join(&pdf.file_name);
                write_file(&path, &pdf.bytes, force)?;
                written.push(path);
            }
        }
        Ok(written)
    }
}

/// Refuses a juror or project that is not there.
fn check(basis: &Basis, choice: &PaperChoice) -> Result<(), ApiError> {
    let contest = &basis.moment.contest;
    if choice
        .juror
        .is_some_and(|id| !contest.jurors.iter().any(|j| j.id == id && j.scores()))
    {
        return Err(ErrorCode::UnknownJuror.into());
    }
    if choice
        .project
        .is_some_and(|id| !contest.projects.iter().any(|p| p.id == id))
    {
        return Err(ErrorCode::UnknownProject.into());
    }
    Ok(())
}

/// A batch of papers at work.
struct Batch {
    program: Arc<Program>,
    client: Client,
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
    fn run(
        &self,
        readers: &store::Readers,
        contest: Arc<domain::Contest>,
    ) -> (u32, Result<String, ApiError>) {
        let mut files = 0;
        let outcome = self.make(readers, contest, &mut files);
        (files, outcome)
    }

    fn make(
        &self,
        readers: &store::Readers,
        contest: Arc<domain::Contest>,
        files: &mut u32,
    ) -> Result<String, ApiError> {
        let basis = self.program.basis(readers, contest)?;
        let mut work: Vec<(Kind, Selection, Lang)> = Vec::new();
        for choice in &self.papers {
            check(&basis, choice)?;
            let (kind, lang) = (kind_of(&choice.kind)?, lang_of(&choice.lang)?);
            if choice.juror.is_some() || choice.project.is_some() {
                work.push((
                    kind,
                    Selection {
                        juror: choice.juror,
                        project: choice.project,
                    },
                    lang,
                ));
            } else {
                work.extend(
                    paper::selections(kind, &basis.data())
                        .into_iter()
                        .map(|s| (kind, s, lang)),
                );
            }
        }
        let total = u32::try_from(work.len()).unwrap_or(u32::MAX);
        let mut sink = self.sink(total)?;
        for (done, (kind, selection, lang)) in work.into_iter().enumerate() {
            let mut go_on = |_, _| !self.cancel.load(Ordering::Relaxed);
            if !go_on(0, 0) {
                return Err(ErrorCode::Cancelled.into());
            }
            let pdf = paper::render_with(kind, &basis.data(), selection, lang, &mut go_on).map_err(failed)?;
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
                let name = state.open.as_ref().map(Open::name).unwrap_or_default();
                self.program
                    .offer(&mut state, format!("{name}.zip"), "application/zip", bytes)
                    .place
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
        self.program.tell(Some(&self.client), &Notice::Progress(progress));
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

/// Returns what people supplied, or an empty form.
fn minutes_form(view: &store::View) -> Result<MinutesForm, ApiError> {
    let last = view.last_decision("minutes", "")?;
    Ok(last
        .and_then(|decision| serde_json::from_str(&decision.body).ok())
        .unwrap_or_default())
}

fn votes(form: &VotesForm) -> Votes {
    Votes {
        votes_for: form.votes_for,
        votes_against: form.votes_against,
        abstained: form.abstained,
    }
}

/// Returns the form as the paper takes it.
fn minutes_fields(form: &MinutesForm) -> MinutesFields {
    MinutesFields {
        number: form.number.clone(),
        date: None,
        approval_order: form.approval_order.clone(),
        presiding: form.presiding,
        secretary: form.secretary.clone(),
        attendance: form
            .attendance
            .iter()
            .map(|line| Attendance {
                juror: line.juror,
                presence: match line.presence {
                    Presence::Unknown => paper::Presence::Unknown,
                    Presence::Present => paper::Presence::Present,
                    Presence::Remote => paper::Presence::Remote,
                    Presence::Absent => paper::Presence::Absent,
                },
                reason: line.reason.clone(),
            })
            .collect(),
        invited: form.invited.clone(),
        begin: form.begin.clone(),
        end: form.end.clone(),
        speaker_recusals: form.speaker_recusals.clone(),
        speaker_results: form.speaker_results.clone(),
        speaker_fund: form.speaker_fund.clone(),
        spoke_recusals: String::new(),
        spoke_results: form.spoke_results.clone(),
        spoke_fund: form.spoke_fund.clone(),
        votes_recusals: votes(&form.votes_recusals),
        votes_results: votes(&form.votes_results),
        votes_projects: form
            .votes_projects
            .iter()
            .map(|line| (line.project, votes(&line.votes)))
            .collect(),
        votes_fund: votes(&form.votes_fund),
        decisions: String::new(),
        dissent: form.dissent.clone(),
        annex_sheets: form.annex_sheets.clone(),
    }
}

fn texts_of(form: &MinutesForm) -> impl Iterator<Item = &str> {
    [
        &form.number,
        &form.approval_order,
        &form.secretary,
        &form.invited,
        &form.begin,
        &form.end,
        &form.speaker_recusals,
        &form.speaker_results,
        &form.speaker_fund,
        &form.spoke_results,
        &form.spoke_fund,
        &form.dissent,
        &form.annex_sheets,
    ]
    .into_iter()
    .map(String::as_str)
    .chain(form.attendance.iter().map(|line| line.reason.as_str()))
}

/// Returns the names of fields that are empty and print as lines to write on.
fn empty_fields(form: &MinutesForm, attendance_known: bool, jury_has_secretary: bool) -> Vec<String> {
    [
        ("number", form.number.is_empty()),
        ("approval-order", form.approval_order.is_empty()),
        ("presiding", form.presiding.is_none()),
        ("secretary", form.secretary.is_empty() && !jury_has_secretary),
        ("attendance", !attendance_known),
        ("begin", form.begin.is_empty()),
        ("end", form.end.is_empty()),
        ("votes-results", form.votes_results.votes_for.is_none()),
    ]
    .into_iter()
    .filter(|(_, empty)| *empty)
    .map(|(name, _)| name.to_owned())
    .collect()
}
