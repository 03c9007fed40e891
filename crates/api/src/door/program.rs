//! The program: clients, the open contest, requests.

use crate::contract::*;
use crate::door::access::{self, Entrance, Who};
use crate::door::attempts::Attempts;
use crate::door::kept::Downloads;
use crate::door::kept::{Issued, Shown, Upload};
use crate::door::request::Asked;
use crate::door::request::Lines;
use crate::door::seat::Client;
use crate::door::seat::ClientKind;
use crate::door::surroundings::Surroundings;
use crate::file::open::{Open, Seen};
use crate::file::recent::Recent;
use messages::Catalogue;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::Scratch;
use store::Tx;
use zeroize::Zeroizing;

/// How long without a request until a juror's session ends; the screen hands over earlier by itself.
const JUROR_IDLE_MS: i64 = 10 * 60_000;
/// So does an open console's, where a passphrase is set.
const CONSOLE_IDLE_MS: i64 = 60 * 60_000;

/// Told of every notice with its addressee (`None`: everybody); removed when it returns false.
type Listener = Box<dyn Fn(Option<&Client>, &Notice) -> bool + Send>;

/// All listeners; shared with the watcher of the open file.
pub(crate) type Listeners = Arc<Mutex<Vec<Listener>>>;

/// Tells everybody, or one client.
pub(crate) fn tell(listeners: &Listeners, to: Option<&Client>, notice: &Notice) {
    listeners
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .retain(|listener| listener(to, notice));
}

/// The program, without any user interface.
pub struct Program {
    pub(crate) here: Surroundings,
    pub(crate) words: Arc<Catalogue>,
    pub(crate) lines: Lines,
    state: Mutex<State>,
    listeners: Listeners,
    next: AtomicU64,
}

/// What the program keeps between requests.
#[derive(Default)]
pub(crate) struct State {
    pub open: Option<Open>,
    pub sessions: HashMap<Client, (Session, i64)>,
    pub attempts: Attempts,
    pub recent: Recent,
    pub uploads: Vec<Upload>,
    pub upload_folder: Option<Scratch>,
    pub downloads: Downloads,
    pub jobs: HashMap<String, Arc<AtomicBool>>,
    /// PINs just issued, by request id, so that a request sent twice gets the same answer.
    pub issued: HashMap<String, Issued>,
    /// Wrapping keys of contests without a passphrase, by public key, where the machine keeps nothing.
    pub wrapping_keys: HashMap<String, Zeroizing<[u8; 32]>>,
    /// Files just saved: the only ones that the window may ask the system to open.
    pub saved: Vec<PathBuf>,
    /// Marks that were shown on papers while marks are taken, and are recorded.
    pub shown: Shown,
    /// What the second screen shows; not in the file: after a restart it shows the current project.
    pub in_hall: HallScene,
    /// A contest that the system was told to open while another was open.
    pub asked_to_open: Option<PathBuf>,
    /// Why the file named at the start could not be opened.
    pub failed: Option<ApiError>,
}

impl State {
    /// Returns the open contest.
    pub fn open(&self) -> Result<&Open, ApiError> {
        self.open.as_ref().ok_or_else(|| ErrorCode::NoContest.into())
    }

    /// Returns the number of the last entry that the open contest's screens know.
    pub fn entry(&self) -> Option<i64> {
        self.open.as_ref().map(|open| open.entry())
    }
}

impl Program {
    /// Returns the program in its surroundings, with no contest open, and what a line of the journal tells of requests.
    pub(crate) fn telling(here: Surroundings, lines: Lines) -> Arc<Self> {
        Scratch::sweep(&std::env::temp_dir());
        let recent = Recent::load(here.data_folder.as_deref());
        Arc::new(Self {
            words: Arc::new(Catalogue::new(here.lang)),
            state: Mutex::new(State {
                recent,
                ..State::default()
            }),
            listeners: Listeners::default(),
            next: AtomicU64::new(1),
            here,
            lines,
        })
    }

