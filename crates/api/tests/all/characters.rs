//! Characters that no text may hold, put into every text of every request.

use crate::support::{Hall, samples};
use api::{Request, ask};
use serde_json::Value;

/// Fields that are no texts of the contest: secrets, and paths of files.
const NO_TEXTS: [&str; 7] = ["passphrase", "pin", "path", "source", "target", "folder", "file"];

/// Returns the value once for each text in it, with `mark` between characters that must go at its end.
fn spoiled(value: &Value, mark: &str) -> Vec<Value> {
    match value {
        Value::String(text) => vec![Value::String(format!("{text}\u{b}{mark}\u{0}\u{9f}\u{ffff}"))],
        Value::Array(items) => {
            let of = |at: usize| {
                spoiled(&items[at], mark).into_iter().map(move |item| {
                    let mut items = items.clone();
                    items[at] = item;
                    Value::Array(items)
                })
            };
            (0..items.len()).flat_map(of).collect()
        }
        Value::Object(fields) => {
            let texts = fields
                .iter()
                .filter(|(name, _)| !NO_TEXTS.contains(&name.as_str()));
            let of = |(name, item): (&String, &Value)| {
                let name = name.clone();
                spoiled(item, mark).into_iter().map(move |item| {
                    let mut fields = fields.clone();
                    fields.insert(name.clone(), item);
                    Value::Object(fields)
                })
            };
            texts.flat_map(of).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

fn found(bytes: &[u8], what: &str) -> usize {
    bytes
        .windows(what.len())
        .filter(|part| *part == what.as_bytes())
        .count()
}

#[test]
fn no_request_brings_a_character_that_no_text_may_hold() {
    const MARK: &str = "метка";
    let hall = Hall::with_contest();
    let mut sent = 0;
    for request in samples(&hall) {
        let leaves = matches!(
            request,
            Request::CloseContest(ask::CloseContest {})
                | Request::OpenContest(ask::OpenContest { .. })
                | Request::MakeDemo(ask::MakeDemo { .. })
                | Request::Lock(ask::Lock {})
                | Request::NewContest(ask::NewContest { .. })
                | Request::ImportAsNew(ask::ImportAsNew { .. })
                | Request::SaveUnderNewName(ask::SaveUnderNewName { .. })
        );
        if leaves {
            continue;
        }
        let value = serde_json::to_value(&request).unwrap();
        for spoiled in spoiled(&value, MARK) {
            // What is no free text (a day, an id, a word of a list) may be refused as it is.
            let Ok(request) = serde_json::from_value::<Request>(spoiled) else {
                continue;
            };
            sent += 1;
            let words = match hall.ask(&hall.window, request) {
                Ok(reply) => serde_json::to_string(&reply).unwrap(),
                Err(refusal) => refusal.to_string(),
            };
            for wrong in ["\u{b}метка", "\\u000bметка", "\\u{b}метка"] {
                assert!(!words.contains(wrong), "{words}");
            }
        }
    }
    assert!(sent > 100, "{sent}");
    hall.ok(ask::CloseContest {});
    let file = std::fs::read(hall.path("c.tribuna")).unwrap();
    assert_eq!(found(&file, "\u{b}метка"), 0);
    assert_eq!(found(&file, "\\u000bметка"), 0);
    // They were texts, and they are there.
    assert!(found(&file, " метка") > 20, "{}", found(&file, " метка"));
}
