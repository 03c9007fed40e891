//! The second screen: what the hall sees, and who chooses it.

use crate::contract::*;
use crate::defence::clock_view;
use crate::defence::{limits_view, rooms};
use crate::door::program::{Program, State};
use crate::door::request::request;
use crate::door::turn::{Answer, Turn};
use domain::day::order::{Room, Slot};
use domain::day::plan::{Plan, Progress};
use domain::regulation::TimeLimits;
use domain::{Contest, Day, Project, ProjectId, SectionId};

/// A question to the hall, in characters.
const QUESTION_LIMIT: usize = 300;
/// More choices nobody reads from the last row.
const MOST_CHOICES: u32 = 100;

request! {
    /// What the second screen shows; all that its seat may ask.
    Hall {} -> HallView;
    may: Look, frozen: Never, seats: HALL
}

impl Answer for Hall {
    /// Returns what the second screen shows. A contest that is not open shows nothing.
    fn answer(&self, mut turn: Turn<'_>) -> Result<HallView, ApiError> {
        let (program, state, _) = turn.all();
        program.hall_with(state, &state.in_hall)
    }
}

request! {
    /// What the second screen would show.
    HallPreview { scene: HallScene } -> HallView;
    may: Look, frozen: Never, seats: WORK
}

impl Answer for HallPreview {
    fn answer(&self, mut turn: Turn<'_>) -> Result<HallView, ApiError> {
        let (program, state, _) = turn.all();
        program.hall_with(state, &self.scene)
    }
}

request! {
    /// Chooses what the second screen shows; not in the file, so after a restart it shows the current project.
    ShowInHall { scene: HallScene } -> Done;
    may: Work(Sheets), frozen: Never, seats: WORK
}

impl Answer for ShowInHall {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Done, ApiError> {
        let (program, state, _) = turn.all();
        let Self { scene } = self;
        let open = state.open()?;
        let mut scene = scene.clone();
        match &mut scene {
            HallScene::Voting { question, choices } => {
                *question = crate::door::texts::within(question, QUESTION_LIMIT)?.to_owned();
                *choices = (*choices).min(MOST_CHOICES);
            }
            HallScene::Reveal { category } => {
                let day = open.read(|view| Ok(view.day()?))?;
                // Nothing is shown of results that may still change.
                day.sealing.now().ok_or(ErrorCode::ResultsNotFixed)?;
                if let Some(category) = category
                    && !crate::results::categories(&open.contest, &day).contains(category)
                {
                    return Err(ErrorCode::UnknownCategory.into());
                }
            }
            HallScene::Defence { .. } | HallScene::Title | HallScene::Break | HallScene::Slides { .. } => {}
        }
        state.in_hall = scene;
        program.tell(None, &Notice::HallChanged {});
        Ok(Done {})
    }
}

impl Program {
    /// Returns what the second screen would show.
    pub(crate) fn hall_with(&self, state: &State, scene: &HallScene) -> Result<HallView, ApiError> {
        let now = self.now();
        let Some(open) = state.open.as_ref() else {
            return Ok(self.empty_hall(now));
        };
        let contest = &open.contest;
        let day = open.read(|view| Ok(view.day()?))?;
        let mut hall = HallView {
            title: contest.title.clone(),
            organisation: contest.organisation.clone(),
            dates: contest.dates.iter().map(ToString::to_string).collect(),
            place: contest.place.clone(),
            limits: limits_view(contest.regulation.time),
            chosen: scene.clone(),
            ..self.empty_hall(now)
        };
        let section = match scene {
            HallScene::Defence { section } | HallScene::Slides { section, .. } => *section,
            _ => None,
        };
        if let Some((room, plan)) = shown(rooms(contest, &day, now), &day, section) {
            put_room(&mut hall, contest, &day, &room, &plan, now);
        }
        if let HallScene::Reveal { category } = scene {
            hall.reveal = crate::hall::reveal::revealed(contest, &day, category.as_deref())?;
        }
        Ok(hall)
    }

    fn empty_hall(&self, now: i64) -> HallView {
        HallView {
            now,
            lang: self.here.lang.code().to_owned(),
            title: String::new(),
            organisation: String::new(),
            dates: Vec::new(),
            place: String::new(),
            limits: limits_view(TimeLimits::default()),
            chosen: HallScene::Title,
            current: None,
            clock: None,
            position: None,
            of: 0,
            next: None,
            preparing: None,
            rest: None,
            reveal: None,
        }
    }
}

/// Returns the room that is shown: the one asked for, on the day on which something goes on or is to come; where
/// it is not, the first where something goes on.
fn shown(rooms: Vec<(Room, Plan)>, day: &Day, section: Option<SectionId>) -> Option<(Room, Plan)> {
    let goes_on = |room: &Room| {
        day.clock
            .of(room.section)
            .is_some_and(|running| room.has(running.project))
    };
    let rank = |(room, plan): &(Room, Plan)| {
        (
            room.section != section,
            !goes_on(room),
            plan.due().next().is_none(),
        )
    };
    let asked = rooms.iter().any(|(room, _)| room.section == section);
    rooms.into_iter().min_by_key(|one| {
        let (other, idle, over) = rank(one);
        (other && asked, idle, over)
    })
}

fn put_room(hall: &mut HallView, contest: &Contest, day: &Day, room: &Room, plan: &Plan, now: i64) {
    let project = |id: ProjectId| contest.projects.iter().find(|p| p.id == id).map(hall_project);
    let running = day
        .clock
        .of(room.section)
        .filter(|running| room.has(running.project));
    let mut due = plan.due();
    let current = running.map(|running| running.project);
    hall.current = current.and_then(project);
    hall.clock = running.map(|running| clock_view(running, now));
    let (of, position) = match current.or_else(|| plan.due().next()) {
        Some(id) => plan.position(id),
        None => (0, None),
    };
    hall.of = crate::show::numbers::count(of);
    hall.position = position.map(crate::show::numbers::count);
    hall.next = due.next().and_then(project);
    hall.preparing = due.next().and_then(project);
    let rest = plan
        .slots
        .iter()
        .zip(&room.slots)
        .find_map(|(planned, slot)| match slot {
            Slot::Break { title, .. } if matches!(planned.progress, Progress::Now | Progress::Due) => {
                Some(HallBreak {
                    title: title.clone(),
                    until: planned.ends_ms,
                })
            }
            _ => None,
        });
    hall.rest = rest;
}

pub(crate) fn hall_project(project: &Project) -> HallProject {
    HallProject {
        number: project.number.clone(),
        title: project.title.clone(),
        speaker: project.speaker.clone().or_else(|| project.lead.clone()),
        faculty: project.faculty.clone(),
        category: project.category.clone(),
    }
}
