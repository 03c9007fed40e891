//! Stored values that mean nothing to this program: found, and in a copy replaced by what can be shown.
//!
//! SQLite keeps types and lengths; what a text means only its reader knows. One letter of a regulation's JSON shuts
//! the whole contest, so verification reads every such value, and a copy of a file that does not verify gets one in
//! its place.

use crate::error::Error;
use crate::ground::fault::{Fault, Flaw};
use crate::ground::migrations::version;
use crate::ground::view::View;
use domain::contest::{Right, Role, ScaleWord, Seat, Standing};
use domain::day::Record;
use domain::kept;
use domain::regulation::TieRule;
use domain::{CriterionId, Regulation};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// Returns the fault of a value that cannot be understood.
fn unreadable(table: &str, row: i64, entry: Option<i64>, what: String) -> Fault {
    Fault {
        entry,
        table: Some(table.to_owned()),
        row: Some(row),
        ..Flaw::Unreadable(what).of_file()
    }
}

/// What a column holds beside its type.
struct Meaning {
    table: &'static str,
    /// The first version of the file that has the table.
    since: i64,
    id: &'static str,
    column: &'static str,
    /// Why a text of it cannot be understood.
    fault: fn(&str) -> Option<String>,
    /// What stands for it in a copy.
    instead: Instead,
}

enum Instead {
    Text(&'static str),
    Nothing,
    Regulation,
}

const fn of(
    table: &'static str,
    column: &'static str,
    fault: fn(&str) -> Option<String>,
    instead: Instead,
) -> Meaning {
    Meaning {
        table,
        since: 1,
        id: "id",
        column,
        fault,
        instead,
    }
}

const MEANINGS: [Meaning; 9] = [
    of(
        "contest",
        "dates",
        json::<Vec<chrono::NaiveDate>>,
        Instead::Text("[]"),
    ),
    of("contest", "regulation", json::<Regulation>, Instead::Regulation),
    of("criterion", "words", json::<Vec<ScaleWord>>, Instead::Text("[]")),
    of("project", "team", json::<Vec<String>>, Instead::Text("[]")),
    of(
        "project",
        "notes",
        json::<BTreeMap<String, String>>,
        Instead::Text("{}"),
    ),
    of(
        "project",
        "standing",
        word::<Standing>,
        Instead::Text("competing"),
    ),
    of("juror", "role", word::<Role>, Instead::Text("member")),
    of("juror", "seat", word::<Seat>, Instead::Nothing),
    Meaning {
        since: 2,
        ..of("helper", "rights", json::<Vec<Right>>, Instead::Text("[]"))
    },
];

/// Numbers that are read as `u32`: a row with any other value is ignored.
const SHORT: [(&str, i64, &str, &str); 8] = [
    ("criterion", 1, "id", "id"),
    ("project", 1, "id", "id"),
    ("juror", 1, "id", "id"),
    ("source", 1, "id", "id"),
    ("source", 1, "id", "spending_order"),
    ("category", 2, "id", "id"),
    ("section", 2, "id", "id"),
    ("helper", 2, "id", "id"),
];

fn json<T: DeserializeOwned>(text: &str) -> Option<String> {
    serde_json::from_str::<T>(text)
        .err()
        .map(|fault| fault.to_string())
}

fn word<T: DeserializeOwned>(text: &str) -> Option<String> {
    serde_json::from_value::<T>(serde_json::Value::String(text.to_owned()))
        .err()
        .map(|fault| fault.to_string())
}

/// Returns the first value of the file that this program cannot understand.
pub(crate) fn first_unreadable(view: View<'_>) -> Result<Option<Fault>, Error> {
    let conn = view.conn;
    if !has_contest(conn)? {
        return Ok(Some(unreadable("contest", 1, None, "no row".to_owned())));
    }
    let version = version(conn)?;
    for (table, _, id, column) in SHORT.iter().filter(|(_, since, ..)| *since <= version) {
        let sql =
            format!("SELECT {id}, {column} FROM {table} WHERE {column} NOT BETWEEN 0 AND 4294967295 LIMIT 1");
        let found = conn
            .query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if let Some((row, number)) = found {
            let number: i64 = number;
            return Ok(Some(unreadable(table, row, None, number.to_string())));
        }
    }
    for meaning in MEANINGS.iter().filter(|meaning| meaning.since <= version) {
        let mut found = None;
        each(conn, meaning, |row, what| {
            found = found.take().or(Some((row, what)))
        })?;
        if let Some((row, what)) = found {
            return Ok(Some(unreadable(meaning.table, row, None, what)));
        }
    }
    let mut records = Vec::new();
    each_record(conn, |row, entry, what| {
        if records.is_empty() {
            records.push(unreadable("decision", row, Some(entry), what));
        }
    })?;
    Ok(records.pop())
}

/// Puts something that can be understood in the place of what cannot, in a copy whose triggers are left out. Rows
/// that mean nothing at all go; what an entry thus lost shows in its digest.
pub(crate) fn make_readable(conn: &Connection) -> Result<(), Error> {
    let version = version(conn)?;
    if !has_contest(conn)? {
        conn.execute(
            "INSERT INTO contest (id, title, organisation, place, dates, regulation, begun) \
             VALUES (1, '', '', '', '[]', ?, (SELECT ifnull(min(number), 1) FROM journal))",
            [regulation(conn, version)?],
        )?;
    }
    conn.execute("UPDATE contest SET begun = 1 WHERE begun < 1", [])?;
    for (table, _, _, column) in SHORT.iter().filter(|(_, since, ..)| *since <= version) {
        conn.execute(
            &format!("DELETE FROM {table} WHERE {column} NOT BETWEEN 0 AND 4294967295"),
            [],
        )?;
    }
    for meaning in MEANINGS.iter().filter(|meaning| meaning.since <= version) {
        let mut rows = Vec::new();
        each(conn, meaning, |row, _| rows.push(row))?;
        let Meaning {
            table, id, column, ..
        } = meaning;
        for row in rows {
            let instead = match meaning.instead {
                Instead::Text(text) => Value::Text(text.to_owned()),
                Instead::Nothing => Value::Null,
                Instead::Regulation => Value::Text(regulation(conn, version)?),
            };
            conn.execute(
                &format!("UPDATE {table} SET {column} = ? WHERE {id} = ?"),
                params![instead, row],
            )?;
        }
    }
    let mut rows = Vec::new();
    each_record(conn, |row, _, _| rows.push(row))?;
    for row in rows {
        conn.execute("DELETE FROM decision WHERE number = ?", [row])?;
    }
    Ok(())
}

fn has_contest(conn: &Connection) -> Result<bool, Error> {
    Ok(conn.prepare("SELECT 1 FROM contest WHERE id = 1")?.exists([])?)
}

/// Calls `found` with every row whose value cannot be understood, and why.
fn each(conn: &Connection, meaning: &Meaning, mut found: impl FnMut(i64, String)) -> Result<(), Error> {
    let Meaning {
        table, id, column, ..
    } = meaning;
    let mut statement = conn.prepare(&format!(
        "SELECT {id}, {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY {id}"
    ))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(what) = (meaning.fault)(&text(row, 1)?) {
            found(row.get(0)?, what);
        }
    }
    Ok(())
}

