//! Diagnostics: seen by the console alone, once marks are closed; what they say of a small contest.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::contract::*;
use api::{Request, ask};
use serde_json::Value;

/// Three jurors on six projects of the default preset (weights 4 4 3 3 2 2 2): the second of them gives project 3 a
/// far lower sheet than it has from the others.
const SCORES: &str = "1,Ж1,5,5,5,5,5,5,5\n1,Ж2,5,5,5,5,5,5,4\n1,Ж3,5,5,5,5,5,5,5\n\
                      2,Ж1,4,4,4,4,4,4,4\n2,Ж2,4,4,4,4,4,4,3\n2,Ж3,4,4,4,4,4,4,4\n\
                      3,Ж1,5,4,5,4,5,5,5\n3,Ж2,1,1,1,1,1,1,1\n3,Ж3,5,4,5,4,5,5,4\n\
                      10,Ж1,3,3,3,3,3,3,3\n10,Ж2,3,3,3,3,4,3,3\n10,Ж3,3,3,3,3,3,3,3\n\
                      11,Ж1,2,2,2,2,2,2,2\n11,Ж2,2,2,2,2,2,2,2\n11,Ж3,2,2,2,2,2,2,3\n\
                      12,Ж1,1,1,1,1,1,1,1\n12,Ж2,1,1,1,1,1,1,1\n12,Ж3,1,1,1,1,1,1,1\n";

fn closed() -> Hall {
    let hall = Hall::empty();
    let source = hall.source(SCORES);
    let projects = std::path::Path::new(&source).join("projects.csv");
    let text = std::fs::read_to_string(&projects).unwrap();
    std::fs::write(&projects, format!("{text}11,Лес,100,Б\n12,Луг,100,Б\n")).unwrap();
    let path = hall.path("c.tribuna");
    hall.ok(ask::ImportAsNew {
        source,
        dropped: vec![],
        path,
    });
    hall
}

fn what_if(hall: &Hall, case: WhatIfCase) -> Result<Value, ApiError> {
    hall.ask(&hall.window, ask::WhatIf { case, category: None })
}

fn numbers(list: &Value) -> Vec<&str> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|one| one["number"].as_str().unwrap())
        .collect()
}

#[test]
fn nobody_sees_them_while_marks_are_taken_and_a_juror_never() {
    let hall = Hall::guarded();
    hall.take_all();
    let all = || {
        [
            Request::Diagnostics(ask::Diagnostics { category: None }),
            Request::WhatIf(ask::WhatIf {
                case: WhatIfCase::Schulze {},
                category: None,
            }),
        ]
    };
    for request in all() {
        assert_eq!(hall.refused(request), ErrorCode::MarksOpen);
    }
    hall.ok(ask::CloseMarks {});
    for request in all() {
        hall.ok(request);
    }
    // Opened again: whoever scores could be told something.
    hall.ok(ask::ReopenMarks {
        reason: "найден лист".into(),
    });
    for request in all() {
        assert_eq!(hall.refused(request), ErrorCode::MarksOpen);
    }
    hall.ok(ask::CloseMarks {});
    let juror = hall.jurors()[0];
    hall.ok(ask::Lock {});
    for request in all() {
        assert_eq!(hall.refused(request), ErrorCode::Locked);
    }
    hall.ok(ask::EnterPin {
        juror,
        pin: format!("900{juror}"),
    });
    for request in all() {
        assert_eq!(hall.refused(request), ErrorCode::NotAllowed);
    }
}

#[test]
fn a_small_jury_is_told_by_its_figures() {
    let hall = closed();
    let view = hall.ok(ask::Diagnostics { category: None });
    assert_eq!(view["jurors"].as_array().unwrap().len(), 3);
    let leniency = &view["leniency"];
    let second = &leniency["jurors"][1];
    assert_eq!(second["name"], "Борисов\u{a0}Б.Б.");
    assert!(second["leniency"].as_str().unwrap().starts_with('-'), "{second}");
    let outlier = &leniency["outliers"][0];
    assert_eq!(
        (&outlier["number"], &outlier["juror"]),
        (&"3".into(), &second["name"])
    );
    assert_eq!(outlier["total"], "20.00");
    assert!(outlier["at"].as_f64().unwrap() < -10.0);
    let agreement = &view["agreement"];
    assert_eq!(
        (&agreement["projects"], &agreement["complete"]),
        (&6.into(), &6.into())
    );
    for figure in ["kendall_w", "alpha", "icc_single", "icc_mean"] {
        assert!(agreement[figure]["at"].is_f64(), "{figure}");
        assert!(agreement[figure]["none"].is_null(), "{figure}");
    }
    let firmness = &view["firmness"];
    assert_eq!(
        (&firmness["line"], &firmness["draws"]),
        (&"fund".into(), &2000.into())
    );
    let row = |number: &str| {
        let rows = firmness["rows"].as_array().unwrap();
        rows.iter().find(|row| row["number"] == number).unwrap()
    };
    assert_eq!((&row("1")["best"], &row("1")["worst"]), (&1.into(), &1.into()));
    // Third by the mean of all, second without juror 2.
    let third = row("3");
    assert_eq!((&third["place"], &third["best"]), (&"3".into(), &2.into()));
    let drawn: u64 = third["drawn"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["times"].as_u64().unwrap())
        .sum();
    assert!(drawn <= 2000 && drawn > 1000);
    // The same journal draws the same juries.
    assert_eq!(hall.ok(ask::Diagnostics { category: None }), view);
    assert_eq!(view["limits"]["scale"], serde_json::json!([0, 10_000]));
    assert_eq!(view["limits"]["threshold"], 6000);
    let category = hall.ok(ask::Diagnostics {
        category: Some("Б".into()),
    });
    assert_eq!(category["agreement"]["projects"], 4);
    assert_eq!(category["firmness"]["line"], "prizes");
    assert!(category["limits"]["line"].is_null());
    assert_eq!(
        hall.refused(ask::Diagnostics {
            category: Some("Ы".into())
        }),
        ErrorCode::UnknownCategory
    );
}

