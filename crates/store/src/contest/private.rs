//! What of a contest is not handed on: PINs, passphrase, key and contacts.

use crate::error::Error;
use crate::ground::set::Private;
use domain::Change;
use domain::change::RowChange;
use rusqlite::Connection;
use serde_json::{Map, Value, json};

/// What stands in place of a contact in a text.
const TAKEN_OUT: &str = "…";

/// What of a project is not handed on: the contact, and columns of the organiser's own, which may hold anything.
const CONTACT: &str = "contact";
const NOTES: &str = "notes";

/// Returns what is taken out of a copy of this contest.
pub(super) fn private(conn: &Connection) -> Result<Private, Error> {
    let contacts = contacts(conn)?;
    Ok(Private {
        of_text: Box::new(move |kind, text| of_text(kind, text, &contacts)),
        of_change,
        clear: "DELETE FROM credential; DELETE FROM helper_credential; DELETE FROM signing_key; \
                UPDATE project SET contact = NULL, notes = '{}';",
    })
}

/// Returns every contact there is or was that can be told from other words: it is looked for in all that was asked.
fn contacts(conn: &Connection) -> Result<Vec<String>, Error> {
    let mut found: Vec<String> = conn
        .prepare("SELECT contact FROM project WHERE contact IS NOT NULL")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut changes = conn.prepare("SELECT body FROM setup_change")?;
    let mut rows = changes.query([])?;
    while let Some(row) = rows.next()? {
        let body: String = row.get(0)?;
        if let Ok(mut change) = serde_json::from_str::<Change>(&body) {
            each_project(&mut change, |_, value| {
                found.extend(value.as_str().map(str::to_owned))
            });
        }
    }
    let told = |text: &String| text.contains('@') || text.chars().filter(char::is_ascii_digit).count() >= 5;
    found.retain(told);
    // The longest first: one may be a part of another.
    found.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    found.dedup();
    Ok(found)
}

/// Calls `act` with every value of a project that is not handed on, before and after a change, and its name.
fn each_project(change: &mut Change, mut act: impl FnMut(&str, &mut Value)) {
    let Some(projects) = change.lists.get_mut("projects") else {
        return;
    };
    for row in projects.rows.values_mut() {
        match row {
            RowChange::Added(row) | RowChange::Removed(row) => {
                for name in [CONTACT, NOTES] {
                    if let Some(value) = row.get_mut(name) {
                        act(name, value);
                    }
                }
            }
            RowChange::Fields(fields) => {
                for name in [CONTACT, NOTES] {
                    if let Some(pair) = fields.get_mut(name) {
                        act(name, &mut pair.before);
                        act(name, &mut pair.after);
                    }
                }
            }
        }
    }
}

/// Takes the contacts out of a change of the set-up. Nothing else of it is touched: it can still be told.
fn of_change(body: &str) -> Option<String> {
    let mut change: Change = serde_json::from_str(body).ok()?;
    let before = change.clone();
    each_project(&mut change, |name, value| {
        *value = if name == NOTES {
            Value::Object(Map::new())
        } else {
            Value::Null
        };
    });
    if change == before {
        return None;
    }
    serde_json::to_string(&change).ok()
}

/// Takes the contacts out of a request or a reply: cells of a table of projects, and every contact that is known.
fn of_text(kind: &str, text: &str, contacts: &[String]) -> Option<String> {
    let mut value: Value = serde_json::from_str(text).ok()?;
    let before = value.clone();
    if kind == "EditTable" && value["table"] == "projects" {
        value = json!({ "table": "projects", "lang": value["lang"] });
    }
    strings(&mut value, &mut |text| {
        for contact in contacts {
            if text.contains(contact.as_str()) {
                *text = text.replace(contact.as_str(), TAKEN_OUT);
            }
        }
    });
    (value != before).then(|| value.to_string())
}

fn strings(value: &mut Value, act: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) => act(text),
        Value::Array(items) => items.iter_mut().for_each(|item| strings(item, act)),
        Value::Object(map) => map.values_mut().for_each(|item| strings(item, act)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
