//! Who has signed which paper, so that nobody leaves before.

use super::At;
use crate::JurorId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    },
    /// «Протокол подписан».
    MinutesSigned {
        /// Its number.
        number: String,
    },
}

/// The grid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signing {
    /// What is known, with the entry that says so; absent: no.
    pub of: BTreeMap<(JurorId, SignedPaper), (u64, Signature)>,
    /// When the minutes were signed, and their number.
    pub minutes: Option<At<String>>,
}

impl Signing {
    /// Returns how it stands with a person's signature on a paper, when the version of the results that stands was
    /// fixed with the entry `fixed`. What was signed before is another version; but the attendance sheet has none, and
    /// minutes that are signed stay so: a correction has minutes of its own.
    pub fn signature(&self, juror: JurorId, paper: SignedPaper, fixed: u64) -> Signature {
        let (entry, signature) = self.of.get(&(juror, paper)).copied().unwrap_or_default();
        let stands = entry > fixed || paper == SignedPaper::Attendance || self.minutes.is_some();
        if stands { signature } else { Signature::No }
    }

    pub(super) fn take(&mut self, record: &At<Record>) {
        match &record.what {
            Record::Noted {
                juror,
                paper,
                signature,
            } => {
                self.of.insert((*juror, *paper), (record.entry, *signature));
            }
            Record::MinutesSigned { number } => self.minutes = Some(record.with(number.clone())),
        }
    }
}
