//! Tables of the set-up for editing, and a project's history.

use crate::contest::edits;
use crate::contract::*;
use crate::door::access;
use crate::door::access::group_of_table;
use crate::door::request::{Frozen, request};
use crate::door::turn::{Answer, Look, Turn};
use crate::show::cards::short_names;
use crate::show::local::lang_of;
use domain::change::RowChange;
use domain::{Contest, Project, ProjectId, Sheet};
use exchange::{ColumnKind, EditColumn, Language, RowEdit, SetupTable, TableEdit};
use std::collections::BTreeSet;

request! {
    /// A table of the set-up, to edit.
    Table { table: TableName, lang: String } -> TableView;
    may: Look, frozen: Never, seats: WORK
}

impl Answer for Table {
    fn answer(&self, turn: Turn<'_>) -> Result<TableView, ApiError> {
        let Look { open, asked, .. } = &turn.leave()?;
        let &Self { table, ref lang } = self;
        let language = language(lang)?;
        let which = SetupTable::from(table);
        let locked = open.is_read_only()
            || !access::may(&open.setup.helpers, asked.who, access::group_of_table(table))
            || (table == TableName::Criteria
                && open.read(|view| crate::regulation::locked(view, &open.setup))?);
        let rows = which
            .cells(&open.setup, language)
            .into_iter()
            .map(|(id, cells)| RowView {
                id: id.to_string(),
                cells,
            });
        Ok(TableView {
            table,
            columns: which
                .columns(&open.setup, language)
                .into_iter()
                .map(column)
                .collect(),
            rows: rows.collect(),
            locked,
            entry: open.entry(),
        })
    }
}

request! {
    /// What is wrong with an edit; changes nothing.
    CheckEdit { table: TableName, lang: String, edit: TableEditForm } -> TableChecked;
    may of edit => group_of_table(edit.table), frozen: Never, seats: WORK
}

impl Answer for CheckEdit {
    fn answer(&self, turn: Turn<'_>) -> Result<TableChecked, ApiError> {
        let Look { open, .. } = &turn.leave()?;
        let &Self {
            table,
            ref lang,
            edit: ref form,
        } = self;
        let (language, edit) = (language(lang)?, table_edit(form)?);
        let added = edit.rows.iter().filter(|row| row.id.is_none()).count();
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let faults = match SetupTable::from(table).edit(&open.setup, &edit, language) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.into_iter().map(fault).collect(),
        };
        Ok(TableChecked {
            faults,
            added: count(added),
            changed: count(edit.rows.len() - added),
            removed: count(edit.removed.len()),
        })
    }
}

request! {
    /// Edits a table: one step of undo. Nothing is done while there are faults.
    EditTable { table: TableName, lang: String, edit: TableEditForm } -> TableEdited;
    may of edit => group_of_table(edit.table),
    frozen of edit => if edit.table == TableName::Helpers { Frozen::Never } else { Frozen::AtFixing },
    seats: WORK,
    touches: [Contest, Regulation, Jury, Marks, Money], journal: [table]
}

