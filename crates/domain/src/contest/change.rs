//! A change of the set-up: what was and what is. From it a change is undone and done again, and told.

use crate::Contest;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashMap};
use thiserror::Error;

/// What differs between two states of the set-up.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Single values of the contest (`title`, `regulation`): before and after.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, Pair>,
    /// Rows of its lists (`projects`, `jurors`).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lists: BTreeMap<String, ListChange>,
}

/// A value before and after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// Before; null for a row that was not there.
    pub before: Value,
    /// After; null for a row that is there no more.
    pub after: Value,
}

/// What differs in one list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListChange {
    /// By id: of a row that stays only the fields that differ, else the whole row.
    pub rows: BTreeMap<String, RowChange>,
    /// All ids before and after, in order, where more than fields changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<(Vec<String>, Vec<String>)>,
}

/// What differs in one row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowChange {
    /// A new row.
    Added(Value),
    /// A row that went.
    Removed(Value),
    /// Fields that differ.
    Fields(BTreeMap<String, Pair>),
}

/// Why a change cannot be undone or done again.
#[derive(Debug, Error)]
pub enum ChangeError {
    /// What the change touched has been changed since by something that cannot be undone.
    #[error("what the change touched has been changed since")]
    Overtaken,
    /// The state cannot be written as JSON, or the changed one cannot be read as a contest.
    #[error("the set-up cannot be read as a contest")]
    Unreadable(#[from] serde_json::Error),
}

impl Change {
    /// Returns what differs between `before` and `after`.
    ///
    /// # Errors
    /// `Unreadable`.
    pub fn between(before: &Contest, after: &Contest) -> Result<Self, ChangeError> {
        let (before, after) = (object(before)?, object(after)?);
        let mut change = Self::default();
        for (name, now) in &after {
            let was = before.get(name).unwrap_or(&Value::Null);
            if was == now {
                continue;
            }
            match (rows_of(was), rows_of(now)) {
                (Some(was), Some(now)) => {
                    change.lists.insert(name.clone(), list_change(&was, &now));
                }
                _ => {
                    change.values.insert(name.clone(), pair(was, now));
                }
            }
        }
        Ok(change)
    }

    /// Returns whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.lists.is_empty()
    }

    /// Returns how many values and rows differ; a new order alone is one.
    pub fn count(&self) -> usize {
        let rows: usize = self.lists.values().map(|list| list.rows.len().max(1)).sum();
        self.values.len() + rows
    }

    /// Returns the change that takes this one back.
    pub fn reversed(&self) -> Self {
        let turn = |pair: &Pair| Pair {
            before: pair.after.clone(),
            after: pair.before.clone(),
        };
        let fields = |pairs: &BTreeMap<String, Pair>| {
            pairs
                .iter()
                .map(|(name, pair)| (name.clone(), turn(pair)))
                .collect()
        };
        let lists = self.lists.iter().map(|(name, list)| {
            let rows = list.rows.iter().map(|(id, row)| {
                let row = match row {
                    RowChange::Added(row) => RowChange::Removed(row.clone()),
                    RowChange::Removed(row) => RowChange::Added(row.clone()),
                    RowChange::Fields(pairs) => RowChange::Fields(fields(pairs)),
                };
                (id.clone(), row)
            });
            let order = list.order.clone().map(|(before, after)| (after, before));
            let list = ListChange {
                rows: rows.collect(),
                order,
            };
            (name.clone(), list)
        });
        Self {
            values: fields(&self.values),
            lists: lists.collect(),
        }
    }

    /// Returns the contest with this change done to it. Fields that the change does not touch may have been
    /// changed meanwhile; those that it touches must stand as they were before it.
    ///
    /// # Errors
    /// `Overtaken`, `Unreadable`.
    pub fn apply(&self, contest: &Contest) -> Result<Contest, ChangeError> {
        let mut whole = object(contest)?;
        set_all(&mut whole, &self.values)?;
        for (name, list) in &self.lists {
            let Some(Value::Array(rows)) = whole.get_mut(name) else {
                return Err(ChangeError::Overtaken);
            };
            apply_list(rows, list)?;
        }
        Ok(serde_json::from_value(Value::Object(whole))?)
    }
}

fn object(contest: &Contest) -> Result<Map<String, Value>, ChangeError> {
    match serde_json::to_value(contest)? {
        Value::Object(map) => Ok(map),
        _ => Err(ChangeError::Overtaken),
    }
}

fn pair(before: &Value, after: &Value) -> Pair {
    Pair {
        before: before.clone(),
        after: after.clone(),
    }
}

/// Returns the rows of a list with their ids; `None` for anything else.
fn rows_of(value: &Value) -> Option<Vec<(&str, &Value)>> {
    let rows = value.as_array()?;
    rows.iter().map(|row| Some((id_of(row)?, row))).collect()
}

