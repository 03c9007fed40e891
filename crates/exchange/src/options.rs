//! How tables are to be read.

use crate::table::Table;
use std::collections::BTreeSet;

/// How a source is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Rows the organiser has dropped in the preview: the table, and the row as the spreadsheet
    /// numbers it.
    pub dropped: BTreeSet<(Table, u32)>,
}

impl Options {
    /// Returns whether the row is dropped.
    pub(crate) fn drops(&self, table: Table, row: u32) -> bool {
        self.dropped.contains(&(table, row))
    }
}
