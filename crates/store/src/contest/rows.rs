//! Which row of the set-up was changed, and what people call a row.

use crate::ground::view::View;
use domain::change::{Change, RowChange};
use rusqlite::{Connection, OptionalExtension as _};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Returns the first row that does not stand as the last recorded change left it. What is changed in other ways
/// too (criteria, regulation, standing) tells nothing.
pub(super) fn changed_row(view: View<'_>) -> Option<(String, i64)> {
    let Value::Object(contest) = serde_json::to_value(view.contest().ok()?).ok()? else {
        return None;
    };
    let mut values: BTreeMap<String, Value> = BTreeMap::new();
    let mut rows: BTreeMap<(String, String), Option<Map<String, Value>>> = BTreeMap::new();
    for made in view.setup_changes().ok()? {
        let change: Change = serde_json::from_str(&made.body).ok()?;
        values.extend(change.values.into_iter().map(|(name, pair)| (name, pair.after)));
        for (list, changed) in change.lists {
            for (id, row) in changed.rows {
                let known = rows.entry((list.clone(), id)).or_default();
                match row {
                    RowChange::Removed(_) => *known = None,
                    RowChange::Added(Value::Object(fields)) => *known = Some(fields),
                    RowChange::Added(_) => {}
                    RowChange::Fields(pairs) => known
                        .get_or_insert_default()
                        .extend(pairs.into_iter().map(|(name, pair)| (name, pair.after))),
                }
            }
        }
    }
    values.remove("regulation");
    if values
        .iter()
        .any(|(name, value)| contest.get(name) != Some(value))
    {
        return Some(("contest".to_owned(), 1));
    }
    rows.into_iter()
        .filter_map(|((list, id), known)| Some((table_of(&list)?, list, id, known)))
        .find(|(_, list, id, known)| {
            let found = contest
                .get(list)
                .and_then(Value::as_array)
                .and_then(|all| all.iter().find(|row| row["id"].as_str() == Some(id)));
            match (found, known) {
                (None, None) => false,
                (Some(found), Some(known)) => known
                    .iter()
                    .any(|(name, value)| name != "standing" && found.get(name) != Some(value)),
                _ => true,
            }
        })
        .and_then(|(table, _, id, _)| Some((table.to_owned(), id.parse().ok()?)))
}

fn table_of(list: &str) -> Option<&'static str> {
    Some(match list {
        "projects" => "project",
        "jurors" => "juror",
        "sources" => "source",
        "categories" => "category",
        "sections" => "section",
        "helpers" => "helper",
        _ => return None,
    })
}

/// Returns what people call a row: a project's number, a juror's name.
pub(super) fn name_of(conn: &Connection, table: &str, row: i64) -> Option<String> {
    let sql = match table {
        "project" => "SELECT '№ ' || number FROM project WHERE id = ?",
        "grounds" => "SELECT '№ ' || number FROM project WHERE id = ?",
        "criterion" => "SELECT code FROM criterion WHERE id = ?",
        "juror" => "SELECT name FROM juror WHERE id = ?",
        "source" => "SELECT name FROM source WHERE id = ?",
        "category" => "SELECT name FROM category WHERE id = ?",
        "section" => "SELECT name FROM section WHERE id = ?",
        "helper" | "helper_credential" => "SELECT name FROM helper WHERE id = ?",
        "credential" => "SELECT j.name FROM credential AS c JOIN juror AS j ON j.id = c.juror WHERE c.id = ?",
        "mark" => {
            "SELECT '№ ' || p.number || ', ' || j.name FROM mark AS m JOIN project AS p ON p.id = m.project \
             JOIN juror AS j ON j.id = m.juror WHERE m.number = ?"
        }
        "recusal" => {
            "SELECT '№ ' || p.number || ', ' || j.name FROM recusal AS m JOIN project AS p ON p.id = m.project \
             JOIN juror AS j ON j.id = m.juror WHERE m.number = ?"
        }
        _ => return None,
    };
    // A name that cannot be read is no reason not to name the row.
    conn.query_row(sql, [row], |row| row.get(0))
        .optional()
        .ok()
        .flatten()
}
