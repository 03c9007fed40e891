//! The sentences of the regulation are the rule that is computed: they differ wherever a choice that takes part
//! differs, and stand in the minutes with every change.
#![allow(clippy::expect_used, clippy::print_stdout)]

use domain::regulation::{
    Aggregation, AudienceMode, AudienceRule, FundRule, Method, Per, PlaceStyle, Quorum, Rounding, ShareOf,
    TieRule, Weights,
};
use domain::{Contest, Regulation, Score};
use messages::{Catalogue, Lang};
use std::collections::HashMap;
use tribuna_documents::block::Block;
use tribuna_documents::paper::{
    Formula, RegulationChange, document, rule_differences, rule_sentences, with_rules,
};
use tribuna_documents::{Kind, paper};

/// Returns everything that takes part in a result by the regulation: two regulations with the same are one rule.
fn in_force(rules: &Regulation) -> String {
    let aggregation = rules.aggregation;
    let trim =
        (aggregation.method == Method::TrimmedMean).then_some((aggregation.drop, aggregation.drop_from));
    // Without steps there is nothing to separate, at a border or elsewhere.
    let boundary = !rules.tie_chain().is_empty() && rules.places.boundary_only;
    let audience = rules.audience;
    let choices = match audience.mode {
        AudienceMode::None | AudienceMode::OneJuror => None,
        _ => Some((audience.choices, audience.choices > 1 && audience.exactly)),
    };
    let minimum = (audience.mode != AudienceMode::None).then_some(audience.minimum_ballots);
    format!(
        "{:?} {trim:?} {:?} {:?} {:?} {:?} {:?} {} {:?} {boundary} {} {:?} {:?} {:?} {choices:?} {minimum:?}",
        aggregation.method,
        rules.way(),
        aggregation.weights,
        rules.rounding,
        rules.threshold,
        rules.quorum,
        rules.minimum_sheets,
        rules.places.style,
        rules.places.prizes,
        rules.places.ties,
        rules.fund,
        audience.mode,
    )
}

/// Returns regulations that differ from `base` in one or two choices.
fn variants(base: &Contest) -> Vec<Regulation> {
    type Change = Box<dyn Fn(&mut Regulation)>;
    let ids: Vec<_> = base.criteria.iter().map(|c| c.id).collect();
    let mut changes: Vec<Change> = Vec::new();
    for method in [
        Method::Mean,
        Method::TrimmedMean,
        Method::Median,
        Method::AdjustedMean,
        Method::Sum,
        Method::PlaceSum,
        Method::Skating,
    ] {
        for per in [Per::Sheet, Per::Criterion] {
            changes.push(Box::new(move |r| {
                (r.aggregation.method, r.aggregation.per) = (method, per);
            }));
        }
    }
    for (drop, drop_from) in [(1, 5), (2, 5), (1, 7)] {
        changes.push(Box::new(move |r| {
            r.aggregation = Aggregation {
                method: Method::TrimmedMean,
                drop,
                drop_from,
                ..r.aggregation
            };
        }));
    }
    for weights in [Weights::Sum, Weights::Mean] {
        changes.push(Box::new(move |r| r.aggregation.weights = weights));
    }
    for digits in [None, Some(0), Some(1), Some(2)] {
        changes.push(Box::new(move |r| r.rounding.sheet = digits));
        changes.push(Box::new(move |r| r.rounding.criterion_mean = digits));
        changes.push(Box::new(move |r| r.rounding.criterion_points = digits));
        changes.push(Box::new(move |r| r.rounding.total = digits));
        changes.push(Box::new(move |r| {
            r.rounding = Rounding {
                criterion_mean: digits,
                criterion_points: Some(2),
                ..Rounding::default()
            };
        }));
    }
    for threshold in [None, Some(Score(6000)), Some(Score(5550))] {
        changes.push(Box::new(move |r| r.threshold = threshold));
    }
    for (numerator, more_than) in [(1, true), (1, false), (2, true)] {
        changes.push(Box::new(move |r| {
            r.quorum = Quorum {
                numerator,
                denominator: 3,
                more_than,
            };
        }));
    }
    changes.push(Box::new(|r| r.minimum_sheets = 2));
    changes.push(Box::new(|r| r.places.style = PlaceStyle::Dense));
    for prizes in [0, 1, 2] {
        changes.push(Box::new(move |r| r.places.prizes = prizes));
    }
    changes.push(Box::new(|r| r.places.boundary_only = false));
    let chains = [
        vec![],
        vec![TieRule::Criterion(ids[0])],
        vec![TieRule::Criterion(ids[1]), TieRule::Criterion(ids[0])],
        vec![TieRule::HeadToHead, TieRule::Median],
        vec![TieRule::Median, TieRule::HeadToHead],
        vec![TieRule::JuryVote],
        vec![TieRule::CastingVote],
        vec![TieRule::Lot],
    ];
    for chain in chains {
        changes.push(Box::new(move |r| r.places.ties = chain.clone()));
    }
    for (minimum_share, partial, skip, cap) in [
        (5000, true, false, None),
        (3333, true, false, None),
        (5000, false, false, None),
        (5000, true, true, None),
        (5000, true, false, Some(10_000_000)),
        (5000, true, false, Some(10_000_050)),
    ] {
        changes.push(Box::new(move |r| {
            r.fund = FundRule {
                minimum_share,
                partial,
                skip,
                cap,
            };
        }));
    }
    for (mode, choices, exactly, minimum_ballots) in [
        (AudienceMode::None, 1, false, 30),
        (AudienceMode::SeparateAward, 3, false, 30),
        (AudienceMode::SeparateAward, 3, true, 50),
        (AudienceMode::TieBreak, 1, false, 30),
        (AudienceMode::OneJuror, 1, false, 30),
        (AudienceMode::Points, 1, false, 30),
        (
            AudienceMode::Share {
                weight: 2_000,
                of: ShareOf::Valid,
            },
            1,
            false,
            30,
        ),
        (
            AudienceMode::Share {
                weight: 2_000,
                of: ShareOf::Max,
            },
            1,
            false,
            30,
        ),
    ] {
        changes.push(Box::new(move |r| {
            r.audience = AudienceRule {
                mode,
                choices,
                exactly,
                minimum_ballots,
            };
        }));
    }
    let mut all = Vec::new();
    for first in &changes {
        for second in &changes {
            let mut rules = base.regulation.clone();
            first(&mut rules);
            second(&mut rules);
            all.push(rules);
        }
    }
    all
}

