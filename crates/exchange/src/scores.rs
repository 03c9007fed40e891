//! The table of marks, long or wide, to sheets.

use crate::cell::Cell;
use crate::decimal::{self, show};
use crate::fault::{Fault, FaultCode, Findings};
use crate::grid::{Grid, Row, number_fault};
use crate::words::{fold_code, is_recusal};
use domain::{Contest, Criterion, JurorId, ProjectId, Score, Sheet, SheetState};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What the contest has, by the way a table names it.
struct Known<'a> {
    contest: &'a Contest,
    projects: HashMap<String, ProjectId>,
    /// By code, and by full name where only one juror bears it.
    jurors: HashMap<String, Option<JurorId>>,
    secretaries: HashSet<JurorId>,
    criteria: HashMap<String, usize>,
}

/// A sheet as its cells are met, with the row of each mark.
struct Draft {
    marks: Vec<Option<(Option<Score>, u32)>>,
    recused: Option<u32>,
    scored: Option<(u32, String, String)>,
}

/// Returns the sheets, by project and juror. Marks that the contest does not allow are faults.
pub(crate) fn sheets(grid: &mut Grid<'_>, contest: &Contest, findings: &mut Findings) -> Vec<Sheet> {
    let known = Known::new(contest);
    let wide = !(grid.has("criterion") && grid.has("score"))
        && grid
            .extra
            .iter()
            .any(|(_, name)| known.criteria.contains_key(&fold_code(name)));
    let columns = if wide {
        wide_columns(grid, &known, findings)
    } else {
        Vec::new()
    };
    let excused: &[&str] = if wide { &["criterion", "score"] } else { &[] };
    if !grid.require(excused, findings) {
        return Vec::new();
    }
    let mut drafts: BTreeMap<(ProjectId, JurorId), Draft> = BTreeMap::new();
    for row in grid.rows() {
        let sheet = known.sheet(row, findings);
        if wide {
            for (position, header, criterion) in &columns {
                take(
                    row,
                    row.cell_at(*position),
                    header,
                    Some(*criterion),
                    sheet,
                    &known,
                    &mut drafts,
                    findings,
                );
            }
        } else {
            let criterion = known.criterion(row, findings);
            take(
                row,
                row.cell("score"),
                &grid.header("score"),
                criterion,
                sheet,
                &known,
                &mut drafts,
                findings,
            );
        }
    }
    for (&(project, juror), draft) in &drafts {
        known.tell_other_section(grid, (project, juror), draft, findings);
        if let (Some(recused), Some((row, column, value))) = (draft.recused, &draft.scored) {
            let fault = Fault::of(grid.table, FaultCode::MarkBesideRecusal).row(Some(*row));
            findings.fault(
                fault
                    .column(column.as_str())
                    .value(value.as_str())
                    .with("recused", recused),
            );
        }
    }
    drafts
        .into_iter()
        .map(|((project, juror), draft)| draft.finish(project, juror))
        .collect()
}

/// Takes the columns of criteria out of the others; every criterion must have one, since a
/// mistyped code would otherwise lose all its marks in silence.
fn wide_columns(
    grid: &mut Grid<'_>,
    known: &Known<'_>,
    findings: &mut Findings,
) -> Vec<(usize, String, usize)> {
    let mut columns: Vec<(usize, String, usize)> = Vec::new();
    let table = grid.table;
    grid.extra.retain(|(position, name)| {
        // A second column of the same header was renamed «К1 (2)»: it is the same criterion.
        let bare = name.rsplit_once(" (").map_or(name.as_str(), |(bare, _)| bare);
        let criterion = known
            .criteria
            .get(&fold_code(name))
            .or_else(|| known.criteria.get(&fold_code(bare)));
        let Some(criterion) = criterion else { return true };
        if let Some((_, first, _)) = columns.iter().find(|(_, _, other)| other == criterion) {
            findings.fault(
                Fault::of(table, FaultCode::RepeatedColumn)
                    .column(bare)
                    .with("first", first),
            );
        } else {
            columns.push((*position, name.clone(), *criterion));
        }
        false
    });
    for (index, criterion) in known.contest.criteria.iter().enumerate() {
        if !columns.iter().any(|(_, _, other)| *other == index) {
            findings.fault(
                Fault::of(table, FaultCode::MissingColumn).with("wanted", format!("„{}“", criterion.code)),
            );
        }
    }
    columns
}

impl<'a> Known<'a> {
    fn new(contest: &'a Contest) -> Self {
        let mut jurors = HashMap::new();
        for juror in &contest.jurors {
            jurors
                .entry(fold_code(&juror.name))
                .and_modify(|id| *id = None)
                .or_insert(Some(juror.id));
        }
        for juror in &contest.jurors {
            jurors.insert(fold_code(&juror.code), Some(juror.id));
        }
        Self {
            contest,
            projects: contest
                .projects
                .iter()
                .map(|project| (fold_code(&project.number), project.id))
                .collect(),
            jurors,
            secretaries: contest
                .jurors
                .iter()
                .filter(|juror| !juror.scores())
                .map(|juror| juror.id)
                .collect(),
            criteria: contest
                .criteria
                .iter()
                .enumerate()
                .map(|(at, c)| (fold_code(&c.code), at))
                .collect(),
        }
    }

