//! Words of a regulation that are more than one of a list: tie steps, quorums, days.

use crate::cell::Cell;
use crate::decimal::show;
use crate::fault::{FaultCode, Findings};
use crate::settings::{Setting, list};
use crate::words::{Words, meaning};
use chrono::NaiveDate;
use domain::Score;
use domain::regulation::{Quorum, TieRule};

/// A tie step before the criteria are known.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum TieWord {
    /// The mean of the criterion with this code.
    Criterion(String),
    /// Any other rule.
    Rule(TieRule),
}

/// The tie steps a person may write, for a message.
pub(crate) const TIE_WORDS: &str = "criterion:К1, критерий:К1; head_to_head, попарное сравнение; median, медиана; \
                         jury_vote, голосование жюри; casting_vote, решающий голос; lot, жребий";

const TIES: Words<TieRule> = &[
    (TieRule::HeadToHead, &["head_to_head", "попарное сравнение"]),
    (TieRule::Median, &["median", "медиана"]),
    (TieRule::JuryVote, &["jury_vote", "голосование жюри"]),
    (
        TieRule::CastingVote,
        &[
            "casting_vote",
            "решающий голос",
            "решающий голос председательствующего",
        ],
    ),
    (TieRule::Lot, &["lot", "жребий"]),
];

/// Returns the words of a tie rule other than a criterion, English and Russian.
pub(crate) fn tie_words(rule: TieRule) -> (&'static str, &'static str) {
    TIES.iter()
        .find(|(other, _)| *other == rule)
        .map_or(("criterion", "критерий"), |(_, words)| match words {
            [en, ru, ..] => (en, ru),
            _ => ("", ""),
        })
}

/// Returns the tie step that a text names.
pub(crate) fn tie_word(text: &str) -> Option<TieWord> {
    if let Some(rule) = meaning(TIES, text) {
        return Some(TieWord::Rule(rule));
    }
    let lower = text.trim().to_lowercase();
    let word = ["criterion", "критерий", "среднее"]
        .into_iter()
        .find(|word| lower.starts_with(word))?;
    let code: String = text.trim().chars().skip(word.chars().count()).collect();
    let code = code
        .trim_start_matches(|c: char| c == ':' || c.is_whitespace())
        .to_owned();
    (!code.is_empty()).then_some(TieWord::Criterion(code))
}

/// Returns the quorum of a text: `>1/2`, `>=2/3`, `≥ 2/3`, «более 1/2», «не менее 2/3».
pub(crate) fn quorum(text: &str) -> Option<Quorum> {
    let text = text.trim().to_lowercase();
    let signs = [
        (">=", false),
        ("≥", false),
        ("не менее", false),
        (">", true),
        ("более", true),
    ];
    let (more_than, share) = signs
        .into_iter()
        .find_map(|(sign, more)| text.strip_prefix(sign).map(|share| (more, share)))?;
    let (numerator, denominator) = share.split_once('/')?;
    let (numerator, denominator) = (
        numerator.trim().parse::<u32>().ok()?,
        denominator.trim().parse::<u32>().ok()?,
    );
    let possible = denominator > 0
        && denominator <= 1000
        && if more_than {
            numerator < denominator
        } else {
            numerator <= denominator
        };
    (possible && numerator > 0).then_some(Quorum {
        numerator,
        denominator,
        more_than,
    })
}

/// Returns the quorum as [`quorum`] reads it.
pub(crate) fn quorum_text(quorum: Quorum) -> String {
    format!(
        "{}{}/{}",
        if quorum.more_than { ">" } else { ">=" },
        quorum.numerator,
        quorum.denominator
    )
}

/// Returns the days of a setting, ascending, each once; anything else is a fault.
pub(crate) fn dates(setting: &Setting, findings: &mut Findings) -> Vec<NaiveDate> {
    let mut days = Vec::new();
    for value in list(setting) {
        match day(&value) {
            Some(day) => days.push(day),
            None => findings.fault(setting.fault(FaultCode::BadDate).value(value.shown())),
        }
    }
    days.sort_unstable();
    days.dedup();
    days
}

fn day(value: &Cell) -> Option<NaiveDate> {
    let text = match value {
        Cell::Date(day) => return Some(*day),
        Cell::Text(text) => text.trim_end_matches("г.").trim(),
        _ => return None,
    };
    let parts: Vec<&str> = text.split(['.', '-']).collect();
    let [first, month, last] = parts.as_slice() else {
        return None;
    };
    let (year, day) = if text.contains('-') {
        (first, last)
    } else {
        (last, first)
    };
    if year.len() != 4 || month.is_empty() || month.len() > 2 || day.is_empty() || day.len() > 2 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Returns the days of a text with semicolons or commas between them, ascending, each once.
///
/// # Errors
/// The part that could not be read as a day.
pub(crate) fn days(text: &str) -> Result<Vec<NaiveDate>, String> {
    let parts = text
        .split([';', ',', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let mut days = parts
        .map(|part| day(&Cell::text(part)).ok_or_else(|| part.to_owned()))
        .collect::<Result<Vec<_>, _>>()?;
    days.sort_unstable();
    days.dedup();
    Ok(days)
}

/// Returns a threshold as it is written.
pub(crate) fn threshold_text(threshold: Score) -> String {
    show(threshold.0, 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quorums_of_both_languages_are_read() {
        assert_eq!(
            quorum(">1/2"),
            Some(Quorum {
                numerator: 1,
                denominator: 2,
                more_than: true
            })
        );
        assert_eq!(
            quorum("≥ 2/3"),
            Some(Quorum {
                numerator: 2,
                denominator: 3,
                more_than: false
            })
        );
        assert_eq!(quorum("не менее 2/3"), quorum(">=2/3"));
        assert_eq!(quorum("более 1/2"), quorum("> 1 / 2"));
        for text in ["", "1/2", ">1", ">3/2", ">1/1", ">=0/2", ">1/0", "половина"] {
            assert_eq!(quorum(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_read_in_both_forms() {
        let expected = NaiveDate::from_ymd_opt(2026, 5, 15);
        for text in ["2026-05-15", "15.05.2026", "15.5.2026", "15.05.2026 г."] {
            assert_eq!(day(&Cell::text(text)), expected, "{text}");
        }
        for text in ["31.02.2026", "15.05.26", "2026.05", "завтра", "15-05-2026"] {
            assert_eq!(day(&Cell::text(text)), None, "{text}");
        }
    }

    #[test]
    fn tie_steps_of_both_languages_are_read() {
        assert_eq!(
            tie_word("criterion:К1"),
            Some(TieWord::Criterion("К1".to_owned()))
        );
        assert_eq!(tie_word("Критерий К1"), Some(TieWord::Criterion("К1".to_owned())));
        assert_eq!(
            tie_word("Голосование жюри"),
            Some(TieWord::Rule(TieRule::JuryVote))
        );
        assert_eq!(tie_word("по алфавиту"), None);
    }
}
