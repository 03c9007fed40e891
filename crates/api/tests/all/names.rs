//! People on the screens: nobody looks like another.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::ask;
use api::contract::*;

/// Types values into a field of a table, by the id of the row.
fn typed(hall: &Hall, table: TableName, field: &str, values: &[(String, &str)]) {
    let rows = values.iter().map(|(id, text)| RowEditForm {
        id: Some(id.clone()),
        cells: std::iter::once((field.to_owned(), (*text).to_owned())).collect(),
    });
    let edited = hall.ok(ask::EditTable {
        table,
        lang: "ru".into(),
        edit: TableEditForm {
            rows: rows.collect(),
            ..TableEditForm::default()
        },
    });
    assert!(!edited["saved"].is_null(), "{edited}");
}

#[test]
fn short_names_on_screens_tell_people_apart() {
    let hall = Hall::with_contest();
    let jurors = hall.jurors();
    typed(
        &hall,
        TableName::Jurors,
        "name",
        &[
            (jurors[0].to_string(), "Антонова Алла Аскольдовна"),
            (jurors[1].to_string(), "Антонова Анна Аркадьевна"),
        ],
    );
    // A lead of the third juror's initials.
    let project = hall.projects()[0];
    typed(
        &hall,
        TableName::Projects,
        "lead",
        &[(project.to_string(), "Волков Вадим Викторович")],
    );
    let cards = hall.ok(ask::Jurors {});
    let short: Vec<&str> = (0..4)
        .map(|at| cards[at]["short_name"].as_str().unwrap())
        .collect();
    assert_eq!(
        short,
        [
            "Антонова Алла Аскольдовна",
            "Антонова Анна Аркадьевна",
            "Волков Влас Власович",
            "Гаврилова\u{a0}Г.Г."
        ]
    );
    let grid = hall.ok(ask::Grid {}).to_string();
    assert!(grid.contains("Антонова Алла Аскольдовна") && !grid.contains("Антонова\u{a0}А.А."));
}
