//! The pictures of the guides. Each is drawn from its upper left corner, in a room of 50 × 24 millimetres.

use crate::block::Run;
use crate::display::Pen;
use crate::drawing::{Drawing, Words};
use crate::papers::guide::{FAINT, INK, PALE};
use crate::papers::wording::Wording;

/// Height of a picture in millimetres.
pub(crate) const HEIGHT: f32 = 24.0;

/// A point of a picture on the page.
struct Place {
    x: f32,
    y: f32,
}

impl Place {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x, self.y + y)
    }

    fn area(&self, x: f32, y: f32, width: f32, height: f32) -> (f32, f32, f32, f32) {
        (self.x + x, self.y + y, width, height)
    }
}

/// Short words in the middle of a box.
fn label(drawing: &mut Drawing, text: &str, area: (f32, f32, f32, f32), size: f32, bold: bool) {
    let run = if bold { Run::bold(text) } else { Run::text(text) };
    drawing.words(
        Words::new(vec![run], (area.0, area.1), area.2, size)
            .centred()
            .middle(area.3),
    );
}

/// A line that stands for words.
fn scribble(drawing: &mut Drawing, (x, y): (f32, f32), width: f32) {
    drawing.line(&[(x, y), (x + width, y)], Pen::new(1.6).grey(0.7));
}

fn tick(drawing: &mut Drawing, (x, y): (f32, f32), size: f32) {
    let points = [
        (x - size * 0.5, y),
        (x - size * 0.12, y + size * 0.42),
        (x + size * 0.55, y - size * 0.5),
    ];
    drawing.line(&points, Pen::new(1.5));
}

/// A laptop whose screen is the returned area, 36 × 20 millimetres with its frame.
fn laptop(drawing: &mut Drawing, place: &Place) -> (f32, f32, f32, f32) {
    let screen = place.area(4.0, 0.5, 32.0, 19.5);
    drawing.area(screen, 1.4, Some(1.0), Some(Pen::new(1.3)));
    let base = [
        place.at(1.0, 20.4),
        place.at(39.0, 20.4),
        place.at(36.6, 23.2),
        place.at(3.4, 23.2),
    ];
    drawing.shape(&base, Some(PALE), Some(Pen::new(1.1)));
    (screen.0 + 1.5, screen.1 + 1.5, screen.2 - 3.0, screen.3 - 3.0)
}

/// A sheet of paper with a folded corner.
fn sheet(drawing: &mut Drawing, x: f32, y: f32, width: f32, height: f32) {
    let fold = 3.0;
    let edge = [
        (x, y),
        (x + width - fold, y),
        (x + width, y + fold),
        (x + width, y + height),
        (x, y + height),
    ];
    drawing.shape(&edge, Some(1.0), Some(INK));
    let corner = [
        (x + width - fold, y),
        (x + width - fold, y + fold),
        (x + width, y + fold),
    ];
    drawing.line(&corner, INK);
}

/// A list with ticks: what is there, and one line that is missing.
pub(crate) fn checked_list(drawing: &mut Drawing, x: f32, y: f32) {
    let place = Place { x, y };
    sheet(drawing, x + 9.0, y + 0.5, 32.0, 23.0);
    for row in 0..4 {
        let line = 4.6 + 4.8 * row as f32;
        let (bx, by) = place.at(12.5, line - 1.5);
        drawing.area((bx, by, 3.0, 3.0), 0.5, None, Some(INK));
        if row != 2 {
            tick(drawing, (bx + 1.4, by + 1.3), 3.0);
        }
        scribble(drawing, place.at(18.5, line), [15.0, 18.0, 10.0, 16.0][row]);
    }
}

/// Slips with codes, with lines to cut along and scissors.
pub(crate) fn slips(drawing: &mut Drawing, x: f32, y: f32) {
    let place = Place { x, y };
    let cut = FAINT.dashed();
    for (column, row) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
        let (left, top) = (6.0 + 20.0 * column as f32, 1.0 + 11.0 * row as f32);
        scribble(drawing, place.at(left + 2.5, top + 3.0), 11.0);
        let code = place.area(left + 3.0, top + 4.8, 14.0, 5.0);
        label(
            drawing,
            ["4719", "2806", "9153", "6340"][column + 2 * row],
            code,
            11.0,
            true,
        );
    }
    drawing.line(&[place.at(26.0, 0.5), place.at(26.0, 23.5)], cut);
    drawing.line(&[place.at(5.0, 12.0), place.at(47.0, 12.0)], cut);
    drawing.area(place.area(6.0, 0.5, 40.0, 23.0), 0.0, None, Some(cut));
    scissors(
        drawing,
        &Place {
            x: x + 1.0,
            y: y + 12.0,
        },
    );
}

