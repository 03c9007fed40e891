//! Votes of the jury and other decisions of the commission.

use crate::defence::order::seed;
use crate::record::At;
use crate::{JurorId, ProjectId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// An open vote. Who was recused did not vote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenVote {
    /// «за»
    pub votes_for: u32,
    /// «против»
    pub against: u32,
    /// «воздержались»
    pub abstained: u32,
    /// Who did not vote, being recused.
    #[serde(default)]
    pub not_voting: Vec<JurorId>,
}

impl OpenVote {
    /// Returns whether more are for than against.
    pub fn is_carried(&self) -> bool {
        self.votes_for > self.against
    }
}

/// What a decision is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum Subject {
    /// Notices on conflicts of interest are taken note of.
    Recusals,
    /// The ranking of projects not touched by a recusal.
    Results,
    /// The ranking of one project touched by a recusal.
    ResultsOf {
        project: ProjectId,
    },
    /// The students' vote.
    Audience,
    /// The money.
    Fund,
    /// A team that did not come: moved to the end, or withdrawn.
    NoShow {
        project: ProjectId,
        /// Moved to the end; else out of the contest.
        to_end: bool,
    },
    /// A sheet that does not count.
    DropSheet {
        project: ProjectId,
        juror: JurorId,
    },
    /// The award of a category, or its being void.
    Category {
        category: String,
        /// What becomes of it.
        #[serde(default)]
        outcome: CategoryOutcome,
    },
    /// A sum that differs from what the program proposes.
    Award {
        project: ProjectId,
        /// Kopecks.
        amount: i64,
    },
    Appeal {
        project: ProjectId,
    },
    /// Anything else.
    Other,
}

impl Subject {
    /// Returns whether it is the results or the money as they stand: there is nothing to vote on while marks are
    /// taken.
    pub fn is_on_results(&self) -> bool {
        matches!(self, Self::Results | Self::ResultsOf { .. } | Self::Fund)
    }
}

/// What becomes of a category.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum CategoryOutcome {
    /// As the text says; nothing follows for the program.
    #[default]
    Noted,
    /// «Признать несостоявшейся»: nobody is its winner.
    Void,
    /// Its projects compete in another one.
    Merged {
        /// Its name.
        into: String,
    },
    /// Its winners, where the jury decides otherwise than by the first place.
    Awarded {
        /// They.
        projects: Vec<ProjectId>,
    },
}

/// What people decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// The jury's vote among equal projects: each voting juror names one, or abstains.
    TieVote {
        /// The tied projects, natural order of numbers.
        projects: Vec<ProjectId>,
        /// From 1; a run-off among the leaders is the next round.
        round: u32,
        /// Among whom this round chooses: all of them at first, then the leaders.
        among: Vec<ProjectId>,
        /// Who named which; `None` abstained.
        votes: Vec<(JurorId, Option<ProjectId>)>,
    },
    /// The casting vote of who presides.
    CastingVote {
        /// The tied projects, natural order of numbers.
        projects: Vec<ProjectId>,
        /// Who presided.
        juror: JurorId,
        /// The project that goes first.
        choice: ProjectId,
        /// Why.
        reason: String,
    },
    /// A lot among equal projects: SplitMix64 from the seed shuffles them from natural order of numbers.
    Lot {
        /// The tied projects, natural order of numbers.
        projects: Vec<ProjectId>,
        #[serde(with = "seed")]
        seed: u64,
    },
    /// A decision of the commission with its vote.
    Decided {
        /// About what.
        subject: Subject,
        /// What was decided, as it stands in the minutes.
        text: String,
        /// The vote; `None`: not put to a vote.
        vote: Option<OpenVote>,
    },
    /// «Особое мнение».
    Dissent {
        juror: JurorId,
        /// What.
        text: String,
    },
    /// A record of this area was entered by mistake.
    Cancelled {
        /// Its entry of the journal.
        entry: u64,
        /// Why.
        reason: String,
    },
}

/// Everything decided, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    /// What stands.
    pub records: Vec<At<Record>>,
    /// What was cancelled, with the reason.
    pub cancelled: Vec<(At<Record>, String)>,
}

impl Decisions {
    /// Returns the decisions of the commission that stand.
    pub fn decided(
        &self,
    ) -> impl DoubleEndedIterator<Item = (&At<Record>, &Subject, &str, Option<&OpenVote>)> {
        self.records.iter().filter_map(|at| match &at.what {
            Record::Decided { subject, text, vote } => Some((at, subject, text.as_str(), vote.as_ref())),
            _ => None,
        })
    }

    /// Returns the sheets that do not count by decision.
    pub fn dropped_sheets(&self) -> BTreeSet<(ProjectId, JurorId)> {
        self.decided()
            .filter_map(|(_, subject, ..)| match subject {
                Subject::DropSheet { project, juror } => Some((*project, *juror)),
                _ => None,
            })
            .collect()
    }

    /// Returns the sums that differ from the proposal by decision, with the entries; the last one of a project.
    pub fn awards(&self) -> BTreeMap<ProjectId, (u64, i64)> {
        self.decided()
            .filter_map(|(at, subject, ..)| match subject {
                Subject::Award { project, amount } => Some((*project, (at.entry, *amount))),
                _ => None,
            })
            .collect()
    }

    /// Returns what becomes of categories by decision, with the entries; the last one of a category.
    pub fn categories(&self) -> BTreeMap<&str, (u64, &CategoryOutcome)> {
        self.decided()
            .filter_map(|(at, subject, ..)| match subject {
                Subject::Category { category, outcome } if *outcome != CategoryOutcome::Noted => {
                    Some((category.as_str(), (at.entry, outcome)))
                }
                _ => None,
            })
            .collect()
    }

    /// Returns the category that a project of `category` competes in: the one it was merged into, if it was.
    pub fn category_in_force<'a>(&'a self, category: &'a str) -> &'a str {
        let outcomes = self.categories();
        let mut name = category;
        // No longer than there are decisions: a ring of mergers ends somewhere.
        for _ in 0..outcomes.len() {
            match outcomes.get(name) {
                Some((_, CategoryOutcome::Merged { into })) => name = into,
                _ => break,
            }
        }
        name
    }

    pub(crate) fn take(&mut self, record: &At<Record>) {
        if let Record::Cancelled { entry, reason } = &record.what {
            if let Some(at) = self.records.iter().position(|other| other.entry == *entry) {
                let cancelled = self.records.remove(at);
                self.cancelled.push((cancelled, reason.clone()));
            }
        } else {
            self.records.push(record.clone());
        }
    }
}
