//! Whether a file is as the program left it: pages, tables, journal, digests, set-up.

use super::digest::{self, BEGINNING, EntryDigest, Hash, Link};
use super::fault::{Fault, Flaw, VerifyError};
use super::journal::Head;
use super::migrations::{self, version};
use super::set::TableSet;
use super::setup_rows;
use super::tables::{self, ERASURE, SETUP_CHANGE, Tables};
use super::transaction::Begun;
use super::view::View;
use crate::error::Error;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator as _;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _, Rows, Statement};
use std::collections::{BTreeMap, BTreeSet};

/// What was found in a file that is as the program left it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Checked {
    /// The end of its journal.
    pub(crate) head: Head,
    /// Entries of which text was taken out.
    pub(crate) erased: u64,
}

/// Checks one moment of a file of any version. The schema comes before anything that could run what was planted in it.
pub(crate) fn check(conn: &Connection, set: &'static TableSet) -> Result<Checked, VerifyError> {
    match look(conn, set) {
        // A fault has a table only when the schema is the program's own, so that it can be asked.
        Err(VerifyError::Fault(fault)) => Err(setup_rows::named(conn, set, *fault).into()),
        other => other,
    }
}

fn look(conn: &Connection, set: &'static TableSet) -> Result<Checked, VerifyError> {
    let tables = &set.tables;
    let version = version(conn)?;
    let difference = migrations::first_difference(conn, tables, version);
    let difference = difference.map_err(VerifyError::from)?;
    pages(conn)?;
    if let Some(name) = difference {
        return Err(Flaw::Schema(name).of_file().into());
    }
    references(conn)?;
    let (head, setup) = chain(conn, tables, version)?;
    if setup != Some(digest::of_setup(conn, tables)?) {
        let place = setup_rows::changed_row(conn, set, version)?;
        let fault = Fault {
            table: place.as_ref().map(|(table, _)| table.clone()),
            row: place.map(|(_, row)| row),
            ..Flaw::Setup.of_file()
        };
        return Err(fault.into());
    }
    if let Some((table, row, entry)) = first_dangling(conn, tables)? {
        return Err(Flaw::Reference.of_row(table, row, entry).into());
    }
    if let Some(fault) = (set.first_unreadable)(View { conn, tables })? {
        return Err(fault.into());
    }
    let erased = if tables.has(ERASURE, version) {
        conn.query_row("SELECT count(DISTINCT erased) FROM erasure", [], |row| row.get(0))?
    } else {
        0
    };
    Ok(Checked { head, erased })
}

/// Says `Unsound` or `Damaged` unless the file is as the program left it.
pub(crate) fn sound(conn: &Connection, set: &'static TableSet) -> Result<(), Error> {
    let begun = Begun::deferred(conn)?;
    let checked = check(conn, set);
    drop(begun);
    match checked {
        Ok(_) => Ok(()),
        Err(VerifyError::Store(error)) => Err(error),
        Err(VerifyError::Fault(fault)) => Err((*fault).into()),
    }
}

fn pages(conn: &Connection) -> Result<(), VerifyError> {
    let what: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if what == "ok" {
        Ok(())
    } else {
        Err(Flaw::Pages(what).of_file().into())
    }
}

fn references(conn: &Connection) -> Result<(), VerifyError> {
    let first: Option<(String, Option<i64>)> = conn
        .query_row("PRAGMA foreign_key_check", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    match first {
        None => Ok(()),
        Some((table, row)) => Err(Fault {
            entry: None,
            table: Some(table),
            row,
            name: None,
            made: Vec::new(),
            among: Vec::new(),
            flaw: Flaw::Reference,
        }
        .into()),
    }
}

/// Rows of one append-only table, read along with the journal.
struct Along<'s> {
    table: usize,
    name: &'static str,
    rows: Rows<'s>,
    columns: usize,
}

