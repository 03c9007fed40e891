//! Every kind of fault, each told with its table, row, column and value as it stands.
#![allow(clippy::expect_used)] // a failed expectation is what a test is for

use crate::support::{cell, import, seen, with, without};
use FaultCode::*;
use tribuna_exchange::{Fault, FaultCode, Options, Table, read};

pub(crate) fn faults(changed: &[(&str, &str)]) -> Vec<Fault> {
    import(&with(changed)).faults().to_vec()
}

pub(crate) fn only(changed: &[(&str, &str)], code: FaultCode, row: u32, column: &str, value: &str) -> Fault {
    let faults = faults(changed);
    assert_eq!(seen(&faults), [cell(code, row, column, value)]);
    faults[0].clone()
}

pub(crate) const CRITERIA: &str = "code,name,weight,min,max,step\n";

pub(crate) const JURORS: &str = "code,name,role,voting,seat\nЖ1,Иванова,chair,,\nС,Сидорова,secretary,,\n";

pub(crate) const SCORES: &str = "project,juror,criterion,score\n";

pub(crate) fn score(line: &str, code: FaultCode, column: &str, value: &str) -> Fault {
    only(
        &[("scores.csv", &format!("{SCORES}{line}\n"))],
        code,
        2,
        column,
        value,
    )
}

#[test]
fn the_good_contest_has_no_faults() {
    let import = import(&with(&[]));
    assert_eq!(import.faults(), []);
    assert_eq!(import.warnings, []);
}

#[test]
fn absent_mandatory_tables_are_told() {
    for (file, table) in [
        ("criteria.csv", Table::Criteria),
        ("projects.csv", Table::Projects),
        ("jurors.csv", Table::Jurors),
    ] {
        let faults = import(&without(file)).faults().to_vec();
        let missing: Vec<_> = faults
            .iter()
            .filter(|fault| fault.code == MissingTable)
            .map(|fault| fault.table)
            .collect();
        assert_eq!(missing, [table], "{file}");
        assert_eq!(
            faults.len(),
            1,
            "what follows from it is not told besides: {faults:#?}"
        );
    }
}

#[test]
fn a_workbook_without_a_contest_sheet_lacks_a_table() {
    let (_folder, path) = crate::support::workbook(&[
        ("criteria", &[&["code", "name", "max"], &["C1", "One", "5"]]),
        ("projects", &[&["number", "title"], &["1", "One"]]),
    ]);
    let import = read(&path, &Options::default()).expect("readable");
    assert_eq!(seen(import.faults()), [(MissingTable, None, None, None)]);
    assert_eq!(import.faults()[0].table, Table::Contest);
}

#[test]
fn an_empty_table_of_projects_is_an_absent_one() {
    assert_eq!(
        faults(&[("projects.csv", "number,title\n"), ("scores.csv", SCORES)])[0].code,
        MissingTable
    );
}

#[test]
fn a_missing_column_is_named_in_both_languages() {
    let faults = faults(&[("scores.csv", "project,juror,criterion\n1,Ж1,К1\n")]);
    assert_eq!(seen(&faults), [(MissingColumn, None, None, None)]);
    assert_eq!(faults[0].params["wanted"], "„Балл“ (score)");
}

#[test]
fn a_wide_table_needs_a_column_of_every_criterion() {
    let faults = faults(&[("scores.csv", "project,juror,К1,К3\n1,Ж1,5,5\n")]);
    assert_eq!(seen(&faults), [(MissingColumn, None, None, None)]);
    assert_eq!(faults[0].params["wanted"], "„К2“");
}

#[test]
fn a_repeated_column_is_told_in_any_language() {
    let fault = only(
        &[("projects.csv", "№,title,Проект\n1,А,\n2,Б,\n")],
        RepeatedColumn,
        1,
        "Проект",
        "",
    );
    assert_eq!(fault.params["first"], "title");
    let faults = faults(&[("scores.csv", "project,juror,К1,К2,К1\n1,Ж1,5,5,5\n")]);
    assert_eq!(seen(&faults), [(RepeatedColumn, None, Some("К1".into()), None)]);
}

#[test]
fn two_files_of_one_table_are_told() {
    let faults = faults(&[("Проекты.csv", "№,Проект\n1,А\n")]);
    assert_eq!(
        seen(&faults),
        [(RepeatedTable, None, None, Some("Проекты.csv".into()))]
    );
    assert_eq!(faults[0].params["first"], "projects.csv");
}

