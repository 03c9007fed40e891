//! The program on the command line: published results, the golden contest, wrong input. Golden values:
//! `../shared/golden/contest`, published totals: `../shared/data/skating-2018`; skipped where absent.
#![allow(clippy::unwrap_used)]

use serde_json::Value;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn tribuna(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tribuna"))
        .args(arguments)
        .env("LANG", "ru_RU.UTF-8")
        .env("HOME", std::env::temp_dir())
        .output()
        .unwrap()
}

fn ok(arguments: &[&str]) -> String {
    let output = tribuna(arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

fn shared(path: &str) -> Option<PathBuf> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(path);
    if place.exists() {
        return Some(place);
    }
    // Not `println!`: the output of a passing test is not shown.
    #[allow(clippy::explicit_write, reason = "it must be heard")]
    writeln!(std::io::stdout(), "skipped: {} is absent", place.display()).unwrap();
    None
}

fn imported(source: &Path, folder: &Path) -> String {
    let file = folder.join("c.tribuna").to_string_lossy().into_owned();
    ok(&["import", &source.to_string_lossy(), "--out", &file, "--force"]);
    file
}

fn results(file: &str) -> Value {
    serde_json::from_str(&ok(&["results", file, "--format", "json"])).unwrap()
}

#[test]
fn all_published_totals_of_the_skating_contests_come_out() {
    let Some(data) = shared("data/skating-2018") else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let mut totals = 0;
    let mut contests: Vec<_> = std::fs::read_dir(data)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    contests.sort();
    for contest in contests {
        let file = imported(&contest, folder.path());
        let results = results(&file);
        let official = std::fs::read_to_string(contest.join("official.csv")).unwrap();
        for line in official.lines().skip(1) {
            let (number, total) = line.split_once(',').unwrap();
            let rows = results["projects"].as_array().unwrap();
            let row = rows.iter().find(|row| row["number"] == number).unwrap();
            assert_eq!(row["score"], total, "{} project {number}", contest.display());
            totals += 1;
        }
    }
    assert_eq!(totals, 250);
}

#[test]
fn the_golden_contest_comes_out_to_the_last_digit() {
    let Some(source) = shared("golden/contest") else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let file = imported(&source, folder.path());
    let results = results(&file);
    assert_eq!(
        (&results["regulation"], &results["method"]),
        (&"altsu-defence@1".into(), &"mean".into())
    );
    let rows = results["projects"].as_array().unwrap();
    let line = |row: &Value| {
        let text = |key: &str| row[key].as_str().unwrap_or("—").to_owned();
        (
            text("number"),
            row["place"].as_u64(),
            text("score"),
            text("exact"),
            row["counted_sheets"].as_u64().unwrap(),
        )
    };
    let seen: Vec<_> = rows.iter().map(line).collect();
    let wanted = [
        ("2", Some(1), "87.20", "436/5", 5),
        ("1", Some(2), "86.00", "86", 4),
        ("4", Some(3), "76.20", "381/5", 5),
        ("3", Some(4), "76.20", "381/5", 5),
        ("5", None, "55.80", "279/5", 5),
    ]
    .map(|(n, p, s, e, c)| (n.to_owned(), p, s.to_owned(), e.to_owned(), c));
    assert_eq!(seen, wanted);
    assert_eq!(rows[4]["status"], "below_threshold");
    assert_eq!(rows[2]["criteria"]["К1"], "4.40");
    assert_eq!(
        rows[2]["ties"],
        serde_json::json!([{ "step": "criterion:К1", "value": "4.40", "with": ["3"] }])
    );
    assert_eq!(
        rows[3]["ties"],
        serde_json::json!([{ "step": "criterion:К1", "value": "4.00", "with": ["4"] }])
    );
    let award = |n: usize| rows[n]["award"].to_string();
    assert_eq!(
        award(0),
        r#"{"decision":"full","amount":"120000.00","by_source":{"Программа":"120000.00"}}"#
    );
    assert_eq!(
        award(1),
        r#"{"decision":"full","amount":"110000.00","by_source":{"Программа":"60000.00","УВиВР":"50000.00"}}"#
    );
    assert_eq!(
        award(2),
        r#"{"decision":"full","amount":"60000.00","by_source":{"УВиВР":"20000.00","Лига студентов":"40000.00"}}"#
    );
    assert_eq!(
        award(3),
        r#"{"decision":"reserve","amount":"0.00","by_source":{}}"#
    );
    assert_eq!(
        award(4),
        r#"{"decision":"rejected","amount":"0.00","by_source":{}}"#
    );
}

/// Shows that the golden contest would catch the classic bug.
#[test]
fn a_recusal_taken_for_zeros_would_be_noticed() {
    let Some(source) = shared("golden/contest") else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("source");
    std::fs::create_dir(&copy).unwrap();
    for entry in std::fs::read_dir(source).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap().replace("с/о", "0");
        std::fs::write(copy.join(path.file_name().unwrap()), text).unwrap();
    }
    let file = imported(&copy, folder.path());
    let results = results(&file);
    let row = results["projects"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["number"] == "1")
        .unwrap();
    assert_eq!(
        (row["score"].as_str(), row["place"].as_u64()),
        (Some("68.80"), Some(4))
    );
}

