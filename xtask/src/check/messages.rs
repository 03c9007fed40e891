//! The catalogue: both languages have the same messages, and every message is used.

use super::{Faults, source};
use crate::failure::Outcome;
use crate::project;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

/// The languages; the others are compared with the first.
const LANGUAGES: [&str; 2] = ["ru", "en"];

/// Rust functions that look up a message.
const ASKING: &[&str] = &["get", "format", "text", "words", "say"];

/// A message: where it is defined, and its variables.
struct Message {
    file: String,
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
}

type Catalogue = BTreeMap<String, Message>;

/// Returns what is wrong with the messages.
pub fn faults() -> Outcome<Faults> {
    let mut faults = Faults::new();
    let mut catalogues = Vec::new();
    for language in LANGUAGES {
        catalogues.push(read(language, &mut faults)?);
    }
    let sources = Sources::read()?;
    if let [main, others @ ..] = catalogues.as_slice() {
        for (other, language) in others.iter().zip(&LANGUAGES[1..]) {
            compare(main, LANGUAGES[0], other, language, &mut faults);
            compare_missing(other, language, main, LANGUAGES[0], &mut faults);
        }
        missing(main, &sources, &mut faults);
        unused(main, &sources, &mut faults);
    }
    Ok(faults)
}

fn read(language: &str, faults: &mut Faults) -> Outcome<Catalogue> {
    let mut catalogue = Catalogue::new();
    for file in project::files_ending(&project::root().join("assets/messages").join(language), &[".ftl"])? {
        let shown = project::shown(&file);
        add(&project::read(&file)?, &shown, &mut catalogue, faults);
    }
    Ok(catalogue)
}

fn add(text: &str, file: &str, catalogue: &mut Catalogue, faults: &mut Faults) {
    let resource = match fluent_syntax::parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            faults.extend(errors.iter().map(|error| format!("{file}: {error}")));
            resource
        }
    };
    for entry in resource.body {
        let (id, patterns) = match entry {
            Entry::Message(message) => {
                let attributes = message.attributes.into_iter().map(|attribute| attribute.value);
                (
                    message.id.name.to_owned(),
                    message.value.into_iter().chain(attributes).collect::<Vec<_>>(),
                )
            }
            Entry::Term(term) => (format!("-{}", term.id.name), vec![term.value]),
            _ => continue,
        };
        let mut message = Message {
            file: file.to_owned(),
            variables: BTreeSet::new(),
            references: BTreeSet::new(),
        };
        for pattern in &patterns {
            message.take_pattern(pattern);
        }
        if let Some(other) = catalogue.insert(id.clone(), message) {
            faults.push(format!("{file}: `{id}` stands in {} already", other.file));
        }
    }
}

impl Message {
    /// Returns the variables; those that differ only in form (`max`, `max_comma`) count as one.
    fn values(&self) -> BTreeSet<&str> {
        self.variables
            .iter()
            .map(|name| name.strip_suffix("_comma").unwrap_or(name))
            .collect()
    }

    fn take_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.take(expression);
            }
        }
    }

    fn take(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.take_inline(inline),
            Expression::Select { selector, variants } => {
                self.take_inline(selector);
                for variant in variants {
                    self.take_pattern(&variant.value);
                }
            }
        }
    }

    fn take_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.references.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    self.take_inline(argument);
                }
            }
            InlineExpression::Placeable { expression } => self.take(expression),
            _ => {}
        }
    }
}

fn compare(main: &Catalogue, main_name: &str, other: &Catalogue, name: &str, faults: &mut Faults) {
    for (key, message) in main {
        match other.get(key) {
            None => faults.push(format!("{}: `{key}` is missing in {name}", message.file)),
            Some(translated) if translated.values() != message.values() => faults.push(format!(
                "`{key}` names {:?} in {main_name} and {:?} in {name}",
                message.variables, translated.variables
            )),
            Some(_) => {}
        }
    }
}

fn compare_missing(other: &Catalogue, name: &str, main: &Catalogue, main_name: &str, faults: &mut Faults) {
    for (key, message) in other.iter().filter(|(key, _)| !main.contains_key(*key)) {
        faults.push(format!(
            "{}: `{key}` is in {name} only, not in {main_name}",
            message.file
        ));
    }
}

