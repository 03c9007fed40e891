//! Which row of the set-up was changed: a short digest of every row, noted with each entry that changed it.
//!
//! Sixteen bits name the row that the digest of the whole set-up does not fit any more, and are too few to guess a
//! telephone number by.

use super::digest::{self, Cell};
use super::entry::Tx;
use super::fault::{Fault, Flaw};
use super::migrations::version;
use super::set::TableSet;
use super::tables::{SETUP_ROW, Tables};
use super::view::View;
use crate::error::Error;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Table and row of the set-up.
type Place = (String, i64);

impl Tx<'_> {
    /// Notes the short digests of the rows that this request changed.
    pub(crate) fn note_setup_rows(&mut self) -> Result<(), Error> {
        let now = digest::setup_rows(self.conn(), self.tables())?;
        let noted = noted(self.conn())?;
        for ((table, row), short) in &now {
            let place = (table.to_owned(), *row);
            if noted.get(&place) != Some(&Some(*short)) {
                self.note(table, *row, Some(*short))?;
            }
        }
        for ((table, row), short) in &noted {
            if short.is_some() && !now.contains_key(&(table.clone(), *row)) {
                self.note(table, *row, None)?;
            }
        }
        Ok(())
    }

    fn note(&mut self, table: &str, row: i64, short: Option<i64>) -> Result<(), Error> {
        self.append(SETUP_ROW, [Cell::Text(table), Cell::Int(row), short.into()])
    }
}

/// Returns what was noted last of every row; `None` for one that is gone.
fn noted(conn: &Connection) -> Result<BTreeMap<Place, Option<i64>>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT name, row, short FROM setup_row WHERE number IN (SELECT max(number) FROM setup_row GROUP BY name, row)",
    )?;
    let rows = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Returns the row of a set-up whose digest does not fit, as closely as the file tells: by what was noted of its
/// rows, in an older file by what its recorded changes left.
pub(crate) fn changed_row(
    conn: &Connection,
    set: &'static TableSet,
    version: i64,
) -> Result<Option<Place>, Error> {
    let tables = &set.tables;
    let noted = if tables.has(SETUP_ROW, version) {
        noted(conn)?
    } else {
        BTreeMap::new()
    };
    if noted.is_empty() {
        return Ok((set.changed_row)(View { conn, tables }));
    }
    let now = digest::setup_rows(conn, tables)?;
    let order = |place: &Place| tables.setup_of(version).position(|table| table.name == place.0);
    let changed = now
        .iter()
        .filter(|(place, short)| noted.get(place) != Some(&Some(**short)));
    let gone = noted
        .iter()
        .filter(|(place, short)| short.is_some() && !now.contains_key(place));
    Ok(changed
        .map(|(place, _)| place)
        .chain(gone.map(|(place, _)| place))
        .min_by_key(|place| (order(place), place.1))
        .cloned())
}

/// How many rows of an entry are listed one by one: a longer list would be cut, and name rows that nobody touched.
const MADE: u64 = 5;

/// Returns the fault with what people call its row, and with the rows of an entry whose digest does not fit.
pub(crate) fn named(conn: &Connection, set: &'static TableSet, mut fault: Fault) -> Fault {
    if let (Some(table), Some(row)) = (&fault.table, fault.row) {
        fault.name = (set.name_of)(conn, table, row);
    }
    if let (Flaw::Digest, Some(entry)) = (&fault.flaw, fault.entry) {
        let counts = counts_by(conn, &set.tables, entry).unwrap_or_default();
        if counts.iter().map(|(_, count)| count).sum::<u64>() > MADE {
            fault.among = counts;
        } else {
            let made = made_by(conn, &set.tables, entry).unwrap_or_default();
            fault.made = made
                .into_iter()
                .map(|(table, row)| {
                    let name = (set.name_of)(conn, &table, row);
                    (table, row, name)
                })
                .collect();
        }
    }
    fault
}

/// Returns the tables of what is asked for: what was noted of the set-up is not.
fn asked_for(tables: &Tables, version: i64) -> impl Iterator<Item = &'static str> + use<> {
    let names = tables.rows_of(version).map(|(_, rows)| rows.name);
    names.filter(|name| *name != SETUP_ROW)
}

/// Returns how many rows of which table an entry made.
fn counts_by(conn: &Connection, tables: &Tables, entry: i64) -> Result<Vec<(String, u64)>, Error> {
    let mut counts = Vec::new();
    for name in asked_for(tables, version(conn)?) {
        let count: i64 = conn.query_row(
            &format!("SELECT count(*) FROM {name} WHERE entry = ?"),
            [entry],
            |row| row.get(0),
        )?;
        if count > 0 {
            counts.push((name.to_owned(), count.unsigned_abs()));
        }
    }
    Ok(counts)
}

fn made_by(conn: &Connection, tables: &Tables, entry: i64) -> Result<Vec<Place>, Error> {
    let mut made = Vec::new();
    for name in asked_for(tables, version(conn)?) {
        let mut statement = conn.prepare(&format!(
            "SELECT number FROM {name} WHERE entry = ? ORDER BY number"
        ))?;
        let numbers = statement.query_map([entry], |row| row.get(0))?;
        for number in numbers {
            made.push((name.to_owned(), number?));
        }
    }
    Ok(made)
}
