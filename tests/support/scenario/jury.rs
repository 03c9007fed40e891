//! The laptop goes round: a passphrase, PINs, and a juror who scores by keyboard.

use crate::support::Screen;
use serde_json::json;
use thirtyfour::Key;

/// What the secretary knows after the first day.
#[derive(Clone)]
pub struct Secrets {
    /// Opens the console.
    pub passphrase: &'static str,
    /// Lets the first juror in.
    pub pin: String,
}

const JUROR: &str = "Липова Лада Ильинична";

/// The secretary sets a passphrase, issues PINs, reads them from the screen, and hands the laptop to the jury.
pub async fn prepares_the_laptop(screen: Screen) -> Secrets {
    let passphrase = "тёплый двор 2026";
    screen.press("nav-setup").await;
    // What is above loads first: the button moves until then.
    for table in ["criteria", "categories", "sections", "sources", "helpers"] {
        screen
            .see_matching(&format!("[data-testid=setup-{table}]"), 1)
            .await;
    }
    screen.settled().await;
    screen.press("passphrase-set").await;
    screen.see_focus("passphrase-first").await;
    screen.fill("passphrase-first", passphrase).await;
    screen.fill("passphrase-second", passphrase).await;
    screen.press("passphrase-save").await;
    screen.see("passphrase-remove").await;

    screen.press("nav-jury").await;
    screen.press("jury-issue-pins").await;
    screen.see_count("pin-value", 3).await;
    let lines = screen.texts("pin-line").await;
    let line = lines.iter().find(|line| line.contains("Липова"));
    let line = line.unwrap_or_else(|| panic!("no PIN of Липова in {lines:?}"));
    let pin: String = line.chars().filter(char::is_ascii_digit).collect();
    assert!((4..=8).contains(&pin.len()), "the PIN is «{pin}»");
    screen.look("pins").await;
    screen.press("pins-hide").await;
    screen.see_gone("pins-panel").await;

    screen.press("lock").await;
    screen.see("door").await;
    screen.look("door").await;
    Secrets { passphrase, pin }
}

/// The juror scores a project by keyboard, is recused from another, and leaves a third half done.
pub async fn juror_scores(screen: Screen, secrets: Secrets) {
    enters(&screen, &secrets).await;
    let refused = screen.ask(json!({ "type": "Grid" })).await;
    assert!(
        refused["error"].is_object(),
        "a juror sees the marks of others: {refused}"
    );

    screen.press("desk-project-1").await;
    screen.see("sheet").await;
    screen.type_keys("5545455").await;
    screen.see_text("sheet-total-value", "94").await;
    for row in 1..=7 {
        screen
            .see_attribute(&format!("sheet-row-К{row}"), "data-state", "saved")
            .await;
    }
    screen.look("sheet").await;
    screen.see_focus("sheet-submit").await;
    screen.type_keys(Key::Enter).await;
    screen.see_text("sheet-submit-total", "94").await;
    screen.see_whole_dialog("sheet-submit-dialog").await;
    screen.look("submit").await;
    screen.see_focus("sheet-submit-confirm").await;
    screen.type_keys(Key::Enter).await;
    is_read_only(&screen).await;
    screen.look("submitted").await;

    screen.press("sheet-continue").await;
    screen.press("sheet-recuse").await;
    screen.see_focus("recuse-reason").await;
    screen.type_keys("Наставник этой команды").await;
    screen.see_whole_dialog("recuse-dialog").await;
    screen.look("recuse").await;
    screen.type_keys(Key::Enter).await;
    screen.see_text("sheet-read-only", "Наставник этой команды").await;

    screen.press("sheet-to-desk").await;
    screen
        .see_attribute("desk-project-1", "data-state", "submitted")
        .await;
    screen
        .see_attribute("desk-project-2", "data-state", "recused")
        .await;
    screen.look("desk").await;
    screen.press("desk-project-3").await;
    screen.see("sheet").await;
    screen.type_keys("555").await;
    for row in 1..=3 {
        screen
            .see_attribute(&format!("sheet-row-К{row}"), "data-state", "saved")
            .await;
    }
}

/// After the power cut: the marks given are there, and the juror continues.
pub async fn juror_goes_on(screen: Screen, secrets: Secrets) {
    enters(&screen, &secrets).await;
    for (project, state) in [(1, "submitted"), (2, "recused"), (3, "partial"), (4, "empty")] {
        screen
            .see_attribute(&format!("desk-project-{project}"), "data-state", state)
            .await;
    }
    screen.press("desk-project-3").await;
    screen.see_text("sheet-total-value", "55").await;
    for row in 1..=3 {
        screen
            .see_attribute(&format!("sheet-score-К{row}-5"), "aria-pressed", "true")
            .await;
    }
    assert_eq!(screen.count("sheet-read-only").await, 0);
    screen.look("after-the-cut").await;
    screen.type_keys("5444").await;
    screen.see_focus("sheet-submit").await;
    screen.type_keys(Key::Enter).await;
    screen.see_focus("sheet-submit-confirm").await;
    screen.type_keys(Key::Enter).await;
    is_read_only(&screen).await;
    screen.press("desk-finish").await;
    screen.see("door").await;
}

async fn enters(screen: &Screen, secrets: &Secrets) {
    screen.press_saying("door-juror-", JUROR).await;
    screen.see_focus("pin-pad").await;
    screen.type_keys(secrets.pin.as_str()).await;
    screen.type_keys(Key::Enter).await;
    screen.see("desk").await;
}

/// A submitted sheet says so, and neither a digit nor a press changes it.
async fn is_read_only(screen: &Screen) {
    screen.see_text("sheet-read-only", "Лист сдан").await;
    let total = screen.see("sheet-total-value").await.text().await;
    screen.type_keys("0").await;
    assert!(
        screen.is_disabled("sheet-score-К1-0").await,
        "a submitted sheet takes marks"
    );
    assert_eq!(screen.see("sheet-total-value").await.text().await, total);
    assert_eq!(screen.count("sheet-submit").await, 0);
}
