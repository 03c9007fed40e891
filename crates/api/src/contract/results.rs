//! Results and their explanation.

use super::CellState;
use domain::{JurorId, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What closing the taking of marks would mean.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ClosingPreview {
    pub accepted: u32,
    pub expected: u32,
    /// Sheets with marks that are not submitted: they will not count.
    pub unsubmitted: Vec<MissingSheet>,
    /// Sheets not begun.
    pub missing: Vec<MissingSheet>,
    /// Sheets with marks of jurors of another section: they will not count unless the secretary allows them.
    pub other_section: Vec<MissingSheet>,
    /// Projects that would have too few counted sheets.
    pub short: Vec<String>,
}

/// A sheet that is not accepted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MissingSheet {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub number: String,
    #[ts(type = "string")]
    pub juror: JurorId,
    pub juror_name: String,
    pub state: CellState,
}

/// The ranking.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ResultsView {
    /// Taken before the marks were closed.
    pub early: bool,
    pub category: Option<String>,
    pub method: String,
    /// One sentence: the formula and the rounding.
    pub formula: String,
    /// Ends of the axis of sheet totals.
    pub axis_min: f64,
    pub axis_max: f64,
    /// On the axis; absent when there is none.
    pub threshold: Option<f64>,
    pub threshold_text: Option<String>,
    pub rows: Vec<ResultRow>,
    /// After which row (count of rows) the line of funding is drawn; absent without money.
    pub line: Option<FundLine>,
    pub questions: Vec<QuestionView>,
    pub fund: Option<FundView>,
    /// Numbers of the projects that get the students' prize; more than one share it.
    pub audience_winners: Vec<String>,
    /// Lower is better (`place_sum`, `skating`).
    pub low_wins: bool,
    /// Journal entry the results were computed from.
    #[ts(type = "number")]
    pub entry: i64,
}

/// The line of funding.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FundLine {
    /// Rows above the line.
    pub after: u32,
    /// Kopecks.
    #[ts(type = "number")]
    pub fund: i64,
    /// Kopecks proposed above the line.
    #[ts(type = "number")]
    pub awarded: i64,
    /// Kopecks left.
    #[ts(type = "number")]
    pub left: i64,
    /// Projects whose award waits for a tie to be resolved.
    pub undecided: u32,
}

/// One line of the ranking.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ResultRow {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub number: String,
    pub title: String,
    pub lead: Option<String>,
    pub category: Option<String>,
    /// `ranked`, `below_threshold`, `too_few_sheets`, `withdrawn`, `no_show`.
    pub status: String,
    /// «1», «2–3»; absent without a place.
    pub place: Option<String>,
    /// Decimal with a point; the screen puts its own mark.
    pub score: Option<String>,
    /// On the axis, for drawing only.
    pub score_at: Option<f64>,
    /// Sheet totals, for drawing only; in no order that would tell whose they are.
    pub dots: Vec<Dot>,
    pub counted: u32,
    /// Sheets that could count (voting jurors).
    pub of: u32,
    pub recused: u32,
    /// A tie that people must decide touches this project.
    pub tie_open: bool,
    /// A tie that a step of the chain resolved: rule word (`criterion:К1`).
    pub tie_resolved: Option<String>,
    /// Kopecks.
    #[ts(type = "number | null")]
    pub requested: Option<i64>,
    /// Kopecks proposed; absent without a fund.
    #[ts(type = "number | null")]
    pub awarded: Option<i64>,
    /// `full`, `partial`, `reserve`, `rejected`, `not_requested`, `undecided`; absent without a fund.
    pub decision: Option<String>,
}

/// A sheet total on the axis.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Dot {
    pub at: f64,
    pub text: String,
    pub dropped: bool,
}

/// A tie that people must decide.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct QuestionView {
    /// Numbers and titles of the tied projects.
    pub projects: Vec<(String, String)>,
    /// Rule word (`jury_vote`).
    pub rule: String,
    /// «3–4»
    pub places: String,
    pub fund: bool,
    /// Steps that did not separate them: rule word, and each project's number with its value.
    pub steps: Vec<QuestionStep>,
}

