//! The jury's presence: quorum over time, who presides, what is not expected of whom.

use crate::make::contest;
use chrono::NaiveDate;
use proptest::prelude::*;
use tribuna_domain::day::presence::{Presence, Record};
use tribuna_domain::day::{At, clock};
use tribuna_domain::*;

pub(crate) fn day(of_may: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, of_may).unwrap()
}

pub(crate) fn at<T>(time_ms: i64, what: T) -> At<T> {
    At {
        entry: 1,
        time_ms,
        who: "secretary".to_owned(),
        what,
    }
}

pub(crate) fn arrived(juror: u32, at_ms: i64, remote: bool) -> Record {
    arrived_on(14, juror, at_ms, remote)
}

pub(crate) fn arrived_on(of_may: u32, juror: u32, at_ms: i64, remote: bool) -> Record {
    Record::Arrived {
        juror: JurorId(juror),
        day: day(of_may),
        at_ms,
        remote,
    }
}

pub(crate) fn left(juror: u32, at_ms: i64) -> Record {
    Record::Left {
        juror: JurorId(juror),
        day: day(14),
        at_ms,
    }
}

pub(crate) fn day_of(records: Vec<Record>) -> Day {
    let records: Vec<_> = records
        .into_iter()
        .map(|record| at(0, tribuna_domain::day::Record::from(record)))
        .collect();
    Day::of(&records)
}

pub(crate) fn presence(records: Vec<Record>) -> Presence {
    day_of(records).presence
}

/// Five voting members, the first of them the chair, then two deputies; an advisory expert and a secretary.
pub(crate) fn jury() -> Contest {
    let mut contest = contest(3, 7, 1);
    contest.dates = vec![day(14), day(15)];
    contest.jurors[0].role = Role::Chair;
    contest.jurors[1].role = Role::Deputy;
    contest.jurors[2].role = Role::Deputy;
    contest.jurors[5].voting = false;
    contest.jurors[6].role = Role::Secretary;
    contest
}

#[test]
fn experts_and_the_secretary_are_not_counted_and_those_from_afar_by_the_rule() {
    let mut contest = jury();
    let there = presence(vec![
        arrived(1, 10, false),
        arrived(2, 10, false),
        arrived(3, 10, true),
        arrived(6, 10, false),
        arrived(7, 10, false),
    ]);
    let now = there.quorum(&contest, 20);
    assert_eq!((now.present, now.approved, now.met), (3, 5, true));
    contest.regulation.remote_counts = false;
    let now = there.quorum(&contest, 20);
    assert_eq!((now.present, now.approved, now.met), (2, 5, false));
    assert!(!there.may_decide(&contest, 20));
    assert!(Presence::default().may_decide(&contest, 20), "nothing is known");
}

#[test]
fn what_was_decided_before_a_quorum_was_lost_stands() {
    let contest = jury();
    let there = presence(vec![
        arrived(1, 10, false),
        arrived(2, 10, false),
        arrived(3, 10, false),
        left(3, 50),
    ]);
    assert!(there.may_decide(&contest, 49));
    assert!(!there.may_decide(&contest, 50));
    let over_time: Vec<_> = there
        .quorum_over_time(&contest)
        .into_iter()
        .map(|(at, quorum)| (at, quorum.present, quorum.met))
        .collect();
    assert_eq!(over_time, [(10, 3, true), (50, 2, false)]);
}

#[test]
fn a_forgotten_leaving_ends_with_the_day() {
    let contest = jury();
    let there = presence(vec![
        arrived(1, 10, false),
        arrived(2, 10, false),
        arrived(3, 10, false),
        arrived_on(15, 1, 1_000, false),
    ]);
    assert_eq!(there.quorum(&contest, 999).present, 3);
    assert_eq!(there.quorum(&contest, 1_000).present, 1);
}

#[test]
fn the_order_of_the_jury_says_who_presides() {
    let contest = jury();
    let records = vec![
        arrived(2, 10, false),
        arrived(3, 10, false),
        arrived(1, 20, false),
        arrived(4, 20, false),
        left(2, 30),
    ];
    let there = presence(records.clone());
    let presides = |at_ms, recused: &[u32]| {
        let recused: Vec<JurorId> = recused.iter().copied().map(JurorId).collect();
        there.presiding_at(&contest, at_ms, &recused).map(|id| id.0)
    };
    assert_eq!(presides(5, &[]), None, "nobody is there");
    assert_eq!(
        presides(10, &[]),
        Some(2),
        "the first deputy until the chair comes"
    );
    assert_eq!(presides(20, &[]), Some(1));
    assert_eq!(presides(20, &[1]), Some(2), "the chair is recused from the item");
    assert_eq!(presides(30, &[1]), Some(3), "the first deputy has left");
    assert_eq!(
        presides(30, &[1, 3]),
        None,
        "a member presides only where it was recorded"
    );
    let named = Record::Presides {
        juror: Some(JurorId(4)),
        reason: "по решению жюри".to_owned(),
    };
    let mut records: Vec<_> = records
        .into_iter()
        .map(|record| at(0, tribuna_domain::day::Record::from(record)))
        .collect();
    records.push(at(25, named.into()));
    let there = Day::of(&records).presence;
    assert_eq!(there.presiding_at(&contest, 24, &[]), Some(JurorId(1)));
    assert_eq!(there.presiding_at(&contest, 25, &[]), Some(JurorId(4)));
    assert_eq!(there.presiding_at(&contest, 25, &[JurorId(4)]), Some(JurorId(1)));
}

