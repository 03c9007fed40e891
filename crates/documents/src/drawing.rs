//! Pictures of lines, boxes and words, for pages that show rather than tell.

use crate::display::{Item, Path, Pen, Ring};
use crate::fonts::{ASCENT, DESCENT};
use crate::line::{LineStyle, MM, break_lines};
use crate::run::{Align, Run};
use crate::shape::Shaper;

/// Distance of lines of words in a picture, in sizes.
const LEADING: f32 = 1.14;
/// How far the handles of a quarter of a circle stand from its ends, in radii.
const KAPPA: f32 = 0.5523;

/// A picture. Coordinates and lengths in millimetres from its upper left corner; it stands at the left margin
/// and does not split.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    /// Height in millimetres.
    pub height: f32,
    marks: Vec<Mark>,
}

#[derive(Clone, Debug)]
enum Mark {
    Path(Path),
    Words(Words),
}

/// Words in a picture, broken into lines of `width`.
#[derive(Clone, Debug)]
pub struct Words {
    /// What they say.
    pub runs: Vec<Run>,
    /// Upper left corner of their room.
    pub at: (f32, f32),
    /// Width of their room in millimetres.
    pub width: f32,
    /// Where lines stand in it.
    pub align: Align,
    /// Size in points.
    pub size: f32,
    /// Height of the room to be centred in, in millimetres; 0: from its top.
    pub middle: f32,
}

impl Words {
    /// Returns words at the left of a room.
    pub fn new(runs: Vec<Run>, at: (f32, f32), width: f32, size: f32) -> Self {
        Self {
            runs,
            at,
            width,
            align: Align::Left,
            size,
            middle: 0.0,
        }
    }

    /// Centres every line.
    pub fn centred(mut self) -> Self {
        self.align = Align::Centre;
        self
    }

    /// Centres the lines in so many millimetres of height.
    pub fn middle(mut self, height: f32) -> Self {
        self.middle = height;
        self
    }
}

/// A rectangle: left and upper edge, width and height.
pub type Area = (f32, f32, f32, f32);

impl Drawing {
    /// Returns an empty picture of so many millimetres of height.
    pub fn new(height: f32) -> Self {
        Self {
            height,
            marks: Vec::new(),
        }
    }

    /// Draws straight lines from point to point.
    pub fn line(&mut self, points: &[(f32, f32)], pen: Pen) -> &mut Self {
        let points = points.iter().map(|&point| (point, false)).collect();
        self.path(points, false, None, Some(pen))
    }

    /// Draws a rectangle with corners of radius `round`; `fill` is a grey from 0 (black) to 1.
    pub fn area(&mut self, area: Area, round: f32, fill: Option<f32>, pen: Option<Pen>) -> &mut Self {
        let (left, top, width, height) = area;
        let (right, bottom) = (left + width, top + height);
        let r = round.min(width / 2.0).min(height / 2.0);
        if r <= 0.0 {
            let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
            return self.path(corners.map(|point| (point, false)).to_vec(), true, fill, pen);
        }
        let k = r * (1.0 - KAPPA);
        let points = vec![
            ((left + r, top), false),
            ((right - r, top), false),
            ((right - k, top), true),
            ((right, top + k), true),
            ((right, top + r), false),
            ((right, bottom - r), false),
            ((right, bottom - k), true),
            ((right - k, bottom), true),
            ((right - r, bottom), false),
            ((left + r, bottom), false),
            ((left + k, bottom), true),
            ((left, bottom - k), true),
            ((left, bottom - r), false),
            ((left, top + r), false),
            ((left, top + k), true),
            ((left + k, top), true),
            ((left + r, top), false),
        ];
        self.path(points, true, fill, pen)
    }

    /// Draws a circle.
    pub fn circle(
        &mut self,
        (x, y): (f32, f32),
        radius: f32,
        fill: Option<f32>,
        pen: Option<Pen>,
    ) -> &mut Self {
        let side = radius * 2.0;
        self.area((x - radius, y - radius, side, side), radius, fill, pen)
    }

    /// Draws a filled or empty shape of straight edges.
    pub fn shape(&mut self, points: &[(f32, f32)], fill: Option<f32>, pen: Option<Pen>) -> &mut Self {
        let points = points.iter().map(|&point| (point, false)).collect();
        self.path(points, true, fill, pen)
    }

    /// Draws a level arrow.
    pub fn arrow(&mut self, from: (f32, f32), to: (f32, f32), pen: Pen) -> &mut Self {
        let way = if to.0 < from.0 { -1.0 } else { 1.0 };
        self.line(&[from, (to.0 - 2.0 * way, to.1)], pen);
        let head = [to, (to.0 - 3.0 * way, to.1 - 1.4), (to.0 - 3.0 * way, to.1 + 1.4)];
        self.shape(&head, Some(pen.grey), None)
    }

    /// Writes words.
    pub fn words(&mut self, words: Words) -> &mut Self {
        self.marks.push(Mark::Words(words));
        self
    }

    fn path(&mut self, points: Vec<Ring>, closed: bool, fill: Option<f32>, pen: Option<Pen>) -> &mut Self {
        self.marks.push(Mark::Path(Path {
            points,
            closed,
            fill,
            pen,
        }));
        self
    }

    /// Returns what is drawn, in points.
    pub(crate) fn items(&self, shaper: &mut Shaper) -> Vec<Item> {
        let mut items = Vec::new();
        for mark in &self.marks {
            match mark {
                Mark::Path(path) => items.push(Item::Path(path.scaled(MM))),
                Mark::Words(words) => words.items(shaper, &mut items),
            }
        }
        items
    }
}

impl Words {
    fn items(&self, shaper: &mut Shaper, items: &mut Vec<Item>) {
        let room = self.width * MM;
        let style = LineStyle {
            size: self.size,
            align: self.align,
            first: room,
            rest: room,
        };
        let lines = break_lines(shaper, &self.runs, style);
        let leading = self.size * LEADING;
        let height = leading * (lines.len() as f32 - 1.0) + self.size * (ASCENT + DESCENT);
        let above = if self.middle > 0.0 {
            (self.middle * MM - height) / 2.0
        } else {
            0.0
        };
        let top = self.at.1 * MM + above + self.size * ASCENT;
        for (index, line) in lines.iter().enumerate() {
            line.draw(self.at.0 * MM, top + leading * index as f32, room, &style, items);
        }
    }
}
