//! The Skating System from a folder of tables to the explanation, and its refusals in words.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::ask;
use api::contract::*;
use serde_json::Value;

const JURY: [&str; 3] = [
    "Ж1,Антонова Алла Аскольдовна,член",
    "Ж2,Борисов Борис Богданович,член",
    "Ж3,Волков Влас Власович,член",
];
/// No two totals and no two marks of one juror are equal.
const SCORES: &str =
    "1,Ж1,10,9\n1,Ж2,8,8\n1,Ж3,10,10\n2,Ж1,9,10\n2,Ж2,10,9\n2,Ж3,8,9\n3,Ж1,7,7\n3,Ж2,7,7\n3,Ж3,7,7\n";

fn hall(per: &str, jury: &[&str], scores: &str) -> Hall {
    let hall = Hall::empty();
    let folder = hall.file("source");
    std::fs::create_dir(&folder).unwrap();
    let put = |name: &str, text: String| std::fs::write(folder.join(name), text).unwrap();
    put(
        "contest.toml",
        format!(
            "title = \"Проба\"\n[regulation]\nminimum_sheets = 2\n[regulation.aggregation]\n\
             method = \"skating\"\nper = \"{per}\"\n"
        ),
    );
    put(
        "criteria.csv",
        "Код,Критерий,Коэффициент,Макс\nК1,Замысел,2,10\nК2,Исполнение,1,10\n".to_owned(),
    );
    put("projects.csv", "№,Проект\n1,Ёлка\n2,Зал\n3,Хор\n".to_owned());
    put("jurors.csv", format!("Код,Ф.И.О.,Роль\n{}\n", jury.join("\n")));
    put("scores.csv", format!("Проект №,Член жюри,К1,К2\n{scores}"));
    hall.ok(ask::ImportAsNew {
        source: folder.to_string_lossy().into_owned(),
        dropped: vec![],
        path: hall.path("c.tribuna"),
    });
    hall
}

fn results(hall: &Hall) -> Value {
    hall.ok(ask::Results { category: None })
}

fn steps(hall: &Hall, row: &Value) -> Vec<String> {
    let view = hall.ok(ask::Explain {
        project: domain::ProjectId(row["project"].as_str().unwrap().parse().unwrap()),
        category: None,
    });
    let steps = view["steps"].as_array().unwrap().iter();
    steps
        .map(|step| step["code"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn places_by_sheets_are_explained_by_their_majorities() {
    // Totals 2·К1 + К2: places of project 1 are 1 2 1 with the jurors, of 2: 2 1 2, of 3: 3 3 3.
    let hall = hall("sheet", &JURY, SCORES);
    let view = results(&hall);
    assert_eq!(view["method"], "skating");
    assert_eq!(view["low_wins"], true);
    let row = &view["rows"][0];
    assert_eq!((&row["number"], &row["score"]), (&"1".into(), &"1.00".into()));
    assert!(row["score_at"].is_null());
    assert_eq!(steps(&hall, row), ["skating-majority", "skating-score"]);
    let json = hall
        .program
        .results_text(None, api::ResultsFormat::Json, false)
        .unwrap();
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["projects"][1]["exact"], "2");
    assert_eq!(json["projects"][1]["score"], "2.00");
}

#[test]
fn places_by_criteria_are_explained_criterion_by_criterion() {
    // К1: project 1 has 1 2 1, project 2 has 2 1 2. К2: project 1 has 2 2 1, project 2 has 1 1 2. The sums are
    // 1 + 2 and 2 + 1; one first each; of all six places three firsts each, and all six at 2 or higher, 9 each.
    let hall = hall("criterion", &JURY, SCORES);
    let view = results(&hall);
    let row = &view["rows"][0];
    assert_eq!((&row["place"], &row["score"]), (&"1–2".into(), &"1.50".into()));
    assert_eq!(
        steps(&hall, row),
        [
            "skating-criterion",
            "skating-criterion",
            "skating-sum",
            "skating-rule-10-sum",
            "skating-rule-11-sum",
            "skating-next-sum",
            "skating-score",
        ]
    );
    let formula = view["formula"].as_str().unwrap();
    assert!(
        formula.contains("скейтинг") && formula.contains("не участвуют"),
        "{formula}"
    );
}

#[test]
fn what_the_rules_cannot_place_is_refused_by_name() {
    let words = |hall: &Hall| {
        let refusal = hall
            .ask(&hall.window, ask::Results { category: None })
            .unwrap_err();
        (refusal.code, hall.program.words(&refusal))
    };
    let gap = SCORES.replace("2,Ж3,8,9\n", "2,Ж3,с/о,\n");
    let (code, text) = words(&hall("sheet", &JURY, &gap));
    assert_eq!(code, ErrorCode::SkatingGaps);
    assert!(text.contains("Волков") && text.contains("\u{a0}– 2"), "{text}");
    let even = SCORES
        .lines()
        .filter(|line| !line.contains("Ж3"))
        .collect::<Vec<_>>();
    let (code, text) = words(&hall("sheet", &JURY[..2], &(even.join("\n") + "\n")));
    assert_eq!(code, ErrorCode::SkatingEvenPanel);
    assert!(text.contains("нечётное"), "{text}");
    // Equal totals of the second juror, and nowhere equal marks of one criterion.
    let equal = SCORES
        .replace("1,Ж2,8,8", "1,Ж2,9,8")
        .replace("2,Ж2,10,9", "2,Ж2,8,10");
    let (code, text) = words(&hall("sheet", &JURY, &equal));
    assert_eq!(code, ErrorCode::SkatingEqual);
    assert!(text.contains("Борисов") && text.contains("1 = 2"), "{text}");
    results(&hall("criterion", &JURY, &equal));
    let marks = SCORES.replace("1,Ж2,8,8", "1,Ж2,10,8");
    let (_, text) = words(&hall("criterion", &JURY, &marks));
    assert!(text.contains("(К1)"), "{text}");
}
