//! Score sheets: what one juror said of one project.

use crate::{JurorId, ProjectId, Score};
use serde::{Deserialize, Serialize};

/// One juror's current sheet for one project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    pub project: ProjectId,
    pub juror: JurorId,
    /// How far the sheet is.
    pub state: SheetState,
    /// One entry per criterion, in the order of `Contest::criteria`; `None` is a missing mark, never 0.
    pub marks: Vec<Option<Score>>,
    /// The reason, when the juror is recused from the project. A recused sheet never counts.
    pub recusal: Option<String>,
    /// The juror's comment.
    pub comment: Option<String>,
}

/// How far a sheet is. Accepted means anything but `Draft`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetState {
    /// Marks are being given.
    #[default]
    Draft,
    /// Submitted in the program, or complete on import.
    Submitted,
    /// Typed in from paper and checked in by the secretary.
    CheckedIn,
}

impl Sheet {
    /// Returns whether every criterion has a mark.
    pub fn is_complete(&self) -> bool {
        !self.marks.is_empty() && self.marks.iter().all(Option::is_some)
    }

    /// Returns whether no criterion has a mark.
    pub fn is_empty(&self) -> bool {
        self.marks.iter().all(Option::is_none)
    }
}
