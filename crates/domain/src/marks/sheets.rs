//! The register of score sheets on paper: numbered, handed out, handed in, typed, checked by a second person.

use crate::record::At;
use crate::{JurorId, ProjectId, Score};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Number of a paper sheet; never given twice.
pub type SheetNumber = u32;

/// A sheet as it is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    pub number: SheetNumber,
    /// For whom.
    pub juror: JurorId,
    /// On which project; `None`: on all of them.
    pub project: Option<ProjectId>,
    /// A duplicate of a sheet that was lost.
    #[serde(default)]
    pub duplicate_of: Option<SheetNumber>,
}

/// How what was typed was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Checking {
    /// A second person typed it in without seeing the first entry.
    Blind,
    /// «считка»: one reads aloud, one checks.
    ReadAloud,
}

/// What happened to a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Record {
    /// Sheets were numbered for printing.
    Numbered {
        /// Which.
        sheets: Vec<Printed>,
    },
    /// Handed to the juror.
    HandedOut {
        /// Which.
        numbers: Vec<SheetNumber>,
    },
    /// Handed in by the juror.
    HandedIn {
        /// Which.
        numbers: Vec<SheetNumber>,
    },
    /// Spoiled: cancelled in the presence of the commission, its number kept.
    Spoiled {
        /// Which.
        number: SheetNumber,
        /// Why.
        reason: String,
        /// The sheet in its place.
        replaced_by: Option<SheetNumber>,
    },
    /// Handed out and lost; an act says so.
    Lost {
        /// Which.
        number: SheetNumber,
        /// What the act says.
        statement: String,
        /// The duplicate signed by the juror.
        duplicate: Option<SheetNumber>,
    },
    /// A second person saw the same data.
    Checked {
        project: ProjectId,
        juror: JurorId,
        /// How.
        way: Checking,
        /// Who checked, by name.
        by: String,
        /// Marks where the second reading differs, as read: criterion code and mark. Empty: they agree.
        differs: Vec<(String, Option<Score>)>,
    },
    /// A difference was resolved with the sheet in hand.
    Resolved {
        project: ProjectId,
        juror: JurorId,
        /// Who looked at the sheet, by name.
        by: String,
        /// What was found.
        reason: String,
    },
}

/// Where a sheet is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Whereabouts {
    #[default]
    Printed,
    /// With the juror.
    HandedOut,
    /// Back with the secretary.
    HandedIn,
    /// Cancelled.
    Spoiled,
    Lost,
}

/// A sheet in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperSheet {
    /// As printed.
    pub printed: Printed,
    /// Where it is.
    pub is: Whereabouts,
    /// When it was handed out.
    pub out_ms: Option<i64>,
    /// When it was handed in.
    pub in_ms: Option<i64>,
    /// Why it was spoiled, or the act of its loss.
    pub note: String,
    /// The sheet in its place.
    pub replaced_by: Option<SheetNumber>,
}

impl PaperSheet {
    /// Returns whether the sheet is neither spoiled nor lost.
    pub fn is_live(&self) -> bool {
        !matches!(self.is, Whereabouts::Spoiled | Whereabouts::Lost)
    }
}

/// How a typed sheet was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// How.
    pub way: Checking,
    pub by: String,
    /// When.
    pub time_ms: i64,
    /// Where it differs.
    pub differs: Vec<(String, Option<Score>)>,
    /// How the difference was resolved.
    pub resolved: Option<(String, String)>,
}

impl Check {
    /// Returns whether two people saw the same.
    pub fn is_settled(&self) -> bool {
        self.differs.is_empty() || self.resolved.is_some()
    }
}

/// The register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetRegister {
    /// Sheets by number.
    pub sheets: BTreeMap<SheetNumber, PaperSheet>,
    /// The last check of each typed sheet.
    pub checks: BTreeMap<(ProjectId, JurorId), Check>,
}

impl SheetRegister {
    /// Returns the number that the next sheet gets.
    pub fn next(&self) -> SheetNumber {
        self.sheets.keys().last().map_or(1, |last| last + 1)
    }

    /// Returns the sheet that a juror is to fill in on a project, neither spoiled nor lost: one of that project, else
    /// one of all projects.
    pub fn live(&self, juror: JurorId, project: ProjectId) -> Option<&PaperSheet> {
        let live = || self.sheets.values().rev().filter(|sheet| sheet.is_live());
        live()
            .find(|sheet| sheet.printed.juror == juror && sheet.printed.project == Some(project))
            .or_else(|| live().find(|sheet| sheet.printed.juror == juror && sheet.printed.project.is_none()))
    }

    /// Returns whether a juror's sheet on a project is lost and nothing came in its place: no sheet is expected.
    pub fn is_lost(&self, juror: JurorId, project: ProjectId) -> bool {
        let of = |sheet: &&PaperSheet| {
            sheet.printed.juror == juror && sheet.printed.project.is_none_or(|one| one == project)
        };
        let lost = |sheet: &PaperSheet| sheet.is == Whereabouts::Lost;
        self.live(juror, project).is_none() && self.sheets.values().filter(of).any(lost)
    }

    /// Returns whether what stands for a juror's sheet on a project is a duplicate («дубликат»).
    pub fn is_duplicate(&self, juror: JurorId, project: ProjectId) -> bool {
        self.live(juror, project)
            .is_some_and(|sheet| sheet.printed.duplicate_of.is_some())
    }

    pub(crate) fn take(&mut self, record: &At<Record>) {
        let now = record.time_ms;
        match &record.what {
            Record::Numbered { sheets } => {
                for printed in sheets {
                    self.sheets.entry(printed.number).or_insert_with(|| PaperSheet {
                        printed: printed.clone(),
                        is: Whereabouts::Printed,
                        out_ms: None,
                        in_ms: None,
                        note: String::new(),
                        replaced_by: None,
                    });
                }
            }
            Record::HandedOut { numbers } => self.each(numbers, |sheet| {
                (sheet.is, sheet.out_ms) = (Whereabouts::HandedOut, Some(now));
            }),
            Record::HandedIn { numbers } => self.each(numbers, |sheet| {
                (sheet.is, sheet.in_ms) = (Whereabouts::HandedIn, Some(now));
            }),
            Record::Spoiled {
                number,
                reason,
                replaced_by,
            } => self.each(&[*number], |sheet| {
                sheet.is = Whereabouts::Spoiled;
                sheet.note.clone_from(reason);
                sheet.replaced_by = *replaced_by;
            }),
            Record::Lost {
                number,
                statement,
                duplicate,
            } => self.each(&[*number], |sheet| {
                sheet.is = Whereabouts::Lost;
                sheet.note.clone_from(statement);
                sheet.replaced_by = *duplicate;
            }),
            Record::Checked {
                project,
                juror,
                way,
                by,
                differs,
            } => {
                let check = Check {
                    way: *way,
                    by: by.clone(),
                    time_ms: now,
                    differs: differs.clone(),
                    resolved: None,
                };
                self.checks.insert((*project, *juror), check);
            }
            Record::Resolved {
                project,
                juror,
                by,
                reason,
            } => {
                if let Some(check) = self.checks.get_mut(&(*project, *juror)) {
                    check.resolved = Some((by.clone(), reason.clone()));
                }
            }
        }
    }

    fn each(&mut self, numbers: &[SheetNumber], change: impl Fn(&mut PaperSheet)) {
        for number in numbers {
            if let Some(sheet) = self.sheets.get_mut(number) {
                change(sheet);
            }
        }
    }
}
