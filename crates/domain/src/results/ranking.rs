//! Scores to places, with everything that explains them.

use crate::audience::outcome as hall;
use crate::exact::{distinct_digits, round_div};
use crate::money::fund::{Ask, Line, Purse, allocate, decided, fund_of, spending_order};
use crate::number::decimal;
use crate::regulation::AudienceMode;
use crate::results::people::People;
use crate::results::tally::{ProjectTally, Tally, tally_on};
use crate::results::ties::{Descent, MoneySide};
use crate::results::{
    Allocation, AudiencePart, AwardDecision, CriterionResult, OpenQuestion, ProjectResult, Results, Status,
    TieStep, Unapplied, Verdict,
};
use crate::{Contest, Day, Exact, Project, ProjectId, Refusal, Sheet, Standing};
use std::collections::HashMap;

/// Returns the outcome of the contest, or of one `category` of it: scores, places, ties, and the proposal
/// for the money (in the whole contest only).
///
/// Scores are those of the whole contest also within a category, so that a project has one score. The result
/// is the same under any order of projects, jurors, criteria, sources and sheets.
///
/// # Errors
/// Refuses what [`tally()`](crate::tally()) refuses, and a category that no project has.
pub fn rank(contest: &Contest, sheets: &[Sheet], category: Option<&str>) -> Result<Results, Refusal> {
    rank_on(contest, sheets, &Day::default(), category)
}

/// The same with what people did on the day: votes among equal projects, the students' vote, decisions on
/// sheets.
///
/// # Errors
/// As [`rank`].
pub fn rank_on(
    contest: &Contest,
    sheets: &[Sheet],
    day: &Day,
    category: Option<&str>,
) -> Result<Results, Refusal> {
    let mut tally = tally_on(contest, sheets, day)?;
    let Settled {
        statuses,
        mut parts,
        order,
        mut steps,
        open_questions,
        used,
        fund,
        unapplied,
    } = settle(contest, sheets, day, category, &mut tally)?;
    let digits = score_digits(contest, &tally);
    let mut criteria = criterion_results(&tally);
    let mut rows: Vec<Option<ProjectTally>> = tally.projects.into_iter().map(Some).collect();
    let projects = order.into_iter().filter_map(|(at, place)| {
        let row = rows[at].take()?;
        Some(ProjectResult {
            project: row.project,
            status: statuses[at],
            place,
            score: row.exact.as_ref().map(|exact| exact.printed(digits)),
            exact: row.exact,
            counted: row.counted,
            not_counted: row.not_counted,
            criteria: std::mem::take(&mut criteria[at]),
            ties: std::mem::take(&mut steps[at]),
            audience: parts[at].take(),
            skating: row.skating,
        })
    });
    Ok(Results {
        projects: projects.collect(),
        digits,
        leniency: tally.leniency,
        trimmed: tally.trimmed,
        open_questions,
        fund,
        audience: category
            .is_none()
            .then(|| hall::outcome(contest, &day.audience))
            .flatten(),
        used,
        unapplied,
    })
}

/// Returns the digits of the printed scores: at least 2, as many as tell different scores from each other and from the
/// threshold.
pub(crate) fn score_digits(contest: &Contest, tally: &Tally) -> u32 {
    let threshold = contest.regulation.threshold.map(Exact::from);
    let scores = tally.projects.iter().filter_map(|p| p.exact.as_ref());
    distinct_digits(scores.chain(&threshold), 2)
}

/// Places and money of a tally, by the positions of its projects.
pub(crate) struct Settled {
    pub statuses: Vec<Status>,
    /// What the students' vote did.
    parts: Vec<Option<AudiencePart>>,
    /// By place, then natural order of numbers; those without a place last.
    pub order: Vec<(usize, Option<(u32, u32)>)>,
    steps: Vec<Vec<TieStep>>,
    open_questions: Vec<OpenQuestion>,
    used: Vec<u64>,
    pub fund: Option<Allocation>,
    unapplied: Vec<Unapplied>,
}