/// The sources that may name messages.
struct Sources {
    /// Rust files: path from the root, and text without unit tests.
    rust: Vec<(String, String)>,
    /// TypeScript and Svelte files.
    screens: Vec<(String, String)>,
    /// Prefixes of keys that are composed at run time.
    prefixes: Vec<String>,
}

impl Sources {
    fn read() -> Outcome<Self> {
        let root = project::root();
        let mut rust = Vec::new();
        for folder in ["crates", "src-tauri/src"] {
            for file in project::files_ending(&root.join(folder), &[".rs"])? {
                let shown = project::shown(&file);
                if !shown.contains("/tests/") && !shown.ends_with("/tests.rs") {
                    rust.push((shown, source::without_tests(&project::read(&file)?).to_owned()));
                }
            }
        }
        let mut screens = Vec::new();
        for file in project::files_ending(&root.join("ui/src"), &[".ts", ".svelte"])? {
            let shown = project::shown(&file);
            if !shown.contains("/generated/") && !shown.ends_with(".test.ts") {
                screens.push((shown, project::read(&file)?));
            }
        }
        let list = root.join("ui/src/shared/messages/prefixes.ts");
        let prefixes = if list.is_file() {
            prefixes(&project::read(&list)?)
        } else {
            Vec::new()
        };
        Ok(Self {
            rust,
            screens,
            prefixes,
        })
    }

    fn all(&self) -> impl Iterator<Item = &(String, String)> {
        self.rust.iter().chain(&self.screens)
    }
}

fn prefixes(list: &str) -> Vec<String> {
    let quoted = list.split('\'').skip(1).step_by(2);
    quoted
        .filter(|word| word.ends_with('-'))
        .map(str::to_owned)
        .collect()
}

/// Every key that the code names must be in the catalogue.
fn missing(catalogue: &Catalogue, sources: &Sources, faults: &mut Faults) {
    for (file, text) in &sources.screens {
        for argument in source::first_arguments(text, "t") {
            for key in source::key_literals(argument) {
                // In `t(kind === 'a-b' ? …)` the literal is a value, not a key.
                let is_compared = argument.contains(&format!("= '{key}'"));
                if !catalogue.contains_key(key) && !is_compared {
                    faults.push(format!("{file}: there is no message `{key}`"));
                }
            }
            let template = argument
                .trim()
                .strip_prefix('`')
                .and_then(|rest| rest.split_once("${"));
            if let Some((start, _)) = template
                && !sources
                    .prefixes
                    .iter()
                    .any(|prefix| start.starts_with(prefix.as_str()))
            {
                faults.push(format!("{file}: the prefix of `{start}…` is not in prefixes.ts"));
            }
        }
    }
    // In Rust the catalogue is looked up in many ways. A literal in the form of a key counts as one if it begins like a
    // composed key, or is an argument of a function that looks up messages, and some message begins like it.
    let families: BTreeSet<&str> = catalogue.keys().filter_map(|key| key.split('-').next()).collect();
    for (file, text) in &sources.rust {
        let mut keys: Vec<&str> = source::key_literals(text);
        keys.retain(|key| {
            sources
                .prefixes
                .iter()
                .any(|prefix| key.starts_with(prefix.as_str()))
        });
        for call in ASKING {
            keys.extend(
                source::arguments(text, call)
                    .into_iter()
                    .flat_map(source::key_literals),
            );
        }
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            let is_family = key.split('-').next().is_some_and(|word| families.contains(word));
            // «error-cell» may be the end of `fault-error-cell`.
            let is_end = sources
                .prefixes
                .iter()
                .any(|prefix| catalogue.contains_key(&format!("{prefix}{key}")));
            if is_family && !catalogue.contains_key(key) && !is_end {
                faults.push(format!("{file}: there is no message `{key}`"));
            }
        }
    }
}

