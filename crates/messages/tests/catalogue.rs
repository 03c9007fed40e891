//! Both languages say the same things.

#![allow(clippy::expect_used)]

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use tribuna_messages::{Arg, Catalogue, Lang};

fn files(lang: Lang) -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../assets/messages")
        .join(lang.code());
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("the folder of messages")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "ftl"))
        .map(|path| (path.clone(), fs::read_to_string(path).expect("UTF-8")))
        .collect();
    files.sort();
    files
}

/// Returns every message (and its attributes as `key.attribute`) with the variables it uses.
fn variables(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for (path, text) in files(lang) {
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, faults)| panic!("{} does not parse: {faults:?}", path.display()));
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut found = BTreeSet::new();
            if let Some(pattern) = &message.value {
                collect(pattern, &mut found);
            }
            let old = messages.insert(message.id.name.to_owned(), found);
            assert!(
                old.is_none(),
                "{} defines {} a second time",
                path.display(),
                message.id.name
            );
            for attribute in &message.attributes {
                let mut found = BTreeSet::new();
                collect(&attribute.value, &mut found);
                messages.insert(format!("{}.{}", message.id.name, attribute.id.name), found);
            }
        }
    }
    messages
}

fn collect(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, found);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, found),
        Expression::Select { selector, variants } => {
            collect_inline(selector, found);
            for variant in variants {
                collect(&variant.value, found);
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            // A decimal comes twice, with a point and as `NAME_comma`: each language takes its own.
            found.insert(id.name.trim_end_matches("_comma").to_owned());
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_inline(argument, found);
            }
        }
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let (ru, en) = (variables(Lang::Ru), variables(Lang::En));
    let missing_en: Vec<_> = ru.keys().filter(|key| !en.contains_key(*key)).collect();
    let missing_ru: Vec<_> = en.keys().filter(|key| !ru.contains_key(*key)).collect();
    assert!(missing_en.is_empty(), "not in English: {missing_en:?}");
    assert!(missing_ru.is_empty(), "not in Russian: {missing_ru:?}");
    for (key, found) in &ru {
        assert_eq!(Some(found), en.get(key), "variables of {key}");
    }
}

#[test]
fn keys_are_those_of_the_files() {
    for lang in Lang::ALL {
        let parsed: BTreeSet<String> = variables(lang)
            .into_keys()
            .filter(|key| !key.contains('.'))
            .collect();
        assert_eq!(Catalogue::new(lang).keys(), parsed);
    }
}

#[test]
fn a_missing_message_is_its_key() {
    let catalogue = Catalogue::new(Lang::En);
    assert_eq!(catalogue.get("no-such-message"), "no-such-message");
    assert!(!catalogue.has("no-such-message"));
}

#[test]
fn plural_forms_follow_the_number_without_isolation_marks() {
    let ru = Catalogue::new(Lang::Ru);
    let people = |n: i64| ru.format("paper-people-count", &[("count", Arg::from(n))]);
    assert_eq!(people(1), "1\u{a0}человек");
    assert_eq!(people(2), "2\u{a0}человека");
    assert_eq!(people(5), "5\u{a0}человек");
    assert_eq!(people(22), "22\u{a0}человека");
}
