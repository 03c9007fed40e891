//! What the tally says: scores, places, and why. The same for the screen, the annex and the JSON.

pub(crate) mod board;
pub mod diagnostics;
pub(crate) mod nominations;
pub(crate) mod people;
pub(crate) mod ranking;
pub(crate) mod refusal;
pub mod skating;
pub(crate) mod tally;
pub(crate) mod ties;
pub mod votes;

use crate::regulation::TieRule;
use crate::results::skating::Skating;
use crate::{CriterionId, Exact, JurorId, Money, ProjectId, SourceId};

/// The outcome of one contest, or of one category of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// Every project of the scope: by place, then natural order of numbers; those without a place last.
    pub projects: Vec<ProjectResult>,
    /// Decimal digits of the printed score column: at least 2, as many as distinct values need.
    pub digits: u32,
    /// `adjusted_mean`: leniency of each juror with a counted sheet, natural order of codes; else empty.
    pub leniency: Vec<(JurorId, Exact)>,
    /// Whether `trimmed_mean` was applied (it is not where some ranked project has too few sheets).
    pub trimmed: bool,
    /// Ties that people must decide.
    pub open_questions: Vec<OpenQuestion>,
    /// The proposal for the money; `None` without sources, or in a scope of one category.
    pub fund: Option<Allocation>,
    /// The students' vote; `None` where there is none, or in a scope of one category.
    pub audience: Option<AudienceOutcome>,
    /// Entries of the decisions on ties that were used, ascending. What stands and is not here was for a tie
    /// that is not there any more.
    pub used: Vec<u64>,
    /// Decisions on money that cannot stand as results are now.
    pub unapplied: Vec<Unapplied>,
}

/// One project's outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectResult {
    pub project: ProjectId,
    /// Whether it has a place, and if not, why.
    pub status: Status,
    /// First and last place it occupies (equal unless shared); with `dense` both are the same number.
    pub place: Option<(u32, u32)>,
    /// The value that is compared, after all named rounding; absent with no counted sheets, and for a
    /// project that `adjusted_mean`, `place_sum` and `skating` are not fitted over (no place, too few sheets).
    pub exact: Option<Exact>,
    /// The same for people: decimal point, `Results::digits` places.
    pub score: Option<String>,
    /// Sheets that count, natural order of the jurors' codes.
    pub counted: Vec<CountedSheet>,
    /// Sheets that do not, and why, natural order of the jurors' codes.
    pub not_counted: Vec<(JurorId, WhyNot)>,
    /// Per criterion, natural order of codes; empty with no counted sheets.
    pub criteria: Vec<CriterionResult>,
    /// Steps that separated it from others, or failed to.
    pub ties: Vec<TieStep>,
    /// What the students' vote did to the value that is compared; absent where it did nothing.
    pub audience: Option<AudiencePart>,
    /// `skating`: what its place was given for; else absent.
    pub skating: Option<Skating>,
}

/// Whether a project has a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Has a place.
    Ranked,
    /// Below the threshold: no place, pushes nobody down.
    BelowThreshold,
    /// Too few counted sheets: cannot be scored.
    TooFewSheets,
    /// Withdrawn («снят»).
    Withdrawn,
    /// Did not come («не явился»).
    NoShow,
}

impl Status {
    /// Returns the word of the JSON (`ranked`, `below_threshold`, `too_few_sheets`, `withdrawn`, `no_show`).
    pub fn word(self) -> &'static str {
        match self {
            Self::Ranked => "ranked",
            Self::BelowThreshold => "below_threshold",
            Self::TooFewSheets => "too_few_sheets",
            Self::Withdrawn => "withdrawn",
            Self::NoShow => "no_show",
        }
    }
}

/// A sheet that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct CountedSheet {
    pub juror: JurorId,
    /// The sheet's total after `sheet` rounding.
    pub total: Exact,
    /// `place_sum`: the juror's place for the project (mid-rank on ties); `skating` by sheets: the same.
    pub place: Option<Exact>,
    /// `place_sum` where not every juror judged every project: how many projects the juror put at places.
    pub place_of: Option<u32>,
    /// `trimmed_mean` per sheet: whether it was dropped as a highest or lowest.
    pub dropped: bool,
}

/// Why a sheet does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// Recused, with the reason.
    Recused(String),
    /// No mark at all («н/п», or the sheet was not handed in).
    Missing,
    /// Some marks are missing.
    Incomplete,
    /// Complete, but not submitted.
    NotSubmitted,
    /// The juror has an advisory voice.
    Advisory,
    /// Dropped by decision of the commission.
    Dropped,
    /// The project is heard in another section, and the secretary has not allowed the juror to judge it.
    OtherSection,
}

/// A criterion of one project.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionResult {
    pub criterion: CriterionId,
    /// The sum of the marks that the mean is of.
    pub sum: Exact,
    /// How many marks they are: those of the counted sheets without the dropped ones.
    pub kept: u32,
    /// Mean over counted sheets (after trimming and `criterion_mean` rounding where the way is per criterion).
    pub mean: Exact,
    /// Printed mean: at least 2 digits.
    pub printed: String,
    /// Mean × weight after `criterion_points` rounding; only on the way per criterion.
    pub points: Option<Exact>,
}

