//! Why there are no results.

use crate::{CriterionId, JurorId, ProjectId, RegulationFault};
use thiserror::Error;

/// A reason for which nothing is computed. Lists stand in natural order of numbers and codes.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// The regulation contradicts itself or the contest.
    #[error("the regulation contradicts itself in {} places", .0.len())]
    Regulation(Vec<RegulationFault>),
    /// No project of the contest has this category.
    #[error("no project has the category {0}")]
    UnknownCategory(String),
    /// A sheet of a project or juror that the contest does not have.
    #[error("a sheet of project {project} and juror {juror}, not both of whom are in the contest")]
    StraySheet {
        /// The project the sheet names.
        project: ProjectId,
        /// The juror the sheet names.
        juror: JurorId,
    },
    /// Two current sheets of one juror for one project.
    #[error("two sheets of juror {juror} for project {project}")]
    TwoSheets { project: ProjectId, juror: JurorId },
    /// A mark past everything the arithmetic is made for.
    #[error("a mark of juror {juror} for project {project} is too large")]
    TooLarge { project: ProjectId, juror: JurorId },
    /// `sum`: not every project to be ranked has the same jurors; one part for each different jury.
    #[error("sums are comparable only where every project has the same jurors")]
    DifferentJuries(Vec<Part>),
    /// `adjusted_mean`: no juror links these parts of the contest.
    #[error("no juror links {} parts of the contest", .0.len())]
    NotConnected(Vec<Part>),
    /// `skating`: the projects that some jurors of the panel did not put at a place, and these jurors.
    #[error("{} projects were not placed by every juror", .0.len())]
    Gaps(Vec<Part>),
    /// `skating`: an even number of jurors has no majority in every case.
    #[error("an even panel of {} jurors", .0.len())]
    EvenPanel(Vec<JurorId>),
    /// `skating`: jurors who put projects equal, so that these have no places.
    #[error("equal places in {} cases", .0.len())]
    EqualPlaces(Vec<EqualPlaces>),
}

/// Projects that one juror put equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EqualPlaces {
    pub juror: JurorId,
    /// By the marks of this criterion; `None`: by the totals of sheets.
    pub criterion: Option<CriterionId>,
    pub projects: Vec<ProjectId>,
}

/// Projects and the jurors of their counted sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub projects: Vec<ProjectId>,
    pub jurors: Vec<JurorId>,
}
