//! The way of one score, written line by line, as the example shows it.

use super::numbers::{rounding_step, shown, with_sign};
use crate::marks::total_of;
use documents::paper::{skating_steps, step_words, tie_step};
use domain::regulation::{Method, Per, Weights};
use domain::results::{ProjectResult, Results, Status};
use domain::{Contest, Exact, Sheet};
use messages::{Catalogue, decimal};

/// The way of one score of the example.
pub(super) struct Steps<'a> {
    pub(super) contest: &'a Contest,
    pub(super) results: &'a Results,
    pub(super) row: &'a ProjectResult,
    pub(super) own: &'a [&'a Sheet],
    pub(super) words: &'a Catalogue,
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

    /// Returns the lines of the way, from the marks to the score.
    pub(super) fn lines(&self) -> Vec<String> {
        let rules = &self.contest.regulation;
        let mut lines = Vec::new();
        let raw = self.score(&mut lines);
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

    /// Writes the way of the score; returns it before its rounding.
    pub(super) fn score(&self, lines: &mut Vec<String>) -> Exact {
        let rules = &self.contest.regulation;
        match (rules.aggregation.method, rules.way()) {
            (Method::Skating, _) => self.by_majority(lines),
            (_, Per::Criterion) => self.by_criteria(lines),
            (_, Per::Sheet) => self.by_sheets(lines),
        }
    }

    /// Writes the majorities of the Skating System, in the words of «why this place».
    fn by_majority(&self, lines: &mut Vec<String>) -> Exact {
        let rules = &self.contest.regulation;
        if rules.way() == Per::Sheet
            && let (Some(sheet), Some(counted)) = (self.own.first(), self.row.counted.first())
        {
            lines.push(self.sheet(sheet, &counted.total));
        }
        let steps = skating_steps(self.contest, self.row);
        lines.extend(steps.iter().map(|step| step_words(step, self.words)));
        self.row
            .skating
            .as_ref()
            .map_or_else(Exact::zero, |skating| skating.place.clone())
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
            // Written by `by_majority`.
            Method::Skating => Exact::zero(),
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

    /// Returns what parted the project from its equals, step by step.
    pub(super) fn ties(&self) -> Vec<String> {
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
