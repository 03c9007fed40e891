//! What people bring: either language, any order, any separator, any encoding.
#![allow(clippy::expect_used)] // a failed expectation is what a test is for

use crate::support::{GOOD, folder, import, ready, with};
use domain::day::audience::Audience;
use domain::regulation::{Method, Per, TieRule};
use domain::{Money, Role, Score, SheetState, Weight};
use proptest::prelude::*;
use tempfile::TempDir;
use tribuna_exchange::{Language, Options, Ready, read, template, write_workbook};

#[test]
fn english_and_russian_tables_give_the_same_contest() {
    let english = ready(import(&with(&[])));
    let russian = ready(import(&folder(&[
        ("contest.toml", GOOD[0].1),
        (
            "Критерии.csv",
            "Макс;Шаг;Критерий;КОД;Коэффициент\n10;1;Первый;К1;2\n5;0,5;Второй;К2;1\n",
        ),
        (
            "проекты.csv",
            "Минимум;№;Проект;Запрошено\n500;1;Первый проект;1 000,00\n;2;Второй проект;\n",
        ),
        (
            "Жюри.csv",
            "ФИО\tКод\tРоль\tГолос\tКатегория\nИванова\tЖ1\tПредседатель\tда\tэксперт\nПетров\tЖ2\t\t\t\nСидорова\tС\tсекретарь\t\t\n",
        ),
        (
            "Оценки.csv",
            "Балл;Критерий;Член жюри;Проект №\n9;К1;Ж1;1\n4,5;К2;Ж1;1\n8,00;К1;Ж1;2\n3;К2;Ж1;2\n",
        ),
        ("Источники.csv", "Источник;Порядок;Лимит\nФонд;1;100 000 руб.\n"),
    ])));
    assert_eq!(english, russian);
}

#[test]
fn long_and_wide_marks_are_the_same_marks() {
    let long = ready(import(&with(&[])));
    let wide = ready(import(&with(&[(
        "scores.csv",
        "juror,К2,project,К1\nЖ1,\"4,5\",1,9\nЖ1,3,2,8\n",
    )])));
    assert_eq!(long, wide);
}

#[test]
fn windows_1251_and_utf_8_give_the_same_contest() {
    let plain = ready(import(&with(&[])));
    let folder = TempDir::new().expect("a folder");
    for (name, text) in GOOD {
        let (bytes, _, lost) = encoding_rs::WINDOWS_1251.encode(text);
        assert!(!lost);
        std::fs::write(folder.path().join(name), bytes).expect("written");
    }
    assert_eq!(ready(import(&folder)), plain);
    for (name, text) in GOOD {
        std::fs::write(
            folder.path().join(name),
            format!("\u{feff}{}", text.replace('\n', "\r\n")),
        )
        .expect("written");
    }
    assert_eq!(ready(import(&folder)), plain);
}

#[test]
fn sheets_are_submitted_when_complete_and_drafts_when_not() {
    let scores = "project,juror,К1,К2\n1,Ж1,0,0\n1,Ж2,7,\n2,Ж1,c/o,\n2,Ж2,,\n";
    let ready = ready(import(&with(&[("scores.csv", scores)])));
    let states: Vec<_> = ready
        .sheets
        .iter()
        .map(|s| {
            (
                s.project.0,
                s.juror.0,
                s.state,
                s.recusal.is_some(),
                s.marks.clone(),
            )
        })
        .collect();
    assert_eq!(
        states,
        [
            (
                1,
                1,
                SheetState::Submitted,
                false,
                vec![Some(Score(0)), Some(Score(0))]
            ),
            (1, 2, SheetState::Draft, false, vec![Some(Score(700)), None]),
            (2, 1, SheetState::Submitted, true, vec![None, None]),
        ],
        "a blank is no zero, a zero no blank, and a row without marks no sheet"
    );
}

#[test]
fn identities_follow_the_natural_order_of_numbers_and_codes() {
    let ready = ready(import(&with(&[
        ("projects.csv", "number,title\n10,Десять\n2,Два\n3а,Три\n"),
        ("jurors.csv", "code,name,role\nЖ10,Б,chair\nЖ2,А,\n"),
        ("scores.csv", "project,juror,criterion,score\n"),
        ("sources.csv", "name,limit,order\nВ,1,\nБ,1,2\nА,1,2\nГ,1,1\n"),
    ])));
    let numbers: Vec<_> = ready
        .contest
        .projects
        .iter()
        .map(|p| (p.id.0, p.number.as_str()))
        .collect();
    assert_eq!(numbers, [(1, "2"), (2, "3а"), (3, "10")]);
    assert_eq!(
        ready
            .contest
            .jurors
            .iter()
            .map(|j| j.code.as_str())
            .collect::<Vec<_>>(),
        ["Ж2", "Ж10"]
    );
    let sources: Vec<_> = ready
        .contest
        .sources
        .iter()
        .map(|s| (s.id.0, s.name.as_str(), s.priority))
        .collect();
    assert_eq!(sources, [(1, "Г", 1), (2, "А", 2), (3, "Б", 2), (4, "В", 3)]);
}

