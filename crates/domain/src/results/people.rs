//! What people decided on ties, as the ranking asks it: a decision belongs to one set of projects, and is used
//! only where exactly that set is tied.

use crate::results::votes::{Decisions, Record};
use crate::results::{Decided, TieDecision};
use crate::{Contest, JurorId, ProjectId, Sheet, natural};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use thiserror::Error;

/// Why a decision on a tie does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum VoteFault {
    /// Somebody voted who has no vote: an advisory expert, the secretary, nobody of the jury.
    #[error("a juror without a vote voted")]
    NoVote(JurorId),
    /// Somebody voted who is recused from one of the tied.
    #[error("a juror voted who is recused from one of the tied projects")]
    Recused(JurorId),
    /// Somebody voted twice.
    #[error("a juror voted twice")]
    Twice(JurorId),
    /// A project was named that is not to be chosen among.
    #[error("a project was named that is not to be chosen among")]
    NotAmong(ProjectId),
    /// Nobody voted.
    #[error("nobody voted")]
    Nobody,
}

/// What the ranking knows of people.
pub(crate) struct People<'a> {
    decisions: &'a Decisions,
    /// Voting members of the jury, with their rank in natural order of codes.
    voting: HashMap<JurorId, usize>,
    recused: BTreeSet<(ProjectId, JurorId)>,
}

/// A counted round of a vote.
pub(crate) struct Round {
    pub decided: Decided,
    /// Votes of each of those it chose among.
    pub counts: BTreeMap<ProjectId, u32>,
}

impl Round {
    /// Returns those with most votes.
    pub fn leaders(&self) -> BTreeSet<ProjectId> {
        let most = self.counts.values().max();
        let led = self.counts.iter().filter(|(_, count)| Some(*count) == most);
        led.map(|(project, _)| *project).collect()
    }
}

impl<'a> People<'a> {
    /// Returns what people may still be asked, of these sheets and decisions.
    pub fn new(contest: &Contest, sheets: &[Sheet], decisions: &'a Decisions) -> Self {
        let mut voting: Vec<_> = contest
            .jurors
            .iter()
            .filter(|juror| juror.scores() && juror.voting)
            .collect();
        voting.sort_by(|a, b| natural::compare(&a.code, &b.code).then(a.id.cmp(&b.id)));
        Self {
            decisions,
            voting: voting
                .iter()
                .zip(0..)
                .map(|(juror, rank)| (juror.id, rank))
                .collect(),
            recused: sheets
                .iter()
                .filter(|sheet| sheet.recusal.is_some())
                .map(|sheet| (sheet.project, sheet.juror))
                .collect(),
        }
    }

    /// Returns whether a juror may take part in a decision on these projects.
    fn may(&self, juror: JurorId, projects: &[ProjectId]) -> Result<(), VoteFault> {
        if !self.voting.contains_key(&juror) {
            Err(VoteFault::NoVote(juror))
        } else if projects
            .iter()
            .any(|project| self.recused.contains(&(*project, juror)))
        {
            Err(VoteFault::Recused(juror))
        } else {
            Ok(())
        }
    }

    /// Returns what is wrong with a decision on a tie in itself.
    pub fn check(&self, record: &Record) -> Result<(), VoteFault> {
        match record {
            Record::TieVote {
                projects,
                among,
                votes,
                ..
            } => {
                let mut voted = BTreeSet::new();
                for (juror, named) in votes {
                    self.may(*juror, projects)?;
                    if !voted.insert(*juror) {
                        return Err(VoteFault::Twice(*juror));
                    }
                    if let Some(named) = named.filter(|named| !among.contains(named)) {
                        return Err(VoteFault::NotAmong(named));
                    }
                }
                if voted.is_empty() {
                    return Err(VoteFault::Nobody);
                }
                Ok(())
            }
            Record::CastingVote {
                projects,
                juror,
                choice,
                ..
            } => {
                self.may(*juror, projects)?;
                if projects.contains(choice) {
                    Ok(())
                } else {
                    Err(VoteFault::NotAmong(*choice))
                }
            }
            Record::Lot { .. }
            | Record::Decided { .. }
            | Record::Dissent { .. }
            | Record::Cancelled { .. } => Ok(()),
        }
    }

    /// Returns the last decision that stands, is one, and that `wanted` takes.
    fn last<T>(&self, wanted: impl Fn(&Record) -> Option<T>) -> Option<(u64, T)> {
        self.decisions
            .records
            .iter()
            .rev()
            .filter(|at| self.check(&at.what).is_ok())
            .find_map(|at| Some((at.entry, wanted(&at.what)?)))
    }

    /// Returns a round of the jury's vote on exactly `tied`, choosing among exactly `among`.
    pub fn round(&self, tied: &[ProjectId], round: u32, among: &[ProjectId]) -> Option<Round> {
        let (entry, mut votes) = self.last(|record| match record {
            Record::TieVote {
                projects,
                round: of,
                among: chosen_among,
                votes,
            } if *of == round && same(projects, tied) && same(chosen_among, among) => Some(votes.clone()),
            _ => None,
        })?;
        votes.sort_by_key(|(juror, _)| self.voting.get(juror).copied());
        let mut counts: BTreeMap<ProjectId, u32> = among.iter().map(|project| (*project, 0)).collect();
        for project in votes.iter().filter_map(|(_, named)| named.as_ref()) {
            *counts.entry(*project).or_insert(0) += 1;
        }
        let how = TieDecision::Vote { round, votes };
        Some(Round {
            decided: Decided { entry, how },
            counts,
        })
    }

    /// Returns the casting vote on exactly `tied`, and whom it names.
    pub fn casting(&self, tied: &[ProjectId]) -> Option<(Decided, ProjectId)> {
        let (entry, (juror, choice, reason)) = self.last(|record| match record {
            Record::CastingVote {
                projects,
                juror,
                choice,
                reason,
            } if same(projects, tied) => Some((*juror, *choice, reason.clone())),
            _ => None,
        })?;
        let how = TieDecision::Casting {
            juror,
            choice,
            reason,
        };
        Some((Decided { entry, how }, choice))
    }

    /// Returns the seed of the lot among exactly `tied`.
    pub fn lot(&self, tied: &[ProjectId]) -> Option<(Decided, u64)> {
        let (entry, seed) = self.last(|record| match record {
            Record::Lot { projects, seed } if same(projects, tied) => Some(*seed),
            _ => None,
        })?;
        let how = TieDecision::Lot { seed };
        Some((Decided { entry, how }, seed))
    }
}

/// Returns what is wrong with a decision on a tie in itself: who took part, and what was named. Whether the
/// projects are tied, the results say.
///
/// # Errors
/// The first fault.
pub fn check_tie_decision(contest: &Contest, sheets: &[Sheet], record: &Record) -> Result<(), VoteFault> {
    People::new(contest, sheets, &Decisions::default()).check(record)
}

fn same(a: &[ProjectId], b: &[ProjectId]) -> bool {
    a.iter().collect::<BTreeSet<_>>() == b.iter().collect::<BTreeSet<_>>()
}
