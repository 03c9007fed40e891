//! The tables of the set-up as they are edited in the window: cells as people type them, read by the same
//! rules as an import, with the same faults.

mod columns;
mod reading;

use crate::fault::{Fault, Findings};
use crate::table::{Language, Table};
use domain::Contest;
use std::collections::{BTreeMap, HashMap};

/// A table of the set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SetupTable {
    /// Title, organisation, place and days: one row.
    Contest,
    /// Criteria of the score sheet.
    Criteria,
    /// Projects and applications.
    Projects,
    /// The jury.
    Jurors,
    /// Categories (nominations).
    Categories,
    /// Sections of the defence.
    Sections,
    /// Sources of money.
    Sources,
    /// Helpers of the secretary.
    Helpers,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// A line of text.
    Text,
    /// Text of several lines.
    Long,
    Number,
    /// Roubles.
    Money,
    /// One of several words.
    Choice,
    /// Names with a semicolon between.
    Names,
    /// Days with a semicolon between.
    Days,
}

/// A column as it is edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditColumn {
    /// Its name, as files have it («title»; `docs/rules/files.md`, Tables).
    pub field: &'static str,
    /// Every header by which an import knows it, for a block that is pasted with its header.
    pub headers: Vec<&'static str>,
    /// Whether its cells must be filled.
    pub required: bool,
    /// What it holds.
    pub kind: ColumnKind,
    /// Words of a choice, or texts that stand in the contest already.
    pub choices: Vec<String>,
    /// Whether other texts than the choices may stand there.
    pub free: bool,
}

/// An edit of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableEdit {
    /// Rows to change or, without an id, to add at the end.
    pub rows: Vec<RowEdit>,
    /// Ids of rows to remove.
    pub removed: Vec<u32>,
    /// Every id in its new order.
    pub order: Option<Vec<u32>>,
    /// The greatest id that was ever given in this table: new rows get later ones, so that the history of a
    /// removed row does not pass to another.
    pub given: u32,
}

/// An edit of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowEdit {
    /// Its id; `None` for a new row.
    pub id: Option<u32>,
    /// Cells by field, as they were typed. What is not named stays.
    pub cells: BTreeMap<String, String>,
}

/// An edit that was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Edited {
    /// The contest with it.
    pub contest: Contest,
    /// Ids of the new rows, in order.
    pub ids: Vec<u32>,
}

/// A fault of an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditFault {
    /// Place of its row in `TableEdit::rows`; `None` for a row that the edit does not touch.
    pub row: Option<usize>,
    /// The field, where it is one cell's.
    pub field: Option<&'static str>,
    /// The fault as an import tells it; its row is counted from 1 without a header.
    pub fault: Fault,
}

/// A row while it is edited: who it is, what stands in it, and where the edit names it.
struct Draft {
    id: u32,
    cells: Vec<String>,
    edit: Option<usize>,
}

impl SetupTable {
    /// Every table, in the order of the work.
    pub const ALL: [Self; 8] = [
        Self::Contest,
        Self::Criteria,
        Self::Projects,
        Self::Jurors,
        Self::Categories,
        Self::Sections,
        Self::Sources,
        Self::Helpers,
    ];

    /// Returns the table of an import that messages name.
    fn told_as(self) -> Table {
        match self {
            Self::Contest => Table::Contest,
            Self::Criteria => Table::Criteria,
            Self::Projects => Table::Projects,
            Self::Jurors => Table::Jurors,
            Self::Sources => Table::Sources,
            Self::Categories => Table::Categories,
            Self::Sections => Table::Sections,
            Self::Helpers => Table::Helpers,
        }
    }

