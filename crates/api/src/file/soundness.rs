//! A contest whose file does not verify: what is refused, and how the evening goes on — from the newest sound copy,
//! or under record in a new file of what is sound.

use crate::contract::*;
use crate::door::access::Who;
use crate::door::program::{Program, State};
use crate::door::request::{Asked, Lines, request};
use crate::door::turn::{Answer, Look, Turn};
use crate::file::open::Open;
use crate::file::open::Seen;
use crate::file::recent::file_stem;
use crate::show::local::local;
use documents::paper::Continued;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use store::{ContestFile, JournalEntry, NewEntry, Remains};

/// How many files are looked at in search of a sound copy.
const LOOKED_AT: usize = 200;
/// How many entries are named one by one.
const NAMED: usize = 200;

impl From<&store::Fault> for ApiError {
    /// Returns the fault with its parts; [`Program::worded`] makes words of them.
    fn from(fault: &store::Fault) -> Self {
        let dash = || "—".to_owned();
        let mut error = Self::from(ErrorCode::JournalFault)
            .with("entry", fault.entry.map_or_else(dash, |entry| entry.to_string()))
            .with("what", fault)
            .with("flaw", flaw_key(&fault.flaw));
        if let store::Flaw::Pages(detail) | store::Flaw::Schema(detail) | store::Flaw::Unreadable(detail) =
            &fault.flaw
        {
            error = error.with("detail", detail);
        }
        if let Some(table) = &fault.table {
            error = error.with("table", table);
        }
        if let Some(row) = fault.row {
            error = error.with("row", row);
        }
        if let Some(name) = &fault.name {
            error = error.with("name", name);
        }
        if let (false, Ok(made)) = (fault.made.is_empty(), serde_json::to_string(&fault.made)) {
            error = error.with("made", made);
        }
        if let (false, Ok(among)) = (fault.among.is_empty(), serde_json::to_string(&fault.among)) {
            error = error.with("among", among);
        }
        error
    }
}

fn flaw_key(flaw: &store::Flaw) -> &'static str {
    match flaw {
        store::Flaw::Pages(_) => "flaw-pages",
        store::Flaw::Schema(_) => "flaw-schema",
        store::Flaw::Reference => "flaw-reference",
        store::Flaw::Gap => "flaw-gap",
        store::Flaw::Previous => "flaw-previous",
        store::Flaw::Hash => "flaw-hash",
        store::Flaw::Digest => "flaw-digest",
        store::Flaw::OutOfPlace => "flaw-out-of-place",
        store::Flaw::NoEntry => "flaw-no-entry",
        store::Flaw::Setup => "flaw-setup",
        store::Flaw::Unreadable(_) => "flaw-unreadable",
    }
}

/// Returns the key of the message that names a table.
fn table_key(table: &str) -> Option<&'static str> {
    Some(match table {
        "journal" => "flaw-table-journal",
        "mark" => "flaw-table-mark",
        "recusal" => "flaw-table-recusal",
        "sheet_event" => "flaw-table-sheet-event",
        "comment" => "flaw-table-comment",
        "stage_event" => "flaw-table-stage-event",
        "decision" => "flaw-table-decision",
        "setup_change" => "flaw-table-setup-change",
        "contest" => "flaw-table-contest",
        "criterion" => "flaw-table-criterion",
        "project" => "flaw-table-project",
        "juror" => "flaw-table-juror",
        "source" => "flaw-table-source",
        "credential" => "flaw-table-credential",
        "category" => "flaw-table-category",
        "section" => "flaw-table-section",
        "grounds" => "flaw-table-grounds",
        "helper" => "flaw-table-helper",
        "helper_credential" => "flaw-table-helper-credential",
        "contest_key" | "signing_key" => "flaw-table-contest-key",
        "setup_row" => "flaw-table-setup-row",
        "signed_paper" => "flaw-table-signed-paper",
        "erasure" => "flaw-table-erasure",
        _ => return None,
    })
}

request! {
    /// Sound copies of a contest whose file does not verify, and where it would go on under record.
    SoundCopies {} -> SoundCopiesView;
    may: Secretary, frozen: Never, seats: WORK
}

