//! Why this place, and why there are none: what the screens, the JSON and refusals say.
// A failure is how a test fails.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::ask;
use api::contract::*;
use serde_json::Value;

/// A hall with a closed contest of these tables: regulation, criteria, names of projects by number, marks.
fn hall(regulation: &str, criteria: &str, scores: &str) -> Hall {
    let hall = Hall::empty();
    let folder = hall.folder.path().join("source");
    std::fs::create_dir(&folder).unwrap();
    let put = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    put(
        "contest.toml",
        &format!("title = \"Вымышленный конкурс\"\n[regulation]\n{regulation}"),
    );
    put("criteria.csv", criteria);
    put("projects.csv", "number,title\n1,Ёлка\n2,Зал\n3,Хор\n");
    put(
        "jurors.csv",
        "code,name\nЖ1,Антонова Анна Аркадьевна\nЖ2,Борисов Борис Борисович\n",
    );
    put("scores.csv", scores);
    hall.ok(ask::ImportAsNew {
        source: folder.to_string_lossy().into_owned(),
        dropped: vec![],
        path: hall.path("c.tribuna"),
    });
    hall
}

fn explained(hall: &Hall, number: &str) -> Value {
    let view = hall.ok(ask::Results { category: None });
    let rows = view["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["number"] == number).unwrap();
    hall.ok(ask::Explain {
        project: domain::ProjectId(row["project"].as_str().unwrap().parse().unwrap()),
        category: None,
    })
}

#[test]
fn parts_that_cannot_be_compared_are_named_with_their_projects_and_jurors() {
    for method in ["adjusted_mean", "sum"] {
        let rules = format!("minimum_sheets = 1\naggregation.method = \"{method}\"\n");
        let hall = hall(
            &rules,
            "code,name,max\nК1,А,5\n",
            "project,juror,К1\n1,Ж1,3\n2,Ж2,4\n3,Ж2,5\n",
        );
        let refusal = hall
            .ask(&hall.window, ask::Results { category: None })
            .unwrap_err();
        assert_eq!(refusal.code.against(), Against::Contest);
        assert_eq!(refusal.params["count"], "2");
        let words = hall.program.words(&refusal).replace('\u{a0}', " ");
        assert!(
            words.contains("№ 1 – Ж1 Антонова А.А.; № 2, 3 – Ж2 Борисов Б.Б."),
            "{words}"
        );
    }
}

#[test]
fn a_threshold_is_met_by_the_number_whatever_the_status() {
    let rules = "minimum_sheets = 2\nthreshold = 4\n";
    let hall = hall(
        rules,
        "code,name,weight,max\nК1,А,1,5\nК2,Б,0,5\n",
        "project,juror,К1,К2\n1,Ж1,3,5\n2,Ж1,5,1\n2,Ж2,4,1\n",
    );
    let few = explained(&hall, "1");
    assert_eq!(
        (&few["status"], &few["threshold_met"]),
        (&"too_few_sheets".into(), &false.into())
    );
    assert_eq!(explained(&hall, "2")["threshold_met"], true);
    assert!(explained(&hall, "3")["threshold_met"].is_null());
    // The JSON has the same steps, and what is not counted is said.
    let json = hall
        .program
        .results_text(None, api::ResultsFormat::Json, false)
        .unwrap();
    let json: Value = serde_json::from_str(&json).unwrap();
    let of = |number: &str| {
        let projects = json["projects"].as_array().unwrap();
        projects.iter().find(|one| one["number"] == number).unwrap()["steps"].clone()
    };
    for number in ["1", "2"] {
        let view = explained(&hall, number);
        let told: Vec<Value> = view["steps"].as_array().unwrap().clone();
        let steps = of(number);
        assert_eq!(steps.as_array().unwrap().len(), told.len());
        for (step, told) in steps.as_array().unwrap().iter().zip(&told) {
            assert_eq!(step["step"], told["code"]);
            for (name, value) in told["params"].as_object().unwrap() {
                assert_eq!(&step[name], value, "{name}");
            }
        }
    }
    let formula = hall.ok(ask::Results { category: None })["formula"].clone();
    assert!(
        formula
            .as_str()
            .unwrap()
            .contains("К2 оценивается, но в балле не участвует"),
        "{formula}"
    );
}

#[test]
fn totals_of_a_weighted_mean_are_told_with_their_fractions() {
    let rules = "minimum_sheets = 1\naggregation.weights = \"mean\"\n";
    let criteria = "code,name,max\nК1,А,5\nК2,Б,5\nК3,В,5\n";
    let hall = hall(
        rules,
        criteria,
        "project,juror,К1,К2,К3\n1,Ж1,1,0,0\n1,Ж2,1,0,1\n",
    );
    let view = explained(&hall, "1");
    assert_eq!(view["sheets"][0]["fraction"], "1/3");
    assert_eq!(view["sheets"][1]["fraction"], "2/3");
    assert_eq!(view["score"], "0.50");
}
