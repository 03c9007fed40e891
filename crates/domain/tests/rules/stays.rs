//! Comings and goings: whatever was entered, moment by moment.

use crate::make::contest;
use crate::presence::*;
use proptest::prelude::*;
use tribuna_domain::day::At;
use tribuna_domain::day::presence::{Presence, Record};
use tribuna_domain::*;

/// Stays over two days, some of them without an end; absences; and who presides by a record from when on.
#[derive(Clone, Debug)]
struct Entered {
    stays: Vec<(u32, u32, i64, Option<i64>)>,
    named: Vec<(i64, Option<u32>)>,
}

fn entered() -> impl Strategy<Value = Entered> {
    let stay = (
        1..6_u32,
        0..2_u32,
        0..30_i64,
        prop::option::weighted(0.7, 1..20_i64),
    );
    let named = (0..130_i64, prop::option::of(1..6_u32));
    (
        prop::collection::vec(stay, 0..7),
        prop::collection::vec(named, 0..3),
    )
        .prop_map(|(stays, named)| {
            let mut kept: Vec<(u32, u32, i64, Option<i64>)> = Vec::new();
            for (juror, later, from, long) in stays {
                // A juror is not there twice at once: one stay a day.
                let (day, from) = (14 + later, from + 100 * i64::from(later));
                if !kept.iter().any(|other| (other.0, other.1) == (juror, day)) {
                    kept.push((juror, day, from, long.map(|long| from + long)));
                }
            }
            Entered { stays: kept, named }
        })
}

impl Entered {
    fn presence(&self) -> Presence {
        let mut records: Vec<At<tribuna_domain::day::Record>> = Vec::new();
        for &(juror, day_of, from, to) in &self.stays {
            records.push(at(0, arrived_on(day_of, juror, from, false).into()));
            records.extend(to.map(|to| {
                let left = Record::Left {
                    juror: JurorId(juror),
                    day: day(day_of),
                    at_ms: to,
                };
                at(0, left.into())
            }));
        }
        for &(since, juror) in &self.named {
            let presides = Record::Presides {
                juror: juror.map(JurorId),
                reason: String::new(),
            };
            records.push(at(since, presides.into()));
        }
        Day::of(&records).presence
    }

    /// Whether a juror is there: not before coming, not at the moment of leaving, and not into the next day.
    fn there(&self, juror: u32, moment: i64) -> bool {
        self.stays.iter().any(|&(who, of, from, to)| {
            let next = self
                .stays
                .iter()
                .filter(|other| other.1 > of)
                .map(|other| other.2)
                .min();
            who == juror && from <= moment && to.or(next).is_none_or(|ends| moment < ends)
        })
    }

    fn presides(&self, moment: i64, recused: &[u32]) -> Option<u32> {
        let fit = |juror: &u32| self.there(*juror, moment) && !recused.contains(juror);
        let named = self.named.iter().rfind(|(since, _)| *since <= moment);
        let named = named.and_then(|(_, juror)| *juror).filter(fit);
        named.or_else(|| [1, 2, 3].into_iter().find(fit))
    }
}

