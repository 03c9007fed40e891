//! The journal as the secretary reads it.

use crate::contract::*;
use crate::open::Open;
use crate::program::{Program, State};
use crate::views::cards::short_names;
use domain::Contest;
use serde_json::Value;
use std::collections::BTreeMap;

/// A page is never longer.
const LONGEST_PAGE: u32 = 500;
/// What a message of the journal may name; a dash where an entry does not say it.
const NAMED: &[&str] = &["project", "projects", "juror", "helper", "criterion", "reason"];

impl Program {
    pub(crate) fn journal(
        &self,
        state: &State,
        before: Option<i64>,
        limit: u32,
    ) -> Result<JournalView, ApiError> {
        let open = state.open()?;
        let last = before
            .map_or(open.entry(), |before| before - 1)
            .clamp(0, open.entry());
        let limit = i64::from(limit.clamp(1, LONGEST_PAGE));
        let from = (last - limit + 1).max(1);
        let count = u32::try_from(last - from + 1).unwrap_or(0);
        let entries = open.read(|view| Ok(view.journal(u64::try_from(from).unwrap_or(1), count)?))?;
        let names = short_names(&open.contest);
        let lines = entries
            .into_iter()
            .rev()
            .map(|entry| JournalLine {
                number: i64::try_from(entry.number).unwrap_or(i64::MAX),
                time: entry.time_ms,
                who: who(&open.contest, &names, entry.who),
                kind: kebab(&entry.kind),
                params: params(open, &names, &entry.body),
                hash: domain::day::sealing::printed(&store::hex(&entry.hash)),
            })
            .collect();
        Ok(JournalView {
            entries: lines,
            more: from > 1,
        })
    }
}

/// Returns what a line of the journal names of a request's body. Marks never: they are a manual for moving them.
fn params(open: &Open, names: &BTreeMap<domain::JurorId, String>, body: &str) -> BTreeMap<String, String> {
    let Ok(Value::Object(body)) = serde_json::from_str::<Value>(body) else {
        return BTreeMap::new();
    };
    let mut params: BTreeMap<String, String> = NAMED
        .iter()
        .map(|name| ((*name).to_owned(), "—".to_owned()))
        .collect();
    for (name, value) in &body {
        let text = match value {
            Value::Array(ids) if name == "projects" => numbers(open, ids),
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(yes) => yes.to_string(),
            _ => continue,
        };
        let id = text.parse::<u32>().ok();
        let shown = match name.as_str() {
            "project" => open
                .contest
                .projects
                .iter()
                .find(|p| Some(p.id.0) == id)
                .map(|p| p.number.clone()),
            "helper" => helper(&open.contest, id),
            "juror" => id.and_then(|id| names.get(&domain::JurorId(id)).cloned()),
            "criterion" => open
                .contest
                .criteria
                .iter()
                .find(|c| Some(c.id.0) == id)
                .map(|c| c.code.clone()),
            "score" | "marks" | "comment" | "control_sum" | "was" | "is" => None,
            _ => Some(text),
        };
        if let Some(shown) = shown {
            params.insert(name.clone(), shown);
        }
    }
    params
}

/// Returns the numbers of projects, in the order of the list.
fn numbers(open: &Open, ids: &[Value]) -> String {
    let ids = ids.iter().filter_map(|id| id.as_str()?.parse().ok());
    let numbers = ids.filter_map(|id: u32| {
        let project = open.setup.projects.iter().find(|p| p.id.0 == id)?;
        Some(project.number.clone())
    });
    numbers.collect::<Vec<_>>().join(", ")
}

/// Returns who an entry is of: a juror's short name, a helper's name (`helper` of one who is gone), or the
/// journal's own word.
pub(crate) fn who(contest: &Contest, names: &BTreeMap<domain::JurorId, String>, word: String) -> String {
    if let Some(id) = word.strip_prefix("helper:") {
        return helper(contest, id.parse().ok()).unwrap_or_else(|| "helper".to_owned());
    }
    let id = word.strip_prefix("juror:").and_then(|id| id.parse().ok());
    match id.map(domain::JurorId) {
        Some(id) => names.get(&id).cloned().unwrap_or(word),
        None => word,
    }
}

/// Returns a helper's name.
fn helper(contest: &Contest, id: Option<u32>) -> Option<String> {
    let helper = contest.helpers.iter().find(|h| Some(h.id.0) == id)?;
    Some(helper.name.clone())
}

/// Returns `record-mark` for `RecordMark`.
pub(crate) fn kebab(kind: &str) -> String {
    let mut text = String::new();
    for (at, letter) in kind.char_indices() {
        if letter.is_uppercase() && at > 0 {
            text.push('-');
        }
        text.extend(letter.to_lowercase());
    }
    text
}
