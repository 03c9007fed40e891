//! Results as the screens show them.

use crate::contract::*;
use crate::marks::sheet_bound;
use crate::money::{decision_word, fund_line, fund_row, fund_view};
use crate::results::index::Index;
use crate::show::numbers::{count, place_text, position, total_text};
use documents::paper::{Figures, fraction, plain};
use domain::contest::Contest;
use domain::regulation::{Method, TieRule};
use domain::results::{Decided, OpenQuestion, ProjectResult, Results, TieDecision, TieStep, WhyNot};
use domain::{Exact, ProjectId};
use std::collections::BTreeMap;

/// Returns the greatest and least total of a sheet, for the axis.
pub fn axis(contest: &Contest) -> (f64, f64) {
    (
        position(&sheet_bound(contest, |c| c.min)),
        position(&sheet_bound(contest, |c| c.max)),
    )
}

/// Returns the ranking for the screen.
pub fn results_view(
    contest: &Contest,
    results: &Results,
    category: Option<String>,
    formula: String,
    early: bool,
    entry: i64,
) -> ResultsView {
    let index = Index::new(contest);
    let low_wins = contest.regulation.aggregation.method.low_wins();
    let (axis_min, axis_max) = axis(contest);
    let threshold = contest.regulation.threshold.map(Exact::from);
    let figures = Figures::of(contest, results);
    ResultsView {
        early,
        category,
        method: method_word(contest.regulation.aggregation.method).to_owned(),
        formula,
        axis_min,
        axis_max,
        threshold: threshold.as_ref().map(position),
        threshold_text: threshold.as_ref().map(|t| t.printed(2)),
        rows: results
            .projects
            .iter()
            .map(|row| result_row(&index, results, row, figures))
            .collect(),
        line: fund_line(results),
        questions: questions(&index, results),
        fund: fund_view(&index, results),
        audience_winners: results
            .audience
            .iter()
            .flat_map(|audience| &audience.winners)
            .map(|id| index.number(*id).to_owned())
            .collect(),
        low_wins,
        entry,
    }
}

/// Returns the word of a method, as in the files.
pub fn method_word(method: Method) -> &'static str {
    match method {
        Method::Mean => "mean",
        Method::TrimmedMean => "trimmed_mean",
        Method::Median => "median",
        Method::AdjustedMean => "adjusted_mean",
        Method::Sum => "sum",
        Method::PlaceSum => "place_sum",
        Method::Skating => "skating",
    }
}

fn result_row(index: &Index, results: &Results, row: &ProjectResult, figures: Figures) -> ResultRow {
    let project = index.project(row.project);
    let low_wins = index.contest.regulation.aggregation.method.low_wins();
    let award = results
        .fund
        .as_ref()
        .and_then(|f| f.awards.iter().find(|a| a.project == row.project));
    let mut dots: Vec<(&Exact, bool)> = row.counted.iter().map(|s| (&s.total, s.dropped)).collect();
    // Ascending, so that their order tells nothing of whose they are.
    dots.sort();
    ResultRow {
        project: row.project,
        number: index.number(row.project).to_owned(),
        title: project.map(|p| p.title.clone()).unwrap_or_default(),
        lead: project.and_then(|p| index.lead(p)),
        category: project.and_then(|p| p.category.clone()),
        status: row.status.word().to_owned(),
        place: row.place.map(place_text),
        score: row.score.clone(),
        // Places are on no axis of totals.
        score_at: row
            .audience
            .as_ref()
            .map(|part| &part.jury)
            .or(row.exact.as_ref())
            .filter(|_| !low_wins)
            .map(position),
        dots: dots
            .into_iter()
            .map(|(total, dropped)| Dot {
                at: position(total),
                text: figures.total(total),
                dropped,
            })
            .collect(),
        counted: count(row.counted.len()),
        of: count(
            index
                .contest
                .jurors
                .iter()
                .filter(|juror| juror.voting && owes(row, juror.id))
                .count(),
        ),
        recused: count(
            row.not_counted
                .iter()
                .filter(|(_, why)| matches!(why, WhyNot::Recused(_)))
                .count(),
        ),
        tie_open: row.ties.iter().any(|t| t.open),
        tie_resolved: row
            .ties
            .iter()
            .rev()
            .find(|t| !t.open && t.value.is_some())
            .filter(|_| row.place.is_some_and(|(first, last)| first == last))
            .map(|t| t.rule.word(index.contest)),
        requested: project.and_then(|p| p.requested).map(|m| m.0),
        awarded: award.map(|a| a.amount.0),
        decision: award.map(|a| decision_word(a.decision).to_owned()),
    }
}