proptest! {
    #[test]
    fn who_is_there_and_who_presides_is_what_looking_at_each_moment_gives(
        entered in entered(),
        recused in prop::sample::subsequence(vec![1_u32, 2, 3, 4, 5], 0..3),
    ) {
        let (contest, presence) = (jury(), entered.presence());
        let out: Vec<JurorId> = recused.iter().copied().map(JurorId).collect();
        for moment in -1..140 {
            for juror in 1..6 {
                let there = presence.is_present(JurorId(juror), moment);
                prop_assert_eq!(there, entered.there(juror, moment), "{} at {}", juror, moment);
                let stay = presence.stay_at(JurorId(juror), moment);
                prop_assert_eq!(stay.map(|stay| stay.juror), there.then_some(JurorId(juror)));
            }
            let presiding = presence.presiding_at(&contest, moment, &out).map(|id| id.0);
            prop_assert_eq!(presiding, entered.presides(moment, &recused), "at {}", moment);
        }
        prop_assert_eq!(presence.is_empty(), entered.stays.is_empty());
    }

    #[test]
    fn away_is_who_was_not_there_at_any_moment_of_any_part(
        entered in entered(),
        parts in prop::collection::vec((0..130_i64, 0..12_i64), 0..3),
        absent: bool,
    ) {
        let mut presence = entered.presence();
        let known = |juror: u32| entered.stays.iter().any(|stay| stay.0 == juror);
        if absent {
            presence.absences.push((JurorId(5), day(14), "болезнь".to_owned()));
        }
        let parts: Vec<(i64, i64)> = parts.into_iter().map(|(from, long)| (from, from + long)).collect();
        for juror in 1..6 {
            // A part that took no time is its first moment.
            let met = parts.iter().any(|&(from, to)| (from..to.max(from + 1)).any(|moment| entered.there(juror, moment)));
            let told = known(juror) || (absent && juror == 5);
            let away = told && !parts.is_empty() && !met;
            prop_assert_eq!(presence.was_away(JurorId(juror), &parts), away, "{} of {:?}", juror, parts);
        }
    }
}

#[test]
fn who_presided_last_is_who_did_before_the_last_leaving() {
    let contest = jury();
    let presided = |records: Vec<Record>| presence(records).presided(&contest).map(|id| id.0);
    assert_eq!(presided(vec![]), None);
    assert_eq!(
        presided(vec![arrived(4, 10, false)]),
        None,
        "a member does not preside"
    );
    let both = vec![arrived(1, 10, false), arrived(2, 12, false)];
    assert_eq!(presided(both.clone()), Some(1));
    let chair_last = [both.clone(), vec![left(2, 20), left(1, 21)]].concat();
    assert_eq!(presided(chair_last), Some(1));
    let deputy_last = [both, vec![left(1, 20), left(2, 22)]].concat();
    assert_eq!(presided(deputy_last), Some(2));
}

#[test]
fn stays_of_a_day_stand_in_the_order_of_arrival_and_what_was_a_mistake_is_gone() {
    let there = |records: Vec<Record>| presence(records);
    let absent = |juror: u32, of_may: u32, reason: &str| Record::Absent {
        juror: JurorId(juror),
        day: day(of_may),
        reason: reason.to_owned(),
    };
    let cleared = |juror: u32, of_may: u32| Record::Cleared {
        juror: JurorId(juror),
        day: day(of_may),
        reason: String::new(),
    };
    let records = vec![
        arrived(1, 50, true),
        left(1, 60),
        arrived(1, 10, false),
        left(1, 40),
        arrived(2, 5, false),
        arrived_on(15, 1, 100, false),
    ];
    let came = |presence: &Presence, juror: u32, of_may: u32| -> Vec<(i64, Option<i64>)> {
        let stays = presence.stays_of(JurorId(juror), day(of_may));
        stays.iter().map(|stay| (stay.arrived_ms, stay.left_ms)).collect()
    };
    let known = there(records.clone());
    assert_eq!(came(&known, 1, 14), [(10, Some(40)), (50, Some(60))]);
    assert_eq!(came(&known, 1, 15), [(100, None)]);
    assert_eq!(came(&known, 2, 14), [(5, None)]);
    // A leaving is of the last stay that is open, of that juror on that day.
    let none = there([records.clone(), vec![left(3, 70)]].concat());
    assert_eq!(none, known);
    let gone = there([records.clone(), vec![left(2, 70)]].concat());
    assert_eq!(
        (came(&gone, 2, 14), came(&gone, 1, 15)),
        (vec![(5, Some(70))], vec![(100, None)])
    );
    let mended = there([records, vec![cleared(1, 14)]].concat());
    assert_eq!(
        (
            came(&mended, 1, 14).len(),
            came(&mended, 1, 15).len(),
            mended.stays.len()
        ),
        (0, 1, 2)
    );

    let away = there(vec![
        absent(1, 14, "болезнь"),
        absent(1, 15, "отпуск"),
        absent(2, 14, "дела"),
        absent(1, 14, "рейс"),
    ]);
    assert!(!away.is_empty());
    assert_eq!(away.absence(JurorId(1), day(14)), Some("рейс"));
    assert_eq!(away.absence(JurorId(1), day(15)), Some("отпуск"));
    assert_eq!(away.absence(JurorId(2), day(15)), None);
    assert_eq!(away.absences.len(), 3);
    // Who came after all is not absent, on that day.
    let came_after_all = there(vec![
        absent(1, 14, "болезнь"),
        absent(1, 15, "отпуск"),
        absent(2, 14, "дела"),
        arrived(1, 10, false),
    ]);
    assert_eq!(came_after_all.absences.len(), 2);
    assert_eq!(came_after_all.absence(JurorId(1), day(14)), None);
    let no_absence = there(vec![
        absent(1, 14, "болезнь"),
        absent(1, 15, "отпуск"),
        cleared(1, 15),
    ]);
    assert_eq!(no_absence.absences, [(JurorId(1), day(14), "болезнь".to_owned())]);
}

