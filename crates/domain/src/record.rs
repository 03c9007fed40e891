//! A fact and its place in the journal.

use serde::{Deserialize, Serialize};

/// A fact with its place in the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At<T> {
    /// Entry of the journal.
    pub entry: u64,
    /// When it was entered.
    pub time_ms: i64,
    /// Who entered it, as the journal names people.
    pub who: String,
    /// The fact.
    pub what: T,
}

impl<T> At<T> {
    /// Returns the same place with another fact.
    pub fn with<U>(&self, what: U) -> At<U> {
        At {
            entry: self.entry,
            time_ms: self.time_ms,
            who: self.who.clone(),
            what,
        }
    }
}
