//! Digests of the journal: one canonical form of rows, one digest per entry, one chain of hashes.
//!
//! Free text goes into a part of its own, salted: where a person's data is erased, that part's digest is kept by
//! the entry of the erasure, and the rest of the entry can still be recomputed.

use super::migrations::version;
use super::tables::Tables;
use crate::error::Error;
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, Row};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// SHA-256.
pub(crate) type Hash = [u8; 32];

/// What stands before the first entry.
pub(crate) const BEGINNING: Hash = [0; 32];

/// A value of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Cell<'a> {
    Null,
    Int(i64),
    Text(&'a str),
    Blob(&'a [u8]),
}

impl<'a> From<Option<&'a str>> for Cell<'a> {
    fn from(text: Option<&'a str>) -> Self {
        text.map_or(Cell::Null, Cell::Text)
    }
}

impl From<Option<i64>> for Cell<'_> {
    fn from(number: Option<i64>) -> Self {
        number.map_or(Cell::Null, Cell::Int)
    }
}

impl<'a> From<Cell<'a>> for ValueRef<'a> {
    fn from(cell: Cell<'a>) -> Self {
        match cell {
            Cell::Null => ValueRef::Null,
            Cell::Int(number) => ValueRef::Integer(number),
            Cell::Text(text) => ValueRef::Text(text.as_bytes()),
            Cell::Blob(bytes) => ValueRef::Blob(bytes),
        }
    }
}

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed((*self).into()))
    }
}

/// A SHA-256 over values that cannot be confused with one another: each with its type and length.
#[derive(Clone)]
struct Canon(Sha256);

impl Canon {
    fn new(label: &str) -> Self {
        Self(Sha256::new()).text(label)
    }

    fn put(&mut self, value: ValueRef<'_>) {
        match value {
            ValueRef::Null => self.0.update([0]),
            ValueRef::Integer(number) => {
                self.0.update([1]);
                self.0.update(number.to_be_bytes());
            }
            ValueRef::Real(number) => {
                self.0.update([2]);
                self.0.update(number.to_bits().to_be_bytes());
            }
            ValueRef::Text(bytes) => self.sized(3, bytes),
            ValueRef::Blob(bytes) => self.sized(4, bytes),
        }
    }

    fn sized(&mut self, kind: u8, bytes: &[u8]) {
        self.0.update([kind]);
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
    }

    fn value(mut self, value: ValueRef<'_>) -> Self {
        self.put(value);
        self
    }

    /// Text as bytes: what was tampered with need not be text any more.
    fn text(self, text: impl AsRef<[u8]>) -> Self {
        self.value(ValueRef::Text(text.as_ref()))
    }

    fn int(self, number: i64) -> Self {
        self.value(ValueRef::Integer(number))
    }

    fn blob(self, bytes: &[u8]) -> Self {
        self.value(ValueRef::Blob(bytes))
    }

    fn finish(self) -> Hash {
        self.0.finalize().into()
    }
}

/// The rows of one table in one entry.
struct Part {
    count: i64,
    plain: Canon,
    free: Canon,
}

/// The digest of one entry as its rows come in.
pub(crate) struct EntryDigest {
    tables: &'static Tables,
    /// By the table's place among all.
    parts: Vec<Option<Part>>,
}

impl EntryDigest {
    pub(crate) fn of(tables: &'static Tables) -> Self {
        Self {
            tables,
            parts: tables.rows.iter().map(|_| None).collect(),
        }
    }

    /// Takes in a row of the table at this place: its number, then the other columns in order.
    pub(crate) fn row<'v>(&mut self, table: usize, values: impl Iterator<Item = ValueRef<'v>>) {
        let rows = &self.tables.rows[table];
        let part = self.parts[table].get_or_insert_with(|| Part {
            count: 0,
            plain: Canon::new(rows.name),
            free: Canon::new(rows.name),
        });
        part.count += 1;
        for (column, value) in values.enumerate() {
            if rows.free.contains(&column) {
                part.free.put(value)
            } else {
                part.plain.put(value)
            }
        }
    }

    /// Returns the digest of the entry.
    pub(crate) fn finish(self, salt: &[u8], body: &[u8], reply: &[u8], setup: Option<&[u8]>) -> Hash {
        let (free, plain) = self.parts(salt, body, reply, setup);
        of_parts(&free, &plain)
    }

    /// Returns the digests of the entry's two parts: its free text, and the rest.
    pub(crate) fn parts(self, salt: &[u8], body: &[u8], reply: &[u8], setup: Option<&[u8]>) -> (Hash, Hash) {
        let mut free = Canon::new("free").blob(salt).text(body).text(reply);
        let mut plain = Canon::new("plain").value(setup.map_or(ValueRef::Null, ValueRef::Blob));
        for (rows, part) in self.tables.rows.iter().zip(self.parts) {
            if let Some(part) = part {
                free = free.text(rows.name).blob(&part.free.finish());
                plain = plain.text(rows.name).int(part.count).blob(&part.plain.finish());
            }
        }
        (free.finish(), plain.finish())
    }
}

