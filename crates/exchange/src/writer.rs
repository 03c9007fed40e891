//! A contest as a workbook that [`crate::read`] takes back.

use crate::rows::{
    Value, ballot_rows, category_rows, contest_rows, criteria_rows, helper_rows, juror_rows, project_rows,
    role_word, score_rows, seat_word, section_rows, source_rows, word, yes_no,
};
use crate::table::{Column, Language, Table};
use crate::words::{ROLES, SEATS, VOTES};
use domain::day::audience::Audience;
use domain::text::{cleaned, is_directional};
use domain::{Contest, Sheet};
use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

/// A workbook could not be made.
#[derive(Debug, thiserror::Error)]
#[error("cannot make the workbook: {0}")]
pub struct WriteError(#[from] XlsxError);

/// Returns a workbook with every table of the contest, headers and words in one language, marks in
/// the wide form. Comments and reasons of recusals have no column there.
///
/// # Errors
/// When the workbook cannot be made (a text longer than a cell holds).
pub fn write_workbook(
    contest: &Contest,
    sheets: &[Sheet],
    audience: &Audience,
    language: Language,
) -> Result<Vec<u8>, WriteError> {
    let mut workbook = new_workbook()?;
    write_tables(&mut workbook, contest, sheets, audience, language)?;
    Ok(workbook.save_to_buffer()?)
}

pub(crate) fn new_workbook() -> Result<Workbook, WriteError> {
    let mut workbook = Workbook::new();
    // The same contest gives the same bytes: the clock stays out of the file.
    let created = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    Ok(workbook)
}

pub(crate) fn write_tables(
    workbook: &mut Workbook,
    contest: &Contest,
    sheets: &[Sheet],
    audience: &Audience,
    language: Language,
) -> Result<(), WriteError> {
    let headers = |table: Table| {
        table
            .columns()
            .iter()
            .map(|column| column.header(language).to_owned())
            .collect()
    };
    for (table, rows) in [
        (Table::Contest, contest_rows(contest, audience, language)),
        (Table::Criteria, criteria_rows(contest, language)),
        (Table::Projects, project_rows(contest, language)),
        (Table::Jurors, juror_rows(contest, language)),
        (Table::Sources, source_rows(contest)),
    ] {
        write_table(workbook, table, headers(table), &rows, language)?;
    }
    for (table, rows) in lists(contest, language) {
        write_table(workbook, table, headers(table), &rows, language)?;
    }
    let votes = ballot_rows(contest, audience);
    if !votes.is_empty() {
        write_table(
            workbook,
            Table::Ballots,
            headers(Table::Ballots),
            &votes,
            language,
        )?;
    }
    let mut wide: Vec<String> = Table::Scores
        .columns()
        .iter()
        .filter(|column| matches!(column.en, "project" | "juror"))
        .map(|column| column.header(language).to_owned())
        .collect();
    wide.extend(contest.criteria.iter().map(|criterion| criterion.code.clone()));
    write_table(
        workbook,
        Table::Scores,
        wide,
        &score_rows(contest, sheets),
        language,
    )
}

/// Returns the lists that the other tables do not say by themselves: names in another order than an import
/// gives them, or that nobody bears.
fn lists(contest: &Contest, language: Language) -> Vec<(Table, Vec<Vec<Value>>)> {
    let mut named = Contest {
        projects: contest.projects.clone(),
        jurors: contest.jurors.clone(),
        ..Contest::default()
    };
    named.complete_lists();
    let mut lists = Vec::new();
    if named
        .categories
        .iter()
        .map(|c| &c.name)
        .ne(contest.categories.iter().map(|c| &c.name))
    {
        lists.push((Table::Categories, category_rows(contest)));
    }
    if named
        .sections
        .iter()
        .map(|s| &s.name)
        .ne(contest.sections.iter().map(|s| &s.name))
    {
        lists.push((Table::Sections, section_rows(contest)));
    }
    if !contest.helpers.is_empty() {
        lists.push((Table::Helpers, helper_rows(contest, language)));
    }
    lists
}

fn write_table(
    workbook: &mut Workbook,
    table: Table,
    headers: Vec<String>,
    rows: &[Vec<Value>],
    language: Language,
) -> Result<(), WriteError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(table.title(language))?;
    sheet.set_freeze_panes(1, 0)?;
    let header = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(0x00E8_EDF3)
        .set_border_bottom(FormatBorder::Thin);
    let body = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (column, name) in (0_u16..).zip(&headers) {
        sheet.write_string_with_format(0, column, fit(name), &header)?;
        sheet.set_column_width(column, width(table, column, name))?;
        if let Some(known) = table.column(name) {
            offer(sheet, table, column, known, language)?;
        }
    }
    for (row, cells) in (1_u32..).zip(rows) {
        for (column, value) in (0_u16..).zip(cells) {
            match value {
                Value::Nothing => continue,
                Value::Text(text) => sheet.write_string_with_format(row, column, fit(text), &body)?,
                Value::Number(text) => match text.parse::<f64>() {
                    Ok(number) => sheet.write_number_with_format(row, column, number, &body)?,
                    Err(_) => sheet.write_string_with_format(row, column, text, &body)?,
                },
            };
        }
    }
    Ok(())
}

/// Returns a text that XML can hold and that reads as it is: files of old hold what no text may.
fn fit(text: &str) -> String {
    let clean = cleaned(text);
    clean.chars().filter(|c| !is_directional(*c)).collect()
}

/// Widths in characters: names get room, codes do not.
fn width(table: Table, column: u16, header: &str) -> u16 {
    let wide = match table.column(header).map(|column| column.en) {
        Some("title" | "name" | "official_title" | "description" | "summary" | "value" | "team") => 40,
        Some("key") if table == Table::Contest => 38,
        Some("lead" | "speaker" | "mentor" | "position" | "faculty" | "category" | "contact") => 26,
        Some(
            "requested" | "minimum" | "limit" | "registration" | "group" | "section" | "voting" | "role"
            | "seat",
        ) => 17,
        _ => 0,
    };
    let of_header = u16::try_from(header.chars().count()).unwrap_or(20) + 3;
    wide.max(of_header).max(if column == 0 { 10 } else { 8 })
}

/// Offers the words of a column as a list to choose from; others are told, not forbidden, since
/// the import takes more words than the list shows.
fn offer(
    sheet: &mut Worksheet,
    table: Table,
    column: u16,
    known: &Column,
    language: Language,
) -> Result<(), WriteError> {
    let words: Vec<&str> = match (table, known.en) {
        (Table::Jurors, "role") => ROLES.iter().map(|(role, _)| role_word(*role, language)).collect(),
        (Table::Jurors, "seat") => SEATS.iter().map(|(seat, _)| seat_word(*seat, language)).collect(),
        (Table::Jurors, "voting") => VOTES
            .iter()
            .map(|(vote, _)| word(VOTES, *vote, language))
            .collect(),
        (Table::Criteria, "key") => vec![yes_no(true, language), yes_no(false, language)],
        _ => return Ok(()),
    };
    let list = DataValidation::new()
        .allow_list_strings(&words)?
        .set_error_style(rust_xlsxwriter::DataValidationErrorStyle::Warning);
    sheet.add_data_validation(1, column, 1000, column, &list)?;
    Ok(())
}
