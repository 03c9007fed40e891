//! «Вечер секретаря»: what to do before, during and after the defence, on one page.

use crate::block::{Document, Run};
use crate::drawing::{Drawing, Words};
use crate::papers::guide::pictures;
use crate::papers::guide::{self, FAINT, WIDTH};
use crate::papers::spec::{Group, Part, Spec};
use crate::papers::wording::Wording;

/// Steps beside each other.
const ACROSS: usize = 3;
/// Width of a step in millimetres.
const STEP: f32 = 56.0;
/// Distance between steps.
const GAP: f32 = 6.0;
/// Height of a band of steps with its heading.
const BAND: f32 = 69.0;
/// Where the first band begins.
const FIRST: f32 = 20.0;

/// Bands, and the steps of each: the key of a step's heading, whose `.text` says how.
const BANDS: [(&str, [&str; ACROSS]); 3] = [
    (
        "guide-secretary-before",
        [
            "guide-secretary-check",
            "guide-secretary-pins",
            "guide-secretary-blanks",
        ],
    ),
    (
        "guide-secretary-during",
        [
            "guide-secretary-hand-over",
            "guide-secretary-type-in",
            "guide-secretary-recusal",
        ],
    ),
    (
        "guide-secretary-after",
        [
            "guide-secretary-close",
            "guide-secretary-sign",
            "guide-secretary-copy",
        ],
    ),
];

/// What may go wrong: the key of what happened, whose `.text` says what to do.
const TROUBLES: [&str; 4] = [
    "guide-secretary-power",
    "guide-secretary-forgot",
    "guide-secretary-mistake",
    "guide-secretary-no-show",
];

/// One page for the secretary on the evening of the defence.
pub(crate) const PAPER: Spec = Spec::of("secretary_guide", Group::Guide, document);

fn document(wording: &Wording<'_>, part: &Part<'_>) -> Document {
    let mut drawing = Drawing::new(guide::HEIGHT);
    guide::head(
        &mut drawing,
        &wording.get(&part.kind.message()),
        &wording.get("guide-secretary-lead"),
    );
    for (index, (heading, steps)) in BANDS.into_iter().enumerate() {
        let top = FIRST + BAND * index as f32;
        guide::ground(&mut drawing, (0.0, top, WIDTH, 6.4));
        let words = vec![Run::bold(wording.get(heading))];
        drawing.words(Words::new(words, (3.0, top), WIDTH - 6.0, 11.5).middle(6.4));
        for (column, step) in steps.into_iter().enumerate() {
            let left = (STEP + GAP) * column as f32;
            let number = index * ACROSS + column + 1;
            picture(&mut drawing, wording, number, left + 3.0, top + 9.0);
            let below = top + 9.0 + pictures::HEIGHT + 6.4;
            guide::number(&mut drawing, number, (left + 3.4, below));
            let words = vec![Run::bold(wording.get(step))];
            drawing.words(Words::new(words, (left + 8.6, below - 5.0), STEP - 8.0, 12.0).middle(10.0));
            let how = vec![Run::text(wording.get(&format!("{step}.text")))];
            drawing.words(Words::new(how, (left, below + 5.4), STEP, 10.8));
        }
    }
    troubles(&mut drawing, wording, FIRST + BAND * BANDS.len() as f32 + 1.0);
    guide::document(wording, part.kind, drawing)
}

fn picture(drawing: &mut Drawing, wording: &Wording<'_>, number: usize, x: f32, y: f32) {
    match number {
        1 => pictures::checked_list(drawing, x, y),
        2 => pictures::slips(drawing, x, y),
        3 => pictures::pile(drawing, x, y),
        4 => pictures::door(drawing, x, y),
        5 => pictures::typed_in(drawing, x, y),
        6 => pictures::recusal(drawing, wording, x, y),
        7 => pictures::closed(drawing, x, y),
        8 => pictures::signed(drawing, x, y),
        _ => pictures::copied(drawing, x, y),
    }
}

fn troubles(drawing: &mut Drawing, wording: &Wording<'_>, top: f32) {
    let height = guide::HEIGHT - top;
    drawing.area((0.0, top, WIDTH, height), 2.0, None, Some(FAINT));
    let words = vec![Run::bold(wording.get("guide-secretary-troubles"))];
    drawing.words(Words::new(words, (3.0, top + 1.6), WIDTH - 6.0, 11.5));
    let width = (WIDTH - 12.0) / 2.0;
    for (index, trouble) in TROUBLES.into_iter().enumerate() {
        let left = 3.0 + (width + 6.0) * (index % 2) as f32;
        let y = top + 7.4 + 13.6 * (index / 2) as f32;
        let words = vec![
            Run::bold(format!("{} ", wording.get(trouble))),
            Run::text(wording.get(&format!("{trouble}.text"))),
        ];
        drawing.words(Words::new(words, (left, y), width, 10.6));
    }
}
