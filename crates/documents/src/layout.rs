//! Blocks into pages: the display list of a paper. Knows nothing of PDF.

use crate::block::{Align, Block, Document, Paragraph, Run, Signature};
use crate::display::{Item, Page};
use crate::fonts::{ASCENT, DESCENT, Face};
use crate::line::{LineStyle, MM, break_lines};
use crate::profile::Profile;
use crate::rule::join_rules;
use crate::shape::Shaper;
use crate::table::{LaidRow, lay_table};
use std::sync::Arc;

/// A4, the short and the long edge in points.
const A4: (f32, f32) = (595.28, 841.89);

/// A piece that does not split: a line of text, a row, a signature.
struct Slab {
    height: f32,
    before: f32,
    items: Vec<Item>,
    keep_with_next: bool,
    /// The table whose head must stand above it.
    table: Option<usize>,
    new_page: bool,
}

impl Slab {
    fn new(height: f32, items: Vec<Item>) -> Self {
        Self {
            height,
            before: 0.0,
            items,
            keep_with_next: false,
            table: None,
            new_page: false,
        }
    }
}

/// Pieces of a whole paper, before pages.
struct Flow<'a> {
    shaper: &'a mut Shaper,
    profile: &'a Profile,
    /// Width between the margins.
    width: f32,
    slabs: Vec<Slab>,
    heads: Vec<Vec<LaidRow>>,
    /// Distance wanted before the next piece.
    pending: f32,
    break_next: bool,
}

/// Returns the pages of a paper.
pub fn lay_out(document: &Document, shaper: &mut Shaper, profile: &Profile) -> Vec<Page> {
    let (width, height) = if document.landscape { (A4.1, A4.0) } else { A4 };
    let margins = document.margins.unwrap_or(profile.margins);
    let mut flow = Flow {
        shaper,
        profile,
        width: width - (margins.left + margins.right) * MM,
        slabs: Vec::new(),
        heads: Vec::new(),
        pending: 0.0,
        break_next: false,
    };
    for block in &document.blocks {
        flow.block(block);
    }
    let Flow { slabs, heads, .. } = flow;
    let room = height - (margins.top + margins.bottom) * MM;
    let (left, top) = (margins.left * MM, margins.top * MM);
    let mut pages: Vec<Page> = paginate(slabs, &heads, room)
        .into_iter()
        .map(|items| Page {
            width,
            height,
            items: items.into_iter().map(|item| item.shifted(left, top)).collect(),
        })
        .collect();
    furnish(document, shaper, profile, &mut pages);
    for page in &mut pages {
        join_rules(&mut page.items);
    }
    pages
}