/// Calls `found` with every record of the day and everything else that was kept that cannot be understood: its number, its entry, and why.
fn each_record(conn: &Connection, mut found: impl FnMut(i64, i64, String)) -> Result<(), Error> {
    let mut statement = conn.prepare("SELECT number, entry, kind, body FROM decision ORDER BY number")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, body) = (text(row, 2)?, text(row, 3)?);
        let fault = if Record::AREAS.contains(&kind.as_str()) {
            Record::read(&kind, &body)
                .err()
                .map(|unknown| unknown.to_string())
        } else {
            kept::fault(&kind, &body)
        };
        if let Some(fault) = fault {
            found(row.get(0)?, row.get(1)?, fault);
        }
    }
    Ok(())
}

/// Returns a text as it can be read, whatever its bytes are.
fn text(row: &Row<'_>, column: usize) -> Result<String, Error> {
    let bytes = row.get_ref(column)?.as_bytes().map_err(rusqlite::Error::from)?;
    Ok(String::from_utf8_lossy(bytes).into_owned())
}

/// Returns the regulation that was recorded last since the contest began, by an edit of the set-up or as a new version.
/// Where neither tells of one, rules by which nothing can be computed: results by rules that nobody has set would be
/// taken for the contest's.
fn regulation(conn: &Connection, version: i64) -> Result<String, Error> {
    let begun: Option<i64> = conn
        .query_row("SELECT begun FROM contest", [], |row| row.get(0))
        .optional()?;
    let edits = if version > 1 {
        "UNION ALL SELECT entry, body, '/values/regulation/after' FROM setup_change"
    } else {
        ""
    };
    let mut statement = conn.prepare(&format!(
        "SELECT body, place FROM \
         (SELECT entry, body, '/after/regulation' AS place FROM decision WHERE kind = 'regulation' {edits}) \
         WHERE entry >= ? ORDER BY entry DESC"
    ))?;
    let mut rows = statement.query([begun.unwrap_or(1)])?;
    while let Some(row) = rows.next()? {
        let place: String = row.get(1)?;
        let left = serde_json::from_str::<serde_json::Value>(&text(row, 0)?)
            .ok()
            .and_then(|body| body.pointer(&place).map(ToString::to_string))
            .filter(|left| json::<Regulation>(left).is_none());
        if let Some(left) = left {
            return Ok(left);
        }
    }
    let mut none = Regulation::default();
    none.places.ties = vec![TieRule::Criterion(CriterionId(u32::MAX))];
    Ok(serde_json::to_string(&none)?)
}
