//! The register of declarations on conflicts of interest: numbers, who considers, what follows for the sheets.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::contract::*;
use api::{Request, ask};
use domain::{JurorId, ProjectId};

fn register(hall: &Hall) -> ConflictRegisterView {
    serde_json::from_value(hall.ok(ask::ConflictRegister {})).unwrap()
}

fn notify(juror: JurorId, projects: &[ProjectId]) -> Request {
    let form = |project: &ProjectId| DeclaredForm {
        project: *project,
        grounds: "наставник проекта".into(),
    };
    Request::NotifyConflict(ask::NotifyConflict {
        juror,
        declared: projects.iter().map(form).collect(),
    })
}

fn consider(notice: u32, project: ProjectId, accepted: bool, note: &str) -> Request {
    Request::ConsiderConflict(ask::ConsiderConflict {
        notice,
        project,
        by: None,
        accepted,
        note: note.into(),
    })
}

fn recused(hall: &Hall, project: ProjectId, juror: JurorId) -> bool {
    let sheet = hall.ok(ask::PaperSheet { project, juror });
    sheet["state"] == "recused"
}

#[test]
fn an_accepted_notice_is_a_recusal_in_the_same_entry() {
    let hall = Hall::with_contest();
    let [chair, second, third] = hall.jurors()[..] else {
        panic!("three jurors")
    };
    let projects = hall.projects();
    hall.ok(notify(third, &[]));
    hall.ok(notify(second, &projects[..2]));
    let before = register(&hall);
    let declarations: Vec<_> = before.people.iter().map(|one| one.declaration).collect();
    assert_eq!(declarations, [None, Some(2), Some(1)]);
    assert!(before.declarations[0].projects.is_empty());
    assert_eq!(before.declarations[1].considers, Some(chair));

    let saved = hall.ok(consider(2, projects[0], true, ""));
    assert!(recused(&hall, projects[0], second));
    let head = hall.ok(ask::Contest {})["entry"].as_i64();
    assert_eq!(saved["number"].as_i64(), head, "one entry");
    hall.ok(consider(2, projects[1], false, "однофамилец"));
    assert!(!recused(&hall, projects[1], second));
    let after = register(&hall);
    let decisions: Vec<_> = after.declarations[1]
        .projects
        .iter()
        .map(|one| one.decision.as_ref().map(|d| (d.accepted, d.by_name.clone())))
        .collect();
    assert_eq!(
        decisions,
        [
            Some((true, "Антонова\u{a0}А.А.".to_owned())),
            Some((false, "Антонова\u{a0}А.А.".to_owned()))
        ]
    );
    let grid = hall.ok(ask::Grid {});
    assert_eq!(grid["expected"], 11, "the recused sheet is not expected");
    hall.program.close();
    hall.verified("c.tribuna");
}

#[test]
fn nobody_considers_their_own_notice() {
    let hall = Hall::with_contest();
    let [chair, second, _] = hall.jurors()[..] else {
        panic!("three jurors")
    };
    let project = hall.projects()[0];
    hall.ok(notify(chair, &[project]));
    assert_eq!(
        register(&hall).declarations[0].considers,
        None,
        "the jury has no deputy"
    );
    let by = |by| {
        Request::ConsiderConflict(ask::ConsiderConflict {
            notice: 1,
            project,
            by: Some(by),
            accepted: true,
            note: String::new(),
        })
    };
    assert_eq!(hall.refused(by(chair)), ErrorCode::OwnConflict);
    assert_eq!(hall.refused(by(JurorId(99))), ErrorCode::UnknownJuror);
    hall.ok(by(second));
    assert!(recused(&hall, project, chair));
}

#[test]
fn a_decision_is_changed_only_with_a_reason_and_takes_the_recusal_along() {
    let hall = Hall::with_contest();
    let second = hall.jurors()[1];
    let project = hall.projects()[0];
    hall.ok(notify(second, &[project]));
    hall.ok(consider(1, project, true, ""));
    assert_eq!(
        hall.refused(consider(1, project, false, " ")),
        ErrorCode::ReasonNeeded
    );
    assert!(recused(&hall, project, second));
    hall.ok(consider(1, project, false, "наставник другого проекта"));
    assert!(!recused(&hall, project, second));
}

#[test]
fn what_the_register_does_not_know_is_refused() {
    let hall = Hall::with_contest();
    let second = hall.jurors()[1];
    let projects = hall.projects();
    assert_eq!(hall.refused(notify(JurorId(99), &[])), ErrorCode::UnknownJuror);
    assert_eq!(
        hall.refused(notify(second, &[ProjectId(99)])),
        ErrorCode::UnknownProject
    );
    assert_eq!(
        hall.refused(notify(second, &[projects[0], projects[0]])),
        ErrorCode::BadRequest
    );
    let without_grounds = Request::NotifyConflict(ask::NotifyConflict {
        juror: second,
        declared: vec![DeclaredForm {
            project: projects[0],
            grounds: " ".into(),
        }],
    });
    assert_eq!(hall.refused(without_grounds), ErrorCode::ReasonNeeded);
    assert_eq!(
        hall.refused(consider(1, projects[0], true, "")),
        ErrorCode::UnknownDeclaration
    );
    hall.ok(notify(second, &[projects[0]]));
    assert_eq!(
        hall.refused(consider(1, projects[1], true, "")),
        ErrorCode::UnknownDeclaration
    );
    hall.take_all();
    hall.ok(ask::CloseMarks {});
    assert_eq!(
        hall.refused(consider(1, projects[0], true, "")),
        ErrorCode::MarksClosed
    );
    assert_eq!(
        hall.refused(notify(second, &[projects[1]])),
        ErrorCode::MarksClosed
    );
}

#[test]
fn a_recusal_without_a_notice_is_told() {
    let hall = Hall::with_contest();
    let second = hall.jurors()[1];
    let project = hall.projects()[0];
    hall.ok(ask::RecuseJuror {
        project,
        juror: second,
        reason: "наставник".into(),
    });
    assert_eq!(register(&hall).undeclared[0].reason, "наставник");
    hall.ok(notify(second, &[project]));
    let after = register(&hall);
    assert!(after.undeclared.is_empty());
    assert!(after.declarations[0].projects[0].recused);
}
