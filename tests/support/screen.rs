//! What a person does with a screen: look for something, press, type, read.

use super::files::Files;
use std::path::Path;
use std::time::{Duration, Instant};
use thirtyfour::extensions::query::ElementQueryable;
use thirtyfour::{By, Key, TypingData, WebDriver, WebElement};

/// How long to wait for a state, and how often to look for it.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);
pub(super) const GLANCE: Duration = Duration::from_millis(25);

/// A window or a browser tab.
#[derive(Clone)]
pub struct Screen {
    driver: WebDriver,
    files: Files,
}

/// An element shown on the screen.
pub struct Shown(WebElement);

impl Screen {
    /// Wraps the session of a driver.
    pub fn new(driver: WebDriver, files: Files) -> Self {
        Self { driver, files }
    }

    /// Returns how files are exchanged.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// Returns the driver, for what a person cannot do.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Waits until the element with this `data-testid` is shown.
    pub async fn see(&self, testid: &str) -> Shown {
        let query = self
            .driver
            .query(by(testid))
            .wait(PATIENCE, GLANCE)
            .and_displayed();
        Shown(
            query
                .first()
                .await
                .unwrap_or_else(|error| panic!("`{testid}` is not on the screen: {error}")),
        )
    }

    /// Waits until the element is shown and can be pressed, and presses it.
    pub async fn press(&self, testid: &str) {
        let query = self
            .driver
            .query(by(testid))
            .wait(PATIENCE, GLANCE)
            .and_clickable();
        let found = query
            .first()
            .await
            .unwrap_or_else(|error| panic!("`{testid}` cannot be pressed: {error}"));
        found
            .click()
            .await
            .unwrap_or_else(|error| panic!("`{testid}` was not pressed: {error}"));
    }

    /// Ticks a box that is not ticked, and checks that it is: a toast that disappears meanwhile moves what is below it
    /// from under the pointer, and a person who sees an empty box presses again.
    pub async fn tick(&self, testid: &str) {
        let started = Instant::now();
        loop {
            self.press(testid).await;
            let Shown(found) = self.see(testid).await;
            if found.is_selected().await.unwrap_or(false) {
                return;
            }
            assert!(started.elapsed() < PATIENCE, "`{testid}` cannot be ticked");
        }
    }

    /// Waits until no element with this `data-testid` is shown.
    pub async fn see_gone(&self, testid: &str) {
        let started = Instant::now();
        while self.is_shown(testid).await {
            assert!(started.elapsed() < PATIENCE, "`{testid}` is still there");
        }
    }

    async fn is_shown(&self, testid: &str) -> bool {
        for element in self.driver.find_all(by(testid)).await.unwrap_or_default() {
            // An element that disappears while it is looked at is gone.
            if element.is_displayed().await.unwrap_or(false) {
                return true;
            }
        }
        false
    }

    /// Waits until the element's text contains these words.
    pub async fn see_text(&self, testid: &str, words: &str) {
        let wanted = words.to_owned();
        let query =
            self.driver
                .query(by(testid))
                .wait(PATIENCE, GLANCE)
                .with_filter(move |element: WebElement| {
                    let wanted = wanted.clone();
                    async move { Ok(plain(&element.text().await?).contains(&plain(&wanted))) }
                });
        if query.first().await.is_err() {
            let found = self.texts(testid).await;
            panic!("`{testid}` does not say «{words}», but {found:?}");
        }
    }

    /// Returns how many such elements there are now.
    pub async fn count(&self, testid: &str) -> usize {
        self.texts(testid).await.len()
    }

    /// Returns the texts of all such elements there are now.
    pub async fn texts(&self, testid: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for element in self.driver.find_all(by(testid)).await.unwrap_or_default() {
            texts.push(element.text().await.unwrap_or_default());
        }
        texts
    }

    /// Waits until there are exactly this many such elements.
    pub async fn see_count(&self, testid: &str, wanted: usize) {
        let started = Instant::now();
        loop {
            let found = self.count(testid).await;
            if found == wanted {
                return;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "there are {found} `{testid}`, not {wanted}"
            );
        }
    }

    /// Types into whatever has the focus, as a person at the keyboard does.
    pub async fn type_keys(&self, keys: impl Into<TypingData>) {
        let typed = self.driver.action_chain().send_keys(keys).perform().await;
        typed.unwrap_or_else(|error| panic!("the keys were not typed: {error}"));
    }

