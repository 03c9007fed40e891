//! Lines of the journal: what writes an entry has its words.
#![allow(clippy::unwrap_used)]

use api::{Ask, Request, Visitor, each_request};
use std::path::Path;

/// Returns the names of every message of a language.
fn messages(lang: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../assets/messages")
        .join(lang);
    let mut names = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let lines = text.lines().filter_map(|line| line.split_once(" ="));
        names.extend(lines.map(|(name, _)| name.to_owned()));
    }
    names
}

/// Returns the message that words the entries of a request: `JurorAbsent` has `journal-juror-absent`.
fn line_of(kind: &str) -> String {
    let mut name = "journal".to_owned();
    for letter in kind.chars() {
        if letter.is_uppercase() {
            name.push('-');
        }
        name.extend(letter.to_lowercase());
    }
    name
}

#[test]
fn every_entry_of_the_journal_has_its_words() {
    /// The requests that change something or are told in the journal.
    struct Writing(Vec<&'static str>);

    impl Visitor for Writing {
        fn visit<T: Ask>(&mut self)
        where
            Request: From<T>,
        {
            if !T::TOUCHES.is_empty() || !T::LINE.told.is_empty() {
                self.0.push(T::NAME);
            }
        }
    }

    let mut writing = Writing(Vec::new());
    each_request(&mut writing);
    assert!(writing.0.len() > 70, "{:?}", writing.0);
    for lang in ["ru", "en"] {
        let known = messages(lang);
        let lacking: Vec<String> = writing
            .0
            .iter()
            .map(|kind| line_of(kind))
            .filter(|line| !known.contains(line))
            .collect();
        assert!(
            lacking.is_empty(),
            "assets/messages/{lang} has no {}",
            lacking.join(", ")
        );
    }
}
