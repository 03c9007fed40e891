//! What if: places and money under other rules, without a juror, or with the line elsewhere. Never official.

use super::leniency::fitted_rules;
use super::{Deliberation, Undefined};
use crate::exact::round_div;
use crate::money::fund::{Ask, fund_of, spending_order};
use crate::regulation::{AudienceMode, Method, Rounding};
use crate::results::ranking::{Settled, score_digits};
use crate::results::tally::Tally;
use crate::{Contest, Exact, JurorId, Money, Project, ProjectId, Refusal, RegulationFault, Score, Status};

/// Places and money in one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// By place, then natural order of numbers; those without a place last.
    pub rows: Vec<OutlookRow>,
    /// How many leading rows are above the line of funding; `None` without a fund in the scope.
    pub above: Option<usize>,
    /// Digits of the printed scores: at least 2, as many as distinct values need.
    pub digits: u32,
    /// What is left of the fund; `None` without one in the scope.
    pub left: Option<Money>,
}

/// One project in one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlookRow {
    pub project: ProjectId,
    /// Whether it has a place.
    pub status: Status,
    /// First and last place.
    pub place: Option<(u32, u32)>,
    /// The value that is compared.
    pub exact: Option<Exact>,
    /// What it is proposed; `None` without a fund in the scope.
    pub award: Option<Money>,
}

/// The line of funding after another number of projects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Above the new line and not above the old one, in the order of places.
    pub enter: Vec<ProjectId>,
    /// Above the old line and not above the new one, in the order of places.
    pub leave: Vec<ProjectId>,
    /// What all above the new line ask for, within the cap.
    pub wanted: Money,
    /// The same for a line after nobody, after the first, and so on to the last with a place.
    pub asked: Vec<Money>,
    pub fund: Money,
}

