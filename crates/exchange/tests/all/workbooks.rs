//! All three kinds of workbook, and what is none.
#![allow(clippy::expect_used)] // a failed expectation is what a test is for

use crate::support::{ready, save};
use domain::{Money, Role, Score, Seat, SheetState};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use tribuna_exchange::{Options, ReadError, Ready, read};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// The contest of the fixtures: `contest.ods` and `contest.xls` are this workbook, saved by
/// LibreOffice Calc; `protected.*` are the same with a password.
fn book() -> Workbook {
    let mut book = Workbook::new();
    let day = ExcelDateTime::from_ymd(2026, 5, 15).expect("a day");
    let date = Format::new().set_num_format("dd.mm.yyyy");
    let sheet = book.add_worksheet().set_name("Конкурс").expect("named");
    for (row, (key, value)) in (0..).zip([
        ("Название", "Конкурс в книге"),
        ("Кворум", ">=2/3"),
        ("Порог", "6,5"),
    ]) {
        sheet.write_row(row, 0, [key, value]).expect("written");
    }
    sheet.write(3, 0, "Дата").expect("written");
    sheet
        .write_datetime_with_format(3, 1, &day, &date)
        .expect("written");
    sheet.write(4, 0, "Призовых мест").expect("written");
    sheet.write(4, 1, 2).expect("written");

    let sheet = book.add_worksheet().set_name("Критерии").expect("named");
    sheet
        .write_row(
            0,
            0,
            ["Критерий", "Код", "Макс", "Шаг", "Коэффициент", "Ключевой"],
        )
        .expect("written");
    sheet.write_row(1, 0, ["Первый", "К1"]).expect("written");
    sheet.write_row(1, 2, [10.0, 0.5, 1.2]).expect("written");
    sheet.write(1, 5, true).expect("written");
    sheet.write_row(2, 0, ["Второй", "К2"]).expect("written");
    sheet.write_row(2, 2, [5.0, 1.0, 1.0]).expect("written");
    sheet.write(2, 5, false).expect("written");

    // A title page's worth of blank rows and a column of nothing, as people leave them.
    let sheet = book.add_worksheet().set_name(" проекты ").expect("named");
    sheet
        .write_row(2, 1, ["№", "ПРОЕКТ", "Запрошено", "Корпус"])
        .expect("written");
    for (row, number, title, money) in [(3, 10.0, "Десятый", 1234.5), (5, 2.0, "Второй", 500.0)]
    {
        sheet.write(row, 1, number).expect("written");
        sheet.write(row, 2, title).expect("written");
        sheet.write(row, 3, money).expect("written");
    }
    sheet.write(3, 4, "Д").expect("written");

    let sheet = book.add_worksheet().set_name("Жюри").expect("named");
    for (row, cells) in (0..).zip([
        ["Код", "Ф.И.О.", "Роль", "Голос", "Категория"],
        ["Ж1", "Ёлкина Анна Петровна", "председатель", "", "администрация"],
        [
            "Ж2",
            "Семёнов Олег Игоревич",
            "член",
            "совещательный",
            "обучающийся",
        ],
    ]) {
        sheet.write_row(row, 0, cells).expect("written");
    }

    let sheet = book.add_worksheet().set_name("Оценки").expect("named");
    sheet
        .write_row(0, 0, ["Проект №", "Член жюри", "К1", "К2"])
        .expect("written");
    sheet.write(1, 0, 2).expect("written");
    sheet.write(1, 1, "Ж1").expect("written");
    sheet.write(1, 2, 9.5).expect("written");
    sheet.write(1, 3, "4,0").expect("written");
    sheet.write(2, 0, 2).expect("written");
    sheet.write(2, 1, "Ж2").expect("written");
    sheet.write(2, 2, 7).expect("written");
    sheet.write(3, 0, 10).expect("written");
    sheet.write(3, 1, "Ёлкина Анна Петровна").expect("written");
    sheet.write(3, 3, "с/о").expect("written");
    book.add_worksheet().set_name("Лист2").expect("named");
    book
}

