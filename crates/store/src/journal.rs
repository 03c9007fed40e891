//! The journal: every accepted request is one entry, in the same transaction as what it did.

use crate::digest::{self, BEGINNING, Cell, EntryDigest, Hash, Link, ROWS};
use crate::setup::{KnownIds, one_row};
use crate::verify::{self, VerifyError};
use crate::view::View;
use crate::{ContestFile, Error};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _, params, params_from_iter};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A request as the journal takes it. Time and randomness come from the caller.
#[derive(Clone, Debug)]
pub struct NewEntry<'a> {
    /// Made by the sender; sent twice, it is answered twice and done once.
    pub request_id: &'a str,
    /// Milliseconds since 1970-01-01 UTC.
    pub time_ms: i64,
    /// Who asked («console», a juror's id…): no name, names change.
    pub who: &'a str,
    /// From which device.
    pub device: &'a str,
    /// What was asked («RecordMark»).
    pub kind: &'a str,
    /// The request as JSON, a function of the request alone: the same request has the same body.
    pub body: &'a str,
    /// Sixteen random bytes, so that nobody can guess a body from its digest.
    pub salt: [u8; 16],
}

/// An accepted request.
#[derive(Clone, Debug, PartialEq)]
pub struct Accepted<R> {
    /// Number of its entry.
    pub number: u64,
    /// The reply, or when repeated the reply of the first time.
    pub reply: R,
    /// Whether the request had been done before and nothing was done now.
    pub repeated: bool,
}

/// The end of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Number of the last entry; 0 when there is none.
    pub number: u64,
    /// Its hash.
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

/// A request being done: what it writes, it writes through this. Reading through it sees what it wrote;
/// only histories (`marks_given`, `sheet_events`, `decisions`) end before it, for they name its entry.
pub struct Tx<'c> {
    view: View<'c>,
    number: i64,
    rows: EntryDigest,
    setup_changed: bool,
    known: &'c mut Option<KnownIds>,
}

impl<'c> std::ops::Deref for Tx<'c> {
    type Target = View<'c>;

    fn deref(&self) -> &View<'c> {
        &self.view
    }
}

impl<'c> Tx<'c> {
    /// Returns the number that this request's entry will have.
    pub fn number(&self) -> u64 {
        self.number.unsigned_abs()
    }

    pub(crate) fn conn(&self) -> &'c Connection {
        self.view.conn
    }

    /// Adds a row to an append-only table, and to the entry's digest. `cells` are the columns after `entry`.
    pub(crate) fn append<const N: usize>(&mut self, table: usize, cells: [Cell<'_>; N]) -> Result<(), Error> {
        let conn = self.view.conn;
        let all = || std::iter::once(Cell::Int(self.number)).chain(cells.iter().copied());
        let written = conn
            .prepare_cached(ROWS[table].insert)?
            .execute(params_from_iter(all()))?;
        one_row(written, ROWS[table].name)?;
        let number = ValueRef::Integer(conn.last_insert_rowid());
        let values = std::iter::once(number).chain(all().map(ValueRef::from));
        self.rows.row(table, values);
        Ok(())
    }

    /// Notes that the set-up changed: its digest goes into the entry, and ids are looked up anew.
    pub(crate) fn setup_changes(&mut self) {
        self.setup_changed = true;
        *self.known = None;
    }

    /// Returns the ids of the contest.
    pub(crate) fn known(&mut self) -> Result<&KnownIds, Error> {
        if self.known.is_none() {
            *self.known = Some(KnownIds::load(self.view.conn)?);
        }
        Ok(self.known.get_or_insert_default())
    }
}

impl ContestFile {
    /// Does a request: runs `act` and writes its journal entry in one transaction, durable on return.
    ///
    /// A request id that is known returns the stored reply and does nothing. When `act` or the disk
    /// fails, nothing of the request is kept.
    ///
    /// # Errors
    /// What `act` says, `Lost` when the path no longer leads to the open file, `RequestIdTaken` when the id
    /// belongs to a request by somebody else, of another kind or with another body, `Unsound` when somebody else
    /// wrote into the open file and left it so, `DiskFull`, or what SQLite says.
    pub fn write<R, E>(
        &mut self,
        entry: &NewEntry<'_>,
        act: impl FnOnce(&mut Tx<'_>) -> Result<R, E>,
    ) -> Result<Accepted<R>, E>
    where
        R: Serialize + DeserializeOwned,
        E: From<Error>,
    {
        self.check()?;
        self.ground.check_content(&self.conn, &self.steps)?;
        // Taken out, and put back only when all went well: ids of a refused set-up must not stay.
        let mut known = self.known.take();
        let mut untouched_since = self.untouched_since;
        let steps = &self.steps;
        let accepted = write(&self.conn, &mut known, entry, |tx| {
            // Nobody else writes into an open contest. Who did may have written anything: all of it is looked at.
            let now = data_version(tx.conn())?;
            if now != untouched_since {
                match verify::check(tx.conn(), steps) {
                    Ok(_) => {}
                    Err(VerifyError::Fault(fault)) => return Err(Error::from(*fault).into()),
                    Err(VerifyError::Store(error)) => return Err(error.into()),
                }
                *tx.known = None;
                untouched_since = now;
            }
            act(tx)
        });
        self.ground.leave_wal();
        let accepted = accepted?;
        self.untouched_since = untouched_since;
        self.written();
        // Nobody hears of success before it is known to be where the name leads.
        self.ground.check(&self.conn, true)?;
        self.known = known;
        Ok(accepted)
    }

    /// Returns the end of the journal.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn journal_head(&self) -> Result<Head, Error> {
        head(&self.conn)
    }
}

