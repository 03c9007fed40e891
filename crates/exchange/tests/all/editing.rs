//! Tables of the set-up as they are edited in the window.
#![allow(clippy::expect_used)] // a failed expectation is what a test is for

use domain::{Contest, ProjectId, Right, Role, Standing};
use tribuna_exchange::{EditFault, FaultCode, Language, RowEdit, SetupTable, TableEdit};

fn row(id: Option<u32>, cells: &[(&str, &str)]) -> RowEdit {
    RowEdit {
        id,
        cells: cells
            .iter()
            .map(|(field, text)| ((*field).to_owned(), (*text).to_owned()))
            .collect(),
    }
}

fn rows(rows: Vec<RowEdit>) -> TableEdit {
    TableEdit {
        rows,
        ..TableEdit::default()
    }
}

fn edited(contest: &Contest, table: SetupTable, edit: &TableEdit) -> Contest {
    table
        .edit(contest, edit, Language::Ru)
        .expect("no faults")
        .contest
}

fn faults(contest: &Contest, table: SetupTable, edit: &TableEdit) -> Vec<EditFault> {
    table.edit(contest, edit, Language::Ru).expect_err("faults")
}

fn contest() -> Contest {
    let contest = edited(
        &Contest::default(),
        SetupTable::Projects,
        &rows(vec![
            row(
                None,
                &[
                    ("number", "2"),
                    ("title", "Сад"),
                    ("category", "Город"),
                    ("requested", "15 000,50"),
                ],
            ),
            row(
                None,
                &[
                    ("number", "1"),
                    ("title", "Двор"),
                    ("category", "Вуз"),
                    ("team", "Первый И.; Вторая О."),
                ],
            ),
        ]),
    );
    edited(
        &contest,
        SetupTable::Jurors,
        &rows(vec![row(
            None,
            &[
                ("code", "Ж1"),
                ("name", "Примерова Пелагея"),
                ("role", "председатель"),
            ],
        )]),
    )
}

#[test]
fn typed_rows_become_projects_in_the_order_of_typing() {
    let contest = contest();
    let shown: Vec<(u32, &str)> = contest
        .projects
        .iter()
        .map(|p| (p.id.0, p.number.as_str()))
        .collect();
    assert_eq!(shown, [(1, "2"), (2, "1")]);
    assert_eq!(contest.projects[0].requested.map(|m| m.0), Some(1_500_050));
    assert_eq!(contest.projects[1].team, ["Первый И.", "Вторая О."]);
    let categories: Vec<&str> = contest.categories.iter().map(|c| c.name.as_str()).collect();
    assert_eq!(categories, ["Вуз", "Город"]);
    assert_eq!(contest.jurors[0].role, Role::Chair);
}

#[test]
fn cells_are_shown_as_they_are_typed_and_read_back_as_they_were() {
    let contest = contest();
    for language in [Language::Ru, Language::En] {
        for table in SetupTable::ALL {
            let columns = table.columns(&contest, language);
            let edit = rows(
                table
                    .cells(&contest, language)
                    .into_iter()
                    .map(|(id, cells)| RowEdit {
                        id: Some(id),
                        cells: columns.iter().map(|c| c.field.to_owned()).zip(cells).collect(),
                    })
                    .collect(),
            );
            if table == SetupTable::Contest {
                continue;
            }
            let same = table.edit(&contest, &edit, language).expect("no faults").contest;
            assert_eq!(same, contest, "{table:?}");
        }
    }
    let cells = SetupTable::Projects.cells(&contest, Language::Ru);
    assert!(cells[0].1.contains(&"15000,5".to_owned()), "{cells:?}");
}

#[test]
fn what_an_edit_does_not_name_stays() {
    let mut before = contest();
    before.projects[0]
        .notes
        .insert("Столбец".to_owned(), "значение".to_owned());
    let after = edited(
        &before,
        SetupTable::Projects,
        &rows(vec![row(
            Some(1),
            &[
                ("title", "Большой сад"),
                ("standing", "отклонён"),
                ("grounds", "нет сметы"),
            ],
        )]),
    );
    let project = &after.projects[0];
    assert_eq!(
        (project.title.as_str(), project.standing),
        ("Большой сад", Standing::Rejected)
    );
    assert_eq!(project.grounds.as_deref(), Some("нет сметы"));
    assert_eq!(project.notes, before.projects[0].notes);
    assert_eq!(project.requested, before.projects[0].requested);
    assert_eq!(after.projects[1], before.projects[1]);
}