    /// Returns the contest with the edit done, or every fault of it. Rows of an unknown id are left alone.
    ///
    /// # Errors
    /// The faults, by row.
    pub fn edit(
        self,
        contest: &Contest,
        edit: &TableEdit,
        language: Language,
    ) -> Result<Edited, Vec<EditFault>> {
        let columns = self.columns(contest, language);
        let drafts = self.drafts(contest, &columns, edit, language);
        let mut findings = Findings::default();
        let mut after = contest.clone();
        self.read(&mut after, contest, &columns, &drafts, language, &mut findings);
        after.complete_lists();
        if findings.faults.is_empty() {
            let new = drafts
                .iter()
                .filter(|d| d.edit.is_some_and(|at| edit.rows[at].id.is_none()));
            return Ok(Edited {
                ids: new.map(|draft| draft.id).collect(),
                contest: after,
            });
        }
        findings.faults.sort();
        let headers: Vec<String> = columns
            .iter()
            .map(|column| self.header(column, language))
            .collect();
        let placed = findings.faults.into_iter().map(|fault| {
            let row = fault
                .row
                .and_then(|row| drafts.get((row as usize).checked_sub(1)?)?.edit);
            let at = fault
                .column
                .as_ref()
                .and_then(|name| headers.iter().position(|header| header == name));
            EditFault {
                row,
                field: at.map(|at| columns[at].field),
                fault,
            }
        });
        Err(placed.collect())
    }

    fn header(self, column: &EditColumn, language: Language) -> String {
        crate::grid::column_named(self.told_as(), column.field)
            .map_or(column.field, |known| known.header(language))
            .to_owned()
    }

    /// Returns the rows as they would stand: changed, without those removed, in order, new ones last.
    fn drafts(
        self,
        contest: &Contest,
        columns: &[EditColumn],
        edit: &TableEdit,
        language: Language,
    ) -> Vec<Draft> {
        let mut drafts: Vec<Draft> = self
            .cells(contest, language)
            .into_iter()
            .filter(|(id, _)| !edit.removed.contains(id))
            .map(|(id, cells)| Draft {
                id,
                cells,
                edit: None,
            })
            .collect();
        if let Some(order) = &edit.order {
            let place: HashMap<u32, usize> = order.iter().enumerate().map(|(at, id)| (*id, at)).collect();
            drafts.sort_by_key(|draft| place.get(&draft.id).copied().unwrap_or(usize::MAX));
        }
        let there = self.cells(contest, language);
        let mut next = there.iter().map(|(id, _)| *id).max().unwrap_or(0).max(edit.given);
        let places: HashMap<u32, usize> = drafts
            .iter()
            .enumerate()
            .map(|(at, draft)| (draft.id, at))
            .collect();
        let mut fresh = Vec::new();
        for (at, row) in edit.rows.iter().enumerate() {
            let place = match row.id {
                Some(id) => match places.get(&id) {
                    Some(place) => *place,
                    None => continue,
                },
                None => {
                    next += 1;
                    drafts.push(Draft {
                        id: next,
                        cells: vec![String::new(); columns.len()],
                        edit: None,
                    });
                    drafts.len() - 1
                }
            };
            let draft = &mut drafts[place];
            draft.edit = Some(at);
            if row.id.is_none() && !row.cells.contains_key(columns[0].field) {
                fresh.push(place);
            }
            for (cell, column) in draft.cells.iter_mut().zip(columns) {
                if let Some(text) = row.cells.get(column.field) {
                    cell.clone_from(text);
                }
            }
        }
        for place in fresh {
            drafts[place].cells[0] = self.next_code(&drafts);
        }
        drafts
    }

    /// Returns the number or code that a new row gets when nothing was typed there: one more than the greatest
    /// of its kind. Names are nobody's to invent.
    fn next_code(self, drafts: &[Draft]) -> String {
        let prefix = match self {
            Self::Projects => "",
            Self::Jurors => "Ж",
            Self::Criteria => "К",
            _ => return String::new(),
        };
        let codes = drafts.iter().filter_map(|draft| draft.cells.first());
        let numbers = codes.filter_map(|code| code.trim().strip_prefix(prefix)?.parse::<u32>().ok());
        format!("{prefix}{}", numbers.max().unwrap_or(0).saturating_add(1))
    }
}
