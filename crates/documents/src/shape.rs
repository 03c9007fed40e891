//! Shaping of words, with a cache by face and word.

use crate::error::Error;
use crate::fonts::{Face, Outline};
use domain::text::{is_directional, is_forbidden};
use rustybuzz::{Feature, UnicodeBuffer, ttf_parser};
use std::collections::HashMap;
use std::sync::Arc;

/// A shaped word: one glyph per character.
#[derive(Debug)]
pub struct Word {
    /// The characters.
    pub text: String,
    /// Kerning after each character, in thousandths of the size; empty when there is none.
    pub(crate) kerns: Vec<i16>,
    /// Width in thousandths of the size, kerning included.
    pub(crate) thousandths: i32,
}

impl Word {
    /// Returns the width in points at a size.
    pub fn width(&self, size: f32) -> f32 {
        self.thousandths as f32 * size / 1000.0
    }
}

/// Shapes words.
pub struct Shaper {
    faces: Vec<rustybuzz::Face<'static>>,
    words: Vec<HashMap<String, Arc<Word>>>,
    features: [Feature; 2],
}

impl Shaper {
    /// Returns a shaper over the embedded faces.
    pub fn new() -> Result<Self, Error> {
        let faces = Face::ALL
            .into_iter()
            .map(Face::open)
            .collect::<Result<Vec<_>, _>>()?;
        let words = faces.iter().map(|_| HashMap::new()).collect();
        // Ligatures would tie two letters to one glyph, and the text would not come out letter by letter.
        let off = |tag: &[u8; 4]| Feature::new(ttf_parser::Tag::from_bytes(tag), 0, ..);
        Ok(Self {
            faces,
            words,
            features: [off(b"liga"), off(b"clig")],
        })
    }

    /// Returns the shaped word.
    pub fn word(&mut self, face: Face, text: &str) -> Arc<Word> {
        let index = face.index();
        if let Some(word) = self.words[index].get(text) {
            return Arc::clone(word);
        }
        let word = Arc::new(self.shape(index, text));
        self.words[index].insert(text.to_owned(), Arc::clone(&word));
        word
    }

    /// Returns how many letters were shaped, for tests: each word once.
    #[cfg(test)]
    pub(crate) fn letters(&self) -> usize {
        let words = self.words.iter().flat_map(|words| words.keys());
        words.map(|word| word.chars().count()).sum()
    }

    /// Returns whether the face draws the character.
    pub fn has(&self, face: Face, c: char) -> bool {
        self.faces[face.index()].glyph_index(c).is_some()
    }

    fn shape(&self, index: usize, text: &str) -> Word {
        let face = &self.faces[index];
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(rustybuzz::Direction::LeftToRight);
        let shaped = rustybuzz::shape(face, &self.features, buffer);
        let chars: Vec<char> = text.chars().collect();
        let mut kerns = Vec::new();
        let mut thousandths = 0;
        // Where the shaper joined or split characters, each is set by itself, without kerning.
        let one_to_one = shaped.len() == chars.len();
        for (i, &c) in chars.iter().enumerate() {
            let advance = advance(face, c);
            let kern = match shaped.glyph_positions().get(i) {
                Some(position) if one_to_one => {
                    thousandths_of(position.x_advance, face.units_per_em()) - advance
                }
                _ => 0,
            };
            // The cut of `/W` may differ by one from the rounded advance; that is no kerning.
            let kern = if kern.abs() <= 1 { 0 } else { kern };
            thousandths += advance + kern;
            kerns.push(i16::try_from(kern).unwrap_or(0));
        }
        if kerns.iter().all(|kern| *kern == 0) {
            kerns.clear();
        }
        Word {
            text: text.to_owned(),
            kerns,
            thousandths,
        }
    }

