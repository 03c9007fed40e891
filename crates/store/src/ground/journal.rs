//! The journal as it is read: every accepted request is one entry.

use super::digest::{self, BEGINNING, Hash};
use super::view::View;
use crate::error::Error;
use rusqlite::{Connection, OptionalExtension as _, params, params_from_iter};

/// The end of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Number of the last entry; 0 when there is none.
    pub number: u64,
    pub hash: [u8; 32],
}

impl Head {
    /// Returns the hash in hexadecimal, as it is printed on papers.
    pub fn hex(&self) -> String {
        digest::hex(&self.hash)
    }
}

/// An entry as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// Number, from 1 without gaps.
    pub number: u64,
    /// Milliseconds since 1970-01-01 UTC.
    pub time_ms: i64,
    /// Who asked.
    pub who: String,
    /// From which device.
    pub device: String,
    /// The request's id.
    pub request_id: String,
    /// What was asked.
    pub kind: String,
    /// The request as JSON.
    pub body: String,
    /// The reply as JSON.
    pub reply: String,
    /// The entry's hash.
    pub hash: [u8; 32],
}

/// Returns the end of the journal.
pub(crate) fn head(conn: &Connection) -> Result<Head, Error> {
    let last: Option<(i64, Vec<u8>)> = conn
        .prepare_cached("SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match last {
        None => Ok(Head {
            number: 0,
            hash: BEGINNING,
        }),
        Some((number, hash)) => match (u64::try_from(number), Hash::try_from(hash)) {
            (Ok(number), Ok(hash)) if number > 0 => Ok(Head { number, hash }),
            _ => Err(Error::Journal(number)),
        },
    }
}

impl View<'_> {
    /// Returns the end of the journal; its number is the file's revision.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn head(&self) -> Result<Head, Error> {
        head(self.conn)
    }

    /// Returns the entry of a request that was done before.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn entry_of(&self, request_id: &str) -> Result<Option<JournalEntry>, Error> {
        let mut statement = self
            .conn
            .prepare_cached(&format!("{ENTRY} WHERE request_id = ?"))?;
        Ok(statement.query_row([request_id], entry_in).optional()?)
    }

    /// Returns up to `limit` entries from number `from` on, in order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn journal(&self, from: u64, limit: u32) -> Result<Vec<JournalEntry>, Error> {
        let wanted = format!("{ENTRY} WHERE number >= ? ORDER BY number LIMIT ?");
        let mut statement = self.conn.prepare_cached(&wanted)?;
        let from = i64::try_from(from).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![from, limit], entry_in)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl View<'_> {
    /// Returns number and time of every entry whose hash, hexadecimal, begins with `digits`.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn entries_of(&self, digits: &str) -> Result<Vec<(u64, i64)>, Error> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT number, time, hash FROM journal ORDER BY number")?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let hash: Vec<u8> = row.get(2)?;
            if digest::hex(&hash).starts_with(digits) {
                found.push((row.get(0)?, row.get(1)?));
            }
        }
        Ok(found)
    }

    /// Returns at most `limit` entries of these kinds, the last first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn last_of_kinds(&self, kinds: &[&str], limit: u32) -> Result<Vec<JournalEntry>, Error> {
        let places = vec!["?"; kinds.len()].join(", ");
        let wanted = format!("{ENTRY} WHERE kind IN ({places}) ORDER BY number DESC LIMIT {limit}");
        let mut statement = self.conn.prepare_cached(&wanted)?;
        let rows = statement.query_map(params_from_iter(kinds), entry_in)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

const ENTRY: &str = "SELECT number, time, who, device, request_id, kind, body, reply, hash FROM journal";

fn entry_in(row: &rusqlite::Row<'_>) -> rusqlite::Result<JournalEntry> {
    Ok(JournalEntry {
        number: row.get(0)?,
        time_ms: row.get(1)?,
        who: row.get(2)?,
        device: row.get(3)?,
        request_id: row.get(4)?,
        kind: row.get(5)?,
        body: row.get(6)?,
        reply: row.get(7)?,
        hash: row.get(8)?,
    })
}
