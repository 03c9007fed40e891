//! The running order: who comes late, lots, breaks, rooms.

use super::*;
use crate::ProjectId;
use crate::Standing;
use crate::chance::shuffle;
use crate::day::{At, Day, Record};
use crate::defence::clock::Clock;
use crate::defence::plan::tests::*;
use crate::defence::plan::*;

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

#[test]
fn position_counts_who_presents_and_nobody_else() {
    let mut contest = contest(4);
    contest.projects[1].standing = Standing::Withdrawn;
    let mut room = room(&contest);
    room.slots.insert(1, rest(15));
    // A team that the contest does not know any more.
    room.slots.push(Slot::Project {
        project: ProjectId(9),
    });
    let plan = plan(&contest, &room, &Clock::default(), LIMITS, Some(BEGINS), after(0));
    let position = |id| plan.position(ProjectId(id));
    assert_eq!(
        [position(1), position(2), position(3), position(4), position(9)],
        [(3, Some(1)), (3, None), (3, Some(2)), (3, Some(3)), (3, None)]
    );
    assert_eq!(plan.due().collect::<Vec<_>>(), [1, 3, 4].map(ProjectId));
    assert_eq!(
        minutes(&plan),
        [Some(0), Some(10), None, Some(25), Some(35), None]
    );
}

#[test]
fn a_moved_project_stands_right_after_the_one_that_it_was_moved_behind() {
    let contest = contest(5);
    // Every project behind every other one, a break in between.
    for moved in 1..=5 {
        for behind in 1..=5 {
            let mut room = room(&contest);
            room.slots.insert(2, rest(5));
            let before = room.clone();
            let went = room.move_to(ProjectId(moved), Place::After(ProjectId(behind)));
            assert_eq!(went, moved != behind);
            let mut wanted = before.slots.clone();
            if went {
                wanted.retain(|slot| {
                    *slot
                        != Slot::Project {
                            project: ProjectId(moved),
                        }
                });
                let at = wanted.iter().position(|slot| {
                    *slot
                        == Slot::Project {
                            project: ProjectId(behind),
                        }
                });
                wanted.insert(
                    at.unwrap() + 1,
                    Slot::Project {
                        project: ProjectId(moved),
                    },
                );
            }
            assert_eq!(room.slots, wanted, "{moved} behind {behind}");
            assert_eq!(room.way, if went { Way::ByHand } else { before.way });
        }
    }
    let mut room = room(&contest);
    room.slots.insert(3, rest(5));
    assert!(room.move_to(ProjectId(3), Place::AfterNext), "over the break");
    assert_eq!(order(&room), [1, 2, 4, 3, 5]);
    assert_eq!(room.slots[2], rest(5));
    assert!(room.move_to(ProjectId(1), Place::End));
    assert_eq!(order(&room), [2, 4, 3, 5, 1]);
    assert!(!room.move_to(ProjectId(1), Place::End));
    assert!(!room.move_to(ProjectId(2), Place::After(ProjectId(9))));
    assert!(room.has(ProjectId(5)) && !room.has(ProjectId(9)));
}

#[test]
fn numbers_and_lots_leave_breaks_where_they_stand() {
    let mut contest = contest(3);
    contest.projects[0].number = "10".into();
    contest.projects[1].number = "9".into();
    contest.projects[2].number = "9".into();
    let project = |id| Slot::Project {
        project: ProjectId(id),
    };
    let mut room = room(&contest);
    room.slots = vec![project(1), rest(5), project(3), project(2)];
    room.number(&contest);
    assert_eq!(room.slots, [project(2), rest(5), project(3), project(1)]);
    assert_eq!(room.way, Way::ByNumber);
    let mut drawn = [2, 3, 1];
    shuffle(11, &mut drawn);
    room.draw(&contest, 11);
    assert_eq!(
        room.slots,
        [project(drawn[0]), rest(5), project(drawn[1]), project(drawn[2])]
    );
    assert_eq!(room.way, Way::ByLot { seed: 11 });
}

