use super::*;
use crate::{JurorId, ProjectId, Role};
use proptest::prelude::*;

fn juror(id: u32, name: &str, position: Option<&str>) -> Juror {
    Juror {
        id: JurorId(id),
        code: format!("Ж{id}"),
        name: name.into(),
        position: position.map(str::to_owned),
        role: Role::Member,
        voting: true,
        seat: None,
        section: None,
    }
}

fn project(id: u32) -> Project {
    Project {
        id: ProjectId(id),
        number: id.to_string(),
        ..Project::default()
    }
}

/// What is found between a juror of that name and a project with that mentor.
fn mentor(name: &str, mentor: &str) -> Option<bool> {
    let project = Project {
        mentor: Some(mentor.into()),
        ..project(1)
    };
    let found = relations(&juror(1, name, None), &project);
    assert!(found.iter().all(|r| r.kind == RelationKind::Mentor));
    found.first().map(|relation| relation.certain)
}

#[test]
fn a_full_name_is_certain_in_whatever_order_and_letters() {
    for written in [
        "Зелёный Олег Ильич",
        "зеленый  олег ильич",
        "Олег Ильич Зелёный",
        "Зелёный Олег Ильич, доцент",
        "Громова Г.Г.; Зелёный Олег Ильич",
    ] {
        assert_eq!(mentor("Зелёный Олег Ильич", written), Some(true), "{written}");
    }
}

#[test]
fn a_name_written_in_part_is_possible() {
    for written in [
        "Зелёный О.И.",
        "Зелёный О. И.",
        "О.И. Зелёный",
        "доц. Зелёный О.И.",
        "Зелёный О.",
        "Зелёный Олег",
        "Зелёный Олег И.",
        "доцент Зелёный Олег Ильич",
    ] {
        assert_eq!(mentor("Зелёный Олег Ильич", written), Some(false), "{written}");
        assert_eq!(mentor(written, "Зелёный Олег Ильич"), Some(false), "{written}");
    }
    assert_eq!(
        mentor("Зелёный О.И.", "Зелёный О.И."),
        Some(false),
        "initials are shared by many"
    );
}

#[test]
fn another_person_is_not_proposed() {
    for written in [
        "Зелёная Ольга Ильинична",
        "Зелёный Игорь Ильич",
        "Зелёный Олег Иванович",
        "Зелёный И.О.",
        "Зелёный",
        "Олег",
        "О.И.",
        "—",
        "",
    ] {
        assert_eq!(mentor("Зелёный Олег Ильич", written), None, "{written}");
    }
}

#[test]
fn every_relation_is_told_once_the_closest_first() {
    let project = Project {
        lead: Some("Зелёный Олег Ильич".into()),
        speaker: Some("Зелёный О.И.".into()),
        team: vec![
            "Синий Лев Львович".into(),
            "Зелёный О.И.".into(),
            "Зелёный О.И.".into(),
        ],
        faculty: Some("Исторический факультет".into()),
        ..project(1)
    };
    let juror = juror(1, "Зелёный Олег Ильич", Some("декан исторического факультета"));
    let told: Vec<_> = relations(&juror, &project)
        .into_iter()
        .map(|r| (r.kind, r.certain))
        .collect();
    use RelationKind as K;
    assert_eq!(
        told,
        [
            (K::Lead, true),
            (K::Speaker, false),
            (K::Team, false),
            (K::Department, false)
        ]
    );
}

#[test]
fn a_position_names_a_faculty_in_any_case_and_no_other() {
    for (position, faculty, named) in [
        ("декан исторического факультета", "Исторический факультет", true),
        ("Доцент кафедры, Институт психологии", "институт Психологии", true),
        ("директор МИЭМИС", "МИЭМИС", true),
        ("зам. декана ЮФ", "ЮФ", true),
        (
            "профессор физико-технического факультета",
            "Физико-технический",
            true,
        ),
        ("декан юридического факультета", "Исторический факультет", false),
        (
            "начальник управления молодёжной политики",
            "Институт управления",
            false,
        ),
        ("заведующий кафедрой", "Кафедра", false),
        ("эксперт", "Факультет", false),
        ("член союза юристов", "ЮФ", false),
        ("он и юфть", "ЮФ", false),
        ("председатель правления", "Институт права", false),
        ("доцент", "", false),
        ("кандидат исторических наук", "Институт гуманитарных наук", false),
    ] {
        assert_eq!(names_unit(position, faculty), named, "{position} / {faculty}");
    }
}

