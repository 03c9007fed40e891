//! The contest as the console sees it.

use super::{DemoSecrets, RoleView, StageView};
use domain::{CriterionId, JurorId, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The open contest: title, stage, what to do next.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ContestView {
    /// Which contest it is, whatever its file is called: what a page keeps unsaved belongs to it alone.
    pub identity: String,
    pub title: String,
    /// Organisation; may be empty.
    pub organisation: String,
    /// Town; may be empty.
    pub place: String,
    /// Days, `2026-05-15`.
    pub dates: Vec<String>,
    /// File name without the ending.
    pub file_name: String,
    /// Full path; absent in a browser.
    pub path: Option<String>,
    /// The file is open for reading only.
    pub read_only: bool,
    /// Why the file does not verify: it can then only be looked at. Console only.
    pub fault: Option<super::ApiError>,
    /// Stage of the work.
    pub stage: StageView,
    /// When marks were closed, milliseconds since 1970 UTC.
    #[ts(type = "number | null")]
    pub closed_at: Option<i64>,
    /// Number of the last journal entry.
    #[ts(type = "number")]
    pub entry: i64,
    /// Hash of the last journal entry, hexadecimal.
    pub head: String,
    /// Whether the console has a passphrase.
    pub passphrase_set: bool,
    /// Number of projects.
    pub projects: u32,
    /// Number of jurors who give marks.
    pub jurors: u32,
    /// Number of criteria.
    pub criteria: u32,
    /// Number of sources of money.
    pub sources: u32,
    pub sheets_accepted: u32,
    /// Sheets expected (without recusals and projects that do not compete).
    pub sheets_expected: u32,
    /// Open points of the present stage, most urgent first. Console only.
    pub next: Vec<OpenPoint>,
    /// Secrets of a demo contest.
    pub demo: Option<DemoSecrets>,
    /// Categories, in natural order.
    pub categories: Vec<String>,
}

/// Something still to do. Worded by the message `next-<code>` with `params`.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OpenPoint {
    /// What.
    pub code: OpenPointCode,
    /// How many, where the message names a number.
    pub count: u32,
    /// Where it is done.
    pub screen: ScreenName,
    /// Whether the stage cannot go on without it (else it is advice).
    pub needed: bool,
}

/// What can be still to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum OpenPointCode {
    /// There are no criteria.
    CriteriaMissing,
    /// `count` criteria weigh nothing.
    CriteriaWeights,
    /// There are no projects.
    ProjectsMissing,
    /// There is no jury.
    JurorsMissing,
    /// The jury has no chair.
    ChairMissing,
    /// The jury has `count` members who vote, fewer than the sheets that the regulation asks per project.
    JuryTooSmall,
    /// `count` projects have no category, and others have one.
    CategoriesMissing,
    /// `count` applications are neither admitted nor rejected.
    ApplicationsUndecided,
    /// The day of the defence is not named.
    DateMissing,
    /// No source of money is named.
    MoneyMissing,
    /// `count` projects ask for money without a sum.
    RequestsMissing,
    /// The console has no passphrase.
    PassphraseMissing,
    /// `count` jurors have no PIN.
    PinsMissing,
    /// `count` jurors and projects may be related, and nobody has decided on it.
    ConflictsProposed,
    /// Blank forms should be printed.
    PrintBlanks,
    /// `count` sheets have not been taken.
    SheetsMissing,
    /// `count` sheets have marks but are not submitted.
    SheetsUnsubmitted,
    /// `count` projects have fewer counted sheets than the regulation asks.
    ProjectsShort,
    /// `count` sheets are of jurors of another section and do not count: nobody has allowed them.
    SheetsOtherSection,
    /// All sheets are there: marks can be closed.
    ReadyToClose,
    /// Of `count` jurors it is not known whether they came.
    AttendanceUnknown,
    /// Too few of the jury are there for a quorum.
    QuorumMissing,
    /// `count` jurors have not handed in their notice on conflicts of interest.
    DeclarationsMissing,
    /// The check list before fixing has nothing that is needed: results can be fixed.
    ReadyToFix,
    /// `count` signatures are still wanted of people who are there.
    SignaturesMissing,
    /// The minutes are worded and can be signed.
    SignMinutes,
    /// A correction moved the money after it was decided on: the jury decides anew.
    FundUndecided,
    /// The papers of a correction that was made after the minutes were signed wait for signatures.
    SignCorrection,
    /// Results can be published.
    Publish,
    /// `count` appeals are not decided.
    AppealsOpen,
    /// `count` ties wait for people.
    TiesOpen,
    /// `count` decisions do not apply any more: what they were for is not so.
    DecisionsUnapplied,
    /// The control sums of the students' vote do not agree, or nobody has counted it.
    AudienceUndecided,
    /// `count` items of the meeting were not put to a vote.
    VotesMissing,
    /// `count` votes on results or money were lost: they must be repeated.
    VotesLost,
    /// `count` fields of the minutes are empty.
    MinutesFields,
    /// Papers can be printed.
    PrintPapers,
    /// A copy should be saved.
    SaveCopy,
}

