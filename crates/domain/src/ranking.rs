//! Scores to places, with everything that explains them.

use crate::exact::{distinct_digits, round_div};
use crate::fund::{Ask, Line, Purse, allocate, fund_of, spending_order};
use crate::number::decimal;
use crate::regulation::Method;
use crate::results::{AwardDecision, CriterionResult, ProjectResult, Results, Status};
use crate::tally::{ProjectTally, Tally, tally};
use crate::ties::{Descent, MoneySide};
use crate::{Contest, Day, Exact, Project, ProjectId, Refusal, Sheet, Standing};
use std::collections::HashMap;

/// Returns the outcome of the contest, or of one `category` of it: scores, places, ties, and the proposal
/// for the money (in the whole contest only).
///
/// Scores are those of the whole contest also within a category, so that a project has one score. The result
/// is the same under any order of projects, jurors, criteria, sources and sheets.
///
/// # Errors
/// Refuses what [`tally()`] refuses, and a category that no project has.
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
    _day: &Day,
    category: Option<&str>,
) -> Result<Results, Refusal> {
    let mut tally = tally(contest, sheets)?;
    let projects: HashMap<ProjectId, &Project> = contest.projects.iter().map(|p| (p.id, p)).collect();
    if let Some(category) = category {
        let of = |id| projects.get(&id).and_then(|p: &&Project| p.category.as_deref());
        tally.projects.retain(|p| of(p.project) == Some(category));
        if tally.projects.is_empty() {
            return Err(Refusal::UnknownCategory(category.to_owned()));
        }
    }
    let cards: Vec<&Project> = tally
        .projects
        .iter()
        .filter_map(|p| projects.get(&p.project).copied())
        .collect();
    let statuses: Vec<Status> = tally
        .projects
        .iter()
        .zip(&cards)
        .map(|(p, card)| status(contest, card, p))
        .collect();

    let with_fund = category.is_none() && !contest.sources.is_empty();
    let descent = descend(contest, &tally, &cards, &statuses, with_fund);
    let Descent {
        placed,
        awards,
        mut steps,
        open_questions,
        ..
    } = descent;

    let mut order: Vec<(usize, Option<(u32, u32)>)> =
        placed.into_iter().map(|(at, place)| (at, Some(place))).collect();
    order.extend(
        (0..statuses.len())
            .filter(|&at| statuses[at] != Status::Ranked)
            .map(|at| (at, None)),
    );
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
                (cards[at].id, requested, amount, decision)
            })
            .collect();
        allocate(&spending_order(contest), &lines)
    });

    let digits = distinct_digits(tally.projects.iter().filter_map(|p| p.exact.as_ref()), 2);
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
        })
    });
    Ok(Results {
        projects: projects.collect(),
        digits,
        leniency: tally.leniency,
        trimmed: tally.trimmed,
        open_questions,
        fund,
    })
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
) -> Descent<'a> {
    let rule = contest.regulation.fund;
    let money = with_fund.then(|| MoneySide {
        purse: Purse::new(rule, fund_of(&spending_order(contest))),
        asks: cards.iter().map(|card| Ask::of(card, rule)).collect(),
        requests: cards.iter().map(|card| request(card)).collect(),
    });
    let mut descent = Descent {
        contest,
        tally,
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
    let low_wins = contest.regulation.aggregation.method == Method::PlaceSum;
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
