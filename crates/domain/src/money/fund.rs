//! Places to money: `by_rank` (`docs/rules/places.md`, The fund).

use crate::contest::Source;
use crate::natural;
use crate::regulation::FundRule;
use crate::results::{Allocation, Award, AwardDecision, DecidedAward, Unapplied, WhyUnapplied};
use crate::{Contest, Money, Project, ProjectId, SourceId};
use std::collections::{BTreeMap, BTreeSet};

/// What a project asks of the fund, in kopecks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    Nothing,
    /// More than the cap allows anybody: cannot be given its minimum whatever is left.
    Impossible,
    /// At most `want`, at least `least`; 0 < least ≤ want.
    Wants {
        want: i128,
        least: i128,
    },
}

impl Ask {
    /// Returns what `project` asks for under `rule`.
    pub fn of(project: &Project, rule: FundRule) -> Self {
        let request = project.requested.map_or(0, |m| i128::from(m.0));
        if request <= 0 {
            return Self::Nothing;
        }
        let least = match project.minimum {
            Some(minimum) => i128::from(minimum.0),
            // Up to a whole kopeck: less than the share is less than the minimum.
            None => (request * i128::from(rule.minimum_share) + 9_999) / 10_000,
        };
        let least = least.clamp(1, request);
        let want = rule.cap.map_or(request, |cap| request.min(i128::from(cap)));
        if want < least {
            Self::Impossible
        } else {
            Self::Wants { want, least }
        }
    }
}

/// More tied projects than this, and more ways the money may stand than this, are not told apart: what depends on
/// them stays undecided.
const MOST_TIED: usize = 10;
const MOST_STANDS: usize = 5_000;

/// How the money may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Stand {
    /// Kopecks that may still be given.
    left: i128,
    /// A project did not fit, and the rule does not look further.
    stopped: bool,
}

impl Stand {
    /// Returns what an ask is given if it comes next, and how the money stands after it.
    fn give(self, rule: FundRule, ask: Ask) -> (i128, Self) {
        let Ask::Wants { want, least } = ask else {
            return (0, self);
        };
        let fits = !self.stopped && want <= self.left;
        let amount = if fits {
            want
        } else if !self.stopped && rule.partial && least <= self.left {
            self.left
        } else {
            0
        };
        let stopped = self.stopped || (!fits && !rule.skip);
        let left = if stopped { 0 } else { self.left - amount };
        (amount, Self { left, stopped })
    }
}

/// How far the money has gone down the ranking.
#[derive(Clone, Debug)]
pub(crate) struct Purse {
    rule: FundRule,
    /// Every way the money may stand: one, until a tie that it depends on was left open. Empty: too many to follow.
    stands: BTreeSet<Stand>,
    /// As 0.1.0 proposed: what comes after a tie left open is not followed.
    former: bool,
}

impl Purse {
    /// Returns the whole fund.
    pub fn new(rule: FundRule, fund: i128) -> Self {
        let whole = Stand {
            left: fund,
            stopped: false,
        };
        Self {
            rule,
            stands: BTreeSet::from([whole]),
            former: false,
        }
    }

    /// Returns the fund as 0.1.0 gave it, where results were fixed so.
    pub fn counted_as_fixed(self, former: bool) -> Self {
        Self { former, ..self }
    }

    /// Returns how the money stands, where that is known.
    fn known(&self) -> Option<Stand> {
        let mut stands = self.stands.iter();
        stands.next().copied().filter(|_| stands.next().is_none())
    }

    /// Returns whether the award of any of the tied depends on their order. Where it is not known how much is left,
    /// nobody is asked for an order yet.
    ///
    /// A closed form of trying every order. Whoever the purse does not reach now it does not reach later.
    /// Whoever it reaches gets something when first; if all the requests do not fit, somebody reached gets
    /// less when last. With `skip` the others do not matter; without it, they stop the awarding.
    pub fn depends_on_order(&self, tied: &[Ask]) -> bool {
        let Some(Stand { left, stopped: false }) = self.known() else {
            return false;
        };
        let reaches = |ask: Ask| match ask {
            Ask::Wants { want, least } => want <= left || (self.rule.partial && least <= left),
            Ask::Nothing | Ask::Impossible => false,
        };
        let rivals: Vec<i128> = tied
            .iter()
            .filter(|&&ask| !self.rule.skip || reaches(ask))
            .filter_map(|ask| {
                if let Ask::Wants { want, .. } = ask {
                    Some(*want)
                } else {
                    None
                }
            })
            .collect();
        let fit = rivals.iter().sum::<i128>() <= left;
        rivals.len() > 1 && !fit && tied.iter().any(|&ask| reaches(ask))
    }

