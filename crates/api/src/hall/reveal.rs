//! The reveal: places shown to the hall one after the other, from the sealed result and from nothing else.

use crate::contract::*;
use crate::door::request::request;
use crate::door::turn::{Answer, Turn};
use crate::hall::screen::hall_project;
use domain::day::sealing::{Record, Sealing};
use domain::{Contest, Day, ProjectId};
use serde::Deserialize;

request! {
    /// Shows the next place to the hall, from the sealed result.
    Reveal { category: Option<String> } -> Saved;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Hall], journal: []
}

impl Answer for Reveal {
    /// Shows the next place to the hall: all who share it at once.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let category = self.category.as_deref();
        let contest = state.open()?.contest.clone();
        let saved = program.record(state, asked, |day| {
            let places = prize_places(&contest, &day.sealing, category)?;
            let seen = seen(&day.sealing, category);
            let next = next(&places, &seen);
            if next.is_empty() {
                return Err(ErrorCode::EverythingRevealed.into());
            }
            let records = next.into_iter().map(|project| Record::Revealed {
                project,
                category: category.map(str::to_owned),
            });
            Ok(records.collect())
        })?;
        state.in_hall = HallScene::Reveal {
            category: category.map(str::to_owned),
        };
        program.tell(None, &Notice::HallChanged {});
        Ok(saved)
    }
}

request! {
    /// Starts the reveal over, as if the hall had seen nothing.
    ResetReveal {} -> Saved;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Hall], journal: []
}

impl Answer for ResetReveal {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        program.record(state, asked, |day| {
            day.sealing.now().ok_or(ErrorCode::ResultsNotFixed)?;
            Ok(vec![Record::RevealReset {}])
        })
    }
}

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
        left: crate::show::numbers::count(left),
    }))
}

/// Returns who is shown next: the last place that the hall has not seen, all who share it.
fn next(places: &[SealedPlace], seen: &[ProjectId]) -> Vec<ProjectId> {
    let unseen = || places.iter().filter(|place| !seen.contains(&place.project));
    let Some(first) = unseen().next_back().map(SealedPlace::first) else {
        return Vec::new();
    };
    let share = unseen().filter(|place| place.first() == first);
    share.map(|place| place.project).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Project;
    use domain::day::At;
    use domain::day::sealing::Snapshot;

    /// A contest of five projects whose sealed ranking says 1, 2–3, 2–3, 4, and none for the fifth.
    fn sealed() -> (Contest, Day) {
        let contest = Contest {
            projects: (1..=5)
                .map(|id| Project {
                    id: ProjectId(id),
                    number: id.to_string(),
                    title: format!("Проект {id}"),
                    ..Project::default()
                })
                .collect(),
            ..Contest::default()
        };
        let content = r#"{"marks":[],"places":[
            {"category":null,"place":"1","project":"3","score":"86.00"},
            {"category":null,"place":"2–3","project":"1","score":"80.00"},
            {"category":null,"place":"2–3","project":"2","score":"80.00"},
            {"category":null,"place":"4","project":"4","score":"70.00"},
            {"category":null,"place":null,"project":"5","score":"40.00"},
            {"category":"А","place":"1","project":"2","score":"80.00"}]}"#;
        let mut day = Day::default();
        day.sealing.versions.push(At {
            entry: 1,
            time_ms: 0,
            who: String::new(),
            what: Snapshot {
                version: 1,
                content: content.to_owned(),
                hash: String::new(),
                key: String::new(),
                signature: String::new(),
            },
        });
        (contest, day)
    }

    fn show_next(contest: &Contest, day: &mut Day, category: Option<&str>) -> Vec<u32> {
        let places = prize_places(contest, &day.sealing, category).expect("the snapshot is read");
        let shown = next(&places, &seen(&day.sealing, category));
        let of = category.map(str::to_owned);
        day.sealing
            .revealed
            .extend(shown.iter().map(|id| (*id, of.clone())));
        shown.into_iter().map(|id| id.0).collect()
    }

    #[test]
    fn places_come_from_the_bottom_and_shared_ones_together() {
        let (mut contest, mut day) = sealed();
        contest.regulation.places.prizes = 3;
        let hall = |day: &Day| revealed(&contest, day, None).expect("read").expect("fixed");
        assert_eq!((hall(&day).shown.len(), hall(&day).left), (0, 3));
        assert_eq!(show_next(&contest, &mut day, None), [1, 2]);
        let two = hall(&day);
        assert_eq!((two.shown.len(), two.left), (2, 1));
        assert!(two.shown.iter().all(|place| place.place == "2–3"));
        assert_eq!(show_next(&contest, &mut day, None), [3]);
        assert_eq!(hall(&day).shown[0].project.number, "3");
        assert_eq!(hall(&day).shown[0].score.as_deref(), Some("86.00"));
        assert!(show_next(&contest, &mut day, None).is_empty());
    }

    #[test]
    fn without_prizes_every_place_is_shown_and_a_project_without_one_never() {
        let (mut contest, mut day) = sealed();
        contest.regulation.places.prizes = 0;
        let mut order = Vec::new();
        loop {
            let shown = show_next(&contest, &mut day, None);
            if shown.is_empty() {
                break;
            }
            order.extend(shown);
        }
        assert_eq!(order, [4, 1, 2, 3]);
    }

    #[test]
    fn a_category_is_revealed_by_itself() {
        let (contest, mut day) = sealed();
        assert_eq!(show_next(&contest, &mut day, Some("А")), [2]);
        let whole = revealed(&contest, &day, None).expect("read").expect("fixed");
        assert!(whole.shown.is_empty());
        assert!(show_next(&contest, &mut day, Some("нет такой")).is_empty());
    }

    #[test]
    fn nothing_is_shown_of_results_that_are_not_fixed() {
        assert_eq!(
            revealed(&Contest::default(), &Day::default(), None).expect("read"),
            None
        );
    }
}
