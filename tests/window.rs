//! The real window, on a display: `cargo xtask test --only window`.

mod support;

use support::{scenario, window};

#[tokio::test(flavor = "multi_thread")]
async fn the_window_opens_on_the_start_screen() {
    window(None)
        .await
        .play("window-start", scenario::sees_the_start)
        .await;
}
