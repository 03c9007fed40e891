//! The students' vote: control sums, whether it counts, and what it does to scores
//! (`docs/rules/places.md`, The hall's vote).

use crate::audience::Audience;
use crate::contest::Standing;
use crate::regulation::{AudienceMode, AudienceRule, Method, ShareOf, Weights};
use crate::results::tally::{ProjectTally, Tally, per_sheet::median};
use crate::results::{AudienceOutcome, AudiencePart, Verdict};
use crate::{Contest, Exact, ProjectId, natural};
use std::collections::BTreeMap;

/// Points by place, best first; nothing after.
const POINTS: [i64; 10] = [12, 10, 8, 7, 6, 5, 4, 3, 2, 1];

/// A line of the tellers' control (`docs/rules/places.md`, Control sums).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Control {
    /// made = issued + cancelled
    Made,
    /// in the boxes ≤ issued
    InBox,
    /// in the boxes = valid + spoiled
    Valid,
    /// one choice: votes = valid
    Votes,
    /// exactly N: votes = N · valid
    VotesExactly,
    /// up to N: valid ≤ votes ≤ N · valid
    VotesUpTo,
    /// ballots that rate a project ≤ valid
    Ratings,
    /// marks of a project ≤ 100 · ballots that rate it
    Marks,
}

/// A control sum with its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlSum {
    /// Which.
    pub control: Control,
    /// The box it is of; `None`: of all.
    pub in_box: Option<String>,
    /// The numbers of the line in its order, left side first; `None`: not counted yet.
    pub numbers: Vec<Option<u64>>,
    /// Whether it agrees; `None` while a number is missing.
    pub agrees: Option<bool>,
}

/// Returns the control sums: of each box, where there are several, and of all.
pub fn control_sums(rule: &AudienceRule, audience: &Audience) -> Vec<ControlSum> {
    let ballots = &audience.ballots;
    let (made, issued, cancelled) = (wide(ballots.made), wide(ballots.issued), wide(ballots.cancelled));
    let mut sums = vec![line(Control::Made, None, vec![made, issued, cancelled], |n| {
        n[0] == n[1] + n[2]
    })];
    sums.push(line(
        Control::InBox,
        None,
        vec![wide(audience.in_boxes()), issued],
        |n| n[0] <= n[1],
    ));
    if audience.boxes.len() > 1 {
        for count in &audience.boxes {
            let one = Audience {
                boxes: vec![count.clone()],
                ..Audience::default()
            };
            of_boxes(rule, &one, Some(&count.name), &mut sums);
        }
    }
    of_boxes(rule, audience, None, &mut sums);
    sums
}

fn of_boxes(rule: &AudienceRule, audience: &Audience, name: Option<&str>, sums: &mut Vec<ControlSum>) {
    let (in_box, valid, spoiled) = (
        wide(audience.in_boxes()),
        wide(audience.valid()),
        wide(audience.spoiled()),
    );
    sums.push(line(Control::Valid, name, vec![in_box, valid, spoiled], |n| {
        n[0] == n[1] + n[2]
    }));
    if rule.mode == AudienceMode::OneJuror {
        let ratings = audience.ratings();
        let most = valid.map(|_| ratings.values().map(|r| u64::from(r.ballots)).max().unwrap_or(0));
        sums.push(line(Control::Ratings, name, vec![most, valid], |n| n[0] <= n[1]));
        let over = ratings
            .values()
            .find(|rating| u64::from(rating.points) > 100 * u64::from(rating.ballots))
            .or_else(|| ratings.values().max_by_key(|rating| rating.points));
        let numbers = over.map(|rating| [u64::from(rating.points), 100 * u64::from(rating.ballots)]);
        if let Some(numbers) = numbers {
            sums.push(line(Control::Marks, name, numbers.map(Some).to_vec(), |n| {
                n[0] <= n[1]
            }));
        }
        return;
    }
    let votes = valid.map(|_| audience.votes().values().map(|&votes| u64::from(votes)).sum());
    let choices = u64::from(rule.choices);
    let most = valid.map(|valid| valid * choices);
    sums.push(if rule.choices <= 1 {
        line(Control::Votes, name, vec![votes, valid], |n| n[0] == n[1])
    } else if rule.exactly {
        line(Control::VotesExactly, name, vec![votes, most], |n| n[0] == n[1])
    } else {
        line(Control::VotesUpTo, name, vec![valid, votes, most], |n| {
            n[0] <= n[1] && n[1] <= n[2]
        })
    });
}

fn line(
    control: Control,
    in_box: Option<&str>,
    numbers: Vec<Option<u64>>,
    agrees: impl Fn(&[u64]) -> bool,
) -> ControlSum {
    let known: Option<Vec<u64>> = numbers.iter().copied().collect();
    ControlSum {
        control,
        in_box: in_box.map(str::to_owned),
        agrees: known.map(|known| agrees(&known)),
        numbers,
    }
}

fn wide(number: Option<u32>) -> Option<u64> {
    number.map(u64::from)
}

