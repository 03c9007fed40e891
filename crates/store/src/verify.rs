//! Whether a contest file is as the program left it: pages, tables, journal, digests, set-up.

use crate::Error;
use crate::digest::{self, BEGINNING, ERASURE, EntryDigest, Hash, Link, ROWS, SETUP_CHANGE};
use crate::held::is_written_here;
use crate::journal::{Begun, Head};
use crate::migrations::{self, STEPS};
use crate::opening;
use crate::readable::first_unreadable;
use crate::readers::{Readers, Versions, open_unchecked};
use crate::setup_rows;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator as _;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _, Rows, Statement};
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

/// What a sound file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Entries of the journal.
    pub entries: u64,
    /// Its end. Entries cut off the end show only against a head that was printed.
    pub head: Head,
    /// Marks ever given, corrections included.
    pub marks: u64,
    /// Sheets with a mark in force or once given since the contest began.
    pub sheets: u64,
    /// Entries of which text was taken out.
    pub erased: u64,
}

/// Why a file does not verify.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The first fault that was found.
    #[error(transparent)]
    Fault(Box<Fault>),
    /// The file could not be read through.
    #[error(transparent)]
    Store(Error),
}

/// A fault, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Entry of the journal.
    pub entry: Option<i64>,
    /// Table.
    pub table: Option<String>,
    /// Row of the table, by its number or id.
    pub row: Option<i64>,
    /// What people call the row: a project's number, a juror's name.
    pub name: Option<String>,
    /// Rows that the entry made, by table and number with what people call them, where one of them is what was
    /// changed; none of very many.
    pub made: Vec<(String, i64, Option<String>)>,
    /// How many rows of which table the entry made, where they are too many to be named one by one.
    pub among: Vec<(String, u64)>,
    /// What is wrong.
    pub flaw: Flaw,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Pages or indexes do not fit together, in SQLite's words.
    Pages(String),
    /// A table, index, view or trigger is not as the program makes it.
    Schema(String),
    /// A row refers to one that is not there.
    Reference,
    /// An entry of the journal is missing before this one.
    Gap,
    /// The entry does not continue the one before.
    Previous,
    /// The entry's own line was changed.
    Hash,
    /// What the entry says or did was changed: its body, its reply, or a row of marks, recusals, decisions…
    Digest,
    /// A row stands among those of later entries.
    OutOfPlace,
    /// A row belongs to no entry.
    NoEntry,
    /// The set-up is not as its last entry left it.
    Setup,
    /// A value is as the program left it, and means nothing to this one.
    Unreadable(String),
}

impl std::error::Error for Fault {}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.flaw {
            Flaw::Pages(what) => write!(f, "the file's pages are damaged: {what}")?,
            Flaw::Schema(name) => write!(f, "`{name}` is not as the program makes it")?,
            Flaw::Reference => f.write_str("a row refers to one that is not there")?,
            Flaw::Gap => f.write_str("an entry is missing before this one")?,
            Flaw::Previous => f.write_str("the entry does not continue the one before")?,
            Flaw::Hash => f.write_str("the entry was changed")?,
            Flaw::Digest => f.write_str("what the entry says or did was changed")?,
            Flaw::OutOfPlace => f.write_str("a row stands among those of later entries")?,
            Flaw::NoEntry => f.write_str("a row belongs to no entry")?,
            Flaw::Setup => f.write_str("the set-up is not as its last entry left it")?,
            Flaw::Unreadable(what) => write!(f, "a value cannot be understood: {what}")?,
        }
        if let Some(entry) = self.entry {
            write!(f, "; entry {entry}")?;
        }
        if let Some(table) = &self.table {
            write!(f, "; table {table}")?;
        }
        if let Some(row) = self.row {
            write!(f, "; row {row}")?;
        }
        if let Some(name) = &self.name {
            write!(f, " ({name})")?;
        }
        for (table, row, _) in &self.made {
            write!(f, "; {table} {row}")?;
        }
        for (table, count) in &self.among {
            write!(f, "; one of {count} rows of {table}")?;
        }
        Ok(())
    }
}

impl Fault {
    /// Returns that pages do not fit together, in SQLite's words.
    pub(crate) fn of_pages(what: String) -> Self {
        Flaw::Pages(what).of_file()
    }
}

impl Flaw {
    fn of_file(self) -> Fault {
        Fault {
            entry: None,
            table: None,
            row: None,
            name: None,
            made: Vec::new(),
            among: Vec::new(),
            flaw: self,
        }
    }

