//! Workbooks of all three kinds to raw tables. The kind is told by the content, never by the name.

use crate::cell::Cell;
use crate::ole;
use crate::raw::{RawRow, RawTable, Source};
use crate::read_error::ReadError;
use calamine::{Data, Ods, OdsError, Range, Reader, Xls, XlsError, Xlsx, XlsxError};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// More cells with something in them than any contest has; guards the memory of the machine.
const MOST_CELLS: usize = 4_000_000;

/// What the first bytes, and names within, say of a file.
enum Kind {
    Xlsx,
    Xls,
    Ods,
    Encrypted,
    Damaged,
    Other,
}

/// Returns the sheets of a workbook.
///
/// # Errors
/// When the file is not a workbook, is encrypted, damaged, empty or too large.
pub(crate) fn open(path: &Path, bytes: Vec<u8>) -> Result<Source, ReadError> {
    let read = match kind(&bytes) {
        Kind::Encrypted => return Err(ReadError::Encrypted(path.to_owned())),
        Kind::Other => return Err(ReadError::WrongType(path.to_owned())),
        Kind::Damaged => return Err(ReadError::damaged(path, "cut off")),
        Kind::Xlsx => read_xlsx,
        Kind::Xls => read_xls,
        Kind::Ods => read_ods,
    };
    // A damaged file must never end the program, whatever the library thinks of it.
    let outcome = catch_unwind(AssertUnwindSafe(|| read(bytes)));
    let tables = match outcome {
        Ok(Ok(tables)) => tables,
        Ok(Err(Trouble::Encrypted)) => return Err(ReadError::Encrypted(path.to_owned())),
        Ok(Err(Trouble::TooMany)) => {
            return Err(ReadError::TooLarge {
                path: path.to_owned(),
                megabytes: 64,
            });
        }
        Ok(Err(Trouble::Damaged(detail))) => return Err(ReadError::damaged(path, detail)),
        Err(_) => return Err(ReadError::damaged(path, "the reader gave up")),
    };
    if tables.iter().all(|table| table.rows.is_empty()) {
        return Err(ReadError::Empty(path.to_owned()));
    }
    Ok(Source { tables, toml: None })
}

enum Trouble {
    Encrypted,
    TooMany,
    Damaged(String),
}

impl From<XlsxError> for Trouble {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::Password => Self::Encrypted,
            other => Self::Damaged(other.to_string()),
        }
    }
}

impl From<XlsError> for Trouble {
    fn from(error: XlsError) -> Self {
        match error {
            XlsError::Password => Self::Encrypted,
            other => Self::Damaged(other.to_string()),
        }
    }
}

impl From<OdsError> for Trouble {
    fn from(error: OdsError) -> Self {
        match error {
            OdsError::Password => Self::Encrypted,
            other => Self::Damaged(other.to_string()),
        }
    }
}

fn kind(bytes: &[u8]) -> Kind {
    const ZIP: &[u8] = b"PK\x03\x04";
    const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    if bytes.starts_with(ZIP) {
        if has(bytes, b"xl/workbook.xml") {
            Kind::Xlsx
        } else if has(bytes, b"application/vnd.oasis.opendocument.spreadsheet") {
            Kind::Ods
        } else if has(bytes, b"[Content_Types].xml")
            && !has(bytes, b"word/")
            && !has(bytes, b"ppt/")
            && !has(bytes, b"PK\x05\x06")
        {
            // The archive has lost its end, and nothing says it was another paper.
            Kind::Damaged
        } else {
            Kind::Other
        }
    } else if bytes.starts_with(OLE) {
        if has(bytes, &utf16("EncryptedPackage")) {
            Kind::Encrypted
        } else if has(bytes, &utf16("WordDocument")) || has(bytes, &utf16("PowerPoint Document")) {
            Kind::Other
        } else if ole::is_whole(bytes) {
            Kind::Xls
        } else {
            Kind::Damaged
        }
    } else {
        Kind::Other
    }
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    let Some(first) = part.first() else { return true };
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| byte == first) {
        let Some(tail) = rest.get(at..) else { return false };
        if tail.starts_with(part) {
            return true;
        }
        rest = tail.get(1..).unwrap_or_default();
    }
    false
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Cell by cell: a stray value in the last corner of a sheet must not cost a rectangle of memory.
fn read_xlsx(bytes: Vec<u8>) -> Result<Vec<RawTable>, Trouble> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let mut left = MOST_CELLS;
    let mut tables = Vec::new();
    for name in book.sheet_names() {
        let mut rows: BTreeMap<u32, BTreeMap<u32, Cell>> = BTreeMap::new();
        let mut reader = match book.worksheet_cells_reader(&name) {
            Ok(reader) => reader,
            // A sheet of a chart alone has no cells.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(error.into()),
        };
        while let Some(cell) = reader.next_cell()? {
            let (row, column) = cell.get_position();
            let content = Cell::from(cell.get_value().clone());
            if !content.is_empty() {
                left = left.checked_sub(1).ok_or(Trouble::TooMany)?;
                rows.entry(row).or_default().insert(column, content);
            }
        }
        let width =
            |cells: &BTreeMap<u32, Cell>| cells.keys().next_back().map_or(0, |last| *last as usize + 1);
        if rows.values().map(width).sum::<usize>() > MOST_CELLS {
            return Err(Trouble::TooMany);
        }
        tables.push(RawTable {
            name,
            rows: rows.into_iter().map(dense).collect(),
            ..RawTable::default()
        });
    }
    Ok(tables)
}

fn dense((row, cells): (u32, BTreeMap<u32, Cell>)) -> RawRow {
    let width = cells.keys().next_back().map_or(0, |last| *last as usize + 1);
    let mut line = vec![Cell::Empty; width];
    for (column, cell) in cells {
        if let Some(place) = line.get_mut(column as usize) {
            *place = cell;
        }
    }
    RawRow {
        number: row + 1,
        cells: line,
    }
}

fn read_xls(bytes: Vec<u8>) -> Result<Vec<RawTable>, Trouble> {
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes))?;
    let mut tables = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name)?;
        tables.push(of_range(name, &range));
    }
    Ok(tables)
}

fn read_ods(bytes: Vec<u8>) -> Result<Vec<RawTable>, Trouble> {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes))?;
    let mut tables = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name)?;
        tables.push(of_range(name, &range));
    }
    Ok(tables)
}

fn of_range(name: String, range: &Range<Data>) -> RawTable {
    let (first_row, first_column) = range.start().unwrap_or_default();
    let mut table = RawTable {
        name,
        ..RawTable::default()
    };
    for (number, cells) in (first_row + 1..).zip(range.rows()) {
        let mut line = vec![Cell::Empty; first_column as usize];
        line.extend(cells.iter().map(Cell::from));
        let row = RawRow { number, cells: line };
        if !row.is_blank() {
            table.rows.push(row);
        }
    }
    table
}
