//! The same screens in a browser: `cargo xtask test --only browser`.
#![allow(clippy::expect_used)] // a failed expectation is what a test is for

mod support;

use scenario::{Import, by_hand, day, everywhere, workbook};
use support::walk::Look;
use support::{browser, scenario};

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_contest_opens_in_a_browser() {
    let folder = tempfile::tempdir().expect("there is a place for temporary files");
    let contest = support::demo(folder.path());
    browser(&contest)
        .await
        .play("browser-console", scenario::opens_the_console)
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contest_is_held_in_a_browser() {
    let folder = tempfile::tempdir().expect("there is a place for temporary files");
    let file = support::draft(
        folder.path(),
        "title = \"Черновик конкурса\"\n[regulation]\npreset = \"faculty\"\n",
        "№,Проект\n1,Проект для пробы\n",
    );
    let import = Import {
        way: &["file-menu", "file-import"],
        button: "import-into",
        faulty: workbook::faulty(folder.path()),
        mended: workbook::mended(folder.path()),
        file: Some(file.clone()),
        before: Some("Черновик конкурса"),
    };
    scenario::holds_a_contest(browser(&file).await, import, "browser").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_contest_is_filled_by_keyboard_alone() {
    let folder = tempfile::tempdir().expect("there is a place for temporary files");
    let file = support::draft(
        folder.path(),
        "title = \"Черновик конкурса\"\n[regulation]\npreset = \"altsu-defence\"\n",
        "№,Проект\n1,Проект для пробы\n",
    );
    let seat = by_hand::makes_a_contest(browser(&file).await, &file, "browser").await;
    seat.leave().await;
    let (contest, sheets) = by_hand::held(&file);
    by_hand::is_what_was_typed(&contest, &sheets);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_day_is_held_in_a_browser() {
    let folder = tempfile::tempdir().expect("there is a place for temporary files");
    let file = folder.path().join("малый конкурс.tribuna");
    support::imported(&workbook::small(folder.path()), &file);
    day::is_held(browser(&file).await, "browser").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_on_any_screen_in_either_theme() {
    everywhere::every_screen(&Look::Axe, "ru", "axe").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_control_is_lost_in_a_small_window_or_at_a_zoom_of_two() {
    everywhere::every_screen(&Look::Reach, "ru", "reach").await;
}
