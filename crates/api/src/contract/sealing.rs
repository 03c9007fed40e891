//! «Зафиксировать результаты», corrections after it, appeals, signatures.

use super::{RoleView, ScreenName};
use domain::{CriterionId, JurorId, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroize as _;

/// What stands before results are fixed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FixingPreview {
    /// The check list, in the order of the work.
    pub lines: Vec<FixingLine>,
    /// Nothing that is needed is open.
    pub ready: bool,
    /// What fixing asks for.
    pub key: KeyNeeds,
}

/// What a request that fixes results signs with: the contest's key, which the console's passphrase unwraps, or a new
/// one, with a reason.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct KeyForm {
    /// The console's passphrase as it is set until now.
    #[serde(default)]
    pub passphrase: Option<String>,
    /// Why a new key takes the place of one that cannot be had: the passphrase is forgotten, another machine.
    #[serde(default)]
    pub replace: Option<String>,
}

/// The passphrase is wiped when the request is done.
impl Drop for KeyForm {
    fn drop(&mut self) {
        self.passphrase.zeroize();
    }
}

impl std::fmt::Debug for KeyForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("KeyForm")
            .field("replace", &self.replace)
            .finish_non_exhaustive()
    }
}

/// What fixing asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeyNeeds {
    /// The console's passphrase.
    pub passphrase: bool,
    /// Why a new key is made: the contest's own cannot be had here.
    pub reason: bool,
}

/// A key that results were fixed with.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeyView {
    /// The public key, hexadecimal.
    pub public: String,
    /// When it was made, or where its secret had lain open, until when; milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// Entry of the journal.
    #[ts(type = "number")]
    pub entry: i64,
    /// Why it took the place of another one.
    pub reason: Option<String>,
    /// Its secret had lain open in the file (program 0.1.0) until `time`.
    pub lay_open: bool,
}

/// A line of the check list. Worded by the message `fixing-<code>` with `count`.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FixingLine {
    /// What.
    pub code: FixingCode,
    /// How it stands.
    pub state: FixingState,
    /// How many, where the message names a number.
    pub count: u32,
    /// Where it is done.
    pub screen: ScreenName,
}

/// How a line of the check list stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum FixingState {
    Fulfilled,
    /// Open; results can be fixed all the same.
    Open,
    /// Open; results cannot be fixed.
    Needed,
}

/// What the check list asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum FixingCode {
    /// The taking of marks is closed.
    MarksClosed,
    /// The file verifies as it stands.
    FileSound,
    /// The method gives results.
    ResultsThere,
    /// No tie waits for people.
    TiesDecided,
    /// A vote on results or money was lost; it must be repeated.
    VotesLost,
    /// Differences between two readings of a sheet are settled.
    ReadingsSettled,
    /// Sheets that were typed from paper were seen by a second person.
    SheetsRead,
    /// Sheets of jurors of another section, which do not count unless they were allowed.
    SheetsOtherSection,
    /// Paper sheets that were handed out came back.
    SheetsBack,
    /// It is decided what becomes of projects with too few sheets.
    ShortDecided,
    /// The students' vote was counted, or is void by decision.
    AudienceCounted,
    /// The students' vote is held or void by decision.
    AudienceDecided,
    /// The meeting had its quorum.
    Quorum,
    /// Notices on conflicts of interest are considered.
    ConflictsConsidered,
    /// Early looks at the results, which the minutes name.
    EarlyLooks,
}

/// What was fixed, and what happened to it since.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SealingView {
    /// Versions, oldest first; the last one stands.
    pub versions: Vec<SealedVersion>,
    /// Keys that they were fixed with, oldest first.
    pub keys: Vec<KeyView>,
    /// Corrections, oldest first.
    pub corrections: Vec<CorrectionView>,
    /// Appeals, oldest first.
    pub appeals: Vec<AppealView>,
    /// Fixings that were taken back.
    pub unfixed: Vec<UnfixedView>,
    /// Something was signed: fixing cannot be taken back.
    pub signed: bool,
    /// Number of the signed minutes.
    pub minutes: Option<String>,
    /// Day of publication, `2026-05-18`.
    pub published: Option<String>,
    /// Last day of appeals, where results are published.
    pub appeals_until: Option<String>,
    /// The last day of appeals is over.
    pub appeals_over: bool,
}

/// A version of fixed results.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SealedVersion {
    /// From 1.
    pub version: u32,
    /// The hash as papers print it: its first 32 hexadecimal digits in groups.
    pub short: String,
    /// SHA-256 of the snapshot, hexadecimal.
    pub hash: String,
    /// The contest's public key, hexadecimal.
    pub key: String,
    /// It was signed with a key whose secret lay open in the file (program 0.1.0).
    pub lay_open: bool,
    /// When, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// Entry of the journal.
    #[ts(type = "number")]
    pub entry: i64,
}

/// A version with its results, as they were fixed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SealedResults {
    /// Which.
    pub version: SealedVersion,
    /// Lines of the ranking.
    pub rows: Vec<SealedRow>,
    /// The snapshot itself, byte for byte what was signed; the secretary's alone, for it holds every mark.
    pub content: Option<String>,
}

/// A line of fixed results.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SealedRow {
    /// Number of the project.
    pub number: String,
    pub title: String,
    /// `ranked`, `below_threshold`…
    pub status: String,
    /// «2–3»; absent without a place.
    pub place: Option<String>,
    /// Decimal with a point.
    pub score: Option<String>,
    /// Roubles proposed, decimal with a point; absent without money.
    pub award: Option<String>,
}

/// A fixing that was taken back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct UnfixedView {
    /// When, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// Why.
    pub reason: String,
}