fn scissors(drawing: &mut Drawing, place: &Place) {
    drawing.line(&[place.at(0.6, -1.5), place.at(5.4, 1.0)], INK);
    drawing.line(&[place.at(0.6, 1.5), place.at(5.4, -1.0)], INK);
    drawing.circle(place.at(-0.5, -2.0), 1.1, Some(1.0), Some(INK));
    drawing.circle(place.at(-0.5, 2.0), 1.1, Some(1.0), Some(INK));
}

/// A pile of blank score sheets.
pub(crate) fn pile(drawing: &mut Drawing, x: f32, y: f32) {
    for (dx, dy) in [(17.0, 0.5), (14.5, 2.0), (12.0, 3.5)] {
        sheet(drawing, x + dx, y + dy, 23.0, 20.0);
    }
    let place = Place {
        x: x + 12.0,
        y: y + 3.5,
    };
    scribble(drawing, place.at(3.0, 4.0), 11.0);
    table(drawing, &place, (3.0, 7.0), (3, 3), (5.6, 3.4));
}

/// Empty boxes in rows.
fn table(
    drawing: &mut Drawing,
    place: &Place,
    (x, y): (f32, f32),
    (columns, rows): (usize, usize),
    (width, height): (f32, f32),
) {
    for row in 0..=rows {
        let line = y + height * row as f32;
        let ends = [place.at(x, line), place.at(x + width * columns as f32, line)];
        drawing.line(&ends, FAINT);
    }
    for column in 0..=columns {
        let line = x + width * column as f32;
        let ends = [place.at(line, y), place.at(line, y + height * rows as f32)];
        drawing.line(&ends, FAINT);
    }
}

/// A laptop with the jury's names on it, one of them chosen.
pub(crate) fn door(drawing: &mut Drawing, x: f32, y: f32) {
    let screen = laptop(drawing, &Place { x: x + 5.0, y });
    let place = Place {
        x: screen.0,
        y: screen.1,
    };
    for row in 0..4 {
        let top = 0.6 + 4.1 * row as f32;
        let pen = if row == 1 { Pen::new(1.3) } else { FAINT };
        let fill = (row == 1).then_some(PALE);
        drawing.area(place.area(1.0, top, 16.0, 3.3), 0.8, fill, Some(pen));
        scribble(drawing, place.at(3.0, top + 1.65), [9.0, 11.0, 8.0, 10.0][row]);
    }
    for (column, row) in (0..9).map(|n| (n % 3, n / 3)) {
        let key = place.area(18.6 + 3.4 * column as f32, 2.6 + 3.7 * row as f32, 2.6, 2.8);
        drawing.area(key, 0.5, None, Some(FAINT));
    }
}

/// A filled-in sheet that goes into the laptop.
pub(crate) fn typed_in(drawing: &mut Drawing, x: f32, y: f32) {
    sheet(drawing, x + 1.0, y + 1.5, 15.0, 20.0);
    let paper = Place {
        x: x + 1.0,
        y: y + 1.5,
    };
    for (row, mark) in ["4", "5", "3"].into_iter().enumerate() {
        let top = 4.0 + 4.8 * row as f32;
        scribble(drawing, paper.at(2.0, top + 2.0), 6.0);
        label(drawing, mark, paper.area(9.0, top, 4.0, 4.0), 9.5, true);
    }
    let pen = Pen::new(1.3);
    drawing.arrow((x + 17.6, y + 11.0), (x + 23.4, y + 11.0), pen);
    // A smaller laptop than elsewhere.
    let screen = (x + 25.0, y + 3.0, 23.0, 14.5);
    drawing.area(screen, 1.2, Some(1.0), Some(Pen::new(1.3)));
    let base = [
        (x + 22.8, y + 18.0),
        (x + 50.0, y + 18.0),
        (x + 48.2, y + 20.4),
        (x + 24.6, y + 20.4),
    ];
    drawing.shape(&base, Some(PALE), Some(Pen::new(1.1)));
    let place = Place {
        x: screen.0,
        y: screen.1,
    };
    for (cell, mark) in ["4", "5", "3"].into_iter().enumerate() {
        let area = place.area(2.3 + 6.3 * cell as f32, 4.2, 5.6, 6.0);
        drawing.area(area, 0.6, None, Some(INK));
        label(drawing, mark, area, 10.5, true);
    }
}

