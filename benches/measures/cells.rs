//! The table of 600 projects in Chromium: main-thread work to draw it, to type in a cell, to filter it.
//!
//! The work is what Chromium itself counts as tasks of the page's main thread, in processor time, so that other
//! programs do not count. Every baseline is measured the same way, on a page of its own without any of our code.

use crate::file::entry;
use crate::frame::Table;
use crate::invented;
use crate::support::{Screen, browser};
use serde_json::{Value, json};
use store::{ContestFile, NewFile};
use thirtyfour::Key;

const PROJECTS: u32 = 600;
const DRAWN: &str = "projects table 600: drawn";
const TYPED: &str = "projects table 600: 95 % of keys";
const FILTERED: &str = "projects table 600: 95 % of filtering";
/// How often the table is opened.
const VISITS: usize = 9;
/// How many cells are typed over, one below the other, and what is typed.
const CELLS: usize = 20;
const WORDS: &str = "Тихий двор";
const FILTER: &str = "проект 17";

/// Measures the table; needs Chromium and its driver.
pub fn measure(table: &mut Table) {
    if ![DRAWN, TYPED, FILTERED].iter().any(|name| table.wants(name)) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("measure.tribuna");
    let new = NewFile {
        entry: entry("measure-new", "ImportAsNew"),
        contest: &invented::contest(PROJECTS, 11, 7).0,
        overwrite: false,
    };
    drop(ContestFile::create_with(&path, &new, |_| Ok(())).unwrap());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let [ours, bare] = runtime.block_on(async {
        let seat = browser(&path).await;
        let found = [ours(&seat.screen).await, bare(&seat.screen).await];
        seat.leave().await;
        found
    });
    table.times(
        (DRAWN, "100 ms"),
        ours.drawn,
        ("plain table of the same cells", bare.drawn),
    );
    let plain = "plain field";
    let bare = most(bare.typed);
    table.times((TYPED, "16 ms"), vec![most(ours.typed)], (plain, vec![bare]));
    table.times(
        (FILTERED, "30 ms"),
        vec![most(ours.filtered)],
        (plain, vec![bare]),
    );
}

/// Seconds of work, one entry per visit or key.
struct Found {
    drawn: Vec<f64>,
    typed: Vec<f64>,
    filtered: Vec<f64>,
}

async fn ours(screen: &Screen) -> Found {
    screen.see("screen-next").await;
    let page = Page::of(screen).await;
    let mut drawn = Vec::new();
    for _ in 0..VISITS {
        screen.type_with(&[Key::Alt], '1').await;
        screen.see("screen-next").await;
        let visit = json!({ "type": "rawKeyDown", "modifiers": 1, "key": "3", "code": "Digit3", "windowsVirtualKeyCode": 51 });
        drawn.push(page.work_of(visit, "[data-testid=projects-table-row]").await);
    }
    screen.step_to("projects-table-number-1", Key::Tab).await;
    screen.step_to("projects-table-title-1", Key::Right).await;
    let typed = page.type_cells().await;
    screen.type_with(&[Key::Control], 'f').await;
    screen.see_focus("projects-table-search").await;
    let filtered = page.type_text(FILTER).await;
    Found {
        drawn,
        typed,
        filtered,
    }
}

async fn bare(screen: &Screen) -> Found {
    let blank = "data:text/html,<meta charset=utf-8><input>";
    screen.driver().goto(blank).await.expect("a blank page opens");
    let page = Page::of(screen).await;
    let mut drawn = Vec::new();
    for _ in 0..VISITS {
        let draw = format!(
            "document.querySelector('table')?.remove();
            document.body.insertAdjacentHTML('beforeend', '<table>'
                + `<tr>${{'<td>Тихий двор'.repeat(18)}}`.repeat({PROJECTS}) + '</table>')"
        );
        drawn.push(page.work_of(json!({ "expression": draw }), "td").await);
    }
    page.evaluate("document.querySelector('table').remove(); document.querySelector('input').focus()")
        .await;
    Found {
        drawn,
        typed: page.type_cells().await,
        filtered: Vec::new(),
    }
}

/// The open page.
struct Page<'a>(&'a Screen);

impl<'a> Page<'a> {
    async fn of(screen: &'a Screen) -> Self {
        let page = Self(screen);
        page.ask("Performance.enable", json!({ "timeDomain": "threadTicks" }))
            .await;
        page
    }

    /// Types over one cell after another; returns the work for every key.
    async fn type_cells(&self) -> Vec<f64> {
        let mut works = Vec::new();
        let enter = json!({ "type": "keyDown", "key": "Enter", "code": "Enter", "text": "\r", "windowsVirtualKeyCode": 13 });
        for _ in 0..CELLS {
            works.extend(self.type_text(WORDS).await);
            works.push(self.work_of(enter.clone(), "body").await);
        }
        works
    }

    async fn type_text(&self, text: &str) -> Vec<f64> {
        let mut works = Vec::new();
        for sign in text.chars().map(String::from) {
            let key = json!({ "type": "keyDown", "key": sign, "text": sign });
            works.push(self.work_of(key, "body").await);
        }
        works
    }

    /// Presses a key or evaluates an expression, and waits until the result is drawn; returns the work.
    async fn work_of(&self, act: Value, awaited: &str) -> f64 {
        let before = self.work().await;
        let command = if act.get("expression").is_some() {
            "Runtime.evaluate"
        } else {
            "Input.dispatchKeyEvent"
        };
        self.ask(command, act).await;
        self.evaluate(&format!(
            "new Promise((done) => {{
                const look = () => requestAnimationFrame(document.querySelector('{awaited}')
                    ? () => requestAnimationFrame(done) : look);
                look();
            }})"
        ))
        .await;
        self.work().await - before
    }

    async fn evaluate(&self, expression: &str) {
        let asked = json!({ "expression": expression, "awaitPromise": true });
        self.ask("Runtime.evaluate", asked).await;
    }

    /// Returns the processor time of the main thread's tasks since the page was opened, in seconds.
    async fn work(&self) -> f64 {
        let told = self.ask("Performance.getMetrics", json!({})).await;
        let metrics = told["metrics"].as_array().expect("metrics are told");
        let tasks = metrics.iter().find(|metric| metric["name"] == "TaskDuration");
        tasks
            .and_then(|metric| metric["value"].as_f64())
            .expect("tasks are among the metrics")
    }

    async fn ask(&self, command: &str, parameters: Value) -> Value {
        let told = self.0.driver().cdp().send_raw(command, parameters).await;
        told.unwrap_or_else(|error| panic!("{command}: {error}"))
    }
}

/// Returns the 95th percentile.
fn most(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[(values.len() * 95).div_ceil(100) - 1]
}