fn id_of(row: &Value) -> Option<&str> {
    row.get("id")?.as_str()
}

fn list_change(was: &[(&str, &Value)], now: &[(&str, &Value)]) -> ListChange {
    let before: HashMap<&str, &Value> = was.iter().copied().collect();
    let after: HashMap<&str, &Value> = now.iter().copied().collect();
    let mut rows = BTreeMap::new();
    for (id, row) in now {
        match before.get(id) {
            None => {
                rows.insert((*id).to_owned(), RowChange::Added((*row).clone()));
            }
            Some(old) if old != row => {
                rows.insert((*id).to_owned(), RowChange::Fields(fields_between(old, row)));
            }
            Some(_) => {}
        }
    }
    for (id, row) in was {
        if !after.contains_key(id) {
            rows.insert((*id).to_owned(), RowChange::Removed((*row).clone()));
        }
    }
    let ids = |rows: &[(&str, &Value)]| rows.iter().map(|(id, _)| (*id).to_owned()).collect::<Vec<_>>();
    let (was, now) = (ids(was), ids(now));
    let order = (was != now).then_some((was, now));
    ListChange { rows, order }
}

fn fields_between(before: &Value, after: &Value) -> BTreeMap<String, Pair> {
    let empty = Map::new();
    let (before, after) = (
        before.as_object().unwrap_or(&empty),
        after.as_object().unwrap_or(&empty),
    );
    after
        .iter()
        .filter_map(|(name, now)| {
            let was = before.get(name).unwrap_or(&Value::Null);
            (was != now).then(|| (name.clone(), pair(was, now)))
        })
        .collect()
}

fn set_all(map: &mut Map<String, Value>, pairs: &BTreeMap<String, Pair>) -> Result<(), ChangeError> {
    for (name, pair) in pairs {
        if map.get(name).unwrap_or(&Value::Null) != &pair.before {
            return Err(ChangeError::Overtaken);
        }
        map.insert(name.clone(), pair.after.clone());
    }
    Ok(())
}

