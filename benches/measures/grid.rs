//! The grid of 60 projects × 11 jurors in Chromium: from sending a sheet to the frame that shows it taken.

use crate::file::entry;
use crate::frame::Table;
use crate::invented;
use crate::support::{Screen, browser};
use serde_json::{Value, json};
use store::{ContestFile, NewFile};
use thirtyfour::Key;

const NAME: &str = "grid 60×11: a sheet sent and shown";
const SIZE: (u32, u32, u32) = (60, 11, 7);
/// How many sheets are sent, one after another; the first is not counted.
const SHEETS: u32 = 34;

/// Sends the sheet and reports when the reply came and when the frame with the changed cell was drawn, in milliseconds
/// from sending; the page learns of the change by the notice, as always.
const SEND: &str = "const [request, cell, done] = arguments;
    const shown = document.querySelector(`[data-testid='${cell}']`);
    const before = shown.dataset.state;
    const sent = performance.now();
    let replied = 0;
    const look = new MutationObserver(() => {
        if (document.querySelector(`[data-testid='${cell}']`)?.dataset.state === before) return;
        look.disconnect();
        requestAnimationFrame(() => setTimeout(() => {
            const drawn = performance.now() - sent;
            answered.then(() => done([replied, drawn]));
        }));
    });
    look.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const headers = { 'content-type': 'application/json', 'x-tribuna': '1' };
    const body = JSON.stringify({ id: crypto.randomUUID(), request });
    const answered = fetch('/api/call', { method: 'POST', headers, body }).then(async (reply) => {
        const { error } = await reply.json();
        replied = performance.now() - sent;
        if (error) done(error);
    });";

/// Measures the grid; needs Chromium and its driver.
pub fn measure(table: &mut Table) {
    if !table.wants(NAME) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("measure.tribuna");
    let (projects, jurors, criteria) = SIZE;
    let new = NewFile {
        entry: entry("measure-new", "ImportAsNew"),
        contest: &invented::contest(projects, jurors, criteria).0,
        overwrite: false,
    };
    drop(ContestFile::create_with(&path, &new, |_| Ok(())).unwrap());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (shown, replied) = runtime.block_on(async {
        let seat = browser(&path).await;
        let found = sheets(&seat.screen).await;
        seat.leave().await;
        found
    });
    table.times((NAME, "≤ 50 ms"), shown, ("the reply is there", replied));
}

/// Returns the seconds until each sheet was shown, and until its reply came.
async fn sheets(screen: &Screen) -> (Vec<f64>, Vec<f64>) {
    screen.see("screen-next").await;
    screen.type_with(&[Key::Alt], '6').await;
    screen.press("grid-tab").await;
    screen.see("grid-table").await;
    let (_, jurors, criteria) = SIZE;
    let mut found = (Vec::new(), Vec::new());
    for number in 0..SHEETS {
        // All over the table, each cell once.
        let (project, juror) = (number % 60 + 1, number % jurors + 1);
        let marks: Vec<Value> = (1..=criteria)
            .map(|criterion| json!({ "criterion": criterion.to_string(), "score": number % 11 * 100 }))
            .collect();
        let sheet = json!({
            "project": project.to_string(), "juror": juror.to_string(), "marks": marks,
            "control_sum": null, "accept_difference": null, "comment": null,
        });
        let arguments = vec![
            json!({ "type": "TakePaperSheet", "sheet": sheet }),
            json!(format!("grid-cell-{project}-Ж{juror}")),
        ];
        let told = screen.driver().execute_async(SEND, arguments).await.unwrap();
        let [replied, drawn]: [f64; 2] = serde_json::from_value(told.json().clone())
            .unwrap_or_else(|_| panic!("a sheet is taken: {}", told.json()));
        if number > 0 {
            found.0.push(drawn / 1e3);
            found.1.push(replied / 1e3);
        }
    }
    found
}
