//! Every screen, one after another.

use super::workbook;
use crate::support::walk::{Look, Walk};
use crate::support::{Screen, browser_in};
use serde_json::{Value, json};
use std::path::PathBuf;
use thirtyfour::Key;

/// Walks through every screen in the browser: as secretary, as juror, and before anything is prepared.
pub async fn every_screen(look: &Look, lang: &str, name: &str) {
    let folder = tempfile::tempdir().expect("there is a place for temporary files");
    let demo = crate::support::demo(folder.path());
    let faulty = workbook::faulty(folder.path());
    let copy = folder.path().join("demo-juror.tribuna");
    std::fs::copy(&demo, &copy).expect("the folder can be written");
    let begun = crate::support::draft(
        folder.path(),
        "title = \"Черновик конкурса\"\n[regulation]\npreset = \"altsu-defence\"\n",
        "№,Проект\n1,Проект для пробы\n",
    );
    let seat = browser_in(&demo, lang).await;
    seat.play(&format!("{name}-secretary"), |screen| {
        as_a_secretary(screen, look.part("secretary"), faulty)
    })
    .await;
    let seat = browser_in(&copy, lang).await;
    seat.play(&format!("{name}-juror"), |screen| {
        as_a_juror(screen, look.part("juror"))
    })
    .await;
    let seat = browser_in(&begun, lang).await;
    seat.play(&format!("{name}-beginning"), |screen| {
        before_anything(screen, look.part("beginning"))
    })
    .await;
}

/// The demo contest as its secretary sees it: at the door, with results, then with marks open again.
pub async fn as_a_secretary(screen: Screen, look: Look, faulty: PathBuf) {
    let mut walk = Walk::begin(screen.clone(), look).await;
    screen.see("door").await;
    walk.stop("door").await;
    screen.press("door-console").await;
    screen.see_focus("door-passphrase").await;
    walk.stop("passphrase").await;
    screen.type_keys("не та фраза").await;
    screen.type_keys(Key::Enter).await;
    screen.see_text("door-passphrase-trouble", "").await;
    walk.stop("wrong passphrase").await;
    unlock(&screen).await;
    screen.see("screen-next").await;
    walk.stop("next").await;

    over_the_console(&mut walk).await;
    preparation(&mut walk).await;
    the_day(&mut walk).await;
    results_and_papers(&mut walk).await;

    screen.press("file-menu").await;
    screen.choose_file("file-import", &faulty).await;
    screen.see("import-fault").await;
    walk.stop("import preview").await;
    screen.press("import-cancel").await;
    screen.see_gone("import").await;

    ask_ok(&screen, json!({ "type": "ReopenMarks", "reason": "Осмотр" })).await;
    screen
        .driver()
        .refresh()
        .await
        .expect("a page can be loaded again");
    marks(&mut walk).await;
    walk.end();
}

/// What can be opened over any section.
async fn over_the_console(walk: &mut Walk) {
    let screen = walk.screen.clone();
    for menu in ["file-menu", "lang-menu", "theme-menu"] {
        screen.press(menu).await;
        wait_for(&screen, "[role=menu]").await;
        walk.stop(menu).await;
        screen.type_keys(Key::Escape).await;
        wait_gone(&screen, "[role=menu]").await;
    }
    screen.type_with(&[Key::Control], 'k').await;
    screen.see_focus("search-field").await;
    walk.stop("search").await;
    screen.type_keys("ghjtrn").await;
    screen.see("search-option").await;
    walk.stop("search found").await;
    screen.type_keys("ъъъ").await;
    screen.see("search-none").await;
    walk.stop("search found nothing").await;
    screen.type_keys(Key::Escape).await;
    screen.see_gone("search").await;
    for (name, held, key, dialog) in [
        ("help panel", &[][..], Key::F1, "help-panel"),
        ("key list", &[Key::Shift][..], Key::F1, "keys-list"),
        ("check of the file", &[Key::Shift][..], Key::F7, "verify-dialog"),
    ] {
        screen.type_with(held, key).await;
        screen.see(dialog).await;
        walk.stop(name).await;
        screen.type_keys(Key::Escape).await;
        screen.see_gone(dialog).await;
    }
}

