//! Slips with PINs, to be cut apart: one for each juror. PINs come as an argument at the moment of issuing and
//! stay nowhere.

use crate::backend::{Properties, write_pdf};
use crate::block::{Block, Document, Run};
use crate::display::Pen;
use crate::drawing::{Drawing, Words};
use crate::error::Error;
use crate::layout::lay_out;
use crate::papers::data::PaperData;
use crate::papers::render::{Pdf, safe};
use crate::papers::wording::Wording;
use crate::profile::{Margins, Profile};
use crate::shape::Shaper;
use messages::{Catalogue, Lang};

/// Slips beside each other.
const ACROSS: usize = 2;
/// Slips below each other.
const DOWN: usize = 6;
/// Width and height of a slip in millimetres.
const SLIP: (f32, f32) = (95.0, 45.0);
/// White space at the sides of a slip, in millimetres.
const SIDE: f32 = 5.0;
/// A longer title is cut: it must leave room for the name.
const LONGEST_TITLE: usize = 96;
/// A longer name is set smaller.
const LONG_NAME: usize = 64;

/// A PIN and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PinSlip {
    /// Full name.
    pub name: String,
    /// The digits.
    pub pin: String,
}

/// Returns the slips as pages to print and cut, in the given order.
///
/// # Errors
/// [`Error::NothingToPrint`] without slips.
pub fn pin_slips(data: &PaperData<'_>, slips: &[PinSlip], lang: Lang) -> Result<Pdf, Error> {
    let (words, profile) = (Catalogue::new(lang), Profile::gost()?);
    let document = pin_slips_document(data, slips, &words, &profile)?;
    let mut shaper = Shaper::new()?;
    let pages = lay_out(&document, &mut shaper, &profile);
    let properties = Properties {
        title: document.title,
        author: document.author,
        lang,
        time: document.time,
    };
    Ok(Pdf {
        bytes: write_pdf(&pages, &properties)?,
        pages: pages.len(),
        file_name: format!("{}.pdf", safe(&words.get("paper-pin-slips.file"))),
    })
}

/// Returns the slips as blocks, before layout.
pub fn pin_slips_document(
    data: &PaperData<'_>,
    slips: &[PinSlip],
    words: &Catalogue,
    profile: &Profile,
) -> Result<Document, Error> {
    if slips.is_empty() {
        return Err(Error::NothingToPrint);
    }
    let wording = Wording::new(data, words, profile);
    let mut document = wording.page(wording.get("paper-pin-slips"));
    document.margins = Some(Margins {
        left: 10.0,
        right: 10.0,
        top: 10.0,
        bottom: 15.0,
    });
    for (index, row) in slips.chunks(ACROSS).enumerate() {
        document
            .blocks
            .push(Block::Drawing(drawn(&wording, row, index % DOWN == 0)));
    }
    Ok(document)
}

/// Returns a row of slips with lines to cut along; the first of a page has its upper edge too.
fn drawn(wording: &Wording<'_>, row: &[PinSlip], first: bool) -> Drawing {
    let (width, height) = SLIP;
    let cut = Pen::new(0.6).grey(0.35).dashed();
    let mut drawing = Drawing::new(height);
    let right = width * row.len() as f32;
    for column in 0..=row.len() {
        let x = width * column as f32;
        drawing.line(&[(x, 0.0), (x, height)], cut);
    }
    if first {
        drawing.line(&[(0.0, 0.0), (right, 0.0)], cut);
    }
    drawing.line(&[(0.0, height), (right, height)], cut);
    for (column, slip) in row.iter().enumerate() {
        draw_slip(&mut drawing, wording, slip, width * column as f32 + SIDE);
    }
    drawing
}

fn draw_slip(drawing: &mut Drawing, wording: &Wording<'_>, slip: &PinSlip, left: f32) {
    let room = SLIP.0 - 2.0 * SIDE;
    let title = shortened(&wording.data.contest.title);
    let text = |text: &str| vec![Run::text(text)];
    drawing.words(Words::new(text(&title), (left, 3.5), room, 8.5));
    let size = if slip.name.chars().count() > LONG_NAME {
        10.5
    } else {
        13.0
    };
    let name = vec![Run::bold(&slip.name)];
    drawing.words(Words::new(name, (left, 11.0), room, size).middle(11.0));
    let code = (left + 22.0, 23.5, room - 22.0, 12.0);
    drawing.words(
        Words::new(
            text(&wording.get("paper-pin-slip-label")),
            (left, 23.5),
            21.0,
            11.0,
        )
        .middle(12.0),
    );
    drawing.area(code, 2.0, None, Some(Pen::new(1.0)));
    let digits = vec![Run::bold(&slip.pin)];
    drawing.words(
        Words::new(digits, (code.0, code.1), code.2, 27.0)
            .centred()
            .middle(code.3),
    );
    let what = wording.get("paper-pin-slip-what");
    drawing.words(Words::new(text(&what), (left, 36.8), room, 8.5).middle(7.0));
}

fn shortened(title: &str) -> String {
    if title.chars().count() <= LONGEST_TITLE {
        return title.to_owned();
    }
    let kept: String = title.chars().take(LONGEST_TITLE - 1).collect();
    format!("{}…", kept.trim_end())
}
