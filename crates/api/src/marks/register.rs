//! The register of paper sheets: numbers, whereabouts, spoiled and lost ones.

use crate::contract::*;
use crate::door::program::{Program, State};
use crate::door::request::{Asked, request};
use crate::door::texts::reason;
use crate::door::turn::{Answer, Turn};
use domain::day::sheets::{PaperSheet, Printed, Record, SheetNumber, SheetRegister, Whereabouts};
use domain::{Contest, Day, Juror, JurorId, Project, ProjectId, Sheet, Standing};

/// Sheets that are numbered by one request at most.
const MOST_SHEETS: usize = 5_000;

/// Returns the contract's word of where a sheet is.
pub(crate) fn whereabouts(is: Whereabouts) -> WhereaboutsView {
    match is {
        Whereabouts::Printed => WhereaboutsView::Printed,
        Whereabouts::HandedOut => WhereaboutsView::HandedOut,
        Whereabouts::HandedIn => WhereaboutsView::HandedIn,
        Whereabouts::Spoiled => WhereaboutsView::Spoiled,
        Whereabouts::Lost => WhereaboutsView::Lost,
    }
}

/// Returns a sheet of the register that is in one of the places from which this can be done.
fn sheet_in(
    register: &SheetRegister,
    number: SheetNumber,
    places: &[Whereabouts],
) -> Result<PaperSheet, ApiError> {
    let unknown = || ApiError::from(ErrorCode::UnknownSheet).with("number", number);
    let sheet = register.sheets.get(&number).ok_or_else(unknown)?;
    if places.contains(&sheet.is) {
        return Ok(sheet.clone());
    }
    let code = match sheet.is {
        Whereabouts::Printed => ErrorCode::SheetNotOut,
        Whereabouts::HandedOut => ErrorCode::SheetOut,
        Whereabouts::HandedIn => ErrorCode::SheetIn,
        Whereabouts::Spoiled | Whereabouts::Lost => ErrorCode::SheetGone,
    };
    Err(ApiError::from(code).with("number", number))
}

/// Returns the places of sheets that are to be numbered, jurors first.
fn places(
    (contest, sheets, day): (&Contest, &[Sheet], &Day),
    jurors: &[JurorId],
    projects: Option<&[ProjectId]>,
) -> Result<Vec<(JurorId, Option<ProjectId>)>, ApiError> {
    let scoring: Vec<&Juror> = contest.jurors.iter().filter(|juror| juror.scores()).collect();
    if jurors
        .iter()
        .any(|id| !scoring.iter().any(|juror| juror.id == *id))
    {
        return Err(ErrorCode::UnknownJuror.into());
    }
    let competing = |id: &ProjectId| {
        let mut competing = contest
            .projects
            .iter()
            .filter(|project| project.standing == Standing::Competing);
        competing
            .find(|project| project.id == *id)
            .ok_or(ErrorCode::UnknownProject)
    };
    let projects: Option<Vec<&Project>> = projects
        .map(|projects| projects.iter().map(competing).collect())
        .transpose()?;
    let recused = |juror: JurorId, project: ProjectId| {
        let own = |sheet: &&Sheet| (sheet.juror, sheet.project) == (juror, project);
        sheets
            .iter()
            .find(own)
            .is_some_and(|sheet| sheet.recusal.is_some())
    };
    let mut places = Vec::new();
    for juror in scoring
        .iter()
        .filter(|juror| jurors.is_empty() || jurors.contains(&juror.id))
    {
        match &projects {
            None => places.push((juror.id, None)),
            Some(projects) => places.extend(
                projects
                    .iter()
                    .filter(|project| day.judges(juror, project) && !recused(juror.id, project.id))
                    .map(|project| (juror.id, Some(project.id))),
            ),
        }
    }
    if places.len() > MOST_SHEETS {
        return Err(ApiError::from(ErrorCode::TooLong).with("limit", MOST_SHEETS));
    }
    Ok(places)
}

request! {
    /// Gives numbers to sheets before they are printed: each juror's (none named: everybody's) on each of the projects, or (null) one on all of them. A place keeps the number it has.
    NumberSheets {
        #[ts(type = "string[]")] jurors: Vec<JurorId>,
        #[ts(type = "string[] | null")] projects: Option<Vec<ProjectId>>,
    } -> SheetNumbers;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Marks], journal: []
}

impl Answer for NumberSheets {
    /// Gives numbers to sheets before they are printed; a place whose sheet is neither spoiled nor lost keeps its
    /// number.
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetNumbers, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { jurors, .. } = self;
        let projects = self.projects.as_deref();
        let open = state.open()?;
        let (sheets, day) = open.read(|view| Ok((view.sheets(&open.contest)?, view.day()?)))?;
        let places = places((&open.contest, &sheets, &day), jurors, projects)?;
        let body = asked.body()?;
        let (numbers, saved) = program.commit(state, asked, &body, |tx| {
            let register = tx.day()?.sheets;
            let mut next = register.next();
            let mut numbers = Vec::with_capacity(places.len());
            let mut made = Vec::new();
            for (juror, project) in places {
                let own = |sheet: &&PaperSheet| {
                    sheet.is_live() && (sheet.printed.juror, sheet.printed.project) == (juror, project)
                };
                if let Some(sheet) = register.sheets.values().find(own) {
                    numbers.push(sheet.printed.number);
                    continue;
                }
                made.push(Printed {
                    number: next,
                    juror,
                    project,
                    duplicate_of: None,
                });
                numbers.push(next);
                next = next.saturating_add(1);
            }
            if !made.is_empty() {
                tx.record(Record::Numbered { sheets: made })?;
            }
            Ok(numbers)
        })?;
        Ok(SheetNumbers { saved, numbers })
    }
}

