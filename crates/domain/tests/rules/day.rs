//! The day's records: what stands after them, told from what was entered alone.

use crate::make::{contest, day_of, decided};
use proptest::prelude::*;
use std::collections::BTreeMap;
use tribuna_domain::day::{
    At, Record, audience, clock, conflicts, notes, sealing, sheets, signing, stage, votes,
};
use tribuna_domain::*;

/// Records at times of their own, entered one after another from entry 1.
fn day_at<R: Into<Record>>(records: impl IntoIterator<Item = (i64, R)>) -> Day {
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
        .notices
        .iter()
        .map(|notice| (notice.number, notice.time_ms))
        .collect();
    assert_eq!(numbers, [(1, 1), (2, 2), (3, 3)]);
    assert_eq!(register.of(JurorId(1)).map(|notice| notice.number), Some(3));
    assert_eq!(register.of(JurorId(2)).map(|notice| notice.number), Some(2));
    assert_eq!(register.of(JurorId(3)), None);
    let decisions = |at: usize| {
        let considered = register.notices[at].considered.iter();
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

fn printed(number: u32, juror: u32, project: Option<u32>, duplicate_of: Option<u32>) -> sheets::Printed {
    sheets::Printed {
        number,
        juror: JurorId(juror),
        project: project.map(ProjectId),
        duplicate_of,
    }
}

fn lost(number: u32) -> sheets::Record {
    sheets::Record::Lost {
        number,
        statement: "акт".to_owned(),
        duplicate: Some(number + 10),
    }
}

#[test]
fn a_paper_sheet_goes_its_way_by_its_number() {
    let numbered = sheets::Record::Numbered {
        sheets: vec![
            printed(1, 1, None, None),
            printed(2, 2, Some(1), None),
            printed(3, 2, Some(2), None),
            printed(4, 3, Some(1), None),
            printed(5, 3, Some(1), None),
        ],
    };
    let out = sheets::Record::HandedOut {
        numbers: vec![1, 2, 9],
    };
    let back = sheets::Record::HandedIn { numbers: vec![2] };
    let spoiled = sheets::Record::Spoiled {
        number: 3,
        reason: "порвался".to_owned(),
        replaced_by: Some(7),
    };
    let again = sheets::Record::Numbered {
        sheets: vec![printed(2, 9, None, None)],
    };
    let register = day_at([
        (1, numbered),
        (2, out),
        (3, back),
        (4, spoiled),
        (5, lost(4)),
        (6, again),
    ])
    .sheets;
    use sheets::Whereabouts::{HandedIn, HandedOut, Lost, Printed, Spoiled};
    let told: Vec<_> = register
        .sheets
        .values()
        .map(|sheet| {
            (
                sheet.is,
                sheet.out_ms,
                sheet.in_ms,
                sheet.note.as_str(),
                sheet.replaced_by,
                sheet.is_live(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (HandedOut, Some(2), None, "", None, true),
            (HandedIn, Some(2), Some(3), "", None, true),
            (Spoiled, None, None, "порвался", Some(7), false),
            (Lost, None, None, "акт", Some(14), false),
            (Printed, None, None, "", None, true),
        ]
    );
    assert_eq!(
        register.sheets[&2].printed.juror,
        JurorId(2),
        "a number is never given twice"
    );
    assert_eq!((register.next(), day_of([]).sheets.next()), (6, 1));
    let live = |juror, project| {
        let sheet = register.live(JurorId(juror), ProjectId(project));
        sheet.map(|sheet| sheet.printed.number)
    };
    assert_eq!(
        (live(1, 1), live(1, 2)),
        (Some(1), Some(1)),
        "one of all projects"
    );
    assert_eq!((live(2, 1), live(2, 2), live(2, 3)), (Some(2), None, None));
    assert_eq!(live(3, 1), Some(5), "the last that is live");
}

#[test]
fn no_sheet_is_expected_where_it_is_lost_and_nothing_came_in_its_place() {
    let numbered = |sheets: &[sheets::Printed]| sheets::Record::Numbered {
        sheets: sheets.to_vec(),
    };
    let first = [
        printed(1, 1, Some(1), None),
        printed(2, 1, Some(2), None),
        printed(3, 2, None, None),
        printed(4, 3, Some(1), None),
    ];
    let records = vec![(0, numbered(&first)), (0, lost(1)), (0, lost(3))];
    let register = |more: Vec<sheets::Record>| {
        day_at(
            [
                records.clone(),
                more.into_iter().map(|record| (0, record)).collect(),
            ]
            .concat(),
        )
        .sheets
    };
    let is_lost = |register: &sheets::SheetRegister| {
        [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (4, 1)]
            .map(|(juror, project)| register.is_lost(JurorId(juror), ProjectId(project)))
    };
    assert_eq!(
        is_lost(&register(vec![])),
        [true, false, true, true, false, false]
    );
    let spoiled = sheets::Record::Spoiled {
        number: 4,
        reason: String::new(),
        replaced_by: None,
    };
    assert!(!is_lost(&register(vec![spoiled]))[4], "spoiled is not lost");
    let duplicates = register(vec![numbered(&[
        printed(5, 1, Some(1), Some(1)),
        printed(6, 2, Some(2), Some(3)),
    ])]);
    assert_eq!(is_lost(&duplicates), [false, false, true, false, false, false]);
    let duplicate = |juror, project| duplicates.is_duplicate(JurorId(juror), ProjectId(project));
    assert!(duplicate(1, 1) && duplicate(2, 2) && !duplicate(1, 2) && !duplicate(2, 1));
}

#[test]
fn a_check_is_settled_where_both_saw_the_same_or_the_difference_was_resolved() {
    let checked = |differs: &[(&str, i64)]| sheets::Record::Checked {
        project: ProjectId(1),
        juror: JurorId(1),
        way: sheets::Checking::Blind,
        by: "Быкова Б.Б.".to_owned(),
        differs: differs
            .iter()
            .map(|&(code, mark)| (code.to_owned(), Some(Score(mark))))
            .collect(),
    };
    let resolved = |juror: u32| sheets::Record::Resolved {
        project: ProjectId(1),
        juror: JurorId(juror),
        by: "Воронова В.В.".to_owned(),
        reason: "в листе 4".to_owned(),
    };
    let settled = |records: Vec<sheets::Record>| {
        let register = day_at(records.into_iter().map(|record| (0, record))).sheets;
        register
            .checks
            .get(&(ProjectId(1), JurorId(1)))
            .map(sheets::Check::is_settled)
    };
    assert_eq!(settled(vec![]), None);
    assert_eq!(settled(vec![checked(&[])]), Some(true));
    assert_eq!(settled(vec![checked(&[("К1", 400)])]), Some(false));
    assert_eq!(settled(vec![checked(&[("К1", 400)]), resolved(1)]), Some(true));
    assert_eq!(
        settled(vec![checked(&[("К1", 400)]), resolved(2)]),
        Some(false),
        "of another sheet"
    );
    assert_eq!(
        settled(vec![
            checked(&[("К1", 400)]),
            resolved(1),
            checked(&[("К1", 300)])
        ]),
        Some(false)
    );
}

#[test]
fn a_signature_stands_under_the_version_it_was_put_under() {
    let noted = |juror: u32, paper, signature, version: u32| signing::Record::Noted {
        juror: JurorId(juror),
        paper,
        signature,
        version: Some(version),
    };
    use signing::Signature::{Later, No, Signed};
    use signing::SignedPaper::{Attendance, Summary};
    let day = day_at(vec![
        (0, noted(1, Summary, Signed, 1)),
        (0, noted(2, Attendance, Later, 1)),
        (0, noted(2, Summary, Later, 2)),
        (0, noted(1, Summary, No, 3)),
    ]);
    let of = |juror, paper, version| day.signature(JurorId(juror), paper, version);
    assert_eq!(of(1, Summary, 1), Signed, "also after another version was noted");
    assert_eq!(of(1, Summary, 2), No, "of the version before");
    assert_eq!(of(1, Summary, 3), No);
    assert_eq!(
        of(2, Attendance, 5),
        Later,
        "the attendance sheet has no versions"
    );
    assert_eq!((of(2, Summary, 1), of(2, Summary, 2)), (No, Later));
    assert_eq!(of(3, Summary, 1), No);
}

#[test]
fn what_is_fixed_taken_back_and_corrected_leaves_its_versions() {
    let snapshot = |version: u32| sealing::Snapshot {
        version,
        content: "{}".to_owned(),
        hash: "0123456789abcdef".to_owned(),
        key: String::new(),
        signature: String::new(),
    };
    let fixed = |version| sealing::Record::Fixed {
        snapshot: snapshot(version),
    };
    let corrected = |version, number| sealing::Record::Corrected {
        correction: sealing::Correction {
            number,
            was: "4".to_owned(),
            is: "5".to_owned(),
            reason: "описка".to_owned(),
            marks: Vec::new(),
            effects: Vec::new(),
            appeal: None,
        },
        snapshot: snapshot(version),
    };
    let appealed = |number| sealing::Record::Appealed {
        appeal: sealing::Appeal {
            number,
            project: ProjectId(1),
            by: "Громов Г.Г.".to_owned(),
            text: "сумма".to_owned(),
            grounds: sealing::Grounds::Arithmetic,
            late: None,
        },
    };
    let decided = |number, granted| sealing::Record::AppealDecided {
        number,
        granted,
        decision: "решили".to_owned(),
    };
    let unfixed = || sealing::Record::Unfixed {
        reason: "ошибка".to_owned(),
    };
    let revealed = |project: u32, category: Option<&str>| sealing::Record::Revealed {
        project: ProjectId(project),
        category: category.map(str::to_owned),
    };
    let of = |records: Vec<sealing::Record>| day_at(records.into_iter().map(|record| (0, record))).sealing;
    assert_eq!(of(vec![]).now(), None);
    let back = of(vec![fixed(1), revealed(1, None), unfixed()]);
    assert_eq!(
        (back.now(), back.last, back.unfixed.len(), back.revealed.len()),
        (None, 1, 1, 0)
    );
    let sealed = of(vec![
        fixed(1),
        unfixed(),
        fixed(2),
        revealed(1, None),
        appealed(1),
        appealed(2),
        decided(2, true),
        decided(7, true),
        corrected(3, 1),
        revealed(2, Some("Спорт")),
    ]);
    let versions: Vec<u32> = sealed.versions.iter().map(|at| at.what.version).collect();
    assert_eq!(
        (versions, sealed.last, sealed.corrections.len()),
        (vec![2, 3], 3, 1)
    );
    assert_eq!(sealed.now().map(|at| (at.entry, at.what.version)), Some((9, 3)));
    let appeals: Vec<_> = sealed
        .appeals
        .iter()
        .map(|(at, decided)| (at.what.number, decided.as_ref().map(|at| (at.entry, at.what.0))))
        .collect();
    assert_eq!(appeals, [(1, None), (2, Some((7, true)))]);
    assert_eq!(
        sealed.revealed,
        [(ProjectId(1), None), (ProjectId(2), Some("Спорт".to_owned()))]
    );
    assert!(
        of(vec![fixed(1), revealed(1, None), sealing::Record::RevealReset {}])
            .revealed
            .is_empty()
    );
    // A version that is lower than one that was taken back does not take its number.
    assert_eq!(of(vec![fixed(4), unfixed(), fixed(2)]).last, 4);
}

#[test]
fn stages_that_marks_are_open_at_are_remembered_and_marks_say_how_far_it_is() {
    use stage::Stage::{CheckIn, Defence, Deliberation, Fixed, Preparation, Published, Signed};
    let went = |to| stage::Record::Went {
        to,
        reason: None,
        on: None,
    };
    let after = |steps: &[stage::Stage]| day_at(steps.iter().map(|&to| (0, went(to)))).stages;
    assert_eq!(after(&[CheckIn, Defence, Deliberation, Fixed]).opened, 2);
    assert_eq!(
        after(&[CheckIn, Defence, Deliberation, Defence, Deliberation]).opened,
        4
    );
    assert_eq!(after(&[Deliberation]).opened, 0);
    let at = |to, closed, begun| after(&[to]).at(closed, begun);
    for sealed in [Fixed, Signed, Published] {
        assert_eq!(
            (at(sealed, true, true), at(sealed, false, false)),
            (sealed, sealed)
        );
        assert!(sealed.is_sealed() && sealed.is_closed());
    }
    for open in [Preparation, CheckIn, Defence] {
        assert!(!open.is_sealed() && !open.is_closed());
        assert_eq!(at(open, true, false), Deliberation);
        assert_eq!((at(open, false, false), at(open, false, true)), (open, Defence));
    }
    assert!(Deliberation.is_closed() && !Deliberation.is_sealed());
    assert_eq!(
        (at(Deliberation, true, true), at(Deliberation, false, false)),
        (Deliberation, Defence)
    );
    for one in stage::Stage::ALL {
        assert_eq!(serde_json::json!(one), one.word());
    }
}

#[test]
fn ways_between_stages_are_those_of_the_work() {
    use stage::NoWay::{Begun, ByItsAct, Same, Sealed, Skips};
    use stage::Way::{Back, Close, On, Reopen, Unfix};
    let [p, c, d, l, f, s, b] = stage::Stage::ALL;
    // From each stage (row) to each (column), no mark given yet.
    let ways = [
        (
            p,
            [
                Err(Same),
                Ok(On),
                Ok(On),
                Err(Skips),
                Err(Skips),
                Err(Skips),
                Err(Skips),
            ],
        ),
        (
            c,
            [
                Ok(Back),
                Err(Same),
                Ok(On),
                Err(Skips),
                Err(Skips),
                Err(Skips),
                Err(Skips),
            ],
        ),
        (
            d,
            [
                Ok(Back),
                Ok(Back),
                Err(Same),
                Ok(Close),
                Err(Skips),
                Err(Skips),
                Err(Skips),
            ],
        ),
        (
            l,
            [
                Ok(Reopen),
                Ok(Reopen),
                Ok(Reopen),
                Err(Same),
                Err(ByItsAct),
                Err(Skips),
                Err(Skips),
            ],
        ),
        (
            f,
            [
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Ok(Unfix),
                Err(Same),
                Err(ByItsAct),
                Err(Skips),
            ],
        ),
        (
            s,
            [
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Err(Same),
                Err(ByItsAct),
            ],
        ),
        (
            b,
            [
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Err(Sealed),
                Err(Same),
            ],
        ),
    ];
    for (from, row) in ways {
        for (to, wanted) in stage::Stage::ALL.into_iter().zip(row) {
            assert_eq!(from.way(to, false), wanted, "{from:?} → {to:?}");
            // Marks were given: nothing goes back before the defence.
            let begun = if (to, from) < (d, f) && to < d && wanted.is_ok_and(stage::Way::is_back) {
                Err(Begun)
            } else {
                wanted
            };
            assert_eq!(from.way(to, true), begun, "{from:?} → {to:?}, begun");
        }
    }
    assert!([Back, Reopen, Unfix].into_iter().all(stage::Way::is_back));
    assert!(![On, Close].into_iter().any(stage::Way::is_back));
}

#[test]
fn what_is_cancelled_stands_no_more_and_the_last_decision_on_the_same_holds() {
    let sum = |project: u32, amount| {
        decided(votes::Subject::Award {
            project: ProjectId(project),
            amount,
        })
    };
    let dropped = |project: u32, juror: u32| {
        decided(votes::Subject::DropSheet {
            project: ProjectId(project),
            juror: JurorId(juror),
        })
    };
    let category = |name: &str, outcome| {
        decided(votes::Subject::Category {
            category: name.to_owned(),
            outcome,
        })
    };
    let merged = |name: &str, into: &str| {
        category(
            name,
            votes::CategoryOutcome::Merged {
                into: into.to_owned(),
            },
        )
    };
    let cancelled = |entry| {
        Record::Votes(votes::Record::Cancelled {
            entry,
            reason: "ошибка".to_owned(),
        })
    };
    let day = day_of([
        sum(1, 5),
        sum(2, 6),
        sum(1, 7),
        dropped(1, 2),
        dropped(3, 4),
        cancelled(4),
        cancelled(99),
    ]);
    assert_eq!(
        day.votes.awards(),
        BTreeMap::from([(ProjectId(1), (3, 7)), (ProjectId(2), (2, 6))])
    );
    assert_eq!(day.votes.dropped_sheets(), [(ProjectId(3), JurorId(4))].into());
    assert_eq!((day.votes.records.len(), day.votes.cancelled.len()), (4, 1));
    assert_eq!(day.votes.cancelled[0].0.entry, 4);
    assert_eq!(day.decided().count(), 4);

    let day = day_of([
        merged("А", "Б"),
        merged("Б", "В"),
        category("В", votes::CategoryOutcome::Noted),
    ]);
    let in_force = |day: &Day, name: &str| day.votes.category_in_force(name).to_owned();
    assert_eq!(
        ["А", "Б", "В", "Г"].map(|name| in_force(&day, name)),
        ["В", "В", "В", "Г"]
    );
    assert_eq!(
        day.votes.categories().len(),
        2,
        "what is only noted follows from nothing"
    );
    let ring = day_of([merged("А", "Б"), merged("Б", "А")]);
    assert_eq!(in_force(&ring, "А"), "А", "a ring ends");
    let again = day_of([merged("А", "Б"), category("А", votes::CategoryOutcome::Void)]);
    assert_eq!(in_force(&again, "А"), "А");
    assert_eq!(again.votes.categories()["А"], (2, &votes::CategoryOutcome::Void));
}

#[test]
fn a_vote_is_carried_by_more_for_than_against() {
    let vote = |votes_for, against| votes::OpenVote {
        votes_for,
        against,
        abstained: 9,
        not_voting: Vec::new(),
    };
    assert!(vote(3, 2).is_carried() && !vote(2, 2).is_carried() && !vote(2, 3).is_carried());
    let project = ProjectId(1);
    for (subject, on_results) in [
        (votes::Subject::Results, true),
        (votes::Subject::ResultsOf { project }, true),
        (votes::Subject::Fund, true),
        (votes::Subject::Recusals, false),
        (votes::Subject::Award { project, amount: 1 }, false),
        (votes::Subject::Other, false),
    ] {
        assert_eq!(subject.is_on_results(), on_results, "{subject:?}");
    }
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
