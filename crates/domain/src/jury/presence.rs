//! Who of the jury is there: arrivals and leavings by day, quorum, who presides.

use crate::record::At;
use crate::{Contest, Juror, JurorId, Role};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is known of a juror's presence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// Came, in person or from afar.
    Arrived {
        juror: JurorId,
        /// Which day of the contest.
        day: NaiveDate,
        /// When.
        at_ms: i64,
        /// «участвует дистанционно»
        remote: bool,
    },
    Left {
        juror: JurorId,
        /// Which day.
        day: NaiveDate,
        /// When.
        at_ms: i64,
    },
    /// Will not come that day.
    Absent {
        juror: JurorId,
        /// Which day.
        day: NaiveDate,
        /// Why.
        reason: String,
    },
    /// What was entered of this juror on this day was a mistake.
    Cleared {
        juror: JurorId,
        /// Which day.
        day: NaiveDate,
        /// Why.
        reason: String,
    },
    /// Presides from now on, in place of whom the order of the jury names.
    Presides {
        /// Who; `None`: again as the order of the jury says.
        juror: Option<JurorId>,
        /// Why.
        reason: String,
    },
}

/// A stay of a juror.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    pub juror: JurorId,
    /// Which day.
    pub day: NaiveDate,
    /// Came.
    pub arrived_ms: i64,
    /// Left; `None`: is there.
    pub left_ms: Option<i64>,
    /// From afar.
    pub remote: bool,
}

/// A quorum at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuorumNow {
    /// Voting members there, those from afar counted where the regulation allows.
    pub present: usize,
    /// Voting members of the approved jury.
    pub approved: usize,
    /// Whether it is met.
    pub met: bool,
}

/// The jury's presence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Presence {
    /// Stays, in the order in which they began to be known.
    pub stays: Vec<Stay>,
    /// Absences: who, which day, why.
    pub absences: Vec<(JurorId, NaiveDate, String)>,
    /// Who presides by a record: since when, who, why.
    pub presiding: Vec<(i64, Option<JurorId>, String)>,
}

impl Presence {
    /// Returns whether anything was entered.
    pub fn is_empty(&self) -> bool {
        self.stays.is_empty() && self.absences.is_empty()
    }

    /// Returns the stay of a juror that covers a moment.
    pub fn stay_at(&self, juror: JurorId, at_ms: i64) -> Option<&Stay> {
        self.stays
            .iter()
            .find(|stay| stay.juror == juror && stay.arrived_ms <= at_ms && at_ms < self.ends(stay))
    }

    /// Returns when a stay ends. One whose leaving was forgotten ends where somebody comes on a later day.
    fn ends(&self, stay: &Stay) -> i64 {
        let later = || {
            let later = self.stays.iter().filter(|other| other.day > stay.day);
            later.map(|other| other.arrived_ms).min()
        };
        stay.left_ms.or_else(later).unwrap_or(i64::MAX)
    }

    /// Returns the stays of a juror on a day, in the order of arrival.
    pub fn stays_of(&self, juror: JurorId, day: NaiveDate) -> Vec<&Stay> {
        let own = |stay: &&Stay| stay.juror == juror && stay.day == day;
        let mut stays: Vec<&Stay> = self.stays.iter().filter(own).collect();
        stays.sort_by_key(|stay| stay.arrived_ms);
        stays
    }

    /// Returns why a juror will not come on a day; `None` where nothing of the kind was entered.
    pub fn absence(&self, juror: JurorId, day: NaiveDate) -> Option<&str> {
        let found = self
            .absences
            .iter()
            .find(|(who, when, _)| (*who, *when) == (juror, day));
        found.map(|(_, _, reason)| reason.as_str())
    }

    /// Returns whether the jury may decide at a moment: there is a quorum, or nothing of presence was entered and
    /// the program cannot know. What was decided before a quorum was lost stands.
    pub fn may_decide(&self, contest: &Contest, at_ms: i64) -> bool {
        self.is_empty() || self.quorum(contest, at_ms).met
    }

    /// Returns who presided last: while anybody did, up to the last arrival or leaving.
    pub fn presided(&self, contest: &Contest) -> Option<JurorId> {
        let comings = self.stays.iter().map(|stay| stay.arrived_ms);
        // The moment before a leaving: who left last may have presided.
        let leavings = self
            .stays
            .iter()
            .filter_map(|stay| stay.left_ms.map(|left| left - 1));
        let named = self.presiding.iter().map(|(since, ..)| *since);
        let mut moments: Vec<i64> = comings.chain(leavings).chain(named).collect();
        moments.sort_unstable();
        let mut latest = moments.into_iter().rev();
        latest.find_map(|at_ms| self.presiding_at(contest, at_ms, &[]))
    }

