//! The door: passphrase, PINs, sessions.

use crate::contract::*;
use crate::door::access::at_console;
use crate::door::access::{Who, right_views};
use crate::door::attempts::{self, Seat, Secret};
use crate::door::program::{Program, State, first_session};
use crate::door::request::{Asked, request};
use crate::door::seat::ClientKind;
use crate::door::turn::{Answer, Turn};
use crate::jury::name_of;
use crate::jury::pins;
use crate::jury::{ensure_guarded, helper};
use crate::show::cards::{juror_cards, role_view};
use argon2::Argon2;
use argon2::password_hash::{PasswordHash, PasswordHasher as _, PasswordVerifier as _, SaltString};
use domain::{HelperId, JurorId};
use serde_json::json;
use std::collections::HashMap;

/// A passphrase of the console has at least so many characters.
const PASSPHRASE_LEAST: usize = 8;

request! {
    /// Opens the console with the passphrase.
    Unlock { passphrase: String } -> Session;
    may: Door, frozen: Never, seats: WORK
}

impl Answer for Unlock {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Session, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { passphrase } = self;
        let open = state.open()?;
        if let Some(phc) = open.read(|view| Ok(view.credential(None)?))? {
            program.try_lock(
                state,
                asked,
                Secret::Console,
                &phc,
                passphrase,
                ErrorCode::WrongPassphrase,
            )?;
        }
        Ok(program.set_session(state, asked.client, Session::secretary()))
    }
}

request! {
    /// Locks the console and shows the jurors' door.
    Lock {} -> Session;
    may: Door, frozen: Never, seats: WORK
}

impl Answer for Lock {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Session, ApiError> {
        let (program, state, asked) = turn.all();
        program.lock(state, asked)
    }
}

request! {
    /// A juror comes in with a PIN.
    EnterPin { #[ts(type = "string")] juror: JurorId, pin: String } -> Session;
    may: Door, frozen: Never, seats: WORK
}

impl Answer for EnterPin {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Session, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { juror: id, ref pin } = self;
        ensure_guarded(state)?;
        ensure_not_from_console(state, asked)?;
        program.try_pin(state, asked, PinOwner::Juror { id }, pin, ErrorCode::WrongPin)?;
        let jurors = &state.open()?.contest.jurors;
        let juror = jurors
            .iter()
            .find(|j| j.id == id)
            .ok_or(ErrorCode::UnknownJuror)?;
        let (name, role) = (juror.name.clone(), role_view(juror.role));
        Ok(program.set_session(
            state,
            asked.client,
            Session::Juror {
                juror: id,
                name,
                role,
            },
        ))
    }
}

request! {
    /// A helper of the secretary comes in with a PIN.
    EnterHelperPin { #[ts(type = "string")] helper: HelperId, pin: String } -> Session;
    may: Door, frozen: Never, seats: WORK
}

impl Answer for EnterHelperPin {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Session, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { helper: id, ref pin } = self;
        ensure_guarded(state)?;
        ensure_not_from_console(state, asked)?;
        program.try_pin(state, asked, PinOwner::Helper { id }, pin, ErrorCode::WrongPin)?;
        let helper = at_console(helper(state, id)?);
        Ok(program.set_session(state, asked.client, Session::Console { helper: Some(helper) }))
    }
}

request! {
    /// The juror or helper is done; back to the door.
    HandOver {} -> Session;
    may: Door, frozen: Never, seats: WORK
}

impl Answer for HandOver {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Session, ApiError> {
        let (program, state, asked) = turn.all();
        Ok({
            match asked.who {
                // A console is locked, not handed over; without a passphrase it stays what it is.
                Who::Secretary => Session::secretary(),
                Who::Anybody | Who::Helper(_) | Who::Juror(_) => {
                    let next = first_session(state, asked.client.kind());
                    let next = if next == Session::secretary() && asked.who != Who::Anybody {
                        Session::Door {}
                    } else {
                        next
                    };
                    program.set_session(state, asked.client, next)
                }
            }
        })
    }
}

request! {
    /// Who can come in at the door.
    Door {} -> DoorView;
    may: Door, frozen: Never, seats: WORK, reads: [Jury, Marks, Defence, Results]
}

