//! What the ground must know of the tables that stand on it.
//!
//! The ground's own tables are `journal`, `setup_change`, `setup_row` and `erasure`; a set has them among its own, in
//! the place and from the version that its files have them.

use std::sync::OnceLock;

/// Changes of the set-up, for undo.
pub(crate) const SETUP_CHANGE: &str = "setup_change";
/// Short digests of the rows of the set-up.
pub(crate) const SETUP_ROW: &str = "setup_row";
/// What text was taken out of which entry.
pub(crate) const ERASURE: &str = "erasure";

/// The tables of one kind of file.
#[derive(Clone, Copy)]
pub(crate) struct Tables {
    /// SQL of every version, oldest first. A migration is never edited; a new one is added at the end.
    pub(crate) steps: &'static [&'static str],
    /// The schema of each version, once it was made.
    pub(crate) schemas: &'static [OnceLock<Schema>],
    /// The append-only tables, in the order in which the digest takes them. New ones come at the end.
    pub(crate) rows: &'static [Rows],
    /// The set-up, in the order in which its digest takes it. Of what came after version 1 an empty table is left
    /// out, so that a file of an older version keeps its digest when it is migrated. A migration that changes a table
    /// with rows in it changes the digest: an entry of its own must take the new one.
    pub(crate) setup: &'static [SetUp],
    /// The query for the first entry whose rows are in force. Earlier ones stay in the file and no longer count.
    pub(crate) begun: &'static str,
}

/// What `sqlite_schema` says: type, name, table and SQL of everything in it.
pub(crate) type Schema = Vec<(String, String, String, Option<String>)>;

/// An append-only table whose rows belong to entries: `number`, `entry`, then what it says.
pub(crate) struct Rows {
    pub(crate) name: &'static str,
    /// The version of the file that made it.
    pub(crate) since: i64,
    /// How a row is added: every column but `number`, which SQLite counts.
    pub(crate) insert: &'static str,
    /// How all rows are read, in order of `number`.
    pub(crate) select: &'static str,
    /// Columns with free text, counted from 0 at `number`.
    pub(crate) free: &'static [usize],
    /// Columns that name a row of the set-up by its id, and the table of that row.
    pub(crate) names: &'static [(&'static str, &'static str)],
}

impl Rows {
    /// Returns the names of its columns, in the order in which they are read.
    pub(crate) fn columns(&self) -> Vec<&'static str> {
        let list = self
            .select
            .strip_prefix("SELECT ")
            .and_then(|rest| rest.split(" FROM ").next());
        list.unwrap_or_default().split(", ").collect()
    }
}

/// A table of the set-up, with the versions of the file whose digest takes it so.
pub(crate) struct SetUp {
    pub(crate) name: &'static str,
    /// How all rows are read, in an order of their own.
    pub(crate) select: &'static str,
    /// The first version.
    pub(crate) since: i64,
    /// The last version, where a later one keeps the table otherwise.
    pub(crate) until: Option<i64>,
}

impl SetUp {
    pub(crate) const fn since(since: i64, name: &'static str, select: &'static str) -> Self {
        Self {
            name,
            select,
            since,
            until: None,
        }
    }

    fn is_in(&self, version: i64) -> bool {
        self.since <= version && self.until.is_none_or(|until| version <= until)
    }
}

impl Tables {
    /// Returns the tables of the set-up of a file of this version.
    pub(crate) fn setup_of(&self, version: i64) -> impl Iterator<Item = &'static SetUp> + use<> {
        self.setup.iter().filter(move |table| table.is_in(version))
    }

    /// Returns the append-only tables of a file of this version, with their places among all.
    pub(crate) fn rows_of(&self, version: i64) -> impl Iterator<Item = (usize, &'static Rows)> + use<> {
        self.rows
            .iter()
            .enumerate()
            .filter(move |(_, rows)| rows.since <= version)
    }

    /// Returns an append-only table by its name, with its place among all.
    pub(crate) fn find(&self, name: &str) -> Option<(usize, &'static Rows)> {
        self.rows.iter().enumerate().find(|(_, rows)| rows.name == name)
    }

    /// Returns whether a file of this version has an append-only table of this name.
    pub(crate) fn has(&self, name: &str, version: i64) -> bool {
        self.find(name).is_some_and(|(_, rows)| rows.since <= version)
    }

    /// Returns the tables of the set-up that rows name, in the order in which they are named first.
    pub(crate) fn named(&self) -> Vec<&'static str> {
        let mut named = Vec::new();
        for (_, table) in self.rows.iter().flat_map(|rows| rows.names) {
            if !named.contains(table) {
                named.push(*table);
            }
        }
        named
    }

    /// Returns the condition under which rows are in force.
    pub(crate) fn in_force(&self) -> String {
        format!("entry >= ({})", self.begun)
    }
}
