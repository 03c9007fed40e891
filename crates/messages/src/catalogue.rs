//! Messages by key.

use crate::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// Every embedded Fluent file: language code, file name, text.
pub(crate) static SOURCES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// The words of one language, with Russian behind them. Light to make: a language is parsed once for all, when the
/// first of its words is asked for.
pub struct Catalogue {
    lang: Lang,
}

/// A value put into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    /// Words, or a number that was already formatted.
    Text(Cow<'a, str>),
    /// A whole number; Fluent chooses the plural form by it.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl Catalogue {
    /// Returns the catalogue of `lang` from the embedded files.
    pub fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// Returns the language of the catalogue.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns the message `key` that has no variables; see [`Catalogue::format`].
    pub fn get(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// Returns the message `key` with its variables filled in. `key` may name an attribute: `message.attribute`.
    /// A missing message is taken from Russian, and where it is missing there too, the key itself is returned.
    pub fn format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            let value = match value {
                Arg::Text(text) => FluentValue::String(text.clone()),
                Arg::Number(number) => FluentValue::from(*number),
            };
            values.set((*name).to_owned(), value);
        }
        [self.lang, Lang::Ru]
            .into_iter()
            .find_map(|lang| worded(bundle(lang), key, &values))
            .unwrap_or_else(|| key.to_owned())
    }

    /// Returns whether the language itself has the message `key` (without falling back).
    pub fn has(&self, key: &str) -> bool {
        worded(bundle(self.lang), key, &FluentArgs::new()).is_some()
    }

    /// Returns the keys of the language's messages, in order.
    pub fn keys(&self) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for (code, _, text) in SOURCES {
            if *code != self.lang.code() {
                continue;
            }
            for line in text.lines() {
                // A message begins at the left edge with a letter; terms («-name») and comments do not.
                if let Some((key, _)) = line.split_once('=') {
                    let key = key.trim_end();
                    let plain = key
                        .chars()
                        .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
                    if plain && key.starts_with(|c: char| c.is_ascii_alphabetic()) {
                        keys.insert(key.to_owned());
                    }
                }
            }
        }
        keys
    }
}

/// Returns the bundle of a language.
fn bundle(lang: Lang) -> &'static FluentBundle<FluentResource> {
    static RU: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static EN: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    let place = match lang {
        Lang::Ru => &RU,
        Lang::En => &EN,
    };
    place.get_or_init(|| parsed(lang))
}

/// Parses a language. What does not parse is left out here and named by the tests.
fn parsed(lang: Lang) -> FluentBundle<FluentResource> {
    // Both codes are well formed; the default (no language) would only lose the plural forms.
    let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks of isolation are for mixed writing directions; on paper and in tables they would be dirt.
    bundle.set_use_isolating(false);
    for (code, _, text) in SOURCES {
        if *code == lang.code() {
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) => resource,
                Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
    }
    bundle
}

fn worded(bundle: &FluentBundle<FluentResource>, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let (id, attribute) = key
        .split_once('.')
        .map_or((key, None), |(id, attribute)| (id, Some(attribute)));
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut faults = Vec::new();
    Some(
        bundle
            .format_pattern(pattern, Some(args), &mut faults)
            .into_owned(),
    )
}
