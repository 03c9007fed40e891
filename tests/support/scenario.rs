//! What people do, written once and played in the window and in the browser.

use super::Screen;

/// Somebody opens the program for the first time and sees where a contest may come from.
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
    screen.press("door-console").await;
    let passphrase = screen.see("door-demo-passphrase").await.text().await;
    screen.fill("door-passphrase", passphrase.trim()).await;
    screen.press("door-unlock").await;
    screen.see("nav-next").await;
}
