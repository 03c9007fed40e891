//! A workbook with faults, the same without them, and the contest made from it.

use super::workbook::{FAULTS, TITLE};
use crate::support::Screen;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Where the import starts at this seat, and the files it uses.
#[derive(Clone)]
pub struct Import {
    /// What is pressed, one after another, to be asked for a workbook.
    pub way: &'static [&'static str],
    /// What is pressed to import.
    pub button: &'static str,
    /// The workbook with twelve faults.
    pub faulty: PathBuf,
    /// The same workbook without faults.
    pub mended: PathBuf,
    /// The contest file, where the program does not propose one.
    pub file: Option<PathBuf>,
    /// Title of the contest that was open before, if any.
    pub before: Option<&'static str>,
}

/// Twelve faults are reported at once and nothing is imported; the corrected workbook becomes the contest, in the file
/// returned.
pub async fn imports_after_mending(screen: Screen, import: Import) -> PathBuf {
    ask_for(&screen, &import, &import.faulty).await;
    screen.see("import").await;
    screen.see_count("import-fault", FAULTS.len()).await;
    let told = screen.texts("import-fault").await;
    for (told, wanted) in told.iter().zip(FAULTS) {
        let told = told.replace('\u{a0}', " ");
        assert!(told.starts_with(wanted), "«{told}» is not «{wanted}…»");
    }
    screen.see_text("import-fault-count", "12 ошибок").await;
    assert!(
        screen.is_disabled(import.button).await,
        "a faulty workbook can be imported"
    );
    screen.look("faults").await;
    nothing_changed(&screen, import.before).await;

    screen.press("import-cancel").await;
    screen.see_gone("import").await;
    ask_for(&screen, &import, &import.mended).await;
    screen.see("import-clean").await;
    assert_eq!(screen.count("import-fault").await, 0);
    nothing_changed(&screen, import.before).await;
    screen.look("import").await;
    let file = match &import.file {
        Some(file) => file.clone(),
        None => PathBuf::from(screen.see("import-path").await.text().await),
    };
    assert_eq!(
        file.exists(),
        import.before.is_some(),
        "{} before the import",
        file.display()
    );
    screen.press(import.button).await;

    screen.see("screen-next").await;
    screen.see_text("stage", "Подготовка").await;
    let contest = screen.ask(json!({ "type": "Contest" })).await;
    let contest = &contest["ok"];
    assert_eq!(contest["title"], TITLE);
    let counts =
        ["projects", "jurors", "criteria", "sources", "sheets_accepted"].map(|name| contest[name].as_u64());
    assert_eq!(
        counts,
        [Some(12), Some(3), Some(7), Some(2), Some(0)],
        "{contest}"
    );
    screen.look("next").await;
    assert!(file.exists(), "the contest is not in {}", file.display());
    file
}

async fn ask_for(screen: &Screen, import: &Import, file: &Path) {
    let (last, menus) = import.way.split_last().expect("an import begins somewhere");
    for menu in menus {
        screen.press(menu).await;
    }
    screen.choose_file(last, file).await;
}

async fn nothing_changed(screen: &Screen, before: Option<&str>) {
    let start = screen.ask(json!({ "type": "Start" })).await;
    let title = start["ok"]["contest"]["title"].as_str();
    assert_eq!(title, before, "{start}");
}

/// Wrong files, one after another: what is said of each, and that the start screen stays.
pub async fn refuses_wrong_files(screen: Screen, files: Vec<(&'static str, PathBuf, &'static str)>) {
    screen.see("start-open").await;
    for (button, file, words) in files {
        screen.choose_file(button, &file).await;
        if button == "start-open" {
            screen.see_text("toast-bad", words).await;
            screen
                .look(&format!(
                    "wrong-{}",
                    file.file_name().unwrap_or_default().display()
                ))
                .await;
            screen.press_in("toast-bad", "button.x").await;
            screen.see_gone("toast-bad").await;
        } else {
            screen.see_text("error-note", words).await;
            assert_eq!(
                screen.count("import-as-new").await,
                0,
                "{} can be imported",
                file.display()
            );
            screen
                .look(&format!(
                    "wrong-{}",
                    file.file_name().unwrap_or_default().display()
                ))
                .await;
            screen.press("import-cancel").await;
            screen.see_gone("import").await;
        }
        screen.see("start-open").await;
    }
    nothing_changed(&screen, None).await;
}
