//! Stages of the contest: where it is, and how it goes on or back.

use super::{ApiError, OpenPoint};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Stage of the work, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StageView {
    /// The set-up is being made.
    Preparation,
    /// Doors are open: jury and teams come in.
    CheckIn,
    /// Teams present, marks are given.
    Defence,
    /// Marks are closed: results are open, the jury deliberates.
    Deliberation,
    /// Results are fixed: figures do not change any more.
    Fixed,
    /// The minutes are signed.
    Signed,
    /// Results are published.
    Published,
}

/// Every stage with how the contest came to it, and where it can go.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StagesView {
    /// Where the contest is.
    pub now: StageView,
    /// The stages in order.
    pub stages: Vec<StageLine>,
    /// What must be done before the next stage: going on is refused meanwhile.
    pub needed: Vec<OpenPoint>,
    /// What is open too; going on is possible past it.
    pub advice: Vec<OpenPoint>,
    /// Steps back that were made, oldest first.
    pub back: Vec<StageBack>,
    /// Folder of the copies that each change of stage makes; absent in a browser.
    pub snapshots: Option<String>,
}

/// A stage.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StageLine {
    /// Which.
    pub stage: StageView,
    /// When the contest came to it last, milliseconds since 1970 UTC; absent where no record says so.
    #[ts(type = "number | null")]
    pub since: Option<i64>,
    /// How it can go there now; absent: it cannot, or is there.
    pub way: Option<StageWay>,
}

/// How the contest goes to a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StageWay {
    On,
    /// On, by closing the taking of marks.
    Close,
    /// By fixing the results.
    Fix,
    /// By signing the minutes.
    Sign,
    /// By publishing.
    Publish,
    /// Back, with a reason.
    Back,
    /// Back, with a reason; marks are taken again.
    Reopen,
    /// Back, with a reason; results are no longer fixed.
    Unfix,
}

/// A step back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StageBack {
    /// To which stage.
    pub to: StageView,
    /// When, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// Why.
    pub reason: String,
}

/// The contest went to another stage: durable.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StageChanged {
    /// Number of the journal entry.
    #[ts(type = "number")]
    pub number: i64,
    /// When, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// The stage it is at now.
    pub stage: StageView,
    /// The copy that was made of the file, folder and name; absent: none was made.
    pub snapshot: Option<String>,
    /// Why none was made. The change of stage stands all the same.
    pub snapshot_failed: Option<ApiError>,
}
