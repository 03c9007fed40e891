//! The door: passphrase, PINs, sessions.

use crate::access::Who;
use crate::attempts::{self, Lock};
use crate::contract::*;
use crate::program::{Asked, Program, State, first_session};
use crate::views::cards::{juror_cards, role_view};
use argon2::Argon2;
use argon2::password_hash::{PasswordHash, PasswordHasher as _, PasswordVerifier as _, SaltString};
use domain::JurorId;
use serde_json::json;

/// A passphrase of the console has at least so many characters.
const PASSPHRASE_LEAST: usize = 8;
/// Digits of a PIN that the program draws.
const PIN_DIGITS: u32 = 4;

impl Program {
    pub(crate) fn unlock(
        &self,
        state: &mut State,
        asked: &Asked,
        passphrase: &str,
    ) -> Result<Session, ApiError> {
        let open = state.open()?;
        if let Some(phc) = open.read(|view| Ok(view.credential(None)?))? {
            self.try_lock(state, None, &phc, passphrase, ErrorCode::WrongPassphrase)?;
        }
        Ok(self.set_session(state, asked.client, Session::Console {}))
    }

    pub(crate) fn lock(&self, state: &mut State, asked: &Asked) -> Result<Session, ApiError> {
        if !state.open()?.has_passphrase {
            return Err(ErrorCode::PassphraseNeeded.into());
        }
        Ok(self.set_session(state, asked.client, Session::Door {}))
    }

    pub(crate) fn hand_over(&self, state: &mut State, asked: &Asked) -> Session {
        match asked.who {
            // A console is locked, not handed over; without a passphrase it stays what it is.
            Who::Secretary => Session::Console {},
            Who::Anybody | Who::Juror(_) => {
                let next = first_session(state, asked.client.kind());
                let next = if next == (Session::Console {}) && asked.who != Who::Anybody {
                    Session::Door {}
                } else {
                    next
                };
                self.set_session(state, asked.client, next)
            }
        }
    }

    pub(crate) fn enter_pin(
        &self,
        state: &mut State,
        asked: &Asked,
        id: JurorId,
        pin: &str,
    ) -> Result<Session, ApiError> {
        if asked.who == Who::Secretary && state.open()?.has_passphrase {
            return Err(ErrorCode::NotAllowed.into());
        }
        self.try_pin(state, id, pin, ErrorCode::WrongPin)?;
        let jurors = &state.open()?.contest.jurors;
        let juror = jurors.iter().find(|j| j.id == id).ok_or(ErrorCode::UnknownJuror)?;
        let (name, role) = (juror.name.clone(), role_view(juror.role));
        Ok(self.set_session(
            state,
            asked.client,
            Session::Juror {
                juror: id,
                name,
                role,
            },
        ))
    }

    /// Tries a juror's PIN; `wrong` is the refusal of one that does not open.
    pub(crate) fn try_pin(
        &self,
        state: &mut State,
        id: JurorId,
        pin: &str,
        wrong: ErrorCode,
    ) -> Result<(), ApiError> {
        let open = state.open()?;
        if !open.contest.jurors.iter().any(|j| j.id == id && j.scores()) {
            return Err(ErrorCode::UnknownJuror.into());
        }
        let phc = open
            .read(|view| Ok(view.credential(Some(id))?))?
            .ok_or(ErrorCode::NoPin)?;
        self.try_lock(state, Some(id), &phc, pin, wrong)
    }

    /// Tries a secret at a lock; counts and records a wrong one.
    fn try_lock(
        &self,
        state: &mut State,
        lock: Lock,
        phc: &str,
        secret: &str,
        wrong: ErrorCode,
    ) -> Result<(), ApiError> {
        let now = self.now();
        let pause = state.attempts.pause(lock, now);
        if pause > 0 {
            return Err(ApiError::from(ErrorCode::Paused).with("seconds", pause));
        }
        if fits(phc, secret)? {
            state.attempts.right(lock);
            return Ok(());
        }
        state.attempts.wrong(lock, now);
        let (kind, body) = match lock {
            Some(juror) => ("PinRefused", json!({ "juror": juror })),
            None => ("PassphraseRefused", json!({})),
        };
        // A file that cannot be written still refuses; the pause then lives in memory only.
        let _ = self.commit_as(state, "door", &self.secret(), kind, &body, |_| Ok(()));
        let pause = state.attempts.pause(lock, now);
        if pause > 0 {
            return Err(ApiError::from(ErrorCode::Paused).with("seconds", pause));
        }
        Err(ApiError::from(wrong).with("left", state.attempts.left(lock)))
    }

