//! Import of workbooks and folders.

use crate::contract::*;
use crate::door::access::{Entrance, Who};
use crate::door::kept::Download;
use crate::door::kept::Upload;
use crate::door::leisure::at_leisure;
use crate::door::program::{Program, State};
use crate::door::request::{Asked, request};
use crate::door::seat::{Client, ClientKind, Seats};
use crate::door::turn::{Answer, Turn};
use crate::file::open::Open;
use crate::file::open::Seen;
use crate::file::recent::file_stem;
use domain::day::audience;
use exchange::{Addition, Fault, Import, Options, Ready, Table};
use messages::{Arg, Catalogue};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::Scratch;
use store::{Additions, ContestFile, Marking, NewEntry, NewFile, SheetStep, Tx, Way};

/// What else the first entry of a new contest does.
type Also<'a> = &'a dyn Fn(&mut Tx) -> Result<(), store::Error>;

/// A source that was sent by a browser begins with this, then its id.
const UPLOADED: &str = "upload:";

/// How many files that browsers sent are kept; an import needs only the last.
const KEPT_UPLOADS: usize = 4;

/// Reads a source, without the dropped rows.
pub(crate) fn read(source: &Path, dropped: &[TableRow], words: &Catalogue) -> Result<Import, ApiError> {
    // Read past SQLite, the open contest would lose its locks.
    if store::is_open_here(source) {
        return Err(ErrorCode::FileInUse.into());
    }
    let dropped = dropped
        .iter()
        .filter_map(|row| Some((Table::from_id(&row.table)?, row.row)))
        .collect();
    exchange::read(source, &Options { dropped }).map_err(|error| {
        let args = error.args();
        let in_words = words.format(error.key(), &borrowed(&args));
        let refusal = ApiError::from(ErrorCode::ImportUnreadable)
            .with("reason", error.key())
            .with("what", in_words);
        args.into_iter()
            .fold(refusal, |refusal, (name, value)| refusal.with(name, value))
    })
}

fn borrowed<'a>(args: &'a BTreeMap<&'static str, String>) -> Vec<(&'a str, Arg<'a>)> {
    args.iter()
        .map(|(name, value)| (*name, Arg::from(value.as_str())))
        .collect()
}

/// Returns a fault in words.
pub(crate) fn words(fault: &Fault, words: &Catalogue) -> String {
    words.format(fault.key(), &borrowed(&fault.args()))
}

fn fault_view(fault: &Fault) -> ImportFault {
    ImportFault {
        key: fault.key().to_owned(),
        params: fault
            .args()
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
        table: Some(fault.table.id().to_owned()),
        row: fault.row,
        droppable: fault.is_droppable(),
    }
}

request! {
    /// Reads a workbook or folder and lists everything wrong with it; imports nothing.
    PreviewImport { source: String, dropped: Vec<TableRow> } -> ImportPreview;
    may: Work(SetUp), frozen: Never, seats: WORK
}

impl Answer for PreviewImport {
    fn answer(&self, turn: Turn<'_>) -> Result<ImportPreview, ApiError> {
        let Self { source, dropped } = self;
        let path = Program::source(&turn.state, turn.asked.client, source)?;
        let words = Arc::clone(&turn.program.words);
        let (program, open, asked) = turn.leave_any();
        let import = at_leisure(|| read(&path, dropped, &words))?;
        let mode = match &open {
            None => ImportMode::New,
            Some(open) if open.read(|view| Ok(view.has_program_marks()?))? => ImportMode::Add,
            Some(_) => ImportMode::Replace,
        };
        let mut faults: Vec<ImportFault> = import.faults().iter().map(fault_view).collect();
        // Into a contest that has begun an import only adds: what differs is a fault of that way alone, and
        // stands in the warnings, since a new file can still be made.
        let mut warnings: Vec<ImportFault> = import.warnings.iter().map(fault_view).collect();
        if let (ImportMode::Add, Some(ready), Some(open)) = (mode, import.ready(), &open)
            && let Err(differences) = addition(open, ready)?
        {
            warnings.extend(differences.iter().map(fault_view));
            if asked.client.kind() == ClientKind::Browser {
                faults = differences.iter().map(fault_view).collect();
            }
        }
        let name = path
            .file_name()
            .map(|n| n.to_string_lossy().into_owned())
            .unwrap_or_default();
        Ok(ImportPreview {
            title: import.title.clone(),
            tables: import
                .tables
                .iter()
                .map(|table| ImportTable {
                    table: table.table.id().to_owned(),
                    name: table.name.clone(),
                    rows: table.rows,
                    extra_columns: table.extra_columns.clone(),
                })
                .collect(),
            faults,
            warnings,
            mode,
            proposed_path: (asked.client.kind() == ClientKind::Window).then(|| program.proposed_path(&path)),
            source_name: name,
        })
    }
}

