//! The four embedded faces of Liberation Serif.

use crate::error::Error;
use rustybuzz::ttf_parser;

/// A face of the one family of the papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Upright.
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

impl Face {
    /// Every face.
    pub const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic];

    /// Returns the face of a style.
    pub fn of(bold: bool, italic: bool) -> Self {
        match (bold, italic) {
            (false, false) => Self::Regular,
            (true, false) => Self::Bold,
            (false, true) => Self::Italic,
            (true, true) => Self::BoldItalic,
        }
    }

    /// Returns the face's place in [`Face::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }

    /// Returns the PostScript name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "LiberationSerif",
            Self::Bold => "LiberationSerif-Bold",
            Self::Italic => "LiberationSerif-Italic",
            Self::BoldItalic => "LiberationSerif-BoldItalic",
        }
    }

    /// Returns the name of the face in a page's resources.
    pub(crate) fn resource(self) -> &'static str {
        match self {
            Self::Regular => "TR",
            Self::Bold => "TB",
            Self::Italic => "TI",
            Self::BoldItalic => "TZ",
        }
    }

    /// Returns the font file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../assets/fonts/LiberationSerif-Regular.ttf"),
            Self::Bold => include_bytes!("../../../assets/fonts/LiberationSerif-Bold.ttf"),
            Self::Italic => include_bytes!("../../../assets/fonts/LiberationSerif-Italic.ttf"),
            Self::BoldItalic => include_bytes!("../../../assets/fonts/LiberationSerif-BoldItalic.ttf"),
        }
    }

    /// Returns the face opened for shaping.
    pub(crate) fn open(self) -> Result<rustybuzz::Face<'static>, Error> {
        rustybuzz::Face::from_slice(self.bytes(), 0).ok_or(Error::Font(self.name()))
    }
}

/// Ascent of the line in sizes: from the baseline to the top of «Ё» and «Й».
pub(crate) const ASCENT: f32 = 0.891;
/// Descent of the line in sizes.
pub(crate) const DESCENT: f32 = 0.216;

/// Collects an outline in font units.
pub(crate) struct Outline {
    pub(crate) rings: Vec<Vec<((f32, f32), bool)>>,
    last: (f32, f32),
}

impl Outline {
    pub(crate) fn new() -> Self {
        Self {
            rings: Vec::new(),
            last: (0.0, 0.0),
        }
    }

    fn push(&mut self, point: (f32, f32), control: bool) {
        if let Some(ring) = self.rings.last_mut() {
            ring.push((point, control));
        }
        self.last = point;
    }
}

impl ttf_parser::OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.rings.push(Vec::new());
        self.push((x, y), false);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.push((x, y), false);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        // PDF has cubic curves only: the two control points lie two thirds of the way to the quadratic one.
        let (x0, y0) = self.last;
        let third = |from: f32, to: f32| from + (to - from) * 2.0 / 3.0;
        self.curve_to(third(x0, x1), third(y0, y1), third(x, x1), third(y, y1), x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.push((x1, y1), true);
        self.push((x2, y2), true);
        self.push((x, y), false);
    }

    fn close(&mut self) {}
}
