//! How a score comes from sheets.

use super::{LEAST, MOST, Way, bracketed, decimals, joined, shown_value, whole};
use crate::results::figures::{figure, plain};
use domain::Exact;
use domain::regulation::{Method, Weights};
use domain::results::CountedSheet;

impl Way<'_> {
    /// How the total of a sheet is made.
    pub(super) fn sheets(&mut self) {
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

    pub(super) fn weights(&self) -> String {
        let weights: Vec<Exact> = self
            .contest
            .criteria
            .iter()
            .map(|c| Exact::from(c.weight))
            .collect();
        plain(&weights.iter().sum())
    }

    /// Says «sum ÷ count = mean»; returns the mean.
    pub(super) fn mean(
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
    pub(super) fn by_sheets(&mut self) -> Exact {
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
    pub(super) fn not_trimmed(&mut self) {
        let from = self.contest.regulation.aggregation.drop_from;
        if self.results.trimmed {
            let sheets = self.row.counted.len();
            self.add("not-trimmed-here", &[("sheets", &sheets), ("from", &from)]);
        } else {
            self.add("not-trimmed", &[("from", &from)]);
        }
    }

    /// Says the median of totals; returns it.
    pub(super) fn median(&mut self, mut totals: Vec<Exact>) -> Exact {
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
    pub(super) fn adjusted(&mut self, sum: &Exact) -> Exact {
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
    pub(super) fn places(&mut self) -> Exact {
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
}
