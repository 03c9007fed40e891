//! The plan of a room, with the clock moved by hand.

use super::*;
use crate::chance::shuffle;
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

fn rest(minutes: u32) -> Slot {
    Slot::Break {
        minutes,
        title: String::new(),
    }
}

/// Progress and times in minutes from the beginning: expected and end of each slot.
fn lines(plan: &Plan) -> Vec<(Progress, Option<i64>, Option<i64>)> {
    let minute = |at: Option<i64>| at.map(|at| (at - BEGINS) / MINUTE_MS);
    let line = |slot: &Planned| (slot.progress, minute(slot.expected_ms), minute(slot.ends_ms));
    plan.slots.iter().map(line).collect()
}

#[test]
fn sixteen_hours_after_its_time_a_room_that_did_not_begin_is_another_days() {
    let contest = contest(1);
    let expected = |now_ms| {
        let plan = plan(
            &contest,
            &room(&contest),
            &Clock::default(),
            LIMITS,
            Some(BEGINS),
            now_ms,
        );
        (plan.slots[0].expected_ms, plan.behind_ms)
    };
    let turn = after(16 * 60);
    assert_eq!(expected(turn - 1), (Some(turn - 1), Some(turn - 1 - BEGINS)));
    assert_eq!(expected(turn), (Some(BEGINS), Some(0)));
    // One that began is moved by the present, however late; so far from its plan it is not behind it.
    let begun = clock_of(&[(0, started(1, Part::Presentation)), (5, FINISHED)]);
    let two = self::contest(2);
    let behind = |now_ms| plan(&two, &room(&two), &begun, LIMITS, Some(BEGINS), now_ms).behind_ms;
    let turn = after(10 + 16 * 60);
    assert_eq!(behind(turn - 1), Some(turn - 1 - after(10)));
    assert_eq!(behind(turn), None);
    // Ahead of the plan: six minutes of ten were used.
    assert_eq!(behind(after(6)), Some(-4 * MINUTE_MS));
}

#[test]
fn what_runs_ends_with_its_limit_or_now_and_the_questions_come_after_the_presentation() {
    let contest = contest(2);
    let ends = |acts: &[(i64, clock::Record)], now| {
        let plan = plan(
            &contest,
            &room(&contest),
            &clock_of(acts),
            LIMITS,
            Some(BEGINS),
            after(now),
        );
        assert_eq!(plan.slots[0].took_ms, None, "it goes on");
        assert_eq!(plan.slots[1].expected_ms, plan.slots[0].ends_ms);
        (plan.slots[0].ends_ms.unwrap() - BEGINS) / MINUTE_MS
    };
    let presents = [(0, started(1, Part::Presentation))];
    let asked = [
        (0, started(1, Part::Presentation)),
        (4, started(1, Part::Questions)),
    ];
    assert_eq!(ends(&presents, 2), 10);
    assert_eq!(ends(&presents, 5), 10);
    assert_eq!(ends(&presents, 7), 12, "now, and five minutes of questions");
    assert_eq!(ends(&asked, 6), 9);
    assert_eq!(ends(&asked, 12), 12);
}

#[test]
fn a_break_is_due_until_everything_before_it_is_over_and_done_at_its_end() {
    let contest = contest(3);
    let mut room = room(&contest);
    room.slots.insert(0, rest(5));
    room.slots.insert(2, rest(15));
    let seen = |acts: &[(i64, clock::Record)], now_ms| {
        lines(&plan(
            &contest,
            &room,
            &clock_of(acts),
            LIMITS,
            Some(BEGINS),
            now_ms,
        ))
    };
    use Progress::{Done, Due, Now};
    // The room has not begun: its breaks are to come, even the first, whose time has passed.
    assert_eq!(
        seen(&[], after(7)),
        [
            (Due, Some(0), Some(5)),
            (Due, Some(7), Some(17)),
            (Due, Some(17), Some(32)),
            (Due, Some(32), Some(42)),
            (Due, Some(42), Some(52)),
        ]
    );
    let presents = [(6, started(1, Part::Presentation))];
    assert_eq!(
        seen(&presents, after(7))[..3],
        [
            (Done, None, None),
            (Now, Some(6), Some(16)),
            (Due, Some(16), Some(31))
        ]
    );
    let heard = [(6, started(1, Part::Presentation)), (13, FINISHED)];
    assert_eq!(seen(&heard, after(13))[2], (Now, Some(13), Some(28)));
    assert_eq!(seen(&heard, after(28) - 1)[2].0, Now);
    assert_eq!(seen(&heard, after(28))[2].0, Done);
    assert_eq!(seen(&heard, after(28))[3], (Due, Some(28), Some(38)));
    // The next team began before its end: the break is over and has no times.
    let on = [&heard[..], &[(20, started(2, Part::Presentation))]].concat();
    assert_eq!(
        seen(&on, after(21))[2..],
        [
            (Done, None, None),
            (Now, Some(20), Some(30)),
            (Due, Some(30), Some(40))
        ]
    );
    let slots = plan(&contest, &room, &clock_of(&on), LIMITS, Some(BEGINS), after(21)).slots;
    let planned: Vec<i64> = slots
        .iter()
        .map(|slot| (slot.planned_ms.unwrap() - BEGINS) / MINUTE_MS)
        .collect();
    assert_eq!(planned, [0, 5, 15, 30, 40]);
    assert_eq!(
        slots.iter().map(|slot| slot.slot).collect::<Vec<_>>(),
        [0, 1, 2, 3, 4]
    );
}

#[test]
fn a_break_at_the_end_waits_for_the_team_that_runs() {
    let contest = contest(1);
    let mut room = room(&contest);
    room.slots.push(rest(15));
    let clock = clock_of(&[(0, started(1, Part::Questions))]);
    let plan = plan(&contest, &room, &clock, LIMITS, Some(BEGINS), after(1));
    assert_eq!(lines(&plan)[1], (Progress::Due, Some(5), Some(20)));
    assert_eq!(plan.behind_ms, None, "no team is to come");
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
