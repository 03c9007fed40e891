//! What was fixed stands: recounted, and a change of it named.
#![allow(clippy::unwrap_used)]

use crate::sealing::{correction, fixed, sealing, unfix};
use crate::support::{Hall, wait_ms};
use api::contract::*;
use api::{Request, ask};
use serde_json::Value;

#[test]
fn an_appeal_is_of_its_kind_and_in_its_term() {
    let hall = fixed();
    let appeal = |late: Option<&str>| {
        Request::RegisterAppeal(ask::RegisterAppeal {
            appeal: AppealForm {
                project: hall.projects()[2],
                by: "Хорова Инга".into(),
                text: "в ведомости не та сумма".into(),
                grounds: AppealGrounds::Arithmetic,
                late: late.map(str::to_owned),
            },
        })
    };
    hall.ok(appeal(None));
    let decide = |number, granted| {
        Request::DecideAppeal(ask::DecideAppeal {
            number,
            granted,
            decision: "сумма пересчитана".into(),
        })
    };
    assert_eq!(hall.refused(decide(2, true)), ErrorCode::UnknownAppeal);
    hall.ok(decide(1, true));
    assert_eq!(hall.refused(decide(1, false)), ErrorCode::UnknownAppeal);
    let mut form = correction(&hall, 2, 500);
    form.appeal = Some(1);
    hall.ok(ask::CorrectResults { correction: form });
    assert_eq!(sealing(&hall)["appeals"][0]["correction"], 1);
    hall.ok(ask::SignMinutes {
        number: "1".into(),
        lang: "ru".into(),
    });
    hall.ok(ask::Publish {
        date: "2026-05-15".into(),
    });
    assert_eq!(sealing(&hall)["appeals_until"], "2026-05-20");
    wait_ms(30 * 86_400_000);
    assert_eq!(hall.refused(appeal(None)), ErrorCode::AppealLate);
    hall.ok(appeal(Some("сдана в срок, принята после праздников")));
    assert_eq!(
        sealing(&hall)["appeals"][1]["late"],
        "сдана в срок, принята после праздников"
    );
    hall.verified("c.tribuna");
}

/// Writes into a closed file, past the program, what a forger would who holds the contest's key: results with another
/// score, fixed as version 1. Chain, hash and signature are in order.
fn forge(hall: &Hall, content: &str) {
    use ed25519_dalek::{Signer as _, SigningKey};
    use sha2::{Digest as _, Sha256};
    hall.program.close();
    let mut file = store::ContestFile::open(&hall.file("c.tribuna")).unwrap();
    let request_id = store::hex(&Sha256::digest(content.as_bytes()));
    let entry = store::NewEntry {
        request_id: &request_id,
        time_ms: 1_778_850_900_000,
        who: "console",
        device: "test",
        kind: "FixResults",
        body: "{}",
        salt: [7; 16],
    };
    file.write(&entry, |tx| -> Result<u8, store::Error> {
        // Whoever holds the file cannot sign with the contest's key any more, but with one of their own.
        let key = SigningKey::from_bytes(&[9; 32]);
        let public = store::hex(key.verifying_key().as_bytes());
        tx.record(domain::day::sealing::Record::KeyMade {
            public: public.clone(),
            reason: Some("забыт пароль".into()),
        })?;
        let hash = Sha256::digest(content.as_bytes());
        let snapshot = domain::day::sealing::Snapshot {
            version: 1,
            content: content.to_owned(),
            hash: store::hex(&hash),
            key: public,
            signature: store::hex(&key.sign(&hash).to_bytes()),
        };
        tx.record(domain::day::sealing::Record::Fixed { snapshot })?;
        tx.record(domain::day::stage::Record::Went {
            to: domain::day::stage::Stage::Fixed,
            reason: None,
            on: None,
        })?;
        Ok(0)
    })
    .unwrap();
    file.close().unwrap();
    hall.program.open(&hall.file("c.tribuna")).unwrap();
}

#[test]
fn every_version_is_recounted_from_the_marks_of_its_time() {
    let hall = fixed();
    let honest = hall.ok(ask::SealedResults { version: 1 })["content"]
        .as_str()
        .unwrap()
        .to_owned();
    hall.ok(unfix());
    forge(&hall, &honest.replace("\"80.00\"", "\"79.00\""));
    let fault = |hall: &Hall| hall.ok(ask::VerifyContest {})["fault"].clone();
    assert_eq!(fault(&hall)["params"]["version"], "1");
    // An honest version after it does not hide it.
    let form = correction(&hall, 0, 400);
    hall.ok(ask::CorrectResults { correction: form });
    assert_eq!(sealing(&hall)["versions"].as_array().unwrap().len(), 2);
    assert_eq!(fault(&hall)["code"], "seal_fault");
    assert_eq!(fault(&hall)["params"]["version"], "1");
}

