//! Which row of the set-up was changed: a short digest of every row, noted with each entry that changed it.
//!
//! Sixteen bits name the row that the digest of the whole set-up does not fit any more, and are too few to guess a
//! telephone number by.

use crate::Error;
use crate::digest::{self, Cell, SETUP_ROW};
use crate::journal::Tx;
use crate::opening;
use crate::verify::{Fault, Flaw};
use crate::view::View;
use domain::change::{Change, RowChange};
use rusqlite::{Connection, OptionalExtension as _};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Table and row of the set-up.
type Place = (String, i64);

impl Tx<'_> {
    /// Notes the short digests of the rows that this request changed.
    pub(crate) fn note_setup_rows(&mut self) -> Result<(), Error> {
        let now = digest::setup_rows(self.conn())?;
        let noted = noted(self.conn())?;
        for ((table, row), short) in &now {
            let place = (table.to_owned(), *row);
            if noted.get(&place) != Some(&Some(*short)) {
                self.note(table, *row, Some(*short))?;
            }
        }
        for ((table, row), short) in &noted {
            if short.is_some() && !now.contains_key(&(table.clone(), *row)) {
                self.note(table, *row, None)?;
            }
        }
        Ok(())
    }

    fn note(&mut self, table: &str, row: i64, short: Option<i64>) -> Result<(), Error> {
        self.append(SETUP_ROW, [Cell::Text(table), Cell::Int(row), short.into()])
    }
}

/// Returns what was noted last of every row; `None` for one that is gone.
fn noted(conn: &Connection) -> Result<BTreeMap<Place, Option<i64>>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT name, row, short FROM setup_row WHERE number IN (SELECT max(number) FROM setup_row GROUP BY name, row)",
    )?;
    let rows = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Returns the row of a set-up whose digest does not fit, as closely as the file tells: by what was noted of its
/// rows, in an older file by what its recorded changes left.
pub(crate) fn changed_row(conn: &Connection, version: i64) -> Result<Option<Place>, Error> {
    let noted = if digest::row_tables(version).any(|(table, _)| table == SETUP_ROW) {
        noted(conn)?
    } else {
        BTreeMap::new()
    };
    if noted.is_empty() {
        return Ok(by_changes(conn));
    }
    let now = digest::setup_rows(conn)?;
    let order = |place: &Place| digest::setup_tables(version).position(|table| table.name == place.0);
    let changed = now
        .iter()
        .filter(|(place, short)| noted.get(place) != Some(&Some(**short)));
    let gone = noted
        .iter()
        .filter(|(place, short)| short.is_some() && !now.contains_key(place));
    Ok(changed
        .map(|(place, _)| place)
        .chain(gone.map(|(place, _)| place))
        .min_by_key(|place| (order(place), place.1))
        .cloned())
}

/// Returns the first row that does not stand as the last recorded change left it. What is changed in other ways
/// too (criteria, regulation, standing) tells nothing.
fn by_changes(conn: &Connection) -> Option<Place> {
    let view = View { conn };
    let Value::Object(contest) = serde_json::to_value(view.contest().ok()?).ok()? else {
        return None;
    };
    let mut values: BTreeMap<String, Value> = BTreeMap::new();
    let mut rows: BTreeMap<(String, String), Option<Map<String, Value>>> = BTreeMap::new();
    for made in view.setup_changes().ok()? {
        let change: Change = serde_json::from_str(&made.body).ok()?;
        values.extend(change.values.into_iter().map(|(name, pair)| (name, pair.after)));
        for (list, changed) in change.lists {
            for (id, row) in changed.rows {
                let known = rows.entry((list.clone(), id)).or_default();
                match row {
                    RowChange::Removed(_) => *known = None,
                    RowChange::Added(Value::Object(fields)) => *known = Some(fields),
                    RowChange::Added(_) => {}
                    RowChange::Fields(pairs) => known
                        .get_or_insert_default()
                        .extend(pairs.into_iter().map(|(name, pair)| (name, pair.after))),
                }
            }
        }
    }
    values.remove("regulation");
    if values
        .iter()
        .any(|(name, value)| contest.get(name) != Some(value))
    {
        return Some(("contest".to_owned(), 1));
    }
    rows.into_iter()
        .filter_map(|((list, id), known)| Some((table_of(&list)?, list, id, known)))
        .find(|(_, list, id, known)| {
            let found = contest
                .get(list)
                .and_then(Value::as_array)
                .and_then(|all| all.iter().find(|row| row["id"].as_str() == Some(id)));
            match (found, known) {
                (None, None) => false,
                (Some(found), Some(known)) => known
                    .iter()
                    .any(|(name, value)| name != "standing" && found.get(name) != Some(value)),
                _ => true,
            }
        })
        .and_then(|(table, _, id, _)| Some((table.to_owned(), id.parse().ok()?)))
}

