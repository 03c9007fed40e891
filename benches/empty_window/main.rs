//! An empty Tauri window, the baseline for the program's start and memory.

use std::io::Write as _;
use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![mounted])
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Пустое окно")
                .inner_size(1366.0, 768.0)
                .center()
                .initialization_script(include_str!("../mounted.js"))
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("benches/empty_window/tauri.conf.json"))
}

/// Called by the probe when the page has been drawn, as in the program.
#[tauri::command]
fn mounted() {
    // The reader may be gone already.
    let _ = writeln!(std::io::stdout(), "mounted");
}
