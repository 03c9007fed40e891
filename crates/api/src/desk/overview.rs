//! The contest at a glance: what to do next, projects, jury, rules, the grid.

use crate::contract;
use crate::contract::*;
use crate::door::access::{self, Who};
use crate::door::program::{Program, State};
use crate::door::request::request;
use crate::door::turn::{Answer, Look, Turn};
use crate::jury::pins;
use crate::marks::by_place;
use crate::marks::marked_state;
use crate::marks::place;
use crate::marks::progress;
use crate::marks::sheet_bound;
use crate::marks::sheet_state;
use crate::marks::{allowance, is_left_out};
use crate::results::categories;
use crate::sealing::stage_view;
use crate::show::cards::is_accepted;
use crate::show::cards::{criterion_card, juror_cards, project_card};
use crate::show::numbers::{count, total_text};
use domain::{Day, JurorId, ProjectId, Sheet};
use std::collections::BTreeMap;

/// Sheets by project and juror.
pub(crate) type SheetMap<'a> = BTreeMap<(ProjectId, JurorId), &'a Sheet>;

/// What has been taken and what has not.
#[derive(Default)]
pub(crate) struct Progress {
    /// Accepted sheets.
    pub accepted: u32,
    /// Sheets that should come: of competing projects, without recusals.
    pub expected: u32,
    /// With marks, not submitted.
    pub unsubmitted: Vec<(ProjectId, JurorId)>,
    /// Not begun.
    pub missing: Vec<(ProjectId, JurorId)>,
    /// With marks of voting jurors of another section that nobody allowed: neither expected nor accepted.
    pub other_section: Vec<(ProjectId, JurorId)>,
    /// Competing projects with fewer counted sheets than the regulation asks.
    pub short: Vec<ProjectId>,
}

/// Returns why no sheet is expected although nobody is recused: the project is heard in another section, the juror was
/// away while it was heard, or the paper is lost and nothing came in its place. A sheet with marks is there, whatever
/// was recorded.
pub(crate) fn waived(
    contest: &domain::Contest,
    day: &Day,
    project: ProjectId,
    juror: JurorId,
    sheet: Option<&Sheet>,
) -> Option<CellState> {
    if sheet.is_some_and(|sheet| !sheet.is_empty()) {
        None
    } else if !place(contest, project, juror).is_ok_and(|place| day.judges(place.juror, place.project)) {
        Some(CellState::Elsewhere)
    } else if day.missed(contest, juror, project) {
        Some(CellState::Away)
    } else if day.sheets.is_lost(juror, project) {
        Some(CellState::Lost)
    } else {
        None
    }
}

/// Returns the codes of the criteria without a mark on a sheet that has some.
fn gaps(contest: &domain::Contest, sheet: Option<&Sheet>) -> Vec<String> {
    let Some(sheet) = sheet.filter(|sheet| sheet.recusal.is_none() && !sheet.is_empty()) else {
        return Vec::new();
    };
    let marked = contest.criteria.iter().zip(&sheet.marks);
    marked
        .filter(|(_, mark)| mark.is_none())
        .map(|(criterion, _)| criterion.code.clone())
        .collect()
}

/// Returns whether a point can be done in a contest that is only looked at. Of a file that does not verify no copy
/// is made.
fn only_reads(point: OpenPointCode, unsound: bool) -> bool {
    match point {
        OpenPointCode::PrintBlanks | OpenPointCode::PrintPapers => true,
        OpenPointCode::SaveCopy => !unsound,
        _ => false,
    }
}

request! {
    /// The open contest: title, stage, what to do next.
    Contest {} -> ContestView;
    may: Look, frozen: Never, seats: WORK
}

impl Answer for Contest {
    fn answer(&self, mut turn: Turn<'_>) -> Result<ContestView, ApiError> {
        let (program, state, asked) = turn.all();
        program.contest_view(state, asked.who)
    }
}

request! {
    /// All projects.
    Projects {} -> Vec<ProjectCard>;
    may: Look, frozen: Never, seats: WORK, reads: [Marks, Defence]
}

