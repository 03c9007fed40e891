//! The day's records: what stands after them, told from what was entered alone.

use crate::make::contest;
use proptest::prelude::*;
use std::collections::BTreeMap;
use tribuna_domain::day::{At, Record, audience, clock, conflicts, notes};
use tribuna_domain::*;

/// Records at times of their own, entered one after another from entry 1.
pub(crate) fn day_at<R: Into<Record>>(records: impl IntoIterator<Item = (i64, R)>) -> Day {
    let records: Vec<_> = records
        .into_iter()
        .zip(1..)
        .map(|((time_ms, what), entry)| At {
            entry,
            time_ms,
            who: "secretary".to_owned(),
            what: what.into(),
        })
        .collect();
    Day::of(&records)
}

const PART: clock::Part = clock::Part::Presentation;

fn started(section: Option<SectionId>, project: u32, limit_ms: i64) -> clock::Record {
    clock::Record::Started {
        section,
        project: ProjectId(project),
        part: PART,
        limit_ms,
    }
}

/// What one clock shows, counted millisecond by millisecond.
#[derive(Clone, Debug)]
struct Ticking {
    project: u32,
    began: i64,
    limit: i64,
    passed: i64,
    stands: bool,
}

proptest! {
    #[test]
    fn a_clock_shows_what_counting_every_millisecond_gives(
        acts in prop::collection::vec((1..6_i64, any::<bool>(), 0..8_u8, 1..4_u32, -6..7_i64), 0..16),
    ) {
        let rooms = [None, Some(SectionId(1))];
        let mut now = 0;
        let mut records: Vec<(i64, clock::Record)> = Vec::new();
        let mut ticking: [Option<Ticking>; 2] = [None, None];
        let mut heard: Vec<(u32, i64, i64, i64, i64)> = Vec::new();
        for (later, other, act, project, ms) in acts {
            for _ in 0..later {
                for clock in ticking.iter_mut().flatten() {
                    clock.passed += i64::from(!clock.stands);
                }
                now += 1;
            }
            let room = usize::from(other);
            let section = rooms[room];
            let over = |clock: &Ticking| (clock.project, clock.began, now, clock.passed, clock.limit);
            let record = match act {
                0..=2 => {
                    heard.extend(ticking[room].as_ref().map(over));
                    ticking[room] = Some(Ticking { project, began: now, limit: 10, passed: 0, stands: false });
                    started(section, project, 10)
                }
                3 => {
                    if let Some(clock) = &mut ticking[room] { clock.stands = true; }
                    clock::Record::Paused { section }
                }
                4 => {
                    if let Some(clock) = &mut ticking[room] { clock.stands = false; }
                    clock::Record::Resumed { section }
                }
                5 => {
                    if let Some(clock) = &mut ticking[room] { clock.limit = (clock.limit + ms).max(0); }
                    clock::Record::Added { section, ms }
                }
                6 => {
                    heard.extend(ticking[room].as_ref().map(over));
                    ticking[room] = None;
                    clock::Record::Finished { section }
                }
                _ => {
                    ticking[room] = None;
                    clock::Record::Dropped { section, reason: String::new() }
                }
            };
            records.push((now, record));
        }
        let clock = day_at(records).clock;
        for (room, wanted) in rooms.into_iter().zip(&ticking) {
            let shown = clock.of(room).map(|running| {
                (running.project.0, running.began_ms, running.limit_ms, running.passed(now), running.left(now))
            });
            let wanted = wanted.as_ref().map(|one| {
                (one.project, one.began, one.limit, one.passed, one.limit - one.passed)
            });
            prop_assert_eq!(shown, wanted);
        }
        let told: Vec<_> = clock
            .heard
            .iter()
            .map(|one| (one.project.0, one.began_ms, one.ended_ms, one.took_ms, one.limit_ms))
            .collect();
        prop_assert_eq!(&told, &heard);
        for project in 1..4 {
            let own: Vec<_> = heard.iter().filter(|one| one.0 == project).collect();
            let runs: Vec<_> = ticking.iter().flatten().filter(|one| one.project == project).collect();
            let id = ProjectId(project);
            prop_assert_eq!(clock.took(id), own.iter().map(|one| one.3).sum::<i64>());
            prop_assert_eq!(clock.has_heard(id), !own.is_empty());
            prop_assert_eq!(clock.is_done(id), !own.is_empty() && runs.is_empty());
            // One team is in one room: a project that runs in two at once has no span to speak of.
            if runs.len() < 2 {
                let began = own.iter().map(|one| one.1).chain(runs.iter().map(|one| one.began)).min();
                let ended = own.iter().map(|one| one.2).max().filter(|_| runs.is_empty());
                prop_assert_eq!(clock.span(id), began.map(|began| (began, ended)));
            }
        }
    }
}

