//! The set-up in the file.

use super::{Place, contest, done, entry, give, juror, project};
use crate::{Additions, Error, Marking, verify};
use domain::{HelperId, JurorId, ProjectId};

#[test]
fn the_set_up_comes_back_as_it_was_written() {
    let place = Place::new();
    let file = place.create();
    let read = file
        .readers()
        .read(|view| view.contest())
        .expect("it can be read");
    assert_eq!(read, contest(4, 3, 2));
}

#[test]
fn an_edit_keeps_marks_and_order() {
    let place = Place::new();
    let mut file = place.create();
    done(&mut file, "mark", |tx| give(tx, 1, 1, 1, 400));
    let mut edited = contest(4, 3, 2);
    edited.title = "Другое название".into();
    edited.projects.swap(0, 3);
    // Numbers change places: nothing is in the way while all of them are written anew.
    edited.projects[0].number = "1".into();
    edited.projects[3].number = "4".into();
    done(&mut file, "edit", |tx| tx.set_contest(&edited, false));
    let (read, sheets) = file
        .readers()
        .read(|view| {
            let contest = view.contest()?;
            let sheets = view.sheets(&contest)?;
            Ok::<_, Error>((contest, sheets))
        })
        .expect("it can be read");
    assert_eq!(read, edited);
    assert_eq!(sheets.len(), 1);
    assert_eq!(sheets[0].project, ProjectId(1));
    drop(file);
    verify(&place.path()).expect("it verifies");
}

#[test]
fn a_project_with_marks_cannot_leave() {
    let place = Place::new();
    let mut file = place.create();
    done(&mut file, "mark", |tx| give(tx, 4, 2, 1, 400));
    for (fewer, table, id) in [(contest(3, 3, 2), "project", 4), (contest(4, 1, 2), "juror", 2)] {
        let refused = file.write(&entry("fewer", "Edit"), |tx| tx.set_contest(&fewer, false));
        match refused {
            Err(Error::HasMarks { table: t, id: i }) => assert_eq!((t, i), (table, id)),
            other => panic!("{other:?}"),
        }
    }
    let read = file
        .readers()
        .read(|view| view.contest())
        .expect("it can be read");
    assert_eq!(read, contest(4, 3, 2), "a refused edit changes nothing");
}

#[test]
fn a_replaced_contest_begins_anew_and_older_rows_stay() {
    let place = Place::new();
    let mut file = place.create();
    done(&mut file, "marks", |tx| {
        give(tx, 1, 1, 1, 400)?;
        tx.set_marking(Marking::Closed, None)?;
        tx.decide("looked", "", &1)?;
        tx.set_credential(Some(JurorId(1)), Some("$argon2id$pin"))?;
        tx.set_credential(None, Some("$argon2id$console"))
    });
    done(&mut file, "replace", |tx| tx.set_contest(&contest(2, 2, 1), true));
    file.readers()
        .read(|view| {
            let contest = view.contest()?;
            assert_eq!(view.sheets(&contest)?, []);
            assert!(!view.has_program_marks()?);
            assert_eq!(view.marking()?.marking, Marking::Open);
            assert_eq!(view.decisions("looked")?, []);
            assert_eq!(
                view.credential(Some(JurorId(1)))?,
                None,
                "a PIN is a person's, and the people changed"
            );
            assert_eq!(view.credential(None)?.as_deref(), Some("$argon2id$console"));
            Ok::<_, Error>(())
        })
        .expect("it can be read");
    drop(file);
    assert_eq!(verify(&place.path()).expect("it verifies").marks, 1);
}

