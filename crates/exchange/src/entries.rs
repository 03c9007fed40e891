//! The tables of things: criteria, projects, the jury, sources of money.

use crate::decimal::show;
use crate::fault::{FaultCode, Findings};
use crate::grid::{Grid, Row, Seen};
use crate::words::{RIGHTS, ROLES, SEATS, STANDINGS, VOTES, YES_NO, fold_code, meaning, possible};
use domain::contest::ScaleWord;
use domain::{
    Criterion, CriterionId, Helper, HelperId, Juror, JurorId, Money, Project, ProjectId, Right, Role, Score,
    Source, SourceId, Weight,
};
use std::collections::BTreeMap;

/// One, as a weight.
const ONE: i64 = 10_000;
/// Stands in for a faulty scale: every mark lies on it, so that the scale is told and not its marks.
const ANY_SCALE: (Score, Score, Score) = (Score(-1_000_000_000), Score(1_000_000_000), Score(1));

/// Returns the criteria in natural order of their codes; `words` are the preset's, by folded code.
pub(crate) fn criteria(
    grid: &Grid<'_>,
    words: &BTreeMap<String, Vec<ScaleWord>>,
    findings: &mut Findings,
) -> Vec<Criterion> {
    let mut seen = Seen::default();
    let mut criteria = Vec::new();
    for row in grid.rows() {
        let code = row.required("code", findings);
        let name = row.required("name", findings);
        let description = row.text("description", findings);
        let weight = row.number_in("weight", 4, findings);
        if weight.is_some_and(|weight| weight < 0) {
            findings.fault(row.fault_in("weight", FaultCode::BadWeight));
        }
        let scale = scale(row, findings);
        let key = row
            .word("key", YES_NO, FaultCode::NotYesNo, findings)
            .unwrap_or(false);
        let Some(code) = code else { continue };
        if !seen.is_new(fold_code(&code), row, "code", findings) {
            continue;
        }
        // A code in use keeps its place even when the rest of the row is faulty: the marks of the
        // criterion are not to be called unknown besides.
        let (min, max, step) = scale.unwrap_or(ANY_SCALE);
        let mut criterion = Criterion {
            id: CriterionId(0),
            name: name.unwrap_or_default(),
            weight: Weight(weight.filter(|weight| *weight >= 0).unwrap_or(ONE)),
            min,
            max,
            step,
            key,
            description,
            words: Vec::new(),
            code,
        };
        if let Some(words) = words.get(&fold_code(&criterion.code)) {
            criterion.words = words
                .iter()
                .filter(|word| criterion.allows(word.score))
                .cloned()
                .collect();
        }
        criteria.push(criterion);
    }
    criteria.sort_by(|a, b| domain::natural::compare(&a.code, &b.code));
    for (id, criterion) in (1..).zip(&mut criteria) {
        criterion.id = CriterionId(id);
    }
    criteria
}

fn scale(row: Row<'_>, findings: &mut Findings) -> Option<(Score, Score, Score)> {
    let max = match row.cell("max").is_empty() {
        true => {
            findings.fault(row.fault_in("max", FaultCode::EmptyCell));
            None
        }
        false => row.number_in("max", 2, findings),
    };
    let faulty = |column: &'static str, value: Option<i64>| value.is_none() && !row.cell(column).is_empty();
    let min = row.number_in("min", 2, findings);
    let step = row.number_in("step", 2, findings);
    if faulty("min", min) || faulty("step", step) {
        return None;
    }
    let (max, min, step) = (max?, min.unwrap_or(0), step.unwrap_or(100));
    if min >= max {
        let min_shown = show(min, 2);
        findings.fault(
            row.fault_in("max", FaultCode::MinNotBelowMax)
                .limit("min", "min_comma", &min_shown),
        );
        return None;
    }
    if step <= 0 || (max - min) % step != 0 {
        let fault = row.fault_in("step", FaultCode::BadStep);
        let fault = fault
            .limit("min", "min_comma", &show(min, 2))
            .limit("max", "max_comma", &show(max, 2));
        findings.fault(fault);
        return None;
    }
    Some((Score(min), Score(max), Score(step)))
}

