//! Sheets as they stand, and the history of one.

use super::marks::{Way, state_from_word};
use crate::error::Error;
use crate::ground::view::View;
use domain::{Contest, CriterionId, JurorId, ProjectId, Score, Sheet, SheetState};
use rusqlite::{Params, Row, params};
use std::collections::{BTreeMap, HashMap};

/// A mark as it was given, then or now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenMark {
    /// Entry of the journal.
    pub entry: u64,
    /// Milliseconds since 1970-01-01 UTC.
    pub time_ms: i64,
    /// Who gave it.
    pub who: String,
    pub criterion: CriterionId,
    /// The mark; `None`: taken back.
    pub score: Option<Score>,
    /// How it came.
    pub way: Way,
    /// Why it was corrected.
    pub reason: Option<String>,
}

/// A step of a sheet as it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetEvent {
    /// Entry of the journal.
    pub entry: u64,
    /// Milliseconds since 1970-01-01 UTC.
    pub time_ms: i64,
    /// Who took it.
    pub who: String,
    /// The state it led to.
    pub state: SheetState,
    /// By what way.
    pub way: Way,
    /// The sum written on the paper, in hundredths.
    pub control_sum: Option<Score>,
    /// The note that was given.
    pub note: Option<String>,
}

/// The order of ids: their place in a list of the contest.
enum Order {
    /// By id, one more than the place; 0 is nowhere. Ids are small unless somebody made them large.
    Dense(Vec<u32>),
    Sparse(HashMap<i64, usize>),
}

impl Order {
    fn of(ids: impl Iterator<Item = u32> + Clone) -> Self {
        const LARGE: u32 = 1 << 20;
        if ids.clone().any(|id| id >= LARGE) {
            return Self::Sparse(
                ids.enumerate()
                    .map(|(place, id)| (i64::from(id), place))
                    .collect(),
            );
        }
        let mut places = vec![0; ids.clone().max().map_or(0, |id| id as usize + 1)];
        for (place, id) in (1..).zip(ids) {
            places[id as usize] = place;
        }
        Self::Dense(places)
    }

    fn place(&self, id: i64) -> Option<usize> {
        match self {
            Self::Dense(places) => {
                let place = *places.get(usize::try_from(id).ok()?)?;
                (place as usize).checked_sub(1)
            }
            Self::Sparse(places) => places.get(&id).copied(),
        }
    }
}

/// Sheets as rows come in, the last row winning.
struct Collected<'a> {
    contest: &'a Contest,
    projects: Order,
    jurors: Order,
    criteria: Order,
    /// Per project, once it has something: per juror, one more than the place in `sheets`; 0 is nowhere.
    places: Vec<Vec<u32>>,
    sheets: Vec<Sheet>,
}

impl<'a> Collected<'a> {
    fn new(contest: &'a Contest) -> Self {
        Self {
            contest,
            projects: Order::of(contest.projects.iter().map(|p| p.id.0)),
            jurors: Order::of(contest.jurors.iter().map(|j| j.id.0)),
            criteria: Order::of(contest.criteria.iter().map(|c| c.id.0)),
            places: vec![Vec::new(); contest.projects.len()],
            sheets: Vec::new(),
        }
    }

    /// Returns the sheet, made when it is not there; `None` for ids that the contest does not have.
    fn sheet(&mut self, project: i64, juror: i64) -> Option<&mut Sheet> {
        let (p, j) = (self.projects.place(project)?, self.jurors.place(juror)?);
        let row = &mut self.places[p];
        if row.is_empty() {
            row.resize(self.contest.jurors.len(), 0);
        }
        if row[j] == 0 {
            self.sheets.push(Sheet {
                project: self.contest.projects[p].id,
                juror: self.contest.jurors[j].id,
                state: SheetState::Draft,
                marks: vec![None; self.contest.criteria.len()],
                recusal: None,
                comment: None,
            });
            row[j] = u32::try_from(self.sheets.len()).ok()?;
        }
        self.sheets.get_mut(row[j] as usize - 1)
    }

    /// Returns the sheets by project, then juror, in the contest's order.
    fn in_order(self) -> Vec<Sheet> {
        let mut sheets: Vec<Option<Sheet>> = self.sheets.into_iter().map(Some).collect();
        let order = self.places.into_iter().flatten().filter(|place| *place > 0);
        order
            .filter_map(|place| sheets[place as usize - 1].take())
            .collect()
    }
}

