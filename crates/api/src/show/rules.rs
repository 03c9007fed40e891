//! The regulation in sentences.

use documents::paper::{RuleTopic, rule_sentences};
use domain::contest::Contest;
use messages::Catalogue;

/// Returns the rule in sentences, how a score is made first, in the words of the papers. Without money there
/// is no rule for it.
pub fn sentences(contest: &Contest, words: &Catalogue) -> Vec<String> {
    rule_sentences(contest, words)
        .into_iter()
        .filter(|(topic, _)| *topic != RuleTopic::Fund || !contest.sources.is_empty())
        .map(|(_, sentence)| sentence)
        .collect()
}