impl Answer for Door {
    fn answer(&self, mut turn: Turn<'_>) -> Result<DoorView, ApiError> {
        let (program, state, asked) = turn.all();
        let open = state.open()?;
        let (sheets, pins, day) =
            open.read(|view| Ok((view.sheets(&open.contest)?, pins(view)?, view.day()?)))?;
        let now = program.running();
        let pause = |which| state.attempts.pause(asked.client, which, now);
        let mut jurors: Vec<DoorJuror> = juror_cards(&open.contest, &sheets, &pins, &day)
            .into_iter()
            .filter(|card| card.role != RoleView::Secretary)
            .map(|card| DoorJuror {
                pause: pause(Secret::Juror(card.id)),
                id: card.id,
                name: card.name,
                role: card.role,
                has_pin: card.has_pin,
                done: card.done,
                of: card.of,
            })
            .collect();
        jurors.sort_by(|a, b| messages::name_order(&a.name, &b.name));
        Ok(DoorView {
            title: open.contest.title.clone(),
            jurors,
            helpers: program.helpers(state, asked)?,
            passphrase_pause: pause(Secret::Console),
            demo: program.secrets_of_demo(open)?,
        })
    }
}

request! {
    /// Sets, changes or (with null) removes the console's passphrase.
    SetPassphrase { passphrase: Option<String> } -> Saved;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Jury], journal: []
}

impl Answer for SetPassphrase {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let passphrase = self.passphrase.as_deref();
        let phc = match passphrase {
            Some(text) if text.chars().count() < PASSPHRASE_LEAST => {
                return Err(ApiError::from(ErrorCode::PassphraseTooShort).with("least", PASSPHRASE_LEAST));
            }
            Some(text) => Some(program.hash(text)?),
            None => None,
        };
        // The passphrase itself stands in no journal.
        let body = json!({ "set": phc.is_some() });
        let rewrapped = program.rewrapped(state, asked, passphrase)?;
        let removed = phc.is_none();
        let ((), saved) = program.commit(state, asked, &body, |tx| {
            if let Some(rewrapped) = &rewrapped {
                rewrapped.keep(tx)?;
            }
            tx.set_credential(None, phc.as_deref())?;
            if removed {
                // Without a passphrase whoever holds the laptop is the secretary: a PIN would be a pretence.
                for juror in tx.credentials_present()?.into_iter().flatten() {
                    tx.set_credential(Some(juror), None)?;
                }
                for helper in tx.helpers_with_pin()? {
                    tx.set_helper_credential(helper, None)?;
                }
            }
            Ok(())
        })?;
        if let Some(rewrapped) = &rewrapped {
            program.rewrapping_done(state, rewrapped);
        }
        if let Some(open) = state.open.as_mut() {
            open.refresh()?;
        }
        state.attempts.renewed(Secret::Console);
        if removed {
            program.end_all_sessions_by_pin(state);
        }
        Ok(saved)
    }
}

impl Program {
    pub(crate) fn lock(&self, state: &mut State, asked: &Asked) -> Result<Session, ApiError> {
        if !state.open()?.has_passphrase {
            return Err(ErrorCode::PassphraseNeeded.into());
        }
        Ok(self.set_session(state, asked.client, Session::Door {}))
    }

    /// Tries a PIN; `wrong` is the refusal of one that does not open.
    pub(crate) fn try_pin(
        &self,
        state: &mut State,
        asked: &Asked,
        owner: PinOwner,
        pin: &str,
        wrong: ErrorCode,
    ) -> Result<(), ApiError> {
        name_of(state, owner)?;
        let phc = state.open()?.read(|view| {
            Ok(match owner {
                PinOwner::Juror { id } => view.credential(Some(id))?,
                PinOwner::Helper { id } => view.helper_credential(id)?,
            })
        })?;
        self.try_lock(
            state,
            asked,
            owner.into(),
            &phc.ok_or(ErrorCode::NoPin)?,
            pin,
            wrong,
        )
    }

