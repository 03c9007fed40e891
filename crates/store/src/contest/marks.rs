//! What jurors and the secretary do to sheets: marks, states, recusals, comments. All of it is appended.

use super::tables::{COMMENT, MARK, RECUSAL, SHEET_EVENT};
use crate::error::Error;
use crate::ground::digest::Cell;
use crate::ground::entry::Tx;
use domain::{CriterionId, JurorId, ProjectId, Score, Sheet, SheetState};

/// How a mark came into the contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// From a workbook or folder.
    Import,
    /// Given by the juror in the program.
    Juror,
    /// Typed from a paper sheet by the secretary.
    Paper,
    /// A correction after submission, with a reason.
    Correction,
}

impl Way {
    /// Returns the word in the file (`import`, `juror`, `paper`, `correction`).
    pub fn word(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Juror => "juror",
            Self::Paper => "paper",
            Self::Correction => "correction",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Import, Self::Juror, Self::Paper, Self::Correction]
            .into_iter()
            .find(|way| way.word() == word)
    }
}

/// A step of a sheet from one state to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SheetStep<'a> {
    /// The new state.
    pub state: SheetState,
    /// By what way.
    pub way: Way,
    /// The sum written on the paper, in hundredths.
    pub control_sum: Option<Score>,
    /// A note: why a sheet was taken back, or a differing sum accepted.
    pub note: Option<&'a str>,
}

/// Returns the word of a state in the file.
pub(crate) fn state_word(state: SheetState) -> &'static str {
    match state {
        SheetState::Draft => "draft",
        SheetState::Submitted => "submitted",
        SheetState::CheckedIn => "checked_in",
    }
}

pub(crate) fn state_from_word(word: &str) -> Option<SheetState> {
    [SheetState::Draft, SheetState::Submitted, SheetState::CheckedIn]
        .into_iter()
        .find(|state| state_word(*state) == word)
}

fn ids<'a>(project: ProjectId, juror: JurorId) -> (Cell<'a>, Cell<'a>) {
    (Cell::Int(project.0.into()), Cell::Int(juror.0.into()))
}

impl Tx<'_> {
    /// Records a mark, or with `None` takes it back: it is missing again, and never 0.
    ///
    /// # Errors
    /// `UnknownId`, or what SQLite says. Whether the mark is on the scale, and whether a correction names
    /// its reason, the caller sees to.
    pub fn record_mark(
        &mut self,
        project: ProjectId,
        juror: JurorId,
        criterion: CriterionId,
        score: Option<Score>,
        way: Way,
        reason: Option<&str>,
    ) -> Result<(), Error> {
        self.ensure_known(project, juror)?;
        self.known()?.ensure("criterion", criterion.0)?;
        self.append_mark(project, juror, criterion, score, way, reason)
    }

    /// Says which of a sheet's two ids is not known.
    fn ensure_known(&mut self, project: ProjectId, juror: JurorId) -> Result<(), Error> {
        let known = self.known()?;
        known.ensure("project", project.0)?;
        known.ensure("juror", juror.0)
    }

    fn append_mark(
        &mut self,
        project: ProjectId,
        juror: JurorId,
        criterion: CriterionId,
        score: Option<Score>,
        way: Way,
        reason: Option<&str>,
    ) -> Result<(), Error> {
        let (project, juror) = ids(project, juror);
        let score = score.map(|score| score.0).into();
        self.append(
            MARK,
            [
                project,
                juror,
                Cell::Int(criterion.0.into()),
                score,
                Cell::Text(way.word()),
                reason.into(),
            ],
        )
    }

    /// Records whole sheets: the marks that are there, a state other than draft, recusals and comments.
    /// Marks stand in the order of the contest's criteria.
    ///
    /// # Errors
    /// `UnknownId`, or what SQLite says.
    pub fn record_sheets(&mut self, sheets: &[Sheet], way: Way) -> Result<(), Error> {
        let criteria: Vec<CriterionId> = {
            let mut statement = self
                .conn()
                .prepare_cached("SELECT id FROM criterion ORDER BY position, id")?;
            let rows = statement.query_map([], |row| row.get(0).map(CriterionId))?;
            rows.collect::<Result<_, _>>()?
        };
        for sheet in sheets {
            let (project, juror) = (sheet.project, sheet.juror);
            self.ensure_known(project, juror)?;
            for (place, score) in sheet
                .marks
                .iter()
                .enumerate()
                .filter(|(_, score)| score.is_some())
            {
                let Some(criterion) = criteria.get(place) else {
                    let id = u32::try_from(place).unwrap_or(u32::MAX);
                    return Err(Error::UnknownId {
                        table: "criterion",
                        id,
                    });
                };
                self.append_mark(project, juror, *criterion, *score, way, None)?;
            }
            if let Some(reason) = &sheet.recusal {
                self.declare_recusal(project, juror, reason)?;
            }
            if let Some(comment) = &sheet.comment {
                self.set_comment(project, juror, Some(comment))?;
            }
            if sheet.state != SheetState::Draft {
                let step = SheetStep {
                    state: sheet.state,
                    way,
                    control_sum: None,
                    note: None,
                };
                self.set_sheet_state(project, juror, step)?;
            }
        }
        Ok(())
    }

    /// Records that a sheet was submitted, checked in, or taken back to a draft.
    ///
    /// # Errors
    /// `UnknownId`, or what SQLite says.
    pub fn set_sheet_state(
        &mut self,
        project: ProjectId,
        juror: JurorId,
        step: SheetStep<'_>,
    ) -> Result<(), Error> {
        self.ensure_known(project, juror)?;
        let (project, juror) = ids(project, juror);
        let sum = step.control_sum.map(|sum| sum.0).into();
        self.append(
            SHEET_EVENT,
            [
                project,
                juror,
                Cell::Text(state_word(step.state)),
                Cell::Text(step.way.word()),
                sum,
                step.note.into(),
            ],
        )
    }

    /// Records that a juror is recused from a project.
    ///
    /// # Errors
    /// `UnknownId`, or what SQLite says.
    pub fn declare_recusal(&mut self, project: ProjectId, juror: JurorId, reason: &str) -> Result<(), Error> {
        self.recusal(project, juror, "declared", reason)
    }

    /// Records that a recusal was withdrawn.
    ///
    /// # Errors
    /// `UnknownId`, or what SQLite says.
    pub fn withdraw_recusal(
        &mut self,
        project: ProjectId,
        juror: JurorId,
        reason: &str,
    ) -> Result<(), Error> {
        self.recusal(project, juror, "withdrawn", reason)
    }

    fn recusal(&mut self, project: ProjectId, juror: JurorId, act: &str, reason: &str) -> Result<(), Error> {
        self.ensure_known(project, juror)?;
        let (project, juror) = ids(project, juror);
        self.append(RECUSAL, [project, juror, Cell::Text(act), Cell::Text(reason)])
    }

    /// Records a juror's comment on a project; `None` takes it back.
    ///
    /// # Errors
    /// `UnknownId`, or what SQLite says.
    pub fn set_comment(
        &mut self,
        project: ProjectId,
        juror: JurorId,
        text: Option<&str>,
    ) -> Result<(), Error> {
        self.ensure_known(project, juror)?;
        let (project, juror) = ids(project, juror);
        self.append(COMMENT, [project, juror, text.into()])
    }
}
