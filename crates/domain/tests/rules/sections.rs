//! Whose sheets count where projects are heard in sections: of another section, only those that were allowed.

use crate::make::{contest, day_of, decided, of, recused, sheet};
use proptest::prelude::*;
use std::collections::BTreeSet;
use tribuna_domain::day::allowances::Record;
use tribuna_domain::day::votes::Subject;
use tribuna_domain::diagnostics::{Deliberation, Undefined};
use tribuna_domain::results::WhyNot;
use tribuna_domain::*;

fn allowed(project: u32, juror: u32) -> day::Record {
    day::Record::Allowances(Record::Allowed {
        project: ProjectId(project),
        juror: JurorId(juror),
        reason: "эксперт по теме проекта".to_owned(),
    })
}

fn taken_back(project: u32, juror: u32) -> day::Record {
    day::Record::Allowances(Record::TakenBack {
        project: ProjectId(project),
        juror: JurorId(juror),
        reason: "по ошибке".to_owned(),
    })
}

/// A project of «Наука», and jurors who are of «Спорт» but the first.
fn guests(jurors: u32) -> Contest {
    let mut contest = contest(1, jurors, 1);
    contest.projects[0].section = Some("Наука".to_owned());
    for juror in &mut contest.jurors[1..] {
        juror.section = Some("Спорт".to_owned());
    }
    contest
}

/// Who counts for the first project, and who does not and why.
fn counted(contest: &Contest, sheets: &[Sheet], day: &Day) -> (Vec<u32>, Vec<(u32, WhyNot)>) {
    let results = rank_on(contest, sheets, day, None).unwrap();
    let row = of(&results, 1);
    let others = row.not_counted.iter();
    (
        row.counted.iter().map(|one| one.juror.0).collect(),
        others.map(|(juror, why)| (juror.0, why.clone())).collect(),
    )
}

#[test]
fn a_sheet_of_another_section_counts_only_when_it_was_allowed() {
    let contest = guests(7);
    let empty = Sheet {
        marks: vec![None],
        ..sheet(1, 3, &[])
    };
    let draft = Sheet {
        state: SheetState::Draft,
        ..sheet(1, 6, &[9])
    };
    // The second and the third said nothing; the fourth is recused, the fifth and the seventh marked, the sixth has
    // not submitted.
    let all = [
        sheet(1, 1, &[4]),
        empty,
        recused(1, 4, 1),
        sheet(1, 5, &[8]),
        draft,
        sheet(1, 7, &[2]),
    ];
    let recusal = (4, WhyNot::Recused("наставник".to_owned()));
    let other = |juror| (juror, WhyNot::OtherSection);
    assert_eq!(
        counted(&contest, &all, &Day::default()),
        (vec![1], vec![recusal.clone(), other(5), other(6), other(7)])
    );
    let whom = |whom: &[u32]| day_of(whom.iter().map(|&juror| allowed(1, juror)));
    assert_eq!(
        counted(&contest, &all, &whom(&[5])),
        (vec![1, 5], vec![recusal.clone(), other(6), other(7)])
    );
    // Who was allowed owes a sheet like those of the section.
    assert_eq!(
        counted(&contest, &all, &whom(&[2, 3, 4, 5, 6])),
        (
            vec![1, 5],
            vec![
                (2, WhyNot::Missing),
                (3, WhyNot::Missing),
                recusal,
                (6, WhyNot::NotSubmitted),
                other(7),
            ]
        )
    );
}

#[test]
fn the_last_word_on_an_allowance_stands() {
    let contest = guests(2);
    let all = [sheet(1, 1, &[4]), sheet(1, 2, &[8])];
    let (yes, no) = ((vec![1, 2], vec![]), (vec![1], vec![(2, WhyNot::OtherSection)]));
    for (records, said) in [
        (vec![], &no),
        (vec![allowed(1, 2)], &yes),
        (vec![allowed(1, 2), allowed(1, 2), taken_back(1, 2)], &no),
        (vec![taken_back(1, 2), allowed(1, 2)], &yes),
        (vec![allowed(1, 1)], &no),
        (vec![allowed(1, 2), taken_back(1, 1)], &yes),
    ] {
        assert_eq!(
            counted(&contest, &all, &day_of(records.clone())),
            *said,
            "{records:?}"
        );
    }
}

#[test]
fn what_else_keeps_a_sheet_out_keeps_it_out_when_it_was_allowed() {
    let mut contest = guests(3);
    contest.jurors[1].voting = false;
    let all = [sheet(1, 1, &[4]), sheet(1, 2, &[8]), sheet(1, 3, &[9])];
    let drop = decided(Subject::DropSheet {
        project: ProjectId(1),
        juror: JurorId(3),
    });
    // An advisory voice never counts: there is nothing to allow.
    let advisory = (2, WhyNot::Advisory);
    assert_eq!(
        counted(&contest, &all, &day_of([drop.clone()])),
        (vec![1], vec![advisory.clone(), (3, WhyNot::OtherSection)])
    );
    assert_eq!(
        counted(&contest, &all, &day_of([drop, allowed(1, 2), allowed(1, 3)])),
        (vec![1], vec![advisory, (3, WhyNot::Dropped)])
    );
}