request! {
    /// Sheets were handed to jurors.
    HandOutSheets { numbers: Vec<u32> } -> Saved;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Marks], journal: []
}

impl Answer for HandOutSheets {
    /// Records that sheets were handed to jurors.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { numbers } = self;
        program.record(state, asked, |day| {
            for number in numbers {
                sheet_in(&day.sheets, *number, &[Whereabouts::Printed])?;
            }
            Ok(vec![Record::HandedOut {
                numbers: numbers.to_vec(),
            }])
        })
    }
}

request! {
    /// Sheets are back.
    HandInSheets { numbers: Vec<u32> } -> Saved;
    may: Work(Sheets), frozen: AtFixing, seats: WORK,
    touches: [Marks], journal: []
}

impl Answer for HandInSheets {
    /// Records that sheets are back. One that was never checked out was handed out nevertheless; a lost one may be
    /// found while no duplicate stands for it.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { numbers } = self;
        program.record(state, asked, |day| {
            for number in numbers {
                let from = [Whereabouts::Printed, Whereabouts::HandedOut];
                let lost = day.sheets.sheets.get(number);
                let found =
                    lost.is_some_and(|sheet| sheet.is == Whereabouts::Lost && sheet.replaced_by.is_none());
                if !found {
                    sheet_in(&day.sheets, *number, &from)?;
                }
            }
            Ok(vec![Record::HandedIn {
                numbers: numbers.to_vec(),
            }])
        })
    }
}

request! {
    /// Cancels a spoiled sheet, its number kept; replies with the number of the sheet in its place, if wanted.
    SpoilSheet { number: u32, reason: String, replace: bool } -> SheetNumbers;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Marks], journal: [number, reason]
}

impl Answer for SpoilSheet {
    /// Cancels a spoiled sheet; its number stays used, and on request another sheet takes its place.
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetNumbers, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            number,
            reason: ref why,
            replace,
        } = self;
        let why = reason(why)?.to_owned();
        let live = [
            Whereabouts::Printed,
            Whereabouts::HandedOut,
            Whereabouts::HandedIn,
        ];
        program.replace(state, asked, (number, &live), replace, |sheet, replaced_by| {
            let duplicate_of = sheet.printed.duplicate_of;
            let record = Record::Spoiled {
                number,
                reason: why,
                replaced_by,
            };
            (duplicate_of, record)
        })
    }
}

request! {
    /// Records the act on a lost sheet; replies with the number of the duplicate, if wanted.
    LoseSheet { number: u32, statement: String, duplicate: bool } -> SheetNumbers;
    may: Work(Sheets), frozen: AtFixing, seats: WORK,
    touches: [Marks], journal: [number, statement]
}

impl Answer for LoseSheet {
    /// Records the act on a lost sheet; a duplicate signed by the juror may take its place.
    fn answer(&self, mut turn: Turn<'_>) -> Result<SheetNumbers, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            number,
            ref statement,
            duplicate,
        } = self;
        let statement = reason(statement)?.to_owned();
        let out = [Whereabouts::HandedOut, Whereabouts::HandedIn];
        program.replace(state, asked, (number, &out), duplicate, |_, duplicate| {
            let record = Record::Lost {
                number,
                statement,
                duplicate,
            };
            (Some(number), record)
        })
    }
}

impl Program {
    /// Takes a sheet out of the register and, where it is wanted, numbers another one in its place. `what` gets the
    /// sheet and the number in its place, and says of which sheet that is a duplicate and what is recorded.
    fn replace(
        &self,
        state: &mut State,
        asked: &Asked,
        (number, places): (SheetNumber, &[Whereabouts]),
        replace: bool,
        what: impl FnOnce(&PaperSheet, Option<SheetNumber>) -> (Option<SheetNumber>, Record),
    ) -> Result<SheetNumbers, ApiError> {
        let body = asked.body()?;
        let (numbers, saved) = self.commit(state, asked, &body, |tx| {
            let register = tx.day()?.sheets;
            let sheet = sheet_in(&register, number, places)?;
            let next = replace.then(|| register.next());
            let (duplicate_of, record) = what(&sheet, next);
            if let Some(next) = next {
                let printed = Printed {
                    number: next,
                    duplicate_of,
                    ..sheet.printed
                };
                tx.record(Record::Numbered {
                    sheets: vec![printed],
                })?;
            }
            tx.record(record)?;
            Ok(next.into_iter().collect::<Vec<_>>())
        })?;
        Ok(SheetNumbers { saved, numbers })
    }
}