request! {
    /// Imports into a new contest file and opens it; refused while faults remain.
    ImportAsNew { source: String, dropped: Vec<TableRow>, path: String } -> ContestView;
    may: Secretary, frozen: Never, seats: HERE,
    touches: [Contest, Regulation, Jury, Marks, Money], journal: []
}

impl Answer for ImportAsNew {
    fn answer(&self, turn: Turn<'_>) -> Result<ContestView, ApiError> {
        let Self {
            source,
            dropped,
            path,
        } = self;
        let source = Program::source(&turn.state, turn.asked.client, source)?;
        let words = Arc::clone(&turn.program.words);
        let (mut turn, import) = turn.aside(|| read(&source, dropped, &words))?;
        let (program, state, asked) = turn.all();
        let ready = import.ready().ok_or_else(|| faulty(&import))?;
        let path = Path::new(path);
        // The dialog has asked before an existing file is named; the open contest itself is never replaced so.
        let opened = program.create(asked, ready, path, true, None)?;
        program.put_in(state, opened)?;
        let view = program.contest_view(state, asked.who)?;
        program.tell(None, &Notice::ContestSwitched {});
        Ok(view)
    }
}

request! {
    /// Imports into the open contest: replaces it until the first mark given in the program, then only adds.
    ImportInto { source: String, dropped: Vec<TableRow> } -> ContestView;
    may: Work(SetUp), frozen: AtFixing, seats: WORK,
    touches: [Contest, Regulation, Jury, Marks, Money], journal: []
}

impl Answer for ImportInto {
    fn answer(&self, turn: Turn<'_>) -> Result<ContestView, ApiError> {
        let Self { source, dropped } = self;
        let source = Program::source(&turn.state, turn.asked.client, source)?;
        let words = Arc::clone(&turn.program.words);
        let (mut turn, import) = turn.aside(|| read(&source, dropped, &words))?;
        let (program, state, asked) = turn.all();
        let ready = import.ready().ok_or_else(|| faulty(&import))?;
        let open = state.open()?;
        let mut contest = ready.contest.clone();
        if asked.who != Who::Secretary {
            // Marks from a table close the taking of marks; rights are given by the secretary alone.
            if !ready.sheets.is_empty() {
                return Err(ErrorCode::NotAllowed.into());
            }
            contest.helpers.clone_from(&open.setup.helpers);
        }
        let body = import_body(&source, ready);
        if open.read(|view| Ok(view.has_program_marks()?))? {
            let addition = addition(open, ready)?
                .map_err(|faults| ApiError::from(ErrorCode::ImportFaults).with("count", faults.len()))?;
            let codes = open.contest.criteria.iter().map(|c| c.id).collect::<Vec<_>>();
            program.commit(state, asked, &body, |tx| add(tx, &addition, &codes))?;
        } else {
            program.commit(state, asked, &body, |tx| {
                tx.set_contest(&contest, true)?;
                bring_sheets(tx, ready)?;
                Ok(())
            })?;
        }
        if let Some(open) = state.open.as_mut() {
            open.refresh()?;
        }
        let view = program.contest_view(state, asked.who)?;
        program.tell(None, &Notice::ContestSwitched {});
        Ok(view)
    }
}

request! {
    /// Saves a template workbook to fill in.
    SaveTemplate { target: SaveTarget } -> SavedFile;
    may: Work(SetUp), frozen: Never, seats of save => Seats::here_if(save.target.is_path())
}

