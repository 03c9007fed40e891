//! The plan of a room, with the clock moved by hand.

use super::*;
use crate::day::order::{Place, Way};
use crate::day::{At, Day, Record, clock};
use crate::{Project, ProjectId};

const BEGINS: i64 = 1_800_000_000_000;
const LIMITS: TimeLimits = TimeLimits {
    presentation: 300,
    questions: 300,
    warning: 60,
    overtime: 30,
};

fn contest(count: u32) -> Contest {
    Contest {
        projects: (1..=count)
            .map(|id| Project {
                id: ProjectId(id),
                number: id.to_string(),
                ..Project::default()
            })
            .collect(),
        ..Contest::default()
    }
}

fn room(contest: &Contest) -> Room {
    Day::default().order.rooms(contest).remove(0)
}

fn after(minutes: i64) -> i64 {
    BEGINS + minutes * MINUTE_MS
}

/// Folds acts of the clock, each with its minute after the beginning.
fn clock_of(acts: &[(i64, clock::Record)]) -> Clock {
    let records = acts.iter().map(|(minute, act)| At {
        entry: 1,
        time_ms: after(*minute),
        who: String::new(),
        what: Record::from(act.clone()),
    });
    Day::of(&records.collect::<Vec<_>>()).clock
}

fn started(project: u32, part: Part) -> clock::Record {
    clock::Record::Started {
        section: None,
        project: ProjectId(project),
        part,
        limit_ms: 300_000,
    }
}

const FINISHED: clock::Record = clock::Record::Finished { section: None };

fn minutes(plan: &Plan) -> Vec<Option<i64>> {
    let minute = |slot: &Planned| slot.expected_ms.map(|at| (at - BEGINS) / MINUTE_MS);
    plan.slots.iter().map(minute).collect()
}

#[test]
fn before_its_time_a_room_waits_for_it() {
    let contest = contest(3);
    let plan = plan(
        &contest,
        &room(&contest),
        &Clock::default(),
        LIMITS,
        Some(BEGINS),
        after(-30),
    );
    assert_eq!(minutes(&plan), [Some(0), Some(10), Some(20)]);
    assert_eq!(plan.behind_ms, Some(0));
}

#[test]
fn without_a_beginning_there_are_no_times_until_something_was_heard() {
    let contest = contest(3);
    let nothing = plan(
        &contest,
        &room(&contest),
        &Clock::default(),
        LIMITS,
        None,
        after(0),
    );
    assert_eq!(minutes(&nothing), [None, None, None]);
    let clock = clock_of(&[(5, started(1, Part::Presentation))]);
    let begun = plan(&contest, &room(&contest), &clock, LIMITS, None, after(6));
    assert_eq!(minutes(&begun), [Some(5), Some(15), Some(25)]);
    assert_eq!(begun.behind_ms, None);
}

#[test]
fn what_was_heard_moves_what_is_to_come() {
    let contest = contest(3);
    let clock = clock_of(&[
        (2, started(1, Part::Presentation)),
        (8, started(1, Part::Questions)),
        (15, FINISHED),
    ]);
    let plan = plan(&contest, &room(&contest), &clock, LIMITS, Some(BEGINS), after(15));
    assert_eq!(minutes(&plan), [Some(2), Some(15), Some(25)]);
    assert_eq!(plan.slots[0].progress, Progress::Done);
    assert_eq!(plan.slots[0].took_ms, Some(13 * MINUTE_MS));
    assert_eq!(plan.behind_ms, Some(5 * MINUTE_MS));
    assert_eq!(plan.due().collect::<Vec<_>>(), [ProjectId(2), ProjectId(3)]);
}

#[test]
fn a_late_beginning_and_an_overrun_move_it_with_the_present() {
    let contest = contest(2);
    let late = plan(
        &contest,
        &room(&contest),
        &Clock::default(),
        LIMITS,
        Some(BEGINS),
        after(7),
    );
    assert_eq!(minutes(&late), [Some(7), Some(17)]);
    // Four minutes over the limit of the presentation; the questions are still to come.
    let clock = clock_of(&[(0, started(1, Part::Presentation))]);
    let over = plan(&contest, &room(&contest), &clock, LIMITS, Some(BEGINS), after(9));
    assert_eq!(minutes(&over), [Some(0), Some(14)]);
    assert_eq!(over.slots[0].progress, Progress::Now);
}