    /// Returns a new seat.
    pub fn connect(&self, kind: ClientKind) -> Client {
        let client = Client::of(kind, self.next.fetch_add(1, Ordering::Relaxed));
        let mut state = self.state();
        let session = first_session(&state, kind);
        state.sessions.insert(client.clone(), (session, self.running()));
        client
    }

    /// Tells `listener` of every notice from now on.
    pub fn on_notice(&self, listener: impl Fn(Option<&Client>, &Notice) + Send + 'static) {
        self.on_notice_while(move |to, notice| {
            listener(to, notice);
            true
        });
    }

    /// Tells `listener` of every notice until it returns false.
    pub fn on_notice_while(&self, listener: impl Fn(Option<&Client>, &Notice) -> bool + Send + 'static) {
        self.listeners
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(Box::new(listener));
    }

    /// Tells a seat of what it is to hear, until `told` returns false.
    pub fn listen(&self, client: &Client, told: impl Fn(&Notice) -> bool + Send + 'static) {
        let seat = client.clone();
        self.on_notice_while(move |to, notice| {
            let mine = to.map(|to| *to == seat);
            !access::may_hear(seat.kind(), mine, notice) || told(notice)
        });
    }

    /// Tells everybody, or one client.
    pub fn tell(&self, to: Option<&Client>, notice: &Notice) {
        tell(&self.listeners, to, notice);
    }

    pub(crate) fn listeners(&self) -> Listeners {
        Arc::clone(&self.listeners)
    }