    /// Presses a key together with Ctrl.
    pub async fn type_with_ctrl(&self, key: char) {
        let typed = self
            .driver
            .action_chain()
            .key_down(Key::Control)
            .send_keys(key)
            .key_up(Key::Control)
            .perform()
            .await;
        typed.unwrap_or_else(|error| panic!("Ctrl+{key} was not typed: {error}"));
    }

    /// Empties a field and types into it.
    pub async fn fill(&self, testid: &str, text: &str) {
        let Shown(field) = self.see(testid).await;
        field
            .scroll_into_view()
            .await
            .unwrap_or_else(|error| panic!("`{testid}` was not brought into sight: {error}"));
        field
            .clear()
            .await
            .unwrap_or_else(|error| panic!("`{testid}` was not emptied: {error}"));
        field
            .send_keys(text)
            .await
            .unwrap_or_else(|error| panic!("`{testid}` was not filled: {error}"));
    }

    /// Waits until the element has the focus.
    pub async fn see_focus(&self, testid: &str) {
        let started = Instant::now();
        loop {
            let focused = self.driver.active_element().await;
            let found = match focused {
                Ok(element) => element.attr("data-testid").await.ok().flatten(),
                Err(_) => None,
            };
            if found.as_deref() == Some(testid) {
                return;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "`{testid}` has no focus, {found:?} has it"
            );
        }
    }

    /// Waits until an attribute of the element has this value.
    pub async fn see_attribute(&self, testid: &str, name: &str, wanted: &str) {
        let started = Instant::now();
        loop {
            let found = match self.driver.find(by(testid)).await {
                Ok(element) => element.attr(name).await.ok().flatten(),
                Err(_) => None,
            };
            if found.as_deref() == Some(wanted) {
                return;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "`{name}` of `{testid}` is {found:?}, not «{wanted}»"
            );
        }
    }

    /// Presses the element with this text, among those whose `data-testid` begins like this.
    pub async fn press_saying(&self, beginning: &str, words: &str) {
        let wanted = plain(words);
        let query = self
            .driver
            .query(By::Css(format!("[data-testid^=\"{beginning}\"]")))
            .wait(PATIENCE, GLANCE)
            .and_clickable()
            .with_filter(move |element: WebElement| {
                let wanted = wanted.clone();
                async move { Ok(plain(&element.text().await?).contains(&wanted)) }
            });
        let found = query.first().await;
        let found = found.unwrap_or_else(|error| panic!("no `{beginning}…` says «{words}»: {error}"));
        found
            .click()
            .await
            .unwrap_or_else(|error| panic!("«{words}» was not pressed: {error}"));
    }

    /// Presses what this selector matches inside an element.
    pub async fn press_in(&self, testid: &str, selector: &str) {
        let css = format!("[data-testid=\"{testid}\"] {selector}");
        let query = self
            .driver
            .query(By::Css(css))
            .wait(PATIENCE, GLANCE)
            .and_clickable();
        let found = query.first().await;
        let found = found.unwrap_or_else(|error| panic!("no `{selector}` in `{testid}`: {error}"));
        found
            .click()
            .await
            .unwrap_or_else(|error| panic!("`{selector}` in `{testid}` was not pressed: {error}"));
    }

    /// Returns the texts of the cells of all table rows whose `data-testid` begins like this, row by row.
    pub async fn cells(&self, beginning: &str) -> Vec<Vec<String>> {
        let script = "const [beginning] = arguments;
            const rows = document.querySelectorAll(`tr[data-testid^='${beginning}']`);
            return Array.from(rows, (row) => Array.from(row.cells, (cell) => cell.innerText.trim()));";
        let rows = self.driver.execute(script, vec![beginning.into()]).await;
        let rows = rows.unwrap_or_else(|error| panic!("no rows «{beginning}»: {error}"));
        let rows: Vec<Vec<String>> = rows.convert().expect("cells are texts");
        rows.iter()
            .map(|row| row.iter().map(|text| plain(text)).collect())
            .collect()
    }

