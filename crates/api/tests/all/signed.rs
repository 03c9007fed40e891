//! What is signed is printed as it was signed, whatever is done after.
#![allow(clippy::unwrap_used)]

use crate::support::{Hall, program, wait_ms};
use api::contract::*;
use api::{ClientKind, Lang};
use api::{Request, ask};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// Takes every sheet: of four projects 10 is last, 3 is third and asks for more than is left.
fn take_sheets(hall: &Hall) {
    for (project, scores) in hall
        .projects()
        .into_iter()
        .zip([[5, 5, 4], [4, 4, 4], [4, 4, 3], [3, 3, 3]])
    {
        for (juror, score) in hall.jurors().into_iter().zip(scores) {
            let sheet = hall.paper(project, juror, score);
            hall.ok(ask::TakePaperSheet { sheet });
        }
    }
}

/// Fixed results of these sheets, with money.
pub(crate) fn fixed() -> Hall {
    let hall = Hall::with_contest();
    take_sheets(&hall);
    hall.ok(ask::CloseMarks {});
    hall.ok(fund_vote(3, 0));
    hall.ok(ask::FixResults {});
    hall
}

pub(crate) fn fund_vote(votes_for: u32, against: u32) -> Request {
    Request::Decide(ask::Decide {
        decision: DecisionForm {
            subject: SubjectView::Fund,
            text: String::new(),
            vote: Some(OpenVoteForm {
                votes_for,
                against,
                abstained: 0,
                not_voting: Vec::new(),
            }),
        },
    })
}

pub(crate) fn sign(number: &str) -> Request {
    Request::SignMinutes(ask::SignMinutes {
        number: number.into(),
        lang: "ru".into(),
    })
}

pub(crate) fn choice(kind: &str, lang: &str, version: Option<u32>) -> PaperChoice {
    PaperChoice {
        kind: kind.into(),
        juror: None,
        project: None,
        lang: lang.into(),
        version,
    }
}

pub(crate) fn print(hall: &Hall, kind: &str, lang: &str, version: Option<u32>) -> Vec<u8> {
    hall.program
        .paper(&hall.window, &choice(kind, lang, version))
        .unwrap_or_else(|error| panic!("{kind} {lang} {version:?}: {error}"))
        .bytes
}

/// A correction that gives money to project 10: the last passes the third, who asked for more than is left.
pub(crate) fn moving(hall: &Hall) -> CorrectionForm {
    let mark = |juror: usize, criterion, score| CorrectedMark {
        project: hall.projects()[3],
        juror: hall.jurors()[juror],
        criterion,
        score,
    };
    let mut marks: Vec<CorrectedMark> = hall
        .criteria()
        .into_iter()
        .map(|criterion| mark(0, criterion, 500))
        .collect();
    marks.push(mark(1, hall.criteria()[0], 400));
    CorrectionForm {
        marks,
        was: String::new(),
        is: String::new(),
        reason: "лист введён не тот".into(),
        appeal: None,
    }
}

pub(crate) fn correct(correction: CorrectionForm) -> Request {
    Request::CorrectResults(ask::CorrectResults { correction })
}

/// A correction after [`moving`] that moves no place.
pub(crate) fn slight(hall: &Hall) -> Request {
    let mut next = moving(hall);
    next.marks.truncate(1);
    next.marks[0].score = 400;
    correct(next)
}

fn points(hall: &Hall) -> Vec<String> {
    let view = hall.ok(ask::Stages {});
    let of = |list: &Value| -> Vec<String> {
        let points = list.as_array().unwrap().iter();
        points
            .map(|point| point["code"].as_str().unwrap().to_owned())
            .collect()
    };
    [of(&view["needed"]), of(&view["advice"])].concat()
}

pub(crate) fn copies(hall: &Hall) -> Vec<Value> {
    let view = hall.ok(ask::Papers {});
    view["copies"].as_array().unwrap().clone()
}

pub(crate) const SIGNED: [&str; 3] = ["summary", "attendance", "minutes"];

