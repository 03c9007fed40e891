//! Sheets as the juror's desk and the secretary's check show them.

use crate::contract::*;
use crate::door::access::Who;
use crate::door::program::{Program, State};
use crate::door::request::request;
use crate::door::turn::{Answer, Look, Turn};
use crate::marks::allowances::allowance;
use crate::marks::giving::{ensure_draft, ensure_taking_marks, own, place};
use crate::marks::progress::marked_state;
use crate::marks::shown::{sheet_total, total_of};
use crate::show::cards::is_accepted;
use crate::show::cards::{criterion_card, project_card, role_view, seat_view};
use crate::show::numbers::{count, total_text};
use domain::{JurorId, ProjectId, SheetState};

request! {
    /// The juror's projects in running order, with the state of each sheet.
    Desk {} -> DeskView;
    may: Juror, frozen: Never, seats: WORK, reads: [Jury, Marks, Defence, Results]
}

impl Answer for Desk {
    fn answer(&self, turn: Turn<'_>) -> Result<DeskView, ApiError> {
        let Look { open, asked, .. } = &turn.leave()?;
        let id = own(asked)?;
        let contest = &open.contest;
        let juror = contest
            .jurors
            .iter()
            .find(|j| j.id == id)
            .ok_or(ErrorCode::UnknownJuror)?;
        let (sheets, day) = open.read(|view| Ok((view.sheets_of_juror(contest, id)?, view.day()?)))?;
        let rows: Vec<DeskRow> = day
            .order
            .projects(contest)
            .into_iter()
            .map(|project| (project, sheets.iter().find(|s| s.project == project.id)))
            .filter(|(project, sheet)| day.judges(juror, project) || sheet.is_some_and(|s| !s.is_empty()))
            .map(|(project, sheet)| {
                let marks = sheet.map(|s| s.marks.as_slice()).unwrap_or_default();
                DeskRow {
                    project: project.id,
                    number: project.number.clone(),
                    title: project.title.clone(),
                    lead: project.lead.clone(),
                    category: project.category.clone(),
                    state: marked_state(contest, &day, project.id, id, sheet),
                    given: count(marks.iter().flatten().count()),
                    criteria: count(contest.criteria.len()),
                    total: sheet
                        .filter(|s| s.recusal.is_none() && s.is_complete())
                        .map(|s| total_text(&total_of(contest, &s.marks))),
                }
            })
            .collect();
        let expected = rows
            .iter()
            .filter(|r| {
                !matches!(
                    r.state,
                    CellState::Recused | CellState::Off | CellState::OtherSection
                )
            })
            .count();
        let done = rows
            .iter()
            .filter(|r| matches!(r.state, CellState::Submitted | CellState::CheckedIn))
            .count();
        Ok(DeskView {
            juror: id,
            name: juror.name.clone(),
            role: role_view(juror.role),
            seat: juror.seat.map(seat_view),
            title: contest.title.clone(),
            rows,
            done: count(done),
            of: count(expected),
            closed: open.is_closed(),
        })
    }
}

request! {
    /// The juror's own sheet.
    MySheet { #[ts(type = "string")] project: ProjectId } -> SheetView;
    may: Juror, frozen: Never, seats: WORK
}

impl Answer for MySheet {
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetView, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { project } = self;
        program.sheet_view(state, project, own(asked)?, asked.who)
    }
}

request! {
    /// Any juror's sheet, for typing it in or checking it.
    PaperSheet {
        #[ts(type = "string")] project: ProjectId,
        #[ts(type = "string")] juror: JurorId,
    } -> SheetView;
    may: Work(Sheets), frozen: Never, seats: WORK, reads: [Jury, Marks, Defence, Results]
}

impl Answer for PaperSheet {
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetView, ApiError> {
        let (program, state, asked) = turn.all();
        program.sheet_view(state, self.project, self.juror, asked.who)
    }
}

impl Program {
    pub(crate) fn sheet_view(
        &self,
        state: &State,
        project: ProjectId,
        juror: JurorId,
        who: Who,
    ) -> Result<SheetView, ApiError> {
        let open = state.open()?;
        let contest = &open.contest;
        let place = place(contest, project, juror)?;
        let (mut sheet, given, events, day) = open.read(|view| {
            Ok((
                view.sheet(contest, project, juror)?,
                view.marks_given(project, juror)?,
                view.sheet_events(project, juror)?,
                view.day()?,
            ))
        })?;
        let judges = day.judges(place.juror, place.project);
        let state = match marked_state(contest, &day, project, juror, Some(&sheet)) {
            CellState::Empty if !judges => CellState::Elsewhere,
            state => state,
        };
        // What a juror has not handed in is the juror's alone.
        if who.is_console() && sheet.state == SheetState::Draft && !open.is_closed() {
            sheet.marks.fill(None);
            sheet.comment = None;
        }
        let last_mark = given.last().map(|g| (g.entry, g.time_ms));
        let last_event = events.last().map(|e| (e.entry, e.time_ms));
        let mut order = day.order.projects(contest);
        order.retain(|other| other.id == project || day.judges(place.juror, other));
        let at = order.iter().position(|p| p.id == project).unwrap_or(0);
        // Only a sum that was accepted although it differed is worth a word.
        let paper_sum = events
            .iter()
            .rev()
            .find_map(|e| e.note.as_ref().and(e.control_sum))
            .map(|s| s.to_string());
        Ok(SheetView {
            project: project_card(place.project),
            juror,
            juror_name: place.juror.name.clone(),
            state,
            criteria: contest.criteria.iter().map(criterion_card).collect(),
            marks: sheet.marks.iter().map(|m| m.map(|m| m.0)).collect(),
            comment: sheet.comment.clone().unwrap_or_default(),
            total: sheet_total(contest, &sheet.marks),
            open: judges
                && ensure_taking_marks(open, place.project).is_ok()
                && !is_accepted(&sheet)
                && ensure_draft(&sheet).is_ok(),
            saved: last_mark.max(last_event).map(|(entry, time)| Saved {
                number: i64::try_from(entry).unwrap_or(i64::MAX),
                time,
            }),
            previous: at.checked_sub(1).and_then(|at| order.get(at)).map(|p| p.id),
            next: order.get(at + 1).map(|p| p.id),
            paper_sum: paper_sum.filter(|_| who.is_console()),
            allowance: allowance(&day, &place)
                .filter(|_| who.is_console())
                .map(str::to_owned),
            recusal: sheet.recusal,
        })
    }
}
