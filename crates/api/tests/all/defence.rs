//! The defence: running order, clock, presentations, notes, through the contract.
#![allow(clippy::unwrap_used, reason = "a failure is how a test fails")]

use crate::support::{Hall, wait_ms};
use api::contract::*;
use api::{Request, ask};
use domain::{ProjectId, SectionId};
use serde_json::{Value, json};

fn day() -> Option<String> {
    Some("2026-05-15".to_owned())
}

fn order(hall: &Hall) -> Vec<String> {
    let view = hall.ok(ask::Defence {});
    let slots = view["rooms"][0]["slots"].as_array().unwrap();
    slots
        .iter()
        .map(|slot| number(slot).unwrap_or_else(|| "—".to_owned()))
        .collect()
}

pub(crate) fn number(slot: &Value) -> Option<String> {
    slot["project"]["number"].as_str().map(str::to_owned)
}

pub(crate) fn run(hall: &Hall, act: ClockAct) {
    hall.ok(ask::RunClock { section: None, act });
}

pub(crate) fn start(project: ProjectId, part: PartView) -> ClockAct {
    ClockAct::Start { project, part }
}

fn form(hall: &Hall, begins: &str) -> RoomForm {
    RoomForm {
        section: None,
        day: day(),
        begins: begins.to_owned(),
        slots: hall
            .projects()
            .into_iter()
            .map(|project| SlotForm::Project { project })
            .collect(),
    }
}

#[test]
fn without_an_order_projects_present_by_number() {
    let hall = Hall::with_contest();
    assert_eq!(order(&hall), ["1", "2", "3", "10"]);
    let room = &hall.ok(ask::Defence {})["rooms"][0];
    assert_eq!(
        (&room["made"], &room["day"]),
        (&json!(false), &json!("2026-05-15"))
    );
    assert_eq!(room["way"]["way"], "by_number");
}

#[test]
fn an_order_by_hand_has_breaks_and_a_beginning() {
    let hall = Hall::with_contest();
    let mut room = form(&hall, "14:35");
    room.slots.reverse();
    let rest = SlotForm::Break {
        minutes: 15,
        title: "Обед".into(),
    };
    room.slots.insert(2, rest);
    hall.ok(ask::SetOrder { room, reason: None });
    assert_eq!(order(&hall), ["10", "3", "—", "2", "1"]);
    let room = hall.ok(ask::Defence {})["rooms"][0].clone();
    assert_eq!(
        (&room["begins"], &room["way"]["way"]),
        (&json!("14:35"), &json!("by_hand"))
    );
    let planned = |at: usize| room["slots"][at]["planned"].as_i64().unwrap();
    let after = |at: usize| (planned(at) - planned(0)) / 60_000;
    assert_eq!([after(1), after(2), after(3), after(4)], [10, 20, 35, 45]);
}

