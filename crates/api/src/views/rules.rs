//! The regulation in sentences.

use domain::contest::Contest;
use domain::regulation::{PlaceStyle, TieRule};
use messages::{Catalogue, decimal};

/// Returns the rule in sentences, the formula first, as it stands in the papers.
pub fn sentences(contest: &Contest, words: &Catalogue) -> Vec<String> {
    let rules = &contest.regulation;
    let mut sentences = vec![documents::paper::formula(rules, true, words)];
    let quorum = rules.quorum;
    let sign = if quorum.more_than {
        "rules-quorum-more"
    } else {
        "rules-quorum-least"
    };
    sentences.push(words.format(
        sign,
        &[(
            "share",
            format!("{}/{}", quorum.numerator, quorum.denominator).into(),
        )],
    ));
    sentences.push(words.get(match rules.places.style {
        PlaceStyle::Standard => "rules-places-standard",
        PlaceStyle::Dense => "rules-places-dense",
    }));
    if rules.places.prizes > 0 {
        sentences.push(words.format("rules-prizes", &[("count", rules.places.prizes.into())]));
    }
    if rules.places.ties.is_empty() {
        sentences.push(words.get("rules-ties-none"));
    } else {
        let steps: Vec<String> = rules
            .places
            .ties
            .iter()
            .map(|rule| tie_step(contest, *rule, words))
            .collect();
        let key = if rules.places.boundary_only {
            "rules-ties-boundary"
        } else {
            "rules-ties-all"
        };
        sentences.push(words.format(key, &[("steps", steps.join("; ").into())]));
    }
    if !contest.sources.is_empty() {
        let percent = format!(
            "{}.{:02}",
            rules.fund.minimum_share / 100,
            rules.fund.minimum_share % 100
        );
        let percent = percent.trim_end_matches('0').trim_end_matches('.').to_owned();
        let key = if rules.fund.partial {
            "rules-fund-partial"
        } else {
            "rules-fund-whole"
        };
        sentences.push(words.format(key, &[("percent", decimal(&percent, words.lang()).into())]));
    }
    sentences
}

/// Returns a step of the tie chain in words.
fn tie_step(contest: &Contest, rule: TieRule, words: &Catalogue) -> String {
    match rule {
        TieRule::Criterion(id) => {
            let code = contest
                .criteria
                .iter()
                .find(|c| c.id == id)
                .map(|c| c.code.as_str())
                .unwrap_or_default();
            words.format("rules-tie-criterion", &[("code", code.into())])
        }
        TieRule::HeadToHead => words.get("rules-tie-head-to-head"),
        TieRule::Median => words.get("rules-tie-median"),
        TieRule::JuryVote => words.get("rules-tie-jury-vote"),
        TieRule::CastingVote => words.get("rules-tie-casting-vote"),
        TieRule::Lot => words.get("rules-tie-lot"),
    }
}
