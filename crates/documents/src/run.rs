//! A piece of a paragraph, and how paragraphs are aligned.

/// Horizontal alignment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Left edge.
    #[default]
    Left,
    /// Centred.
    Centre,
    /// Right edge.
    Right,
    /// Both edges, with hyphenation.
    Justify,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub enum Run {
    /// Words in one face.
    Text {
        /// The words.
        text: String,
        bold: bool,
        italic: bool,
    },
    /// A ruled gap to write in, of so many millimetres.
    Blank(f32),
    /// A ruled gap to the end of the line, at least so many millimetres.
    Fill(f32),
}

impl Run {
    /// Returns upright words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text {
            text: text.into(),
            bold: false,
            italic: false,
        }
    }

    /// Returns bold words.
    pub fn bold(text: impl Into<String>) -> Self {
        Self::Text {
            text: text.into(),
            bold: true,
            italic: false,
        }
    }

    /// Returns italic words.
    pub fn italic(text: impl Into<String>) -> Self {
        Self::Text {
            text: text.into(),
            bold: false,
            italic: true,
        }
    }
}