/// 0.1.0 printed 59.9967 as 60.00 beside a threshold of 60.
#[test]
fn what_was_fixed_with_fewer_digits_verifies_and_a_forged_score_is_named() {
    let hall = Hall::of(&[
        (
            "contest.toml",
            "title = \"Проба\"\n[regulation]\nthreshold = 60\nminimum_sheets = 3\n",
        ),
        (
            "criteria.csv",
            "Код,Критерий,Коэффициент,Макс,Шаг\nК1,Замысел,1,100,0.01\n",
        ),
        ("projects.csv", "№,Проект\n1,Ёлка\n2,Зал\n"),
        (
            "jurors.csv",
            "Код,Ф.И.О.,Роль\nЖ1,Антонова Алла Аскольдовна,член\nЖ2,Борисов Борис Богданович,член\n\
             Ж3,Волков Влас Власович,член\n",
        ),
        (
            "scores.csv",
            "Проект №,Член жюри,К1\n1,Ж1,60\n1,Ж2,60\n1,Ж3,59.99\n2,Ж1,80\n2,Ж2,80\n2,Ж3,80\n",
        ),
    ]);
    hall.ok(ask::FixResults {});
    let today = hall.ok(ask::SealedResults { version: 1 })["content"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(
        today.contains("\"59.997\"") && today.contains("\"80.000\""),
        "{today}"
    );
    let former = today
        .replace("tribuna-results/2", "tribuna-results/1")
        .replace("\"section\":null,\"standing\"", "\"standing\"")
        .replace("\"59.997\"", "\"60.00\"")
        .replace("\"80.000\"", "\"80.00\"");
    hall.ok(unfix());
    forge(&hall, &former);
    let view = hall.ok(ask::VerifyContest {});
    assert!(view["fault"].is_null(), "{view}");
    hall.ok(unfix());
    forge(&hall, &former.replace("\"60.00\"", "\"60.01\""));
    let fault = hall.ok(ask::VerifyContest {})["fault"].clone();
    let what = fault["params"]["what"].as_str().unwrap();
    assert!(what.contains("проект 1") && what.contains("балл"), "{fault}");
}

/// 0.1.0 counted sheets of another section without anybody's word; what it fixed so stands until it is taken back.
#[test]
fn what_was_fixed_with_sheets_of_another_section_stands_until_it_is_taken_back() {
    let with = |projects: &str| {
        Hall::of(&[
            (
                "contest.toml",
                "title = \"Проба\"\n[regulation]\nminimum_sheets = 1\n",
            ),
            ("criteria.csv", "Код,Критерий,Коэффициент,Макс\nК1,Замысел,1,10\n"),
            ("projects.csv", projects),
            (
                "jurors.csv",
                "Код,Ф.И.О.,Роль,Секция\nЖ1,Антонова Алла Аскольдовна,член,Наука\n\
                 Ж2,Борисов Борис Богданович,член,Спорт\n",
            ),
            ("scores.csv", "Проект №,Член жюри,К1\n1,Ж1,5\n1,Ж2,9\n2,Ж2,6\n"),
        ])
    };
    let fixed = |hall: &Hall| {
        hall.ok(ask::FixResults {});
        let sealed = hall.ok(ask::SealedResults { version: 1 });
        sealed["content"].as_str().unwrap().to_owned()
    };
    // As it counted: as if the projects were of no section, which its text does not name.
    let former = fixed(&with("№,Проект\n1,Ёлка\n2,Зал\n"))
        .replace("tribuna-results/2", "tribuna-results/1")
        .replace("\"section\":null,\"standing\"", "\"standing\"");
    let hall = with("№,Проект,Секция\n1,Ёлка,Наука\n2,Зал,Спорт\n");
    let today = fixed(&hall);
    assert!(former.contains("\"7.00\"") && today.contains("\"5.00\""));
    hall.ok(unfix());
    forge(&hall, &former);
    let score = |hall: &Hall| {
        let results = hall.ok(ask::Results { category: None });
        let rows = results["rows"].as_array().unwrap().clone();
        rows.iter().find(|row| row["number"] == "1").unwrap()["score"].clone()
    };
    let warned = |hall: &Hall| {
        let contest = hall.ok(ask::Contest {});
        let next = contest["next"].as_array().unwrap().clone();
        next.iter().any(|point| point["code"] == "sheets_other_section")
    };
    assert!(hall.ok(ask::VerifyContest {})["fault"].is_null());
    assert_eq!(hall.ok(ask::Grid {})["rows"][0]["cells"][1], "submitted");
    assert_eq!((score(&hall), warned(&hall)), (Value::from("7.00"), false));
    // Corrected, it is still counted as it was fixed.
    hall.ok(ask::CorrectResults {
        correction: CorrectionForm {
            marks: vec![CorrectedMark {
                project: domain::ProjectId(1),
                juror: domain::JurorId(2),
                criterion: domain::CriterionId(1),
                score: 300,
            }],
            was: String::new(),
            is: String::new(),
            reason: "описка при вводе".into(),
            appeal: None,
        },
    });
    assert_eq!(score(&hall), "4.00");
    assert!(hall.ok(ask::VerifyContest {})["fault"].is_null());
    hall.ok(unfix());
    assert_eq!(hall.ok(ask::Grid {})["rows"][0]["cells"][1], "other_section");
    assert_eq!((score(&hall), warned(&hall)), (Value::from("5.00"), true));
    assert!(hall.ok(ask::VerifyContest {})["fault"].is_null());
}

#[test]
fn a_mark_changed_after_fixing_is_named_by_verify() {
    let hall = fixed();
    hall.program.close();
    let path = hall.file("c.tribuna");
    // The chain of the journal finds it first; a forger who mends the chain too is found by the recount, which the
    // tests of the snapshot show.
    let bytes = std::fs::read(&path).unwrap();
    let seal = b"tribuna-results/2";
    let at = bytes
        .windows(seal.len())
        .position(|window| window == seal)
        .unwrap();
    let mut forged = bytes;
    forged[at] ^= 1;
    std::fs::write(&path, forged).unwrap();
    let view = hall.program.verify(&path).unwrap();
    assert!(view.fault.is_some());
    assert_eq!(view.sealed, 0);
}