/// A step of the chain that failed to separate.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct QuestionStep {
    pub rule: String,
    /// Project number, value.
    pub values: Vec<(String, String)>,
}

/// The money.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FundView {
    pub sources: Vec<FundSource>,
    pub rows: Vec<FundRow>,
    #[ts(type = "number")]
    pub fund: i64,
    #[ts(type = "number")]
    pub awarded: i64,
    #[ts(type = "number")]
    pub left: i64,
}

/// A source with what it gives.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FundSource {
    pub name: String,
    #[ts(type = "number")]
    pub limit: i64,
    #[ts(type = "number")]
    pub used: i64,
    #[ts(type = "number")]
    pub left: i64,
}

/// A project's money.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FundRow {
    pub number: String,
    pub title: String,
    pub place: Option<String>,
    #[ts(type = "number")]
    pub requested: i64,
    #[ts(type = "number")]
    pub awarded: i64,
    /// In the order of `FundView::sources`.
    #[ts(type = "number[]")]
    pub by_source: Vec<i64>,
    pub decision: String,
    /// Kopecks proposed, where the commission decided otherwise.
    #[ts(type = "number | null")]
    pub proposed: Option<i64>,
}

/// Why this place.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExplanationView {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub number: String,
    pub title: String,
    pub lead: Option<String>,
    pub status: String,
    pub place: Option<String>,
    pub score: Option<String>,
    /// `436/5` where the total is not rounded; absent when longer than 12 characters.
    pub fraction: Option<String>,
    /// The way of the total: lines «Сумма листов 516 ÷ 6 = 86», from each of which the next comes out by a calculator.
    pub steps: Vec<ExplanationStep>,
    pub sheets: Vec<SheetLine>,
    pub criteria: Vec<CriterionLine>,
    pub threshold: Option<String>,
    /// Whether the jury's own score meets it, whatever the status; absent without a threshold or a score.
    pub threshold_met: Option<bool>,
    /// Distance to the project above, decimal with a point.
    pub to_next: Option<String>,
    pub ties: Vec<TieLine>,
    pub award: Option<FundRow>,
    pub sources: Vec<String>,
    /// Version of the regulation.
    pub version: u32,
    #[ts(type = "number")]
    pub entry: i64,
    /// First 12 hexadecimal digits.
    pub head: String,
}

/// A step of a computation. Worded by the message `explain-<code>` with `params`.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExplanationStep {
    pub code: String,
    pub params: std::collections::BTreeMap<String, String>,
}

/// A sheet in the explanation.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SheetLine {
    pub juror: String,
    /// Total, decimal with a point; absent when it does not count.
    pub total: Option<String>,
    /// The same as `2/3` where it does not end in decimals; absent when longer than 12 characters.
    pub fraction: Option<String>,
    /// `place_sum`, `skating` by sheets: the juror's place.
    pub place: Option<String>,
    pub dropped: bool,
    /// `recused`, `missing`, `incomplete`, `not_submitted`, `advisory`, `dropped`, `other_section`; absent when it
    /// counts.
    pub why_not: Option<String>,
    pub reason: Option<String>,
}

/// A criterion in the explanation.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CriterionLine {
    pub code: String,
    pub name: String,
    pub weight: String,
    pub key: bool,
    /// Decimal with a point.
    pub mean: String,
    /// Mean × weight, decimal with a point.
    pub points: Option<String>,
}

/// A step of the tie chain in the explanation.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TieLine {
    /// Rule word (`criterion:К1`).
    pub rule: String,
    pub value: Option<String>,
    /// Numbers of the others.
    pub with: Vec<String>,
    pub open: bool,
    /// What people decided.
    pub decided: Option<TieDecided>,
}

/// What people decided on a tie.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TieDecided {
    /// Entry of the journal.
    #[ts(type = "number")]
    pub entry: i64,
    /// 2: the run-off of a vote; else 1.
    pub round: u32,
    /// Who named which: short name, number of the project (null abstained).
    pub named: Vec<(String, Option<String>)>,
    /// Reason of a casting vote; seed of a lot.
    pub text: String,
}