impl Along<'_> {
    /// Returns number and entry of the row that is next.
    fn next(&self) -> Result<Option<(i64, i64)>, VerifyError> {
        match self.rows.get() {
            None => Ok(None),
            Some(row) => Ok(Some((row.get(0)?, row.get(1)?))),
        }
    }

    /// Takes the rows of an entry into its digest.
    fn take(&mut self, entry: i64, digest: &mut EntryDigest) -> Result<(), VerifyError> {
        while let Some((number, of)) = self.next()? {
            if of < entry {
                return Err(Flaw::OutOfPlace.of_row(self.name, number, of).into());
            }
            if of > entry {
                break;
            }
            if let Some(row) = self.rows.get() {
                digest.row(self.table, digest::values(row, self.columns)?.into_iter());
            }
            self.rows.advance()?;
        }
        Ok(())
    }
}

/// Walks the journal with everything that its entries made. Returns its end and the last set-up digest.
fn chain(
    conn: &Connection,
    tables: &'static Tables,
    version: i64,
) -> Result<(Head, Option<Hash>), VerifyError> {
    let mut statements: Vec<(usize, &str, Statement<'_>)> = tables
        .rows_of(version)
        .map(|(place, rows)| Ok((place, rows.name, conn.prepare(rows.select)?)))
        .collect::<Result<_, rusqlite::Error>>()?;
    let mut along = Vec::with_capacity(statements.len());
    for (table, name, statement) in &mut statements {
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        rows.advance()?;
        along.push(Along {
            table: *table,
            name,
            rows,
            columns,
        });
    }
    let mut journal = conn.prepare(
        "SELECT number, time, who, device, request_id, kind, body, salt, reply, setup_digest, digest, previous, hash \
         FROM journal ORDER BY number",
    )?;
    let mut entries = journal.query([])?;
    let erased = erasures(conn, tables, version)?;
    let (mut last, mut previous, mut setup) = (0, BEGINNING, None);
    while let Some(row) = entries.next()? {
        let number: i64 = row.get(0)?;
        if number != last + 1 {
            return Err(Flaw::Gap.of_entry(number).into());
        }
        let bytes = |column| -> Result<&[u8], VerifyError> {
            match row.get_ref(column)? {
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Ok(bytes),
                _ => Err(Flaw::Hash.of_entry(number).into()),
            }
        };
        let setup_digest = match row.get_ref(9)? {
            ValueRef::Null => None,
            _ => Some(bytes(9)?),
        };
        if bytes(11)? != previous {
            return Err(Flaw::Previous.of_entry(number).into());
        }
        let link = Link {
            previous: &previous,
            number,
            time_ms: row.get(1)?,
            who: bytes(2)?,
            device: bytes(3)?,
            request_id: bytes(4)?,
            kind: bytes(5)?,
            digest: bytes(10)?,
        };
        let hash = link.hash();
        if bytes(12)? != hash {
            return Err(Flaw::Hash.of_entry(number).into());
        }
        let mut digest = EntryDigest::of(tables);
        for table in &mut along {
            table.take(number, &mut digest)?;
        }
        let (mut free, plain) = digest.parts(bytes(7)?, bytes(6)?, bytes(8)?, setup_digest);
        if let Some(erased) = erased.get(&number) {
            // What is left is what the last erasure left; what stood there the first one knows.
            if free != erased.after {
                return Err(Flaw::Digest.of_entry(number).into());
            }
            free = erased.before;
        }
        if digest::of_parts(&free, &plain) != *bytes(10)? {
            return Err(Flaw::Digest.of_entry(number).into());
        }
        if let Some(bytes) = setup_digest {
            setup = Some(Hash::try_from(bytes).map_err(|_| Flaw::Digest.of_entry(number))?);
        }
        (last, previous) = (number, hash);
    }
    for table in &along {
        if let Some((number, entry)) = table.next()? {
            return Err(Flaw::NoEntry.of_row(table.name, number, entry).into());
        }
    }
    Ok((
        Head {
            number: last.unsigned_abs(),
            hash: previous,
        },
        setup,
    ))
}

/// Text that was taken out of an entry: the digest of what stood there first, and of what is left now.
pub(crate) struct Erased {
    pub(crate) before: Hash,
    pub(crate) after: Hash,
}

/// Returns what was taken out of which entry. An erasure belongs to a later entry, and continues the one before of
/// the same entry; the chain covers its row as every other.
pub(crate) fn erasures(
    conn: &Connection,
    tables: &Tables,
    version: i64,
) -> Result<BTreeMap<i64, Erased>, VerifyError> {
    let mut all: BTreeMap<i64, Erased> = BTreeMap::new();
    let rows = tables.find(ERASURE).map(|(_, rows)| rows);
    let Some(rows) = rows.filter(|rows| rows.since <= version) else {
        return Ok(all);
    };
    let mut statement = conn.prepare(rows.select)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (number, entry, of): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let hash = |column| -> Result<Hash, VerifyError> {
            let text: String = row.get(column)?;
            let flaw = || Flaw::Digest.of_row(ERASURE, number, entry);
            Ok(digest::unhex(&text).ok_or_else(flaw)?)
        };
        let (before, after) = (hash(3)?, hash(4)?);
        let continues = all.get(&of).is_none_or(|earlier| earlier.after == before);
        if of >= entry || !continues {
            return Err(Flaw::Digest.of_row(ERASURE, number, entry).into());
        }
        all.entry(of)
            .and_modify(|known| known.after = after)
            .or_insert(Erased { before, after });
    }
    for of in all.keys() {
        if let Some((table, number)) = text_beside(conn, tables, version, *of)? {
            return Err(Flaw::Digest.of_row(table, number, *of).into());
        }
    }
    Ok(all)
}