    /// Tries a secret at a which; counts and records a wrong one.
    pub(crate) fn try_lock(
        &self,
        state: &mut State,
        asked: &Asked,
        which: Secret,
        phc: &str,
        secret: &str,
        wrong: ErrorCode,
    ) -> Result<(), ApiError> {
        let client = asked.client;
        let now = self.running();
        let pause = state.attempts.pause(client, which, now);
        if pause > 0 {
            return Err(ApiError::from(ErrorCode::Paused).with("seconds", pause));
        }
        let right = fits(phc, secret)?;
        let [accepted, refused] = kinds_of(which);
        let mut body = match which {
            Secret::Juror(juror) => json!({ "juror": juror }),
            Secret::Helper(helper) => json!({ "helper": helper }),
            Secret::Console => json!({}),
        };
        body["seat"] = seat_word(client.kind()).into();
        // A file that cannot be written still refuses; the pause then lives in memory only.
        let note = |state: &mut State, kind| {
            let _ = self
                .secret()
                .and_then(|id| self.commit_as(state, "door", &id, kind, &body, |_| Ok(())));
        };
        if right {
            // After wrong ones it is recorded too: else they would count again after a restart.
            if state.attempts.any(client, which) {
                note(state, accepted);
            }
            state.attempts.right(client, which);
            return Ok(());
        }
        state.attempts.wrong(Seat::Now(client.clone()), which, now);
        note(state, refused);
        let pause = state.attempts.pause(client, which, now);
        if pause > 0 {
            return Err(ApiError::from(ErrorCode::Paused).with("seconds", pause));
        }
        Err(ApiError::from(wrong).with("left", state.attempts.left(client, which)))
    }

    /// Counts again the wrong attempts that the journal remembers, after a contest was opened.
    pub(crate) fn remember_attempts(&self, state: &mut State) -> Result<(), ApiError> {
        /// So many tries at the door are looked at, however much was done since.
        const LOOKED_BACK: u32 = 500;
        let entries = state
            .open()?
            .read(|view| Ok(view.last_of_kinds(AT_THE_DOOR, LOOKED_BACK)?))?;
        state.attempts = attempts::Attempts::default();
        let mut wrong: HashMap<(ClientKind, Secret), (u32, i64)> = HashMap::new();
        for entry in entries.iter().rev() {
            match trial_of(&entry.kind, &entry.body) {
                Trial::Refused(kind, which) => {
                    let (count, time) = wrong.entry((kind, which)).or_insert((0, 0));
                    *count += 1;
                    *time = entry.time_ms;
                }
                Trial::Accepted(kind, which) => {
                    wrong.remove(&(kind, which));
                }
                Trial::Renewed(locks) => wrong.retain(|(_, which), _| !locks.contains(which)),
            }
        }
        let (now, running) = (self.now(), self.running());
        for ((kind, which), (count, time)) in wrong {
            state.attempts.remember(kind, which, count, now - time, running);
        }
        Ok(())
    }

    /// Returns the helpers by surname.
    pub(crate) fn helpers(&self, state: &State, asked: &Asked) -> Result<Vec<DoorHelper>, ApiError> {
        let open = state.open()?;
        let have = open.read(|view| Ok(view.helpers_with_pin()?))?;
        let now = self.running();
        let helpers = open.setup.helpers.iter().map(|helper| DoorHelper {
            id: helper.id,
            name: helper.name.clone(),
            rights: right_views(&helper.rights),
            has_pin: have.contains(&helper.id),
            pause: state.attempts.pause(asked.client, Secret::Helper(helper.id), now),
        });
        let mut helpers: Vec<DoorHelper> = helpers.collect();
        helpers.sort_by(|a, b| messages::name_order(&a.name, &b.name));
        Ok(helpers)
    }

    /// Ends every session that began with a PIN.
    fn end_all_sessions_by_pin(&self, state: &mut State) {
        for (client, (session, _)) in &mut state.sessions {
            if matches!(
                session,
                Session::Juror { .. } | Session::Console { helper: Some(_) }
            ) {
                *session = Session::Door {};
                let session = session.clone();
                self.tell(Some(client), &Notice::SessionChanged { session });
            }
        }
    }

    pub(crate) fn hash(&self, secret: &str) -> Result<String, ApiError> {
        let salt = SaltString::encode_b64(&self.salt()?).map_err(ApiError::internal)?;
        Ok(Argon2::default()
            .hash_password(secret.as_bytes(), &salt)
            .map_err(ApiError::internal)?
            .to_string())
    }
}