#[test]
fn everything_of_the_format_arrives() {
    let ready = ready(import(&with(&[
        (
            "contest.toml",
            "title = \"Т\"\norganisation = \"О\"\nplace = \"г. Барнаул\"\ndates = [2026-05-15, 2026-05-14]\n\
             [regulation]\nminimum_sheets = 2\nquorum = \">=2/3\"\nthreshold = 60.00\n\
             [regulation.aggregation]\nmethod = \"trimmed_mean\"\ndrop = 2\ndrop_from = 7\nper = \"criterion\"\nweights = \"mean\"\n\
             [regulation.rounding]\ncriterion_mean = 2\ncriterion_points = 1\ntotal = 3\n\
             [regulation.places]\nstyle = \"dense\"\nties = [\"criterion:К2\", \"head_to_head\", \"median\", \"jury_vote\", \"casting_vote\", \"lot\"]\nboundary_only = false\nprizes = 4\n\
             [regulation.fund]\nminimum_share = \"40 %\"\npartial = false\nskip = true\ncap = 150000\n",
        ),
        (
            "projects.csv",
            "number,title,registration,official_title,lead,team,speaker,faculty,group,contact,category,requested,minimum,mentor,section,summary\n\
             1,А,12-р,Офиц,Рук,Один; Два,Док,Фак,101,tel,Спорт,100,50.5,Нас,Б,Кратко\n2,Б,,,,,,,,,,,,,,\n",
        ),
        (
            "sources.csv",
            "name,limit,order,share\nФонд,\"1 000,50\",1,25 %\n",
        ),
    ])));
    let contest = &ready.contest;
    let regulation = &contest.regulation;
    assert_eq!(
        contest.dates.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["2026-05-14", "2026-05-15"]
    );
    assert_eq!(
        (
            regulation.preset.as_str(),
            regulation.version,
            regulation.minimum_sheets
        ),
        ("own", 1, 2)
    );
    assert_eq!(regulation.threshold, Some(Score(6000)));
    let aggregation = regulation.aggregation;
    assert_eq!(
        (aggregation.method, aggregation.drop, aggregation.drop_from),
        (Method::TrimmedMean, 2, 7)
    );
    assert_eq!(aggregation.per, Per::Criterion);
    let rounding = regulation.rounding;
    assert_eq!(
        (
            rounding.criterion_mean,
            rounding.criterion_points,
            rounding.sheet,
            rounding.total
        ),
        (Some(2), Some(1), None, Some(3))
    );
    let ties = &regulation.places.ties;
    assert_eq!(
        (ties.len(), ties[0], ties[5]),
        (6, TieRule::Criterion(contest.criteria[1].id), TieRule::Lot)
    );
    assert_eq!(
        (regulation.places.boundary_only, regulation.places.prizes),
        (false, 4)
    );
    let fund = regulation.fund;
    assert_eq!(
        (fund.minimum_share, fund.partial, fund.skip, fund.cap),
        (4000, false, true, Some(15_000_000))
    );
    let project = &contest.projects[0];
    assert_eq!(project.team, ["Один", "Два"]);
    assert_eq!(
        (project.requested, project.minimum),
        (Some(Money(10_000)), Some(Money(5_050)))
    );
    assert_eq!(project.summary.as_deref(), Some("Кратко"));
    assert_eq!(
        (contest.sources[0].limit, contest.sources[0].share),
        (Money(100_050), Some(Weight(2_500)))
    );
    assert_eq!(
        contest.jurors.iter().map(|j| j.role).collect::<Vec<_>>(),
        [Role::Chair, Role::Member, Role::Secretary]
    );
}

#[test]
fn the_defaults_are_those_of_the_format() {
    let regulation = ready(import(&with(&[]))).contest.regulation;
    assert_eq!(regulation.aggregation.method, Method::Mean);
    assert_eq!(
        (
            regulation.minimum_sheets,
            regulation.threshold,
            regulation.places.ties.len()
        ),
        (3, None, 0)
    );
    assert!(regulation.quorum.more_than && regulation.quorum.denominator == 2);
    assert_eq!(regulation.rounding, Default::default());
}

#[test]
fn a_mean_with_criterion_rounding_goes_per_criterion() {
    let toml = "title = \"А\"\n[regulation]\npreset = \"altsu-defence\"\nrounding.criterion_mean = 2\n";
    let regulation = ready(import(&with(&[("contest.toml", toml)]))).contest.regulation;
    assert_eq!(
        (regulation.aggregation.method, regulation.aggregation.per),
        (Method::Mean, Per::Criterion)
    );
}

#[test]
fn what_is_said_overrides_the_preset_and_none_takes_it_away() {
    let toml = "title = \"А\"\n[regulation]\npreset = \"altsu-defence\"\nthreshold = \"нет\"\nminimum_sheets = 1\nplaces.ties = []\n";
    let folder = folder(&[("contest.toml", toml), ("projects.csv", "number,title\n1,А\n")]);
    let contest = ready(import(&folder)).contest;
    assert_eq!(
        contest.criteria.len(),
        7,
        "the preset's criteria stand where no table replaces them"
    );
    assert_eq!(
        (contest.regulation.threshold, contest.regulation.minimum_sheets),
        (None, 1)
    );
    assert_eq!(contest.regulation.places.ties, []);
    assert_eq!(
        contest.regulation.rounding.total,
        Some(2),
        "what is not said is the preset's"
    );
}

