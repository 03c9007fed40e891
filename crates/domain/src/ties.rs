//! Ties: which matter, what separates them, and what is left to people.

use crate::exact::distinct_digits;
use crate::fund::{Ask, Purse};
use crate::regulation::{PlaceStyle, TieRule};
use crate::results::{AwardDecision, OpenQuestion, TieStep};
use crate::tally::per_sheet::median;
use crate::tally::{ProjectTally, Tally};
use crate::{Contest, Exact};
use std::cmp::Ordering;

/// The fund on the way down, and what each project of the tally asks of it.
pub(crate) struct MoneySide {
    pub purse: Purse,
    pub asks: Vec<Ask>,
    /// Requests in kopecks.
    pub requests: Vec<i128>,
}

/// Goes down the ranking, group by group of equal scores: gives places, and money where there is any.
pub(crate) struct Descent<'a> {
    pub contest: &'a Contest,
    pub tally: &'a Tally,
    /// The fund, in a scope that has one.
    pub money: Option<MoneySide>,
    /// Projects with a place so far, in order: position in the tally, first and last place.
    pub placed: Vec<(usize, (u32, u32))>,
    /// Proposals by position in the tally.
    pub awards: Vec<(usize, i128, AwardDecision)>,
    /// Steps by position in the tally.
    pub steps: Vec<Vec<TieStep>>,
    pub open_questions: Vec<OpenQuestion>,
    /// How many different places have been given.
    pub distinct: u32,
}

impl Descent<'_> {
    /// Places a group of equal projects (in natural order), asking the rules from `rule` on wherever the tie
    /// matters: each step splits the group, and its parts go on with the next step.
    pub fn place(&mut self, group: &[usize], rule: usize) {
        let rules = &self.contest.regulation.places.ties;
        let next = rules.get(rule).copied().filter(|_| self.matters(group));
        match next {
            None => self.share(group),
            Some(asked) if asked.asks_people() => {
                self.record(group, asked, None);
                self.open_questions.push(OpenQuestion {
                    projects: group.iter().map(|&at| self.tally.projects[at].project).collect(),
                    rule: asked,
                    places: self.at_stake(group),
                    fund: self.fund_depends(group),
                });
                self.share(group);
            }
            Some(asked) => {
                let values = self.values(group, asked);
                self.record(group, asked, Some(&values));
                let mut order: Vec<usize> = (0..group.len()).collect();
                // Stable: equals stay in natural order.
                order.sort_by(|&a, &b| values[b].cmp(&values[a]));
                for part in order.chunk_by(|&a, &b| values[a] == values[b]) {
                    let part: Vec<usize> = part.iter().map(|&at| group[at]).collect();
                    self.place(&part, rule + 1);
                }
            }
        }
    }

    /// Returns whether a tie crosses a boundary that matters: the border of a prize place, or the fund.
    fn matters(&self, group: &[usize]) -> bool {
        let places = &self.contest.regulation.places;
        group.len() > 1
            && (!places.boundary_only || self.at_stake(group).0 <= places.prizes || self.fund_depends(group))
    }

    /// Returns the places that the group would take if it were resolved.
    fn at_stake(&self, group: &[usize]) -> (u32, u32) {
        let before = match self.contest.regulation.places.style {
            PlaceStyle::Standard => count(self.placed.len()),
            PlaceStyle::Dense => self.distinct,
        };
        (before + 1, before + count(group.len()))
    }

    fn fund_depends(&self, group: &[usize]) -> bool {
        self.money
            .as_ref()
            .is_some_and(|money| money.purse.depends_on_order(&asks_of(&money.asks, group)))
    }

    /// Gives the group one place, shared if it has more than one project.
    fn share(&mut self, group: &[usize]) {
        let (first, last) = self.at_stake(group);
        let last = if self.contest.regulation.places.style == PlaceStyle::Dense {
            first
        } else {
            last
        };
        self.placed.extend(group.iter().map(|&at| (at, (first, last))));
        self.distinct += 1;
        let Some(MoneySide {
            purse,
            asks,
            requests,
        }) = &mut self.money
        else {
            return;
        };
        let tied = asks_of(asks, group);
        if purse.depends_on_order(&tied) {
            let decisions = purse.pass(&tied);
            self.awards.extend(
                group
                    .iter()
                    .zip(decisions)
                    .map(|(&at, decision)| (at, 0, decision)),
            );
        } else {
            for &at in group {
                let (amount, decision) = purse.give(asks[at], requests[at]);
                self.awards.push((at, amount, decision));
            }
        }
    }

    /// Returns the value of each of the group by a rule of the marks; the greatest comes first.
    fn values(&self, group: &[usize], rule: TieRule) -> Vec<Exact> {
        let tallies: Vec<&ProjectTally> = group.iter().map(|&at| &self.tally.projects[at]).collect();
        match rule {
            TieRule::Criterion(id) => {
                let mean =
                    |t: &&ProjectTally| t.criteria.iter().find(|c| c.criterion == id).map(|c| c.mean());
                tallies
                    .iter()
                    .map(|tally| mean(tally).unwrap_or_else(Exact::zero))
                    .collect()
            }
            TieRule::Median => tallies.iter().map(|tally| self.median_total(tally)).collect(),
            TieRule::HeadToHead => copeland(&tallies),
            // Not asked: `place` leaves these to people.
            TieRule::JuryVote | TieRule::CastingVote | TieRule::Lot => vec![Exact::zero(); group.len()],
        }
    }

    fn median_total(&self, tally: &ProjectTally) -> Exact {
        let totals: Vec<i128> = tally.totals.iter().map(|&(_, total)| total).collect();
        let (numerator, denominator) = median(&totals);
        Exact::ratio(numerator, denominator * self.tally.totals_over)
    }

    fn record(&mut self, group: &[usize], rule: TieRule, values: Option<&[Exact]>) {
        let printed = values.map(|values| {
            let digits = match rule {
                // Points of comparisons are whole or halves.
                TieRule::HeadToHead => u32::from(!values.iter().all(Exact::is_integer)),
                _ => distinct_digits(values.iter(), 2),
            };
            values
                .iter()
                .map(|value| value.printed(digits))
                .collect::<Vec<_>>()
        });
        for (place, &at) in group.iter().enumerate() {
            self.steps[at].push(TieStep {
                rule,
                value: printed.as_ref().map(|printed| printed[place].clone()),
                with: group
                    .iter()
                    .filter(|&&other| other != at)
                    .map(|&other| self.tally.projects[other].project)
                    .collect(),
                open: values.is_none(),
            });
        }
    }
}