impl Answer for Projects {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Vec<ProjectCard>, ApiError> {
        let (program, state, _) = turn.all();
        program.projects(state)
    }
}

request! {
    /// The jury.
    Jurors {} -> Vec<JurorCard>;
    may: Look, frozen: Never, seats: WORK, reads: [Jury, Marks, Defence, Results]
}

impl Answer for Jurors {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Vec<JurorCard>, ApiError> {
        let (program, state, _) = turn.all();
        program.jurors(state)
    }
}

request! {
    /// The regulation in words, and the criteria.
    Rules {} -> RulesView;
    may: Look, frozen: Never, seats: WORK, reads: [Money]
}

impl Answer for Rules {
    fn answer(&self, turn: Turn<'_>) -> Result<RulesView, ApiError> {
        let Look { open, .. } = &turn.leave()?;
        let contest = &open.contest;
        Ok(RulesView {
            version: contest.regulation.version,
            criteria: contest.criteria.iter().map(criterion_card).collect(),
            sheet_maximum: total_text(&sheet_bound(contest, |c| c.max)),
            sources: contest
                .sources
                .iter()
                .map(|s| SourceCard {
                    name: s.name.clone(),
                    limit: s.limit.0,
                })
                .collect(),
        })
    }
}

request! {
    /// Who has scored what.
    Grid {} -> GridView;
    may: Look, frozen: Never, seats: WORK, reads: [Jury, Marks, Defence, Results]
}

impl Answer for Grid {
    fn answer(&self, turn: Turn<'_>) -> Result<GridView, ApiError> {
        let Look { open, .. } = &turn.leave()?;
        let contest = &open.contest;
        let (sheets, pins, day) = open.read(|view| Ok((view.sheets(contest)?, pins(view)?, view.day()?)))?;
        let progress = progress(contest, &sheets, &day);
        let cards = juror_cards(contest, &sheets, &pins, &day);
        let sheets = by_place(&sheets);
        let mut jurors: Vec<JurorCard> = cards
            .into_iter()
            .filter(|c| c.role != RoleView::Secretary)
            .collect();
        let rows: Vec<GridRow> = day
            .order
            .projects(contest)
            .into_iter()
            .map(|project| {
                let own = |juror: &JurorCard| sheets.get(&(project.id, juror.id)).copied();
                GridRow {
                    project: project.id,
                    number: project.number.clone(),
                    title: project.title.clone(),
                    cells: jurors
                        .iter()
                        .map(|juror| {
                            let cell = marked_state(contest, &day, project.id, juror.id, own(juror));
                            match cell {
                                CellState::Empty => {
                                    waived(contest, &day, project.id, juror.id, own(juror)).unwrap_or(cell)
                                }
                                _ => cell,
                            }
                        })
                        .collect(),
                    given: jurors
                        .iter()
                        .map(|juror| {
                            count(own(juror).map_or(0, |sheet| sheet.marks.iter().flatten().count()))
                        })
                        .collect(),
                    missing: jurors.iter().map(|juror| gaps(contest, own(juror))).collect(),
                    allowed: jurors
                        .iter()
                        .map(|juror| place(contest, project.id, juror.id))
                        .map(|place| place.is_ok_and(|place| allowance(&day, &place).is_some()))
                        .collect(),
                    counted: count(
                        jurors
                            .iter()
                            .filter(|j| j.voting && own(j).is_some_and(is_accepted))
                            .filter(|j| !is_left_out(contest, &day, project.id, j.id))
                            .count(),
                    ),
                }
            })
            .collect();
        for (at, juror) in jurors.iter_mut().enumerate() {
            let waived =
                |row: &&GridRow| matches!(row.cells.get(at), Some(CellState::Away | CellState::Lost));
            juror.of = juror.of.saturating_sub(count(rows.iter().filter(waived).count()));
        }
        Ok(GridView {
            jurors,
            rows,
            accepted: progress.accepted,
            expected: progress.expected,
            minimum_sheets: contest.regulation.minimum_sheets,
            criteria: count(contest.criteria.len()),
        })
    }
}

