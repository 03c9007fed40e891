//! Typed rows read into the contest, by the rules of an import.

use super::{Draft, EditColumn, SetupTable};
use crate::cell::Cell;
use crate::entries;
use crate::fault::{Fault, FaultCode, Findings};
use crate::grid::{Grid, LONGEST_TEXT};
use crate::options::Options;
use crate::raw::{RawRow, RawTable};
use crate::rule_words::days;
use crate::table::{Language, Table};
use crate::words::fold_code;
use domain::{
    Category, CategoryId, Contest, CriterionId, Helper, HelperId, JurorId, ProjectId, Section, SectionId,
    SourceId,
};
use std::collections::HashMap;

impl SetupTable {
    /// Reads the rows into `after`; what a table does not show is kept from `before`.
    pub(super) fn read(
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