/// A row of the grid with marks, one of them a recusal, and a mean made without it.
pub(crate) fn recusal(drawing: &mut Drawing, wording: &Wording<'_>, x: f32, y: f32) {
    let place = Place { x, y };
    let recused = wording.get("paper-mark-recused");
    for (column, mark) in ["86", "87", recused.as_str(), "85"].into_iter().enumerate() {
        let area = place.area(1.0 + 9.0 * column as f32, 4.5, 9.0, 9.0);
        let out = column == 2;
        drawing.area(area, 0.0, Some(if out { PALE } else { 1.0 }), Some(INK));
        label(drawing, mark, area, 11.0, !out);
    }
    label(drawing, "=", place.area(37.0, 4.5, 4.0, 9.0), 13.0, false);
    let mean = place.area(41.0, 4.5, 9.0, 9.0);
    drawing.area(mean, 1.2, None, Some(Pen::new(1.4)));
    label(drawing, "86", mean, 11.0, true);
    let sum = wording.get("paper-guide-mean");
    label(drawing, &sum, place.area(1.0, 15.5, 49.0, 6.0), 9.5, false);
}

/// A full grid, locked.
pub(crate) fn closed(drawing: &mut Drawing, x: f32, y: f32) {
    let place = Place { x, y };
    for (column, row) in (0..15).map(|n| (n % 5, n / 5)) {
        let area = place.area(3.0 + 6.0 * column as f32, 3.0 + 6.0 * row as f32, 6.0, 6.0);
        drawing.area(area, 0.0, Some(1.0), Some(FAINT));
        tick(drawing, (area.0 + 2.9, area.1 + 2.9), 3.0);
    }
    // A padlock.
    let lock = Place {
        x: x + 38.0,
        y: y + 5.0,
    };
    drawing.area(lock.area(2.2, 0.0, 6.6, 11.0), 3.3, None, Some(Pen::new(1.8)));
    drawing.area(
        lock.area(0.0, 5.5, 11.0, 9.0),
        1.2,
        Some(PALE),
        Some(Pen::new(1.3)),
    );
    drawing.circle(lock.at(5.5, 9.2), 1.0, Some(0.0), None);
    drawing.line(&[lock.at(5.5, 9.2), lock.at(5.5, 12.0)], Pen::new(1.4));
}

/// A paper with lines to sign on, and one signature.
pub(crate) fn signed(drawing: &mut Drawing, x: f32, y: f32) {
    sheet(drawing, x + 20.0, y + 3.0, 20.0, 20.5);
    let place = Place {
        x: x + 9.0,
        y: y + 0.5,
    };
    sheet(drawing, place.x, place.y, 20.0, 23.0);
    scribble(drawing, place.at(5.0, 3.6), 8.0);
    table(drawing, &place, (3.0, 6.0), (4, 2), (3.5, 2.6));
    for row in 0..2 {
        let line = 15.4 + 4.4 * row as f32;
        drawing.line(&[place.at(3.0, line), place.at(12.0, line)], INK);
        scribble(drawing, place.at(13.2, line - 0.6), 4.0);
        signature(drawing, place.at(3.6, line - 0.5));
    }
}

fn signature(drawing: &mut Drawing, (x, y): (f32, f32)) {
    let waves = [
        (0.0, 0.0),
        (0.9, -2.2),
        (1.3, 0.2),
        (2.4, -1.8),
        (2.7, 0.3),
        (3.8, -1.2),
        (4.3, 0.0),
        (6.6, -0.8),
    ];
    let points: Vec<(f32, f32)> = waves.iter().map(|(dx, dy)| (x + dx, y + dy)).collect();
    drawing.line(&points, Pen::new(0.8));
}