#[test]
fn a_clock_that_was_set_back_has_passed_nothing() {
    let clock = day_at([(100, started(None, 1, 10))]).clock;
    let running = clock.of(None).unwrap();
    assert_eq!((running.passed(90), running.left(90)), (0, 10));
    assert_eq!((running.passed(100), running.left(111)), (0, -1));
}

fn boxed(name: &str, in_box: u32, votes: u32) -> audience::Record {
    audience::Record::Counted {
        count: audience::BoxCount {
            name: name.to_owned(),
            in_box,
            spoiled: 2,
            votes: [(ProjectId(1), votes), (ProjectId(2), 1)].into(),
            ratings: [(
                ProjectId(1),
                audience::Rating {
                    ballots: votes,
                    points: 10 * votes,
                },
            )]
            .into(),
            ..audience::BoxCount::default()
        },
        reason: None,
    }
}

#[test]
fn boxes_add_up_and_a_box_counted_anew_replaces_its_own() {
    let of = |records: Vec<audience::Record>| day_at(records.into_iter().map(|record| (0, record))).audience;
    assert!(of(vec![]).is_empty());
    let none = of(vec![]);
    assert_eq!(
        (none.in_boxes(), none.spoiled(), none.valid()),
        (None, None, None)
    );
    let three = of(vec![
        boxed("А", 10, 4),
        boxed("Б", 1, 3),
        boxed("А", 20, 5),
        boxed("В", 7, 0),
    ]);
    assert!(!three.is_empty());
    let names: Vec<&str> = three.boxes.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["А", "Б", "В"]);
    // More spoiled than there are makes no valid ballot, and takes none from another box.
    assert_eq!(
        (three.in_boxes(), three.spoiled(), three.valid()),
        (Some(28), Some(6), Some(23))
    );
    assert_eq!(
        three.votes(),
        BTreeMap::from([(ProjectId(1), 8), (ProjectId(2), 3)])
    );
    let rating = three.ratings()[&ProjectId(1)];
    assert_eq!((rating.ballots, rating.points), (8, 80));
    let removed = audience::Record::Removed {
        name: "Б".to_owned(),
        reason: String::new(),
    };
    let left = of(vec![boxed("А", 10, 4), boxed("Б", 1, 3), removed]);
    assert_eq!(left.boxes.len(), 1);
    assert_eq!(left.boxes[0].name, "А");
}

#[test]
fn a_decision_on_the_vote_falls_with_the_numbers_that_it_was_made_on() {
    let held = || audience::Record::Decided {
        held: true,
        reason: "решение".to_owned(),
    };
    let decided = |records: Vec<audience::Record>| {
        let audience = day_at(records.into_iter().map(|record| (0, record))).audience;
        audience.decided.map(|at| (at.entry, at.what))
    };
    let stands = Some((2, (true, "решение".to_owned())));
    assert_eq!(decided(vec![boxed("А", 5, 1), held()]), stands);
    assert_eq!(decided(vec![boxed("А", 5, 1), held(), boxed("А", 5, 1)]), None);
    let removed = audience::Record::Removed {
        name: "А".to_owned(),
        reason: String::new(),
    };
    assert_eq!(decided(vec![boxed("А", 5, 1), held(), removed]), None);
    let elected = audience::Record::Elected {
        tellers: audience::Tellers {
            members: vec!["Быкова Б.Б.".to_owned()],
            chair: "Быкова Б.Б.".to_owned(),
        },
    };
    assert_eq!(decided(vec![boxed("А", 5, 1), held(), elected]), stands);
}

#[test]
fn the_last_notice_of_a_juror_stands_and_each_project_is_considered_once() {
    let notified = |juror: u32, projects: &[u32]| conflicts::Record::Notified {
        juror: JurorId(juror),
        projects: projects
            .iter()
            .map(|&project| conflicts::Declared {
                project: ProjectId(project),
                grounds: "наставник".to_owned(),
            })
            .collect(),
    };
    let considered = |number, project, accepted| conflicts::Record::Considered {
        number,
        project: ProjectId(project),
        by: None,
        accepted,
        note: String::new(),
    };
    let register = day_at([
        (1, notified(1, &[1, 2])),
        (2, notified(2, &[])),
        (3, notified(1, &[3])),
        (4, considered(1, 1, true)),
        (5, considered(1, 2, true)),
        (6, considered(1, 1, false)),
        (7, considered(9, 1, true)),
    ])
    .conflicts;
    let numbers: Vec<(u32, i64)> = register
        .declarations
        .iter()
        .map(|declaration| (declaration.number, declaration.time_ms))
        .collect();
    assert_eq!(numbers, [(1, 1), (2, 2), (3, 3)]);
    assert_eq!(
        register.of(JurorId(1)).map(|declaration| declaration.number),
        Some(3)
    );
    assert_eq!(
        register.of(JurorId(2)).map(|declaration| declaration.number),
        Some(2)
    );
    assert_eq!(register.of(JurorId(3)), None);
    let decisions = |at: usize| {
        let considered = register.declarations[at].considered.iter();
        considered
            .map(|one| (one.project.0, one.accepted))
            .collect::<Vec<_>>()
    };
    assert_eq!(decisions(0), [(2, true), (1, false)]);
    assert_eq!((decisions(1), decisions(2)), (vec![], vec![]));
}

