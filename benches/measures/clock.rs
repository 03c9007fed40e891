//! The clock of the second screen under load: which seconds it shows.

use crate::file::entry;
use crate::frame::Table;
use crate::invented;
use crate::support::{Screen, browser};
use serde_json::{Value, json};
use store::{ContestFile, NewFile};

const NAME: &str = "clock under load";
/// How long the clock is watched, in seconds.
const SECONDS: usize = 30;

/// Keeps the page busy half of the time and returns what the clock showed, in sequence.
const WATCH: &str = "const [seconds, done] = arguments;
    const clock = document.querySelector('[data-testid=hall-figures]');
    const shown = [];
    const look = () => {
        const [minutes, rest] = clock.textContent.trim().split(':').map(Number);
        const left = minutes * 60 + rest;
        if (shown.at(-1) !== left) shown.push(left);
        if (shown.length > seconds) {
            clearInterval(load);
            watch.disconnect();
            done(shown);
        }
    };
    const watch = new MutationObserver(look);
    watch.observe(clock, { subtree: true, childList: true, characterData: true });
    const load = setInterval(() => {
        const until = performance.now() + 250;
        while (performance.now() < until);
    }, 500);
    look();";

/// Measures the clock; needs Chromium and its driver.
pub fn measure(table: &mut Table) {
    if !table.wants(NAME) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("measure.tribuna");
    let new = NewFile {
        entry: entry("measure-new", "ImportAsNew"),
        contest: &invented::contest(3, 3, 3).0,
        overwrite: false,
    };
    drop(ContestFile::create_with(&path, &new, |_| Ok(())).unwrap());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let shown = runtime.block_on(async {
        let seat = browser(&path).await;
        let shown = shown(&seat.screen).await;
        seat.leave().await;
        shown
    });
    let skipped: i64 = shown.windows(2).map(|pair| pair[0] - pair[1] - 1).sum();
    table.note(format!(
        "{NAME} (a page six times slower, busy half of the time): {} seconds shown, {skipped} skipped (goal: none)",
        shown.len(),
    ));
}

/// Returns the seconds that the second screen showed, in sequence.
async fn shown(screen: &Screen) -> Vec<i64> {
    screen.see("screen-next").await;
    let start = json!({ "act": "start", "project": "1", "part": "presentation" });
    for request in [
        json!({ "type": "RunClock", "section": null, "act": start }),
        json!({ "type": "ShowInHall", "scene": { "scene": "defence", "section": null } }),
    ] {
        let told = screen.ask(request).await;
        assert!(told.get("error").is_none(), "{told}");
    }
    // Another tab would be in the background and draw nothing.
    let opened = screen
        .driver()
        .execute("location.href = '/hall';", Vec::new())
        .await;
    opened.unwrap();
    screen.see("hall-figures").await;
    let slower = screen
        .driver()
        .cdp()
        .send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": 6 }))
        .await;
    slower.unwrap();
    let patience = std::time::Duration::from_secs(120);
    let timeouts = thirtyfour::TimeoutConfiguration::new(Some(patience), None, None);
    screen.driver().update_timeouts(timeouts).await.unwrap();
    let told = screen
        .driver()
        .execute_async(WATCH, vec![Value::from(SECONDS)])
        .await;
    serde_json::from_value(told.unwrap().json().clone()).unwrap()
}
