//! Tables into rows of known height.

use crate::block::{Align, Cell, Row, Table, Width};
use crate::display::{Item, TextRun};
use crate::fonts::{ASCENT, DESCENT};
use crate::line::{LineStyle, MM, break_lines, natural_widths};
use crate::shape::Shaper;

/// Space between a cell's edge and its words at the sides, in points.
const SIDE: f32 = 3.0;
/// The same above and below.
const ABOVE: f32 = 2.2;
/// Distance of lines in a cell, in sizes.
const LEADING: f32 = 1.1;

/// A row laid out: drawn from its upper left corner.
#[derive(Clone, Debug)]
pub(crate) struct LaidRow {
    pub height: f32,
    pub items: Vec<Item>,
    pub keep_with_next: bool,
}

/// A table laid out: the head to repeat, and the rows.
pub(crate) struct LaidTable {
    pub head: Vec<LaidRow>,
    pub rows: Vec<LaidRow>,
}

/// Lays out a table in `room` points of width at `size` points.
pub(crate) fn lay_table(shaper: &mut Shaper, table: &Table, room: f32, size: f32) -> LaidTable {
    let widths = column_widths(shaper, table, room, size);
    let mut edges = vec![0.0f32];
    for width in &widths {
        edges.push(edges.last().copied().unwrap_or(0.0) + width);
    }
    let mut head: Vec<LaidRow> = table
        .head
        .iter()
        .map(|cells| lay_row(shaper, &Row::new(cells.clone()), &edges, size, table.borders))
        .collect();
    if table.numbered {
        let cells = (1..=widths.len()).map(|n| Cell::head(n.to_string())).collect();
        head.push(lay_row(
            shaper,
            &Row::new(cells),
            &edges,
            (size - 2.0).max(7.0),
            table.borders,
        ));
    }
    let rows = table
        .rows
        .iter()
        .map(|row| lay_row(shaper, row, &edges, size, table.borders))
        .collect();
    LaidTable { head, rows }
}

/// Returns the widths of the columns in points; their sum is `room` where there is a share to take up slack.
fn column_widths(shaper: &mut Shaper, table: &Table, room: f32, size: f32) -> Vec<f32> {
    let mut widths: Vec<f32> = Vec::with_capacity(table.columns.len());
    let mut shares = 0.0;
    for (index, column) in table.columns.iter().enumerate() {
        widths.push(match column {
            Width::Fixed(mm) => mm * MM,
            Width::Share(share) => {
                shares += share;
                0.0
            }
            Width::Auto(most) => natural_column(shaper, table, index, size).min(most * MM),
        });
    }
    let taken: f32 = widths.iter().sum();
    let left = room - taken;
    if shares > 0.0 {
        for (width, column) in widths.iter_mut().zip(&table.columns) {
            if let Width::Share(share) = column {
                *width = (left * share / shares).max(10.0);
            }
        }
    }
    // Too much was promised: everybody gives.
    let taken: f32 = widths.iter().sum();
    if taken > room + 0.1 {
        for width in &mut widths {
            *width *= room / taken;
        }
    }
    widths
}

fn natural_column(shaper: &mut Shaper, table: &Table, column: usize, size: f32) -> f32 {
    let mut widest = 0.0f32;
    for cells in table.head.iter().chain(table.rows.iter().map(|row| &row.cells)) {
        let mut at = 0;
        for cell in cells {
            if at == column && cell.span == 1 {
                let (word, whole) = natural_widths(shaper, &cell.runs, size);
                // A head wraps between words; a cell of an automatic column does not.
                let needed = if cell.rotated {
                    size * LEADING
                } else if cell.middle {
                    word
                } else {
                    whole
                };
                widest = widest.max(needed + 2.0 * SIDE + 0.2);
            }
            at += cell.span;
        }
    }
    widest
}

fn lay_row(shaper: &mut Shaper, row: &Row, edges: &[f32], size: f32, borders: bool) -> LaidRow {
    let (side, above) = if borders { (SIDE, ABOVE) } else { (0.0, 0.8) };
    let leading = size * LEADING;
    let mut laid = Vec::with_capacity(row.cells.len());
    let mut height = (row.height * MM).max(size * (ASCENT + DESCENT) + 2.0 * above);
    let mut column = 0;
    for cell in &row.cells {
        let (left, right) = (
            edges.get(column).copied().unwrap_or(0.0),
            edges
                .get(column + cell.span)
                .or(edges.last())
                .copied()
                .unwrap_or(0.0),
        );
        column += cell.span;
        let room = if cell.rotated {
            let (word, whole) = natural_widths(shaper, &cell.runs, size);
            // Turned words take one line, or two when the column has room for two.
            let lines = ((right - left - 2.0) / leading).floor().max(1.0);
            if lines >= 2.0 {
                word.max(whole / lines * 1.15) + 0.5
            } else {
                whole + 0.5
            }
        } else {
            right - left - 2.0 * side
        };
        let align = if cell.align == Align::Justify {
            Align::Left
        } else {
            cell.align
        };
        let style = LineStyle {
            size,
            align,
            first: room,
            rest: room,
        };
        let lines = break_lines(shaper, &cell.runs, style);
        let text_height = leading * (lines.len() as f32 - 1.0) + size * (ASCENT + DESCENT);
        height = height.max(if cell.rotated {
            room + 2.0 * side
        } else {
            text_height + 2.0 * above
        });
        laid.push((cell, left, right, room, style, lines, text_height));
    }
    let mut items = Vec::new();
    for (cell, left, right, room, style, lines, text_height) in laid {
        let empty = cell.runs.is_empty();
        let mut texts = Vec::new();
        let top = if cell.middle && !cell.rotated {
            (height - text_height) / 2.0
        } else {
            above
        };
        for (index, line) in lines.iter().enumerate() {
            let y = top + size * ASCENT + index as f32 * leading;
            line.draw(left + side, y, room, &style, &mut texts);
        }
        if cell.rotated {
            rotate(
                &mut texts,
                lines.len(),
                (left, right),
                height,
                (size, leading, side),
            );
        }
        if !empty {
            items.extend(texts);
        }
        if borders {
            items.push(Item::Rule {
                from: (left, 0.0),
                to: (left, height),
            });
            items.push(Item::Rule {
                from: (right, 0.0),
                to: (right, height),
            });
            items.push(Item::Rule {
                from: (left, 0.0),
                to: (right, 0.0),
            });
            items.push(Item::Rule {
                from: (left, height),
                to: (right, height),
            });
        }
    }
    LaidRow {
        height,
        items,
        keep_with_next: row.keep_with_next,
    }
}

/// Turns lines laid out from the cell's left edge so that they read upwards, centred in the column.
fn rotate(
    items: &mut [Item],
    lines: usize,
    (left, right): (f32, f32),
    height: f32,
    (size, leading, side): (f32, f32, f32),
) {
    let block = leading * (lines as f32 - 1.0) + size * (ASCENT + DESCENT) * 0.9;
    let first = left + (right - left - block) / 2.0 + size * ASCENT * 0.9;
    let top = ABOVE + size * ASCENT;
    for item in items {
        if let Item::Text(TextRun { x, y, rotated, .. }) = item {
            let along = *x - left - side;
            let line = ((*y - top) / leading).round();
            *x = first + line * leading;
            *y = height - side - along;
            *rotated = true;
        }
    }
}
