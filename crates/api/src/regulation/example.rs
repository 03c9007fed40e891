//! A small invented contest, computed by a draft with the tally of all contests: what the choices do.

use super::numbers::{plain, rounding_step, shown, with_sign};
use crate::contract::*;
use crate::views::results::place_text;
use crate::views::sheets::total_of;
use documents::paper::tie_step;
use domain::regulation::{Method, Per, Weights};
use domain::results::{ProjectResult, Results, Status};
use domain::{
    Contest, Criterion, CriterionId, Exact, Juror, JurorId, Project, ProjectId, Score, Sheet, SheetState,
};
use messages::{Catalogue, decimal};

const PROJECTS: u32 = 3;
const JURORS: u32 = 5;
/// How high each juror marks the first project, and the third, in thousandths of the scale.
const FIRST: [i64; 5] = [900, 700, 1000, 600, 800];
const THIRD: [i64; 5] = [500, 500, 350, 350, 450];
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
        let sheets = sheets(&small, swap);
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

/// Returns the mark that lies at so many thousandths of the scale.
fn mark(criterion: &Criterion, thousandths: i64) -> Score {
    let steps = (criterion.max.0 - criterion.min.0) / criterion.step.0.max(1);
    Score(criterion.min.0 + steps * thousandths.clamp(0, 1000) / 1000 * criterion.step.0)
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

/// Writes the way of one score.
struct Steps<'a> {
    contest: &'a Contest,
    results: &'a Results,
    row: &'a ProjectResult,
    own: &'a [&'a Sheet],
    words: &'a Catalogue,
}