    /// Gives the next project what the rule proposes, where that is the same however the money may stand.
    pub fn give(&mut self, ask: Ask, request: i128) -> (i128, AwardDecision) {
        let given: Vec<(i128, Stand)> = self
            .stands
            .iter()
            .map(|stand| stand.give(self.rule, ask))
            .collect();
        self.stands = given.iter().map(|(_, after)| *after).collect();
        decision(ask, request, given.iter().map(|(amount, _)| *amount))
    }

    /// Gives a group of equals what each of them gets in every order and however the money may stand; who gets now
    /// this and now that is undecided, and so is how much is left.
    pub fn pass(&mut self, tied: &[Ask], requests: &[i128]) -> Vec<(i128, AwardDecision)> {
        let pairs = tied.iter().zip(requests);
        if self.known().is_some() && !self.depends_on_order(tied) {
            return pairs.map(|(&ask, &request)| self.give(ask, request)).collect();
        }
        let Some((amounts, stands)) = self.orders(tied) else {
            return self.pass_many(tied);
        };
        self.stands = stands;
        let of = |(at, (&ask, &request)): (usize, (&Ask, &i128))| {
            decision(ask, request, amounts[at].iter().copied())
        };
        pairs.enumerate().map(of).collect()
    }

    /// The same for more than can be followed: whom the purse does not reach now it does not reach later.
    fn pass_many(&mut self, tied: &[Ask]) -> Vec<(i128, AwardDecision)> {
        let reached = |ask: Ask| {
            let mut stands = self.stands.iter();
            self.stands.is_empty() || stands.any(|stand| stand.give(self.rule, ask).0 > 0)
        };
        let of = |&ask: &Ask| {
            let amounts = if reached(ask) { None } else { Some(0) };
            decision(ask, 0, amounts.into_iter())
        };
        let decisions = tied.iter().map(of).collect();
        // Without `skip` every order ends with a project that does not fit.
        let stopped = Stand {
            left: 0,
            stopped: true,
        };
        self.stands = (!self.rule.skip).then_some(stopped).into_iter().collect();
        decisions
    }

    /// Returns what each of the tied gets in some order, and how the money may stand after all of them; `None` where
    /// there are too many ways to follow.
    fn orders(&self, tied: &[Ask]) -> Option<(Vec<BTreeSet<i128>>, BTreeSet<Stand>)> {
        if self.former {
            return None;
        }
        let asking = |ask: &Ask| matches!(ask, Ask::Wants { .. });
        let rivals: Vec<usize> = (0..tied.len()).filter(|&at| asking(&tied[at])).collect();
        if rivals.len() > MOST_TIED {
            return None;
        }
        let mut amounts = vec![BTreeSet::new(); tied.len()];
        // By the set of those who had their turn: a set comes after every set that it is made of.
        let mut stands = vec![BTreeSet::new(); 1 << rivals.len()];
        stands[0] = self.stands.clone();
        let mut ways = 0;
        for had in 0..stands.len() {
            let here = std::mem::take(&mut stands[had]);
            ways += here.len();
            if ways > MOST_STANDS {
                return None;
            }
            for (bit, &at) in rivals.iter().enumerate().filter(|(bit, _)| had & (1 << bit) == 0) {
                for stand in &here {
                    let (amount, after) = stand.give(self.rule, tied[at]);
                    amounts[at].insert(amount);
                    stands[had | (1 << bit)].insert(after);
                }
            }
            stands[had] = here;
        }
        let after = stands.pop()?;
        Some((amounts, after))
    }
}

/// Returns what a project is proposed that gets one of `amounts`: none where these could not be followed.
fn decision(ask: Ask, request: i128, mut amounts: impl Iterator<Item = i128>) -> (i128, AwardDecision) {
    match ask {
        Ask::Nothing => return (0, AwardDecision::NotRequested),
        Ask::Impossible => return (0, AwardDecision::Reserve),
        Ask::Wants { .. } => {}
    }
    let Some(amount) = amounts.next() else {
        return (0, AwardDecision::Undecided);
    };
    if amounts.any(|other| other != amount) {
        return (0, AwardDecision::Undecided);
    }
    let decision = match amount {
        0 => AwardDecision::Reserve,
        all if all == request => AwardDecision::Full,
        _ => AwardDecision::Partial,
    };
    (amount, decision)
}

/// Returns the sources in spending order: by priority, then name.
pub(crate) fn spending_order(contest: &Contest) -> Vec<&Source> {
    let mut sources: Vec<&Source> = contest.sources.iter().collect();
    sources.sort_by(|a, b| {
        a.priority
            .cmp(&b.priority)
            .then_with(|| natural::compare(&a.name, &b.name))
            .then(a.id.cmp(&b.id))
    });
    sources
}

/// Returns the fund in kopecks: the limits of all sources.
pub(crate) fn fund_of(sources: &[&Source]) -> i128 {
    sources.iter().map(|source| limit(source)).sum()
}

