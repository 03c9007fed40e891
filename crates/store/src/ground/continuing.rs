//! Going on under record: a new file of what is sound in one that does not verify.
//!
//! Entries keep their numbers, times and authors, since records name one another by them. The first entry becomes
//! the one that tells of the fault; an entry that does not verify is left out with everything that it did, and its
//! number says so. The set-up is taken as it stands, by an entry of its own at the end.

use super::check::{dangling, erasures};
use super::connection;
use super::digest::{self, BEGINNING, EntryDigest, Hash, Link};
use super::entry::{self, NewEntry};
use super::fault::{Fault, VerifyError};
use super::file::{OpenFile, put_new};
use super::journal::Head;
use super::migrations::version;
use super::readers::{Versions, open_unchecked};
use super::salvage::Salvaged;
use super::set::TableSet;
use super::tables::{ERASURE, Tables};
use super::transaction::ensure_one_row;
use super::verify::ensure_sound;
use super::view::View;
use crate::error::Error;
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

/// Kind of the first entry of a file that goes on under record.
pub const CONTINUED: &str = "ContinueUnderRecord";
/// Kind of an entry that did not verify: it stands for its number alone.
pub const LEFT_OUT: &str = "LeftOut";
/// Kind of the entry that takes the set-up as it stood.
pub const SETUP_TAKEN: &str = "TakeSetUp";

/// How many numbers in a row may be missing before the rest of a journal is ignored.
const GREATEST_GAP: u64 = 1_000;

/// What was found in a file that does not verify.
#[derive(Clone, Debug, PartialEq)]
pub struct Remains {
    /// The first fault.
    pub fault: Fault,
    /// The end of its journal as it stands.
    pub head: Head,
    /// Entries that do not verify, with kind and time where they can still be read.
    pub left_out: Vec<LeftOut>,
}

/// An entry that does not verify.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its number.
    pub entry: u64,
    /// What was asked; `None` where the entry is gone.
    pub kind: Option<String>,
    /// Who asked.
    pub who: Option<String>,
    /// Milliseconds since 1970-01-01 UTC.
    pub time_ms: Option<i64>,
}

/// A line of the journal as it stands.
struct Line {
    number: i64,
    time_ms: i64,
    who: String,
    device: String,
    request_id: String,
    kind: String,
    body: String,
    salt: Vec<u8>,
    reply: String,
    setup: Option<Vec<u8>>,
    digest: Vec<u8>,
    previous: Vec<u8>,
    hash: Vec<u8>,
}

impl Line {
    fn link(&self, previous: &[u8], digest: &[u8]) -> Hash {
        Link {
            previous,
            number: self.number,
            time_ms: self.time_ms,
            who: self.who.as_bytes(),
            device: self.device.as_bytes(),
            request_id: self.request_id.as_bytes(),
            kind: self.kind.as_bytes(),
            digest,
        }
        .hash()
    }

    /// Returns the digests of its two parts as they stand.
    fn parts(&self, rows: EntryDigest) -> (Hash, Hash) {
        rows.parts(
            &self.salt,
            self.body.as_bytes(),
            self.reply.as_bytes(),
            self.setup.as_deref(),
        )
    }

    fn digest(&self, rows: EntryDigest) -> Hash {
        rows.finish(
            &self.salt,
            self.body.as_bytes(),
            self.reply.as_bytes(),
            self.setup.as_deref(),
        )
    }
}

impl OpenFile {
    /// Makes `to` of what is sound in the file at `from`, which does not verify, and opens it. `entry` is
    /// its first entry, with the body that `told` makes of what was found. `from` is not touched.
    ///
    /// # Errors
    /// `AlreadyExists`, `DiskFull`, `ReadOnly`…; `Sound` where there is nothing wrong with the file.
    pub(crate) fn continue_with(
        set: &'static TableSet,
        from: &Path,
        to: &Path,
        entry: &NewEntry<'_>,
        told: impl FnOnce(&Remains) -> serde_json::Result<String>,
    ) -> Result<Self, Error> {
        let fault = match ensure_sound(from, set) {
            Ok(()) => return Err(Error::Sound),
            Err(VerifyError::Fault(fault)) => *fault,
            Err(VerifyError::Store(error)) => return Err(error),
        };
        let readers = open_unchecked(from, set, Versions::Older)?;
        put_new(set, to, |part| {
            let salvaged = readers.with(|conn| Salvaged::copy(conn, part, set))?;
            rewrite(&salvaged.conn, set, fault, entry, told)?;
            let conn = salvaged.complete()?;
            let taken = NewEntry {
                request_id: &format!("{}/{SETUP_TAKEN}", entry.request_id),
                kind: SETUP_TAKEN,
                body: "{}",
                ..entry.clone()
            };
            let view = View {
                conn: &conn,
                tables: &set.tables,
            };
            entry::write(view, &mut None, &taken, |tx| -> Result<(), Error> {
                tx.setup_changes();
                // As opening an older file does.
                match (set.thrown_away.find)(tx.conn())? {
                    Some(what) => (set.thrown_away.record)(tx, what),
                    None => Ok(()),
                }
            })?;
            connection::forget_what_was_deleted(&conn)?;
            conn.close().map_err(|(_, fault)| fault.into())
        })
    }
}