#[test]
fn a_note_that_is_rewritten_keeps_its_place_and_time() {
    let written = |id: &str, project: u32, text: &str| notes::Record::Written {
        id: id.to_owned(),
        project: ProjectId(project),
        kind: notes::Kind::Question,
        juror: None,
        speaker: String::new(),
        text: text.to_owned(),
    };
    let removed = notes::Record::Removed { id: "б".to_owned() };
    let notes = day_at([
        (1, written("а", 1, "Кто?")),
        (2, written("б", 1, "Где?")),
        (3, written("в", 2, "Когда?")),
        (4, written("а", 1, "Кто и что?")),
        (5, removed),
        (6, written("г", 1, "Зачем?")),
    ])
    .notes;
    let on = |project: u32| {
        let notes = notes.on(ProjectId(project));
        notes
            .map(|note| (note.text.as_str(), note.time_ms))
            .collect::<Vec<_>>()
    };
    assert_eq!(on(1), [("Кто и что?", 1), ("Зачем?", 6)]);
    assert_eq!(on(2), [("Когда?", 3)]);
    assert_eq!(on(3), []);
}

#[test]
fn the_marks_of_a_scale_are_counted_and_each_is_on_it() {
    let mut criterion = contest(1, 1, 1).criteria.remove(0);
    for (min, max, step) in [
        (0, 1000, 100),
        (100, 500, 50),
        (0, 1000, 300),
        (-200, 200, 100),
        (300, 300, 100),
        (0, 5, 7),
    ] {
        (criterion.min, criterion.max, criterion.step) = (Score(min), Score(max), Score(step));
        let on_scale: Vec<i64> = (min..=max).step_by(step as usize).collect();
        assert_eq!(
            criterion.marks_on_scale(),
            on_scale.len(),
            "{min}…{max} by {step}"
        );
        for mark in min - 2 * step..=max + 2 * step {
            assert_eq!(
                criterion.allows(Score(mark)),
                on_scale.contains(&mark),
                "{mark} of {min}…{max} by {step}"
            );
        }
    }
    // A step that is none allows whatever is within the scale, and makes no list of marks.
    for step in [0, -100] {
        (criterion.min, criterion.max, criterion.step) = (Score(100), Score(200), Score(step));
        assert!(
            criterion.allows(Score(101)) && !criterion.allows(Score(99)) && !criterion.allows(Score(201))
        );
        assert_eq!(criterion.marks_on_scale(), 0);
    }
    (criterion.min, criterion.max, criterion.step) = (Score(1000), Score(0), Score(100));
    assert_eq!(criterion.marks_on_scale(), 0);
}

#[test]
fn lists_are_completed_by_what_is_named_and_lacks() {
    let mut contest = contest(4, 2, 1);
    for (project, category) in contest.projects.iter_mut().zip(["Б10", "Б2", "А", "Б2"]) {
        project.category = Some(category.to_owned());
    }
    contest.projects[0].section = Some("Юг".to_owned());
    contest.jurors[1].section = Some("Север".to_owned());
    contest.categories = vec![Category {
        id: CategoryId(7),
        name: "А".to_owned(),
    }];
    contest.complete_lists();
    let categories: Vec<_> = contest
        .categories
        .iter()
        .map(|one| (one.id.0, one.name.as_str()))
        .collect();
    assert_eq!(categories, [(7, "А"), (8, "Б2"), (9, "Б10")]);
    let sections: Vec<_> = contest
        .sections
        .iter()
        .map(|one| (one.id.0, one.name.as_str()))
        .collect();
    assert_eq!(sections, [(1, "Север"), (2, "Юг")]);
    let before = contest.clone();
    contest.complete_lists();
    assert_eq!(contest, before);

    contest.projects[1].standing = Standing::Received;
    contest.projects[2].standing = Standing::Withdrawn;
    contest.projects[3].standing = Standing::Rejected;
    let admitted = contest.admitted();
    let ids: Vec<u32> = admitted.projects.iter().map(|project| project.id.0).collect();
    assert_eq!(ids, [1, 3]);
    assert_eq!(
        Contest {
            projects: contest.projects.clone(),
            ..admitted
        },
        contest
    );
}