#[test]
fn a_faulty_source_names_every_fault_on_a_line_of_its_own_and_makes_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    put(
        "contest.toml",
        "title = \"Проба\"\n[regulation]\npreset = \"altsu-defence\"\n",
    );
    put("projects.csv", "№,Проект\n1,Ёлка\n1,Зал\n");
    put("jurors.csv", "Код,Ф.И.О.,Роль\nЖ1,Антонова Алла,капитан\n");
    put(
        "scores.csv",
        "Проект №,Член жюри,Критерий,Балл\n1,Ж1,К1,11\n1,Ж9,К1,4\n",
    );
    let out = folder.path().join("c.tribuna");
    let output = tribuna(&[
        "import",
        &folder.path().to_string_lossy(),
        "--out",
        &out.to_string_lossy(),
    ]);
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{errors}");
    assert_eq!(errors.lines().count(), 4, "{errors}");
    assert!(errors.contains("11 больше максимума 5"), "{errors}");
    assert!(!out.exists());
}

#[test]
fn exit_codes_tell_who_is_to_blame() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("demo.tribuna").to_string_lossy().into_owned();
    ok(&["demo", "--out", &file]);
    let code = |arguments: &[&str]| tribuna(arguments).status.code();
    assert_eq!(
        code(&["demo", "--out", &file]),
        Some(2),
        "an existing file is not overwritten"
    );
    assert_eq!(code(&["verify", &file]), Some(0));
    let head = ok(&["verify", &file])
        .trim()
        .rsplit(' ')
        .next()
        .unwrap()
        .to_owned();
    let said = ok(&["verify", &file, "--head", &head.to_uppercase()[..32]]);
    assert!(said.contains("Найдено: запись журнала № 1 "), "{said}");
    // The few digits that papers of 0.1.0 have: found, with a warning.
    let few = tribuna(&[
        "verify",
        &file,
        "--head",
        &format!("{} {}", &head[..6], &head[6..12]),
    ]);
    assert_eq!(few.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&few.stderr).contains("12"), "{few:?}");
    assert_eq!(code(&["verify", &file, "--head", &"0".repeat(32)]), Some(1));
    assert_eq!(code(&["verify", &file, "--head", "не цифры"]), Some(2));
    assert_eq!(code(&["results", "/нет/такого.tribuna"]), Some(2));
    assert_eq!(code(&["results", &file, "--category", "нет такой"]), Some(2));
    assert_eq!(
        code(&["documents", &file, "--out", &file, "--only", "нет"]),
        Some(2)
    );
    assert_eq!(code(&["serve", &file, "--listen", "0.0.0.0:0"]), Some(2));
    assert_eq!(code(&["нет-такой-команды", "x"]), Some(2));
    std::fs::write(&file, "не конкурс").unwrap();
    assert_eq!(code(&["verify", &file]), Some(2));
}