#[test]
fn a_helpers_pin_stays_with_the_helper() {
    let place = Place::new();
    let mut file = place.create();
    let with = |names: &[&str]| domain::Contest {
        helpers: (1..)
            .zip(names)
            .map(|(id, name)| domain::Helper {
                id: HelperId(id),
                name: (*name).to_owned(),
                rights: vec![domain::Right::Papers],
            })
            .collect(),
        ..contest(4, 3, 1)
    };
    let present =
        |file: &crate::ContestFile| file.readers().read(|v| v.helpers_with_pin()).expect("readable");
    done(&mut file, "hire", |tx| {
        tx.set_contest(&with(&["А", "Б", "В"]), false)
    });
    for id in 1..=3 {
        done(&mut file, &format!("pin{id}"), |tx| {
            tx.set_helper_credential(HelperId(id), Some("one"))?;
            tx.set_helper_credential(HelperId(id), Some("two"))
        });
    }
    let stored = file.readers().read(|v| v.helper_credential(HelperId(2)));
    assert_eq!(stored.expect("readable").as_deref(), Some("two"));
    // A corrected name costs nobody the PIN, leaving the list does.
    done(&mut file, "edit", |tx| tx.set_contest(&with(&["А", "Бб"]), false));
    assert_eq!(present(&file), [HelperId(1), HelperId(2)]);
    // In another contest somebody else stands under the same id.
    done(&mut file, "replace", |tx| {
        tx.set_contest(&with(&["А", "Г"]), true)
    });
    assert_eq!(present(&file), [HelperId(1)]);
    done(&mut file, "none", |tx| {
        tx.set_helper_credential(HelperId(1), None)
    });
    assert_eq!(present(&file), []);
    let unknown = file.write(&entry("f", "Test"), |tx| {
        tx.set_helper_credential(HelperId(9), Some("pin"))
    });
    assert!(matches!(
        unknown,
        Err(Error::UnknownId {
            table: "helper",
            id: 9
        })
    ));
    drop(file);
    verify(&place.path()).expect("it verifies");
}

#[test]
fn additions_come_after_what_is_there() {
    let place = Place::new();
    let mut file = place.create();
    let (projects, jurors) = ([project(9), project(5)], [juror(8)]);
    done(&mut file, "add", |tx| {
        tx.add_to_contest(Additions {
            projects: &projects,
            jurors: &jurors,
            ..Additions::default()
        })
    });
    let mut wanted = contest(4, 3, 2);
    wanted.projects.extend(projects.clone());
    wanted.jurors.extend(jurors.clone());
    assert_eq!(
        file.readers()
            .read(|view| view.contest())
            .expect("it can be read"),
        wanted
    );
    done(&mut file, "mark", |tx| give(tx, 9, 8, 1, 100));

    let mut same_number = project(77);
    same_number.number = "3".into();
    for twice in [project(5), same_number] {
        let refused = file.write(&entry("again", "Add"), |tx| {
            tx.add_to_contest(Additions {
                projects: &[twice],
                ..Additions::default()
            })
        });
        assert!(matches!(refused, Err(Error::Duplicate(_))), "{refused:?}");
    }
    assert_eq!(
        file.readers()
            .read(|view| view.contest())
            .expect("it can be read"),
        wanted
    );
}

#[test]
fn credentials_are_set_replaced_and_removed() {
    let place = Place::new();
    let mut file = place.create();
    let present = |file: &crate::ContestFile| {
        file.readers()
            .read(|v| v.credentials_present())
            .expect("readable")
    };
    assert_eq!(present(&file), []);
    done(&mut file, "a", |tx| tx.set_credential(None, Some("one")));
    done(&mut file, "b", |tx| tx.set_credential(None, Some("two")));
    done(&mut file, "c", |tx| {
        tx.set_credential(Some(JurorId(3)), Some("pin"))
    });
    assert_eq!(present(&file), [None, Some(JurorId(3))]);
    assert_eq!(
        file.readers()
            .read(|v| v.credential(None))
            .expect("readable")
            .as_deref(),
        Some("two")
    );
    // An edit of the set-up does not cost anybody the PIN.
    done(&mut file, "d", |tx| tx.set_contest(&contest(4, 3, 1), false));
    assert_eq!(present(&file), [None, Some(JurorId(3))]);
    done(&mut file, "e", |tx| tx.set_credential(None, None));
    assert_eq!(present(&file), [Some(JurorId(3))]);
    let unknown = file.write(&entry("f", "Test"), |tx| {
        tx.set_credential(Some(JurorId(99)), Some("pin"))
    });
    assert!(matches!(
        unknown,
        Err(Error::UnknownId {
            table: "juror",
            id: 99
        })
    ));
    drop(file);
    verify(&place.path()).expect("it verifies");
}
