//! Corrections of fixed results: versions, what they change, ties that they leave to people.
#![allow(clippy::unwrap_used)]

use crate::sealing::{closed, correction, fixed, sealing, stage};
use crate::support::Hall;
use api::contract::*;
use api::{Request, ask};
use serde_json::Value;
use std::io::{Seek as _, SeekFrom, Write as _};

/// Changes a text in the bytes of the open file as a disk's fault does: length and time stay.
fn overwrite(hall: &Hall, from: &str, to: &str) {
    let path = hall.file("c.tribuna");
    let time = std::fs::metadata(&path).unwrap().modified().unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let places: Vec<usize> = (0..=bytes.len() - from.len())
        .filter(|at| bytes[*at..].starts_with(from.as_bytes()))
        .collect();
    assert!(!places.is_empty());
    let mut file = std::fs::File::options().write(true).open(&path).unwrap();
    // Nothing but these: the program may be writing to the rest of it.
    for at in places {
        file.seek(SeekFrom::Start(at as u64)).unwrap();
        file.write_all(to.as_bytes()).unwrap();
    }
    file.set_modified(time).unwrap();
}

#[test]
fn a_correction_makes_a_new_version_and_both_are_kept() {
    let hall = closed();
    let form = correction(&hall, 1, 500);
    assert_eq!(
        hall.refused(ask::PreviewCorrection {
            correction: form.clone()
        }),
        ErrorCode::ResultsNotFixed
    );
    hall.ok(ask::FixResults {});
    // From 80 to 81,33 in the mean: second place stays; the third's third sheet decides nothing.
    let preview = hall.ok(ask::PreviewCorrection {
        correction: form.clone(),
    });
    let mark = &preview["marks"][0];
    assert_eq!(
        (&mark["number"], &mark["title"], &mark["juror"]),
        (&"2".into(), &"Зал".into(), &"Антонова\u{a0}А.А.".into())
    );
    let by_name = mark["criterion"].as_str().unwrap().chars().count() > 4;
    assert!(by_name, "not its code: {mark}");
    assert_eq!((&mark["was"], &mark["is"]), (&"4".into(), &"5".into()));
    assert_eq!(
        (&preview["was"], &preview["moves_money"]),
        (&"".into(), &false.into())
    );
    assert_eq!(
        (
            preview["effects"][0]["score_before"].as_str(),
            preview["effects"][0]["score_after"].as_str()
        ),
        (Some("80.00"), Some("81.33"))
    );
    hall.ok(ask::CorrectResults {
        correction: form.clone(),
    });
    assert_eq!(
        hall.refused(ask::CorrectResults { correction: form }),
        ErrorCode::NothingCorrected
    );
    let view = sealing(&hall);
    assert_eq!(view["versions"].as_array().unwrap().len(), 2);
    assert_ne!(view["versions"][0]["hash"], view["versions"][1]["hash"]);
    assert_eq!(view["corrections"][0]["version"], 2);
    assert_eq!(view["corrections"][0]["effects"], preview["effects"]);
    let score = |version| hall.ok(ask::SealedResults { version })["rows"][1]["score"].clone();
    assert_eq!((score(1), score(2)), ("80.00".into(), "81.33".into()));
    assert_eq!(hall.ok(ask::VerifyContest {})["sealed"], 2);
    assert_eq!(stage(&hall), "fixed");
}

