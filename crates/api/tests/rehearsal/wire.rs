//! Every request with its answer as they go over the wire, and every kind of entry as it lies in the journal, held
//! against what they were (`wire.json`, `journal.json`): screens, scripts and contest files of before understand them.
//! After a change that is meant, `TRIBUNA_GOLDEN=write` writes them anew; a request that is new needs no place here.

use crate::evening::play;
use crate::hall::Hall;
use api::Request;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Drawn by the journal's hash, which differs as the folder does.
const DRAWN: [&str; 2] = ["above", "drawn"];

/// Puts words in the place of what is another at every run: the folder, hashes, the program's version, lots.
fn steady(value: &Value, folder: &str) -> Value {
    match value {
        Value::String(text) => {
            let text = text.replace(folder, "…");
            let digits: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
            let hex = digits.len() >= 12 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
            let version = text == env!("CARGO_PKG_VERSION");
            Value::String(if hex {
                "hex".into()
            } else if version {
                "version".into()
            } else {
                text
            })
        }
        Value::Array(items) => items.iter().map(|item| steady(item, folder)).collect(),
        Value::Object(fields) => {
            let fields = fields.iter().map(|(name, item)| {
                let drawn = DRAWN.contains(&name.as_str()) && !item.is_null();
                let item = if drawn {
                    "drawn".into()
                } else {
                    steady(item, folder)
                };
                (name.clone(), item)
            });
            Value::Object(fields.collect::<Map<_, _>>())
        }
        other => other.clone(),
    }
}

/// Compares with what is kept under `name`, kind by kind.
fn holds(name: &str, now: &BTreeMap<String, Value>) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/rehearsal")
        .join(name);
    if std::env::var("TRIBUNA_GOLDEN").is_ok_and(|word| word == "write") {
        std::fs::write(&file, serde_json::to_string_pretty(now).unwrap() + "\n").unwrap();
    }
    let kept: BTreeMap<String, Value> = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    for (kind, kept) in &kept {
        let now = now
            .get(kind)
            .unwrap_or_else(|| panic!("{name}: {kind} is not there any more"));
        // In whatever order the fields come: an entry's digest is of the text that lies there.
        assert_eq!(kept, now, "{name}: {kind} is not what it was");
    }
}

/// Where times are those of Greenwich: answers tell them by the machine's own.
const IN_GREENWICH: &str = "TRIBUNA_IN_GREENWICH";

#[test]
fn requests_answers_and_entries_are_what_they_were() {
    if std::env::var(IN_GREENWICH).is_err() {
        let mut child = std::process::Command::new(std::env::current_exe().unwrap());
        let name = "wire::requests_answers_and_entries_are_what_they_were";
        let done = child
            .args(["--exact", name, "--nocapture"])
            .envs([(IN_GREENWICH, "1"), ("TZ", "UTC")])
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{said}");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let hall = Hall::at(folder.path(), 0);
    play(&hall);
    let root = folder.path().to_string_lossy().into_owned();
    let mut first: BTreeMap<String, Value> = BTreeMap::new();
    for [request, reply] in hall.said.borrow().iter() {
        let kind = request["type"].as_str().unwrap().to_owned();
        // As the program writes it: a journal's body is this.
        let written: Request = serde_json::from_value(request.clone()).unwrap();
        let written = serde_json::to_value(&written).unwrap();
        first
            .entry(kind)
            .or_insert_with(|| json!([steady(&written, &root), steady(reply, &root)]));
    }
    holds("wire.json", &first);

    let mut entries: BTreeMap<String, Value> = BTreeMap::new();
    for name in ["new.tribuna", "renamed.tribuna", "wire продолжение.tribuna"] {
        let conn = rusqlite::Connection::open(folder.path().join(name)).unwrap();
        let mut rows = conn
            .prepare("SELECT kind, who, body, reply FROM journal ORDER BY number")
            .unwrap();
        let rows = rows
            .query_map([], |row| {
                Ok((
                    row.get::<_, String>(0)?,
                    [row.get::<_, String>(1)?, row.get(2)?, row.get(3)?],
                ))
            })
            .unwrap();
        for row in rows {
            let (kind, [who, body, reply]) = row.unwrap();
            let parsed = |text: &str| serde_json::from_str(text).unwrap_or_else(|_| Value::from(text));
            let [body, reply] = [parsed(&body), parsed(&reply)];
            entries.entry(kind).or_insert_with(
                || json!({ "who": who, "body": steady(&body, &root), "reply": steady(&reply, &root) }),
            );
        }
    }
    holds("journal.json", &entries);
}
