//! Who may come in: the one-time token, session cookies, the host's name.

use api::contract::ApiError;
use api::{Client, ClientKind, Program};
use axum::http::{HeaderMap, header};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// Names of the two cookies. A browser keeps one jar for all ports of a host: with the port in its name, the cookie of
/// another contest that is served beside this one is another cookie, and does not end this session.
#[derive(Debug)]
struct Names {
    /// The browser's.
    console: String,
    /// The second screen's, sent to its own addresses only: both may be open in one browser.
    hall: String,
}

impl Names {
    fn of(port: u16) -> Self {
        Self {
            console: format!("tribuna-{port}"),
            hall: format!("tribuna-hall-{port}"),
        }
    }
}

/// Keeps the one-time token and the sessions.
pub struct Gate {
    program: Arc<Program>,
    hosts: [String; 2],
    names: Names,
    token: String,
    unused: Mutex<bool>,
    hall_token: String,
    hall_unused: Mutex<bool>,
    /// The browser's session: its token works once, so there is one at most.
    session: Mutex<Option<(String, Client)>>,
    /// The second screen's: one seat for every window of it, since all of them see the same.
    hall: (String, Client),
}

impl Gate {
    /// Returns a gate with a fresh token.
    ///
    /// # Errors
    /// The machine has no randomness.
    pub fn new(program: &Arc<Program>, address: SocketAddr) -> Result<Self, ApiError> {
        Ok(Self {
            program: Arc::clone(program),
            hosts: [address.to_string(), format!("localhost:{}", address.port())],
            names: Names::of(address.port()),
            token: program.secret()?,
            unused: Mutex::new(true),
            hall_token: program.secret()?,
            hall_unused: Mutex::new(true),
            session: Mutex::default(),
            hall: (program.secret()?, program.connect(ClientKind::Hall)),
        })
    }

    /// Returns the token of the printed address.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Returns the token of the second screen's address.
    pub fn hall_token(&self) -> &str {
        &self.hall_token
    }

    /// Exchanges the token for a session cookie, once.
    pub fn redeem(&self, token: &str) -> Option<String> {
        spend(token, &self.token, &self.unused)?;
        let secret = self.program.secret().ok()?;
        let client = self.program.connect(ClientKind::Browser);
        *self.session.lock().unwrap_or_else(PoisonError::into_inner) = Some((secret.clone(), client));
        Some(cookie(&self.names.console, &secret, "/"))
    }

    /// Returns a cookie for a seat at the second screen: for its token, once, or for who has a session already,
    /// since whoever sits at the console may open a second window.
    pub fn redeem_hall(&self, token: Option<&str>, headers: &HeaderMap) -> Option<String> {
        if self.client(headers).is_none() {
            spend(token?, &self.hall_token, &self.hall_unused)?;
        }
        Some(cookie(&self.names.hall, &self.hall.0, "/hall"))
    }

    /// Returns the client that the request's cookie belongs to.
    pub fn client(&self, headers: &HeaderMap) -> Option<Client> {
        let session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        let (secret, client) = session.as_ref()?;
        carries(headers, &self.names.console, secret).then(|| client.clone())
    }

    /// Returns the second screen that the request's cookie belongs to.
    pub fn hall(&self, headers: &HeaderMap) -> Option<Client> {
        let (secret, client) = &self.hall;
        carries(headers, &self.names.hall, secret).then(|| client.clone())
    }

    /// Returns whether the request names this machine, not a foreign name bound to its address.
    pub fn names_us(&self, headers: &HeaderMap) -> bool {
        headers
            .get(header::HOST)
            .and_then(|host| host.to_str().ok())
            .is_some_and(|host| self.hosts.iter().any(|ours| ours == host))
    }
}

fn cookie(name: &str, secret: &str, path: &str) -> String {
    format!("{name}={secret}; HttpOnly; SameSite=Strict; Path={path}")
}

/// Returns whether the request brings this cookie.
fn carries(headers: &HeaderMap, cookie: &str, secret: &str) -> bool {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .any(|(name, value)| name == cookie && same(value.as_bytes(), secret.as_bytes()))
}

