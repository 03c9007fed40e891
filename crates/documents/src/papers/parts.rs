//! Parts that many papers share.

use crate::block::{Align, Block, Cell, Paragraph, Row, Run};
use crate::papers::wording::Wording;
use domain::{Juror, Role};
use messages::name_order;

/// Returns the head of a paper: organisation, what it is, of what, day, middle and right of a line below.
pub(crate) fn head(wording: &Wording<'_>, title: &str, subject: String, line: [Vec<Run>; 3]) -> Vec<Block> {
    let mut blocks = wording.letterhead(11.0);
    blocks.push(
        Paragraph::centred(vec![Run::bold(wording.get(title))])
            .size(14.0)
            .keep()
            .into(),
    );
    blocks.push(
        Paragraph::centred(vec![Run::text(subject)])
            .size(13.0)
            .around(2.0, 4.0)
            .keep()
            .into(),
    );
    let [left, centre, right] = line;
    blocks.push(wording.three(left, centre, right, 12.0));
    blocks
}

/// Returns a message with the contest's title in it, quoted.
pub(crate) fn of_contest(wording: &Wording<'_>, key: &str) -> String {
    let title = wording.quoted(&wording.data.contest.title);
    wording.with(key, &[("title", title.into())])
}

/// Returns the days of the contest, or gaps to write one.
pub(crate) fn days_or_gaps(wording: &Wording<'_>) -> Vec<Run> {
    match wording.dates() {
        dates if dates.is_empty() => wording.day_by_hand(),
        dates => vec![Run::text(dates)],
    }
}

/// Returns «№ 3», or a gap where there is no number yet.
pub(crate) fn number_or_gap(wording: &Wording<'_>, number: &str) -> Vec<Run> {
    let sign = Run::text(format!("{}\u{a0}", wording.get("paper-number-sign")));
    let number = if number.is_empty() {
        Run::Blank(22.0)
    } else {
        Run::text(number)
    };
    vec![sign, number]
}

/// Returns rows to write in.
pub(crate) fn empty_rows(count: usize, columns: usize, height: f32) -> Vec<Row> {
    let row = || Row {
        height,
        ..Row::new((0..columns).map(|_| Cell::text("")).collect())
    };
    (0..count).map(|_| row()).collect()
}

/// Returns a row of centred words in bold across the whole table.
pub(crate) fn banner(text: String, columns: usize) -> Row {
    let mut row = Row::new(vec![Cell::of(vec![Run::bold(text)], Align::Centre).span(columns)]);
    row.keep_with_next = true;
    row
}

/// Returns «Label: words», or the label with lines to write on.
pub(crate) fn told(label: String, text: &str, lines: usize) -> Vec<Block> {
    let text = text.trim();
    let value = if text.is_empty() {
        Run::Fill(40.0)
    } else {
        Run::text(text)
    };
    let paragraph = Paragraph::new(vec![Run::bold(format!("{label} ")), value]).around(6.0, 0.0);
    let mut blocks: Vec<Block> = vec![
        Paragraph {
            align: if text.is_empty() {
                Align::Left
            } else {
                Align::Justify
            },
            keep_with_next: text.is_empty() && lines > 0,
            ..paragraph
        }
        .into(),
    ];
    if text.is_empty() && lines > 0 {
        blocks.push(Block::WritingLines(lines));
    }
    blocks
}

/// Returns a box to tick, ticked or not.
pub(crate) fn tick(ticked: bool) -> &'static str {
    if ticked { "■" } else { "□" }
}

/// Returns the jury as papers of attendance list it: by name, the secretary last.
pub(crate) fn by_name<'a>(wording: &Wording<'a>) -> Vec<&'a Juror> {
    let mut jurors: Vec<&Juror> = wording.data.contest.jurors.iter().collect();
    jurors.sort_by(|a, b| {
        let last = |juror: &Juror| juror.role == Role::Secretary;
        last(a).cmp(&last(b)).then_with(|| name_order(&a.name, &b.name))
    });
    jurors
}

/// Returns who gives marks, by name.
pub(crate) fn judges<'a>(wording: &Wording<'a>) -> Vec<&'a Juror> {
    by_name(wording)
        .into_iter()
        .filter(|juror| juror.scores())
        .collect()
}

/// Returns a juror's role in words, as papers of attendance have it.
pub(crate) fn role(wording: &Wording<'_>, juror: &Juror) -> String {
    let word = wording.get(match juror.role {
        Role::Chair => "paper-juror-chair",
        Role::Deputy => "paper-juror-deputy",
        Role::Member => "paper-juror-member",
        Role::Secretary => "paper-juror-secretary",
    });
    if juror.voting || juror.role == Role::Secretary {
        word
    } else {
        format!("{word} ({})", wording.get("paper-advisory"))
    }
}

/// Returns the words with a capital letter at their head, as a sentence begins.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Returns the words without a second point where a shortened word ends the sentence.
pub(crate) fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?', '…']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}
