//! Whatever people decide on ties: held against a second reading of the rules.

use crate::make::{contest, day_of, of, places, sheets};
use crate::votes::*;
use proptest::prelude::*;
use tribuna_domain::day::Record;
use tribuna_domain::day::votes::Record as Decision;
use tribuna_domain::regulation::TieRule;
use tribuna_domain::*;

/// Marks on a short scale, so that ties are many; and votes on any pairs and triples.
fn contests() -> impl Strategy<Value = (Vec<Vec<i64>>, Vec<Record>)> {
    let marks = prop::collection::vec(prop::collection::vec(0..3_i64, 3), 5);
    let tied = prop::sample::subsequence(vec![1_u32, 2, 3, 4, 5], 2..=5);
    let record = (
        tied,
        prop::collection::vec(any::<prop::sample::Index>(), 3),
        0..6_u32,
    )
        .prop_map(|(tied, named, kind)| {
            let named: Vec<u32> = named.iter().map(|at| tied[at.index(tied.len())]).collect();
            match kind {
                0 => casting(&tied, 1, named[0]),
                1 => lot(&tied, u64::from(named[0]) * 7919),
                2 => {
                    let mut led = named[..2].to_vec();
                    led.sort_unstable();
                    led.dedup();
                    let named: Vec<u32> = named
                        .iter()
                        .map(|n| if led.contains(n) { *n } else { 0 })
                        .collect();
                    vote(&tied, 2, &led, &named)
                }
                _ => vote(&tied, 1, &tied, &named),
            }
        });
    (marks, prop::collection::vec(record, 0..12))
}

fn made(marks: &[Vec<i64>]) -> (Contest, Vec<Sheet>) {
    let mut contest = contest(5, 3, 1);
    contest.regulation.places.ties = vec![TieRule::JuryVote, TieRule::CastingVote, TieRule::Lot];
    contest.regulation.places.prizes = 5;
    let rows: Vec<&[i64]> = marks.iter().map(Vec::as_slice).collect();
    (contest, sheets(&rows))
}

proptest! {
    #[test]
    fn no_decision_changes_a_place_outside_its_projects((marks, records) in contests()) {
        let (contest, all) = made(&marks);
        let with = rank_on(&contest, &all, &day_of(records.clone()), None).unwrap();
        let without = rank_on(&contest, &all, &Day::default(), None).unwrap();
        for row in &without.projects {
            let (first, last) = row.place.unwrap();
            let (now_first, now_last) = of(&with, row.project.0).place.unwrap();
            // What was shared is split within itself, and nothing else moves.
            prop_assert!(first <= now_first && now_last <= last);
        }
        for at in 0..records.len() {
            let entry = at as u64 + 1;
            let (Record::Votes(
                Decision::TieVote { projects, .. }
                | Decision::CastingVote { projects, .. }
                | Decision::Lot { projects, .. },
            ), false) = (&records[at], with.used.contains(&entry)) else { continue };
            // A record that was not used may as well not be there.
            let mut fewer = records.clone();
            fewer[at] = lot(&[1], 0);
            let less = rank_on(&contest, &all, &day_of(fewer), None).unwrap();
            prop_assert_eq!(places(&less), places(&with), "{:?}", projects);
        }
    }

    #[test]
    fn the_order_of_votes_and_of_people_changes_nothing(
        (marks, records) in contests(),
        keys in prop::collection::vec(any::<u32>(), 16),
    ) {
        let (contest, all) = made(&marks);
        let wanted = rank_on(&contest, &all, &day_of(records.clone()), None).unwrap();
        let mut shuffled = contest.clone();
        shuffled.projects.sort_by_key(|p| keys[p.id.0 as usize]);
        shuffled.jurors.sort_by_key(|j| keys[8 + j.id.0 as usize]);
        let turned: Vec<Record> = records.into_iter().map(|record| match record {
            Record::Votes(Decision::TieVote { mut projects, round, mut among, mut votes }) => {
                projects.reverse();
                among.reverse();
                votes.reverse();
                Record::Votes(Decision::TieVote { projects, round, among, votes })
            }
            other => other,
        }).collect();
        prop_assert_eq!(rank_on(&shuffled, &all, &day_of(turned), None).unwrap(), wanted);
    }
}

/// What people decided, applied again from the records alone: places, what was asked, and which entries counted.
struct Applied<'a> {
    records: &'a [Record],
    prizes: u32,
    dense: bool,
    placed: Vec<(u32, u32, u32)>,
    distinct: u32,
    asked: Vec<(Vec<u32>, TieRule, u32, Vec<u32>)>,
    used: Vec<u64>,
}

