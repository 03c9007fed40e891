//! The reveal: places shown to the hall one after the other, from the sealed result and from nothing else.

use crate::contract::*;
use crate::hall::hall_project;
use crate::program::{Asked, Program, State};
use domain::day::sealing::{Record, Sealing};
use domain::{Contest, Day, ProjectId};
use serde::Deserialize;

/// What the reveal reads of a sealed result.
#[derive(Deserialize)]
struct Sealed {
    places: Vec<SealedPlace>,
}

/// A project of the sealed ranking.
#[derive(Clone, Debug, Deserialize)]
struct SealedPlace {
    category: Option<String>,
    project: ProjectId,
    place: Option<String>,
    score: Option<String>,
}

impl SealedPlace {
    /// Returns the first of the places it shares.
    fn first(&self) -> Option<u32> {
        let place = self.place.as_deref()?;
        let digits = place.split(|c: char| !c.is_ascii_digit()).next()?;
        digits.parse().ok()
    }
}

impl Program {
    /// Shows the next place to the hall: all who share it at once.
    pub(crate) fn reveal(
        &self,
        state: &mut State,
        asked: &Asked,
        category: Option<&str>,
    ) -> Result<Saved, ApiError> {
        let contest = state.open()?.contest.clone();
        let saved = self.record(state, asked, |day| {
            let places = prize_places(&contest, &day.sealing, category)?;
            let seen = seen(&day.sealing, category);
            let next = places
                .iter()
                .rev()
                .find(|place| !seen.contains(&place.project))
                .ok_or(ErrorCode::EverythingRevealed)?;
            let first = next.first();
            let records = places
                .iter()
                .filter(|place| place.first() == first && !seen.contains(&place.project))
                .map(|place| Record::Revealed {
                    project: place.project,
                    category: category.map(str::to_owned),
                });
            Ok(records.collect())
        })?;
        state.on_stage = StageFace::Reveal {
            category: category.map(str::to_owned),
        };
        self.tell(None, &Notice::StageChanged {});
        Ok(saved)
    }

    pub(crate) fn reset_reveal(&self, state: &mut State, asked: &Asked) -> Result<Saved, ApiError> {
        self.record(state, asked, |day| {
            day.sealing.now().ok_or(ErrorCode::ResultsNotFixed)?;
            Ok(vec![Record::RevealReset {}])
        })
    }
}

/// Returns what the hall has seen, as the second screen shows it.
pub(crate) fn revealed(
    contest: &Contest,
    day: &Day,
    category: Option<&str>,
) -> Result<Option<HallReveal>, ApiError> {
    if day.sealing.now().is_none() {
        return Ok(None);
    }
    let places = prize_places(contest, &day.sealing, category)?;
    let seen = seen(&day.sealing, category);
    let line = |project: &ProjectId| {
        let place = places.iter().find(|place| place.project == *project)?;
        Some(HallPlace {
            place: place.place.clone()?,
            score: place.score.clone(),
            project: contest
                .projects
                .iter()
                .find(|p| p.id == *project)
                .map(hall_project)?,
        })
    };
    let shown: Vec<HallPlace> = seen.iter().rev().filter_map(line).collect();
    let left = places
        .iter()
        .filter(|place| !seen.contains(&place.project))
        .count();
    Ok(Some(HallReveal {
        category: category.map(str::to_owned),
        shown,
        left: crate::views::results::count(left),
    }))
}

fn seen(sealing: &Sealing, category: Option<&str>) -> Vec<ProjectId> {
    let of = sealing
        .revealed
        .iter()
        .filter(|(_, of)| of.as_deref() == category);
    of.map(|(project, _)| *project).collect()
}

/// Returns the places that are revealed, best first: those that carry a prize, or all where none do.
fn prize_places(
    contest: &Contest,
    sealing: &Sealing,
    category: Option<&str>,
) -> Result<Vec<SealedPlace>, ApiError> {
    let version = sealing.now().ok_or(ErrorCode::ResultsNotFixed)?;
    let sealed: Sealed = serde_json::from_str(&version.what.content).map_err(ApiError::internal)?;
    let prizes = contest.regulation.places.prizes;
    let carries = |place: &SealedPlace| place.first().is_some_and(|first| prizes == 0 || first <= prizes);
    Ok(sealed
        .places
        .into_iter()
        .filter(|place| place.category.as_deref() == category && carries(place))
        .collect())
}
