//! Tables of an office document.

use super::{CELL_EDGES, HEAD_HEIGHT, RULED, TWIPS, Writer, alignment, runs};
use crate::block::{Cell, Row, Run, Signature, Table, Width};
use docx_rs as office;
use office::{AlignmentType, TableCellBorderPosition, WidthType};

impl Writer<'_> {
    pub(super) fn table(&mut self, table: &Table) -> office::Table {
        let size = table.size.unwrap_or(self.profile.text.table);
        let widths = self.widths(&table.columns);
        let mut rows = Vec::new();
        for cells in &table.head {
            rows.push(self.row(&Row::new(cells.clone()), &widths, size, true));
        }
        if table.numbered {
            let cells = (1..=widths.len()).map(|number| Cell::head(number.to_string()));
            rows.push(self.row(&Row::new(cells.collect()), &widths, (size - 2.0).max(7.0), true));
        }
        for row in &table.rows {
            rows.push(self.row(row, &widths, size, false));
        }
        let made = if table.borders {
            office::Table::new(rows)
        } else {
            office::Table::without_borders(rows)
        };
        let total: usize = widths.iter().sum();
        made.set_grid(widths)
            .width(total, WidthType::Dxa)
            .layout(office::TableLayoutType::Fixed)
    }

    /// Returns the widths of the columns in twips; their sum is the room.
    pub(super) fn widths(&self, columns: &[Width]) -> Vec<usize> {
        let mut shares = 0.0;
        let fixed: f32 = columns
            .iter()
            .map(|column| match column {
                Width::Fixed(mm) | Width::Auto(mm) => mm * TWIPS,
                Width::Share(share) => {
                    shares += share;
                    0.0
                }
            })
            .sum();
        // A share is never less than a quarter of the room: the others give.
        let least = if shares > 0.0 { self.room * 0.25 } else { 0.0 };
        let scale = ((self.room - least) / fixed.max(1.0)).min(1.0);
        let left = self.room - fixed * scale;
        let width = |column: &Width| match column {
            Width::Fixed(mm) | Width::Auto(mm) => mm * TWIPS * scale,
            Width::Share(share) => left * share / shares,
        };
        columns
            .iter()
            .map(|column| width(column).round() as usize)
            .collect()
    }

    pub(super) fn row(&mut self, row: &Row, widths: &[usize], size: f32, head: bool) -> office::TableRow {
        let mut at = 0;
        let mut cells = Vec::with_capacity(row.cells.len());
        for cell in &row.cells {
            let end = (at + cell.span.max(1)).min(widths.len());
            let width: usize = widths.get(at..end).map_or(0, |part| part.iter().sum());
            at = end;
            cells.push(self.cell(cell, width, size, row.keep_with_next || head));
        }
        let made = office::TableRow::new(cells);
        if head {
            return made
                .row_height(HEAD_HEIGHT)
                .height_rule(office::HeightRule::AtLeast);
        }
        if row.height > 0.0 {
            return made
                .row_height((row.height * TWIPS).round())
                .height_rule(office::HeightRule::AtLeast)
                .cant_split();
        }
        made.cant_split()
    }

    pub(super) fn cell(&mut self, cell: &Cell, width: usize, size: f32, keep: bool) -> office::TableCell {
        let paragraph = self.empty().align(alignment(cell.align)).keep_next(keep);
        let mut made = office::TableCell::new()
            .add_paragraph(runs(paragraph, &cell.runs, size))
            .width(width, WidthType::Dxa);
        if cell.span > 1 {
            made = made.grid_span(cell.span);
        }
        if cell.middle {
            made = made.vertical_align(office::VAlignType::Center);
        }
        if cell.rotated {
            made = made.text_direction(office::TextDirectionType::BtLr);
        }
        made
    }

    /// Returns lines to sign on: role, a line with its caption, name.
    pub(super) fn signatures(&mut self, signatures: &[Signature]) -> office::Table {
        let size = self.profile.text.size.min(13.0);
        let caption = self.profile.text.caption;
        let widths = [0.36, 0.24, 0.40].map(|share| (self.room * share) as usize);
        let mut rows = Vec::new();
        let count = signatures.len();
        for (index, signature) in signatures.iter().enumerate() {
            let keep = index + 1 < count;
            let line = |caption_text: &str| (caption_text.to_owned(), true);
            let name = if signature.name.is_empty() {
                line(&signature.name_caption)
            } else {
                (String::new(), false)
            };
            let parts = [
                (&signature.role, (String::new(), false)),
                (&String::new(), line(&signature.caption)),
                (&signature.name, name),
            ];
            let mut cells = Vec::new();
            for (width, (text, (below, ruled))) in widths.iter().zip(parts) {
                let spacing = office::LineSpacing::new().before(160);
                let first = self.empty().keep_next(true).line_spacing(spacing);
                let mut cell = office::TableCell::new().width(*width, WidthType::Dxa);
                if ruled {
                    let gap = "_".repeat(((*width as f32 / TWIPS - CELL_EDGES) / RULED) as usize);
                    cell = cell.add_paragraph(runs(first, &[Run::text(gap)], size));
                    let under = self.empty().align(AlignmentType::Center).keep_next(keep);
                    cell = cell.add_paragraph(runs(under, &[Run::text(&below)], caption));
                } else {
                    cell = cell.add_paragraph(runs(first.keep_next(keep), &[Run::text(text)], size));
                }
                for position in [
                    TableCellBorderPosition::Left,
                    TableCellBorderPosition::Right,
                    TableCellBorderPosition::Top,
                    TableCellBorderPosition::Bottom,
                ] {
                    cell = cell.clear_border(position);
                }
                cells.push(cell);
            }
            rows.push(office::TableRow::new(cells).cant_split());
        }
        office::Table::without_borders(rows)
            .set_grid(widths.to_vec())
            .width(widths.iter().sum(), WidthType::Dxa)
            .layout(office::TableLayoutType::Fixed)
    }
}
