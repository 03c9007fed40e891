//! A copy that is handed on: without PINs, passphrase, key and contacts, and it verifies all the same.
//!
//! Contacts stand in the set-up and in what changed it. Text is taken out of old entries without a break in the
//! chain: an entry of its own keeps the digest of what stood there, and of what is left.

use crate::digest::{self, Cell, ERASURE, EntryDigest, Hash, ROWS};
use crate::file::{absolute, put};
use crate::journal::{self, Begun, NewEntry};
use crate::lock::Lock;
use crate::opening::{self, Use};
use crate::readers::Readers;
use crate::verify::{VerifyError, text_beside, verify};
use crate::{ContestFile, Error};
use domain::Change;
use domain::change::RowChange;
use rusqlite::Connection;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// What stands in place of a contact in a text.
const TAKEN_OUT: &str = "…";

/// What of a project is not handed on: the contact, and columns of the organiser's own, which may hold anything.
const CONTACT: &str = "contact";
const NOTES: &str = "notes";

impl ContestFile {
    /// Saves a verified copy to hand on. Its last entry, `entry`, says so and keeps what verification needs in
    /// place of what was taken out.
    ///
    /// # Errors
    /// As [`Self::save_copy`].
    pub fn save_handed_over(&self, to: &Path, overwrite: bool, entry: &NewEntry<'_>) -> Result<(), Error> {
        save_handed_over(&self.readers(), to, overwrite, entry)
    }
}

pub(crate) fn save_handed_over(
    readers: &Readers,
    to: &Path,
    overwrite: bool,
    entry: &NewEntry<'_>,
) -> Result<(), Error> {
    let to = absolute(to)?;
    if to == readers.path() {
        return Err(Error::AlreadyExists(to));
    }
    let _lock = Lock::take(&to)?;
    put(&to, overwrite, |part| {
        readers.with(|conn| opening::back_up(conn, part))?;
        let conn = opening::connect(part, Use::Write)?;
        opening::settle(&conn, Use::Write)?;
        take_out(&conn, entry)?;
        opening::forget_what_was_deleted(&conn)?;
        drop(conn);
        match verify(part) {
            Ok(_) => Ok(()),
            Err(VerifyError::Store(fault)) => Err(fault),
            Err(VerifyError::Fault(fault)) => Err(Error::Damaged {
                what: fault.to_string(),
                kept_as: None,
            }),
        }
    })
}

