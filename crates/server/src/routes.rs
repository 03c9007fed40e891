//! Addresses of the server.

use crate::Assets;
use crate::gate::Gate;
use api::Envelope;
use api::contract::{ApiError, ErrorCode, PaperChoice};
use api::{Client, Program};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use futures_util::stream::{self, Stream};
use serde::Deserialize;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Semaphore, mpsc};

/// Policy of the browser: everything from here and nowhere else.
const CSP: &str = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

/// A workbook larger than this is no contest.
const UPLOAD_LIMIT: usize = 64 << 20;
/// A request larger than this is none: a table of some thousand rows, pasted at once, is a tenth of it.
const CALL_LIMIT: usize = 8 << 20;
/// A body is there by then; it comes from this machine.
const BODY_TIME: Duration = Duration::from_secs(60);
/// So many files are received at a time: they lie in memory meanwhile.
const UPLOADS: usize = 2;

#[derive(Clone)]
struct Door {
    program: Arc<Program>,
    assets: Assets,
    gate: Arc<Gate>,
    uploads: Arc<Semaphore>,
}

/// Returns the router.
pub fn router(program: Arc<Program>, assets: Assets, gate: Gate) -> Router {
    let door = Door {
        program,
        assets,
        gate: Arc::new(gate),
        uploads: Arc::new(Semaphore::new(UPLOADS)),
    };
    let inside = Router::new()
        .route("/api/call", post(call))
        .route("/api/paper", post(paper))
        .route("/api/upload", post(upload))
        .route("/hall/call", post(hall_call))
        .route_layer(middleware::from_fn(from_our_page))
        .route("/api/notices", get(notices))
        .route("/hall/notices", get(hall_notices))
        .route("/api/download/{id}", get(download));
    Router::new()
        .merge(inside)
        .route("/", get(front))
        .route("/hall", get(second_screen))
        .fallback(asset)
        .layer(middleware::from_fn_with_state(door.clone(), for_us))
        .layer(middleware::map_response(harden))
        .with_state(door)
}

/// Refuses what does not name this machine.
async fn for_us(State(door): State<Door>, request: Request, next: Next) -> Response {
    if door.gate.names_us(request.headers()) {
        next.run(request).await
    } else {
        StatusCode::MISDIRECTED_REQUEST.into_response()
    }
}

/// Refuses what another page may have sent: only our own script adds the header.
async fn from_our_page(headers: HeaderMap, request: Request, next: Next) -> Response {
    if headers.contains_key("x-tribuna") {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

async fn harden(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, CSP),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

#[derive(Deserialize)]
struct Arrival {
    token: Option<String>,
}

/// The front page; with a fresh token it becomes a session and loses the token from the address.
async fn front(State(door): State<Door>, Query(arrival): Query<Arrival>) -> Response {
    let Some(token) = arrival.token else {
        return file(&door, "index.html");
    };
    match door.gate.redeem(&token) {
        Some(cookie) => ([(header::SET_COOKIE, cookie)], Redirect::to("/")).into_response(),
        // A used token with a living session is a reload; without one the screen says what to do.
        None => Redirect::to("/").into_response(),
    }
}

/// The page of the second screen; a token, or a session at the console, makes it a seat of its own.
async fn second_screen(
    State(door): State<Door>,
    Query(arrival): Query<Arrival>,
    headers: HeaderMap,
) -> Response {
    let seated = door.gate.hall(&headers).is_some();
    let cookie = (!seated).then(|| door.gate.redeem_hall(arrival.token.as_deref(), &headers));
    match (cookie.flatten(), arrival.token) {
        (Some(cookie), _) => ([(header::SET_COOKIE, cookie)], Redirect::to("/hall")).into_response(),
        (None, Some(_)) => Redirect::to("/hall").into_response(),
        (None, None) => file(&door, "hall.html"),
    }
}

async fn asset(State(door): State<Door>, uri: Uri) -> Response {
    file(&door, uri.path().trim_start_matches('/'))
}

fn file(door: &Door, path: &str) -> Response {
    let Some(bytes) = (door.assets)(path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    };
    ([(header::CONTENT_TYPE, kind)], bytes).into_response()
}

/// Runs `work` where it may block; a request without a session is refused before.
async fn inside<T: Send + 'static>(
    door: &Door,
    headers: &HeaderMap,
    work: impl FnOnce(&Arc<Program>, &Client) -> Result<T, ApiError> + Send + 'static,
) -> Result<T, Response> {
    as_client(door, door.gate.client(headers), work).await
}

async fn as_client<T: Send + 'static>(
    door: &Door,
    client: Option<Client>,
    work: impl FnOnce(&Arc<Program>, &Client) -> Result<T, ApiError> + Send + 'static,
) -> Result<T, Response> {
    let Some(client) = client else {
        return Err(StatusCode::UNAUTHORIZED.into_response());
    };
    let program = Arc::clone(&door.program);
    tokio::task::spawn_blocking(move || work(&program, &client))
        .await
        .map_err(|error| ApiError::from(ErrorCode::Internal).with("what", error))
        .and_then(|result| result)
        .map_err(|error| refused(&error))
}

