//! Places by the Skating System: rules 5–8 on one set of places, rules 9–11 over criteria as dances.

use super::{ProjectTally, finish};
use crate::regulation::Per;
use crate::results::board::Board;
use crate::results::skating::{Column, Majority, PlaceSet, Skating, SkatingStep};
use crate::{Contest, CriterionId, EqualPlaces, Exact, Part, Refusal};
use std::cmp::Reverse;

/// Fills in the final places as scores (the middle one where places are shared) over the projects with enough
/// sheets, and what they were given for.
pub(super) fn fill(
    contest: &Contest,
    board: &Board<'_>,
    projects: &mut [ProjectTally],
) -> Result<(), Refusal> {
    let fitted: Vec<usize> = board.fitted().map(|(row, _)| row).collect();
    panel(board, &fitted)?;
    let sets = sets(contest, board, &fitted, projects)?;
    let by_criteria = contest.regulation.way() == Per::Criterion;
    let summary = if by_criteria {
        Summary::of(&sets, board.former)
    } else {
        Summary::single(&sets, fitted.len())
    };
    for (at, &row) in fitted.iter().enumerate() {
        let project = &mut projects[row];
        project.exact = Some(finish(contest, i128::from(summary.doubled[at]), 2));
        if !by_criteria {
            for (sheet, place) in project.counted.iter_mut().zip(&sets[0].marks[at]) {
                sheet.place = Some(Exact::ratio(i128::from(*place), 1));
            }
        }
        project.skating = Some(Skating {
            sets: sets.iter().map(|set| set.told(at)).collect(),
            place: half(summary.doubled[at]),
            sum: by_criteria.then(|| half(sets.iter().map(|set| set.doubled[at]).sum())),
            steps: summary.steps[at].clone(),
        });
    }
    Ok(())
}

/// Refuses unless the same odd number of jurors put every project at a place.
fn panel(board: &Board<'_>, fitted: &[usize]) -> Result<(), Refusal> {
    let seated = |juror: usize| {
        let mut rows = fitted.iter().map(|&row| &board.rows[row].counted);
        rows.any(|counted| counted.iter().any(|&(other, _)| other == juror))
    };
    let jurors: Vec<usize> = (0..board.jurors.len()).filter(|&juror| seated(juror)).collect();
    let id = |juror: usize| board.jurors[juror].id;
    let gaps: Vec<Part> = fitted
        .iter()
        .map(|&row| &board.rows[row])
        .filter(|row| row.counted.len() < jurors.len())
        .map(|row| Part {
            projects: vec![row.project.id],
            jurors: jurors
                .iter()
                .filter(|&&juror| row.counted.iter().all(|&(other, _)| other != juror))
                .map(|&juror| id(juror))
                .collect(),
        })
        .collect();
    if !gaps.is_empty() {
        return Err(Refusal::Gaps(gaps));
    }
    if !fitted.is_empty() && jurors.len().is_multiple_of(2) {
        return Err(Refusal::EvenPanel(jurors.into_iter().map(id).collect()));
    }
    Ok(())
}

/// Returns the sets of places; refuses, naming all of them, where a juror put projects equal.
fn sets(
    contest: &Contest,
    board: &Board<'_>,
    fitted: &[usize],
    projects: &[ProjectTally],
) -> Result<Vec<Set>, Refusal> {
    let values: Vec<(Option<CriterionId>, Vec<Vec<i128>>)> = match contest.regulation.way() {
        Per::Sheet => {
            let totals = |&row: &usize| projects[row].totals.iter().map(|&(_, total)| total).collect();
            vec![(None, fitted.iter().map(totals).collect())]
        }
        Per::Criterion => {
            let marks = |criterion: usize, row: usize| {
                let sheets = board.rows[row].counted.iter();
                let marks = sheets.filter_map(|(_, sheet)| sheet.marks[criterion]);
                marks.map(|mark| i128::from(mark.0)).collect()
            };
            let of = |&at: &usize| {
                let rows = fitted.iter().map(|&row| marks(at, row)).collect();
                (Some(contest.criteria[at].id), rows)
            };
            board.criteria.iter().map(of).collect()
        }
    };
    let (mut sets, mut equal) = (Vec::new(), Vec::new());
    for (criterion, values) in values {
        let mut marks: Vec<Vec<u32>> = values.iter().map(|row| vec![0; row.len()]).collect();
        for juror in 0..values.first().map_or(0, Vec::len) {
            let mut order: Vec<usize> = (0..values.len()).collect();
            order.sort_by_key(|&at| Reverse(values[at][juror]));
            for (place, &at) in (1..).zip(&order) {
                marks[at][juror] = place;
            }
            for group in order.chunk_by(|&a, &b| values[a][juror] == values[b][juror]) {
                if group.len() > 1 {
                    equal.push(EqualPlaces {
                        juror: projects[fitted[0]].counted[juror].juror,
                        criterion,
                        projects: group.iter().map(|&at| projects[fitted[at]].project).collect(),
                    });
                }
            }
        }
        sets.push(Set::new(criterion, marks));
    }
    if equal.is_empty() {
        Ok(sets)
    } else {
        Err(Refusal::EqualPlaces(equal))
    }
}

