//! «Зафиксировать результаты»: figures that do not change any more, and what was corrected after.

pub mod signing;
pub mod stage;

use crate::record::At;
use crate::{CriterionId, JurorId, ProjectId, Score};
use chrono::{Datelike as _, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// Working days that an appeal may come in after publication
/// (`docs/rules/places.md`, Fixing, corrections, appeals).
const APPEAL_DAYS: u32 = 3;

/// Returns the last day of appeals for results that were published on a day. Saturdays and Sundays are no working
/// days; holidays the program does not know.
pub fn appeals_until(published: NaiveDate) -> NaiveDate {
    let (mut day, mut left) = (published, APPEAL_DAYS);
    while left > 0 {
        let Some(next) = day.succ_opt() else { break };
        day = next;
        left -= u32::from(!matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
    }
    day
}

/// Hexadecimal digits of a hash on paper: 128 bits. Of twelve, as 0.1.0 printed them, another text with the same ones
/// is found in a day.
const PRINTED_DIGITS: usize = 32;
/// Digits of a group, as eyes compare them.
const GROUP: usize = 4;

/// Returns a hash (hexadecimal) as papers print it: its first digits in groups, in two halves that a line may part.
pub fn printed(hash: &str) -> String {
    let digits: Vec<char> = hash.chars().take(PRINTED_DIGITS).collect();
    let halves = digits.chunks(PRINTED_DIGITS / 2).map(|half| {
        let groups: Vec<String> = half.chunks(GROUP).map(|group| group.iter().collect()).collect();
        groups.join("\u{a0}")
    });
    halves.collect::<Vec<_>>().join(" ")
}

/// Results as they were fixed: what is signed is `content`, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// 1 for the first fixing; each correction makes the next.
    pub version: u32,
    /// Canonical JSON of marks, recusals, regulation, decisions that bear on places, and results.
    pub content: String,
    /// SHA-256 of `content`, hexadecimal.
    pub hash: String,
    /// The contest's public key (ed25519), hexadecimal.
    pub key: String,
    /// Signature of the hash's bytes, hexadecimal.
    pub signature: String,
}

impl Snapshot {
    /// Returns the hash as it is printed on every paper.
    pub fn printed(&self) -> String {
        printed(&self.hash)
    }
}

/// A place or sum that a correction changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    pub project: ProjectId,
    /// Within this category (nomination); absent: among all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Score before, as printed.
    pub score_before: Option<String>,
    pub score_after: Option<String>,
    /// Place before, as printed («2–3»).
    pub place_before: Option<String>,
    pub place_after: Option<String>,
    /// Kopecks proposed before.
    pub award_before: Option<i64>,
    /// Kopecks proposed after.
    pub award_after: Option<i64>,
}

/// A correction of a technical error after fixing (`docs/rules/places.md`, Fixing, corrections, appeals).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Number of its minutes among the corrections, from 1.
    pub number: u32,
    /// What was.
    pub was: String,
    /// What is.
    pub is: String,
    /// Why.
    pub reason: String,
    /// The marks that were entered wrongly; papers word them in their own language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<MarkCorrected>,
    /// What it changed in places and sums; empty: nothing.
    pub effects: Vec<Effect>,
    /// The appeal that it follows from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appeal: Option<u32>,
}

/// A mark that was entered wrongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkCorrected {
    pub project: ProjectId,
    pub juror: JurorId,
    pub criterion: CriterionId,
    /// The mark that stood; absent: none.
    pub was: Option<Score>,
    /// The mark that stands.
    pub is: Score,
}

impl Effect {
    /// Returns whether it gives or takes money.
    pub fn moves_money(&self) -> bool {
        self.award_before.unwrap_or(0) != self.award_after.unwrap_or(0)
    }
}

impl Correction {
    /// Returns whether it gives or takes money.
    pub fn moves_money(&self) -> bool {
        self.effects.iter().any(Effect::moves_money)
    }
}

/// What an appeal may be about: marks themselves are not reviewed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grounds {
    /// The order was not kept.
    #[default]
    Procedural,
    /// A sum is wrong.
    Arithmetic,
}

/// An appeal: procedural or arithmetic only (`docs/rules/places.md`, Fixing, corrections, appeals).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appeal {
    /// Number in order, from 1.
    pub number: u32,
    pub project: ProjectId,
    /// Who appeals, by name.
    pub by: String,
    /// What is appealed against.
    pub text: String,
    /// What kind it is of.
    #[serde(default)]
    pub grounds: Grounds,
    /// Why it was taken after the last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<String>,
}

/// An act of fixing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// «Результаты зафиксированы».
    Fixed {
        /// What was fixed.
        snapshot: Snapshot,
    },
    /// Fixing was taken back before anything was signed.
    Unfixed {
        /// Why.
        reason: String,
    },
    /// A technical error was corrected: the new version stands, the old one is kept.
    Corrected {
        correction: Correction,
        /// The new version.
        snapshot: Snapshot,
    },
    /// An appeal came in.
    Appealed { appeal: Appeal },
    AppealDecided {
        number: u32,
        granted: bool,
        /// What was decided.
        decision: String,
    },
    /// A place was shown to the hall.
    Revealed {
        project: ProjectId,
        /// Within a category; `None`: in the whole contest.
        category: Option<String>,
    },
    /// The reveal begins anew.
    RevealReset {},
    /// A key was made for the results to be fixed with.
    KeyMade {
        /// The public key, hexadecimal.
        public: String,
        /// Why it takes the place of another one; absent: it does not, or the other one had lain open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Until here a key's secret had lain open in the file (program 0.1.0). It was thrown away; what was signed with
    /// it says less.
    KeyLayOpen {
        /// The public key, hexadecimal.
        public: String,
    },
}

