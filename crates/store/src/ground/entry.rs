//! Requests as they are written: each with its journal entry in one transaction with what it did.

use super::digest::{self, Cell, EntryDigest, Hash, Link};
use super::journal::head;
use super::tables::Tables;
use super::transaction::{Begun, ensure_one_row};
use super::view::View;
use crate::error::Error;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _, params, params_from_iter};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::{HashMap, HashSet};

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

    pub(crate) fn tables(&self) -> &'static Tables {
        self.view.tables
    }

    /// Adds a row to an append-only table, and to the entry's digest. `cells` are the columns after `entry`.
    pub(crate) fn append<const N: usize>(
        &mut self,
        table: &'static str,
        cells: [Cell<'_>; N],
    ) -> Result<(), Error> {
        let conn = self.view.conn;
        let (place, rows) = self.tables().find(table).ok_or(Error::NotWritten(table))?;
        let all = || std::iter::once(Cell::Int(self.number)).chain(cells.iter().copied());
        let written = conn
            .prepare_cached(rows.insert)?
            .execute(params_from_iter(all()))?;
        ensure_one_row(written, table)?;
        let number = ValueRef::Integer(conn.last_insert_rowid());
        let values = std::iter::once(number).chain(all().map(ValueRef::from));
        self.rows.row(place, values);
        Ok(())
    }

    /// Notes that the set-up changed: its digest goes into the entry, and ids are looked up anew.
    pub(crate) fn setup_changes(&mut self) {
        self.setup_changed = true;
        *self.known = None;
    }

    /// Returns the ids that rows may name.
    pub(crate) fn known(&mut self) -> Result<&KnownIds, Error> {
        if self.known.is_none() {
            *self.known = Some(KnownIds::load(&self.view)?);
        }
        Ok(self.known.get_or_insert_default())
    }

    /// Has the ids looked up anew when they are asked for.
    pub(crate) fn forget_known(&mut self) {
        *self.known = None;
    }
}

/// The ids of the set-up that rows may name, by table; kept by the writer so that a row needs no look-ups.
#[derive(Debug, Default)]
pub(crate) struct KnownIds(HashMap<&'static str, HashSet<u32>>);

impl KnownIds {
    fn load(view: &View<'_>) -> Result<Self, Error> {
        let mut all = HashMap::new();
        for table in view.tables.named() {
            let mut statement = view.conn.prepare_cached(&format!("SELECT id FROM {table}"))?;
            let ids = statement.query_map([], |row| row.get(0))?;
            all.insert(table, ids.collect::<Result<_, _>>()?);
        }
        Ok(Self(all))
    }

    /// Says `UnknownId` unless the table has this id.
    pub(crate) fn ensure(&self, table: &'static str, id: u32) -> Result<(), Error> {
        if self.0.get(table).is_some_and(|ids| ids.contains(&id)) {
            Ok(())
        } else {
            Err(Error::UnknownId { table, id })
        }
    }
}

/// Does a request in a transaction of its own.
pub(crate) fn write<R, E>(
    view: View<'_>,
    known: &mut Option<KnownIds>,
    entry: &NewEntry<'_>,
    act: impl FnOnce(&mut Tx<'_>) -> Result<R, E>,
) -> Result<Accepted<R>, E>
where
    R: Serialize + DeserializeOwned,
    E: From<Error>,
{
    let begun = Begun::immediate(view.conn)?;
    let accepted = write_within(view, known, entry, act)?;
    begun.commit()?;
    Ok(accepted)
}

/// Does a request inside the transaction that is open.
pub(crate) fn write_within<R, E>(
    view: View<'_>,
    known: &mut Option<KnownIds>,
    entry: &NewEntry<'_>,
    act: impl FnOnce(&mut Tx<'_>) -> Result<R, E>,
) -> Result<Accepted<R>, E>
where
    R: Serialize + DeserializeOwned,
    E: From<Error>,
{
    let conn = view.conn;
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
        view,
        number,
        rows: EntryDigest::of(view.tables),
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
    close_entry(view, entry, head.hash, number, rows, setup_changed, &reply)?;
    Ok(Accepted {
        number: number.unsigned_abs(),
        reply,
        repeated: false,
    })
}

/// Writes the entry itself, after its rows.
fn close_entry<R: Serialize>(
    view: View<'_>,
    entry: &NewEntry<'_>,
    previous: Hash,
    number: i64,
    rows: EntryDigest,
    setup_changed: bool,
    reply: &R,
) -> Result<(), Error> {
    let reply = serde_json::to_string(reply)?;
    let setup = if setup_changed {
        Some(digest::of_setup(view.conn, view.tables)?)
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
    let written = view
        .conn
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
    ensure_one_row(written, "journal")
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