/// Takes a token that works once; none at all opens nothing.
fn spend(given: &str, token: &str, unused: &Mutex<bool>) -> Option<()> {
    let right = !token.is_empty() && same(given.as_bytes(), token.as_bytes());
    let mut unused = unused.lock().unwrap_or_else(PoisonError::into_inner);
    (right && std::mem::take(&mut *unused)).then_some(())
}

/// Compares without telling by its duration how much was right.
fn same(left: &[u8], right: &[u8]) -> bool {
    left.len() == right.len() && left.iter().zip(right).fold(0, |sum, (a, b)| sum | (a ^ b)) == 0
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn surroundings() -> api::Surroundings {
        api::Surroundings {
            now_ms: api::system_clock,
            running_ms: api::system_running,
            entropy: api::system_entropy,
            data_folder: None,
            documents_folder: None,
            lang: api::Lang::Ru,
            device: "test".to_owned(),
            opener: None,
        }
    }

    fn gate() -> Gate {
        gate_at(1)
    }

    fn gate_at(port: u16) -> Gate {
        let program = Program::new(surroundings());
        Gate::new(&program, SocketAddr::from(([127, 0, 0, 1], port))).expect("a gate")
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
        let token = gate.hall_token().to_owned();
        assert_eq!(gate.redeem(&token), None);
        assert_eq!(gate.redeem_hall(Some("wrong"), &nobody), None);
        let cookie = gate.redeem_hall(Some(&token), &nobody).unwrap_or_default();
        assert!(cookie.ends_with("Path=/hall"), "{cookie}");
        assert_eq!(gate.redeem_hall(Some(&token), &nobody), None);
        let headers = with(&cookie);
        assert!(gate.client(&headers).is_none());
        assert_eq!(
            gate.hall(&headers).map(|client| client.kind()),
            Some(ClientKind::Hall)
        );
    }

    #[test]
    fn two_contests_served_side_by_side_keep_their_sessions_in_one_browser() {
        let gates = [gate_at(4001), gate_at(4002)];
        // A jar holds one cookie of a name and path for all ports of the host.
        let mut jar = std::collections::BTreeMap::new();
        for gate in &gates {
            let token = gate.token().to_owned();
            let console = gate.redeem(&token).expect("a session");
            let hall = gate.redeem_hall(None, &with(&console)).expect("a seat");
            for cookie in [console, hall] {
                let (pair, rest) = cookie.split_once(';').expect("a path");
                let (name, value) = pair.split_once('=').expect("a value");
                jar.insert((name.to_owned(), rest.to_owned()), value.to_owned());
            }
        }
        let sent: Vec<String> = jar
            .iter()
            .map(|((name, _), value)| format!("{name}={value}"))
            .collect();
        let mut headers = HeaderMap::new();
        headers.insert(
            header::COOKIE,
            HeaderValue::from_str(&sent.join("; ")).expect("a header"),
        );
        for gate in &gates {
            assert!(gate.client(&headers).is_some() && gate.hall(&headers).is_some());
        }
    }

    #[test]
    fn an_empty_token_opens_nothing() {
        assert_eq!(spend("", "", &Mutex::new(true)), None);
        assert_eq!(spend("a", "a", &Mutex::new(true)), Some(()));
    }

    #[test]
    fn without_randomness_there_is_no_gate() {
        let program = Program::new(api::Surroundings {
            entropy: |_| Err(std::io::Error::other("none")),
            ..surroundings()
        });
        assert!(Gate::new(&program, SocketAddr::from(([127, 0, 0, 1], 1))).is_err());
    }

    #[test]
    fn the_second_screen_is_one_seat_however_often_it_is_opened() {
        let gate = gate();
        let token = gate.token().to_owned();
        let console = with(&gate.redeem(&token).unwrap_or_default());
        let first = gate.redeem_hall(None, &console);
        assert!(first.is_some());
        assert_eq!(first, gate.redeem_hall(None, &console));
    }

    #[test]
    fn who_sits_at_the_console_opens_the_second_screen_without_a_token() {
        let gate = gate();
        let token = gate.token().to_owned();
        let console = with(&gate.redeem(&token).unwrap_or_default());
        assert!(gate.redeem_hall(None, &console).is_some());
        assert!(gate.redeem_hall(None, &console).is_some());
        assert_eq!(gate.redeem_hall(None, &HeaderMap::new()), None);
    }
}
