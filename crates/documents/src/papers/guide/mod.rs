//! What the one-page guides have in common: their page, their head, numbered steps.

pub(crate) mod juror;
pub(crate) mod pictures;
pub(crate) mod secretary;

use crate::block::{Block, Document, Run};
use crate::display::Pen;
use crate::drawing::{Area, Drawing, Words};
use crate::papers::spec::Spec;
use crate::papers::wording::Wording;
use crate::profile::Margins;

/// Width of a guide's page between its margins, in millimetres.
pub(crate) const WIDTH: f32 = 180.0;
/// Height, above the footer.
pub(crate) const HEIGHT: f32 = 264.0;
/// Grey of bands and grounds.
pub(crate) const PALE: f32 = 0.93;
/// The usual pen of pictures.
pub(crate) const INK: Pen = Pen::new(0.9);
/// The pen of what is less important.
pub(crate) const FAINT: Pen = Pen::new(0.7).grey(0.55);

/// Returns the page of a guide with its picture on it.
pub(crate) fn document(wording: &Wording<'_>, kind: &Spec, picture: Drawing) -> Document {
    let mut document = wording.document(kind, wording.get(&kind.message()));
    document.margins = Some(Margins {
        left: 15.0,
        right: 15.0,
        top: 14.0,
        bottom: 15.0,
    });
    // «Page 1 of 1» would only puzzle: a guide is one page.
    document.page_label = String::new();
    document.blocks = vec![Block::Drawing(picture)];
    document
}

/// Writes the title and the line below it.
pub(crate) fn head(drawing: &mut Drawing, title: &str, lead: &str) {
    drawing.words(Words::new(vec![Run::bold(title)], (0.0, 0.0), WIDTH, 24.0));
    drawing.words(Words::new(vec![Run::text(lead)], (0.0, 10.6), WIDTH, 11.5));
    drawing.line(&[(0.0, 17.2), (WIDTH, 17.2)], Pen::new(1.4));
}

/// Draws the number of a step in a black circle.
pub(crate) fn number(drawing: &mut Drawing, number: usize, at: (f32, f32)) {
    // White letters are not drawn by the backend: a ring is as easy to find, and saves ink.
    drawing.circle(at, 3.4, None, Some(Pen::new(1.2)));
    let digits = vec![Run::bold(number.to_string())];
    drawing.words(
        Words::new(digits, (at.0 - 3.4, at.1 - 3.4), 6.8, 12.0)
            .centred()
            .middle(6.8),
    );
}

/// Draws a pale ground with rounded corners.
pub(crate) fn ground(drawing: &mut Drawing, area: Area) {
    drawing.area(area, 2.0, Some(PALE), None);
}
