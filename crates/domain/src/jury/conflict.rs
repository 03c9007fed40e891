//! Relations of jurors to projects, from which a conflict of interest is proposed
//! (`docs/rules/places.md`, Conflicts of interest).
//!
//! Only what the lists say can be found: a juror named as the mentor, the lead, a speaker or a member of the
//! team, and a juror whose position names the project's faculty. Whether it is a conflict is for people.

use crate::{Contest, Juror, JurorId, Project, ProjectId, Standing};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A juror and a project that may be related.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Conflict {
    pub juror: JurorId,
    pub project: ProjectId,
    /// How, the closest first, each once; never empty.
    pub relations: Vec<Relation>,
}

/// How a juror is related to a project.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Relation {
    /// As what.
    pub kind: RelationKind,
    /// What the project's row says: a name, or its faculty.
    pub named: String,
    /// Whether the names are equal in full; otherwise only what is written of both agrees.
    pub certain: bool,
}

/// As what a juror is related to a project, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    Lead,
    Mentor,
    /// Presents it.
    Speaker,
    Team,
    /// Works where the project comes from.
    Department,
}

/// Returns who may be related to which competing project, by the ids of juror and project. The order of jurors,
/// projects and teams does not matter.
pub fn conflicts(contest: &Contest) -> Vec<Conflict> {
    let mut found = Vec::new();
    let projects: Vec<&Project> = contest
        .projects
        .iter()
        .filter(|project| project.standing == Standing::Competing)
        .collect();
    for juror in contest.jurors.iter().filter(|juror| juror.scores()) {
        for project in &projects {
            let relations = relations(juror, project);
            if !relations.is_empty() {
                found.push(Conflict {
                    juror: juror.id,
                    project: project.id,
                    relations,
                });
            }
        }
    }
    found.sort();
    found
}

/// Returns how a juror may be related to a project, the closest first.
fn relations(juror: &Juror, project: &Project) -> Vec<Relation> {
    use RelationKind as K;
    let own = Name::read(&juror.name);
    let one = |kind, text: &Option<String>| text.iter().map(move |text| (kind, text.clone())).collect();
    let named: [Vec<(K, String)>; 4] = [
        one(K::Lead, &project.lead),
        one(K::Mentor, &project.mentor),
        one(K::Speaker, &project.speaker),
        project.team.iter().map(|name| (K::Team, name.clone())).collect(),
    ];
    let mut found = BTreeSet::new();
    for (kind, text) in named.into_iter().flatten() {
        // A cell may name several people, or somebody's post after the name.
        for part in text.split([',', ';', '/', '(', ')', '\n']) {
            if let Some(certain) = own
                .as_ref()
                .zip(Name::read(part))
                .and_then(|(a, b)| a.same_as(&b))
            {
                found.insert(Relation {
                    kind,
                    named: part.trim().to_owned(),
                    certain,
                });
            }
        }
    }
    if let (Some(position), Some(faculty)) = (&juror.position, &project.faculty)
        && names_unit(position, faculty)
    {
        found.insert(Relation {
            kind: K::Department,
            named: faculty.trim().to_owned(),
            certain: false,
        });
    }
    found.into_iter().collect()
}

/// A person's name as far as it is written.
#[derive(Debug)]
struct Name {
    /// Its words in their order.
    words: Vec<String>,
    /// What may be the surname, with what is then written of the given name and patronymic.
    readings: Vec<(String, Vec<String>)>,
    /// No word is an initial.
    full: bool,
}

impl Name {
    /// Reads «Громов Геннадий Геннадьевич», «Громов Г.Г.», «Громов Геннадий Г.» or «Г.Г. Громов», with a title
    /// before it or without. Returns `None` where there is no surname with at least an initial.
    fn read(text: &str) -> Option<Self> {
        let words: Vec<String> = text
            .split(|c: char| c.is_whitespace() || c == '.')
            .map(|word| fold(word.trim_matches(|c: char| !c.is_alphanumeric())))
            .filter(|word| !word.is_empty())
            .collect();
        let first = words.iter().position(|word| is_initial(word));
        let readings = match first {
            None => readings_of_full(&words),
            Some(first) => readings_by_initials(&words, first),
        };
        (!readings.is_empty()).then_some(Self {
            words,
            readings,
            full: first.is_none(),
        })
    }

    /// Returns whether both may be one person, and if so whether the names are equal in full.
    fn same_as(&self, other: &Self) -> Option<bool> {
        if self.full && other.full {
            let (mine, theirs) = (self.set(), other.set());
            return match mine == theirs {
                true => Some(true),
                // A patronymic that is not written, or a title that is.
                false => (mine.is_subset(&theirs) || theirs.is_subset(&mine)).then_some(false),
            };
        }
        let agree = |(surname, given): &(String, Vec<String>), (other, theirs): &(String, Vec<String>)| {
            surname == other && given.iter().zip(theirs).all(|(a, b)| agrees(a, b))
        };
        let any = self
            .readings
            .iter()
            .any(|mine| other.readings.iter().any(|theirs| agree(mine, theirs)));
        any.then_some(false)
    }

