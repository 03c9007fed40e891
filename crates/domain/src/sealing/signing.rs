//! Who has signed which paper, so that nobody leaves before.

use crate::JurorId;
use crate::record::At;
use serde::{Deserialize, Serialize};

/// A paper that people sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignedPaper {
    /// сводная ведомость
    Summary,
    /// явочный лист
    Attendance,
    /// решение о распределении
    Fund,
    /// протокол
    Minutes,
    /// протокол об исправлении
    Correction,
}

/// How it stands with a signature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signature {
    /// нет
    #[default]
    No,
    /// подписал
    Signed,
    /// позже (по скану, по почте)
    Later,
}

/// A paper as it was signed. Its bytes lie in the contest file under their hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copy {
    /// Which paper.
    pub paper: SignedPaper,
    /// Number of the correction that it is the minutes of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<u32>,
    /// Its language, `ru` or `en`. One in another language than [`Copies::lang`] is a translation that nobody signed.
    pub lang: String,
    /// An office document, whose wording people finish; else what was signed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub office: bool,
    /// A name for the file.
    pub name: String,
    /// SHA-256 of its bytes, hexadecimal.
    pub hash: String,
}

/// The papers of a version of the results as they were signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copies {
    /// Which version.
    pub version: u32,
    /// The language in which they were signed.
    pub lang: String,
    /// They, and their translations.
    pub papers: Vec<Copy>,
}

/// A signature was given, or promised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// A person and a paper.
    Noted {
        /// Who; the secretary of the jury is among the jurors.
        juror: JurorId,
        /// Which paper.
        paper: SignedPaper,
        /// How it stands.
        signature: Signature,
        /// Of which version of the results; absent: of the one that stood.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        version: Option<u32>,
    },
    /// «Протокол подписан».
    MinutesSigned {
        number: String,
        /// The papers as they were signed; absent: a program that did not keep them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        copies: Option<Copies>,
    },
    /// The papers of a correction that was made after the minutes were signed are signed too.
    CorrectionSigned {
        /// They.
        copies: Copies,
    },
}

/// A signature that was noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noted {
    pub juror: JurorId,
    /// Which paper.
    pub paper: SignedPaper,
    /// How it stands.
    pub signature: Signature,
    /// Of which version, where that was said.
    pub version: Option<u32>,
}

/// The grids, one of each version of the results; [`super::Day`] tells which is which.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signing {
    /// What was noted, in order.
    pub noted: Vec<At<Noted>>,
    /// When the minutes were signed, and their number.
    pub minutes: Option<At<String>>,
    /// Papers as they were signed, by version, in order.
    pub copies: Vec<At<Copies>>,
}

impl Signing {
    /// Returns the papers of a version as they were signed.
    pub fn copies_of(&self, version: u32) -> Option<&At<Copies>> {
        self.copies.iter().find(|at| at.what.version == version)
    }

    pub(crate) fn take(&mut self, record: &At<Record>) {
        match &record.what {
            Record::Noted {
                juror,
                paper,
                signature,
                version,
            } => self.noted.push(record.with(Noted {
                juror: *juror,
                paper: *paper,
                signature: *signature,
                version: *version,
            })),
            Record::MinutesSigned { number, copies } => {
                self.minutes = Some(record.with(number.clone()));
                self.copies
                    .extend(copies.clone().map(|copies| record.with(copies)));
            }
            Record::CorrectionSigned { copies } => self.copies.push(record.with(copies.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::{self, Record as AnyRecord};
    use crate::sealing::{self, Correction, Snapshot};

    fn snapshot(version: u32) -> Snapshot {
        Snapshot {
            version,
            content: String::new(),
            hash: String::new(),
            key: String::new(),
            signature: String::new(),
        }
    }

    fn corrected(version: u32) -> AnyRecord {
        let correction = Correction {
            number: version - 1,
            was: String::new(),
            is: String::new(),
            reason: String::new(),
            marks: Vec::new(),
            effects: Vec::new(),
            appeal: None,
        };
        let snapshot = snapshot(version);
        sealing::Record::Corrected { correction, snapshot }.into()
    }

    fn noted(paper: SignedPaper, signature: Signature, version: Option<u32>) -> AnyRecord {
        let juror = JurorId(1);
        Record::Noted {
            juror,
            paper,
            signature,
            version,
        }
        .into()
    }

    fn after(records: Vec<AnyRecord>) -> day::Day {
        let at: Vec<_> = (1..)
            .zip(records)
            .map(|(entry, what)| At {
                entry,
                time_ms: 0,
                who: String::new(),
                what,
            })
            .collect();
        day::Day::of(&at)
    }

    #[test]
    fn a_signature_stands_under_its_own_version_alone() {
        use Signature::{Later, No, Signed};
        use SignedPaper::{Attendance, Minutes, Summary};
        let fixed = || {
            sealing::Record::Fixed {
                snapshot: snapshot(1),
            }
            .into()
        };
        let signed = || {
            Record::MinutesSigned {
                number: "3".into(),
                copies: None,
            }
            .into()
        };
        let of = |day: &day::Day, paper, version| day.signature(JurorId(1), paper, version);
        let mut records = vec![
            fixed(),
            noted(Summary, Signed, None),
            noted(Attendance, Signed, None),
            corrected(2),
        ];
        let day = after(records.clone());
        assert_eq!((of(&day, Summary, 1), of(&day, Summary, 2)), (Signed, No));
        assert_eq!(of(&day, Attendance, 2), Signed, "it has no version");
        records.extend([noted(Summary, Signed, None), signed(), corrected(3)]);
        let day = after(records.clone());
        assert_eq!(day.signed_version(), Some(2));
        assert_eq!((of(&day, Summary, 2), of(&day, Summary, 3)), (Signed, No));
        // Somebody signs by post what was signed, another takes a signature of the new version back.
        records.extend([
            noted(Minutes, Later, None),
            noted(Summary, Later, Some(2)),
            noted(Summary, Signed, None),
        ]);
        let day = after(records);
        assert_eq!((of(&day, Minutes, 2), of(&day, Minutes, 3)), (Later, No));
        assert_eq!((of(&day, Summary, 2), of(&day, Summary, 3)), (Later, Signed));
    }
}