fn check(ready: &Ready) {
    let contest = &ready.contest;
    assert_eq!(contest.title, "Конкурс в книге");
    assert_eq!(
        contest.dates.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["2026-05-15"]
    );
    assert_eq!(contest.regulation.threshold, Some(Score(650)));
    assert_eq!(
        (
            contest.regulation.quorum.numerator,
            contest.regulation.quorum.more_than
        ),
        (2, false)
    );
    assert_eq!(contest.regulation.places.prizes, 2);
    let scale: Vec<_> = contest
        .criteria
        .iter()
        .map(|c| (c.code.as_str(), c.max.0, c.step.0, c.weight.0, c.key))
        .collect();
    assert_eq!(
        scale,
        [("К1", 1000, 50, 12_000, true), ("К2", 500, 100, 10_000, false)]
    );
    let projects: Vec<_> = contest
        .projects
        .iter()
        .map(|p| (p.number.as_str(), p.title.as_str(), p.requested))
        .collect();
    assert_eq!(
        projects,
        [
            ("2", "Второй", Some(Money(50_000))),
            ("10", "Десятый", Some(Money(123_450)))
        ]
    );
    assert_eq!(contest.projects[1].notes["Корпус"], "Д");
    let jury: Vec<_> = contest
        .jurors
        .iter()
        .map(|j| (j.name.as_str(), j.role, j.voting, j.seat))
        .collect();
    assert_eq!(
        jury,
        [
            (
                "Ёлкина Анна Петровна",
                Role::Chair,
                true,
                Some(Seat::Administration)
            ),
            ("Семёнов Олег Игоревич", Role::Member, false, Some(Seat::Student)),
        ]
    );
    let sheets: Vec<_> = ready
        .sheets
        .iter()
        .map(|s| {
            (
                s.project.0,
                s.juror.0,
                s.marks.clone(),
                s.state,
                s.recusal.is_some(),
            )
        })
        .collect();
    assert_eq!(
        sheets,
        [
            (
                1,
                1,
                vec![Some(Score(950)), Some(Score(400))],
                SheetState::Submitted,
                false
            ),
            (1, 2, vec![Some(Score(700)), None], SheetState::Draft, false),
            (2, 1, vec![None, None], SheetState::Submitted, true),
        ]
    );
}

fn error(path: &Path) -> ReadError {
    read(path, &Options::default()).expect_err("no contest")
}

fn error_of(name: &str, bytes: &[u8]) -> ReadError {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("written");
    error(&path)
}

#[test]
fn all_three_kinds_of_workbook_give_the_same_contest() {
    let (_folder, xlsx) = save(&mut book());
    for path in [xlsx, fixture("contest.ods"), fixture("contest.xls")] {
        let import = read(&path, &Options::default()).expect("readable");
        let warnings: Vec<_> = import.warnings.iter().map(|warning| warning.key()).collect();
        assert_eq!(warnings, ["fault-extra-column"], "{}", path.display());
        check(&ready(import));
    }
}

#[test]
fn the_kind_is_told_by_the_content_and_not_by_the_name() {
    let folder = TempDir::new().expect("a folder");
    for (from, to) in [
        ("contest.ods", "a.xls"),
        ("contest.xls", "b.xlsx"),
        ("contest.xls", "без расширения"),
    ] {
        let path = folder.path().join(to);
        std::fs::copy(fixture(from), &path).expect("copied");
        check(&ready(read(&path, &Options::default()).expect("readable")));
    }
}

#[test]
fn workbooks_with_a_password_say_so() {
    for name in ["protected.xlsx", "protected.ods", "protected.xls"] {
        let error = error(&fixture(name));
        assert!(matches!(error, ReadError::Encrypted(_)), "{name}: {error:?}");
        assert_eq!(error.key(), "import-encrypted");
        assert_eq!(error.args()["name"], name);
    }
}

