//! What the second screen shows, and when places are revealed.
#![allow(clippy::unwrap_used, reason = "a failure is how a test fails")]

use crate::defence::{run, start};
use crate::support::Hall;
use api::contract::*;
use api::{Request, ask};
use serde_json::{Value, json};

fn stage(hall: &Hall) -> Value {
    let client = hall.program.connect(api::ClientKind::Stage);
    hall.ask(&client, ask::Stage {}).unwrap()
}

#[test]
fn the_hall_sees_who_presents_who_is_next_and_who_prepares() {
    let hall = Hall::with_contest();
    let before = stage(&hall);
    assert_eq!(
        (&before["title"], &before["current"]),
        (&json!("Проба"), &Value::Null)
    );
    assert_eq!(
        (&before["next"]["number"], &before["preparing"]["number"]),
        (&json!("1"), &json!("2"))
    );
    run(&hall, start(hall.projects()[0], PartView::Presentation));
    let during = stage(&hall);
    assert_eq!(
        (&during["current"]["number"], &during["position"], &during["of"]),
        (&json!("1"), &json!(1), &json!(4))
    );
    assert_eq!(
        (&during["next"]["number"], &during["preparing"]["number"]),
        (&json!("2"), &json!("3"))
    );
    assert_eq!(during["clock"]["limit"], 300_000);
    assert_eq!(stage(&Hall::empty())["title"], "");
}

#[test]
fn what_is_on_stage_is_chosen_and_not_kept_in_the_file() {
    let hall = Hall::with_contest();
    let show = |face: StageFace| Request::ShowOnStage(ask::ShowOnStage { face });
    let voting = StageFace::Voting {
        question: "Приз зрительских симпатий".into(),
        choices: 4,
    };
    let entries = hall.ok(ask::Contest {})["entry"].clone();
    hall.ok(show(voting));
    assert_eq!(stage(&hall)["chosen"]["choices"], 4);
    assert_eq!(hall.ok(ask::Defence {})["on_stage"]["face"], "voting");
    let preview = hall.ok(ask::StagePreview {
        face: StageFace::Break,
    });
    assert_eq!(preview["chosen"]["face"], "break");
    assert_eq!(stage(&hall)["chosen"]["face"], "voting");
    assert_eq!(hall.ok(ask::Contest {})["entry"], entries);
    hall.ok(ask::CloseContest {});
    hall.ok(ask::OpenContest {
        path: hall.path("c.tribuna"),
    });
    assert_eq!(stage(&hall)["chosen"]["face"], "defence");
}

#[test]
fn nothing_is_revealed_before_results_are_fixed() {
    let hall = Hall::with_contest();
    let face = StageFace::Reveal { category: None };
    assert_eq!(
        hall.refused(ask::ShowOnStage { face: face.clone() }),
        ErrorCode::ResultsNotFixed
    );
    assert_eq!(
        hall.refused(ask::Reveal { category: None }),
        ErrorCode::ResultsNotFixed
    );
    assert_eq!(hall.refused(ask::ResetReveal {}), ErrorCode::ResultsNotFixed);
    assert_eq!(hall.ok(ask::StagePreview { face })["reveal"], Value::Null);
}

/// A contest whose results are fixed.
fn fixed() -> Hall {
    let hall = Hall::with_contest();
    let scores = [[5, 5, 4], [4, 4, 4], [4, 4, 3], [3, 3, 3]];
    for (project, scores) in hall.projects().into_iter().zip(scores) {
        for (juror, score) in hall.jurors().into_iter().zip(scores) {
            let sheet = hall.paper(project, juror, score);
            hall.ok(ask::TakePaperSheet { sheet });
        }
    }
    hall.ok(ask::CloseMarks {});
    hall.ok(ask::FixResults {});
    hall
}

#[test]
fn the_reveal_shows_sealed_places_from_the_bottom() {
    let hall = fixed();
    let ranking = hall.ok(ask::Results { category: None });
    let placed: Vec<String> = ranking["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| !row["place"].is_null())
        .map(|row| row["number"].as_str().unwrap().to_owned())
        .collect();
    assert!(!placed.is_empty());
    hall.ok(ask::ShowOnStage {
        face: StageFace::Reveal { category: None },
    });
    // Nothing of the result is in the hall's reply before the key.
    let before = stage(&hall);
    assert_eq!(before["reveal"]["shown"], json!([]));
    let left = before["reveal"]["left"].as_u64().unwrap();
    assert!(left > 0);
    let mut seen = 0;
    while stage(&hall)["reveal"]["left"].as_u64().unwrap() > 0 {
        hall.ok(ask::Reveal { category: None });
        let shown = stage(&hall)["reveal"]["shown"].as_array().unwrap().len();
        assert!(shown > seen);
        seen = shown;
    }
    assert_eq!(u64::try_from(seen).unwrap(), left);
    let first = stage(&hall)["reveal"]["shown"][0].clone();
    assert!(placed.contains(&first["project"]["number"].as_str().unwrap().to_owned()));
    assert_eq!(
        hall.refused(ask::Reveal { category: None }),
        ErrorCode::EverythingRevealed
    );
    // What the hall has seen is in the file; what it sees now is not.
    hall.ok(ask::CloseContest {});
    hall.ok(ask::OpenContest {
        path: hall.path("c.tribuna"),
    });
    assert_eq!(stage(&hall)["chosen"]["face"], "defence");
    let face = StageFace::Reveal { category: None };
    assert_eq!(hall.ok(ask::StagePreview { face })["reveal"]["left"], 0);
    hall.ok(ask::ResetReveal {});
    hall.ok(ask::ShowOnStage {
        face: StageFace::Reveal { category: None },
    });
    assert_eq!(stage(&hall)["reveal"]["shown"], json!([]));
    hall.verified("c.tribuna");
}
