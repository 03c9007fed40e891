//! Names of people as on papers: «Громов Г.Г.» in lists, «Г.Г. Громов» in signatures.

use crate::NBSP;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Returns «Громов Г.Г.» for «Громов Григорий Глебович»: no space between initials, a no-break one before
/// them. A name of one word, with digits, or that is no name is returned as it is.
pub fn initials_last(full: &str) -> String {
    split(full).map_or_else(
        || tidy(full),
        |(surname, initials)| format!("{surname}{NBSP}{initials}"),
    )
}

/// Returns «Г.Г. Громов» for «Громов Григорий Глебович», as in signatures.
pub fn initials_first(full: &str) -> String {
    split(full).map_or_else(
        || tidy(full),
        |(surname, initials)| format!("{initials}{NBSP}{surname}"),
    )
}

/// Compares names as Russian lists do: «ё» stands with «е», letters' case does not matter.
pub fn name_order(a: &str, b: &str) -> Ordering {
    let key = |name: &str| name.to_lowercase().replace('ё', "е");
    key(a).cmp(&key(b)).then_with(|| a.cmp(b))
}

/// How the people of one contest are called on its papers, so that no two look the same: full names where
/// initials collide, and their positions too where full names do.
#[derive(Clone, Debug, Default)]
pub struct Names {
    shown: BTreeMap<(String, String), (String, String)>,
}

impl Names {
    /// Returns the names of `people`: full name and what tells namesakes apart (position, faculty, code).
    pub fn new<'a>(people: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let people: std::collections::BTreeSet<(String, String)> = people
            .into_iter()
            .map(|(name, detail)| (tidy(name), detail.to_owned()))
            .collect();
        let mut short: BTreeMap<String, usize> = BTreeMap::new();
        let mut full: BTreeMap<&str, usize> = BTreeMap::new();
        for (name, _) in &people {
            *short.entry(name_key(&initials_last(name))).or_default() += 1;
            *full.entry(name).or_default() += 1;
        }
        let shown = people
            .iter()
            .map(|(name, detail)| {
                let same = |count: Option<&usize>| count.is_some_and(|n| *n > 1);
                let forms = if same(full.get(name.as_str())) {
                    let mark = if detail.is_empty() {
                        String::new()
                    } else {
                        format!(" ({detail})")
                    };
                    (format!("{name}{mark}"), format!("{name}{mark}"))
                } else if same(short.get(&name_key(&initials_last(name)))) {
                    (name.clone(), given_first(name))
                } else {
                    (initials_last(name), initials_first(name))
                };
                ((name.clone(), detail.clone()), forms)
            })
            .collect();
        Self { shown }
    }

    /// Returns the form for lists: «Громов Г.Г.».
    pub fn list(&self, name: &str, detail: &str) -> String {
        self.forms(name, detail)
            .map_or_else(|| initials_last(name), |forms| forms.0.clone())
    }

    /// Returns the form for signatures: «Г.Г. Громов».
    pub fn signature(&self, name: &str, detail: &str) -> String {
        self.forms(name, detail)
            .map_or_else(|| initials_first(name), |forms| forms.1.clone())
    }

    fn forms(&self, name: &str, detail: &str) -> Option<&(String, String)> {
        self.shown.get(&(tidy(name), detail.to_owned()))
    }
}

fn name_key(name: &str) -> String {
    name.to_lowercase().replace('ё', "е")
}

fn tidy(full: &str) -> String {
    full.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns «Григорий Глебович Громов».
fn given_first(full: &str) -> String {
    match full.split_once(' ') {
        Some((surname, given)) => format!("{given}{NBSP}{surname}"),
        None => full.to_owned(),
    }
}

/// Returns the surname and the initials with points, or `None` where the text is not a person's name.
fn split(full: &str) -> Option<(String, String)> {
    if full
        .chars()
        .any(|c| c.is_ascii_digit() || matches!(c, '№' | '(' | '«' | ','))
    {
        return None;
    }
    let mut words = full.split_whitespace();
    let surname = words.next()?;
    if surname.contains('.') {
        return None;
    }
    let mut initials = String::new();
    for word in words {
        // «Громов Г.Г.» and «Громов Г. Г.» come ready; «оглы» and the like have no initial.
        let parts: Vec<&str> = word.split('.').filter(|part| !part.is_empty()).collect();
        for part in parts {
            if !part.starts_with(char::is_uppercase) {
                continue;
            }
            for (i, piece) in part.split('-').enumerate() {
                let Some(letter) = piece.chars().next() else {
                    continue;
                };
                if i > 0 {
                    initials.push('-');
                }
                initials.push(letter);
                initials.push('.');
            }
        }
    }
    (!initials.is_empty()).then(|| (surname.to_owned(), initials))
}

#[cfg(test)]
mod tests {
    use super::{Names, initials_first, initials_last, name_order};
    use std::cmp::Ordering;

    #[test]
    fn initials_stand_close_and_never_part_from_the_surname() {
        assert_eq!(initials_last("Громов Григорий Глебович"), "Громов\u{a0}Г.Г.");
        assert_eq!(initials_first("Громов Григорий Глебович"), "Г.Г.\u{a0}Громов");
        assert_eq!(initials_last("Ёлкина Анна-Мария"), "Ёлкина\u{a0}А.-М.");
        assert_eq!(initials_last("Громов Г. Г."), "Громов\u{a0}Г.Г.");
        assert_eq!(initials_last("Мамедов Али Гасан оглы"), "Мамедов\u{a0}А.Г.");
    }

    #[test]
    fn what_is_no_name_stays_as_it_is() {
        assert_eq!(initials_last("Ж1"), "Ж1");
        assert_eq!(initials_last("Juror 7"), "Juror 7");
        assert_eq!(initials_first("Вымышленный"), "Вымышленный");
    }

    #[test]
    fn colliding_initials_show_full_names_and_namesakes_their_positions() {
        let names = Names::new([
            ("Петров Пётр Павлович", "декан"),
            ("Петров Павел Петрович", "доцент"),
            ("Орлова Ольга Олеговна", "ИИМО"),
            ("Орлова Ольга Олеговна", "ФТФ"),
            ("Громов Григорий Глебович", ""),
        ]);
        assert_eq!(
            names.list("Петров Пётр Павлович", "декан"),
            "Петров Пётр Павлович"
        );
        assert_eq!(
            names.signature("Петров Пётр Павлович", "декан"),
            "Пётр Павлович\u{a0}Петров"
        );
        assert_eq!(
            names.list("Орлова Ольга Олеговна", "ФТФ"),
            "Орлова Ольга Олеговна (ФТФ)"
        );
        assert_eq!(names.list("Громов Григорий Глебович", ""), "Громов\u{a0}Г.Г.");
    }

    #[test]
    fn yo_sorts_with_ye() {
        assert_eq!(name_order("Ёлкин", "Ежов"), Ordering::Greater);
        assert_eq!(name_order("Ёлкин", "Жуков"), Ordering::Less);
    }
}
