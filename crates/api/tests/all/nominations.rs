//! Nominations: equal scores inside one, and one that lives on in another.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::contract::*;
use api::{Request, ask};
use domain::{JurorId, ProjectId};
use serde_json::{Value, json};

/// Eight projects, three jurors, no money. Projects 7 and 8 are equal: at places 7–8 of all, 1–2 of their nomination,
/// where the first mark of project 8 is 4.
fn hall(mark: &str) -> Hall {
    let mut projects = String::from("№,Проект,Номинация\n");
    let mut scores = String::from("Проект №,Член жюри,К1,К2,К3,К4,К5,К6,К7\n");
    for project in 1..=8 {
        let category = if project < 7 { "А" } else { "Б" };
        projects += &format!("{project},Проект {project},{category}\n");
        let mut marks: Vec<&str> = (1..=7)
            .map(|at| if at + project <= 7 { "5" } else { "4" })
            .collect();
        for juror in 1..=3 {
            if (project, juror) == (8, 1) {
                marks[0] = mark;
            } else if project == 8 {
                marks[0] = "4";
            }
            scores += &format!("{project},Ж{juror},{}\n", marks.join(","));
        }
    }
    Hall::of(&[
        (
            "contest.toml",
            "title = \"Проба\"\ndate = 2026-05-15\n[regulation]\npreset = \"altsu-defence\"\nplaces.ties = [\"jury_vote\", \"lot\"]\nplaces.prizes = 3\n",
        ),
        (
            "jurors.csv",
            "Код,Ф.И.О.,Роль\nЖ1,Антонова Алла Аскольдовна,председатель\nЖ2,Борисов Борис Богданович,член\nЖ3,Волков Влас Власович,член\nС1,Гаврилова Гера Глебовна,секретарь\n",
        ),
        ("projects.csv", &projects),
        ("scores.csv", &scores),
    ])
}

fn vote_for_8() -> Request {
    let named = [(1, 8), (2, 8), (3, 7)];
    Request::VoteOnTie(ask::VoteOnTie {
        projects: vec![ProjectId(7), ProjectId(8)],
        round: 1,
        votes: named
            .map(|(juror, project)| TieBallot {
                juror: JurorId(juror),
                project: Some(ProjectId(project)),
            })
            .into(),
    })
}

fn become_of(category: &str, outcome: CategoryOutcomeView) -> Request {
    Request::Decide(ask::Decide {
        decision: DecisionForm {
            subject: SubjectView::Category {
                category: category.into(),
                outcome,
            },
            text: "решили".into(),
            vote: None,
        },
    })
}

fn ties_line(hall: &Hall) -> Value {
    let preview = hall.ok(ask::FixingPreview {});
    let mut lines = preview["lines"].as_array().unwrap().iter();
    let line = lines.find(|line| line["code"] == "ties_decided").unwrap();
    json!([line["state"], line["count"]])
}

#[test]
fn a_prize_of_a_nomination_waits_for_the_vote_before_fixing() {
    let hall = hall("4");
    let asked = hall.ok(ask::Voting {})["questions"].clone();
    assert_eq!(asked.as_array().unwrap().len(), 1, "{asked}");
    assert_eq!(asked[0]["category"], "Б");
    assert_eq!(ties_line(&hall), json!(["needed", 1]));
    let open = |hall: &Hall| {
        let next = hall.ok(ask::Contest {})["next"].clone();
        next.as_array()
            .unwrap()
            .iter()
            .any(|point| point["code"] == "ties_open")
    };
    assert!(open(&hall));
    assert_eq!(hall.refused(ask::FixResults {}), ErrorCode::FixingOpen);
    hall.ok(vote_for_8());
    assert_eq!(ties_line(&hall), json!(["fulfilled", 0]));
    assert!(!open(&hall));
    hall.ok(ask::FixResults {});
}

#[test]
fn a_correction_that_leaves_a_tie_in_a_nomination_leaves_it_to_the_jury() {
    // A mark of project 8 was typed as 3.
    let hall = hall("3");
    assert_eq!(ties_line(&hall), json!(["fulfilled", 0]));
    hall.ok(ask::FixResults {});
    assert_eq!(hall.refused(vote_for_8()), ErrorCode::ResultsFixed);
    let correction = CorrectionForm {
        marks: vec![CorrectedMark {
            project: ProjectId(8),
            juror: JurorId(1),
            criterion: hall.criteria()[0],
            score: 400,
        }],
        was: String::new(),
        is: String::new(),
        reason: "описка при вводе".into(),
        appeal: None,
    };
    let preview = hall.ok(ask::PreviewCorrection {
        correction: correction.clone(),
    });
    assert_eq!(preview["open_ties"], 1);
    hall.ok(ask::CorrectResults { correction });
    hall.ok(vote_for_8());
    assert_eq!(ties_line(&hall), json!(["fulfilled", 0]));
}

#[test]
fn a_nomination_that_was_decided_on_waits_for_nothing() {
    let hall = hall("4");
    hall.ok(become_of("Б", CategoryOutcomeView::Void));
    assert_eq!(ties_line(&hall), json!(["fulfilled", 0]));
}

#[test]
fn a_nomination_without_projects_of_its_own_has_those_merged_into_it() {
    let hall = hall("3");
    let reply = hall.ok(ask::EditTable {
        table: TableName::Categories,
        lang: "ru".into(),
        edit: TableEditForm {
            rows: vec![RowEditForm {
                id: None,
                cells: [("name".to_owned(), "В".to_owned())].into(),
            }],
            ..TableEditForm::default()
        },
    });
    assert_eq!(reply["faults"], json!([]));
    let into = "В".to_owned();
    hall.ok(become_of("Б", CategoryOutcomeView::Merged { into }));
    assert_eq!(hall.ok(ask::Contest {})["categories"], json!(["А", "В"]));
    let category = Some("В".to_owned());
    let results = hall.ok(ask::Results {
        category: category.clone(),
    });
    let rows = results["rows"].as_array().unwrap().iter();
    let places: Vec<Value> = rows.map(|row| json!([row["number"], row["place"]])).collect();
    assert_eq!(places, [json!(["7", "1"]), json!(["8", "2"])]);
    hall.ok(ask::FixResults {});
    let scene = HallScene::Reveal {
        category: category.clone(),
    };
    hall.ok(ask::ShowInHall { scene: scene.clone() });
    hall.ok(ask::Reveal { category });
    let shown = hall.ok(ask::HallPreview { scene })["reveal"]["shown"].clone();
    assert_eq!(shown.as_array().unwrap().len(), 1, "{shown}");
    hall.verified("c.tribuna");
}
