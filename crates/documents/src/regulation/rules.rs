//! The rules of a contest in sentences: the same for the screens and for the minutes.

use crate::results::formula::Formula;
use domain::Contest;
use domain::regulation::{
    AudienceMode, AudienceRule, FundRule, Method, Per, PlaceStyle, ShareOf, TieRule, TimeLimits,
};
use messages::{Catalogue, decimal, money};

/// What a sentence of the rules words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleTopic {
    /// How marks become a score.
    Score,
    /// When the highest and lowest are dropped.
    Trimming,
    /// What is rounded.
    Rounding,
    Threshold,
    /// How many sheets a place needs.
    MinimumSheets,
    /// The quorum of the meeting.
    Quorum,
    /// How places are counted after a shared one.
    Places,
    /// How many places carry a prize.
    Prizes,
    /// What decides among equal scores.
    Ties,
    /// What the students' vote bears on.
    Audience,
    /// How places become money.
    Fund,
    /// How long a team presents and answers.
    Time,
}

impl RuleTopic {
    /// Returns the topic's name for screens (`minimum_sheets`).
    pub fn word(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Trimming => "trimming",
            Self::Rounding => "rounding",
            Self::Threshold => "threshold",
            Self::MinimumSheets => "minimum_sheets",
            Self::Quorum => "quorum",
            Self::Places => "places",
            Self::Prizes => "prizes",
            Self::Ties => "ties",
            Self::Audience => "audience",
            Self::Fund => "fund",
            Self::Time => "time",
        }
    }
}

/// Returns the rules in sentences, a topic each, in the order of the minutes. What stands in the minutes as a
/// part of the line of the formula is here a sentence of its own, in the same words.
pub fn rule_sentences(contest: &Contest, words: &Catalogue) -> Vec<(RuleTopic, String)> {
    use RuleTopic as T;
    let rules = &contest.regulation;
    let formula = Formula::new(rules, true, words);
    let mut score = sentence(&formula.score);
    if let Some(unweighted) = unweighted(contest, words) {
        score = format!("{score} {unweighted}");
    }
    let mut sentences = vec![(T::Score, score)];
    let parts = [
        (T::Trimming, formula.trimming.as_ref()),
        (T::Rounding, Some(&formula.rounding)),
        (T::Threshold, Some(&formula.threshold)),
        (T::MinimumSheets, Some(&formula.minimum)),
    ];
    sentences.extend(
        parts
            .into_iter()
            .filter_map(|(topic, text)| Some((topic, sentence(text?)))),
    );
    let afar = if rules.remote_counts {
        "rules-remote-counts"
    } else {
        "rules-remote-not"
    };
    sentences.push((
        T::Quorum,
        format!("{} {}", quorum(contest, words), words.get(afar)),
    ));
    sentences.push((T::Places, places(contest, words)));
    sentences.push((T::Prizes, prizes(contest, words)));
    sentences.push((T::Ties, ties(contest, words)));
    sentences.push((T::Audience, audience(contest, words)));
    sentences.push((T::Fund, fund(rules.fund, words)));
    sentences.push((T::Time, time(rules.time, words)));
    sentences
}

/// Returns a part of the formula as a sentence.
fn sentence(part: &str) -> String {
    let mut letters = part.chars();
    letters.next().map_or_else(String::new, |first| {
        format!("{}{}.", first.to_uppercase(), letters.as_str())
    })
}

/// Returns the sentence on the quorum.
pub(crate) fn quorum(contest: &Contest, words: &Catalogue) -> String {
    let quorum = contest.regulation.quorum;
    let key = if quorum.more_than {
        "rules-quorum-more"
    } else {
        "rules-quorum-least"
    };
    let share = format!("{}/{}", quorum.numerator, quorum.denominator);
    words.format(key, &[("share", share.into())])
}

pub(crate) fn places(contest: &Contest, words: &Catalogue) -> String {
    words.get(match contest.regulation.places.style {
        PlaceStyle::Standard => "rules-places-standard",
        PlaceStyle::Dense => "rules-places-dense",
    })
}

pub(crate) fn prizes(contest: &Contest, words: &Catalogue) -> String {
    match contest.regulation.places.prizes {
        0 => words.get("rules-no-prizes"),
        count => words.format("rules-prizes", &[("count", count.into())]),
    }
}

/// Returns the sentence on equal scores.
pub(crate) fn ties(contest: &Contest, words: &Catalogue) -> String {
    let places = &contest.regulation.places;
    let chain = contest.regulation.tie_chain();
    if chain.is_empty() {
        return words.get("rules-ties-none");
    }
    let steps: Vec<String> = (1..)
        .zip(&chain)
        .map(|(number, rule)| format!("{number})\u{a0}{}", tie_step(contest, *rule, words)))
        .collect();
    let key = if places.boundary_only {
        "rules-ties-boundary"
    } else {
        "rules-ties-all"
    };
    words.format(key, &[("steps", steps.join("; ").into())])
}

/// Returns a step of the tie chain in words.
pub fn tie_step(contest: &Contest, rule: TieRule, words: &Catalogue) -> String {
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
        TieRule::Audience => words.get("rules-tie-audience"),
        TieRule::JuryVote => words.get("rules-tie-jury-vote"),
        TieRule::CastingVote => words.get("rules-tie-casting-vote"),
        TieRule::Lot => words.get("rules-tie-lot"),
    }
}

