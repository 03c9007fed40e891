//! What can still be read of a file that does not verify: its rows, copied into a fresh file with the program's
//! own tables. Nothing is written into the file itself.

use super::connection;
use super::migrations::{self, steps_to, version};
use super::set::TableSet;
use crate::error::Error;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, params_from_iter};
use std::path::Path;

/// A copy without triggers, until [`Salvaged::complete`].
pub(crate) struct Salvaged {
    pub(crate) conn: Connection,
    set: &'static TableSet,
    triggers: Vec<String>,
}

impl Salvaged {
    /// Makes `to` a file of the same version as `from`, with the tables that the program makes and every row of
    /// `from` that can be read and fits into them.
    pub(crate) fn copy(from: &Connection, to: &Path, set: &'static TableSet) -> Result<Self, Error> {
        let conn = connection::fresh(to)?;
        migrations::migrate(&conn, steps_to(set.tables.steps, version(from)?))?;
        let schema = migrations::schema_of(&conn)?;
        let mut triggers = Vec::new();
        // They are for rows of the entry being written.
        for (kind, name, _, sql) in &schema {
            if kind == "trigger" {
                conn.execute_batch(&format!("DROP TRIGGER {name}"))?;
                triggers.extend(sql.clone());
            }
        }
        conn.execute_batch("PRAGMA foreign_keys = OFF; BEGIN")?;
        for (_, name, ..) in schema.iter().filter(|(kind, ..)| kind == "table") {
            copy_table(from, &conn, name)?;
        }
        (set.make_readable)(&conn)?;
        conn.execute_batch("COMMIT")?;
        Ok(Self { conn, set, triggers })
    }

    /// Puts the triggers back and brings the file to the latest version.
    pub(crate) fn complete(self) -> Result<Connection, Error> {
        for sql in &self.triggers {
            self.conn.execute_batch(sql)?;
        }
        migrate_copy(&self.conn, self.set)?;
        self.conn.execute_batch("PRAGMA foreign_keys = ON")?;
        Ok(self.conn)
    }
}

/// Brings a copy that is only read to the latest version. It has no entry of its own: what its migration throws away
/// is told of otherwise.
pub(crate) fn migrate_copy(conn: &Connection, set: &TableSet) -> Result<(), Error> {
    let thrown_away = (set.thrown_away.find)(conn)?;
    migrations::migrate_with(conn, set.tables.steps, |conn| match &thrown_away {
        Some(what) => (set.thrown_away.mark)(conn, what),
        None => Ok(()),
    })
}

fn copy_table(from: &Connection, to: &Connection, table: &str) -> Result<(), Error> {
    // A view of that name may be anything, and never end.
    let is_table = from
        .query_row(
            "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ? AND sql NOT LIKE 'CREATE VIRTUAL%'",
            [table],
            |_| Ok(()),
        )
        .optional()?
        .is_some();
    let there = columns(from, table)?;
    let shared: Vec<String> = columns(to, table)?
        .into_iter()
        .filter(|column| there.contains(column))
        .collect();
    if !is_table || shared.is_empty() {
        return Ok(());
    }
    let list = shared.join(", ");
    let marks = vec!["?"; shared.len()].join(", ");
    let mut insert = to.prepare(&format!("INSERT INTO {table} ({list}) VALUES ({marks})"))?;
    let mut select = from.prepare(&format!("SELECT {list} FROM {table} NOT INDEXED"))?;
    let mut rows = select.query([])?;
    loop {
        let row = match rows.next() {
            Ok(Some(row)) => row,
            Ok(None) => return Ok(()),
            // A page that cannot be read ends the table, not the copy.
            Err(fault) if is_corrupt(&fault) => return Ok(()),
            Err(fault) => return Err(fault.into()),
        };
        let values: Vec<ToSqlOutput<'_>> = (0..shared.len())
            .map(|column| row.get_ref(column).map(readable))
            .collect::<Result<_, _>>()?;
        match insert.execute(params_from_iter(values)) {
            Ok(_) => {}
            // A row that no table of the program's can hold.
            Err(fault) if fault.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
}

fn columns(conn: &Connection, table: &str) -> Result<Vec<String>, Error> {
    let mut statement = conn.prepare("SELECT name FROM pragma_table_info(?)")?;
    let rows = statement.query_map([table], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn is_corrupt(fault: &rusqlite::Error) -> bool {
    fault.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt)
}

/// Returns a value as it can be shown: text is text.
fn readable(value: ValueRef<'_>) -> ToSqlOutput<'_> {
    match value {
        ValueRef::Text(bytes) if std::str::from_utf8(bytes).is_err() => {
            ToSqlOutput::Owned(Value::Text(String::from_utf8_lossy(bytes).into_owned()))
        }
        other => ToSqlOutput::Borrowed(other),
    }
}