/// Returns whether a sheet of the juror is there or is missing: the jury of another section owes none.
fn owes(row: &ProjectResult, juror: domain::JurorId) -> bool {
    let missed = |(id, why): &(_, WhyNot)| *id == juror && *why != WhyNot::OtherSection;
    row.counted.iter().any(|sheet| sheet.juror == juror) || row.not_counted.iter().any(missed)
}

fn questions(index: &Index, results: &Results) -> Vec<QuestionView> {
    results
        .open_questions
        .iter()
        .map(|question| QuestionView {
            projects: question
                .projects
                .iter()
                .filter_map(|id| index.project(*id))
                .map(|p| (p.number.clone(), p.title.clone()))
                .collect(),
            rule: rule_word(index.contest, question.rule),
            places: place_text(question.places),
            fund: question.fund,
            steps: question_steps(index, results, question),
        })
        .collect()
}

/// Returns the steps that all of the tied went through and that left them equal, in the order of the chain.
pub fn question_steps(index: &Index, results: &Results, question: &OpenQuestion) -> Vec<QuestionStep> {
    let rows: Vec<&ProjectResult> = results
        .projects
        .iter()
        .filter(|row| question.projects.contains(&row.project))
        .collect();
    let mut steps: Vec<QuestionStep> = Vec::new();
    for (at, step) in rows
        .first()
        .map(|r| r.ties.as_slice())
        .unwrap_or_default()
        .iter()
        .enumerate()
    {
        if step.open {
            continue;
        }
        let values = rows
            .iter()
            .filter_map(|row| {
                let same: Option<&TieStep> = row.ties.get(at).filter(|t| t.rule == step.rule);
                Some((index.number(row.project).to_owned(), same?.value.clone()?))
            })
            .collect();
        steps.push(QuestionStep {
            rule: step.rule.word(index.contest),
            values,
        });
    }
    steps
}

fn rule_word(contest: &Contest, rule: TieRule) -> String {
    rule.word(contest)
}

/// Returns why `project` has its place; `None` when it is not in the scope of `results`.
pub fn explanation(
    contest: &Contest,
    results: &Results,
    project: ProjectId,
    names: &BTreeMap<domain::JurorId, String>,
    head: (i64, &str),
) -> Option<ExplanationView> {
    let index = Index::new(contest);
    let at = results.projects.iter().position(|r| r.project == project)?;
    let row = &results.projects[at];
    let card = index.project(project)?;
    // A rounded total is its own whole story: the quotient stands in the steps, and the fraction of the rounded
    // value would only look more exact than it is.
    let fraction = row
        .exact
        .as_ref()
        .filter(|_| contest.regulation.rounding.total.is_none())
        .map(ToString::to_string)
        .filter(|f| f.chars().count() <= 12);
    let regulation = &contest.regulation;
    let above = at.checked_sub(1).and_then(|i| results.projects[i].exact.as_ref());
    let to_next = match (above, &row.exact, row.place) {
        (Some(above), Some(own), Some(_)) if above != own => {
            // Of the scores as they are printed, so that it is what they differ by.
            let printed = |score: &Exact| score.round_half_away(results.digits);
            let (above, own) = (printed(above), printed(own));
            let distance = if above > own { above - own } else { own - above };
            Some(distance.printed(results.digits))
        }
        _ => None,
    };
    Some(ExplanationView {
        project,
        number: card.number.clone(),
        title: card.title.clone(),
        lead: card.lead.clone(),
        status: row.status.word().to_owned(),
        place: row.place.map(place_text),
        score: row.score.clone(),
        fraction,
        steps: super::explained::steps(contest, results, row),
        sheets: sheet_lines(contest, row, names, Figures::of(contest, results)),
        criteria: criterion_lines(contest, row),
        threshold: regulation.threshold.map(|t| Exact::from(t).printed(2)),
        threshold_met: met(regulation.threshold, row),
        to_next,
        ties: tie_lines(&index, row, names),
        award: fund_row(&index, results, row),
        sources: results
            .fund
            .iter()
            .flat_map(|f| &f.left)
            .filter_map(|(id, _)| {
                contest
                    .sources
                    .iter()
                    .find(|s| s.id == *id)
                    .map(|s| s.name.clone())
            })
            .collect(),
        version: regulation.version,
        entry: head.0,
        head: domain::day::sealing::printed(head.1),
    })
}