#[test]
fn every_fault_names_its_row_of_the_edit_and_its_field() {
    let edit = rows(vec![
        row(Some(2), &[("requested", "много")]),
        row(None, &[("number", ""), ("title", "Без номера")]),
        row(None, &[("number", "2"), ("title", "Дважды")]),
    ]);
    let told: Vec<_> = faults(&contest(), SetupTable::Projects, &edit)
        .into_iter()
        .map(|fault| (fault.row, fault.field, fault.fault.code))
        .collect();
    assert_eq!(
        told,
        [
            (Some(0), Some("requested"), FaultCode::NotANumber),
            (Some(1), Some("number"), FaultCode::EmptyCell),
            (Some(2), Some("number"), FaultCode::Repeated),
        ]
    );
}

#[test]
fn rows_leave_and_change_their_order() {
    let edit = TableEdit {
        rows: vec![row(None, &[("number", "3"), ("title", "Зал")])],
        removed: vec![1],
        ..TableEdit::default()
    };
    let edited_once = SetupTable::Projects
        .edit(&contest(), &edit, Language::Ru)
        .expect("no faults");
    assert_eq!(
        edited_once.ids,
        [3],
        "the id of the removed row is not given again"
    );
    let edit = TableEdit {
        order: Some(vec![3, 2]),
        ..TableEdit::default()
    };
    let turned = edited(&edited_once.contest, SetupTable::Projects, &edit);
    assert_eq!(
        turned.projects.iter().map(|p| p.id).collect::<Vec<_>>(),
        [ProjectId(3), ProjectId(2)]
    );
}

#[test]
fn a_renamed_category_is_renamed_where_it_stands_and_a_used_one_cannot_go() {
    let contest = contest();
    let renamed = edited(
        &contest,
        SetupTable::Categories,
        &rows(vec![row(Some(2), &[("name", "Край")])]),
    );
    assert_eq!(renamed.projects[0].category.as_deref(), Some("Край"));
    assert_eq!(renamed.categories.len(), 2);
    let edit = TableEdit {
        removed: vec![1],
        ..TableEdit::default()
    };
    assert_eq!(
        faults(&contest, SetupTable::Categories, &edit)[0].fault.code,
        FaultCode::StillUsed
    );
}

#[test]
fn words_of_a_scale_follow_their_criterion() {
    let (regulation, criteria) = tribuna_exchange::preset("altsu-defence").expect("a preset");
    let contest = Contest {
        regulation,
        criteria,
        ..Contest::default()
    };
    let first = contest.criteria[0].clone();
    assert!(!first.words.is_empty());
    let edit = rows(vec![row(Some(first.id.0), &[("code", "Я1")])]);
    let renamed = edited(&contest, SetupTable::Criteria, &edit);
    assert_eq!(
        (renamed.criteria[0].code.as_str(), &renamed.criteria[0].words),
        ("Я1", &first.words)
    );
    assert_eq!(renamed.criteria.len(), contest.criteria.len());
}

#[test]
fn rights_and_days_are_read_from_words() {
    let edit = rows(vec![row(
        None,
        &[("name", "Помощников Пётр"), ("rights", "документы; листы")],
    )]);
    let helped = edited(&Contest::default(), SetupTable::Helpers, &edit);
    assert_eq!(helped.helpers[0].rights, [Right::Sheets, Right::Papers]);
    let head = |dates| rows(vec![row(Some(1), &[("title", "Конкурс"), ("dates", dates)])]);
    let dated = edited(&helped, SetupTable::Contest, &head("15.05.2026; 14.05.2026"));
    assert_eq!(dated.dates.len(), 2);
    assert_eq!(
        faults(&helped, SetupTable::Contest, &head("завтра"))[0].field,
        Some("dates")
    );
    let nobody = rows(vec![row(None, &[("name", "Кто-то"), ("rights", "все")])]);
    assert_eq!(
        faults(&helped, SetupTable::Helpers, &nobody)[0].fault.code,
        FaultCode::UnknownRight
    );
}

#[test]
fn a_new_row_without_a_number_gets_the_next_one() {
    let new = |title| row(None, &[("title", title)]);
    let after = edited(
        &contest(),
        SetupTable::Projects,
        &rows(vec![new("Зал"), new("Хор")]),
    );
    let numbers: Vec<&str> = after.projects.iter().map(|p| p.number.as_str()).collect();
    assert_eq!(numbers, ["2", "1", "3", "4"]);
    let juror = rows(vec![row(None, &[("name", "Новикова Нина")])]);
    assert_eq!(
        edited(&contest(), SetupTable::Jurors, &juror).jurors[1].code,
        "Ж2"
    );
}

#[test]
fn a_column_tells_every_header_that_an_import_knows_it_by() {
    let columns = SetupTable::Projects.columns(&Contest::default(), Language::Ru);
    let of = |field: &str| {
        &columns
            .iter()
            .find(|column| column.field == field)
            .expect("a column")
            .headers
    };
    assert!(of("number").contains(&"Номер") && of("title").contains(&"Название"));
}