    /// Waits for a dialog and makes sure that all of it can be seen without scrolling.
    pub async fn see_whole_dialog(&self, testid: &str) {
        self.see(testid).await;
        let script = "const [testid] = arguments;
            const body = document.querySelector(`[data-testid='${testid}'] .dialog-body`);
            return body ? body.scrollHeight - body.clientHeight : -1;";
        let hidden = self.driver.execute(script, vec![testid.into()]).await;
        let hidden = hidden.unwrap_or_else(|error| panic!("`{testid}` has no body: {error}"));
        let hidden = hidden.json().as_i64();
        assert!(
            matches!(hidden, Some(0 | 1)),
            "{hidden:?} pixels of `{testid}` are out of sight"
        );
    }

    /// Returns whether the element is there and disabled.
    pub async fn is_disabled(&self, testid: &str) -> bool {
        let Shown(element) = self.see(testid).await;
        !element.is_enabled().await.expect("a shown thing is there")
    }

    /// Keeps a picture in the folder `TRIBUNA_LOOK`, for people who want to see what the tests see.
    pub async fn look(&self, name: &str) {
        let Some(folder) = std::env::var_os("TRIBUNA_LOOK") else {
            return;
        };
        let seat = match self.files {
            Files::Dialogs(_) => "window",
            Files::Transfers(_) => "browser",
        };
        self.settled().await;
        self.picture(&Path::new(&folder).join(format!("{seat}-{name}.png")))
            .await;
    }

    /// Makes a request as the screens do, and returns the outcome as it came over the wire.
    pub async fn ask(&self, request: serde_json::Value) -> serde_json::Value {
        let script = "const [request, done] = arguments;
            const envelope = { id: crypto.randomUUID(), request };
            const inside = window.__TAURI_INTERNALS__;
            if (inside) {
                inside.invoke('call', { envelope }).then(done, (error) => done({ failed: String(error) }));
                return;
            }
            const headers = { 'content-type': 'application/json', 'x-tribuna': '1' };
            fetch('/api/call', { method: 'POST', headers, body: JSON.stringify(envelope) })
                .then((reply) => reply.json()).then(done, (error) => done({ failed: String(error) }));";
        let answer = self.driver.execute_async(script, vec![request]).await;
        answer
            .unwrap_or_else(|error| panic!("the page did not ask: {error}"))
            .json()
            .clone()
    }

    /// Waits until fonts and pictures are loaded and two frames have been drawn since.
    pub async fn settled(&self) {
        let script = "const done = arguments[arguments.length - 1];
            document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));";
        let settled = self.driver.execute_async(script, Vec::new()).await;
        settled.unwrap_or_else(|error| panic!("the page did not settle: {error}"));
    }

    /// Saves a picture.
    pub async fn picture(&self, file: &Path) {
        let bytes = self
            .driver
            .screenshot_as_png()
            .await
            .unwrap_or_else(|error| panic!("no picture: {error}"));
        std::fs::write(file, bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    /// Keeps a picture and the source of the page for a failed test. Never fails itself.
    pub async fn keep(&self, place: &Path) {
        if let Some(folder) = place.parent() {
            let _ = std::fs::create_dir_all(folder);
        }
        if let Ok(bytes) = self.driver.screenshot_as_png().await {
            let _ = std::fs::write(place.with_extension("png"), bytes);
            eprintln!("the screen is kept in {}", place.with_extension("png").display());
        }
        if let Ok(source) = self.driver.source().await {
            let _ = std::fs::write(place.with_extension("html"), source);
        }
    }
}

impl Shown {
    /// Returns its text, with no-break and thin spaces as ordinary ones.
    pub async fn text(&self) -> String {
        plain(&self.0.text().await.expect("a shown thing has a text"))
    }

    /// Returns the value of a field.
    pub async fn value(&self) -> String {
        self.0.prop("value").await.ok().flatten().unwrap_or_default()
    }

    /// Saves a picture of this element alone.
    pub async fn picture(&self, file: &Path) {
        let bytes = self.0.screenshot_as_png().await;
        let bytes = bytes.unwrap_or_else(|error| panic!("no picture: {error}"));
        std::fs::write(file, bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    /// Returns an attribute.
    pub async fn attribute(&self, name: &str) -> Option<String> {
        self.0.attr(name).await.ok().flatten()
    }
}

pub(super) fn by(testid: &str) -> By {
    By::Css(format!("[data-testid=\"{testid}\"]"))
}

/// Replaces no-break and thin spaces by ordinary ones, so that tests can be written with the keyboard's.
pub(super) fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ")
}