impl Answer for SoundCopies {
    fn answer(&self, turn: Turn<'_>) -> Result<SoundCopiesView, ApiError> {
        let Look { program, open, asked } = &turn.leave()?;
        let reader = asked.who;
        let damaged = entries_of(open)?;
        Ok(SoundCopiesView {
            fault: open.fault.clone().map(|fault| program.worded(fault)),
            copies: program
                .copies(open, &damaged, reader)
                .into_iter()
                .map(|copy| copy.view)
                .collect(),
            proposed: program.continued_path(open).display().to_string(),
        })
    }
}

request! {
    /// Opens a copy of one of the sound copies, under a new name beside the file.
    OpenSoundCopy { path: String } -> ContestView;
    may: Secretary, frozen: Never, seats: WORK
}

impl Answer for OpenSoundCopy {
    /// Opens a copy of a sound copy, which itself stays as it is.
    fn answer(&self, mut turn: Turn<'_>) -> Result<ContestView, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { path } = self;
        let open = state.open()?;
        let damaged = entries_of(open)?;
        let copies = program.copies(open, &damaged, asked.who);
        // Only what was found: this is asked from a browser too.
        let copy = copies
            .into_iter()
            .find(|copy| copy.view.path == *path)
            .ok_or_else(|| ApiError::from(ErrorCode::FileNotFound).with("path", path))?;
        let to = free_beside(&open.path, &program.words.get("restored-file-name"));
        store::open_read_only(&copy.path)?.save_copy(&to, false)?;
        let opened = program.open_file(&to)?;
        program.take_over(state, asked, opened)
    }
}

request! {
    /// Makes a new file beside the one that does not verify, of what is sound in it, with the fault as its first entry, and opens it.
    ContinueUnderRecord {} -> ContestView;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Contest, Regulation, Jury, Marks, Money], journal: []
}

impl Answer for ContinueUnderRecord {
    /// Makes a new file of what is sound in the open contest, and opens it.
    fn answer(&self, mut turn: Turn<'_>) -> Result<ContestView, ApiError> {
        let (program, state, asked) = turn.all();
        let open = state.open()?;
        let Some(fault) = open.fault.clone() else {
            return Err(ErrorCode::FileIsSound.into());
        };
        let fault = program.worded(fault);
        let to = program.continued_path(open);
        let from = open.path.clone();
        let who = asked.who.word();
        let entry = NewEntry {
            request_id: asked.id,
            time_ms: program.now(),
            who: &who,
            device: &program.here.device,
            kind: store::CONTINUED,
            body: "{}",
            salt: program.salt()?,
        };
        let file_name = from
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let told = |remains: &Remains| serde_json::to_string(&under_record(file_name, &fault, remains));
        let file = ContestFile::continue_from(&from, &to, &entry, told)?;
        let opened = Open::writable(file)?;
        program.take_over(state, asked, opened)
    }
}

impl Program {
    /// Returns a fault of a file in words, with where it is; any other error as it is.
    pub(crate) fn worded(&self, mut error: ApiError) -> ApiError {
        let mut part = |name: &str| error.params.remove(name);
        let (flaw, detail) = (part("flaw"), part("detail"));
        let (table, row, name, made) = (part("table"), part("row"), part("name"), part("made"));
        let among = part("among");
        let Some(flaw) = flaw else {
            // Not a fault of a file: what was taken belongs to it.
            for (key, value) in [
                ("detail", detail),
                ("table", table),
                ("row", row),
                ("name", name),
                ("made", made),
                ("among", among),
            ] {
                error.params.extend(value.map(|value| (key.to_owned(), value)));
            }
            return error;
        };
        let mut what = self.words.get(&flaw);
        if let Some(detail) = detail {
            what = format!("{what} ({detail})");
        }
        let made = made
            .and_then(|made| serde_json::from_str::<Vec<(String, i64, Option<String>)>>(&made).ok())
            .unwrap_or_default();
        let mut places: Vec<String> = made
            .iter()
            .map(|(table, row, name)| self.place(table, Some(&row.to_string()), name.as_deref()))
            .collect();
        let among = among
            .and_then(|among| serde_json::from_str::<Vec<(String, u64)>>(&among).ok())
            .unwrap_or_default();
        places.extend(among.iter().map(|(table, count)| self.among(table, *count)));
        if places.is_empty() {
            places.extend(table.map(|table| self.place(&table, row.as_deref(), name.as_deref())));
        }
        for place in places {
            what = format!("{what}; {place}");
        }
        error.with("what", what)
    }

