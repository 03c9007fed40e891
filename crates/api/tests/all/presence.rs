//! The jury's presence: comings and goings, quorum, who presides, and what the minutes take from it.
#![allow(clippy::unwrap_used)]

use crate::support::{Hall, wait_ms};
use api::contract::*;
use api::{Request, ask};
use domain::JurorId;

const DAY: &str = "2026-05-15";

fn view(hall: &Hall) -> PresenceView {
    serde_json::from_value(hall.ok(ask::Presence {})).unwrap()
}

fn arrived(juror: JurorId, at: Option<i64>, remote: bool) -> Request {
    Request::JurorArrived(ask::JurorArrived {
        juror,
        day: DAY.into(),
        at,
        remote,
    })
}

fn left(juror: JurorId, at: Option<i64>) -> Request {
    Request::JurorLeft(ask::JurorLeft {
        juror,
        day: DAY.into(),
        at,
    })
}

fn absent(juror: JurorId, reason: &str) -> Request {
    Request::JurorAbsent(ask::JurorAbsent {
        juror,
        day: DAY.into(),
        reason: reason.into(),
    })
}

fn presiding(juror: Option<JurorId>, reason: &str) -> Request {
    Request::SetPresiding(ask::SetPresiding {
        juror,
        reason: reason.into(),
    })
}

#[test]
fn comings_and_goings_make_the_quorum() {
    let hall = Hall::with_contest();
    let [chair, second, third] = hall.jurors()[..] else {
        panic!("three jurors")
    };
    let before = view(&hall);
    assert!(!before.recorded && !before.quorum.met);
    assert_eq!(
        (
            before.quorum.present,
            before.quorum.approved,
            before.quorum.needed
        ),
        (0, 3, 2)
    );
    assert_eq!(before.rows.len(), 4, "the secretary is on the list");
    assert_eq!(before.because, PresidesBecause::Nobody);

    hall.ok(arrived(chair, None, false));
    hall.ok(arrived(second, Some(before.now - 60_000), true));
    let now = view(&hall);
    assert!(now.quorum.met && now.recorded);
    assert_eq!(
        (now.presiding, now.because),
        (Some(chair), PresidesBecause::Chair)
    );
    assert!(now.rows[1].here && now.rows[1].remote);
    assert_eq!(now.rows[1].stays[0].arrived, before.now - 60_000);
    hall.ok(absent(third, "болезнь"));
    assert_eq!(view(&hall).rows[2].absences[0].reason, "болезнь");

    wait_ms(1_000);
    hall.ok(left(second, None));
    let after = view(&hall);
    assert!(!after.quorum.met);
    let told: Vec<_> = after.changes.iter().map(|c| (c.present, c.met)).collect();
    assert_eq!(told, [(1, false), (2, true), (1, false)]);
    hall.program.close();
    hall.verified("c.tribuna");
}

#[test]
fn the_rest_of_the_jury_comes_at_once() {
    let hall = Hall::with_contest();
    let [chair, second, third] = hall.jurors()[..] else {
        panic!("three jurors")
    };
    hall.ok(arrived(chair, None, true));
    hall.ok(absent(third, "болезнь"));
    let entries = || hall.ok(ask::Contest {})["entry"].as_i64().unwrap();
    let before = entries();
    let all = || ask::JuryArrived { day: DAY.into() };
    hall.ok(all());
    assert_eq!(entries(), before + 1);
    let rows = view(&hall).rows;
    let came: Vec<_> = rows.iter().map(|row| (row.here, row.remote)).collect();
    // The chair stays as entered, who is absent is absent; the secretary is on the list too.
    assert_eq!(came, [(true, true), (true, false), (false, false), (true, false)]);
    assert_eq!(hall.refused(all()), ErrorCode::AlreadyThere);
    // Who left has come before.
    hall.ok(left(second, None));
    assert_eq!(hall.refused(all()), ErrorCode::AlreadyThere);
    hall.program.close();
    hall.verified("c.tribuna");
}

#[test]
fn what_does_not_fit_is_refused() {
    let hall = Hall::with_contest();
    let [chair, second, _] = hall.jurors()[..] else {
        panic!("three jurors")
    };
    let now = view(&hall).now;
    let other_day = Request::JurorArrived(ask::JurorArrived {
        juror: chair,
        day: "2026-05-16".into(),
        at: None,
        remote: false,
    });
    assert_eq!(hall.refused(other_day), ErrorCode::UnknownDay);
    assert_eq!(
        hall.refused(arrived(JurorId(99), None, false)),
        ErrorCode::UnknownJuror
    );
    assert_eq!(
        hall.refused(arrived(chair, Some(now + 3_600_000), false)),
        ErrorCode::PresenceTimes
    );
    assert_eq!(hall.refused(left(chair, None)), ErrorCode::NotThere);
    assert_eq!(hall.refused(absent(chair, " ")), ErrorCode::ReasonNeeded);
    assert_eq!(
        hall.refused(presiding(Some(second), "так решили")),
        ErrorCode::NotThere
    );
    hall.ok(arrived(chair, Some(now), false));
    assert_eq!(hall.refused(arrived(chair, None, false)), ErrorCode::AlreadyThere);
    assert_eq!(hall.refused(absent(chair, "болезнь")), ErrorCode::AlreadyThere);
    assert_eq!(hall.refused(left(chair, Some(now - 1))), ErrorCode::PresenceTimes);
    wait_ms(1_000);
    hall.ok(left(chair, Some(now + 500)));
    assert_eq!(
        hall.refused(arrived(chair, Some(now + 100), false)),
        ErrorCode::PresenceTimes
    );
    assert_eq!(
        hall.refused(presiding(Some(JurorId(99)), "так")),
        ErrorCode::UnknownJuror
    );
    assert_eq!(hall.refused(presiding(None, "")), ErrorCode::ReasonNeeded);
}

