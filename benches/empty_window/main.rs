//! An empty Tauri window: what the program's start and memory are measured against.

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

/// Takes the probe's word that the page has been drawn, as the program does.
#[tauri::command]
fn mounted() {
    // Nobody may be listening any more.
    let _ = writeln!(std::io::stdout(), "mounted");
}
