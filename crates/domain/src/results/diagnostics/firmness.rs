//! How firm each place is: the distance to the neighbours, places without any one juror, and places under juries
//! drawn by lot from this one.

use super::{Deliberation, Undefined};
use crate::chance::SplitMix64;
use crate::results::ranking::Settled;
use crate::results::tally::Tally;
use crate::{Exact, JurorId, ProjectId};
use std::collections::BTreeMap;

/// The line that a share of draws is counted above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// The line of funding, of each draw its own.
    Fund,
    /// The last place that carries a prize.
    Prizes(u32),
}

/// How firm the places are; projects in the order of places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Firmness {
    /// The distances in the official result.
    pub neighbours: Vec<Neighbours>,
    /// Places without any one juror.
    pub ranges: Result<Vec<Range>, Undefined>,
    /// Places under drawn juries.
    pub draws: Result<Vec<Draws>, Undefined>,
    /// What the shares are counted above; `None` without money and prizes.
    pub line: Option<LineKind>,
}

/// The distances of a project to those beside it in the ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbours {
    pub project: ProjectId,
    pub place: Option<(u32, u32)>,
    /// To the nearest better score.
    pub better: Option<Exact>,
    /// To the nearest worse score.
    pub worse: Option<Exact>,
}

/// The places of a project when any one juror is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    pub project: ProjectId,
    /// The best place.
    pub best: Option<u32>,
    /// The worst place.
    pub worst: Option<u32>,
    /// Without some juror it has no place at all (the threshold).
    pub unplaced: bool,
}

/// The places of a project under drawn juries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draws {
    pub project: ProjectId,
    /// How often it had a place.
    pub places: BTreeMap<u32, u32>,
    /// How often it was above the line.
    pub above: u32,
}

impl Deliberation<'_> {
    /// Returns how firm the places are, with `draws` juries drawn from `seed`: as many jurors as there are, each
    /// draw from all of them.
    ///
    /// # Errors
    /// The official method cannot be applied at all.
    pub fn firmness(&self, seed: u64, draws: u32) -> Result<Firmness, Undefined> {
        let (tally, settled) = self.settled(self.contest, &self.board)?;
        let order: Vec<ProjectId> = settled
            .order
            .iter()
            .map(|&(at, _)| tally.projects[at].project)
            .collect();
        Ok(Firmness {
            neighbours: neighbours(&tally, &settled),
            ranges: self.ranges(&order),
            draws: self.draws(&order, seed, draws),
            line: self.line(),
        })
    }

    fn line(&self) -> Option<LineKind> {
        let prizes = self.contest.regulation.places.prizes;
        if self.category.is_none() && !self.contest.sources.is_empty() {
            Some(LineKind::Fund)
        } else {
            (prizes > 0).then_some(LineKind::Prizes(prizes))
        }
    }

    /// Returns everybody of the panel but `juror`, by position.
    pub(super) fn without(&self, juror: usize) -> Vec<usize> {
        self.panel
            .iter()
            .copied()
            .filter(|&other| other != juror)
            .collect()
    }

    /// Returns the jurors of the panel: whoever may be left out, natural order of codes.
    pub fn jurors(&self) -> Vec<JurorId> {
        self.panel
            .iter()
            .map(|&juror| self.board.jurors[juror].id)
            .collect()
    }

    fn ranges(&self, order: &[ProjectId]) -> Result<Vec<Range>, Undefined> {
        if self.panel.len() < 2 {
            return Err(Undefined::TooFewJurors);
        }
        let mut found: BTreeMap<ProjectId, Range> = BTreeMap::new();
        for &juror in &self.panel {
            let board = self.board.with_jury(&self.without(juror));
            let (tally, settled) = self.settled(self.contest, &board)?;
            for (at, place) in settled.order {
                let project = tally.projects[at].project;
                let range = found.entry(project).or_insert(Range {
                    project,
                    best: None,
                    worst: None,
                    unplaced: false,
                });
                match place {
                    Some((place, _)) => {
                        range.best = Some(range.best.map_or(place, |best| best.min(place)));
                        range.worst = range.worst.max(Some(place));
                    }
                    None => range.unplaced = true,
                }
            }
        }
        Ok(order.iter().filter_map(|id| found.remove(id)).collect())
    }

    fn draws(&self, order: &[ProjectId], seed: u64, draws: u32) -> Result<Vec<Draws>, Undefined> {
        if self.panel.len() < 2 {
            return Err(Undefined::TooFewJurors);
        }
        let line = self.line();
        let mut chance = SplitMix64::new(seed);
        let mut found: BTreeMap<ProjectId, Draws> = BTreeMap::new();
        for _ in 0..draws {
            let drawn: Vec<usize> = self
                .panel
                .iter()
                .map(|_| {
                    let at = chance.below(self.panel.len() as u64);
                    self.panel[usize::try_from(at).unwrap_or_default()]
                })
                .collect();
            let board = self.board.with_jury(&drawn);
            let (tally, settled) = self.settled(self.contest, &board)?;
            let funded = settled.fund.as_ref().map_or(0, |fund| fund.above_line);
            for (position, (at, place)) in settled.order.into_iter().enumerate() {
                let project = tally.projects[at].project;
                let draws = found.entry(project).or_insert_with(|| Draws {
                    project,
                    places: BTreeMap::new(),
                    above: 0,
                });
                if let Some((place, _)) = place {
                    *draws.places.entry(place).or_default() += 1;
                    let above = match line {
                        Some(LineKind::Fund) => position < funded,
                        Some(LineKind::Prizes(prizes)) => place <= prizes,
                        None => false,
                    };
                    draws.above += u32::from(above);
                }
            }
        }
        Ok(order.iter().filter_map(|id| found.remove(id)).collect())
    }
}

/// Position in the tally, places, and the score of a project that has a place.
type Scored<'a> = (usize, Option<(u32, u32)>, Option<&'a Exact>);

fn neighbours(tally: &Tally, settled: &Settled) -> Vec<Neighbours> {
    let scores: Vec<Scored<'_>> = settled
        .order
        .iter()
        .map(|&(at, place)| {
            let score = tally.projects[at].exact.as_ref();
            (at, place, score.filter(|_| place.is_some()))
        })
        .collect();
    let apart = |own: &Exact, other: &Exact| if own < other { other - own } else { own - other };
    let nearest = |own: Option<&Exact>, others: &mut dyn Iterator<Item = Option<&Exact>>| {
        let own = own?;
        others
            .flatten()
            .find(|&other| other != own)
            .map(|other| apart(own, other))
    };
    let of = |(position, &(at, place, score)): (usize, &Scored<'_>)| Neighbours {
        project: tally.projects[at].project,
        place,
        better: nearest(score, &mut scores[..position].iter().rev().map(|one| one.2)),
        worse: nearest(score, &mut scores[position + 1..].iter().map(|one| one.2)),
    };
    scores.iter().enumerate().map(of).collect()
}
