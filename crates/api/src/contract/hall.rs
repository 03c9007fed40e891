//! What the hall sees: everything that the second screen may know.

use super::{ClockView, HallScene, TimeLimitsView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The second screen. It holds no score that was not revealed, and no mark at all.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HallView {
    /// The program's time, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub now: i64,
    /// `ru` or `en`: the language of the program.
    pub lang: String,
    /// Title of the contest; empty while none is open.
    pub title: String,
    /// Who holds it.
    pub organisation: String,
    /// Days, `2026-05-15`.
    pub dates: Vec<String>,
    /// Town.
    pub place: String,
    /// Limits of the regulation.
    pub limits: TimeLimitsView,
    /// What was chosen to be shown.
    pub chosen: HallScene,
    /// The team that presents, or the one that is next while nobody does.
    pub current: Option<HallProject>,
    /// Its clock; null: nobody presents.
    pub clock: Option<ClockView>,
    /// As which of how many the current team presents.
    pub position: Option<u32>,
    /// How many teams present in this room.
    pub of: u32,
    /// The next team.
    pub next: Option<HallProject>,
    pub preparing: Option<HallProject>,
    /// The break that goes on, or comes next: its name and its end as things go.
    pub rest: Option<HallBreak>,
    /// The reveal, while it is shown.
    pub reveal: Option<HallReveal>,
}

/// A team on the second screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HallProject {
    pub number: String,
    pub title: String,
    pub speaker: Option<String>,
    pub faculty: Option<String>,
    pub category: Option<String>,
}

/// A break on the second screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HallBreak {
    /// What it is called; empty: a break.
    pub title: String,
    /// When it ends, milliseconds since 1970 UTC; null: not known.
    #[ts(type = "number | null")]
    pub until: Option<i64>,
}

/// Places that were revealed, the last one first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HallReveal {
    /// The category; null: the whole contest.
    pub category: Option<String>,
    /// What the hall has seen, the last one first.
    pub shown: Vec<HallPlace>,
    /// How many places are still to be seen.
    pub left: u32,
}

/// A place that was revealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HallPlace {
    /// As printed: «3», «2–3».
    pub place: String,
    /// Decimal with a point, as it was fixed.
    pub score: Option<String>,
    pub project: HallProject,
}
