//! CSV as spreadsheets save it: separator, quotes and encoding are found out.
//!
//! Own code and not a library, because a fault must name the row as a spreadsheet numbers it: blank
//! lines count, line breaks within quotes do not; libraries give the line or skip blanks.

use crate::cell::Cell;
use crate::raw::{RawRow, RawTable};
use encoding_rs::{UTF_8, WINDOWS_1251};

/// Returns the text of a file: UTF-8 or UTF-16 by its mark, UTF-8 where it is valid, else Windows-1251.
pub(crate) fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return encoding.decode_without_bom_handling(rest).0.into_owned();
    }
    match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => text.into_owned(),
        None => WINDOWS_1251.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// Returns the table that a CSV text holds.
pub(crate) fn read(name: &str, text: &str) -> RawTable {
    let (separator, body) = separator(text);
    let mut table = RawTable {
        name: name.to_owned(),
        strict_width: true,
        ..RawTable::default()
    };
    let (mut row, mut cells, mut field) = (1_u32, Vec::new(), String::new());
    let mut chars = body.chars().peekable();
    let mut quoted = false;
    let mut begun_at = 1;
    while let Some(c) = chars.next() {
        if quoted {
            match c {
                '"' if chars.next_if_eq(&'"').is_some() => field.push('"'),
                '"' => quoted = false,
                _ => field.push(c),
            }
            continue;
        }
        match c {
            '"' if field.trim().is_empty() => {
                field.clear();
                quoted = true;
                begun_at = row;
            }
            _ if c == separator => cells.push(Cell::text(&std::mem::take(&mut field))),
            '\r' | '\n' => {
                if c == '\r' {
                    chars.next_if_eq(&'\n');
                }
                cells.push(Cell::text(&std::mem::take(&mut field)));
                keep(&mut table, row, std::mem::take(&mut cells));
                row += 1;
            }
            _ => field.push(c),
        }
    }
    cells.push(Cell::text(&field));
    keep(&mut table, row, cells);
    if quoted {
        table.open_quote = Some(begun_at);
    }
    table
}

fn keep(table: &mut RawTable, number: u32, cells: Vec<Cell>) {
    let row = RawRow { number, cells };
    if !row.is_blank() {
        table.rows.push(row);
    }
}

/// Returns the separator and the text without a line that names it (`sep=;`, which Excel hides).
fn separator(text: &str) -> (char, &str) {
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some(separator) = rest.chars().next()
    {
        let body = rest.split_once('\n').map_or("", |(_, body)| body);
        return (separator, body);
    }
    let header = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let mut counts = [(';', 0_u32), ('\t', 0), (',', 0)];
    let mut quoted = false;
    for c in header.chars() {
        quoted ^= c == '"';
        for (separator, count) in &mut counts {
            *count += u32::from(!quoted && c == *separator);
        }
    }
    let best = counts.iter().rev().max_by_key(|(_, count)| *count);
    (best.map_or(',', |(separator, _)| *separator), text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(u32, Vec<String>)> {
        read("t", text)
            .rows
            .iter()
            .map(|r| (r.number, r.cells.iter().map(Cell::shown).collect()))
            .collect()
    }

    fn row(number: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (number, cells.iter().map(|c| (*c).to_owned()).collect())
    }

    #[test]
    fn every_separator_is_found() {
        for separator in [",", ";", "\t"] {
            let text = format!("a{separator}b\n1{separator}2\n");
            assert_eq!(shown(&text), [row(1, &["a", "b"]), row(2, &["1", "2"])]);
        }
        assert_eq!(
            shown("код;балл\nа;4,5\nб;3,5"),
            [
                row(1, &["код", "балл"]),
                row(2, &["а", "4,5"]),
                row(3, &["б", "3,5"])
            ]
        );
        assert_eq!(shown("sep=;\r\na,b;c\r\n"), [row(1, &["a,b", "c"])]);
    }

    #[test]
    fn blank_lines_count_and_breaks_in_quotes_do_not() {
        let text = "a,b\r\n\r\n\"x\r\ny\",\"say \"\"hi\"\"\"\r\n,\r\n1,2";
        assert_eq!(
            shown(text),
            [
                row(1, &["a", "b"]),
                row(3, &["x\ny", "say \"hi\""]),
                row(5, &["1", "2"])
            ]
        );
    }

    #[test]
    fn a_quote_never_closed_is_told_with_its_row() {
        assert_eq!(read("t", "a,b\n1,\"2\n3,4\n").open_quote, Some(2));
        assert_eq!(read("t", "a,b\n1,2\n").open_quote, None);
    }

    #[test]
    fn encodings_are_found_out() {
        let text = "№;Проект";
        let (cp1251, _, _) = WINDOWS_1251.encode(text);
        assert_eq!(decode(&cp1251), text);
        assert_eq!(decode(text.as_bytes()), text);
        assert_eq!(decode(format!("\u{feff}{text}").as_bytes()), text);
        let utf16: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        assert_eq!(decode(&utf16), text);
    }
}