fn apply_list(rows: &mut Vec<Value>, list: &ListChange) -> Result<(), ChangeError> {
    let mut removed = 0;
    for row in rows.iter_mut() {
        match id_of(row).and_then(|id| list.rows.get(id)) {
            Some(RowChange::Fields(pairs)) => {
                let fields = row.as_object_mut().ok_or(ChangeError::Overtaken)?;
                set_all(fields, pairs)?;
            }
            Some(RowChange::Added(_)) => return Err(ChangeError::Overtaken),
            Some(RowChange::Removed(_)) => removed += 1,
            None => {}
        }
    }
    let touched = |row: &RowChange| !matches!(row, RowChange::Added(_));
    let there: Vec<&str> = rows.iter().filter_map(id_of).collect();
    let lost = |(id, row): (&String, &RowChange)| touched(row) && !there.contains(&id.as_str());
    if list.rows.iter().any(lost) {
        return Err(ChangeError::Overtaken);
    }
    if removed > 0 {
        let goes = |row: &Value| {
            id_of(row).is_some_and(|id| matches!(list.rows.get(id), Some(RowChange::Removed(_))))
        };
        rows.retain(|row| !goes(row));
    }
    for row in list.rows.values() {
        if let RowChange::Added(row) = row {
            rows.push(row.clone());
        }
    }
    if let Some((_, after)) = &list.order {
        let place: HashMap<&str, usize> = after
            .iter()
            .enumerate()
            .map(|(at, id)| (id.as_str(), at))
            .collect();
        // Rows that came since stay after those that the change knew.
        rows.sort_by_key(|row| {
            id_of(row)
                .and_then(|id| place.get(id))
                .copied()
                .unwrap_or(usize::MAX)
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Project, ProjectId, Standing};

    fn project(id: u32, title: &str) -> Project {
        Project {
            id: ProjectId(id),
            number: id.to_string(),
            title: title.to_owned(),
            ..Project::default()
        }
    }

    fn contest(titles: &[(u32, &str)]) -> Contest {
        Contest {
            title: "Конкурс".to_owned(),
            projects: titles.iter().map(|(id, title)| project(*id, title)).collect(),
            ..Contest::default()
        }
    }

    #[test]
    fn a_change_leads_there_and_back() {
        let before = contest(&[(1, "А"), (2, "Б"), (3, "В")]);
        let mut after = contest(&[(3, "В"), (1, "А1"), (4, "Г")]);
        after.title = "Другой".to_owned();
        let change = Change::between(&before, &after).unwrap();
        assert_eq!(change.apply(&before).unwrap(), after);
        assert_eq!(change.reversed().apply(&after).unwrap(), before);
        assert_eq!(change.count(), 4);
    }

    #[test]
    fn nothing_differs_between_equals() {
        let contest = contest(&[(1, "А")]);
        assert!(Change::between(&contest, &contest.clone()).unwrap().is_empty());
    }

    #[test]
    fn only_touched_fields_stand_in_a_change() {
        let before = contest(&[(1, "А")]);
        let after = contest(&[(1, "Б")]);
        let change = Change::between(&before, &after).unwrap();
        let RowChange::Fields(fields) = &change.lists["projects"].rows["1"] else {
            panic!("{change:?}");
        };
        assert_eq!(fields.keys().collect::<Vec<_>>(), ["title"]);
    }

    #[test]
    fn a_later_change_of_another_field_is_kept() {
        let before = contest(&[(1, "А")]);
        let after = contest(&[(1, "Б")]);
        let change = Change::between(&before, &after).unwrap();
        let mut since = after;
        since.projects[0].standing = Standing::NoShow;
        let back = change.reversed().apply(&since).unwrap();
        assert_eq!(
            (back.projects[0].title.as_str(), back.projects[0].standing),
            ("А", Standing::NoShow)
        );
    }

    #[test]
    fn a_later_change_of_the_same_field_stands_in_the_way() {
        let before = contest(&[(1, "А")]);
        let after = contest(&[(1, "Б")]);
        let change = Change::between(&before, &after).unwrap();
        let since = contest(&[(1, "В")]);
        assert!(matches!(
            change.reversed().apply(&since),
            Err(ChangeError::Overtaken)
        ));
        assert!(matches!(
            change.reversed().apply(&contest(&[])),
            Err(ChangeError::Overtaken)
        ));
    }

    use crate::chance::SplitMix64;
    use proptest::prelude::*;

    /// A contest of some of the projects, in any order, each under one of a few titles.
    fn drawn(seed: u64) -> Contest {
        let mut chance = SplitMix64::new(seed);
        let mut ids: Vec<u32> = (1..6).filter(|_| chance.below(3) > 0).collect();
        crate::chance::shuffle(chance.draw(), &mut ids);
        let title = |at: u64, of: [&'static str; 2]| of[usize::try_from(at).unwrap_or(0)];
        let mut projects = Vec::new();
        for id in ids {
            projects.push(project(id, title(chance.below(2), ["А", "Б"])));
        }
        Contest {
            title: title(chance.below(2), ["Конкурс", "Другой"]).to_owned(),
            projects,
            ..Contest::default()
        }
    }

    proptest! {
        #[test]
        fn any_change_leads_there_and_back_and_nowhere_else(one: u64, other: u64, third: u64) {
            let (before, after, elsewhere) = (drawn(one), drawn(other), drawn(third));
            let change = Change::between(&before, &after).unwrap();
            prop_assert_eq!(&change.apply(&before).unwrap(), &after);
            prop_assert_eq!(&change.reversed().apply(&after).unwrap(), &before);
            prop_assert_eq!(&change.reversed().reversed(), &change);
            prop_assert_eq!(change.is_empty(), before == after);
            // A title, each row that differs, and a new order alone.
            let of = |contest: &Contest, id| contest.projects.iter().find(|p| p.id == ProjectId(id)).cloned();
            let rows = (1..6).filter(|&id| of(&before, id) != of(&after, id)).count();
            let list = if before.projects == after.projects { 0 } else { rows.max(1) };
            prop_assert_eq!(change.count(), usize::from(before.title != after.title) + list);
            // Elsewhere it is done where all that it touches stands as it was: fields and rows that go, and no row
            // that comes.
            let row = |id| {
                let (was, is, now) = (of(&before, id), of(&after, id), of(&elsewhere, id));
                match (&was, &is) {
                    (None, None) => true,
                    (None, Some(_)) => now.is_none(),
                    (Some(_), None) => now.is_some(),
                    (was, is) => was == is || now == *was,
                }
            };
            let fits = (before.title == after.title || elsewhere.title == before.title) && (1..6).all(row);
            prop_assert_eq!(change.apply(&elsewhere).is_ok(), fits);
        }
    }

    #[test]
    fn a_row_that_came_since_stays_behind_those_that_the_change_orders() {
        let change =
            Change::between(&contest(&[(1, "А"), (2, "Б")]), &contest(&[(2, "Б"), (1, "А")])).unwrap();
        let since = contest(&[(1, "А"), (9, "Я"), (2, "Б")]);
        let ids: Vec<u32> = change
            .apply(&since)
            .unwrap()
            .projects
            .iter()
            .map(|p| p.id.0)
            .collect();
        assert_eq!(ids, [2, 1, 9]);
    }
}
