//! Which sheets count: the contest and its sheets in one canonical order, whatever the order of input.

use crate::contest::{Juror, Project};
use crate::natural;
use crate::regulation::fault::LARGEST;
use crate::results::WhyNot;
use crate::{Contest, Day, JurorId, ProjectId, Refusal, Sheet, SheetState, Standing};
use std::collections::HashMap;

/// The contest with its sheets, projects, jurors and criteria in natural order of numbers and codes.
pub(crate) struct Board<'a> {
    /// Everyone who gives marks.
    pub jurors: Vec<&'a Juror>,
    /// Positions of the criteria in `Contest::criteria`.
    pub criteria: Vec<usize>,
    /// Every project that is in the contest.
    pub rows: Vec<Row<'a>>,
    /// Counts by the rules of 0.1.0 where they were mended since.
    pub former: bool,
}

/// A project with its sheets.
pub(crate) struct Row<'a> {
    pub project: &'a Project,
    /// E(p): complete, accepted sheets of voting jurors who are not recused; by position in `Board::jurors`.
    pub counted: Vec<(usize, &'a Sheet)>,
    /// The others, and why.
    pub not_counted: Vec<(JurorId, WhyNot)>,
    /// Competes and has enough counted sheets: methods that fit the whole contest go over these.
    pub enough: bool,
}

impl<'a> Board<'a> {
    /// Sorts the sheets as the day says: without those dropped by decision, and those of another section that nobody
    /// allowed; refuses those that belong to nobody, stand twice, or are past all measure.
    pub fn new(contest: &'a Contest, sheets: &'a [Sheet], day: &Day) -> Result<Self, Refusal> {
        let mut projects: Vec<&Project> = contest
            .projects
            .iter()
            .filter(|project| project.standing.is_admitted())
            .collect();
        projects.sort_by(|a, b| natural::compare(&a.number, &b.number).then(a.id.cmp(&b.id)));
        let mut everyone: Vec<&Juror> = contest.jurors.iter().collect();
        everyone.sort_by(|a, b| natural::compare(&a.code, &b.code).then(a.id.cmp(&b.id)));
        let mut criteria: Vec<usize> = (0..contest.criteria.len()).collect();
        criteria.sort_by(|&a, &b| {
            let (a, b) = (&contest.criteria[a], &contest.criteria[b]);
            natural::compare(&a.code, &b.code).then(a.id.cmp(&b.id))
        });

        let row_of: HashMap<ProjectId, usize> = projects.iter().enumerate().map(|(i, p)| (p.id, i)).collect();
        let seat_of: HashMap<JurorId, usize> = everyone.iter().enumerate().map(|(i, j)| (j.id, i)).collect();
        let mut grid: Vec<Option<&Sheet>> = vec![None; projects.len() * everyone.len()];
        for sheet in sheets {
            let (project, juror) = (sheet.project, sheet.juror);
            let (Some(row), Some(seat)) = (row_of.get(&project), seat_of.get(&juror)) else {
                return Err(Refusal::StraySheet { project, juror });
            };
            if sheet
                .marks
                .iter()
                .flatten()
                .any(|mark| mark.0.unsigned_abs() > LARGEST.unsigned_abs())
            {
                return Err(Refusal::TooLarge { project, juror });
            }
            if grid[row * everyone.len() + seat].replace(sheet).is_some() {
                return Err(Refusal::TwoSheets { project, juror });
            }
        }

        let seats: Vec<usize> = (0..everyone.len())
            .filter(|&seat| everyone[seat].scores())
            .collect();
        let dropped = day.votes.dropped_sheets();
        let minimum = usize::try_from(contest.regulation.minimum_sheets).unwrap_or(usize::MAX);
        let rows = projects
            .iter()
            .enumerate()
            .map(|(at, &project)| {
                let (mut counted, mut not_counted) = (Vec::with_capacity(seats.len()), Vec::new());
                for (juror, &seat) in seats.iter().enumerate() {
                    let (sheet, own) = (grid[at * everyone.len() + seat], everyone[seat]);
                    // Of another room: nothing is missing.
                    if !day.judges(own, project) && sheet.is_none_or(is_bare) {
                        continue;
                    }
                    let ruled_out = if day.leaves_out(own, project) {
                        Some(WhyNot::OtherSection)
                    } else if dropped.contains(&(project.id, own.id)) {
                        Some(WhyNot::Dropped)
                    } else {
                        None
                    };
                    match counts(own, sheet, criteria.len(), ruled_out) {
                        Ok(sheet) => counted.push((juror, sheet)),
                        Err(why) => not_counted.push((own.id, why)),
                    }
                }
                let enough = project.standing == Standing::Competing && counted.len() >= minimum;
                Row {
                    project,
                    counted,
                    not_counted,
                    enough,
                }
            })
            .collect();
        Ok(Self {
            jurors: seats.iter().map(|&seat| everyone[seat]).collect(),
            criteria,
            rows,
            former: day.sealing.former,
        })
    }

    /// Returns the board as another jury would have made it: `drawn` are positions in `jurors`, each as often as it
    /// counts. A project that had enough sheets has them while any is left, since it is its place that is asked.
    pub fn with_jury(&self, drawn: &[usize]) -> Self {
        let rows = self.rows.iter().map(|row| {
            let sheet = |juror: &usize| {
                let at = row.counted.binary_search_by_key(juror, |&(other, _)| other);
                at.ok().map(|at| row.counted[at].1)
            };
            let counted: Vec<(usize, &Sheet)> = drawn
                .iter()
                .enumerate()
                .filter_map(|(at, juror)| Some((at, sheet(juror)?)))
                .collect();
            Row {
                project: row.project,
                enough: row.enough && !counted.is_empty(),
                counted,
                not_counted: Vec::new(),
            }
        });
        Self {
            jurors: drawn.iter().map(|&juror| self.jurors[juror]).collect(),
            criteria: self.criteria.clone(),
            rows: rows.collect(),
            former: self.former,
        }
    }

    /// Returns the rows that whole-contest methods go over.
    pub fn fitted(&self) -> impl Iterator<Item = (usize, &Row<'a>)> {
        self.rows.iter().enumerate().filter(|(_, row)| row.enough)
    }
}

/// Returns whether a sheet says nothing: no mark, and nobody recused.
fn is_bare(sheet: &Sheet) -> bool {
    sheet.recusal.is_none() && sheet.is_empty()
}

/// Returns the sheet if it counts, else why not: `ruled_out` of one with marks. Recusal comes first: «с/о» recuses the
/// whole sheet.
fn counts<'a>(
    juror: &Juror,
    sheet: Option<&'a Sheet>,
    criteria: usize,
    ruled_out: Option<WhyNot>,
) -> Result<&'a Sheet, WhyNot> {
    if let Some(reason) = sheet.and_then(|s| s.recusal.as_ref()) {
        return Err(WhyNot::Recused(reason.clone()));
    }
    if !juror.voting {
        return Err(WhyNot::Advisory);
    }
    let Some(sheet) = sheet.filter(|sheet| !sheet.is_empty()) else {
        return Err(WhyNot::Missing);
    };
    if let Some(why) = ruled_out {
        return Err(why);
    }
    if !sheet.is_complete() || sheet.marks.len() != criteria {
        return Err(WhyNot::Incomplete);
    }
    if sheet.state == SheetState::Draft {
        return Err(WhyNot::NotSubmitted);
    }
    Ok(sheet)
}