#[test]
fn an_old_contest_keeps_its_plan() {
    let contest = contest(2);
    let plan = plan(
        &contest,
        &room(&contest),
        &Clock::default(),
        LIMITS,
        Some(BEGINS),
        after(60 * 24 * 30),
    );
    assert_eq!(minutes(&plan), [Some(0), Some(10)]);
}

#[test]
fn a_break_lasts_its_time_from_when_it_could_begin() {
    let contest = contest(2);
    let mut room = room(&contest);
    let rest = Slot::Break {
        minutes: 15,
        title: String::new(),
    };
    room.slots.insert(1, rest);
    let heard = [(0, started(1, Part::Presentation)), (12, FINISHED)];
    let clock = clock_of(&heard);
    let during = plan(&contest, &room, &clock, LIMITS, Some(BEGINS), after(20));
    assert_eq!(minutes(&during), [Some(0), Some(12), Some(27)]);
    assert_eq!(during.slots[1].progress, Progress::Now);
    let over = plan(&contest, &room, &clock, LIMITS, Some(BEGINS), after(40));
    assert_eq!(over.slots[1].progress, Progress::Done);
    assert_eq!(minutes(&over)[2], Some(40));
}

#[test]
fn who_does_not_present_takes_no_time() {
    let mut contest = contest(3);
    contest.projects[0].standing = Standing::NoShow;
    let plan = plan(
        &contest,
        &room(&contest),
        &Clock::default(),
        LIMITS,
        Some(BEGINS),
        after(-1),
    );
    assert_eq!(minutes(&plan), [None, Some(0), Some(10)]);
    assert_eq!(plan.slots[0].progress, Progress::Out);
    assert_eq!(plan.position(ProjectId(3)), (2, Some(2)));
}

fn order(room: &Room) -> Vec<u32> {
    room.projects().map(|project| project.0).collect()
}

#[test]
fn a_team_that_is_late_goes_after_the_next_one_or_to_the_end() {
    let contest = contest(4);
    let mut room = room(&contest);
    assert!(room.move_to(ProjectId(1), Place::AfterNext));
    assert_eq!(order(&room), [2, 1, 3, 4]);
    assert!(room.move_to(ProjectId(2), Place::End));
    assert_eq!(order(&room), [1, 3, 4, 2]);
    assert!(room.move_to(ProjectId(2), Place::After(ProjectId(1))));
    assert_eq!(order(&room), [1, 2, 3, 4]);
    assert!(!room.move_to(ProjectId(4), Place::AfterNext));
    assert!(!room.move_to(ProjectId(4), Place::End));
    assert!(!room.move_to(ProjectId(9), Place::End));
    assert_eq!(room.way, Way::ByHand);
}

#[test]
fn a_lot_is_drawn_again_from_its_seed() {
    let contest = contest(24);
    let (mut one, mut other) = (room(&contest), room(&contest));
    one.draw(&contest, 42);
    // In whatever order they stood before.
    other.move_to(ProjectId(1), Place::End);
    other.draw(&contest, 42);
    assert_eq!(order(&one), order(&other));
    assert_ne!(order(&one), order(&room(&contest)));
    one.number(&contest);
    assert_eq!(order(&one), order(&room(&contest)));
}

#[test]
fn no_project_is_without_a_place() {
    let mut contest = contest(3);
    let mut day = Day::default();
    let mut made = room(&contest);
    made.slots.truncate(2);
    day.order.rooms.push(made);
    assert_eq!(
        day.order.sequence(&contest),
        [ProjectId(1), ProjectId(2), ProjectId(3)]
    );
    contest.projects.remove(0);
    assert_eq!(day.order.sequence(&contest), [ProjectId(2), ProjectId(3)]);
    contest.projects[0].section = Some("Вторая".to_owned());
    contest.complete_lists();
    let rooms = day.order.rooms(&contest);
    assert_eq!(rooms.iter().map(order).collect::<Vec<_>>(), [vec![3], vec![2]]);
}

proptest::proptest! {
    #[test]
    fn a_lot_loses_nobody(seed: u64, count in 1_u32..60) {
        let contest = contest(count);
        let mut room = room(&contest);
        room.draw(&contest, seed);
        let mut drawn = order(&room);
        let again = {
            let mut room = room.clone();
            room.draw(&contest, seed);
            order(&room)
        };
        proptest::prop_assert_eq!(&drawn, &again);
        drawn.sort_unstable();
        proptest::prop_assert_eq!(drawn, (1..=count).collect::<Vec<_>>());
    }
}