#[test]
fn the_secretary_and_projects_that_do_not_compete_are_left_out() {
    let mut contest = Contest {
        jurors: vec![juror(1, "Зелёный Олег Ильич", None)],
        projects: vec![Project {
            mentor: Some("Зелёный О.И.".into()),
            ..project(1)
        }],
        ..Contest::default()
    };
    assert_eq!(conflicts(&contest).len(), 1);
    contest.jurors[0].role = Role::Secretary;
    assert_eq!(conflicts(&contest), []);
    contest.jurors[0].role = Role::Member;
    for standing in [
        Standing::Withdrawn,
        Standing::NoShow,
        Standing::Received,
        Standing::Rejected,
    ] {
        contest.projects[0].standing = standing;
        assert_eq!(conflicts(&contest), []);
    }
}

const SURNAMES: [&str; 6] = ["Белов", "Чернова", "Серых", "Рыжая", "Алый", "Бурый"];
const GIVEN: [&str; 4] = ["Анна", "Борис", "Вера", "Глеб"];
const PATRONYMICS: [&str; 4] = ["Дамировна", "Егорович", "Жановна", "Захарович"];

/// A name of people whose surnames are `SURNAMES[from..to]`, written in one of the ways people write.
fn name(from: usize, to: usize) -> impl Strategy<Value = String> {
    (from..to, 0..4_usize, 0..4_usize, 0..4_u8).prop_map(|(s, g, p, way)| {
        let (s, g, p) = (SURNAMES[s], GIVEN[g], PATRONYMICS[p]);
        let letter = |word: &str| word.chars().next().unwrap_or_default();
        match way {
            0 => format!("{s} {g} {p}"),
            1 => format!("{s} {}.{}.", letter(g), letter(p)),
            2 => format!("{}.{}. {s}", letter(g), letter(p)),
            _ => format!("{g} {s}"),
        }
    })
}

/// Jurors of the surnames `0..split` and projects of people of the surnames `from..6`.
fn contest(split: usize, from: usize) -> impl Strategy<Value = Contest> {
    let jurors = prop::collection::vec(name(0, split), 1..6);
    let people = (
        name(from, 6),
        prop::option::of(name(from, 6)),
        prop::collection::vec(name(from, 6), 0..4),
    );
    (jurors, prop::collection::vec(people, 1..8)).prop_map(|(jurors, projects)| Contest {
        jurors: (1..)
            .zip(jurors)
            .map(|(id, name)| juror(id, &name, Some("декан исторического факультета")))
            .collect(),
        projects: (1..)
            .zip(projects)
            .map(|(id, (lead, mentor, team))| Project {
                lead: Some(lead),
                mentor,
                team,
                faculty: Some("Факультет химии".into()),
                ..project(id)
            })
            .collect(),
        ..Contest::default()
    })
}

proptest! {
    #[test]
    fn the_order_of_the_lists_changes_nothing(
        (contest, seed) in (contest(6, 0), any::<u64>()),
    ) {
        let mut other = contest.clone();
        let by = |id: u32| (u64::from(id) + 1).wrapping_mul(seed | 1);
        other.jurors.sort_by_key(|j| by(j.id.0));
        other.projects.sort_by_key(|p| by(p.id.0));
        for project in &mut other.projects {
            project.team.reverse();
        }
        prop_assert_eq!(conflicts(&contest), conflicts(&other));
    }

    #[test]
    fn nobody_unrelated_is_proposed(contest in contest(3, 3)) {
        prop_assert_eq!(conflicts(&contest), []);
    }

    #[test]
    fn whoever_is_in_the_team_is_found(contest in contest(6, 0), at in any::<prop::sample::Index>()) {
        let mut contest = contest;
        let place = at.index(contest.projects.len());
        let (juror, name) = (contest.jurors[0].id, contest.jurors[0].name.clone());
        contest.projects[place].team.push(name);
        let id = contest.projects[place].id;
        let found = conflicts(&contest);
        let of_team = |c: &Conflict| c.relations.iter().any(|r| r.kind == RelationKind::Team);
        prop_assert!(found.iter().any(|c| c.juror == juror && c.project == id && of_team(c)));
    }
}