#[test]
fn cases_say_who_moves_enters_and_leaves_and_the_money() {
    let hall = closed();
    let juror = hall.jurors()[1];
    let without = what_if(&hall, WhatIfCase::WithoutJuror { juror }).unwrap();
    assert_eq!(without["rows"][1]["number"], "3");
    assert_eq!(
        (
            &without["rows"][1]["place_before"],
            &without["rows"][1]["place_after"]
        ),
        (&"3".into(), &"2".into())
    );
    assert_eq!(without["moved"], 2);
    // Above 95 there is one project only.
    let threshold = what_if(
        &hall,
        WhatIfCase::Threshold {
            threshold: Some(9500),
        },
    )
    .unwrap();
    assert_eq!(numbers(&threshold["enter"]), Vec::<&str>::new());
    assert!(numbers(&threshold["leave"]).contains(&"2"));
    assert!(threshold["money"]["after"].as_i64().unwrap() < threshold["money"]["before"].as_i64().unwrap());
    let none = what_if(&hall, WhatIfCase::Threshold { threshold: None }).unwrap();
    assert_eq!(none["rows"][5]["place_after"], "6");
    // The line after everybody takes more than there is.
    let line = what_if(&hall, WhatIfCase::Line { above: 6 }).unwrap();
    assert_eq!(line["moved"], 0);
    assert!(!numbers(&line["enter"]).is_empty());
    assert_eq!(line["asked"].as_array().unwrap().len(), 5);
    assert!(line["money"]["after"].as_i64().unwrap() > line["money"]["fund"].as_i64().unwrap());
    for case in [WhatIfCase::Adjusted {}, WhatIfCase::Trim { drop: 1 }] {
        let view = what_if(&hall, case).unwrap();
        assert_eq!(view["rows"].as_array().unwrap().len(), 6);
    }
    let copeland = what_if(&hall, WhatIfCase::Copeland {}).unwrap();
    assert_eq!(copeland["rows"][0]["score_after"], "5.0");
    assert!(copeland["money"].is_null());
    let schulze = what_if(&hall, WhatIfCase::Schulze {}).unwrap();
    assert_eq!(schulze["rows"][0]["place_after"], "1");
    assert!(schulze["rows"][0]["score_after"].is_null());
    // What cannot be asked is refused in words.
    for (case, code) in [
        (WhatIfCase::Trim { drop: 2 }, ErrorCode::TooFewJurors),
        (
            WhatIfCase::WithoutJuror {
                juror: domain::JurorId(99),
            },
            ErrorCode::UnknownJuror,
        ),
    ] {
        assert_eq!(what_if(&hall, case).unwrap_err().code, code);
    }
    let categorised = hall.ask(
        &hall.window,
        ask::WhatIf {
            case: WhatIfCase::Line { above: 1 },
            category: Some("А".into()),
        },
    );
    let refusal = categorised.unwrap_err();
    assert_eq!(refusal.code, ErrorCode::NoFund);
    assert!(hall.program.words(&refusal).contains("всему конкурсу"));
}

#[test]
fn what_has_no_value_says_why_in_place_of_a_number() {
    let hall = Hall::empty();
    let source = hall.source("1,Ж1,5,5,5,5,5,5,5\n2,Ж1,4,4,4,4,4,4,4\n");
    let toml = std::path::Path::new(&source).join("contest.toml");
    let text = std::fs::read_to_string(&toml).unwrap();
    std::fs::write(&toml, format!("{text}minimum_sheets = 1\n")).unwrap();
    let path = hall.path("c.tribuna");
    hall.ok(ask::ImportAsNew {
        source,
        dropped: vec![],
        path,
    });
    let view = hall.ok(ask::Diagnostics { category: None });
    assert!(view["leniency"].is_null());
    assert_eq!(view["leniency_none"]["code"], "too_few_jurors");
    assert_eq!(view["agreement"]["kendall_w"]["none"]["code"], "too_few_jurors");
    assert_eq!(view["firmness"]["ranges_none"]["code"], "too_few_jurors");
    assert_eq!(view["firmness"]["draws_none"]["code"], "too_few_jurors");
    assert_eq!(view["limits"]["most_dropped"], 0);
}
