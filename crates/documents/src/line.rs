//! Paragraphs into lines.

use crate::display::{Item, TextRun};
use crate::fonts::Face;
use crate::hyphen::{at_no_break_space, cut, hyphenated};
use crate::run::{Align, Run};
use crate::shape::{Shaper, Word, tidy};
use std::collections::VecDeque;
use std::sync::Arc;
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;
/// How far below the baseline a gap to write in is ruled, in points.
const RULE_DROP: f32 = 1.6;
/// Stands for a gap while the text is searched for places to break: a letter to the rules, so that a gap
/// stays with the words it has no space to.
const OBJECT: char = '\u{e000}';

/// A longer word is set in parts of so many letters: each line then costs what stands on it, and not what is left of
/// the word, however long somebody's cell is.
const LONGEST_PART: usize = 100;

/// How a paragraph is broken.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LineStyle {
    /// Size in points.
    pub size: f32,
    /// Alignment.
    pub align: Align,
    /// Width of the first line in points.
    pub first: f32,
    /// Width of the others.
    pub rest: f32,
}

/// A line of a paragraph.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pieces: Vec<Piece>,
    /// Width of the words and gaps without trailing spaces, in points.
    pub width: f32,
    /// Ends the paragraph, or stands before a forced break: not stretched.
    last: bool,
}

#[derive(Clone, Debug)]
enum Piece {
    Word(Face, Arc<Word>),
    Space(Face, Arc<Word>),
    Blank(f32),
    Fill(f32),
}

impl Piece {
    fn width(&self, size: f32) -> f32 {
        match self {
            Self::Word(_, word) | Self::Space(_, word) => word.width(size),
            Self::Blank(width) | Self::Fill(width) => *width,
        }
    }
}

/// The most that a space of a justified line grows, in sizes of the type: a line torn open further ends before the edge.
const LOOSEST: f32 = 0.75;

/// What stands between two places to break.
struct Token {
    pieces: Vec<Piece>,
    width: f32,
    spaces: Vec<Piece>,
    forced: bool,
}

/// Returns the lines of `runs`.
pub(crate) fn break_lines(shaper: &mut Shaper, runs: &[Run], style: LineStyle) -> Vec<Line> {
    let mut tokens: VecDeque<Token> = tokens(shaper, runs, style.size).into();
    let mut lines = Vec::new();
    let mut line = Line::default();
    let mut spaces: Vec<Piece> = Vec::new();
    while let Some(token) = tokens.pop_front() {
        let room = if lines.is_empty() { style.first } else { style.rest };
        let gap: f32 = spaces.iter().map(|space| space.width(style.size)).sum();
        let room = room - line.width - gap + 0.05;
        if token.width > room {
            let empty = line.pieces.is_empty();
            let hyphenate = style.align == Align::Justify || empty;
            let split = if hyphenate {
                split_word(shaper, &token, room, style, empty)
            } else {
                None
            };
            if let Some((head, tail)) = split {
                line.width += gap + head.width;
                line.pieces.append(&mut spaces);
                line.pieces.extend(head.pieces);
                lines.push(std::mem::take(&mut line));
                tokens.push_front(tail);
                continue;
            }
            if !empty {
                spaces.clear();
                lines.push(std::mem::take(&mut line));
                tokens.push_front(token);
                continue;
            }
        }
        line.width += gap + token.width;
        line.pieces.append(&mut spaces);
        line.pieces.extend(token.pieces);
        spaces = token.spaces;
        if token.forced {
            line.last = true;
            spaces.clear();
            lines.push(std::mem::take(&mut line));
        }
    }
    if !line.pieces.is_empty() || lines.is_empty() {
        line.last = true;
        lines.push(line);
    }
    lines
}

/// Returns the width of the widest unbreakable part and of the whole on one line, in points.
pub(crate) fn natural_widths(shaper: &mut Shaper, runs: &[Run], size: f32) -> (f32, f32) {
    let (mut widest, mut whole, mut longest) = (0.0f32, 0.0f32, 0.0f32);
    let mut gap = 0.0;
    for token in tokens(shaper, runs, size) {
        widest = widest.max(token.width);
        whole += gap + token.width;
        longest = longest.max(whole);
        gap = token.spaces.iter().map(|space| space.width(size)).sum();
        if token.forced {
            (whole, gap) = (0.0, 0.0);
        }
    }
    (widest, longest)
}

