//! A raw table whose header is understood: rows ask for cells by the column's name.

use crate::cell::Cell;
use crate::decimal::{self, NotDecimal};
use crate::fault::{Fault, FaultCode, Findings};
use crate::options::Options;
use crate::raw::{RawRow, RawTable};
use crate::table::{Column, Table};
use crate::words::{Words, meaning, possible};
use std::collections::{BTreeMap, HashMap};

/// Longest text of an ordinary cell, in characters.
pub(crate) const LONGEST_TEXT: usize = 500;
/// Longest description or summary, in characters.
const LONGEST_DESCRIPTION: usize = 10_000;

/// A table with its header understood.
pub(crate) struct Grid<'a> {
    pub table: Table,
    /// Position and header as found of each known column.
    known: HashMap<&'static str, (usize, &'a str)>,
    /// Position and name of each other column with something in it.
    pub extra: Vec<(usize, String)>,
    rows: Vec<&'a RawRow>,
}

impl<'a> Grid<'a> {
    /// Understands the header of a table; required columns that are absent are faults.
    pub fn new(table: Table, raw: &'a RawTable, options: &Options, findings: &mut Findings) -> Self {
        let mut grid = Self {
            table,
            known: HashMap::new(),
            extra: Vec::new(),
            rows: Vec::new(),
        };
        if let Some(row) = raw.open_quote {
            findings.fault(Fault::of(table, FaultCode::OpenQuote).row(Some(row)));
        }
        let Some((header, rows)) = raw.rows.split_first() else {
            return grid;
        };
        grid.rows = rows
            .iter()
            .filter(|row| !options.drops(table, row.number))
            .collect();
        let width = rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or(0)
            .max(header.cells.len());
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        for position in 0..width {
            grid.place(position, header, raw.strict_width, &mut names, findings);
        }
        grid
    }

    fn place(
        &mut self,
        position: usize,
        header: &'a RawRow,
        strict: bool,
        names: &mut BTreeMap<String, usize>,
        findings: &mut Findings,
    ) {
        let table = self.table;
        let text = match header.cell(position) {
            Cell::Text(text) => text.as_str(),
            Cell::Empty => "",
            other => {
                self.note(other.shown(), position, names);
                return;
            }
        };
        if text.is_empty() {
            let filled = self.rows.iter().filter(|row| !row.cell(position).is_empty());
            if strict {
                for row in filled {
                    let value = row.cell(position).shown();
                    findings.fault(
                        Fault::of(table, FaultCode::ExtraCell)
                            .row(Some(row.number))
                            .value(value),
                    );
                }
            } else if filled.count() > 0 {
                self.note(letters(position), position, names);
            }
        } else if let Some(column) = table.column(text) {
            if let Some((_, first)) = self.known.get(column.en) {
                let fault = Fault::of(table, FaultCode::RepeatedColumn)
                    .row(Some(header.number))
                    .column(text);
                findings.fault(fault.with("first", *first));
            } else {
                self.known.insert(column.en, (position, text));
            }
        } else {
            self.note(text.to_owned(), position, names);
        }
    }

    fn note(&mut self, name: String, position: usize, names: &mut BTreeMap<String, usize>) {
        let seen = names.entry(name.clone()).or_default();
        *seen += 1;
        let name = if *seen > 1 {
            format!("{name} ({seen})")
        } else {
            name
        };
        self.extra.push((position, name));
    }

    /// Tells required columns that are absent, but for those that `excused` names. Without one of
    /// them no row is worth reading: returns whether all stand.
    pub fn require(&self, excused: &[&str], findings: &mut Findings) -> bool {
        let mut all = true;
        for column in self
            .table
            .columns()
            .iter()
            .filter(|column| column.required && !excused.contains(&column.en))
        {
            if !self.known.contains_key(column.en) {
                findings.fault(Fault::of(self.table, FaultCode::MissingColumn).with("wanted", column.both()));
                all = false;
            }
        }
        all
    }

    /// Tells the columns that are kept as notes or set aside.
    pub fn tell_extra(&self, findings: &mut Findings) {
        for (_, name) in &self.extra {
            findings.warn(Fault::of(self.table, FaultCode::ExtraColumn).column(name.as_str()));
        }
    }

    /// Returns whether the column stands in the table.
    pub fn has(&self, column: &str) -> bool {
        self.known.contains_key(column)
    }

    /// Returns the column's header as found.
    pub fn header(&self, column: &str) -> String {
        self.known
            .get(column)
            .map_or(column, |(_, header)| header)
            .to_owned()
    }

    /// Returns how many rows have something in them.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Returns the rows.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|raw| Row { grid: self, raw })
    }
}

/// A row of a table.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    grid: &'a Grid<'a>,
    raw: &'a RawRow,
}

impl<'a> Row<'a> {
    /// Returns the row's number as the spreadsheet shows it.
    pub fn number(&self) -> u32 {
        self.raw.number
    }