/// One set of places: those that the jurors gave, and those that they make.
struct Set {
    criterion: Option<CriterionId>,
    /// For each project, each juror's place.
    marks: Vec<Vec<u32>>,
    /// For each project, the columns from its majority on.
    columns: Vec<Vec<Counted>>,
    /// For each project, twice its place, so that the middle of shared places is whole.
    doubled: Vec<u32>,
}

impl Set {
    /// Applies rules 5–8.
    fn new(criterion: Option<CriterionId>, marks: Vec<Vec<u32>>) -> Self {
        let last = count(marks.len());
        let columns: Vec<Vec<Counted>> = marks.iter().map(|own| columns(own, 1, last)).collect();
        let mut order: Vec<usize> = (0..marks.len()).collect();
        order.sort_by(|&a, &b| columns[a].cmp(&columns[b]));
        let mut doubled = vec![0; marks.len()];
        let groups = order.chunk_by(|&a, &b| columns[a] == columns[b]);
        share(groups.map(<[usize]>::to_vec), &mut doubled);
        Self {
            criterion,
            marks,
            columns,
            doubled,
        }
    }

    fn told(&self, at: usize) -> PlaceSet {
        PlaceSet {
            criterion: self.criterion,
            places: self.marks[at].clone(),
            majority: majority(&self.columns, at, self.marks[at].len()),
            place: half(self.doubled[at]),
        }
    }
}

/// A column as it is compared: an earlier place wins, then more jurors, then the lower sum. Columns of one
/// project begin at its majority, so that their lists compare as rules 5, 6, 7 and 8 say.
type Counted = (u32, Reverse<u32>, u32);

/// Returns the columns from the first majority at `from` or after it to the `last` place.
fn columns(marks: &[u32], from: u32, last: u32) -> Vec<Counted> {
    (from..=last)
        .map(|place| {
            let these = marks.iter().filter(|&&mark| mark <= place);
            let (count, sum) = these.fold((0, 0), |(count, sum), mark| (count + 1, sum + mark));
            (place, Reverse(count), sum)
        })
        .skip_while(|&(_, Reverse(count), _)| 2 * count as usize <= marks.len())
        .collect()
}

/// Returns the columns of the project that were needed to tell it from the others.
fn majority(columns: &[Vec<Counted>], at: usize, of: usize) -> Majority {
    let mut rivals: Vec<&Vec<Counted>> = Vec::with_capacity(columns.len());
    rivals.extend(columns[..at].iter().chain(&columns[at + 1..]));
    let mut told = Vec::new();
    for (column, &(place, Reverse(count), sum)) in columns[at].iter().enumerate() {
        let equal = |other: &&Vec<Counted>| {
            other
                .get(column)
                .is_some_and(|&(p, c, _)| (p, c) == (place, Reverse(count)))
        };
        rivals.retain(equal);
        told.push(Column {
            place,
            count,
            sum: (!rivals.is_empty()).then_some(sum),
        });
        rivals.retain(|other| other[column].2 == sum);
        if rivals.is_empty() {
            break;
        }
    }
    Majority {
        of: count(of),
        columns: told,
    }
}

/// The final summary over criteria.
struct Summary<'a> {
    sets: &'a [Set],
    /// For each project, its places in all criteria as one set (rule 11).
    marks: Vec<Vec<u32>>,
    /// Groups of projects in the order of places; those of one group share theirs.
    groups: Vec<Vec<usize>>,
    /// For each project, twice its final place.
    doubled: Vec<u32>,
    steps: Vec<Vec<SkatingStep>>,
    /// Rule 10 as 0.1.0 read it: only the lowest sum is placed, the others are asked anew.
    former: bool,
}

impl<'a> Summary<'a> {
    fn empty(sets: &'a [Set], projects: usize) -> Self {
        Self {
            sets,
            marks: Vec::new(),
            groups: Vec::new(),
            doubled: vec![0; projects],
            steps: vec![Vec::new(); projects],
            former: false,
        }
    }

    /// Returns the places of the only set as the final ones.
    fn single(sets: &'a [Set], projects: usize) -> Self {
        let doubled = sets.first().map_or_else(Vec::new, |set| set.doubled.clone());
        Self {
            doubled,
            ..Self::empty(sets, projects)
        }
    }

