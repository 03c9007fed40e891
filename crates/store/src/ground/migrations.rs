//! Versions of a file. `user_version` counts the migrations that were applied.

use super::tables::{Schema, Tables};
use super::transaction::Begun;
use crate::error::Error;
use rusqlite::Connection;
use std::borrow::Cow;
use std::sync::OnceLock;

/// Returns the version that the file says it has.
pub(crate) fn version(conn: &Connection) -> Result<i64, Error> {
    Ok(conn
        .prepare_cached("PRAGMA user_version")?
        .query_row([], |row| row.get(0))?)
}

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
    let found = version(conn)?;
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

/// Returns the steps that lead to `version`.
pub(crate) fn steps_to<'s>(steps: &'s [&'static str], version: i64) -> &'s [&'static str] {
    let count = usize::try_from(version).unwrap_or(usize::MAX);
    steps.get(..count).unwrap_or(steps)
}

/// Returns the schema of an open database, in order of names. Nothing is left out: the program makes no table of
/// SQLite's own (no AUTOINCREMENT, no ANALYZE), and what only bears such a name may be a trigger that runs.
pub(crate) fn schema_of(conn: &Connection) -> Result<Schema, Error> {
    let mut statement =
        conn.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name, rowid")?;
    let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Returns the schema that the file has in this version. It is made once.
fn wanted(tables: &Tables, version: i64) -> Result<Cow<'static, Schema>, Error> {
    let steps = steps_to(tables.steps, version);
    let own = tables.schemas.get(steps.len().wrapping_sub(1));
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

/// Returns the name of the first table, index, view or trigger that is not as the program makes it in this version.
pub(crate) fn first_difference(
    conn: &Connection,
    tables: &Tables,
    version: i64,
) -> Result<Option<String>, Error> {
    let (wanted, found) = (wanted(tables, version)?, schema_of(conn)?);
    let missing = wanted.iter().find(|row| !found.contains(row));
    // Also what is there twice.
    let foreign = found
        .iter()
        .enumerate()
        .find(|(at, row)| !wanted.contains(row) || found[..*at].contains(row));
    Ok(missing.or(foreign.map(|(_, row)| row)).map(|row| row.1.clone()))
}