/// Returns the digest of an entry of the digests of its two parts.
pub(crate) fn of_parts(free: &Hash, plain: &Hash) -> Hash {
    Canon::new("entry").blob(free).blob(plain).finish()
}

/// What the chain of hashes covers of an entry.
pub(crate) struct Link<'a> {
    pub(crate) previous: &'a [u8],
    pub(crate) number: i64,
    pub(crate) time_ms: i64,
    pub(crate) who: &'a [u8],
    pub(crate) device: &'a [u8],
    pub(crate) request_id: &'a [u8],
    pub(crate) kind: &'a [u8],
    pub(crate) digest: &'a [u8],
}

impl Link<'_> {
    /// Returns the entry's hash.
    pub(crate) fn hash(&self) -> Hash {
        Canon::new("tribuna")
            .blob(self.previous)
            .int(self.number)
            .int(self.time_ms)
            .text(self.who)
            .text(self.device)
            .text(self.request_id)
            .text(self.kind)
            .blob(self.digest)
            .finish()
    }
}

/// Returns the digest of the whole set-up as it stands, as the file's own version takes it.
pub(crate) fn of_setup(conn: &Connection, tables: &Tables) -> Result<Hash, Error> {
    let mut canon = Canon::new("setup");
    for table in tables.setup_of(version(conn)?) {
        if table.since == 1 || has_rows(conn, table.name)? {
            canon = put_rows(conn, canon.text(table.name), table.select)?.int(0);
        }
    }
    Ok(canon.finish())
}

/// Returns a short digest of every row of the set-up as it stands, by table and id: sixteen bits, which name a row
/// that was changed and are too few to guess its content by.
pub(crate) fn setup_rows(conn: &Connection, tables: &Tables) -> Result<BTreeMap<(String, i64), i64>, Error> {
    let mut shorts = BTreeMap::new();
    for table in tables.setup_of(version(conn)?) {
        let mut statement = conn.prepare_cached(table.select)?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut canon = Canon::new("row").text(table.name);
            for value in values(row, columns)? {
                canon.put(value);
            }
            let [first, second, ..] = canon.finish();
            let short = i64::from(u16::from_be_bytes([first, second]));
            shorts.insert((table.name.to_owned(), row.get(0)?), short);
        }
    }
    Ok(shorts)
}

fn put_rows(conn: &Connection, mut canon: Canon, sql: &str) -> Result<Canon, Error> {
    let mut statement = conn.prepare_cached(sql)?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        canon = canon.int(1);
        for value in values(row, columns)? {
            canon.put(value);
        }
    }
    Ok(canon)
}

fn has_rows(conn: &Connection, table: &str) -> Result<bool, Error> {
    Ok(conn
        .prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM {table})"))?
        .query_row([], |row| row.get(0))?)
}

/// Returns the values of a row, in order.
pub(crate) fn values<'r>(row: &'r Row<'_>, columns: usize) -> Result<Vec<ValueRef<'r>>, Error> {
    Ok((0..columns)
        .map(|column| row.get_ref(column))
        .collect::<Result<_, _>>()?)
}

/// Returns the bytes of a hash in hexadecimal.
pub(crate) fn unhex(text: &str) -> Option<Hash> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect();
    let digits = digits?;
    let bytes = digits.chunks_exact(2).filter_map(|pair| match pair {
        [high, low] => Some(high * 16 + low),
        _ => None,
    });
    Hash::try_from(bytes.collect::<Vec<u8>>()).ok()
}

/// Returns bytes in hexadecimal, as hashes are printed.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
