//! What a paper is made of.

use chrono::{NaiveDate, NaiveDateTime};
use domain::{Contest, Day, Exact, JurorId, ProjectId, Results, Score, Sheet};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything a paper may speak of.
#[derive(Clone, Copy, Debug)]
pub struct PaperData<'a> {
    pub contest: &'a Contest,
    /// Current sheets, in any order.
    pub sheets: &'a [Sheet],
    /// What happened on the day.
    pub day: &'a Day,
    /// Times of records on the clocks of the hall.
    pub clock: fn(i64) -> NaiveDateTime,
    /// The tally; `None` while nobody may see it.
    pub results: Option<&'a Results>,
    /// The tally of each category, in the order of the papers; empty without categories.
    pub by_category: &'a [(String, Results)],
    /// The taking of marks is closed.
    pub closed: bool,
    /// What people supplied for the minutes.
    pub minutes: &'a MinutesFields,
    /// Looks at the totals before the taking of marks was closed.
    pub early_looks: &'a [EarlyLook],
    /// Changes of the regulation since the first mark, in order.
    pub regulation_changes: &'a [RegulationChange],
    /// Sums on paper sheets that the recount does not give.
    pub sums: &'a [PaperSum],
    /// Projects that left the contest, with the grounds as they were entered.
    pub departures: &'a [(ProjectId, String)],
    /// The head of the journal after closing, fixing or signing, whichever came last: a paper that is printed again is
    /// the same, whatever was done in between. `None` before closing.
    pub journal: Option<&'a JournalMark>,
    /// What is wrong with the contest's file: whatever the paper is, it is a draft then.
    pub unsound: Option<&'a str>,
    /// That the contest goes on under record.
    pub continued: Option<&'a Continued>,
    /// What the paper is besides itself, where it is not what people sign.
    pub aside: Option<Aside>,
}

/// What a paper that was signed is when it is not the one that was signed: it says so at its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// The signed one was not kept: drawn anew.
    Reprint,
    /// What was signed is in this language.
    Translation(messages::Lang),
}

/// That the contest goes on under record, in a new file, after its file did not verify.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Continued {
    /// When.
    pub time: NaiveDateTime,
    /// Name of the file that did not verify.
    pub file: String,
    /// What is wrong with it.
    pub what: String,
    /// Number of the last entry of its journal.
    pub entries: u64,
    /// Entries that did not verify and were not taken over, by number.
    pub left_out: Vec<u64>,
}

/// A new version of the regulation after the first mark was given.
#[derive(Clone, Debug)]
pub struct RegulationChange {
    /// The version that it made.
    pub version: u32,
    /// When.
    pub time: NaiveDateTime,
    /// Why, as it was entered.
    pub reason: String,
    /// The contest with the rules before.
    pub before: Contest,
    /// The contest with the rules after.
    pub after: Contest,
    /// Scores and places of the present marks by the rules before and after; `None` while nobody may see
    /// them, and where one of the rules cannot be applied to these marks.
    pub results: Option<(Results, Results)>,
}

/// A look at the totals before the taking of marks was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlyLook {
    /// When.
    pub time: NaiveDateTime,
    /// Why, as it was entered; empty when nothing was.
    pub reason: String,
}

/// The sum of a paper sheet, where the recount gives another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperSum {
    pub project: ProjectId,
    pub juror: JurorId,
    /// As the juror added it up.
    pub paper: Score,
    /// What the marks give.
    pub computed: Exact,
    /// Who certified the recount, as it was entered; empty when nobody did.
    pub certified: String,
}

/// The head of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalMark {
    /// Number of its entry.
    pub number: u64,
    /// Its hash as it is printed (`domain::day::sealing::printed`).
    pub hash: String,
    /// Its time: the time of the paper.
    pub time: NaiveDateTime,
}