    fn of_entry(self, entry: i64) -> Fault {
        Fault {
            entry: Some(entry),
            table: Some("journal".to_owned()),
            row: Some(entry),
            name: None,
            made: Vec::new(),
            among: Vec::new(),
            flaw: self,
        }
    }

    fn of_row(self, table: &str, row: i64, entry: i64) -> Fault {
        Fault {
            entry: Some(entry),
            table: Some(table.to_owned()),
            row: Some(row),
            name: None,
            made: Vec::new(),
            among: Vec::new(),
            flaw: self,
        }
    }
}

impl From<Fault> for VerifyError {
    fn from(fault: Fault) -> Self {
        Self::Fault(Box::new(fault))
    }
}

impl From<Error> for VerifyError {
    fn from(error: Error) -> Self {
        match error {
            Error::Damaged { what, .. } => Flaw::Pages(what).of_file().into(),
            // A value of a type that its column does not take.
            Error::Sqlite(
                fault @ (rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::FromSqlConversionFailure(..)),
            ) => Flaw::Pages(fault.to_string()).of_file().into(),
            other => Self::Store(other),
        }
    }
}

impl From<rusqlite::Error> for VerifyError {
    fn from(fault: rusqlite::Error) -> Self {
        Error::from(fault).into()
    }
}

/// Returns what the file holds when everything in it is as the program left it.
///
/// Looks at pages and indexes, tables and triggers, references, the chain of the journal from 1 without
/// gaps, the digest of every entry over what it says and every row it made, and the set-up against its
/// last digest: all of it as the file's own version keeps it, so that an older file is judged before it is
/// migrated. What was cut off the end as whole entries cannot be seen: a printed head shows it.
///
/// # Errors
/// The first fault, or why the file could not be read.
pub fn verify(path: &Path) -> Result<Verified, VerifyError> {
    open_unchecked(path, Versions::Older)?.verify()
}

impl Readers {
    /// Checks the open file as [`verify`] does, as it stands at this moment.
    ///
    /// # Errors
    /// The first fault, or why the file could not be read.
    pub fn verify(&self) -> Result<Verified, VerifyError> {
        if is_written_here(self.path()) {
            // A long reading would keep an open file from being made whole: a copy is looked at.
            let copy = self.with(|conn| {
                // The file is looked at, not what of it lies in memory since earlier.
                conn.execute_batch("PRAGMA shrink_memory")?;
                opening::in_memory(conn)
            })?;
            return check(&copy, STEPS);
        }
        self.read(|view| check(view.conn, STEPS))
    }
}