/// Takes out what is not handed on, in one transaction with the entry that says so.
fn take_out(conn: &Connection, entry: &NewEntry<'_>) -> Result<(), Error> {
    let contacts = contacts(conn)?;
    let begun = Begun::immediate(conn)?;
    let erased = without_triggers(conn, || erase(conn, &contacts, entry.salt))?;
    journal::write_within(conn, &mut None, entry, |tx| -> Result<_, Error> {
        tx.setup_changes();
        conn.execute_batch(
            "DELETE FROM credential; DELETE FROM helper_credential; DELETE FROM signing_key; \
             UPDATE project SET contact = NULL, notes = '{}';",
        )?;
        for (number, before, after) in &erased {
            let (before, after) = (digest::hex(before), digest::hex(after));
            tx.append(
                ERASURE,
                [Cell::Int(*number), Cell::Text(&before), Cell::Text(&after)],
            )?;
        }
        Ok(((), entry.time_ms))
    })?;
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

/// Returns every contact there is or was that can be told from other words: it is looked for in all that was asked.
fn contacts(conn: &Connection) -> Result<Vec<String>, Error> {
    let mut found: Vec<String> = conn
        .prepare("SELECT contact FROM project WHERE contact IS NOT NULL")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut changes = conn.prepare("SELECT body FROM setup_change")?;
    let mut rows = changes.query([])?;
    while let Some(row) = rows.next()? {
        let body: String = row.get(0)?;
        if let Ok(mut change) = serde_json::from_str::<Change>(&body) {
            each_project(&mut change, |_, value| {
                found.extend(value.as_str().map(str::to_owned))
            });
        }
    }
    let told = |text: &String| text.contains('@') || text.chars().filter(char::is_ascii_digit).count() >= 5;
    found.retain(told);
    // The longest first: one may be a part of another.
    found.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    found.dedup();
    Ok(found)
}

/// Calls `act` with every value of a project that is not handed on, before and after a change, and its name.
fn each_project(change: &mut Change, mut act: impl FnMut(&str, &mut Value)) {
    let Some(projects) = change.lists.get_mut("projects") else {
        return;
    };
    for row in projects.rows.values_mut() {
        match row {
            RowChange::Added(row) | RowChange::Removed(row) => {
                for name in [CONTACT, NOTES] {
                    if let Some(value) = row.get_mut(name) {
                        act(name, value);
                    }
                }
            }
            RowChange::Fields(fields) => {
                for name in [CONTACT, NOTES] {
                    if let Some(pair) = fields.get_mut(name) {
                        act(name, &mut pair.before);
                        act(name, &mut pair.after);
                    }
                }
            }
        }
    }
}

/// Takes the contacts out of a change of the set-up. Nothing else of it is touched: it can still be told.
fn of_change(body: &str) -> Option<String> {
    let mut change: Change = serde_json::from_str(body).ok()?;
    let before = change.clone();
    each_project(&mut change, |name, value| {
        *value = if name == NOTES {
            Value::Object(Map::new())
        } else {
            Value::Null
        };
    });
    if change == before {
        return None;
    }
    serde_json::to_string(&change).ok()
}

/// Takes the contacts out of a request or a reply: cells of a table of projects, and every contact that is known.
fn of_text(kind: &str, text: &str, contacts: &[String]) -> Option<String> {
    let mut value: Value = serde_json::from_str(text).ok()?;
    let before = value.clone();
    if kind == "EditTable" && value["table"] == "projects" {
        value = json!({ "table": "projects", "lang": value["lang"] });
    }
    strings(&mut value, &mut |text| {
        for contact in contacts {
            if text.contains(contact.as_str()) {
                *text = text.replace(contact.as_str(), TAKEN_OUT);
            }
        }
    });
    (value != before).then(|| value.to_string())
}

fn strings(value: &mut Value, act: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) => act(text),
        Value::Array(items) => items.iter_mut().for_each(|item| strings(item, act)),
        Value::Object(map) => map.values_mut().for_each(|item| strings(item, act)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// An entry's text as it is left.
struct Left {
    body: String,
    reply: String,
    /// Changes of the set-up, by number.
    changes: BTreeMap<i64, String>,
}

/// Takes text out of entries. Returns their numbers, each with the digest of what stood there and of what is left.
fn erase(conn: &Connection, contacts: &[String], salt: [u8; 16]) -> Result<Vec<(i64, Hash, Hash)>, Error> {
    let version = opening::version(conn)?;
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
                if let Some(left) = of_change(&text) {
                    changes.insert(change.get(0)?, left);
                }
            }
            let (new_body, new_reply) = (of_text(&kind, &body, contacts), of_text(&kind, &reply, contacts));
            let touches = new_body.is_some() || new_reply.is_some() || !changes.is_empty();
            // What people wrote into a note or a decision is no contact of a project, and stands there too.
            if touches && text_beside(conn, version, number)?.is_none() {
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
        let before = free_of(conn, number)?;
        for (change, body) in &left.changes {
            conn.prepare_cached("UPDATE setup_change SET body = ? WHERE number = ?")?
                .execute(rusqlite::params![body, change])?;
        }
        // The salt goes too: with it, a number could be guessed from the digest.
        conn.prepare_cached("UPDATE journal SET body = ?, reply = ?, salt = ? WHERE number = ?")?
            .execute(rusqlite::params![left.body, left.reply, salt, number])?;
        erased.push((number, before, free_of(conn, number)?));
    }
    Ok(erased)
}

/// Returns the digest of an entry's free text as it stands.
pub(crate) fn free_of(conn: &Connection, entry: i64) -> Result<Hash, Error> {
    let mut digest = EntryDigest::default();
    for (table, rows) in ROWS.iter().enumerate() {
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
