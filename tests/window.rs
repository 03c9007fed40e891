//! The real window, on a display: `cargo xtask test --only window`.

mod support;

use scenario::{Import, by_hand, day, workbook};
use std::path::Path;
use support::{scenario, window};

#[tokio::test(flavor = "multi_thread")]
async fn the_window_opens_on_the_start_screen() {
    window(None)
        .await
        .play("window-start", scenario::sees_the_start)
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_not_there_is_said_on_the_start_screen() {
    let seat = window(Some(Path::new("/нет такой папки/конкурс.tribuna"))).await;
    seat.play("window-missing-file", |screen| async move {
        screen.see("start-open").await;
        screen
            .see_text("error-note", "Файла нет: /нет такой папки/конкурс.tribuna")
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contest_is_held_in_the_window() {
    let seat = window(None).await;
    let import = Import {
        way: &["start-import"],
        button: "import-as-new",
        faulty: workbook::faulty(seat.folder.path()),
        mended: workbook::mended(seat.folder.path()),
        file: None,
        before: None,
    };
    scenario::holds_a_contest(seat, import, "window").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contest_is_made_by_keyboard_alone_and_comes_back_from_its_workbook() {
    let folder = tempfile::tempdir().expect("there is a place for temporary files");
    let file = folder.path().join("своими руками.tribuna");
    let seat = by_hand::makes_a_contest(window(None).await, &file, "window").await;
    let (contest, sheets) = by_hand::held(&file);
    by_hand::is_what_was_typed(&contest, &sheets);
    let again = by_hand::held(&by_hand::through_a_workbook(&file));
    assert_eq!(again.0, contest);
    // Marks that are still being taken are not saved in a workbook.
    assert_eq!(again.1, []);
    seat.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_day_is_held_with_two_windows() {
    let folder = tempfile::tempdir().expect("there is a place for temporary files");
    let file = folder.path().join("малый конкурс.tribuna");
    support::imported(&workbook::small(folder.path()), &file);
    day::is_held(window(Some(&file)).await, "window").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_files_are_refused_in_russian_and_the_start_screen_stays() {
    let seat = window(None).await;
    let put = |name: &str, bytes: &[u8]| {
        let file = seat.folder.path().join(name);
        std::fs::write(&file, bytes).expect("the folder of the test can be written");
        file
    };
    let good = std::fs::read(workbook::mended(seat.folder.path())).expect("the workbook was written");
    let files = vec![
        (
            "start-open",
            put("положение.docx", b"PK\x03\x04 word/document.xml"),
            "Это не файл конкурса",
        ),
        (
            "start-open",
            put("заметки.txt", "Список гостей".as_bytes()),
            "Это не файл конкурса",
        ),
        ("start-open", put("пустой.tribuna", b""), "Это не файл конкурса"),
        (
            "start-import",
            put("оборванная.xlsx", &good[..good.len() / 2]),
            "повреждён или скопирован не полностью",
        ),
        (
            "start-import",
            put("заметки.xlsx", "Список гостей".as_bytes()),
            "не книга Excel",
        ),
    ];
    seat.play("window-wrong-files", |screen| {
        scenario::refuses_wrong_files(screen, files)
    })
    .await;
}