    /// Counts again the wrong attempts that the journal remembers, after a contest was opened.
    pub(crate) fn remember_attempts(&self, state: &mut State) -> Result<(), ApiError> {
        const LOOKED_BACK: u64 = 200;
        let open = state.open()?;
        let head = u64::try_from(open.entry()).unwrap_or(0);
        let entries = open.read(|view| Ok(view.journal(head.saturating_sub(LOOKED_BACK) + 1, u32::MAX)?))?;
        let since = self.now() - attempts::FORGOTTEN_AFTER_MS;
        state.attempts = crate::attempts::Attempts::default();
        for entry in entries.iter().filter(|e| e.time_ms >= since) {
            let lock = match entry.kind.as_str() {
                "PassphraseRefused" => None,
                "PinRefused" => match serde_json::from_str::<serde_json::Value>(&entry.body) {
                    Ok(body) => match serde_json::from_value(body["juror"].clone()) {
                        Ok(juror) => Some(juror),
                        Err(_) => continue,
                    },
                    Err(_) => continue,
                },
                _ => continue,
            };
            state.attempts.wrong(lock, entry.time_ms);
        }
        Ok(())
    }

    pub(crate) fn door(&self, state: &State) -> Result<DoorView, ApiError> {
        let open = state.open()?;
        let (sheets, pins) = open.read(|view| Ok((view.sheets(&open.contest)?, pins(view)?)))?;
        let now = self.now();
        let mut jurors: Vec<DoorJuror> = juror_cards(&open.contest, &sheets, &pins)
            .into_iter()
            .filter(|card| card.role != RoleView::Secretary)
            .map(|card| DoorJuror {
                pause: state.attempts.pause(Some(card.id), now),
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
            passphrase_pause: state.attempts.pause(None, now),
            demo: self.secrets_of_demo(open)?,
        })
    }

    pub(crate) fn set_passphrase(
        &self,
        state: &mut State,
        asked: &Asked,
        passphrase: Option<&str>,
    ) -> Result<Saved, ApiError> {
        let phc = match passphrase {
            Some(text) if text.chars().count() < PASSPHRASE_LEAST => {
                return Err(ApiError::from(ErrorCode::PassphraseTooShort).with("least", PASSPHRASE_LEAST));
            }
            Some(text) => Some(self.hash(text)?),
            None => None,
        };
        // The passphrase itself stands in no journal.
        let body = json!({ "set": phc.is_some() });
        let ((), saved) = self.commit(state, asked, &body, |tx| {
            Ok(tx.set_credential(None, phc.as_deref())?)
        })?;
        if let Some(open) = state.open.as_mut() {
            open.refresh()?;
        }
        Ok(saved)
    }

    pub(crate) fn set_pin(
        &self,
        state: &mut State,
        asked: &Asked,
        id: JurorId,
        pin: Option<&str>,
    ) -> Result<IssuedPin, ApiError> {
        let pin = match pin {
            Some(pin) if (4..=8).contains(&pin.len()) && pin.bytes().all(|b| b.is_ascii_digit()) => {
                pin.to_owned()
            }
            Some(_) => return Err(ErrorCode::BadPin.into()),
            None => self.draw_pin()?,
        };
        let issued = self.issue(state, asked, &[(id, pin)])?;
        issued
            .into_iter()
            .next()
            .ok_or_else(|| ErrorCode::UnknownJuror.into())
    }

