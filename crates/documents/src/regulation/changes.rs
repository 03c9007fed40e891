//! What differs between two regulations, choice by choice, in words.

use crate::papers::number;
use crate::regulation::rules::{percent, span, tie_step};
use domain::regulation::{AudienceMode, Method, Per, PlaceStyle, ShareOf, Weights};
use domain::{Contest, Criterion, Regulation};
use messages::{Catalogue, money};

/// A choice that is not the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleDifference {
    /// The choice (`minimum_sheets`).
    pub field: &'static str,
    /// Code of the criterion, where the choice is one of a criterion.
    pub criterion: Option<String>,
    /// The choice in words.
    pub label: String,
    /// What was, in words.
    pub before: String,
    /// What is, in words.
    pub after: String,
}

/// Returns what differs between the rules of two contests: regulation, and criteria by their codes. Choices
/// that neither takes part in a result by (the trim of a mean that is not trimmed) are left out.
pub fn rule_differences(before: &Contest, after: &Contest, words: &Catalogue) -> Vec<RuleDifference> {
    let mut found = Vec::new();
    let (then, now) = (choices(before, words), choices(after, words));
    for ((field, label, before), (_, _, after)) in then.into_iter().zip(now) {
        if before != after {
            found.push(RuleDifference {
                field,
                criterion: None,
                label: words.get(label),
                before,
                after,
            });
        }
    }
    criteria(before, after, words, &mut found);
    found
}

/// Returns every choice in words, always in the same order.
fn choices(contest: &Contest, words: &Catalogue) -> Vec<(&'static str, &'static str, String)> {
    let rules = &contest.regulation;
    let lang = words.lang();
    let (aggregation, rounding) = (rules.aggregation, rules.rounding);
    let trimmed = aggregation.method == Method::TrimmedMean;
    let count = |count: u32| count.to_string();
    let of_trim = |value: u32| if trimmed { count(value) } else { "–".to_owned() };
    let digits = |digits: Option<u32>| match digits {
        None => words.get("regulation-exact"),
        Some(digits) => words.format("regulation-digits", &[("count", digits.into())]),
    };
    let yes = |yes: bool| words.get(if yes { "regulation-yes" } else { "regulation-no" });
    let quorum = rules.quorum;
    let sign = if quorum.more_than { ">" } else { "≥" };
    let ties: Vec<String> = rules
        .places
        .ties
        .iter()
        .map(|rule| tie_step(contest, *rule, words))
        .collect();
    let none = || words.get("regulation-none");
    let length = |seconds| span(seconds, words);
    let method = words.get(method_key(aggregation.method));
    let way = words.get(way_key(rules.way()));
    let weights = words.get(weights_key(aggregation.weights));
    let threshold = rules
        .threshold
        .map_or_else(none, |value| number::score(value, lang));
    let style = words.get(style_key(rules.places.style));
    let ties = if ties.is_empty() { none() } else { ties.join("; ") };
    let audience = rules.audience;
    let nothing = || "–".to_owned();
    let mode = words.get(audience_key(audience.mode));
    let (hall_share, share_of) = match audience.mode {
        AudienceMode::Share { weight, of } => (
            format!("{}\u{a0}%", percent(weight, words)),
            words.get(match of {
                ShareOf::Valid => "regulation-audience-of-valid",
                ShareOf::Max => "regulation-audience-of-max",
            }),
        ),
        _ => (nothing(), nothing()),
    };
    let of_ballot = |text: String| match audience.mode {
        AudienceMode::None | AudienceMode::OneJuror => nothing(),
        _ => text,
    };
    let share = format!("{}\u{a0}%", percent(rules.fund.minimum_share, words));
    let cap = rules.fund.cap.map_or_else(none, |cap| money(cap, lang));
    vec![
        ("method", "regulation-field-method", method),
        ("drop", "regulation-field-drop", of_trim(aggregation.drop)),
        (
            "drop_from",
            "regulation-field-drop-from",
            of_trim(aggregation.drop_from),
        ),
        ("per", "regulation-field-per", way),
        ("weights", "regulation-field-weights", weights),
        (
            "round_sheet",
            "regulation-field-round-sheet",
            digits(rounding.sheet),
        ),
        (
            "round_criterion_mean",
            "regulation-field-round-mean",
            digits(rounding.criterion_mean),
        ),
        (
            "round_criterion_points",
            "regulation-field-round-points",
            digits(rounding.criterion_points),
        ),
        (
            "round_total",
            "regulation-field-round-total",
            digits(rounding.total),
        ),
        (
            "minimum_sheets",
            "regulation-field-minimum-sheets",
            count(rules.minimum_sheets),
        ),
        (
            "quorum",
            "regulation-field-quorum",
            format!("{sign}\u{a0}{}/{}", quorum.numerator, quorum.denominator),
        ),
        (
            "remote_counts",
            "regulation-field-remote-counts",
            yes(rules.remote_counts),
        ),
        ("threshold", "regulation-field-threshold", threshold),
        ("style", "regulation-field-style", style),
        ("prizes", "regulation-field-prizes", count(rules.places.prizes)),
        ("ties", "regulation-field-ties", ties),
        (
            "boundary_only",
            "regulation-field-boundary-only",
            yes(rules.places.boundary_only),
        ),
        ("audience_mode", "regulation-field-audience-mode", mode),
        ("audience_weight", "regulation-field-audience-weight", hall_share),
        ("audience_of", "regulation-field-audience-of", share_of),
        (
            "audience_choices",
            "regulation-field-audience-choices",
            of_ballot(audience.choices.max(1).to_string()),
        ),
        (
            "audience_exactly",
            "regulation-field-audience-exactly",
            if audience.choices > 1 {
                of_ballot(yes(audience.exactly))
            } else {
                nothing()
            },
        ),
        (
            "audience_minimum",
            "regulation-field-audience-minimum",
            if audience.mode == AudienceMode::None {
                nothing()
            } else {
                count(audience.minimum_ballots)
            },
        ),
        ("minimum_share", "regulation-field-minimum-share", share),
        ("partial", "regulation-field-partial", yes(rules.fund.partial)),
        ("skip", "regulation-field-skip", yes(rules.fund.skip)),
        ("cap", "regulation-field-cap", cap),
        (
            "time_presentation",
            "regulation-field-time-presentation",
            length(rules.time.presentation),
        ),
        (
            "time_questions",
            "regulation-field-time-questions",
            length(rules.time.questions),
        ),
        (
            "time_warning",
            "regulation-field-time-warning",
            length(rules.time.warning),
        ),
        (
            "time_overtime",
            "regulation-field-time-overtime",
            length(rules.time.overtime),
        ),
    ]
}

