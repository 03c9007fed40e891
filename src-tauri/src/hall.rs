//! The second window: the screen for the hall, and the small clock over the slides.

use crate::commands::Seat;
use api::contract::{ApiError, ErrorCode};
use serde::Deserialize;
use tauri::{
    AppHandle, LogicalSize, Manager, Monitor, PhysicalPosition, State, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder,
};

/// The window that the hall sees.
const HALL: &str = "hall";
/// The small clock.
const CORNER: &str = "corner";
/// Size of the small clock.
const CORNER_SIZE: (f64, f64) = (280.0, 150.0);
/// How far it stands from the edges of the screen, in its own pixels.
const MARGIN: i32 = 24;

/// What happens to the second window.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// It is shown, over whatever had the projector.
    Show,
    /// It is hidden: the projector belongs to the slides.
    Hide,
    /// Only the small clock stays, over the slides.
    Corner,
}

/// Shows or hides the second window; asked for by the console.
#[tauri::command]
pub async fn hall(
    app: AppHandle,
    window: WebviewWindow,
    seat: State<'_, Seat>,
    act: Act,
) -> Result<(), ApiError> {
    if window.label() != "main" {
        return Err(ErrorCode::NotAllowed.into());
    }
    let title = seat.program.catalogue().get("app-name");
    let screen = second_screen(&app, &window);
    let done = match act {
        Act::Show => show(&app, &window, &title, screen.as_ref()),
        Act::Hide => hide(&app, false),
        Act::Corner => hide(&app, true).and_then(|()| corner(&app, &title, screen.as_ref())),
    };
    done.map_err(|error| ApiError::from(ErrorCode::Internal).with("what", error))
}

/// Returns the screen that the console is not on.
fn second_screen(app: &AppHandle, console: &WebviewWindow) -> Option<Monitor> {
    let here = console.current_monitor().ok().flatten()?;
    let monitors = app.available_monitors().ok()?;
    monitors
        .into_iter()
        .find(|monitor| monitor.position() != here.position())
}

fn show(
    app: &AppHandle,
    console: &WebviewWindow,
    title: &str,
    screen: Option<&Monitor>,
) -> tauri::Result<()> {
    if let Some(clock) = app.get_webview_window(CORNER) {
        clock.hide()?;
    }
    let hall = match app.get_webview_window(HALL) {
        Some(hall) => hall,
        None => WebviewWindowBuilder::new(app, HALL, WebviewUrl::App("hall.html".into()))
            .title(title)
            .inner_size(1280.0, 720.0)
            .visible(false)
            .build()?,
    };
    if let Some(screen) = screen {
        hall.set_position(*screen.position())?;
        hall.set_fullscreen(true)?;
    }
    hall.unminimize()?;
    hall.show()?;
    // The secretary goes on at the console.
    console.set_focus()
}

/// Hides the second window; the small clock too, unless it is wanted.
fn hide(app: &AppHandle, keep_clock: bool) -> tauri::Result<()> {
    if let Some(hall) = app.get_webview_window(HALL) {
        hall.hide()?;
    }
    match app.get_webview_window(CORNER) {
        Some(clock) if !keep_clock => clock.hide(),
        _ => Ok(()),
    }
}

fn corner(app: &AppHandle, title: &str, screen: Option<&Monitor>) -> tauri::Result<()> {
    let (width, height) = CORNER_SIZE;
    let clock = match app.get_webview_window(CORNER) {
        Some(clock) => clock,
        None => WebviewWindowBuilder::new(app, CORNER, WebviewUrl::App("hall.html#corner".into()))
            .title(title)
            .inner_size(width, height)
            .decorations(false)
            .always_on_top(true)
            .skip_taskbar(true)
            .resizable(true)
            .focused(false)
            .visible(false)
            .build()?,
    };
    if let Some(screen) = screen {
        let size = LogicalSize::new(width, height).to_physical::<i32>(screen.scale_factor());
        let right = screen.position().x + i32::try_from(screen.size().width).unwrap_or(i32::MAX) - size.width;
        clock.set_position(PhysicalPosition::new(
            right - MARGIN,
            screen.position().y + MARGIN,
        ))?;
    }
    clock.show()?;
    clock.set_always_on_top(true)
}
