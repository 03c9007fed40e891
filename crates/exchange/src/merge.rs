//! What an import adds to a contest in which marks were given: it only adds, and never changes.

use crate::decimal::show;
use crate::difference::{
    compare_contest, compare_criteria, compare_juror, compare_project, compare_source, second_chair,
};
use crate::fault::{Fault, FaultCode, Findings};
use crate::import::Ready;
use crate::table::Table;
use crate::words::fold_code;
use domain::{
    Contest, Criterion, Juror, JurorId, Project, ProjectId, Score, Sheet, SheetState, Source, SourceId,
};
use std::collections::{BTreeMap, HashMap};

/// What is new in an import, with identities of the existing contest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Addition {
    /// New projects, with ids after the greatest existing one.
    pub projects: Vec<Project>,
    /// New jurors, likewise.
    pub jurors: Vec<Juror>,
    /// New sources of money, likewise.
    pub sources: Vec<Source>,
    /// What is new on sheets, by project and juror: `marks` has only the marks that were missing
    /// (`None` elsewhere, in the existing order of criteria), `recusal` only a new one, `state` is
    /// the state of the whole sheet once they are added.
    pub sheets: Vec<Sheet>,
}

impl Addition {
    /// Returns whether nothing is new.
    pub fn is_empty(&self) -> bool {
        self.projects.is_empty()
            && self.jurors.is_empty()
            && self.sources.is_empty()
            && self.sheets.is_empty()
    }
}

/// Returns what `import` adds to a contest. What the import leaves empty does not count as a difference.
///
/// # Errors
/// Every difference from what exists, as faults without rows: the import may only add.
pub fn merge(existing: &Contest, existing_sheets: &[Sheet], import: &Ready) -> Result<Addition, Vec<Fault>> {
    let mut findings = Findings::default();
    compare_contest(existing, import, &mut findings);
    let criteria = compare_criteria(&existing.criteria, &import.contest.criteria, &mut findings);
    let mut addition = Addition::default();

    let next = existing
        .projects
        .iter()
        .map(|project| project.id.0)
        .max()
        .unwrap_or(0)
        + 1;
    let projects = join(
        &existing.projects,
        &import.contest.projects,
        |project| &project.number,
        |old, new| {
            compare_project(old, new, &mut findings);
        },
    );
    let project_ids = projects.take(
        next,
        &mut addition.projects,
        |project| project.id.0,
        |project, id| project.id = ProjectId(id),
    );

    let next = existing.jurors.iter().map(|juror| juror.id.0).max().unwrap_or(0) + 1;
    let jurors = join(
        &existing.jurors,
        &import.contest.jurors,
        |juror| &juror.code,
        |old, new| {
            compare_juror(old, new, &mut findings);
        },
    );
    let juror_ids = jurors.take(
        next,
        &mut addition.jurors,
        |juror| juror.id.0,
        |juror, id| juror.id = JurorId(id),
    );
    second_chair(existing, &addition.jurors, &mut findings);

    let next = existing
        .sources
        .iter()
        .map(|source| source.id.0)
        .max()
        .unwrap_or(0)
        + 1;
    let sources = join(
        &existing.sources,
        &import.contest.sources,
        |source| &source.name,
        |old, new| {
            compare_source(old, new, &mut findings);
        },
    );
    sources.take(
        next,
        &mut addition.sources,
        |source| source.id.0,
        |source, id| source.id = SourceId(id),
    );

    let old_sheets: HashMap<(ProjectId, JurorId), &Sheet> = existing_sheets
        .iter()
        .map(|sheet| ((sheet.project, sheet.juror), sheet))
        .collect();
    let names = Names::new(import);
    for sheet in &import.sheets {
        let (Some(project), Some(juror)) = (project_ids.get(&sheet.project.0), juror_ids.get(&sheet.juror.0))
        else {
            continue;
        };
        let key = (ProjectId(*project), JurorId(*juror));
        let renamed = Sheet {
            project: key.0,
            juror: key.1,
            marks: criteria
                .iter()
                .map(|at| at.and_then(|at| sheet.marks.get(at).copied().flatten()))
                .collect(),
            ..sheet.clone()
        };
        let at = names.of(sheet);
        let new = match old_sheets.get(&key) {
            None => Some(renamed),
            Some(old) => missing_on(old, renamed, &at, &existing.criteria, &mut findings),
        };
        addition.sheets.extend(new);
    }
    addition.sheets.sort_by_key(|sheet| (sheet.project, sheet.juror));
    if findings.faults.is_empty() {
        Ok(addition)
    } else {
        findings.faults.sort();
        Err(findings.faults)
    }
}