#[test]
fn the_documents_are_made_and_two_runs_give_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("demo.tribuna").to_string_lossy().into_owned();
    ok(&["demo", "--out", &file]);
    let made = |name: &str| -> Vec<(PathBuf, Vec<u8>)> {
        let out = folder.path().join(name);
        let listed = ok(&[
            "documents",
            &file,
            "--out",
            &out.to_string_lossy(),
            "--only",
            "score_sheets,summary,minutes",
        ]);
        listed
            .lines()
            .map(|path| {
                (
                    Path::new(path).file_name().unwrap().into(),
                    std::fs::read(path).unwrap(),
                )
            })
            .collect()
    };
    let first = made("a");
    assert_eq!(first.len(), 7 + 1 + 1);
    assert!(first == made("b"), "two runs differ");
}

#[test]
fn results_of_an_open_contest_need_early_and_the_look_is_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    put(
        "contest.toml",
        "title = \"Проба\"\n[regulation]\npreset = \"altsu-defence\"\n",
    );
    put("projects.csv", "№,Проект\n1,Ёлка\n");
    let file = imported(folder.path(), folder.path());
    assert_eq!(tribuna(&["results", &file]).status.code(), Some(1));
    let entries = || {
        ok(&["verify", &file])
            .split_once("записей журнала ")
            .unwrap()
            .1
            .split(',')
            .next()
            .unwrap()
            .to_owned()
    };
    assert_eq!(entries(), "1");
    ok(&["results", &file, "--early"]);
    assert_eq!(entries(), "2");
}

/// Returns the cells of a workbook, by its sheets.
fn cells(workbook: &Path) -> Vec<(String, Vec<Vec<String>>)> {
    use calamine::Reader as _;
    let mut book = calamine::open_workbook_auto(workbook).unwrap();
    book.worksheets()
        .into_iter()
        .map(|(name, range)| {
            let rows = range
                .rows()
                .map(|row| row.iter().map(ToString::to_string).collect());
            (name, rows.collect())
        })
        .collect()
}

#[test]
fn an_exported_contest_is_imported_as_the_same_contest() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let text = |name: &str| path(name).to_string_lossy().into_owned();
    ok(&["demo", "--out", &text("demo.tribuna")]);
    for lang in ["ru", "en"] {
        let (book, again) = (format!("{lang}.xlsx"), format!("{lang}2.xlsx"));
        let export =
            |file: &str, out: &str| ok(&["export", &text(file), "--out", &text(out), "--lang", lang]);
        export("demo.tribuna", &book);
        let back = format!("{lang}.tribuna");
        ok(&["import", &text(&book), "--out", &text(&back)]);
        export(&back, &again);
        assert_eq!(cells(&path(&book)), cells(&path(&again)));
        let mut results = [results(&text("demo.tribuna")), results(&text(&back))];
        for result in &mut results {
            result["journal_head"] = Value::Null;
        }
        assert_eq!(results[0], results[1]);
        let refused = tribuna(&["export", &text(&back), "--out", &text(&book)]);
        assert_eq!(
            refused.status.code(),
            Some(2),
            "an existing workbook is not overwritten unasked"
        );
    }
}

#[test]
fn a_changed_file_is_shown_with_a_warning_and_ends_with_its_code() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("demo.tribuna").to_string_lossy().into_owned();
    ok(&["demo", "--out", &file]);
    let conn = rusqlite::Connection::open(&file).unwrap();
    conn.execute_batch("UPDATE project SET title = 'Иной' WHERE id = 1")
        .unwrap();
    drop(conn);
    let before = std::fs::read(&file).unwrap();
    let out = folder.path().join("papers").to_string_lossy().into_owned();
    let book = folder.path().join("book.xlsx").to_string_lossy().into_owned();
    for arguments in [
        vec!["verify", &file],
        vec!["results", &file],
        vec!["documents", &file, "--out", &out, "--only", "summary"],
        vec!["export", &file, "--out", &book],
    ] {
        let done = tribuna(&arguments);
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!(done.status.code(), Some(1), "{arguments:?}: {said}");
        assert!(said.contains("Проекты, строка 1"), "{arguments:?}: {said}");
    }
    assert!(Path::new(&book).exists(), "what can be read can be taken out");
    assert_eq!(std::fs::read(&file).unwrap(), before, "the file stays as it is");
}