#[test]
fn the_desk_and_the_grid_follow_the_order() {
    let hall = Hall::guarded();
    let juror = hall.jurors()[0];
    let mut room = form(&hall, "");
    room.slots.reverse();
    hall.ok(ask::SetOrder { room, reason: None });
    let numbers = |rows: &Value| -> Vec<String> {
        let rows = rows.as_array().unwrap().iter();
        rows.map(|row| row["number"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(numbers(&hall.ok(ask::Grid {})["rows"]), ["10", "3", "2", "1"]);
    let browser = hall.program.connect(api::ClientKind::Browser);
    hall.ask(
        &browser,
        ask::EnterPin {
            juror,
            pin: format!("900{juror}"),
        },
    )
    .unwrap();
    let desk = hall.ask(&browser, ask::Desk {}).unwrap();
    assert_eq!(numbers(&desk["rows"]), ["10", "3", "2", "1"]);
    let last = hall.projects()[0];
    let sheet = hall.ask(&browser, ask::MySheet { project: last }).unwrap();
    assert_eq!(
        (&sheet["previous"], &sheet["next"]),
        (&json!(hall.projects()[1]), &Value::Null)
    );
}

#[test]
fn an_order_names_projects_of_its_section_once_each() {
    let hall = Hall::with_contest();
    let set = |change: &dyn Fn(&mut RoomForm)| {
        let mut room = form(&hall, "9:00");
        change(&mut room);
        hall.refused(ask::SetOrder { room, reason: None })
    };
    assert_eq!(
        set(&|room| room.slots.push(room.slots[0].clone())),
        ErrorCode::OrderIncomplete
    );
    assert_eq!(set(&|room| room.slots.clear()), ErrorCode::OrderIncomplete);
    assert_eq!(
        set(&|room| room.section = Some(SectionId(7))),
        ErrorCode::UnknownRoom
    );
    assert_eq!(set(&|room| room.begins = "25:00".into()), ErrorCode::BadTime);
    assert_eq!(set(&|room| room.day = Some("завтра".into())), ErrorCode::BadTime);
}

#[test]
fn a_lot_is_drawn_again_from_the_seed_that_it_shows() {
    let hall = Hall::with_contest();
    let draw = |seed: Option<&str>| {
        hall.ok(ask::DrawOrder {
            section: None,
            day: day(),
            seed: seed.map(str::to_owned),
        });
    };
    draw(None);
    let drawn = order(&hall);
    let way = hall.ok(ask::Defence {})["rooms"][0]["way"].clone();
    assert_eq!(way["way"], "by_lot");
    hall.ok(ask::NumberOrder {
        section: None,
        day: day(),
    });
    assert_eq!(order(&hall), ["1", "2", "3", "10"]);
    draw(way["seed"].as_str());
    assert_eq!(order(&hall), drawn);
    let bad = Request::DrawOrder(ask::DrawOrder {
        section: None,
        day: day(),
        seed: Some("семь".into()),
    });
    assert_eq!(hall.refused(bad), ErrorCode::BadSeed);
    // A beginning that is set later does not undo the draw.
    let mut room = form(&hall, "10:00");
    room.slots.sort_by_key(|slot| match slot {
        SlotForm::Project { project } => {
            let number = hall.ok(ask::Projects {})[project.0 as usize - 1]["number"]
                .as_str()
                .unwrap()
                .to_owned();
            drawn.iter().position(|other| *other == number)
        }
        SlotForm::Break { .. } => None,
    });
    hall.ok(ask::SetOrder { room, reason: None });
    assert_eq!(hall.ok(ask::Defence {})["rooms"][0]["way"], way);
}

#[test]
fn a_clock_keeps_time_over_a_pause_and_a_restart() {
    let hall = Hall::with_contest();
    let project = hall.projects()[0];
    run(&hall, start(project, PartView::Presentation));
    let deadline = |view: &Value| view["rooms"][0]["clock"]["deadline"].as_i64().unwrap();
    let before = hall.ok(ask::Defence {});
    wait_ms(60_000);
    run(&hall, ClockAct::Pause {});
    let stands = hall.ok(ask::Defence {})["rooms"][0]["clock"]["stands_at"]
        .as_i64()
        .unwrap();
    assert!((239_000..=240_000).contains(&stands), "{stands}");
    wait_ms(600_000);
    run(&hall, ClockAct::Resume {});
    run(&hall, ClockAct::Add { ms: 60_000 });
    let after = hall.ok(ask::Defence {});
    let moved = deadline(&after) - deadline(&before);
    assert!((660_000..660_100).contains(&moved), "{moved}");
    let other = Hall::empty();
    hall.ok(ask::CloseContest {});
    other.ok(ask::OpenContest {
        path: hall.path("c.tribuna"),
    });
    assert_eq!(deadline(&other.ok(ask::Defence {})), deadline(&after));
}

#[test]
fn what_was_heard_is_told_with_its_length() {
    let hall = Hall::with_contest();
    let projects = hall.projects();
    hall.ok(ask::SetOrder {
        room: form(&hall, "9:00"),
        reason: None,
    });
    run(&hall, start(projects[0], PartView::Presentation));
    wait_ms(290_000);
    run(&hall, start(projects[0], PartView::Questions));
    wait_ms(310_000);
    run(&hall, start(projects[1], PartView::Presentation));
    let room = hall.ok(ask::Defence {})["rooms"][0].clone();
    let took = room["slots"][0]["took"].as_i64().unwrap();
    assert!((600_000..601_000).contains(&took), "{took}");
    assert_eq!(
        (&room["slots"][0]["progress"], &room["slots"][1]["progress"]),
        (&json!("done"), &json!("now"))
    );
    assert_eq!(room["due"], json!([projects[2], projects[3]]));
    run(
        &hall,
        ClockAct::Drop {
            reason: "не тот проект".into(),
        },
    );
    let idle = Request::RunClock(ask::RunClock {
        section: None,
        act: ClockAct::Finish {},
    });
    assert_eq!(hall.refused(idle), ErrorCode::ClockIdle);
    assert_eq!(
        hall.ok(ask::Defence {})["rooms"][0]["slots"][1]["progress"],
        "due"
    );
    // Now that somebody was heard, an order is changed with a reason only.
    let again = Request::SetOrder(ask::SetOrder {
        room: form(&hall, "9:00"),
        reason: None,
    });
    assert_eq!(hall.refused(again), ErrorCode::ReasonNeeded);
    let number = Request::NumberOrder(ask::NumberOrder {
        section: None,
        day: day(),
    });
    assert_eq!(hall.refused(number), ErrorCode::AlreadyHeard);
}

#[test]
fn a_late_team_is_moved_and_the_order_says_why() {
    let hall = Hall::with_contest();
    let projects = hall.projects();
    let move_to = |project, to, reason: &str| {
        Request::MoveProject(ask::MoveProject {
            project,
            to,
            reason: reason.into(),
        })
    };
    assert_eq!(
        hall.refused(move_to(projects[0], MoveTo::End {}, " ")),
        ErrorCode::ReasonNeeded
    );
    hall.ok(move_to(
        projects[0],
        MoveTo::AfterNext {},
        "команда задерживается",
    ));
    assert_eq!(order(&hall), ["2", "1", "3", "10"]);
    let room = hall.ok(ask::Defence {})["rooms"][0].clone();
    assert_eq!(room["slots"][1]["reason"], "команда задерживается");
    assert_eq!(room["slots"][0]["reason"], Value::Null);
    hall.ok(move_to(projects[1], MoveTo::End {}, "в пути"));
    assert_eq!(order(&hall), ["1", "3", "10", "2"]);
    assert_eq!(
        hall.refused(move_to(projects[1], MoveTo::AfterNext {}, "в пути")),
        ErrorCode::NowhereToMove
    );
    run(&hall, start(projects[0], PartView::Presentation));
    assert_eq!(
        hall.refused(move_to(projects[0], MoveTo::End {}, "поздно")),
        ErrorCode::AlreadyHeard
    );
    assert_eq!(hall.ok(ask::Defence {})["changes"].as_array().unwrap().len(), 2);
}

#[test]
fn a_team_that_did_not_come_waits_or_is_out_by_a_decision() {
    let hall = Hall::with_contest();
    let project = hall.projects()[0];
    let voted = |to_end, votes_for, votes_against| {
        Request::NoShow(ask::NoShow {
            decision: NoShowForm {
                project,
                to_end,
                reason: "не явились к 14:00".into(),
                vote: Some(VotesForm {
                    votes_for: Some(votes_for),
                    votes_against: Some(votes_against),
                    abstained: Some(0),
                }),
            },
        })
    };
    // As any other vote: carried, and by no more people than have a vote.
    assert_eq!(hall.refused(voted(false, 1, 2)), ErrorCode::VoteLost);
    assert_eq!(hall.refused(voted(false, 4, 0)), ErrorCode::TooManyVotes);
    let decide = |to_end| voted(to_end, 3, 0);
    hall.ok(decide(true));
    assert_eq!(order(&hall), ["2", "3", "10", "1"]);
    // Last already: the decision stands all the same.
    hall.ok(decide(true));
    hall.ok(decide(false));
    assert_eq!(hall.refused(decide(false)), ErrorCode::NotCompeting);
    let room = hall.ok(ask::Defence {})["rooms"][0].clone();
    assert_eq!(room["slots"][3]["progress"], "out");
    assert_eq!(room["slots"][3]["project"]["standing"], "no_show");
    let start = Request::RunClock(ask::RunClock {
        section: None,
        act: start(project, PartView::Presentation),
    });
    assert_eq!(hall.refused(start), ErrorCode::NotCompeting);
    let line = hall.ok(ask::Journal {
        before: None,
        limit: 1,
    })["entries"][0]
        .clone();
    assert_eq!(
        (&line["kind"], &line["params"]["project"]),
        (&json!("no-show"), &json!("1"))
    );
    // One of three is no quorum.
    hall.ok(ask::JurorArrived {
        juror: hall.jurors()[0],
        day: "2026-05-15".into(),
        at: None,
        remote: false,
    });
    assert_eq!(hall.refused(voted(true, 1, 0)), ErrorCode::NoQuorum);
}

#[test]
fn only_slides_are_registered_and_opened() {
    let hall = Hall::with_contest();
    let project = hall.projects()[0];
    let note = |file: &str| {
        Request::NotePresentation(ask::NotePresentation {
            project,
            presentation: PresentationForm {
                received: true,
                file: file.to_owned(),
                ..PresentationForm::default()
            },
        })
    };
    assert_eq!(hall.refused(ask::OpenSlides { project }), ErrorCode::NoSlides);
    assert_eq!(hall.refused(note("/bin/sh")), ErrorCode::NotSlides);
    assert_eq!(hall.refused(note("slides.pdf")), ErrorCode::NotSlides);
    let path = hall.path("Проект 1.PDF");
    hall.ok(note(&path));
    let line = || hall.ok(ask::Defence {})["slides"][0].clone();
    assert_eq!(
        (&line()["presentation"]["received"], &line()["there"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(hall.refused(ask::OpenSlides { project }), ErrorCode::FileNotFound);
    std::fs::write(&path, "%PDF").unwrap();
    assert_eq!(line()["there"], true);
    let browser = hall.program.connect(api::ClientKind::Browser);
    let refused = |request| hall.ask(&browser, request).unwrap_err().code;
    assert_eq!(refused(ask::OpenSlides { project }.into()), ErrorCode::NotAllowed);
    assert_eq!(refused(note(&hall.path("other.pdf"))), ErrorCode::NotAllowed);
    // What else is known of it may be noted from a browser.
    hall.ask(&browser, note(&path)).unwrap();
}

#[test]
fn notes_are_rewritten_and_taken_back() {
    let hall = Hall::with_contest();
    let (project, juror) = (hall.projects()[0], hall.jurors()[1]);
    let note = |text: &str| {
        Request::WriteNote(ask::WriteNote {
            note: NoteForm {
                id: "n1".into(),
                project,
                kind: NoteKindView::Question,
                juror: Some(juror),
                speaker: String::new(),
                text: text.into(),
            },
        })
    };
    assert_eq!(hall.refused(note("  ")), ErrorCode::TextNeeded);
    hall.ok(note("Кто отвечает за помещение?"));
    hall.ok(note("Кто отвечает за помещение летом?"));
    let notes = hall.ok(ask::Defence {})["notes"].clone();
    assert_eq!(notes.as_array().unwrap().len(), 1);
    assert_eq!(notes[0]["note"]["text"], "Кто отвечает за помещение летом?");
    assert_eq!(notes[0]["who"], "Борисов\u{a0}Б.Б.");
    let line = hall.ok(ask::Journal {
        before: None,
        limit: 1,
    })["entries"][0]
        .clone();
    assert_eq!(line["params"]["project"], "1");
    hall.ok(ask::RemoveNote { note: "n1".into() });
    assert_eq!(hall.ok(ask::Defence {})["notes"], json!([]));
}

#[test]
fn a_sections_room_has_its_jury_its_clock_and_its_days() {
    let hall = Hall::with_contest();
    let projects = hall.ok(ask::Table {
        table: TableName::Projects,
        lang: "ru".into(),
    });
    let ids: Vec<String> = projects["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["id"].as_str().unwrap().to_owned())
        .collect();
    let cell = |id: &str| RowEditForm {
        id: Some(id.to_owned()),
        cells: [("section".to_owned(), "Спорт".to_owned())].into(),
    };
    hall.ok(ask::EditTable {
        table: TableName::Projects,
        lang: "ru".into(),
        edit: TableEditForm {
            rows: vec![cell(&ids[2]), cell(&ids[3])],
            ..TableEditForm::default()
        },
    });
    let view = hall.ok(ask::Defence {});
    let rooms = view["rooms"].as_array().unwrap();
    assert_eq!(rooms.len(), 2);
    assert_eq!(rooms[1]["name"], "Спорт");
    let section: SectionId = serde_json::from_value(rooms[1]["section"].clone()).unwrap();
    let projects = hall.projects();
    run(&hall, start(projects[0], PartView::Presentation));
    hall.ok(ask::RunClock {
        section: Some(section),
        act: start(projects[2], PartView::Presentation),
    });
    let wrong = Request::RunClock(ask::RunClock {
        section: None,
        act: start(projects[3], PartView::Presentation),
    });
    assert_eq!(hall.refused(wrong), ErrorCode::UnknownRoom);
    let view = hall.ok(ask::Defence {});
    assert_eq!(view["rooms"][0]["clock"]["project"], json!(projects[0]));
    assert_eq!(view["rooms"][1]["clock"]["project"], json!(projects[2]));
    // The other project of the section presents on the next day.
    hall.ok(ask::SetOrder {
        room: RoomForm {
            section: Some(section),
            day: Some("2026-05-16".into()),
            begins: "10:00".into(),
            slots: vec![SlotForm::Project { project: projects[3] }],
        },
        reason: None,
    });
    let view = hall.ok(ask::Defence {});
    let days: Vec<&Value> = view["rooms"]
        .as_array()
        .unwrap()
        .iter()
        .map(|room| &room["day"])
        .collect();
    assert_eq!(days, [&json!("2026-05-15"), &json!("2026-05-16")]);
}
