//! The second reading of typed sheets, and what of the paper path is not settled.

use crate::contract::*;
use crate::door::access::Who;
use crate::door::program::Program;
use crate::door::request::request;
use crate::door::texts::{REASON_LIMIT, reason, within};
use crate::door::turn::{Answer, Look, Turn};
use crate::file::open::Seen;
use crate::marks::giving::{ensure_competing, ensure_not_recused, on_scale, place, sheet_saved};
use crate::marks::progress::by_place;
use crate::marks::register::whereabouts;
use crate::marks::shown::total_of;
use crate::show::cards::is_accepted;
use crate::show::cards::short_names;
use crate::show::numbers::{count, total_text};
use documents::paper::PaperSum;
use domain::day::sheets::{Check, Checking, PaperSheet, Record};
use domain::{Contest, Day, Exact, JurorId, ProjectId, Score, Sheet, SheetState};
use std::collections::BTreeMap;
use store::{SheetEvent, Way};

/// Sheets taken in from paper, with the entry that took them.
type Typed = BTreeMap<(ProjectId, JurorId), SheetEvent>;

/// One moment of what the second reading is about.
struct Reading<'a> {
    open: &'a Seen,
    day: Day,
    sheets: Vec<Sheet>,
    sums: Vec<PaperSum>,
    typed: Typed,
    names: BTreeMap<JurorId, String>,
}

impl<'a> Reading<'a> {
    fn of(open: &'a Seen) -> Result<Self, ApiError> {
        let contest = &open.contest;
        let (day, sheets, events) =
            open.read(|view| Ok((view.day()?, view.sheets(contest)?, view.last_sheet_events()?)))?;
        Ok(Self {
            open,
            day,
            sums: differing_sums(contest, &sheets, &events),
            typed: typed(events),
            sheets,
            names: short_names(contest),
        })
    }

    fn place(&self, project: ProjectId, juror: JurorId) -> Option<SheetPlace> {
        let contest = &self.open.contest;
        let found = contest.projects.iter().find(|one| one.id == project)?;
        let register = &self.day.sheets;
        Some(SheetPlace {
            project,
            number: found.number.clone(),
            title: found.title.clone(),
            juror,
            juror_name: self.names.get(&juror).cloned().unwrap_or_default(),
            paper: register.live(juror, project).map(|sheet| sheet.printed.number),
            duplicate: register.is_duplicate(juror, project),
            typed_by: self
                .typed
                .get(&(project, juror))
                .map(|event| crate::file::journal::who(contest, &self.names, event.who.clone()))
                .unwrap_or_default(),
        })
    }

    fn difference(&self, sum: &PaperSum) -> Option<SumDifference> {
        Some(SumDifference {
            place: self.place(sum.project, sum.juror)?,
            paper: total_text(&Exact::from(sum.paper)),
            computed: total_text(&sum.computed),
            certified: sum.certified.clone(),
        })
    }

    /// Returns the check of a sheet as it was typed last: one of an earlier entry says nothing of it.
    fn check(&self, project: ProjectId, juror: JurorId) -> Option<&Check> {
        let event = self.typed.get(&(project, juror))?;
        let check = self.day.sheets.checks.get(&(project, juror))?;
        (check.time_ms >= event.time_ms).then_some(check)
    }
}

/// Returns the sums of accepted paper sheets that the recount does not give, in the order of projects and jurors.
pub(crate) fn differing_sums(
    contest: &Contest,
    sheets: &[Sheet],
    events: &[(ProjectId, JurorId, SheetEvent)],
) -> Vec<PaperSum> {
    let added_up: BTreeMap<(ProjectId, JurorId), (Score, &SheetEvent)> = events
        .iter()
        .filter(|(.., event)| is_typed(event))
        .filter_map(|(project, juror, event)| Some(((*project, *juror), (event.control_sum?, event))))
        .collect();
    let sheets = by_place(sheets);
    let differing = |(project, juror)| {
        let (paper, event) = *added_up.get(&(project, juror))?;
        let sheet = sheets.get(&(project, juror)).filter(|sheet| is_accepted(sheet))?;
        let computed = total_of(contest, &sheet.marks);
        (Exact::from(paper) != computed).then(|| PaperSum {
            project,
            juror,
            paper,
            computed,
            certified: event.note.clone().unwrap_or_default(),
        })
    };
    places(contest).filter_map(differing).collect()
}

