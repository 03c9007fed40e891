//! Two sections, each with a jury of its own: whose sheets are expected of whom.
#![allow(clippy::unwrap_used)]

use crate::room_tables::text;
use crate::support::Hall;
use api::ClientKind;
use api::contract::*;
use api::{Request, ask};
use serde_json::{Value, json};

/// Puts rows of a table into sections; an empty name is none.
fn seat(hall: &Hall, table: TableName, ids: &[(String, &str)]) {
    let row = |(id, section): &(String, &str)| RowEditForm {
        id: Some(id.clone()),
        cells: [("section".to_owned(), (*section).to_owned())].into(),
    };
    let reply = hall.ok(ask::EditTable {
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
pub(crate) fn two_rooms() -> Hall {
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

pub(crate) fn take_heard(hall: &Hall) {
    for ((project, heard), score) in hall.projects().into_iter().zip(HEARD).zip([4, 2, 3, 5]) {
        for (juror, _) in hall.jurors().into_iter().zip(heard).filter(|(_, heard)| *heard) {
            hall.ok(ask::TakePaperSheet {
                sheet: hall.paper(project, juror, score),
            });
        }
    }
}

#[test]
fn a_jury_owes_no_sheets_of_the_other_room() {
    let hall = two_rooms();
    let grid = hall.ok(ask::Grid {});
    for (row, heard) in grid["rows"].as_array().unwrap().iter().zip(HEARD) {
        let states = heard.map(|heard| if heard { "empty" } else { "elsewhere" });
        assert_eq!(row["cells"], json!(states), "{}", row["title"]);
    }
    let of = |grid: &Value| [0, 1, 2].map(|at| grid["jurors"][at]["of"].as_u64().unwrap());
    assert_eq!(of(&grid), [3, 2, 4]);
    assert_eq!(grid["expected"], 9);
    let preview = hall.ok(ask::ClosingPreview {});
    assert_eq!(preview["missing"].as_array().unwrap().len(), 9);

    take_heard(&hall);
    let preview = hall.ok(ask::ClosingPreview {});
    assert_eq!(preview["missing"], json!([]));
    assert_eq!(
        (&preview["accepted"], &preview["expected"]),
        (&json!(9), &json!(9))
    );
    assert_eq!(
        hall.ok(ask::Grid {})["rows"][0]["cells"],
        json!(["checked_in", "elsewhere", "checked_in"])
    );
    hall.ok(ask::CloseMarks {});
    let results = hall.ok(ask::Results { category: None });
    let rows = results["rows"].as_array().unwrap();
    let first = rows.iter().find(|row| row["number"] == "1").unwrap();
    assert_eq!(
        (&first["counted"], &first["of"]),
        (&json!(2), &json!(2)),
        "«2 из 2»"
    );
}

/// Ж2 of «Спорт» and project 1 of «Наука».
fn guest(hall: &Hall) -> (domain::ProjectId, domain::JurorId) {
    (hall.projects()[0], hall.jurors()[1])
}

pub(crate) fn allow(hall: &Hall) -> Request {
    let (project, juror) = guest(hall);
    Request::AllowSheet(ask::AllowSheet {
        project,
        juror,
        reason: " заменяет заболевшего ".into(),
    })
}

fn disallow(hall: &Hall) -> Request {
    let (project, juror) = guest(hall);
    Request::DisallowSheet(ask::DisallowSheet {
        project,
        juror,
        reason: "вернулся".into(),
    })
}

fn typed(hall: &Hall) -> Request {
    let (project, juror) = guest(hall);
    Request::TakePaperSheet(ask::TakePaperSheet {
        sheet: hall.paper(project, juror, 4),
    })
}

/// The state of the guest's cell, how many sheets of the project count, the guest's progress, the progress of all.
fn standing(hall: &Hall) -> Value {
    let grid = hall.ok(ask::Grid {});
    let (row, juror) = (&grid["rows"][0], &grid["jurors"][1]);
    json!([
        row["cells"][1],
        row["allowed"][1],
        row["counted"],
        [juror["done"], juror["of"]],
        [grid["accepted"], grid["expected"]]
    ])
}

pub(crate) fn points(hall: &Hall, code: &str) -> Option<u64> {
    let contest = hall.ok(ask::Contest {});
    let next = contest["next"].as_array().unwrap().clone();
    let point = next.iter().find(|point| point["code"] == code)?;
    point["count"].as_u64()
}

#[test]
fn a_sheet_of_the_other_room_is_taken_and_counts_once_the_secretary_allowed_it() {
    let hall = two_rooms();
    assert_eq!(hall.refused(typed(&hall)), ErrorCode::OtherSection);
    assert_eq!(standing(&hall), json!(["elsewhere", false, 0, [0, 2], [0, 9]]));

    hall.ok(allow(&hall));
    // Who was allowed owes a sheet.
    assert_eq!(standing(&hall), json!(["empty", true, 0, [0, 3], [0, 10]]));
    hall.ok(typed(&hall));
    assert_eq!(standing(&hall), json!(["checked_in", true, 1, [1, 3], [1, 10]]));
    assert_eq!(points(&hall, "sheets_other_section"), None);

    // Taken back, it stays and counts nowhere; what follows says so.
    hall.ok(disallow(&hall));
    assert_eq!(
        standing(&hall),
        json!(["other_section", false, 0, [0, 2], [0, 9]])
    );
    assert_eq!(points(&hall, "sheets_other_section"), Some(1));
    let preview = hall.ok(ask::ClosingPreview {});
    let (project, juror) = guest(&hall);
    assert_eq!(
        preview["other_section"],
        json!([{
            "project": project.to_string(), "number": "1",
            "juror": juror.to_string(), "juror_name": "Борисов\u{a0}Б.Б.",
            "state": "checked_in",
        }])
    );
    hall.verified("c.tribuna");
}

#[test]
fn results_and_papers_say_whose_sheet_does_not_count_and_whose_was_allowed() {
    let hall = two_rooms();
    take_heard(&hall);
    hall.ok(allow(&hall));
    hall.ok(typed(&hall));
    hall.ok(disallow(&hall));
    hall.ok(ask::CloseMarks {});
    assert_eq!(points(&hall, "sheets_other_section"), Some(1));
    let lines = hall.ok(ask::FixingPreview {});
    let line = lines["lines"].as_array().unwrap().iter();
    let line = line
        .clone()
        .find(|line| line["code"] == "sheets_other_section")
        .unwrap();
    assert_eq!((&line["state"], &line["count"]), (&json!("open"), &json!(1)));

    let explained = |hall: &Hall| {
        let project = hall.projects()[0];
        let sheets = hall.ok(ask::Explain {
            project,
            category: None,
        })["sheets"]
            .clone();
        let sheets = sheets.as_array().unwrap().clone();
        sheets
            .iter()
            .map(|sheet| sheet["why_not"].clone())
            .collect::<Vec<_>>()
    };
    let other = json!("other_section");
    assert_eq!(explained(&hall), [Value::Null, other.clone(), Value::Null]);
    let exported = |hall: &Hall| {
        let text = hall
            .program
            .results_text(None, api::ResultsFormat::Json, false)
            .unwrap();
        let whole: Value = serde_json::from_str(&text).unwrap();
        let rows = whole["projects"].as_array().unwrap().clone();
        let row = rows.iter().find(|row| row["number"] == "1").unwrap().clone();
        (row["not_counted"].clone(), row["counted_sheets"].clone())
    };
    assert_eq!(
        exported(&hall),
        (json!([{ "juror": "Ж2", "why": "other_section" }]), json!(2))
    );
    let of = |hall: &Hall| {
        let results = hall.ok(ask::Results { category: None });
        let rows = results["rows"].as_array().unwrap().clone();
        let row = rows.iter().find(|row| row["number"] == "1").unwrap().clone();
        json!([row["counted"], row["of"]])
    };
    assert_eq!(of(&hall), json!([2, 2]));
    let minutes = |hall: &Hall| text(hall, "minutes");
    assert!(text(&hall, "summary").contains("др. секц. – проект слушала другая секция"));
    assert!(!minutes(&hall).contains("разрешено секретарём"));

    // After closing nobody chooses any more whose marks count: marks are taken again, with a reason.
    assert_eq!(hall.refused(allow(&hall)), ErrorCode::MarksClosed);
    hall.ok(ask::ReopenMarks {
        reason: "лист другой секции".into(),
    });
    hall.ok(allow(&hall));
    hall.ok(ask::CloseMarks {});
    assert_eq!(hall.refused(disallow(&hall)), ErrorCode::MarksClosed);
    assert_eq!(explained(&hall), [Value::Null, Value::Null, Value::Null]);
    assert_eq!(exported(&hall), (json!([]), json!(3)));
    assert_eq!(of(&hall), json!([3, 3]));
    let words = minutes(&hall);
    assert!(
        words.contains(
            "учитывать лист члена жюри (Борисов Б.Б.) разрешено секретарём. Основание: заменяет заболевшего."
        ),
        "{words}"
    );
    assert!(!text(&hall, "summary").contains("др. секц."));

    // What bears on figures is in what is fixed: the allowance, and the sections.
    hall.ok(ask::FixResults {});
    let sealed = hall.ok(ask::SealedResults { version: 1 })["content"]
        .as_str()
        .unwrap()
        .to_owned();
    let sealed: Value = serde_json::from_str(&sealed).unwrap();
    assert_eq!(sealed["decisions"][0]["record"]["act"], "allowed");
    assert_eq!(sealed["contest"]["projects"][0]["section"], "Наука");
    assert_eq!(hall.refused(disallow(&hall)), ErrorCode::ResultsFixed);
    assert!(hall.ok(ask::VerifyContest {})["fault"].is_null());
    hall.verified("c.tribuna");
}

#[test]
fn a_juror_of_another_room_gives_no_marks_until_allowed_and_keeps_what_was_given() {
    let hall = two_rooms();
    let (project, juror) = guest(&hall);
    let criterion = hall.criteria()[0];
    let desk = hall.program.connect(ClientKind::Window);
    let pin = format!("900{juror}");
    hall.ask(&desk, ask::EnterPin { juror, pin }).unwrap();
    let marked = || {
        Request::RecordMark(ask::RecordMark {
            project,
            criterion,
            score: Some(400),
        })
    };
    let refused = |request| hall.ask(&desk, request).unwrap_err();
    let error = refused(marked());
    assert_eq!(
        (error.code, error.params.get("section").map(String::as_str)),
        (ErrorCode::OtherSection, Some("Наука"))
    );
    let commented = Request::SetComment(ask::SetComment {
        project,
        text: "x".into(),
    });
    assert_eq!(refused(commented).code, ErrorCode::OtherSection);
    assert_eq!(
        refused(ask::SubmitSheet { project }.into()).code,
        ErrorCode::OtherSection
    );
    assert_eq!(refused(allow(&hall)).code, ErrorCode::NotAllowed);
    let sheet = || hall.ask(&desk, ask::MySheet { project }).unwrap();
    assert_eq!(
        (&sheet()["state"], &sheet()["open"]),
        (&json!("elsewhere"), &json!(false))
    );

    hall.ok(allow(&hall));
    hall.ask(&desk, marked()).unwrap();
    assert_eq!(
        (&sheet()["state"], &sheet()["open"], &sheet()["allowance"]),
        (&json!("partial"), &json!(true), &Value::Null)
    );
    let listed = || {
        let view = hall.ask(&desk, ask::Desk {}).unwrap();
        let rows = view["rows"].as_array().unwrap().clone();
        let rows = rows.iter().map(|row| json!([row["number"], row["state"]]));
        (rows.collect::<Vec<_>>(), view["of"].clone())
    };
    let (rows, of) = listed();
    assert_eq!((&rows[0], of), (&json!(["1", "partial"]), json!(3)));
    assert_eq!(
        hall.ok(ask::PaperSheet { project, juror })["allowance"],
        "заменяет заболевшего"
    );

    hall.ok(disallow(&hall));
    assert_eq!(refused(marked()).code, ErrorCode::OtherSection);
    let (rows, of) = listed();
    assert_eq!((&rows[0], of), (&json!(["1", "other_section"]), json!(2)));
    assert_eq!(sheet()["marks"][0], 400);
    // A recusal needs nobody's permission.
    let recused = Request::Recuse(ask::Recuse {
        project,
        reason: "наставник".into(),
    });
    hall.ask(&desk, recused).unwrap();
    assert_eq!(hall.refused(allow(&hall)), ErrorCode::Recused);
}

#[test]
fn there_must_be_something_to_allow_and_something_to_take_back() {
    let hall = two_rooms();
    let own = Request::AllowSheet(ask::AllowSheet {
        project: hall.projects()[3],
        juror: hall.jurors()[1],
        reason: "x".into(),
    });
    assert_eq!(hall.refused(own), ErrorCode::SameSection);
    let unreasoned = Request::AllowSheet(ask::AllowSheet {
        project: hall.projects()[0],
        juror: hall.jurors()[1],
        reason: " ".into(),
    });
    assert_eq!(hall.refused(unreasoned), ErrorCode::ReasonNeeded);
    assert_eq!(hall.refused(disallow(&hall)), ErrorCode::NoAllowance);
    hall.ok(allow(&hall));
    hall.ok(disallow(&hall));
    assert_eq!(hall.refused(disallow(&hall)), ErrorCode::NoAllowance);
    let (project, juror) = guest(&hall);
    hall.ok(ask::SetStanding {
        project,
        standing: StandingView::Withdrawn,
        reason: "команда отказалась".into(),
    });
    let allowed = Request::AllowSheet(ask::AllowSheet {
        project,
        juror,
        reason: "x".into(),
    });
    assert_eq!(hall.refused(allowed), ErrorCode::NotCompeting);
}
