//! Ties: which matter, what separates them, and what is left to people.

use crate::exact::distinct_digits;
use crate::money::fund::{Ask, Purse};
use crate::regulation::{PlaceStyle, TieRule};
use crate::results::people::{People, Round};
use crate::results::tally::per_sheet::median;
use crate::results::tally::{ProjectTally, Tally};
use crate::results::{AwardDecision, Decided, OpenQuestion, TieStep, Verdict};
use crate::{Contest, Exact, ProjectId, chance};
use std::cmp::Ordering;
use std::collections::BTreeMap;

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
    /// What decides among equals, in order.
    pub chain: Vec<TieRule>,
    /// What people decided.
    pub people: People<'a>,
    /// How the students' vote stands, and the votes.
    pub verdict: Verdict,
    pub votes: BTreeMap<ProjectId, u32>,
    /// Entries of the decisions that were used.
    pub used: Vec<u64>,
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
    /// matters: each step splits the group, and its parts go on with the next step. Where people name one
    /// project, those not named are asked about by the same step again.
    pub fn place(&mut self, group: &[usize], rule: usize) {
        match self.chain.get(rule).copied().filter(|_| self.matters(group)) {
            None => self.share(group),
            Some(TieRule::JuryVote) => self.by_vote(group, rule),
            Some(TieRule::CastingVote) => self.by_casting_vote(group, rule),
            Some(TieRule::Lot) => self.by_lot(group, rule),
            Some(TieRule::Audience) if self.verdict == Verdict::Held => self.by_marks(group, rule),
            // A vote that is void separates nobody.
            Some(TieRule::Audience) if matches!(self.verdict, Verdict::Void | Verdict::TooFew { .. }) => {
                self.place(group, rule + 1);
            }
            Some(TieRule::Audience) => self.ask(group, TieRule::Audience, 1, group),
            Some(_) => self.by_marks(group, rule),
        }
    }

    fn by_marks(&mut self, group: &[usize], rule: usize) {
        let asked = self.chain[rule];
        let values = self.values(group, asked);
        let printed = printed(asked, &values);
        self.record(group, asked, &printed, None);
        let mut order: Vec<usize> = (0..group.len()).collect();
        // Stable: equals stay in natural order.
        order.sort_by(|&a, &b| values[b].cmp(&values[a]));
        for part in order.chunk_by(|&a, &b| values[a] == values[b]) {
            let part: Vec<usize> = part.iter().map(|&at| group[at]).collect();
            self.place(&part, rule + 1);
        }
    }

    /// The jury's vote: who gets most votes goes first. Equal leaders of three or more go to a run-off; who is
    /// equal there, or of two, goes on with the next rule.
    fn by_vote(&mut self, group: &[usize], rule: usize) {
        let tied = self.projects(group);
        let Some(first) = self.people.round(&tied, 1, &tied) else {
            return self.ask(group, TieRule::JuryVote, 1, group);
        };
        self.record_round(group, &first);
        let mut top = self.only(group, &first);
        if top.len() > 1 && group.len() > 2 {
            let Some(second) = self.people.round(&tied, 2, &self.projects(&top)) else {
                return self.ask(group, TieRule::JuryVote, 2, &top);
            };
            self.record_round(&top, &second);
            top = self.only(&top, &second);
        }
        self.first(group, &top, rule);
    }

    /// The casting vote: who presides names who goes first.
    fn by_casting_vote(&mut self, group: &[usize], rule: usize) {
        let Some((decided, choice)) = self.people.casting(&self.projects(group)) else {
            return self.ask(group, TieRule::CastingVote, 1, group);
        };
        let chosen = |at: usize| self.tally.projects[at].project == choice;
        let values: Vec<String> = group.iter().map(|&at| u8::from(chosen(at)).to_string()).collect();
        let top: Vec<usize> = group.iter().copied().filter(|&at| chosen(at)).collect();
        self.record(group, TieRule::CastingVote, &values, Some(&decided));
        self.first(group, &top, rule);
    }

    /// The lot: an order of all from the recorded seed.
    fn by_lot(&mut self, group: &[usize], rule: usize) {
        let Some((decided, seed)) = self.people.lot(&self.projects(group)) else {
            return self.ask(group, TieRule::Lot, 1, group);
        };
        let mut drawn = group.to_vec();
        chance::shuffle(seed, &mut drawn);
        let place = |at: &usize| {
            drawn
                .iter()
                .position(|other| other == at)
                .map_or(0, |place| place + 1)
        };
        let values: Vec<String> = group.iter().map(|at| place(at).to_string()).collect();
        self.record(group, TieRule::Lot, &values, Some(&decided));
        for at in drawn {
            self.place(&[at], rule + 1);
        }
    }

    /// Places `top` of the group by the rules after `rule`, then the rest: a vote for one project says nothing of
    /// the order of the others, so the same rule is asked of them again.
    fn first(&mut self, group: &[usize], top: &[usize], rule: usize) {
        self.place(top, rule + 1);
        let rest: Vec<usize> = group.iter().copied().filter(|at| !top.contains(at)).collect();
        if !rest.is_empty() {
            self.place(&rest, rule);
        }
    }

    /// Returns those of the group that lead a round.
    fn only(&self, group: &[usize], round: &Round) -> Vec<usize> {
        let leaders = round.leaders();
        let leads = |at: &usize| leaders.contains(&self.tally.projects[*at].project);
        group.iter().copied().filter(leads).collect()
    }

    fn projects(&self, group: &[usize]) -> Vec<ProjectId> {
        group.iter().map(|&at| self.tally.projects[at].project).collect()
    }

    /// Leaves a tie open for people, choosing among `among`.
    fn ask(&mut self, group: &[usize], rule: TieRule, round: u32, among: &[usize]) {
        self.record(group, rule, &[], None);
        self.open_questions.push(OpenQuestion {
            projects: self.projects(group),
            rule,
            places: self.at_stake(group),
            fund: self.fund_depends(group),
            round,
            among: self.projects(among),
        });
        self.share(group);
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
        let given = match group {
            &[at] => vec![purse.give(asks[at], requests[at])],
            group => {
                let requests: Vec<i128> = group.iter().map(|&at| requests[at]).collect();
                purse.pass(&asks_of(asks, group), &requests)
            }
        };
        let given = group.iter().zip(given);
        self.awards
            .extend(given.map(|(&at, (amount, decision))| (at, amount, decision)));
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
            TieRule::Audience => tallies
                .iter()
                .map(|tally| Exact::from(i64::from(self.votes.get(&tally.project).copied().unwrap_or(0))))
                .collect(),
            // Not asked: `place` leaves these to people.
            TieRule::JuryVote | TieRule::CastingVote | TieRule::Lot => vec![Exact::zero(); group.len()],
        }
    }

    fn median_total(&self, tally: &ProjectTally) -> Exact {
        let totals: Vec<i128> = tally.totals.iter().map(|&(_, total)| total).collect();
        let (numerator, denominator) = median(&totals);
        Exact::ratio(numerator, denominator * self.tally.totals_over)
    }

    fn record_round(&mut self, group: &[usize], round: &Round) {
        let votes = |at: &usize| round.counts.get(&self.tally.projects[*at].project);
        let values: Vec<String> = group
            .iter()
            .map(|at| votes(at).copied().unwrap_or(0).to_string())
            .collect();
        self.record(group, TieRule::JuryVote, &values, Some(&round.decided));
    }

    /// Records a step; without values it is open.
    fn record(&mut self, group: &[usize], rule: TieRule, values: &[String], decided: Option<&Decided>) {
        self.used.extend(decided.map(|decided| decided.entry));
        for (place, &at) in group.iter().enumerate() {
            self.steps[at].push(TieStep {
                rule,
                value: values.get(place).cloned(),
                with: group
                    .iter()
                    .filter(|&&other| other != at)
                    .map(|&other| self.tally.projects[other].project)
                    .collect(),
                open: values.is_empty(),
                decided: decided.cloned(),
            });
        }
    }
}

/// Returns the values of a rule of the marks for print.
fn printed(rule: TieRule, values: &[Exact]) -> Vec<String> {
    let digits = match rule {
        TieRule::Audience => 0,
        // Points of comparisons are whole or halves.
        TieRule::HeadToHead => u32::from(!values.iter().all(Exact::is_integer)),
        _ => distinct_digits(values.iter(), 2),
    };
    values.iter().map(|value| value.printed(digits)).collect()
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