/// Checks one moment of a file whose version is one of those that `steps` lead through. The schema comes before
/// anything that could run what was planted in it.
pub(crate) fn check(conn: &Connection, steps: &[&'static str]) -> Result<Verified, VerifyError> {
    match look(conn, steps) {
        // A fault has a table only when the schema is the program's own, so that it can be asked.
        Err(VerifyError::Fault(fault)) => Err(setup_rows::named(conn, *fault).into()),
        other => other,
    }
}

fn look(conn: &Connection, steps: &[&'static str]) -> Result<Verified, VerifyError> {
    let version = opening::version(conn)?;
    let difference = migrations::first_difference(conn, migrations::steps_to(steps, version));
    let difference = difference.map_err(VerifyError::from)?;
    pages(conn)?;
    if let Some(name) = difference {
        return Err(Flaw::Schema(name).of_file().into());
    }
    references(conn)?;
    let (head, setup) = chain(conn, version)?;
    if setup != Some(digest::of_setup(conn)?) {
        let place = setup_rows::changed_row(conn, version)?;
        let fault = Fault {
            table: place.as_ref().map(|(table, _)| table.clone()),
            row: place.map(|(_, row)| row),
            ..Flaw::Setup.of_file()
        };
        return Err(fault.into());
    }
    ids(conn)?;
    if let Some(value) = first_unreadable(conn)? {
        return Err(Fault {
            entry: value.entry,
            table: Some(value.table.to_owned()),
            row: Some(value.row),
            ..Flaw::Unreadable(value.what).of_file()
        }
        .into());
    }
    let count = |sql: &str| conn.query_row(sql, [], |row| row.get(0));
    Ok(Verified {
        entries: head.number,
        head,
        marks: count("SELECT count(*) FROM mark")?,
        sheets: count(
            "SELECT count(*) FROM (SELECT DISTINCT project, juror FROM mark \
             WHERE entry >= (SELECT begun FROM contest))",
        )?,
        erased: if version < ROWS[ERASURE].since {
            0
        } else {
            count("SELECT count(DISTINCT erased) FROM erasure")?
        },
    })
}

/// Says `Unsound` or `Damaged` unless the file is as the program left it.
pub(crate) fn sound(conn: &Connection, steps: &[&'static str]) -> Result<(), Error> {
    let begun = Begun::deferred(conn)?;
    let checked = check(conn, steps);
    drop(begun);
    match checked {
        Ok(_) => Ok(()),
        Err(VerifyError::Store(error)) => Err(error),
        Err(VerifyError::Fault(fault)) => Err((*fault).into()),
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        match fault.flaw {
            Flaw::Pages(what) if !is_of_content(&what) => Self::Damaged { what, kept_as: None },
            _ => Self::Unsound(Box::new(fault)),
        }
    }
}

/// Returns whether SQLite says this of rows that it can read, not of pages that it cannot.
fn is_of_content(what: &str) -> bool {
    let of_rows = [
        "CHECK constraint failed in",
        "NULL value in",
        "TEXT value in",
        "NUMERIC value in",
    ];
    of_rows.iter().any(|words| what.starts_with(words))
        || what.starts_with("non-") && what.contains(" value in ")
        || what.contains(" index ")
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
                return Err(Flaw::OutOfPlace.of_row(ROWS[self.table].name, number, of).into());
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
fn chain(conn: &Connection, version: i64) -> Result<(Head, Option<Hash>), VerifyError> {
    let mut statements: Vec<(usize, Statement<'_>)> = digest::row_tables(version)
        .map(|(table, rows)| Ok((table, conn.prepare(rows.select)?)))
        .collect::<Result<_, rusqlite::Error>>()?;
    let mut tables = Vec::with_capacity(statements.len());
    for (table, statement) in &mut statements {
        let table = *table;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        rows.advance()?;
        tables.push(Along { table, rows, columns });
    }
    let mut journal = conn.prepare(
        "SELECT number, time, who, device, request_id, kind, body, salt, reply, setup_digest, digest, previous, hash \
         FROM journal ORDER BY number",
    )?;
    let mut entries = journal.query([])?;
    let erased = erasures(conn, version)?;
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
        let mut digest = EntryDigest::default();
        for table in &mut tables {
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
    for table in &tables {
        if let Some((number, entry)) = table.next()? {
            return Err(Flaw::NoEntry.of_row(ROWS[table.table].name, number, entry).into());
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
pub(crate) fn erasures(conn: &Connection, version: i64) -> Result<BTreeMap<i64, Erased>, VerifyError> {
    let mut all: BTreeMap<i64, Erased> = BTreeMap::new();
    if version < ROWS[ERASURE].since {
        return Ok(all);
    }
    let mut statement = conn.prepare(ROWS[ERASURE].select)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (number, entry, of): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let hash = |column| -> Result<Hash, VerifyError> {
            let text: String = row.get(column)?;
            let flaw = || Flaw::Digest.of_row(ROWS[ERASURE].name, number, entry);
            Ok(digest::unhex(&text).ok_or_else(flaw)?)
        };
        let (before, after) = (hash(3)?, hash(4)?);
        let continues = all.get(&of).is_none_or(|earlier| earlier.after == before);
        if of >= entry || !continues {
            return Err(Flaw::Digest.of_row(ROWS[ERASURE].name, number, entry).into());
        }
        all.entry(of)
            .and_modify(|known| known.after = after)
            .or_insert(Erased { before, after });
    }
    for of in all.keys() {
        if let Some((table, number)) = text_beside(conn, version, *of)? {
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
    version: i64,
    entry: i64,
) -> Result<Option<(&'static str, i64)>, Error> {
    for (table, rows) in digest::row_tables(version).filter(|(table, _)| *table != SETUP_CHANGE) {
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
                return Ok(Some((ROWS[table].name, number)));
            }
        }
    }
    Ok(None)
}

/// Looks for rows in force that name nobody of the set-up.
fn ids(conn: &Connection) -> Result<(), VerifyError> {
    for (table, of_criterion) in [
        ("mark", true),
        ("recusal", false),
        ("sheet_event", false),
        ("comment", false),
    ] {
        let criterion = if of_criterion {
            " OR criterion NOT IN (SELECT id FROM criterion)"
        } else {
            ""
        };
        let sql = format!(
            "SELECT number, entry FROM {table} WHERE entry >= (SELECT begun FROM contest) AND \
             (project NOT IN (SELECT id FROM project) OR juror NOT IN (SELECT id FROM juror){criterion}) \
             ORDER BY number LIMIT 1"
        );
        let first = conn
            .query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if let Some((row, entry)) = first {
            return Err(Flaw::Reference.of_row(table, row, entry).into());
        }
    }
    Ok(())
}