#[test]
fn a_correction_tells_what_it_changes_within_each_category() {
    let hall = fixed();
    // The last of Б passes the other: 60 + 40 ÷ 3 + 4 ÷ 3 against 73,33.
    let mut form = correction(&hall, 3, 500);
    let mark = |juror: usize, criterion, score| CorrectedMark {
        project: hall.projects()[3],
        juror: hall.jurors()[juror],
        criterion,
        score,
    };
    form.marks = hall
        .criteria()
        .into_iter()
        .map(|criterion| mark(0, criterion, 500))
        .collect();
    form.marks.push(mark(1, hall.criteria()[0], 400));
    let preview = hall.ok(ask::PreviewCorrection {
        correction: form.clone(),
    });
    let told = |view: &Value| -> Vec<String> {
        let effects = view["effects"].as_array().unwrap().iter();
        effects
            .map(|one| {
                let text = |field: &str| one[field].as_str().unwrap_or("–").to_owned();
                let fields = ["category", "number", "place_before", "place_after"];
                fields.map(text).join(" ")
            })
            .collect()
    };
    assert_eq!(told(&preview), ["– 10 4 3", "– 3 3 4", "Б 10 2 1", "Б 3 1 2"]);
    hall.ok(ask::CorrectResults { correction: form });
    assert_eq!(told(&sealing(&hall)["corrections"][0]), told(&preview));
}

#[test]
fn a_correction_without_marks_says_what_was_and_what_is() {
    let hall = fixed();
    let mut form = correction(&hall, 0, 500);
    form.marks.clear();
    assert_eq!(
        hall.refused(ask::CorrectResults {
            correction: form.clone()
        }),
        ErrorCode::NothingCorrected
    );
    (form.was, form.is) = ("Хор".into(), "Хор ветеранов".into());
    form.reason = " ".into();
    assert_eq!(
        hall.refused(ask::CorrectResults {
            correction: form.clone()
        }),
        ErrorCode::ReasonNeeded
    );
    form.reason = "название из заявки".into();
    hall.ok(ask::CorrectResults { correction: form });
    assert_eq!(
        sealing(&hall)["corrections"][0]["effects"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
    hall.verified("c.tribuna");
}

#[test]
fn a_tie_that_a_correction_leaves_to_people_makes_a_version_when_they_decide() {
    let hall = fixed();
    let (second, third) = (hall.projects()[1], hall.projects()[2]);
    let juror = hall.jurors()[2];
    let marks = hall.criteria().into_iter().map(|criterion| CorrectedMark {
        project: third,
        juror,
        criterion,
        score: 400,
    });
    let form = CorrectionForm {
        marks: marks.collect(),
        ..correction(&hall, 0, 400)
    };
    hall.ok(ask::CorrectResults { correction: form });
    let votes = hall
        .jurors()
        .into_iter()
        .zip([Some(third), Some(third), Some(second)]);
    let vote = Request::VoteOnTie(ask::VoteOnTie {
        projects: vec![second, third],
        round: 1,
        votes: votes
            .map(|(juror, project)| TieBallot { juror, project })
            .collect(),
    });
    // What is signed is verified first, also when no time and no length of the file tells that it was changed.
    let title = hall.ok(ask::Contest {})["title"].as_str().unwrap().to_owned();
    let other: String = title
        .chars()
        .map(|letter| if letter.is_ascii() { 'x' } else { 'Ы' })
        .collect();
    overwrite(&hall, &title, &other);
    assert_eq!(hall.refused(vote.clone()), ErrorCode::JournalFault);
    overwrite(&hall, &other, &title);
    hall.program.close();
    hall.ok(ask::OpenContest {
        path: hall.path("c.tribuna"),
    });
    hall.ok(vote);
    let view = sealing(&hall);
    assert_eq!(view["versions"].as_array().unwrap().len(), 3);
    let made = &view["corrections"][1];
    assert_eq!(made["version"], 3);
    assert_eq!(made["effects"].as_array().unwrap().len(), 2, "{made}");
    let content = |version| hall.ok(ask::SealedResults { version })["content"].clone();
    assert_ne!(content(2), content(3));
    assert_eq!(hall.ok(ask::VerifyContest {})["sealed"], 3);
    // A correction of words alone changes nothing, and says so.
    let words = CorrectionForm {
        marks: Vec::new(),
        was: "14 мая".into(),
        is: "15 мая".into(),
        ..correction(&hall, 0, 400)
    };
    hall.ok(ask::CorrectResults { correction: words });
    assert_eq!(sealing(&hall)["corrections"][2]["effects"], serde_json::json!([]));
    hall.program.close();
    hall.verified("c.tribuna");
}
