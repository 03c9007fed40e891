//! Conflicts of interest: proposed, accepted as a recusal, dismissed and remembered.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::contract::*;
use api::{Request, ask};
use serde_json::Value;
use std::collections::BTreeMap;

/// Writes cells of the first project.
fn put(hall: &Hall, cells: &[(&str, &str)]) {
    let id = hall.projects()[0].to_string();
    let cells = cells
        .iter()
        .map(|(field, text)| ((*field).to_owned(), (*text).to_owned()));
    let reply = hall.ok(ask::EditTable {
        table: TableName::Projects,
        lang: "ru".into(),
        edit: TableEditForm {
            rows: vec![RowEditForm {
                id: Some(id),
                cells: cells.collect::<BTreeMap<_, _>>(),
            }],
            ..TableEditForm::default()
        },
    });
    assert_eq!(reply["faults"], Value::Array(Vec::new()));
}

fn proposed(hall: &Hall) -> Vec<ProposedConflict> {
    serde_json::from_value(hall.ok(ask::ProposedConflicts {})).unwrap()
}

fn point(hall: &Hall) -> Option<u64> {
    let view = hall.ok(ask::Contest {});
    let points = view["next"].as_array().unwrap();
    let point = points.iter().find(|p| p["code"] == "conflicts_proposed")?;
    point["count"].as_u64()
}

#[test]
fn a_mentor_on_the_jury_is_proposed_and_accepted_as_a_recusal() {
    let hall = Hall::with_contest();
    assert!(proposed(&hall).is_empty());
    assert_eq!(point(&hall), None);
    put(&hall, &[("mentor", "Борисов Б.Б.")]);
    let found = proposed(&hall);
    assert_eq!(point(&hall), Some(1));
    assert_eq!((found.len(), found[0].number.as_str()), (1, "1"));
    assert_eq!(found[0].name, "Борисов Борис Богданович");
    let relation = &found[0].relations[0];
    assert_eq!(
        (relation.kind, relation.named.as_str(), relation.certain),
        (RelationKindView::Mentor, "Борисов Б.Б.", false)
    );
    let reason = "Наставник проекта".to_owned();
    let (juror, project) = (found[0].juror, found[0].project);
    hall.ok(ask::RecuseJuror {
        project,
        juror,
        reason,
    });
    assert!(proposed(&hall).is_empty());
    assert_eq!(point(&hall), None);
}

#[test]
fn what_was_dismissed_is_remembered_until_something_new_is_known() {
    let hall = Hall::with_contest();
    put(&hall, &[("mentor", "Борисов Б.Б.")]);
    let (juror, project) = (proposed(&hall)[0].juror, proposed(&hall)[0].project);
    let dismiss = |reason: &str| {
        Request::DismissConflicts(ask::DismissConflicts {
            juror,
            projects: vec![project],
            reason: reason.to_owned(),
        })
    };
    assert_eq!(hall.refused(dismiss(" ")), ErrorCode::ReasonNeeded);
    hall.ok(dismiss("Однофамилец"));
    assert!(proposed(&hall).is_empty());
    let line = hall.ok(ask::Journal {
        before: None,
        limit: 1,
    })["entries"][0]
        .clone();
    assert_eq!(line["kind"], "dismiss-conflicts");
    assert_eq!(
        (&line["params"]["projects"], &line["params"]["reason"]),
        (&"1".into(), &"Однофамилец".into())
    );
    hall.ok(ask::CloseContest {});
    hall.ok(ask::OpenContest {
        path: hall.path("c.tribuna"),
    });
    assert!(proposed(&hall).is_empty(), "remembered in the file");
    put(&hall, &[("team", "Борисов Борис Богданович")]);
    let found = proposed(&hall);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].relations.len(), 1, "only what is new");
    assert_eq!(found[0].relations[0].kind, RelationKindView::Team);
    assert!(found[0].relations[0].certain);
    hall.program.close();
    hall.verified("c.tribuna");
}

#[test]
fn after_closing_nothing_is_proposed_and_nothing_dismissed() {
    let hall = Hall::with_contest();
    put(&hall, &[("mentor", "Борисов Б.Б.")]);
    let (juror, project) = (proposed(&hall)[0].juror, proposed(&hall)[0].project);
    hall.take_all();
    hall.ok(ask::CloseMarks {});
    assert!(proposed(&hall).is_empty());
    let dismiss = Request::DismissConflicts(ask::DismissConflicts {
        juror,
        projects: vec![project],
        reason: "Поздно".into(),
    });
    assert_eq!(hall.refused(dismiss), ErrorCode::MarksClosed);
}
