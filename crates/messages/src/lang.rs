//! Languages of the program.

use std::env;
use std::fmt;
use std::str::FromStr;

/// A language of the screens and papers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// Russian: complete, and what a missing English message falls back to.
    #[default]
    Ru,
    /// English.
    En,
}

/// A language code that the program does not speak.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown language: {0}")]
pub struct UnknownLang(pub String);

impl Lang {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Ru, Self::En];

    /// Returns the code of the language (`ru`, `en`).
    pub fn code(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// Returns the language of the system: the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set.
    /// Nothing set, or the neutral «C», says nothing of the reader: Russian.
    pub fn from_env() -> Self {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
        Self::from_locale(locale.as_deref().unwrap_or_default())
    }

    /// Returns the language of a locale name such as `ru_RU.UTF-8` or `en-GB`.
    pub fn from_locale(locale: &str) -> Self {
        let word = locale
            .split(['_', '-', '.', '@'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        match word.as_str() {
            "" | "c" | "posix" => Self::Ru,
            other => other.parse().unwrap_or(Self::En),
        }
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.to_ascii_lowercase().as_str() {
            "ru" => Ok(Self::Ru),
            "en" => Ok(Self::En),
            _ => Err(UnknownLang(text.to_owned())),
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn a_locale_names_its_language_and_the_neutral_one_is_russian() {
        assert_eq!(Lang::from_locale("ru_RU.UTF-8"), Lang::Ru);
        assert_eq!(Lang::from_locale("en_GB.UTF-8"), Lang::En);
        assert_eq!(Lang::from_locale("de-DE"), Lang::En);
        assert_eq!(Lang::from_locale("C.UTF-8"), Lang::Ru);
        assert_eq!(Lang::from_locale(""), Lang::Ru);
        assert!("fr".parse::<Lang>().is_err());
    }
}