#[test]
fn what_is_signed_is_printed_as_it_was() {
    let hall = fixed();
    let form = hall.ok(ask::Minutes {})["form"].clone();
    let mut minutes: MinutesForm = serde_json::from_value(form).unwrap();
    minutes.number = "3".into();
    hall.ok(ask::SetMinutes { minutes });
    let before = SIGNED.map(|kind| print(&hall, kind, "ru", None));
    hall.ok(sign("3"));
    let after = SIGNED.map(|kind| print(&hall, kind, "ru", None));
    assert!(before == after, "the sheets that people signed are what is kept");
    let translated = SIGNED.map(|kind| print(&hall, kind, "en", None));
    assert!(translated.iter().zip(&after).all(|(one, other)| one != other));
    // The record names them by the hash of their bytes.
    let kept = copies(&hall);
    assert_eq!(
        kept.len(),
        8,
        "two languages; the minutes also for an office: {kept:?}"
    );
    for (kind, bytes) in SIGNED.iter().zip(&after) {
        let hash = store::hex(&Sha256::digest(bytes));
        let named = kept.iter().find(|copy| copy["hash"] == hash.as_str()).unwrap();
        assert_eq!(
            (&named["kind"], &named["translation"]),
            (&json!(kind), &json!(false))
        );
    }
    // Everything that can happen after.
    hall.ok(ask::NoteSignature {
        juror: hall.jurors()[0],
        paper: SignedPaperView::Minutes,
        signature: SignatureView::Signed,
        version: None,
    });
    hall.ok(ask::Publish {
        date: "2026-05-15".into(),
    });
    hall.ok(correct(moving(&hall)));
    let again = |hall: &Hall| {
        assert!(print(hall, "minutes", "ru", None) == after[2]);
        assert!(print(hall, "minutes", "en", None) == translated[2]);
        assert!(print(hall, "attendance", "ru", None) == after[1]);
        assert!(print(hall, "summary", "ru", Some(1)) == after[0]);
        assert!(print(hall, "summary", "en", Some(1)) == translated[0]);
        assert!(print(hall, "summary", "ru", None) != after[0], "the next version");
        let newer = choice("minutes", "ru", Some(2));
        let error = hall.program.paper(&hall.window, &newer).unwrap_err();
        assert_eq!(error.code, ErrorCode::UnknownVersion);
    };
    again(&hall);
    hall.verified("c.tribuna");
    // Another program, in another language.
    hall.program.close();
    let other = program(hall.folder.path(), Lang::En);
    let window = other.connect(ClientKind::Window);
    other.open(&hall.file("c.tribuna")).unwrap();
    let hall = Hall {
        program: other,
        window,
        folder: hall.folder,
    };
    again(&hall);
    // The command line prints them too, earlier versions beside.
    let folder = hall.file("papers");
    let wanted = ["summary", "minutes", "correction_minutes"].map(str::to_owned);
    let written = hall.program.write_papers(&wanted, &folder, false).unwrap();
    assert_eq!(written.len(), 4, "{written:?}");
    let content: Vec<Vec<u8>> = written.iter().map(|path| std::fs::read(path).unwrap()).collect();
    assert!(content.contains(&translated[0]) && content.contains(&translated[2]));
}

/// Every paper that can be printed now, by kind: the whole one, or one person's or project's where it is theirs.
pub(crate) fn printed(hall: &Hall) -> BTreeMap<&'static str, Vec<u8>> {
    let whose = [
        (None, None),
        (hall.jurors().first().copied(), None),
        (None, hall.projects().last().copied()),
    ];
    let print = |kind| {
        whose.into_iter().find_map(|(juror, project)| {
            let choice = PaperChoice {
                juror,
                project,
                ..choice(kind, "ru", None)
            };
            Some((kind, hall.program.paper(&hall.window, &choice).ok()?.bytes))
        })
    };
    api::paper_kinds().into_iter().filter_map(print).collect()
}

/// Looks at everything, a day later, in a program that was started anew.
fn look_around(hall: &mut Hall) {
    for request in [
        Request::Results(ask::Results { category: None }),
        Request::Diagnostics(ask::Diagnostics { category: None }),
        Request::Papers(ask::Papers {}),
        Request::Stages(ask::Stages {}),
        Request::Minutes(ask::Minutes {}),
        Request::Voting(ask::Voting {}),
        Request::Signing(ask::Signing { version: None }),
    ] {
        let _refused_before_closing = hall.ask(&hall.window, request);
    }
    wait_ms(24 * 3_600_000);
    hall.program.close();
    hall.program = program(hall.folder.path(), Lang::En);
    hall.window = hall.program.connect(ClientKind::Window);
    hall.program.open(&hall.file("c.tribuna")).unwrap();
}

