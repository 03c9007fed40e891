//! Comments on what a crate offers: a function or a type says what it is for. A field or a variant does so only where
//! its name does not, which no rule can tell.

use super::Faults;
use crate::failure::Outcome;
use crate::project;

/// Items that count as offered.
const OFFERED: &[&str] = &[
    "fn ",
    "const fn ",
    "async fn ",
    "struct ",
    "enum ",
    "trait ",
    "type ",
    "const ",
    "static ",
];

/// Returns the public items without a comment.
pub fn faults() -> Outcome<Faults> {
    let mut faults = Faults::new();
    for folder in ["crates", "src-tauri/src", "xtask/src"] {
        for file in project::files_ending(&project::root().join(folder), &[".rs"])? {
            let name = project::shown(&file);
            if name.contains("/tests/") || name.ends_with("tests.rs") || name.contains("/benches/") {
                continue;
            }
            let text = project::read(&file)?;
            faults.extend(
                silent(&text)
                    .into_iter()
                    .map(|(line, item)| format!("{name}:{line}: «{item}» has no comment")),
            );
        }
    }
    Ok(faults)
}

/// Returns the lines with a public item that has no comment, counted from 1, with the item.
fn silent(text: &str) -> Vec<(usize, &str)> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut silent = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if *line == "#[cfg(test)]"
            && lines
                .get(at + 1)
                .is_some_and(|next| next.starts_with("mod ") || next.starts_with("#["))
        {
            // Tests come last in a file.
            break;
        }
        let offered = line
            .strip_prefix("pub ")
            .is_some_and(|item| OFFERED.iter().any(|kind| item.starts_with(kind)));
        // Attributes may stand between, on several lines.
        let said = || {
            lines[..at]
                .iter()
                .rev()
                .take_while(|above| !(above.is_empty() || above.ends_with(['{', '}', ';'])))
                .any(|above| above.starts_with("///") || above.starts_with("$(#["))
        };
        if offered && !said() {
            silent.push((at + 1, *line));
        }
    }
    silent
}

#[cfg(test)]
mod tests {
    use super::silent;

    #[test]
    fn what_is_offered_without_a_word_is_named() {
        let text = "/// A day.\n#[derive(\n    Debug,\n)]\npub struct Day {\n    pub at: i64,\n}\n\nimpl Day {\n    pub fn new() -> Self {\n    }\n\n    \
                    /// Ends.\n    pub fn end(&self) {}\n    pub(crate) fn inner() {}\n}\n\npub const MOST: u32 = 1;\n\n#[cfg(test)]\nmod tests {\n    pub fn x() {}\n}\n";
        let lines: Vec<usize> = silent(text).into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, [10, 18]);
    }
}