    fn sheet(&self, row: Row<'_>, findings: &mut Findings) -> Option<(ProjectId, JurorId)> {
        let project = row.required("project", findings).and_then(|number| {
            let found = self.projects.get(&fold_code(&number)).copied();
            // Where nobody could be known, the table that is missing is told instead.
            if found.is_none() && !self.projects.is_empty() {
                findings.fault(row.fault_in("project", FaultCode::UnknownProject));
            }
            found
        });
        let juror = row.required("juror", findings).and_then(|code| {
            let found = self.jurors.get(&fold_code(&code)).copied().flatten();
            if found.is_none() && !self.jurors.is_empty() {
                findings.fault(row.fault_in("juror", FaultCode::UnknownJuror));
            }
            found
        });
        let juror = juror.filter(|id| {
            let scores = !self.secretaries.contains(id);
            if !scores {
                findings.fault(row.fault_in("juror", FaultCode::SecretaryScores));
            }
            scores
        });
        project.zip(juror)
    }

    /// Tells of marks that do not count until somebody says so: whoever brings them must not find it out from the
    /// results.
    fn tell_other_section(
        &self,
        grid: &Grid<'_>,
        (project, juror): (ProjectId, JurorId),
        draft: &Draft,
        findings: &mut Findings,
    ) {
        let project = self.contest.projects.iter().find(|one| one.id == project);
        let juror = self.contest.jurors.iter().find(|one| one.id == juror);
        let (Some(project), Some(juror), Some((row, ..))) = (project, juror, &draft.scored) else {
            return;
        };
        if juror.voting && !juror.hears(project) {
            let fault = Fault::of(grid.table, FaultCode::OtherSection).row(Some(*row));
            findings.warn(fault.with("project", &project.number).with("juror", &juror.code));
        }
    }

    fn criterion(&self, row: Row<'_>, findings: &mut Findings) -> Option<usize> {
        let code = row.required("criterion", findings)?;
        let found = self.criteria.get(&fold_code(&code)).copied();
        if found.is_none() {
            findings.fault(row.fault_in("criterion", FaultCode::UnknownCriterion));
        }
        found
    }
}

/// Takes one cell into its sheet. What is wrong with the value itself is told even where the row's
/// project or juror is unknown: one pass finds everything.
#[allow(clippy::too_many_arguments)]
fn take(
    row: Row<'_>,
    cell: &Cell,
    header: &str,
    criterion: Option<usize>,
    sheet: Option<(ProjectId, JurorId)>,
    known: &Known<'_>,
    drafts: &mut BTreeMap<(ProjectId, JurorId), Draft>,
    findings: &mut Findings,
) {
    let fault = |code| row.fault(code).column(header).value(cell.shown());
    let mark = match cell {
        Cell::Empty => return,
        Cell::Error(_) => {
            findings.fault(fault(FaultCode::ErrorCell));
            None
        }
        Cell::Text(text) if is_recusal(text) => Some(None),
        Cell::Text(text) => match decimal::parse(text, 2) {
            Ok(hundredths) => Some(Some(Score(hundredths))),
            // A third decimal place lies off every scale, but a message about the scale says more.
            Err(why) => {
                findings.fault(number_fault(fault(FaultCode::NotANumber), why, 2));
                None
            }
        },
        Cell::Date(_) | Cell::Bool(_) => {
            findings.fault(fault(FaultCode::NotANumber));
            None
        }
    };
    let Some(criterion_index) = criterion else { return };
    if let (Some(Some(score)), Some(criterion)) = (mark, known.contest.criteria.get(criterion_index)) {
        check_scale(score, criterion, fault, findings);
    }
    let Some(key) = sheet else { return };
    let draft = drafts
        .entry(key)
        .or_insert_with(|| Draft::new(known.contest.criteria.len()));
    let Some(place) = draft.marks.get_mut(criterion_index) else {
        return;
    };
    if let Some((_, first)) = place {
        findings.fault(fault(FaultCode::MarkTwice).with("first", *first));
        return;
    }
    // A faulty mark keeps its place: a second one for it is still a second one.
    *place = Some((mark.flatten(), row.number()));
    match mark {
        Some(None) if draft.recused.is_none() => draft.recused = Some(row.number()),
        Some(Some(_)) if draft.scored.is_none() => {
            draft.scored = Some((row.number(), header.to_owned(), cell.shown()));
        }
        _ => {}
    }
}

fn check_scale(
    score: Score,
    criterion: &Criterion,
    fault: impl Fn(FaultCode) -> Fault,
    findings: &mut Findings,
) {
    let code = |fault: Fault| fault.with("criterion", &criterion.code);
    if score < criterion.min {
        let min = show(criterion.min.0, 2);
        findings.fault(code(fault(FaultCode::BelowMin)).limit("min", "min_comma", &min));
    } else if score > criterion.max {
        let max = show(criterion.max.0, 2);
        findings.fault(code(fault(FaultCode::AboveMax)).limit("max", "max_comma", &max));
    } else if !criterion.allows(score) {
        let step = show(criterion.step.0, 2);
        findings.fault(code(fault(FaultCode::OffStep)).limit("step", "step_comma", &step));
    }
}

impl Draft {
    fn new(criteria: usize) -> Self {
        Self {
            marks: vec![None; criteria],
            recused: None,
            scored: None,
        }
    }

    fn finish(self, project: ProjectId, juror: JurorId) -> Sheet {
        let mut sheet = Sheet {
            project,
            juror,
            state: SheetState::Draft,
            marks: self
                .marks
                .into_iter()
                .map(|mark| mark.and_then(|(score, _)| score))
                .collect(),
            // A table gives no reason.
            recusal: self.recused.map(|_| String::new()),
            comment: None,
        };
        if sheet.recusal.is_some() || sheet.is_complete() {
            sheet.state = SheetState::Submitted;
        }
        sheet
    }
}