#[test]
fn a_paper_printed_twice_from_the_same_state_is_the_same() {
    type Reach<'a> = &'a dyn Fn(&Hall);
    let mut hall = Hall::with_contest();
    let states: [(&str, Reach<'_>); 2] = [
        ("marks are taken", &take_sheets),
        ("fixed and corrected", &|hall| {
            hall.ok(ask::CloseMarks {});
            hall.ok(fund_vote(3, 0));
            hall.ok(ask::FixResults {});
            hall.ok(correct(moving(hall)));
        }),
    ];
    let mut kinds = std::collections::BTreeSet::new();
    for (state, reach) in states {
        reach(&hall);
        let first = printed(&hall);
        look_around(&mut hall);
        let again = printed(&hall);
        assert!(first.keys().eq(again.keys()), "{state}");
        for (paper, bytes) in first {
            assert!(again[paper] == bytes, "{state}: {paper}");
            kinds.insert(paper);
        }
    }
    assert!(kinds.len() > 20, "most papers were printed: {kinds:?}");
}

#[test]
fn a_correction_that_moves_money_asks_the_jury_anew() {
    let hall = fixed();
    assert_eq!(hall.refused(fund_vote(3, 0)), ErrorCode::ResultsFixed);
    hall.ok(sign("3"));
    let signed = print(&hall, "minutes", "ru", None);
    let note = |paper, version| {
        Request::NoteSignature(ask::NoteSignature {
            juror: hall.jurors()[0],
            paper,
            signature: SignatureView::Signed,
            version,
        })
    };
    hall.ok(note(SignedPaperView::Summary, None));
    let preview = hall.ok(ask::PreviewCorrection {
        correction: moving(&hall),
    });
    assert_eq!(preview["moves_money"], true, "{preview}");
    let moved = |number: &str| -> (Option<i64>, Option<i64>) {
        let mut effects = preview["effects"].as_array().unwrap().iter();
        let one = effects
            .find(|one| one["number"] == number && one["category"].is_null())
            .unwrap();
        (one["award_before"].as_i64(), one["award_after"].as_i64())
    };
    assert_eq!(moved("10"), (Some(0), Some(50_000)));
    hall.ok(correct(moving(&hall)));
    assert!(points(&hall).contains(&"fund_undecided".to_owned()));
    // A signature of a version stands under no other, and each has its own grid.
    let grid = |version| hall.ok(ask::Signing { version });
    let now = grid(None);
    assert_eq!(now["versions"], json!([1, 2]));
    assert_eq!(now["papers"], json!(["summary", "fund", "correction"]));
    assert_eq!(now["people"][0]["signatures"], json!(["no", "no", "no"]));
    assert_eq!(now["fund_undecided"], true);
    assert_eq!(grid(Some(1))["people"][0]["signatures"][0], "signed");
    assert_eq!(
        hall.refused(note(SignedPaperView::Minutes, None)),
        ErrorCode::UnknownVersion
    );
    hall.ok(note(SignedPaperView::Minutes, Some(1)));
    hall.ok(note(SignedPaperView::Correction, None));
    assert_eq!(grid(Some(1))["people"][0]["signatures"][3], "signed");
    assert_eq!(
        grid(None)["people"][0]["signatures"],
        json!(["no", "no", "signed"])
    );
    // Until the jury decides nothing more is signed or published.
    let sign_correction = || {
        Request::SignCorrection(ask::SignCorrection {
            version: 2,
            lang: "ru".into(),
        })
    };
    assert_eq!(hall.refused(sign_correction()), ErrorCode::FundUndecided);
    let publish = || {
        Request::Publish(ask::Publish {
            date: "2026-05-15".into(),
        })
    };
    assert_eq!(hall.refused(publish()), ErrorCode::FundUndecided);
    let undecided = print(&hall, "correction_minutes", "ru", None);
    let item = |hall: &Hall| {
        let view = hall.ok(ask::Voting {});
        let mut agenda = view["agenda"].as_array().unwrap().clone().into_iter();
        agenda.find(|item| item["subject"]["about"] == "fund").unwrap()
    };
    assert_eq!(
        (&item(&hall)["anew"], &item(&hall)["vote"]),
        (&json!(true), &Value::Null)
    );
    hall.ok(fund_vote(3, 0));
    assert_eq!(item(&hall)["anew"], false);
    assert_eq!(hall.refused(fund_vote(3, 0)), ErrorCode::ResultsFixed);
    assert!(print(&hall, "correction_minutes", "ru", None) != undecided);
    assert!(!points(&hall).contains(&"fund_undecided".to_owned()));
    assert!(points(&hall).contains(&"sign_correction".to_owned()));
    let drawn = ["summary", "correction_minutes"].map(|kind| print(&hall, kind, "ru", None));
    hall.ok(sign_correction());
    assert_eq!(hall.refused(sign_correction()), ErrorCode::NothingToSign);
    assert!(!points(&hall).contains(&"sign_correction".to_owned()));
    hall.ok(publish());
    // The next correction leaves both versions as they were signed.
    hall.ok(slight(&hall));
    assert!(print(&hall, "summary", "ru", Some(2)) == drawn[0]);
    assert!(print(&hall, "correction_minutes", "ru", Some(2)) == drawn[1]);
    assert!(print(&hall, "correction_minutes", "ru", None) != drawn[1]);
    assert!(print(&hall, "minutes", "ru", None) == signed);
    hall.verified("c.tribuna");
}

#[test]
fn money_that_a_correction_moved_before_the_signing_is_voted_on_before_it() {
    let hall = fixed();
    hall.ok(correct(moving(&hall)));
    assert!(points(&hall).contains(&"fund_undecided".to_owned()));
    assert_eq!(hall.refused(sign("3")), ErrorCode::FundUndecided);
    let undecided = print(&hall, "minutes", "ru", None);
    // A lost vote decides nothing.
    hall.ok(fund_vote(1, 2));
    assert_eq!(hall.refused(sign("3")), ErrorCode::FundUndecided);
    hall.ok(fund_vote(3, 0));
    assert!(print(&hall, "minutes", "ru", None) != undecided);
    hall.ok(sign("3"));
    // Its minutes are signed with the others.
    let kept = copies(&hall);
    let of = |copy: &&Value| copy["kind"] == "correction_minutes" && copy["correction"] == 1;
    assert_eq!(kept.iter().filter(of).count(), 2);
    hall.verified("c.tribuna");
}

/// Kind, language and version of what was signed, with its bytes.
pub(crate) type Signed = BTreeMap<(String, String, u32), Vec<u8>>;