/// Every message must be named by the code, by another message, or composed of a prefix and a known word.
fn unused(catalogue: &Catalogue, sources: &Sources, faults: &mut Faults) {
    let mut named: BTreeSet<&str> = sources
        .all()
        .flat_map(|(_, text)| source::key_literals(text))
        .collect();
    // Keys of a single word are literals too.
    let one_word: BTreeSet<&String> = catalogue.keys().filter(|key| !key.contains('-')).collect();
    for key in one_word {
        let quoted = [format!("'{key}'"), format!("\"{key}\"")];
        if sources
            .all()
            .any(|(_, text)| quoted.iter().any(|form| text.contains(form)))
        {
            named.insert(key);
        }
    }
    named.extend(
        catalogue
            .values()
            .flat_map(|message| message.references.iter().map(String::as_str)),
    );
    let words = words(sources);
    let mut beginnings: BTreeSet<&str> = sources.prefixes.iter().map(String::as_str).collect();
    beginnings.extend(sources.all().flat_map(|(_, text)| source::key_beginnings(text)));
    let mut ends: BTreeSet<&str> = sources
        .all()
        .flat_map(|(_, text)| source::key_ends(text))
        .collect();
    ends.insert("");
    let two_holes: BTreeSet<&str> = sources
        .all()
        .flat_map(|(_, text)| source::two_hole_beginnings(text))
        .collect();
    for (key, message) in catalogue {
        let is_one = |rest: &str| words.contains(&rest.replace(['-', '_'], ""));
        // `help-{command}-{argument}` has two holes.
        let is_two = |rest: &str| {
            rest.match_indices('-')
                .any(|(at, _)| is_one(&rest[..at]) && is_one(&rest[at + 1..]))
        };
        let has_two_holes = |beginning: &str| two_holes.contains(beginning);
        let composed = beginnings.iter().any(|beginning| {
            let rest = key.strip_prefix(beginning).unwrap_or_default();
            let mut middles = ends.iter().filter_map(|end| rest.strip_suffix(end));
            middles.any(|middle| is_one(middle) || (has_two_holes(beginning) && is_two(middle)))
        });
        if !named.contains(key.as_str()) && !composed {
            faults.push(format!("{}: nothing says `{key}`", message.file));
        }
    }
}

/// Returns every word of the code, in lower case and without separators, so that `NoPin`, `no_pin` and `no-pin` are the
/// same.
fn words(sources: &Sources) -> BTreeSet<String> {
    let is_joint = |c: char| c == '-' || c == '_';
    sources
        .all()
        .flat_map(|(_, text)| text.split(move |c: char| !c.is_ascii_alphanumeric() && !is_joint(c)))
        .map(|word| word.replace(['-', '_'], "").to_ascii_lowercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue(text: &str) -> Catalogue {
        let (mut catalogue, mut faults) = (Catalogue::new(), Faults::new());
        add(text, "x.ftl", &mut catalogue, &mut faults);
        assert!(faults.is_empty(), "{faults:?}");
        catalogue
    }

    fn sources(rust: &str, screens: &str) -> Sources {
        Sources {
            rust: vec![("a.rs".into(), rust.into())],
            screens: vec![("a.ts".into(), screens.into())],
            prefixes: vec!["error-".into()],
        }
    }

    #[test]
    fn languages_must_name_the_same_values() {
        let russian =
            catalogue("a-b = { $count ->\n    [one] { $name }\n   *[other] x\n }\nc-d = { $max_comma }\n");
        let english = catalogue("a-b = { $count }\nc-d = { $max }\n");
        let mut faults = Faults::new();
        compare(&russian, "ru", &english, "en", &mut faults);
        assert_eq!(faults.len(), 1, "{faults:?}");
    }

    #[test]
    fn a_key_without_a_message_is_a_fault() {
        let mut faults = Faults::new();
        let sources = sources(
            r#"get("save-now"); header("save-x")"#,
            "t('save-then') + t('save-done')",
        );
        missing(&catalogue("save-done = x\n"), &sources, &mut faults);
        assert_eq!(faults.len(), 2, "{faults:?}");
    }

    #[test]
    fn a_message_that_nothing_says_is_a_fault() {
        let mut faults = Faults::new();
        let catalogue =
            catalogue("error-no-pin = x\nerror-no-soup = x\nplain-one = { plain-two }\nplain-two = y\n");
        unused(
            &catalogue,
            &sources("enum E { NoPin }", "t('plain-one')"),
            &mut faults,
        );
        assert_eq!(faults, ["x.ftl: nothing says `error-no-soup`"]);
    }
}
