//! The window.

use crate::{commands, context, dialogs, hall, paint, surroundings};
use api::{ClientKind, Program};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use tauri::{Manager, WebviewUrl, WebviewWindowBuilder};
use tauri_plugin_opener::OpenerExt;

/// Returns whether there is a display to open a window on.
pub fn has_display() -> bool {
    // Elsewhere there always is one.
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()))
}

/// Opens the window, on `file` when one is named; returns when it is closed.
pub fn open(file: Option<PathBuf>, lang: Option<api::Lang>) -> ExitCode {
    let builder = tauri::Builder::default();
    // Tests open one window right after another: one that is still closing would be asked to open the next.
    #[cfg(not(feature = "e2e"))]
    let builder = builder.plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
        // A second start hands its file to the running program and ends.
        if let Some(window) = app.get_webview_window("main") {
            let _ = window.unminimize();
            let _ = window.set_focus();
        }
        let named = arguments.iter().skip(1).find(|a| !a.starts_with('-'));
        if let (Some(named), Some(seat)) = (named, app.try_state::<commands::Seat>()) {
            seat.program.open_from_system(&PathBuf::from(folder).join(named));
        }
    }));
    let built = builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::paper,
            commands::hear,
            dialogs::pick_contest,
            dialogs::pick_source,
            dialogs::pick_slides,
            hall::hall,
            dialogs::pick_save,
            dialogs::pick_folder,
            #[cfg(feature = "e2e")]
            crate::mounted::mounted
        ])
        .on_window_event(|window, event| {
            // The program ends with its own window, whatever the hall still sees.
            if window.label() == "main" && matches!(event, tauri::WindowEvent::Destroyed) {
                window.app_handle().exit(0);
            }
        })
        .setup(move |app| {
            let handle = app.handle().clone();
            let opener: api::Opener = Arc::new(move |path| {
                handle
                    .opener()
                    .open_path(path.to_string_lossy(), None::<&str>)
                    .map_err(std::io::Error::other)
            });
            let program = Program::new(surroundings::here(lang, Some(opener)));
            let client = program.connect(ClientKind::Window);
            if let Some(file) = file {
                program.open_from_system(&file);
            }
            let title = program.catalogue().get("app-name");
            let second = program.connect(ClientKind::Hall);
            app.manage(commands::Seat {
                program,
                client,
                hall: second,
                pages: std::sync::Mutex::default(),
            });
            let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title(title)
                .inner_size(1366.0, 768.0)
                .min_inner_size(720.0, 480.0)
                .center();
            #[cfg(feature = "e2e")]
            let window = crate::mounted::watched(window);
            let window = window.build()?;
            paint::on_paper(&window)?;
            paint::without_needless_gl(&window)?;
            Ok(())
        })
        .build(context());
    match built {
        Ok(app) => {
            let code = app.run_return(|app, event| {
                // The file must lie alone and complete after the window is closed.
                if let tauri::RunEvent::Exit = event
                    && let Some(seat) = app.try_state::<commands::Seat>()
                {
                    seat.program.close();
                }
            });
            ExitCode::from(u8::try_from(code).unwrap_or(3))
        }
        Err(error) => {
            #[cfg(unix)]
            if let tauri::Error::PluginInitialization(plugin, _) = &error
                && plugin == "single-instance"
            {
                return start_again(&error);
            }
            eprintln!("{error}");
            ExitCode::from(3)
        }
    }
}

/// Starts this program anew in its own place, as it was called: the one that was asked to take over ended before it
/// did. Returns when that failed, or when it was tried before.
#[cfg(unix)]
fn start_again(error: &tauri::Error) -> ExitCode {
    use std::os::unix::process::CommandExt;
    const TRIED: &str = "TRIBUNA_STARTED_AGAIN";
    let mut failure = error.to_string();
    if std::env::var_os(TRIED).is_none()
        && let Ok(program) = std::env::current_exe()
    {
        let mut again = std::process::Command::new(program);
        again.args(std::env::args_os().skip(1)).env(TRIED, "1");
        failure = again.exec().to_string();
    }
    eprintln!("{failure}");
    ExitCode::from(3)
}