impl Deliberation<'_> {
    /// Returns the official result, to compare with.
    ///
    /// # Errors
    /// The method cannot be applied.
    pub fn official(&self) -> Result<Outlook, Undefined> {
        self.outlook(self.contest)
    }

    /// Returns the result without one juror, whose projects keep their right to a place.
    ///
    /// # Errors
    /// The method cannot be applied then; nobody would be left.
    pub fn without_juror(&self, juror: JurorId) -> Result<Outlook, Undefined> {
        let seat = self
            .panel
            .iter()
            .copied()
            .find(|&at| self.board.jurors[at].id == juror);
        let left = match seat {
            Some(seat) => self.without(seat),
            None => self.panel.clone(),
        };
        if left.is_empty() {
            return Err(Undefined::TooFewJurors);
        }
        let board = self.board.with_jury(&left);
        Ok(seen(self.contest, self.settled(self.contest, &board)?))
    }

    /// Returns the result by the mean without `drop` highest and lowest, the way of the total unchanged; 0 drops
    /// nothing.
    ///
    /// # Errors
    /// So many cannot be dropped.
    pub fn trimmed(&self, drop: u32) -> Result<Outlook, Undefined> {
        let mut other = self.contest.clone();
        other.regulation.threshold = self.threshold_of_a_mean();
        let way = other.regulation.way();
        let places = other.regulation.aggregation.method.low_wins();
        let aggregation = &mut other.regulation.aggregation;
        aggregation.per = way;
        aggregation.method = if drop == 0 {
            Method::Mean
        } else {
            Method::TrimmedMean
        };
        (aggregation.drop, aggregation.drop_from) = (drop, drop.saturating_mul(2).saturating_add(1));
        if places {
            // A rounding of places says nothing of scores.
            other.regulation.rounding = Rounding::default();
        }
        // Of the whole contest, also within a category: the scores are the same there.
        if self
            .least_sheets()
            .is_some_and(|least| least <= 2 * drop as usize)
        {
            return Err(Undefined::TooFewJurors);
        }
        self.outlook(&other)
    }

    /// Returns the result with another threshold.
    ///
    /// # Errors
    /// Scores of places have no threshold.
    pub fn with_threshold(&self, threshold: Option<Score>) -> Result<Outlook, Undefined> {
        let mut other = self.contest.clone();
        other.regulation.threshold = threshold;
        self.outlook(&other)
    }

    /// Returns the threshold for a mean of sheets: that of a sum is for all of them together.
    fn threshold_of_a_mean(&self) -> Option<Score> {
        let threshold = self.contest.regulation.threshold?;
        let sheets = match self.contest.regulation.aggregation.method {
            // Every project that has a place has the same jurors.
            Method::Sum => self.least_sheets().unwrap_or(1),
            _ => 1,
        };
        let each = round_div(i128::from(threshold.0), sheets.max(1) as i128);
        i64::try_from(each).ok().map(Score)
    }

    /// Returns the result with every juror's leniency taken out. It is of the jury alone: the hall as one more juror
    /// has no leniency to take out.
    ///
    /// # Errors
    /// No juror links some parts of the contest.
    pub fn adjusted(&self) -> Result<Outlook, Undefined> {
        let mut other = fitted_rules(self.contest);
        if !self.contest.regulation.aggregation.method.low_wins() {
            other.regulation.rounding.total = self.contest.regulation.rounding.total;
            other.regulation.threshold = self.threshold_of_a_mean();
        }
        if other.regulation.audience.mode == AudienceMode::OneJuror {
            other.regulation.audience.mode = AudienceMode::None;
        }
        self.outlook(&other)
    }

    /// Returns what moves when the line of funding is drawn after `above` projects of the official ranking.
    ///
    /// # Errors
    /// The method cannot be applied.
    pub fn line_after(&self, above: usize) -> Result<Option<Moved>, Undefined> {
        let official = self.official()?;
        let Some(now) = official.above else {
            return Ok(None);
        };
        let ranked = official.rows.iter().filter(|row| row.place.is_some()).count();
        let above = above.min(ranked);
        let ids = |rows: &[OutlookRow]| rows.iter().map(|row| row.project).collect();
        let mut asked = vec![0_i128];
        for row in &official.rows[..ranked] {
            let project = self.contest.projects.iter().find(|p| p.id == row.project);
            let so_far = asked[asked.len() - 1];
            asked.push(so_far + project.map_or(0, |project| wanted(project, self.contest)));
        }
        let fund = fund_of(&spending_order(self.contest));
        Ok(Some(Moved {
            enter: ids(&official.rows[now.min(above)..above]),
            leave: ids(&official.rows[above.min(now)..now]),
            wanted: kopecks(asked[above]),
            asked: asked.into_iter().map(kopecks).collect(),
            fund: kopecks(fund),
        }))
    }

    fn outlook(&self, contest: &Contest) -> Result<Outlook, Undefined> {
        let mut faults = contest.regulation.faults(contest);
        // What no regulation may say can be asked all the same: the hall's mark is one more total to be dropped.
        faults.retain(|fault| *fault != RegulationFault::AudienceSheet(Method::TrimmedMean));
        if !faults.is_empty() {
            return Err(Refusal::Regulation(faults).into());
        }
        Ok(seen(contest, self.settled(contest, &self.board)?))
    }
}

fn seen(contest: &Contest, (tally, settled): (Tally, Settled)) -> Outlook {
    let fund = settled.fund.as_ref();
    let award = |project: ProjectId| {
        let found = fund?.awards.iter().find(|award| award.project == project);
        Some(found.map_or(Money(0), |award| award.amount))
    };
    let rows = settled.order.iter().map(|&(at, place)| {
        let project = tally.projects[at].project;
        OutlookRow {
            project,
            status: settled.statuses[at],
            place,
            exact: tally.projects[at].exact.clone(),
            award: award(project),
        }
    });
    Outlook {
        rows: rows.collect(),
        above: fund.map(|fund| fund.above_line),
        digits: score_digits(contest, &tally),
        left: fund.map(|fund| Money(fund.left.iter().map(|(_, money)| money.0).sum())),
    }
}

fn wanted(project: &Project, contest: &Contest) -> i128 {
    match Ask::of(project, contest.regulation.fund) {
        Ask::Wants { want, .. } => want,
        Ask::Nothing | Ask::Impossible => 0,
    }
}

fn kopecks(amount: i128) -> Money {
    Money(i64::try_from(amount).unwrap_or(i64::MAX))
}