    /// Applies rule 9, and rules 10 and 11 where sums are equal.
    fn of(sets: &'a [Set], former: bool) -> Self {
        let projects = sets.first().map_or(0, |set| set.marks.len());
        let sums: Vec<u32> = (0..projects)
            .map(|at| sets.iter().map(|set| set.doubled[at]).sum())
            .collect();
        let mut summary = Self {
            former,
            ..Self::empty(sets, projects)
        };
        let all = |at: usize| {
            sets.iter()
                .flat_map(|set| set.marks[at].iter().copied())
                .collect()
        };
        summary.marks = (0..projects).map(all).collect();
        let mut order: Vec<usize> = (0..projects).collect();
        order.sort_by_key(|&at| sums[at]);
        let mut place = 1;
        for tied in order.chunk_by(|&a, &b| sums[a] == sums[b]) {
            summary.by_criteria(tied, place);
            place += count(tied.len());
        }
        share(summary.groups.iter().cloned(), &mut summary.doubled);
        summary
    }

    /// Rule 10: whoever has the place under review or a higher one in most criteria gets it; among as many, all are
    /// placed in order of the sums of these places, before those with fewer, who are asked anew about the next place.
    fn by_criteria(&mut self, tied: &[usize], place: u32) {
        if tied.len() <= 1 {
            self.groups.extend(tied.first().map(|&at| vec![at]));
            return;
        }
        let counted: Vec<(usize, u32, u32)> = tied
            .iter()
            .map(|&at| {
                let own = self.sets.iter().map(|set| set.doubled[at]);
                let (count, sum) = own
                    .filter(|&doubled| doubled <= 2 * place)
                    .fold((0, 0), |(count, sum), doubled| (count + 1, sum + doubled));
                (at, count, sum)
            })
            .collect();
        let most = counted.iter().map(|&(_, count, _)| count).max().unwrap_or(0);
        let (top, rest): (Vec<_>, Vec<_>) = counted.into_iter().partition(|&(_, count, _)| count == most);
        let by_sum = top.len() > 1;
        for &(at, count, sum) in top.iter().chain(&rest) {
            let sum = (by_sum && count == most).then(|| half(sum));
            self.steps[at].push(SkatingStep::Criteria { place, count, sum });
        }
        let mut top = top;
        top.sort_by_key(|&(.., sum)| sum);
        let of = |list: &[(usize, u32, u32)]| list.iter().map(|&(at, ..)| at).collect::<Vec<usize>>();
        let mut next = place;
        let equals = top.iter().take_while(|with| with.2 == top[0].2).count();
        let (placed, others) = top.split_at(if self.former { equals } else { top.len() });
        for equal in placed.chunk_by(|a, b| a.2 == b.2) {
            if let [(only, ..)] = equal[..] {
                self.groups.push(vec![only]);
            } else {
                self.by_all_places(&of(equal), next);
            }
            next += count(equal.len());
        }
        self.by_criteria(&of(others), next);
        self.by_criteria(&of(&rest), next + count(others.len()));
    }

    /// Rule 11: rules 5–8 on all places in all criteria, from the place under review on. Those left go back to
    /// rule 10; who cannot be told apart shares the places.
    fn by_all_places(&mut self, tied: &[usize], place: u32) {
        let last = count(self.marks.len());
        let own: Vec<Vec<Counted>> = tied
            .iter()
            .map(|&at| columns(&self.marks[at], place, last))
            .collect();
        for (position, &at) in tied.iter().enumerate() {
            let majority = majority(&own, position, self.marks[at].len());
            self.steps[at].push(SkatingStep::AllPlaces { place, majority });
        }
        let best = own.iter().min().cloned().unwrap_or_default();
        let (first, rest): (Vec<usize>, Vec<usize>) =
            (0..tied.len()).partition(|&position| own[position] == best);
        let of = |list: Vec<usize>| {
            list.into_iter()
                .map(|position| tied[position])
                .collect::<Vec<_>>()
        };
        let next = place + count(first.len());
        self.groups.push(of(first));
        self.by_criteria(&of(rest), next);
    }
}

/// Gives groups, best first, twice the middle of the places that each takes.
fn share(groups: impl Iterator<Item = Vec<usize>>, doubled: &mut [u32]) {
    let mut before = 0;
    for group in groups {
        for &at in &group {
            doubled[at] = 2 * before + count(group.len()) + 1;
        }
        before += count(group.len());
    }
}

/// Returns half of it.
fn half(doubled: u32) -> Exact {
    Exact::ratio(i128::from(doubled), 2)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