#[test]
fn who_was_away_while_a_project_was_heard_owes_no_sheet() {
    let contest = jury();
    let absent = |juror: u32, of_may: u32| Record::Absent {
        juror: JurorId(juror),
        day: day(of_may),
        reason: "болезнь".to_owned(),
    };
    let started = |project: u32| clock::Record::Started {
        section: None,
        project: ProjectId(project),
        part: clock::Part::Presentation,
        limit_ms: 300,
    };
    let records: Vec<At<tribuna_domain::day::Record>> = vec![
        at(0, arrived(1, 0, false).into()),
        at(0, arrived(2, 150, false).into()),
        at(0, absent(4, 14).into()),
        at(0, absent(5, 14).into()),
        at(0, absent(5, 15).into()),
        at(100, started(1).into()),
        at(200, started(2).into()),
        at(250, left(1, 250).into()),
        at(300, started(3).into()),
        at(400, clock::Record::Finished { section: None }.into()),
    ];
    let day = Day::of(&records);
    let missed = |juror: u32| {
        let of = |project| u8::from(day.missed(&contest, JurorId(juror), ProjectId(project)));
        [of(1), of(2), of(3)]
    };
    assert_eq!(missed(1), [0, 0, 1], "left before the third");
    assert_eq!(missed(2), [0, 0, 0], "late, but heard a part of the first");
    assert_eq!(missed(3), [0, 0, 0], "nothing was entered: not known");
    assert_eq!(missed(4), [1, 1, 1], "absent while they were heard");
    assert_eq!(missed(5), [1, 1, 1]);
    let unheard = Day {
        clock: Default::default(),
        ..day.clone()
    };
    assert!(
        !unheard.missed(&contest, JurorId(4), ProjectId(1)),
        "may come on the second day"
    );
    assert!(
        unheard.missed(&contest, JurorId(5), ProjectId(1)),
        "absent on every day"
    );
}

proptest! {
    /// Against a count of moments: who is there at each of them, from the list of comings and goings alone.
    #[test]
    fn the_quorum_over_time_is_what_counting_each_moment_gives(
        stays in prop::collection::vec((1..8_u32, 0..40_i64, 1..20_i64, any::<bool>(), any::<bool>()), 0..14),
        remote_counts: bool,
        numerator in 1..4_u32,
        more_than: bool,
    ) {
        let mut contest = jury();
        contest.regulation.remote_counts = remote_counts;
        contest.regulation.quorum.numerator = numerator;
        contest.regulation.quorum.denominator = 4;
        contest.regulation.quorum.more_than = more_than;
        let mut records = Vec::new();
        let mut there = vec![[false; 7]; 80];
        let mut busy = vec![[false; 7]; 80];
        for (juror, from, long, remote, open) in stays {
            let who = juror as usize - 1;
            let to = if open { 80 } else { from + long };
            let span = from as usize..to as usize;
            // A person is in one place.
            if span.clone().any(|moment| busy[moment][who]) {
                continue;
            }
            records.push(arrived(juror, from, remote));
            if !open {
                records.push(left(juror, to));
            }
            for moment in span {
                busy[moment][who] = true;
                there[moment][who] = !remote || remote_counts;
            }
        }
        let presence = presence(records);
        let over_time = presence.quorum_over_time(&contest);
        for (moment, row) in there.iter().enumerate() {
            let present = row[..5].iter().filter(|is| **is).count();
            let (left, right) = (present * 4, 5 * numerator as usize);
            let met = if more_than { left > right } else { left >= right };
            let now = presence.quorum(&contest, moment as i64);
            prop_assert_eq!((now.present, now.approved, now.met), (present, 5, met));
            let told = over_time.iter().rev().find(|(at, _)| *at <= moment as i64);
            if let Some((_, told)) = told {
                prop_assert_eq!(*told, now);
            } else {
                prop_assert_eq!(present, 0);
            }
        }
        let twice = over_time.windows(2).any(|pair| pair[0].1 == pair[1].1);
        prop_assert!(!twice, "a change is told once");
    }
}
