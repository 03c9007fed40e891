//! A cell as a person sees it, whatever kind of file it comes from.

use calamine::{Data, DataRef};
use chrono::NaiveDate;
use domain::text::cleaned;

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Cell {
    /// Nothing but spaces.
    #[default]
    Empty,
    /// Text, trimmed; a number is its shortest decimal form.
    Text(String),
    /// A day.
    Date(NaiveDate),
    /// Yes or no.
    Bool(bool),
    /// An error of the spreadsheet.
    Error(String),
}

impl Cell {
    /// Returns a cell of this text, without characters that no text may hold; spaces alone are nothing.
    pub fn text(text: &str) -> Self {
        let text = cleaned(text);
        let text = text.trim();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }

    /// Returns whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// Returns the text as it stands; empty for an empty cell.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Date(day) => day.format("%d.%m.%Y").to_string(),
            Self::Bool(true) => "TRUE".to_owned(),
            Self::Bool(false) => "FALSE".to_owned(),
        }
    }
}

impl From<&Data> for Cell {
    fn from(data: &Data) -> Self {
        match data {
            Data::Empty => Self::Empty,
            Data::String(text) => Self::text(text),
            Data::Int(number) => Self::Text(number.to_string()),
            Data::Float(number) => Self::Text(shortest(*number)),
            Data::Bool(value) => Self::Bool(*value),
            Data::Error(error) => Self::Error(error.to_string()),
            Data::DateTime(time) if time.is_datetime() => day_of(time),
            Data::DateTime(time) => Self::Text(shortest(time.as_f64())),
            Data::DateTimeIso(text) => {
                let day = text
                    .get(..10)
                    .and_then(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").ok());
                day.map_or_else(|| Self::text(text), Self::Date)
            }
            Data::DurationIso(text) => Self::text(text),
        }
    }
}

impl From<DataRef<'_>> for Cell {
    fn from(data: DataRef<'_>) -> Self {
        match data {
            DataRef::SharedString(text) => Self::text(text),
            other => Self::from(&Data::from(other)),
        }
    }
}

fn day_of(time: &calamine::ExcelDateTime) -> Cell {
    let (year, month, day, ..) = time.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
        .map_or_else(|| Cell::Text(shortest(time.as_f64())), Cell::Date)
}

/// Returns a number of a spreadsheet as the spreadsheet shows it: fifteen significant digits, no
/// tail of zeros. More digits would show the binary form of 4.6 instead of 4.6.
fn shortest(number: f64) -> String {
    let Some((digits, exponent)) = format!("{number:.14e}")
        .split_once('e')
        .and_then(|(mantissa, exponent)| Some((mantissa.replace('.', ""), exponent.parse::<i32>().ok()?)))
    else {
        return number.to_string();
    };
    if !(-20..=20).contains(&exponent) {
        return number.to_string();
    }
    let (sign, digits) = digits
        .strip_prefix('-')
        .map_or(("", digits.as_str()), |rest| ("-", rest));
    let (whole, part) = match usize::try_from(exponent) {
        Ok(exponent) => {
            let padded = format!("{digits:0<width$}", width = exponent + 1);
            let (whole, part) = padded.split_at(exponent + 1);
            (whole.to_owned(), part.to_owned())
        }
        Err(_) => {
            let zeros = usize::try_from(-exponent - 1).unwrap_or(0);
            ("0".to_owned(), "0".repeat(zeros) + digits)
        }
    };
    let part = part.trim_end_matches('0');
    if part.is_empty() {
        if whole == "0" {
            whole
        } else {
            format!("{sign}{whole}")
        }
    } else {
        format!("{sign}{whole}.{part}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_look_as_in_the_spreadsheet() {
        let shown = [
            (1.0, "1"),
            (4.6000000000000005, "4.6"),
            (0.1 + 0.2, "0.3"),
            (110000.0, "110000"),
            (1234567.25, "1234567.25"),
            (0.0, "0"),
            (-0.25, "-0.25"),
            (0.05, "0.05"),
            (1e16, "10000000000000000"),
            (-12.5, "-12.5"),
        ];
        for (number, text) in shown {
            assert_eq!(shortest(number), text);
        }
    }

    #[test]
    fn what_no_text_may_hold_is_left_out() {
        assert_eq!(
            Cell::text("\u{1}Зал\u{b}и сцена\0"),
            Cell::Text("Зал и сцена".to_owned())
        );
        assert_eq!(Cell::text("\0\u{b}\u{ffff}"), Cell::Empty);
        assert_eq!(
            Cell::from(&Data::String("а\u{85}б".to_owned())),
            Cell::Text("а\nб".to_owned())
        );
    }

    #[test]
    fn no_break_spaces_alone_are_nothing() {
        assert!(Cell::text(" \u{a0}\u{202f}\t").is_empty());
    }
}
