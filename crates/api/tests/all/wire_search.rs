//! What is searched for in answers, and in whatever it is packed.
#![allow(clippy::unwrap_used)]

use crate::support::text_of_pdf;
use std::io::Read as _;

/// Values that are nowhere but where they were put. Marks are found as hundredths, with a point and with a comma.
pub(crate) const HANDED_IN: [i64; 2] = [61_743, 52_819];

pub(crate) const TYPED: [i64; 2] = [43_917, 38_261];

pub(crate) const DRAFT: [i64; 2] = [71_397, 29_573];

pub(crate) const COMMENTS: [&str; 2] = ["Сокровенное", "Незрелое"];

/// The sum that stands on a paper sheet, which the recount does not give.
pub(crate) const WRONG_SUM: i64 = 82_179;

/// What was found in an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Found {
    /// Marks and sums of sheets that were handed in.
    pub(crate) handed_in: bool,
    /// Marks that were not handed in, and the comment there.
    pub(crate) draft: bool,
    /// The comment of a sheet that was handed in.
    pub(crate) comment: bool,
    /// What the marks of several sheets come to.
    pub(crate) total: bool,
}

impl Found {
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            handed_in: self.handed_in || other.handed_in,
            draft: self.draft || other.draft,
            comment: self.comment || other.comment,
            total: self.total || other.total,
        }
    }
}

/// How a number may be written: as hundredths, with a point, with a comma.
fn ways(hundredths: i64) -> [String; 3] {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let point = format!("{whole}.{rest:02}");
    let point = point.trim_end_matches('0').to_owned();
    [hundredths.to_string(), point.replace('.', ","), point]
}

pub(crate) fn search(text: &str) -> Found {
    // A long word is parted at the end of a line.
    let whole: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}'))
        .collect();
    let has = |values: &[i64]| {
        let written: Vec<String> = values.iter().flat_map(|value| ways(*value)).collect();
        written.iter().any(|one| text.contains(one.as_str()))
    };
    let sum = |marks: [i64; 2]| marks[0] + marks[1];
    let [one, other] = [sum(HANDED_IN), sum(TYPED)];
    Found {
        handed_in: has(&HANDED_IN) || has(&TYPED) || has(&[one, other, WRONG_SUM]),
        draft: has(&DRAFT) || has(&[sum(DRAFT)]) || whole.contains(COMMENTS[1]),
        comment: whole.contains(COMMENTS[0]),
        // The mean of two sheets, and their sum.
        total: has(&[(one + other) / 2, one + other]),
    }
}

/// Returns what is in bytes of any of our formats, unpacked.
pub(crate) fn unpacked(bytes: &[u8]) -> String {
    if bytes.starts_with(b"%PDF") {
        return text_of_pdf(bytes);
    }
    if bytes.starts_with(b"PK") {
        let mut all = String::new();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        for at in 0..archive.len() {
            let mut part = Vec::new();
            archive.by_index(at).unwrap().read_to_end(&mut part).unwrap();
            all.push_str(&unpacked(&part));
            all.push('\n');
        }
        return all;
    }
    String::from_utf8_lossy(bytes).into_owned()
}