#[test]
fn scale_words_stay_with_their_code_as_far_as_the_new_scale_goes() {
    let toml = "title = \"А\"\n[regulation]\npreset = \"altsu-defence\"\n";
    let contest = ready(import(&with(&[
        ("contest.toml", toml),
        (
            "criteria.csv",
            "code,name,max\nК1,Первый,3\nК2,Второй,10\nХ,Новый,5\n",
        ),
        ("scores.csv", "project,juror,criterion,score\n"),
    ])))
    .contest;
    let words: Vec<_> = contest
        .criteria
        .iter()
        .map(|criterion| criterion.words.len())
        .collect();
    assert_eq!(words, [4, 6, 0]);
}

#[test]
fn the_template_is_imported_without_faults_or_warnings() {
    for language in [Language::Ru, Language::En] {
        let bytes = template(language).expect("made");
        assert_eq!(
            bytes,
            template(language).expect("made"),
            "the clock stays out of it"
        );
        let folder = TempDir::new().expect("a folder");
        let path = folder.path().join("template.xlsx");
        std::fs::write(&path, bytes).expect("written");
        let import = read(&path, &Options::default()).expect("readable");
        assert_eq!(import.warnings, []);
        let ready = ready(import);
        assert_eq!(
            (
                ready.contest.projects.len(),
                ready.contest.jurors.len(),
                ready.sheets.len()
            ),
            (2, 2, 2)
        );
        assert_eq!(
            (ready.contest.criteria.len(), ready.contest.sources.len()),
            (2, 2)
        );
    }
}

fn written_and_read(ready_made: &Ready, language: Language) -> Ready {
    let bytes = write_workbook(
        &ready_made.contest,
        &ready_made.sheets,
        &Audience::default(),
        language,
    )
    .expect("made");
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("written.xlsx");
    std::fs::write(&path, bytes).expect("written");
    ready(read(&path, &Options::default()).expect("readable"))
}

#[test]
fn a_written_workbook_is_read_back_as_the_same_contest() {
    let toml = "title = \"Т; с точкой\"\nplace = \"г. Барнаул\"\ndates = [2026-05-14, 2026-05-15]\n[regulation]\npreset = \"altsu-defence\"\n\
                threshold = \"нет\"\nquorum = \">=2/3\"\nfund.cap = 5000.50\n";
    let scores = "project,juror,К1,К2\n1,Ж1,9,4.5\n1,Ж2,7,\n2,Ж1,с/о,\n";
    let before = ready(import(&with(&[("contest.toml", toml), ("scores.csv", scores)])));
    for language in [Language::Ru, Language::En] {
        assert_eq!(written_and_read(&before, language), before);
    }
    let own = ready(import(&with(&[])));
    let after = written_and_read(&own, Language::Ru);
    assert_eq!((after.contest, after.sheets), (own.contest, own.sheets));
}

#[test]
fn ten_thousand_marks_are_read() {
    let mut scores = String::from("project,juror,criterion,score\n");
    let (mut projects, mut jurors) = (String::from("number,title\n"), String::from("code,name\n"));
    for project in 1..=100 {
        projects += &format!("{project},Проект {project}\n");
        for juror in 1..=50 {
            scores += &format!(
                "{project},Ж{juror},К1,{}\n{project},Ж{juror},К2,{}\n",
                juror % 11,
                juror % 6
            );
        }
    }
    for juror in 1..=50 {
        jurors += &format!("Ж{juror},Член {juror}\n");
    }
    let files = [
        ("projects.csv", projects.as_str()),
        ("jurors.csv", jurors.as_str()),
        ("scores.csv", scores.as_str()),
    ];
    let ready = ready(import(&with(&files)));
    assert_eq!(ready.sheets.len(), 5_000);
    assert!(ready.sheets.iter().all(|sheet| sheet.is_complete()));
    let marks: Vec<_> = ready
        .sheets
        .iter()
        .filter(|sheet| sheet.project.0 == 100)
        .map(|sheet| sheet.marks[0])
        .collect();
    assert_eq!(marks[11], Some(Score(100)), "juror 12 of 50 in natural order");
}

/// The rows of every file of the good contest, in an order of their own.
fn shuffled() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let files: Vec<_> = GOOD
        .into_iter()
        .map(|(name, text)| {
            let mut lines = text.lines();
            let header = lines.next().unwrap_or_default().to_owned();
            let rows: Vec<String> = lines.map(str::to_owned).collect();
            Just(rows)
                .prop_shuffle()
                .prop_map(move |rows| (name, format!("{header}\n{}\n", rows.join("\n"))))
        })
        .collect();
    files
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn the_order_of_rows_changes_nothing(files in shuffled()) {
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
        prop_assert_eq!(import(&folder(&files)), import(&folder(&GOOD)));
    }
}
