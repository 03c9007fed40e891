//! What a person does who has only a keyboard: key combinations, and steps until the focus is where it should be.

use super::Screen;
use super::children::Running;
use super::files::Files;
use super::screen::{PATIENCE, plain};
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Instant;
use thirtyfour::Key;

/// How many steps of one key get anywhere.
const STEPS: usize = 60;

impl Screen {
    /// Presses a key together with others: `Ctrl+Shift+G` is `(&[Key::Control, Key::Shift], 'g')`.
    pub async fn type_with(&self, held: &[Key], key: impl Into<char>) {
        let mut chain = self.driver().action_chain();
        for held in held {
            chain = chain.key_down(held.clone());
        }
        chain = chain.send_keys(key.into());
        for held in held.iter().rev() {
            chain = chain.key_up(held.clone());
        }
        let typed = chain.perform().await;
        typed.unwrap_or_else(|error| panic!("the keys were not typed: {error}"));
    }

    /// Presses a key until this element has the focus.
    pub async fn step_to(&self, testid: &str, key: Key) {
        let mut passed = Vec::new();
        for _ in 0..STEPS {
            let focused = self.focused().await;
            if focused == testid {
                return;
            }
            if passed.last() != Some(&focused) {
                passed.push(focused);
            }
            self.type_keys(key.clone()).await;
        }
        panic!("the key does not lead to `{testid}`; it leads to {passed:?}");
    }

    /// Returns the `data-testid` of the focused element, or what kind of element it is.
    pub async fn focused(&self) -> String {
        let script = "const has = document.activeElement;
            return has?.dataset.testid ?? `${has?.tagName} ${has?.textContent?.slice(0, 40)}`;";
        let found = self.driver().execute(script, Vec::new()).await;
        let found = found.unwrap_or_else(|error| panic!("the focus is not known: {error}"));
        found.json().as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a cell of a table has exactly this text; with `None`, until there is no such cell.
    ///
    /// Drivers disagree on whether a cell in a scrolling table is displayed, so it is read from the page.
    pub async fn see_cell(&self, testid: &str, wanted: Option<&str>) {
        let started = Instant::now();
        let script = "return document.querySelector(`[data-testid='${arguments[0]}']`)?.innerText ?? null;";
        loop {
            let found = self.driver().execute(script, vec![testid.into()]).await;
            let found = found.unwrap_or_else(|error| panic!("`{testid}` is not known: {error}"));
            let found = found.json().as_str().map(|text| plain(text.trim()));
            if found.as_deref() == wanted {
                return;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "`{testid}` says {found:?}, not {wanted:?}"
            );
        }
    }

    /// Waits until this many elements match a selector.
    pub async fn see_matching(&self, css: &str, wanted: u64) {
        let started = Instant::now();
        let script = "return document.querySelectorAll(arguments[0]).length;";
        loop {
            let found = self.driver().execute(script, vec![css.into()]).await;
            let found = found.unwrap_or_else(|error| panic!("`{css}` is not known: {error}"));
            if found.json().as_u64() == Some(wanted) {
                return;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "there are {} «{css}», not {wanted}",
                found.json()
            );
        }
    }

    /// Pastes a text with Ctrl+V, and waits for the result.
    ///
    /// The window pastes from the clipboard of its display. A headless browser has none: it gets the event that the
    /// keys would cause.
    pub async fn paste(&self, text: &str, awaited: &str) {
        match self.files() {
            Files::Dialogs(_) => {
                let _copied = copied(text);
                self.type_with(&[Key::Control], 'v').await;
                self.see(awaited).await;
            }
            Files::Transfers(_) => {
                let script = "const data = new DataTransfer();
                    data.setData('text/plain', arguments[0]);
                    const paste = { clipboardData: data, bubbles: true, cancelable: true };
                    document.activeElement.dispatchEvent(new ClipboardEvent('paste', paste));";
                let pasted = self.driver().execute(script, vec![text.into()]).await;
                pasted.unwrap_or_else(|error| panic!("nothing was pasted: {error}"));
                self.see(awaited).await;
            }
        }
    }
}

/// Puts a text on the clipboard of the display; it stays there while the returned program runs.
fn copied(text: &str) -> Running {
    let mut xclip = Command::new("xclip");
    // Kept in the foreground, so that it ends with the test.
    xclip.args(["-selection", "clipboard", "-quiet"]);
    let mut running = Running::start(
        xclip
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null()),
    );
    let mut input = running.input();
    input
        .write_all(text.as_bytes())
        .expect("the clipboard takes a text");
    drop(input);
    let started = Instant::now();
    while clipboard() != text.as_bytes() {
        assert!(
            started.elapsed() < PATIENCE,
            "the text does not get to the clipboard"
        );
        std::thread::yield_now();
    }
    running
}

/// Returns the content of the display's clipboard; nothing if it is empty.
fn clipboard() -> Vec<u8> {
    let lies = Command::new("xclip")
        .args(["-selection", "clipboard", "-out"])
        .stderr(Stdio::null())
        .output();
    lies.expect("xclip is there").stdout
}
