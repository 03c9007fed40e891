//! The regulation's arithmetic in one printed line.

use domain::Regulation;
use domain::regulation::{Method, Per, Weights};
use messages::{Catalogue, decimal};

/// Returns how a project's score is made, in words and signs, with every rounding named: one line of the
/// summary that lets a person with a pocket calculator follow any row.
pub fn formula(regulation: &Regulation, trimmed: bool, words: &Catalogue) -> String {
    let aggregation = regulation.aggregation;
    let criterion_way = aggregation.per == Per::Criterion;
    let sheet = match aggregation.weights {
        Weights::Sum => words.get("paper-formula-weights-sum"),
        Weights::Mean => words.get("paper-formula-weights-mean"),
    };
    let way = if criterion_way { "criterion" } else { "sheet" };
    let mut parts = Vec::new();
    parts.push(match aggregation.method {
        Method::Mean => words.format(
            &format!("paper-formula-mean-{way}"),
            &[("sheet", (&sheet).into())],
        ),
        Method::TrimmedMean if !trimmed => words.format(
            &format!("paper-formula-mean-{way}"),
            &[("sheet", (&sheet).into())],
        ),
        Method::TrimmedMean => words.format(
            &format!("paper-formula-trimmed-{way}"),
            &[("sheet", (&sheet).into()), ("count", aggregation.drop.into())],
        ),
        Method::Median => words.format("paper-formula-median", &[("sheet", (&sheet).into())]),
        Method::AdjustedMean => words.format("paper-formula-adjusted", &[("sheet", (&sheet).into())]),
        Method::Sum => words.format("paper-formula-sum", &[("sheet", (&sheet).into())]),
        Method::PlaceSum => words.format("paper-formula-place-sum", &[("sheet", (&sheet).into())]),
    });
    if aggregation.method == Method::TrimmedMean && !trimmed {
        parts.push(words.format(
            "paper-formula-not-trimmed",
            &[("from", aggregation.drop_from.into())],
        ));
    }
    let rounding = regulation.rounding;
    let points = [
        (
            "paper-formula-round-sheet",
            rounding.sheet.filter(|_| !criterion_way),
        ),
        (
            "paper-formula-round-mean",
            rounding.criterion_mean.filter(|_| criterion_way),
        ),
        (
            "paper-formula-round-points",
            rounding.criterion_points.filter(|_| criterion_way),
        ),
        ("paper-formula-round-total", rounding.total),
    ];
    let rounded: Vec<String> = points
        .into_iter()
        .filter_map(|(key, digits)| {
            digits.map(|digits| words.format(key, &[("step", step(digits, words).into())]))
        })
        .collect();
    parts.push(if rounded.is_empty() {
        words.get("paper-formula-exact")
    } else {
        rounded.join("; ")
    });
    if let Some(threshold) = regulation.threshold {
        let value = super::number::rounded(&domain::Exact(super::number::mark(threshold)), 2, words.lang());
        parts.push(words.format("paper-formula-threshold", &[("value", value.into())]));
    }
    parts.push(words.format(
        "paper-formula-minimum",
        &[("count", regulation.minimum_sheets.into())],
    ));
    format!("{}.", parts.join("; "))
}

/// Returns «0,01» for two digits.
fn step(digits: u32, words: &Catalogue) -> String {
    let text = match digits {
        0 => "1".to_owned(),
        digits => format!("0.{}1", "0".repeat(digits as usize - 1)),
    };
    decimal(&text, words.lang())
}
