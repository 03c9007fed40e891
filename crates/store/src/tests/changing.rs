//! Changes of the set-up, and what undo and redo would do.

use super::{Place, contest, done};
use crate::{ChangeAct, ContestFile, Steps};

fn steps(file: &ContestFile) -> Steps {
    file.read(|view| view.steps()).expect("steps")
}

fn record(file: &mut ContestFile, id: &str, act: ChangeAct) {
    done(file, id, |tx| tx.record_change(act, "изменение"));
}

#[test]
fn edits_are_undone_in_reverse_and_done_again_in_order() {
    let place = Place::new();
    let mut file = place.create();
    assert_eq!(steps(&file), Steps::default());
    record(&mut file, "a", ChangeAct::Edited);
    record(&mut file, "b", ChangeAct::Edited);
    assert_eq!((steps(&file).undo, steps(&file).redo), (Some(2), None));
    record(&mut file, "c", ChangeAct::Undone);
    assert_eq!((steps(&file).undo, steps(&file).redo), (Some(1), Some(2)));
    record(&mut file, "d", ChangeAct::Undone);
    assert_eq!((steps(&file).undo, steps(&file).redo), (None, Some(1)));
    record(&mut file, "e", ChangeAct::Redone);
    assert_eq!((steps(&file).undo, steps(&file).redo), (Some(1), Some(2)));
    record(&mut file, "f", ChangeAct::Edited);
    assert_eq!((steps(&file).undo, steps(&file).redo), (Some(6), None));
}

#[test]
fn steps_outlive_the_program_and_end_with_a_new_beginning() {
    let place = Place::new();
    let mut file = place.create();
    record(&mut file, "a", ChangeAct::Edited);
    drop(file);
    let mut file = ContestFile::open(&place.path()).expect("it opens");
    assert_eq!(steps(&file).undo, Some(1));
    let change = file
        .read(|view| view.setup_change(1))
        .expect("it is read")
        .expect("a change");
    assert_eq!((change.entry, change.body.as_str()), (2, "\"изменение\""));
    done(&mut file, "b", |tx| tx.set_contest(&contest(1, 1, 1), true));
    assert_eq!(steps(&file), Steps::default());
}
