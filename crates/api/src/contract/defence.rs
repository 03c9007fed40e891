//! The defence: running order with its plan, clock, presentations, notes.

use super::{StandingView, VotesForm};
use domain::{JurorId, ProjectId, SectionId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything that the section of the defence shows, of one moment.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DefenceView {
    /// The program's time, milliseconds since 1970 UTC: what a screen sets its own clock by.
    #[ts(type = "number")]
    pub now: i64,
    /// Limits of the regulation.
    pub limits: TimeLimitsView,
    /// Rooms by day, then in the order of the sections.
    pub rooms: Vec<RoomView>,
    /// Presentations that were noted, by project.
    pub slides: Vec<SlidesLine>,
    /// Notes, in the order in which they were first written.
    pub notes: Vec<NoteView>,
    /// Changes of an order that were given a reason, oldest first.
    pub changes: Vec<OrderChange>,
    /// What the second screen shows.
    pub in_hall: HallScene,
    /// Whether results are fixed, so that they may be revealed.
    pub may_reveal: bool,
}

/// Limits of a defence in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TimeLimitsView {
    #[ts(type = "number")]
    pub presentation: i64,
    #[ts(type = "number")]
    pub questions: i64,
    /// How long before the end the team is warned.
    #[ts(type = "number")]
    pub warning: i64,
    /// How long after the end it is stopped.
    #[ts(type = "number")]
    pub overtime: i64,
}

/// A room with its plan and its clock.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomView {
    /// The section that defends there; null for everybody without a section.
    #[ts(type = "string | null")]
    pub section: Option<SectionId>,
    /// Its name; empty where there is none.
    pub name: String,
    /// The day, `2026-05-15`; null: not said.
    pub day: Option<String>,
    /// When it begins, `14:35` on the clocks of the hall; null: not said.
    pub begins: Option<String>,
    /// How the order was made.
    pub way: OrderWay,
    /// Whether it was made, or stands by number because nobody made one.
    pub made: bool,
    /// What follows what.
    pub slots: Vec<SlotView>,
    /// How far behind the plan it is; negative is ahead.
    #[ts(type = "number | null")]
    pub behind: Option<i64>,
    /// What the clock is at.
    pub clock: Option<ClockView>,
    /// The teams that are to come: the next one, and who prepares.
    #[ts(type = "string[]")]
    pub due: Vec<ProjectId>,
    /// Jurors of this room's jury, and of another one who may judge a project here, in the jury's order.
    #[ts(type = "string[]")]
    pub jury: Vec<JurorId>,
}

/// How an order was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "way", rename_all = "snake_case")]
#[ts(export)]
pub enum OrderWay {
    ByNumber,
    ByHand,
    ByLot {
        /// The seed, a whole number.
        seed: String,
    },
}

/// A team or a break with its times, milliseconds since 1970 UTC.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SlotView {
    /// The project; null: a break.
    pub project: Option<SlotProject>,
    /// How many minutes a break lasts.
    pub minutes: Option<u32>,
    /// What a break is called; empty: a break.
    pub title: String,
    /// Where it is on its way.
    pub progress: SlotProgress,
    /// When it begins by the plan.
    #[ts(type = "number | null")]
    pub planned: Option<i64>,
    /// When it began, or will begin as things go.
    #[ts(type = "number | null")]
    pub expected: Option<i64>,
    /// How long it took, pauses left out.
    #[ts(type = "number | null")]
    pub took: Option<i64>,
    /// Why it was moved last, when somebody said so.
    pub reason: Option<String>,
}

/// A project in the running order.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SlotProject {
    #[ts(type = "string")]
    pub id: ProjectId,
    pub number: String,
    pub title: String,
    /// Who presents: the speaker, else the lead.
    pub speaker: Option<String>,
    pub faculty: Option<String>,
    pub category: Option<String>,
    pub standing: StandingView,
}

/// Where a slot is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SlotProgress {
    Done,
    Now,
    Due,
    Out,
}

/// A part of a defence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PartView {
    Presentation,
    Questions,
}

/// A clock that runs or stands: a deadline, so that a screen shows every second by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ClockView {
    #[ts(type = "string")]
    pub project: ProjectId,
    /// Which part.
    pub part: PartView,
    /// When its limit is over, milliseconds since 1970 UTC; while it stands, as if it went on now.
    #[ts(type = "number")]
    pub deadline: i64,
    /// Its limit with what was added.
    #[ts(type = "number")]
    pub limit: i64,
    /// What is left, while it stands; null: it runs.
    #[ts(type = "number | null")]
    pub stands_at: Option<i64>,
}

