//! A small invented contest, computed by a draft with the tally of all contests: what the choices do.

use super::numbers::plain;
use super::steps::Steps;
use crate::contract::*;
use crate::show::numbers::place_text;
use domain::regulation::{Method, Per};
use domain::results::{ProjectResult, Results, Status};
use domain::{Contest, Criterion, CriterionId, Juror, JurorId, Project, ProjectId, Score, Sheet, SheetState};
use messages::{Catalogue, decimal};

const PROJECTS: u32 = 3;
const JURORS: u32 = 5;
/// How high each juror marks the first project, and the third, in thousandths of the scale.
const FIRST: [i64; 5] = [900, 700, 1000, 600, 800];
const THIRD: [i64; 5] = [500, 500, 350, 350, 450];
/// Places of the three projects at each juror, for a method of places: nobody puts two of them equal.
const PLACES: [[usize; 5]; 3] = [[1, 1, 2, 3, 1], [2, 3, 1, 1, 2], [3, 2, 3, 2, 3]];
/// So that criteria of one sheet differ.
const APART: [i64; 3] = [0, -150, 150];

/// Returns the example by the rules of `contest`; `None` without criteria, or where nothing can be computed.
pub(crate) fn example(contest: &Contest, words: &Catalogue) -> Option<RuleExample> {
    if contest.criteria.is_empty() || !contest.regulation.faults(contest).is_empty() {
        return None;
    }
    let small = small(contest, words);
    let swap = small.regulation.places.ties.iter().find_map(|rule| match rule {
        domain::regulation::TieRule::Criterion(id) => Some(*id),
        _ => None,
    });
    // Equal scores teach most: first such that a criterion of the chain tells apart, else such that nothing does.
    let (sheets, results) = [swap, None].into_iter().find_map(|swap| {
        let sheets = invented(&small, swap);
        let results = domain::rank(&small, &sheets, None).ok()?;
        let score = |id: u32| {
            let project = results.projects.iter().find(|p| p.project == ProjectId(id))?;
            project.exact.clone()
        };
        (swap.is_none() || score(1) == score(2)).then_some((sheets, results))
    })?;
    let rows = results
        .projects
        .iter()
        .map(|row| example_row(&small, &sheets, &results, row, words))
        .collect();
    Some(RuleExample {
        criteria: small.criteria.iter().map(|c| c.code.clone()).collect(),
        jurors: small.jurors.iter().map(|j| j.code.clone()).collect(),
        rows,
    })
}

fn small(contest: &Contest, words: &Catalogue) -> Contest {
    let mut small = Contest {
        regulation: contest.regulation.clone(),
        criteria: contest.criteria.clone(),
        ..Contest::default()
    };
    small.projects = (1..=PROJECTS)
        .map(|id| Project {
            id: ProjectId(id),
            number: id.to_string(),
            ..Project::default()
        })
        .collect();
    small.jurors = (1..=JURORS)
        .map(|id| Juror {
            id: JurorId(id),
            code: words.format("regulation-example-juror", &[("number", id.into())]),
            name: String::new(),
            position: None,
            role: domain::Role::Member,
            voting: true,
            seat: None,
            section: None,
        })
        .collect();
    small
}

/// Returns the mark at a given number of thousandths of the scale.
fn mark(criterion: &Criterion, thousandths: i64) -> Score {
    let steps = (criterion.max.0 - criterion.min.0) / criterion.step.0.max(1);
    Score(criterion.min.0 + steps * thousandths.clamp(0, 1000) / 1000 * criterion.step.0)
}

/// Returns the sheets that show what the method does.
fn invented(contest: &Contest, swap: Option<CriterionId>) -> Vec<Sheet> {
    if contest.regulation.aggregation.method == Method::Skating {
        placed_sheets(contest)
    } else {
        sheets(contest, swap)
    }
}

/// Returns sheets on which no juror puts projects equal. Over criteria as dances every second criterion is won
/// by the second project, so that criteria do not all say the same.
fn placed_sheets(contest: &Contest) -> Vec<Sheet> {
    let by_criteria = contest.regulation.way() == Per::Criterion;
    let mut sheets = Vec::new();
    for (project, id) in (0..PLACES.len()).zip(1..) {
        for (juror, juror_id) in (0..PLACES[project].len()).zip(1..) {
            let marks = contest.criteria.iter().enumerate().map(|(at, criterion)| {
                let seen = if by_criteria && at % 2 == 1 && project < 2 {
                    1 - project
                } else {
                    project
                };
                Some(mark(criterion, [1000, 500, 0][PLACES[seen][juror] - 1]))
            });
            sheets.push(Sheet {
                project: ProjectId(id),
                juror: JurorId(juror_id),
                state: SheetState::Submitted,
                marks: marks.collect(),
                recusal: None,
                comment: None,
            });
        }
    }
    sheets
}