#[test]
fn rooms_are_of_sections_and_days_and_their_last_day_takes_who_is_left() {
    let mut contest = contest(6);
    for (project, section) in
        contest
            .projects
            .iter_mut()
            .zip([None, Some("Б"), Some("А"), Some("Б"), None, Some("А")])
    {
        project.section = section.map(str::to_owned);
    }
    contest.sections = [("Б", 1), ("А", 2)]
        .map(|(name, id)| crate::Section {
            id: crate::SectionId(id),
            name: name.into(),
        })
        .to_vec();
    let day = |of_may| chrono::NaiveDate::from_ymd_opt(2026, 5, of_may);
    contest.dates = vec![day(15).unwrap()];
    let made = |section: Option<u32>, of_may, slots: &[u32]| Room {
        section: section.map(crate::SectionId),
        day: day(of_may),
        begins: None,
        way: Way::ByHand,
        slots: slots
            .iter()
            .map(|&id| Slot::Project {
                project: ProjectId(id),
            })
            .collect(),
    };
    let set = |room: Room, reason: Option<&str>, moved: Option<u32>| {
        Record::from(crate::day::order::Record::Set {
            room,
            reason: reason.map(str::to_owned),
            moved: moved.map(ProjectId),
        })
    };
    let day_of = |records: Vec<Record>| {
        let records: Vec<At<Record>> = (1..)
            .zip(records)
            .map(|(entry, what)| At {
                entry,
                time_ms: 0,
                who: String::new(),
                what,
            })
            .collect();
        Day::of(&records).order
    };
    let seen = |order: &crate::day::order::RunningOrder| -> Vec<(Option<u32>, Vec<u32>)> {
        let rooms = order.rooms(&contest);
        rooms
            .iter()
            .map(|room| (room.section.map(|id| id.0), self::order(room)))
            .collect()
    };
    // Without rooms that were made: one for each section, in their order, who is of none first.
    let none = day_of(Vec::new());
    assert_eq!(
        seen(&none),
        [(None, vec![1, 5]), (Some(1), vec![2, 4]), (Some(2), vec![3, 6])]
    );
    assert!(none.rooms(&contest).iter().all(|room| room.day == day(15)));
    assert_eq!(
        none.sequence(&contest),
        (1..=6).map(ProjectId).collect::<Vec<_>>(),
        "as the contest has them"
    );

    let records = vec![
        set(made(Some(1), 16, &[4]), None, None),
        set(made(None, 15, &[5, 1]), Some("задержка"), Some(5)),
        set(made(Some(2), 15, &[6, 2]), Some("иное"), None),
        set(made(Some(2), 16, &[]), None, None),
        set(made(Some(3), 15, &[1]), None, None),
    ];
    let order = day_of(records.clone());
    // 2 is of another section than that room, 3 is in no room: each goes to the end of its section's last room. A
    // room of nobody, or of a section that there is not, is none.
    assert_eq!(
        seen(&order),
        [(None, vec![5, 1]), (Some(2), vec![6, 3]), (Some(1), vec![4, 2])]
    );
    assert_eq!(order.sequence(&contest), [5, 1, 6, 3, 4, 2].map(ProjectId));
    let placed: Vec<u32> = order
        .projects(&contest)
        .iter()
        .map(|project| project.id.0)
        .collect();
    assert_eq!(placed, [5, 1, 6, 3, 4, 2]);
    let room_of = |id| {
        order
            .room_of(&contest, ProjectId(id))
            .map(|room| (room.section.map(|id| id.0), room.day))
    };
    assert_eq!(room_of(3), Some((Some(2), day(15))));
    assert_eq!(room_of(2), Some((Some(1), day(16))));
    assert_eq!(room_of(9), None);
    assert_eq!(order.why_moved(ProjectId(5)), Some("задержка"));
    assert_eq!(order.why_moved(ProjectId(6)), None, "the reason was about nobody");
    assert_eq!(order.changes.len(), 2);

    // The same section and day stand once; clearing takes only its own.
    let again = set(made(None, 15, &[1, 5]), Some("вернули"), Some(5));
    let order = day_of([records.clone(), vec![again]].concat());
    assert_eq!(seen(&order)[0], (None, vec![1, 5]));
    assert_eq!(
        (order.rooms.len(), order.why_moved(ProjectId(5))),
        (5, Some("вернули"))
    );
    let cleared = |section: Option<u32>, of_may| {
        Record::from(crate::day::order::Record::Cleared {
            section: section.map(crate::SectionId),
            day: day(of_may),
        })
    };
    let left = day_of([records, vec![cleared(Some(2), 15), cleared(None, 16)]].concat());
    assert_eq!(left.rooms.len(), 4);
    assert!(
        left.rooms
            .iter()
            .all(|room| (room.section, room.day) != (Some(crate::SectionId(2)), day(15)))
    );
    // An empty room of a day of its own takes nobody who has another one later.
    assert_eq!(
        seen(&left),
        [(None, vec![5, 1]), (Some(2), vec![3, 6]), (Some(1), vec![4, 2])]
    );
}