request! {
    /// What closing would mean, in numbers.
    ClosingPreview {} -> contract::ClosingPreview;
    may: Look, frozen: Never, seats: WORK, reads: [Jury, Marks, Defence, Results]
}

impl Answer for ClosingPreview {
    fn answer(&self, turn: Turn<'_>) -> Result<contract::ClosingPreview, ApiError> {
        let Look { open, .. } = &turn.leave()?;
        let moment = open.moment()?;
        let contest = &moment.contest;
        let progress = progress(contest, &moment.sheets, &moment.day);
        let names = crate::show::cards::short_names(contest);
        let number = |id: ProjectId| {
            contest
                .projects
                .iter()
                .find(|p| p.id == id)
                .map(|p| p.number.clone())
                .unwrap_or_default()
        };
        let sheets = by_place(&moment.sheets);
        let line = |(project, juror): &(ProjectId, JurorId)| MissingSheet {
            project: *project,
            number: number(*project),
            juror: *juror,
            juror_name: names.get(juror).cloned().unwrap_or_default(),
            state: sheets
                .get(&(*project, *juror))
                .map_or(CellState::Empty, |sheet| sheet_state(sheet)),
        };
        Ok(contract::ClosingPreview {
            accepted: progress.accepted,
            expected: progress.expected,
            unsubmitted: progress.unsubmitted.iter().map(line).collect(),
            missing: progress.missing.iter().map(line).collect(),
            other_section: progress.other_section.iter().map(line).collect(),
            short: progress.short.iter().map(|id| number(*id)).collect(),
        })
    }
}

impl Program {
    pub(crate) fn contest_view(&self, state: &State, who: Who) -> Result<ContestView, ApiError> {
        let open = state.open()?;
        let moment = open.moment()?;
        let contest = &moment.contest;
        let progress = progress(contest, &moment.sheets, &moment.day);
        let stage = stage_view(moment.stage());
        Ok(ContestView {
            identity: open.identity.clone(),
            title: contest.title.clone(),
            organisation: contest.organisation.clone(),
            place: contest.place.clone(),
            dates: contest.dates.iter().map(ToString::to_string).collect(),
            file_name: open.name(),
            path: (who == Who::Secretary).then(|| open.path.display().to_string()),
            read_only: open.is_read_only(),
            fault: open
                .fault
                .clone()
                .filter(|_| who.is_console())
                .map(|fault| self.worded(fault)),
            stage,
            closed_at: open
                .is_closed()
                .then(|| open.marking.since.map(|(_, time)| time))
                .flatten(),
            entry: moment.head.0,
            head: moment.head.1.clone(),
            passphrase_set: open.has_passphrase,
            projects: count(contest.projects.len()),
            jurors: count(contest.jurors.iter().filter(|j| j.scores()).count()),
            criteria: count(contest.criteria.len()),
            sources: count(contest.sources.len()),
            sheets_accepted: progress.accepted,
            sheets_expected: progress.expected,
            next: if who.is_console() {
                let mut points = self.points(open, &moment, &progress)?;
                points.retain(|point| {
                    access::may(&open.setup.helpers, who, access::group_of_point(point.code))
                        && (!open.is_read_only() || only_reads(point.code, open.fault.is_some()))
                });
                points
            } else {
                Vec::new()
            },
            demo: self.secrets_of_demo(open)?,
            categories: categories(contest, &moment.day),
        })
    }

    pub(crate) fn projects(&self, state: &State) -> Result<Vec<ProjectCard>, ApiError> {
        Ok(state.open()?.contest.projects.iter().map(project_card).collect())
    }

    pub(crate) fn jurors(&self, state: &State) -> Result<Vec<JurorCard>, ApiError> {
        let open = state.open()?;
        let (sheets, pins, day) =
            open.read(|view| Ok((view.sheets(&open.contest)?, pins(view)?, view.day()?)))?;
        Ok(juror_cards(&open.contest, &sheets, &pins, &day))
    }
}
