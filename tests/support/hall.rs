//! The second screen, beside the console.

use super::Screen;
use super::files::Files;
use super::screen::PATIENCE;
use super::seat::kept;
use serde_json::json;
use std::time::Instant;
use thirtyfour::WindowHandle;

/// Two windows of one program, or two tabs of one browser. The screen drives one of them at a time.
#[derive(Clone)]
pub struct Hall {
    screen: Screen,
    console: WindowHandle,
    hall: WindowHandle,
}

impl Hall {
    /// Presses what opens the second window, and waits for it; the console stays the one that is driven.
    pub async fn opened_by(screen: &Screen, testid: &str) -> Self {
        let console = screen.driver().window().await.expect("a window is driven");
        screen.press(testid).await;
        let started = Instant::now();
        let hall = loop {
            let windows = screen.driver().windows().await.unwrap_or_default();
            if let Some(other) = windows.into_iter().find(|one| *one != console) {
                break other;
            }
            assert!(started.elapsed() < PATIENCE, "no second window opens");
            tokio::task::yield_now().await;
        };
        let hall = Self {
            screen: screen.clone(),
            console,
            hall,
        };
        hall.look().await;
        screen.see("hall").await;
        hall.turn_back().await;
        hall
    }

    /// Switches to the hall's window.
    pub async fn look(&self) -> &Screen {
        self.turn_to(&self.hall).await;
        &self.screen
    }

    /// Waits until the hall's window is shown, or hidden to uncover what else is on the projector.
    pub async fn see_shown(&self, shown: bool) {
        let screen = self.look().await;
        let started = Instant::now();
        loop {
            let hidden = screen
                .driver()
                .execute("return document.hidden;", Vec::new())
                .await;
            if *hidden.expect("the page is asked").json() == json!(!shown) {
                break;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "the hall's window is not as it should be"
            );
        }
        self.turn_back().await;
    }

    /// Waits for the small clock over the slides and returns its text.
    pub async fn corner(&self) -> String {
        let driver = self.screen.driver();
        let started = Instant::now();
        let corner = loop {
            let windows = driver.windows().await.unwrap_or_default();
            let other = windows
                .into_iter()
                .find(|one| ![&self.console, &self.hall].contains(&one));
            if let Some(other) = other {
                break other;
            }
            assert!(started.elapsed() < PATIENCE, "no clock comes over the slides");
            tokio::task::yield_now().await;
        };
        self.turn_to(&corner).await;
        let told = self.screen.see("corner").await.text().await;
        self.turn_back().await;
        told
    }

    /// Switches back to the console.
    pub async fn turn_back(&self) {
        self.turn_to(&self.console).await;
    }

    /// Keeps pictures of the hall at both sizes of a projector, and makes sure that nothing is cut off. The hall's
    /// window must be the current one.
    pub async fn pictures(&self, name: &str) {
        for (width, height) in [(1920, 1080), (1024, 768)] {
            self.size(width, height).await;
            self.screen.settled().await;
            let place = kept(&format!("{name}-{width}x{height}.png"));
            if let Some(folder) = place.parent() {
                std::fs::create_dir_all(folder).expect("the folder of pictures can be made");
            }
            self.screen.picture(&place).await;
            let cut = self.screen.driver().execute(CUT, Vec::new()).await;
            let cut = cut.expect("the page is measured").json().clone();
            assert_eq!(cut, json!([]), "the hall does not see all at {width}×{height}");
        }
    }

    async fn turn_to(&self, window: &WindowHandle) {
        let driver = self.screen.driver();
        let turned = driver.switch_to_window(window.clone()).await;
        turned.unwrap_or_else(|error| panic!("the window is gone: {error}"));
        if matches!(self.screen.files(), Files::Transfers(_)) {
            // A tab in the background draws nothing, so it is brought to the front.
            let shown = driver.cdp().send_raw("Page.bringToFront", json!({})).await;
            shown.unwrap_or_else(|error| panic!("the tab does not come to the front: {error}"));
        }
    }

    /// Gives the content area of the window this size.
    async fn size(&self, width: u32, height: u32) {
        let driver = self.screen.driver();
        if matches!(self.screen.files(), Files::Transfers(_)) {
            let metrics =
                json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            let sized = driver
                .cdp()
                .send_raw("Emulation.setDeviceMetricsOverride", metrics)
                .await;
            sized.unwrap_or_else(|error| panic!("the tab has no other size: {error}"));
        } else {
            let sized = driver.set_window_rect(0, 0, width, height).await;
            sized.unwrap_or_else(|error| panic!("the window has no other size: {error}"));
        }
        let started = Instant::now();
        loop {
            let inside = driver
                .execute("return [innerWidth, innerHeight];", Vec::new())
                .await;
            let inside = inside.expect("the page is measured").json().clone();
            if inside == json!([width, height]) {
                return;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "the window is {inside}, not {width}×{height}"
            );
        }
    }
}

/// Returns what is partly or wholly outside the window, or wider than its box.
const CUT: &str = "const found = [];
    for (const one of document.querySelectorAll('.hall h1, .hall p, .hall b, .hall span')) {
        const at = one.getBoundingClientRect();
        const out = at.left < -1 || at.top < -1 || at.right > innerWidth + 1 || at.bottom > innerHeight + 1;
        // The line at the top may be truncated: it repeats what everybody knows.
        const narrow = !one.matches('.head, .next') && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
        if (out || narrow) found.push(`${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 40)}`);
    }
    return found;";
