//! The Skating System: why a project has its place, in the terms of its rules.

use crate::{CriterionId, Exact};

/// How a project came to its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skating {
    /// The sets of places: one of the sheets' totals (rules 5–8), or one of each criterion in natural order of
    /// codes (the dances of rules 9–11).
    pub sets: Vec<PlaceSet>,
    /// The final place, before any rounding of the score; where it is shared, the middle of the places.
    pub place: Exact,
    /// By criteria: the sum of the places in them (rule 9).
    pub sum: Option<Exact>,
    /// By criteria: what told it from projects with the same sum, or failed to; in the order it was asked.
    pub steps: Vec<SkatingStep>,
}

/// The places that the jurors gave a project at once, and the place that they make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceSet {
    /// The criterion; `None` for the totals of sheets.
    pub criterion: Option<CriterionId>,
    /// Each juror's place, in the order of the counted sheets.
    pub places: Vec<u32>,
    /// What the place was given for.
    pub majority: Majority,
    /// The place; where it is shared, the middle of the places that are shared.
    pub place: Exact,
}

/// A majority of places (rules 5–8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Majority {
    /// Among how many places it is a majority.
    pub of: u32,
    /// The first place with a majority at it or higher, and the next ones as far as they were looked at.
    pub columns: Vec<Column>,
}

/// How often a project was put at a place or higher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub place: u32,
    /// How many places are this or higher.
    pub count: u32,
    /// Their sum, where others have as many (rule 7).
    pub sum: Option<u32>,
}

/// How projects with the same sum of places were told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SkatingStep {
    /// Rule 10: in how many criteria it has the place under review or a higher one.
    Criteria {
        /// The place under review.
        place: u32,
        /// In how many criteria.
        count: u32,
        /// The sum of its places there, where others have as many.
        sum: Option<Exact>,
    },
    /// Rule 11: all places in all criteria as one set.
    AllPlaces {
        /// The place under review.
        place: u32,
        /// What they make.
        majority: Majority,
    },
}
