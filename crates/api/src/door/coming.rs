//! The door: passphrase, PINs, sessions.

use crate::contract::*;
use crate::door::access::at_console;
use crate::door::access::{Who, right_views};
use crate::door::attempts::Secret;
use crate::door::program::{Program, State, first_session};
use crate::door::request::{Asked, request};
use crate::door::turn::{Answer, Turn};
use crate::jury::pins;
use crate::jury::{ensure_guarded, helper};
use crate::show::cards::{juror_cards, role_view};
use argon2::Argon2;
use argon2::password_hash::{PasswordHasher as _, SaltString};
use domain::{HelperId, JurorId};
use serde_json::json;

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

/// Refuses a PIN where the console is open and guarded: it is locked first.
fn ensure_not_from_console(state: &State, asked: &Asked) -> Result<(), ApiError> {
    if asked.who.is_console() && state.open()?.has_passphrase {
        return Err(ErrorCode::NotAllowed.into());
    }
    Ok(())
}
