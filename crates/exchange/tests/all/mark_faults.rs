//! Faults of marks.
#![allow(clippy::expect_used)] // a failed expectation is what a test is for

use crate::faults::*;
use crate::support::{cell, seen};
use FaultCode::*;
use tribuna_exchange::{FaultCode, Options, read};

#[test]
fn marks_off_the_scale_are_told_with_the_limit() {
    assert_eq!(score("1,Ж1,К1,11", AboveMax, "score", "11").params["max"], "10");
    assert_eq!(score("1,Ж1,К1,-1", BelowMin, "score", "-1").params["min"], "0");
    assert_eq!(
        score("1,Ж1,К1,\"3,3\"", OffStep, "score", "3,3").params["step"],
        "1"
    );
    assert_eq!(
        score("1,Ж1,К2,0.25", OffStep, "score", "0.25").params["step_comma"],
        "0,5"
    );
}

#[test]
fn marks_of_nothing_known_are_told() {
    score("7,Ж1,К1,5", UnknownProject, "project", "7");
    score("1,Ж9,К1,5", UnknownJuror, "juror", "Ж9");
    score("1,Ж1,К9,5", UnknownCriterion, "criterion", "К9");
}

#[test]
fn a_mark_given_twice_is_told_even_when_equal() {
    let text = format!("{SCORES}1,Ж1,К1,5\n1,Ж1,К1,5\n");
    assert_eq!(
        only(&[("scores.csv", &text)], MarkTwice, 3, "score", "5").params["first"],
        "2"
    );
    let wide = "project,juror,К1,К2\n1,Ж1,5,\n1,Ж1,,5\n1,Ж1,4,\n";
    assert_eq!(
        only(&[("scores.csv", wide)], MarkTwice, 4, "К1", "4").params["first"],
        "2"
    );
}

#[test]
fn a_mark_beside_a_recusal_is_told() {
    let text = format!("{SCORES}1,Ж1,К1,с/о\n1,Ж1,К2,5\n");
    assert_eq!(
        only(&[("scores.csv", &text)], MarkBesideRecusal, 3, "score", "5").params["recused"],
        "2"
    );
}

#[test]
fn a_spreadsheet_error_and_a_date_are_no_marks() {
    use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
    let mut book = Workbook::new();
    let tables: [(&str, &[&[&str]]); 4] = [
        ("contest", &[&["title", "Contest"]]),
        (
            "criteria",
            &[
                &["code", "name", "max"],
                &["C1", "One", "50000"],
                &["C2", "Two", "5"],
            ],
        ),
        ("projects", &[&["number", "title"], &["1", "One"]]),
        ("jurors", &[&["code", "name"], &["J1", "Judge"]]),
    ];
    for (name, rows) in tables {
        let sheet = book.add_worksheet();
        sheet.set_name(name).expect("named");
        for (row, cells) in (0..).zip(rows) {
            sheet.write_row(row, 0, cells.iter().copied()).expect("written");
        }
    }
    let sheet = book.add_worksheet();
    sheet.set_name("scores").expect("named");
    sheet
        .write_row(0, 0, ["project", "juror", "C1", "C2"])
        .expect("written");
    sheet.write_row(1, 0, ["1", "J1"]).expect("written");
    // 4.5 typed where the system writes dates so.
    let day = ExcelDateTime::from_ymd(2026, 5, 4).expect("a day");
    sheet
        .write_datetime_with_format(1, 2, &day, &Format::new().set_num_format("dd.mm.yyyy"))
        .expect("written");
    sheet
        .write_formula(1, 3, Formula::new("=NA()").set_result("#N/A"))
        .expect("written");
    let (_folder, path) = crate::support::save(&mut book);
    let import = read(&path, &Options::default()).expect("readable");
    assert_eq!(
        seen(import.faults()),
        [
            cell(NotANumber, 2, "C1", "04.05.2026"),
            cell(ErrorCell, 2, "C2", "#N/A")
        ]
    );
}
