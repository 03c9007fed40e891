//! Digits of a paper: which entry or which fixed results they belong to.

use crate::contract::*;
use crate::door::program::Program;
use crate::door::request::request;
use crate::door::turn::{Answer, Look, Turn};
use domain::day::Record;
use domain::day::sealing;
use std::path::Path;

/// Digits that papers print; fewer say less.
const ENOUGH: usize = 32;
/// Digits of a whole hash.
const ALL: usize = 64;

/// Returns hexadecimal digits as they were typed: case, blanks and what parts groups are forgiven, and Cyrillic letters
/// that look like the digits.
fn digits_of(text: &str) -> Result<String, ApiError> {
    let refused = || ApiError::from(ErrorCode::BadHead).with("value", text);
    let mut digits = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            '-' | '‐' | '‑' | '–' | '—' | '.' | ',' | '·' | ':' | '_' | '…' => {}
            _ if letter.is_whitespace() => {}
            'а' => digits.push('a'),
            'в' => digits.push('b'),
            'с' => digits.push('c'),
            'е' | 'ё' => digits.push('e'),
            _ if letter.is_ascii_hexdigit() => digits.push(letter),
            _ => return Err(refused()),
        }
    }
    if (1..=ALL).contains(&digits.len()) {
        Ok(digits)
    } else {
        Err(refused())
    }
}

request! {
    /// Looks for the entry or the fixed results whose hash begins with digits from a paper.
    FindHead { digits: String } -> HeadFound;
    may: Look, frozen: Never, seats: WORK
}

impl Answer for FindHead {
    fn answer(&self, turn: Turn<'_>) -> Result<HeadFound, ApiError> {
        let Look { program, open, .. } = &turn.leave()?;
        program.find_head_in(open.readers(), &self.digits)
    }
}

impl Program {
    /// Returns the local day and time of a record, in words.
    pub fn shown_time(&self, ms: i64) -> String {
        messages::day_and_clock(crate::show::local::local(ms), self.here.lang)
    }

    /// Looks for the entry or the fixed results of a file whose hash begins with digits from a paper.
    ///
    /// # Errors
    /// The file cannot be read, or these are no hexadecimal digits.
    pub fn find_head(&self, path: &Path, digits: &str) -> Result<HeadFound, ApiError> {
        self.find_head_in(&store::open_read_only(path)?, digits)
    }

    pub(crate) fn find_head_in(&self, readers: &store::Readers, digits: &str) -> Result<HeadFound, ApiError> {
        let digits = digits_of(digits)?;
        let (entries, records) = readers
            .read(|view| -> Result<_, ApiError> { Ok((view.entries_of(&digits)?, view.day_records()?)) })?;
        let entry = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let mut found: Vec<HeadMatch> = entries
            .into_iter()
            .map(|(number, time)| HeadMatch {
                entry: entry(number),
                time,
                version: None,
            })
            .collect();
        // Those too whose fixing was taken back: their papers may lie about.
        found.extend(records.iter().filter_map(|at| match &at.what {
            Record::Sealing(
                sealing::Record::Fixed { snapshot } | sealing::Record::Corrected { snapshot, .. },
            ) if snapshot.hash.starts_with(&digits) => Some(HeadMatch {
                entry: entry(at.entry),
                time: at.time_ms,
                version: Some(snapshot.version),
            }),
            _ => None,
        }));
        Ok(HeadFound {
            found,
            digits: u32::try_from(digits.len()).unwrap_or(u32::MAX),
            few: digits.len() < ENOUGH,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_as_they_are_printed_and_typed() {
        let of = |text: &str| digits_of(text).ok();
        assert_eq!(of("d422 9f1c\u{a0}00AB"), Some("d4229f1c00ab".into()));
        assert_eq!(of(" D4-22·9f.1c… "), Some("d4229f1c".into()));
        assert_eq!(of("авсе АВСЕ"), Some("abceabce".into()), "on the other keyboard");
        for none in ["", "  ", "xyz", "д422", &"0".repeat(65)] {
            assert_eq!(of(none), None, "{none}");
        }
    }
}
