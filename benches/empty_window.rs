//! An empty Tauri window: what the program's own start and memory are measured against.
#![allow(missing_docs, clippy::print_stdout, clippy::expect_used)]

use tauri::webview::PageLoadEvent;
use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() {
    tauri::Builder::default()
        .setup(|app| {
            let page = "data:text/html,<title>empty</title>".parse().expect("a page");
            WebviewWindowBuilder::new(app, "main", WebviewUrl::External(page))
                .inner_size(1366.0, 768.0)
                .on_page_load(|_, load| {
                    if load.event() == PageLoadEvent::Finished {
                        println!("ready");
                    }
                })
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
        .expect("a window");
}
