//! What happens between “doors open” and “protocol signed”.
//!
//! Everything is a record: a fact with its time and its entry of the journal, appended and never changed. What
//! stands is folded from the records in the journal's order by [`Day::of`], a function of them alone. A mistake
//! is mended by another record with its reason. Times are milliseconds since 1970-01-01 UTC, and come in with the
//! records; nothing here asks a clock.

mod across;

pub use crate::audience;
pub use crate::defence::{clock, notes, order, plan, slides};
pub use crate::jury::{declared as conflicts, presence};
pub use crate::marks::{allowances, sheets};
pub use crate::record::At;
pub use crate::results::votes;
pub use crate::sealing::{self, signing, stage};

#[cfg(test)]
mod tests;

use serde::Serialize;

/// Makes [`Record`], [`Day`] and the words of the areas from one list.
macro_rules! areas {
    ($($(#[$doc:meta])* $area:ident / $field:ident = $word:literal: $record:ty => $state:ty;)+) => {
        /// A fact of any area.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(untagged)]
        pub enum Record { $($(#[$doc])* $area($record)),+ }

        impl Record {
            /// The words of all areas: kinds of decisions in the contest file.
            pub const AREAS: &[&str] = &[$($word),+];

            /// Returns the word of the record's area.
            pub fn area(&self) -> &'static str {
                match self { $(Self::$area(_) => $word),+ }
            }

            /// Reads a record of an area from its JSON.
            ///
            /// # Errors
            /// An area or a record that this program does not know.
            pub fn read(area: &str, body: &str) -> Result<Self, UnknownRecord> {
                let unknown = |what: String| UnknownRecord { area: area.to_owned(), what };
                match area {
                    $($word => serde_json::from_str(body).map(Self::$area).map_err(|error| unknown(error.to_string())),)+
                    _ => Err(unknown(String::new())),
                }
            }
        }

        /// The day as it stands.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Day { $($(#[$doc])* pub $field: $state),+ }

        impl Day {
            /// Takes the next record.
            pub fn take(&mut self, record: &At<Record>) {
                match &record.what { $(Record::$area(what) => self.$field.take(&record.with(what.clone()))),+ }
            }
        }

        $(impl From<$record> for Record {
            fn from(record: $record) -> Self { Self::$area(record) }
        })+
    };
}

areas! {
    /// Where the contest is on its way.
    Stage / stages = "day_stage": stage::Record => stage::Stages;
    /// Who presents when, and where.
    Order / order = "day_order": order::Record => order::RunningOrder;
    /// The clock of presentations and questions.
    Clock / clock = "day_clock": clock::Record => clock::Clock;
    /// Presentations that were handed in.
    Slides / slides = "day_slides": slides::Record => slides::Slides;
    /// Questions and recommendations.
    Notes / notes = "day_notes": notes::Record => notes::Notes;
    /// Who of the jury is there.
    Presence / presence = "day_presence": presence::Record => presence::Presence;
    /// Notices on conflicts of interest.
    Conflicts / conflicts = "day_conflicts": conflicts::Record => conflicts::ConflictRegister;
    /// Score sheets on paper.
    Sheets / sheets = "day_sheets": sheets::Record => sheets::SheetRegister;
    /// Sheets of another section that the secretary allowed.
    Allowances / allowances = "day_allowances": allowances::Record => allowances::Allowances;
    /// The students' vote on paper.
    Audience / audience = "day_audience": audience::Record => audience::Audience;
    /// Votes of the jury and other decisions.
    Votes / votes = "day_votes": votes::Record => votes::Decisions;
    /// Results that were fixed, and what was corrected after.
    Sealing / sealing = "day_sealing": sealing::Record => sealing::Sealing;
    /// Who signed which paper.
    Signing / signing = "day_signing": signing::Record => signing::Signing;
}

/// A record that this program does not know.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an unknown record of {area}: {what}")]
pub struct UnknownRecord {
    pub area: String,
    /// What is unknown.
    pub what: String,
}

impl Day {
    /// Returns the decisions of the commission that stand. What was voted on the results and the money before marks
    /// were taken again, or before a fixing that was taken back, was voted on other figures; so was what was voted on
    /// the money before a correction that moved it.
    pub fn decided(
        &self,
    ) -> impl Iterator<
        Item = (
            &At<votes::Record>,
            &votes::Subject,
            &str,
            Option<&votes::OpenVote>,
        ),
    > {
        let opened = self.stages.opened;
        let taken_back = self.sealing.unfixed.last().map_or(0, |at| at.entry);
        let since = opened.max(taken_back);
        let moved = self.sealing.moved_money().map_or(0, |at| at.entry);
        self.votes
            .decided()
            .filter(move |(at, subject, ..)| match subject {
                votes::Subject::Fund => at.entry > since.max(moved),
                subject => at.entry > since || !subject.is_on_results(),
            })
    }

    /// Returns the correction since which the money waits for a decision: it moved it, and the commission has not
    /// carried another one since.
    pub fn fund_undecided(&self) -> Option<&At<sealing::Correction>> {
        let moved = self.sealing.moved_money()?;
        let last = self
            .decided()
            .filter(|(_, subject, ..)| **subject == votes::Subject::Fund)
            .last();
        let carried = |vote: Option<&votes::OpenVote>| vote.is_none_or(|vote| vote.votes_for >= vote.against);
        match last {
            Some((_, _, _, vote)) if carried(vote) => None,
            _ => Some(moved),
        }
    }

    /// Returns what stands after `records`, given in the journal's order.
    pub fn of<'a>(records: impl IntoIterator<Item = &'a At<Record>>) -> Self {
        let mut day = Self::default();
        for record in records {
            day.take(record);
        }
        day
    }
}