/// Returns the sentence on criteria that are asked and not counted; `None` where there are none.
pub fn unweighted(contest: &Contest, words: &Catalogue) -> Option<String> {
    // Of places in criteria weights are no part.
    if contest.regulation.aggregation.method == Method::Skating && contest.regulation.way() == Per::Criterion
    {
        return None;
    }
    let codes: Vec<&str> = contest
        .criteria
        .iter()
        .filter(|criterion| criterion.weight.0 == 0)
        .map(|criterion| criterion.code.as_str())
        .collect();
    (!codes.is_empty()).then(|| {
        let args = [("codes", codes.join(", ").into()), ("count", codes.len().into())];
        words.format("rules-unweighted", &args)
    })
}

/// Returns the sentences on the students' vote where it bears on places: papers with scores say what is in them.
pub(crate) fn audience_of_scores(contest: &Contest, words: &Catalogue) -> Option<String> {
    let bears = !matches!(
        contest.regulation.audience.mode,
        AudienceMode::None | AudienceMode::SeparateAward
    );
    bears.then(|| audience(contest, words))
}

/// Returns the sentences on the students' vote: its mode, its parts, what it is a share of.
pub(crate) fn audience(contest: &Contest, words: &Catalogue) -> String {
    let rule: &AudienceRule = &contest.regulation.audience;
    let whole = match rule.mode {
        AudienceMode::None => return words.get("rules-audience-none"),
        AudienceMode::SeparateAward => words.get("rules-audience-separate-award"),
        AudienceMode::TieBreak => words.get("rules-audience-tie-break"),
        AudienceMode::OneJuror => words.get("rules-audience-one-juror"),
        AudienceMode::Points => words.get("rules-audience-points"),
        AudienceMode::Share { weight, of } => {
            let key = match of {
                ShareOf::Valid => "rules-audience-share-valid",
                ShareOf::Max => "rules-audience-share-max",
            };
            let jury = percent(10_000_u32.saturating_sub(weight), words);
            let hall = percent(weight, words);
            words.format(key, &[("jury", jury.into()), ("hall", hall.into())])
        }
    };
    let changes_scores = matches!(
        rule.mode,
        AudienceMode::OneJuror | AudienceMode::Points | AudienceMode::Share { .. }
    );
    let mut sentences = vec![whole];
    if changes_scores {
        sentences.push(words.get("rules-audience-jury-only"));
    }
    let takes_score = matches!(rule.mode, AudienceMode::Points | AudienceMode::Share { .. });
    if takes_score && contest.regulation.rounding.total.is_some() {
        sentences.push(words.get("rules-audience-rounded-twice"));
    }
    if rule.mode != AudienceMode::OneJuror {
        let key = match (rule.choices, rule.exactly) {
            (0 | 1, _) => "rules-audience-one",
            (_, true) => "rules-audience-exactly",
            (_, false) => "rules-audience-up-to",
        };
        sentences.push(words.format(key, &[("count", rule.choices.into())]));
    }
    let key = if changes_scores {
        "rules-audience-minimum-alone"
    } else {
        "rules-audience-minimum"
    };
    sentences.push(words.format(key, &[("count", rule.minimum_ballots.into())]));
    sentences.join(" ")
}

/// Returns the sentences on the money.
pub(crate) fn fund(rule: FundRule, words: &Catalogue) -> String {
    let mut sentences = vec![words.get("rules-fund-by-place")];
    let percent = percent(rule.minimum_share, words);
    sentences.push(words.format("rules-fund-minimum", &[("percent", percent.into())]));
    sentences.push(words.get(if rule.partial {
        "rules-fund-partial"
    } else {
        "rules-fund-whole"
    }));
    sentences.push(words.get(if rule.skip {
        "rules-fund-skip"
    } else {
        "rules-fund-stop"
    }));
    if let Some(cap) = rule.cap {
        let cap = money(cap, words.lang());
        sentences.push(words.format("rules-fund-cap", &[("cap", cap.into())]));
    }
    sentences.join(" ")
}

/// Returns the sentences on the time of a defence.
pub(crate) fn time(limits: TimeLimits, words: &Catalogue) -> String {
    let args: Vec<(&str, messages::Arg)> = [
        ("presentation", limits.presentation),
        ("questions", limits.questions),
        ("warning", limits.warning),
        ("overtime", limits.overtime),
    ]
    .map(|(name, seconds)| (name, span(seconds, words).into()))
    .into();
    words.format("rules-time", &args)
}

/// Returns a length in words: «5 мин», «30 с», «7 мин 30 с».
pub(crate) fn span(seconds: u32, words: &Catalogue) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60);
    let of = |key, count: u32| words.format(key, &[("count", count.into())]);
    match (minutes, rest) {
        (0, rest) => of("rules-seconds", rest),
        (minutes, 0) => of("rules-minutes", minutes),
        (minutes, rest) => format!("{} {}", of("rules-minutes", minutes), of("rules-seconds", rest)),
    }
}

/// Returns hundredths of a per cent as a person writes per cents.
pub(crate) fn percent(hundredths: u32, words: &Catalogue) -> String {
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    decimal(text.trim_end_matches('0').trim_end_matches('.'), words.lang())
}
