//! In end-to-end builds the window says when its first screen stands: the end of a measured start.

use std::io::Write as _;
use tauri::{Manager, WebviewWindowBuilder, Wry};

/// Gives the window the probe, when the measurement asks for it.
pub fn watched<M: Manager<Wry>>(
    window: WebviewWindowBuilder<'_, Wry, M>,
) -> WebviewWindowBuilder<'_, Wry, M> {
    if std::env::var_os("TRIBUNA_MOUNTED").is_some() {
        window.initialization_script(include_str!("../../benches/mounted.js"))
    } else {
        window
    }
}

/// Takes the probe's word that the screen has been drawn, and passes it on.
#[tauri::command]
pub fn mounted() {
    // Nobody may be listening any more.
    let _ = writeln!(std::io::stdout(), "mounted");
}