/// A section of the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ScreenName {
    Next,
    Setup,
    Projects,
    Jury,
    Defence,
    Marks,
    Voting,
    Results,
    Papers,
    Journal,
}

/// A project on a card.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProjectCard {
    #[ts(type = "string")]
    pub id: ProjectId,
    pub number: String,
    pub title: String,
    pub registration: Option<String>,
    pub official_title: Option<String>,
    pub lead: Option<String>,
    pub team: Vec<String>,
    pub speaker: Option<String>,
    pub faculty: Option<String>,
    pub group: Option<String>,
    pub category: Option<String>,
    /// Kopecks.
    #[ts(type = "number | null")]
    pub requested: Option<i64>,
    /// Kopecks.
    #[ts(type = "number | null")]
    pub minimum: Option<i64>,
    pub mentor: Option<String>,
    pub section: Option<String>,
    pub summary: Option<String>,
    pub standing: StandingView,
    /// Unknown columns of the import: header, value.
    pub notes: Vec<(String, String)>,
}

/// Whether a project still competes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StandingView {
    Competing,
    Withdrawn,
    NoShow,
}

/// A member of the jury on a card.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JurorCard {
    #[ts(type = "string")]
    pub id: JurorId,
    pub code: String,
    pub name: String,
    /// «Громов Г.Г.», or the full name where initials collide.
    pub short_name: String,
    pub position: Option<String>,
    pub role: RoleView,
    pub voting: bool,
    pub seat: Option<SeatView>,
    pub section: Option<String>,
    pub has_pin: bool,
    /// Accepted sheets.
    pub done: u32,
    /// Sheets expected.
    pub of: u32,
    /// Projects the juror is recused from.
    pub recusals: u32,
}

/// On whose behalf a juror sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SeatView {
    Administration,
    Expert,
    Student,
}

/// A criterion of the sheet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CriterionCard {
    #[ts(type = "string")]
    pub id: CriterionId,
    pub code: String,
    pub name: String,
    pub description: Option<String>,
    /// Weight as a decimal with a point («4», «1.2»).
    pub weight: String,
    /// Hundredths.
    #[ts(type = "number")]
    pub min: i64,
    /// Hundredths.
    #[ts(type = "number")]
    pub max: i64,
    /// Hundredths.
    #[ts(type = "number")]
    pub step: i64,
    pub key: bool,
    /// What single marks mean, ascending.
    pub words: Vec<ScaleWordView>,
    /// Every mark of the scale in hundredths, ascending, when there are at most 11 (buttons); else empty (a field).
    #[ts(type = "number[]")]
    pub buttons: Vec<i64>,
}

/// The meaning of one mark.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ScaleWordView {
    /// Hundredths.
    #[ts(type = "number")]
    pub score: i64,
    pub text: String,
}

/// The regulation in words.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RulesView {
    /// Version of the rules. What they say in words, `Regulation` tells in any language.
    pub version: u32,
    pub criteria: Vec<CriterionCard>,
    /// Greatest total of a sheet, decimal with a point.
    pub sheet_maximum: String,
    pub sources: Vec<SourceCard>,
}

/// A source of money.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SourceCard {
    pub name: String,
    /// Kopecks.
    #[ts(type = "number")]
    pub limit: i64,
}

/// A page of the journal, newest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JournalView {
    pub entries: Vec<JournalLine>,
    pub more: bool,
}

/// A line of the journal. Worded by the message `journal-<kind>` with `params`.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JournalLine {
    #[ts(type = "number")]
    pub number: i64,
    #[ts(type = "number")]
    pub time: i64,
    /// `secretary`, `door`, `program`, a juror's short name, a helper's name, or `helper` of one who is gone.
    pub who: String,
    /// Name of the request in kebab case (`record-mark`).
    pub kind: String,
    /// What it was about: project number, juror, reason… Marks never.
    pub params: std::collections::BTreeMap<String, String>,
    /// First 32 hexadecimal digits, in groups.
    pub hash: String,
}