pub(crate) fn write<R, E>(
    conn: &Connection,
    known: &mut Option<KnownIds>,
    entry: &NewEntry<'_>,
    act: impl FnOnce(&mut Tx<'_>) -> Result<R, E>,
) -> Result<Accepted<R>, E>
where
    R: Serialize + DeserializeOwned,
    E: From<Error>,
{
    let begun = Begun::immediate(conn)?;
    let accepted = write_within(conn, known, entry, act)?;
    begun.commit()?;
    Ok(accepted)
}

/// Does a request inside the transaction that is open.
pub(crate) fn write_within<R, E>(
    conn: &Connection,
    known: &mut Option<KnownIds>,
    entry: &NewEntry<'_>,
    act: impl FnOnce(&mut Tx<'_>) -> Result<R, E>,
) -> Result<Accepted<R>, E>
where
    R: Serialize + DeserializeOwned,
    E: From<Error>,
{
    if let Some((number, reply)) = done_before(conn, entry)? {
        let reply = serde_json::from_str(&reply).map_err(Error::from)?;
        return Ok(Accepted {
            number,
            reply,
            repeated: true,
        });
    }
    let head = head(conn)?;
    let number = i64::try_from(head.number).unwrap_or(i64::MAX).saturating_add(1);
    let mut tx = Tx {
        view: View { conn },
        number,
        rows: EntryDigest::default(),
        setup_changed: false,
        known,
    };
    let reply = act(&mut tx)?;
    if tx.setup_changed {
        tx.note_setup_rows()?;
    }
    let Tx {
        rows, setup_changed, ..
    } = tx;
    close_entry(conn, entry, head.hash, number, rows, setup_changed, &reply)?;
    Ok(Accepted {
        number: number.unsigned_abs(),
        reply,
        repeated: false,
    })
}

/// Writes the entry itself, after its rows.
fn close_entry<R: Serialize>(
    conn: &Connection,
    entry: &NewEntry<'_>,
    previous: Hash,
    number: i64,
    rows: EntryDigest,
    setup_changed: bool,
    reply: &R,
) -> Result<(), Error> {
    let reply = serde_json::to_string(reply)?;
    let setup = if setup_changed {
        Some(digest::of_setup(conn)?)
    } else {
        None
    };
    let digest = rows.finish(
        &entry.salt,
        entry.body.as_bytes(),
        reply.as_bytes(),
        setup.as_ref().map(Hash::as_slice),
    );
    let hash = Link {
        previous: &previous,
        number,
        time_ms: entry.time_ms,
        who: entry.who.as_bytes(),
        device: entry.device.as_bytes(),
        request_id: entry.request_id.as_bytes(),
        kind: entry.kind.as_bytes(),
        digest: &digest,
    }
    .hash();
    let written = conn
        .prepare_cached(
        "INSERT INTO journal (number, time, who, device, request_id, kind, body, salt, reply, setup_digest, digest, \
         previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        number,
        entry.time_ms,
        entry.who,
        entry.device,
        entry.request_id,
        entry.kind,
        entry.body,
        entry.salt,
        reply,
        setup,
        digest,
        previous,
        hash
    ])?;
    one_row(written, "journal")
}

/// Returns a number that changes when another connection writes into the file.
pub(crate) fn data_version(conn: &Connection) -> Result<i64, Error> {
    Ok(conn
        .prepare_cached("PRAGMA data_version")?
        .query_row([], |row| row.get(0))?)
}

/// Returns number and reply of a request that was done before.
fn done_before(conn: &Connection, entry: &NewEntry<'_>) -> Result<Option<(u64, String)>, Error> {
    let found = conn
        .prepare_cached("SELECT number, who, kind, body, reply FROM journal WHERE request_id = ?")?
        .query_row([entry.request_id], |row| {
            let same = row.get_ref(1)?.as_str()? == entry.who
                && row.get_ref(2)?.as_str()? == entry.kind
                && row.get_ref(3)?.as_str()? == entry.body;
            Ok((same, row.get(0)?, row.get(4)?))
        })
        .optional()?;
    match found {
        None => Ok(None),
        Some((true, number, reply)) => Ok(Some((number, reply))),
        Some((false, ..)) => Err(Error::RequestIdTaken(entry.request_id.to_owned())),
    }
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
    /// Returns the end of the journal; its number is the contest's revision.
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

/// A transaction that is taken back when dropped without a commit.
pub(crate) struct Begun<'c>(&'c Connection);

impl<'c> Begun<'c> {
    /// Begins to write, before anything is read.
    pub(crate) fn immediate(conn: &'c Connection) -> Result<Self, Error> {
        conn.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        Ok(Self(conn))
    }

    /// Begins to read: everything read until the end is of one moment.
    pub(crate) fn deferred(conn: &'c Connection) -> Result<Self, Error> {
        conn.prepare_cached("BEGIN DEFERRED")?.execute([])?;
        Ok(Self(conn))
    }

    /// Makes it durable.
    pub(crate) fn commit(self) -> Result<(), Error> {
        self.0.prepare_cached("COMMIT")?.execute([])?;
        Ok(())
    }
}

impl Drop for Begun<'_> {
    fn drop(&mut self) {
        // After some failures (a full disk) SQLite has rolled back by itself.
        if !self.0.is_autocommit() {
            let rolled_back = self
                .0
                .prepare_cached("ROLLBACK")
                .and_then(|mut statement| statement.execute([]));
            debug_assert!(rolled_back.is_ok(), "a transaction can always be taken back");
        }
    }
}
