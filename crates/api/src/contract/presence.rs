//! Who of the jury is there.

use super::{RoleView, SeatView};
use domain::{JurorId, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The jury's presence as it stands now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PresenceView {
    /// Days of the contest, `2026-05-15`; empty where none is named.
    pub days: Vec<String>,
    /// The program's time, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub now: i64,
    /// Whether anything was entered.
    pub recorded: bool,
    /// Everybody on the list of the jury, its secretary too, in the jury's order.
    pub rows: Vec<PresenceRow>,
    /// The quorum now.
    pub quorum: QuorumView,
    /// The quorum from each moment on at which it changed, in order.
    pub changes: Vec<QuorumChange>,
    /// Who presides now.
    #[ts(type = "string | null")]
    pub presiding: Option<JurorId>,
    /// Why it is this one.
    pub because: PresidesBecause,
    /// The reason that was entered, where somebody was named.
    pub reason: String,
    /// Projects over which somebody else presides, since who presides is recused from them.
    pub items: Vec<PresidesOver>,
}

/// A person on the list of the jury, and when that person was there.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PresenceRow {
    #[ts(type = "string")]
    pub juror: JurorId,
    pub code: String,
    pub name: String,
    pub short_name: String,
    pub position: Option<String>,
    pub role: RoleView,
    pub seat: Option<SeatView>,
    /// Counts for the quorum when there.
    pub voting: bool,
    /// Is there now.
    pub here: bool,
    /// Is there now, from afar.
    pub remote: bool,
    /// Of all days, in the order of arrival.
    pub stays: Vec<StayView>,
    /// Days on which the person does not come, and why.
    pub absences: Vec<AbsenceView>,
}

/// From when to when somebody was there.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StayView {
    pub day: String,
    #[ts(type = "number")]
    pub arrived: i64,
    #[ts(type = "number | null")]
    pub left: Option<i64>,
    pub remote: bool,
}

/// A day on which somebody does not come.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AbsenceView {
    pub day: String,
    pub reason: String,
}

/// A stay as it is put right.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct StayForm {
    #[ts(type = "number")]
    pub arrived: i64,
    #[ts(type = "number | null")]
    pub left: Option<i64>,
    pub remote: bool,
}

/// A quorum at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct QuorumView {
    /// Voting members who are there and count.
    pub present: u32,
    /// Voting members of the approved jury.
    pub approved: u32,
    /// How many must be there.
    pub needed: u32,
    /// Whether they are.
    pub met: bool,
    /// Whether those from afar count.
    pub remote_counts: bool,
}

/// A change of the quorum.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct QuorumChange {
    #[ts(type = "number")]
    pub at: i64,
    pub present: u32,
    pub met: bool,
}

/// Why somebody presides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PresidesBecause {
    /// The chair is there.
    Chair,
    /// The chair is not, and this is the first deputy who is.
    Deputy,
    /// Somebody was named, with a reason.
    Named,
    /// Neither the chair nor a deputy is there.
    Nobody,
}

/// A project over which another person presides.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PresidesOver {
    #[ts(type = "string")]
    pub project: ProjectId,
    pub number: String,
    /// Nobody: neither the chair nor a deputy is there and free of a conflict.
    #[ts(type = "string | null")]
    pub presiding: Option<JurorId>,
}