fn limit(source: &Source) -> i128 {
    i128::from(source.limit.0.max(0))
}

/// A line of the proposal before the sources, amounts in kopecks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    pub project: ProjectId,
    pub requested: i128,
    pub amount: i128,
    pub decision: AwardDecision,
    pub ask: Ask,
    /// Has a place.
    pub ranked: bool,
    /// The decision that it differs by, and what was proposed.
    pub decided: Option<(u64, i128)>,
}

/// Puts the commission's sums in place of the proposed ones. A sum that breaks an invariant of the fund is left out
/// and told of: by itself, or, where all that were decided do not fit together, the latest that gives more than was
/// proposed. In which order they were decided does not matter to a set that fits.
pub(crate) fn decided(
    mut lines: Vec<Line>,
    awards: &BTreeMap<ProjectId, (u64, i64)>,
    fund: i128,
) -> (Vec<Line>, Vec<Unapplied>) {
    let mut unapplied = Vec::new();
    let mut standing: Vec<(u64, usize, i128)> = Vec::new();
    for (project, (entry, amount)) in awards {
        let Some(at) = lines.iter().position(|line| line.project == *project) else {
            continue;
        };
        let amount = i128::from(*amount);
        let why = match lines[at].ask {
            _ if amount == 0 => None,
            _ if !lines[at].ranked => Some(WhyUnapplied::NoPlace),
            Ask::Wants { want, .. } if amount > want => Some(WhyUnapplied::AboveRequest),
            Ask::Nothing | Ask::Impossible => Some(WhyUnapplied::AboveRequest),
            Ask::Wants { least, .. } if amount < least => Some(WhyUnapplied::BelowMinimum),
            Ask::Wants { .. } => None,
        };
        match why {
            Some(why) => unapplied.push(Unapplied {
                entry: *entry,
                project: *project,
                why,
            }),
            None => standing.push((*entry, at, amount)),
        }
    }
    standing.sort_unstable();
    let proposed: i128 = lines.iter().map(|line| line.amount).sum();
    let more = |&(_, at, amount): &(u64, usize, i128)| amount - lines[at].amount;
    let mut sum = proposed + standing.iter().map(more).sum::<i128>();
    while sum > fund
        && let Some(latest) = standing.iter().rposition(|one| more(one) > 0)
    {
        let one = standing.remove(latest);
        sum -= more(&one);
        unapplied.push(Unapplied {
            entry: one.0,
            project: lines[one.1].project,
            why: WhyUnapplied::FundExceeded,
        });
    }
    unapplied.sort_unstable_by_key(|one| one.entry);
    for (entry, at, amount) in standing {
        let line = &mut lines[at];
        line.decided = Some((entry, line.amount));
        line.amount = amount;
        line.decision = match (amount, line.decision) {
            (0, AwardDecision::NotRequested | AwardDecision::Rejected) => line.decision,
            (0, _) => AwardDecision::Reserve,
            (all, _) if all == line.requested => AwardDecision::Full,
            _ => AwardDecision::Partial,
        };
    }
    (lines, unapplied)
}

/// Fills the awards from the sources in their order, each award in the order of the lines.
pub(crate) fn allocate(sources: &[&Source], lines: &[Line]) -> Allocation {
    let mut left: Vec<(SourceId, i128)> = sources.iter().map(|source| (source.id, limit(source))).collect();
    let mut awards = Vec::with_capacity(lines.len());
    for line in lines {
        let mut by_source = Vec::new();
        let mut wanted = line.amount;
        for (source, left) in &mut left {
            let part = wanted.min(*left);
            if part > 0 {
                *left -= part;
                wanted -= part;
                by_source.push((*source, kopecks(part)));
            }
        }
        awards.push(Award {
            project: line.project,
            requested: kopecks(line.requested),
            amount: kopecks(line.amount),
            by_source,
            decision: line.decision,
            decided: line.decided.map(|(entry, proposed)| DecidedAward {
                entry,
                proposed: kopecks(proposed),
            }),
        });
    }
    let passed = |award: &Award| award.amount.0 > 0 || award.decision == AwardDecision::NotRequested;
    let leading = awards.iter().take_while(|award| passed(award)).count();
    let above_line = awards[..leading]
        .iter()
        .rposition(|award| award.amount.0 > 0)
        .map_or(0, |last| last + 1);
    Allocation {
        awards,
        left: left
            .into_iter()
            .map(|(source, left)| (source, kopecks(left)))
            .collect(),
        fund: kopecks(fund_of(sources)),
        above_line,
    }
}

/// Money past what a contest file can hold stays at the greatest amount it can.
fn kopecks(amount: i128) -> Money {
    Money(i64::try_from(amount).unwrap_or(i64::MAX))
}

#[cfg(test)]
#[path = "fund_tests.rs"]
mod tests;