    fn set(&self) -> BTreeSet<&str> {
        self.words.iter().map(String::as_str).collect()
    }
}

/// Surname first or last.
fn readings_of_full(words: &[String]) -> Vec<(String, Vec<String>)> {
    match words {
        [first, between @ .., last] => {
            let after = between.iter().chain([last]).cloned().collect();
            let before = std::iter::once(first).chain(between).cloned().collect();
            vec![(first.clone(), after), (last.clone(), before)]
        }
        _ => Vec::new(),
    }
}

/// The surname stands before the initials, or before the given name that is before them, or after them.
fn readings_by_initials(words: &[String], first: usize) -> Vec<(String, Vec<String>)> {
    let (before, rest) = words.split_at(first);
    let run = rest.iter().take_while(|word| is_initial(word)).count();
    let (initials, after) = rest.split_at(run);
    let mut readings = Vec::new();
    if let [.., surname] = before {
        readings.push((surname.clone(), initials.to_vec()));
    } else if let [surname, ..] = after {
        readings.push((surname.clone(), initials.to_vec()));
    }
    if let [.., surname, given] = before {
        let given = std::iter::once(given).chain(initials).cloned().collect();
        readings.push((surname.clone(), given));
    }
    readings
}

fn is_initial(word: &str) -> bool {
    word.chars().count() == 1
}

/// Returns whether two given names may be one: equal, or one is the initial of the other.
fn agrees(a: &str, b: &str) -> bool {
    a == b || (is_initial(a) && b.starts_with(a)) || (is_initial(b) && a.starts_with(b))
}

/// Returns a word as it is compared.
fn fold(word: &str) -> String {
    word.to_lowercase().replace('ё', "е")
}

/// Beginnings of words that say what a unit is, not which.
const KINDS_OF_UNIT: &[&str] = &[
    "факультет",
    "институт",
    "кафедр",
    "университет",
    "академи",
    "колледж",
    "техникум",
    "школ",
    "департамент",
    "отдел",
    "управлени",
    "центр",
    "филиал",
    "лаборатори",
    "государствен",
    "федеральн",
    "высш",
    "имени",
    "faculty",
    "institut",
    "department",
    "universit",
    "college",
    "school",
    "center",
    "centre",
];
/// Words shorter than this count only as abbreviations.
const SHORTEST_WORD: usize = 4;
/// Capitals up to so many are an abbreviation («МИЭМИС»).
const LONGEST_ABBREVIATION: usize = 6;
/// A case ending has at most so many letters («исторический», «исторического»).
const LONGEST_ENDING: usize = 3;

/// A word of the name of a unit.
#[derive(Debug, PartialEq, Eq)]
enum UnitWord {
    /// Written in capitals: agrees with itself only.
    Abbreviation(String),
    /// Agrees with its other cases.
    Word(Vec<char>),
}

/// Returns the words that say which unit it is.
fn unit_words(text: &str) -> Vec<UnitWord> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter_map(|word| {
            let length = word.chars().count();
            let folded = fold(word);
            let shouted =
                (2..=LONGEST_ABBREVIATION).contains(&length) && word.chars().all(char::is_uppercase);
            if shouted {
                return Some(UnitWord::Abbreviation(folded));
            }
            let says_which =
                length >= SHORTEST_WORD && !KINDS_OF_UNIT.iter().any(|kind| folded.starts_with(kind));
            says_which.then(|| UnitWord::Word(folded.chars().collect()))
        })
        .collect()
}

impl UnitWord {
    fn agrees(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Abbreviation(a), Self::Abbreviation(b)) => a == b,
            (Self::Word(a), Self::Word(b)) => {
                let shared = a.iter().zip(b).take_while(|(a, b)| a == b).count();
                let longest = a.len().max(b.len());
                a == b || (shared >= SHORTEST_WORD && longest - shared <= LONGEST_ENDING)
            }
            _ => false,
        }
    }
}

/// Returns whether a position names the unit: every word that says which one, in whatever case.
fn names_unit(position: &str, unit: &str) -> bool {
    let (position, unit) = (unit_words(position), unit_words(unit));
    !unit.is_empty()
        && unit
            .iter()
            .all(|word| position.iter().any(|other| word.agrees(other)))
}

#[cfg(test)]
#[path = "conflict_tests.rs"]
mod tests;