/// Returns the projects in natural order of their numbers.
pub(crate) fn projects(grid: &Grid<'_>, findings: &mut Findings) -> Vec<Project> {
    let mut seen = Seen::default();
    let mut projects = Vec::new();
    for row in grid.rows() {
        let number = row.required("number", findings);
        let title = row.required("title", findings);
        let requested = row.money("requested", findings).map(Money);
        let minimum = row.money("minimum", findings).map(Money);
        if let (Some(minimum), Some(requested)) = (minimum, requested)
            && minimum > requested
        {
            let shown = show(requested.0, 2);
            let fault = row.fault_in("minimum", FaultCode::MinimumAboveRequest);
            findings.fault(fault.limit("requested", "requested_comma", &shown));
        }
        let project = Project {
            id: ProjectId(0),
            number: number.clone().unwrap_or_default(),
            title: title.unwrap_or_default(),
            registration: row.text("registration", findings),
            official_title: row.text("official_title", findings),
            lead: row.text("lead", findings),
            team: row
                .text("team", findings)
                .map(|team| names(&team))
                .unwrap_or_default(),
            speaker: row.text("speaker", findings),
            faculty: row.text("faculty", findings),
            group: row.text("group", findings),
            contact: row.text("contact", findings),
            category: row.text("category", findings),
            requested,
            minimum,
            mentor: row.text("mentor", findings),
            section: row.text("section", findings),
            summary: row.text("summary", findings),
            standing: row
                .word("standing", STANDINGS, FaultCode::UnknownStanding, findings)
                .unwrap_or_default(),
            grounds: row.text("grounds", findings),
            notes: notes(grid, row),
        };
        if number.is_some_and(|number| seen.is_new(fold_code(&number), row, "number", findings)) {
            projects.push(project);
        }
    }
    projects.sort_by(|a, b| domain::natural::compare(&a.number, &b.number));
    for (id, project) in (1..).zip(&mut projects) {
        project.id = ProjectId(id);
    }
    projects
}

