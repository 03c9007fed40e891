//! A copy that is handed on: without what is private in its set, and it verifies all the same.
//!
//! What is private stands in the set-up and in what changed it. Text is taken out of old entries without a break in
//! the chain: an entry of its own keeps the digest of what stood there, and of what is left.

use super::check::text_beside;
use super::connection::{self, Use};
use super::copies::{absolute, put};
use super::digest::{self, Cell, EntryDigest, Hash};
use super::entry::{self, NewEntry};
use super::fault::VerifyError;
use super::file::OpenFile;
use super::lock::Lock;
use super::migrations::version;
use super::readers::Readers;
use super::set::{Private, TableSet};
use super::tables::{ERASURE, Tables};
use super::transaction::Begun;
use super::verify::ensure_sound;
use super::view::View;
use crate::error::Error;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::path::Path;

impl OpenFile {
    /// Saves a verified copy to hand on. Its last entry, `entry`, says so and keeps what verification needs in
    /// place of what was taken out.
    ///
    /// # Errors
    /// As [`Self::save_copy`].
    pub fn save_handed_over(&self, to: &Path, overwrite: bool, entry: &NewEntry<'_>) -> Result<(), Error> {
        self.readers().save_handed_over(to, overwrite, entry)
    }
}

impl Readers {
    /// Saves a verified copy to hand on.
    ///
    /// # Errors
    /// As [`OpenFile::save_handed_over`].
    pub fn save_handed_over(&self, to: &Path, overwrite: bool, entry: &NewEntry<'_>) -> Result<(), Error> {
        let set = self.set();
        let to = absolute(to)?;
        if to == self.path() {
            return Err(Error::AlreadyExists(to));
        }
        let _lock = Lock::take(&to)?;
        put(set, &to, overwrite, |part| {
            self.with(|conn| connection::back_up(conn, part))?;
            let conn = connection::connect(part, Use::Write)?;
            connection::settle(&conn, Use::Write)?;
            take_out(&conn, set, entry)?;
            connection::forget_what_was_deleted(&conn)?;
            drop(conn);
            match ensure_sound(part, set) {
                Ok(()) => Ok(()),
                Err(VerifyError::Store(fault)) => Err(fault),
                Err(VerifyError::Fault(fault)) => Err(Error::Damaged {
                    what: fault.to_string(),
                    kept_as: None,
                }),
            }
        })
    }
}

/// Takes out what is not handed on, in one transaction with the entry that says so.
fn take_out(conn: &Connection, set: &'static TableSet, entry: &NewEntry<'_>) -> Result<(), Error> {
    let tables = &set.tables;
    let private = (set.private)(conn)?;
    let begun = Begun::immediate(conn)?;
    let erased = without_triggers(conn, || erase(conn, tables, &private, entry.salt))?;
    entry::write_within(
        View { conn, tables },
        &mut None,
        entry,
        |tx| -> Result<_, Error> {
            tx.setup_changes();
            conn.execute_batch(private.clear)?;
            for (number, before, after) in &erased {
                let (before, after) = (digest::hex(before), digest::hex(after));
                tx.append(
                    ERASURE,
                    [Cell::Int(*number), Cell::Text(&before), Cell::Text(&after)],
                )?;
            }
            Ok(((), entry.time_ms))
        },
    )?;
    begun.commit()
}

/// Does something to append-only tables. Their triggers are back when it is done, word for word.
fn without_triggers<T>(conn: &Connection, act: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    let triggers: Vec<(String, String)> = conn
        .prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('journal', 'setup_change')",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (name, _) in &triggers {
        conn.execute_batch(&format!("DROP TRIGGER {name}"))?;
    }
    let done = act()?;
    for (_, sql) in &triggers {
        conn.execute_batch(sql)?;
    }
    Ok(done)
}

/// An entry's text as it is left.
struct Left {
    body: String,
    reply: String,
    /// Changes of the set-up, by number.
    changes: BTreeMap<i64, String>,
}

/// Takes text out of entries. Returns their numbers, each with the digest of what stood there and of what is left.
fn erase(
    conn: &Connection,
    tables: &'static Tables,
    private: &Private,
    salt: [u8; 16],
) -> Result<Vec<(i64, Hash, Hash)>, Error> {
    let version = version(conn)?;
    let mut touched: BTreeMap<i64, Left> = BTreeMap::new();
    {
        let mut entries = conn.prepare("SELECT number, kind, body, reply FROM journal")?;
        let mut rows = entries.query([])?;
        while let Some(row) = rows.next()? {
            let (number, kind): (i64, String) = (row.get(0)?, row.get(1)?);
            let (body, reply): (String, String) = (row.get(2)?, row.get(3)?);
            let mut changes = BTreeMap::new();
            let mut of_entry =
                conn.prepare_cached("SELECT number, body FROM setup_change WHERE entry = ?")?;
            let mut made = of_entry.query([number])?;
            while let Some(change) = made.next()? {
                let text: String = change.get(1)?;
                if let Some(left) = (private.of_change)(&text) {
                    changes.insert(change.get(0)?, left);
                }
            }
            let of_text = |text: &str| (private.of_text)(&kind, text);
            let (new_body, new_reply) = (of_text(&body), of_text(&reply));
            let touches = new_body.is_some() || new_reply.is_some() || !changes.is_empty();
            // Text that people wrote of their own beside it stands there too, and is not private.
            if touches && text_beside(conn, tables, version, number)?.is_none() {
                let left = Left {
                    body: new_body.unwrap_or(body),
                    reply: new_reply.unwrap_or(reply),
                    changes,
                };
                touched.insert(number, left);
            }
        }
    }
    let mut erased = Vec::with_capacity(touched.len());
    for (number, left) in touched {
        let before = free_of(conn, tables, number)?;
        for (change, body) in &left.changes {
            conn.prepare_cached("UPDATE setup_change SET body = ? WHERE number = ?")?
                .execute(rusqlite::params![body, change])?;
        }
        // The salt goes too: with it, a number could be guessed from the digest.
        conn.prepare_cached("UPDATE journal SET body = ?, reply = ?, salt = ? WHERE number = ?")?
            .execute(rusqlite::params![left.body, left.reply, salt, number])?;
        erased.push((number, before, free_of(conn, tables, number)?));
    }
    Ok(erased)
}

/// Returns the digest of an entry's free text as it stands.
pub(crate) fn free_of(conn: &Connection, tables: &'static Tables, entry: i64) -> Result<Hash, Error> {
    let mut digest = EntryDigest::of(tables);
    for (table, rows) in tables.rows.iter().enumerate() {
        let sql = rows.select.replace(" ORDER BY", " WHERE entry = ?1 ORDER BY");
        let mut statement = conn.prepare_cached(&sql)?;
        let columns = statement.column_count();
        let mut found = statement.query([entry])?;
        while let Some(row) = found.next()? {
            digest.row(table, digest::values(row, columns)?.into_iter());
        }
    }
    let (salt, body, reply): (Vec<u8>, String, String) = conn
        .prepare_cached("SELECT salt, body, reply FROM journal WHERE number = ?")?
        .query_row([entry], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let (free, _) = digest.parts(&salt, body.as_bytes(), reply.as_bytes(), None);
    Ok(free)
}