/// A word of so many letters of one kind and so many of another.
fn spelled(first: char, times: usize, then: char, more: usize) -> String {
    let letters = std::iter::repeat_n(first, times).chain(std::iter::repeat_n(then, more));
    letters.collect()
}

proptest! {
    /// Four letters alike at least, and endings of at most three.
    #[test]
    fn words_of_a_unit_agree_as_far_as_cases_go(shared in 0..9_usize, one in 0..6_usize, other in 0..6_usize) {
        let (a, b) = (spelled('б', shared, 'в', one), spelled('б', shared, 'г', other));
        let word = |text: &str| UnitWord::Word(text.chars().collect());
        let equal = one == 0 && other == 0;
        let agrees = equal || (shared >= 4 && one.max(other) <= 3);
        prop_assert_eq!(word(&a).agrees(&word(&b)), agrees, "{} {}", a, b);
        prop_assert_eq!(word(&b).agrees(&word(&a)), agrees, "{} {}", b, a);
    }

    #[test]
    fn short_words_say_nothing_and_capitals_are_abbreviations(length in 1..10_usize, shouted: bool) {
        let text = spelled(if shouted { 'Б' } else { 'б' }, length, 'б', 0);
        let folded = spelled('б', length, 'б', 0);
        let wanted = if shouted && (2..=6).contains(&length) {
            vec![UnitWord::Abbreviation(folded)]
        } else if length >= 4 {
            vec![UnitWord::Word(folded.chars().collect())]
        } else {
            vec![]
        };
        prop_assert_eq!(unit_words(&text), wanted);
    }
}

#[test]
fn a_position_names_a_unit_by_every_word_that_says_which() {
    assert!(names_unit(
        "декан факультета биологии и экологии",
        "Факультет биологии и экологии"
    ));
    assert!(!names_unit(
        "декан факультета биологии",
        "Факультет биологии и экологии"
    ));
    assert!(!names_unit("декан факультета", "Факультет"), "nothing says which");
    assert!(!names_unit("", "Факультет биологии"));
    assert!(names_unit("директор МИЭМИС", "МИЭМИС") && !names_unit("директор МИЭМИСА", "МИЭМИС"));
    assert!(
        !names_unit("директор миэмис", "МИЭМИС"),
        "an abbreviation is written in capitals"
    );
    assert!(!names_unit("Историк ИСТОР", "исторический"));
}

#[test]
fn given_names_agree_in_full_or_by_an_initial() {
    for (a, b, same) in [
        ("олег", "олег", true),
        ("олег", "ольга", false),
        ("о", "олег", true),
        ("олег", "о", true),
        ("о", "о", true),
        ("и", "олег", false),
        ("олег", "и", false),
        ("ол", "олег", false),
        ("олег", "ол", false),
    ] {
        assert_eq!(agrees(a, b), same, "{a} {b}");
    }
}

#[test]
fn names_are_read_by_their_initials_wherever_the_surname_stands() {
    let readings = |text: &str| Name::read(text).map(|name| (name.readings, name.full));
    let reading = |surname: &str, given: &[&str]| {
        (
            surname.to_owned(),
            given.iter().map(|&word| word.to_owned()).collect::<Vec<_>>(),
        )
    };
    assert_eq!(
        readings("Громов Г.Д."),
        Some((vec![reading("громов", &["г", "д"])], false)).map(|(mut list, full)| {
            // Two words before the initials may be a surname and a given name; here is one.
            list.truncate(1);
            (list, full)
        })
    );
    assert_eq!(
        readings("Г.Д. Громов"),
        Some((vec![reading("громов", &["г", "д"])], false))
    );
    assert_eq!(
        readings("Громов Глеб Д."),
        Some((
            vec![reading("глеб", &["д"]), reading("громов", &["глеб", "д"])],
            false
        ))
    );
    assert_eq!(
        readings("Громов Глеб"),
        Some((
            vec![reading("громов", &["глеб"]), reading("глеб", &["громов"])],
            true
        ))
    );
    assert_eq!(readings("Г.Д."), None);
    assert_eq!(readings("Громов"), None);
    assert_eq!(readings(""), None);
}