#[test]
fn a_wrong_time_is_put_right_with_a_reason() {
    let hall = Hall::with_contest();
    let chair = hall.jurors()[0];
    let now = view(&hall).now;
    hall.ok(arrived(chair, None, false));
    wait_ms(10_000);
    let stay = |arrived: i64, left: Option<i64>| StayForm {
        arrived,
        left,
        remote: false,
    };
    let correct = |stays: Vec<StayForm>, reason: &str| {
        Request::CorrectPresence(ask::CorrectPresence {
            juror: chair,
            day: DAY.into(),
            stays,
            reason: reason.into(),
        })
    };
    assert_eq!(
        hall.refused(correct(vec![stay(now, None)], "")),
        ErrorCode::ReasonNeeded
    );
    for stays in [
        vec![stay(now, Some(now - 1))],
        vec![stay(now, None), stay(now + 5, None)],
        vec![stay(now, Some(now + 50)), stay(now + 40, None)],
        vec![stay(now + 3_600_000, None)],
    ] {
        assert_eq!(hall.refused(correct(stays, "опечатка")), ErrorCode::PresenceTimes);
    }
    hall.ok(correct(
        vec![stay(now - 100, Some(now)), stay(now + 100, None)],
        "опечатка",
    ));
    let row = &view(&hall).rows[0];
    let stays: Vec<_> = row.stays.iter().map(|s| (s.arrived, s.left)).collect();
    assert_eq!(stays, [(now - 100, Some(now)), (now + 100, None)]);
    hall.ok(correct(Vec::new(), "это был другой человек"));
    assert!(view(&hall).rows[0].stays.is_empty());
    let line = hall.ok(ask::Journal {
        before: None,
        limit: 1,
    })["entries"][0]
        .clone();
    assert_eq!(line["kind"], "correct-presence");
    assert_eq!(line["params"]["reason"], "это был другой человек");
}

#[test]
fn over_a_project_of_the_recused_chair_another_presides() {
    let hall = Hall::with_contest();
    let [chair, second, _] = hall.jurors()[..] else {
        panic!("three jurors")
    };
    let project = hall.projects()[0];
    hall.ok(arrived(chair, None, false));
    hall.ok(arrived(second, None, false));
    hall.ok(ask::RecuseJuror {
        project,
        juror: chair,
        reason: "наставник".into(),
    });
    let item = view(&hall).items[0].clone();
    assert_eq!(
        (item.project, item.presiding),
        (project, None),
        "the jury has no deputy"
    );
    hall.ok(presiding(Some(second), "председатель занят"));
    let now = view(&hall);
    assert_eq!(
        (now.presiding, now.because),
        (Some(second), PresidesBecause::Named)
    );
    assert_eq!(now.reason, "председатель занят");
    assert!(now.items.is_empty());
    hall.ok(presiding(None, "председатель вернулся"));
    assert_eq!(view(&hall).because, PresidesBecause::Chair);
}

#[test]
fn the_minutes_take_attendance_from_what_was_recorded() {
    let hall = Hall::with_contest();
    let [chair, second, third] = hall.jurors()[..] else {
        panic!("three jurors")
    };
    let line = |juror, presence| AttendanceLine {
        juror,
        presence,
        reason: String::new(),
    };
    hall.ok(ask::SetMinutes {
        minutes: MinutesForm {
            attendance: vec![
                line(chair, api::contract::Presence::Absent),
                line(third, api::contract::Presence::Present),
            ],
            ..MinutesForm::default()
        },
    });
    hall.ok(arrived(chair, None, false));
    hall.ok(absent(second, "болезнь"));
    let minutes: MinutesView = serde_json::from_value(hall.ok(ask::Minutes {})).unwrap();
    assert_eq!(minutes.attendance_recorded, [chair, second]);
    let of = |juror| {
        let lines = &minutes.form.attendance;
        let line = lines.iter().find(|line| line.juror == juror).unwrap();
        (line.presence, line.reason.clone())
    };
    use api::contract::Presence as P;
    assert_eq!(of(chair), (P::Present, String::new()));
    assert_eq!(of(second), (P::Absent, "болезнь".to_owned()));
    assert_eq!(
        of(third),
        (P::Present, String::new()),
        "typed, since nothing was recorded"
    );
    assert_eq!(minutes.form.presiding, Some(chair));
    assert_eq!(minutes.quorum_met, Some(true));
}

#[test]
fn from_afar_counts_only_where_the_regulation_says_so() {
    let hall = Hall::with_contest();
    let regulation: RegulationView =
        serde_json::from_value(hall.ok(ask::Regulation { lang: "ru".into() })).unwrap();
    assert!(regulation.draft.remote_counts);
    for juror in hall.jurors() {
        hall.ok(arrived(juror, None, true));
    }
    assert!(view(&hall).quorum.met);
    let draft = RegulationDraft {
        remote_counts: false,
        ..regulation.draft
    };
    let saved = hall.ok(ask::CheckRegulation {
        draft: draft.clone(),
        lang: "ru".into(),
    });
    assert_eq!(saved["from_saved"][0]["field"], "remote_counts");
    hall.ok(ask::SetRegulation { draft, reason: None });
    let now = view(&hall);
    assert!(!now.quorum.met && now.rows[0].here);
    assert_eq!(now.quorum.present, 0);
}
