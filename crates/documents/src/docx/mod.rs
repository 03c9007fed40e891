//! A paper as an office document, for chanceries that finish its wording: from the same blocks as the PDF.
//!
//! An office program breaks lines and pages by itself, so nothing is laid out here. Of a picture there is nothing
//! in such a paper; the word across a page stands at its head instead.

mod table;

use crate::block::{Align, Block, Document, Paragraph, Run};
use crate::error::Error;
use crate::profile::{Margins, Profile};
use docx_rs as office;
use domain::text::{cleaned, is_directional};
use office::AlignmentType;

/// Twentieths of a point in a millimetre.
const TWIPS: f32 = 1440.0 / 25.4;
/// Twentieths of a point in a point.
const POINT: f32 = 20.0;
/// A4 in twips, the short and the long edge.
const A4: (u32, u32) = (11_906, 16_838);
/// The face of papers: every office has it, or one of the same metrics.
const FACE: &str = "Times New Roman";
/// Width of a character of a ruled gap, in millimetres.
const RULED: f32 = 2.4;
/// What the edges of a table's cell take of its width, in millimetres.
const CELL_EDGES: f32 = 3.8;
/// The height of a row of a head: the library cannot say that a row is repeated on every page, so such rows get
/// a height of their own, and it becomes that word in the finished part.
const HEAD_HEIGHT: f32 = 7.0;
const HEAD_MARK: &str = r#"<w:trHeight w:val="7" w:hRule="atLeast" />"#;
const HEAD_WORD: &str = "<w:tblHeader />";

/// Returns the bytes of a paper as DOCX. The same paper gives the same bytes.
///
/// # Errors
/// The archive cannot be written.
pub fn write_docx(document: &Document, profile: &Profile) -> Result<Vec<u8>, Error> {
    let (short, long) = A4;
    let margins = document.margins.unwrap_or(profile.margins);
    let (width, height) = if document.landscape {
        (long, short)
    } else {
        (short, long)
    };
    let room = width as f32 - (margins.left + margins.right) * TWIPS;
    let mut writer = Writer {
        profile,
        room,
        pending: 0.0,
        break_next: false,
        next_id: 1,
    };
    let fonts = office::RunFonts::new()
        .ascii(FACE)
        .hi_ansi(FACE)
        .cs(FACE)
        .east_asia(FACE);
    let mut paper = office::Docx::new()
        .default_fonts(fonts)
        .default_size(half_points(profile.text.size))
        .page_size(width, height)
        .page_margin(page_margins(margins, profile))
        .title_pg();
    if document.landscape {
        paper = paper.page_orient(office::PageOrientationType::Landscape);
    }
    if let Some(time) = document.time {
        let time = time.format("%Y-%m-%dT%H:%M:%SZ").to_string();
        paper = paper.created_at(&time).updated_at(&time);
    }
    let (first, header) = (writer.header(document, false), writer.header(document, true));
    paper = paper.first_header(first).header(header);
    let (first, footer) = (writer.footer(document), writer.footer(document));
    paper = paper.first_footer(first).footer(footer);
    for part in writer.parts(&document.blocks, false) {
        paper = match part {
            Part::Paragraph(paragraph) => paper.add_paragraph(*paragraph),
            Part::Table(table) => paper.add_table(*table),
        };
    }
    finish(paper.build(), document)
}

/// Puts in what the library has no word for, and writes the archive.
fn finish(mut parts: office::XMLDocx, document: &Document) -> Result<Vec<u8>, Error> {
    let replaced = |part: &mut Vec<u8>, pairs: &[(&str, &str)]| {
        let mut text = String::from_utf8_lossy(part).into_owned();
        for (from, to) in pairs {
            text = text.replace(from, to);
        }
        *part = text.into_bytes();
    };
    replaced(&mut parts.document, &[(HEAD_MARK, HEAD_WORD)]);
    let author = escaped(&document.author);
    let creator = format!(
        "<dc:title>{}</dc:title><dc:creator>{author}</dc:creator>",
        escaped(&document.title)
    );
    let last = format!("<cp:lastModifiedBy>{author}</cp:lastModifiedBy>");
    replaced(
        &mut parts.doc_props.core,
        &[
            ("<dc:creator>unknown</dc:creator>", &creator),
            ("<cp:lastModifiedBy>unknown</cp:lastModifiedBy>", &last),
        ],
    );
    let mut bytes = std::io::Cursor::new(Vec::new());
    parts
        .pack(&mut bytes)
        .map_err(|error| Error::Docx(error.to_string()))?;
    Ok(bytes.into_inner())
}