#[test]
fn a_workbook_cut_off_anywhere_is_damaged() {
    let (_folder, xlsx) = save(&mut book());
    for (path, name) in [
        (xlsx, "cut.xlsx"),
        (fixture("contest.ods"), "cut.ods"),
        (fixture("contest.xls"), "cut.xls"),
    ] {
        let bytes = std::fs::read(path).expect("read");
        for percent in [30, 60, 95] {
            let error = error_of(name, &bytes[..bytes.len() * percent / 100]);
            assert!(
                matches!(error, ReadError::Damaged { .. }),
                "{name} at {percent} %: {error:?}"
            );
        }
    }
}

#[test]
fn a_workbook_with_broken_bytes_never_ends_the_program() {
    let (_folder, xlsx) = save(&mut book());
    let mut seed = 1_u64;
    for path in [xlsx, fixture("contest.ods"), fixture("contest.xls")] {
        let bytes = std::fs::read(path).expect("read");
        let folder = TempDir::new().expect("a folder");
        let broken = folder.path().join("broken");
        for _ in 0..60 {
            let mut copy = bytes.clone();
            for _ in 0..8 {
                seed = seed
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                let at = usize::try_from(seed >> 33).expect("small") % copy.len();
                copy[at] ^= 0x5a;
            }
            std::fs::write(&broken, copy).expect("written");
            // Either outcome is right; returning at all is what is asked.
            match read(&broken, &Options::default()) {
                Ok(import) => assert!(import.ready().is_some() || !import.faults().is_empty()),
                Err(error) => assert_ne!(error.key(), "import-not-found"),
            }
        }
    }
}

#[test]
fn other_files_are_of_the_wrong_type_whatever_they_are_called() {
    let docx = b"PK\x03\x04\x14\0\0\0\0\0[Content_Types].xml...word/document.xml...PK\x05\x06";
    let others: [(&str, &[u8]); 6] = [
        ("papers.docx", docx),
        ("papers.xlsx", docx),
        ("scan.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("scan.pdf", b"%PDF-1.7\n"),
        ("scores.csv", "project;score\n1;5\n".as_bytes()),
        ("archive.zip", b"PK\x03\x04\x14\0\0\0\0\0photo.jpg...PK\x05\x06"),
    ];
    for (name, bytes) in others {
        let error = error_of(name, bytes);
        assert!(matches!(error, ReadError::WrongType(_)), "{name}: {error:?}");
    }
}

#[test]
fn nothing_to_read_is_told_apart() {
    assert!(matches!(
        error(Path::new("нет/такого.xlsx")),
        ReadError::NotFound(_)
    ));
    assert!(matches!(error_of("empty.xlsx", b""), ReadError::Empty(_)));
    let mut blank = Workbook::new();
    blank.add_worksheet();
    let (_folder, path) = save(&mut blank);
    assert!(matches!(error(&path), ReadError::Empty(_)));
    let folder = TempDir::new().expect("a folder");
    assert!(matches!(error(folder.path()), ReadError::FolderWithoutContest(_)));
}

#[test]
fn a_file_larger_than_any_contest_is_refused_unread() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("large.xlsx");
    std::fs::File::create(&path)
        .and_then(|file| file.set_len(65 * 1024 * 1024))
        .expect("sparse");
    let error = error(&path);
    assert!(matches!(error, ReadError::TooLarge { .. }), "{error:?}");
    assert_eq!(error.args()["limit"], "64");
}

#[test]
fn a_stray_cell_in_the_last_corner_costs_nothing() {
    let mut book = book();
    let sheet = book.worksheet_from_name("Оценки").expect("there");
    sheet.write(1_048_575, 4, "заметка").expect("written");
    let (_folder, path) = save(&mut book);
    let import = read(&path, &Options::default()).expect("readable");
    let rows: Vec<_> = import
        .faults()
        .iter()
        .map(|fault| (fault.key(), fault.row))
        .collect();
    assert_eq!(rows, [("fault-empty-cell", Some(1_048_576)); 2]);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("closed.xlsx");
    std::fs::write(&path, b"PK\x03\x04").expect("written");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).expect("closed");
    // The superuser reads everything: for it there is nothing to see here.
    if std::fs::read(&path).is_ok() {
        eprintln!("skipped: run by the superuser");
        return;
    }
    assert!(matches!(error(&path), ReadError::Unreadable { .. }));
}
