//! Which characters a text of a contest may hold.

use std::borrow::Cow;

/// Returns whether no text may hold the character: a control character but for tabs and line ends, or one that is
/// none at all. XML has no word for them, and neither Word nor LibreOffice opens a paper that holds one.
pub fn is_forbidden(c: char) -> bool {
    let control = c.is_control() && !matches!(c, '\t' | '\n');
    control || matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

/// Returns whether the character turns the direction of what follows: in a name it makes one thing look like another.
pub fn is_directional(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns the text without forbidden characters and those that turn the direction of what follows. Breaks that other programs paste become what they meant: a line end,
/// or, inside a line, a space.
pub fn cleaned(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| is_forbidden(c) || is_directional(c)) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\u{85}' => clean.push('\n'),
            // A soft break of PowerPoint and Word, a break of pages.
            '\u{b}' | '\u{c}' => clean.push(' '),
            _ if is_forbidden(c) || is_directional(c) => {}
            _ => clean.push(c),
        }
    }
    Cow::Owned(clean)
}

#[cfg(test)]
mod tests {
    use super::{cleaned, is_directional, is_forbidden};

    #[test]
    fn breaks_become_what_they_meant_and_the_rest_goes() {
        assert_eq!(cleaned("Зал\u{b}и сцена"), "Зал и сцена");
        assert_eq!(cleaned("а\r\nб\rв\u{85}г\tд\n"), "а\nб\nв\nг\tд\n");
        assert_eq!(
            cleaned("\0а\u{1b}[31m\u{7f}\u{9b}б\u{fffe}\u{ffff}\u{1ffff}\u{fdd0}"),
            "а[31mб"
        );
        assert_eq!(cleaned("Иванов\u{202e} .А\u{2066}\u{200f}\u{61c}"), "Иванов .А");
        assert!(matches!(
            cleaned("«Ёлка» № 5 – 😀\u{a0}"),
            std::borrow::Cow::Borrowed(_)
        ));
    }

    #[test]
    fn every_character_is_clean_or_cleaned_away() {
        for c in (0..=0x10_ffff).filter_map(char::from_u32) {
            let text = format!("а{c}б");
            let clean = cleaned(&text);
            assert!(
                !clean.contains(is_forbidden) && !clean.contains(is_directional),
                "{c:?}"
            );
            assert!(clean.starts_with('а') && clean.ends_with('б'), "{c:?}");
            // What XML 1.0 calls a character, and no discouraged one.
            let xml =
                matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
            assert!(xml || is_forbidden(c), "{c:?}");
            assert!(!is_directional(c) || !is_forbidden(c), "{c:?}");
        }
    }
}
