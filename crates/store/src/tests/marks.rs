//! Marks, sheets, recusals, comments, the taking of marks, decisions.

use super::{Place, contest, create, done, entry, give, import};
use crate::{ContestFile, Error, Marking, SheetStep, Way, verify};
use domain::{CriterionId, JurorId, ProjectId, Score, Sheet, SheetState};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn sheets(file: &ContestFile) -> Vec<Sheet> {
    file.readers()
        .read(|view| view.sheets(&view.contest()?))
        .expect("it can be read")
}

fn sheet(file: &ContestFile, project: u32, juror: u32) -> Sheet {
    file.readers()
        .read(|view| view.sheet(&view.contest()?, ProjectId(project), JurorId(juror)))
        .expect("it can be read")
}

fn step(state: SheetState) -> SheetStep<'static> {
    SheetStep {
        state,
        way: Way::Juror,
        control_sum: None,
        note: None,
    }
}

#[test]
fn the_last_mark_stands_and_every_mark_stays() {
    let place = Place::new();
    let mut file = place.create();
    let (p, j, c) = (ProjectId(1), JurorId(2), CriterionId(1));
    done(&mut file, "a", |tx| give(tx, 1, 2, 1, 300));
    done(&mut file, "b", |tx| give(tx, 1, 2, 1, 0));
    done(&mut file, "c", |tx| {
        tx.record_mark(p, j, c, Some(Score(500)), Way::Correction, Some("описка"))
    });
    assert_eq!(sheet(&file, 1, 2).marks, [Some(Score(500)), None]);
    let given = file
        .readers()
        .read(|view| view.marks_given(p, j))
        .expect("it can be read");
    let scores: Vec<_> = given.iter().map(|mark| mark.score).collect();
    assert_eq!(scores, [Some(Score(300)), Some(Score(0)), Some(Score(500))]);
    assert_eq!(given[2].reason.as_deref(), Some("описка"));
    assert_eq!(
        (given[2].way, given[2].entry, given[2].who.as_str()),
        (Way::Correction, 4, "console")
    );
}

#[test]
fn a_mark_taken_back_is_missing_and_not_zero() {
    let place = Place::new();
    let mut file = place.create();
    done(&mut file, "a", |tx| give(tx, 1, 1, 2, 0));
    assert_eq!(sheet(&file, 1, 1).marks, [None, Some(Score(0))]);
    done(&mut file, "b", |tx| {
        tx.record_mark(ProjectId(1), JurorId(1), CriterionId(2), None, Way::Juror, None)
    });
    assert_eq!(sheet(&file, 1, 1).marks, [None, None]);
}