async fn preparation(walk: &mut Walk) {
    let screen = walk.screen.clone();
    screen.press("nav-setup").await;
    screen.see("setup-criteria").await;
    walk.stop("setup").await;
    screen.press("regulation-open").await;
    screen.see("regulation-criteria").await;
    screen.see("regulation-example").await;
    walk.stop("regulation").await;
    screen.press("nav-projects").await;
    screen.see("projects-table").await;
    walk.stop("projects").await;
    screen.step_to("projects-table-number-1", Key::Tab).await;
    screen.type_with(&[Key::Control], Key::Enter).await;
    screen.see("project-card").await;
    walk.stop("project card").await;
    screen.type_keys(Key::Escape).await;
    screen.see_gone("project-card").await;
    screen.press("nav-jury").await;
    screen.see("jury-pins").await;
    walk.stop("jury").await;
    screen.press("pins-renew").await;
    screen.see("pins-renew-dialog").await;
    walk.stop("all PINs anew").await;
    screen.press("pins-renew-confirm").await;
    screen.see("pins-panel").await;
    walk.stop("jury with PINs").await;

    screen.type_with(&[Key::Control, Key::Shift], 'g').await;
    screen.see("guide-about").await;
    screen.see_focus("help").await;
    walk.stop("guide, about").await;
    for step in ["criteria", "jury", "projects", "money", "ready"] {
        screen.type_with(&[Key::Alt], Key::Right).await;
        screen.see(&format!("guide-{step}")).await;
        walk.stop(&format!("guide, {step}")).await;
    }
    screen.type_keys(Key::Escape).await;
    screen.see_gone("guide").await;
}

/// What is used on the day of the defence.
async fn the_day(walk: &mut Walk) {
    let screen = walk.screen.clone();
    screen.press("stages-open").await;
    screen.see("stages-dialog").await;
    walk.stop("stages").await;
    screen.type_keys(Key::Escape).await;
    screen.see_gone("stages-dialog").await;
    screen.press("nav-jury").await;
    for (tab, sign) in [
        ("presence", "presence-table"),
        ("conflicts", "declarations-people"),
    ] {
        screen.press(&format!("jury-tab-{tab}")).await;
        screen.see(sign).await;
        walk.stop(&format!("jury, {tab}")).await;
    }
    screen.press("nav-defence").await;
    screen.see("defence-order").await;
    walk.stop("defence").await;
    screen.press("defence-hall").await;
    screen.see("hall-preview").await;
    walk.stop("what the hall sees").await;
    screen.type_keys(Key::Escape).await;
    screen.see_gone("hall-dialog").await;
    for (tab, sign) in [("order", "order-list"), ("slides", "slides-table")] {
        screen.press(&format!("defence-tab-{tab}")).await;
        screen.see(sign).await;
        walk.stop(&format!("defence, {tab}")).await;
    }
    screen.press("nav-voting").await;
    screen.press("voting-tab-audience").await;
    screen.see("audience-verdict").await;
    walk.stop("voting of the hall").await;
    screen.press("voting-tab-decisions").await;
    screen.see("agenda").await;
    walk.stop("decisions of the jury").await;
    screen.press("decisions-new").await;
    screen.see("decide-dialog").await;
    walk.stop("a decision").await;
    screen.type_keys(Key::Escape).await;
    screen.see_gone("decide-dialog").await;
}

/// The diagnostics of a closed contest.
async fn diagnostics(walk: &mut Walk) {
    let screen = walk.screen.clone();
    screen.press("results-tab-diagnostics").await;
    screen.see("diagnostics-firm").await;
    walk.stop("firmness").await;
    for (part, seen) in [
        ("leniency", "diagnostics-leniency"),
        ("outliers", "diagnostics-outliers-text"),
        ("agreement", "diagnostics-agreement-table"),
        ("what-if", "what-if-table"),
    ] {
        screen.press(&format!("diagnostics-part-{part}")).await;
        screen.see(seen).await;
        walk.stop(part).await;
    }
    screen.press("what-if-line").await;
    screen.see("what-if-line-slider").await;
    walk.stop("the line elsewhere").await;
}