fn tokens(shaper: &mut Shaper, runs: &[Run], size: f32) -> Vec<Token> {
    let mut text = String::new();
    // Where each run begins in the text, so that a token knows its faces.
    let mut starts: Vec<(usize, &Run)> = Vec::new();
    for run in runs {
        starts.push((text.len(), run));
        match run {
            Run::Text { text: words, .. } => text.push_str(&tidy(words)),
            Run::Blank(_) | Run::Fill(_) => text.push(OBJECT),
        }
    }
    let mut tokens = Vec::new();
    let mut from = 0;
    for (to, kind) in linebreaks(&text) {
        let slice = &text[from..to];
        // A no-break space after a dash still binds, and «2–3» is one thing.
        let bound = text[to..].starts_with('\u{a0}') || slice.ends_with('–');
        if bound && to < text.len() && kind == BreakOpportunity::Allowed {
            continue;
        }
        let forced = kind == BreakOpportunity::Mandatory && slice.ends_with('\n');
        let words = slice.trim_end_matches([' ', '\n']);
        let mut token = Token {
            pieces: Vec::new(),
            width: 0.0,
            spaces: Vec::new(),
            forced,
        };
        push_pieces(shaper, &starts, words, from, &mut token.pieces);
        token.width = token.pieces.iter().map(|piece| piece.width(size)).sum();
        let spaces = slice[words.len()..].trim_end_matches('\n');
        push_pieces(shaper, &starts, spaces, from + words.len(), &mut token.spaces);
        tokens.push(token);
        from = to;
    }
    tokens
}

/// Shapes `slice`, which begins at `from`, run by run and with its spaces apart.
fn push_pieces(
    shaper: &mut Shaper,
    starts: &[(usize, &Run)],
    slice: &str,
    from: usize,
    pieces: &mut Vec<Piece>,
) {
    let mut rest = slice;
    let mut at = from;
    while !rest.is_empty() {
        let index = starts
            .partition_point(|(start, _)| *start <= at)
            .saturating_sub(1);
        let Some((_, run)) = starts.get(index) else { return };
        let end = starts.get(index + 1).map_or(usize::MAX, |(start, _)| *start);
        let take = (end - at).min(rest.len());
        let (part, tail) = rest.split_at(take);
        match run {
            Run::Text { bold, italic, .. } => {
                let face = Face::of(*bold, *italic);
                for word in part.split_inclusive(' ') {
                    let bare = word.trim_end_matches(' ');
                    for part in parts(bare) {
                        let drawn = drawable(shaper, face, part);
                        pieces.push(Piece::Word(face, shaper.word(face, &drawn)));
                    }
                    if bare.len() < word.len() {
                        pieces.push(Piece::Space(face, shaper.word(face, " ")));
                    }
                }
            }
            Run::Blank(mm) => pieces.push(Piece::Blank(mm * MM)),
            Run::Fill(mm) => pieces.push(Piece::Fill(mm * MM)),
        }
        at += take;
        rest = tail;
    }
}

/// Returns a word in parts that are not too long; nearly every word is one.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let end = rest
            .char_indices()
            .nth(LONGEST_PART)
            .map_or(rest.len(), |(at, _)| at);
        let (part, tail) = rest.split_at(end);
        rest = tail;
        (!part.is_empty()).then_some(part)
    })
}

/// Returns the word with characters that the face lacks shown as boxes rather than lost.
fn drawable(shaper: &Shaper, face: Face, word: &str) -> String {
    let instead = if shaper.has(face, '□') { '□' } else { '?' };
    word.chars()
        .map(|c| if shaper.has(face, c) { c } else { instead })
        .collect()
}

