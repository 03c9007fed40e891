//! Winners of nominations: eligibility, quota, exclusivity, in the listed order
//! (`docs/rules/places.md`, Nominations).

use crate::contest::Standing;
use crate::results::votes::CategoryOutcome;
use crate::{Contest, Day, ProjectId, Refusal, Sheet, rank_on};
use std::collections::BTreeSet;

/// A nomination and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nomination {
    /// The category's name.
    pub category: String,
    /// Competing projects in it, with those of categories merged into it.
    pub competing: usize,
    /// What becomes of it.
    pub outcome: NominationOutcome,
    /// Its winners, natural order of numbers where they share the place.
    pub winners: Vec<ProjectId>,
    /// Entry of the decision it follows from; `None`: from the places.
    pub entry: Option<u64>,
}

/// What becomes of a nomination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NominationOutcome {
    /// The first place of the category wins; a shared place is shared.
    ByPlace,
    /// As the jury decided.
    Awarded,
    /// Void by decision.
    Void,
    /// Merged into another.
    Merged(String),
    /// Nobody has a place in it.
    Nobody,
}

/// Returns the nominations in the listed order. Eligible is who has a place and competes in the category, or in
/// one merged into it; one wins, or all that share the first place; who has won one earlier in the list is passed
/// over in favour of the next place.
///
/// # Errors
/// What [`rank_on`] refuses.
pub fn nominations(contest: &Contest, sheets: &[Sheet], day: &Day) -> Result<Vec<Nomination>, Refusal> {
    let decided = day.votes.categories();
    let mut taken: BTreeSet<ProjectId> = BTreeSet::new();
    let mut list = Vec::with_capacity(contest.categories.len());
    for category in &contest.categories {
        let name = category.name.as_str();
        let in_it = |of: Option<&str>| of.is_some_and(|of| day.votes.category_in_force(of) == name);
        let competing = contest
            .projects
            .iter()
            .filter(|project| project.standing == Standing::Competing && in_it(project.category.as_deref()))
            .count();
        let entry = decided.get(name).map(|(entry, _)| *entry);
        let outcome = decided.get(name).map(|(_, outcome)| *outcome);
        let (outcome, winners) = match outcome {
            Some(CategoryOutcome::Void) => (NominationOutcome::Void, Vec::new()),
            Some(CategoryOutcome::Merged { into }) => (NominationOutcome::Merged(into.clone()), Vec::new()),
            decided => {
                let places: Vec<(ProjectId, (u32, u32))> = match rank_on(contest, sheets, day, Some(name)) {
                    Ok(results) => results
                        .projects
                        .iter()
                        .filter_map(|row| Some((row.project, row.place?)))
                        .collect(),
                    Err(Refusal::UnknownCategory(_)) => Vec::new(),
                    Err(refusal) => return Err(refusal),
                };
                let free = |project: &ProjectId| !taken.contains(project);
                if let Some(CategoryOutcome::Awarded { projects }) = decided {
                    let eligible = |project: &ProjectId| places.iter().any(|(other, _)| other == project);
                    let winners = projects.iter().copied().filter(|p| eligible(p) && free(p));
                    (NominationOutcome::Awarded, winners.collect())
                } else {
                    let best = places
                        .iter()
                        .filter(|(p, _)| free(p))
                        .map(|(_, place)| *place)
                        .min();
                    let winners: Vec<ProjectId> = places
                        .iter()
                        .filter(|(project, place)| Some(*place) == best && free(project))
                        .map(|(project, _)| *project)
                        .collect();
                    match best {
                        Some(_) => (NominationOutcome::ByPlace, winners),
                        None => (NominationOutcome::Nobody, winners),
                    }
                }
            }
        };
        taken.extend(&winners);
        list.push(Nomination {
            category: name.to_owned(),
            competing,
            outcome,
            winners,
            entry,
        });
    }
    Ok(list)
}