/// Makes the journal of the copy one that verifies, of the entries that do.
fn rewrite(
    conn: &Connection,
    set: &'static TableSet,
    fault: Fault,
    entry: &NewEntry<'_>,
    told: impl FnOnce(&Remains) -> serde_json::Result<String>,
) -> Result<(), Error> {
    let tables = &set.tables;
    let version = version(conn)?;
    conn.execute_batch("BEGIN")?;
    (set.clear_dangling)(conn)?;
    let lines = lines(conn)?;
    let sound = sound(conn, tables, version, &lines)?;
    let last = sound
        .keys()
        .copied()
        .chain(lines.keys().copied())
        .max()
        .unwrap_or(0)
        .max(1);
    let left_out: Vec<LeftOut> = (1..=last)
        .filter(|number| !sound.contains_key(number))
        .map(|number| {
            let line = lines.get(&number);
            LeftOut {
                entry: number.unsigned_abs(),
                kind: line.map(|line| line.kind.clone()),
                who: line.map(|line| line.who.clone()),
                time_ms: line.map(|line| line.time_ms),
            }
        })
        .collect();
    let head = Head {
        number: last.unsigned_abs(),
        hash: lines
            .values()
            .next_back()
            .and_then(|line| Hash::try_from(line.hash.as_slice()).ok())
            .unwrap_or(BEGINNING),
    };
    keep_rows_of(conn, tables, version, &sound)?;
    if tables.has(ERASURE, version) {
        // The digests that follow are of what is left.
        conn.execute_batch("DELETE FROM erasure")?;
    }
    let body = told(&Remains {
        fault,
        head,
        left_out,
    })?;
    let mut rows = digests(conn, tables, version)?;
    conn.execute("DELETE FROM journal", [])?;
    let (mut previous, mut time_ms) = (BEGINNING, entry.time_ms);
    for number in 1..=last {
        time_ms = lines.get(&number).map_or(time_ms, |line| line.time_ms);
        let bare = |kind: &str, request_id: String| Line {
            number,
            time_ms,
            who: String::new(),
            device: String::new(),
            request_id,
            kind: kind.to_owned(),
            body: "{}".to_owned(),
            salt: entry.salt.to_vec(),
            reply: "null".to_owned(),
            setup: None,
            digest: Vec::new(),
            previous: Vec::new(),
            hash: Vec::new(),
        };
        let replaced;
        let line = match (number, sound.get(&number)) {
            (1, _) => {
                replaced = Line {
                    time_ms: entry.time_ms,
                    who: entry.who.to_owned(),
                    device: entry.device.to_owned(),
                    kind: entry.kind.to_owned(),
                    body: body.clone(),
                    ..bare(entry.kind, entry.request_id.to_owned())
                };
                &replaced
            }
            (_, Some(line)) => *line,
            (_, None) => {
                replaced = bare(LEFT_OUT, format!("{}/{number}", entry.request_id));
                &replaced
            }
        };
        let digest = line.digest(rows.remove(&number).unwrap_or_else(|| EntryDigest::of(tables)));
        let hash = line.link(&previous, &digest);
        let written = conn
            .prepare_cached(
                "INSERT INTO journal (number, time, who, device, request_id, kind, body, salt, reply, setup_digest, \
                 digest, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                number,
                line.time_ms,
                line.who,
                line.device,
                line.request_id,
                line.kind,
                line.body,
                line.salt,
                line.reply,
                line.setup,
                digest,
                previous,
                hash
            ])?;
        ensure_one_row(written, "journal")?;
        previous = hash;
    }
    conn.execute_batch("COMMIT")?;
    Ok(())
}

