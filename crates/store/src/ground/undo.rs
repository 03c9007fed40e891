//! Changes of the set-up as they were made, undone and done again.

use super::digest::Cell;
use super::entry::Tx;
use super::tables::SETUP_CHANGE;
use super::view::View;
use crate::error::Error;
use rusqlite::OptionalExtension as _;
use serde::Serialize;

/// What a request did to the set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChangeAct {
    /// Changed it.
    Edited,
    /// Took the last change back that stood.
    Undone,
    /// Did again what was taken back last.
    Redone,
}

impl ChangeAct {
    /// Returns the word in the file (`edited`, `undone`, `redone`).
    pub fn word(self) -> &'static str {
        match self {
            Self::Edited => "edited",
            Self::Undone => "undone",
            Self::Redone => "redone",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Edited, Self::Undone, Self::Redone]
            .into_iter()
            .find(|act| act.word() == word)
    }
}

/// A change of the set-up as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetupChange {
    /// Its own number.
    pub number: u64,
    /// Entry of the journal.
    pub entry: u64,
    /// Milliseconds since 1970-01-01 UTC.
    pub time_ms: i64,
    /// Who asked.
    pub who: String,
    /// What was asked («EditTable»).
    pub kind: String,
    /// Whether it was an edit, an undoing or a doing again.
    pub act: ChangeAct,
    /// What was and what is, as JSON.
    pub body: String,
}

/// The change that would be undone next, and the one that would be done again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// Number of the change to undo.
    pub undo: Option<u64>,
    /// Number of the undone change to do again.
    pub redo: Option<u64>,
}

impl Tx<'_> {
    /// Records a change of the set-up that this request makes: what was and what is, as JSON.
    ///
    /// # Errors
    /// `Json` for a body that has no JSON, or what SQLite says.
    pub fn record_change<B: Serialize + ?Sized>(&mut self, act: ChangeAct, body: &B) -> Result<(), Error> {
        let body = serde_json::to_string(body)?;
        self.append(SETUP_CHANGE, [Cell::Text(act.word()), Cell::Text(&body)])
    }
}

impl View<'_> {
    /// Returns what undo and redo would do now, from the changes in force: every edit can be
    /// undone, in reverse order; an edit forgets what was undone before it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn steps(&self) -> Result<Steps, Error> {
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT number, act FROM setup_change WHERE {} ORDER BY number",
            self.tables.in_force()
        ))?;
        let mut rows = statement.query([])?;
        let (mut done, mut undone): (Vec<u64>, Vec<u64>) = (Vec::new(), Vec::new());
        while let Some(row) = rows.next()? {
            match act(row, 1)? {
                ChangeAct::Edited => {
                    done.push(row.get(0)?);
                    undone.clear();
                }
                ChangeAct::Undone => undone.extend(done.pop()),
                ChangeAct::Redone => done.extend(undone.pop()),
            }
        }
        Ok(Steps {
            undo: done.last().copied(),
            redo: undone.last().copied(),
        })
    }

    /// Returns the greatest id that a row of a list («projects») ever had in a change; 0 when there is none.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn greatest_id(&self, list: &str) -> Result<u32, Error> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT ifnull(max(CAST(r.key AS INTEGER)), 0) FROM setup_change AS c, \
                 json_each(c.body, '$.lists.' || ? || '.rows') AS r",
            )?
            .query_row([list], |row| row.get(0))?)
    }

    /// Returns a change by its number.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn setup_change(&self, number: u64) -> Result<Option<SetupChange>, Error> {
        self.conn
            .prepare_cached(&format!("{CHANGES} WHERE c.number = ?"))?
            .query_row([i64::try_from(number).unwrap_or(i64::MAX)], |row| Ok(change(row)))
            .optional()?
            .transpose()
    }

    /// Returns every change in force, in order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn setup_changes(&self) -> Result<Vec<SetupChange>, Error> {
        let mut statement = self.conn.prepare_cached(&format!(
            "{CHANGES} WHERE {} ORDER BY c.number",
            self.tables.in_force()
        ))?;
        let mut rows = statement.query([])?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            changes.push(change(row)?);
        }
        Ok(changes)
    }
}

const CHANGES: &str = "SELECT c.number, c.entry, j.time, j.who, j.kind, c.act, c.body \
     FROM setup_change AS c JOIN journal AS j ON j.number = c.entry";

fn change(row: &rusqlite::Row<'_>) -> Result<SetupChange, Error> {
    Ok(SetupChange {
        number: row.get(0)?,
        entry: row.get(1)?,
        time_ms: row.get(2)?,
        who: row.get(3)?,
        kind: row.get(4)?,
        act: act(row, 5)?,
        body: row.get(6)?,
    })
}

fn act(row: &rusqlite::Row<'_>, column: usize) -> Result<ChangeAct, Error> {
    let word = row.get_ref(column)?.as_str().map_err(rusqlite::Error::from)?;
    ChangeAct::from_word(word).ok_or_else(|| Error::Unreadable {
        table: "setup_change",
        what: word.to_owned(),
    })
}
