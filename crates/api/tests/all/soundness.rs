//! A contest whose file was changed behind the program's back: it is said, nothing is written into it, nothing of it
//! is closed, fixed or signed, and the evening goes on.
#![allow(clippy::unwrap_used)]

use crate::support::Hall;
use api::contract::*;
use api::{Request, ask};
use rusqlite::Connection;
use serde_json::Value;

/// Changes the file with its triggers out of the way, and puts them back.
fn tamper(hall: &Hall, sql: &str) {
    let conn = Connection::open(hall.file("c.tribuna")).unwrap();
    let triggers: Vec<(String, String)> = conn
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    conn.execute_batch("BEGIN IMMEDIATE").unwrap();
    for (name, _) in &triggers {
        conn.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    conn.execute_batch(sql).unwrap();
    for (_, sql) in &triggers {
        conn.execute_batch(sql).unwrap();
    }
    conn.execute_batch("COMMIT").unwrap();
}

/// A contest with every sheet taken, closed in the program, then changed, then opened again.
fn tampered(sql: &str) -> Hall {
    let hall = Hall::with_contest();
    hall.take_all();
    hall.program.close();
    tamper(&hall, sql);
    hall.ok(ask::OpenContest {
        path: hall.path("c.tribuna"),
    });
    hall
}

const FORGED_MARK: &str = "UPDATE mark SET score = 100 WHERE number = 1";

fn entries(hall: &Hall, name: &str) -> i64 {
    let conn = Connection::open(hall.file(name)).unwrap();
    conn.query_row("SELECT count(*) FROM journal", [], |row| row.get(0))
        .unwrap()
}

#[test]
fn a_changed_file_opens_with_a_sign_and_for_looking_only() {
    for sql in [
        FORGED_MARK,
        "UPDATE project SET title = 'Иной' WHERE number = '1'",
        "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES \
         ('trigger', 'sqlite_stat9', 'juror', 0, 'CREATE TRIGGER sqlite_stat9 AFTER INSERT ON juror WHEN NEW.id = 3 \
         BEGIN UPDATE juror SET voting = 0 WHERE id = 3; END')",
    ] {
        let hall = tampered(sql);
        let contest = hall.ok(ask::Contest {});
        assert_eq!(contest["fault"]["code"], "journal_fault", "{contest}");
        assert_eq!(contest["read_only"], true);
        let what = contest["fault"]["params"]["what"].as_str().unwrap();
        assert!(what.chars().any(|c| ('а'..='я').contains(&c)), "{what}");
        // Only what can be done is said to be done next.
        let next: Vec<&str> = contest["next"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|point| point["code"].as_str())
            .collect();
        assert!(next.iter().all(|code| *code == "print_papers"), "{next:?}");
        let before = std::fs::read(hall.file("c.tribuna")).unwrap();
        let mark = Request::TakePaperSheet(ask::TakePaperSheet {
            sheet: hall.paper(hall.projects()[0], hall.jurors()[0], 3),
        });
        for request in [
            mark,
            Request::CloseMarks(ask::CloseMarks {}),
            Request::FixResults(ask::FixResults {}),
            Request::SignMinutes(ask::SignMinutes {
                number: "1".into(),
                lang: "ru".into(),
            }),
            Request::Publish(ask::Publish {
                date: "2026-05-20".into(),
            }),
            Request::SetPassphrase(ask::SetPassphrase {
                passphrase: Some("очень тайно".into()),
            }),
            Request::SaveCopy(ask::SaveCopy {
                target: SaveTarget::Path {
                    path: hall.path("копия.tribuna"),
                    replace: false,
                },
            }),
            Request::SaveHandOver(ask::SaveHandOver {
                target: SaveTarget::Path {
                    path: hall.path("копия.tribuna"),
                    replace: false,
                },
            }),
        ] {
            let kind = request.kind();
            let code = hall.refused(request);
            assert_eq!(code, ErrorCode::UnsoundContest, "{sql}: {kind}");
        }
        assert!(!hall.file("копия.tribuna").exists());
        let follow = Request::FollowFile(ask::FollowFile {
            path: "c.tribuna".into(),
        });
        assert_eq!(hall.refused(follow), ErrorCode::ReadOnlyContest);
        // What only looks goes on: papers as drafts, tables, the journal.
        hall.ok(ask::Grid {});
        hall.ok(ask::Journal {
            before: None,
            limit: 10,
        });
        hall.ok(ask::SaveWorkbook {
            target: SaveTarget::Path {
                path: hall.path("таблицы.xlsx"),
                replace: false,
            },
            lang: "ru".into(),
        });
        let list = hall.ok(ask::FixingPreview {});
        assert_eq!(
            (&list["ready"], &list["lines"][0]["code"]),
            (&false.into(), &"file_sound".into())
        );
        assert_eq!(list["lines"][0]["state"], "needed");
        hall.program.close();
        assert_eq!(std::fs::read(hall.file("c.tribuna")).unwrap(), before, "{sql}");
    }
}

#[test]
fn what_is_changed_while_the_contest_is_open_is_neither_closed_nor_fixed_nor_signed() {
    type Prepare = fn(&Hall);
    let cases: [(Request, Prepare); 3] = [
        (Request::CloseMarks(ask::CloseMarks {}), |_| {}),
        (Request::FixResults(ask::FixResults {}), |hall| {
            hall.ok(ask::CloseMarks {});
        }),
        (
            Request::SignMinutes(ask::SignMinutes {
                number: "1".into(),
                lang: "ru".into(),
            }),
            |hall| {
                hall.ok(ask::CloseMarks {});
                hall.ok(ask::FixResults {});
            },
        ),
    ];
    for (request, prepare) in cases {
        let hall = Hall::with_contest();
        for (project, scores) in hall
            .projects()
            .into_iter()
            .zip([[5, 5, 4], [4, 4, 4], [4, 4, 3], [3, 3, 3]])
        {
            for (juror, score) in hall.jurors().into_iter().zip(scores) {
                hall.ok(ask::TakePaperSheet {
                    sheet: hall.paper(project, juror, score),
                });
            }
        }
        prepare(&hall);
        let kind = request.kind();
        tamper(&hall, FORGED_MARK);
        let before = entries(&hall, "c.tribuna");
        assert_eq!(hall.refused(request), ErrorCode::JournalFault, "{kind}");
        assert_eq!(entries(&hall, "c.tribuna"), before, "{kind}");
        assert_eq!(
            hall.ok(ask::Contest {})["fault"]["code"],
            "journal_fault",
            "{kind}"
        );
        let again = Request::SetPassphrase(ask::SetPassphrase {
            passphrase: Some("очень тайно".into()),
        });
        assert_eq!(hall.refused(again), ErrorCode::UnsoundContest, "{kind}");
        assert_eq!(entries(&hall, "c.tribuna"), before, "{kind}");
    }
}

#[test]
fn rules_that_cannot_be_read_are_those_of_the_last_version() {
    let hall = Hall::with_contest();
    hall.take_all();
    let lang = || "ru".to_owned();
    let mut draft = hall.ok(ask::Regulation { lang: lang() })["draft"].clone();
    draft["threshold"] = "61".into();
    hall.ok(ask::SetRegulation {
        draft: serde_json::from_value(draft).unwrap(),
        reason: Some("решение комиссии".into()),
    });
    hall.program.close();
    tamper(&hall, "UPDATE contest SET regulation = '{'");
    hall.ok(ask::OpenContest {
        path: hall.path("c.tribuna"),
    });
    let shown = hall.ok(ask::Regulation { lang: lang() });
    assert_eq!(
        (&shown["draft"]["threshold"], &shown["version"]),
        (&"61".into(), &2.into())
    );
}

#[test]
fn a_juror_is_told_no_more_than_to_call_the_secretary() {
    let hall = Hall::guarded();
    let (juror, project, criterion) = (hall.jurors()[0], hall.projects()[0], hall.criteria()[0]);
    hall.ok(ask::Lock {});
    hall.ok(ask::EnterPin {
        juror,
        pin: format!("900{juror}"),
    });
    let mark = || {
        Request::RecordMark(ask::RecordMark {
            project,
            criterion,
            score: Some(300),
        })
    };
    hall.ok(mark());
    tamper(&hall, "UPDATE juror SET voting = 0");
    for _ in 0..2 {
        let refusal = hall.ask(&hall.window, mark()).unwrap_err();
        assert_eq!(refusal, ApiError::from(ErrorCode::WorkPaused));
    }
}

#[test]
fn the_newest_sound_copy_is_found_with_what_it_lacks_and_opened_under_a_new_name() {
    let hall = Hall::with_contest();
    hall.take_all();
    hall.ok(ask::SaveCopy {
        target: SaveTarget::Path {
            path: hall.path("старая.tribuna"),
            replace: false,
        },
    });
    hall.ok(ask::CloseMarks {});
    hall.ok(ask::ReopenMarks {
        reason: "ещё лист".into(),
    });
    hall.program.close();
    tamper(&hall, FORGED_MARK);
    // Not of this contest.
    let other = Hall::with_contest();
    other.program.close();
    std::fs::copy(other.file("c.tribuna"), hall.file("чужая.tribuna")).unwrap();
    hall.ok(ask::OpenContest {
        path: hall.path("c.tribuna"),
    });
    let view = hall.ok(ask::SoundCopies {});
    let names: Vec<&str> = view["copies"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["name"].as_str().unwrap())
        .collect();
    assert!(names.len() >= 2 && !names.contains(&"чужая"), "{names:?}");
    assert_eq!(names.last(), Some(&"старая"), "{names:?}");
    let old = view["copies"].as_array().unwrap().last().unwrap();
    assert_eq!(old["lacks"], 2);
    let kinds: Vec<&Value> = old["lacking"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| &e["kind"])
        .collect();
    assert_eq!(kinds, ["close-marks", "reopen-marks"]);
    // They are told as the journal tells them: it is what must be done again.
    assert_eq!(old["lacking"][1]["params"]["reason"], "ещё лист");
    let path = old["path"].as_str().unwrap().to_owned();
    let elsewhere = Request::OpenSoundCopy(ask::OpenSoundCopy {
        path: hall.path("чужая.tribuna"),
    });
    assert_eq!(hall.refused(elsewhere), ErrorCode::FileNotFound);
    let copy = std::fs::read(&path).unwrap();
    let contest = hall.ok(ask::OpenSoundCopy { path: path.clone() });
    assert_eq!(
        (&contest["fault"], &contest["read_only"]),
        (&Value::Null, &false.into())
    );
    assert_eq!(contest["file_name"], "c из копии");
    hall.ok(ask::CloseMarks {});
    hall.program.close();
    assert_eq!(std::fs::read(&path).unwrap(), copy, "the copy stays");
    hall.verified("c из копии.tribuna");
}

#[test]
fn the_contest_goes_on_under_record_in_a_new_file() {
    let hall = tampered(FORGED_MARK);
    let before = std::fs::read(hall.file("c.tribuna")).unwrap();
    let was = hall.ok(ask::Contest {});
    let contest = hall.ok(ask::ContinueUnderRecord {});
    assert_eq!(contest["file_name"], "c продолжение");
    assert_eq!(
        (&contest["fault"], &contest["read_only"]),
        (&Value::Null, &false.into())
    );
    // One sheet did not verify: it is missing, not zero.
    let accepted = |view: &Value| view["sheets_accepted"].as_i64().unwrap();
    assert_eq!(accepted(&contest), accepted(&was) - 1);
    let journal = hall.ok(ask::Journal {
        before: None,
        limit: 500,
    });
    let lines = journal["entries"].as_array().unwrap();
    assert_eq!(lines.last().unwrap()["kind"], "continue-under-record");
    assert_eq!(lines.iter().filter(|line| line["kind"] == "left-out").count(), 1);
    let grid = hall.ok(ask::Grid {});
    assert!(grid.to_string().contains("Ёлка"));
    let sheet = hall.paper(hall.projects()[0], hall.jurors()[0], 3);
    hall.ok(ask::TakePaperSheet { sheet });
    assert_eq!(hall.refused(ask::ContinueUnderRecord {}), ErrorCode::FileIsSound);
    hall.ok(ask::CloseMarks {});
    hall.program.close();
    hall.verified("c продолжение.tribuna");
    assert_eq!(
        std::fs::read(hall.file("c.tribuna")).unwrap(),
        before,
        "the old file stays as it is"
    );
}

#[test]
fn a_value_that_nobody_can_read_shuts_no_contest() {
    for (sql, computed) in [
        ("UPDATE contest SET regulation = '{'", false),
        ("UPDATE project SET team = 'x' WHERE number = '1'", true),
        ("UPDATE juror SET role = 'boss' WHERE id = 2", true),
        ("DELETE FROM contest", false),
    ] {
        let hall = tampered(sql);
        let contest = hall.ok(ask::Contest {});
        assert_eq!(contest["fault"]["code"], "journal_fault", "{sql}");
        for request in [
            Request::Projects(ask::Projects {}),
            Request::Jurors(ask::Jurors {}),
            Request::Rules(ask::Rules {}),
            Request::Grid(ask::Grid {}),
            Request::Regulation(ask::Regulation { lang: "ru".into() }),
            Request::SoundCopies(ask::SoundCopies {}),
        ] {
            hall.ok(request);
        }
        hall.ok(ask::ContinueUnderRecord {});
        let contest = hall.ok(ask::Contest {});
        assert_eq!(
            (&contest["fault"], &contest["read_only"]),
            (&Value::Null, &false.into())
        );
        hall.ok(ask::CloseMarks {});
        let results = Request::Results(ask::Results { category: None });
        if computed {
            hall.ok(results);
        } else {
            // By rules that nobody has set nothing is computed.
            assert_eq!(hall.refused(results), ErrorCode::BadRegulation, "{sql}");
        }
    }
}