/// Returns whether a sheet was taken in from paper.
fn is_typed(event: &SheetEvent) -> bool {
    event.way == Way::Paper && event.state == SheetState::CheckedIn
}

/// Returns the sheets that were taken in from paper.
fn typed(events: Vec<(ProjectId, JurorId, SheetEvent)>) -> Typed {
    events
        .into_iter()
        .filter(|(.., event)| is_typed(event))
        .map(|(project, juror, event)| ((project, juror), event))
        .collect()
}

/// Returns every project with every juror, in their orders.
fn places(contest: &Contest) -> impl Iterator<Item = (ProjectId, JurorId)> {
    let jurors = &contest.jurors;
    let projects = contest.projects.iter();
    projects.flat_map(move |project| jurors.iter().map(move |juror| (project.id, juror.id)))
}

/// Returns the cells of a check as they are shown beside the marks that stand.
fn cells(contest: &Contest, sheet: &Sheet, differs: &[(String, Option<Score>)]) -> Vec<DifferentCell> {
    let cell = |(code, second): &(String, Option<Score>)| {
        let at = contest.criteria.iter().position(|one| one.code == *code)?;
        let criterion = &contest.criteria[at];
        Some(DifferentCell {
            criterion: criterion.id,
            code: criterion.code.clone(),
            name: criterion.name.clone(),
            first: sheet.marks.get(at).copied().flatten().map(|mark| mark.0),
            second: second.map(|mark| mark.0),
        })
    };
    differs.iter().filter_map(cell).collect()
}

fn checking_view(way: Checking) -> CheckingView {
    match way {
        Checking::Blind => CheckingView::Blind,
        Checking::ReadAloud => CheckingView::ReadAloud,
    }
}

fn sheet_view(reading: &Reading<'_>, sheet: &PaperSheet) -> PaperSheetView {
    let contest = &reading.open.contest;
    let printed = &sheet.printed;
    let project = |id: ProjectId| contest.projects.iter().find(|one| one.id == id);
    let own: Vec<&Sheet> = reading
        .sheets
        .iter()
        .filter(|one| one.juror == printed.juror && printed.project.is_none_or(|id| id == one.project))
        .collect();
    let recused = own.iter().filter(|one| one.recusal.is_some()).count();
    let juror = contest.jurors.iter().find(|one| one.id == printed.juror);
    let heard = |one: &&domain::Project| {
        juror.is_none_or(|juror| reading.day.judges(juror, one))
            || own
                .iter()
                .any(|sheet| sheet.project == one.id && (sheet.recusal.is_some() || !sheet.is_empty()))
    };
    let all = printed
        .project
        .map_or_else(|| contest.projects.iter().filter(heard).count(), |_| 1);
    PaperSheetView {
        number: printed.number,
        juror: printed.juror,
        juror_name: reading.names.get(&printed.juror).cloned().unwrap_or_default(),
        project: printed.project,
        project_number: printed.project.and_then(project).map(|one| one.number.clone()),
        title: printed.project.and_then(project).map(|one| one.title.clone()),
        is: whereabouts(sheet.is),
        out: sheet.out_ms,
        handed_in: sheet.in_ms,
        note: sheet.note.clone(),
        replaced_by: sheet.replaced_by,
        duplicate_of: printed.duplicate_of,
        taken: if sheet.is_live() {
            count(own.iter().filter(|one| is_accepted(one)).count())
        } else {
            0
        },
        of: count(all.saturating_sub(recused)),
    }
}

request! {
    /// The register of paper sheets, sheets that only one person has seen, differences, sums that differ.
    SheetPath {} -> SheetPathView;
    may: Work(Sheets), frozen: Never, seats: WORK, reads: [Jury, Marks, Defence, Results]
}

