//! Who may come in: the one-time token, session cookies, the host's name.

use api::{Client, ClientKind, Program};
use axum::http::{HeaderMap, header};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// The browser's cookie.
const COOKIE: &str = "tribuna";
/// The second screen's, sent to its own addresses only: both may be open in one browser.
const STAGE_COOKIE: &str = "tribuna-stage";

/// Keeps the one-time token and the sessions.
pub struct Gate {
    program: Arc<Program>,
    hosts: [String; 2],
    token: String,
    unused: Mutex<bool>,
    stage_token: String,
    stage_unused: Mutex<bool>,
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
            stage_token: program.secret(),
            stage_unused: Mutex::new(true),
            sessions: Mutex::default(),
        }
    }

    /// Returns the token of the printed address.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Returns the token of the second screen's address.
    pub fn stage_token(&self) -> &str {
        &self.stage_token
    }

    /// Exchanges the token for a session cookie, once.
    pub fn redeem(&self, token: &str) -> Option<String> {
        spend(token, &self.token, &self.unused)?;
        Some(self.admit(ClientKind::Browser, COOKIE, "/"))
    }

    /// Returns a cookie for a seat at the second screen: for its token, once, or for who has a session already,
    /// since whoever sits at the console may open a second window.
    pub fn redeem_stage(&self, token: Option<&str>, headers: &HeaderMap) -> Option<String> {
        if self.client(headers).is_none() {
            spend(token?, &self.stage_token, &self.stage_unused)?;
        }
        Some(self.admit(ClientKind::Stage, STAGE_COOKIE, "/stage"))
    }

    fn admit(&self, kind: ClientKind, cookie: &str, path: &str) -> String {
        let secret = self.program.secret();
        let client = self.program.connect(kind);
        self.sessions
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(secret.clone(), client);
        format!("{cookie}={secret}; HttpOnly; SameSite=Strict; Path={path}")
    }

    /// Returns the client that the request's cookie belongs to.
    pub fn client(&self, headers: &HeaderMap) -> Option<Client> {
        self.client_of(headers, COOKIE)
    }

    /// Returns the second screen that the request's cookie belongs to.
    pub fn stage(&self, headers: &HeaderMap) -> Option<Client> {
        self.client_of(headers, STAGE_COOKIE)
    }

    fn client_of(&self, headers: &HeaderMap, cookie: &str) -> Option<Client> {
        let sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find_map(|(name, value)| (name == cookie).then(|| sessions.get(value).cloned()).flatten())
    }

    /// Returns whether the request names this machine, not a foreign name bound to its address.
    pub fn names_us(&self, headers: &HeaderMap) -> bool {
        headers
            .get(header::HOST)
            .and_then(|host| host.to_str().ok())
            .is_some_and(|host| self.hosts.iter().any(|ours| ours == host))
    }
}

/// Takes a token that works once.
fn spend(given: &str, token: &str, unused: &Mutex<bool>) -> Option<()> {
    let right = same(given.as_bytes(), token.as_bytes());
    let mut unused = unused.lock().unwrap_or_else(PoisonError::into_inner);
    (right && std::mem::take(&mut *unused)).then_some(())
}

/// Compares without telling by its duration how much was right.
fn same(left: &[u8], right: &[u8]) -> bool {
    left.len() == right.len() && left.iter().zip(right).fold(0, |sum, (a, b)| sum | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn gate() -> Gate {
        let program = Program::new(api::Surroundings {
            now_ms: api::system_clock,
            entropy: api::system_entropy,
            data_folder: None,
            documents_folder: None,
            lang: api::Lang::Ru,
            device: "test".to_owned(),
            opener: None,
        });
        Gate::new(&program, SocketAddr::from(([127, 0, 0, 1], 1)))
    }

    /// Returns headers as a browser sends a cookie back.
    fn with(cookie: &str) -> HeaderMap {
        let pair = cookie.split(';').next().unwrap_or_default();
        let mut headers = HeaderMap::new();
        if let Ok(value) = HeaderValue::from_str(pair) {
            headers.insert(header::COOKIE, value);
        }
        headers
    }

    #[test]
    fn the_second_screens_token_works_once_and_opens_no_console() {
        let gate = gate();
        let nobody = HeaderMap::new();
        let token = gate.stage_token().to_owned();
        assert_eq!(gate.redeem(&token), None);
        assert_eq!(gate.redeem_stage(Some("wrong"), &nobody), None);
        let cookie = gate.redeem_stage(Some(&token), &nobody).unwrap_or_default();
        assert!(cookie.ends_with("Path=/stage"), "{cookie}");
        assert_eq!(gate.redeem_stage(Some(&token), &nobody), None);
        let headers = with(&cookie);
        assert!(gate.client(&headers).is_none());
        assert_eq!(
            gate.stage(&headers).map(|client| client.kind()),
            Some(ClientKind::Stage)
        );
    }

    #[test]
    fn who_sits_at_the_console_opens_the_second_screen_without_a_token() {
        let gate = gate();
        let token = gate.token().to_owned();
        let console = with(&gate.redeem(&token).unwrap_or_default());
        assert!(gate.redeem_stage(None, &console).is_some());
        assert!(gate.redeem_stage(None, &console).is_some());
        assert_eq!(gate.redeem_stage(None, &HeaderMap::new()), None);
    }
}