/// One use of a tie rule, as seen from one project.
#[derive(Clone, Debug, PartialEq)]
pub struct TieStep {
    pub rule: TieRule,
    /// The project's value by this rule, printed: a mean, votes, 1 or 0 of a casting vote, the place of a lot;
    /// absent while people have not decided.
    pub value: Option<String>,
    /// The others of the group that the rule was asked about, natural order of numbers.
    pub with: Vec<ProjectId>,
    /// People must decide, and have not.
    pub open: bool,
    /// What people decided.
    pub decided: Option<Decided>,
}

/// What people decided on a tie, with its entry of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    pub entry: u64,
    pub how: TieDecision,
}

/// How people decided on a tie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieDecision {
    /// By a vote of the jury.
    Vote {
        /// 1, or 2 for the run-off.
        round: u32,
        /// Who named which, natural order of the jurors' codes; `None` abstained.
        votes: Vec<(JurorId, Option<ProjectId>)>,
    },
    /// By the casting vote.
    Casting {
        /// Who presided.
        juror: JurorId,
        /// Which goes first.
        choice: ProjectId,
        /// Why.
        reason: String,
    },
    /// By lot.
    Lot { seed: u64 },
}

/// A tie that crosses a boundary and that only people can resolve.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenQuestion {
    /// The tied projects, natural order of numbers.
    pub projects: Vec<ProjectId>,
    /// What the regulation asks of people next.
    pub rule: TieRule,
    /// First and last place at stake.
    pub places: (u32, u32),
    /// Whether the fund depends on it (else a prize place does).
    pub fund: bool,
    /// The round of the jury's vote that is asked: 2 is the run-off; 1 for every other rule.
    pub round: u32,
    /// Among whom people choose: all the tied, or the leaders in a run-off.
    pub among: Vec<ProjectId>,
}

/// The students' vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AudienceOutcome {
    /// How it stands.
    pub verdict: Verdict,
    /// Valid ballots; `None`: no box was counted.
    pub valid: Option<u32>,
    /// Votes of every project that is in the contest, most votes first, then natural order of numbers.
    pub votes: Vec<(ProjectId, u32)>,
    /// Who the prize goes to; more than one share it. Empty where the vote is for something else.
    pub winners: Vec<ProjectId>,
}

/// How the students' vote stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Not counted yet.
    Absent,
    /// The control sums disagree and no decision has been made.
    Waiting,
    /// Fewer valid ballots than the regulation asks.
    TooFew {
        /// How many are valid.
        valid: u32,
        /// How many are needed.
        minimum: u32,
    },
    /// Void by decision.
    Void,
    /// It counts.
    Held,
}

/// What the students' vote did to one project's value.
#[derive(Clone, Debug, PartialEq)]
pub struct AudiencePart {
    /// The jury's own score: the threshold is for it alone.
    pub jury: Exact,
    /// What stands for the jury in the sum: its score on 0–100, or points of its place.
    pub jury_part: Exact,
    /// What stands for the hall: a share on 0–100, the mean mark of the hall on the scale of the total, or points.
    pub hall: Exact,
    /// Votes for the project; the ballots that rate it, where they do.
    pub votes: u32,
    /// `share`: what a hundred times the votes is divided by, the valid ballots or the most votes; else 0.
    pub votes_of: u32,
}

/// A decision that cannot stand as results are now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unapplied {
    /// Its entry of the journal.
    pub entry: u64,
    pub project: ProjectId,
    pub why: WhyUnapplied,
}

/// Why a decision on money cannot stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhyUnapplied {
    /// Money for a project without a place.
    NoPlace,
    /// More than the request or the cap.
    AboveRequest,
    /// Less than the least that makes sense, and not nothing.
    BelowMinimum,
    /// More than the fund has.
    FundExceeded,
}

/// The proposal for the money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// One line per project of the ranking, in its order.
    pub awards: Vec<Award>,
    /// What each source has left, in spending order.
    pub left: Vec<(SourceId, Money)>,
    /// The fund in all.
    pub fund: Money,
    /// How many leading lines of the ranking are above the line of funding.
    pub above_line: usize,
}

/// What one project is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    pub project: ProjectId,
    /// What it asked for.
    pub requested: Money,
    /// What it is proposed; 0 or between minimum and request.
    pub amount: Money,
    /// The same by source, in spending order, zeros left out; Σ = `amount`.
    pub by_source: Vec<(SourceId, Money)>,
    /// What is proposed in words.
    pub decision: AwardDecision,
    /// What the commission decided otherwise than was proposed.
    pub decided: Option<DecidedAward>,
}

/// A sum that differs from what was proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecidedAward {
    /// Entry of the decision.
    pub entry: u64,
    /// What was proposed.
    pub proposed: Money,
}

/// What the program proposes to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AwardDecision {
    /// The whole request.
    Full,
    /// Part of the request; needs the team's consent and a revised estimate.
    Partial,
    /// The reserve list.
    Reserve,
    /// Rejected: no place (threshold, too few sheets…).
    Rejected,
    /// Asked for no money.
    NotRequested,
    /// Depends on a tie that people have not resolved.
    Undecided,
}
