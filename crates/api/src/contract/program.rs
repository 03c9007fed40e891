//! The program itself: start, files, sessions, import.

use super::ContestView;
use domain::{HelperId, JurorId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Answer to the first question of a screen.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StartView {
    /// Version of the program.
    pub version: String,
    /// `ru` or `en`, from the system or the command line.
    pub lang: String,
    /// Who sits at the keyboard.
    pub session: Session,
    /// Files opened lately, newest first. Empty in a browser.
    pub recent: Vec<RecentFile>,
    /// The open contest, as far as this session may see it.
    pub contest: Option<ContestView>,
    /// Whether this screen may open and close files (the window) or not (a browser).
    pub may_open_files: bool,
    /// Why the file named on the command line could not be opened.
    pub failed: Option<super::ApiError>,
    /// Another contest that the system was told to open while this one is open; only in the window.
    pub asked_to_open: Option<AskedToOpen>,
}

/// A contest file that was started while another contest is open: people decide what happens.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AskedToOpen {
    /// File name without the ending.
    pub name: String,
    /// Where it lies; only at an open console, for nobody else opens it.
    pub path: Option<String>,
}

/// A file opened lately.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RecentFile {
    pub path: String,
    /// File name without the ending.
    pub name: String,
    /// Title of the contest when it was last open.
    pub title: String,
    /// When it was last open, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub opened: i64,
    /// Whether it is still there.
    pub exists: bool,
}

/// Who sits at the keyboard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type")]
#[ts(export)]
pub enum Session {
    /// An open console: the secretary's, or anybody's where no passphrase is set, or a helper's.
    Console {
        /// Who helps at it; null for the secretary, who may do everything.
        #[serde(default)]
        helper: Option<HelperAtConsole>,
    },
    /// The door: the console is locked, a juror can come in.
    Door {},
    Juror {
        #[ts(type = "string")]
        juror: JurorId,
        /// Full name.
        name: String,
        /// Role and seat in words come from the card of the desk.
        role: RoleView,
    },
}

impl Session {
    /// Returns the secretary's console.
    pub fn secretary() -> Self {
        Self::Console { helper: None }
    }
}

/// A helper who came in with a PIN.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HelperAtConsole {
    #[ts(type = "string")]
    pub id: HelperId,
    /// Full name.
    pub name: String,
    /// What the helper may do beside looking.
    pub rights: Vec<RightView>,
}

/// What a helper may do beside looking at what everybody at the console sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RightView {
    /// Type in paper sheets and recusals.
    Sheets,
    /// Change the set-up: projects, jury, regulation.
    SetUp,
    /// Make papers.
    Papers,
}

/// Who can come in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DoorView {
    /// Title of the contest.
    pub title: String,
    /// The jurors, by surname.
    pub jurors: Vec<DoorJuror>,
    /// Helpers of the secretary, by surname.
    pub helpers: Vec<DoorHelper>,
    /// Seconds to wait before the passphrase may be tried again; 0 when it may.
    pub passphrase_pause: u32,
    /// Shown at the door of a demo contest only.
    pub demo: Option<DemoSecrets>,
}

/// A juror at the door.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DoorJuror {
    /// Identity.
    #[ts(type = "string")]
    pub id: JurorId,
    /// Full name.
    pub name: String,
    /// Role in the jury.
    pub role: RoleView,
    /// Whether a PIN was issued.
    pub has_pin: bool,
    /// Seconds to wait before the PIN may be tried again; 0 when it may.
    pub pause: u32,
    /// Sheets accepted, and sheets expected of this juror.
    pub done: u32,
    /// Sheets expected of this juror.
    pub of: u32,
}

/// A helper at the door, and on the list of helpers with their PINs.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DoorHelper {
    /// Identity.
    #[ts(type = "string")]
    pub id: HelperId,
    /// Full name.
    pub name: String,
    /// What the helper may do.
    pub rights: Vec<RightView>,
    /// Whether a PIN was issued.
    pub has_pin: bool,
    /// Seconds to wait before the PIN may be tried again; 0 when it may.
    pub pause: u32,
}

/// The secrets of a demo contest, shown because it is one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DemoSecrets {
    /// Passphrase of the console.
    pub passphrase: String,
    /// PIN of each juror, by surname.
    pub pins: Vec<IssuedPin>,
}