fn table_of(list: &str) -> Option<&'static str> {
    Some(match list {
        "projects" => "project",
        "jurors" => "juror",
        "sources" => "source",
        "categories" => "category",
        "sections" => "section",
        "helpers" => "helper",
        _ => return None,
    })
}

/// Returns what people call a row: a project's number, a juror's name.
pub(crate) fn name_of(conn: &Connection, table: &str, row: i64) -> Option<String> {
    let sql = match table {
        "project" => "SELECT '№ ' || number FROM project WHERE id = ?",
        "grounds" => "SELECT '№ ' || number FROM project WHERE id = ?",
        "criterion" => "SELECT code FROM criterion WHERE id = ?",
        "juror" => "SELECT name FROM juror WHERE id = ?",
        "source" => "SELECT name FROM source WHERE id = ?",
        "category" => "SELECT name FROM category WHERE id = ?",
        "section" => "SELECT name FROM section WHERE id = ?",
        "helper" | "helper_credential" => "SELECT name FROM helper WHERE id = ?",
        "credential" => "SELECT j.name FROM credential AS c JOIN juror AS j ON j.id = c.juror WHERE c.id = ?",
        "mark" => {
            "SELECT '№ ' || p.number || ', ' || j.name FROM mark AS m JOIN project AS p ON p.id = m.project \
             JOIN juror AS j ON j.id = m.juror WHERE m.number = ?"
        }
        "recusal" => {
            "SELECT '№ ' || p.number || ', ' || j.name FROM recusal AS m JOIN project AS p ON p.id = m.project \
             JOIN juror AS j ON j.id = m.juror WHERE m.number = ?"
        }
        _ => return None,
    };
    // A name that cannot be read is no reason not to name the row.
    conn.query_row(sql, [row], |row| row.get(0))
        .optional()
        .ok()
        .flatten()
}

/// Rows of an entry that are named one by one. Of more, a few would be named that nobody has touched.
const MADE: u64 = 5;

/// Returns the fault with what people call its row, and with the rows of an entry whose digest does not fit.
pub(crate) fn named(conn: &Connection, mut fault: Fault) -> Fault {
    if let (Some(table), Some(row)) = (&fault.table, fault.row) {
        fault.name = name_of(conn, table, row);
    }
    if let (Flaw::Digest, Some(entry)) = (&fault.flaw, fault.entry) {
        let counts = counts_by(conn, entry).unwrap_or_default();
        if counts.iter().map(|(_, count)| count).sum::<u64>() > MADE {
            fault.among = counts;
        } else {
            let made = made_by(conn, entry).unwrap_or_default();
            fault.made = made
                .into_iter()
                .map(|(table, row)| {
                    let name = name_of(conn, &table, row);
                    (table, row, name)
                })
                .collect();
        }
    }
    fault
}

/// Returns the tables of what is asked for: what was noted of the set-up is not.
fn asked_for(version: i64) -> impl Iterator<Item = &'static str> {
    let tables = digest::row_tables(version).map(|(_, rows)| rows.name);
    tables.filter(|name| *name != "setup_row")
}

/// Returns how many rows of which table an entry made.
fn counts_by(conn: &Connection, entry: i64) -> Result<Vec<(String, u64)>, Error> {
    let mut counts = Vec::new();
    for name in asked_for(opening::version(conn)?) {
        let count: i64 = conn.query_row(
            &format!("SELECT count(*) FROM {name} WHERE entry = ?"),
            [entry],
            |row| row.get(0),
        )?;
        if count > 0 {
            counts.push((name.to_owned(), count.unsigned_abs()));
        }
    }
    Ok(counts)
}

fn made_by(conn: &Connection, entry: i64) -> Result<Vec<Place>, Error> {
    let mut made = Vec::new();
    for name in asked_for(opening::version(conn)?) {
        let mut statement = conn.prepare(&format!(
            "SELECT number FROM {name} WHERE entry = ? ORDER BY number"
        ))?;
        let numbers = statement.query_map([entry], |row| row.get(0))?;
        for number in numbers {
            made.push((name.to_owned(), number?));
        }
    }
    Ok(made)
}
