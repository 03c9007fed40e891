//! The ground stays apart from what stands on it.

use crate::contest::CONTEST;
use crate::ground::tables::{ERASURE, SETUP_CHANGE, SETUP_ROW};
use std::collections::BTreeSet;
use std::path::Path;

/// Returns the code of a file without comments, and its texts: each between quotation marks.
fn code_and_texts(source: &str) -> (String, Vec<String>) {
    let (mut code, mut texts) = (String::new(), Vec::new());
    let mut rest = source;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(at);
        code.push_str(before);
        rest = if from.starts_with("//") {
            from.find('\n').map_or("", |end| &from[end..])
        } else if let Some(after) = from.strip_prefix("'\"'") {
            after
        } else if let Some(text) = from.strip_prefix('"') {
            let raw = before.ends_with("r#");
            let end = if raw {
                text.find("\"#").unwrap_or(text.len())
            } else {
                let mut escaped = false;
                text.find(|letter| {
                    let ends = letter == '"' && !escaped;
                    escaped = letter == '\\' && !escaped;
                    ends
                })
                .unwrap_or(text.len())
            };
            texts.push(text[..end].to_owned());
            text.get(end + 1..).unwrap_or("")
        } else {
            &from[1..]
        };
    }
    code.push_str(rest);
    (code, texts)
}

#[test]
fn texts_are_told_from_code_and_comments() {
    let source =
        "let a = \"mark \\\" one\"; // \"comment\"\nlet b = '\"'; let c = r#\"\"two\"\"#; let d = 1 / 2;";
    let (code, texts) = code_and_texts(source);
    assert_eq!(texts, ["mark \\\" one", "\"two\""]);
    assert!(
        !code.contains("comment") && code.contains("let d = 1  2"),
        "{code}"
    );
}

#[test]
fn the_ground_names_no_table_of_a_contest_and_nothing_of_the_domain() {
    let rows = CONTEST.tables.rows.iter().map(|rows| rows.name);
    let own = [SETUP_CHANGE, SETUP_ROW, ERASURE];
    let of_contest: BTreeSet<&str> = CONTEST
        .tables
        .setup
        .iter()
        .map(|table| table.name)
        .chain(rows)
        .filter(|name| !own.contains(name))
        .collect();
    assert!(of_contest.contains("mark") && of_contest.contains("contest"));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ground");
    let mut files = 0;
    for entry in std::fs::read_dir(folder).expect("the ground's folder") {
        let path = entry.expect("a file of it").path();
        let source = std::fs::read_to_string(&path).expect("it is read");
        let (code, texts) = code_and_texts(&source);
        for text in &texts {
            let words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
            let named: Vec<&str> = words.filter(|word| of_contest.contains(word)).collect();
            assert!(named.is_empty(), "{} names {named:?} in «{text}»", path.display());
        }
        for above in ["crate::contest", "super::contest", "domain::"] {
            assert!(!code.contains(above), "{} imports {above}", path.display());
        }
        files += 1;
    }
    assert!(files > 20, "{files} files");
}