/// Returns a row of an entry with free text that no copy is handed on without: table and number. One digest covers
/// all text of an entry, so text of an entry that has such a row is never taken out; an erasure of it would let
/// anything stand there, a decision or a signed paper too.
pub(crate) fn text_beside(
    conn: &Connection,
    tables: &Tables,
    version: i64,
    entry: i64,
) -> Result<Option<(&'static str, i64)>, Error> {
    let changes = |rows: &tables::Rows| rows.name == SETUP_CHANGE;
    for (_, rows) in tables.rows_of(version).filter(|(_, rows)| !changes(rows)) {
        let columns = rows.columns();
        for free in rows.free.iter().filter_map(|free| columns.get(*free)) {
            let found = conn
                .prepare_cached(&format!(
                    "SELECT number FROM {} WHERE entry = ? AND {free} IS NOT NULL LIMIT 1",
                    rows.name
                ))?
                .query_row([entry], |row| row.get(0))
                .optional()?;
            if let Some(number) = found {
                return Ok(Some((rows.name, number)));
            }
        }
    }
    Ok(None)
}

/// Returns the condition under which rows in force name nobody of the set-up; `None` for rows that name nothing.
fn names_nobody(tables: &Tables, rows: &tables::Rows) -> Option<String> {
    let each = rows
        .names
        .iter()
        .map(|(column, table)| format!("{column} NOT IN (SELECT id FROM {table})"));
    let any = each.collect::<Vec<_>>().join(" OR ");
    (!any.is_empty()).then(|| format!("{} AND ({any})", tables.in_force()))
}

/// Returns the first row in force that names nobody of the set-up: table, number and entry.
fn first_dangling(
    conn: &Connection,
    tables: &'static Tables,
) -> Result<Option<(&'static str, i64, i64)>, Error> {
    for rows in tables.rows {
        let Some(condition) = names_nobody(tables, rows) else {
            continue;
        };
        let table = rows.name;
        let sql = format!("SELECT number, entry FROM {table} WHERE {condition} ORDER BY number LIMIT 1");
        let first = conn
            .query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if let Some((row, entry)) = first {
            return Ok(Some((table, row, entry)));
        }
    }
    Ok(None)
}

/// Returns the entries with rows in force that name nobody of the set-up.
pub(crate) fn dangling(conn: &Connection, tables: &Tables) -> Result<BTreeSet<i64>, Error> {
    let mut entries = BTreeSet::new();
    for rows in tables.rows {
        let Some(condition) = names_nobody(tables, rows) else {
            continue;
        };
        let mut statement = conn.prepare(&format!(
            "SELECT DISTINCT entry FROM {} WHERE {condition}",
            rows.name
        ))?;
        let found = statement.query_map([], |row| row.get(0))?;
        for entry in found {
            entries.insert(entry?);
        }
    }
    Ok(entries)
}
