//! The same screens in a browser: `cargo xtask test --only browser`.
#![allow(clippy::expect_used)] // a failed expectation is what a test is for

mod support;

use scenario::{Import, by_hand, everywhere, workbook};
use std::path::{Path, PathBuf};
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
    let file = draft(
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
    let file = draft(
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
async fn axe_finds_nothing_on_any_screen_in_either_theme() {
    every_screen(Look::Axe, "axe").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_control_is_lost_in_a_small_window_or_at_a_zoom_of_two() {
    every_screen(Look::Reach, "reach").await;
}

/// Walks through every screen of the browser: as secretary, as juror, and before anything is prepared.
async fn every_screen(look: Look, name: &str) {
    let folder = tempfile::tempdir().expect("there is a place for temporary files");
    let demo = support::demo(folder.path());
    let faulty = workbook::faulty(folder.path());
    let copy = folder.path().join("demo-juror.tribuna");
    std::fs::copy(&demo, &copy).expect("the folder can be written");
    let begun = draft(
        folder.path(),
        "title = \"Черновик конкурса\"\n[regulation]\npreset = \"altsu-defence\"\n",
        "№,Проект\n1,Проект для пробы\n",
    );
    let seat = browser(&demo).await;
    seat.play(&format!("{name}-secretary"), |screen| {
        everywhere::as_a_secretary(screen, look, faulty)
    })
    .await;
    let seat = browser(&copy).await;
    seat.play(&format!("{name}-juror"), |screen| {
        everywhere::as_a_juror(screen, look)
    })
    .await;
    let seat = browser(&begun).await;
    seat.play(&format!("{name}-beginning"), |screen| {
        everywhere::before_anything(screen, look)
    })
    .await;
}

/// Makes a contest file of a few tables: a browser makes none.
fn draft(folder: &Path, contest: &str, projects: &str) -> PathBuf {
    let draft = folder.join("черновик");
    std::fs::create_dir(&draft).expect("the folder can be made");
    let put = |name: &str, text: &str| {
        std::fs::write(draft.join(name), text).expect("the folder can be written");
    };
    put("contest.toml", contest);
    put("projects.csv", projects);
    let file = folder.join("конкурс.tribuna");
    support::imported(&draft, &file);
    file
}