impl Flow<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::Table(table) => {
                let size = table.size.unwrap_or(self.profile.text.table);
                let laid = lay_table(self.shaper, table, self.width, size);
                let index = self.heads.len();
                let has_head = !laid.head.is_empty();
                for row in &laid.head {
                    let mut slab = Slab::new(row.height, row.items.clone());
                    slab.keep_with_next = true;
                    self.push(slab);
                }
                self.heads.push(laid.head);
                for row in laid.rows {
                    let mut slab = Slab::new(row.height, row.items);
                    slab.keep_with_next = row.keep_with_next;
                    slab.table = has_head.then_some(index);
                    self.push(slab);
                }
            }
            Block::Signatures(signatures) => self.signatures(signatures),
            Block::Space(points) => self.pending += points,
            Block::Drawing(drawing) => {
                let items = drawing.items(self.shaper);
                self.push(Slab::new(drawing.height * MM, items));
            }
            Block::WritingLines(count) => {
                let step = self.profile.text.size * 1.45;
                for index in 0..*count {
                    let y = step - 3.0;
                    let rule = Item::Rule {
                        from: (0.0, y),
                        to: (self.width, y),
                    };
                    let mut slab = Slab::new(step, vec![rule]);
                    slab.keep_with_next = index + 1 < *count;
                    self.push(slab);
                }
            }
            Block::PageBreak => self.break_next = true,
            Block::Together(blocks) => {
                let first = self.slabs.len();
                for block in blocks {
                    self.block(block);
                }
                let last = self.slabs.len().saturating_sub(1);
                for slab in &mut self.slabs[first..last.max(first)] {
                    slab.keep_with_next = true;
                }
            }
        }
    }

    fn push(&mut self, mut slab: Slab) {
        slab.before += std::mem::take(&mut self.pending);
        slab.new_page = std::mem::take(&mut self.break_next);
        self.slabs.push(slab);
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        let text = self.profile.text;
        let size = paragraph.size.unwrap_or(text.size);
        let leading = size * paragraph.leading.unwrap_or(text.leading);
        let indent = paragraph.indent * MM;
        let room = self.width - indent;
        let first_line = paragraph.first_line * MM;
        let style = LineStyle {
            size,
            align: paragraph.align,
            first: room - first_line,
            rest: room,
        };
        let lines = break_lines(self.shaper, &paragraph.runs, style);
        self.pending += paragraph.before;
        let count = lines.len();
        for (index, line) in lines.iter().enumerate() {
            let mut items = Vec::new();
            let lead = if index == 0 { first_line } else { 0.0 };
            let y = (leading - size * (ASCENT + DESCENT)) / 2.0 + size * ASCENT;
            line.draw(indent + lead, y, room - lead, &style, &mut items);
            let mut slab = Slab::new(leading, items);
            // No single first or last line of a paragraph on a page of its own.
            let edge = index == 0 || index + 2 == count;
            slab.keep_with_next = if index + 1 == count {
                paragraph.keep_with_next
            } else {
                edge || paragraph.keep_with_next
            };
            self.push(slab);
        }
        self.pending += paragraph.after;
    }

    /// Lines to sign on, each as high as its widest part needs; what precedes stays with the first.
    fn signatures(&mut self, signatures: &[Signature]) {
        // Two lines of the text before, or a row, go to the page of the signatures.
        let count = self.slabs.len();
        for slab in self.slabs.iter_mut().skip(count.saturating_sub(2)) {
            slab.keep_with_next = true;
        }
        let size = self.profile.text.size.min(13.0);
        let caption = self.profile.text.caption;
        let (role_width, line_width, gap) = (self.width * 0.38, self.width * 0.22, 8.0);
        let name_left = role_width + line_width + 2.0 * gap;
        let name_width = self.width - name_left;
        let leading = size * 1.15;
        for (index, signature) in signatures.iter().enumerate() {
            let style = |room: f32, size: f32, align: Align| LineStyle {
                size,
                align,
                first: room,
                rest: room,
            };
            let (role_style, name_style) = (
                style(role_width, size, Align::Left),
                style(name_width, size, Align::Left),
            );
            let roles = break_lines(self.shaper, &[Run::text(&signature.role)], role_style);
            let names = break_lines(self.shaper, &[Run::text(&signature.name)], name_style);
            let rows = roles.len().max(names.len());
            // The line to sign on is level with the last line of the role.
            let base = leading * (rows as f32 - 1.0) + size * ASCENT + 6.0;
            let mut items = Vec::new();
            let mut draw = |lines: &[crate::line::Line], x: f32, room: f32, style: &LineStyle| {
                let from = base - leading * (lines.len() as f32 - 1.0);
                for (row, line) in lines.iter().enumerate() {
                    line.draw(x, from + leading * row as f32, room, style, &mut items);
                }
            };
            draw(&roles, 0.0, role_width, &role_style);
            if !signature.name.is_empty() {
                draw(&names, name_left, name_width, &name_style);
            }
            let mut ruled = |x: f32, width: f32, text: &str| {
                items.push(Item::Rule {
                    from: (x, base + 2.0),
                    to: (x + width, base + 2.0),
                });
                if !text.is_empty() {
                    let style = style(width, caption, Align::Centre);
                    let lines = break_lines(self.shaper, &[Run::text(text)], style);
                    for line in lines.iter().take(1) {
                        line.draw(x, base + 2.5 + caption, width, &style, &mut items);
                    }
                }
            };
            ruled(role_width + gap, line_width, &signature.caption);
            if signature.name.is_empty() {
                ruled(name_left, name_width, &signature.name_caption);
            }
            let mut slab = Slab::new(base + 2.5 + caption * 1.5, items);
            slab.keep_with_next = index + 1 < signatures.len();
            self.push(slab);
        }
    }
}

/// Puts pieces on pages of `room` points. Pieces chained by `keep_with_next` stay together where they fit on
/// one page; a chain longer than a page is broken where the page ends.
fn paginate(slabs: Vec<Slab>, heads: &[Vec<LaidRow>], room: f32) -> Vec<Vec<Item>> {
    let mut pages: Vec<Vec<Item>> = vec![Vec::new()];
    let mut y = 0.0f32;
    let mut chain_left = 0usize;
    let heights: Vec<(f32, f32, bool, Option<usize>)> = slabs
        .iter()
        .map(|slab| (slab.before, slab.height, slab.keep_with_next, slab.table))
        .collect();
    for (index, slab) in slabs.into_iter().enumerate() {
        let at_top = y == 0.0;
        let mut turn = slab.new_page && !at_top;
        if chain_left == 0 {
            let length = heights[index..].iter().take_while(|part| part.2).count() + 1;
            let chain = &heights[index..(index + length).min(heights.len())];
            let height: f32 = chain.iter().map(|part| part.0 + part.1).sum();
            let head: f32 = slab.table.map_or(0.0, |table| head_height(heads, table));
            let whole_fits_a_page = height - slab.before + head <= room;
            chain_left = length;
            if !at_top && y + height > room + 0.01 && whole_fits_a_page {
                turn = true;
            }
        }
        chain_left -= 1;
        if !at_top && y + slab.before + slab.height > room + 0.01 {
            turn = true;
        }
        if turn {
            pages.push(Vec::new());
            y = 0.0;
            if let Some(table) = slab.table {
                for row in heads.get(table).into_iter().flatten() {
                    place(&mut pages, &row.items, y);
                    y += row.height;
                }
            }
        } else if !at_top {
            y += slab.before;
        }
        place(&mut pages, &slab.items, y);
        y += slab.height;
    }
    pages
}