fn names(team: &str) -> Vec<String> {
    team.split([';', '\n'])
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Returns the names of a list (categories, sections, helpers) in its order, empty where they are faulty.
pub(crate) fn names_of(grid: &Grid<'_>, findings: &mut Findings) -> Vec<String> {
    let mut seen = Seen::default();
    let mut names = Vec::new();
    for row in grid.rows() {
        let name = row.required("name", findings).unwrap_or_default();
        if !name.is_empty() {
            seen.is_new(fold_code(&name), row, "name", findings);
        }
        names.push(name);
    }
    names
}

/// Returns the helpers in their order.
pub(crate) fn helpers(grid: &Grid<'_>, findings: &mut Findings) -> Vec<Helper> {
    let names = names_of(grid, findings);
    let rows: Vec<Row<'_>> = grid.rows().collect();
    (1..)
        .zip(names)
        .zip(rows)
        .map(|((id, name), row)| Helper {
            id: HelperId(id),
            name,
            rights: rights(row, findings),
        })
        .collect()
}

/// Returns the rights of a helper, each once, in the order of the program.
pub(crate) fn rights(row: Row<'_>, findings: &mut Findings) -> Vec<Right> {
    let mut rights = Vec::new();
    for word in names(&row.text("rights", findings).unwrap_or_default()) {
        match meaning(RIGHTS, &word) {
            Some(right) => rights.push(right),
            None => findings.fault(
                row.fault_in("rights", FaultCode::UnknownRight)
                    .value(word)
                    .with("possible", possible(RIGHTS)),
            ),
        }
    }
    rights.sort_unstable();
    rights.dedup();
    rights
}

fn notes(grid: &Grid<'_>, row: Row<'_>) -> BTreeMap<String, String> {
    grid.extra
        .iter()
        .map(|(position, name)| (name.clone(), row.cell_at(*position).shown()))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// Returns the jury in natural order of codes.
pub(crate) fn jurors(grid: &Grid<'_>, findings: &mut Findings) -> Vec<Juror> {
    let mut seen = Seen::default();
    let mut jurors = Vec::new();
    let mut chair: Option<u32> = None;
    for row in grid.rows() {
        let code = row.required("code", findings);
        let name = row.required("name", findings);
        let role = row
            .word("role", ROLES, FaultCode::UnknownRole, findings)
            .unwrap_or_default();
        let vote = row.word("voting", VOTES, FaultCode::UnknownVote, findings);
        let seat = row.word("seat", SEATS, FaultCode::UnknownSeat, findings);
        if role == Role::Chair {
            match chair {
                Some(first) => {
                    findings.fault(row.fault_in("role", FaultCode::SecondChair).with("first", first))
                }
                None => chair = Some(row.number()),
            }
        }
        if role == Role::Secretary && vote == Some(true) {
            findings.warn(row.fault_in("voting", FaultCode::SecretaryVotes));
        }
        let juror = Juror {
            id: JurorId(0),
            code: code.clone().unwrap_or_default(),
            name: name.unwrap_or_default(),
            position: row.text("position", findings),
            role,
            voting: role != Role::Secretary && vote.unwrap_or(true),
            seat,
            section: row.text("section", findings),
        };
        if code.is_some_and(|code| seen.is_new(fold_code(&code), row, "code", findings)) {
            jurors.push(juror);
        }
    }
    jurors.sort_by(|a, b| domain::natural::compare(&a.code, &b.code));
    for (id, juror) in (1..).zip(&mut jurors) {
        juror.id = JurorId(id);
    }
    jurors
}

/// Returns the sources by priority, then by name. Those without one come after the others.
pub(crate) fn sources(grid: &Grid<'_>, findings: &mut Findings) -> Vec<Source> {
    let mut seen = Seen::default();
    let mut sources = Vec::new();
    for row in grid.rows() {
        let name = row.required("name", findings);
        if row.cell("limit").is_empty() {
            findings.fault(row.fault_in("limit", FaultCode::EmptyCell));
        }
        let limit = row.money("limit", findings).map_or(Money(0), Money);
        let priority = row.number_in("order", 0, findings);
        let share = share(row, findings);
        let Some(name) = name else { continue };
        if seen.is_new(fold_code(&name), row, "name", findings) {
            sources.push((
                priority,
                Source {
                    id: SourceId(0),
                    name,
                    limit,
                    priority: 0,
                    share,
                },
            ));
        }
    }
    let last = sources
        .iter()
        .filter_map(|(priority, _)| *priority)
        .max()
        .unwrap_or(0);
    let mut sources: Vec<Source> = sources
        .into_iter()
        .map(|(priority, source)| Source {
            priority: priority.unwrap_or(last + 1),
            ..source
        })
        .collect();
    sources.sort_by(|a, b| {
        a.priority
            .cmp(&b.priority)
            .then_with(|| domain::natural::compare(&a.name, &b.name))
    });
    for (id, source) in (1..).zip(&mut sources) {
        source.id = SourceId(id);
    }
    sources
}

fn share(row: Row<'_>, findings: &mut Findings) -> Option<Weight> {
    let text = row.cell("share").shown();
    let share = match text.strip_suffix('%') {
        // Two places of a per cent are four of the whole.
        Some(percent) => crate::decimal::parse(percent, 2)
            .map_err(|why| {
                findings.fault(crate::grid::number_fault(
                    row.fault_in("share", FaultCode::NotANumber),
                    why,
                    2,
                ))
            })
            .ok()?,
        None => row.number_in("share", 4, findings)?,
    };
    if share < 0 {
        findings.fault(row.fault_in("share", FaultCode::Negative));
        return None;
    }
    if share > ONE {
        findings.fault(row.fault_in("share", FaultCode::ShareAboveWhole));
        return None;
    }
    Some(Weight(share))
}
