//! Tries at the door: a wrong one is counted and recorded, and goes on counting after a restart.

use crate::contract::*;
use crate::door::attempts::{Attempts, Seat, Secret};
use crate::door::program::{Program, State};
use crate::door::request::Asked;
use crate::door::seat::ClientKind;
use crate::jury::name_of;
use argon2::Argon2;
use argon2::password_hash::{PasswordHash, PasswordVerifier as _};
use domain::{HelperId, JurorId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::JournalEntry;

impl Program {
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

    /// Tries a secret at a lock; counts and records a wrong one.
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
        // A file that cannot be written still refuses; the pause then lives in memory only.
        let note = |state: &mut State, kind| {
            let _ = serde_json::to_value(Told::of(which, client.kind()))
                .map_err(ApiError::internal)
                .and_then(|body| self.commit_as(state, "door", &self.secret()?, kind, &body, |_| Ok(())));
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
    ///
    /// # Errors
    /// An entry that cannot be understood: what it refused must not count as nothing.
    pub(crate) fn remember_attempts(&self, state: &mut State) -> Result<(), ApiError> {
        /// So many tries at the door are looked at, however much was done since.
        const LOOKED_BACK: u32 = 500;
        let entries = state
            .open()?
            .read(|view| Ok(view.last_of_kinds(AT_THE_DOOR, LOOKED_BACK)?))?;
        state.attempts = Attempts::default();
        let mut wrong: HashMap<(ClientKind, Secret), (u32, i64)> = HashMap::new();
        for entry in entries.iter().rev() {
            match Trial::of(entry)? {
                Trial::Refused(seat, which) => {
                    let (count, time) = wrong.entry((seat, which)).or_insert((0, 0));
                    *count += 1;
                    *time = entry.time_ms;
                }
                Trial::Accepted(seat, which) => {
                    wrong.remove(&(seat, which));
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

/// What an entry at the door says of whose secret it is, and where it was tried.
#[derive(Serialize, Deserialize)]
struct Told {
    #[serde(skip_serializing_if = "Option::is_none")]
    juror: Option<JurorId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    helper: Option<HelperId>,
    /// Several have new secrets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    jurors: Vec<JurorId>,
    /// Entries of 0.1.0 do not say it.
    #[serde(default)]
    seat: ClientKind,
}

impl Told {
    fn of(which: Secret, seat: ClientKind) -> Self {
        let (juror, helper) = match which {
            Secret::Console => (None, None),
            Secret::Juror(id) => (Some(id), None),
            Secret::Helper(id) => (None, Some(id)),
        };
        Self {
            juror,
            helper,
            jurors: Vec::new(),
            seat,
        }
    }
}

/// What the journal remembers of the door.
enum Trial {
    Refused(ClientKind, Secret),
    Accepted(ClientKind, Secret),
    /// These locks have another secret.
    Renewed(Vec<Secret>),
}

impl Trial {
    /// Returns what an entry tells.
    fn of(entry: &JournalEntry) -> Result<Self, ApiError> {
        let unreadable = |what: String| {
            ApiError::from(store::Error::Unreadable {
                table: "journal",
                what: format!("entry {}: {what}", entry.number),
            })
        };
        let told: Told = serde_json::from_str(&entry.body).map_err(|fault| unreadable(fault.to_string()))?;
        let juror = told.juror.map(Secret::Juror);
        let helper = told.helper.map(Secret::Helper);
        let which = match entry.kind.as_str() {
            "PassphraseRefused" | "PassphraseAccepted" => Some(Secret::Console),
            "PinRefused" | "PinAccepted" => juror,
            "HelperPinRefused" | "HelperPinAccepted" => helper,
            "SetPassphrase" => return Ok(Self::Renewed(vec![Secret::Console])),
            _ => {
                let several = told.jurors.into_iter().map(Secret::Juror);
                return Ok(Self::Renewed(
                    juror.into_iter().chain(helper).chain(several).collect(),
                ));
            }
        };
        let which = which.ok_or_else(|| unreadable("whose lock it was".to_owned()))?;
        Ok(if kinds_of(which)[1] == entry.kind {
            Self::Refused(told.seat, which)
        } else {
            Self::Accepted(told.seat, which)
        })
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn told(kind: &str, body: &str) -> Result<Trial, ApiError> {
        Trial::of(&JournalEntry {
            number: 7,
            time_ms: 0,
            who: "door".to_owned(),
            device: String::new(),
            request_id: String::new(),
            kind: kind.to_owned(),
            body: body.to_owned(),
            reply: String::new(),
            hash: [0; 32],
        })
    }

    #[test]
    fn what_is_written_is_what_is_remembered() {
        for which in [
            Secret::Console,
            Secret::Juror(JurorId(3)),
            Secret::Helper(HelperId(4)),
        ] {
            for seat in [
                ClientKind::Window,
                ClientKind::Browser,
                ClientKind::Hall,
                ClientKind::CommandLine,
            ] {
                let body = serde_json::to_string(&Told::of(which, seat)).unwrap_or_default();
                let trials = kinds_of(which).map(|kind| told(kind, &body));
                assert!(
                    matches!(
                        trials,
                        [Ok(Trial::Accepted(a, b)), Ok(Trial::Refused(c, d))]
                            if (a, b) == (seat, which) && (c, d) == (seat, which)
                    ),
                    "{body}"
                );
            }
        }
    }

    #[test]
    fn entries_of_earlier_versions_are_understood() {
        let window = ClientKind::Window;
        assert!(
            matches!(told("PassphraseRefused", "{}"), Ok(Trial::Refused(seat, Secret::Console)) if seat == window)
        );
        let of_hall = told("PinRefused", r#"{"juror":"3","seat":"stage"}"#);
        assert!(matches!(
            of_hall,
            Ok(Trial::Refused(ClientKind::Hall, Secret::Juror(JurorId(3))))
        ));
    }

    #[test]
    fn an_entry_that_cannot_be_understood_is_refused_not_forgotten() {
        for (kind, body) in [
            ("PinRefused", "{}"),
            ("PinRefused", r#"{"juror":"?"}"#),
            ("HelperPinRefused", r#"{"juror":"3"}"#),
            ("PassphraseRefused", r#"{"seat":"roof"}"#),
            ("IssuePins", r#"{"jurors":3}"#),
        ] {
            assert!(told(kind, body).is_err(), "{kind} {body}");
        }
    }
}