impl Answer for SaveTemplate {
    fn answer(&self, mut turn: Turn<'_>) -> Result<SavedFile, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { target } = self;
        let language = match program.here.lang {
            messages::Lang::Ru => exchange::Language::Ru,
            messages::Lang::En => exchange::Language::En,
        };
        let bytes = exchange::template(language).map_err(ApiError::internal)?;
        match target {
            SaveTarget::Path { path, replace } => {
                let path = PathBuf::from(path);
                write_file(&path, &bytes, *replace)?;
                Ok(program.saved(state, path))
            }
            SaveTarget::Download {} => {
                let name = format!("{}.xlsx", program.words.get("template-file-name"));
                let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                program.offer(state, (asked.client, asked.who), Download { name, kind, bytes })
            }
        }
    }
}

impl Program {
    /// Says whether a browser may send a file now, before it is received.
    ///
    /// # Errors
    /// `Locked`, `NotAllowed`.
    pub fn ensure_may_upload(&self, client: &Client) -> Result<(), ApiError> {
        self.enter(&mut self.state(), client, Entrance::Upload)?;
        Ok(())
    }

    /// Takes a file that a browser sends; returns the source to name in requests.
    ///
    /// # Errors
    /// The file cannot be kept.
    pub fn upload(&self, client: &Client, name: &str, bytes: &[u8]) -> Result<String, ApiError> {
        let mut state = self.state();
        self.enter(&mut state, client, Entrance::Upload)?;
        if state.upload_folder.is_none() {
            let made = Scratch::new().map_err(|e| ApiError::io(&std::env::temp_dir(), &e))?;
            state.upload_folder = Some(made);
        }
        let folder = state
            .upload_folder
            .as_ref()
            .ok_or_else(|| ApiError::internal("no upload folder"))?;
        let id = self.secret()?;
        // Only the last part of the name, so that nothing is written elsewhere.
        let name = name
            .rsplit(['/', '\\'])
            .next()
            .filter(|n| !n.is_empty() && *n != "..")
            .unwrap_or("upload");
        let place = folder.path().join(&id);
        let path = place.join(name);
        std::fs::create_dir(&place)
            .and_then(|()| std::fs::write(&path, bytes))
            .map_err(|e| ApiError::io(&path, &e))?;
        state.uploads.push(Upload {
            id: id.clone(),
            client: client.clone(),
            path,
        });
        if state.uploads.len() > KEPT_UPLOADS {
            let oldest = state.uploads.remove(0);
            if let Some(place) = oldest.path.parent() {
                // One that somebody holds open goes with the folder, at the end of the program.
                let _ = std::fs::remove_dir_all(place);
            }
        }
        Ok(format!("{UPLOADED}{id}"))
    }

    /// Returns where a source lies; a browser may name only what it sent.
    fn source(state: &State, client: &Client, source: &str) -> Result<PathBuf, ApiError> {
        match source.strip_prefix(UPLOADED) {
            Some(id) => state
                .uploads
                .iter()
                .find(|upload| upload.id == id && upload.client == *client)
                .map(|upload| upload.path.clone())
                .ok_or_else(|| ApiError::from(ErrorCode::FileNotFound).with("path", source)),
            None if client.kind() == ClientKind::Browser => Err(ErrorCode::NotAllowed.into()),
            None => Ok(PathBuf::from(source)),
        }
    }

    /// Proposes a path for the contest of a source: beside other documents, with a free name.
    fn proposed_path(&self, source: &Path) -> String {
        let folder = self
            .here
            .documents_folder
            .clone()
            .or_else(|| source.parent().map(Path::to_path_buf))
            .unwrap_or_default();
        let stem = file_stem(source);
        let free = (1..)
            .map(|n| {
                if n == 1 {
                    format!("{stem}.tribuna")
                } else {
                    format!("{stem} ({n}).tribuna")
                }
            })
            .map(|name| folder.join(name))
            .find(|path| !path.exists());
        free.unwrap_or_else(|| folder.join("tribuna.tribuna"))
            .to_string_lossy()
            .into_owned()
    }

    /// Makes a contest file of what was read, in one transaction; `also` adds to it in the same one.
    pub(crate) fn create(
        &self,
        asked: &Asked,
        ready: &Ready,
        path: &Path,
        overwrite: bool,
        also: Option<Also<'_>>,
    ) -> Result<Open, ApiError> {
        let body = import_body(path, ready).to_string();
        let who = asked.who.word();
        let entry = NewEntry {
            request_id: asked.id,
            time_ms: self.now(),
            who: &who,
            device: &self.here.device,
            kind: asked.request.kind(),
            body: &body,
            salt: self.salt()?,
        };
        let file = ContestFile::create_with(
            path,
            &NewFile {
                entry,
                contest: &ready.contest,
                overwrite,
            },
            |tx| {
                bring_sheets(tx, ready)?;
                also.map_or(Ok(()), |also| also(tx))
            },
        )
        .map_err(|error| ApiError::of_file(error, path))?;
        Open::writable(file)
    }
}

