//! What the second screen shows, and when places are revealed.
#![allow(clippy::unwrap_used, reason = "a failure is how a test fails")]

use crate::defence::{run, start};
use crate::support::Hall;
use api::contract::*;
use api::{Request, ask};
use serde_json::{Value, json};

fn second_screen(hall: &Hall) -> Value {
    let client = hall.program.connect(api::ClientKind::Hall);
    hall.ask(&client, ask::Hall {}).unwrap()
}

#[test]
fn the_hall_sees_who_presents_who_is_next_and_who_prepares() {
    let hall = Hall::with_contest();
    let before = second_screen(&hall);
    assert_eq!(
        (&before["title"], &before["current"]),
        (&json!("Проба"), &Value::Null)
    );
    assert_eq!(
        (&before["next"]["number"], &before["preparing"]["number"]),
        (&json!("1"), &json!("2"))
    );
    run(&hall, start(hall.projects()[0], PartView::Presentation));
    let during = second_screen(&hall);
    assert_eq!(
        (&during["current"]["number"], &during["position"], &during["of"]),
        (&json!("1"), &json!(1), &json!(4))
    );
    assert_eq!(
        (&during["next"]["number"], &during["preparing"]["number"]),
        (&json!("2"), &json!("3"))
    );
    assert_eq!(during["clock"]["limit"], 300_000);
    assert_eq!(second_screen(&Hall::empty())["title"], "");
}

#[test]
fn what_the_hall_sees_is_chosen_and_not_kept_in_the_file() {
    let hall = Hall::with_contest();
    let show = |scene: HallScene| Request::ShowInHall(ask::ShowInHall { scene });
    let voting = HallScene::Voting {
        question: "Приз зрительских симпатий".into(),
        choices: 4,
    };
    let entries = hall.ok(ask::Contest {})["entry"].clone();
    hall.ok(show(voting));
    assert_eq!(second_screen(&hall)["chosen"]["choices"], 4);
    assert_eq!(hall.ok(ask::Defence {})["in_hall"]["scene"], "voting");
    let preview = hall.ok(ask::HallPreview {
        scene: HallScene::Break,
    });
    assert_eq!(preview["chosen"]["scene"], "break");
    assert_eq!(second_screen(&hall)["chosen"]["scene"], "voting");
    assert_eq!(hall.ok(ask::Contest {})["entry"], entries);
    hall.ok(ask::CloseContest {});
    hall.ok(ask::OpenContest {
        path: hall.path("c.tribuna"),
    });
    assert_eq!(second_screen(&hall)["chosen"]["scene"], "defence");
}

#[test]
fn nothing_is_revealed_before_results_are_fixed() {
    let hall = Hall::with_contest();
    let scene = HallScene::Reveal { category: None };
    assert_eq!(
        hall.refused(ask::ShowInHall { scene: scene.clone() }),
        ErrorCode::ResultsNotFixed
    );
    assert_eq!(
        hall.refused(ask::Reveal { category: None }),
        ErrorCode::ResultsNotFixed
    );
    assert_eq!(hall.refused(ask::ResetReveal {}), ErrorCode::ResultsNotFixed);
    assert_eq!(hall.ok(ask::HallPreview { scene })["reveal"], Value::Null);
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
    hall.ok(ask::ShowInHall {
        scene: HallScene::Reveal { category: None },
    });
    // Nothing of the result is in the hall's reply before the key.
    let before = second_screen(&hall);
    assert_eq!(before["reveal"]["shown"], json!([]));
    let left = before["reveal"]["left"].as_u64().unwrap();
    assert!(left > 0);
    let mut seen = 0;
    while second_screen(&hall)["reveal"]["left"].as_u64().unwrap() > 0 {
        hall.ok(ask::Reveal { category: None });
        let shown = second_screen(&hall)["reveal"]["shown"].as_array().unwrap().len();
        assert!(shown > seen);
        seen = shown;
    }
    assert_eq!(u64::try_from(seen).unwrap(), left);
    let first = second_screen(&hall)["reveal"]["shown"][0].clone();
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
    assert_eq!(second_screen(&hall)["chosen"]["scene"], "defence");
    let scene = HallScene::Reveal { category: None };
    assert_eq!(hall.ok(ask::HallPreview { scene })["reveal"]["left"], 0);
    hall.ok(ask::ResetReveal {});
    hall.ok(ask::ShowInHall {
        scene: HallScene::Reveal { category: None },
    });
    assert_eq!(second_screen(&hall)["reveal"]["shown"], json!([]));
    hall.verified("c.tribuna");
}
