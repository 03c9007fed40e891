//! The contract over Tauri's IPC: one command for requests, one for the bytes of a paper.

use api::contract::{ApiError, ErrorCode, Notice, PaperChoice};
use api::{Client, Program};
use api::{Envelope, Reply};
use serde::Serialize;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tauri::ipc::Channel;
use tauri::{Manager as _, State, WebviewWindow};

/// The program and the windows' seats at it.
pub struct Seat {
    /// The program.
    pub program: Arc<Program>,
    /// The window as a client.
    pub client: Client,
    /// The second window and the small clock, which know what the hall may know.
    pub hall: Client,
    /// Which page of a window listens: how often the window asked to, by its label.
    pub pages: Mutex<HashMap<String, u64>>,
}

impl Seat {
    /// Returns the seat of a window.
    fn of(&self, window: &WebviewWindow) -> Client {
        if window.label() == "main" {
            self.client.clone()
        } else {
            self.hall.clone()
        }
    }
}

/// What comes back: the content of the reply, or a refusal. Refusals are no IPC failures.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::large_enum_variant, reason = "one at a time, and short-lived")]
pub enum Outcome {
    /// Done.
    Ok(Reply),
    /// Refused.
    Error(ApiError),
}

/// Answers a request.
#[tauri::command]
pub async fn call(envelope: Envelope, window: WebviewWindow, seat: State<'_, Seat>) -> Result<Outcome, ()> {
    let (program, client) = (Arc::clone(&seat.program), seat.of(&window));
    let outcome = tauri::async_runtime::spawn_blocking(move || program.call(&client, envelope)).await;
    Ok(match outcome {
        Ok(Ok(reply)) => Outcome::Ok(reply),
        Ok(Err(error)) => Outcome::Error(error),
        Err(error) => Outcome::Error(ApiError::from(ErrorCode::Internal).with("what", error)),
    })
}

/// Tells a window's page of what is for its seat. Not as events: any window may listen to those, the hall's too.
/// A page that was loaded again takes the place of the one before.
#[tauri::command]
pub fn hear(told: Channel<Notice>, window: WebviewWindow, seat: State<'_, Seat>) {
    let label = window.label().to_owned();
    let page = {
        let mut pages = seat.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let page = pages.entry(label.clone()).or_default();
        *page += 1;
        *page
    };
    let app = window.app_handle().clone();
    seat.program.listen(&seat.of(&window), move |notice| {
        let current = app.try_state::<Seat>().is_some_and(|seat| {
            let pages = seat.pages.lock().unwrap_or_else(PoisonError::into_inner);
            pages.get(&label) == Some(&page)
        });
        current && told.send(notice.clone()).is_ok()
    });
}

/// Returns the bytes of a paper for the preview.
#[tauri::command]
pub async fn paper(
    choice: PaperChoice,
    window: WebviewWindow,
    seat: State<'_, Seat>,
) -> Result<tauri::ipc::Response, ApiError> {
    let (program, client) = (Arc::clone(&seat.program), seat.of(&window));
    let paper = tauri::async_runtime::spawn_blocking(move || program.paper(&client, &choice))
        .await
        .map_err(|error| ApiError::from(ErrorCode::Internal).with("what", error))??;
    Ok(tauri::ipc::Response::new(paper.bytes))
}