    /// Returns the cell of a column; empty where the column is absent.
    pub fn cell(&self, column: &str) -> &'a Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.grid
            .known
            .get(column)
            .map_or(NOTHING, |(position, _)| self.raw.cell(*position))
    }

    /// Returns the cell at a position.
    pub fn cell_at(&self, position: usize) -> &'a Cell {
        self.raw.cell(position)
    }

    /// Returns a fault of this row.
    pub fn fault(&self, code: FaultCode) -> Fault {
        Fault::of(self.grid.table, code).row(Some(self.raw.number))
    }

    /// Returns a fault of a cell of this row, with the header as found and the value as it stands.
    pub fn fault_in(&self, column: &str, code: FaultCode) -> Fault {
        let header = self.grid.known.get(column).map_or(column, |(_, header)| header);
        let cell = self.cell(column);
        let fault = self.fault(code).column(header);
        if cell.is_empty() {
            fault
        } else {
            fault.value(cell.shown())
        }
    }

    /// Returns the text of a cell; what no cell may hold is a fault.
    pub fn text(&self, column: &'static str, findings: &mut Findings) -> Option<String> {
        let cell = self.cell(column);
        if let Cell::Error(_) = cell {
            findings.fault(self.fault_in(column, FaultCode::ErrorCell));
            return None;
        }
        let text = cell.shown();
        let longest = if matches!(column, "description" | "summary" | "team") {
            LONGEST_DESCRIPTION
        } else {
            LONGEST_TEXT
        };
        if text.chars().count() > longest {
            let short: String = text.chars().take(40).chain(['…']).collect();
            findings.fault(
                self.fault_in(column, FaultCode::TooLong)
                    .value(short)
                    .with("limit", longest),
            );
            return None;
        }
        Some(text).filter(|text| !text.is_empty())
    }

    /// Returns the text of a required cell; an empty one is a fault.
    pub fn required(&self, column: &'static str, findings: &mut Findings) -> Option<String> {
        if self.cell(column).is_empty() {
            findings.fault(self.fault_in(column, FaultCode::EmptyCell));
            return None;
        }
        self.text(column, findings)
    }

    /// Returns a number in units of 10^-`places`; `None` for an empty cell and for a fault.
    pub fn number_in(&self, column: &'static str, places: usize, findings: &mut Findings) -> Option<i64> {
        self.parsed(column, places, |text| decimal::parse(text, places), findings)
    }

    /// Returns money in kopecks; below zero is a fault.
    pub fn money(&self, column: &'static str, findings: &mut Findings) -> Option<i64> {
        let kopecks = self.parsed(column, 2, decimal::parse_money, findings)?;
        if kopecks < 0 {
            findings.fault(self.fault_in(column, FaultCode::Negative));
            return None;
        }
        Some(kopecks)
    }

    fn parsed(
        &self,
        column: &'static str,
        places: usize,
        parse: impl Fn(&str) -> Result<i64, NotDecimal>,
        findings: &mut Findings,
    ) -> Option<i64> {
        let result = match self.cell(column) {
            Cell::Empty => return None,
            Cell::Error(_) => {
                findings.fault(self.fault_in(column, FaultCode::ErrorCell));
                return None;
            }
            Cell::Text(text) => parse(text),
            Cell::Date(_) | Cell::Bool(_) => Err(NotDecimal::NotANumber),
        };
        result
            .map_err(|why| {
                findings.fault(number_fault(
                    self.fault_in(column, FaultCode::NotANumber),
                    why,
                    places,
                ))
            })
            .ok()
    }

    /// Returns what the word in a cell stands for; `None` for an empty cell and for a fault.
    pub fn word<T: Copy>(
        &self,
        column: &'static str,
        words: Words<T>,
        code: FaultCode,
        findings: &mut Findings,
    ) -> Option<T> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        let found = meaning(words, &cell.shown());
        if found.is_none() {
            findings.fault(self.fault_in(column, code).with("possible", possible(words)));
        }
        found
    }
}

/// Returns the fault of a text that is no number of the kind wanted.
pub(crate) fn number_fault(mut fault: Fault, why: NotDecimal, places: usize) -> Fault {
    fault.code = match why {
        NotDecimal::NotANumber => FaultCode::NotANumber,
        NotDecimal::TooManyPlaces => FaultCode::TooManyPlaces,
        NotDecimal::TooLarge => FaultCode::TooLargeNumber,
    };
    if why == NotDecimal::TooManyPlaces {
        fault.with("places", places)
    } else {
        fault
    }
}

/// Returns the letters of a column as a spreadsheet shows them.
pub(crate) fn letters(position: usize) -> String {
    let mut rest = position + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Where a value that must be unique stood first.
#[derive(Default)]
pub(crate) struct Seen(HashMap<String, u32>);

impl Seen {
    /// Returns whether the folded value is new; a repeated one is a fault that names the first row.
    pub fn is_new(&mut self, folded: String, row: Row<'_>, column: &str, findings: &mut Findings) -> bool {
        match self.0.entry(folded) {
            std::collections::hash_map::Entry::Vacant(place) => {
                place.insert(row.number());
                true
            }
            std::collections::hash_map::Entry::Occupied(first) => {
                findings.fault(
                    row.fault_in(column, FaultCode::Repeated)
                        .with("first", first.get()),
                );
                false
            }
        }
    }
}

/// Returns the known column of a table by its English name, for a message without a header found.
pub(crate) fn column_named(table: Table, en: &str) -> Option<&'static Column> {
    table.columns().iter().find(|column| column.en == en)
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_the_letters_of_the_spreadsheet() {
        assert_eq!(letters(0), "A");
        assert_eq!(letters(25), "Z");
        assert_eq!(letters(26), "AA");
        assert_eq!(letters(701), "ZZ");
        assert_eq!(letters(702), "AAA");
    }
}
