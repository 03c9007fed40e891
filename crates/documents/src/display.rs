//! The display list: what stands where on a page. Points from the upper left corner, downwards.

use crate::fonts::Face;
use crate::shape::Word;
use std::sync::Arc;

/// A page ready to be drawn.
#[derive(Clone, Debug)]
pub struct Page {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What is drawn, in order.
    pub items: Vec<Item>,
}

/// Something drawn.
#[derive(Clone, Debug)]
pub enum Item {
    /// Words on one baseline.
    Text(TextRun),
    /// A thin straight line.
    Rule {
        /// Left or upper end.
        from: (f32, f32),
        /// Right or lower end.
        to: (f32, f32),
    },
    /// A line or a shape of a picture.
    Path(Path),
    /// A filled grey outline (the watermark): rings of points, `true` marks a control point.
    Shape(Arc<Vec<Vec<Ring>>>),
}

/// A point of an outline; `true` when it is a control point of a curve.
pub type Ring = ((f32, f32), bool);

/// A line or a shape.
#[derive(Clone, Debug)]
pub struct Path {
    pub points: Vec<Ring>,
    /// The last point is joined to the first.
    pub closed: bool,
    /// Grey of the inside, from 0 (black) to 1; nothing: empty.
    pub fill: Option<f32>,
    /// How its edge is drawn; nothing: not at all.
    pub pen: Option<Pen>,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// Width in points.
    pub width: f32,
    /// Grey, from 0 (black) to 1.
    pub grey: f32,
    /// Drawn in dashes, as one cuts along.
    pub dashed: bool,
}

impl Pen {
    /// Returns a black pen of so many points.
    pub const fn new(width: f32) -> Self {
        Self {
            width,
            grey: 0.0,
            dashed: false,
        }
    }

    /// Sets the grey.
    pub const fn grey(mut self, grey: f32) -> Self {
        self.grey = grey;
        self
    }

    /// Draws in dashes.
    pub const fn dashed(mut self) -> Self {
        self.dashed = true;
        self
    }
}

impl Path {
    /// Returns the path with every coordinate times `by`.
    pub(crate) fn scaled(&self, by: f32) -> Self {
        let points = self
            .points
            .iter()
            .map(|((x, y), control)| ((x * by, y * by), *control));
        Self {
            points: points.collect(),
            ..self.clone()
        }
    }
}

/// Words of one face and size on one baseline.
#[derive(Clone, Debug)]
pub struct TextRun {
    /// Left end of the baseline.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    pub face: Face,
    /// Size in points.
    pub size: f32,
    /// Reads from the bottom to the top.
    pub rotated: bool,
    /// The words (spaces are words) and how many points are added after each.
    pub words: Vec<(Arc<Word>, f32)>,
}

impl TextRun {
    /// Returns the words as a string.
    pub fn text(&self) -> String {
        self.words.iter().map(|(word, _)| word.text.as_str()).collect()
    }

    /// Returns how long the run is, in points.
    pub fn width(&self) -> f32 {
        self.words
            .iter()
            .map(|(word, extra)| word.width(self.size) + extra)
            .sum()
    }
}

impl Item {
    /// Moves the item by so many points.
    pub(crate) fn shifted(mut self, dx: f32, dy: f32) -> Self {
        match &mut self {
            Self::Text(run) => {
                run.x += dx;
                run.y += dy;
            }
            Self::Rule { from, to } => {
                *from = (from.0 + dx, from.1 + dy);
                *to = (to.0 + dx, to.1 + dy);
            }
            Self::Path(path) => {
                for ((x, y), _) in &mut path.points {
                    *x += dx;
                    *y += dy;
                }
            }
            Self::Shape(_) => {}
        }
        self
    }
}

impl Page {
    /// Returns the texts of the page in drawing order.
    pub fn texts(&self) -> impl Iterator<Item = &TextRun> {
        self.items.iter().filter_map(|item| match item {
            Item::Text(run) => Some(run),
            _ => None,
        })
    }
}
