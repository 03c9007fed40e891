//! Versions of the contest file. `user_version` counts the migrations that were applied.

use crate::Error;
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};
use std::borrow::Cow;
use std::sync::OnceLock;

/// SQL of every version, oldest first. A migration is never edited; a new one is added at the end.
pub(crate) const STEPS: &[&str] = &[
    include_str!("0001_contest.sql"),
    include_str!("0002_set_up.sql"),
    include_str!("0003_contest_key.sql"),
];

/// Returns the version that `steps` lead to.
pub(crate) fn latest(steps: &[&str]) -> i64 {
    i64::try_from(steps.len()).unwrap_or(i64::MAX)
}

/// Brings the database to the latest version, in one transaction.
pub(crate) fn migrate(conn: &mut Connection, steps: &[&'static str]) -> Result<(), Error> {
    let migrations = Migrations::new(steps.iter().map(|sql| M::up(sql)).collect());
    migrations.to_latest(conn).map_err(|fault| match fault {
        rusqlite_migration::Error::RusqliteError { err, .. } => match Error::from(err) {
            Error::Sqlite(err) => Error::Migration(Box::new(err)),
            named => named,
        },
        other => Error::Migration(Box::new(other)),
    })
}

/// What `sqlite_schema` says: type, name, table and SQL of everything in it, SQLite's own tables apart.
pub(crate) type Schema = Vec<(String, String, String, Option<String>)>;

/// Returns the schema of an open database, in order of names.
pub(crate) fn schema_of(conn: &Connection) -> Result<Schema, Error> {
    let mut statement = conn.prepare(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name",
    )?;
    let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Returns the schema that `steps` make. The program's own is made once.
fn wanted(steps: &[&'static str]) -> Result<Cow<'static, Schema>, Error> {
    static OWN: OnceLock<Schema> = OnceLock::new();
    let own = steps == STEPS;
    if let Some(schema) = OWN.get().filter(|_| own) {
        return Ok(Cow::Borrowed(schema));
    }
    let mut fresh = Connection::open_in_memory()?;
    migrate(&mut fresh, steps)?;
    let schema = schema_of(&fresh)?;
    Ok(if own {
        Cow::Borrowed(OWN.get_or_init(|| schema))
    } else {
        Cow::Owned(schema)
    })
}

/// Returns the name of the first table, index, view or trigger that is not as the program makes it.
pub(crate) fn first_difference(conn: &Connection, steps: &[&'static str]) -> Result<Option<String>, Error> {
    let (wanted, found) = (wanted(steps)?, schema_of(conn)?);
    let missing = wanted.iter().find(|row| !found.contains(row));
    let foreign = found.iter().find(|row| !wanted.contains(row));
    Ok(missing.or(foreign).map(|row| row.1.clone()))
}