    /// Returns the quorum from each moment on at which it changed, in order of time; the first is the first
    /// arrival.
    pub fn quorum_over_time(&self, contest: &Contest) -> Vec<(i64, QuorumNow)> {
        let mut moments: Vec<i64> = self
            .stays
            .iter()
            .flat_map(|stay| [Some(stay.arrived_ms), stay.left_ms])
            .flatten()
            .collect();
        moments.sort_unstable();
        let mut changes: Vec<(i64, QuorumNow)> = Vec::new();
        for at_ms in moments {
            let quorum = self.quorum(contest, at_ms);
            if changes.last().is_none_or(|(_, before)| *before != quorum) {
                changes.push((at_ms, quorum));
            }
        }
        changes
    }

    /// Returns whether a juror was away for the whole of every one of `parts` (from, to); where nothing of this
    /// juror's presence was entered the program does not know, and nobody was away.
    pub fn was_away(&self, juror: JurorId, parts: &[(i64, i64)]) -> bool {
        let known = self.stays.iter().any(|stay| stay.juror == juror)
            || self.absences.iter().any(|(who, ..)| *who == juror);
        let there = |(from, to): &(i64, i64)| {
            let own = |stay: &&Stay| stay.juror == juror;
            let mut own = self.stays.iter().filter(own);
            own.any(|stay| stay.arrived_ms < (*to).max(from + 1) && self.ends(stay) > *from)
        };
        known && !parts.is_empty() && !parts.iter().any(there)
    }

    /// Returns whether a juror was there at a moment, in person or from afar.
    pub fn is_present(&self, juror: JurorId, at_ms: i64) -> bool {
        self.stay_at(juror, at_ms).is_some()
    }

    /// Returns the quorum of the jury at a moment.
    pub fn quorum(&self, contest: &Contest, at_ms: i64) -> QuorumNow {
        let voting = || {
            contest
                .jurors
                .iter()
                .filter(|juror| juror.scores() && juror.voting)
        };
        let counts = |juror: &&Juror| {
            self.stay_at(juror.id, at_ms)
                .is_some_and(|stay| !stay.remote || contest.regulation.remote_counts)
        };
        let (present, approved) = (voting().filter(counts).count(), voting().count());
        QuorumNow {
            present,
            approved,
            met: approved > 0 && contest.regulation.quorum.is_met(present, approved),
        }
    }

    /// Returns who presides at a moment: whom a record names if there; else the chair, else the first deputy in
    /// the order of appointment who is there and not among `recused`.
    pub fn presiding_at(&self, contest: &Contest, at_ms: i64, recused: &[JurorId]) -> Option<JurorId> {
        let fit = |id: JurorId| !recused.contains(&id) && self.is_present(id, at_ms);
        let named = self
            .presiding
            .iter()
            .rev()
            .find(|(since, ..)| *since <= at_ms)
            .and_then(|(_, juror, _)| *juror);
        let of = |role: Role| contest.jurors.iter().filter(move |juror| juror.role == role);
        named.filter(|id| fit(*id)).or_else(|| {
            of(Role::Chair)
                .chain(of(Role::Deputy))
                .map(|juror| juror.id)
                .find(|id| fit(*id))
        })
    }

    pub(crate) fn take(&mut self, record: &At<Record>) {
        match &record.what {
            Record::Arrived {
                juror,
                day,
                at_ms,
                remote,
            } => {
                self.absences.retain(|(who, when, _)| (who, when) != (juror, day));
                self.stays.push(Stay {
                    juror: *juror,
                    day: *day,
                    arrived_ms: *at_ms,
                    left_ms: None,
                    remote: *remote,
                });
            }
            Record::Left { juror, day, at_ms } => {
                let open =
                    |stay: &&mut Stay| stay.juror == *juror && stay.day == *day && stay.left_ms.is_none();
                if let Some(stay) = self.stays.iter_mut().rev().find(open) {
                    stay.left_ms = Some(*at_ms);
                }
            }
            Record::Absent { juror, day, reason } => {
                self.absences.retain(|(who, when, _)| (who, when) != (juror, day));
                self.absences.push((*juror, *day, reason.clone()));
            }
            Record::Cleared { juror, day, .. } => {
                self.absences.retain(|(who, when, _)| (who, when) != (juror, day));
                self.stays.retain(|stay| (&stay.juror, &stay.day) != (juror, day));
            }
            Record::Presides { juror, reason } => {
                self.presiding.push((record.time_ms, *juror, reason.clone()));
            }
        }
    }
}