/// Settles places and money of a tally, of which the projects of `category` are kept.
pub(crate) fn settle(
    contest: &Contest,
    sheets: &[Sheet],
    day: &Day,
    category: Option<&str>,
    tally: &mut Tally,
) -> Result<Settled, Refusal> {
    let projects: HashMap<ProjectId, &Project> = contest.projects.iter().map(|p| (p.id, p)).collect();
    let mut statuses: Vec<Status> = tally
        .projects
        .iter()
        .filter_map(|p| Some(status(contest, projects.get(&p.project)?, p)))
        .collect();
    let ranked: Vec<usize> = (0..statuses.len())
        .filter(|&at| statuses[at] == Status::Ranked)
        .collect();
    let mut parts = hall::compose(contest, &day.audience, tally, &ranked);
    if let Some(category) = category {
        let kept: Vec<bool> = tally
            .projects
            .iter()
            .map(|p| projects.get(&p.project).and_then(|card| card.category.as_deref()))
            .map(|of| of.is_some_and(|of| of == category || day.votes.category_in_force(of) == category))
            .collect();
        keep(&mut tally.projects, &kept);
        keep(&mut statuses, &kept);
        keep(&mut parts, &kept);
        if tally.projects.is_empty() {
            return Err(Refusal::UnknownCategory(category.to_owned()));
        }
    }
    let cards: Vec<&Project> = tally
        .projects
        .iter()
        .filter_map(|p| projects.get(&p.project).copied())
        .collect();

    let with_fund = category.is_none() && !contest.sources.is_empty();
    let people = People::new(contest, sheets, &day.votes);
    let descent = descend(contest, tally, &cards, &statuses, with_fund, people, day);
    let Descent {
        placed,
        awards,
        steps,
        open_questions,
        mut used,
        ..
    } = descent;
    used.sort_unstable();
    used.dedup();

    let mut order: Vec<(usize, Option<(u32, u32)>)> =
        placed.into_iter().map(|(at, place)| (at, Some(place))).collect();
    order.extend(
        (0..statuses.len())
            .filter(|&at| statuses[at] != Status::Ranked)
            .map(|at| (at, None)),
    );
    let mut unapplied = Vec::new();
    let fund = with_fund.then(|| {
        let proposals: HashMap<usize, (i128, AwardDecision)> = awards
            .into_iter()
            .map(|(at, amount, decision)| (at, (amount, decision)))
            .collect();
        let lines: Vec<Line> = order
            .iter()
            .map(|&(at, _)| {
                let requested = request(cards[at]);
                let refused = if requested == 0 {
                    AwardDecision::NotRequested
                } else {
                    AwardDecision::Rejected
                };
                let (amount, decision) = proposals.get(&at).copied().unwrap_or((0, refused));
                Line {
                    project: cards[at].id,
                    requested,
                    amount,
                    decision,
                    ask: Ask::of(cards[at], contest.regulation.fund),
                    ranked: statuses[at] == Status::Ranked,
                    decided: None,
                }
            })
            .collect();
        let sources = spending_order(contest);
        let (lines, refused) = decided(lines, &day.votes.awards(), fund_of(&sources));
        unapplied = refused;
        allocate(&sources, &lines)
    });

    Ok(Settled {
        statuses,
        parts,
        order,
        steps,
        open_questions,
        used,
        fund,
        unapplied,
    })
}

/// Keeps those of `items` that `kept` names.
fn keep<T>(items: &mut Vec<T>, kept: &[bool]) {
    let mut kept = kept.iter();
    items.retain(|_| kept.next().copied().unwrap_or(false));
}

fn status(contest: &Contest, project: &Project, tally: &ProjectTally) -> Status {
    match (project.standing, &tally.exact, contest.regulation.threshold) {
        // Applications that were not admitted are not on the board; they would be out of the contest.
        (Standing::Withdrawn | Standing::Received | Standing::Rejected, ..) => Status::Withdrawn,
        (Standing::NoShow, ..) => Status::NoShow,
        (Standing::Competing, ..) if !tally.enough => Status::TooFewSheets,
        (Standing::Competing, Some(score), Some(threshold)) if *score < Exact::from(threshold) => {
            Status::BelowThreshold
        }
        (Standing::Competing, ..) => Status::Ranked,
    }
}

