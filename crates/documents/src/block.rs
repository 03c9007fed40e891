//! A paper as blocks: pure data, no coordinates.

pub use crate::run::{Align, Run};

use crate::drawing::Drawing;
use crate::profile::Margins;
use chrono::NaiveDateTime;
use messages::Lang;

/// A paper before layout.
#[derive(Clone, Debug)]
pub struct Document {
    /// Title in the file's properties.
    pub title: String,
    /// Who issued it, in the file's properties.
    pub author: String,
    /// Language of the words: hyphenation and the file's `/Lang`.
    pub lang: Lang,
    /// When the paper was made, in the file's properties; from the contest or the journal, not the clock.
    pub time: Option<NaiveDateTime>,
    /// Landscape instead of portrait.
    pub landscape: bool,
    /// Word across every page («ЧЕРНОВИК»).
    pub watermark: Option<String>,
    /// Short name of the document, at the left of the footer.
    pub short_name: String,
    /// A second line of the footer, below the name: what a file can be held against.
    pub seal: Option<String>,
    /// Page label of the footer with `{page}` and `{pages}` in it.
    pub page_label: String,
    /// Margins; absent: the profile's. Pages that are not filed need no binding edge.
    pub margins: Option<Margins>,
    /// The paper's contents.
    pub blocks: Vec<Block>,
}

/// A part of a paper.
#[derive(Clone, Debug)]
pub enum Block {
    /// Words.
    Paragraph(Paragraph),
    /// A table, with or without borders.
    Table(Table),
    /// Lines to sign on; never alone on a page.
    Signatures(Vec<Signature>),
    /// White space, in points; nothing at the head of a page.
    Space(f32),
    /// A picture; does not split.
    Drawing(Drawing),
    /// Empty lines to write on, as many as given.
    WritingLines(usize),
    /// The next block begins a page.
    PageBreak,
    /// Blocks that stay on one page where they fit on one.
    Together(Vec<Block>),
}

/// Words with alignment, indents and distances.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// What it says.
    pub runs: Vec<Run>,
    /// Alignment.
    pub align: Align,
    /// Size in points; absent: the profile's text size.
    pub size: Option<f32>,
    /// Indent of the first line in millimetres.
    pub first_line: f32,
    /// Left indent of every line in millimetres.
    pub indent: f32,
    /// Distance before, in points; none at the head of a page.
    pub before: f32,
    /// Distance after, in points.
    pub after: f32,
    /// Distance of lines in sizes; absent: the profile's.
    pub leading: Option<f32>,
    /// Stays on the page of the next block.
    pub keep_with_next: bool,
}

impl Paragraph {
    /// Returns a paragraph of these runs at the left edge.
    pub fn new(runs: Vec<Run>) -> Self {
        Self {
            runs,
            align: Align::Left,
            size: None,
            first_line: 0.0,
            indent: 0.0,
            before: 0.0,
            after: 0.0,
            leading: None,
            keep_with_next: false,
        }
    }

    /// Returns a paragraph of upright words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::new(vec![Run::text(text)])
    }

    /// Returns body text: justified, with the first line indented by `first_line` millimetres.
    pub fn body(runs: Vec<Run>, first_line: f32) -> Self {
        Self {
            align: Align::Justify,
            first_line,
            ..Self::new(runs)
        }
    }

    /// Returns a centred paragraph, as headings are.
    pub fn centred(runs: Vec<Run>) -> Self {
        Self {
            align: Align::Centre,
            ..Self::new(runs)
        }
    }

    /// Sets the size in points.
    pub fn size(mut self, size: f32) -> Self {
        self.size = Some(size);
        self
    }

    /// Sets the distances before and after, in points.
    pub fn around(mut self, before: f32, after: f32) -> Self {
        (self.before, self.after) = (before, after);
        self
    }

    /// Keeps it on the page of the next block.
    pub fn keep(mut self) -> Self {
        self.keep_with_next = true;
        self
    }
}

impl From<Paragraph> for Block {
    fn from(paragraph: Paragraph) -> Self {
        Self::Paragraph(paragraph)
    }
}

