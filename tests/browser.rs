//! The same screens in a browser: `cargo xtask test --only browser`.

mod support;

use scenario::{Import, workbook};
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
    let draft = folder.path().join("черновик");
    std::fs::create_dir(&draft).expect("the folder can be made");
    let put = |name: &str, text: &str| {
        std::fs::write(draft.join(name), text).expect("the folder can be written");
    };
    put(
        "contest.toml",
        "title = \"Черновик конкурса\"\n[regulation]\npreset = \"faculty\"\n",
    );
    put("projects.csv", "№,Проект\n1,Проект для пробы\n");
    let file = folder.path().join("конкурс.tribuna");
    support::imported(&draft, &file);
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
