//! The path of score sheets on paper: numbered, handed out, handed in, typed, checked by a second person.

use super::{PaperMark, Saved};
use domain::{CriterionId, JurorId, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The register of paper sheets, and what of them is not settled.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SheetPathView {
    /// Sheets by their numbers.
    pub sheets: Vec<PaperSheetView>,
    /// Sheets typed in from paper that only one person has seen.
    pub unchecked: Vec<SheetPlace>,
    /// Sheets whose second reading differs, and nobody has looked at the paper since.
    pub unsettled: Vec<SheetDifference>,
    /// Sheets that two people have seen.
    pub checked: u32,
    /// Sheets whose sum on paper is not the computed one.
    pub sums: Vec<SumDifference>,
}

/// A paper sheet in the register.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PaperSheetView {
    pub number: u32,
    #[ts(type = "string")]
    pub juror: JurorId,
    pub juror_name: String,
    /// Null: a sheet for all projects.
    #[ts(type = "string | null")]
    pub project: Option<ProjectId>,
    pub project_number: Option<String>,
    pub title: Option<String>,
    pub is: WhereaboutsView,
    #[ts(type = "number | null")]
    pub out: Option<i64>,
    #[ts(type = "number | null")]
    pub handed_in: Option<i64>,
    /// Why it was spoiled, or what the act of its loss says.
    pub note: String,
    pub replaced_by: Option<u32>,
    pub duplicate_of: Option<u32>,
    /// How many of its projects have been taken in, of how many.
    pub taken: u32,
    pub of: u32,
}

/// Where a paper sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum WhereaboutsView {
    Printed,
    HandedOut,
    HandedIn,
    Spoiled,
    Lost,
}

/// A sheet of a juror on a project.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SheetPlace {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub number: String,
    pub title: String,
    #[ts(type = "string")]
    pub juror: JurorId,
    pub juror_name: String,
    /// Number of the paper sheet, where it has one.
    pub paper: Option<u32>,
    /// It is a duplicate of a lost one.
    pub duplicate: bool,
    pub typed_by: String,
}

/// A second reading that differs.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SheetDifference {
    pub place: SheetPlace,
    pub way: CheckingView,
    /// Who read it for the second time.
    pub by: String,
    #[ts(type = "number")]
    pub time: i64,
    pub cells: Vec<DifferentCell>,
}

/// A cell that was read in two ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DifferentCell {
    #[ts(type = "string")]
    pub criterion: CriterionId,
    pub code: String,
    pub name: String,
    /// As it was typed in, hundredths.
    #[ts(type = "number | null")]
    pub first: Option<i64>,
    /// As the second person read it; null where that person only said that it differs.
    #[ts(type = "number | null")]
    pub second: Option<i64>,
}

/// A sheet whose sum on paper is not the computed one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SumDifference {
    pub place: SheetPlace,
    /// Decimal with a point.
    pub paper: String,
    /// Decimal with a point.
    pub computed: String,
    /// Who certified the recount; empty: corrected since, or nobody.
    pub certified: String,
}

/// How what was typed is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CheckingView {
    /// A second person types it in without seeing the first entry.
    Blind,
    /// «считка»: one reads aloud, one confirms or rejects.
    ReadAloud,
}

/// A second reading of a sheet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SecondReading {
    #[ts(type = "string")]
    pub project: ProjectId,
    #[ts(type = "string")]
    pub juror: JurorId,
    pub way: CheckingView,
    /// The second person by name; may be empty where a helper who did not type the sheet asks.
    pub by: String,
    /// Blind: a mark for every criterion.
    pub marks: Vec<PaperMark>,
    /// «считка»: criteria that the checker rejects.
    #[ts(type = "string[]")]
    pub rejected: Vec<CriterionId>,
}

/// A second reading is durable.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SheetChecked {
    pub saved: Saved,
    /// Empty: two people have seen the same.
    pub differs: Vec<DifferentCell>,
}

/// Numbers of sheets, durable.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SheetNumbers {
    pub saved: Saved,
    pub numbers: Vec<u32>,
}