    /// Returns a table, or a row of it, in words.
    fn place(&self, table: &str, row: Option<&str>, name: Option<&str>) -> String {
        let table = table_key(table).map_or_else(|| table.to_owned(), |key| self.words.get(key));
        match (row, name) {
            (None, _) => table,
            (Some(row), None) => {
                let parts = [("table", table.as_str().into()), ("row", row.into())];
                self.words.format("flaw-row", &parts)
            }
            (Some(row), Some(name)) => {
                let parts = [
                    ("table", table.as_str().into()),
                    ("row", row.into()),
                    ("name", name.into()),
                ];
                self.words.format("flaw-row-named", &parts)
            }
        }
    }

    /// Says in words that a row is one of very many in a table.
    fn among(&self, table: &str, count: u64) -> String {
        let table = self.place(table, None, None);
        let parts = [
            ("table", table.as_str().into()),
            ("count", i64::try_from(count).unwrap_or(i64::MAX).into()),
        ];
        self.words.format("flaw-among", &parts)
    }

    /// Refuses what closes, fixes or signs when the open file does not verify. What is found is remembered: the
    /// contest is then open for looking only.
    pub(crate) fn ensure_verified(&self, state: &mut State) -> Result<(), ApiError> {
        match state.open.as_mut() {
            Some(open) => open.check(),
            None => Ok(()),
        }
    }

    /// Returns why the open contest can only be looked at; `None` for a sound one.
    pub fn fault(&self) -> Option<ApiError> {
        let state = self.state();
        let fault = state.open.as_ref()?.fault.clone()?;
        Some(self.worded(fault))
    }

    /// Returns the sound copies of a contest, the newest first.
    fn copies(&self, open: &Seen, damaged: &[JournalEntry], reader: Who) -> Vec<Copy> {
        let mut copies: Vec<Copy> = candidates(&open.path, &self.snapshot_folder(open))
            .into_iter()
            .filter_map(|path| copy_at(open, &path, damaged, reader, self.lines))
            .collect();
        copies.sort_by(|a, b| {
            let far = |view: &SoundCopy| (view.entries, view.time);
            far(&b.view)
                .cmp(&far(&a.view))
                .then_with(|| a.view.path.cmp(&b.view.path))
        });
        copies
    }

    fn take_over(&self, state: &mut State, asked: &Asked, opened: Open) -> Result<ContestView, ApiError> {
        // Who has decided it sits at this seat already, and has opened the console with the passphrase.
        let session = Self::session_of(state, asked.client);
        self.put_in(state, opened)?;
        self.set_session(state, asked.client, session);
        let view = self.contest_view(state, asked.who)?;
        self.tell(None, &Notice::ContestSwitched {});
        Ok(view)
    }

    fn continued_path(&self, open: &Seen) -> PathBuf {
        free_beside(&open.path, &self.words.get("continued-file-name"))
    }
}

/// Returns a refusal as it is told to `who`: what is wrong with the file concerns the secretary, not a juror.
pub(crate) fn told_to(who: Who, refusal: ApiError) -> ApiError {
    match (who, refusal.code) {
        (Who::Juror(_), ErrorCode::JournalFault | ErrorCode::UnsoundContest) => ErrorCode::WorkPaused.into(),
        _ => refusal,
    }
}

/// A sound copy, and where it lies.
struct Copy {
    view: SoundCopy,
    path: PathBuf,
}

/// Returns a file when it is sound and of the same contest: it has an entry of it word for word.
fn copy_at(open: &Seen, path: &Path, damaged: &[JournalEntry], reader: Who, lines: Lines) -> Option<Copy> {
    let readers = store::open_read_only(path).ok()?;
    let entries: Vec<JournalEntry> = readers.read(|view| view.journal(1, u32::MAX)).ok()?;
    let last = entries.last()?;
    let known: HashMap<u64, [u8; 32]> = damaged.iter().map(|e| (e.number, e.hash)).collect();
    entries
        .iter()
        .find(|entry| known.get(&entry.number) == Some(&entry.hash))?;
    let lacking: Vec<&JournalEntry> = damaged.iter().filter(|e| e.number > last.number).collect();
    let names = crate::show::cards::short_names(&open.contest);
    let lines = lacking.iter().take(NAMED).map(|entry| LackingEntry {
        number: signed(entry.number),
        time: entry.time_ms,
        who: crate::file::journal::who(&open.contest, &names, entry.who.clone()),
        kind: crate::file::journal::kebab(&entry.kind),
        params: crate::file::journal::params(lines, open, &names, entry, reader),
    });
    Some(Copy {
        view: SoundCopy {
            path: path.display().to_string(),
            name: file_stem(path),
            entries: signed(last.number),
            time: last.time_ms,
            lacks: u32::try_from(lacking.len()).unwrap_or(u32::MAX),
            lacking: lines.collect(),
        },
        path: path.to_owned(),
    })
}

