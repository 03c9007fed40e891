//! Papers, and what people must supply for the minutes.

use domain::{JurorId, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which papers there are.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PapersView {
    pub kinds: Vec<PaperKindView>,
    /// Results are not fixed: minutes and summary carry «ЧЕРНОВИК».
    pub draft: bool,
    /// Papers as they were signed: these are printed, not drawn anew.
    pub copies: Vec<SignedCopyView>,
}

/// A version of a paper that can be printed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PaperVersionView {
    /// Version of the fixed results.
    pub version: u32,
    /// When it was signed, milliseconds since 1970 UTC.
    #[ts(type = "number | null")]
    pub signed: Option<i64>,
    /// The signed one was not kept: it is drawn anew and says so.
    pub reprint: bool,
    /// Number of the correction that it is the minutes of.
    pub correction: Option<u32>,
}

/// A paper as it was signed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SignedCopyView {
    /// Id of its kind.
    pub kind: String,
    pub version: u32,
    pub correction: Option<u32>,
    /// `ru` or `en`.
    pub lang: String,
    /// Of the signed paper; nobody signed it.
    pub translation: bool,
    /// An office document.
    pub office: bool,
    /// Number of the kept copy.
    pub number: u32,
    /// SHA-256 of its bytes, hexadecimal.
    pub hash: String,
    /// When it was signed, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
}

/// A kind of paper. Named by the message `paper-<id>`; what it is for is told by `papers-about-<id>`, with hyphens.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PaperKindView {
    pub id: String,
    /// Needs a juror; without one: for all.
    pub per_juror: bool,
    /// Needs a project.
    pub per_project: bool,
    /// Carries «ЧЕРНОВИК» now.
    pub draft: bool,
    pub blank: bool,
    /// One page for people: not to be signed or kept.
    pub guide: bool,
    /// Versions of a paper that is signed, oldest first; empty: there is one that stands.
    pub versions: Vec<PaperVersionView>,
    /// Is also made as an office document.
    pub docx: bool,
    pub group: PaperGroup,
    /// The ready choices that hold it.
    pub bundles: Vec<PaperBundle>,
}

/// When a paper is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PaperGroup {
    Before,
    During,
    After,
    Form,
    Guide,
}

/// A ready choice of papers; the minutes come with what they have for annexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PaperBundle {
    Before,
    Sheets,
    Minutes,
    Forms,
}

/// A paper to be made.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PaperChoice {
    pub kind: String,
    #[ts(type = "string | null")]
    pub juror: Option<JurorId>,
    #[ts(type = "string | null")]
    pub project: Option<ProjectId>,
    /// `ru` or `en`.
    pub lang: String,
    /// Of this version of the fixed results, where the kind has versions; absent: the one that stands.
    pub version: Option<u32>,
}

/// What people supplied for the minutes, and what the program knows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MinutesView {
    pub form: MinutesForm,
    /// Members of the jury whose attendance comes from what was recorded of their presence.
    #[ts(type = "string[]")]
    pub attendance_recorded: Vec<JurorId>,
    pub jurors: Vec<super::JurorCard>,
    /// When the meeting began and ended, milliseconds since 1970 UTC, as the day knows; printed where the form says
    /// nothing.
    #[ts(type = "number | null")]
    pub begin: Option<i64>,
    #[ts(type = "number | null")]
    pub end: Option<i64>,
    /// Numbers of the projects that are voted on separately and were not.
    pub unvoted: Vec<String>,
    /// Of the approved jury by the regulation; `present` from the form.
    pub quorum_met: Option<bool>,
    /// Names of the fields that are empty and should not be.
    pub empty: Vec<String>,
}

/// What people must supply for the minutes. Everything may be empty: the paper then has a line to write on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct MinutesForm {
    pub number: String,
    /// «приказ от 05.05.2026 № 412/п»
    pub approval_order: String,
    #[ts(type = "string | null")]
    pub presiding: Option<JurorId>,
    pub secretary: String,
    pub attendance: Vec<AttendanceLine>,
    pub invited: String,
    pub begin: String,
    pub end: String,
    /// Who spoke on the recusals, the results, the money.
    pub speaker_recusals: String,
    pub speaker_results: String,
    pub speaker_fund: String,
    pub spoke_results: String,
    pub spoke_fund: String,
    pub votes_recusals: VotesForm,
    pub votes_results: VotesForm,
    /// Projects touched by a recusal are voted on separately: by project id.
    pub votes_projects: Vec<ProjectVotes>,
    pub votes_fund: VotesForm,
    pub dissent: String,
    pub annex_sheets: String,
}

/// Presence of a juror at the meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AttendanceLine {
    #[ts(type = "string")]
    pub juror: JurorId,
    pub presence: Presence,
    /// Reason of absence.
    pub reason: String,
}

/// Whether a juror is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Presence {
    Unknown,
    Present,
    Remote,
    Absent,
}

/// Votes on an item; empty until counted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct VotesForm {
    pub votes_for: Option<u32>,
    pub votes_against: Option<u32>,
    pub abstained: Option<u32>,
}

/// Votes on one project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProjectVotes {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub votes: VotesForm,
}