impl Answer for SheetPath {
    fn answer(&self, turn: Turn<'_>) -> Result<SheetPathView, ApiError> {
        let Look { program, open, .. } = &turn.leave()?;
        program.sheet_path_of(open)
    }
}

request! {
    /// The second reading of a sheet that was typed in; replies with the cells that differ.
    CheckSheet { sheet: SecondReading } -> SheetChecked;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Marks], journal: [project, juror]
}

impl Answer for CheckSheet {
    /// Records the second reading of a sheet: typed blind and compared cell by cell, or read aloud and confirmed.
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetChecked, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { sheet: second } = self;
        let (project, juror) = (second.project, second.juror);
        let reading = Reading::of(state.open()?)?;
        let contest = std::sync::Arc::clone(&reading.open.contest);
        ensure_competing(place(&contest, project, juror)?.project)?;
        let typist = reading.typed.get(&(project, juror));
        let typist = typist.ok_or(ErrorCode::SheetNotAccepted)?;
        let by = second_person(&reading, asked.who, &typist.who, &second.by)?;
        let mut marks = Vec::with_capacity(second.marks.len());
        for mark in &second.marks {
            marks.push((mark.criterion, on_scale(&contest, mark.criterion, mark.score)?));
        }
        let read = |id| {
            marks
                .iter()
                .find(|(other, _)| *other == id)
                .map(|(_, mark)| *mark)
        };
        let missing = contest
            .criteria
            .iter()
            .filter(|one| read(one.id).is_none())
            .count();
        if second.way == CheckingView::Blind && missing > 0 {
            return Err(ApiError::from(ErrorCode::SheetIncomplete).with("missing", missing));
        }
        let known = |id: &domain::CriterionId| contest.criteria.iter().any(|one| one.id == *id);
        if !second.rejected.iter().all(known) {
            return Err(ErrorCode::UnknownCriterion.into());
        }
        // What was read stands in the record; the journal's line names the sheet.
        let body = asked.body()?;
        let (differs, saved) = program.commit(state, asked, &body, |tx| {
            let sheet = tx.sheet(&contest, project, juror)?;
            ensure_not_recused(&sheet)?;
            if sheet.state == SheetState::Draft {
                return Err(ErrorCode::SheetNotAccepted.into());
            }
            let differs: Vec<(String, Option<Score>)> = contest
                .criteria
                .iter()
                .zip(&sheet.marks)
                .filter(|(one, mark)| match second.way {
                    CheckingView::Blind => read(one.id) != **mark,
                    CheckingView::ReadAloud => second.rejected.contains(&one.id),
                })
                .map(|(one, _)| (one.code.clone(), read(one.id)))
                .collect();
            let cells = cells(&contest, &sheet, &differs);
            tx.record(Record::Checked {
                project,
                juror,
                way: match second.way {
                    CheckingView::Blind => Checking::Blind,
                    CheckingView::ReadAloud => Checking::ReadAloud,
                },
                by,
                differs,
            })?;
            Ok(cells)
        })?;
        Ok(SheetChecked { saved, differs })
    }
}

request! {
    /// Resolves the difference with the sheet in hand: what the paper says in every differing cell.
    ResolveSheet {
        #[ts(type = "string")] project: ProjectId,
        #[ts(type = "string")] juror: JurorId,
        marks: Vec<PaperMark>,
        by: String,
        reason: String,
    } -> SheetSaved;
    may: Secretary, frozen: AtFixing, seats: WORK,
    touches: [Marks], journal: [project, juror] confides [reason] to Secretary
}

