//! The way of score sheets on paper, as their records leave it.

use crate::day::day_at;
use crate::make::day_of;
use tribuna_domain::day::sheets;
use tribuna_domain::*;

fn printed(number: u32, juror: u32, project: Option<u32>, duplicate_of: Option<u32>) -> sheets::Printed {
    sheets::Printed {
        number,
        juror: JurorId(juror),
        project: project.map(ProjectId),
        duplicate_of,
    }
}

fn lost(number: u32) -> sheets::Record {
    sheets::Record::Lost {
        number,
        statement: "акт".to_owned(),
        duplicate: Some(number + 10),
    }
}

#[test]
fn a_paper_sheet_goes_its_way_by_its_number() {
    let numbered = sheets::Record::Numbered {
        sheets: vec![
            printed(1, 1, None, None),
            printed(2, 2, Some(1), None),
            printed(3, 2, Some(2), None),
            printed(4, 3, Some(1), None),
            printed(5, 3, Some(1), None),
        ],
    };
    let out = sheets::Record::HandedOut {
        numbers: vec![1, 2, 9],
    };
    let back = sheets::Record::HandedIn { numbers: vec![2] };
    let spoiled = sheets::Record::Spoiled {
        number: 3,
        reason: "порвался".to_owned(),
        replaced_by: Some(7),
    };
    let again = sheets::Record::Numbered {
        sheets: vec![printed(2, 9, None, None)],
    };
    let register = day_at([
        (1, numbered),
        (2, out),
        (3, back),
        (4, spoiled),
        (5, lost(4)),
        (6, again),
    ])
    .sheets;
    use sheets::Whereabouts::{HandedIn, HandedOut, Lost, Printed, Spoiled};
    let told: Vec<_> = register
        .sheets
        .values()
        .map(|sheet| {
            (
                sheet.is,
                sheet.out_ms,
                sheet.in_ms,
                sheet.note.as_str(),
                sheet.replaced_by,
                sheet.is_live(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (HandedOut, Some(2), None, "", None, true),
            (HandedIn, Some(2), Some(3), "", None, true),
            (Spoiled, None, None, "порвался", Some(7), false),
            (Lost, None, None, "акт", Some(14), false),
            (Printed, None, None, "", None, true),
        ]
    );
    assert_eq!(
        register.sheets[&2].printed.juror,
        JurorId(2),
        "a number is never given twice"
    );
    assert_eq!((register.next(), day_of([]).sheets.next()), (6, 1));
    let live = |juror, project| {
        let sheet = register.live(JurorId(juror), ProjectId(project));
        sheet.map(|sheet| sheet.printed.number)
    };
    assert_eq!(
        (live(1, 1), live(1, 2)),
        (Some(1), Some(1)),
        "one of all projects"
    );
    assert_eq!((live(2, 1), live(2, 2), live(2, 3)), (Some(2), None, None));
    assert_eq!(live(3, 1), Some(5), "the last that is live");
}

#[test]
fn no_sheet_is_expected_where_it_is_lost_and_nothing_came_in_its_place() {
    let numbered = |sheets: &[sheets::Printed]| sheets::Record::Numbered {
        sheets: sheets.to_vec(),
    };
    let first = [
        printed(1, 1, Some(1), None),
        printed(2, 1, Some(2), None),
        printed(3, 2, None, None),
        printed(4, 3, Some(1), None),
    ];
    let records = vec![(0, numbered(&first)), (0, lost(1)), (0, lost(3))];
    let register = |more: Vec<sheets::Record>| {
        day_at(
            [
                records.clone(),
                more.into_iter().map(|record| (0, record)).collect(),
            ]
            .concat(),
        )
        .sheets
    };
    let is_lost = |register: &sheets::SheetRegister| {
        [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (4, 1)]
            .map(|(juror, project)| register.is_lost(JurorId(juror), ProjectId(project)))
    };
    assert_eq!(
        is_lost(&register(vec![])),
        [true, false, true, true, false, false]
    );
    let spoiled = sheets::Record::Spoiled {
        number: 4,
        reason: String::new(),
        replaced_by: None,
    };
    assert!(!is_lost(&register(vec![spoiled]))[4], "spoiled is not lost");
    let duplicates = register(vec![numbered(&[
        printed(5, 1, Some(1), Some(1)),
        printed(6, 2, Some(2), Some(3)),
    ])]);
    assert_eq!(is_lost(&duplicates), [false, false, true, false, false, false]);
    let duplicate = |juror, project| duplicates.is_duplicate(JurorId(juror), ProjectId(project));
    assert!(duplicate(1, 1) && duplicate(2, 2) && !duplicate(1, 2) && !duplicate(2, 1));
}

#[test]
fn a_check_is_settled_where_both_saw_the_same_or_the_difference_was_resolved() {
    let checked = |differs: &[(&str, i64)]| sheets::Record::Checked {
        project: ProjectId(1),
        juror: JurorId(1),
        way: sheets::Checking::Blind,
        by: "Быкова Б.Б.".to_owned(),
        differs: differs
            .iter()
            .map(|&(code, mark)| (code.to_owned(), Some(Score(mark))))
            .collect(),
    };
    let resolved = |juror: u32| sheets::Record::Resolved {
        project: ProjectId(1),
        juror: JurorId(juror),
        by: "Воронова В.В.".to_owned(),
        reason: "в листе 4".to_owned(),
    };
    let settled = |records: Vec<sheets::Record>| {
        let register = day_at(records.into_iter().map(|record| (0, record))).sheets;
        register
            .checks
            .get(&(ProjectId(1), JurorId(1)))
            .map(sheets::Check::is_settled)
    };
    assert_eq!(settled(vec![]), None);
    assert_eq!(settled(vec![checked(&[])]), Some(true));
    assert_eq!(settled(vec![checked(&[("К1", 400)])]), Some(false));
    assert_eq!(settled(vec![checked(&[("К1", 400)]), resolved(1)]), Some(true));
    assert_eq!(
        settled(vec![checked(&[("К1", 400)]), resolved(2)]),
        Some(false),
        "of another sheet"
    );
    assert_eq!(
        settled(vec![
            checked(&[("К1", 400)]),
            resolved(1),
            checked(&[("К1", 300)])
        ]),
        Some(false)
    );
}
