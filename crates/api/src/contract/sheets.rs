//! Score sheets as the juror and the secretary see them.

use super::{CriterionCard, JurorCard, ProjectCard, RoleView, SeatView};
use domain::{CriterionId, JurorId, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// State of a sheet, as a cell of the grid and as a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CellState {
    /// No mark yet.
    Empty,
    /// Some marks.
    Partial,
    /// All marks, not submitted.
    Complete,
    /// Submitted in the program, or complete on import.
    Submitted,
    /// Checked in from paper.
    CheckedIn,
    /// The juror is recused.
    Recused,
    /// The project does not compete.
    Off,
    /// The juror was away while the project was heard: no sheet is expected («н/п»).
    Away,
    /// The paper is lost and nothing came in its place: no sheet is expected.
    Lost,
    /// The project is heard in a section that is not the juror's: no sheet is expected.
    Elsewhere,
    /// The same, but there are marks: they do not count unless the secretary allows them.
    OtherSection,
}

/// The juror's own list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DeskView {
    #[ts(type = "string")]
    pub juror: JurorId,
    pub name: String,
    pub role: RoleView,
    pub seat: Option<SeatView>,
    pub title: String,
    pub rows: Vec<DeskRow>,
    /// Sheets accepted.
    pub done: u32,
    /// Sheets expected.
    pub of: u32,
    /// Marks are closed: the list can only be read.
    pub closed: bool,
}

/// A project on the juror's list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DeskRow {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub number: String,
    pub title: String,
    pub lead: Option<String>,
    pub category: Option<String>,
    pub state: CellState,
    /// Marks given, of the number of criteria.
    pub given: u32,
    pub criteria: u32,
    /// Own total, when the sheet is complete; decimal with a point.
    pub total: Option<String>,
}

/// One sheet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SheetView {
    pub project: ProjectCard,
    #[ts(type = "string")]
    pub juror: JurorId,
    pub juror_name: String,
    pub state: CellState,
    pub criteria: Vec<CriterionCard>,
    /// Hundredths, in the order of `criteria`.
    #[ts(type = "(number | null)[]")]
    pub marks: Vec<Option<i64>>,
    pub recusal: Option<String>,
    /// Why the secretary allowed this sheet of a juror of another section; for the console.
    pub allowance: Option<String>,
    pub comment: String,
    pub total: SheetTotal,
    /// Whether the one who asks may change it now.
    pub open: bool,
    /// The last thing saved on this sheet.
    pub saved: Option<super::Saved>,
    /// Neighbours in running order.
    #[ts(type = "string | null")]
    pub previous: Option<ProjectId>,
    #[ts(type = "string | null")]
    pub next: Option<ProjectId>,
    /// The sum on paper that differed and was accepted, decimal with a point.
    pub paper_sum: Option<String>,
}

/// A sheet's total as it grows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SheetTotal {
    /// Total of the marks given, decimal with a point.
    pub so_far: String,
    /// The greatest total these criteria allow.
    pub of_given: String,
    /// The greatest total of the sheet.
    pub maximum: String,
    /// Criteria without a mark.
    pub missing: u32,
}

/// A change on a sheet is durable.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SheetSaved {
    pub saved: super::Saved,
    pub state: CellState,
    pub total: SheetTotal,
}

/// A paper sheet as the secretary types it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PaperEntry {
    #[ts(type = "string")]
    pub project: ProjectId,
    #[ts(type = "string")]
    pub juror: JurorId,
    /// A mark for every criterion.
    pub marks: Vec<PaperMark>,
    /// The sum on the paper in hundredths, when it was typed.
    #[ts(type = "number | null")]
    pub control_sum: Option<i64>,
    /// Set when the secretary decides «арифметическая ошибка, принять пересчёт»: who certified it.
    pub accept_difference: Option<String>,
    pub comment: Option<String>,
}

/// One mark of a paper sheet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PaperMark {
    #[ts(type = "string")]
    pub criterion: CriterionId,
    /// Hundredths.
    #[ts(type = "number")]
    pub score: i64,
}

/// Who has scored what.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct GridView {
    /// Jurors who give marks, in the jury's order.
    pub jurors: Vec<JurorCard>,
    pub rows: Vec<GridRow>,
    pub accepted: u32,
    pub expected: u32,
    /// Least counted sheets per project by the regulation.
    pub minimum_sheets: u32,
    /// Marks of a whole sheet.
    pub criteria: u32,
}

/// A project of the grid.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct GridRow {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub number: String,
    pub title: String,
    /// One per juror.
    pub cells: Vec<CellState>,
    /// How many marks each juror has given.
    pub given: Vec<u32>,
    /// One per juror: codes of the criteria without a mark, where some have one.
    pub missing: Vec<Vec<String>>,
    /// One per juror: of another section, and allowed by the secretary.
    pub allowed: Vec<bool>,
    /// Sheets that count so far.
    pub counted: u32,
}