impl Answer for ResolveSheet {
    /// Resolves a difference with the sheet in hand: what stands on the paper in each of the cells. A mark that
    /// was typed otherwise is corrected in the same transaction.
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetSaved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            project,
            juror,
            ref marks,
            ref by,
            reason: ref why,
        } = self;
        let reading = Reading::of(state.open()?)?;
        let contest = std::sync::Arc::clone(&reading.open.contest);
        ensure_competing(place(&contest, project, juror)?.project)?;
        let check = reading.check(project, juror);
        let check = check.filter(|check| !check.is_settled());
        let differs = check.ok_or(ErrorCode::NoDifference)?.differs.clone();
        let by = within(by, REASON_LIMIT)?.to_owned();
        if by.is_empty() {
            return Err(ErrorCode::SecondPersonNeeded.into());
        }
        let why = reason(why)?.to_owned();
        let mut found = Vec::with_capacity(marks.len());
        for mark in marks {
            found.push((mark.criterion, on_scale(&contest, mark.criterion, mark.score)?));
        }
        let of = |id| {
            found
                .iter()
                .find(|(other, _)| *other == id)
                .map(|(_, mark)| *mark)
        };
        let differing: Vec<usize> = differs
            .iter()
            .filter_map(|(code, _)| contest.criteria.iter().position(|one| one.code == *code))
            .collect();
        let missing = differing
            .iter()
            .filter(|at| of(contest.criteria[**at].id).is_none())
            .count();
        if missing > 0 {
            return Err(ApiError::from(ErrorCode::SheetIncomplete).with("missing", missing));
        }
        let body = asked.body()?;
        let (sheet, saved) = program.commit(state, asked, &body, |tx| {
            let mut sheet = tx.sheet(&contest, project, juror)?;
            ensure_not_recused(&sheet)?;
            for at in differing {
                let criterion = contest.criteria[at].id;
                let mark = of(criterion);
                if sheet.marks.get(at).copied().flatten() != mark {
                    tx.record_mark(project, juror, criterion, mark, Way::Correction, Some(&why))?;
                    sheet.marks[at] = mark;
                }
            }
            tx.record(Record::Resolved {
                project,
                juror,
                by,
                reason: why,
            })?;
            Ok(sheet)
        })?;
        Ok(sheet_saved(&contest, &sheet, saved, asked.who))
    }
}

impl Program {
    pub(crate) fn sheet_path_of(&self, open: &Seen) -> Result<SheetPathView, ApiError> {
        let reading = Reading::of(open)?;
        let contest = &reading.open.contest;
        let mut view = SheetPathView {
            sheets: reading
                .day
                .sheets
                .sheets
                .values()
                .map(|sheet| sheet_view(&reading, sheet))
                .collect(),
            unchecked: Vec::new(),
            unsettled: Vec::new(),
            checked: 0,
            sums: reading
                .sums
                .iter()
                .filter_map(|sum| reading.difference(sum))
                .collect(),
        };
        let sheets = by_place(&reading.sheets);
        for (project, juror) in places(contest) {
            let typed = reading.typed.contains_key(&(project, juror));
            let Some(sheet) = sheets
                .get(&(project, juror))
                .filter(|sheet| typed && is_accepted(sheet))
            else {
                continue;
            };
            let Some(place) = reading.place(project, juror) else {
                continue;
            };
            match reading.check(project, juror) {
                None => view.unchecked.push(place),
                Some(check) if check.is_settled() => view.checked += 1,
                Some(check) => view.unsettled.push(SheetDifference {
                    place,
                    way: checking_view(check.way),
                    by: check.by.clone(),
                    time: check.time_ms,
                    cells: cells(contest, sheet, &check.differs),
                }),
            }
        }
        Ok(view)
    }
}

/// Returns the second person's name. Whoever typed the sheet is no second person; at the same keyboard somebody
/// else is named.
fn second_person(reading: &Reading<'_>, who: Who, typist: &str, named: &str) -> Result<String, ApiError> {
    let contest = &reading.open.contest;
    let name_of = |word: String| crate::file::journal::who(contest, &reading.names, word);
    let named = within(named, REASON_LIMIT)?;
    let name = match (named.is_empty(), who) {
        (false, _) => named.to_owned(),
        (true, Who::Helper(_)) if who.word() != typist => name_of(who.word()),
        (true, _) => return Err(ErrorCode::SecondPersonNeeded.into()),
    };
    if messages::name_order(&name, &name_of(typist.to_owned())).is_eq() {
        return Err(ErrorCode::SecondPersonNeeded.into());
    }
    Ok(name)
}
