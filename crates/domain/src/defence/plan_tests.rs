//! The plan of a room, with the clock moved by hand.

use super::*;
use crate::day::{At, Day, Record, clock};
use crate::{Project, ProjectId};

pub(crate) const BEGINS: i64 = 1_800_000_000_000;

pub(crate) const LIMITS: TimeLimits = TimeLimits {
    presentation: 300,
    questions: 300,
    warning: 60,
    overtime: 30,
};

pub(crate) fn contest(count: u32) -> Contest {
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

pub(crate) fn room(contest: &Contest) -> Room {
    Day::default().order.rooms(contest).remove(0)
}

pub(crate) fn after(minutes: i64) -> i64 {
    BEGINS + minutes * MINUTE_MS
}

/// Folds acts of the clock, each with its minute after the beginning.
pub(crate) fn clock_of(acts: &[(i64, clock::Record)]) -> Clock {
    let records = acts.iter().map(|(minute, act)| At {
        entry: 1,
        time_ms: after(*minute),
        who: String::new(),
        what: Record::from(act.clone()),
    });
    Day::of(&records.collect::<Vec<_>>()).clock
}

pub(crate) fn started(project: u32, part: Part) -> clock::Record {
    clock::Record::Started {
        section: None,
        project: ProjectId(project),
        part,
        limit_ms: 300_000,
    }
}

pub(crate) const FINISHED: clock::Record = clock::Record::Finished { section: None };

pub(crate) fn minutes(plan: &Plan) -> Vec<Option<i64>> {
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

pub(crate) fn rest(minutes: u32) -> Slot {
    Slot::Break {
        minutes,
        title: String::new(),
    }
}

/// Progress and times in minutes from the beginning: expected and end of each slot.
pub(crate) fn lines(plan: &Plan) -> Vec<(Progress, Option<i64>, Option<i64>)> {
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