/// Entries of an import against those that exist.
struct Joined<'a, T> {
    /// Pairs of the same name: id of the import's, the existing one.
    same: Vec<(&'a T, &'a T)>,
    new: Vec<&'a T>,
}

fn join<'a, T>(
    existing: &'a [T],
    import: &'a [T],
    name: impl Fn(&T) -> &String,
    mut compare: impl FnMut(&T, &T),
) -> Joined<'a, T> {
    let known: HashMap<String, &T> = existing
        .iter()
        .map(|entry| (fold_code(name(entry)), entry))
        .collect();
    let mut joined = Joined {
        same: Vec::new(),
        new: Vec::new(),
    };
    for entry in import {
        match known.get(&fold_code(name(entry))) {
            Some(old) => {
                compare(old, entry);
                joined.same.push((entry, old));
            }
            None => joined.new.push(entry),
        }
    }
    joined
}

impl<T: Clone> Joined<'_, T> {
    /// Puts the new entries into `target` with ids from `next` on; returns ids by the import's ids.
    fn take(
        self,
        next: u32,
        target: &mut Vec<T>,
        id: impl Fn(&T) -> u32,
        set: impl Fn(&mut T, u32),
    ) -> BTreeMap<u32, u32> {
        let mut ids: BTreeMap<u32, u32> = self.same.iter().map(|(new, old)| (id(new), id(old))).collect();
        for (number, entry) in (next..).zip(self.new) {
            ids.insert(id(entry), number);
            let mut entry = entry.clone();
            set(&mut entry, number);
            target.push(entry);
        }
        ids
    }
}

/// Number of a project and code of a juror by the import's identities.
struct Names<'a> {
    projects: HashMap<ProjectId, &'a str>,
    jurors: HashMap<JurorId, &'a str>,
}

impl<'a> Names<'a> {
    fn new(import: &'a Ready) -> Self {
        Self {
            projects: import
                .contest
                .projects
                .iter()
                .map(|project| (project.id, project.number.as_str()))
                .collect(),
            jurors: import
                .contest
                .jurors
                .iter()
                .map(|juror| (juror.id, juror.code.as_str()))
                .collect(),
        }
    }

    fn of(&self, sheet: &Sheet) -> (&'a str, &'a str) {
        let project = self.projects.get(&sheet.project).copied().unwrap_or_default();
        (
            project,
            self.jurors.get(&sheet.juror).copied().unwrap_or_default(),
        )
    }
}

/// Returns what of `new` is missing on `old`; what stands there otherwise is a fault.
fn missing_on(
    old: &Sheet,
    mut new: Sheet,
    (project, juror): &(&str, &str),
    criteria: &[Criterion],
    findings: &mut Findings,
) -> Option<Sheet> {
    let mut otherwise = |criterion: &str, value: String, stands: String| {
        let fault = Fault::of(Table::Scores, FaultCode::MarkStandsOtherwise).value(value);
        let fault = fault
            .with("project", project)
            .with("juror", juror)
            .with("criterion", criterion);
        findings.fault(fault.with("stands", stands));
    };
    let shown = |score: Score| show(score.0, 2);
    let recused = || "с/о".to_owned();
    if new.recusal.is_some() {
        if let Some((mark, criterion)) = old
            .marks
            .iter()
            .zip(criteria)
            .find_map(|(mark, c)| Some(((*mark)?, c)))
        {
            otherwise(&criterion.code, recused(), shown(mark));
        }
        return if old.recusal.is_some() { None } else { Some(new) };
    }
    for ((mark, before), criterion) in new.marks.iter_mut().zip(&old.marks).zip(criteria) {
        let Some(score) = *mark else { continue };
        match before {
            _ if old.recusal.is_some() => otherwise(&criterion.code, shown(score), recused()),
            Some(before) if *before != score => otherwise(&criterion.code, shown(score), shown(*before)),
            Some(_) => *mark = None,
            None => {}
        }
    }
    if new.is_empty() {
        return None;
    }
    let complete = new
        .marks
        .iter()
        .zip(&old.marks)
        .all(|(new, old)| new.is_some() || old.is_some());
    new.state = if complete && old.state == SheetState::Draft {
        SheetState::Submitted
    } else {
        old.state
    };
    Some(new)
}
