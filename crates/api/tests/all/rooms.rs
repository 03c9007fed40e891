//! Two sections, each with a jury of its own: whose sheets are expected of whom.
#![allow(missing_docs, clippy::unwrap_used)]

use crate::support::Hall;
use api::ClientKind;
use api::contract::*;
use serde_json::{Value, json};

/// Puts rows of a table into sections; an empty name is none.
fn seat(hall: &Hall, table: TableName, ids: &[(String, &str)]) {
    let row = |(id, section): &(String, &str)| RowEditForm {
        id: Some(id.clone()),
        cells: [("section".to_owned(), (*section).to_owned())].into(),
    };
    let reply = hall.ok(Request::EditTable {
        table,
        lang: "ru".into(),
        edit: TableEditForm {
            rows: ids.iter().map(row).collect(),
            ..TableEditForm::default()
        },
    });
    assert_eq!(reply["faults"], json!([]));
}

/// Projects 1 and 2 and the juror Ж1 are of one section, 3 and Ж2 of another, 10 and Ж3 of none.
fn two_rooms() -> Hall {
    let hall = Hall::guarded();
    let (projects, jurors) = (hall.projects(), hall.jurors());
    let project = |at: usize, name| (projects[at].to_string(), name);
    let juror = |at: usize, name| (jurors[at].to_string(), name);
    seat(
        &hall,
        TableName::Projects,
        &[
            project(0, "Наука"),
            project(1, "Наука"),
            project(2, "Спорт"),
            project(3, ""),
        ],
    );
    seat(
        &hall,
        TableName::Jurors,
        &[juror(0, "Наука"), juror(1, "Спорт"), juror(2, "")],
    );
    hall
}

/// Which of the jurors (columns) hear which of the projects (rows).
const HEARD: [[bool; 3]; 4] = [
    [true, false, true],
    [true, false, true],
    [false, true, true],
    [true, true, true],
];

fn take_heard(hall: &Hall) {
    for (project, heard) in hall.projects().into_iter().zip(HEARD) {
        for (juror, _) in hall.jurors().into_iter().zip(heard).filter(|(_, heard)| *heard) {
            hall.ok(Request::TakePaperSheet {
                sheet: hall.paper(project, juror, 4),
            });
        }
    }
}

#[test]
fn a_jury_owes_no_sheets_of_the_other_room() {
    let hall = two_rooms();
    let grid = hall.ok(Request::Grid {});
    for (row, heard) in grid["rows"].as_array().unwrap().iter().zip(HEARD) {
        let states = heard.map(|heard| if heard { "empty" } else { "elsewhere" });
        assert_eq!(row["cells"], json!(states), "{}", row["title"]);
    }
    let of = |grid: &Value| [0, 1, 2].map(|at| grid["jurors"][at]["of"].as_u64().unwrap());
    assert_eq!(of(&grid), [3, 2, 4]);
    assert_eq!(grid["expected"], 9);
    let preview = hall.ok(Request::ClosingPreview {});
    assert_eq!(preview["missing"].as_array().unwrap().len(), 9);

    take_heard(&hall);
    let preview = hall.ok(Request::ClosingPreview {});
    assert_eq!(preview["missing"], json!([]));
    assert_eq!(
        (&preview["accepted"], &preview["expected"]),
        (&json!(9), &json!(9))
    );
    assert_eq!(
        hall.ok(Request::Grid {})["rows"][0]["cells"],
        json!(["checked_in", "elsewhere", "checked_in"])
    );
    hall.ok(Request::CloseMarks {});
    let results = hall.ok(Request::Results { category: None });
    let rows = results["rows"].as_array().unwrap();
    let first = rows.iter().find(|row| row["number"] == "1").unwrap();
    assert_eq!(
        (&first["counted"], &first["of"]),
        (&json!(2), &json!(2)),
        "«2 из 2»"
    );
}

#[test]
fn a_sheet_of_the_other_room_counts_once_it_is_there() {
    let hall = two_rooms();
    hall.ok(Request::TakePaperSheet {
        sheet: hall.paper(hall.projects()[0], hall.jurors()[1], 4),
    });
    let grid = hall.ok(Request::Grid {});
    assert_eq!(grid["rows"][0]["cells"], json!(["empty", "checked_in", "empty"]));
    assert_eq!(grid["rows"][0]["counted"], 1);
    assert_eq!(
        (&grid["jurors"][1]["done"], &grid["jurors"][1]["of"]),
        (&json!(1), &json!(3))
    );
    assert_eq!((&grid["accepted"], &grid["expected"]), (&json!(1), &json!(10)));
}

#[test]
fn a_desk_lists_the_room_of_its_juror() {
    let hall = two_rooms();
    let projects = hall.projects();
    let desk = hall.program.connect(ClientKind::Window);
    let juror = hall.jurors()[1];
    hall.ask(
        &desk,
        Request::EnterPin {
            juror,
            pin: format!("900{juror}"),
        },
    )
    .unwrap();
    let view = hall.ask(&desk, Request::Desk {}).unwrap();
    let listed = |view: &Value| -> Vec<String> {
        let rows = view["rows"].as_array().unwrap().iter();
        rows.map(|row| row["number"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(listed(&view), ["3", "10"]);
    assert_eq!(view["of"], 2);
    let sheet = Request::MySheet { project: projects[2] };
    let sheet = hall.ask(&desk, sheet).unwrap();
    assert_eq!(sheet["previous"], Value::Null, "not those of the other room");
    assert_eq!(sheet["next"], projects[3].to_string());
}

#[test]
fn only_sheets_that_are_printed_get_a_number() {
    let hall = two_rooms();
    let numbered = hall.ok(Request::NumberSheets {
        jurors: vec![],
        projects: Some(hall.projects()),
    });
    assert_eq!(numbered["numbers"].as_array().unwrap().len(), 9);
    hall.ok(Request::NumberSheets {
        jurors: vec![hall.jurors()[1]],
        projects: None,
    });
    let path = hall.ok(Request::SheetPath {});
    let whole = path["sheets"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&whole["project"], &whole["of"]), (&Value::Null, &json!(2)));
}
