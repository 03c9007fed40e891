//! Who may come in: the one-time token, session cookies, the host's name.

use api::{Client, ClientKind, Program};
use axum::http::{HeaderMap, header};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// The browser's cookie.
const COOKIE: &str = "tribuna";

/// Keeps the one-time token and the sessions.
pub struct Gate {
    program: Arc<Program>,
    hosts: [String; 2],
    token: String,
    unused: Mutex<bool>,
    sessions: Mutex<HashMap<String, Client>>,
}

impl Gate {
    /// Returns a gate with a fresh token.
    pub fn new(program: &Arc<Program>, address: SocketAddr) -> Self {
        Self {
            program: Arc::clone(program),
            hosts: [address.to_string(), format!("localhost:{}", address.port())],
            token: program.secret(),
            unused: Mutex::new(true),
            sessions: Mutex::default(),
        }
    }

    /// Returns the token of the printed address.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Exchanges the token for a session cookie, once.
    pub fn redeem(&self, token: &str) -> Option<String> {
        if !same(token.as_bytes(), self.token.as_bytes()) {
            return None;
        }
        let mut unused = self.unused.lock().unwrap_or_else(PoisonError::into_inner);
        if !std::mem::take(&mut *unused) {
            return None;
        }
        let secret = self.program.secret();
        let client = self.program.connect(ClientKind::Browser);
        self.sessions
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(secret.clone(), client);
        Some(format!("{COOKIE}={secret}; HttpOnly; SameSite=Strict; Path=/"))
    }

    /// Returns the client that the request's cookie belongs to.
    pub fn client(&self, headers: &HeaderMap) -> Option<Client> {
        let sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find_map(|(name, value)| (name == COOKIE).then(|| sessions.get(value).cloned()).flatten())
    }

    /// Returns whether the request names this machine, not a foreign name bound to its address.
    pub fn names_us(&self, headers: &HeaderMap) -> bool {
        headers
            .get(header::HOST)
            .and_then(|host| host.to_str().ok())
            .is_some_and(|host| self.hosts.iter().any(|ours| ours == host))
    }
}

/// Compares without telling by its duration how much was right.
fn same(left: &[u8], right: &[u8]) -> bool {
    left.len() == right.len() && left.iter().zip(right).fold(0, |sum, (a, b)| sum | (a ^ b)) == 0
}
