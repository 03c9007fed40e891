//! What was signed stays, whatever is done after, and whoever signed it.
#![allow(clippy::unwrap_used)]

use crate::signed::{SIGNED, Signed, choice, copies, correct, fixed, fund_vote, moving, print, sign, slight};
use crate::support::{Dice, Hall, program};
use api::contract::*;
use api::{ClientKind, Lang};
use api::{Request, ask};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// Signs as 0.1.0 did: no copies.
fn sign_as_before(hall: &Hall) {
    hall.program.close();
    let mut file = store::ContestFile::open(&hall.file("c.tribuna")).unwrap();
    let entry = store::NewEntry {
        request_id: "as-before",
        time_ms: 1_778_851_000_000,
        who: "console",
        device: "test",
        kind: "SignMinutes",
        body: r#"{"number":"3"}"#,
        salt: [7; 16],
    };
    file.write(&entry, |tx| -> Result<u8, store::Error> {
        tx.decide(
            "day_signing",
            "",
            &json!({ "act": "minutes_signed", "number": "3" }),
        )?;
        tx.record(domain::day::stage::Record::Went {
            to: domain::day::stage::Stage::Signed,
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
fn what_an_earlier_program_signed_is_a_reprint_of_what_stood_then() {
    let hall = fixed();
    let signed = SIGNED.map(|kind| print(&hall, kind, "ru", None));
    sign_as_before(&hall);
    let reprints = SIGNED.map(|kind| print(&hall, kind, "ru", None));
    assert!(
        signed.iter().zip(&reprints).all(|(one, other)| one != other),
        "it says that it is one"
    );
    let version = |kind: &str, at: usize| {
        let view = hall.ok(ask::Papers {});
        let mut kinds = view["kinds"].as_array().unwrap().clone().into_iter();
        kinds.find(|one| one["id"] == kind).unwrap()["versions"][at].clone()
    };
    assert_eq!(version("minutes", 0)["reprint"], true);
    assert_eq!(hall.ok(ask::Signing { version: None })["lang"], Value::Null);
    hall.ok(correct(moving(&hall)));
    for (kind, reprint) in SIGNED.iter().zip(&reprints) {
        let version = (*kind == "summary").then_some(1);
        assert!(
            print(&hall, kind, "ru", version) == *reprint,
            "{kind}: as it stood when it was signed"
        );
    }
    assert_eq!(version("summary", 0)["reprint"], true);
    assert_eq!(version("summary", 1)["signed"], Value::Null);
    // From now on what is signed is kept.
    hall.ok(fund_vote(3, 0));
    hall.ok(ask::SignCorrection {
        version: 2,
        lang: "en".into(),
    });
    let kept = print(&hall, "summary", "en", Some(2));
    hall.ok(slight(&hall));
    assert!(print(&hall, "summary", "en", Some(2)) == kept);
    hall.verified("c.tribuna");
}

/// Adds what was signed since.
fn take_signed(hall: &Hall, signed: &mut Signed) {
    for copy in copies(hall).iter().filter(|copy| copy["office"] == false) {
        let text = |field: &str| copy[field].as_str().unwrap().to_owned();
        let version = u32::try_from(copy["version"].as_u64().unwrap()).unwrap();
        let key = (text("kind"), text("lang"), version);
        let (kind, lang) = (text("kind"), text("lang"));
        signed.entry(key).or_insert_with(|| {
            let bytes = print(hall, &kind, &lang, Some(version));
            assert_eq!(text("hash"), store::hex(&Sha256::digest(&bytes)), "{kind} {lang}");
            bytes
        });
    }
}

/// Does something that somebody may do, or try to. Returns whether it was done.
fn act(hall: &mut Hall, dice: &mut Dice) -> bool {
    let juror = hall.jurors()[dice.below(3)];
    let project = hall.projects()[dice.below(4)];
    let criterion = hall.criteria()[dice.below(7)];
    let version = [None, Some(1), Some(2), Some(3)][dice.below(4)];
    let lang = ["ru", "en"][dice.below(2)].to_owned();
    let papers = [
        SignedPaperView::Summary,
        SignedPaperView::Attendance,
        SignedPaperView::Minutes,
        SignedPaperView::Correction,
    ];
    let request = match dice.below(20) {
        0 | 1 => Request::NoteSignature(ask::NoteSignature {
            juror,
            paper: papers[dice.below(4)],
            signature: [SignatureView::No, SignatureView::Signed, SignatureView::Later][dice.below(3)],
            version,
        }),
        2..=4 => correct(CorrectionForm {
            marks: vec![CorrectedMark {
                project,
                juror,
                criterion,
                score: [300, 400, 500][dice.below(3)],
            }],
            was: String::new(),
            is: String::new(),
            reason: "описка".into(),
            appeal: None,
        }),
        5 | 6 => {
            let now = hall.ok(ask::Signing { version: None })["version"].clone();
            let version = u32::try_from(now.as_u64().unwrap()).unwrap();
            Request::SignCorrection(ask::SignCorrection { version, lang })
        }
        7 | 8 => fund_vote(3, 0),
        9 => Request::RegisterAppeal(ask::RegisterAppeal {
            appeal: AppealForm {
                project,
                by: "Хорова Инга".into(),
                text: "сумма".into(),
                grounds: AppealGrounds::Arithmetic,
                late: Some("в срок".into()),
            },
        }),
        10 => Request::DecideAppeal(ask::DecideAppeal {
            number: 1,
            granted: dice.below(2) == 0,
            decision: "пересчитано".into(),
        }),
        11 => Request::Publish(ask::Publish {
            date: "2026-05-18".into(),
        }),
        12 => Request::SetMinutes(ask::SetMinutes {
            minutes: MinutesForm::default(),
        }),
        13 => Request::GoToStage(ask::GoToStage {
            to: StageView::Deliberation,
            reason: Some("ошибка".into()),
        }),
        14 => Request::Reveal(ask::Reveal { category: None }),
        15 => Request::ResetReveal(ask::ResetReveal {}),
        16 => {
            let helpers = hall.ok(ask::Helpers {});
            let name = format!("Помощник {}", helpers.as_array().unwrap().len());
            hall.hire(&[(name.as_str(), "papers")]);
            return true;
        }
        17 => {
            // Another program in another language.
            hall.program.close();
            hall.program = program(hall.folder.path(), [Lang::Ru, Lang::En][dice.below(2)]);
            hall.window = hall.program.connect(ClientKind::Window);
            hall.program.open(&hall.file("c.tribuna")).unwrap();
            return true;
        }
        18 => {
            let question = hall.ok(ask::Voting {})["questions"][0].clone();
            let Ok(tied) = serde_json::from_value::<Vec<ProjectRef>>(question["projects"].clone()) else {
                return false;
            };
            let projects: Vec<_> = tied.iter().map(|one| one.id).collect();
            let first = projects.first().copied();
            let jurors = hall.jurors().into_iter();
            let votes = jurors.map(|juror| TieBallot {
                juror,
                project: first,
            });
            Request::VoteOnTie(ask::VoteOnTie {
                projects,
                round: 1,
                votes: votes.collect(),
            })
        }
        _ => {
            let kind = ["summary", "minutes", "correction_minutes", "appeal_minutes"][dice.below(4)];
            let printed = hall.program.paper(&hall.window, &choice(kind, &lang, version));
            return printed.is_ok();
        }
    };
    hall.ask(&hall.window, request).is_ok()
}

#[test]
fn every_signed_paper_stays_whatever_is_done_after() {
    let told = |name| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let mut dice = Dice::new(told("TRIBUNA_SEED").unwrap_or(2026));
    let mut hall = fixed();
    hall.ok(sign("3"));
    let mut signed = Signed::new();
    take_signed(&hall, &mut signed);
    let mut done = 0;
    for _ in 0..told("TRIBUNA_ROUNDS").unwrap_or(30) {
        done += u32::from(act(&mut hall, &mut dice));
        take_signed(&hall, &mut signed);
    }
    assert!(done > 5, "something was done: {done}");
    for ((kind, lang, version), bytes) in &signed {
        assert!(
            print(&hall, kind, lang, Some(*version)) == *bytes,
            "{kind} {lang} {version}"
        );
    }
    eprintln!("{done} acts done, {} signed papers printed again", signed.len());
    hall.verified("c.tribuna");
}
