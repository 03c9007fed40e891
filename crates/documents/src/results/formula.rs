//! The regulation's arithmetic in one printed line.

use domain::Regulation;
use domain::regulation::{Method, Per, Weights};
use messages::{Catalogue, decimal};

/// The parts of the printed line; together, in this order, they are the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// How a score is made of marks.
    pub score: String,
    /// `trimmed_mean`: when the highest and lowest are dropped, or that they were not.
    pub trimming: Option<String>,
    /// What is rounded and to what, or that nothing is.
    pub rounding: String,
    /// The threshold, or that there is none.
    pub threshold: String,
    /// How many sheets a place needs.
    pub minimum: String,
}

impl Formula {
    /// Returns the words of `regulation`. `trimmed`: the highest and lowest are dropped, or will be where
    /// there are sheets enough; false once it is known that there are not.
    pub fn new(regulation: &Regulation, trimmed: bool, words: &Catalogue) -> Self {
        let aggregation = regulation.aggregation;
        let threshold = match regulation.threshold {
            Some(threshold) => {
                let exact = domain::Exact(crate::papers::number::mark(threshold));
                let value = crate::papers::number::rounded(&exact, 2, words.lang());
                words.format("paper-formula-threshold", &[("value", value.into())])
            }
            None => words.get("paper-formula-no-threshold"),
        };
        Self {
            score: score(regulation, trimmed, words),
            trimming: (aggregation.method == Method::TrimmedMean).then(|| {
                let key = if trimmed {
                    "paper-formula-trimmed-from"
                } else {
                    "paper-formula-not-trimmed"
                };
                words.format(key, &[("from", aggregation.drop_from.into())])
            }),
            rounding: rounding(regulation, words),
            threshold,
            minimum: words.format(
                "paper-formula-minimum",
                &[("count", regulation.minimum_sheets.into())],
            ),
        }
    }

    /// Returns the line.
    pub fn line(&self) -> String {
        let parts: Vec<&str> = [
            Some(&self.score),
            self.trimming.as_ref(),
            Some(&self.rounding),
            Some(&self.threshold),
            Some(&self.minimum),
        ]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
        format!("{}.", parts.join("; "))
    }
}

/// Returns how a project's score is made, in words and signs, with every rounding named: one line of the
/// summary that lets a person with a pocket calculator follow any row.
pub fn formula(regulation: &Regulation, trimmed: bool, words: &Catalogue) -> String {
    Formula::new(regulation, trimmed, words).line()
}

fn score(regulation: &Regulation, trimmed: bool, words: &Catalogue) -> String {
    let aggregation = regulation.aggregation;
    let sheet = match aggregation.weights {
        Weights::Sum => words.get("paper-formula-weights-sum"),
        Weights::Mean => words.get("paper-formula-weights-mean"),
    };
    // As it is computed: a mean with a rounding of criteria goes by criteria even where it does not say so.
    let key = match (aggregation.method, regulation.way()) {
        (Method::Mean, Per::Sheet) => "paper-formula-mean-sheet",
        (Method::Mean, Per::Criterion) => "paper-formula-mean-criterion",
        (Method::TrimmedMean, Per::Sheet) if !trimmed => "paper-formula-mean-sheet",
        (Method::TrimmedMean, Per::Criterion) if !trimmed => "paper-formula-mean-criterion",
        (Method::TrimmedMean, Per::Sheet) => "paper-formula-trimmed-sheet",
        (Method::TrimmedMean, Per::Criterion) => "paper-formula-trimmed-criterion",
        (Method::Median, _) => "paper-formula-median",
        (Method::AdjustedMean, _) => "paper-formula-adjusted",
        (Method::Sum, _) => "paper-formula-sum",
        (Method::PlaceSum, _) => "paper-formula-place-sum",
        (Method::Skating, Per::Sheet) => "paper-formula-skating-sheet",
        (Method::Skating, Per::Criterion) => "paper-formula-skating-criterion",
    };
    let args = [("sheet", (&sheet).into()), ("count", aggregation.drop.into())];
    words.format(key, &args)
}

fn rounding(regulation: &Regulation, words: &Catalogue) -> String {
    let by_criterion = regulation.way() == Per::Criterion;
    let rounding = regulation.rounding;
    let points = [
        (
            "paper-formula-round-sheet",
            rounding.sheet.filter(|_| !by_criterion),
        ),
        (
            "paper-formula-round-mean",
            rounding.criterion_mean.filter(|_| by_criterion),
        ),
        (
            "paper-formula-round-points",
            rounding.criterion_points.filter(|_| by_criterion),
        ),
        ("paper-formula-round-total", rounding.total),
    ];
    let rounded: Vec<String> = points
        .into_iter()
        .filter_map(|(key, digits)| {
            digits.map(|digits| words.format(key, &[("step", step(digits, words).into())]))
        })
        .collect();
    if rounded.is_empty() {
        words.get("paper-formula-exact")
    } else {
        rounded.join("; ")
    }
}

/// Returns «0,01» for two digits.
fn step(digits: u32, words: &Catalogue) -> String {
    let text = match digits {
        0 => "1".to_owned(),
        digits => format!("0.{}1", "0".repeat(digits as usize - 1)),
    };
    decimal(&text, words.lang())
}
