//! The tables of the set-up as they are edited in the window: cells as people type them, read by the same
//! rules as an import, with the same faults.

use crate::cell::Cell;
use crate::fault::{Fault, FaultCode, Findings};
use crate::grid::Grid;
use crate::import::Options;
use crate::raw::{RawRow, RawTable};
use crate::rows::{
    Value, criteria_rows, juror_rows, project_rows, right_words, role_word, seat_word, source_rows,
    standing_word, word, yes_no,
};
use crate::rule_words::days;
use crate::table::{Language, Table};
use crate::words::{RIGHTS, VOTES, fold_code};
use crate::{entries, grid::LONGEST_TEXT};
use domain::{
    Category, CategoryId, Contest, CriterionId, Helper, HelperId, JurorId, ProjectId, Right, Role, Seat,
    Section, SectionId, SourceId, Standing,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

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
    /// A number.
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
    /// Its name, as `formats` has it («title»).
    pub field: &'static str,
    /// Every header by which an import knows it, for a block that is pasted with its header.
    pub headers: Vec<&'static str>,
    /// Whether its cells may not be empty.
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

    fn read(
        self,
        after: &mut Contest,
        before: &Contest,
        columns: &[EditColumn],
        drafts: &[Draft],
        language: Language,
        findings: &mut Findings,
    ) {
        let raw = RawTable {
            name: self.told_as().title(language).to_owned(),
            rows: std::iter::once(RawRow {
                number: 0,
                cells: columns
                    .iter()
                    .map(|column| Cell::text(&self.header(column, language)))
                    .collect(),
            })
            .chain((1..).zip(drafts).map(|(number, draft)| RawRow {
                number,
                cells: draft.cells.iter().map(|text| Cell::text(text)).collect(),
            }))
            .collect(),
            ..RawTable::default()
        };
        let grid = Grid::new(self.told_as(), &raw, &Options::default(), findings);
        match self {
            Self::Contest => read_head(after, drafts, findings),
            Self::Criteria => {
                let words = before
                    .criteria
                    .iter()
                    .map(|c| (fold_code(&c.code), c.words.clone()))
                    .collect();
                let read = entries::criteria(&grid, &words, findings);
                let mut by_code: HashMap<String, _> =
                    read.into_iter().map(|c| (fold_code(&c.code), c)).collect();
                after.criteria = in_order(drafts, 0, &mut by_code, |criterion, id| {
                    criterion.id = CriterionId(id)
                });
                // Words follow a criterion whose code changed; those off a new scale go.
                for criterion in &mut after.criteria {
                    if let Some(old) = before.criteria.iter().find(|c| c.id == criterion.id) {
                        let words = old
                            .words
                            .iter()
                            .filter(|w| criterion.allows(w.score))
                            .cloned()
                            .collect();
                        criterion.words = words;
                    }
                }
            }
            Self::Projects => {
                let read = entries::projects(&grid, findings);
                let mut by_number: HashMap<String, _> =
                    read.into_iter().map(|p| (fold_code(&p.number), p)).collect();
                after.projects = in_order(drafts, 0, &mut by_number, |project, id| {
                    project.id = ProjectId(id)
                });
                for project in &mut after.projects {
                    if let Some(old) = before.projects.iter().find(|p| p.id == project.id) {
                        project.notes.clone_from(&old.notes);
                    }
                }
            }
            Self::Jurors => {
                let read = entries::jurors(&grid, findings);
                let mut by_code: HashMap<String, _> =
                    read.into_iter().map(|j| (fold_code(&j.code), j)).collect();
                after.jurors = in_order(drafts, 0, &mut by_code, |juror, id| juror.id = JurorId(id));
            }
            Self::Sources => {
                let read = entries::sources(&grid, findings);
                let mut by_name: HashMap<String, _> =
                    read.into_iter().map(|s| (fold_code(&s.name), s)).collect();
                after.sources = in_order(drafts, 0, &mut by_name, |source, id| source.id = SourceId(id));
            }
            Self::Categories => {
                let names = entries::names_of(&grid, findings);
                let renamed = renames(
                    before.categories.iter().map(|c| (c.id.0, c.name.as_str())),
                    drafts,
                    &names,
                );
                for project in &mut after.projects {
                    rename(&mut project.category, &renamed);
                }
                let used: Vec<&str> = after
                    .projects
                    .iter()
                    .filter_map(|p| p.category.as_deref())
                    .collect();
                tell_used(
                    before.categories.iter().map(|c| c.name.as_str()),
                    &used,
                    &names,
                    self,
                    findings,
                );
                after.categories = with_ids(drafts, names, |id, name| Category {
                    id: CategoryId(id),
                    name,
                });
            }
            Self::Sections => {
                let names = entries::names_of(&grid, findings);
                let renamed = renames(
                    before.sections.iter().map(|s| (s.id.0, s.name.as_str())),
                    drafts,
                    &names,
                );
                for project in &mut after.projects {
                    rename(&mut project.section, &renamed);
                }
                for juror in &mut after.jurors {
                    rename(&mut juror.section, &renamed);
                }
                let of_jurors = after.jurors.iter().filter_map(|j| j.section.as_deref());
                let used: Vec<&str> = after
                    .projects
                    .iter()
                    .filter_map(|p| p.section.as_deref())
                    .chain(of_jurors)
                    .collect();
                tell_used(
                    before.sections.iter().map(|s| s.name.as_str()),
                    &used,
                    &names,
                    self,
                    findings,
                );
                after.sections = with_ids(drafts, names, |id, name| Section {
                    id: SectionId(id),
                    name,
                });
            }
            Self::Helpers => {
                after.helpers = drafts
                    .iter()
                    .zip(entries::helpers(&grid, findings))
                    .map(|(draft, helper)| Helper {
                        id: HelperId(draft.id),
                        ..helper
                    })
                    .collect();
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

/// Puts what was read into the order of the rows, and gives each its row's id.
fn in_order<T>(
    drafts: &[Draft],
    column: usize,
    read: &mut HashMap<String, T>,
    identify: impl Fn(&mut T, u32),
) -> Vec<T> {
    let row = |draft: &Draft| {
        let mut entry = read.remove(&fold_code(draft.cells.get(column)?.trim()))?;
        identify(&mut entry, draft.id);
        Some(entry)
    };
    drafts.iter().filter_map(row).collect()
}

fn with_ids<T>(drafts: &[Draft], names: Vec<String>, mut make: impl FnMut(u32, String) -> T) -> Vec<T> {
    drafts
        .iter()
        .zip(names)
        .map(|(draft, name)| make(draft.id, name))
        .collect()
}

/// Returns old names with their new ones.
fn renames<'a>(
    before: impl Iterator<Item = (u32, &'a str)>,
    drafts: &[Draft],
    names: &[String],
) -> HashMap<String, String> {
    let now: HashMap<u32, &String> = drafts
        .iter()
        .zip(names)
        .map(|(draft, name)| (draft.id, name))
        .collect();
    before
        .filter_map(|(id, old)| {
            let new = *now.get(&id)?;
            (new != old).then(|| (old.to_owned(), new.clone()))
        })
        .collect()
}

fn rename(name: &mut Option<String>, renamed: &HashMap<String, String>) {
    if let Some(new) = name.as_ref().and_then(|old| renamed.get(old)) {
        *name = Some(new.clone());
    }
}

/// Tells names that would go while somebody bears them.
fn tell_used<'a>(
    before: impl Iterator<Item = &'a str>,
    used: &[&str],
    names: &[String],
    table: SetupTable,
    findings: &mut Findings,
) {
    for name in before.filter(|name| used.contains(name) && names.iter().all(|other| other != name)) {
        let count = used.iter().filter(|other| *other == &name).count();
        findings.fault(
            Fault::of(table.told_as(), FaultCode::StillUsed)
                .value(name)
                .with("count", count),
        );
    }
}

/// Reads title, organisation, place and days of the contest.
fn read_head(after: &mut Contest, drafts: &[Draft], findings: &mut Findings) {
    let Some(draft) = drafts.first() else { return };
    let cell = |at: usize| {
        draft
            .cells
            .get(at)
            .map(|text| text.trim().to_owned())
            .unwrap_or_default()
    };
    let fault = |field: &str, code| Fault::of(Table::Contest, code).row(Some(1)).column(field);
    if cell(0).is_empty() {
        findings.fault(fault("title", FaultCode::EmptyCell));
    }
    for (at, field) in ["title", "organisation", "place"].into_iter().enumerate() {
        let text = cell(at);
        if text.chars().count() > LONGEST_TEXT {
            let short: String = text.chars().take(40).chain(['…']).collect();
            findings.fault(
                fault(field, FaultCode::TooLong)
                    .value(short)
                    .with("limit", LONGEST_TEXT),
            );
        }
    }
    match days(&cell(3)) {
        Ok(dates) => after.dates = dates,
        Err(text) => findings.fault(fault("dates", FaultCode::BadDate).value(text)),
    }
    (after.title, after.organisation, after.place) = (cell(0), cell(1), cell(2));
}
