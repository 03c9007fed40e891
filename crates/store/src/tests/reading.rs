//! What was written is read as it was written: histories, days, changes, and sheets as they once stood.

use super::{Place, contest, create, done, give};
use crate::{ContestFile, Error, SheetStep, Way};
use domain::{CriterionId, JurorId, ProjectId, Score, Sheet, SheetState};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// One act on a sheet.
#[derive(Clone, Debug)]
enum Act {
    Mark(u32, Option<i64>, Way),
    State(SheetState, Way, Option<i64>),
    Recusal(bool),
    Comment(Option<&'static str>),
    Anew,
}

fn acts() -> impl Strategy<Value = Vec<(u32, u32, Act)>> {
    let way = || prop::sample::select(vec![Way::Import, Way::Juror, Way::Paper, Way::Correction]);
    let state = prop::sample::select(vec![
        SheetState::Draft,
        SheetState::Submitted,
        SheetState::CheckedIn,
    ]);
    let act = prop_oneof![
        6 => (1..3_u32, prop::option::of(0..5_i64), way()).prop_map(|(c, score, way)| Act::Mark(c, score, way)),
        3 => (state, way(), prop::option::of(0..9_i64)).prop_map(|(state, way, sum)| Act::State(state, way, sum)),
        2 => any::<bool>().prop_map(Act::Recusal),
        2 => prop::sample::select(vec![Some("Смело"), None]).prop_map(Act::Comment),
        1 => Just(Act::Anew),
    ];
    prop::collection::vec((1..4_u32, 1..3_u32, act), 1..16)
}

fn empty(project: u32, juror: u32) -> Sheet {
    Sheet {
        project: ProjectId(project),
        juror: JurorId(juror),
        state: SheetState::Draft,
        marks: vec![None; 2],
        recusal: None,
        comment: None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, ..ProptestConfig::default() })]

    #[test]
    fn sheets_and_their_histories_are_what_was_done_to_them(acts in acts()) {
        let place = Place::new();
        let mut file = place.create();
        let mut sheets: BTreeMap<(u32, u32), Sheet> = BTreeMap::new();
        type Mark = (u64, u32, Option<i64>, Way, Option<String>);
        let mut marks: BTreeMap<(u32, u32), Vec<Mark>> = BTreeMap::new();
        type Step = (u64, SheetState, Way, Option<i64>, Option<String>);
        let mut steps: BTreeMap<(u32, u32), Vec<Step>> = BTreeMap::new();
        // The sheets after each entry since the contest began.
        let mut stood: Vec<(u64, Vec<Sheet>)> = vec![(1, Vec::new())];
        let mut program = false;
        for (number, (p, j, act)) in (2_u64..).zip(&acts) {
            let (project, juror) = (ProjectId(*p), JurorId(*j));
            done(&mut file, &format!("r{number}"), |tx| match act {
                Act::Mark(criterion, score, way) => {
                    tx.record_mark(project, juror, CriterionId(*criterion), score.map(Score), *way, Some("почему"))
                }
                Act::State(state, way, sum) => {
                    let step = SheetStep { state: *state, way: *way, control_sum: sum.map(Score), note: Some("заметка") };
                    tx.set_sheet_state(project, juror, step)
                }
                Act::Recusal(true) => tx.declare_recusal(project, juror, "наставник"),
                Act::Recusal(false) => tx.withdraw_recusal(project, juror, "ошибка"),
                Act::Comment(text) => tx.set_comment(project, juror, *text),
                Act::Anew => tx.set_contest(&contest(4, 3, 2), true),
            });
            if let Act::Anew = act {
                (sheets, marks, steps) = Default::default();
                (stood, program) = (vec![(number, Vec::new())], false);
                continue;
            }
            let sheet = sheets.entry((*p, *j)).or_insert_with(|| empty(*p, *j));
            match act {
                Act::Mark(criterion, score, way) => {
                    sheet.marks[*criterion as usize - 1] = score.map(Score);
                    let mark = (number, *criterion, *score, *way, Some("почему".to_owned()));
                    marks.entry((*p, *j)).or_default().push(mark);
                    program |= *way != Way::Import;
                }
                Act::State(state, way, sum) => {
                    sheet.state = *state;
                    let step = (number, *state, *way, *sum, Some("заметка".to_owned()));
                    steps.entry((*p, *j)).or_default().push(step);
                    program |= *way != Way::Import;
                }
                Act::Recusal(declared) => {
                    sheet.recusal = declared.then(|| "наставник".to_owned());
                    program = true;
                }
                Act::Comment(text) => {
                    sheet.comment = text.map(str::to_owned);
                    program = true;
                }
                Act::Anew => {}
            }
            stood.push((number, sheets.values().cloned().collect()));
        }
        file.read(|view| {
            let set_up = view.contest()?;
            assert_eq!(view.sheets(&set_up)?, sheets.values().cloned().collect::<Vec<_>>());
            for (number, wanted) in &stood {
                assert_eq!(&view.sheets_after(&set_up, *number)?, wanted, "after {number}");
            }
            assert_eq!(view.sheets_after(&set_up, u64::MAX)?, view.sheets(&set_up)?);
            assert_eq!(view.has_program_marks()?, program);
            let last = view.last_sheet_events()?;
            let told: Vec<_> = last.iter().map(|(p, j, event)| (p.0, j.0, event.clone())).collect();
            let mut wanted = Vec::new();
            for p in 1..=4 {
                for j in 1..=3 {
                    let (project, juror) = (ProjectId(p), JurorId(j));
                    let one = view.sheet(&set_up, project, juror)?;
                    assert_eq!(one, sheets.get(&(p, j)).cloned().unwrap_or_else(|| empty(p, j)));
                    let given: Vec<_> = view
                        .marks_given(project, juror)?
                        .into_iter()
                        .map(|m| {
                            assert_eq!((m.who.as_str(), m.time_ms), ("console", 1_778_832_000_000));
                            (m.entry, m.criterion.0, m.score.map(|score| score.0), m.way, m.reason)
                        })
                        .collect();
                    assert_eq!(given, marks.get(&(p, j)).cloned().unwrap_or_default());
                    let events = view.sheet_events(project, juror)?;
                    wanted.extend(events.last().map(|event| (p, j, event.clone())));
                    let events: Vec<Step> = events
                        .into_iter()
                        .map(|e| {
                            assert_eq!((e.who.as_str(), e.time_ms), ("console", 1_778_832_000_000));
                            (e.entry, e.state, e.way, e.control_sum.map(|sum| sum.0), e.note)
                        })
                        .collect();
                    assert_eq!(events, steps.get(&(p, j)).cloned().unwrap_or_default());
                }
            }
            assert_eq!(told, wanted);
            for j in 1..=3 {
                let own: Vec<Sheet> = sheets.values().filter(|sheet| sheet.juror == JurorId(j)).cloned().collect();
                assert_eq!(view.sheets_of_juror(&set_up, JurorId(j))?, own);
            }
            Ok::<_, Error>(())
        })
        .expect("it can be read");
    }
}