    pub(crate) fn issue_pins(&self, state: &mut State, asked: &Asked) -> Result<Vec<IssuedPin>, ApiError> {
        let open = state.open()?;
        let have = open.read(pins)?;
        let lacking: Vec<JurorId> = open
            .contest
            .jurors
            .iter()
            .filter(|j| j.scores() && !have.contains(&j.id))
            .map(|j| j.id)
            .collect();
        self.draw_and_issue(state, asked, &lacking)
    }

    /// Draws a PIN for each of these jurors.
    pub(crate) fn draw_and_issue(
        &self,
        state: &mut State,
        asked: &Asked,
        jurors: &[JurorId],
    ) -> Result<Vec<IssuedPin>, ApiError> {
        let drawn = jurors
            .iter()
            .map(|id| Ok((*id, self.draw_pin()?)))
            .collect::<Result<Vec<_>, ApiError>>()?;
        self.issue(state, asked, &drawn)
    }

    /// Sets PINs; the same request again gets the same PINs.
    fn issue(
        &self,
        state: &mut State,
        asked: &Asked,
        pins: &[(JurorId, String)],
    ) -> Result<Vec<IssuedPin>, ApiError> {
        if let Some(issued) = state.issued.get(asked.id) {
            return Ok(issued.clone());
        }
        let open = state.open()?;
        let issued = pins
            .iter()
            .map(|(id, pin)| {
                let juror = open
                    .contest
                    .jurors
                    .iter()
                    .find(|j| j.id == *id && j.scores())
                    .ok_or(ErrorCode::UnknownJuror)?;
                Ok(IssuedPin {
                    juror: *id,
                    name: juror.name.clone(),
                    pin: pin.clone(),
                })
            })
            .collect::<Result<Vec<_>, ApiError>>()?;
        let hashes = pins
            .iter()
            .map(|(id, pin)| Ok((*id, self.hash(pin)?)))
            .collect::<Result<Vec<_>, ApiError>>()?;
        let body = json!({ "jurors": pins.iter().map(|(id, _)| id).collect::<Vec<_>>() });
        self.commit(state, asked, &body, |tx| {
            for (id, phc) in &hashes {
                tx.set_credential(Some(*id), Some(phc))?;
            }
            Ok(())
        })?;
        for (id, _) in pins {
            state.attempts.right(Some(*id));
            self.end_sessions(state, *id);
        }
        // Only the last ones are kept, for an answer that got lost on its way.
        state.issued.clear();
        state.issued.insert(asked.id.to_owned(), issued.clone());
        Ok(issued)
    }

    /// Ends the sessions of a juror whose PIN was replaced: whoever came in with the old one is out.
    fn end_sessions(&self, state: &mut State, id: JurorId) {
        for (client, (session, _)) in &mut state.sessions {
            if matches!(session, Session::Juror { juror, .. } if *juror == id) {
                *session = Session::Door {};
                let session = session.clone();
                self.tell(Some(client), &Notice::SessionChanged { session });
            }
        }
    }

    /// Returns a PIN that is not one of the first a stranger would try.
    fn draw_pin(&self) -> Result<String, ApiError> {
        const SPACE: u32 = 10_u32.pow(PIN_DIGITS);
        loop {
            let mut bytes = [0; 4];
            (self.here.entropy)(&mut bytes).map_err(ApiError::internal)?;
            let drawn = u32::from_le_bytes(bytes);
            // Only whole rounds of the space, so that every PIN is as likely.
            if drawn >= u32::MAX / SPACE * SPACE {
                continue;
            }
            let pin = format!("{:04}", drawn % SPACE);
            if !is_obvious(&pin) {
                return Ok(pin);
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

/// Returns whether all digits are equal or follow each other.
fn is_obvious(pin: &str) -> bool {
    let digits = pin.as_bytes();
    [0_i16, 1, -1].iter().any(|step| {
        digits
            .windows(2)
            .all(|w| i16::from(w[1]) - i16::from(w[0]) == *step)
    })
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

/// Returns the jurors that have a PIN.
pub(crate) fn pins(view: &store::View) -> Result<Vec<JurorId>, ApiError> {
    Ok(view.credentials_present()?.into_iter().flatten().collect())
}