fn criteria(before: &Contest, after: &Contest, words: &Catalogue, found: &mut Vec<RuleDifference>) {
    let in_list = |list: &[Criterion], code: &str| list.iter().any(|other| other.code == code);
    let mut add = |field, label: &str, code: &str, before: String, after: String| {
        if before != after {
            found.push(RuleDifference {
                field,
                criterion: Some(code.to_owned()),
                label: words.get(label),
                before,
                after,
            });
        }
    };
    let none = || words.get("regulation-none");
    for gone in before
        .criteria
        .iter()
        .filter(|c| !in_list(&after.criteria, &c.code))
    {
        add(
            "criterion",
            "regulation-field-criterion",
            &gone.code,
            gone.name.clone(),
            none(),
        );
    }
    for now in &after.criteria {
        let Some(then) = before.criteria.iter().find(|c| c.code == now.code) else {
            add(
                "criterion",
                "regulation-field-criterion",
                &now.code,
                none(),
                now.name.clone(),
            );
            continue;
        };
        for (field, label, of) in CRITERION {
            add(field, label, &now.code, of(then, words), of(now, words));
        }
    }
}

type Said = (&'static str, &'static str, fn(&Criterion, &Catalogue) -> String);

/// The choices of a criterion.
const CRITERION: [Said; 5] = [
    ("criterion", "regulation-field-criterion", |c, _| c.name.clone()),
    ("weight", "regulation-field-weight", |c, words| {
        number::weight(c.weight, words.lang())
    }),
    ("scale", "regulation-field-scale", scale),
    ("key", "regulation-field-key", |c, words| {
        words.get(if c.key { "regulation-yes" } else { "regulation-no" })
    }),
    ("words", "regulation-field-words", scale_words),
];

/// Returns «0–5», with its step where that is not one.
fn scale(criterion: &Criterion, words: &Catalogue) -> String {
    let score = |score| number::score(score, words.lang());
    let ends = format!("{}–{}", score(criterion.min), score(criterion.max));
    if criterion.step.0 == 100 {
        return ends;
    }
    let step = score(criterion.step);
    words.format(
        "regulation-scale-step",
        &[("scale", ends.into()), ("step", step.into())],
    )
}

fn scale_words(criterion: &Criterion, words: &Catalogue) -> String {
    if criterion.words.is_empty() {
        return words.get("regulation-none");
    }
    let each: Vec<String> = criterion
        .words
        .iter()
        .map(|word| format!("{}\u{a0}– {}", number::score(word.score, words.lang()), word.text))
        .collect();
    each.join("; ")
}

fn method_key(method: Method) -> &'static str {
    match method {
        Method::Mean => "regulation-method-mean",
        Method::TrimmedMean => "regulation-method-trimmed-mean",
        Method::Median => "regulation-method-median",
        Method::AdjustedMean => "regulation-method-adjusted-mean",
        Method::Sum => "regulation-method-sum",
        Method::PlaceSum => "regulation-method-place-sum",
        Method::Skating => "regulation-method-skating",
    }
}

fn audience_key(mode: AudienceMode) -> &'static str {
    match mode {
        AudienceMode::None => "regulation-audience-none",
        AudienceMode::SeparateAward => "regulation-audience-separate-award",
        AudienceMode::TieBreak => "regulation-audience-tie-break",
        AudienceMode::OneJuror => "regulation-audience-one-juror",
        AudienceMode::Share { .. } => "regulation-audience-share",
        AudienceMode::Points => "regulation-audience-points",
    }
}

fn way_key(way: Per) -> &'static str {
    match way {
        Per::Sheet => "regulation-per-sheet",
        Per::Criterion => "regulation-per-criterion",
    }
}

fn weights_key(weights: Weights) -> &'static str {
    match weights {
        Weights::Sum => "regulation-weights-sum",
        Weights::Mean => "regulation-weights-mean",
    }
}

fn style_key(style: PlaceStyle) -> &'static str {
    match style {
        PlaceStyle::Standard => "regulation-style-standard",
        PlaceStyle::Dense => "regulation-style-dense",
    }
}

/// Returns the contest with the rules of another: its regulation and criteria.
pub fn with_rules(contest: &Contest, regulation: &Regulation, criteria: &[Criterion]) -> Contest {
    Contest {
        regulation: regulation.clone(),
        criteria: criteria.to_vec(),
        ..contest.clone()
    }
}