#[test]
fn the_sentences_are_the_rule_and_differ_where_a_choice_differs() {
    let base = crate::common::sample(3, 3).contest;
    for lang in Lang::ALL {
        let words = Catalogue::new(lang);
        let mut rule_of: HashMap<String, String> = HashMap::new();
        let mut text_of: HashMap<String, String> = HashMap::new();
        let mut accepted = 0;
        for regulation in variants(&base) {
            let contest = with_rules(&base, &regulation, &base.criteria);
            if !regulation.faults(&contest).is_empty() {
                continue;
            }
            accepted += 1;
            let sentences: Vec<String> = rule_sentences(&contest, &words)
                .into_iter()
                .map(|(_, text)| text)
                .collect();
            let (text, rule) = (sentences.join("\n"), in_force(&regulation));
            // The same words for two rules, or other words for one rule, would both be wrong.
            let said = rule_of.entry(text.clone()).or_insert_with(|| rule.clone());
            assert_eq!(*said, rule, "{text}");
            let told = text_of.entry(rule).or_insert_with(|| text.clone());
            assert_eq!(*told, text);
            // What is compared field by field tells the same rules apart.
            let same = rule_differences(&base, &contest, &words).is_empty();
            assert_eq!(
                same,
                in_force(&base.regulation) == in_force(&regulation),
                "{text}"
            );
        }
        println!("{accepted} regulations, {} rules", text_of.len());
        assert!(text_of.len() > 800);
    }
}

#[test]
fn the_line_of_the_formula_is_made_of_the_sentences() {
    let base = crate::common::sample(3, 3).contest;
    let words = Catalogue::new(Lang::Ru);
    let line = Formula::new(&base.regulation, true, &words).line();
    for (topic, sentence) in rule_sentences(&base, &words) {
        if topic < paper::RuleTopic::Quorum {
            let mut part = sentence.trim_end_matches('.').chars();
            part.next();
            assert!(line.contains(part.as_str()), "{line}: {sentence}");
        }
    }
}

/// Returns the text of a document's paragraphs.
fn text(blocks: &[Block]) -> String {
    format!("{blocks:?}").replace('\u{a0}', " ")
}

#[test]
fn a_change_of_the_regulation_stands_in_the_minutes_with_its_reason_and_every_place() {
    let mut sample = crate::common::sample(5, 5);
    let before = sample.contest.clone();
    let mut regulation = before.regulation.clone();
    regulation.aggregation.method = Method::Median;
    regulation.version = 2;
    let after = with_rules(&before, &regulation, &before.criteria);
    let results = domain::rank(&before, &sample.sheets, None)
        .ok()
        .zip(domain::rank(&after, &sample.sheets, None).ok());
    sample.contest = after.clone();
    sample.changes = vec![RegulationChange {
        version: 2,
        time: sample.journal.time,
        reason: "решение оргкомитета".to_owned(),
        before,
        after,
        results,
    }];
    let minutes = |sample: &crate::common::Sample| {
        let selection = paper::Selection::default();
        let minutes = document(Kind::Minutes, &sample.data(), selection, Lang::Ru).expect("minutes");
        text(&minutes.blocks)
    };
    let with = minutes(&sample);
    for wanted in [
        "В положение внесено изменение (редакция 2",
        "Причина: решение оргкомитета.",
        "Способ подсчёта: было – среднее арифметическое; стало – медиана.",
        "Место до",
        "Порядок определения мест.",
        "Кворум заседания",
    ] {
        assert!(with.contains(wanted), "{wanted}");
    }
    // While nobody may see the places, the change stands without them.
    sample.changes[0].results = None;
    let without = minutes(&sample);
    assert!(without.contains("Причина: решение оргкомитета.") && !without.contains("Место до"));
    sample.changes.clear();
    assert!(!minutes(&sample).contains("В положение внесено"));
}
