//! Sections in tables, on desks and on printed sheets.
#![allow(clippy::unwrap_used)]

use crate::rooms::{allow, points, take_heard, two_rooms};
use crate::support::{Hall, text_of_pdf};
use api::ClientKind;
use api::contract::*;
use api::{Request, ask};
use serde_json::{Value, json};

/// What cannot be allowed cannot be done by the tables either.
#[test]
fn whose_marks_count_is_not_changed_by_a_table_after_closing_nor_by_a_helper() {
    let hall = two_rooms();
    take_heard(&hall);
    let (projects, jurors) = (hall.projects(), hall.jurors());
    let edit = |table, id: String, field: &str, value: &str| {
        Request::EditTable(ask::EditTable {
            table,
            lang: "ru".into(),
            edit: TableEditForm {
                rows: vec![RowEditForm {
                    id: Some(id),
                    cells: [(field.to_owned(), value.to_owned())].into(),
                }],
                ..TableEditForm::default()
            },
        })
    };
    let moved = |section: &str| edit(TableName::Jurors, jurors[0].to_string(), "section", section);
    let counted = |hall: &Hall| hall.ok(ask::Grid {})["rows"][0]["counted"].clone();

    let helper = hall.hire(&[("Помощникова Пелагея Петровна", "подготовка")])[0];
    let console = hall.program.connect(ClientKind::Browser);
    hall.ok(ask::SetHelperPin {
        helper,
        pin: Some("777001".into()),
    });
    hall.ask(
        &console,
        ask::EnterHelperPin {
            helper,
            pin: "777001".into(),
        },
    )
    .unwrap();
    let as_helper = |request| hall.ask(&console, request).map_err(|error| error.code);
    assert_eq!(as_helper(moved("Спорт")), Err(ErrorCode::NotAllowed));
    let mute = || edit(TableName::Jurors, jurors[0].to_string(), "voting", "нет");
    assert_eq!(as_helper(mute()), Err(ErrorCode::NotAllowed));
    // What changes nothing of what counts is the helper's work as before.
    as_helper(edit(
        TableName::Projects,
        projects[0].to_string(),
        "title",
        "Ёлки",
    ))
    .unwrap();
    hall.ok(moved("Спорт"));
    assert_eq!(counted(&hall), 1);
    assert_eq!(as_helper(Request::Undo(ask::Undo {})), Err(ErrorCode::NotAllowed));
    hall.ok(ask::Undo {});
    assert_eq!(counted(&hall), 2);

    hall.ok(ask::CloseMarks {});
    let error = hall.ask(&hall.window, moved("Спорт")).unwrap_err();
    assert_eq!(error.code, ErrorCode::CountsOtherwise);
    assert_eq!(error.params["number"], "1");
    assert_eq!(hall.refused(mute()), ErrorCode::CountsOtherwise);
    assert_eq!(hall.refused(ask::Redo {}), ErrorCode::CountsOtherwise);
    let project = edit(TableName::Projects, projects[0].to_string(), "section", "Спорт");
    assert_eq!(hall.refused(project), ErrorCode::CountsOtherwise);
    hall.ok(edit(TableName::Jurors, jurors[0].to_string(), "section", "наука"));
    hall.verified("c.tribuna");
}

/// Marks that were given before the sections were set, or come from a table, are kept, shown and not counted.
#[test]
fn marks_of_a_table_of_another_room_are_told_of_and_count_when_allowed() {
    let tables = [
        (
            "contest.toml",
            "title = \"Проба\"\n[regulation]\nminimum_sheets = 1\n",
        ),
        ("criteria.csv", "Код,Критерий,Коэффициент,Макс\nК1,Замысел,1,10\n"),
        ("projects.csv", "№,Проект,Секция\n1,Ёлка,Наука\n2,Зал,Спорт\n"),
        (
            "jurors.csv",
            "Код,Ф.И.О.,Роль,Секция\nЖ1,Антонова Алла Аскольдовна,член,Наука\n\
             Ж2,Борисов Борис Богданович,член,Спорт\nЖ3,Волков Влас Власович,член,\n",
        ),
        (
            "scores.csv",
            "Проект №,Член жюри,К1\n1,Ж1,5\n1,Ж2,9\n2,Ж2,7\n2,Ж1,с/о\n2,Ж3,7\n",
        ),
    ];
    let hall = Hall::of(&tables);
    let preview = hall.ok(ask::PreviewImport {
        source: hall.file("source").to_string_lossy().into_owned(),
        dropped: vec![],
    });
    let warnings = preview["warnings"].as_array().unwrap().iter();
    let warnings: Vec<_> = warnings
        .filter(|warning| warning["key"] == "fault-other-section")
        .map(|warning| {
            json!([
                warning["row"],
                warning["params"]["project"],
                warning["params"]["juror"]
            ])
        })
        .collect();
    assert_eq!(warnings, [json!([3, "1", "Ж2"])]);
    let score = |hall: &Hall| {
        let results = hall.ok(ask::Results { category: None });
        let rows = results["rows"].as_array().unwrap().clone();
        rows.iter().find(|row| row["number"] == "1").unwrap()["score"].clone()
    };
    assert_eq!(score(&hall), "5.00");
    assert_eq!(points(&hall, "sheets_other_section"), Some(1));
    hall.ok(ask::ReopenMarks {
        reason: "лист другой секции".into(),
    });
    hall.ok(allow(&hall));
    hall.ok(ask::CloseMarks {});
    assert_eq!(score(&hall), "7.00");
}

/// The words of a paper.
pub(crate) fn text(hall: &Hall, kind: &str) -> String {
    let choice = PaperChoice {
        kind: kind.to_owned(),
        lang: "ru".into(),
        juror: None,
        project: None,
        version: None,
    };
    text_of_pdf(&hall.program.paper(&hall.window, &choice).unwrap().bytes)
}

#[test]
fn a_desk_lists_the_room_of_its_juror() {
    let hall = two_rooms();
    let projects = hall.projects();
    let desk = hall.program.connect(ClientKind::Window);
    let juror = hall.jurors()[1];
    hall.ask(
        &desk,
        ask::EnterPin {
            juror,
            pin: format!("900{juror}"),
        },
    )
    .unwrap();
    let view = hall.ask(&desk, ask::Desk {}).unwrap();
    let listed = |view: &Value| -> Vec<String> {
        let rows = view["rows"].as_array().unwrap().iter();
        rows.map(|row| row["number"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(listed(&view), ["3", "10"]);
    assert_eq!(view["of"], 2);
    let sheet = Request::MySheet(ask::MySheet { project: projects[2] });
    let sheet = hall.ask(&desk, sheet).unwrap();
    assert_eq!(sheet["previous"], Value::Null, "not those of the other room");
    assert_eq!(sheet["next"], projects[3].to_string());
}

#[test]
fn only_sheets_that_are_printed_get_a_number() {
    let hall = two_rooms();
    let numbered = hall.ok(ask::NumberSheets {
        jurors: vec![],
        projects: Some(hall.projects()),
    });
    assert_eq!(numbered["numbers"].as_array().unwrap().len(), 9);
    hall.ok(ask::NumberSheets {
        jurors: vec![hall.jurors()[1]],
        projects: None,
    });
    let path = hall.ok(ask::SheetPath {});
    let whole = path["sheets"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&whole["project"], &whole["of"]), (&Value::Null, &json!(2)));
}
