//! Files: import, opening, copying, and what is said when it cannot be done.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::ask;
use api::contract::*;

#[test]
fn a_faulty_source_imports_nothing() {
    let hall = Hall::empty();
    let source = hall.source("1,Ж1,9,4,4,4,4,4,4\n99,Ж1,1,1,1,1,1,1,1\n");
    let path = hall.path("нет.tribuna");
    let preview = hall.ok(ask::PreviewImport {
        source: source.clone(),
        dropped: vec![],
    });
    assert_eq!(preview["faults"].as_array().unwrap().len(), 2, "{preview}");
    assert_eq!(
        hall.refused(ask::ImportAsNew {
            source: source.clone(),
            dropped: vec![],
            path: path.clone()
        }),
        ErrorCode::ImportFaults
    );
    assert!(!hall.file("нет.tribuna").exists());
    let dropped = [2, 3]
        .map(|row| TableRow {
            table: "scores".into(),
            row,
        })
        .to_vec();
    let contest = hall.ok(ask::ImportAsNew {
        source,
        dropped,
        path,
    });
    assert_eq!(contest["stage"], "preparation");
}

#[test]
fn an_import_replaces_until_the_first_mark_of_the_program_and_then_only_adds() {
    let hall = Hall::with_contest();
    let source = hall.source("1,Ж1,4,4,4,4,4,4,4\n");
    assert_eq!(
        hall.ok(ask::PreviewImport {
            source: source.clone(),
            dropped: vec![]
        })["mode"],
        "replace"
    );
    let contest = hall.ok(ask::ImportInto {
        source,
        dropped: vec![],
    });
    assert_eq!(
        (&contest["stage"], &contest["sheets_accepted"]),
        (&"deliberation".into(), &1.into())
    );
    hall.ok(ask::ReopenMarks {
        reason: "дальше".into(),
    });
    let (project, juror) = (hall.projects()[1], hall.jurors()[0]);
    hall.ok(ask::TakePaperSheet {
        sheet: hall.paper(project, juror, 3),
    });
    let adds = hall.source("2,Ж2,5,5,5,5,5,5,5\n");
    assert_eq!(
        hall.ok(ask::PreviewImport {
            source: adds.clone(),
            dropped: vec![]
        })["mode"],
        "add"
    );
    assert_eq!(
        hall.ok(ask::ImportInto {
            source: adds,
            dropped: vec![]
        })["sheets_accepted"],
        3
    );
    let differs = hall.source("2,Ж1,5,5,5,5,5,5,5\n");
    assert_eq!(
        hall.refused(ask::ImportInto {
            source: differs,
            dropped: vec![]
        }),
        ErrorCode::ImportFaults
    );
    hall.program.close();
    hall.verified("c.tribuna");
}

#[test]
fn every_wrong_file_has_its_own_refusal_in_russian() {
    let hall = Hall::empty();
    std::fs::write(hall.file("текст.tribuna"), "не конкурс").unwrap();
    std::fs::write(hall.file("пусто.tribuna"), "").unwrap();
    std::fs::create_dir(hall.file("папка.tribuna")).unwrap();
    let cases = [
        ("текст.tribuna", ErrorCode::NotAContest),
        ("пусто.tribuna", ErrorCode::NotAContest),
        ("папка.tribuna", ErrorCode::NotAContest),
        ("нет.tribuna", ErrorCode::FileNotFound),
    ];
    for (name, code) in cases {
        let error = hall
            .ask(
                &hall.window,
                ask::OpenContest {
                    path: hall.path(name),
                },
            )
            .unwrap_err();
        assert_eq!(error.code, code, "{name}");
        let words = hall.program.words(&error);
        assert!(
            words.chars().any(|c| ('а'..='я').contains(&c)) && !words.starts_with("error-"),
            "{words}"
        );
    }
    std::fs::write(hall.file("письмо.xlsx"), b"%PDF-1.7 not a workbook").unwrap();
    let error = hall
        .ask(
            &hall.window,
            ask::PreviewImport {
                source: hall.path("письмо.xlsx"),
                dropped: vec![],
            },
        )
        .unwrap_err();
    assert_eq!(
        (error.code, error.params["reason"].as_str()),
        (ErrorCode::ImportUnreadable, "import-wrong-type")
    );
}

#[test]
fn a_contest_open_elsewhere_is_refused_and_a_copy_is_whole() {
    let hall = Hall::with_contest();
    let other = Hall::empty();
    let error = other
        .ask(
            &other.window,
            ask::OpenContest {
                path: hall.path("c.tribuna"),
            },
        )
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::FileInUse);
    let target = |replace| SaveTarget::Path {
        path: hall.path("копия.tribuna"),
        replace,
    };
    hall.ok(ask::SaveCopy {
        target: target(false),
    });
    assert_eq!(
        hall.refused(ask::SaveCopy {
            target: target(false)
        }),
        ErrorCode::FileExists
    );
    hall.verified("копия.tribuna");
    other
        .ask(
            &other.window,
            ask::OpenContest {
                path: hall.path("копия.tribuna"),
            },
        )
        .unwrap();
    hall.ok(ask::CloseContest {});
    for suffix in ["-wal", "-shm", ".lock"] {
        assert!(
            !hall.file(&format!("c.tribuna{suffix}")).exists(),
            "{suffix} is left"
        );
    }
}

#[test]
fn the_demo_contest_is_as_promised() {
    let hall = Hall::empty();
    let contest = hall.ok(ask::MakeDemo {
        path: hall.path("demo.tribuna"),
    });
    assert_eq!(
        (&contest["projects"], &contest["jurors"], &contest["sources"]),
        (&24.into(), &7.into(), &3.into())
    );
    assert_eq!(contest["categories"].as_array().unwrap().len(), 4);
    assert_eq!(contest["stage"], "deliberation");
    let results = hall.ok(ask::Results { category: None });
    let after = usize::try_from(results["line"]["after"].as_u64().unwrap()).unwrap();
    let rows = results["rows"].as_array().unwrap();
    assert_eq!(
        rows[after - 1]["score"],
        rows[after]["score"],
        "the tie stands at the line of funding"
    );
    assert_eq!(rows[after - 1]["tie_resolved"], "criterion:К2");
    assert_eq!(
        rows.iter().map(|r| r["recused"].as_u64().unwrap()).sum::<u64>(),
        2
    );
    let secrets = hall.program.demo_secrets().unwrap();
    hall.ok(ask::Lock {});
    for pin in secrets.pins {
        let PinOwner::Juror { id: juror } = pin.owner else {
            panic!("the demo has no helpers");
        };
        hall.ok(ask::EnterPin { juror, pin: pin.pin });
        hall.ok(ask::HandOver {});
    }
    hall.ok(ask::Unlock {
        passphrase: secrets.passphrase,
    });
}

#[test]
fn every_refusal_has_words_in_both_languages() {
    for lang in [api::Lang::Ru, api::Lang::En] {
        let words = api::Catalogue::new(lang);
        for code in ErrorCode::ALL {
            assert!(words.has(code.message_key()), "{lang:?} {}", code.message_key());
        }
    }
}
