//! Names of people as on papers: «Громов Г.Г.» in lists, «Г.Г. Громов» in signatures.

use crate::NBSP;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

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

/// Somebody who is named on papers and screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Person<'a> {
    /// Full name, surname first.
    pub name: &'a str,
    /// What tells namesakes apart in words: position, faculty; empty when not known.
    pub detail: &'a str,
    /// Code that nobody else has; empty for people without one: of them the same name with the same detail
    /// is the same person.
    pub code: &'a str,
}

/// How the people of one contest are called, so that no two look the same: full names where initials
/// collide, and their positions or codes too where full names do.
#[derive(Clone, Debug, Default)]
pub struct Names {
    shown: BTreeMap<(String, String, String), Forms>,
}

/// The forms of one person's name.
#[derive(Clone, Debug)]
struct Forms {
    list: String,
    signature: String,
    brief: String,
}

impl Names {
    /// Returns the names of `people`; somebody who is there several times is one person.
    pub fn new<'a>(people: impl IntoIterator<Item = Person<'a>>) -> Self {
        let people: BTreeSet<(String, String, String)> = people.into_iter().map(key).collect();
        let mut short: BTreeMap<String, usize> = BTreeMap::new();
        let mut full: BTreeMap<&str, usize> = BTreeMap::new();
        let mut detailed: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for (name, detail, _) in &people {
            *short.entry(name_key(&initials_last(name))).or_default() += 1;
            *full.entry(name).or_default() += 1;
            *detailed.entry((name, detail)).or_default() += 1;
        }
        let same = |count: Option<&usize>| count.is_some_and(|n| *n > 1);
        let shown = people
            .iter()
            .map(|person| {
                let (name, detail, code) = person;
                let forms = if same(full.get(name.as_str())) {
                    // The position says who it is; of two with the same one only the code does.
                    let told = !detail.is_empty() && !same(detailed.get(&(name.as_str(), detail.as_str())));
                    let words = if told || code.is_empty() { detail } else { code };
                    let sign = if code.is_empty() { detail } else { code };
                    Forms {
                        list: marked(name, words),
                        signature: marked(&given_first(name), words),
                        brief: marked(name, sign),
                    }
                } else if same(short.get(&name_key(&initials_last(name)))) {
                    Forms {
                        list: name.clone(),
                        signature: given_first(name),
                        brief: name.clone(),
                    }
                } else {
                    Forms::short(name)
                };
                (person.clone(), forms)
            })
            .collect();
        Self { shown }
    }

    /// Returns the form for lists: «Громов Г.Г.».
    pub fn list(&self, person: Person<'_>) -> String {
        self.forms(person).list
    }

    /// Returns the form for signatures: «Г.Г. Громов».
    pub fn signature(&self, person: Person<'_>) -> String {
        self.forms(person).signature
    }

    /// Returns the form for narrow columns: as in lists, but of namesakes with the code rather than the
    /// position.
    pub fn brief(&self, person: Person<'_>) -> String {
        self.forms(person).brief
    }

    fn forms(&self, person: Person<'_>) -> Forms {
        let forms = self.shown.get(&key(person)).cloned();
        forms.unwrap_or_else(|| Forms::short(person.name))
    }
}

impl Forms {
    fn short(name: &str) -> Self {
        Self {
            list: initials_last(name),
            signature: initials_first(name),
            brief: initials_last(name),
        }
    }
}

fn key(person: Person<'_>) -> (String, String, String) {
    (
        tidy(person.name),
        person.detail.trim().to_owned(),
        person.code.trim().to_owned(),
    )
}

fn marked(name: &str, mark: &str) -> String {
    if mark.is_empty() {
        name.to_owned()
    } else {
        format!("{name} ({mark})")
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
    use super::{Names, Person, initials_first, initials_last, name_order};
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

    fn person<'a>(name: &'a str, detail: &'a str, code: &'a str) -> Person<'a> {
        Person { name, detail, code }
    }

    #[test]
    fn colliding_initials_show_full_names_and_namesakes_their_positions() {
        let (first, second) = (
            person("Петров Пётр Павлович", "декан", "Ж1"),
            person("Петров Павел Петрович", "доцент", "Ж2"),
        );
        let (one, other) = (
            person("Орлова Ольга Олеговна", "ИИМО", ""),
            person("Орлова Ольга Олеговна", "ФТФ", ""),
        );
        let alone = person("Громов Григорий Глебович", "", "Ж3");
        let names = Names::new([first, second, one, other, alone, alone]);
        assert_eq!(names.list(first), "Петров Пётр Павлович");
        assert_eq!(names.signature(second), "Павел Петрович\u{a0}Петров");
        assert_eq!(names.list(other), "Орлова Ольга Олеговна (ФТФ)");
        assert_eq!(names.signature(other), "Ольга Олеговна\u{a0}Орлова (ФТФ)");
        assert_eq!(names.list(alone), "Громов\u{a0}Г.Г.");
    }

    #[test]
    fn namesakes_of_one_position_are_told_apart_by_their_codes() {
        let people = [
            person("Орлова Ольга Олеговна", "доцент", "Ж1"),
            person("Орлова Ольга Олеговна", "доцент", "Ж2"),
            person("Орлова Ольга Олеговна", "аспирант", "Ж3"),
        ];
        let names = Names::new(people);
        assert_eq!(names.list(people[0]), "Орлова Ольга Олеговна (Ж1)");
        assert_eq!(names.signature(people[1]), "Ольга Олеговна\u{a0}Орлова (Ж2)");
        assert_eq!(names.list(people[2]), "Орлова Ольга Олеговна (аспирант)");
        assert_eq!(names.brief(people[2]), "Орлова Ольга Олеговна (Ж3)");
    }

    #[test]
    fn yo_sorts_with_ye() {
        assert_eq!(name_order("Ёлкин", "Ежов"), Ordering::Greater);
        assert_eq!(name_order("Ёлкин", "Жуков"), Ordering::Less);
    }
}
