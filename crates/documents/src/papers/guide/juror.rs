//! «Член жюри за одну минуту»: how to give marks, on one page.

use crate::block::{Document, Run};
use crate::display::Pen;
use crate::drawing::{Drawing, Words};
use crate::papers::guide::pictures;
use crate::papers::guide::{self, FAINT, WIDTH};
use crate::papers::spec::{Group, Part, Spec};
use crate::papers::wording::Wording;

/// The steps: the key of a heading, whose `.text` says how.
const STEPS: [&str; 6] = [
    "guide-juror-enter",
    "guide-juror-project",
    "guide-juror-marks",
    "guide-juror-recusal",
    "guide-juror-submit",
    "guide-juror-hand-over",
];
/// What to know besides.
const NOTES: [&str; 3] = ["guide-juror-hidden", "guide-juror-empty", "guide-juror-paper"];
/// Where the first step begins, in millimetres.
const FIRST: f32 = 20.5;
/// Height of a step.
const STEP: f32 = 34.0;
/// Left edge of the words beside the pictures.
const LEFT: f32 = 64.0;

/// One page for a juror before the first project.
pub(crate) const PAPER: Spec = Spec::of("juror_guide", Group::Guide, document);

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let mut drawing = Drawing::new(guide::HEIGHT);
    guide::head(
        &mut drawing,
        &wording.get(&part.kind.message()),
        &wording.get("guide-juror-lead"),
    );
    for (index, step) in STEPS.into_iter().enumerate() {
        let top = FIRST + STEP * index as f32;
        picture(&mut drawing, wording, index + 1, 2.0, top + 4.0);
        guide::number(&mut drawing, index + 1, (LEFT + 3.4, top + 8.4));
        let words = vec![Run::bold(wording.get(step))];
        drawing.words(Words::new(words, (LEFT + 10.0, top + 3.4), WIDTH - LEFT - 10.0, 15.0).middle(10.0));
        let how = vec![Run::text(wording.get(&format!("{step}.text")))];
        drawing.words(Words::new(
            how,
            (LEFT + 10.0, top + 13.0),
            WIDTH - LEFT - 10.0,
            13.0,
        ));
        let line = top + STEP - 0.6;
        if index + 1 < STEPS.len() {
            drawing.line(&[(0.0, line), (WIDTH, line)], Pen::new(0.5).grey(0.75));
        }
    }
    let top = FIRST + STEP * STEPS.len() as f32 + 1.0;
    drawing.area((0.0, top, WIDTH, guide::HEIGHT - top), 2.0, None, Some(FAINT));
    for (index, note) in NOTES.into_iter().enumerate() {
        let y = top + 2.8 + 11.6 * index as f32;
        let words = vec![Run::bold(wording.get(note))];
        drawing.words(Words::new(words, (4.0, y), LEFT - 10.0, 11.5));
        let words = vec![Run::text(wording.get(&format!("{note}.text")))];
        drawing.words(Words::new(words, (LEFT, y), WIDTH - LEFT - 4.0, 11.5));
    }
    guide::document(wording, part.kind, drawing)
}

fn picture(drawing: &mut Drawing, wording: &Wording<'_>, number: usize, x: f32, y: f32) {
    match number {
        1 => pictures::door(drawing, x, y),
        2 => pictures::desk(drawing, x, y),
        3 => pictures::scale(drawing, x, y),
        4 => pictures::recusal(drawing, wording, x, y),
        5 => pictures::handed_in(drawing, x, y),
        _ => pictures::handed_over(drawing, x, y),
    }
}