#[test]
fn tables_columns_and_keys_that_are_unknown_are_warnings() {
    let import = import(&with(&[
        ("official.csv", "a,b\n1,2\n"),
        ("contest.toml", "title = \"А\"\ncolour = \"red\"\nmade = 450\n"),
        ("projects.csv", "number,title,Корпус\n1,А,Д\n2,Б,\n"),
        ("ballots.csv", "project,votes\n1,20\n"),
    ]));
    assert_eq!(import.faults(), []);
    let codes: Vec<_> = import
        .warnings
        .iter()
        .map(|warning| (warning.table, warning.code))
        .collect();
    assert_eq!(
        codes,
        [
            (Table::Contest, UnknownTable),
            (Table::Contest, UnknownKey),
            (Table::Projects, ExtraColumn),
        ]
    );
    let ready = crate::support::ready(import);
    assert_eq!(ready.contest.projects[0].notes["Корпус"], "Д");
    assert!(ready.contest.projects[1].notes.is_empty());
}

#[test]
fn a_value_beyond_the_header_of_a_csv_is_told() {
    let faults = faults(&[("scores.csv", "project,juror,criterion,score\n1,Ж1,К2,4,5\n")]);
    assert_eq!(seen(&faults), [(ExtraCell, Some(2), None, Some("5".into()))]);
}

#[test]
fn a_quote_never_closed_is_told() {
    let faults = faults(&[("projects.csv", "number,title\n1,А\n2,Б\n3,\"В\n")]);
    assert_eq!(seen(&faults), [(OpenQuote, Some(4), None, None)]);
}

#[test]
fn a_contest_that_is_no_toml_is_told_with_its_line() {
    let faults = faults(&[("contest.toml", "title = \"А\"\ndate = = 1\n")]);
    assert_eq!(seen(&faults), [(BadToml, Some(2), None, None)]);
}

#[test]
fn a_contest_without_a_title_is_told() {
    let faults = faults(&[("contest.toml", "place = \"г. Барнаул\"\n")]);
    assert_eq!(seen(&faults), [(MissingKey, None, None, None)]);
}

#[test]
fn empty_required_cells_are_told() {
    only(
        &[("projects.csv", "number,title\n1,А\n2,\n")],
        EmptyCell,
        3,
        "title",
        "",
    );
    only(
        &[(
            "criteria.csv",
            &format!("{CRITERIA}К1,,2,0,10,1\nК2,Б,1,0,5,0.5\n"),
        )],
        EmptyCell,
        2,
        "name",
        "",
    );
    only(
        &[("criteria.csv", &format!("{CRITERIA}К1,А,2,0,10,1\nК2,Б,1,0,,\n"))],
        EmptyCell,
        3,
        "max",
        "",
    );
    only(
        &[("sources.csv", "name,limit\nФонд,\n")],
        EmptyCell,
        2,
        "limit",
        "",
    );
    score(",Ж1,К1,5", EmptyCell, "project", "");
}

#[test]
fn texts_too_long_are_told() {
    let long = "д".repeat(501);
    let fault = &faults(&[("projects.csv", &format!("number,title\n1,А\n2,{long}\n"))])[0];
    assert_eq!(
        (fault.code, fault.row, fault.params["limit"].as_str()),
        (TooLong, Some(3), "500")
    );
    assert_eq!(fault.value.as_ref().map(|value| value.chars().count()), Some(41));
    assert_eq!(
        faults(&[("contest.toml", &format!("title = \"{long}\"\n"))])[0].code,
        TooLong
    );
}

#[test]
fn numbers_that_are_none_are_told() {
    score("1,Ж1,К1,десять", NotANumber, "score", "десять");
    assert_eq!(
        score("1,Ж1,К1,4.125", TooManyPlaces, "score", "4.125").params["places"],
        "2"
    );
    score(
        "1,Ж1,К1,99999999999999999999",
        TooLargeNumber,
        "score",
        "99999999999999999999",
    );
    only(
        &[("sources.csv", "name,limit\nФонд,-5\n")],
        Negative,
        2,
        "limit",
        "-5",
    );
    only(
        &[("projects.csv", "number,title,requested\n1,А,-0.01\n2,Б,\n")],
        Negative,
        2,
        "requested",
        "-0.01",
    );
    only(
        &[("projects.csv", "number,title,requested\n1,А,много\n2,Б,\n")],
        NotANumber,
        2,
        "requested",
        "много",
    );
}

#[test]
fn names_that_must_be_unique_are_told_with_the_first_row() {
    let fault = only(
        &[("projects.csv", "number,title\n1,А\n2,Б\n1,В\n")],
        Repeated,
        4,
        "number",
        "1",
    );
    assert_eq!(fault.params["first"], "2");
    only(
        &[("jurors.csv", &format!("{JURORS}ж1,Петров,,,\n"))],
        Repeated,
        4,
        "code",
        "ж1",
    );
    // A Latin letter that looks like the Cyrillic one: no reader could tell them apart.
    only(
        &[(
            "criteria.csv",
            &format!("{CRITERIA}К1,А,2,0,10,1\nК2,Б,1,0,5,0.5\nK1,В,1,0,5,1\n"),
        )],
        Repeated,
        4,
        "code",
        "K1",
    );
    only(
        &[("sources.csv", "name,limit\nФонд,1\nфонд,2\n")],
        Repeated,
        3,
        "name",
        "фонд",
    );
}

