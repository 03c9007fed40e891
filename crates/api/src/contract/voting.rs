//! The students' vote on paper, ties that people decide, and decisions of the commission.

use super::{AudienceModeName, QuestionStep};
use domain::{JurorId, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything of the section «Голосование».
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct VotingView {
    /// The students' vote.
    pub hall: AudienceView,
    /// Marks are closed: ties may be seen.
    pub closed: bool,
    /// Ties that people must decide, those of the whole contest first.
    pub questions: Vec<TieQuestion>,
    /// What is put to a vote in the meeting.
    pub agenda: Vec<AgendaItem>,
    /// Decisions and votes, oldest first; cancelled ones too.
    pub decisions: Vec<DecisionView>,
    /// The voting members of the jury.
    pub jurors: Vec<VoterView>,
    /// Every project that is in the contest.
    pub projects: Vec<ProjectRef>,
    /// Nominations, in their order.
    pub nominations: Vec<NominationView>,
}

/// A project as a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProjectRef {
    #[ts(type = "string")]
    pub id: ProjectId,
    pub number: String,
    pub title: String,
}

/// The students' vote.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AudienceView {
    /// What it bears on.
    pub mode: AudienceModeName,
    /// Who counts.
    pub tellers: TellersForm,
    /// How many ballots there are.
    pub ballots: BallotsForm,
    /// What was found in the boxes.
    pub boxes: Vec<BoxForm>,
    /// The control sums.
    pub sums: Vec<ControlSumView>,
    /// Ballots in all boxes; null: none was counted.
    pub in_boxes: Option<u32>,
    /// Valid ones.
    pub valid: Option<u32>,
    /// Not returned: issued and in no box. Negative where more were found than issued.
    #[ts(type = "number | null")]
    pub not_returned: Option<i64>,
    /// `absent`, `waiting`, `too_few`, `void`, `held`.
    pub verdict: String,
    /// Fewer valid ballots make it void.
    pub minimum: u32,
    /// What was decided, and why.
    pub decided: Option<HallDecision>,
    /// Votes, most first.
    pub lines: Vec<HallLine>,
    /// Who gets the prize; more than one share it.
    #[ts(type = "string[]")]
    pub winners: Vec<ProjectId>,
}

/// Who counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TellersForm {
    /// Full names.
    pub members: Vec<String>,
    /// Who chairs; one of them.
    pub chair: String,
}

/// How many ballots there are; null: not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BallotsForm {
    pub registered: Option<u32>,
    pub made: Option<u32>,
    pub issued: Option<u32>,
    pub cancelled: Option<u32>,
}

/// What was found in a box.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BoxForm {
    /// What it is called.
    pub name: String,
    /// Ballots in it.
    pub in_box: u32,
    /// Invalid ones.
    pub spoiled: u32,
    /// Valid ones, where they were counted apart.
    pub valid: Option<u32>,
    /// Votes, or marks of the hall, by project; a project that is absent has none.
    pub votes: Vec<BoxVotes>,
}

/// A project in a box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BoxVotes {
    #[ts(type = "string")]
    pub project: ProjectId,
    /// Votes; where ballots rate projects, the ballots that rate it.
    pub votes: u32,
    /// The sum of the marks, where ballots rate projects.
    pub points: Option<u32>,
}

/// A control sum with its numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ControlSumView {
    /// `made`, `in_box`, `valid`, `votes`, `votes_exactly`, `votes_up_to`, `ratings`, `marks`.
    pub code: String,
    /// The box it is of; null: of all.
    pub in_box: Option<String>,
    /// The numbers in the order of the line.
    #[ts(type = "(number | null)[]")]
    pub numbers: Vec<Option<u64>>,
    /// Whether it agrees; null while a number is missing.
    pub agrees: Option<bool>,
}

/// A decision on the students' vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HallDecision {
    pub held: bool,
    pub reason: String,
    #[ts(type = "number")]
    pub time: i64,
}

/// A project's votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HallLine {
    pub project: ProjectRef,
    pub votes: u32,
    /// Per cent of the valid ballots, decimal with a point.
    pub percent: Option<String>,
}

/// A tie that people must decide.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TieQuestion {
    /// The category it is of; null: of the whole contest.
    pub category: Option<String>,
    /// The tied projects.
    pub projects: Vec<ProjectRef>,
    /// `audience`, `jury_vote`, `casting_vote`, `lot`.
    pub rule: String,
    /// 2: the run-off.
    pub round: u32,
    /// Among whom people choose.
    pub among: Vec<ProjectRef>,
    /// «3–4»
    pub places: String,
    /// The money depends on it.
    pub fund: bool,
    /// Steps that did not separate them.
    pub steps: Vec<QuestionStep>,
    /// The voting members of the jury, with who may not vote here and why.
    pub voters: Vec<VoterView>,
    /// Who has the casting vote.
    pub presiding: Option<VoterView>,
}

