//! What people decided or supplied beside the records of the day: each kept under the word of its kind.
//!
//! The day is folded from all its records; of these the last one of a kind and a subject stands, or each by itself.

use crate::contest::{Criterion, Standing};
use crate::{Money, ProjectId, Regulation, Relation};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub use crate::papers::minutes::Minutes;

/// A kind of what is kept.
pub trait Kept: Serialize + DeserializeOwned {
    /// Its word in the contest file.
    const KIND: &'static str;
}

/// Gives the types their words, and makes [`fault`], from one list.
macro_rules! kept {
    ($($kept:ty = $word:literal;)+) => {
        $(impl Kept for $kept {
            const KIND: &'static str = $word;
        })+

        /// Returns why the body of a kind cannot be understood; `None` where it can, and for a kind that is not one of
        /// these.
        pub fn fault(kind: &str, body: &str) -> Option<String> {
            let read = match kind {
                $($word => serde_json::from_str::<$kept>(body).map(drop),)+
                _ => return None,
            };
            read.err().map(|fault| fault.to_string())
        }
    };
}

kept! {
    Minutes = "minutes";
    StandingDecided = "standing";
    EarlyLook = "early_look";
    RulesVersion = "regulation";
    NoConflict = "no_conflict";
    Demo = "demo";
}

/// Where a project stands from now on, and why. Its subject is the project's id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StandingDecided {
    /// Where.
    pub standing: Standing,
    /// Why.
    pub reason: String,
}

/// A look at results before the taking of marks was closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EarlyLook {
    /// Why somebody looked.
    pub reason: String,
}

/// The decision that relations of a juror and a project are no conflict. Its subject is [`Self::subject`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NoConflict {
    /// Why.
    pub reason: String,
    /// What was known then: a relation that appears later is proposed anew.
    pub relations: Vec<Relation>,
}

/// A version of the rules since the first mark. Its subject is the version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RulesVersion {
    /// Its number.
    pub version: u32,
    /// Why it was made.
    pub reason: String,
    /// The rules before it.
    pub before: Rules,
    /// The rules since then.
    pub after: Rules,
    /// Every score and place before and after, where the taking of marks was closed already.
    pub effect: Vec<RulesEffect>,
}

/// What a version of the rules can change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rules {
    pub regulation: Regulation,
    /// The criteria, which the regulation names.
    pub criteria: Vec<Criterion>,
}

/// A project before and after a change of the rules, as it was shown then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RulesEffect {
    pub project: ProjectId,
    /// Its number then.
    pub number: String,
    /// Its title then.
    pub title: String,
    /// Its score before: decimal with a point.
    pub score_before: Option<String>,
    /// Its place before: «1», «2–3».
    pub place_before: Option<String>,
    pub status_before: String,
    pub score_after: Option<String>,
    pub place_after: Option<String>,
    pub status_after: String,
    /// What was proposed of the fund before.
    pub awarded_before: Option<Money>,
    /// What is proposed of the fund after.
    pub awarded_after: Option<Money>,
}

/// The contest is a demonstration, and its secrets may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demo {}