fn head_height(heads: &[Vec<LaidRow>], table: usize) -> f32 {
    heads
        .get(table)
        .map_or(0.0, |rows| rows.iter().map(|row| row.height).sum())
}

fn place(pages: &mut [Vec<Item>], items: &[Item], y: f32) {
    if let Some(page) = pages.last_mut() {
        page.extend(items.iter().cloned().map(|item| item.shifted(0.0, y)));
    }
}

/// Line height of the footer, in its sizes, where it has a second line.
const SEAL_LEADING: f32 = 1.15;

/// Puts the page number, the footer and the word across the page where the profile wants them.
fn furnish(document: &Document, shaper: &mut Shaper, profile: &Profile, pages: &mut [Page]) {
    let count = pages.len();
    let mark = document.watermark.as_deref().map(|word| {
        let (width, height) = pages.first().map_or(A4, |page| (page.width, page.height));
        watermark(shaper, word, width, height)
    });
    for (index, page) in pages.iter_mut().enumerate() {
        let number = index + 1;
        let margins = document.margins.unwrap_or(profile.margins);
        let (left, right) = (margins.left * MM, page.width - margins.right * MM);
        let room = right - left;
        let mut write = |text: &str, size: f32, align: Align, y: f32| {
            let style = LineStyle {
                size,
                align,
                first: room,
                rest: room,
            };
            let lines = break_lines(shaper, &[Run::text(text)], style);
            for line in lines.iter().take(1) {
                line.draw(left, y, room, &style, &mut page.items);
            }
        };
        // A page that is not filed has no room kept for a number at its head; the foot tells it.
        if document.margins.is_none() && number >= profile.number.from && count > 1 {
            let size = profile.number.size;
            write(
                &number.to_string(),
                size,
                Align::Centre,
                profile.number.offset * MM + size * ASCENT,
            );
        }
        // Of two lines the lower one stands where a lone one would: nothing comes nearer to the edge of the page.
        let lowest = page.height - profile.footer.offset * MM;
        let above = document.seal.as_ref().map_or(0.0, |_| SEAL_LEADING);
        let y = lowest - above * profile.footer.size;
        let label = document
            .page_label
            .replace("{page}", &number.to_string())
            .replace("{pages}", &count.to_string());
        let name = match &document.watermark {
            Some(word) => format!("{word}. {}", document.short_name),
            None => document.short_name.clone(),
        };
        write(&name, profile.footer.size, Align::Left, y);
        write(&label, profile.footer.size, Align::Right, y);
        if let Some(seal) = &document.seal {
            write(seal, profile.footer.size, Align::Left, lowest);
        }
        if let Some(mark) = &mark {
            page.items.insert(0, Item::Shape(Arc::clone(mark)));
        }
    }
}

/// Returns the outlines of a word along the diagonal of the page. Outlines, not letters: letters of this
/// size would fall into the cells of tables when text is taken out of the file.
fn watermark(shaper: &Shaper, word: &str, width: f32, height: f32) -> Arc<Vec<Vec<crate::display::Ring>>> {
    let (outline, length) = shaper.outline(Face::Bold, word);
    let diagonal = width.hypot(height);
    let size = diagonal * 0.62 / length.max(0.1);
    let (sin, cos) = (height / diagonal, width / diagonal);
    let rings = outline
        .rings
        .into_iter()
        .map(|ring| {
            ring.into_iter()
                .map(|((x, y), control)| {
                    // From the middle of the word to the middle of the page, turned along the diagonal.
                    let (x, y) = ((x - length / 2.0) * size, (y - 0.33) * size);
                    (
                        (
                            width / 2.0 + x * cos - y * sin,
                            height / 2.0 - (x * sin + y * cos),
                        ),
                        control,
                    )
                })
                .collect()
        })
        .collect();
    Arc::new(rings)
}