    /// Returns the catalogue of messages in the program's language.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        Arc::clone(&self.words)
    }

    /// Returns the words of a refusal.
    pub fn words(&self, error: &ApiError) -> String {
        let error = &self.worded(error.clone());
        let args: Vec<(&str, messages::Arg)> = error
            .params
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str().into()))
            .collect();
        // A contradiction carries the key of the message that says which.
        let key = match (error.code, error.params.get("reason")) {
            (ErrorCode::BadRegulation, Some(reason)) => reason.as_str(),
            _ => error.code.message_key(),
        };
        self.words.format(key, &args)
    }

    /// Returns a fresh secret: 128 bits, hexadecimal.
    ///
    /// # Errors
    /// The machine has no randomness: then there are no secrets, and nothing that one of them would guard.
    pub fn secret(&self) -> Result<String, ApiError> {
        Ok(store::hex(&self.salt()?))
    }

    pub(crate) fn now(&self) -> i64 {
        (self.here.now_ms)()
    }

    /// Returns the machine's running time: for what must end however the clock is set.
    pub(crate) fn running(&self) -> i64 {
        (self.here.running_ms)()
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        // A panic while the lock was held loses its own request only: the contest's state is in the file.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the open contest as a reader sees it; nobody who writes is held up.
    ///
    /// # Errors
    /// `NoContest`.
    pub(crate) fn seen(&self) -> Result<Seen, ApiError> {
        Ok(self.state().open()?.seen())
    }

    /// The one door: returns who comes in by `way`, by the sessions and rights of this moment.
    ///
    /// # Errors
    /// `Locked`, `NotAllowed`.
    pub(crate) fn enter(&self, state: &mut State, client: &Client, way: Entrance) -> Result<Who, ApiError> {
        let session = self.session(state, client);
        access::grant(way, client.kind(), &session)
    }

    /// Returns the client's session; an idle one has ended.
    fn session(&self, state: &mut State, client: &Client) -> Session {
        let now = self.running();
        let fresh = first_session(state, client.kind());
        let passphrase = state.open.as_ref().is_some_and(|open| open.has_passphrase);
        let (session, last) = state.sessions.entry(client.clone()).or_insert((fresh, now));
        let idle = now - *last;
        let ended = match session {
            Session::Juror { .. } => idle > JUROR_IDLE_MS,
            Session::Console { .. } => {
                passphrase && client.kind() != ClientKind::CommandLine && idle > CONSOLE_IDLE_MS
            }
            Session::Door {} => false,
        };
        let helpers = state.open.as_ref().map(|open| open.setup.helpers.as_slice());
        let next = match session {
            _ if ended => Session::Door {},
            // Rights hold as they stand now, not as they stood when the helper came in.
            Session::Console { helper: Some(helper) } => {
                crate::door::access::helper_session(helpers.unwrap_or_default(), helper)
            }
            _ => session.clone(),
        };
        *last = now;
        if next != *session {
            *session = next.clone();
            if !ended {
                let session = next.clone();
                self.tell(Some(client), &Notice::SessionChanged { session });
            }
        }
        next
    }

    /// Returns a client's session as it stands.
    pub(crate) fn session_of(state: &State, client: &Client) -> Session {
        state
            .sessions
            .get(client)
            .map_or(Session::Door {}, |(session, _)| session.clone())
    }

    pub(crate) fn set_session(&self, state: &mut State, client: &Client, session: Session) -> Session {
        if client.kind() == ClientKind::Window {
            // What one person saved is not opened by the next.
            state.saved.clear();
        }
        state
            .sessions
            .insert(client.clone(), (session.clone(), self.running()));
        session
    }

    /// Writes a request: what `act` does and its journal entry, durable on return.
    pub(crate) fn commit<R>(
        &self,
        state: &mut State,
        asked: &Asked,
        body: &serde_json::Value,
        act: impl FnOnce(&mut Tx) -> Result<R, ApiError>,
    ) -> Result<(R, Saved), ApiError>
    where
        R: serde::Serialize + serde::de::DeserializeOwned,
    {
        self.commit_as(
            state,
            &asked.who.word(),
            asked.id,
            asked.request.kind(),
            body,
            act,
        )
    }

    /// The same under any kind, for entries that no request stands for (a refused PIN).
    pub(crate) fn commit_as<R>(
        &self,
        state: &mut State,
        who: &str,
        id: &str,
        kind: &str,
        body: &serde_json::Value,
        act: impl FnOnce(&mut Tx) -> Result<R, ApiError>,
    ) -> Result<(R, Saved), ApiError>
    where
        R: serde::Serialize + serde::de::DeserializeOwned,
    {
        let time_ms = self.now();
        let salt = self.salt()?;
        let body = body.to_string();
        let entry = store::NewEntry {
            request_id: id,
            time_ms,
            who,
            device: &self.here.device,
            kind,
            body: &body,
            salt,
        };
        let open = state.open.as_mut().ok_or(ErrorCode::NoContest)?;
        open.write(&entry, |tx| Ok((act(tx)?, time_ms)))
    }

    pub(crate) fn salt(&self) -> Result<[u8; 16], ApiError> {
        let mut salt = [0; 16];
        (self.here.entropy)(&mut salt).map_err(ApiError::internal)?;
        Ok(salt)
    }

    /// Closes the open contest; its file then lies alone. Returns where everything was saved when the file's name
    /// did not lead to it any more.
    pub fn close(&self) -> Option<PathBuf> {
        let mut state = self.state();
        let open = state.open.take();
        for job in state.jobs.values() {
            job.store(true, Ordering::Relaxed);
        }
        drop(state);
        // At the end of the program there is nobody left to tell of the rest; the next opening recovers it.
        self.close_open(open?).ok().flatten()
    }
}

/// Returns the session a client starts with: the door where a passphrase guards the console.
pub(crate) fn first_session(state: &State, kind: ClientKind) -> Session {
    let guarded = state.open.as_ref().is_some_and(|open| open.has_passphrase);
    if kind == ClientKind::Hall || guarded && kind != ClientKind::CommandLine {
        Session::Door {}
    } else {
        Session::secretary()
    }
}