impl From<PinOwner> for Secret {
    fn from(owner: PinOwner) -> Self {
        match owner {
            PinOwner::Juror { id } => Self::Juror(id),
            PinOwner::Helper { id } => Self::Helper(id),
        }
    }
}

/// What bears on the pauses after wrong PINs and passphrases, in the journal's words.
const AT_THE_DOOR: &[&str] = &[
    "PassphraseRefused",
    "PassphraseAccepted",
    "SetPassphrase",
    "PinRefused",
    "PinAccepted",
    "SetPin",
    "IssuePins",
    "RenewPins",
    "HelperPinRefused",
    "HelperPinAccepted",
    "SetHelperPin",
];

/// Returns the journal's words of a right and a wrong attempt.
fn kinds_of(which: Secret) -> [&'static str; 2] {
    match which {
        Secret::Juror(_) => ["PinAccepted", "PinRefused"],
        Secret::Helper(_) => ["HelperPinAccepted", "HelperPinRefused"],
        Secret::Console => ["PassphraseAccepted", "PassphraseRefused"],
    }
}

/// Returns the journal's word of where somebody tries.
fn seat_word(kind: ClientKind) -> &'static str {
    match kind {
        ClientKind::Window => "window",
        ClientKind::Browser => "browser",
        ClientKind::Stage => "stage",
        ClientKind::CommandLine => "command line",
    }
}

/// What the journal remembers of the door.
enum Trial {
    Refused(ClientKind, Secret),
    Accepted(ClientKind, Secret),
    /// These locks have another secret.
    Renewed(Vec<Secret>),
}

fn trial_of(kind: &str, body: &str) -> Trial {
    let body: serde_json::Value = serde_json::from_str(body).unwrap_or_default();
    let seat = match body["seat"].as_str() {
        Some("browser") => ClientKind::Browser,
        Some("stage") => ClientKind::Stage,
        Some("command line") => ClientKind::CommandLine,
        // Entries of 0.1.0 do not say it.
        _ => ClientKind::Window,
    };
    let juror = serde_json::from_value(body["juror"].clone())
        .ok()
        .map(Secret::Juror);
    let helper = serde_json::from_value(body["helper"].clone())
        .ok()
        .map(Secret::Helper);
    let of = |which: Option<Secret>, trial: fn(ClientKind, Secret) -> Trial| {
        which.map_or(Trial::Renewed(Vec::new()), |which| trial(seat, which))
    };
    match kind {
        "PassphraseRefused" => Trial::Refused(seat, Secret::Console),
        "PassphraseAccepted" => Trial::Accepted(seat, Secret::Console),
        "PinRefused" => of(juror, Trial::Refused),
        "PinAccepted" => of(juror, Trial::Accepted),
        "HelperPinRefused" => of(helper, Trial::Refused),
        "HelperPinAccepted" => of(helper, Trial::Accepted),
        "SetPassphrase" => Trial::Renewed(vec![Secret::Console]),
        _ => {
            let named: Vec<JurorId> = serde_json::from_value(body["jurors"].clone()).unwrap_or_default();
            let several = named.into_iter().map(Secret::Juror);
            Trial::Renewed(juror.into_iter().chain(helper).chain(several).collect())
        }
    }
}

/// Refuses a PIN where the console is open and guarded: it is locked first.
fn ensure_not_from_console(state: &State, asked: &Asked) -> Result<(), ApiError> {
    if asked.who.is_console() && state.open()?.has_passphrase {
        return Err(ErrorCode::NotAllowed.into());
    }
    Ok(())
}

/// Returns whether `secret` fits the hash (argon2id).
fn fits(phc: &str, secret: &str) -> Result<bool, ApiError> {
    let hash = PasswordHash::new(phc).map_err(ApiError::internal)?;
    match Argon2::default().verify_password(secret.as_bytes(), &hash) {
        Ok(()) => Ok(true),
        Err(argon2::password_hash::Error::Password) => Ok(false),
        Err(error) => Err(ApiError::internal(error)),
    }
}