#[test]
fn a_sheet_of_somebody_unknown_says_who_that_is() {
    let place = Place::new();
    let file = place.create();
    let asked =
        |project, juror| file.read(|view| view.sheet(&view.contest()?, ProjectId(project), JurorId(juror)));
    for (project, juror, table, id) in [(9, 1, "project", 9), (1, 9, "juror", 9), (9, 8, "project", 9)] {
        match asked(project, juror) {
            Err(Error::UnknownId { table: t, id: i }) => assert_eq!((t, i), (table, id)),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(asked(4, 3).expect("an empty draft"), empty(4, 3));
}

#[test]
fn rows_of_who_left_the_contest_are_on_no_sheet() {
    let place = Place::new();
    let mut file = place.create();
    done(&mut file, "a", |tx| give(tx, 1, 1, 1, 100));
    let fewer = contest(0, 0, 0);
    let found = file.read(|view| view.sheets(&fewer)).expect("it can be read");
    assert_eq!(found, []);
    // A criterion that the contest does not have leaves the sheet without the mark.
    let found = file
        .read(|view| view.sheets(&contest(4, 3, 0)))
        .expect("it can be read");
    assert_eq!(found, []);
}

#[test]
fn the_digest_of_the_set_up_changes_with_it_alone() {
    let place = Place::new();
    let mut file = place.create();
    let digest = |file: &ContestFile| file.read(|view| view.setup_digest()).expect("it can be read");
    let first = digest(&file);
    done(&mut file, "mark", |tx| give(tx, 1, 1, 1, 100));
    assert_eq!(digest(&file), first);
    let mut edited = contest(4, 3, 2);
    edited.title = "Другое".into();
    done(&mut file, "edit", |tx| tx.set_contest(&edited, false));
    let second = digest(&file);
    assert_ne!(second, first);
    done(&mut file, "back", |tx| tx.set_contest(&contest(4, 3, 2), false));
    assert_eq!(digest(&file), first);
    done(&mut file, "pin", |tx| {
        tx.set_credential(Some(JurorId(1)), Some("$argon2id$pin"))
    });
    assert_ne!(digest(&file), first);
}

#[test]
fn ids_at_the_turn_of_what_is_large_are_found() {
    let turn = 1_u32 << 20;
    for ids in [[turn - 1, 1], [turn, 1], [turn + 1, turn - 1]] {
        let place = Place::new();
        let mut set_up = contest(2, 2, 1);
        for (project, id) in set_up.projects.iter_mut().zip(ids) {
            project.id = ProjectId(id);
        }
        let mut file = create(&place.path(), &set_up);
        for id in ids {
            done(&mut file, &id.to_string(), |tx| give(tx, id, 2, 1, 300));
        }
        let found = file
            .read(|view| view.sheets(&view.contest()?))
            .expect("it can be read");
        assert_eq!(found.iter().map(|sheet| sheet.project.0).collect::<Vec<_>>(), ids);
    }
}

#[test]
fn what_sqlite_and_the_system_refuse_is_told_apart() {
    use rusqlite::ffi;
    use std::io::ErrorKind;
    let sqlite = |code: i32| {
        let fault = rusqlite::Error::SqliteFailure(ffi::Error::new(code), Some("что-то".to_owned()));
        Error::from(fault)
    };
    assert!(matches!(sqlite(ffi::SQLITE_FULL), Error::DiskFull));
    assert!(matches!(sqlite(ffi::SQLITE_IOERR_SHMSIZE), Error::DiskFull));
    assert!(matches!(sqlite(ffi::SQLITE_IOERR_WRITE), Error::Sqlite(_)));
    assert!(matches!(sqlite(ffi::SQLITE_READONLY), Error::ReadOnly));
    for code in [ffi::SQLITE_BUSY, ffi::SQLITE_LOCKED] {
        assert!(matches!(sqlite(code), Error::InUse));
    }
    for code in [ffi::SQLITE_CORRUPT, ffi::SQLITE_NOTADB] {
        let fault = sqlite(code);
        assert!(
            matches!(&fault, Error::Damaged { what, kept_as: None } if what == "что-то"),
            "{fault:?}"
        );
    }
    assert!(matches!(sqlite(ffi::SQLITE_CONSTRAINT), Error::Sqlite(_)));
    assert!(matches!(
        Error::from(rusqlite::Error::InvalidQuery),
        Error::Sqlite(_)
    ));

    let path = std::path::Path::new("конкурс.tribuna");
    let system = |kind: ErrorKind| Error::io(path, kind.into());
    assert!(matches!(system(ErrorKind::NotFound), Error::NotFound(at) if at == path));
    assert!(matches!(system(ErrorKind::AlreadyExists), Error::AlreadyExists(at) if at == path));
    for kind in [ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem] {
        assert!(matches!(system(kind), Error::ReadOnly));
    }
    for kind in [ErrorKind::StorageFull, ErrorKind::QuotaExceeded] {
        assert!(matches!(system(kind), Error::DiskFull));
    }
    let other = system(ErrorKind::TimedOut);
    assert!(
        matches!(&other, Error::Io { path: at, .. } if at == path),
        "{other:?}"
    );
}

#[test]
fn the_version_of_sqlite_is_told() {
    let parts: Vec<u32> = crate::sqlite_version()
        .split('.')
        .map(|part| part.parse().expect("a number"))
        .collect();
    assert!(parts.len() == 3 && parts[0] == 3, "{parts:?}");
}