    /// Returns the outline of a word in sizes, upwards, and its width.
    pub(crate) fn outline(&self, face: Face, text: &str) -> (Outline, f32) {
        let font = &self.faces[face.index()];
        let scale = 1.0 / font.units_per_em() as f32;
        let (mut all, mut x) = (Outline::new(), 0.0);
        for c in text.chars() {
            let Some(glyph) = font.glyph_index(c) else {
                continue;
            };
            let mut one = Outline::new();
            font.outline_glyph(glyph, &mut one);
            for ring in one.rings {
                all.rings.push(
                    ring.into_iter()
                        .map(|((px, py), control)| ((px * scale + x, py * scale), control))
                        .collect(),
                );
            }
            x += f32::from(font.glyph_hor_advance(glyph).unwrap_or(0)) * scale;
        }
        (all, x)
    }
}

/// Returns the advance in thousandths, cut as the PDF's `/W` is cut: the pen must follow the same numbers.
fn advance(face: &rustybuzz::Face<'_>, c: char) -> i32 {
    let glyph = face.glyph_index(c).unwrap_or(ttf_parser::GlyphId(0));
    thousandths_of(
        i32::from(face.glyph_hor_advance(glyph).unwrap_or(0)),
        face.units_per_em(),
    )
}

fn thousandths_of(units: i32, per_em: i32) -> i32 {
    units * 1000 / per_em.max(1)
}

/// Returns text fit for paper: without control and invisible characters, with no-break spaces where Russian
/// typography wants them (after «№», before a dash), composed «й» and «ё».
pub(crate) fn tidy(text: &str) -> String {
    const NBSP: char = '\u{a0}';
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\u{306}' | '\u{308}' => {
                let composed = match (out.chars().last(), c) {
                    (Some('и'), '\u{306}') => Some('й'),
                    (Some('И'), '\u{306}') => Some('Й'),
                    (Some('е'), '\u{308}') => Some('ё'),
                    (Some('Е'), '\u{308}') => Some('Ё'),
                    _ => None,
                };
                if let Some(composed) = composed {
                    out.pop();
                    out.push(composed);
                }
            }
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2028}' | '\u{2029}' | '\u{2060}' | '\u{feff}' => {}
            _ if is_directional(c) => {}
            // As on the way in (`domain::text::cleaned`); files of old hold what came before.
            '\t' | '\r' | '\u{b}' | '\u{c}' => out.push(' '),
            '\n' => out.push('\n'),
            _ if is_forbidden(c) => {}
            ' ' if out.ends_with('№') || matches!(chars.peek(), Some('–' | '—')) => out.push(NBSP),
            // A count stays with what it is of: «за» – 4.
            ' ' if out.ends_with(['–', '—']) && chars.peek().is_some_and(char::is_ascii_digit) => {
                out.push(NBSP)
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Shaper, tidy};
    use crate::fonts::Face;

    #[test]
    fn a_word_is_shaped_once() {
        let mut shaper = Shaper::new().expect("the embedded faces");
        let first = shaper.word(Face::Regular, "ведомость");
        assert!(std::sync::Arc::ptr_eq(
            &first,
            &shaper.word(Face::Regular, "ведомость")
        ));
        assert!(first.width(10.0) > 30.0 && first.width(10.0) < 60.0);
    }

    #[test]
    fn kerning_narrows_a_pair() {
        let mut shaper = Shaper::new().expect("the embedded faces");
        let pair = shaper.word(Face::Regular, "AV").thousandths;
        let apart = shaper.word(Face::Regular, "A").thousandths + shaper.word(Face::Regular, "V").thousandths;
        assert!(pair < apart, "{pair} {apart}");
    }

    #[test]
    fn text_is_tidied_for_paper() {
        assert_eq!(tidy("№ 5 – «е\u{308}лка»\u{200b}"), "№\u{a0}5\u{a0}– «ёлка»");
        assert_eq!(tidy("«за» – 4, из них"), "«за»\u{a0}–\u{a0}4, из них");
        assert_eq!(tidy("чаи\u{306}"), "чай");
        assert_eq!(tidy("Зал\u{b}и\u{0}\u{85} сцена\u{ffff}"), "Зал и сцена");
        assert_eq!(tidy("а\u{202e}б\u{2066}в\u{61c}г\u{200f}"), "абвг");
    }
}