/// A PIN that was just issued.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct IssuedPin {
    pub owner: PinOwner,
    /// Full name.
    pub name: String,
    pub pin: String,
}

/// Whose a PIN is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "type")]
#[ts(export)]
pub enum PinOwner {
    /// A juror's.
    Juror {
        #[ts(type = "string")]
        id: JurorId,
    },
    /// A helper's.
    Helper {
        #[ts(type = "string")]
        id: HelperId,
    },
}

/// Role in the jury.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RoleView {
    Chair,
    Deputy,
    Member,
    Secretary,
}

/// A row of a table of the source, which the organiser drops from the import.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TableRow {
    /// Table id (`projects`, `scores`…).
    pub table: String,
    /// Row as seen in the spreadsheet; the header is row 1.
    pub row: u32,
}

/// What an import would bring, and everything wrong with it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportPreview {
    /// Name of the file or folder.
    pub source_name: String,
    /// Title of the contest, when it could be read.
    pub title: Option<String>,
    /// Tables found.
    pub tables: Vec<ImportTable>,
    /// Every fault, in the order of tables and rows. Empty: it can be imported.
    pub faults: Vec<ImportFault>,
    /// Not wrong, but worth knowing (columns kept as notes, sheets left aside).
    pub warnings: Vec<ImportFault>,
    /// Into the open contest: `replace` it, or only `add` to it (marks were given in the program already).
    pub mode: ImportMode,
    /// A proposed path for a new contest file; absent in a browser.
    pub proposed_path: Option<String>,
}

/// What an import does to the open contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ImportMode {
    /// No contest is open: only a new file.
    New,
    /// Replaces everything.
    Replace,
    /// Only adds.
    Add,
}

/// A table found in the source.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportTable {
    /// Table id (`contest`, `criteria`, `projects`, `jurors`, `scores`, `sources`, `ballots`).
    pub table: String,
    /// Name as it stands in the source.
    pub name: String,
    /// Rows with content, the header not counted.
    pub rows: u32,
    /// Headers that the program does not know; kept as notes.
    pub extra_columns: Vec<String>,
}

/// One fault of a source. Worded by the message `key` with `params`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ImportFault {
    /// Key of the message.
    pub key: String,
    /// Values the message names (`table`, `row`, `column`, `value`…).
    pub params: std::collections::BTreeMap<String, String>,
    /// Table id.
    pub table: Option<String>,
    /// Row as seen in the spreadsheet.
    pub row: Option<u32>,
    /// Whether dropping this row is offered.
    pub droppable: bool,
}

/// Where something is saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "type")]
#[ts(export)]
pub enum SaveTarget {
    /// A file or folder on this machine, chosen in the window.
    Path {
        path: String,
        /// Whether an existing file may be replaced (the dialog has asked).
        replace: bool,
    },
    /// A download in the browser.
    Download {},
}

/// Something was saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SavedFile {
    /// Path of the file, or the address of the download.
    pub place: String,
}

/// Outcome of a check of the file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct VerifyView {
    /// Number of journal entries.
    #[ts(type = "number")]
    pub entries: i64,
    /// Hash of the last one, hexadecimal.
    pub head: String,
    /// Number of mark rows, corrections included.
    #[ts(type = "number")]
    pub marks: i64,
    /// Versions of fixed results whose hash, signature and recount agree.
    pub sealed: u32,
    /// How many of them were signed with a key whose secret lay open in the file (program 0.1.0).
    pub lay_open: u32,
    /// Keys that took the place of another one, and why.
    pub replaced: Vec<super::KeyView>,
    /// Entries of which text was taken out, so that the file could be handed on.
    #[ts(type = "number")]
    pub erased: i64,
    /// The first fault; absent when the file is sound.
    pub fault: Option<super::ApiError>,
}

/// What the digits of a paper belong to.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HeadFound {
    /// Entries and versions whose hash begins with them; empty: the paper is of another file, or the file was forged.
    pub found: Vec<HeadMatch>,
    /// How many digits were given.
    pub digits: u32,
    /// Fewer than a paper prints today (0.1.0 printed 12): another file with the same ones can be made in a day.
    pub few: bool,
}

/// An entry, or a version of fixed results, whose hash is on a paper.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HeadMatch {
    /// Entry of the journal.
    #[ts(type = "number")]
    pub entry: i64,
    /// Its time, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// The version of the results whose own hash it is; absent: the hash is the entry's.
    pub version: Option<u32>,
}
