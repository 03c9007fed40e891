//! The list of applications through the program: it knows those that no other paper knows.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use crate::support::Hall;
use api::ask;
use api::contract::*;
use std::process::Command;

/// Returns the words of a paper; `None`, with a note, where the tool that reads them is missing.
fn words(hall: &Hall, kind: &str) -> Option<String> {
    let choice = PaperChoice {
        kind: kind.into(),
        juror: None,
        project: None,
        lang: "ru".into(),
        version: None,
    };
    let paper = hall.program.paper(&hall.window, &choice).unwrap();
    let path = hall.file(&format!("{kind}.pdf"));
    std::fs::write(&path, paper.bytes).unwrap();
    match Command::new("pdftotext").arg(&path).arg("-").output() {
        Ok(out) => {
            let text = String::from_utf8_lossy(&out.stdout);
            Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
        }
        Err(fault) => {
            println!("skipped: pdftotext is missing ({fault})");
            None
        }
    }
}

#[test]
fn a_rejected_application_is_in_its_list_and_in_no_sheet() {
    let hall = Hall::with_contest();
    let cells = [("standing", "отклонён"), ("grounds", "нет сметы")];
    let row = RowEditForm {
        id: Some(hall.projects()[1].to_string()),
        cells: cells
            .into_iter()
            .map(|(field, text)| (field.to_owned(), text.to_owned()))
            .collect(),
    };
    let edited = hall.ok(ask::EditTable {
        table: TableName::Projects,
        lang: "ru".into(),
        edit: TableEditForm {
            rows: vec![row],
            ..TableEditForm::default()
        },
    });
    assert!(!edited["saved"].is_null(), "{edited}");
    let (Some(list), Some(sheets)) = (words(&hall, "applications"), words(&hall, "score_sheets")) else {
        return;
    };
    assert!(
        list.contains("Зал") && list.contains("Основание: нет сметы"),
        "{list}"
    );
    assert!(
        list.contains("Всего заявок – 4, допущено – 3, отклонено – 1."),
        "{list}"
    );
    assert!(sheets.contains("Сад") && !sheets.contains("Зал"), "{sheets}");
}
