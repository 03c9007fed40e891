//! Every kind of fault, each told with its table, row, column and value as it stands.
#![allow(clippy::expect_used)] // a failed expectation is what a test is for

use crate::support::{cell, import, ready, seen, with, without};
use FaultCode::*;
use tribuna_exchange::{Fault, FaultCode, Options, Table, read};

fn faults(changed: &[(&str, &str)]) -> Vec<Fault> {
    import(&with(changed)).faults().to_vec()
}

fn only(changed: &[(&str, &str)], code: FaultCode, row: u32, column: &str, value: &str) -> Fault {
    let faults = faults(changed);
    assert_eq!(seen(&faults), [cell(code, row, column, value)]);
    faults[0].clone()
}

const CRITERIA: &str = "code,name,weight,min,max,step\n";
const JURORS: &str = "code,name,role,voting,seat\nЖ1,Иванова,chair,,\nС,Сидорова,secretary,,\n";
const SCORES: &str = "project,juror,criterion,score\n";

fn score(line: &str, code: FaultCode, column: &str, value: &str) -> Fault {
    only(
        &[("scores.csv", &format!("{SCORES}{line}\n"))],
        code,
        2,
        column,
        value,
    )
}

fn setting(line: &str, code: FaultCode, key: &str, value: &str) -> Fault {
    let toml = format!("title = \"А\"\n[regulation]\n{line}\n");
    only(&[("contest.toml", &toml)], code, 3, key, value)
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
fn marks_off_the_scale_are_told_with_the_limit() {
    assert_eq!(score("1,Ж1,К1,11", AboveMax, "score", "11").params["max"], "10");
    assert_eq!(score("1,Ж1,К1,-1", BelowMin, "score", "-1").params["min"], "0");
    assert_eq!(
        score("1,Ж1,К1,\"3,3\"", OffStep, "score", "3,3").params["step"],
        "1"
    );
    assert_eq!(
        score("1,Ж1,К2,0.25", OffStep, "score", "0.25").params["step_comma"],
        "0,5"
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
fn marks_of_nothing_known_are_told() {
    score("7,Ж1,К1,5", UnknownProject, "project", "7");
    score("1,Ж9,К1,5", UnknownJuror, "juror", "Ж9");
    score("1,Ж1,К9,5", UnknownCriterion, "criterion", "К9");
}

#[test]
fn a_mark_given_twice_is_told_even_when_equal() {
    let text = format!("{SCORES}1,Ж1,К1,5\n1,Ж1,К1,5\n");
    assert_eq!(
        only(&[("scores.csv", &text)], MarkTwice, 3, "score", "5").params["first"],
        "2"
    );
    let wide = "project,juror,К1,К2\n1,Ж1,5,\n1,Ж1,,5\n1,Ж1,4,\n";
    assert_eq!(
        only(&[("scores.csv", wide)], MarkTwice, 4, "К1", "4").params["first"],
        "2"
    );
}

#[test]
fn a_mark_beside_a_recusal_is_told() {
    let text = format!("{SCORES}1,Ж1,К1,с/о\n1,Ж1,К2,5\n");
    assert_eq!(
        only(&[("scores.csv", &text)], MarkBesideRecusal, 3, "score", "5").params["recused"],
        "2"
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

/// A criterion may be asked and not counted («масштаб 0 / 2 / 3,5»); a threshold may be where marks may be.
#[test]
fn a_weight_may_be_zero_but_not_all_and_a_threshold_negative_where_marks_may_be() {
    let zero = format!("{CRITERIA}К1,А,0,0,10,1\nК2,Б,1,0,5,0.5\n");
    let contest = ready(import(&with(&[("criteria.csv", &zero)]))).contest;
    assert_eq!(contest.criteria[0].weight, domain::Weight(0));
    let nothing = format!("{CRITERIA}К1,А,0,0,10,1\nК2,Б,0,0,5,0.5\n");
    let told: Vec<_> = import(&with(&[("criteria.csv", &nothing)]))
        .faults()
        .iter()
        .map(|f| f.code)
        .collect();
    assert_eq!(told, [NoWeight]);
    let below = format!("{CRITERIA}К1,А,1,-5,10,1\nК2,Б,1,0,5,0.5\n");
    let toml = "title = \"А\"\n[regulation]\nthreshold = -1.5\n";
    let contest = ready(import(&with(&[("criteria.csv", &below), ("contest.toml", toml)]))).contest;
    assert_eq!(contest.regulation.threshold, Some(domain::Score(-150)));
    let told: Vec<_> = import(&with(&[("contest.toml", toml)]))
        .faults()
        .iter()
        .map(|f| f.code)
        .collect();
    assert_eq!(told, [Negative]);
}

#[test]
fn scales_and_weights_that_cannot_be_are_told() {
    let criteria = |line: &str| format!("{CRITERIA}{line}\nК2,Б,1,0,5,0.5\n");
    only(
        &[("criteria.csv", &criteria("К1,А,-1,0,10,1"))],
        BadWeight,
        2,
        "weight",
        "-1",
    );
    only(
        &[("criteria.csv", &criteria("К1,А,1.00001,0,10,1"))],
        TooManyPlaces,
        2,
        "weight",
        "1.00001",
    );
    only(
        &[("criteria.csv", &criteria("К1,А,1,10,10,1"))],
        MinNotBelowMax,
        2,
        "max",
        "10",
    );
    only(
        &[("criteria.csv", &criteria("К1,А,1,0,10,0"))],
        BadStep,
        2,
        "step",
        "0",
    );
    only(
        &[("criteria.csv", &criteria("К1,А,1,0,10,3"))],
        BadStep,
        2,
        "step",
        "3",
    );
}

#[test]
fn money_that_contradicts_itself_is_told() {
    let text = "number,title,requested,minimum\n1,А,1000,\"1000,01\"\n2,Б,,\n";
    let fault = only(
        &[("projects.csv", text)],
        MinimumAboveRequest,
        2,
        "minimum",
        "1000,01",
    );
    assert_eq!(fault.params["requested"], "1000");
    only(
        &[("sources.csv", "name,limit,share\nФонд,1,1.5\n")],
        ShareAboveWhole,
        2,
        "share",
        "1.5",
    );
    only(
        &[("sources.csv", "name,limit,share\nФонд,1,-1 %\n")],
        Negative,
        2,
        "share",
        "-1 %",
    );
}

#[test]
fn settings_that_cannot_be_are_told() {
    only(
        &[("contest.toml", "title = \"А\"\ndate = \"32.05.2026\"\n")],
        BadDate,
        2,
        "date",
        "32.05.2026",
    );
    setting(
        "quorum = \"большинство\"",
        BadQuorum,
        "regulation.quorum",
        "большинство",
    );
    setting("minimum_sheets = 0", BadCount, "regulation.minimum_sheets", "0");
    setting(
        "minimum_sheets = 2.5",
        BadCount,
        "regulation.minimum_sheets",
        "2.5",
    );
    setting(
        "preset = \"нет такого\"",
        UnknownPreset,
        "regulation.preset",
        "нет такого",
    );
    setting(
        "aggregation.method = \"best\"",
        UnknownMethod,
        "regulation.aggregation.method",
        "best",
    );
    setting(
        "aggregation.per = \"day\"",
        UnknownWord,
        "regulation.aggregation.per",
        "day",
    );
    setting(
        "places.ties = [\"median\", \"по алфавиту\"]",
        UnknownWord,
        "regulation.places.ties",
        "по алфавиту",
    );
    setting(
        "places.ties = [\"criterion:К9\"]",
        UnknownCriterion,
        "regulation.places.ties",
        "К9",
    );
    setting(
        "threshold = \"много\"",
        NotANumber,
        "regulation.threshold",
        "много",
    );
    setting("threshold = -1", Negative, "regulation.threshold", "-1");
    setting("rounding.total = 11", BadCount, "regulation.rounding.total", "11");
}

#[test]
fn a_key_given_twice_is_told() {
    let toml = "title = \"А\"\ndate = 2026-05-15\ndates = [2026-05-16]\n";
    only(&[("contest.toml", toml)], RepeatedKey, 3, "dates", "2026-05-16");
}

#[test]
fn combinations_that_make_no_sense_are_told() {
    let both = "title = \"А\"\n[regulation.rounding]\ncriterion_mean = 2\nsheet = 2\n";
    only(
        &[("contest.toml", both)],
        RoundingOfOtherWay,
        4,
        "regulation.rounding.sheet",
        "2",
    );
    let per_sheet = "title = \"А\"\n[regulation]\naggregation.per = \"sheet\"\nrounding.criterion_mean = 2\n";
    only(
        &[("contest.toml", per_sheet)],
        RoundingOfOtherWay,
        4,
        "regulation.rounding.criterion_mean",
        "2",
    );
    let trim =
        "title = \"А\"\n[regulation.aggregation]\nmethod = \"trimmed_mean\"\ndrop = 2\ndrop_from = 4\n";
    only(
        &[("contest.toml", trim)],
        BadTrim,
        5,
        "regulation.aggregation.drop_from",
        "4",
    );
    let places = "title = \"А\"\n[regulation]\nthreshold = 3\naggregation.method = \"place_sum\"\n";
    only(
        &[("contest.toml", places)],
        ThresholdWithPlaces,
        3,
        "regulation.threshold",
        "3",
    );
    let skating = places.replace("place_sum", "скейтинг");
    only(
        &[("contest.toml", &skating)],
        ThresholdWithPlaces,
        3,
        "regulation.threshold",
        "3",
    );
    let dances = "title = \"А\"\n[regulation]\naggregation.method = \"skating\"\n\
                  aggregation.per = \"criterion\"\nrounding.criterion_points = 2\n";
    only(
        &[("contest.toml", dances)],
        PointsOfPlaces,
        5,
        "regulation.rounding.criterion_points",
        "2",
    );
    let median = "title = \"А\"\n[regulation.aggregation]\nmethod = \"median\"\nper = \"criterion\"\n";
    only(
        &[("contest.toml", median)],
        MethodNotPerCriterion,
        4,
        "regulation.aggregation.per",
        "criterion",
    );
}

#[test]
fn a_tie_step_of_the_preset_without_its_criterion_is_a_warning() {
    let import = import(&with(&[
        (
            "contest.toml",
            "title = \"А\"\n[regulation]\npreset = \"altsu-defence\"\n",
        ),
        ("criteria.csv", "code,name,max\nК1,А,10\nК3,Б,5\n"),
        ("scores.csv", SCORES),
    ]));
    assert_eq!(import.faults(), []);
    assert_eq!(
        seen(&import.warnings),
        [(PresetTieDropped, None, None, Some("К2".into()))]
    );
}

#[test]
fn a_spreadsheet_error_and_a_date_are_no_marks() {
    use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
    let mut book = Workbook::new();
    let tables: [(&str, &[&[&str]]); 4] = [
        ("contest", &[&["title", "Contest"]]),
        (
            "criteria",
            &[
                &["code", "name", "max"],
                &["C1", "One", "50000"],
                &["C2", "Two", "5"],
            ],
        ),
        ("projects", &[&["number", "title"], &["1", "One"]]),
        ("jurors", &[&["code", "name"], &["J1", "Judge"]]),
    ];
    for (name, rows) in tables {
        let sheet = book.add_worksheet();
        sheet.set_name(name).expect("named");
        for (row, cells) in (0..).zip(rows) {
            sheet.write_row(row, 0, cells.iter().copied()).expect("written");
        }
    }
    let sheet = book.add_worksheet();
    sheet.set_name("scores").expect("named");
    sheet
        .write_row(0, 0, ["project", "juror", "C1", "C2"])
        .expect("written");
    sheet.write_row(1, 0, ["1", "J1"]).expect("written");
    // 4.5 typed where the system writes dates so.
    let day = ExcelDateTime::from_ymd(2026, 5, 4).expect("a day");
    sheet
        .write_datetime_with_format(1, 2, &day, &Format::new().set_num_format("dd.mm.yyyy"))
        .expect("written");
    sheet
        .write_formula(1, 3, Formula::new("=NA()").set_result("#N/A"))
        .expect("written");
    let (_folder, path) = crate::support::save(&mut book);
    let import = read(&path, &Options::default()).expect("readable");
    assert_eq!(
        seen(import.faults()),
        [
            cell(NotANumber, 2, "C1", "04.05.2026"),
            cell(ErrorCell, 2, "C2", "#N/A")
        ]
    );
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

#[test]
fn numbers_the_arithmetic_is_not_made_for_are_told() {
    setting("fund.cap = 0", NotPositive, "regulation.fund.cap", "0");
    setting(
        "places.ties = [\"median\", \"median\"]",
        RepeatedTie,
        "regulation.places.ties",
        "median; median",
    );
    let faults = faults(&[
        ("criteria.csv", "code,name,max\nК1,А,20000000\nК2,Б,5\n"),
        ("scores.csv", SCORES),
    ]);
    assert_eq!(seen(&faults), [(TooLargeNumber, None, None, Some("К1".into()))]);
}
