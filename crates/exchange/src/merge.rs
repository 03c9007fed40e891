//! What an import adds to a contest in which marks were given: it only adds, and never changes.

use crate::decimal::show;
use crate::fault::{Fault, FaultCode, Findings};
use crate::import::Ready;
use crate::table::Table;
use crate::words::fold_code;
use domain::regulation::{Places, TieRule};
use domain::{
    Contest, Criterion, Juror, JurorId, Money, Project, ProjectId, Regulation, Score, Sheet, SheetState,
    Source, SourceId,
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

/// Returns what `import` adds to a contest. What the import leaves empty is no difference.
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

/// Tells that something stands otherwise, unless the import leaves it empty.
fn differ(
    table: Table,
    entry: &str,
    column: &str,
    old: Option<String>,
    new: Option<String>,
    findings: &mut Findings,
) {
    let Some(new) = new.filter(|new| !new.is_empty()) else {
        return;
    };
    let old = old.unwrap_or_default();
    if old != new {
        let fault = Fault::of(table, FaultCode::StandsOtherwise).value(new);
        findings.fault(
            fault
                .with("entry", entry)
                .with("field", field(table, column))
                .with("stands", old),
        );
    }
}

fn field(table: Table, column: &str) -> String {
    crate::grid::column_named(table, column).map_or_else(|| column.to_owned(), crate::table::Column::both)
}

fn compare_contest(existing: &Contest, import: &Ready, findings: &mut Findings) {
    let new = &import.contest;
    let days = |contest: &Contest| {
        contest
            .dates
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("; ")
    };
    let fields = [
        ("„Название“ (title)", existing.title.clone(), new.title.clone()),
        (
            "„Организация“ (organisation)",
            existing.organisation.clone(),
            new.organisation.clone(),
        ),
        ("„Место“ (place)", existing.place.clone(), new.place.clone()),
        ("„Дата“ (date)", days(existing), days(new)),
    ];
    for (column, old, new) in fields {
        differ(
            Table::Contest,
            &existing.title,
            column,
            Some(old),
            Some(new),
            findings,
        );
    }
    if import.names_regulation && !same_regulation(existing, new) {
        findings.fault(Fault::of(Table::Contest, FaultCode::RegulationFixed));
    }
}

/// Versions and identities of criteria aside, since both belong to the contest and not to its rules.
fn same_regulation(existing: &Contest, new: &Contest) -> bool {
    let codes = |contest: &Contest| -> Vec<(Option<String>, Option<TieRule>)> {
        let code = |rule: &TieRule| match rule {
            TieRule::Criterion(id) => {
                let criterion = contest.criteria.iter().find(|criterion| criterion.id == *id);
                (criterion.map(|criterion| fold_code(&criterion.code)), None)
            }
            other => (None, Some(*other)),
        };
        contest.regulation.places.ties.iter().map(code).collect()
    };
    let bare = |regulation: &Regulation| Regulation {
        version: 0,
        places: Places {
            ties: Vec::new(),
            ..regulation.places.clone()
        },
        ..regulation.clone()
    };
    bare(&existing.regulation) == bare(&new.regulation) && codes(existing) == codes(new)
}

/// Returns for each existing criterion its position in the import.
fn compare_criteria(
    existing: &[Criterion],
    new: &[Criterion],
    findings: &mut Findings,
) -> Vec<Option<usize>> {
    let same = |a: &Criterion, b: &Criterion| {
        (&a.name, a.weight, a.min, a.max, a.step, a.key) == (&b.name, b.weight, b.min, b.max, b.step, b.key)
    };
    let positions: HashMap<String, usize> = new
        .iter()
        .enumerate()
        .map(|(at, criterion)| (fold_code(&criterion.code), at))
        .collect();
    for criterion in new {
        let old = existing
            .iter()
            .find(|old| fold_code(&old.code) == fold_code(&criterion.code));
        if !old.is_some_and(|old| same(old, criterion)) {
            findings
                .fault(Fault::of(Table::Criteria, FaultCode::CriteriaFixed).value(criterion.code.as_str()));
        }
    }
    existing
        .iter()
        .map(|criterion| positions.get(&fold_code(&criterion.code)).copied())
        .collect()
}

fn compare_project(old: &Project, new: &Project, findings: &mut Findings) {
    let roubles = |money: Option<Money>| money.map(|money| show(money.0, 2));
    let team = |project: &Project| Some(project.team.join("; "));
    let fields = [
        ("title", Some(old.title.clone()), Some(new.title.clone())),
        ("registration", old.registration.clone(), new.registration.clone()),
        (
            "official_title",
            old.official_title.clone(),
            new.official_title.clone(),
        ),
        ("lead", old.lead.clone(), new.lead.clone()),
        ("team", team(old), team(new)),
        ("speaker", old.speaker.clone(), new.speaker.clone()),
        ("faculty", old.faculty.clone(), new.faculty.clone()),
        ("group", old.group.clone(), new.group.clone()),
        ("contact", old.contact.clone(), new.contact.clone()),
        ("category", old.category.clone(), new.category.clone()),
        ("requested", roubles(old.requested), roubles(new.requested)),
        ("minimum", roubles(old.minimum), roubles(new.minimum)),
        ("mentor", old.mentor.clone(), new.mentor.clone()),
        ("section", old.section.clone(), new.section.clone()),
        ("summary", old.summary.clone(), new.summary.clone()),
    ];
    for (column, before, after) in fields {
        differ(Table::Projects, &old.number, column, before, after, findings);
    }
    for (name, text) in &new.notes {
        differ(
            Table::Projects,
            &old.number,
            name,
            old.notes.get(name).cloned(),
            Some(text.clone()),
            findings,
        );
    }
}

fn compare_juror(old: &Juror, new: &Juror, findings: &mut Findings) {
    use crate::writer::{role_word, seat_word, vote_word};
    let seat = |juror: &Juror| {
        juror
            .seat
            .map(|seat| seat_word(seat, crate::Language::Ru).to_owned())
    };
    let fields = [
        ("name", Some(old.name.clone()), Some(new.name.clone())),
        ("position", old.position.clone(), new.position.clone()),
        (
            "role",
            Some(role_word(old.role, crate::Language::Ru).to_owned()),
            Some(role_word(new.role, crate::Language::Ru).to_owned()),
        ),
        (
            "voting",
            Some(vote_word(old, crate::Language::Ru).to_owned()),
            Some(vote_word(new, crate::Language::Ru).to_owned()),
        ),
        ("seat", seat(old), seat(new)),
        ("section", old.section.clone(), new.section.clone()),
    ];
    for (column, before, after) in fields {
        differ(Table::Jurors, &old.code, column, before, after, findings);
    }
}

fn second_chair(existing: &Contest, new: &[Juror], findings: &mut Findings) {
    let chair = |juror: &&Juror| juror.role == domain::Role::Chair;
    if let (Some(first), Some(second)) = (existing.jurors.iter().find(chair), new.iter().find(chair)) {
        let fault = Fault::of(Table::Jurors, FaultCode::SecondChair).value(second.code.as_str());
        findings.fault(fault.with("first", &first.code));
    }
}

fn compare_source(old: &Source, new: &Source, findings: &mut Findings) {
    let share = |source: &Source| source.share.map(|share| show(share.0, 4));
    differ(
        Table::Sources,
        &old.name,
        "limit",
        Some(show(old.limit.0, 2)),
        Some(show(new.limit.0, 2)),
        findings,
    );
    differ(
        Table::Sources,
        &old.name,
        "share",
        share(old),
        share(new),
        findings,
    );
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
