//! How lenient each juror is, and which totals lie far from what project and juror explain.

use super::{Deliberation, Undefined, whole};
use crate::regulation::{Method, Per, Rounding};
use crate::results::tally::tally_board;
use crate::{Contest, Exact, JurorId, ProjectId};

/// What least squares t = a + b (project and juror, Σb = 0) say of the totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leniency {
    /// Each juror of the panel, natural order of codes.
    pub jurors: Vec<JurorLeniency>,
    /// From which distance on a total lies far.
    pub limit: Exact,
    /// The totals of the scope that lie farther, the farthest first.
    pub outliers: Vec<Outlier>,
}

/// One juror beside the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JurorLeniency {
    pub juror: JurorId,
    /// b: by how much the totals are above (or below) what the projects explain; 0 is the middle of the panel.
    pub leniency: Exact,
    /// The mean difference from the others' mean on the same projects; `None` where there are no others.
    pub against: Option<Exact>,
    /// On how many projects.
    pub sheets: usize,
}

/// A total that lies far from what its project and its juror explain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlier {
    pub project: ProjectId,
    pub juror: JurorId,
    pub total: Exact,
    /// t − a − b.
    pub residual: Exact,
}

impl Deliberation<'_> {
    /// Returns how lenient the jurors are over the whole contest, and the totals of the scope that lie far:
    /// |r| > max(3 · 1.4826 · MAD, 10 % of the scale of a sheet).
    ///
    /// # Errors
    /// Fewer than two jurors; no juror links some parts of the contest.
    pub fn leniency(&self) -> Result<Leniency, Undefined> {
        if self.panel.len() < 2 {
            return Err(Undefined::TooFewJurors);
        }
        let fit = fitted_rules(self.contest);
        let tally = tally_board(&fit, &self.board)?;
        let leniency = |juror: JurorId| {
            let found = tally.leniency.iter().find(|(id, _)| *id == juror);
            found.map_or_else(Exact::zero, |(_, b)| b.clone())
        };
        let mut residuals: Vec<(usize, Outlier)> = Vec::new();
        for (row, _) in self.board.fitted() {
            let project = &tally.projects[row];
            let Some(score) = &project.exact else { continue };
            for sheet in &project.counted {
                let outlier = Outlier {
                    project: project.project,
                    juror: sheet.juror,
                    total: sheet.total.clone(),
                    residual: &sheet.total - score - leniency(sheet.juror),
                };
                residuals.push((row, outlier));
            }
        }
        let limit = self.limit(residuals.iter().map(|(_, one)| &one.residual));
        let mut outliers: Vec<Outlier> = residuals
            .into_iter()
            .filter(|(row, one)| self.rows.contains(row) && size(&one.residual) > limit)
            .map(|(_, one)| one)
            .collect();
        // Stable: equals stay in natural order of projects and jurors.
        outliers.sort_by_key(|outlier| std::cmp::Reverse(size(&outlier.residual)));
        let jurors = self.panel.iter().map(|&juror| {
            let id = self.board.jurors[juror].id;
            let (against, sheets) = self.against(juror);
            JurorLeniency {
                juror: id,
                leniency: leniency(id),
                against,
                sheets,
            }
        });
        Ok(Leniency {
            jurors: jurors.collect(),
            limit,
            outliers,
        })
    }

    /// Returns max(3 · 1.4826 · MAD, 10 % of the scale), the deviations being from the median.
    fn limit<'r>(&self, residuals: impl Iterator<Item = &'r Exact>) -> Exact {
        let residuals: Vec<Exact> = residuals.cloned().collect();
        let middle = median(residuals.clone());
        let deviations = residuals.iter().map(|r| size(&(r - &middle))).collect();
        let spread = median(deviations) * Exact::ratio(3 * 14_826, 10_000);
        let (least, most) = self.scale();
        spread.max((most - least) * Exact::ratio(1, 10))
    }

    /// Returns the mean over the juror's projects of the total less the mean of the others, and how many
    /// projects there were.
    fn against(&self, juror: usize) -> (Option<Exact>, usize) {
        let mut differences = Vec::new();
        let mut sheets = 0;
        for (row, own) in self.board.fitted() {
            let totals = &self.totals.rows[row];
            let Ok(at) = own.counted.binary_search_by_key(&juror, |&(other, _)| other) else {
                continue;
            };
            sheets += 1;
            let others = totals.len() as i128 - 1;
            if others > 0 {
                let rest = totals.iter().sum::<i128>() - totals[at];
                differences.push(Exact::ratio(
                    totals[at] * others - rest,
                    others * self.totals.over,
                ));
            }
        }
        let sum: Exact = differences.iter().sum();
        let mean = (!differences.is_empty()).then(|| sum / whole(differences.len()));
        (mean, sheets)
    }
}

/// Returns the contest with the rules of least squares on its sheets' totals, nothing rounded after them.
pub(super) fn fitted_rules(contest: &Contest) -> Contest {
    let mut fit = contest.clone();
    let by_sheets = contest.regulation.way() == Per::Sheet;
    let regulation = &mut fit.regulation;
    regulation.rounding = Rounding {
        sheet: regulation.rounding.sheet.filter(|_| by_sheets),
        ..Rounding::default()
    };
    regulation.aggregation.method = Method::AdjustedMean;
    regulation.aggregation.per = Per::Sheet;
    regulation.threshold = None;
    fit
}

fn size(value: &Exact) -> Exact {
    if *value < Exact::zero() {
        -value.clone()
    } else {
        value.clone()
    }
}

fn median(mut values: Vec<Exact>) -> Exact {
    values.sort_unstable();
    let middle = values.len() / 2;
    match (values.get(middle), values.len() % 2) {
        (None, _) => Exact::zero(),
        (Some(value), 1) => value.clone(),
        (Some(value), _) => (&values[middle - 1] + value) * Exact::ratio(1, 2),
    }
}