/// Returns a text that XML can hold and that reads as it is: files of old hold what no text may.
fn fit(text: &str) -> String {
    let clean = cleaned(text);
    clean.chars().filter(|c| !is_directional(*c)).collect()
}

fn escaped(text: &str) -> String {
    fit(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn page_margins(margins: Margins, profile: &Profile) -> office::PageMargin {
    let twips = |mm: f32| (mm * TWIPS).round() as i32;
    office::PageMargin::new()
        .left(twips(margins.left))
        .right(twips(margins.right))
        .top(twips(margins.top))
        .bottom(twips(margins.bottom))
        .header(twips(profile.number.offset))
        .footer(twips(profile.footer.offset * 0.6))
}

fn half_points(points: f32) -> usize {
    (points * 2.0).round() as usize
}

/// A part of the body.
enum Part {
    Paragraph(Box<office::Paragraph>),
    Table(Box<office::Table>),
}

struct Writer<'a> {
    profile: &'a Profile,
    /// Width between the margins, in twips.
    room: f32,
    /// Distance wanted before the next part, in points.
    pending: f32,
    break_next: bool,
    next_id: u32,
}

impl Writer<'_> {
    /// Returns an empty paragraph with an id of the paper: the library's own would come from a counter of the
    /// thread, and the same paper would not be the same twice.
    fn empty(&mut self) -> office::Paragraph {
        let id = format!("{:08x}", self.next_id);
        self.next_id += 1;
        office::Paragraph::new().id(id)
    }

    fn header(&mut self, document: &Document, numbered: bool) -> office::Header {
        let mut paragraph = self.empty().align(AlignmentType::Center);
        if let Some(word) = &document.watermark {
            paragraph = paragraph.add_run(office::Run::new().bold().add_text(fit(word)));
        }
        if numbered {
            let size = half_points(self.profile.number.size);
            if document.watermark.is_some() {
                paragraph = paragraph.add_run(office::Run::new().add_text("  "));
            }
            paragraph = page_number(paragraph, size);
        }
        office::Header::new().add_paragraph(paragraph)
    }

    fn footer(&mut self, document: &Document) -> office::Footer {
        let size = half_points(self.profile.footer.size);
        let right = office::Tab::new()
            .val(office::TabValueType::Right)
            .pos(self.room as usize);
        let run = |text: &str| office::Run::new().size(size).add_text(fit(text));
        let name = match &document.watermark {
            Some(word) => format!("{word}. {}", document.short_name),
            None => document.short_name.clone(),
        };
        let mut paragraph = self
            .empty()
            .add_tab(right)
            .size(size)
            .add_run(run(&name).add_tab());
        let (before, rest) = document
            .page_label
            .split_once("{page}")
            .unwrap_or((&document.page_label, ""));
        let (between, after) = rest.split_once("{pages}").unwrap_or((rest, ""));
        paragraph = paragraph.add_run(run(before));
        if !rest.is_empty() {
            paragraph = page_number(paragraph, size).add_run(run(between));
            let pages = office::InstrText::NUMPAGES(office::InstrNUMPAGES {});
            paragraph = field(paragraph, size, pages).add_run(run(after));
        }
        let footer = office::Footer::new().add_paragraph(paragraph);
        match &document.seal {
            Some(seal) => footer.add_paragraph(self.empty().size(size).add_run(run(seal))),
            None => footer,
        }
    }

    fn parts(&mut self, blocks: &[Block], keep: bool) -> Vec<Part> {
        let mut parts = Vec::new();
        for (index, block) in blocks.iter().enumerate() {
            // All but the last of blocks that stay together are kept with what follows.
            let keep = keep && index + 1 < blocks.len();
            self.block(block, keep, &mut parts);
        }
        parts
    }

    fn block(&mut self, block: &Block, keep: bool, parts: &mut Vec<Part>) {
        match block {
            Block::Paragraph(paragraph) => {
                let paragraph = self.paragraph(paragraph, keep);
                parts.push(Part::Paragraph(Box::new(paragraph)));
            }
            Block::Table(table) => {
                self.apart(parts);
                let table = self.table(table);
                parts.push(Part::Table(Box::new(table)));
            }
            Block::Signatures(signatures) => {
                self.apart(parts);
                let table = self.signatures(signatures);
                parts.push(Part::Table(Box::new(table)));
            }
            Block::Space(points) => self.pending += points,
            Block::Drawing(_) => {}
            Block::WritingLines(count) => {
                for _ in 0..*count {
                    let line = Paragraph::new(vec![Run::Fill(40.0)]);
                    let paragraph = self.paragraph(&line, keep);
                    parts.push(Part::Paragraph(Box::new(paragraph)));
                }
            }
            Block::PageBreak => self.break_next = true,
            Block::Together(blocks) => parts.extend(self.parts(blocks, true)),
        }
    }

    /// Parts a table from what is before it: two tables without a paragraph between them would be one, and a
    /// table has no distance of its own.
    fn apart(&mut self, parts: &mut Vec<Part>) {
        let after_table = matches!(parts.last(), Some(Part::Table(_)));
        if !after_table && self.pending <= 0.0 && !self.break_next {
            return;
        }
        let points = std::mem::take(&mut self.pending).max(1.0);
        let spacing = office::LineSpacing::new()
            .line_rule(office::LineSpacingType::Exact)
            .line((points * POINT) as i32);
        let mut paragraph = self.empty().line_spacing(spacing).size(2).keep_next(true);
        if std::mem::take(&mut self.break_next) {
            paragraph = paragraph.page_break_before(true);
        }
        parts.push(Part::Paragraph(Box::new(paragraph)));
    }

    fn paragraph(&mut self, paragraph: &Paragraph, keep: bool) -> office::Paragraph {
        let size = paragraph.size.unwrap_or(self.profile.text.size);
        let leading = paragraph.leading.unwrap_or(self.profile.text.leading);
        let before = std::mem::take(&mut self.pending) + paragraph.before;
        let spacing = office::LineSpacing::new()
            .before((before * POINT) as u32)
            .after((paragraph.after * POINT) as u32)
            .line_rule(office::LineSpacingType::Auto)
            // Papers count lines in sizes, offices in natural lines of 1.15 sizes.
            .line((leading / 1.15 * 240.0).round() as i32);
        let mut made = self
            .empty()
            .align(alignment(paragraph.align))
            .line_spacing(spacing)
            .keep_next(keep || paragraph.keep_with_next)
            .indent(
                Some((paragraph.indent * TWIPS) as i32),
                (paragraph.first_line > 0.0).then_some(office::SpecialIndentType::FirstLine(
                    (paragraph.first_line * TWIPS) as i32,
                )),
                None,
                None,
            );
        if std::mem::take(&mut self.break_next) {
            made = made.page_break_before(true);
        }
        let has = |wanted: fn(&Run) -> bool| paragraph.runs.iter().any(wanted);
        if has(|run| matches!(run, Run::Blank(_) | Run::Fill(_))) {
            // A line with a gap is not stretched.
            made = made.align(AlignmentType::Left);
        }
        if has(|run| matches!(run, Run::Fill(_))) {
            made = made.add_tab(
                office::Tab::new()
                    .val(office::TabValueType::Right)
                    .leader(office::TabLeaderType::Underscore)
                    .pos(self.room as usize),
            );
        }
        runs(made, &paragraph.runs, size)
    }
}

