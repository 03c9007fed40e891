//! A contest made by hand, from nothing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a failure is how a test fails"
)]

use crate::support::Hall;
use api::ClientKind;
use api::contract::*;
use api::{Request, ask};

fn form(hall: &Hall, preset: &str) -> NewContestForm {
    NewContestForm {
        path: hall.path(&format!("{preset}.tribuna")),
        title: "  Конкурс\n проектов ".into(),
        organisation: "Университет".into(),
        place: "г. Барнаул".into(),
        dates: vec!["2026-05-16".into(), "2026-05-15".into(), "2026-05-16".into()],
        preset: preset.into(),
    }
}

fn codes(view: &serde_json::Value) -> Vec<&str> {
    let points = view["next"].as_array().unwrap();
    points
        .iter()
        .map(|point| point["code"].as_str().unwrap())
        .collect()
}

#[test]
fn a_new_contest_has_its_preset_and_nothing_else() {
    let hall = Hall::empty();
    let view = hall.ok(ask::NewContest {
        contest: form(&hall, "altsu-defence"),
    });
    assert_eq!(view["title"], "Конкурс проектов");
    assert_eq!(view["dates"], serde_json::json!(["2026-05-15", "2026-05-16"]));
    assert_eq!(
        (&view["criteria"], &view["projects"], &view["jurors"]),
        (&7.into(), &0.into(), &0.into())
    );
    assert_eq!(view["stage"], "preparation");
    let journal = hall.ok(ask::Journal {
        before: None,
        limit: 9,
    });
    assert_eq!(journal["entries"].as_array().unwrap().len(), 1);
    assert_eq!(journal["entries"][0]["kind"], "new-contest");
    hall.verified("altsu-defence.tribuna");
}

#[test]
fn what_a_new_contest_lacks_is_listed_with_a_way_to_it() {
    let hall = Hall::empty();
    let mut bare = form(&hall, "own");
    bare.dates.clear();
    let view = hall.ok(ask::NewContest { contest: bare });
    assert_eq!(
        codes(&view),
        [
            "criteria_missing",
            "projects_missing",
            "jurors_missing",
            "date_missing",
            "money_missing",
            "passphrase_missing"
        ]
    );
    let with_rules = hall.ok(ask::NewContest {
        contest: form(&hall, "faculty"),
    });
    assert!(!codes(&with_rules).contains(&"criteria_missing"));
    assert!(!codes(&with_rules).contains(&"date_missing"));
}

#[test]
fn every_screen_and_paper_answers_for_an_empty_contest() {
    let hall = Hall::empty();
    for preset in ["altsu-defence", "fpg-two-stage", "faculty", "own"] {
        hall.ok(ask::NewContest {
            contest: form(&hall, preset),
        });
        for request in [
            Request::Contest(ask::Contest {}),
            Request::Projects(ask::Projects {}),
            Request::Jurors(ask::Jurors {}),
            Request::Rules(ask::Rules {}),
            Request::Grid(ask::Grid {}),
            Request::ClosingPreview(ask::ClosingPreview {}),
            Request::Papers(ask::Papers {}),
            Request::Minutes(ask::Minutes {}),
            Request::Door(ask::Door {}),
            Request::VerifyContest(ask::VerifyContest {}),
        ] {
            hall.ok(request);
        }
        assert_eq!(hall.refused(ask::CloseMarks {}), ErrorCode::NothingToClose);
        let papers = hall.ok(ask::Papers {});
        for kind in papers["kinds"].as_array().unwrap() {
            let choice = PaperChoice {
                kind: kind["id"].as_str().unwrap().to_owned(),
                juror: None,
                project: None,
                lang: "ru".into(),
                version: None,
            };
            // A paper per juror or project has nobody to be for; the others are made.
            match hall.program.paper(&hall.window, &choice) {
                Ok(paper) => assert!(paper.bytes.starts_with(b"%PDF"), "{preset}, {}", kind["id"]),
                Err(error) => assert_eq!(error.code, ErrorCode::PaperEmpty, "{preset}, {}", kind["id"]),
            }
        }
    }
}

#[test]
fn an_untitled_contest_is_called_as_its_file() {
    let hall = Hall::empty();
    let mut untitled = form(&hall, "own");
    untitled.title = "  ".into();
    let view = hall.ok(ask::NewContest { contest: untitled });
    assert_eq!(view["title"], "own");
}

#[test]
fn a_beginning_that_makes_no_sense_is_refused_and_makes_no_file() {
    let hall = Hall::empty();
    let wrong = [
        NewContestForm {
            preset: "no-such".into(),
            ..form(&hall, "own")
        },
        NewContestForm {
            dates: vec!["15.05.2026".into()],
            ..form(&hall, "own")
        },
    ];
    for contest in wrong {
        assert_eq!(hall.refused(ask::NewContest { contest }), ErrorCode::BadRequest);
    }
    let long = NewContestForm {
        title: "я".repeat(301),
        ..form(&hall, "own")
    };
    assert_eq!(
        hall.refused(ask::NewContest { contest: long }),
        ErrorCode::TooLong
    );
    assert!(!hall.file("own.tribuna").exists());
}

#[test]
fn a_browser_makes_no_files() {
    let hall = Hall::empty();
    let browser = hall.program.connect(ClientKind::Browser);
    let refusal = hall.ask(
        &browser,
        ask::NewContest {
            contest: form(&hall, "own"),
        },
    );
    assert_eq!(refusal.unwrap_err().code, ErrorCode::NotAllowed);
    assert!(!hall.file("own.tribuna").exists());
}

#[test]
fn every_beginning_says_what_it_is() {
    let hall = Hall::empty();
    for lang in ["ru", "en"] {
        let all = hall.ok(ask::Beginnings { lang: lang.into() });
        let all = all.as_array().unwrap();
        assert_eq!(all.len(), 4);
        assert_eq!(
            (&all[0]["id"], &all[0]["sheet_maximum"]),
            (&"altsu-defence".into(), &"100".into())
        );
        assert_eq!(all[3]["id"], "own");
        for one in &all[..3] {
            assert!(!one["title"].as_str().unwrap().is_empty());
            assert!(!one["sentences"].as_array().unwrap().is_empty());
        }
    }
}
