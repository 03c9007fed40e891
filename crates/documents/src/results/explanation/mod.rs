//! The way of one score in steps that a person with a pocket calculator can follow: the one source of what screens, the
//! annex of the summary and the JSON of results say.

mod criteria;
mod hall;
mod sheets;
mod skating;

pub use skating::skating_steps;

use crate::results::figures::{Figure, Figures, figure};
use domain::regulation::{Method, Per, Weights};
use domain::results::{ProjectResult, Results};
use domain::{Contest, Exact, Status};
use messages::{Arg, Catalogue, decimal};

/// Decimal digits of a number that does not end, where nothing asks for more.
const LEAST: u32 = 2;

/// More digits than any line was ever found to need.
const MOST: u32 = 40;

/// A step of a computation, worded by the message `explain-<code>` with `params`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainedStep {
    /// Which.
    pub code: String,
    /// Counts as they are, numbers as decimals with a point.
    pub params: Vec<(&'static str, String)>,
}

/// Params that are counts: messages choose a plural form by them.
const COUNTS: [&str; 5] = ["sheets", "drop", "from", "digits", "least"];

/// Returns a step in words.
pub fn step_words(step: &ExplainedStep, words: &Catalogue) -> String {
    let args: Vec<(&str, Arg<'_>)> = step
        .params
        .iter()
        .map(|(name, value)| {
            let value = match value.parse::<i64>() {
                Ok(count) if COUNTS.contains(name) => count.into(),
                _ if *name == "code" => value.as_str().into(),
                _ => decimal(value, words.lang()).into(),
            };
            (*name, value)
        })
        .collect();
    words.format(&format!("explain-{}", step.code), &args)
}

/// Returns the steps from counted sheets to the score and what became of it.
pub fn explained(contest: &Contest, results: &Results, row: &ProjectResult) -> Vec<ExplainedStep> {
    explained_with(contest, results, row, Figures::of(contest, results))
}

/// The same where it is known how totals are shown.
pub(crate) fn explained_with(
    contest: &Contest,
    results: &Results,
    row: &ProjectResult,
    figures: Figures,
) -> Vec<ExplainedStep> {
    let mut way = Way {
        contest,
        results,
        row,
        figures,
        steps: Vec::new(),
    };
    if let Some(exact) = &row.exact {
        let jury = row.audience.as_ref().map_or(exact, |part| &part.jury);
        way.jury(jury);
        way.threshold(jury);
        way.hall(exact);
    }
    way.without_place();
    way.steps
}

fn params(list: &[(&'static str, &dyn ToString)]) -> Vec<(&'static str, String)> {
    list.iter()
        .map(|(name, value)| (*name, value.to_string()))
        .collect()
}

fn step(code: &str, list: &[(&'static str, &dyn ToString)]) -> ExplainedStep {
    ExplainedStep {
        code: code.to_owned(),
        params: params(list),
    }
}

/// Returns «80 + 82.5».
fn joined<'a>(terms: impl Iterator<Item = &'a str>) -> String {
    let terms: Vec<String> = terms.map(bracketed).collect();
    terms.join(" + ")
}

/// Returns a term of a sum; a negative one in brackets.
fn bracketed(term: &str) -> String {
    if term.starts_with('-') {
        format!("({term})")
    } else {
        term.to_owned()
    }
}

fn whole(count: usize) -> Exact {
    Exact::from(i64::try_from(count).unwrap_or(i64::MAX))
}

struct Way<'a> {
    contest: &'a Contest,
    results: &'a Results,
    row: &'a ProjectResult,
    figures: Figures,
    steps: Vec<ExplainedStep>,
}

impl Way<'_> {
    fn add(&mut self, code: &str, list: &[(&'static str, &dyn ToString)]) {
        self.steps.push(step(code, list));
    }

    /// Digits of the score as it is shown: those of the rounding, or as many as the column has.
    fn digits(&self) -> u32 {
        self.contest
            .regulation
            .rounding
            .total
            .unwrap_or(self.results.digits)
    }

    /// Returns a value that is rounded next, with digits enough that what is shown rounds to the same.
    fn before_rounding(&self, value: &Exact) -> Figure {
        self.before(value, self.digits())
    }

    fn before(&self, value: &Exact, digits: u32) -> Figure {
        let wanted = value.printed(digits);
        figure(value, digits.max(LEAST) + 2, |shown| {
            shown.printed(digits) == wanted
        })
    }

    /// Returns a number that `then` is computed from, with digits enough that the result comes out as it is shown.
    fn term(&self, value: &Exact, result: &Figure, then: impl Fn(&Exact) -> Exact) -> String {
        figure(value, LEAST, |shown| {
            then(shown).printed(decimals(&result.text)) == result.text
        })
        .text
    }

    /// The jury's own score.
    fn jury(&mut self, jury: &Exact) {
        let rules = &self.contest.regulation;
        let raw = match (rules.aggregation.method, rules.way()) {
            (Method::Skating, _) => {
                self.steps.extend(skating_steps(self.contest, self.row));
                let score = jury.printed(self.digits().max(LEAST));
                return self.add("skating-score", &[("score", &score)]);
            }
            (_, Per::Criterion) => self.by_criteria(),
            (_, Per::Sheet) => self.by_sheets(),
        };
        self.rounded(&raw, jury, "rounded", "exact");
    }

    /// Says what the value is rounded to, or how it is printed.
    fn rounded(&mut self, raw: &Exact, value: &Exact, rounded: &str, exact: &str) {
        let digits = self.digits();
        match self.contest.regulation.rounding.total {
            Some(_) => self.add(rounded, &[("digits", &digits), ("score", &value.printed(digits))]),
            None => {
                debug_assert_eq!(raw, value);
                self.add(exact, &[("score", &value.printed(digits))]);
            }
        }
    }

    /// What the threshold says of the jury's own score, by the numbers alone.
    fn threshold(&mut self, jury: &Exact) {
        let Some(threshold) = self.contest.regulation.threshold.map(Exact::from) else {
            return;
        };
        let digits = self.digits().max(LEAST);
        let digits = domain::distinct_digits([jury, &threshold].into_iter(), digits);
        let code = match (*jury < threshold, self.row.status) {
            (true, Status::BelowThreshold) => "threshold-missed",
            (true, _) => "threshold-not-reached",
            (false, _) => "threshold-met",
        };
        let (score, threshold) = (jury.printed(digits), threshold.printed(LEAST));
        self.add(code, &[("score", &score), ("threshold", &threshold)]);
    }

    /// Why a project has no place, where the threshold is not the reason.
    fn without_place(&mut self) {
        let (sheets, least) = (self.row.counted.len(), self.contest.regulation.minimum_sheets);
        match self.row.status {
            Status::Ranked | Status::BelowThreshold => {}
            Status::TooFewSheets => self.add("too-few-sheets", &[("sheets", &sheets), ("least", &least)]),
            Status::Withdrawn => self.add("withdrawn", &[]),
            Status::NoShow => self.add("no-show", &[]),
        }
    }
}

/// Returns the greatest total of a sheet.
fn greatest_sheet(contest: &Contest) -> Exact {
    let of = |c: &domain::Criterion| &Exact::from(c.weight) * &Exact::from(c.max);
    let greatest: Exact = contest.criteria.iter().map(of).collect::<Vec<_>>().iter().sum();
    match contest.regulation.aggregation.weights {
        Weights::Sum => greatest,
        Weights::Mean => {
            let weights: Vec<Exact> = contest.criteria.iter().map(|c| Exact::from(c.weight)).collect();
            let weights: Exact = weights.iter().sum();
            if weights == Exact::zero() {
                greatest
            } else {
                greatest / weights
            }
        }
    }
}

fn decimals(text: &str) -> u32 {
    text.split_once('.')
        .map_or(0, |(_, digits)| u32::try_from(digits.len()).unwrap_or(0))
}

/// Returns a value as it is shown with so many digits.
fn shown_value(value: &Exact, digits: u32) -> Exact {
    shown_text(&figure(value, digits, |_| true).text)
}

/// Returns the number that a decimal with a point is.
fn shown_text(text: &str) -> Exact {
    let digits = decimals(text);
    let whole_part: String = text.chars().filter(|c| *c != '.').collect();
    let over = format!("{whole_part}/1{}", "0".repeat(digits as usize));
    over.parse().unwrap_or_else(|_| Exact::zero())
}
