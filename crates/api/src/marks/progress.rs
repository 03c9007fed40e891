//! How far the sheets are: what is expected of whom, and what is there.

use crate::contract::CellState;
use crate::desk::Progress;
use crate::desk::SheetMap;
use crate::desk::waived;
use crate::marks::allowances::is_left_out;
use crate::marks::shown::cell_state;
use crate::show::cards::is_accepted;
use domain::{Day, JurorId, ProjectId, Sheet, Standing};

/// Returns what has been taken of a contest.
pub(crate) fn progress(contest: &domain::Contest, sheets: &[Sheet], day: &Day) -> Progress {
    let sheets = by_place(sheets);
    let mut progress = Progress::default();
    for project in contest
        .projects
        .iter()
        .filter(|p| p.standing == Standing::Competing)
    {
        let mut counted = 0;
        for juror in contest.jurors.iter().filter(|j| j.scores()) {
            let sheet = sheets.get(&(project.id, juror.id)).copied();
            if sheet.is_some_and(|s| s.recusal.is_some())
                || waived(contest, day, project.id, juror.id, sheet).is_some()
            {
                continue;
            }
            if day.leaves_out(juror, project) {
                if juror.voting {
                    progress.other_section.push((project.id, juror.id));
                }
                continue;
            }
            progress.expected += 1;
            match sheet {
                Some(sheet) if is_accepted(sheet) => {
                    progress.accepted += 1;
                    counted += u32::from(juror.voting);
                }
                Some(sheet) if !sheet.is_empty() => progress.unsubmitted.push((project.id, juror.id)),
                _ => progress.missing.push((project.id, juror.id)),
            }
        }
        if counted < contest.regulation.minimum_sheets {
            progress.short.push(project.id);
        }
    }
    progress
}

/// Returns the sheets by project and juror.
pub(crate) fn by_place(sheets: &[Sheet]) -> SheetMap<'_> {
    sheets
        .iter()
        .map(|sheet| ((sheet.project, sheet.juror), sheet))
        .collect()
}

/// Returns the state of a sheet with marks that do not count, its juror being of another section; else as it is.
pub(crate) fn marked_state(
    contest: &domain::Contest,
    day: &Day,
    project: ProjectId,
    juror: JurorId,
    sheet: Option<&Sheet>,
) -> CellState {
    match cell_state(contest, project, sheet) {
        CellState::Empty | CellState::Recused | CellState::Off => cell_state(contest, project, sheet),
        _ if is_left_out(contest, day, project, juror) => CellState::OtherSection,
        state => state,
    }
}