fn refused(error: &ApiError) -> Response {
    axum::Json(serde_json::json!({ "error": error })).into_response()
}

/// Reads a body, after it is known that its sender may send one: a stranger's takes no memory.
async fn received(body: Body, limit: usize) -> Result<Bytes, StatusCode> {
    let whole = tokio::time::timeout(BODY_TIME, axum::body::to_bytes(body, limit)).await;
    whole
        .map_err(|_| StatusCode::REQUEST_TIMEOUT)?
        .map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)
}

async fn call(State(door): State<Door>, request: Request) -> Response {
    let client = door.gate.client(request.headers());
    answer(&door, client, request.into_body()).await
}

async fn hall_call(State(door): State<Door>, request: Request) -> Response {
    let client = door.gate.hall(request.headers());
    answer(&door, client, request.into_body()).await
}

async fn answer(door: &Door, client: Option<Client>, body: Body) -> Response {
    if client.is_none() {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let body = match received(body, CALL_LIMIT).await {
        Ok(body) => body,
        Err(status) => return status.into_response(),
    };
    let envelope: Envelope = match serde_json::from_slice(&body) {
        Ok(envelope) => envelope,
        Err(error) => return refused(&ApiError::from(ErrorCode::BadRequest).with("what", error)),
    };
    match as_client(door, client, move |program, client| {
        program.call(client, envelope)
    })
    .await
    {
        Ok(reply) => axum::Json(serde_json::json!({ "ok": reply })).into_response(),
        Err(response) => response,
    }
}

async fn paper(State(door): State<Door>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    if door.gate.client(&head.headers).is_none() {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let body = match received(body, CALL_LIMIT).await {
        Ok(body) => body,
        Err(status) => return status.into_response(),
    };
    let choice: PaperChoice = match serde_json::from_slice(&body) {
        Ok(choice) => choice,
        Err(error) => return refused(&ApiError::from(ErrorCode::BadRequest).with("what", error)),
    };
    match inside(&door, &head.headers, move |program, client| {
        program.paper(client, &choice)
    })
    .await
    {
        Ok(paper) => ([(header::CONTENT_TYPE, "application/pdf")], paper.bytes).into_response(),
        Err(response) => response,
    }
}

#[derive(Deserialize)]
struct Upload {
    name: String,
}

async fn upload(State(door): State<Door>, Query(upload): Query<Upload>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let headers = head.headers;
    if let Err(response) = inside(&door, &headers, |program, client| {
        program.ensure_may_upload(client)
    })
    .await
    {
        return response;
    }
    let Ok(_place) = door.uploads.acquire().await else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let body = match received(body, UPLOAD_LIMIT).await {
        Ok(body) => body,
        Err(status) => return status.into_response(),
    };
    match inside(&door, &headers, move |program, client| {
        program.upload(client, &upload.name, &body)
    })
    .await
    {
        Ok(source) => axum::Json(serde_json::json!({ "ok": { "source": source } })).into_response(),
        Err(response) => response,
    }
}

async fn download(State(door): State<Door>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    match inside(&door, &headers, move |program, client| {
        program.download(client, &id)
    })
    .await
    {
        Ok(file) => {
            let name = format!("attachment; filename*=UTF-8''{}", percent_encoded(&file.name));
            (
                [
                    (header::CONTENT_TYPE, file.kind.to_owned()),
                    (header::CONTENT_DISPOSITION, name),
                ],
                file.bytes,
            )
                .into_response()
        }
        Err(response) => response,
    }
}

fn percent_encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

/// Notices as server-sent events; ends with the client.
async fn notices(State(door): State<Door>, headers: HeaderMap) -> Response {
    let client = door.gate.client(&headers);
    tell(&door, client)
}

async fn hall_notices(State(door): State<Door>, headers: HeaderMap) -> Response {
    let client = door.gate.hall(&headers);
    tell(&door, client)
}

fn tell(door: &Door, client: Option<Client>) -> Response {
    let Some(mine) = client else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    let (sender, receiver) = mpsc::unbounded_channel();
    door.program.listen(&mine, move |notice| {
        // A closed channel is a browser that went away: the subscription ends.
        serde_json::to_string(notice).is_ok_and(|text| sender.send(text).is_ok())
    });
    Sse::new(events(receiver))
        .keep_alive(KeepAlive::default())
        .into_response()
}

fn events(receiver: mpsc::UnboundedReceiver<String>) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold(receiver, |mut receiver| async {
        let text = receiver.recv().await?;
        Some((Ok(Event::default().data(text)), receiver))
    })
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;
    use std::net::SocketAddr;
    use std::sync::atomic::{AtomicBool, Ordering};
    use tower::ServiceExt as _;

    const ADDRESS: &str = "127.0.0.1:1";

    /// The router, and the cookie of the browser that came with the token.
    fn served() -> (Router, String) {
        let program = Program::new(api::Surroundings {
            now_ms: api::system_clock,
            running_ms: api::system_running,
            entropy: api::system_entropy,
            data_folder: None,
            documents_folder: None,
            lang: api::Lang::Ru,
            device: "test".to_owned(),
            opener: None,
        });
        let gate = Gate::new(&program, SocketAddr::from(([127, 0, 0, 1], 1))).expect("a gate");
        let token = gate.token().to_owned();
        let cookie = gate.redeem(&token).expect("a cookie");
        let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        (router(program, Arc::new(|_| None), gate), cookie)
    }

    fn post_to(address: &str, cookie: Option<&str>, body: Body) -> Request {
        let request = axum::http::Request::post(address)
            .header("host", ADDRESS)
            .header("x-tribuna", "1");
        let request = match cookie {
            Some(cookie) => request.header("cookie", cookie),
            None => request,
        };
        request.body(body).expect("a request")
    }

    #[tokio::test]
    async fn a_strangers_body_is_not_read() {
        let (router, _) = served();
        for address in ["/api/call", "/api/paper", "/api/upload?name=x.xlsx", "/hall/call"] {
            let read = Arc::new(AtomicBool::new(false));
            let noted = Arc::clone(&read);
            let body = Body::from_stream(stream::once(async move {
                noted.store(true, Ordering::Relaxed);
                Ok::<_, Infallible>(Bytes::from_static(b"{}"))
            }));
            let answer = router.clone().oneshot(post_to(address, None, body)).await;
            let status = answer.expect("an answer").status();
            assert_eq!(status, StatusCode::UNAUTHORIZED, "{address}");
            assert!(!read.load(Ordering::Relaxed), "{address}: the body was read");
        }
    }

    #[tokio::test]
    async fn a_request_has_a_largest_size() {
        let (router, cookie) = served();
        let body = Body::from(vec![b' '; CALL_LIMIT + 1]);
        let answer = router
            .oneshot(post_to("/api/call", Some(&cookie), body))
            .await
            .expect("an answer");
        assert_eq!(answer.status(), StatusCode::PAYLOAD_TOO_LARGE);
    }
}