#[test]
fn the_secretary_gives_no_marks_and_has_no_vote() {
    score("1,С,К1,5", SecretaryScores, "juror", "С");
    let import = import(&with(&[(
        "jurors.csv",
        "code,name,role,voting\nЖ1,Иванова,,\nС,Сидорова,secretary,yes\n",
    )]));
    assert_eq!(
        import
            .warnings
            .iter()
            .map(|warning| warning.code)
            .collect::<Vec<_>>(),
        [SecretaryVotes]
    );
    assert!(
        !crate::support::ready(import)
            .contest
            .jurors
            .iter()
            .any(|juror| juror.code == "С" && juror.voting)
    );
}

#[test]
fn words_of_the_jury_that_are_unknown_are_told() {
    let jurors = |line: &str| format!("code,name,role,voting,seat\n{line}\n");
    let base = ("scores.csv", SCORES);
    only(
        &[base, ("jurors.csv", &jurors("Ж1,А,король,,"))],
        UnknownRole,
        2,
        "role",
        "король",
    );
    only(
        &[base, ("jurors.csv", &jurors("Ж1,А,,может быть,"))],
        UnknownVote,
        2,
        "voting",
        "может быть",
    );
    only(
        &[base, ("jurors.csv", &jurors("Ж1,А,,,гость"))],
        UnknownSeat,
        2,
        "seat",
        "гость",
    );
    let criteria = "code,name,max,step,key\nК1,А,10,1,возможно\nК2,Б,5,0.5,\n";
    only(&[("criteria.csv", criteria)], NotYesNo, 2, "key", "возможно");
}

#[test]
fn a_second_chair_is_told() {
    let fault = only(
        &[("jurors.csv", &format!("{JURORS}Ж3,Третий,председатель,,\n"))],
        SecondChair,
        4,
        "role",
        "председатель",
    );
    assert_eq!(fault.params["first"], "2");
}

#[test]
fn twelve_different_faults_are_all_told_and_nothing_is_imported() {
    let (_folder, path) = crate::support::workbook(&[
        (
            "Конкурс",
            &[
                &["Название", "Двенадцать"],
                &["Дата", "30.02.2026"],
                &["Кворум", "половина"],
            ],
        ),
        (
            "Критерии",
            &[
                &["Код", "Критерий", "Коэффициент", "Макс"],
                &["К1", "А", "-1", "10"],
                &["К2", "Б", "1", "5"],
            ],
        ),
        (
            "Проекты",
            &[
                &["№", "Проект", "Запрошено"],
                &["1", "А", "-5"],
                &["2", "", ""],
                &["2", "В", "сто"],
            ],
        ),
        (
            "Жюри",
            &[
                &["Код", "Ф.И.О.", "Роль"],
                &["Ж1", "А", "король"],
                &["Ж2", "Б", ""],
            ],
        ),
        (
            "Оценки",
            &[
                &["Проект №", "Член жюри", "Критерий", "Балл"],
                &["1", "Ж1", "К1", "11"],
                &["1", "Ж1", "К2", "3,3"],
                &["9", "Ж1", "К1", "5"],
                &["1", "Ж9", "К1", "5"],
                &["1", "Ж2", "К1", "5"],
                &["1", "Ж2", "К1", "6"],
            ],
        ),
    ]);
    let import = read(&path, &Options::default()).expect("readable");
    assert!(import.ready().is_none());
    assert_eq!(
        seen(import.faults()),
        [
            cell(BadDate, 2, "Дата", "30.02.2026"),
            cell(BadQuorum, 3, "Кворум", "половина"),
            cell(BadWeight, 2, "Коэффициент", "-1"),
            cell(Negative, 2, "Запрошено", "-5"),
            cell(EmptyCell, 3, "Проект", ""),
            cell(NotANumber, 4, "Запрошено", "сто"),
            cell(Repeated, 4, "№", "2"),
            cell(UnknownRole, 2, "Роль", "король"),
            cell(AboveMax, 2, "Балл", "11"),
            cell(OffStep, 3, "Балл", "3,3"),
            cell(UnknownProject, 4, "Проект №", "9"),
            cell(UnknownJuror, 5, "Член жюри", "Ж9"),
            cell(MarkTwice, 7, "Балл", "6"),
        ]
    );
}

#[test]
fn a_dropped_row_takes_its_faults_with_it() {
    let folder = with(&[("scores.csv", &format!("{SCORES}1,Ж1,К1,11\n1,Ж1,К2,3\n"))]);
    let fault = import(&folder).faults()[0].clone();
    assert!(fault.is_droppable());
    let options = Options {
        dropped: [(fault.table, fault.row.expect("a row"))].into(),
    };
    let ready = crate::support::ready(read(folder.path(), &options).expect("readable"));
    assert_eq!(ready.sheets.len(), 1);
    assert_eq!(ready.sheets[0].marks, [None, Some(domain::Score(300))]);
}
