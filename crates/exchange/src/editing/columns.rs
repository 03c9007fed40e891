//! Columns of the tables as they are edited, and their rows as a person would type them.

use super::{ColumnKind, EditColumn, SetupTable};
use crate::rows::{
    Value, criteria_rows, juror_rows, project_rows, right_words, role_word, seat_word, source_rows,
    standing_word, word, yes_no,
};
use crate::table::Language;
use crate::words::{RIGHTS, VOTES};
use domain::{Category, Contest, Helper, Right, Role, Seat, Section, Standing};
use std::collections::BTreeSet;

impl SetupTable {
    /// Returns the columns, in the order of cells.
    pub fn columns(self, contest: &Contest, language: Language) -> Vec<EditColumn> {
        let known = self.told_as().columns();
        let fields: Vec<(&'static str, bool)> = match self {
            Self::Contest => vec![
                ("title", true),
                ("organisation", false),
                ("place", false),
                ("dates", false),
            ],
            _ => known.iter().map(|column| (column.en, column.required)).collect(),
        };
        fields
            .into_iter()
            .map(|(field, required)| {
                let (kind, choices, free) = self.column(field, contest, language);
                let known = crate::grid::column_named(self.told_as(), field);
                EditColumn {
                    field,
                    headers: known.map(|column| column.headers().collect()).unwrap_or_default(),
                    required,
                    kind,
                    choices,
                    free,
                }
            })
            .collect()
    }

    fn column(self, field: &str, contest: &Contest, language: Language) -> (ColumnKind, Vec<String>, bool) {
        let choice = |words: Vec<&str>| {
            let words = words.into_iter().map(str::to_owned).collect();
            (ColumnKind::Choice, words, false)
        };
        let used = |texts: Vec<&String>| {
            let texts: BTreeSet<&String> = texts.into_iter().collect();
            let mut texts: Vec<String> = texts.into_iter().cloned().collect();
            texts.sort_by(|a, b| domain::natural::compare(a, b));
            (ColumnKind::Text, texts, true)
        };
        let sections = || contest.sections.iter().map(|s| s.name.clone()).collect();
        match (self, field) {
            (Self::Criteria, "weight" | "min" | "max" | "step") | (Self::Sources, "order" | "share") => {
                (ColumnKind::Number, Vec::new(), true)
            }
            (Self::Criteria, "key") => choice(vec![yes_no(true, language), yes_no(false, language)]),
            (Self::Criteria, "description") | (Self::Projects, "summary" | "grounds") => {
                (ColumnKind::Long, Vec::new(), true)
            }
            (Self::Projects, "requested" | "minimum") | (Self::Sources, "limit") => {
                (ColumnKind::Money, Vec::new(), true)
            }
            (Self::Projects, "team") => (ColumnKind::Names, Vec::new(), true),
            (Self::Projects, "category") => {
                let names = contest.categories.iter().map(|c| c.name.clone()).collect();
                (ColumnKind::Text, names, true)
            }
            (Self::Projects | Self::Jurors, "section") => (ColumnKind::Text, sections(), true),
            (Self::Projects, "faculty") => used(
                contest
                    .projects
                    .iter()
                    .filter_map(|p| p.faculty.as_ref())
                    .collect(),
            ),
            (Self::Projects, "mentor") => used(
                contest
                    .projects
                    .iter()
                    .filter_map(|p| p.mentor.as_ref())
                    .collect(),
            ),
            (Self::Projects, "standing") => {
                let all = [
                    Standing::Received,
                    Standing::Competing,
                    Standing::Rejected,
                    Standing::Withdrawn,
                    Standing::NoShow,
                ];
                choice(all.into_iter().map(|s| standing_word(s, language)).collect())
            }
            (Self::Jurors, "role") => {
                let all = [Role::Chair, Role::Deputy, Role::Member, Role::Secretary];
                choice(all.into_iter().map(|r| role_word(r, language)).collect())
            }
            (Self::Jurors, "voting") => {
                choice(vec![word(VOTES, true, language), word(VOTES, false, language)])
            }
            (Self::Jurors, "seat") => {
                let all = [Seat::Administration, Seat::Expert, Seat::Student];
                choice(all.into_iter().map(|s| seat_word(s, language)).collect())
            }
            (Self::Helpers, "rights") => {
                let all = [Right::Sheets, Right::SetUp, Right::Papers];
                let words = all
                    .into_iter()
                    .map(|r| word(RIGHTS, r, language).to_owned())
                    .collect();
                (ColumnKind::Names, words, false)
            }
            (Self::Contest, "dates") => (ColumnKind::Days, Vec::new(), true),
            _ => (ColumnKind::Text, Vec::new(), true),
        }
    }

    /// Returns the rows: ids, and cells as a person would type them.
    pub fn cells(self, contest: &Contest, language: Language) -> Vec<(u32, Vec<String>)> {
        let shown = |ids: Vec<u32>, rows: Vec<Vec<Value>>| {
            let text = |row: Vec<Value>| row.into_iter().map(|value| typed(value, language)).collect();
            ids.into_iter().zip(rows.into_iter().map(text)).collect()
        };
        match self {
            Self::Contest => {
                let dates: Vec<String> = contest
                    .dates
                    .iter()
                    .map(|day| day.format("%d.%m.%Y").to_string())
                    .collect();
                let organisation = contest.organisation.clone();
                vec![(
                    1,
                    vec![
                        contest.title.clone(),
                        organisation,
                        contest.place.clone(),
                        dates.join("; "),
                    ],
                )]
            }
            Self::Criteria => shown(
                contest.criteria.iter().map(|c| c.id.0).collect(),
                criteria_rows(contest, language),
            ),
            Self::Projects => shown(
                contest.projects.iter().map(|p| p.id.0).collect(),
                project_rows(contest, language),
            ),
            Self::Jurors => shown(
                contest.jurors.iter().map(|j| j.id.0).collect(),
                juror_rows(contest, language),
            ),
            Self::Sources => shown(
                contest.sources.iter().map(|s| s.id.0).collect(),
                source_rows(contest),
            ),
            Self::Categories => {
                let row = |c: &Category| (c.id.0, vec![c.name.clone()]);
                contest.categories.iter().map(row).collect()
            }
            Self::Sections => {
                let row = |s: &Section| (s.id.0, vec![s.name.clone()]);
                contest.sections.iter().map(row).collect()
            }
            Self::Helpers => {
                let row = |h: &Helper| (h.id.0, vec![h.name.clone(), right_words(&h.rights, language)]);
                contest.helpers.iter().map(row).collect()
            }
        }
    }
}

/// Returns a value as a person types it: decimals as the language writes them.
fn typed(value: Value, language: Language) -> String {
    match (value, language) {
        (Value::Nothing, _) => String::new(),
        (Value::Text(text), _) | (Value::Number(text), Language::En) => text,
        (Value::Number(text), Language::Ru) => text.replace('.', ","),
    }
}
