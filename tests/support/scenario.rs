//! What people do, written once and played in the window and in the browser.

pub mod by_hand;
pub mod day;
pub mod everywhere;
mod import;
mod jury;
mod paper;
mod papers;
pub mod workbook;

use super::{Screen, Seat};

pub use import::{Import, refuses_wrong_files};

/// Somebody opens the program for the first time and sees where a contest can come from.
pub async fn sees_the_start(screen: Screen) {
    screen.see("start-import").await;
    screen.see("start-open").await;
    screen.see("start-demo").await;
    assert_eq!(
        screen.count("start-recent").await,
        0,
        "a first start knows no files"
    );
}

/// Somebody opens the demo contest, whose console is locked, and comes in with the passphrase that it shows.
pub async fn opens_the_console(screen: Screen) {
    screen.see("door").await;
    let passphrase = screen.see("door-demo-passphrase").await.text().await;
    screen.press("door-console").await;
    screen.fill("door-passphrase", passphrase.trim()).await;
    screen.press("door-unlock").await;
    screen.see("nav-next").await;
}

/// A contest from its workbook to its papers, with a power cut in the middle.
pub async fn holds_a_contest(seat: Seat, import: Import, name: &str) {
    let name = |scene: &str| format!("{name}-{scene}");
    let papers = seat.folder.path().join("Документы");
    std::fs::create_dir(&papers).expect("the folder of the test can be written");
    let (seat, file) = seat
        .scene(&name("import"), |screen| {
            import::imports_after_mending(screen, import)
        })
        .await;
    let (seat, secrets) = seat.scene(&name("laptop"), jury::prepares_the_laptop).await;
    let known = secrets.clone();
    let (seat, ()) = seat
        .scene(&name("juror"), |screen| jury::juror_scores(screen, known))
        .await;
    let seat = seat.after_power_cut(&file).await;
    let known = secrets.clone();
    let (seat, ()) = seat
        .scene(&name("again"), |screen| jury::juror_goes_on(screen, known))
        .await;
    let (seat, ()) = seat
        .scene(&name("paper"), |screen| {
            paper::types_a_paper_sheet(screen, secrets)
        })
        .await;
    let (seat, ()) = seat.scene(&name("missing"), paper::sees_what_is_missing).await;
    let (seat, ()) = seat.scene(&name("sheets"), paper::takes_the_other_sheets).await;
    let (seat, ()) = seat
        .scene(&name("results"), paper::closes_and_sees_the_results)
        .await;
    seat.play(&name("papers"), |screen| papers::saves_all_papers(screen, papers))
        .await;
}
