//! Where a word that does not fit its line is parted.

use crate::fonts::Face;
use crate::line::LineStyle;
use crate::shape::Shaper;

/// Splits at the last hyphenation point that fits. Names (capital letters) and numbers are left whole.
pub(crate) fn hyphenated(
    shaper: &mut Shaper,
    face: Face,
    text: &str,
    room: f32,
    style: LineStyle,
    alone: bool,
) -> Option<(String, String)> {
    let core = text.trim_matches(|c: char| !c.is_alphabetic());
    let start = text.find(core)?;
    // Names (capitals), abbreviations, numbers and compound words stay whole.
    // In a cell too narrow for them there is no choice.
    let plain = core
        .chars()
        .all(|c| c.is_alphabetic() && (alone || !c.is_uppercase()));
    if core.chars().count() < 5 || !plain {
        return None;
    }
    // By the word's own letters: an English paper names Russian projects, and the other way round.
    let cyrillic = core.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c));
    let lang = if cyrillic {
        hypher::Lang::Russian
    } else {
        hypher::Lang::English
    };
    let mut at = start;
    let mut best = None;
    for syllable in hypher::hyphenate_bounded(&core.to_lowercase(), lang, 2, 3) {
        at += syllable.len();
        if at >= start + core.len() {
            break;
        }
        let head = format!("{}-", &text[..at]);
        if shaper.word(face, &head).width(style.size) > room {
            break;
        }
        best = Some((head, text[at..].to_owned()));
    }
    best
}

/// Splits a name wider than its cell between surname and initials: better there than inside either.
pub(crate) fn at_no_break_space(
    shaper: &mut Shaper,
    face: Face,
    text: &str,
    room: f32,
    size: f32,
) -> Option<(String, String)> {
    let places: Vec<usize> = text.match_indices('\u{a0}').map(|(at, _)| at).collect();
    let at = places
        .into_iter()
        .rev()
        .find(|at| shaper.word(face, &text[..*at]).width(size) <= room)?;
    let (head, tail) = (&text[..at], text[at..].trim_start_matches('\u{a0}'));
    (!head.is_empty() && !tail.is_empty()).then(|| (head.to_owned(), tail.to_owned()))
}

/// Cuts a word wider than the whole line after the last character that fits.
pub(crate) fn cut(
    shaper: &mut Shaper,
    face: Face,
    text: &str,
    room: f32,
    size: f32,
) -> Option<(String, String)> {
    let mut best = None;
    for (at, _) in text.char_indices().skip(1) {
        if shaper.word(face, &text[..at]).width(size) > room && best.is_some() {
            break;
        }
        best = Some(at);
    }
    best.map(|at| (text[..at].to_owned(), text[at..].to_owned()))
}
