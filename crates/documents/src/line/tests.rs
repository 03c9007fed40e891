//! What a paragraph becomes.

use super::{Line, LineStyle, break_lines};
use crate::block::{Align, Run};
use crate::display::Item;
use crate::shape::Shaper;

fn lines(text: &str, width: f32, align: Align) -> Vec<String> {
    let mut shaper = Shaper::new().expect("the embedded faces");
    let style = LineStyle {
        size: 12.0,
        align,
        first: width,
        rest: width,
    };
    let lines = break_lines(&mut shaper, &[Run::text(text)], style);
    assert!(
        lines.iter().all(|line| line.width <= width + 0.1),
        "a line is too wide"
    );
    lines.iter().map(Line::text).collect()
}

#[test]
fn body_text_is_hyphenated_and_headings_are_not() {
    let text = "Утвердить распределение средств университетской программы поддержки";
    let body = lines(text, 110.0, Align::Justify);
    assert!(body.iter().any(|line| line.ends_with('-')), "{body:?}");
    let heading = lines(text, 130.0, Align::Centre);
    assert!(heading.iter().all(|line| !line.ends_with('-')), "{heading:?}");
}

#[test]
fn names_are_not_hyphenated_and_initials_stay_with_the_surname() {
    let body = lines(
        "Слушали: Преображенскую\u{a0}П.П. о результатах",
        128.0,
        Align::Justify,
    );
    assert!(
        body.iter().any(|line| line.contains("Преображенскую\u{a0}П.П.")),
        "{body:?}"
    );
}

#[test]
fn only_lines_full_enough_and_without_a_gap_to_write_in_are_stretched() {
    let mut shaper = Shaper::new().expect("the embedded faces");
    let style = LineStyle {
        size: 12.0,
        align: Align::Justify,
        first: 200.0,
        rest: 200.0,
    };
    let right_end = |shaper: &mut Shaper, runs: &[Run]| {
        let line = break_lines(shaper, runs, style).swap_remove(0);
        let mut items = Vec::new();
        line.draw(0.0, 0.0, 200.0, &style, &mut items);
        let ends = items.iter().map(|item| match item {
            Item::Text(run) => run.x + run.width(),
            Item::Rule { to, .. } => to.0,
            Item::Path(_) | Item::Shape(_) => 0.0,
        });
        (line.width, ends.fold(0.0, f32::max))
    };
    let words = Run::text("По остальным проектам: «за» и «воздержавшихся» нет");
    let (width, end) = right_end(&mut shaper, std::slice::from_ref(&words));
    assert!(width < 199.0 && (end - 200.0).abs() < 0.5, "{width} {end}");
    let (width, end) = right_end(&mut shaper, &[Run::Blank(12.0), Run::text(" "), words]);
    assert!((end - width).abs() < 0.5, "{width} {end}");
    // Two long words alone on a line would stand at its ends.
    let torn = Run::text("Ершова\u{a0}Е.Е., Дёмина\u{a0}Д.Д., Константинопольская\u{a0}П.П.");
    let (width, end) = right_end(&mut shaper, &[torn]);
    assert!(width < 180.0 && (end - width).abs() < 0.5, "{width} {end}");
}

#[test]
fn a_word_wider_than_its_cell_is_cut() {
    let cell = lines("Превысокомногорассмотрительствующий", 60.0, Align::Left);
    assert!(cell.len() > 2, "{cell:?}");
    assert_eq!(
        cell.concat().replace('-', ""),
        "Превысокомногорассмотрительствующий"
    );
}

#[test]
fn a_line_break_in_the_text_is_kept() {
    assert_eq!(lines("одно\nдва", 200.0, Align::Left), ["одно", "два"]);
}

/// A cell of a table may hold ten thousand letters without a space, a crafted file more. What is shaped on the way grows
/// with the word and not with its square.
#[test]
fn a_word_without_an_end_costs_what_it_is_long() {
    let long: String = "абвгд".chars().cycle().take(30_000).collect();
    let mut shaper = Shaper::new().expect("the embedded faces");
    let style = LineStyle {
        size: 12.0,
        align: Align::Left,
        first: 60.0,
        rest: 60.0,
    };
    let lines = break_lines(&mut shaper, &[Run::text(format!("Слово {long} конец"))], style);
    assert!(lines.iter().all(|line| line.width <= 60.1));
    let text: String = lines.iter().map(Line::text).collect();
    let letters: String = text.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    assert_eq!(letters, format!("Слово{long}конец"));
    assert!(shaper.letters() < 60_000, "{}", shaper.letters());
    // The letters repeat, so even what is shaped anew does; of different ones it is more, and no square.
    let mut state = 7_u32;
    let other: String = (0..20_000)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from_u32(0x430 + (state >> 24) % 32).unwrap_or('а')
        })
        .collect();
    break_lines(&mut shaper, &[Run::text(other)], style);
    assert!(shaper.letters() < 60 * 20_000, "{}", shaper.letters());
}
