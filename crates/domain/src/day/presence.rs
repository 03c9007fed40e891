//! Who of the jury is there: arrivals and leavings by day, quorum, who presides.

use super::At;
use crate::{Contest, Juror, JurorId, Role};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is known of a juror's presence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// Came, in person or from afar.
    Arrived {
        /// Who.
        juror: JurorId,
        /// Which day of the contest.
        day: NaiveDate,
        /// When.
        at_ms: i64,
        /// «участвует дистанционно»
        remote: bool,
    },
    /// Left.
    Left {
        /// Who.
        juror: JurorId,
        /// Which day.
        day: NaiveDate,
        /// When.
        at_ms: i64,
    },
    /// Will not come that day.
    Absent {
        /// Who.
        juror: JurorId,
        /// Which day.
        day: NaiveDate,
        /// Why.
        reason: String,
    },
    /// What was entered of this juror on this day was a mistake.
    Cleared {
        /// Who.
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
    /// Who.
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

impl Stay {
    /// Returns whether the juror was there at `at_ms`.
    pub fn covers(&self, at_ms: i64) -> bool {
        self.arrived_ms <= at_ms && self.left_ms.is_none_or(|left| at_ms < left)
    }
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
            .find(|stay| stay.juror == juror && stay.covers(at_ms))
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

    pub(super) fn take(&mut self, record: &At<Record>) {
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
