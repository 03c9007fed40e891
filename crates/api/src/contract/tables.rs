//! The tables of the set-up as they are edited: cells are texts as people type them.

use super::{Saved, SavedFile};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A table of the set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum TableName {
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

/// A table to edit.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TableView {
    /// Which.
    pub table: TableName,
    /// Its columns, in the order of cells.
    pub columns: Vec<ColumnView>,
    /// Its rows, in order.
    pub rows: Vec<RowView>,
    /// Nothing can be edited here: criteria change only with the regulation once marks were given, and a
    /// contest opened for reading does not change at all.
    pub locked: bool,
    /// Number of the journal entry it was read at.
    #[ts(type = "number")]
    pub entry: i64,
}

/// A column. Worded by the message `field-<table>-<field>`.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ColumnView {
    /// Its name, as files have it («title»).
    pub field: String,
    /// Every header by which an import knows it, for a block that is pasted with its header.
    pub headers: Vec<String>,
    /// Whether its cells may not be empty.
    pub required: bool,
    /// What it holds.
    pub kind: ColumnKindView,
    /// Words of a choice, or texts to propose.
    pub choices: Vec<String>,
    /// Whether other texts than the choices may stand there.
    pub free: bool,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ColumnKindView {
    /// A line of text.
    Text,
    /// Text of several lines.
    Long,
    Number,
    /// Roubles.
    Money,
    /// One of several words.
    Choice,
    /// Names or words with a semicolon between.
    Names,
    /// Days with a semicolon between.
    Days,
}

/// A row.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RowView {
    pub id: String,
    /// Its cells, as a person would type them.
    pub cells: Vec<String>,
}

/// An edit of a table: one step of undo.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TableEditForm {
    /// Rows to change, or to add at the end.
    pub rows: Vec<RowEditForm>,
    /// Ids of rows to remove.
    pub removed: Vec<String>,
    /// Every id in its new order; new rows come last.
    pub order: Option<Vec<String>>,
}

/// An edit of a row.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RowEditForm {
    /// Its id; null for a new row.
    pub id: Option<String>,
    /// Cells by field, as they were typed; what is not named stays.
    pub cells: BTreeMap<String, String>,
}

/// A fault of an edit. Worded by the message `key` with `params`, as the faults of an import are.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EditFault {
    /// Place of its row in the edit; null for a row that the edit does not touch.
    pub row: Option<u32>,
    /// The field, where it is one cell's.
    pub field: Option<String>,
    /// Key of the message.
    pub key: String,
    /// What the message names.
    pub params: BTreeMap<String, String>,
}

/// What an edit would do.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TableChecked {
    /// Everything wrong with it; empty when it can be done.
    pub faults: Vec<EditFault>,
    /// Rows added.
    pub added: u32,
    /// Rows changed.
    pub changed: u32,
    /// Rows removed.
    pub removed: u32,
}

/// What an edit did.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TableEdited {
    /// Its journal entry; null when there were faults or nothing changed.
    pub saved: Option<Saved>,
    /// Everything wrong with it; nothing was done then.
    pub faults: Vec<EditFault>,
    /// Ids of the new rows, in order.
    pub ids: Vec<String>,
}

/// A workbook that was saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SavedWorkbook {
    /// Where.
    pub file: SavedFile,
    /// Marks were left out, because they are still being taken.
    pub without_scores: bool,
}

/// What undo and redo would do.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EditStepsView {
    /// Undo; null when there is nothing to undo.
    pub undo: Option<EditStep>,
    /// Redo; null when nothing was undone.
    pub redo: Option<EditStep>,
}

/// A change that can be undone or done again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EditStep {
    /// Its journal entry.
    #[ts(type = "number")]
    pub entry: i64,
    /// When it was made, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// Name of the request that made it, in kebab case (`edit-table`).
    pub kind: String,
    /// The table it changed, where it was one.
    pub table: Option<TableName>,
    /// How many rows or values it changed.
    pub count: u32,
}

/// A step was undone or done again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EditStepped {
    /// Its journal entry.
    pub saved: Saved,
    /// The table it changed, where it was one.
    pub table: Option<TableName>,
}

/// A line of a project's history.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryLine {
    /// Journal entry.
    #[ts(type = "number")]
    pub entry: i64,
    /// When, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// Who, as in the journal.
    pub who: String,
    /// Name of the request, in kebab case.
    pub kind: String,
    /// What it did to the project.
    pub act: HistoryAct,
    /// Fields that changed; of a project that was added or removed, none.
    pub fields: Vec<FieldChange>,
}

/// What an entry did to a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum HistoryAct {
    Added,
    Changed,
    Removed,
}

/// A field before and after. Worded by the message `field-projects-<field>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FieldChange {
    /// Its name.
    pub field: String,
    /// Before, as a person would type it.
    pub before: String,
    pub after: String,
}