async fn results_and_papers(walk: &mut Walk) {
    let screen = walk.screen.clone();
    screen.press("nav-results").await;
    screen.see("results-table").await;
    walk.stop("results").await;
    screen.press("results-why-1").await;
    screen.see("explain-total").await;
    walk.stop("explanation").await;
    screen.press("explain-close").await;
    screen.see_gone("explain").await;
    screen.press("results-tab-money").await;
    screen.see("money-table").await;
    walk.stop("money").await;
    screen.press("results-tab-sealing").await;
    screen.see("fixing").await;
    walk.stop("fixing").await;
    diagnostics(walk).await;
    screen.press("results-reopen").await;
    screen.see("reopen-dialog").await;
    walk.stop("reopening").await;
    screen.type_keys(Key::Escape).await;
    screen.see_gone("reopen-dialog").await;
    screen.press("nav-papers").await;
    screen.press("papers-kind-summary").await;
    screen.see("papers-page-1").await;
    walk.stop("papers").await;
    screen.press("papers-batch").await;
    screen.see("papers-batch-dialog").await;
    walk.stop("several papers").await;
    screen.type_keys(Key::Escape).await;
    screen.see_gone("papers-batch-dialog").await;
    screen.press("minutes-tab").await;
    screen.see("minutes").await;
    walk.stop("minutes").await;
    screen.press("signing-tab").await;
    screen.see("signing-missing").await;
    walk.stop("signatures").await;
    screen.press("nav-journal").await;
    screen.see("journal-table").await;
    walk.stop("journal").await;
}

async fn marks(walk: &mut Walk) {
    let screen = walk.screen.clone();
    screen.press("nav-marks").await;
    screen.see_focus("entry-chooser-field").await;
    walk.stop("whose sheet").await;
    screen.type_keys("Ж1").await;
    screen.type_keys(Key::Enter).await;
    screen.see("paper-fixed").await;
    walk.stop("paper entry").await;
    screen.press("grid-tab").await;
    screen.see("grid-table").await;
    walk.stop("grid").await;
    screen.press("grid-cell-1-Ж1").await;
    screen.see("check-sheet").await;
    walk.stop("a sheet in the grid").await;
    screen.type_keys(Key::Escape).await;
    screen.see_gone("check-sheet").await;
    screen.press("sheets-tab").await;
    screen.see("sheets-tab-body").await;
    walk.stop("paper sheets").await;
    screen.press("nav-results").await;
    screen.see("results-before-closing").await;
    walk.stop("before closing").await;
    screen.press("results-close").await;
    screen.see("closing-dialog").await;
    walk.stop("closing").await;
    screen.type_keys(Key::Escape).await;
    screen.see_gone("closing-dialog").await;
}

/// The demo contest as its first juror sees it.
pub async fn as_a_juror(screen: Screen, look: Look) {
    screen.see("door").await;
    let door = ask_ok(&screen, json!({ "type": "Door" })).await;
    unlock(&screen).await;
    ask_ok(&screen, json!({ "type": "ReopenMarks", "reason": "Осмотр" })).await;
    let first = &door["demo"]["pins"][0];
    let (projects, juror) = (
        ask_ok(&screen, json!({ "type": "Projects" })).await,
        &first["owner"]["id"],
    );
    let last = projects
        .as_array()
        .and_then(|all| all.last())
        .expect("there are projects");
    ask_ok(
        &screen,
        json!({ "type": "ReturnSheet", "project": last["id"], "juror": juror, "reason": "Осмотр" }),
    )
    .await;
    ask_ok(&screen, json!({ "type": "Lock" })).await;
    screen
        .driver()
        .refresh()
        .await
        .expect("a page can be loaded again");
    let mut walk = Walk::begin(screen.clone(), look).await;
    screen.press(&format!("door-juror-{}", text(juror))).await;
    screen.see_focus("pin-pad").await;
    walk.stop("PIN pad").await;
    screen.type_keys("0000").await;
    screen.type_keys(Key::Enter).await;
    screen.see_text("pin-trouble", "").await;
    walk.stop("wrong PIN").await;
    ask_ok(
        &screen,
        json!({ "type": "EnterPin", "juror": juror, "pin": first["pin"] }),
    )
    .await;
    screen
        .driver()
        .refresh()
        .await
        .expect("a page can be loaded again");
    screen.see("desk").await;
    walk.stop("desk").await;
    screen.press("desk-project-1").await;
    screen.see("sheet-read-only").await;
    walk.stop("submitted sheet").await;
    screen.press("sheet-to-desk").await;
    screen
        .press(&format!("desk-project-{}", text(&last["number"])))
        .await;
    screen.see("sheet-submit").await;
    walk.stop("sheet").await;
    screen.press("sheet-recuse").await;
    screen.see_focus("recuse-reason").await;
    walk.stop("recusal").await;
    screen.type_keys(Key::Escape).await;
    screen.see_gone("recuse-dialog").await;
    screen.press("sheet-submit").await;
    screen.see("sheet-submit-dialog").await;
    walk.stop("submitting").await;
    walk.end();
}