impl Answer for EditTable {
    fn answer(&self, mut turn: Turn<'_>) -> Result<TableEdited, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            table,
            ref lang,
            edit: ref form,
        } = self;
        let open = state.open()?;
        let (language, edit) = (language(lang)?, table_edit(form)?);
        let which = SetupTable::from(table);
        // Faults and edits that change nothing leave no trace in the journal. A request sent twice does: by
        // then its rows may stand otherwise, and its first answer is in the journal.
        let done_before = open.read(|view| Ok(view.entry_of(asked.id)?))?.is_some();
        if !done_before {
            match which.edit(&open.setup, &edit, language) {
                Err(faults) => {
                    return Ok(TableEdited {
                        saved: None,
                        faults: faults.into_iter().map(fault).collect(),
                        ids: Vec::new(),
                    });
                }
                Ok(edited) if edited.contest == *open.setup => {
                    return Ok(TableEdited {
                        saved: None,
                        faults: Vec::new(),
                        ids: Vec::new(),
                    });
                }
                Ok(_) => {}
            }
        }
        let (ids, saved) = program.edit(state, asked, |tx, before| {
            let edit = TableEdit {
                given: tx.greatest_id(list(table))?,
                ..edit
            };
            let edited = which
                .edit(before, &edit, language)
                .map_err(|faults| ApiError::from(ErrorCode::ImportFaults).with("count", faults.len()))?;
            edits::ensure_rules_unlocked(tx, before, &edited.contest)?;
            if matches!(table, TableName::Projects | TableName::Jurors) {
                ensure_nobody_with_marks(before, &edited.contest, &tx.sheets(before)?)?;
            }
            let ids: Vec<String> = edited.ids.iter().map(u32::to_string).collect();
            Ok((edited.contest, ids))
        })?;
        Ok(TableEdited {
            saved: Some(saved),
            faults: Vec::new(),
            ids,
        })
    }
}

request! {
    /// How a project came to be what it is, oldest first.
    ProjectHistory { #[ts(type = "string")] project: ProjectId, lang: String } -> Vec<HistoryLine>;
    may: Look, frozen: Never, seats: WORK
}

impl Answer for ProjectHistory {
    fn answer(&self, turn: Turn<'_>) -> Result<Vec<HistoryLine>, ApiError> {
        let Look { open, .. } = &turn.leave()?;
        let &Self { project, ref lang } = self;
        let language = language(lang)?;
        let changes = open.read(|view| Ok(view.setup_changes()?))?;
        let names = short_names(&open.contest);
        let mut lines = Vec::new();
        for made in &changes {
            let change = edits::read(made)?;
            let Some(row) = change
                .lists
                .get("projects")
                .and_then(|list| list.rows.get(&project.to_string()))
            else {
                continue;
            };
            let (act, fields) = match row {
                RowChange::Added(_) => (HistoryAct::Added, Vec::new()),
                RowChange::Removed(_) => (HistoryAct::Removed, Vec::new()),
                RowChange::Fields(pairs) => {
                    let before =
                        project_cells(pairs.iter().map(|(name, pair)| (name, &pair.before)), language)?;
                    let after =
                        project_cells(pairs.iter().map(|(name, pair)| (name, &pair.after)), language)?;
                    let fields = before
                        .into_iter()
                        .zip(after)
                        .map(|((field, before), (_, after))| FieldChange { field, before, after });
                    (
                        HistoryAct::Changed,
                        fields.filter(|f| f.before != f.after).collect(),
                    )
                }
            };
            lines.push(HistoryLine {
                entry: i64::try_from(made.entry).unwrap_or(i64::MAX),
                time: made.time_ms,
                who: crate::file::journal::who(&open.contest, &names, made.who.clone()),
                kind: crate::file::journal::kebab(&made.kind),
                act,
                fields,
            });
        }
        Ok(lines)
    }
}

impl From<TableName> for SetupTable {
    fn from(table: TableName) -> Self {
        match table {
            TableName::Contest => Self::Contest,
            TableName::Criteria => Self::Criteria,
            TableName::Projects => Self::Projects,
            TableName::Jurors => Self::Jurors,
            TableName::Categories => Self::Categories,
            TableName::Sections => Self::Sections,
            TableName::Sources => Self::Sources,
            TableName::Helpers => Self::Helpers,
        }
    }
}

/// Returns the name of the table's list in a recorded change.
fn list(table: TableName) -> &'static str {
    match table {
        TableName::Contest => "contest",
        TableName::Criteria => "criteria",
        TableName::Projects => "projects",
        TableName::Jurors => "jurors",
        TableName::Categories => "categories",
        TableName::Sections => "sections",
        TableName::Sources => "sources",
        TableName::Helpers => "helpers",
    }
}

