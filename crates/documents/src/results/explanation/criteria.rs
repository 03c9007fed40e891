//! How a score comes from criteria.

use super::{LEAST, MOST, Way, decimals, joined, shown_value, whole};
use crate::results::figures::{Figure, figure, plain};
use domain::Exact;
use domain::regulation::{Method, Weights};
use domain::results::CriterionResult;

impl Way<'_> {
    /// The way by criteria; returns the score before its rounding.
    pub(super) fn by_criteria(&mut self) -> Exact {
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
    pub(super) fn about(&self, terms: &[Exact], digits: u32, sum: &Figure) -> &'static str {
        let whole = terms.iter().all(|term| figure(term, digits, |_| true).whole);
        if whole { sum.sign() } else { "≈" }
    }

    /// Returns how many digits of the terms make their sum as good as `follows` wants it.
    pub(super) fn enough(&self, terms: &[Exact], follows: impl Fn(&Exact) -> bool) -> u32 {
        let shown = |digits: u32| -> Exact {
            let terms: Vec<Exact> = terms.iter().map(|term| shown_value(term, digits)).collect();
            terms.iter().sum()
        };
        (LEAST + 2..MOST)
            .find(|&digits| follows(&shown(digits)))
            .unwrap_or(MOST)
    }

    /// Says how the points of a criterion are made: «К1: 25 ÷ 3 ≈ 8.3333 → 8.33; 8.33 × 4 = 33.32».
    pub(super) fn criterion(&mut self, result: &CriterionResult, digits: u32) {
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
}
