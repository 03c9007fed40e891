//! The same door for a browser on this machine: the contract over HTTP, on loopback only.
//!
//! Who comes with the one-time token of the printed address gets a session cookie; nobody else gets past the
//! door. A request must name our own host (no foreign name may be bound to this address) and carry the header
//! `X-Tribuna` (no foreign page can send it).

mod gate;
mod routes;

use api::Program;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

/// Gives the bytes of one file of the screens, by its path without a leading slash.
pub type Assets = Arc<dyn Fn(&str) -> Option<Vec<u8>> + Send + Sync>;

/// Serves the screens and the contract on `address`; calls `ready` with the address to open and that of
/// the second screen; each works once.
/// Returns when the process is told to stop.
///
/// # Errors
/// The address cannot be listened on, or is not a loopback address.
pub async fn serve(
    program: Arc<Program>,
    assets: Assets,
    address: SocketAddr,
    ready: impl FnOnce(&str, &str),
) -> std::io::Result<()> {
    if !address.ip().is_loopback() {
        return Err(std::io::Error::new(
            std::io::ErrorKind::InvalidInput,
            "loopback only",
        ));
    }
    let listener = TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    let gate = gate::Gate::new(&program, address).map_err(std::io::Error::other)?;
    ready(
        &format!("http://{address}/?token={}", gate.token()),
        &format!("http://{address}/hall?token={}", gate.hall_token()),
    );
    let server = listen(&listener, routes::router(program, assets, gate));
    // Not gracefully: a stream of notices never ends by itself. A request that was cut off is durable or not
    // done, and its sender asks again under the same id.
    tokio::select! {
        () = server => Ok(()),
        () = told_to_stop() => Ok(()),
    }
}

/// So many connections at a time: a few windows of a browser need a dozen.
const CONNECTIONS: usize = 64;
/// A head is a few hundred letters and is there at once; so long may one wait for it, also between two requests.
const HEAD_TIME: Duration = Duration::from_secs(20);
/// A head is never longer, in bytes.
const HEAD_LIMIT: usize = 64 << 10;

/// Answers connections for ever, each within its limits: whoever opens them and is silent keeps nobody out.
async fn listen(listener: &TcpListener, router: axum::Router) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else {
            return;
        };
        let Ok((stream, _)) = listener.accept().await else {
            // Out of descriptors, or the other side was gone already: those that are open end in time.
            tokio::task::yield_now().await;
            continue;
        };
        let service = TowerToHyperService::new(router.clone());
        tokio::spawn(async move {
            let ended = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD_TIME)
                .max_buf_size(HEAD_LIMIT)
                .serve_connection(TokioIo::new(stream), service)
                .await;
            drop((ended, place));
        });
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

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpStream;
    use tokio::time::timeout;

    /// Nothing waits in real time here: the clock goes on when all wait for it.
    #[tokio::test(start_paused = true)]
    async fn who_is_silent_keeps_nobody_out_for_long() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("its address");
        tokio::spawn(async move { listen(&listener, axum::Router::new()).await });
        let mut silent = Vec::new();
        for _ in 0..CONNECTIONS {
            silent.push(TcpStream::connect(address).await.expect("a connection"));
        }
        let mut asking = TcpStream::connect(address).await.expect("a connection");
        asking
            .write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n")
            .await
            .expect("it is sent");
        let early = timeout(HEAD_TIME / 2, asking.readable()).await;
        assert!(early.is_err(), "one more than there are places");
        let mut answer = [0; 12];
        let answered = timeout(HEAD_TIME, asking.read_exact(&mut answer)).await;
        answered.expect("in time").expect("an answer");
        assert_eq!(&answer, b"HTTP/1.1 404");
    }
}
