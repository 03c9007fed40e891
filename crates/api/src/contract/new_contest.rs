//! A contest made by hand.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a new contest begins with.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct NewContestForm {
    /// Where its file is made.
    pub path: String,
    /// Title as on the papers; empty: the name of the file.
    pub title: String,
    /// The body that holds it; may be empty.
    pub organisation: String,
    /// Town; may be empty.
    pub place: String,
    /// Days, `2026-05-15`; may be empty.
    pub dates: Vec<String>,
    /// Id of the preset of the regulation; `own` begins without criteria.
    pub preset: String,
}

/// A regulation that a contest can begin from.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Beginning {
    /// Id of the preset; `own`: none.
    pub id: String,
    /// Title; absent for `own`.
    pub title: Option<String>,
    /// Its criteria in their order.
    pub criteria: Vec<BeginningCriterion>,
    /// Greatest total of a sheet, decimal with a point.
    pub sheet_maximum: String,
    /// The rule in sentences, as papers print it.
    pub sentences: Vec<String>,
}

/// A criterion of a [`Beginning`].
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BeginningCriterion {
    /// Short code.
    pub code: String,
    pub name: String,
}