/// A contest whose preparation has just begun: empty tables, a cell being typed in, a paste with a fault.
pub async fn before_anything(screen: Screen, look: Look) {
    let mut walk = Walk::begin(screen.clone(), look).await;
    screen.see("screen-next").await;
    walk.stop("next, at the beginning").await;
    for (section, sign) in [
        ("setup", "setup-criteria"),
        ("jury", "jury-table"),
        ("marks", "marks-empty"),
        ("results", "results-before-closing"),
    ] {
        screen.press(&format!("nav-{section}")).await;
        screen.see(sign).await;
        walk.stop(&format!("{section}, at the beginning")).await;
    }
    screen.press("nav-projects").await;
    screen.step_to("projects-table-number-1", Key::Tab).await;
    screen.step_to("projects-table-title-1", Key::Right).await;
    screen.type_keys("Ёж").await;
    screen.see_focus("cell-editor").await;
    walk.stop("a cell").await;
    // The look at a small window scrolls the cell away, which ends the typing in it: the table is entered anew.
    screen.press("nav-projects").await;
    screen.step_to("projects-table-title-1", Key::Tab).await;
    screen
        .paste("№\tПроект\tЗапрошено\n5\tДвор\t100\n6\tСад\tсто\n", "paste")
        .await;
    screen.see("paste-fault").await;
    walk.stop("paste with a fault").await;
    screen.see_focus("paste-mend").await;
    screen.type_keys(Key::Enter).await;
    screen.see_gone("paste").await;
    screen.see("projects-table-troubles").await;
    walk.stop("a faulty cell").await;

    screen.press("nav-next").await;
    screen.type_with(&[Key::Control, Key::Shift], 'g').await;
    screen.see("guide-about").await;
    screen.see_focus("help").await;
    for step in ["criteria", "jury"] {
        screen.type_with(&[Key::Alt], Key::Right).await;
        screen.see(&format!("guide-{step}")).await;
    }
    screen.see("guide-paste-hint").await;
    walk.stop("guide, jury, at the beginning").await;
    walk.end();
}

/// Makes a request that must succeed and returns the answer.
async fn ask_ok(screen: &Screen, request: Value) -> Value {
    let answer = screen.ask(request.clone()).await;
    assert!(answer.get("ok").is_some(), "{request} was refused: {answer}");
    answer["ok"].clone()
}

async fn unlock(screen: &Screen) {
    let door = ask_ok(screen, json!({ "type": "Door" })).await;
    let passphrase = &door["demo"]["passphrase"];
    ask_ok(screen, json!({ "type": "Unlock", "passphrase": passphrase })).await;
    screen
        .driver()
        .refresh()
        .await
        .expect("a page can be loaded again");
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

async fn wait_for(screen: &Screen, css: &str) {
    screen.see_matching(css, 1).await;
}

async fn wait_gone(screen: &Screen, css: &str) {
    screen.see_matching(css, 0).await;
}