/// Writes a whole file or none: beside first, then under its name.
pub(crate) fn write_file(path: &Path, bytes: &[u8], replace: bool) -> Result<(), ApiError> {
    // As any new document of the user's; less what the umask takes.
    write_as(0o666, path, bytes, replace)
}

/// Writes a file with secrets: for its owner only.
pub(crate) fn write_secret(path: &Path, bytes: &[u8], replace: bool) -> Result<(), ApiError> {
    write_as(0o600, path, bytes, replace)
}

#[cfg_attr(not(unix), allow(unused_variables))]
fn write_as(mode: u32, path: &Path, bytes: &[u8], replace: bool) -> Result<(), ApiError> {
    use std::io::Write as _;
    if !replace && path.exists() {
        return Err(ApiError::from(ErrorCode::FileExists).with("path", path.display()));
    }
    if store::is_open_here(path) {
        return Err(ErrorCode::FileInUse.into());
    }
    let folder = path
        .parent()
        .filter(|p| !p.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut beside = tempfile::Builder::new();
    beside.prefix(".tribuna-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        beside.permissions(std::fs::Permissions::from_mode(mode));
    }
    let written = beside.tempfile_in(folder).and_then(|mut file| {
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(|e| e.error)?;
        Ok(())
    });
    written.map_err(|error| ApiError::io(path, &error))
}

fn faulty(import: &Import) -> ApiError {
    ApiError::from(ErrorCode::ImportFaults).with("count", import.faults().len())
}

/// Returns what stands in the journal of an import; its rows are in the entry's digest.
fn import_body(source: &Path, ready: &Ready) -> serde_json::Value {
    let name = source
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    json!({
        "source": name,
        "projects": ready.contest.projects.len(),
        "jurors": ready.contest.jurors.len(),
        "sheets": ready.sheets.len(),
    })
}

/// Brings the sheets and the students' count of an import; with scores the contest counts as closed.
fn bring_sheets(tx: &mut Tx, ready: &Ready) -> Result<(), store::Error> {
    if let Some(counted) = &ready.ballots {
        let ballots = counted.ballots.clone();
        tx.record(audience::Record::Ballots { ballots })?;
        if let Some(count) = counted.count.clone() {
            tx.record(audience::Record::Counted { count, reason: None })?;
        }
    }
    if ready.sheets.is_empty() {
        return Ok(());
    }
    tx.record_sheets(&ready.sheets, Way::Import)?;
    tx.set_marking(Marking::Closed, None)
}

fn addition(open: &Seen, ready: &Ready) -> Result<Result<Addition, Vec<Fault>>, ApiError> {
    let sheets = open.read(|view| Ok(view.sheets(&open.setup)?))?;
    let merged = exchange::merge(&open.setup, &sheets, ready);
    // After closing, marks come in by correction only.
    if let Ok(addition) = &merged
        && open.is_closed()
        && !addition.sheets.is_empty()
    {
        return Err(ErrorCode::MarksClosed.into());
    }
    Ok(merged)
}

fn add(tx: &mut Tx, addition: &Addition, criteria: &[domain::CriterionId]) -> Result<(), ApiError> {
    tx.add_to_contest(Additions {
        criteria: &[],
        projects: &addition.projects,
        jurors: &addition.jurors,
        sources: &addition.sources,
    })?;
    for sheet in &addition.sheets {
        for (criterion, mark) in criteria.iter().zip(&sheet.marks) {
            if mark.is_some() {
                tx.record_mark(sheet.project, sheet.juror, *criterion, *mark, Way::Import, None)?;
            }
        }
        if let Some(reason) = &sheet.recusal {
            tx.declare_recusal(sheet.project, sheet.juror, reason)?;
        }
        let step = SheetStep {
            state: sheet.state,
            way: Way::Import,
            control_sum: None,
            note: None,
        };
        tx.set_sheet_state(sheet.project, sheet.juror, step)?;
    }
    Ok(())
}