/// Returns the request in kopecks, never negative.
fn request(project: &Project) -> i128 {
    project.requested.map_or(0, |money| i128::from(money.0.max(0)))
}

/// Goes down the ranking from the best score.
fn descend<'a>(
    contest: &'a Contest,
    tally: &'a Tally,
    cards: &[&Project],
    statuses: &[Status],
    with_fund: bool,
    people: People<'a>,
    day: &Day,
) -> Descent<'a> {
    let rule = contest.regulation.fund;
    let money = with_fund.then(|| MoneySide {
        purse: Purse::new(rule, fund_of(&spending_order(contest))).counted_as_fixed(day.sealing.former),
        asks: cards.iter().map(|card| Ask::of(card, rule)).collect(),
        requests: cards.iter().map(|card| request(card)).collect(),
    });
    let mut descent = Descent {
        contest,
        tally,
        chain: contest.regulation.tie_chain(),
        people,
        verdict: hall::verdict(&contest.regulation.audience, &day.audience),
        votes: day.audience.votes(),
        used: Vec::new(),
        money,
        placed: Vec::with_capacity(cards.len()),
        awards: Vec::new(),
        steps: vec![Vec::new(); cards.len()],
        open_questions: Vec::new(),
        distinct: 0,
    };
    let mut ranked: Vec<usize> = (0..cards.len())
        .filter(|&at| statuses[at] == Status::Ranked)
        .collect();
    let score = |at: usize| tally.projects[at].exact.as_ref();
    let pointed =
        contest.regulation.audience.mode == AudienceMode::Points && descent.verdict == Verdict::Held;
    let low_wins = contest.regulation.aggregation.method.low_wins() && !pointed;
    // Stable: equals stay in natural order of numbers, which decides nothing.
    ranked.sort_by(|&a, &b| {
        if low_wins {
            score(a).cmp(&score(b))
        } else {
            score(b).cmp(&score(a))
        }
    });
    for group in ranked.chunk_by(|&a, &b| score(a) == score(b)) {
        descent.place(group, 0);
    }
    descent
}

/// Returns the criteria of each project, every column with digits enough to tell its values apart.
fn criterion_results(tally: &Tally) -> Vec<Vec<CriterionResult>> {
    let columns = tally.projects.iter().map(|p| p.criteria.len()).max().unwrap_or(0);
    let digits: Vec<u32> = (0..columns).map(|column| column_digits(tally, column)).collect();
    let results = tally.projects.iter().map(|project| {
        let criteria = project
            .criteria
            .iter()
            .zip(&digits)
            .map(|(criterion, &digits)| CriterionResult {
                criterion: criterion.criterion,
                sum: Exact::ratio(criterion.marks.0, 100),
                kept: criterion.marks.1,
                mean: criterion.mean(),
                printed: decimal(scaled(criterion.mean, digits), digits),
                points: criterion.points.clone(),
            });
        criteria.collect()
    });
    results.collect()
}

fn column_digits(tally: &Tally, column: usize) -> u32 {
    let mut means: Vec<(i128, i128)> = tally
        .projects
        .iter()
        .filter_map(|p| p.criteria.get(column))
        .map(|c| c.mean)
        .collect();
    means.sort_unstable_by(|a, b| (a.0 * b.1).cmp(&(b.0 * a.1)));
    means.windows(2).fold(2, |mut digits, pair| {
        let (a, b) = (pair[0], pair[1]);
        while a.0 * b.1 != b.0 * a.1 && scaled(a, digits) == scaled(b, digits) {
            digits += 1;
        }
        digits
    })
}

fn scaled((numerator, denominator): (i128, i128), digits: u32) -> i128 {
    round_div(numerator * 10_i128.pow(digits), denominator)
}