/// A file that goes onto a memory stick.
pub(crate) fn copied(drawing: &mut Drawing, x: f32, y: f32) {
    let place = Place { x, y };
    sheet(drawing, x + 6.0, y + 2.0, 15.0, 19.0);
    let name = place.area(6.0, 8.0, 15.0, 8.0);
    label(drawing, ".tribuna", name, 8.5, true);
    drawing.arrow(place.at(23.0, 11.5), place.at(29.0, 11.5), Pen::new(1.3));
    drawing.area(
        place.area(31.0, 7.0, 11.0, 9.0),
        1.6,
        Some(PALE),
        Some(Pen::new(1.3)),
    );
    drawing.area(
        place.area(42.0, 8.6, 5.5, 5.8),
        0.0,
        Some(1.0),
        Some(Pen::new(1.3)),
    );
    drawing.area(place.area(43.6, 10.0, 1.2, 1.0), 0.0, Some(0.3), None);
    drawing.area(place.area(43.6, 12.0, 1.2, 1.0), 0.0, Some(0.3), None);
}

/// A list of projects, one of them open.
pub(crate) fn desk(drawing: &mut Drawing, x: f32, y: f32) {
    let screen = laptop(drawing, &Place { x: x + 5.0, y });
    let place = Place {
        x: screen.0,
        y: screen.1,
    };
    for row in 0..3 {
        let top = 0.9 + 5.3 * row as f32;
        let here = row == 1;
        let pen = if here { Pen::new(1.3) } else { FAINT };
        drawing.area(
            place.area(1.0, top, 27.0, 4.4),
            0.8,
            here.then_some(PALE),
            Some(pen),
        );
        let number = ["4", "5", "6"][row];
        label(drawing, number, place.area(2.0, top, 4.0, 4.4), 9.5, here);
        scribble(drawing, place.at(8.0, top + 2.2), [12.0, 14.0, 10.0][row]);
        if row == 0 {
            tick(drawing, place.at(25.0, top + 2.2), 2.6);
        }
    }
}

/// Two criteria with the marks of a scale, one of each chosen.
pub(crate) fn scale(drawing: &mut Drawing, x: f32, y: f32) {
    let place = Place { x, y };
    for (row, chosen) in [4, 3].into_iter().enumerate() {
        let top = 1.0 + 12.0 * row as f32;
        scribble(drawing, place.at(2.0, top + 1.2), [30.0, 24.0][row]);
        for mark in 0..6 {
            let area = place.area(1.0 + 8.1 * mark as f32, top + 3.2, 6.9, 6.9);
            let here = mark == chosen;
            let pen = if here { Pen::new(1.6) } else { FAINT };
            drawing.area(area, 1.4, here.then_some(0.82), Some(pen));
            label(drawing, &mark.to_string(), area, 11.0, here);
        }
    }
}

/// A sheet that is handed in.
pub(crate) fn handed_in(drawing: &mut Drawing, x: f32, y: f32) {
    let place = Place { x, y };
    sheet(drawing, x + 6.0, y + 0.5, 18.0, 23.0);
    for (row, mark) in ["4", "3", "5", "4"].into_iter().enumerate() {
        let top = 4.6 + 4.5 * row as f32;
        scribble(drawing, place.at(8.5, top + 2.0), 8.0);
        label(drawing, mark, place.area(18.5, top, 4.0, 4.0), 9.5, true);
    }
    drawing.arrow(place.at(26.0, 12.0), place.at(32.0, 12.0), Pen::new(1.3));
    drawing.circle(place.at(40.5, 12.0), 6.4, None, Some(Pen::new(1.4)));
    tick(drawing, place.at(40.2, 12.2), 6.5);
}

/// The laptop goes on to the next juror.
pub(crate) fn handed_over(drawing: &mut Drawing, x: f32, y: f32) {
    let place = Place { x, y };
    for (dx, grey) in [(2.0, 0.82), (39.0, 1.0)] {
        drawing.circle(place.at(dx + 4.5, 5.2), 3.4, Some(grey), Some(Pen::new(1.2)));
        let left = place.x + dx;
        let top = place.y + 10.4;
        drawing.area((left, top, 9.0, 12.5), 3.6, Some(grey), Some(Pen::new(1.2)));
    }
    let screen = place.area(18.0, 7.0, 14.0, 9.0);
    drawing.area(screen, 1.0, Some(1.0), Some(Pen::new(1.3)));
    let base = [
        place.at(16.4, 16.5),
        place.at(33.6, 16.5),
        place.at(32.4, 18.4),
        place.at(17.6, 18.4),
    ];
    drawing.shape(&base, Some(PALE), Some(Pen::new(1.1)));
    drawing.arrow(place.at(12.6, 21.6), place.at(37.4, 21.6), Pen::new(1.3));
}