fn asks_of(asks: &[Ask], group: &[usize]) -> Vec<Ask> {
    group.iter().map(|&at| asks[at]).collect()
}

/// Returns each project's points of pairwise comparisons within the group (Copeland): one for each other
/// that more jurors put lower than higher, a half where as many did; over jurors who scored both.
fn copeland(tallies: &[&ProjectTally]) -> Vec<Exact> {
    let mut doubled = vec![0_i128; tallies.len()];
    for a in 0..tallies.len() {
        for b in a + 1..tallies.len() {
            let points = match prefer(&tallies[a].totals, &tallies[b].totals) {
                Ordering::Greater => (2, 0),
                Ordering::Equal => (1, 1),
                Ordering::Less => (0, 2),
            };
            doubled[a] += points.0;
            doubled[b] += points.1;
        }
    }
    doubled
        .into_iter()
        .map(|points| Exact::ratio(points, 2))
        .collect()
}

/// Returns `Greater` when more jurors who scored both put the first higher than put it lower.
fn prefer(first: &[(usize, i128)], second: &[(usize, i128)]) -> Ordering {
    let mut balance = 0_i64;
    let mut second = second.iter().peekable();
    // Both lists stand in the jurors' order.
    for (juror, total) in first {
        while second.next_if(|(other, _)| other < juror).is_some() {}
        if let Some((_, other)) = second.next_if(|(other, _)| other == juror) {
            balance += match total.cmp(other) {
                Ordering::Greater => 1,
                Ordering::Equal => 0,
                Ordering::Less => -1,
            };
        }
    }
    balance.cmp(&0)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
