//! Reads source text just far enough for the rules: literals, without a parser for either language.

/// Returns the string literals of Rust or TypeScript that have the form of a message key: lower-case words joined by
/// hyphens.
pub fn key_literals(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for quote in ['"', '\'', '`'] {
        let mut rest = text;
        while let Some(start) = rest.find(quote) {
            rest = &rest[start + 1..];
            let length = rest.find(|c: char| !is_key_char(c)).unwrap_or(rest.len());
            if rest[length..].starts_with(quote) && is_key(&rest[..length]) {
                found.push(&rest[..length]);
                rest = &rest[length + 1..];
            }
        }
    }
    found
}

/// Returns the beginnings of composed keys: `next-` of `` `next-${code}` `` and of `"next-{code}"`.
pub fn key_beginnings(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for joint in ["-${", "-{"] {
        for (at, _) in text.match_indices(joint) {
            let end = at + 1;
            let start = text[..end]
                .rfind(|c: char| !is_key_char(c))
                .map_or(0, |before| before + 1);
            if text[..start].ends_with(['`', '"', '\'']) && end > start + 1 {
                found.push(&text[start..end]);
            }
        }
    }
    found
}

/// Returns those beginnings that two holes follow: `help-` of `"help-{command}-{argument}"`.
pub fn two_hole_beginnings(text: &str) -> Vec<&str> {
    let has_two = |beginning: &&str| {
        text.match_indices(*beginning).any(|(at, _)| {
            let hole = text[at + beginning.len()..]
                .split(['"', '`', '\''])
                .next()
                .unwrap_or_default();
            hole.contains("}-{") || hole.contains("}-${")
        })
    };
    key_beginnings(text).into_iter().filter(has_two).collect()
}

/// Returns the ends of composed keys: `-hint` of `` `next-${code}-hint` ``.
pub fn key_ends(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("}-") {
        let rest = &text[at + 1..];
        let length = rest.find(|c: char| !is_key_char(c)).unwrap_or(rest.len());
        if rest[length..].starts_with(['`', '"', '\'']) && length > 1 {
            found.push(&rest[..length]);
        }
    }
    found
}

/// Returns whether a text has the form of a message key.
pub fn is_key(text: &str) -> bool {
    text.contains('-')
        && text.split('-').all(|word| !word.is_empty())
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(is_key_char)
}

fn is_key_char(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_'
}

/// Returns the first argument of every call of the function `name`, as written in the source.
pub fn first_arguments<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    let is_method = |before: &str| before.ends_with('.');
    calls(text, name)
        .filter(|(before, _)| !is_method(before))
        .map(|(_, after)| until(after, &[',', ')']))
        .collect()
}

/// Returns the arguments of every call of the function or method `name`, as written in the source.
pub fn arguments<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    calls(text, name).map(|(_, after)| until(after, &[')'])).collect()
}

/// Returns the text before each call, and the text after its opening parenthesis.
fn calls<'a>(text: &'a str, name: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let opening = format!("{name}(");
    let starts: Vec<usize> = text.match_indices(&opening).map(|(at, _)| at).collect();
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let whole = starts
        .into_iter()
        .filter(move |at| !text[..*at].ends_with(is_part));
    whole.map(move |at| (&text[..at], &text[at + opening.len()..]))
}

/// Returns the text up to the first of the ends outside all brackets and quotes.
fn until<'a>(text: &'a str, ends: &[char]) -> &'a str {
    let (mut depth, mut quote) = (0_usize, None);
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"' | '`') => quote = Some(c),
            (None, _) if depth == 0 && ends.contains(&c) => return &text[..at],
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    text
}

/// Returns Rust source without its unit tests, which may contain anything.
pub fn without_tests(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod tests")
        .map_or(text, |start| &text[..start])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_told_from_other_literals() {
        let source = r#"words("dialog-contest"); let x = 'a'; t('next-step', { n }); "Not-a-key" "plain" "two words-x""#;
        assert_eq!(key_literals(source), ["dialog-contest", "next-step"]);
    }

    #[test]
    fn keys_that_are_put_together_are_known_by_their_beginnings() {
        let source = r#"t(`next-${code}`); format!("fault-{kind}"); `a ${b}-${c}`"#;
        assert_eq!(key_beginnings(source), ["next-", "fault-"]);
        assert_eq!(
            two_hole_beginnings(r#"get("help-{a}-{b}"), get("one-{a}")"#),
            ["help-"]
        );
        assert_eq!(key_ends("t(`next-${code}-hint`) + `${a}-${b}`"), ["-hint"]);
    }

    #[test]
    fn the_first_argument_ends_at_its_own_comma() {
        let source = "t(open ? 'a-b' : f('c-d', 1), { n: 2 }) + start('x-y')";
        assert_eq!(first_arguments(source, "t"), ["open ? 'a-b' : f('c-d', 1)"]);
    }
}
