//! The same screens in a browser: `cargo xtask test --only browser`.

mod support;

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