/// Returns how the vote stands. Too few ballots make it void whatever was decided; sums that do not agree leave
/// it waiting for a decision; numbers that nobody entered contradict nothing. A vote that never took place is void
/// once that was decided.
pub fn verdict(rule: &AudienceRule, audience: &Audience) -> Verdict {
    let Some(valid) = audience.valid() else {
        return match &audience.decided {
            Some(decided) if !decided.what.0 => Verdict::Void,
            _ => Verdict::Absent,
        };
    };
    if valid < rule.minimum_ballots {
        let minimum = rule.minimum_ballots;
        return Verdict::TooFew { valid, minimum };
    }
    match &audience.decided {
        Some(decided) if decided.what.0 => Verdict::Held,
        Some(_) => Verdict::Void,
        None if control_sums(rule, audience)
            .iter()
            .any(|sum| sum.agrees == Some(false)) =>
        {
            Verdict::Waiting
        }
        None => Verdict::Held,
    }
}

/// Returns the vote with its prize; `None` where the regulation knows none.
pub fn outcome(contest: &Contest, audience: &Audience) -> Option<AudienceOutcome> {
    let rule = &contest.regulation.audience;
    if rule.mode == AudienceMode::None {
        return None;
    }
    let verdict = verdict(rule, audience);
    let counted = audience.votes();
    let votes_of = |id: &ProjectId| counted.get(id).copied().unwrap_or(0);
    let mut projects: Vec<_> = contest
        .projects
        .iter()
        .filter(|project| project.standing.is_admitted())
        .collect();
    projects.sort_by(|a, b| {
        votes_of(&b.id)
            .cmp(&votes_of(&a.id))
            .then_with(|| natural::compare(&a.number, &b.number))
            .then(a.id.cmp(&b.id))
    });
    let running = || projects.iter().filter(|p| p.standing == Standing::Competing);
    let most = running().map(|project| votes_of(&project.id)).max().unwrap_or(0);
    let prize = rule.mode == AudienceMode::SeparateAward && verdict == Verdict::Held && most > 0;
    Some(AudienceOutcome {
        verdict,
        valid: audience.valid(),
        winners: running()
            .filter(|project| prize && votes_of(&project.id) == most)
            .map(|project| project.id)
            .collect(),
        votes: projects
            .iter()
            .map(|project| (project.id, votes_of(&project.id)))
            .collect(),
    })
}

/// Puts the vote into the scores of the projects that have a place (`ranked`, by position in the tally), where
/// the regulation does so and the vote counts. Returns what it did, by position.
pub(crate) fn compose(
    contest: &Contest,
    audience: &Audience,
    tally: &mut Tally,
    ranked: &[usize],
) -> Vec<Option<AudiencePart>> {
    let rule = contest.regulation.audience;
    let mut parts: Vec<Option<AudiencePart>> = vec![None; tally.projects.len()];
    if verdict(&rule, audience) != Verdict::Held {
        return parts;
    }
    let votes = audience.votes();
    let votes_of = |at: usize, tally: &Tally| votes.get(&tally.projects[at].project).copied().unwrap_or(0);
    match rule.mode {
        AudienceMode::None | AudienceMode::SeparateAward | AudienceMode::TieBreak => {}
        AudienceMode::Share { weight, of } => {
            let most = votes.values().max().copied().unwrap_or(0);
            let over = match of {
                ShareOf::Valid => audience.valid().unwrap_or(0),
                ShareOf::Max => most,
            };
            let w = Exact::ratio(i128::from(weight), 10_000);
            for &at in ranked {
                let votes = votes_of(at, tally);
                let Some(jury) = tally.projects[at].exact.clone() else {
                    continue;
                };
                let Some(jury_part) = Exact::new(100, 1)
                    .map(|hundred| hundred * jury.clone())
                    .and_then(|scaled| over_greatest(contest, &tally.projects[at], scaled))
                else {
                    continue;
                };
                let hall = Exact::new(100 * i64::from(votes), over.max(1)).unwrap_or_else(Exact::zero);
                let sum = (Exact::from(1) - w.clone()) * jury_part.clone() + w.clone() * hall.clone();
                tally.projects[at].exact = Some(rounded(contest, sum));
                parts[at] = Some(AudiencePart {
                    jury,
                    jury_part,
                    hall,
                    votes,
                    votes_of: over,
                });
            }
        }
        AudienceMode::OneJuror => one_juror(contest, audience, tally, ranked, &mut parts),
        AudienceMode::Points => {
            let low_wins = contest.regulation.aggregation.method.low_wins();
            let scores: Vec<(usize, Exact)> = ranked
                .iter()
                .filter_map(|&at| Some((at, tally.projects[at].exact.clone()?)))
                .map(|(at, score)| (at, if low_wins { -score } else { score }))
                .collect();
            let hall: Vec<(usize, Exact)> = scores
                .iter()
                .map(|(at, _)| (*at, Exact::from(i64::from(votes_of(*at, tally)))))
                .collect();
            let (by_jury, by_hall) = (points(&scores), points(&hall));
            for (at, _) in &scores {
                let (Some(jury_part), Some(hall)) = (by_jury.get(at).cloned(), by_hall.get(at).cloned())
                else {
                    continue;
                };
                let votes = votes_of(*at, tally);
                let sum = rounded(contest, jury_part.clone() + hall.clone());
                if let Some(jury) = tally.projects[*at].exact.replace(sum) {
                    parts[*at] = Some(AudiencePart {
                        jury,
                        jury_part,
                        hall,
                        votes,
                        votes_of: 0,
                    });
                }
            }
        }
    }
    parts
}