/// What was decided on an appeal: granted or not, and the decision in words.
pub type AppealDecision = At<(bool, String)>;

/// What was fixed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sealing {
    /// Every version, oldest first; those taken back are not among them.
    pub versions: Vec<At<Snapshot>>,
    /// Number of the last version there ever was: one that was taken back keeps its own.
    pub last: u32,
    /// Fixings that were taken back, with the reason.
    pub unfixed: Vec<At<String>>,
    pub corrections: Vec<At<Correction>>,
    /// Appeals with what was decided.
    pub appeals: Vec<(At<Appeal>, Option<AppealDecision>)>,
    /// Keys that results were fixed with, oldest first: public key, and why it took the place of another one.
    pub keys: Vec<At<(String, Option<String>)>>,
    /// Public keys whose secret had lain open until an entry.
    pub lay_open: Vec<At<String>>,
    /// What the hall has seen, in order.
    pub revealed: Vec<(ProjectId, Option<String>)>,
    /// Results stand fixed by the rules of 0.1.0, and are counted by them until the fixing is taken back: a mended
    /// rule moves nobody's place after fixing.
    pub former: bool,
}

/// Form of the texts that 0.1.0 fixed.
pub const FORMER_FORM: &str = "tribuna-results/1";

impl Snapshot {
    /// Returns whether it was fixed by the rules of 0.1.0.
    pub fn is_former(&self) -> bool {
        // A quotation mark inside a name is escaped, so no name reads like this.
        self.content.contains(&format!("\"form\":\"{FORMER_FORM}\""))
    }
}

impl Sealing {
    /// Returns the version that stands.
    pub fn now(&self) -> Option<&At<Snapshot>> {
        self.versions.last()
    }

    /// Returns the correction that made a version.
    pub fn correction_of(&self, version: u32) -> Option<&At<Correction>> {
        let at = self.versions.iter().find(|at| at.what.version == version)?;
        self.corrections
            .iter()
            .find(|correction| correction.entry == at.entry)
    }

    /// Returns the last correction that gave or took money, of the versions that stand.
    pub fn moved_money(&self) -> Option<&At<Correction>> {
        let stands =
            |correction: &&At<Correction>| self.versions.iter().any(|at| at.entry == correction.entry);
        let mut corrections = self.corrections.iter().rev().filter(stands);
        corrections.find(|correction| correction.what.moves_money())
    }

    /// Returns the public key of results that are fixed in entry `at`: the one that was made last by then.
    pub fn key_at(&self, entry: u64) -> Option<&str> {
        let made = self.keys.iter().rev().find(|at| at.entry <= entry);
        made.map(|at| at.what.0.as_str())
    }

    /// Returns whether a key's secret lay open when results were fixed with it in entry `at`.
    pub fn lay_open_at(&self, public: &str, entry: u64) -> bool {
        self.lay_open
            .iter()
            .any(|at| at.what == public && entry < at.entry)
    }

    fn fix(&mut self, version: At<Snapshot>) {
        self.last = self.last.max(version.what.version);
        self.former = version.what.is_former();
        self.versions.push(version);
    }

    pub(crate) fn take(&mut self, record: &At<Record>) {
        match &record.what {
            Record::Fixed { snapshot } => self.fix(record.with(snapshot.clone())),
            Record::Unfixed { reason } => {
                self.versions.clear();
                self.former = false;
                self.revealed.clear();
                self.unfixed.push(record.with(reason.clone()));
            }
            Record::Corrected { correction, snapshot } => {
                self.fix(record.with(snapshot.clone()));
                self.corrections.push(record.with(correction.clone()));
            }
            Record::Appealed { appeal } => self.appeals.push((record.with(appeal.clone()), None)),
            Record::AppealDecided {
                number,
                granted,
                decision,
            } => {
                if let Some((_, decided)) = self.appeals.iter_mut().find(|(at, _)| at.what.number == *number)
                {
                    *decided = Some(record.with((*granted, decision.clone())));
                }
            }
            Record::Revealed { project, category } => self.revealed.push((*project, category.clone())),
            Record::RevealReset {} => self.revealed.clear(),
            Record::KeyMade { public, reason } => {
                self.keys.push(record.with((public.clone(), reason.clone())));
            }
            Record::KeyLayOpen { public } => self.lay_open.push(record.with(public.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_working_days_skip_the_end_of_the_week() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 5, d).expect("a day");
        assert_eq!(appeals_until(day(18)), day(21), "from Monday to Thursday");
        assert_eq!(appeals_until(day(15)), day(20), "from Friday to Wednesday");
        assert_eq!(appeals_until(day(16)), day(20), "from Saturday too");
    }
}