/// Width of a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Width {
    /// So many millimetres.
    Fixed(f32),
    /// A share of what the others leave.
    Share(f32),
    /// As wide as its widest cell, at most so many millimetres.
    Auto(f32),
}

/// A table. Rows do not split; the head is repeated on every page.
#[derive(Clone, Debug)]
pub struct Table {
    /// Widths of the columns.
    pub columns: Vec<Width>,
    /// Rows of the head.
    pub head: Vec<Vec<Cell>>,
    /// A row «1 2 3 …» under the head, repeated with it.
    pub numbered: bool,
    pub rows: Vec<Row>,
    /// Size of the text in points; absent: the profile's table size.
    pub size: Option<f32>,
    /// Draws lines around cells.
    pub borders: bool,
}

impl Table {
    /// Returns an empty bordered table.
    pub fn new(columns: Vec<Width>) -> Self {
        Self {
            columns,
            head: Vec::new(),
            numbered: false,
            rows: Vec::new(),
            size: None,
            borders: true,
        }
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}

/// A row of a table.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Cells; each takes as many columns as it spans.
    pub cells: Vec<Cell>,
    /// Least height in millimetres.
    pub height: f32,
    /// Stays on the page of the next row.
    pub keep_with_next: bool,
}

impl Row {
    /// Returns a row of these cells.
    pub fn new(cells: Vec<Cell>) -> Self {
        Self {
            cells,
            height: 0.0,
            keep_with_next: false,
        }
    }
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it says.
    pub runs: Vec<Run>,
    /// Alignment.
    pub align: Align,
    /// Centred between the row's edges rather than at its top.
    pub middle: bool,
    /// How many columns it takes.
    pub span: usize,
    /// Turned to read from the bottom to the top.
    pub rotated: bool,
}

impl Cell {
    /// Returns a cell with words at the left.
    pub fn text(text: impl Into<String>) -> Self {
        Self::of(vec![Run::text(text)], Align::Left)
    }

    /// Returns a cell with centred words.
    pub fn centre(text: impl Into<String>) -> Self {
        Self::of(vec![Run::text(text)], Align::Centre)
    }

    /// Returns a cell with words at the right, as money stands.
    pub fn right(text: impl Into<String>) -> Self {
        Self::of(vec![Run::text(text)], Align::Right)
    }

    /// Returns a cell of a head: centred both ways.
    pub fn head(text: impl Into<String>) -> Self {
        Self {
            middle: true,
            ..Self::centre(text)
        }
    }

    /// Returns a cell of these runs.
    pub fn of(runs: Vec<Run>, align: Align) -> Self {
        Self {
            runs,
            align,
            middle: false,
            span: 1,
            rotated: false,
        }
    }

    /// Makes the words bold.
    pub fn bold(mut self) -> Self {
        for run in &mut self.runs {
            if let Run::Text { bold, .. } = run {
                *bold = true;
            }
        }
        self
    }

    /// Makes the words italic.
    pub fn italic(mut self) -> Self {
        for run in &mut self.runs {
            if let Run::Text { italic, .. } = run {
                *italic = true;
            }
        }
        self
    }

    /// Lets the cell take `span` columns.
    pub fn span(mut self, span: usize) -> Self {
        self.span = span.max(1);
        self
    }

    /// Turns the words to read upwards.
    pub fn rotated(mut self) -> Self {
        self.rotated = true;
        self
    }

    /// Centres the words between the edges of the row.
    pub fn middle(mut self) -> Self {
        self.middle = true;
        self
    }
}

impl From<Drawing> for Block {
    fn from(drawing: Drawing) -> Self {
        Self::Drawing(drawing)
    }
}

/// A line to sign on.
#[derive(Clone, Debug)]
pub struct Signature {
    /// In what role («Председательствующий»).
    pub role: String,
    /// Whose name («Г.Г. Громов»); empty: a line to write it on.
    pub name: String,
    /// What stands under the line («подпись»).
    pub caption: String,
    /// What stands under the place of the name where it is empty («расшифровка подписи»).
    pub name_caption: String,
}
