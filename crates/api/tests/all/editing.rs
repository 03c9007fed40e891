//! The set-up edited in the window: tables, faults, undo and redo, what marks hold fast.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::contract::*;
use api::{Envelope, Request, ask};
use serde_json::Value;
use std::collections::BTreeMap;

fn row(id: Option<&str>, cells: &[(&str, &str)]) -> RowEditForm {
    RowEditForm {
        id: id.map(str::to_owned),
        cells: cells
            .iter()
            .map(|(field, text)| ((*field).to_owned(), (*text).to_owned()))
            .collect::<BTreeMap<_, _>>(),
    }
}

fn rows(rows: Vec<RowEditForm>) -> TableEditForm {
    TableEditForm {
        rows,
        ..TableEditForm::default()
    }
}

fn edit(hall: &Hall, table: TableName, edit: TableEditForm) -> Value {
    let lang = "ru".to_owned();
    hall.ok(ask::EditTable { table, lang, edit })
}

fn table(hall: &Hall, table: TableName) -> Value {
    let lang = "ru".to_owned();
    hall.ok(ask::Table { table, lang })
}

fn titles(hall: &Hall) -> Vec<String> {
    let view = table(hall, TableName::Projects);
    let rows = view["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| row["cells"][1].as_str().unwrap().to_owned())
        .collect()
}

/// Returns the digest of the set-up that lies in the file.
fn digest(hall: &Hall) -> [u8; 32] {
    let readers = store::open_read_only(&hall.file("c.tribuna")).unwrap();
    readers.read(|view| view.setup_digest()).unwrap()
}

fn reopen(hall: &Hall) {
    hall.ok(ask::CloseContest {});
    let path = hall.path("c.tribuna");
    hall.ok(ask::OpenContest { path });
}

#[test]
fn a_cell_is_edited_undone_and_done_again() {
    let hall = Hall::with_contest();
    let done = edit(
        &hall,
        TableName::Projects,
        rows(vec![row(Some("1"), &[("title", "Ель")])]),
    );
    assert!(done["saved"]["number"].as_i64().unwrap() > 1, "{done}");
    assert_eq!(titles(&hall)[0], "Ель");
    let steps = hall.ok(ask::EditSteps {});
    assert_eq!(
        (&steps["undo"]["table"], &steps["undo"]["count"]),
        (&"projects".into(), &1.into())
    );
    hall.ok(ask::Undo {});
    assert_eq!(titles(&hall)[0], "Ёлка");
    hall.ok(ask::Redo {});
    assert_eq!(titles(&hall)[0], "Ель");
    assert_eq!(hall.refused(ask::Redo {}), ErrorCode::NothingToRedo);
}

#[test]
fn an_edit_with_faults_changes_nothing_and_leaves_no_trace() {
    let hall = Hall::with_contest();
    let entry = hall.ok(ask::Contest {})["entry"].clone();
    let faulty = rows(vec![
        row(Some("1"), &[("requested", "много")]),
        row(None, &[("number", "77"), ("title", "Новый")]),
    ]);
    let told = hall.ok(ask::CheckEdit {
        table: TableName::Projects,
        lang: "ru".into(),
        edit: faulty.clone(),
    });
    assert_eq!(told["faults"].as_array().unwrap().len(), 1, "{told}");
    let done = edit(&hall, TableName::Projects, faulty);
    assert_eq!(done["saved"], Value::Null);
    assert_eq!(
        (&done["faults"][0]["row"], &done["faults"][0]["field"]),
        (&0.into(), &"requested".into())
    );
    let same = edit(
        &hall,
        TableName::Projects,
        rows(vec![row(Some("1"), &[("title", "Ёлка")])]),
    );
    assert_eq!(
        (&same["saved"], same["faults"].as_array().unwrap().len()),
        (&Value::Null, 0)
    );
    assert_eq!(titles(&hall).len(), 4);
    assert_eq!(hall.ok(ask::Contest {})["entry"], entry);
}

#[test]
fn a_hundred_edits_undone_and_done_again_lead_to_the_same_state() {
    let hall = Hall::with_contest();
    hall.ok(ask::CloseContest {});
    let before = digest(&hall);
    hall.ok(ask::OpenContest {
        path: hall.path("c.tribuna"),
    });
    for at in 0..100 {
        let (new, text) = ((100 + at).to_string(), format!("Правка {at}"));
        match at % 5 {
            0 => edit(
                &hall,
                TableName::Projects,
                rows(vec![row(None, &[("number", &new), ("title", &text)])]),
            ),
            1 => edit(
                &hall,
                TableName::Projects,
                rows(vec![row(Some("2"), &[("title", &text), ("category", &text)])]),
            ),
            2 => edit(
                &hall,
                TableName::Jurors,
                rows(vec![row(Some("1"), &[("position", &text)])]),
            ),
            3 => edit(
                &hall,
                TableName::Categories,
                rows(vec![row(Some("1"), &[("name", &text)])]),
            ),
            _ => edit(
                &hall,
                TableName::Projects,
                TableEditForm {
                    removed: vec![(5 + at / 5).to_string()],
                    ..TableEditForm::default()
                },
            ),
        };
    }
    hall.ok(ask::CloseContest {});
    let after = digest(&hall);
    assert_ne!(before, after);
    hall.ok(ask::OpenContest {
        path: hall.path("c.tribuna"),
    });
    let mut undone = 0;
    while hall.ok(ask::EditSteps {})["undo"] != Value::Null {
        hall.ok(ask::Undo {});
        undone += 1;
        if undone == 50 {
            reopen(&hall);
        }
    }
    assert_eq!(undone, 100);
    hall.ok(ask::CloseContest {});
    assert_eq!(digest(&hall), before);
    hall.ok(ask::OpenContest {
        path: hall.path("c.tribuna"),
    });
    for _ in 0..100 {
        hall.ok(ask::Redo {});
    }
    hall.ok(ask::CloseContest {});
    assert_eq!(digest(&hall), after);
    assert!(store::verify(&hall.file("c.tribuna")).is_ok());
}

#[test]
fn marks_hold_fast_what_they_name() {
    let hall = Hall::with_contest();
    let (project, juror) = (hall.projects()[0], hall.jurors()[0]);
    edit(
        &hall,
        TableName::Criteria,
        rows(vec![row(Some("1"), &[("weight", "5")])]),
    );
    hall.ok(ask::TakePaperSheet {
        sheet: hall.paper(project, juror, 4),
    });
    let remove = |id: &str| TableEditForm {
        removed: vec![id.to_owned()],
        ..TableEditForm::default()
    };
    let ask = |table, edit| {
        hall.refused(ask::EditTable {
            table,
            lang: "ru".into(),
            edit,
        })
    };
    assert_eq!(ask(TableName::Projects, remove("1")), ErrorCode::ProjectHasMarks);
    assert_eq!(ask(TableName::Jurors, remove("1")), ErrorCode::JurorHasMarks);
    let rejected = rows(vec![row(Some("1"), &[("standing", "отклонён")])]);
    assert_eq!(ask(TableName::Projects, rejected), ErrorCode::ProjectHasMarks);
    let weight = rows(vec![row(Some("1"), &[("weight", "7")])]);
    assert_eq!(ask(TableName::Criteria, weight), ErrorCode::RegulationLocked);
    assert_eq!(table(&hall, TableName::Criteria)["locked"], Value::from(true));
    assert_eq!(hall.refused(ask::Undo {}), ErrorCode::RegulationLocked);
    edit(
        &hall,
        TableName::Projects,
        rows(vec![row(Some("1"), &[("title", "Ель")])]),
    );
    hall.ok(ask::Undo {});
    assert_eq!(titles(&hall)[0], "Ёлка");
}

#[test]
fn an_application_that_is_not_admitted_is_nowhere_but_in_its_table() {
    let hall = Hall::with_contest();
    edit(
        &hall,
        TableName::Projects,
        rows(vec![row(
            Some("2"),
            &[("standing", "отклонён"), ("grounds", "нет сметы")],
        )]),
    );
    assert_eq!(hall.ok(ask::Projects {}).as_array().unwrap().len(), 3);
    assert_eq!(hall.ok(ask::Contest {})["projects"], Value::from(3));
    assert_eq!(titles(&hall).len(), 4);
    hall.take_all();
    hall.ok(ask::CloseMarks {});
    let results = hall.ok(ask::Results { category: None });
    assert_eq!(results["rows"].as_array().unwrap().len(), 3, "{results}");
}

#[test]
fn a_project_tells_its_history() {
    let hall = Hall::with_contest();
    edit(
        &hall,
        TableName::Projects,
        rows(vec![row(Some("1"), &[("requested", "1500,50")])]),
    );
    edit(
        &hall,
        TableName::Projects,
        rows(vec![row(Some("2"), &[("title", "Другой")])]),
    );
    hall.ok(ask::Undo {});
    hall.ok(ask::Undo {});
    let history = hall.ok(ask::ProjectHistory {
        project: domain::ProjectId(1),
        lang: "ru".into(),
    });
    let told: Vec<(&str, &str, &str)> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            let field = &line["fields"][0];
            let text = |name: &str| field[name].as_str().unwrap();
            (text("field"), text("before"), text("after"))
        })
        .collect();
    assert_eq!(
        told,
        [("requested", "1000", "1500,5"), ("requested", "1500,5", "1000")]
    );
}

#[test]
fn a_repeated_edit_is_answered_as_the_first_time() {
    let hall = Hall::with_contest();
    let request = Request::EditTable(ask::EditTable {
        table: TableName::Projects,
        lang: "ru".into(),
        edit: rows(vec![row(None, &[("number", "20"), ("title", "Новый")])]),
    });
    let call = || {
        let envelope = Envelope {
            id: "once".into(),
            request: request.clone(),
            key: None,
        };
        serde_json::to_value(hall.program.call(&hall.window, envelope).unwrap()).unwrap()
    };
    let (first, second) = (call(), call());
    assert_eq!(first, second);
    assert_eq!(titles(&hall).len(), 5);
}

#[test]
fn nobody_but_the_secretary_edits() {
    let hall = Hall::guarded();
    hall.ok(ask::Lock {});
    for request in [
        Request::Table(ask::Table {
            table: TableName::Projects,
            lang: "ru".into(),
        }),
        Request::Undo(ask::Undo {}),
        Request::EditTable(ask::EditTable {
            table: TableName::Projects,
            lang: "ru".into(),
            edit: TableEditForm::default(),
        }),
    ] {
        assert_eq!(hall.refused(request), ErrorCode::Locked);
    }
}