/// Returns the invented sheets. The second project has the first one's sheets from other jurors, so that it
/// has the same score by every method; with `swap` that criterion is one step higher on its last sheet, and
/// another of the same weight and step as much lower.
fn sheets(contest: &Contest, swap: Option<CriterionId>) -> Vec<Sheet> {
    let marks = |level: [i64; 5], juror: usize, shift: usize| -> Vec<Option<Score>> {
        let of = |(at, criterion): (usize, &Criterion)| {
            Some(mark(criterion, level[juror] + APART[(shift + at) % APART.len()]))
        };
        contest.criteria.iter().enumerate().map(of).collect()
    };
    let mut sheets = Vec::new();
    for juror in 0..FIRST.len() {
        let id = JurorId(u32::try_from(juror + 1).unwrap_or(1));
        // Jurors 1 and 2, 3 and 4 change places; the last one sees both alike.
        let other = if juror == 4 { juror } else { juror ^ 1 };
        let mut second = marks(FIRST, other, other);
        if juror == 4
            && let Some((up, down)) = swap.and_then(|id| pair(&contest.criteria, id, &second))
        {
            for (at, sign) in [(up, 1), (down, -1)] {
                second[at] = second[at].map(|mark| Score(mark.0 + sign * contest.criteria[at].step.0));
            }
        }
        // The third looks the same to those who change places, so that it is no third judge between them.
        let third = marks(THIRD, juror, juror / 2);
        for (project, marks) in [(1, marks(FIRST, juror, juror)), (2, second), (3, third)] {
            sheets.push(Sheet {
                project: ProjectId(project),
                juror: id,
                state: SheetState::Submitted,
                marks,
                recusal: None,
                comment: None,
            });
        }
    }
    sheets
}

/// Returns a criterion that can go a step up, and one of the same weight and step that can go a step down.
fn pair(criteria: &[Criterion], id: CriterionId, marks: &[Option<Score>]) -> Option<(usize, usize)> {
    let up = criteria.iter().position(|c| c.id == id)?;
    let (high, step, weight) = (&criteria[up], criteria[up].step, criteria[up].weight);
    if marks[up]?.0 + step.0 > high.max.0 {
        return None;
    }
    let lower = |(at, c): &(usize, &Criterion)| {
        *at != up
            && c.weight == weight
            && c.step == step
            && marks[*at].is_some_and(|mark| mark.0 - step.0 >= c.min.0)
    };
    criteria.iter().enumerate().find(lower).map(|(at, _)| (up, at))
}

fn example_row(
    contest: &Contest,
    sheets: &[Sheet],
    results: &Results,
    row: &ProjectResult,
    words: &Catalogue,
) -> ExampleRow {
    let own: Vec<&Sheet> = sheets.iter().filter(|s| s.project == row.project).collect();
    let lang = words.lang();
    let steps = Steps {
        contest,
        results,
        row,
        own: &own,
        words,
    };
    ExampleRow {
        number: row.project.to_string(),
        marks: own
            .iter()
            .map(|sheet| {
                let marks = sheet.marks.iter().flatten();
                marks.map(|mark| decimal(&mark.to_string(), lang)).collect()
            })
            .collect(),
        sheets: contest
            .jurors
            .iter()
            .filter_map(|juror| {
                let sheet = row.counted.iter().find(|s| s.juror == juror.id)?;
                Some(SheetLine {
                    juror: juror.code.clone(),
                    total: Some(plain(&sheet.total)),
                    fraction: documents::paper::fraction(&sheet.total),
                    place: sheet.place.as_ref().map(plain),
                    dropped: sheet.dropped,
                    why_not: None,
                    reason: None,
                })
            })
            .collect(),
        steps: steps.lines(),
        ties: steps.ties(),
        score: row.score.clone().filter(|_| row.status != Status::TooFewSheets),
        place: row.place.map(place_text),
        status: row.status.word().to_owned(),
    }
}

#[cfg(test)]
#[path = "example_tests.rs"]
mod tests;
