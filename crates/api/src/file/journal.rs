//! The journal as the secretary reads it.

use crate::contract::*;
use crate::door::access::{self, Who};
use crate::door::request::{Line, Lines, request};
use crate::door::turn::{Answer, Look, Turn};
use crate::file::open::Seen;
use crate::show::cards::short_names;
use domain::Contest;
use serde_json::Value;
use std::collections::BTreeMap;

/// The greatest length of a page.
const LONGEST_PAGE: u32 = 500;

request! {
    /// The journal, newest first, before the given number.
    Journal { #[ts(type = "number | null")] before: Option<i64>, limit: u32 } -> JournalView;
    may: Look, frozen: Never, seats: WORK
}

impl Answer for Journal {
    fn answer(&self, turn: Turn<'_>) -> Result<JournalView, ApiError> {
        let Look { program, open, asked } = &turn.leave()?;
        let &Self { before, limit } = self;
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
                params: params(program.lines, open, &names, &entry, asked.who),
                who: who(&open.contest, &names, entry.who),
                kind: kebab(&entry.kind),
                hash: domain::day::sealing::printed(&store::hex(&entry.hash)),
            })
            .collect();
        Ok(JournalView {
            entries: lines,
            more: from > 1,
        })
    }
}

/// Returns what a line names of an entry of this kind: as its request says, or of an entry that nobody asked for.
fn line_of(kind: &str, lines: Lines) -> Line {
    match kind {
        "PinRefused" | "PinAccepted" => Line::telling(&["juror"]),
        "HelperPinRefused" | "HelperPinAccepted" => Line::telling(&["helper"]),
        "ScoreSheetsShown" => Line::telling(&["count"]),
        _ => lines(kind).unwrap_or(Line::telling(&[])),
    }
}

/// Returns what a line of the journal names, for `reader`.
pub(crate) fn params(
    lines: Lines,
    open: &Seen,
    names: &BTreeMap<domain::JurorId, String>,
    entry: &store::JournalEntry,
    reader: Who,
) -> BTreeMap<String, String> {
    let body = match serde_json::from_str::<Value>(&entry.body) {
        Ok(Value::Object(body)) => body,
        _ => serde_json::Map::new(),
    };
    let line = line_of(&entry.kind, lines);
    let confided = access::may(&open.setup.helpers, reader, line.of);
    let confided = if confided { line.confided } else { &[] };
    let said = |name: &str| {
        let value = body.get(name);
        // A juror's own request does not name the juror.
        let own = || entry.who.strip_prefix("juror:").filter(|_| name == "juror");
        let text = match value {
            Some(Value::Array(ids)) if name == "projects" => return Some(numbers(open, ids)),
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Bool(yes)) => yes.to_string(),
            _ => own()?.to_owned(),
        };
        let id = text.parse::<u32>().ok();
        match name {
            "project" => {
                let project = open.setup.projects.iter().find(|p| Some(p.id.0) == id);
                project.map(|p| p.number.clone())
            }
            "helper" => helper(&open.contest, id),
            "juror" => id.and_then(|id| names.get(&domain::JurorId(id)).cloned()),
            "criterion" => {
                let criterion = open.contest.criteria.iter().find(|c| Some(c.id.0) == id);
                criterion.map(|c| c.name.clone())
            }
            _ => Some(text),
        }
    };
    line.told
        .iter()
        .chain(confided)
        .filter_map(|name| Some(((*name).to_owned(), said(name)?)))
        .collect()
}

/// Returns the numbers of projects, in the order of the list.
fn numbers(open: &Seen, ids: &[Value]) -> String {
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

/// Returns the name of a helper.
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