fn language(code: &str) -> Result<Language, ApiError> {
    Ok(match lang_of(code)? {
        messages::Lang::Ru => Language::Ru,
        messages::Lang::En => Language::En,
    })
}

fn column(column: EditColumn) -> ColumnView {
    ColumnView {
        field: column.field.to_owned(),
        headers: column.headers.into_iter().map(str::to_owned).collect(),
        required: column.required,
        kind: match column.kind {
            ColumnKind::Text => ColumnKindView::Text,
            ColumnKind::Long => ColumnKindView::Long,
            ColumnKind::Number => ColumnKindView::Number,
            ColumnKind::Money => ColumnKindView::Money,
            ColumnKind::Choice => ColumnKindView::Choice,
            ColumnKind::Names => ColumnKindView::Names,
            ColumnKind::Days => ColumnKindView::Days,
        },
        choices: column.choices,
        free: column.free,
    }
}

fn id(text: &str) -> Result<u32, ApiError> {
    text.parse().map_err(|_| ErrorCode::BadRequest.into())
}

fn ids(texts: &[String]) -> Result<Vec<u32>, ApiError> {
    texts.iter().map(|text| id(text)).collect()
}

fn table_edit(form: &TableEditForm) -> Result<TableEdit, ApiError> {
    let row = |row: &RowEditForm| {
        Ok(RowEdit {
            id: row.id.as_deref().map(id).transpose()?,
            cells: row.cells.clone(),
        })
    };
    Ok(TableEdit {
        rows: form.rows.iter().map(row).collect::<Result<_, ApiError>>()?,
        removed: ids(&form.removed)?,
        order: form.order.as_deref().map(ids).transpose()?,
        given: 0,
    })
}

fn fault(fault: exchange::EditFault) -> EditFault {
    EditFault {
        row: fault.row.map(|row| u32::try_from(row).unwrap_or(u32::MAX)),
        field: fault.field.map(str::to_owned),
        key: fault.fault.key().to_owned(),
        params: fault
            .fault
            .args()
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    }
}

/// Refuses to remove, or to take out of the contest, somebody whose marks stand.
fn ensure_nobody_with_marks(before: &Contest, after: &Contest, sheets: &[Sheet]) -> Result<(), ApiError> {
    let projects: BTreeSet<_> = after.admitted().projects.iter().map(|p| p.id).collect();
    let jurors: BTreeSet<_> = after.jurors.iter().filter(|j| j.scores()).map(|j| j.id).collect();
    for sheet in sheets {
        let lost_project = before
            .projects
            .iter()
            .find(|p| p.id == sheet.project && !projects.contains(&p.id));
        if let Some(project) = lost_project {
            return Err(ApiError::from(ErrorCode::ProjectHasMarks).with("number", &project.number));
        }
        let lost_juror = before
            .jurors
            .iter()
            .find(|j| j.id == sheet.juror && !jurors.contains(&j.id));
        if let Some(juror) = lost_juror {
            return Err(ApiError::from(ErrorCode::JurorHasMarks).with("juror", &juror.name));
        }
    }
    Ok(())
}

/// Returns the cells of a project, of which some fields may be unknown, as a person would type them.
fn project_cells<'f>(
    fields: impl Iterator<Item = (&'f String, &'f serde_json::Value)>,
    language: Language,
) -> Result<Vec<(String, String)>, ApiError> {
    let mut project = serde_json::to_value(Project::default()).map_err(ApiError::internal)?;
    for (name, value) in fields {
        project[name] = value.clone();
    }
    let contest = Contest {
        projects: vec![serde_json::from_value(project).map_err(ApiError::internal)?],
        ..Contest::default()
    };
    let columns = SetupTable::Projects.columns(&contest, language);
    let cells = SetupTable::Projects.cells(&contest, language);
    let cells = cells.into_iter().flat_map(|(_, cells)| cells);
    Ok(columns
        .into_iter()
        .map(|column| column.field.to_owned())
        .zip(cells)
        .collect())
}