/// What people must supply for the minutes. All may be empty: the paper then has a line to write on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MinutesFields {
    /// Number of the minutes.
    pub number: String,
    /// Day of the meeting; absent: the days of the contest.
    pub date: Option<NaiveDate>,
    /// «приказ от 05.05.2026 № 412/п»
    pub approval_order: String,
    pub presiding: Option<JurorId>,
    /// Secretary's full name; empty: the secretary of the jury.
    pub secretary: String,
    /// Presence of jurors.
    pub attendance: Vec<Attendance>,
    /// Those invited («48 человек (список прилагается)»).
    pub invited: String,
    /// Time of the beginning («14.00»).
    pub begin: String,
    /// Time of the end.
    pub end: String,
    /// Who was heard on the conflict of interest.
    pub speaker_recusals: String,
    /// Who was heard on the results.
    pub speaker_results: String,
    /// Who was heard on the money.
    pub speaker_fund: String,
    /// Who spoke on the conflict of interest, and what was said.
    pub spoke_recusals: String,
    /// Who spoke on the results, and what was said.
    pub spoke_results: String,
    /// Who spoke on the money, and what was said.
    pub spoke_fund: String,
    /// Votes on the recusals.
    pub votes_recusals: Votes,
    /// Votes on the projects not touched by a recusal.
    pub votes_results: Votes,
    /// Votes on each project touched by a recusal.
    pub votes_projects: BTreeMap<ProjectId, Votes>,
    /// Votes on the money.
    pub votes_fund: Votes,
    /// What was decided beyond what the program words.
    pub decisions: String,
    /// Dissenting opinion.
    pub dissent: String,
    /// How many sheets the annexes have, in words of the minutes.
    pub annex_sheets: String,
}

/// Presence of one juror.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    pub juror: JurorId,
    /// Whether the juror was there.
    pub presence: Presence,
    /// Reason of absence.
    #[serde(default)]
    pub reason: String,
}

/// Whether a juror was at the meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Not entered yet.
    #[default]
    Unknown,
    /// There.
    Present,
    /// Took part from afar.
    Remote,
    Absent,
}

/// Votes on an item; absent until counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Votes {
    /// «за»
    pub votes_for: Option<u32>,
    /// «против»
    pub votes_against: Option<u32>,
    /// «воздержались»
    pub abstained: Option<u32>,
}

impl Votes {
    /// Returns whether all votes were counted and all were for.
    pub fn unanimous(self) -> bool {
        self.votes_for.is_some_and(|votes| votes > 0)
            && self.votes_against == Some(0)
            && self.abstained == Some(0)
    }
}

impl From<&domain::day::votes::OpenVote> for Votes {
    fn from(vote: &domain::day::votes::OpenVote) -> Self {
        Self {
            votes_for: Some(vote.votes_for),
            votes_against: Some(vote.against),
            abstained: Some(vote.abstained),
        }
    }
}

impl PaperData<'_> {
    /// Returns the presence of a juror: as recorded on the day, else as supplied for the minutes. Whoever was
    /// not recorded while others were did not come.
    pub fn presence(&self, juror: JurorId) -> (Presence, &str) {
        let recorded = &self.day.presence;
        if !recorded.is_empty() {
            let mut stays = recorded
                .stays
                .iter()
                .filter(|stay| stay.juror == juror)
                .peekable();
            if stays.peek().is_some() {
                let remote = stays.all(|stay| stay.remote);
                return (
                    if remote {
                        Presence::Remote
                    } else {
                        Presence::Present
                    },
                    "",
                );
            }
            let absent = recorded.absences.iter().find(|(who, ..)| *who == juror);
            return (
                Presence::Absent,
                absent.map_or("", |(_, _, reason)| reason.as_str()),
            );
        }
        self.minutes
            .attendance
            .iter()
            .find(|line| line.juror == juror)
            .map_or((Presence::Unknown, ""), |line| {
                (line.presence, line.reason.as_str())
            })
    }
}
