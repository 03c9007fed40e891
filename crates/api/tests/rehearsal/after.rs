//! After the last team: deliberation, fixing, a correction, the signatures.

use crate::hall::Hall;
use crate::parts::{marks, sheet, total, unlock};
use serde_json::{Value, json};

pub fn deliberate(hall: &Hall) {
    unlock(hall);
    let ballot = |code: &str, project: Option<u32>| json!({ "juror": hall.juror(code), "project": project.map(|number| hall.project(number)) });
    let tied = |a: u32, b: u32| json!([hall.project(a), hall.project(b)]);
    // For the third place: the chair is recused from project 3 and does not vote.
    let votes = |chair: bool| {
        let mut votes = vec![
            ballot("Ж2", Some(3)),
            ballot("Ж3", Some(3)),
            ballot("Ж4", Some(4)),
            ballot("Ж5", Some(4)),
            ballot("Ж6", None),
        ];
        if chair {
            votes.push(ballot("Ж1", Some(4)));
        }
        votes
    };
    hall.refused(json!({ "type": "VoteOnTie", "projects": tied(3, 4), "round": 1, "votes": votes(true) }));
    hall.ok(json!({ "type": "VoteOnTie", "projects": tied(3, 4), "round": 1, "votes": votes(false) }));
    let cast = |code: &str| {
        json!({
            "type": "CastVote", "projects": tied(3, 4), "juror": hall.juror(code), "choice": hall.project(4),
            "reason": "проект готов к началу работ",
        })
    };
    hall.refused(cast("Ж1"));
    hall.ok(cast("Ж2"));
    // At the line of funding.
    let votes: Vec<Value> = [
        ("Ж1", 13),
        ("Ж2", 13),
        ("Ж3", 13),
        ("Ж4", 13),
        ("Ж5", 12),
        ("Ж6", 12),
    ]
    .into_iter()
    .map(|(code, project)| ballot(code, Some(project)))
    .collect();
    hall.ok(json!({ "type": "VoteOnTie", "projects": tied(12, 13), "round": 1, "votes": votes }));

    hall.ok(json!({
        "type": "SetTellers", "members": ["Первый Счётчик", "Вторая Счётчица", "Третий Счётчик"], "chair": "Вторая Счётчица",
    }));
    hall.ok(json!({
        "type": "SetBallots", "ballots": { "registered": 430, "made": 450, "issued": 412, "cancelled": 38 },
    }));
    let in_box = |name: &str, in_box: u32, spoiled: u32, votes: &[(u32, u32)]| {
        let votes: Vec<Value> = votes
            .iter()
            .map(
                |&(number, votes)| json!({ "project": hall.project(number), "votes": votes, "points": null }),
            )
            .collect();
        hall.ok(json!({
            "type": "CountBox", "reason": null,
            "count": { "name": name, "in_box": in_box, "spoiled": spoiled, "valid": null, "votes": votes },
        }));
    };
    in_box("Урна 1", 205, 3, &[(2, 100), (1, 62), (4, 40)]);
    in_box("Урна 2", 200, 2, &[(2, 50), (1, 58), (4, 20), (3, 50), (5, 20)]);
    hall.ok(json!({ "type": "DecideAudience", "held": true, "reason": "" }));
    for subject in [
        json!({ "about": "recusals" }),
        json!({ "about": "results" }),
        json!({ "about": "fund" }),
    ] {
        hall.ok(json!({
            "type": "Decide",
            "decision": {
                "subject": subject, "text": "",
                "vote": { "votes_for": 6, "against": 0, "abstained": 0, "not_voting": [] },
            },
        }));
    }
}

/// Keeps what the two days are compared by.
fn keep(hall: &Hall, name: &str, value: &Value) {
    std::fs::write(hall.folder.join(name), serde_json::to_vec_pretty(value).unwrap()).unwrap();
}

fn places(results: &Value) -> Vec<(String, Value, Value)> {
    results["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (
                row["number"].as_str().unwrap().to_owned(),
                row["place"].clone(),
                row["score"].clone(),
            )
        })
        .collect()
}

pub fn fix(hall: &Hall) {
    unlock(hall);
    let list = hall.ok(json!({ "type": "FixingPreview" }));
    assert_eq!(list["ready"], true, "{list}");
    hall.ok(json!({ "type": "FixResults" }));
    assert_eq!(
        hall.refused(json!({ "type": "TakePaperSheet", "sheet": sheet(hall, 1, "Ж3") })),
        "results_fixed"
    );
    let sealed = hall.ok(json!({ "type": "SealedResults", "version": 1 }));
    keep(hall, "sealed-1.json", &sealed["rows"]);
    verified(hall);
}

pub fn correct(hall: &Hall) {
    unlock(hall);
    let right: Vec<Value> = hall
        .criteria()
        .into_iter()
        .zip(marks(total(11)))
        .filter(|(_, mark)| *mark != 5)
        .map(|(criterion, mark)| {
            json!({ "project": hall.project(11), "juror": hall.juror("Ж3"), "criterion": criterion, "score": mark * 100 })
        })
        .collect();
    let correction = json!({
        "marks": right, "was": "", "is": "", "reason": "Лист перенесён с ошибкой", "appeal": null,
    });
    let preview = hall.ok(json!({ "type": "PreviewCorrection", "correction": correction }));
    assert!(!preview["effects"].as_array().unwrap().is_empty(), "{preview}");
    hall.ok(json!({ "type": "CorrectResults", "correction": correction }));
    if preview["moves_money"] == true {
        // It was decided on the figures of before.
        hall.ok(json!({
            "type": "Decide",
            "decision": {
                "subject": { "about": "fund" }, "text": "",
                "vote": { "votes_for": 6, "against": 0, "abstained": 0, "not_voting": [] },
            },
        }));
    }
    let sealed = hall.ok(json!({ "type": "SealedResults", "version": 2 }));
    keep(hall, "sealed-2.json", &sealed["rows"]);
    verified(hall);
}

pub fn sign(hall: &Hall) {
    unlock(hall);
    for juror in hall.jurors().into_values() {
        hall.ok(
            json!({ "type": "NoteSignature", "juror": juror, "paper": "summary", "signature": "signed" }),
        );
    }
    hall.ok(json!({ "type": "SignMinutes", "number": "3", "lang": "ru" }));
    hall.ok(json!({ "type": "Publish", "date": "2026-05-18" }));
    let results = hall.ok(json!({ "type": "Results", "category": null }));
    let sealed = hall.ok(json!({ "type": "SealedResults", "version": 2 }));
    for (row, fixed) in places(&results).iter().zip(places(&sealed)) {
        assert_eq!(
            (&row.0, &row.1),
            (&fixed.0, &fixed.1),
            "a recount gives other places than were fixed"
        );
    }
    keep(hall, "results.json", &json!(places(&results)));
    let choice =
        serde_json::from_value(json!({ "kind": "minutes", "lang": "ru", "juror": null, "project": null }))
            .unwrap();
    let minutes = hall.program.paper(&hall.window, &choice).unwrap();
    std::fs::write(hall.folder.join("minutes.pdf"), minutes.bytes).unwrap();
    verified(hall);
}

fn verified(hall: &Hall) {
    let view = hall.ok(json!({ "type": "VerifyContest" }));
    assert!(view["fault"].is_null(), "{view}");
}
