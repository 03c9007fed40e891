//! The same door for a browser on this machine: the contract over HTTP, on loopback only.
//!
//! Who comes with the one-time token of the printed address gets a session cookie; nobody else gets past the
//! door. A request must name our own host (no foreign name may be bound to this address) and carry the header
//! `X-Tribuna` (no foreign page can send it).

mod gate;
mod routes;

use api::Program;
use std::future::IntoFuture as _;
use std::net::SocketAddr;
use std::sync::Arc;

/// Gives the bytes of one file of the screens, by its path without a leading slash.
pub type Assets = Arc<dyn Fn(&str) -> Option<Vec<u8>> + Send + Sync>;

/// Serves the screens and the contract on `listen`; calls `ready` with the address to open and that of
/// the second screen; each works once.
/// Returns when the process is told to stop.
///
/// # Errors
/// The address cannot be listened on, or is not a loopback address.
pub async fn serve(
    program: Arc<Program>,
    assets: Assets,
    listen: SocketAddr,
    ready: impl FnOnce(&str, &str),
) -> std::io::Result<()> {
    if !listen.ip().is_loopback() {
        return Err(std::io::Error::new(
            std::io::ErrorKind::InvalidInput,
            "loopback only",
        ));
    }
    let listener = tokio::net::TcpListener::bind(listen).await?;
    let address = listener.local_addr()?;
    let gate = gate::Gate::new(&program, address);
    ready(
        &format!("http://{address}/?token={}", gate.token()),
        &format!("http://{address}/stage?token={}", gate.stage_token()),
    );
    let server = axum::serve(listener, routes::router(program, assets, gate));
    // Not gracefully: a stream of notices never ends by itself. A request that was cut off is durable or not
    // done, and its sender asks again under the same id.
    tokio::select! {
        ended = server.into_future() => ended,
        () = told_to_stop() => Ok(()),
    }
}

/// Resolves when the process is told to stop.
async fn told_to_stop() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    {
        let terminate = async {
            match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
                Ok(mut signal) => {
                    signal.recv().await;
                }
                Err(_) => std::future::pending().await,
            }
        };
        tokio::select! { () = interrupt => {}, () = terminate => {} }
    }
    #[cfg(not(unix))]
    interrupt.await;
}