impl Applied<'_> {
    fn last<T>(&self, of: impl Fn(&Decision) -> Option<T>) -> Option<(u64, T)> {
        self.records
            .iter()
            .enumerate()
            .rev()
            .find_map(|(at, record)| match record {
                Record::Votes(decision) => Some((at as u64 + 1, of(decision)?)),
                _ => None,
            })
    }

    /// Who leads a round of a vote, where it was held among exactly these.
    fn leaders(&mut self, tied: &[u32], round: u32, among: &[u32]) -> Option<Vec<u32>> {
        let (entry, counts) = self.last(|decision| match decision {
            Decision::TieVote {
                projects,
                round: of,
                among: chosen,
                votes,
            } if (sorted(projects), *of, sorted(chosen)) == (tied.to_vec(), round, among.to_vec()) => {
                let count = |project: u32| {
                    votes
                        .iter()
                        .filter(|vote| vote.1 == Some(ProjectId(project)))
                        .count()
                };
                Some(
                    among
                        .iter()
                        .map(|&project| (project, count(project)))
                        .collect::<Vec<_>>(),
                )
            }
            _ => None,
        })?;
        self.used.push(entry);
        let most = counts.iter().map(|one| one.1).max().unwrap();
        Some(
            counts
                .into_iter()
                .filter(|one| one.1 == most)
                .map(|one| one.0)
                .collect(),
        )
    }

    fn before(&self) -> u32 {
        if self.dense {
            self.distinct
        } else {
            self.placed.len() as u32
        }
    }

    fn share(&mut self, tied: &[u32]) {
        let (first, size) = (self.before() + 1, tied.len() as u32);
        let last = if self.dense { first } else { self.before() + size };
        self.placed
            .extend(tied.iter().map(|&project| (project, first, last)));
        self.distinct += 1;
    }

    fn ask(&mut self, tied: &[u32], rule: TieRule, round: u32, among: &[u32]) {
        self.asked.push((tied.to_vec(), rule, round, among.to_vec()));
        self.share(tied);
    }

    fn place(&mut self, tied: &[u32], rule: usize) {
        if tied.len() < 2 || rule > 2 || self.before() + 1 > self.prizes {
            return self.share(tied);
        }
        let top = match rule {
            0 => {
                let Some(first) = self.leaders(tied, 1, tied) else {
                    return self.ask(tied, TieRule::JuryVote, 1, tied);
                };
                if first.len() > 1 && tied.len() > 2 {
                    let Some(second) = self.leaders(tied, 2, &first) else {
                        return self.ask(tied, TieRule::JuryVote, 2, &first);
                    };
                    second
                } else {
                    first
                }
            }
            1 => {
                let found = self.last(|decision| match decision {
                    Decision::CastingVote { projects, choice, .. } if sorted(projects) == tied => {
                        Some(choice.0)
                    }
                    _ => None,
                });
                let Some((entry, choice)) = found else {
                    return self.ask(tied, TieRule::CastingVote, 1, tied);
                };
                self.used.push(entry);
                vec![choice]
            }
            _ => {
                let found = self.last(|decision| match decision {
                    Decision::Lot { projects, seed } if sorted(projects) == tied => Some(*seed),
                    _ => None,
                });
                let Some((entry, seed)) = found else {
                    return self.ask(tied, TieRule::Lot, 1, tied);
                };
                self.used.push(entry);
                let mut drawn = tied.to_vec();
                chance::shuffle(seed, &mut drawn);
                for project in drawn {
                    self.share(&[project]);
                }
                return;
            }
        };
        self.place(&top, rule + 1);
        let rest: Vec<u32> = tied
            .iter()
            .copied()
            .filter(|project| !top.contains(project))
            .collect();
        if !rest.is_empty() {
            self.place(&rest, rule);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]
    /// Among three or four equals: votes, run-offs, casting votes and lots on all of them and on parts of them.
    #[test]
    fn places_of_equals_are_what_applying_the_decisions_by_hand_gives(
        size in 2..5_u32,
        decisions in prop::collection::vec((any::<u32>(), any::<[prop::sample::Index; 4]>(), any::<u8>()), 0..14),
        prizes in 0..5_u32,
        dense: bool,
    ) {
        let (mut contest, all) = equal(size, 3);
        contest.regulation.places.prizes = prizes;
        if dense {
            contest.regulation.places.style = regulation::PlaceStyle::Dense;
        }
        let everybody: Vec<u32> = (1..=size).collect();
        let subset = |bits: u32| -> Vec<u32> {
            everybody.iter().copied().filter(|project| bits >> project & 1 == 1).collect()
        };
        let records: Vec<Record> = decisions
            .iter()
            .filter_map(|(bits, at, kind)| {
                // A half of the decisions are on all of them.
                let tied = if kind & 1 == 1 { everybody.clone() } else { subset(*bits) };
                if tied.len() < 2 {
                    return None;
                }
                let of = |list: &[u32], at: usize, index: &prop::sample::Index| list[(index.index(1000) + at) % list.len()];
                let named = |among: &[u32]| -> Vec<u32> { at[..3].iter().map(|index| of(among, 0, index)).collect() };
                Some(match kind >> 1 & 7 {
                    0 | 1 => casting(&tied, 1, of(&tied, 0, &at[3])),
                    2 => lot(&tied, u64::from(*bits)),
                    3 | 4 => {
                        let among: Vec<u32> = tied.iter().copied().filter(|project| bits >> (project + 8) & 1 == 1).collect();
                        if among.is_empty() {
                            return None;
                        }
                        vote(&tied, 2, &among, &named(&among))
                    }
                    _ => vote(&tied, 1, &tied, &named(&tied)),
                })
            })
            .collect();
        let mut applied = Applied {
            records: &records,
            prizes,
            dense,
            placed: Vec::new(),
            distinct: 0,
            asked: Vec::new(),
            used: Vec::new(),
        };
        applied.place(&everybody, 0);
        let results = rank_on(&contest, &all, &day_of(records.clone()), None).unwrap();
        prop_assert_eq!(order(&results), applied.placed);
        let asked: Vec<_> = results
            .open_questions
            .iter()
            .map(|asked| (sorted(&asked.projects), asked.rule, asked.round, sorted(&asked.among)))
            .collect();
        prop_assert_eq!(asked, applied.asked);
        applied.used.sort_unstable();
        applied.used.dedup();
        prop_assert_eq!(results.used, applied.used);
    }
}
