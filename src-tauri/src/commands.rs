//! The contract over Tauri's IPC: one command for requests, one for the bytes of a paper.

use api::contract::{ApiError, Envelope, ErrorCode, PaperChoice, Reply};
use api::{Client, Program};
use serde::Serialize;
use std::sync::Arc;
use tauri::State;

/// The program and the window's seat at it.
pub struct Seat {
    /// The program.
    pub program: Arc<Program>,
    /// The window as a client.
    pub client: Client,
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
pub async fn call(envelope: Envelope, seat: State<'_, Seat>) -> Result<Outcome, ()> {
    let (program, client) = (Arc::clone(&seat.program), seat.client.clone());
    let outcome = tauri::async_runtime::spawn_blocking(move || program.call(&client, envelope)).await;
    Ok(match outcome {
        Ok(Ok(reply)) => Outcome::Ok(reply),
        Ok(Err(error)) => Outcome::Error(error),
        Err(error) => Outcome::Error(ApiError::from(ErrorCode::Internal).with("what", error)),
    })
}

/// Returns the bytes of a paper for the preview.
#[tauri::command]
pub async fn paper(choice: PaperChoice, seat: State<'_, Seat>) -> Result<tauri::ipc::Response, ApiError> {
    let (program, client) = (Arc::clone(&seat.program), seat.client.clone());
    let paper = tauri::async_runtime::spawn_blocking(move || program.paper(&client, &choice))
        .await
        .map_err(|error| ApiError::from(ErrorCode::Internal).with("what", error))??;
    Ok(tauri::ipc::Response::new(paper.bytes))
}
