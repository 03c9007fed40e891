//! The contract over Tauri's IPC: one command for requests, one for the bytes of a paper.

use api::contract::{ApiError, Envelope, ErrorCode, PaperChoice, Reply};
use api::{Client, Program};
use serde::Serialize;
use std::sync::Arc;
use tauri::{State, WebviewWindow};

/// The program and the windows' seats at it.
pub struct Seat {
    /// The program.
    pub program: Arc<Program>,
    /// The window as a client.
    pub client: Client,
    /// The second window and the small clock, which know what the hall may know.
    pub stage: Client,
}

impl Seat {
    /// Returns the seat of a window.
    fn of(&self, window: &WebviewWindow) -> Client {
        if window.label() == "main" {
            self.client.clone()
        } else {
            self.stage.clone()
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