/// The hall's mean mark, brought from 0–100 to the scale of a sheet's total, as one more sheet. A project that
/// nobody rated keeps the jury's score.
fn one_juror(
    contest: &Contest,
    audience: &Audience,
    tally: &mut Tally,
    ranked: &[usize],
    parts: &mut [Option<AudiencePart>],
) {
    let ratings = audience.ratings();
    let greatest = greatest_sheet(contest);
    let over = tally.totals_over;
    for &at in ranked {
        let project = &tally.projects[at];
        let Some(rating) = ratings.get(&project.project).filter(|rating| rating.ballots > 0) else {
            continue;
        };
        let Some(mean) = Exact::new(i64::from(rating.points), i64::from(rating.ballots) * 100) else {
            continue;
        };
        let hall = mean * greatest.clone();
        let mut totals: Vec<Exact> = project
            .totals
            .iter()
            .map(|&(_, total)| Exact::ratio(total, over))
            .collect();
        let jury_part = match contest.regulation.aggregation.method {
            Method::Median => Exact::ratio(median_of(project).0, median_of(project).1 * over),
            _ => mean_of(&totals),
        };
        totals.push(hall.clone());
        let aggregation = contest.regulation.aggregation;
        let drop = aggregation.drop as usize;
        let value = match aggregation.method {
            Method::Median => middle(&mut totals),
            // Of a what-if alone: no regulation says so.
            Method::TrimmedMean if totals.len() > 2 * drop => {
                totals.sort();
                mean_of(&totals[drop..totals.len() - drop])
            }
            _ => mean_of(&totals),
        };
        let votes = rating.ballots;
        let sum = rounded(contest, value);
        if let Some(jury) = tally.projects[at].exact.replace(sum) {
            parts[at] = Some(AudiencePart {
                jury,
                jury_part,
                hall,
                votes,
                votes_of: 0,
            });
        }
    }
}

fn median_of(project: &ProjectTally) -> (i128, i128) {
    median(&project.totals.iter().map(|&(_, total)| total).collect::<Vec<_>>())
}

fn mean_of(values: &[Exact]) -> Exact {
    let count = i128::try_from(values.len().max(1)).unwrap_or(1);
    values.iter().sum::<Exact>() * Exact::ratio(1, count)
}

fn middle(values: &mut [Exact]) -> Exact {
    values.sort();
    let half = values.len() / 2;
    match values {
        [] => Exact::zero(),
        values if values.len() % 2 == 1 => values[half].clone(),
        values => (values[half - 1].clone() + values[half].clone()) * Exact::ratio(1, 2),
    }
}

/// Returns the greatest total of a sheet.
fn greatest_sheet(contest: &Contest) -> Exact {
    let sum =
        |value: &dyn Fn(&crate::Criterion) -> Exact| contest.criteria.iter().map(value).collect::<Vec<_>>();
    let greatest: Exact = sum(&|c| Exact::from(c.weight) * Exact::from(c.max)).iter().sum();
    match contest.regulation.aggregation.weights {
        Weights::Sum => greatest,
        Weights::Mean => {
            let weights: Exact = sum(&|c| Exact::from(c.weight)).iter().sum();
            if weights == Exact::zero() {
                greatest
            } else {
                greatest / weights
            }
        }
    }
}

/// Returns `value` over the greatest score a project can have; `None` on a scale without height.
fn over_greatest(contest: &Contest, project: &ProjectTally, value: Exact) -> Option<Exact> {
    let sheets = match contest.regulation.aggregation.method {
        Method::Sum => i128::try_from(project.counted.len()).ok()?,
        _ => 1,
    };
    let greatest = greatest_sheet(contest) * Exact::ratio(sheets, 1);
    (greatest > Exact::zero()).then(|| value / greatest)
}

fn rounded(contest: &Contest, value: Exact) -> Exact {
    match contest.regulation.rounding.total {
        Some(digits) => value.round_half_away(digits),
        None => value,
    }
}

/// Returns the points of each by its place; equals get the mean of the points of the places they take.
fn points(values: &[(usize, Exact)]) -> BTreeMap<usize, Exact> {
    let mut sorted: Vec<&(usize, Exact)> = values.iter().collect();
    sorted.sort_by(|a, b| b.1.cmp(&a.1));
    let mut given = BTreeMap::new();
    let mut place = 0;
    for group in sorted.chunk_by(|a, b| a.1 == b.1) {
        let all: i64 = (place..place + group.len())
            .map(|place| POINTS.get(place).copied().unwrap_or(0))
            .sum();
        let each = Exact::ratio(i128::from(all), i128::try_from(group.len()).unwrap_or(1));
        given.extend(group.iter().map(|(at, _)| (*at, each.clone())));
        place += group.len();
    }
    given
}
