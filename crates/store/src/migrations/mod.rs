//! Versions of the contest file. `user_version` counts the migrations that were applied.

use crate::Error;
use crate::journal::Begun;
use crate::key::key_lying_open;
use rusqlite::Connection;
use std::borrow::Cow;
use std::sync::OnceLock;

/// SQL of every version, oldest first. A migration is never edited; a new one is added at the end.
pub(crate) const STEPS: &[&str] = &[
    include_str!("0001_contest.sql"),
    include_str!("0002_set_up.sql"),
    include_str!("0003_contest_key.sql"),
    include_str!("0004_setup_row.sql"),
    include_str!("0005_signed_papers.sql"),
    include_str!("0006_signing_key.sql"),
];

/// Returns the version that `steps` lead to.
pub(crate) fn latest(steps: &[&str]) -> i64 {
    i64::try_from(steps.len()).unwrap_or(i64::MAX)
}

/// Brings the database to the latest version and does `then` on it, in one transaction.
pub(crate) fn migrate_with(
    conn: &Connection,
    steps: &[&'static str],
    then: impl FnOnce(&Connection) -> Result<(), Error>,
) -> Result<(), Error> {
    let begun = Begun::immediate(conn)?;
    let found: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for sql in steps.iter().skip(usize::try_from(found).unwrap_or(0)) {
        conn.execute_batch(sql)
            .map_err(|fault| match Error::from(fault) {
                Error::Sqlite(fault) => Error::Migration(Box::new(fault)),
                named => named,
            })?;
    }
    conn.pragma_update(None, "user_version", latest(steps))?;
    then(conn)?;
    begun.commit()
}

/// Brings the database to the latest version, in one transaction.
pub(crate) fn migrate(conn: &Connection, steps: &[&'static str]) -> Result<(), Error> {
    migrate_with(conn, steps, |_| Ok(()))
}

/// Brings a copy that is only read to the latest version. It has no entry of its own: that a key had lain open in the
/// file is told by a key without a secret.
pub(crate) fn migrate_copy(conn: &Connection, steps: &[&'static str]) -> Result<(), Error> {
    let open = key_lying_open(conn)?;
    migrate_with(conn, steps, |conn| {
        if let Some(public) = &open {
            conn.execute(
                "INSERT INTO signing_key (id, public, secret) VALUES (1, ?, x'')",
                [public],
            )?;
        }
        Ok(())
    })
}

/// Returns the steps that lead to `version`.
pub(crate) fn steps_to<'s>(steps: &'s [&'static str], version: i64) -> &'s [&'static str] {
    let count = usize::try_from(version).unwrap_or(usize::MAX);
    steps.get(..count).unwrap_or(steps)
}

/// What `sqlite_schema` says: type, name, table and SQL of everything in it.
pub(crate) type Schema = Vec<(String, String, String, Option<String>)>;

/// Returns the schema of an open database, in order of names. Nothing is left out: the program makes no table of
/// SQLite's own (no AUTOINCREMENT, no ANALYZE), and what only bears such a name may be a trigger that runs.
pub(crate) fn schema_of(conn: &Connection) -> Result<Schema, Error> {
    let mut statement =
        conn.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name, rowid")?;
    let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Returns the schema that `steps` make. The program's own, of each version, is made once.
fn wanted(steps: &[&'static str]) -> Result<Cow<'static, Schema>, Error> {
    static OWN: [OnceLock<Schema>; STEPS.len()] = [const { OnceLock::new() }; STEPS.len()];
    let own = OWN
        .get(steps.len().wrapping_sub(1))
        .filter(|_| STEPS.starts_with(steps));
    if let Some(schema) = own.and_then(OnceLock::get) {
        return Ok(Cow::Borrowed(schema));
    }
    let fresh = Connection::open_in_memory()?;
    migrate(&fresh, steps)?;
    let schema = schema_of(&fresh)?;
    Ok(match own {
        Some(own) => Cow::Borrowed(own.get_or_init(|| schema)),
        None => Cow::Owned(schema),
    })
}

/// Returns the name of the first table, index, view or trigger that is not as the program makes it.
pub(crate) fn first_difference(conn: &Connection, steps: &[&'static str]) -> Result<Option<String>, Error> {
    let (wanted, found) = (wanted(steps)?, schema_of(conn)?);
    let missing = wanted.iter().find(|row| !found.contains(row));
    // Also what is there twice.
    let foreign = found
        .iter()
        .enumerate()
        .find(|(at, row)| !wanted.contains(row) || found[..*at].contains(row));
    Ok(missing.or(foreign.map(|(_, row)| row)).map(|row| row.1.clone()))
}