/// Adds the number of the page, which an office counts by itself.
fn page_number(paragraph: office::Paragraph, size: usize) -> office::Paragraph {
    field(paragraph, size, office::InstrText::PAGE(office::InstrPAGE {}))
}

/// Adds a field; each of its parts is a run of its own, else some offices give its result another size.
fn field(paragraph: office::Paragraph, size: usize, what: office::InstrText) -> office::Paragraph {
    let run = || office::Run::new().size(size);
    paragraph
        .add_run(run().add_field_char(office::FieldCharType::Begin, false))
        .add_run(run().add_instr_text(what))
        .add_run(run().add_field_char(office::FieldCharType::Separate, false))
        .add_run(run().add_text("1"))
        .add_run(run().add_field_char(office::FieldCharType::End, false))
}

fn alignment(align: Align) -> AlignmentType {
    match align {
        Align::Left => AlignmentType::Left,
        Align::Centre => AlignmentType::Center,
        Align::Right => AlignmentType::Right,
        Align::Justify => AlignmentType::Both,
    }
}

/// Adds runs to a paragraph: words, gaps as underscores, a gap to the end of the line as a tab with a leader.
fn runs(mut paragraph: office::Paragraph, runs: &[Run], size: f32) -> office::Paragraph {
    let plain = || office::Run::new().size(half_points(size));
    for run in runs {
        let made = match run {
            Run::Text { text, bold, italic } => {
                let mut made = plain();
                for (index, line) in cleaned(text).split('\n').enumerate() {
                    if index > 0 {
                        made = made.add_break(office::BreakType::TextWrapping);
                    }
                    made = made.add_text(fit(line));
                }
                if *bold {
                    made = made.bold();
                }
                if *italic {
                    made = made.italic();
                }
                made
            }
            Run::Blank(mm) => plain().add_text("_".repeat((mm / RULED).ceil() as usize)),
            Run::Fill(_) => plain().add_tab(),
        };
        paragraph = paragraph.add_run(made);
    }
    paragraph
}