#[test]
fn a_mark_for_somebody_unknown_is_refused_and_leaves_nothing() {
    let place = Place::new();
    let mut file = place.create();
    let before = file.journal_head().expect("a head");
    for (project, juror, criterion, table, id) in [
        (9, 1, 1, "project", 9),
        (1, 9, 1, "juror", 9),
        (1, 1, 9, "criterion", 9),
    ] {
        let refused = file.write(&entry("x", "Test"), |tx| {
            give(tx, 1, 1, 1, 100)?;
            give(tx, project, juror, criterion, 100)
        });
        match refused {
            Err(Error::UnknownId { table: t, id: i }) => assert_eq!((t, i), (table, id)),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(sheets(&file), []);
    assert_eq!(file.journal_head().expect("a head"), before);
}

#[test]
fn a_sheet_keeps_its_state_recusal_and_comment() {
    let place = Place::new();
    let mut file = place.create();
    let (p, j) = (ProjectId(3), JurorId(1));
    done(&mut file, "a", |tx| {
        tx.set_sheet_state(p, j, step(SheetState::Submitted))?;
        tx.declare_recusal(p, j, "руководитель команды")?;
        tx.set_comment(p, j, Some("Смело"))
    });
    let full = sheet(&file, 3, 1);
    assert_eq!(full.state, SheetState::Submitted);
    assert_eq!(full.recusal.as_deref(), Some("руководитель команды"));
    assert_eq!(full.comment.as_deref(), Some("Смело"));
    done(&mut file, "b", |tx| {
        tx.set_sheet_state(
            p,
            j,
            SheetStep {
                state: SheetState::CheckedIn,
                way: Way::Paper,
                control_sum: Some(Score(2900)),
                note: Some("сумма на бумаге иная"),
            },
        )?;
        tx.withdraw_recusal(p, j, "ошибка")?;
        tx.set_comment(p, j, None)
    });
    let after = sheet(&file, 3, 1);
    assert_eq!(
        (after.state, after.recusal, after.comment),
        (SheetState::CheckedIn, None, None)
    );
    let events = file
        .readers()
        .read(|view| view.sheet_events(p, j))
        .expect("it can be read");
    assert_eq!(events.len(), 2);
    assert_eq!(
        (events[1].way, events[1].control_sum),
        (Way::Paper, Some(Score(2900)))
    );
    assert_eq!(events[1].note.as_deref(), Some("сумма на бумаге иная"));
}

#[test]
fn sheets_stand_in_the_contests_order_and_one_read_equals_the_other() {
    let place = Place::new();
    let mut set_up = contest(4, 3, 2);
    set_up.projects.reverse();
    set_up.jurors.swap(0, 2);
    let mut file = create(&place.path(), &set_up);
    done(&mut file, "a", |tx| {
        give(tx, 1, 1, 1, 100)?;
        give(tx, 4, 1, 1, 200)?;
        give(tx, 4, 3, 1, 300)
    });
    let all = sheets(&file);
    let order: Vec<_> = all.iter().map(|s| (s.project.0, s.juror.0)).collect();
    assert_eq!(order, [(4, 3), (4, 1), (1, 1)]);
    for one in &all {
        assert_eq!(*one, sheet(&file, one.project.0, one.juror.0));
    }
    let of_one = file
        .readers()
        .read(|view| view.sheets_of_juror(&set_up, JurorId(1)))
        .expect("it can be read");
    assert_eq!(of_one, [all[1].clone(), all[2].clone()]);
}

#[test]
fn ids_of_any_size_are_found() {
    let place = Place::new();
    let mut set_up = contest(2, 2, 1);
    set_up.projects[0].id = ProjectId(u32::MAX);
    set_up.jurors[1].id = JurorId(4_000_000_000);
    let mut file = create(&place.path(), &set_up);
    done(&mut file, "a", |tx| give(tx, u32::MAX, 4_000_000_000, 1, 300));
    let all = sheets(&file);
    assert_eq!(all.len(), 1);
    assert_eq!(
        (all[0].project, all[0].juror, &all[0].marks[..]),
        (
            ProjectId(u32::MAX),
            JurorId(4_000_000_000),
            &[Some(Score(300))][..]
        )
    );
}

#[test]
fn whole_sheets_come_in_at_once_and_come_out_the_same() {
    let place = Place::new();
    let given: Vec<Sheet> = (1..=40)
        .flat_map(|project| (1..=25).map(move |juror| (project, juror)))
        .map(|(project, juror)| {
            let recused = (project + juror) % 17 == 0;
            Sheet {
                project: ProjectId(project),
                juror: JurorId(juror),
                state: if recused || juror % 5 == 0 {
                    SheetState::Draft
                } else {
                    SheetState::Submitted
                },
                marks: (1..=10)
                    .map(|c| {
                        (!recused && (juror % 5 != 0 || c < 4))
                            .then_some(Score(i64::from(project + c) % 6 * 100))
                    })
                    .collect(),
                recusal: recused.then(|| "с/о".to_owned()),
                comment: (project == juror).then(|| "Замечание".to_owned()),
            }
        })
        .collect();
    let mut file = import(&place.path(), &contest(40, 25, 10), &given);
    assert_eq!(sheets(&file), given);
    assert_eq!(
        file.journal_head().expect("a head").number,
        1,
        "set-up and sheets are one request"
    );
    assert!(
        !file
            .readers()
            .read(|view| view.has_program_marks())
            .expect("it can be read")
    );
    done(&mut file, "mark", |tx| give(tx, 1, 1, 1, 100));
    assert!(
        file.readers()
            .read(|view| view.has_program_marks())
            .expect("it can be read")
    );
    drop(file);
    verify(&place.path()).expect("it verifies");
}

#[test]
fn whatever_is_given_in_the_program_ends_the_time_of_replacing() {
    type Act = fn(&mut crate::Tx<'_>) -> Result<(), Error>;
    let acts: [Act; 4] = [
        |tx| give(tx, 1, 1, 1, 100),
        |tx| tx.set_sheet_state(ProjectId(1), JurorId(1), step(SheetState::Submitted)),
        |tx| tx.declare_recusal(ProjectId(1), JurorId(1), "наставник"),
        |tx| tx.set_comment(ProjectId(1), JurorId(1), Some("Смело")),
    ];
    for act in acts {
        let place = Place::new();
        let mut file = place.create();
        done(&mut file, "import", |tx| {
            tx.set_contest(&contest(4, 3, 2), true)?;
            let (project, juror) = (ProjectId(2), JurorId(2));
            let (recusal, comment) = (Some("с/о".to_owned()), Some("Из таблицы".to_owned()));
            let sheet = Sheet {
                project,
                juror,
                state: SheetState::Submitted,
                marks: vec![None; 2],
                recusal,
                comment,
            };
            tx.record_sheets(&[sheet], Way::Import)
        });
        assert!(
            !file
                .read(|view| view.has_program_marks())
                .expect("it can be read")
        );
        done(&mut file, "act", act);
        assert!(
            file.read(|view| view.has_program_marks())
                .expect("it can be read")
        );
    }
}

#[test]
fn closing_and_reopening_follow_one_another_with_their_reason() {
    let place = Place::new();
    let mut file = place.create();
    let marking = |file: &ContestFile| file.read(|view| view.marking()).expect("it can be read");
    assert_eq!(
        (marking(&file).marking, marking(&file).since),
        (Marking::Open, None)
    );
    done(&mut file, "a", |tx| tx.set_marking(Marking::Closed, None));
    assert_eq!(
        (marking(&file).marking, marking(&file).since),
        (Marking::Closed, Some((2, 1_778_832_000_000)))
    );
    done(&mut file, "b", |tx| {
        tx.set_marking(Marking::Open, Some("найден лист"))
    });
    assert_eq!(marking(&file).marking, Marking::Open);
    assert_eq!(marking(&file).reason.as_deref(), Some("найден лист"));
}

#[test]
fn decisions_are_kept_by_kind_and_subject() {
    let place = Place::new();
    let mut file = place.create();
    done(&mut file, "a", |tx| {
        tx.decide("told", "number", "12")?;
        tx.decide("told", "present", &[1, 2])?;
        tx.decide("looked", "", &())
    });
    done(&mut file, "b", |tx| tx.decide("told", "number", "13"));
    file.readers()
        .read(|view| {
            let bodies: Vec<_> = view.decisions("told")?.into_iter().map(|d| d.body).collect();
            assert_eq!(bodies, [r#""12""#, "[1,2]", r#""13""#]);
            assert_eq!(view.decisions("looked")?.len(), 1);
            let last = view.last_decision("told", "number")?.expect("there is one");
            assert_eq!((last.entry, last.body.as_str()), (3, r#""13""#));
            assert_eq!(view.last_decision("told", "secretary")?, None);
            Ok::<_, Error>(())
        })
        .expect("it can be read");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// One pass with the last row winning is what the view `current_mark` says, and what was given last.
    #[test]
    fn the_current_marks_are_the_last_given(
        given in proptest::collection::vec((1u32..=4, 1u32..=3, 1u32..=2, proptest::option::of(0i64..=5)), 1..60),
        replaced_after in proptest::option::of(0usize..60),
    ) {
        let place = Place::new();
        let mut file = place.create();
        let mut wanted: BTreeMap<(u32, u32, u32), Option<i64>> = BTreeMap::new();
        for (place_in_row, (project, juror, criterion, score)) in given.iter().enumerate() {
            done(&mut file, &format!("r{place_in_row}"), |tx| {
                tx.record_mark(
                    ProjectId(*project), JurorId(*juror), CriterionId(*criterion), score.map(Score), Way::Juror, None,
                )
            });
            wanted.insert((*project, *juror, *criterion), *score);
            if replaced_after == Some(place_in_row) {
                done(&mut file, "replace", |tx| tx.set_contest(&contest(4, 3, 2), true));
                wanted.clear();
            }
        }
        let mut found = BTreeMap::new();
        for sheet in sheets(&file) {
            for (criterion, score) in (1..).zip(&sheet.marks) {
                found.insert((sheet.project.0, sheet.juror.0, criterion), score.map(|s| s.0));
            }
        }
        found.retain(|key, score| score.is_some() || wanted.contains_key(key));
        prop_assert_eq!(&found, &wanted);
        let viewed: BTreeMap<(u32, u32, u32), Option<i64>> = {
            let mut statement =
                file.conn.prepare("SELECT project, juror, criterion, score FROM current_mark").expect("a view");
            let rows = statement
                .query_map([], |r| Ok(((r.get(0)?, r.get(1)?, r.get(2)?), r.get(3)?)))
                .expect("rows");
            rows.collect::<Result<_, _>>().expect("rows")
        };
        prop_assert_eq!(&viewed, &wanted);
    }
}