/// A correction of a technical error.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CorrectionForm {
    /// Marks that were entered wrongly.
    pub marks: Vec<CorrectedMark>,
    /// What was, in words; with marks it may be empty and is worded by the program.
    pub was: String,
    /// What is.
    pub is: String,
    /// Why.
    pub reason: String,
    /// The appeal that it follows from.
    pub appeal: Option<u32>,
}

/// A mark as it should have been entered.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CorrectedMark {
    #[ts(type = "string")]
    pub project: ProjectId,
    #[ts(type = "string")]
    pub juror: JurorId,
    #[ts(type = "string")]
    pub criterion: CriterionId,
    /// Hundredths.
    #[ts(type = "number")]
    pub score: i64,
}

/// What a correction would do.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CorrectionPreview {
    /// What was, as it was typed.
    pub was: String,
    /// What would be.
    pub is: String,
    /// Marks that were entered wrongly.
    pub marks: Vec<CorrectedMarkView>,
    /// Sums change: the jury decides on the money anew.
    pub moves_money: bool,
    /// Places, scores and sums that would change; empty: none.
    pub effects: Vec<EffectView>,
    /// Ties that people would have to decide after it.
    pub open_ties: u32,
}

/// A mark that was entered wrongly, in words.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CorrectedMarkView {
    /// Number of the project.
    pub number: String,
    pub title: String,
    /// Short name.
    pub juror: String,
    /// Name of the criterion.
    pub criterion: String,
    /// Decimal with a point; absent: there was none.
    pub was: Option<String>,
    pub is: String,
}

/// A place, score or sum that a correction changes.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EffectView {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub number: String,
    pub title: String,
    /// Within this category; absent: among all.
    pub category: Option<String>,
    /// Decimal with a point.
    pub score_before: Option<String>,
    pub score_after: Option<String>,
    pub place_before: Option<String>,
    pub place_after: Option<String>,
    /// Kopecks.
    #[ts(type = "number | null")]
    pub award_before: Option<i64>,
    #[ts(type = "number | null")]
    pub award_after: Option<i64>,
}

/// A correction that was made.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CorrectionView {
    pub number: u32,
    #[ts(type = "number")]
    pub time: i64,
    /// As they were typed; empty where the marks say it.
    pub was: String,
    pub is: String,
    pub marks: Vec<CorrectedMarkView>,
    /// Sums changed: the jury decides on the money anew.
    pub moves_money: bool,
    pub reason: String,
    pub appeal: Option<u32>,
    /// The version that it made.
    pub version: u32,
    pub effects: Vec<EffectView>,
}

/// An appeal that comes in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AppealForm {
    /// About which project.
    #[ts(type = "string")]
    pub project: ProjectId,
    /// Who appeals, by name.
    pub by: String,
    /// What is appealed against.
    pub text: String,
    /// What kind it is of: marks themselves are not reviewed.
    pub grounds: AppealGrounds,
    /// Why it is taken after the last day (handed in on time, holidays…); absent: it is in time.
    pub late: Option<String>,
}

/// What an appeal may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum AppealGrounds {
    /// The order was not kept.
    Procedural,
    /// A sum is wrong.
    Arithmetic,
}

/// An appeal.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AppealView {
    pub number: u32,
    #[ts(type = "number")]
    pub time: i64,
    #[ts(type = "string")]
    pub project: ProjectId,
    pub project_number: String,
    pub project_title: String,
    pub by: String,
    pub text: String,
    pub grounds: AppealGrounds,
    pub late: Option<String>,
    /// Absent: not decided.
    pub decided: Option<AppealDecision>,
    /// The correction that followed.
    pub correction: Option<u32>,
}

/// What was decided on an appeal.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AppealDecision {
    pub granted: bool,
    pub decision: String,
    #[ts(type = "number")]
    pub time: i64,
}

/// A paper that people sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SignedPaperView {
    Summary,
    Attendance,
    Fund,
    Minutes,
    /// The minutes of a correction.
    Correction,
}

/// How it stands with a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SignatureView {
    No,
    Signed,
    /// By scan, by post.
    Later,
}

/// Who has signed what.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SigningView {
    /// Version of the fixed results whose grid this is; 0 before results are fixed.
    pub version: u32,
    /// Versions that have a grid, oldest first: the last one stands.
    pub versions: Vec<u32>,
    /// Number of the correction that made this version after the minutes were signed.
    pub correction: Option<u32>,
    /// Nothing of this version is signed yet, and it can be.
    pub to_sign: bool,
    /// It waits for the jury's decision on the money, which a correction moved.
    pub fund_undecided: bool,
    /// Papers of this version as they were signed.
    pub copies: Vec<super::SignedCopyView>,
    /// The language in which they were signed; absent: they were not kept, or not signed.
    pub lang: Option<String>,
    /// The papers, short ones first.
    pub papers: Vec<SignedPaperView>,
    /// The people, the order of the jury.
    pub people: Vec<SigningPerson>,
    /// Signatures that are still wanted of people who are there.
    pub missing: u32,
    /// Signatures that come later.
    pub later: u32,
    /// Signatures can be noted: results are fixed.
    pub open: bool,
    /// When the papers of this version were signed, milliseconds since 1970 UTC.
    #[ts(type = "number | null")]
    pub signed_at: Option<i64>,
    /// Number of the minutes: of the signed ones, else as it stands in their form.
    pub number: String,
}

/// A person of the grid.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SigningPerson {
    #[ts(type = "string")]
    pub juror: JurorId,
    pub name: String,
    pub role: RoleView,
    /// Was not there: no signature is wanted.
    pub absent: bool,
    /// In the order of the papers.
    pub signatures: Vec<SignatureView>,
}
