//! SQLite without our code: the same file settings, tables and rows, and nothing around them.

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params_from_iter};
use std::path::Path;

/// A file that takes copies of the rows that a contest file got with its last mark.
pub struct Bare {
    conn: Connection,
    /// Each table's row; the first column is its key.
    rows: Vec<(&'static str, Vec<Value>)>,
}

impl Bare {
    /// Makes a file with the contest file's tables of marks and journal, without its triggers, and takes the last row
    /// of each as a template.
    pub fn like(contest: &Path, path: &Path) -> Self {
        let source = Connection::open_with_flags(contest, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let conn = Connection::open(path).unwrap();
        conn.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;
             PRAGMA checkpoint_fullfsync = ON;",
        )
        .unwrap();
        let tables = "SELECT sql FROM sqlite_schema
             WHERE tbl_name IN ('mark', 'journal') AND type IN ('table', 'index') AND sql IS NOT NULL
             ORDER BY type DESC";
        let mut statement = source.prepare(tables).unwrap();
        for sql in statement.query_map([], |row| row.get::<_, String>(0)).unwrap() {
            conn.execute_batch(&sql.unwrap()).unwrap();
        }
        let rows = ["mark", "journal"].map(|table| (table, last_row(&source, table)));
        Self {
            conn,
            rows: rows.into(),
        }
    }

    /// Commits one more mark with its journal entry.
    pub fn commit(&mut self) {
        self.conn.execute_batch("BEGIN IMMEDIATE").unwrap();
        for (table, row) in &mut self.rows {
            if let Value::Integer(key) = &mut row[0] {
                *key += 1;
                let key = *key;
                if *table == "journal" {
                    // Also unique in the journal.
                    row[REQUEST_ID] = Value::Text(format!("bare-{key}"));
                }
            }
            let places = vec!["?"; row.len()].join(", ");
            self.conn
                .prepare_cached(&format!("INSERT INTO {table} VALUES ({places})"))
                .unwrap()
                .execute(params_from_iter(row.iter()))
                .unwrap();
        }
        self.conn.execute_batch("COMMIT").unwrap();
    }
}

/// The column of the journal that must be unique.
const REQUEST_ID: usize = 4;

fn last_row(source: &Connection, table: &str) -> Vec<Value> {
    let last = format!("SELECT * FROM {table} ORDER BY number DESC LIMIT 1");
    let mut statement = source.prepare(&last).unwrap();
    let columns = statement.column_count();
    assert_eq!(
        statement
            .column_names()
            .iter()
            .position(|name| *name == "request_id"),
        (table == "journal").then_some(REQUEST_ID),
    );
    statement
        .query_row([], |row| (0..columns).map(|column| row.get(column)).collect())
        .unwrap()
}