/// Returns the journal as it stands, by number, up to the first gap that is too large.
fn lines(conn: &Connection) -> Result<BTreeMap<i64, Line>, Error> {
    let mut statement = conn.prepare(
        "SELECT number, time, who, device, request_id, kind, body, salt, reply, setup_digest, digest, previous, hash \
         FROM journal WHERE number > 0 ORDER BY number",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Line {
            number: row.get(0)?,
            time_ms: row.get(1)?,
            who: row.get(2)?,
            device: row.get(3)?,
            request_id: row.get(4)?,
            kind: row.get(5)?,
            body: row.get(6)?,
            salt: row.get(7)?,
            reply: row.get(8)?,
            setup: row.get(9)?,
            digest: row.get(10)?,
            previous: row.get(11)?,
            hash: row.get(12)?,
        })
    })?;
    let (mut lines, mut last) = (BTreeMap::new(), 0_i64);
    for line in rows {
        let line = line?;
        if line.number.abs_diff(last) > GREATEST_GAP {
            break;
        }
        last = line.number;
        lines.insert(last, line);
    }
    Ok(lines)
}

/// Returns the digest of the rows of each entry, as far as they stand.
fn digests(
    conn: &Connection,
    tables: &'static Tables,
    version: i64,
) -> Result<HashMap<i64, EntryDigest>, Error> {
    let mut digests: HashMap<i64, EntryDigest> = HashMap::new();
    for (table, rows) in tables.rows_of(version) {
        let mut statement = conn.prepare(rows.select)?;
        let columns = statement.column_count();
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            let values = digest::values(row, columns)?;
            digests
                .entry(row.get(1)?)
                .or_insert_with(|| EntryDigest::of(tables))
                .row(table, values.into_iter());
        }
    }
    Ok(digests)
}

/// Returns the entries that verify by themselves and with their neighbours.
fn sound<'l>(
    conn: &Connection,
    tables: &'static Tables,
    version: i64,
    lines: &'l BTreeMap<i64, Line>,
) -> Result<BTreeMap<i64, &'l Line>, Error> {
    let mut digests = digests(conn, tables, version)?;
    // Where they do not fit together, text that is gone is missing.
    let erased = erasures(conn, tables, version).unwrap_or_default();
    let dangling = dangling(conn, tables)?;
    let own: BTreeSet<i64> = lines
        .values()
        .filter(|line| {
            let rows = digests
                .remove(&line.number)
                .unwrap_or_else(|| EntryDigest::of(tables));
            let (mut free, plain) = line.parts(rows);
            if let Some(erased) = erased.get(&line.number) {
                if free != erased.after {
                    return false;
                }
                free = erased.before;
            }
            digest::of_parts(&free, &plain) == *line.digest
                && line.link(&line.previous, &line.digest) == *line.hash
        })
        .map(|line| line.number)
        .collect();
    let continued = |line: &Line| {
        let next = lines
            .get(&(line.number + 1))
            .filter(|next| own.contains(&next.number));
        next.is_none_or(|next| next.previous == line.hash)
    };
    Ok(lines
        .values()
        .filter(|line| own.contains(&line.number) && !dangling.contains(&line.number))
        .filter(|line| line.number > 1 || line.previous == BEGINNING)
        .filter(|line| continued(line))
        .map(|line| (line.number, line))
        .collect())
}

/// Removes what belongs to no sound entry, and numbers the rest so that rows follow their entries.
fn keep_rows_of(
    conn: &Connection,
    tables: &Tables,
    version: i64,
    sound: &BTreeMap<i64, &Line>,
) -> Result<(), Error> {
    conn.execute_batch("CREATE TEMP TABLE sound (entry INTEGER PRIMARY KEY)")?;
    for number in sound.keys() {
        conn.prepare_cached("INSERT INTO sound VALUES (?)")?
            .execute([number])?;
    }
    for (_, rows) in tables.rows_of(version) {
        let table = rows.name;
        conn.execute(
            &format!("DELETE FROM {table} WHERE entry NOT IN (SELECT entry FROM temp.sound)"),
            [],
        )?;
    }
    conn.execute_batch("DROP TABLE temp.sound")?;
    Ok(())
}
