//! Diagnostics for deliberation: how the jury marked, how firm the places are, what would be if.

use super::{ApiError, EffectRow};
use domain::{JurorId, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything that is looked at in deliberation.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DiagnosticsView {
    /// The category looked at; null for the whole contest.
    pub category: Option<String>,
    /// Who may be left out: everybody with a counted sheet.
    pub jurors: Vec<PanelJuror>,
    /// Leniency and outlying totals; null where they have no value.
    pub leniency: Option<LeniencyView>,
    /// Why there is no leniency.
    pub leniency_none: Option<ApiError>,
    /// How far the jurors agree.
    pub agreement: AgreementView,
    /// How firm the places are.
    pub firmness: FirmnessView,
    /// What can be moved in a «what if».
    pub limits: WhatIfLimits,
    /// Journal entry it was computed from.
    #[ts(type = "number")]
    pub entry: i64,
}

/// A juror of the panel.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PanelJuror {
    #[ts(type = "string")]
    pub juror: JurorId,
    pub name: String,
}

/// A figure: its value, or why there is none.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Figure {
    /// Decimal with a point.
    pub value: Option<String>,
    /// For drawing only.
    pub at: Option<f64>,
    /// Why there is none.
    pub none: Option<ApiError>,
}

/// Leniency of the jurors, and totals that lie far.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LeniencyView {
    /// Each juror, natural order of codes.
    pub jurors: Vec<LenientJuror>,
    /// From which distance on a total lies far, decimal with a point.
    pub limit: String,
    /// The farthest first.
    pub outliers: Vec<OutlierView>,
}

/// How lenient a juror is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LenientJuror {
    #[ts(type = "string")]
    pub juror: JurorId,
    /// Short name.
    pub name: String,
    /// Above (or below) what the projects explain, decimal with a point.
    pub leniency: String,
    /// The same for drawing.
    pub at: f64,
    /// The mean difference from colleagues on the same projects, decimal with a point.
    pub against: Option<String>,
    /// On how many projects.
    pub sheets: u32,
}

/// A total far from what its project and its juror explain.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OutlierView {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub number: String,
    pub title: String,
    pub juror: String,
    /// Decimal with a point.
    pub total: String,
    /// Above (or below) what was to be expected, decimal with a point.
    pub residual: String,
    /// The same for drawing.
    pub at: f64,
}

/// Agreement of the jury.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AgreementView {
    /// Jurors of the panel.
    pub jurors: u32,
    pub projects: u32,
    /// Projects that all of the panel marked.
    pub complete: u32,
    /// Kendall's W.
    pub kendall_w: Figure,
    /// Krippendorff's alpha, interval.
    pub alpha: Figure,
    /// ICC(A,1).
    pub icc_single: Figure,
    /// ICC(C,k).
    pub icc_mean: Figure,
}

/// Firmness of the places.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FirmnessView {
    /// In the order of places.
    pub rows: Vec<FirmRow>,
    /// Juries drawn.
    pub draws: u32,
    /// Seed they were drawn from.
    pub seed: String,
    /// What shares are counted above: `fund`, `prizes`; null without either.
    pub line: Option<String>,
    /// Last place that carries a prize.
    pub prizes: u32,
    /// Why there are no places without a juror.
    pub ranges_none: Option<ApiError>,
    /// Why there are no drawn juries.
    pub draws_none: Option<ApiError>,
}

/// How firm a project's place is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FirmRow {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub number: String,
    pub title: String,
    /// «1», «2–3».
    pub place: Option<String>,
    /// For drawing.
    pub first: Option<u32>,
    /// Decimal with a point.
    pub score: Option<String>,
    /// Distance to the nearest better score, decimal with a point.
    pub better: Option<String>,
    /// Distance to the nearest worse score.
    pub worse: Option<String>,
    /// Best place without any one juror.
    pub best: Option<u32>,
    /// Worst place without any one juror.
    pub worst: Option<u32>,
    /// Without some juror it has no place.
    pub unplaced: bool,
    /// In how many draws it was above the line; null without a line.
    pub above: Option<u32>,
    /// How often it had each place in the draws.
    pub drawn: Vec<DrawnPlace>,
}

/// A place and how often it was drawn.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DrawnPlace {
    pub place: u32,
    pub times: u32,
}

/// How far a «what if» can go.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WhatIfLimits {
    /// The threshold now, hundredths.
    #[ts(type = "number | null")]
    pub threshold: Option<i64>,
    /// Least and greatest total of a sheet, hundredths; null where scores are places and have no threshold.
    #[ts(type = "[number, number] | null")]
    pub scale: Option<(i64, i64)>,
    /// Projects above the line of funding; null without a fund here.
    pub line: Option<u32>,
    /// Projects with a place: the line can be drawn after each.
    pub ranked: u32,
    /// The most that can be dropped at each end.
    pub most_dropped: u32,
    /// What the official method drops at each end.
    pub dropped: u32,
}

/// A case to think through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum WhatIfCase {
    /// Without one juror.
    WithoutJuror {
        /// Who is left out.
        #[ts(type = "string")]
        juror: JurorId,
    },
    /// The mean without so many highest and lowest.
    Trim {
        /// How many at each end.
        drop: u32,
    },
    /// Another threshold, or none.
    Threshold {
        /// Hundredths.
        #[ts(type = "number | null")]
        threshold: Option<i64>,
    },
    /// The line of funding after so many projects.
    Line {
        /// Projects above it.
        above: u32,
    },
    /// Every juror's leniency taken out.
    Adjusted {},
    /// Project against project: points.
    Copeland {},
    /// Project against project: strongest paths.
    Schulze {},
}

/// What a case would change. Never official.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WhatIfView {
    /// Every project officially and in this case; in the order of the case.
    pub rows: Vec<EffectRow>,
    /// How many places are others.
    pub moved: u32,
    /// Who comes above the line of funding; with another threshold, who gets a place.
    pub enter: Vec<NamedProject>,
    /// Who falls below it; with another threshold, who loses the place.
    pub leave: Vec<NamedProject>,
    /// The money; null without a fund here.
    pub money: Option<WhatIfMoney>,
    /// For a line drawn by hand: what the projects above it ask for, kopecks, after nobody, after the first, and so on.
    #[ts(type = "number[]")]
    pub asked: Vec<i64>,
}

/// A project by number and title.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NamedProject {
    pub number: String,
    pub title: String,
}

/// The money of a case, kopecks.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WhatIfMoney {
    #[ts(type = "number")]
    pub fund: i64,
    /// Proposed officially.
    #[ts(type = "number")]
    pub before: i64,
    /// Proposed in this case; for a line drawn by hand, what all above it ask for.
    #[ts(type = "number")]
    pub after: i64,
}