#[test]
fn a_juror_without_a_section_and_a_project_without_one_are_of_all() {
    let mut contest = guests(3);
    contest.jurors[1].section = None;
    contest.jurors[2].section = Some(" НАУКА ".to_owned());
    let all = [sheet(1, 1, &[4]), sheet(1, 2, &[8]), sheet(1, 3, &[9])];
    assert_eq!(counted(&contest, &all, &Day::default()), (vec![1, 2, 3], vec![]));
    let mut contest = guests(3);
    contest.projects[0].section = None;
    assert_eq!(counted(&contest, &all, &Day::default()), (vec![1, 2, 3], vec![]));
    // Moved into the section later, the juror needs no allowance, and taking one back does nothing.
    let mut contest = guests(3);
    contest.jurors[2].section = Some("Наука".to_owned());
    let day = day_of([allowed(1, 3), taken_back(1, 3)]);
    assert_eq!(
        counted(&contest, &all, &day),
        (vec![1, 3], vec![(2, WhyNot::OtherSection)])
    );
}

#[test]
fn what_0_1_0_fixed_with_sheets_of_another_section_stands() {
    let contest = guests(3);
    let all = [sheet(1, 1, &[4]), sheet(1, 3, &[8])];
    let mut day = Day::default();
    day.sealing.former = true;
    // The second owes nothing, then as now.
    assert_eq!(counted(&contest, &all, &day), (vec![1, 3], vec![]));
    let panel = |day: &Day| {
        let leniency = Deliberation::new(&contest, &all, day, None).unwrap().leniency();
        leniency.map(|found| found.jurors.iter().map(|one| one.juror.0).collect::<Vec<u32>>())
    };
    assert_eq!(panel(&day), Ok(vec![1, 3]));
    assert_eq!(panel(&Day::default()), Err(Undefined::TooFewJurors));
}

/// What is drawn of a contest: sections of projects and of jurors, sheets by project and juror, and what was said of
/// allowances, in order.
type Drawn = (Vec<u8>, Vec<u8>, Vec<Vec<Option<i64>>>, Vec<(u32, u32, bool)>);

fn drawn() -> impl Strategy<Value = Drawn> {
    (1..5_u32, 1..6_u32).prop_flat_map(|(projects, jurors)| {
        let sections = |most: u32| prop::collection::vec(0..4_u8, most as usize);
        let sheets = prop::collection::vec(prop::option::of(0..=10_i64), jurors as usize);
        (
            sections(projects),
            sections(jurors),
            prop::collection::vec(sheets, projects as usize),
            prop::collection::vec((1..=projects, 1..=jurors, any::<bool>()), 0..8),
        )
    })
}

proptest! {
    /// Results are those of a contest without sections in which the sheets that do not count were never given.
    #[test]
    fn sheets_of_another_section_are_as_if_they_were_not(
        (of_projects, of_jurors, marks, said) in drawn(),
        turn: prop::sample::Index,
    ) {
        let name = |section: u8| (section > 0).then(|| format!("Секция {section}"));
        let mut contest = contest(of_projects.len() as u32, of_jurors.len() as u32, 1);
        contest.regulation.minimum_sheets = 2;
        let plain = contest.clone();
        for (project, section) in contest.projects.iter_mut().zip(&of_projects) {
            project.section = name(*section);
        }
        for (juror, section) in contest.jurors.iter_mut().zip(&of_jurors) {
            juror.section = name(*section);
        }
        let mut may = BTreeSet::new();
        for &(project, juror, yes) in &said {
            if yes {
                may.insert((project, juror));
            } else {
                may.remove(&(project, juror));
            }
        }
        let judges = |project: u32, juror: u32| {
            let (one, other) = (of_projects[project as usize - 1], of_jurors[juror as usize - 1]);
            one == 0 || other == 0 || one == other || may.contains(&(project, juror))
        };
        let mut all: Vec<Sheet> = Vec::new();
        for (row, project) in marks.iter().zip(1..) {
            for (mark, juror) in row.iter().zip(1..) {
                all.extend(mark.map(|mark| sheet(project, juror, &[mark])));
            }
        }
        let day = day_of(said.iter().map(|&(project, juror, yes)| {
            if yes { allowed(project, juror) } else { taken_back(project, juror) }
        }));
        let counting: Vec<Sheet> = all
            .iter()
            .filter(|one| judges(one.project.0, one.juror.0))
            .cloned()
            .collect();
        let at = turn.index(all.len() + 1);
        all.rotate_left(at);
        let results = rank_on(&contest, &all, &day, None).unwrap();
        let expected = rank(&plain, &counting, None).unwrap();
        for (row, same) in results.projects.iter().zip(&expected.projects) {
            prop_assert_eq!(row.project, same.project);
            prop_assert_eq!(&row.counted, &same.counted);
            prop_assert_eq!((row.place, &row.exact, &row.score), (same.place, &same.exact, &same.score));
            for juror in 1..=of_jurors.len() as u32 {
                let given = marks[row.project.0 as usize - 1][juror as usize - 1].is_some();
                let why = row.not_counted.iter().find(|(id, _)| id.0 == juror).map(|(_, why)| why);
                let expected = match (judges(row.project.0, juror), given) {
                    (false, true) => Some(&WhyNot::OtherSection),
                    (true, false) => Some(&WhyNot::Missing),
                    _ => None,
                };
                prop_assert_eq!(why, expected, "project {}, juror {}", row.project, juror);
            }
        }
    }
}