impl View<'_> {
    /// Returns every sheet that has anything on it, by project, then juror, in the contest's order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn sheets(&self, contest: &Contest) -> Result<Vec<Sheet>, Error> {
        self.collect(contest, "entry >= (SELECT begun FROM contest)", [])
    }

    /// Returns the sheets as they stood after an entry of the journal.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn sheets_after(&self, contest: &Contest, entry: u64) -> Result<Vec<Sheet>, Error> {
        let entry = i64::try_from(entry).unwrap_or(i64::MAX);
        let which = "entry >= (SELECT begun FROM contest) AND entry <= ?";
        self.collect(contest, which, params![entry])
    }

    /// Returns one juror's sheet for one project; an empty draft when there is nothing on it.
    ///
    /// # Errors
    /// `UnknownId` for somebody who is not in `contest`, or what SQLite says.
    pub fn sheet(&self, contest: &Contest, project: ProjectId, juror: JurorId) -> Result<Sheet, Error> {
        let which = "entry >= (SELECT begun FROM contest) AND project = ? AND juror = ?";
        if let Some(sheet) = self.collect(contest, which, params![project.0, juror.0])?.pop() {
            return Ok(sheet);
        }
        let mut empty = Collected::new(contest);
        match empty.sheet(project.0.into(), juror.0.into()) {
            Some(sheet) => Ok(sheet.clone()),
            None if contest.projects.iter().any(|p| p.id == project) => Err(Error::UnknownId {
                table: "juror",
                id: juror.0,
            }),
            None => Err(Error::UnknownId {
                table: "project",
                id: project.0,
            }),
        }
    }

    /// Returns one juror's sheets that have anything on them, in the contest's order of projects.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn sheets_of_juror(&self, contest: &Contest, juror: JurorId) -> Result<Vec<Sheet>, Error> {
        self.collect(
            contest,
            "entry >= (SELECT begun FROM contest) AND juror = ?",
            [juror.0],
        )
    }

    /// One pass over each table in the order in which rows came: the last one stands. No view, no sorting.
    fn collect(
        &self,
        contest: &Contest,
        which: &str,
        params: impl Params + Copy,
    ) -> Result<Vec<Sheet>, Error> {
        let mut all = Collected::new(contest);
        let sql = format!("SELECT project, juror, criterion, score FROM mark WHERE {which} ORDER BY number");
        self.each(&sql, params, |row| {
            if let Some(criterion) = all.criteria.place(row.get(2)?)
                && let Some(sheet) = all.sheet(row.get(0)?, row.get(1)?)
            {
                sheet.marks[criterion] = row.get::<_, Option<i64>>(3)?.map(Score);
            }
            Ok(())
        })?;
        let sql = format!("SELECT project, juror, state FROM sheet_event WHERE {which} ORDER BY number");
        self.each(&sql, params, |row| {
            if let Some(sheet) = all.sheet(row.get(0)?, row.get(1)?) {
                sheet.state = state(row, 2)?;
            }
            Ok(())
        })?;
        let sql = format!("SELECT project, juror, act, reason FROM recusal WHERE {which} ORDER BY number");
        self.each(&sql, params, |row| {
            if let Some(sheet) = all.sheet(row.get(0)?, row.get(1)?) {
                let declared = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)? == "declared";
                sheet.recusal = if declared { Some(row.get(3)?) } else { None };
            }
            Ok(())
        })?;
        let sql = format!("SELECT project, juror, text FROM comment WHERE {which} ORDER BY number");
        self.each(&sql, params, |row| {
            if let Some(sheet) = all.sheet(row.get(0)?, row.get(1)?) {
                sheet.comment = row.get(2)?;
            }
            Ok(())
        })?;
        Ok(all.in_order())
    }

    fn each(
        &self,
        sql: &str,
        params: impl Params,
        mut take: impl FnMut(&Row<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            take(row)?;
        }
        Ok(())
    }

    /// Returns every mark ever given on a sheet since the contest began, in order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn marks_given(&self, project: ProjectId, juror: JurorId) -> Result<Vec<GivenMark>, Error> {
        let mut given = Vec::new();
        self.each(
            "SELECT m.entry, j.time, j.who, m.criterion, m.score, m.way, m.reason \
             FROM mark AS m JOIN journal AS j ON j.number = m.entry \
             WHERE m.project = ? AND m.juror = ? AND m.entry >= (SELECT begun FROM contest) ORDER BY m.number",
            params![project.0, juror.0],
            |row| {
                given.push(GivenMark {
                    entry: row.get(0)?,
                    time_ms: row.get(1)?,
                    who: row.get(2)?,
                    criterion: CriterionId(row.get(3)?),
                    score: row.get::<_, Option<i64>>(4)?.map(Score),
                    way: way(row, "mark", 5)?,
                    reason: row.get(6)?,
                });
                Ok(())
            },
        )?;
        Ok(given)
    }

    /// Returns every step of a sheet since the contest began, in order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn sheet_events(&self, project: ProjectId, juror: JurorId) -> Result<Vec<SheetEvent>, Error> {
        let mut events = Vec::new();
        self.each(
            "SELECT e.entry, j.time, j.who, e.state, e.way, e.control_sum, e.note \
             FROM sheet_event AS e JOIN journal AS j ON j.number = e.entry \
             WHERE e.project = ? AND e.juror = ? AND e.entry >= (SELECT begun FROM contest) ORDER BY e.number",
            params![project.0, juror.0],
            |row| {
                events.push(SheetEvent {
                    entry: row.get(0)?,
                    time_ms: row.get(1)?,
                    who: row.get(2)?,
                    state: state(row, 3)?,
                    way: way(row, "sheet_event", 4)?,
                    control_sum: row.get::<_, Option<i64>>(5)?.map(Score),
                    note: row.get(6)?,
                });
                Ok(())
            },
        )?;
        Ok(events)
    }

    /// Returns the last step of every sheet since the contest began.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn last_sheet_events(&self) -> Result<Vec<(ProjectId, JurorId, SheetEvent)>, Error> {
        let mut last: BTreeMap<(ProjectId, JurorId), SheetEvent> = BTreeMap::new();
        self.each(
            "SELECT e.entry, j.time, j.who, e.state, e.way, e.control_sum, e.note, e.project, e.juror \
             FROM sheet_event AS e JOIN journal AS j ON j.number = e.entry \
             WHERE e.entry >= (SELECT begun FROM contest) ORDER BY e.number",
            [],
            |row| {
                let event = SheetEvent {
                    entry: row.get(0)?,
                    time_ms: row.get(1)?,
                    who: row.get(2)?,
                    state: state(row, 3)?,
                    way: way(row, "sheet_event", 4)?,
                    control_sum: row.get::<_, Option<i64>>(5)?.map(Score),
                    note: row.get(6)?,
                };
                last.insert((ProjectId(row.get(7)?), JurorId(row.get(8)?)), event);
                Ok(())
            },
        )?;
        let flat = |((project, juror), event)| (project, juror, event);
        Ok(last.into_iter().map(flat).collect())
    }

    /// Returns whether anything on a sheet was given in the program, not by an import: from then on an import
    /// only adds. Recusals and comments carry no way: those of the entry that began the contest came with it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn has_program_marks(&self) -> Result<bool, Error> {
        Ok(self
            .conn
            .prepare_cached(
                "WITH b AS (SELECT begun FROM contest) SELECT \
                 EXISTS (SELECT 1 FROM mark, b WHERE entry >= begun AND way <> 'import') \
                 OR EXISTS (SELECT 1 FROM sheet_event, b WHERE entry >= begun AND way <> 'import') \
                 OR EXISTS (SELECT 1 FROM recusal, b WHERE entry > begun) \
                 OR EXISTS (SELECT 1 FROM comment, b WHERE entry > begun)",
            )?
            .query_row([], |row| row.get(0))?)
    }
}

fn state(row: &Row<'_>, column: usize) -> Result<SheetState, Error> {
    let word = row.get_ref(column)?.as_str().map_err(rusqlite::Error::from)?;
    state_from_word(word).ok_or_else(|| Error::Unreadable {
        table: "sheet_event",
        what: word.to_owned(),
    })
}

fn way(row: &Row<'_>, table: &'static str, column: usize) -> Result<Way, Error> {
    let word = row.get_ref(column)?.as_str().map_err(rusqlite::Error::from)?;
    Way::from_word(word).ok_or_else(|| Error::Unreadable {
        table,
        what: word.to_owned(),
    })
}