impl Steps<'_> {
    fn say(&self, key: &str, args: &[(&str, String)]) -> String {
        let args: Vec<(&str, messages::Arg)> = args
            .iter()
            .map(|(name, value)| (*name, value.as_str().into()))
            .collect();
        self.words.format(key, &args)
    }

    fn number(&self, value: &Exact) -> String {
        shown(value, self.words.lang())
    }

    fn lines(&self) -> Vec<String> {
        let rules = &self.contest.regulation;
        let mut lines = Vec::new();
        let raw = match rules.way() {
            Per::Criterion => self.by_criteria(&mut lines),
            Per::Sheet => self.by_sheets(&mut lines),
        };
        if let (Some(digits), Some(exact)) = (rules.rounding.total, &self.row.exact) {
            lines.push(self.say(
                "regulation-step-rounding",
                &[
                    ("step", rounding_step(digits, self.words.lang())),
                    ("from", self.number(&raw)),
                    ("to", decimal(&exact.printed(digits), self.words.lang())),
                ],
            ));
        }
        if let Some(threshold) = rules.threshold {
            let value = self.number(&Exact::from(threshold));
            match self.row.status {
                Status::BelowThreshold => {
                    lines.push(self.say("regulation-step-below", &[("threshold", value)]));
                }
                Status::Ranked => {
                    lines.push(self.say("regulation-step-above", &[("threshold", value)]));
                }
                _ => {}
            }
        }
        if self.row.status == Status::TooFewSheets {
            lines.push(self.say(
                "regulation-step-too-few",
                &[
                    ("count", self.row.counted.len().to_string()),
                    ("least", rules.minimum_sheets.to_string()),
                ],
            ));
        }
        lines
    }

    /// Returns «(4 + 5) / 2 = 4,5».
    fn mean(&self, values: &[Exact]) -> (String, Exact) {
        let sum = sum_of(values);
        let mean = divided(&sum, values.len());
        let text = format!(
            "({}) / {} {}",
            self.joined(values, " + "),
            values.len(),
            with_sign(&mean, self.words.lang())
        );
        (text, mean)
    }

    fn joined(&self, values: &[Exact], by: &str) -> String {
        let texts: Vec<String> = values.iter().map(|value| self.number(value)).collect();
        texts.join(by)
    }

    fn weights(&self) -> Exact {
        let weights: Vec<Exact> = self
            .contest
            .criteria
            .iter()
            .map(|c| Exact::from(c.weight))
            .collect();
        sum_of(&weights)
    }

    /// Writes the way by sheets; returns the score before its rounding.
    fn by_sheets(&self, lines: &mut Vec<String>) -> Exact {
        if let (Some(sheet), Some(counted)) = (self.own.first(), self.row.counted.first()) {
            lines.push(self.sheet(sheet, &counted.total));
        }
        let totals: Vec<Exact> = self.row.counted.iter().map(|s| s.total.clone()).collect();
        let kept: Vec<Exact> = self
            .row
            .counted
            .iter()
            .filter(|s| !s.dropped)
            .map(|s| s.total.clone())
            .collect();
        let rules = &self.contest.regulation;
        match rules.aggregation.method {
            Method::Mean => {
                let (sum, mean) = self.mean(&totals);
                lines.push(self.say("regulation-step-mean", &[("sum", sum)]));
                mean
            }
            Method::TrimmedMean => {
                let (sum, mean) = self.mean(&kept);
                if self.results.trimmed {
                    lines.push(self.say("regulation-step-trimmed", &[("sum", sum)]));
                } else {
                    lines.push(self.not_trimmed());
                    lines.push(self.say("regulation-step-mean", &[("sum", sum)]));
                }
                mean
            }
            Method::Median => {
                let mut sorted = totals;
                sorted.sort();
                // Five sheets: the third is the middle.
                let middle = sorted.get(sorted.len() / 2).cloned().unwrap_or_else(Exact::zero);
                lines.push(self.say(
                    "regulation-step-median",
                    &[
                        ("totals", self.joined(&sorted, "; ")),
                        ("median", self.number(&middle)),
                    ],
                ));
                middle
            }
            Method::Sum => {
                let sum = sum_of(&totals);
                let text = format!("{} = {}", self.joined(&totals, " + "), self.number(&sum));
                lines.push(self.say("regulation-step-sum", &[("sum", text)]));
                sum
            }
            Method::AdjustedMean => {
                let (sum, mean) = self.mean(&totals);
                lines.push(self.say("regulation-step-mean", &[("sum", sum)]));
                lines.push(self.say("regulation-step-adjusted", &[]));
                mean
            }
            Method::PlaceSum => {
                let places: Vec<Exact> = self.row.counted.iter().filter_map(|s| s.place.clone()).collect();
                let sum = sum_of(&places);
                let text = format!("{} = {}", self.joined(&places, " + "), self.number(&sum));
                lines.push(self.say("regulation-step-places", &[("sum", text)]));
                sum
            }
        }
    }

    /// Returns the total of the first juror's sheet, mark by mark.
    fn sheet(&self, sheet: &Sheet, total: &Exact) -> String {
        let products: Vec<String> = self
            .contest
            .criteria
            .iter()
            .zip(sheet.marks.iter().flatten())
            .map(|(criterion, mark)| {
                format!(
                    "{}\u{a0}×\u{a0}{}",
                    self.number(&Exact::from(criterion.weight)),
                    self.number(&Exact::from(*mark))
                )
            })
            .collect();
        let lang = self.words.lang();
        let raw = total_of(self.contest, &sheet.marks);
        let mut sum = match self.contest.regulation.aggregation.weights {
            Weights::Sum => format!("{} {}", products.join(" + "), with_sign(&raw, lang)),
            Weights::Mean => format!(
                "({}) / {} {}",
                products.join(" + "),
                self.number(&self.weights()),
                with_sign(&raw, lang)
            ),
        };
        if let Some(digits) = self.contest.regulation.rounding.sheet {
            sum.push_str(&format!(" → {}", decimal(&total.printed(digits), lang)));
        }
        let juror = self
            .contest
            .jurors
            .first()
            .map(|j| j.code.clone())
            .unwrap_or_default();
        self.say("regulation-step-sheet", &[("juror", juror), ("sum", sum)])
    }

    fn not_trimmed(&self) -> String {
        let from = self.contest.regulation.aggregation.drop_from.to_string();
        self.say("regulation-step-not-trimmed", &[("from", from)])
    }

    /// Writes the way by criteria; returns the score before its rounding.
    fn by_criteria(&self, lines: &mut Vec<String>) -> Exact {
        let rules = &self.contest.regulation;
        let lang = self.words.lang();
        let trims = rules.aggregation.method == Method::TrimmedMean;
        if trims && !self.results.trimmed {
            lines.push(self.not_trimmed());
        }
        let drop = if self.results.trimmed {
            rules.aggregation.drop as usize
        } else {
            0
        };
        let mut all = Vec::new();
        for (at, criterion) in self.contest.criteria.iter().enumerate() {
            let mut marks: Vec<Exact> = self
                .own
                .iter()
                .filter_map(|sheet| sheet.marks[at])
                .map(Exact::from)
                .collect();
            if drop > 0 {
                marks.sort();
            }
            let kept = &marks[drop..marks.len() - drop];
            let (mut text, _) = self.mean(kept);
            let Some(result) = self.row.criteria.iter().find(|c| c.criterion == criterion.id) else {
                continue;
            };
            if let Some(digits) = rules.rounding.criterion_mean {
                text.push_str(&format!(" → {}", decimal(&result.mean.printed(digits), lang)));
            }
            let weight = Exact::from(criterion.weight);
            let raw = &result.mean * &weight;
            let points = result.points.clone().unwrap_or_else(|| raw.clone());
            text.push_str(&format!(
                "; ×\u{a0}{} {}",
                self.number(&weight),
                with_sign(&raw, lang)
            ));
            if let Some(digits) = rules.rounding.criterion_points {
                text.push_str(&format!(" → {}", decimal(&points.printed(digits), lang)));
            }
            let key = if drop > 0 {
                "regulation-step-criterion-trimmed"
            } else {
                "regulation-step-criterion"
            };
            lines.push(self.say(key, &[("code", criterion.code.clone()), ("sum", text)]));
            all.push(points);
        }
        let sum = sum_of(&all);
        let (text, score) = match rules.aggregation.weights {
            Weights::Sum => (
                format!("{} {}", self.joined(&all, " + "), with_sign(&sum, lang)),
                sum,
            ),
            Weights::Mean => {
                let weights = self.weights();
                let score = &sum / &weights;
                let text = format!(
                    "({}) / {} {}",
                    self.joined(&all, " + "),
                    self.number(&weights),
                    with_sign(&score, lang)
                );
                (text, score)
            }
        };
        lines.push(self.say("regulation-step-criteria", &[("sum", text)]));
        score
    }

    fn ties(&self) -> Vec<String> {
        let shares = self.results.projects.iter().any(|other| {
            other.project != self.row.project && other.place.is_some() && other.place == self.row.place
        });
        let mut lines: Vec<String> = self
            .row
            .ties
            .iter()
            .map(|step| {
                let rule = tie_step(self.contest, step.rule, self.words);
                let with: Vec<String> = step.with.iter().map(ToString::to_string).collect();
                let with = with.join(", ");
                match &step.value {
                    Some(value) => {
                        let value = decimal(value, self.words.lang());
                        self.say(
                            "regulation-tie-value",
                            &[("rule", rule), ("value", value), ("with", with)],
                        )
                    }
                    None => self.say("regulation-tie-people", &[("rule", rule), ("with", with)]),
                }
            })
            .collect();
        if shares && !self.row.ties.iter().any(|step| step.open) {
            lines.push(self.say("regulation-tie-shared", &[]));
        }
        lines
    }
}

fn sum_of(values: &[Exact]) -> Exact {
    values.iter().sum()
}

fn divided(sum: &Exact, by: usize) -> Exact {
    let by = Exact::from(i64::try_from(by.max(1)).unwrap_or(1));
    sum / &by
}

#[cfg(test)]
#[path = "example_tests.rs"]
mod tests;
