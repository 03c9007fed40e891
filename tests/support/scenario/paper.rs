//! The secretary at the console: paper sheets, closing, results.

use super::jury::Secrets;
use crate::support::Screen;
use serde_json::{Value, json};
use thirtyfour::Key;

/// Marks of every juror by project, К1…К7. Those of Ж1 for the first and the third were given on the laptop.
const SHEETS: [&str; 12] = [
    "5555555", "5555544", "5555444", "5554444", "5544444", "5444444", "4444444", "4443444", "4433444",
    "4433344", "2222222", "4343445",
];

/// The ranking at the end of the story: number, place, score, award in roubles.
const RANKING: [(&str, &str, &str, &str); 12] = [
    ("1", "1", "98,00", "60 000"),
    ("2", "2", "96,00", "60 000"),
    ("3", "3", "93,00", "60 000"),
    ("4", "4", "91,00", "60 000"),
    ("5", "5", "88,00", "60 000"),
    ("6", "6", "84,00", "60 000"),
    ("7", "7", "80,00", "60 000"),
    ("8", "8", "78,00", "30 000"),
    ("12", "9", "75,33", ""),
    ("9", "10", "75,00", ""),
    ("10", "11", "72,00", ""),
    ("11", "—", "40,00", ""),
];

/// The secretary comes in and types another juror's sheet of project 12 in ten keystrokes.
pub async fn types_a_paper_sheet(screen: Screen, secrets: Secrets) {
    screen.press("door-console").await;
    screen.see_focus("door-passphrase").await;
    screen.type_keys(secrets.passphrase).await;
    screen.type_keys(Key::Enter).await;
    screen.see_text("stage", "Защита").await;

    screen.press("nav-marks").await;
    screen.see_focus("entry-chooser-field").await;
    screen.type_keys("Ж2").await;
    screen.type_keys(Key::Enter).await;
    screen.see_text("paper-fixed", "Клёнов").await;
    screen.see_focus("paper-project").await;

    let keys = format!("12{}{}", SHEETS[11], Key::Enter.value());
    assert_eq!(keys.chars().count(), 10, "a sheet takes ten keystrokes");
    screen.type_keys(keys).await;
    screen.see_text("paper-taken", "76").await;
    screen.see_focus("paper-project").await;
    screen.look("paper").await;

    screen.press("grid-tab").await;
    for (cell, state) in [
        ("1-Ж1", "submitted"),
        ("2-Ж1", "recused"),
        ("3-Ж1", "submitted"),
        ("12-Ж2", "checked_in"),
        ("1-Ж2", "empty"),
    ] {
        screen
            .see_attribute(&format!("grid-cell-{cell}"), "data-state", state)
            .await;
    }
    screen.look("grid").await;
}

/// Before closing, the results say what is missing and give no totals, on the screen or over the wire.
pub async fn sees_what_is_missing(screen: Screen) {
    screen.press("nav-results").await;
    screen.see_text("closing-accepted", "3").await;
    screen.see_text("closing-missing", "Ясенева").await;
    assert_eq!(screen.count("results-table").await, 0);
    let refused = screen.ask(json!({ "type": "Results", "category": null })).await;
    assert_eq!(refused["error"]["code"], "marks_open", "{refused}");
    screen.look("before-closing").await;
}

/// The other sheets come in as the screen would send them: thirty-two are too many to type in a test.
pub async fn takes_the_other_sheets(screen: Screen) {
    let asked = |kind: &'static str| {
        let screen = screen.clone();
        async move { screen.ask(json!({ "type": kind })).await["ok"].clone() }
    };
    let (grid, rules) = (asked("Grid").await, asked("Rules").await);
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let criteria = list(&rules["criteria"]);
    for (row, marks) in list(&grid["rows"]).iter().zip(SHEETS) {
        for (juror, cell) in list(&grid["jurors"]).iter().zip(list(&row["cells"])) {
            if cell != "empty" {
                continue;
            }
            // The third juror is a little stricter about the last project.
            let is_strict = row["number"] == "12" && juror["code"] == "Ж3";
            let marks = if is_strict { "4343444" } else { marks };
            let marks: Vec<_> = criteria
                .iter()
                .zip(marks.chars())
                .map(|(criterion, digit)| {
                    json!({ "criterion": criterion["id"], "score": 100 * digit.to_digit(10).unwrap_or(0) })
                })
                .collect();
            let sheet = json!({ "project": row["project"], "juror": juror["id"], "marks": marks,
                "control_sum": null, "accept_difference": null, "comment": null });
            let taken = screen
                .ask(json!({ "type": "TakePaperSheet", "sheet": sheet }))
                .await;
            assert_eq!(taken["ok"]["state"], "checked_in", "{taken}");
        }
    }
}

/// Marks are closed; the ranking, an explanation and the money are there.
pub async fn closes_and_sees_the_results(screen: Screen) {
    screen.see_text("closing-accepted", "35").await;
    screen.see_gone("closing-missing").await;
    screen.press("results-close").await;
    screen.see_whole_dialog("closing-dialog").await;
    screen.look("closing").await;
    screen.press("closing-sure").await;

    screen.see("results-table").await;
    screen.see_text("stage", "Совещание жюри").await;
    let rows = screen.cells("results-row-").await;
    assert_eq!(rows.len(), RANKING.len());
    for (row, (number, place, score, award)) in rows.iter().zip(RANKING) {
        let [seen_place, seen_number, _, _, seen_score, _, seen_award] = row.as_slice() else {
            panic!("a row has other cells: {row:?}")
        };
        assert_eq!(
            (seen_place.as_str(), seen_number.as_str(), seen_score.as_str()),
            (place, number, score),
            "{row:?}"
        );
        // Remarks stand below the amount.
        let seen_award = seen_award.split('\n').next().unwrap_or_default();
        let wanted = if award.is_empty() {
            String::new()
        } else {
            format!("{award} ₽")
        };
        assert_eq!(seen_award.contains('₽'), !award.is_empty(), "{row:?}");
        assert!(seen_award.starts_with(&wanted), "{row:?}");
    }
    screen.see_text("results-line", "450 000").await;
    screen.look("results").await;

    screen.press("results-why-12").await;
    screen.see_text("explain-total", "75,33").await;
    let panel = screen.see("explain").await.text().await;
    for words in ["Клёнов", "76", "74", "226", "К1"] {
        assert!(panel.contains(words), "«{words}» is not in «{panel}»");
    }
    screen.look("explanation").await;
    screen.press("explain-close").await;
    screen.see_gone("explain").await;

    screen.press("results-tab-money").await;
    screen.see_text("money-sources", "Фонд выпускников").await;
    screen.see_text("money-table", "30 000").await;
    screen.look("money").await;
}
