//! What is wrong with a file, and where.

use crate::error::Error;
use std::fmt;

/// Why a file does not verify.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The first fault that was found.
    #[error(transparent)]
    Fault(Box<Fault>),
    /// The file could not be read through.
    #[error(transparent)]
    Store(Error),
}

/// A fault, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Entry of the journal.
    pub entry: Option<i64>,
    pub table: Option<String>,
    /// Row of the table, by its number or id.
    pub row: Option<i64>,
    /// What people call the row: a project's number, a juror's name.
    pub name: Option<String>,
    /// Rows that the entry made, by table and number with what people call them, where one of them is what was
    /// changed; none of very many.
    pub made: Vec<(String, i64, Option<String>)>,
    /// How many rows of which table the entry made, where they are too many to be named one by one.
    pub among: Vec<(String, u64)>,
    /// What is wrong.
    pub flaw: Flaw,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Pages or indexes do not fit together, in SQLite's words.
    Pages(String),
    /// A table, index, view or trigger is not as the program makes it.
    Schema(String),
    /// A row refers to one that is not there.
    Reference,
    /// An entry of the journal is missing before this one.
    Gap,
    /// The entry does not continue the one before.
    Previous,
    /// The entry's own line was changed.
    Hash,
    /// What the entry says or did was changed: its body, its reply, or a row of marks, recusals, decisions…
    Digest,
    /// A row stands among those of later entries.
    OutOfPlace,
    /// A row belongs to no entry.
    NoEntry,
    /// The set-up is not as its last entry left it.
    Setup,
    /// A value is as the program left it, and means nothing to this one.
    Unreadable(String),
}

impl std::error::Error for Fault {}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.flaw {
            Flaw::Pages(what) => write!(f, "the file's pages are damaged: {what}")?,
            Flaw::Schema(name) => write!(f, "`{name}` is not as the program makes it")?,
            Flaw::Reference => f.write_str("a row refers to one that is not there")?,
            Flaw::Gap => f.write_str("an entry is missing before this one")?,
            Flaw::Previous => f.write_str("the entry does not continue the one before")?,
            Flaw::Hash => f.write_str("the entry was changed")?,
            Flaw::Digest => f.write_str("what the entry says or did was changed")?,
            Flaw::OutOfPlace => f.write_str("a row stands among those of later entries")?,
            Flaw::NoEntry => f.write_str("a row belongs to no entry")?,
            Flaw::Setup => f.write_str("the set-up is not as its last entry left it")?,
            Flaw::Unreadable(what) => write!(f, "a value cannot be understood: {what}")?,
        }
        if let Some(entry) = self.entry {
            write!(f, "; entry {entry}")?;
        }
        if let Some(table) = &self.table {
            write!(f, "; table {table}")?;
        }
        if let Some(row) = self.row {
            write!(f, "; row {row}")?;
        }
        if let Some(name) = &self.name {
            write!(f, " ({name})")?;
        }
        for (table, row, _) in &self.made {
            write!(f, "; {table} {row}")?;
        }
        for (table, count) in &self.among {
            write!(f, "; one of {count} rows of {table}")?;
        }
        Ok(())
    }
}

impl Fault {
    /// Returns that pages do not fit together, in SQLite's words.
    pub(crate) fn of_pages(what: String) -> Self {
        Flaw::Pages(what).of_file()
    }
}

impl Flaw {
    pub(crate) fn of_file(self) -> Fault {
        Fault {
            entry: None,
            table: None,
            row: None,
            name: None,
            made: Vec::new(),
            among: Vec::new(),
            flaw: self,
        }
    }

    pub(crate) fn of_entry(self, entry: i64) -> Fault {
        Fault {
            entry: Some(entry),
            table: Some("journal".to_owned()),
            row: Some(entry),
            name: None,
            made: Vec::new(),
            among: Vec::new(),
            flaw: self,
        }
    }

    pub(crate) fn of_row(self, table: &str, row: i64, entry: i64) -> Fault {
        Fault {
            entry: Some(entry),
            table: Some(table.to_owned()),
            row: Some(row),
            name: None,
            made: Vec::new(),
            among: Vec::new(),
            flaw: self,
        }
    }
}

impl From<Fault> for VerifyError {
    fn from(fault: Fault) -> Self {
        Self::Fault(Box::new(fault))
    }
}

impl From<Error> for VerifyError {
    fn from(error: Error) -> Self {
        match error {
            Error::Damaged { what, .. } => Flaw::Pages(what).of_file().into(),
            // A value of a type that its column does not take.
            Error::Sqlite(
                fault @ (rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::FromSqlConversionFailure(..)),
            ) => Flaw::Pages(fault.to_string()).of_file().into(),
            other => Self::Store(other),
        }
    }
}

impl From<rusqlite::Error> for VerifyError {
    fn from(fault: rusqlite::Error) -> Self {
        Error::from(fault).into()
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        match fault.flaw {
            Flaw::Pages(what) if !is_of_content(&what) => Self::Damaged { what, kept_as: None },
            _ => Self::Unsound(Box::new(fault)),
        }
    }
}

/// Returns whether SQLite says this of rows that it can read, not of pages that it cannot.
fn is_of_content(what: &str) -> bool {
    let of_rows = [
        "CHECK constraint failed in",
        "NULL value in",
        "TEXT value in",
        "NUMERIC value in",
    ];
    of_rows.iter().any(|words| what.starts_with(words))
        || what.starts_with("non-") && what.contains(" value in ")
        || what.contains(" index ")
}