/// Returns whether the jury's own score meets the threshold, by the numbers alone; `None` without one of the two.
fn met(threshold: Option<domain::Score>, row: &ProjectResult) -> Option<bool> {
    let jury = row
        .audience
        .as_ref()
        .map(|part| &part.jury)
        .or(row.exact.as_ref())?;
    Some(*jury >= Exact::from(threshold?))
}

fn sheet_lines(
    contest: &Contest,
    row: &ProjectResult,
    names: &BTreeMap<domain::JurorId, String>,
    figures: Figures,
) -> Vec<SheetLine> {
    contest
        .jurors
        .iter()
        .filter_map(|juror| {
            let name = names.get(&juror.id).unwrap_or(&juror.name).clone();
            if let Some(sheet) = row.counted.iter().find(|s| s.juror == juror.id) {
                return Some(SheetLine {
                    juror: name,
                    total: Some(figures.total(&sheet.total)),
                    fraction: fraction(&sheet.total),
                    place: sheet.place.as_ref().map(plain),
                    dropped: sheet.dropped,
                    why_not: None,
                    reason: None,
                });
            }
            let (_, why) = row.not_counted.iter().find(|(id, _)| *id == juror.id)?;
            Some(SheetLine {
                juror: name,
                total: None,
                fraction: None,
                place: None,
                dropped: false,
                why_not: Some(why_word(why).to_owned()),
                reason: match why {
                    WhyNot::Recused(reason) => Some(reason.clone()),
                    _ => None,
                },
            })
        })
        .collect()
}

/// Returns the word of the contract and of the JSON for a sheet that does not count.
pub(crate) fn why_word(why: &WhyNot) -> &'static str {
    match why {
        WhyNot::Recused(_) => "recused",
        WhyNot::Missing => "missing",
        WhyNot::Incomplete => "incomplete",
        WhyNot::NotSubmitted => "not_submitted",
        WhyNot::Advisory => "advisory",
        WhyNot::Dropped => "dropped",
        WhyNot::OtherSection => "other_section",
    }
}

fn criterion_lines(contest: &Contest, row: &ProjectResult) -> Vec<CriterionLine> {
    row.criteria
        .iter()
        .filter_map(|result| {
            let criterion = contest.criteria.iter().find(|c| c.id == result.criterion)?;
            Some(CriterionLine {
                code: criterion.code.clone(),
                name: criterion.name.clone(),
                weight: criterion.weight.to_string(),
                key: criterion.key,
                mean: result.printed.clone(),
                points: result.points.as_ref().map(total_text),
            })
        })
        .collect()
}

fn tie_lines(index: &Index, row: &ProjectResult, names: &BTreeMap<domain::JurorId, String>) -> Vec<TieLine> {
    row.ties
        .iter()
        .map(|step| TieLine {
            rule: step.rule.word(index.contest),
            value: step.value.clone(),
            with: step.with.iter().map(|id| index.number(*id).to_owned()).collect(),
            open: step.open,
            decided: step
                .decided
                .as_ref()
                .map(|decided| tie_decided(index, decided, names)),
        })
        .collect()
}

fn tie_decided(index: &Index, decided: &Decided, names: &BTreeMap<domain::JurorId, String>) -> TieDecided {
    let name = |juror| names.get(juror).cloned().unwrap_or_default();
    let number = |id: ProjectId| index.number(id).to_owned();
    let (round, named, text) = match &decided.how {
        TieDecision::Vote { round, votes } => {
            let named = votes
                .iter()
                .map(|(juror, named)| (name(juror), named.map(number)));
            (*round, named.collect(), String::new())
        }
        TieDecision::Casting {
            juror,
            choice,
            reason,
        } => (1, vec![(name(juror), Some(number(*choice)))], reason.clone()),
        TieDecision::Lot { seed } => (1, Vec::new(), seed.to_string()),
    };
    TieDecided {
        entry: i64::try_from(decided.entry).unwrap_or(i64::MAX),
        round,
        named,
        text,
    }
}
