//! What a source holds before anything is understood: named tables of cells.

use crate::cell::Cell;

/// A table as it stands in the source.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawTable {
    /// Name of the sheet or file.
    pub name: String,
    /// Rows with something in them, ascending.
    pub rows: Vec<RawRow>,
    /// Whether values beyond the last header can only be a mistake (CSV), or may be somebody's notes.
    pub strict_width: bool,
    /// Rows (of a CSV file) where a quoted value begins that is never closed.
    pub open_quote: Option<u32>,
}

/// A row with something in it.
#[derive(Clone, Debug)]
pub(crate) struct RawRow {
    /// As the spreadsheet numbers it, from 1.
    pub number: u32,
    /// Cells from the first column on.
    pub cells: Vec<Cell>,
}

impl RawRow {
    /// Returns the cell of a column; beyond the last one it is empty.
    pub fn cell(&self, column: usize) -> &Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.cells.get(column).unwrap_or(NOTHING)
    }

    /// Returns whether nothing stands in the row.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }
}

/// A whole source.
#[derive(Debug, Default)]
pub(crate) struct Source {
    /// Tables, in the order of the source.
    pub tables: Vec<RawTable>,
    /// The text of `contest.toml`, for a folder, with the file's name.
    pub toml: Option<(String, String)>,
}
