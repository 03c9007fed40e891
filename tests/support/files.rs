//! How files get to a screen and from it: by the system's dialogs, or by uploads and downloads.

use super::Screen;
use super::screen::{GLANCE, PATIENCE, by};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::time::Instant;
use thirtyfour::extensions::query::ElementQueryable;

/// How files are exchanged at a seat.
#[derive(Clone)]
pub enum Files {
    /// The window: the next dialogs answer with the lines of this file.
    Dialogs(PathBuf),
    /// A browser: files are uploaded, and downloads arrive in this folder.
    Transfers(PathBuf),
}

impl Screen {
    /// Presses what asks for a file, and chooses this one.
    pub async fn choose_file(&self, testid: &str, file: &Path) {
        match self.files() {
            Files::Dialogs(script) => {
                answer(script, &[file]);
                self.press(testid).await;
            }
            Files::Transfers(_) => {
                self.devtools("Page.setInterceptFileChooserDialog", json!({ "enabled": true }))
                    .await;
                self.press(testid).await;
                let field = self.driver().query(by("file-input")).wait(PATIENCE, GLANCE);
                let field = field.first().await.expect("the page asks for a file");
                field
                    .send_keys(file.to_string_lossy())
                    .await
                    .expect("a file can be given to the page");
            }
        }
    }

    /// Presses what saves several files; the window saves them into this folder. Returns the folder to look for them
    /// in.
    pub async fn save_into(&self, testid: &str, folder: &Path) -> PathBuf {
        match self.files() {
            Files::Dialogs(script) => {
                answer(script, &[folder]);
                self.press(testid).await;
                folder.to_owned()
            }
            Files::Transfers(downloads) => {
                let place = json!({ "behavior": "allow", "downloadPath": downloads });
                self.devtools("Browser.setDownloadBehavior", place).await;
                self.press(testid).await;
                downloads.clone()
            }
        }
    }

    /// Waits for a file with this ending in a folder and returns it; a file still being written has another ending.
    pub async fn arrived(&self, folder: &Path, ending: &str) -> PathBuf {
        let started = Instant::now();
        loop {
            if let Some(file) = with_ending(folder, ending).pop() {
                return file;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "no {ending} came to {}",
                folder.display()
            );
            tokio::task::yield_now().await;
        }
    }

    async fn devtools(&self, command: &str, parameters: serde_json::Value) {
        let done = self.driver().cdp().send_raw(command, parameters).await;
        done.unwrap_or_else(|error| panic!("{command}: {error}"));
    }
}

/// Makes the next dialogs of a window answer these paths, one after another.
pub fn answer(script: &Path, paths: &[&Path]) {
    let lines: Vec<_> = paths.iter().map(|path| path.to_string_lossy()).collect();
    std::fs::write(script, lines.join("\n") + "\n").expect("the folder of the test can be written");
}

/// Returns the files of a folder whose names have this ending.
pub fn with_ending(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect()
}