/// What is done to a room's clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "act", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum ClockAct {
    /// A part of a project begins; what runs in the room ends with it.
    Start {
        #[ts(type = "string")]
        project: ProjectId,
        /// Which part.
        part: PartView,
    },
    /// The clock stands.
    Pause {},
    /// It goes on.
    Resume {},
    /// More time.
    Add {
        /// How much, milliseconds; negative takes it back.
        #[ts(type = "number")]
        ms: i64,
    },
    /// The project is done.
    Finish {},
    /// The part that runs began by mistake.
    Drop {
        /// Why.
        reason: String,
    },
}

/// A room's order as somebody put it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct RoomForm {
    /// The section; null for everybody without one.
    #[ts(type = "string | null")]
    pub section: Option<SectionId>,
    /// The day, `2026-05-15`; null: not said.
    pub day: Option<String>,
    /// When it begins, `14:35`; empty: not said.
    pub begins: String,
    /// What follows what.
    pub slots: Vec<SlotForm>,
}

/// A team or a break of an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum SlotForm {
    /// A project presents.
    Project {
        /// Which.
        #[ts(type = "string")]
        project: ProjectId,
    },
    Break {
        /// How long.
        minutes: u32,
        /// What it is called; empty: a break.
        title: String,
    },
}

/// Where a project goes in its room's order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "to", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum MoveTo {
    /// After the project that follows it.
    AfterNext {},
    /// After a project.
    After {
        /// Which.
        #[ts(type = "string")]
        project: ProjectId,
    },
    End {},
}

/// A team that did not come: what was decided of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct NoShowForm {
    #[ts(type = "string")]
    pub project: ProjectId,
    /// Moved to the end of its room's order; else out of the contest («не явился»).
    pub to_end: bool,
    /// Why, as it stands in the minutes.
    pub reason: String,
    /// The vote; null: not put to a vote.
    pub vote: Option<VotesForm>,
}

/// A change of an order with its reason.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OrderChange {
    #[ts(type = "number")]
    pub time: i64,
    pub reason: String,
}

/// What is known of a project's presentation.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SlidesLine {
    #[ts(type = "string")]
    pub project: ProjectId,
    /// What is known.
    pub presentation: PresentationForm,
    /// Whether the file lies where the register says.
    pub there: bool,
}

/// What is known of a presentation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PresentationForm {
    /// It was handed in.
    pub received: bool,
    /// It was opened on the machine of the hall.
    pub opens: bool,
    /// Where it lies; empty: not on this machine.
    pub file: String,
    /// What to know of it.
    pub note: String,
}

/// What a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NoteKindView {
    Question,
    Recommendation,
    Remark,
}

/// A note as it is written; the same id rewrites it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct NoteForm {
    /// Made by the screen.
    pub id: String,
    #[ts(type = "string")]
    pub project: ProjectId,
    /// What it is.
    pub kind: NoteKindView,
    /// Who of the jury spoke.
    #[ts(type = "string | null")]
    pub juror: Option<JurorId>,
    /// Who else spoke, by name.
    pub speaker: String,
    /// What was said.
    pub text: String,
}

/// A note that stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NoteView {
    pub note: NoteForm,
    /// Who spoke, as papers write it; empty: nobody is named.
    pub who: String,
    /// When it was first written.
    #[ts(type = "number")]
    pub time: i64,
}

/// What the second screen shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "scene", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum HallScene {
    /// The current project and its clock; the title where there is none.
    Defence {
        /// Whose room; where nothing is known of it, the one where somebody presents.
        #[serde(default)]
        #[ts(type = "string | null")]
        section: Option<SectionId>,
    },
    /// The title of the contest.
    Title,
    Break,
    /// «Голосование»: what is asked, and among how many.
    Voting {
        /// What is asked.
        question: String,
        /// Among how many the hall chooses; 0 says nothing.
        choices: u32,
    },
    /// The reveal, in the whole contest or in a category.
    Reveal {
        /// The category; null: the whole contest.
        category: Option<String>,
    },
    /// Nothing of ours: the projector belongs to the slides.
    Slides {
        /// Whose room's clock.
        #[serde(default)]
        #[ts(type = "string | null")]
        section: Option<SectionId>,
        /// Whether a small clock stays in a corner.
        clock: bool,
    },
}

impl Default for HallScene {
    fn default() -> Self {
        Self::Defence { section: None }
    }
}