/// Splits a token that does not fit: at a hyphenation point, or, alone on its line, wherever it must.
fn split_word(
    shaper: &mut Shaper,
    token: &Token,
    room: f32,
    style: LineStyle,
    alone: bool,
) -> Option<(Token, Token)> {
    // The first piece that crosses the edge is the one to split.
    let mut before = 0.0;
    let index = token.pieces.iter().position(|piece| {
        let fits = before + piece.width(style.size) <= room;
        if fits {
            before += piece.width(style.size);
        }
        !fits
    })?;
    let Piece::Word(face, word) = &token.pieces[index] else {
        return None;
    };
    let (face, text) = (*face, word.text.clone());
    let room = room - before;
    let mut split = if alone {
        at_no_break_space(shaper, face, &text, room, style.size)
    } else {
        None
    };
    split = split.or_else(|| hyphenated(shaper, face, &text, room, style, alone));
    if alone {
        split = split.or_else(|| cut(shaper, face, &text, room, style.size));
    }
    let (head, tail) = split?;
    let part = |shaper: &mut Shaper, text: &str| Piece::Word(face, shaper.word(face, text));
    let mut first: Vec<Piece> = token.pieces[..index].to_vec();
    first.push(part(shaper, &head));
    let mut second = vec![part(shaper, &tail)];
    second.extend_from_slice(&token.pieces[index + 1..]);
    let width = |pieces: &[Piece]| pieces.iter().map(|piece| piece.width(style.size)).sum();
    Some((
        Token {
            width: width(&first),
            pieces: first,
            spaces: Vec::new(),
            forced: false,
        },
        Token {
            width: width(&second),
            pieces: second,
            spaces: token.spaces.clone(),
            forced: token.forced,
        },
    ))
}

impl Line {
    /// Draws the line: `x` is the left edge, `y` the baseline, `room` the width to align in.
    pub(crate) fn draw(&self, x: f32, y: f32, room: f32, style: &LineStyle, items: &mut Vec<Item>) {
        let slack = (room - self.width).max(0.0);
        let fills = self
            .pieces
            .iter()
            .filter(|piece| matches!(piece, Piece::Fill(_)))
            .count();
        let spaces = self
            .pieces
            .iter()
            .filter(|piece| matches!(piece, Piece::Space(..)))
            .count();
        // A line with a gap to write in is short of words: stretched, they would stand far apart.
        let gaps = self.pieces.iter().any(|piece| matches!(piece, Piece::Blank(_)));
        let stretch = match style.align {
            Align::Justify if !self.last && !gaps && fills == 0 && spaces > 0 => {
                Some(slack / spaces as f32).filter(|stretch| *stretch <= LOOSEST * style.size)
            }
            _ => None,
        };
        let stretch = stretch.unwrap_or(0.0);
        let per_fill = if fills > 0 { slack / fills as f32 } else { 0.0 };
        let mut pen = match style.align {
            _ if fills > 0 => x,
            Align::Left | Align::Justify => x,
            Align::Centre => x + slack / 2.0,
            Align::Right => x + slack,
        };
        let mut run: Option<TextRun> = None;
        for piece in &self.pieces {
            let (face, word, extra) = match piece {
                Piece::Word(face, word) => (*face, word, 0.0),
                Piece::Space(face, word) => (*face, word, stretch),
                Piece::Blank(width) | Piece::Fill(width) => {
                    items.extend(run.take().map(Item::Text));
                    let more = if matches!(piece, Piece::Fill(_)) {
                        per_fill
                    } else {
                        0.0
                    };
                    let end = pen + width + more;
                    items.push(Item::Rule {
                        from: (pen, y + RULE_DROP),
                        to: (end, y + RULE_DROP),
                    });
                    pen = end;
                    continue;
                }
            };
            match &mut run {
                Some(open) if open.face == face => open.words.push((Arc::clone(word), extra)),
                _ => {
                    items.extend(run.take().map(Item::Text));
                    run = Some(TextRun {
                        x: pen,
                        y,
                        face,
                        size: style.size,
                        rotated: false,
                        words: vec![(Arc::clone(word), extra)],
                    });
                }
            }
            pen += word.width(style.size) + extra;
        }
        items.extend(run.map(Item::Text));
    }

    /// Returns the words of the line.
    #[cfg(test)]
    pub(crate) fn text(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Word(_, word) | Piece::Space(_, word) => word.text.as_str(),
                Piece::Blank(_) | Piece::Fill(_) => "_",
            })
            .collect()
    }
}

#[cfg(test)]
mod tests;
