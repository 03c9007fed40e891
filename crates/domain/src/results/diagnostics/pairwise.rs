//! Project against project, over the jurors who marked both: Copeland and Schulze. What-if only.

use super::Deliberation;
use crate::{Exact, ProjectId};
use std::cmp::Ordering;

/// The comparisons of the projects of the scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairwise {
    /// The projects, natural order of numbers.
    pub projects: Vec<ProjectId>,
    /// How many jurors put the one (row) above the other (column).
    pub above: Vec<Vec<u32>>,
}

impl Deliberation<'_> {
    /// Compares the projects of the scope by the totals of sheets.
    pub fn pairwise(&self) -> Pairwise {
        let table = self.table();
        let higher = |a: &[Option<i128>], b: &[Option<i128>]| {
            let both = a.iter().zip(b).filter_map(|(a, b)| Some((*a)?.cmp(&(*b)?)));
            u32::try_from(both.filter(|order| *order == Ordering::Greater).count()).unwrap_or(u32::MAX)
        };
        Pairwise {
            projects: self.rows.iter().map(|&row| self.project(row)).collect(),
            above: table
                .iter()
                .map(|a| table.iter().map(|b| higher(a, b)).collect())
                .collect(),
        }
    }
}

impl Pairwise {
    /// Returns each project's points: one for each other that more jurors put below it than above, a half where as
    /// many did.
    pub fn copeland(&self) -> Vec<Exact> {
        let points = |a: usize| {
            let doubled = (0..self.projects.len()).filter(|&b| b != a).map(|b| {
                match self.above[a][b].cmp(&self.above[b][a]) {
                    Ordering::Greater => 2,
                    Ordering::Equal => 1,
                    Ordering::Less => 0,
                }
            });
            Exact::ratio(doubled.sum(), 2)
        };
        (0..self.projects.len()).map(points).collect()
    }

    /// Returns the strength of the strongest path from each project (row) to each other (column): a path is as
    /// strong as its weakest comparison, and a comparison as the number of jurors who won it.
    pub fn strongest_paths(&self) -> Vec<Vec<u32>> {
        let size = self.projects.len();
        let won = |a: usize, b: usize| {
            if self.above[a][b] > self.above[b][a] {
                self.above[a][b]
            } else {
                0
            }
        };
        let mut paths: Vec<Vec<u32>> = (0..size)
            .map(|a| (0..size).map(|b| if a == b { 0 } else { won(a, b) }).collect())
            .collect();
        for through in 0..size {
            let onward = paths[through].clone();
            for (from, row) in paths.iter_mut().enumerate() {
                if from == through {
                    continue;
                }
                let first = row[through];
                for (to, path) in row.iter_mut().enumerate() {
                    if to != from && to != through {
                        *path = (*path).max(first.min(onward[to]));
                    }
                }
            }
        }
        paths
    }

    /// Returns the places by Schulze: one more than the projects with a stronger path to this one than back.
    pub fn schulze(&self) -> Vec<u32> {
        let paths = self.strongest_paths();
        self.places(|other, own| paths[other][own] > paths[own][other])
    }

    /// Returns the places by Copeland's points.
    pub fn copeland_places(&self) -> Vec<u32> {
        let points = self.copeland();
        self.places(|other, own| points[other] > points[own])
    }

    fn places(&self, beats: impl Fn(usize, usize) -> bool) -> Vec<u32> {
        let size = self.projects.len();
        let place = |own: usize| {
            let ahead = (0..size).filter(|&other| beats(other, own)).count();
            u32::try_from(ahead + 1).unwrap_or(u32::MAX)
        };
        (0..size).map(place).collect()
    }
}