/// A voting member of the jury.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct VoterView {
    #[ts(type = "string")]
    pub juror: JurorId,
    /// Short name.
    pub name: String,
    /// `recused`, `absent`; null: may vote.
    pub bar: Option<String>,
}

/// One juror's vote among equal projects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TieBallot {
    #[ts(type = "string")]
    pub juror: JurorId,
    /// Which; null abstains.
    #[ts(type = "string | null")]
    pub project: Option<ProjectId>,
}

/// What a decision is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "about", rename_all = "snake_case")]
#[ts(export)]
pub enum SubjectView {
    /// Notices on conflicts of interest.
    Recusals,
    /// Projects that no recusal touches.
    Results,
    /// A project that a recusal touches.
    ResultsOf {
        #[ts(type = "string")]
        project: ProjectId,
    },
    /// The students' vote.
    Audience,
    /// The money.
    Fund,
    /// A team that did not come.
    NoShow {
        #[ts(type = "string")]
        project: ProjectId,
        to_end: bool,
    },
    /// A sheet that does not count.
    DropSheet {
        #[ts(type = "string")]
        project: ProjectId,
        #[ts(type = "string")]
        juror: JurorId,
    },
    /// What becomes of a category.
    Category {
        category: String,
        outcome: CategoryOutcomeView,
    },
    /// A sum that differs from the proposal, in kopecks.
    Award {
        #[ts(type = "string")]
        project: ProjectId,
        #[ts(type = "number")]
        amount: i64,
    },
    Appeal {
        #[ts(type = "string")]
        project: ProjectId,
    },
    /// Anything else.
    Other,
}

/// What becomes of a category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[ts(export)]
pub enum CategoryOutcomeView {
    Noted,
    Void,
    Merged {
        into: String,
    },
    Awarded {
        #[ts(type = "string[]")]
        projects: Vec<ProjectId>,
    },
}

/// An open vote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OpenVoteForm {
    pub votes_for: u32,
    pub against: u32,
    pub abstained: u32,
    /// Who did not vote, being recused.
    #[ts(type = "string[]")]
    pub not_voting: Vec<JurorId>,
}

/// A decision of the commission as it is typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DecisionForm {
    /// About what.
    pub subject: SubjectView,
    /// What was decided, as it stands in the minutes.
    pub text: String,
    /// The vote; null: not put to a vote.
    pub vote: Option<OpenVoteForm>,
}

/// Something that is put to a vote in the meeting.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AgendaItem {
    /// About what.
    pub subject: SubjectView,
    /// The project, where it is of one.
    pub project: Option<ProjectRef>,
    /// Who does not vote, being recused.
    pub not_voting: Vec<VoterView>,
    /// How many may vote.
    pub voters: u32,
    /// The vote that stands.
    pub vote: Option<OpenVoteForm>,
    /// Its entry of the journal.
    #[ts(type = "number | null")]
    pub entry: Option<i64>,
    /// Results are fixed, but a correction moved the money: it is voted on anew.
    pub anew: bool,
}

/// A decision in the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DecisionView {
    /// Entry of the journal.
    #[ts(type = "number")]
    pub entry: i64,
    /// When.
    #[ts(type = "number")]
    pub time: i64,
    /// `vote`, `run_off`, `casting`, `lot`, `decided`, `dissent`.
    pub kind: String,
    /// About what, where it is a decision of the commission.
    pub subject: Option<SubjectView>,
    /// Projects it is about.
    pub projects: Vec<ProjectRef>,
    /// Who decided or dissented, where it is one person.
    pub who: Option<String>,
    /// What was decided.
    pub text: String,
    /// The open vote.
    pub vote: Option<OpenVoteForm>,
    /// Votes for each project, in a vote among equals: number, votes.
    pub counts: Vec<(String, u32)>,
    /// Who named which: name of the juror, number of the project (null abstained).
    pub named: Vec<(String, Option<String>)>,
    /// Why it was cancelled.
    pub cancelled: Option<String>,
    /// «решение не применено»: what it was for is not so any more.
    pub unapplied: bool,
}

/// A nomination.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NominationView {
    /// Its name.
    pub category: String,
    /// Projects that compete in it.
    pub competing: u32,
    /// `by_place`, `awarded`, `void`, `merged`, `nobody`; null while marks are taken.
    pub outcome: Option<String>,
    /// The category it was merged into.
    pub into: Option<String>,
    pub winners: Vec<ProjectRef>,
}