/// What the first entry of a file that goes on under record tells.
#[derive(Debug, Deserialize, Serialize)]
struct UnderRecord {
    /// The name of the file before.
    file: String,
    /// What is wrong with it, in words.
    fault: Option<String>,
    /// The entry at which it does not verify, where the fault is one of an entry.
    entry: Option<String>,
    /// The hash of its last entry.
    head: String,
    /// How many entries its journal had.
    entries: u64,
    left_out: Vec<NotTaken>,
}

/// An entry that did not verify and was not taken over.
#[derive(Debug, Deserialize, Serialize)]
struct NotTaken {
    entry: u64,
    kind: Option<String>,
    who: Option<String>,
    time: Option<i64>,
}

/// Returns what the first entry of the new file tells.
fn under_record(file: String, fault: &ApiError, remains: &Remains) -> UnderRecord {
    UnderRecord {
        file,
        fault: fault.params.get("what").cloned(),
        entry: fault.params.get("entry").cloned(),
        head: remains.head.hex(),
        entries: remains.head.number,
        left_out: remains
            .left_out
            .iter()
            .map(|entry| NotTaken {
                entry: entry.entry,
                kind: entry.kind.clone(),
                who: entry.who.clone(),
                time: entry.time_ms,
            })
            .collect(),
    }
}

/// Returns how a contest came to continue under record; `None` when its first entry does not say so.
///
/// # Errors
/// `Internal`: it says so in words that cannot be read. No paper may be silent on it.
pub(crate) fn continued(first: &JournalEntry) -> Result<Option<Continued>, ApiError> {
    if first.kind != store::CONTINUED {
        return Ok(None);
    }
    let told: UnderRecord = serde_json::from_str(&first.body).map_err(ApiError::internal)?;
    Ok(Some(Continued {
        time: local(first.time_ms),
        file: told.file,
        what: told.fault.unwrap_or_default(),
        entries: told.entries,
        left_out: told.left_out.iter().map(|entry| entry.entry).collect(),
    }))
}

/// Returns the journal of the open contest.
fn entries_of(open: &Seen) -> Result<Vec<JournalEntry>, ApiError> {
    open.read(|view| Ok(view.journal(1, u32::MAX)?))
}

/// Returns the contest files beside `path` and in the folder of its snapshots.
fn candidates(path: &Path, snapshots: &Path) -> Vec<PathBuf> {
    let folders = path.parent().into_iter().chain([snapshots]);
    let mut found = Vec::new();
    for folder in folders {
        let Ok(entries) = std::fs::read_dir(folder) else {
            continue;
        };
        let files = entries
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .filter(|file| file != path && file.is_file())
            .filter(|file| file.extension().is_some_and(|extension| extension == "tribuna"));
        let mut files: Vec<(std::time::SystemTime, PathBuf)> = files
            .map(|file| {
                let changed = std::fs::metadata(&file).and_then(|file| file.modified());
                (changed.unwrap_or(std::time::SystemTime::UNIX_EPOCH), file)
            })
            .collect();
        files.sort();
        found.extend(files.into_iter().rev().map(|(_, file)| file).take(LOOKED_AT));
    }
    found
}

/// Returns a name beside `path` that nothing has yet: `NAME WHAT.tribuna`, `NAME WHAT 2.tribuna`…
fn free_beside(path: &Path, what: &str) -> PathBuf {
    let stem = file_stem(path);
    let name = |count: u32| match count {
        1 => path.with_file_name(format!("{stem} {what}.tribuna")),
        count => path.with_file_name(format!("{stem} {what} {count}.tribuna")),
    };
    (1..u32::MAX)
        .map(name)
        .find(|free| !free.exists())
        .unwrap_or_else(|| name(u32::MAX))
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