#[test]
fn absent_is_who_said_so_for_every_day_and_never_came() {
    let contest = jury();
    let absent = |juror: u32, of_may: u32| Record::Absent {
        juror: JurorId(juror),
        day: day(of_may),
        reason: "болезнь".to_owned(),
    };
    let missed = |records: Vec<Record>| day_of(records).missed(&contest, JurorId(4), ProjectId(1));
    assert!(missed(vec![absent(4, 14), absent(4, 15)]));
    assert!(!missed(vec![absent(4, 14)]), "may come on the other day");
    assert!(!missed(vec![absent(3, 14), absent(3, 15)]), "it was another");
    assert!(
        !missed(vec![absent(4, 14), absent(4, 15), arrived_on(14, 4, 10, false)]),
        "came on one"
    );
    let other_came = vec![absent(4, 14), absent(4, 15), arrived_on(14, 3, 10, false)];
    assert!(missed(other_came), "that others came changes nothing");
    let undated = Contest {
        dates: Vec::new(),
        ..contest.clone()
    };
    assert!(
        !day_of(vec![]).missed(&undated, JurorId(4), ProjectId(1)),
        "nothing is known"
    );
}

proptest! {
    /// `present / approved` against `numerator / denominator`, as fractions: exactly a half and exactly two thirds
    /// are met by «not less» and not by «more than».
    #[test]
    fn a_quorum_is_a_comparison_of_two_fractions(
        present in 0..13_usize,
        absent in 0..13_usize,
        numerator in 0..7_u32,
        more in 0..7_u32,
        more_than: bool,
    ) {
        let (approved, denominator) = (present + absent, numerator + more);
        prop_assume!(approved > 0 && denominator > 0);
        let quorum = regulation::Quorum { numerator, denominator, more_than };
        let share = Exact::new(present as i64, approved as i64).unwrap();
        let least = Exact::new(numerator, denominator).unwrap();
        let met = if more_than { share > least } else { share >= least };
        prop_assert_eq!(quorum.is_met(present, approved), met);
    }
}

#[test]
fn exactly_a_half_is_no_more_than_a_half() {
    let quorum = |numerator, denominator, more_than| regulation::Quorum {
        numerator,
        denominator,
        more_than,
    };
    assert!(!quorum(1, 2, true).is_met(3, 6) && quorum(1, 2, true).is_met(4, 6));
    assert!(quorum(1, 2, false).is_met(3, 6) && !quorum(1, 2, false).is_met(2, 6));
    assert!(quorum(2, 3, false).is_met(4, 6) && !quorum(2, 3, true).is_met(4, 6));
    // Nobody approved makes no quorum of nobody.
    let nobody = Contest {
        jurors: Vec::new(),
        ..jury()
    };
    let mut whole = nobody.clone();
    whole.regulation.quorum = quorum(1, 1, false);
    assert!(!Presence::default().quorum(&whole, 0).met);
    let mut one = contest(1, 1, 1);
    one.regulation.quorum = quorum(1, 1, false);
    assert!(presence(vec![arrived(1, 5, false)]).quorum(&one, 5).met);
}
