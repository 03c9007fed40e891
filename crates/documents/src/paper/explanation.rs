//! The way of one score in steps that a person with a pocket calculator can follow: the one source of what screens, the
//! annex of the summary and the JSON of results say.

use super::figures::{Figure, Figures, figure, plain};
use domain::regulation::{AudienceMode, Method, Per, Weights};
use domain::results::{AudiencePart, CountedSheet, CriterionResult, ProjectResult, Results};
use domain::skating::{Column, Majority, PlaceSet, SkatingStep};
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

    /// How the total of a sheet is made.
    fn sheets(&mut self) {
        let rules = &self.contest.regulation;
        match rules.aggregation.weights {
            Weights::Sum => self.add("sheet-sum", &[]),
            Weights::Mean => {
                let weights = self.weights();
                self.add("sheet-mean", &[("weights", &weights)]);
            }
        }
        if let Some(digits) = rules.rounding.sheet {
            self.add("sheet-rounded", &[("digits", &digits)]);
        }
    }

    fn weights(&self) -> String {
        let weights: Vec<Exact> = self
            .contest
            .criteria
            .iter()
            .map(|c| Exact::from(c.weight))
            .collect();
        plain(&weights.iter().sum())
    }

    /// Says «sum ÷ count = mean»; returns the mean.
    fn mean(
        &mut self,
        code: &str,
        sum: &Exact,
        count: usize,
        list: &[(&'static str, &dyn ToString)],
    ) -> Exact {
        let mean = sum / &whole(count);
        let shown = self.before_rounding(&mean);
        let sum = self.term(sum, &shown, |sum| sum / &whole(count));
        let mut all: Vec<(&'static str, &dyn ToString)> = vec![("sum", &sum), ("sheets", &count)];
        let sign = shown.sign();
        all.extend_from_slice(list);
        all.extend_from_slice(&[("is", &sign), ("mean", &shown.text)]);
        self.add(code, &all);
        mean
    }

    /// The way by sheets; returns the score before its rounding.
    fn by_sheets(&mut self) -> Exact {
        let row = self.row;
        let aggregation = self.contest.regulation.aggregation;
        if aggregation.method != Method::PlaceSum {
            self.sheets();
        }
        let kept: Vec<&CountedSheet> = row.counted.iter().filter(|sheet| !sheet.dropped).collect();
        let sum: Exact = kept.iter().map(|sheet| &sheet.total).sum();
        let all = row.counted.len();
        match aggregation.method {
            Method::TrimmedMean if kept.len() < all => {
                return self.mean("trimmed", &sum, kept.len(), &[("drop", &aggregation.drop)]);
            }
            Method::TrimmedMean => self.not_trimmed(),
            Method::Median => return self.median(kept.iter().map(|sheet| sheet.total.clone()).collect()),
            Method::AdjustedMean => return self.adjusted(&sum),
            Method::PlaceSum => return self.places(),
            Method::Sum => {
                let shown = self.before_rounding(&sum);
                self.add("sum", &[("sum", &shown.text), ("sheets", &all)]);
                return sum;
            }
            Method::Mean | Method::Skating => {}
        }
        self.mean("mean", &sum, all, &[])
    }

    /// Says why nothing was dropped of a trimmed mean: in the whole contest, or of this project alone.
    fn not_trimmed(&mut self) {
        let from = self.contest.regulation.aggregation.drop_from;
        if self.results.trimmed {
            let sheets = self.row.counted.len();
            self.add("not-trimmed-here", &[("sheets", &sheets), ("from", &from)]);
        } else {
            self.add("not-trimmed", &[("from", &from)]);
        }
    }

    /// Says the median of totals; returns it.
    fn median(&mut self, mut totals: Vec<Exact>) -> Exact {
        totals.sort();
        let half = totals.len() / 2;
        let Some(upper) = totals.get(half) else {
            return Exact::zero();
        };
        let list: Vec<String> = totals.iter().map(|total| self.figures.total(total)).collect();
        let list = list.join("; ");
        if totals.len() % 2 == 1 {
            let (upper, shown) = (upper.clone(), self.before_rounding(upper));
            self.add(
                "median",
                &[("totals", &list), ("is", &shown.sign()), ("mean", &shown.text)],
            );
            return upper;
        }
        let both = &totals[half - 1] + upper;
        let mean = &both / &whole(2);
        let shown = self.before_rounding(&mean);
        let both = self.term(&both, &shown, |sum| sum / &whole(2));
        self.add(
            "median-even",
            &[
                ("totals", &list),
                ("sum", &both),
                ("is", &shown.sign()),
                ("mean", &shown.text),
            ],
        );
        mean
    }

    /// Says the mean after the leniency of its jurors is taken out; returns it.
    fn adjusted(&mut self, sum: &Exact) -> Exact {
        let own: Vec<Exact> = self
            .row
            .counted
            .iter()
            .filter_map(|sheet| {
                let found = self
                    .results
                    .leniency
                    .iter()
                    .find(|(juror, _)| *juror == sheet.juror);
                found.map(|(_, leniency)| leniency.clone())
            })
            .collect();
        let leniency: Exact = own.iter().sum();
        let count = self.row.counted.len();
        let left = sum - &leniency;
        let mean = &left / &whole(count);
        let shown = self.before_rounding(&mean);
        // Digits of all of them until the line comes out.
        let in_full = figure(&leniency, LEAST, |_| true);
        let follows = |&digits: &u32| {
            let line = (shown_value(sum, digits) - shown_value(&leniency, digits)) / whole(count);
            let terms: Vec<Exact> = own.iter().map(|value| shown_value(value, digits)).collect();
            let added: Exact = terms.iter().sum();
            line.printed(decimals(&shown.text)) == shown.text
                && (!in_full.whole || added.printed(decimals(&in_full.text)) == in_full.text)
        };
        let digits = (LEAST + 2..MOST).find(follows).unwrap_or(MOST);
        let text = |value: &Exact| figure(value, digits, |_| true);
        let terms: Vec<String> = own.iter().map(|value| text(value).text).collect();
        let total = text(&leniency);
        // Where digits are left out of the terms only, their sum is about the whole one.
        let is = if own.iter().all(|value| text(value).whole) {
            total.sign()
        } else {
            "≈"
        };
        self.add(
            "leniency",
            &[
                ("terms", &joined(terms.iter().map(String::as_str))),
                ("is", &is),
                ("sum", &total.text),
            ],
        );
        let about = if text(sum).whole && total.whole {
            shown.sign()
        } else {
            "≈"
        };
        self.add(
            "adjusted",
            &[
                ("sum", &text(sum).text),
                ("leniency", &bracketed(&total.text)),
                ("sheets", &count),
                ("is", &about),
                ("mean", &shown.text),
            ],
        );
        mean
    }

    /// Says the sum of places, or the mean of their shares; returns it.
    fn places(&mut self) -> Exact {
        let row = self.row;
        let placed: Vec<(&Exact, Option<u32>)> = row
            .counted
            .iter()
            .filter_map(|sheet| Some((sheet.place.as_ref()?, sheet.place_of)))
            .collect();
        if placed.iter().all(|(_, of)| of.is_none()) {
            let sum: Exact = placed.iter().map(|(place, _)| *place).sum();
            let shown = self.before_rounding(&sum);
            let terms: Vec<String> = placed.iter().map(|(place, _)| plain(place)).collect();
            let terms = joined(terms.iter().map(String::as_str));
            self.add("place-sum", &[("places", &terms), ("sum", &shown.text)]);
            return sum;
        }
        let half = whole(1) / whole(2);
        let shares: Vec<Exact> = placed
            .iter()
            .map(|(place, of)| (*place - &half) / Exact::from(i64::from(of.unwrap_or(1).max(1))))
            .collect();
        let terms: Vec<String> = placed
            .iter()
            .map(|(place, of)| {
                let place = plain(&(*place - &half));
                format!("{place} ÷ {}", of.unwrap_or(1))
            })
            .collect();
        let sum: Exact = shares.iter().sum();
        let mean = &sum / &whole(placed.len());
        let shown = self.before_rounding(&mean);
        let (terms, count) = (terms.join(" + "), placed.len());
        self.add(
            "place-shares",
            &[
                ("places", &terms),
                ("sheets", &count),
                ("is", &shown.sign()),
                ("mean", &shown.text),
            ],
        );
        mean
    }

    /// The way by criteria; returns the score before its rounding.
    fn by_criteria(&mut self) -> Exact {
        let rules = &self.contest.regulation;
        let (row, sheets) = (self.row, self.row.counted.len());
        let trimmed = row
            .criteria
            .iter()
            .any(|criterion| (criterion.kept as usize) < sheets);
        match rules.aggregation.method {
            Method::TrimmedMean if trimmed => {
                let drop = rules.aggregation.drop;
                self.add("criterion-trimmed", &[("drop", &drop), ("sheets", &sheets)]);
            }
            Method::TrimmedMean => {
                self.not_trimmed();
                self.add("criterion-mean", &[("sheets", &sheets)]);
            }
            _ => self.add("criterion-mean", &[("sheets", &sheets)]),
        }
        let points: Vec<Exact> = row.criteria.iter().filter_map(|c| c.points.clone()).collect();
        let sum: Exact = points.iter().sum();
        let weights: Vec<Exact> = self
            .contest
            .criteria
            .iter()
            .map(|c| Exact::from(c.weight))
            .collect();
        let weights: Exact = match rules.aggregation.weights {
            Weights::Sum => whole(1),
            Weights::Mean => weights.iter().sum(),
        };
        let raw = &sum / &weights;
        let last = self.before_rounding(&raw);
        let divided = rules.aggregation.weights == Weights::Mean;
        // The terms with digits enough that their sum is the one shown, and this gives the score.
        let in_full = figure(&sum, LEAST, |_| true);
        let digits = self.enough(&points, |shown| {
            (shown / &weights).printed(decimals(&last.text)) == last.text
                && (!in_full.whole || shown.printed(decimals(&in_full.text)) == in_full.text)
        });
        for criterion in &row.criteria {
            self.criterion(criterion, digits);
        }
        let text = |value: &Exact| figure(value, digits, |_| true).text;
        let terms: Vec<String> = points.iter().map(text).collect();
        let terms = joined(terms.iter().map(String::as_str));
        if divided {
            let shown = figure(&sum, digits, |shown| {
                (shown / &weights).printed(decimals(&last.text)) == last.text
            });
            let is = self.about(&points, digits, &shown);
            self.add(
                "criterion-sum",
                &[("terms", &terms), ("is", &is), ("points", &shown.text)],
            );
            let weights = self.weights();
            self.add(
                "criterion-divided",
                &[
                    ("points", &shown.text),
                    ("weights", &weights),
                    ("is", &last.sign()),
                    ("mean", &last.text),
                ],
            );
        } else {
            let is = self.about(&points, digits, &last);
            self.add(
                "criterion-sum",
                &[("terms", &terms), ("is", &is), ("points", &last.text)],
            );
        }
        raw
    }

    /// Returns the sign of a sum: digits may have been left out of it, or of its terms.
    fn about(&self, terms: &[Exact], digits: u32, sum: &Figure) -> &'static str {
        let whole = terms.iter().all(|term| figure(term, digits, |_| true).whole);
        if whole { sum.sign() } else { "≈" }
    }

    /// Returns how many digits of the terms make their sum as good as `follows` wants it.
    fn enough(&self, terms: &[Exact], follows: impl Fn(&Exact) -> bool) -> u32 {
        let shown = |digits: u32| -> Exact {
            let terms: Vec<Exact> = terms.iter().map(|term| shown_value(term, digits)).collect();
            terms.iter().sum()
        };
        (LEAST + 2..MOST)
            .find(|&digits| follows(&shown(digits)))
            .unwrap_or(MOST)
    }

    /// Says how the points of a criterion are made: «К1: 25 ÷ 3 ≈ 8.3333 → 8.33; 8.33 × 4 = 33.32».
    fn criterion(&mut self, result: &CriterionResult, digits: u32) {
        let rules = &self.contest.regulation;
        let Some((criterion, points)) = self
            .contest
            .criteria
            .iter()
            .find(|c| c.id == result.criterion)
            .zip(result.points.as_ref())
        else {
            return;
        };
        let kept = Exact::from(i64::from(result.kept.max(1)));
        let weight = Exact::from(criterion.weight);
        let quotient = &result.sum / &kept;
        let product = &result.mean * &weight;
        // The points as the sum below takes them.
        let shown_points = match rules.rounding.criterion_points {
            Some(digits) => points.printed(digits),
            None => figure(points, digits, |_| true).text,
        };
        let product_text = match rules.rounding.criterion_points {
            Some(digits) => self.before(&product, digits),
            None => figure(points, digits, |_| true),
        };
        let (mean_figure, mean_text) = match rules.rounding.criterion_mean {
            Some(digits) => (self.before(&quotient, digits), result.mean.printed(digits)),
            None => {
                let wanted = decimals(&product_text.text);
                let follows = |shown: &Exact| (shown * &weight).printed(wanted) == product_text.text;
                let mean = figure(&result.mean, LEAST + 2, follows);
                let text = mean.text.clone();
                (mean, text)
            }
        };
        let arrow = |before: &Figure, after: &str, rounds: bool| {
            if rounds {
                format!("{} → {after}", before.text)
            } else {
                before.text.clone()
            }
        };
        let mean = arrow(&mean_figure, &mean_text, rules.rounding.criterion_mean.is_some());
        let made = arrow(
            &product_text,
            &shown_points,
            rules.rounding.criterion_points.is_some(),
        );
        let sum = plain(&result.sum);
        let weight_text = criterion.weight.to_string();
        let kept = result.kept;
        let product_is =
            if product_text.whole && (mean_figure.whole || rules.rounding.criterion_mean.is_some()) {
                "="
            } else {
                "≈"
            };
        self.add(
            "criterion",
            &[
                ("code", &criterion.code),
                ("sum", &sum),
                ("marks", &kept),
                ("is", &mean_figure.sign()),
                ("mean", &mean),
                ("factor", &mean_text),
                ("weight", &weight_text),
                ("so", &product_is),
                ("points", &made),
            ],
        );
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

    /// What the students' vote did.
    fn hall(&mut self, exact: &Exact) {
        let Some(part) = &self.row.audience else {
            let held = self.results.projects.iter().any(|row| row.audience.is_some());
            let marks = self.contest.regulation.audience.mode == AudienceMode::OneJuror;
            if marks && held && self.row.status == Status::Ranked {
                self.add("audience-not-rated", &[]);
            }
            return;
        };
        let raw = match self.contest.regulation.audience.mode {
            AudienceMode::Share { weight, .. } => self.share(part, weight),
            AudienceMode::OneJuror => self.one_juror(part),
            _ => self.points(part),
        };
        self.rounded(&raw, exact, "audience-rounded", "audience-exact");
    }

    fn share(&mut self, part: &AudiencePart, weight: u32) -> Exact {
        let w = Exact::from(i64::from(weight)) / whole(10_000);
        let rest = whole(1) - w.clone();
        let raw = &(&rest * &part.jury_part) + &(&w * &part.hall);
        let last = self.before_rounding(&raw);
        let digits = decimals(&last.text);
        // Both parts with digits enough for the sum.
        let enough = (LEAST..MOST).find(|&d| {
            let sum = &(&rest * &shown_value(&part.jury_part, d)) + &(&w * &shown_value(&part.hall, d));
            sum.printed(digits) == last.text
        });
        let enough = enough.unwrap_or(MOST);
        let text = |value: &Exact| figure(value, enough, |_| true);
        let (jury_part, hall) = (text(&part.jury_part), text(&part.hall));
        if part.jury_part != part.jury {
            self.jury_part(part, &jury_part);
        }
        if part.votes_of > 0 {
            let (votes, of) = (part.votes, part.votes_of);
            self.add(
                "audience-hall-part",
                &[
                    ("votes", &votes),
                    ("of", &of),
                    ("is", &hall.sign()),
                    ("hall", &hall.text),
                ],
            );
        }
        let percent = |share: u32| domain::Score(i64::from(share)).to_string();
        let (jury_share, hall_share) = (percent(10_000_u32.saturating_sub(weight)), percent(weight));
        let is = if jury_part.whole && hall.whole {
            last.sign()
        } else {
            "≈"
        };
        self.add(
            "audience-share",
            &[
                ("jury", &jury_part.text),
                ("hall", &hall.text),
                ("jury_share", &jury_share),
                ("hall_share", &hall_share),
                ("is", &is),
                ("sum", &last.text),
                ("votes", &part.votes),
            ],
        );
        raw
    }

    /// Says how the jury's score comes to 0–100 of the greatest possible.
    fn jury_part(&mut self, part: &AudiencePart, shown: &Figure) {
        let hundred = whole(100);
        if part.jury_part == Exact::zero() {
            return;
        }
        let greatest = &(&part.jury * &hundred) / &part.jury_part;
        let follows = |&digits: &u32| {
            let over = shown_value(&greatest, digits);
            let made =
                (over != Exact::zero()).then(|| shown_value(&part.jury, digits) * hundred.clone() / over);
            made.is_some_and(|made| made.printed(decimals(&shown.text)) == shown.text)
        };
        let digits = (self.digits().max(LEAST)..MOST).find(follows).unwrap_or(MOST);
        let text = |value: &Exact| figure(value, digits, |_| true);
        let (jury, over) = (text(&part.jury), text(&greatest));
        let is = if jury.whole && over.whole {
            shown.sign()
        } else {
            "≈"
        };
        self.add(
            "audience-jury-part",
            &[
                ("jury", &jury.text),
                ("greatest", &over.text),
                ("is", &is),
                ("part", &shown.text),
            ],
        );
    }

    fn points(&mut self, part: &AudiencePart) -> Exact {
        let raw = &part.jury_part + &part.hall;
        let last = self.before_rounding(&raw);
        let digits = decimals(&last.text);
        let enough = (LEAST..MOST).find(|&d| {
            let sum = shown_value(&part.jury_part, d) + shown_value(&part.hall, d);
            sum.printed(digits) == last.text
        });
        let text = |value: &Exact| figure(value, enough.unwrap_or(MOST), |_| true);
        let (jury, hall) = (text(&part.jury_part), text(&part.hall));
        let is = if jury.whole && hall.whole {
            last.sign()
        } else {
            "≈"
        };
        let votes = part.votes;
        self.add(
            "audience-points",
            &[
                ("jury", &jury.text),
                ("hall", &hall.text),
                ("is", &is),
                ("sum", &last.text),
                ("votes", &votes),
            ],
        );
        raw
    }

    fn one_juror(&mut self, part: &AudiencePart) -> Exact {
        let mut totals: Vec<Exact> = self.row.counted.iter().map(|sheet| sheet.total.clone()).collect();
        let sum: Exact = totals.iter().sum();
        let count = totals.len() + 1;
        let median = self.contest.regulation.aggregation.method == Method::Median;
        totals.push(part.hall.clone());
        totals.sort();
        let raw = if median {
            let half = totals.len() / 2;
            if totals.len() % 2 == 1 {
                totals[half].clone()
            } else {
                (&totals[half - 1] + &totals[half]) / whole(2)
            }
        } else {
            (&sum + &part.hall) / whole(count)
        };
        let last = self.before_rounding(&raw);
        let follows = |&digits: &u32| {
            let mean = (shown_value(&sum, digits) + shown_value(&part.hall, digits)) / whole(count);
            mean.printed(decimals(&last.text)) == last.text
        };
        let digits = (LEAST..MOST).find(follows).unwrap_or(MOST);
        let text = |value: &Exact| figure(value, digits, |_| true);
        if median {
            let text = self.figures.total(&part.hall);
            let whole = shown_text(&text) == part.hall;
            self.hall_mark(part, &Figure { text, whole });
            self.median(totals);
            return raw;
        }
        let (hall, sum) = (text(&part.hall), text(&sum));
        self.hall_mark(part, &hall);
        let is = if hall.whole && sum.whole {
            last.sign()
        } else {
            "≈"
        };
        self.add(
            "audience-one-juror",
            &[
                ("sum", &sum.text),
                ("hall", &hall.text),
                ("sheets", &count),
                ("is", &is),
                ("mean", &last.text),
            ],
        );
        raw
    }

    /// Says how the hall's mean mark comes to the scale of a sheet.
    fn hall_mark(&mut self, part: &AudiencePart, hall: &Figure) {
        let greatest = greatest_sheet(self.contest);
        if greatest == Exact::zero() {
            return;
        }
        let ballots = Exact::from(i64::from(part.votes));
        let points = &(&(&part.hall / &greatest) * &whole(100)) * &ballots;
        let greatest_text = figure(&greatest, LEAST + 2, |shown| {
            let made = &(&points / &ballots) * shown / whole(100);
            made.printed(decimals(&hall.text)) == hall.text
        });
        let votes = part.votes;
        let is = if greatest_text.whole { hall.sign() } else { "≈" };
        self.add(
            "audience-mark",
            &[
                ("points", &points),
                ("ballots", &votes),
                ("greatest", &greatest_text.text),
                ("is", &is),
                ("hall", &hall.text),
            ],
        );
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

/// Returns the steps of the Skating System from the jurors' places to the project's; empty for a project without one.
pub fn skating_steps(contest: &Contest, row: &ProjectResult) -> Vec<ExplainedStep> {
    let Some(skating) = &row.skating else {
        return Vec::new();
    };
    // Places are whole or halves.
    let text = plain;
    let mut steps = Vec::new();
    for set in &skating.sets {
        match set.criterion {
            None => columns(
                "skating-majority",
                &[("places", places(set))],
                &set.majority,
                &mut steps,
            ),
            Some(id) => {
                let criterion = contest.criteria.iter().find(|c| c.id == id);
                let code = criterion.map(|c| c.code.clone()).unwrap_or_default();
                let named = [("code", code), ("own", text(&set.place)), ("places", places(set))];
                columns("skating-criterion", &named, &set.majority, &mut steps);
            }
        }
    }
    if let Some(sum) = &skating.sum {
        let places: Vec<String> = skating.sets.iter().map(|set| text(&set.place)).collect();
        steps.push(step(
            "skating-sum",
            &[("places", &places.join(" + ")), ("sum", &text(sum))],
        ));
    }
    let of = skating.sets.len();
    for one in &skating.steps {
        match one {
            SkatingStep::Criteria {
                place,
                count,
                sum: None,
            } => steps.push(step(
                "skating-rule-10",
                &[("place", place), ("count", count), ("of", &of)],
            )),
            SkatingStep::Criteria {
                place,
                count,
                sum: Some(sum),
            } => steps.push(step(
                "skating-rule-10-sum",
                &[
                    ("place", place),
                    ("count", count),
                    ("of", &of),
                    ("sum", &text(sum)),
                ],
            )),
            SkatingStep::AllPlaces { majority, .. } => columns("skating-rule-11", &[], majority, &mut steps),
        }
    }
    steps
}

/// Returns the places that the jurors gave in one set, the highest first: «1, 1, 2».
fn places(set: &PlaceSet) -> String {
    let mut places = set.places.clone();
    places.sort_unstable();
    let places: Vec<String> = places.iter().map(ToString::to_string).collect();
    places.join(", ")
}

/// Writes a majority as `code`, and the columns that had to be looked at after it.
fn columns(
    code: &str,
    named: &[(&'static str, String)],
    majority: &Majority,
    steps: &mut Vec<ExplainedStep>,
) {
    for (at, Column { place, count, sum }) in majority.columns.iter().enumerate() {
        let code = if at == 0 { code } else { "skating-next" };
        let mut list = params(&[("place", place), ("count", count), ("of", &majority.of)]);
        list.extend(named.iter().cloned());
        let code = match sum {
            Some(sum) => {
                list.push(("sum", sum.to_string()));
                format!("{code}-sum")
            }
            None => code.to_owned(),
        };
        steps.push(ExplainedStep { code, params: list });
    }
}
