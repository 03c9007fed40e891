//! File dialogs of the system. Each returns the chosen path, or nothing when the user thought better of it.

use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use crate::commands::Seat;

/// In the end-to-end build the answers come from a file, one path a line, first line first.
#[cfg(feature = "e2e")]
fn scripted() -> Option<Option<String>> {
    let script = std::env::var_os("TRIBUNA_DIALOG")?;
    let text = std::fs::read_to_string(&script).unwrap_or_default();
    let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
    let answer = (!first.is_empty()).then(|| first.to_owned());
    std::fs::write(&script, rest).ok();
    Some(answer)
}

#[cfg(not(feature = "e2e"))]
fn scripted() -> Option<Option<String>> {
    None
}

/// Runs a dialog off the main thread and returns what was chosen.
async fn ask(
    app: AppHandle,
    window: WebviewWindow,
    show: impl FnOnce(FileDialogBuilder<tauri::Wry>) -> Option<FilePath> + Send + 'static,
) -> Option<String> {
    if let Some(answer) = scripted() {
        return answer;
    }
    let dialog = app.dialog().file().set_parent(&window);
    let chosen = tauri::async_runtime::spawn_blocking(move || show(dialog))
        .await
        .ok()
        .flatten()?;
    chosen
        .into_path()
        .ok()
        .map(|path| path.to_string_lossy().into_owned())
}

fn words(seat: &Seat, key: &str) -> String {
    seat.program.catalogue().get(key)
}

/// Asks for a contest file to open.
#[tauri::command]
pub async fn pick_contest(
    app: AppHandle,
    window: WebviewWindow,
    seat: State<'_, Seat>,
) -> Result<Option<String>, ()> {
    let label = words(&seat, "dialog-contest");
    Ok(ask(app, window, move |d| {
        d.add_filter(label, &["tribuna"]).blocking_pick_file()
    })
    .await)
}

/// Asks for a workbook, or for a folder of tables.
#[tauri::command]
pub async fn pick_source(
    app: AppHandle,
    window: WebviewWindow,
    seat: State<'_, Seat>,
    folder: bool,
) -> Result<Option<String>, ()> {
    let (tables, every) = (words(&seat, "dialog-workbook"), words(&seat, "dialog-every-file"));
    Ok(ask(app, window, move |d| {
        if folder {
            d.blocking_pick_folder()
        } else {
            d.add_filter(tables, &["xlsx", "xls", "ods"])
                .add_filter(every, &["*"])
                .blocking_pick_file()
        }
    })
    .await)
}

/// Asks where to save; the system's dialog asks before replacing a file.
#[tauri::command]
pub async fn pick_save(
    app: AppHandle,
    window: WebviewWindow,
    seat: State<'_, Seat>,
    name: String,
    kind: String,
) -> Result<Option<String>, ()> {
    let (key, ending) = match kind.as_str() {
        "contest" => ("dialog-contest", "tribuna"),
        "workbook" => ("dialog-workbook", "xlsx"),
        "docx" => ("dialog-docx", "docx"),
        _ => ("dialog-pdf", "pdf"),
    };
    let label = words(&seat, key);
    let chosen = ask(app, window, move |d| {
        d.set_file_name(name)
            .add_filter(label, &[ending])
            .blocking_save_file()
    })
    .await;
    // GTK's dialog does not add the ending when the user typed a name without one.
    Ok(chosen.map(|path| {
        let typed = std::path::PathBuf::from(&path);
        if typed.extension().is_some_and(|e| e.eq_ignore_ascii_case(ending)) {
            path
        } else {
            format!("{path}.{ending}")
        }
    }))
}

/// Asks for the file of a presentation.
#[tauri::command]
pub async fn pick_slides(
    app: AppHandle,
    window: WebviewWindow,
    seat: State<'_, Seat>,
) -> Result<Option<String>, ()> {
    let label = words(&seat, "dialog-slides");
    Ok(ask(app, window, move |d| {
        d.add_filter(label, &["pdf", "pptx", "ppt", "ppsx", "pps", "odp", "key"])
            .blocking_pick_file()
    })
    .await)
}

/// Asks for a folder.
#[tauri::command]
pub async fn pick_folder(app: AppHandle, window: WebviewWindow) -> Result<Option<String>, ()> {
    Ok(ask(app, window, |d| d.blocking_pick_folder()).await)
}
