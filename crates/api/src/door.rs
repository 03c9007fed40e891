//! The door: passphrase, PINs, sessions.

use crate::access::{Who, right_views};
use crate::attempts::{self, Seat, Secret};
use crate::contract::*;
use crate::marks::body_of;
use crate::program::{Client, ClientKind, Program, State, first_session};
use crate::request::{Answer, Asked, Turn, request};
use crate::views::cards::{juror_cards, role_view};
use argon2::Argon2;
use argon2::password_hash::{PasswordHash, PasswordHasher as _, PasswordVerifier as _, SaltString};
use domain::{Helper, HelperId, JurorId};
use serde_json::json;
use std::collections::HashMap;

/// A passphrase of the console has at least so many characters.
const PASSPHRASE_LEAST: usize = 8;
/// Digits of a PIN that the program draws.
const PIN_DIGITS: u32 = 4;

request! {
    /// Opens the console with the passphrase.
    Unlock { passphrase: String } -> Session;
    may: Door, frozen: Never, seats: WORK
}

impl Answer for Unlock {
    fn answer(&self, turn: Turn<'_>) -> Result<Session, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { ref passphrase } = self;
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
    fn answer(&self, turn: Turn<'_>) -> Result<Session, ApiError> {
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
    fn answer(&self, turn: Turn<'_>) -> Result<Session, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { juror: id, ref pin } = self;
        guarded(state)?;
        not_from_console(state, asked)?;
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
    fn answer(&self, turn: Turn<'_>) -> Result<Session, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { helper: id, ref pin } = self;
        guarded(state)?;
        not_from_console(state, asked)?;
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
    fn answer(&self, turn: Turn<'_>) -> Result<Session, ApiError> {
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
    may: Door, frozen: Never, seats: WORK
}

impl Answer for Door {
    fn answer(&self, turn: Turn<'_>) -> Result<DoorView, ApiError> {
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
    fn answer(&self, turn: Turn<'_>) -> Result<Saved, ApiError> {
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

request! {
    /// Sets a juror's PIN; without one the program draws it. The PIN is in the reply and nowhere else.
    SetPin { #[ts(type = "string")] juror: JurorId, pin: Option<String> } -> IssuedPin;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Jury], journal: [juror]
}

impl Answer for SetPin {
    fn answer(&self, turn: Turn<'_>) -> Result<IssuedPin, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { juror: id, .. } = self;
        let pin = self.pin.as_deref();
        program.set_one(state, asked, PinOwner::Juror { id }, pin)
    }
}

request! {
    /// The helpers of the secretary, with whether they have a PIN.
    Helpers {} -> Vec<DoorHelper>;
    may: Secretary, frozen: Never, seats: WORK
}

impl Answer for Helpers {
    fn answer(&self, turn: Turn<'_>) -> Result<Vec<DoorHelper>, ApiError> {
        let (program, state, asked) = turn.all();
        program.helpers(state, asked)
    }
}

request! {
    /// Sets a helper's PIN, as a juror's.
    SetHelperPin { #[ts(type = "string")] helper: HelperId, pin: Option<String> } -> IssuedPin;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Jury], journal: [helper]
}

impl Answer for SetHelperPin {
    fn answer(&self, turn: Turn<'_>) -> Result<IssuedPin, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { helper: id, .. } = self;
        let pin = self.pin.as_deref();
        program.set_one(state, asked, PinOwner::Helper { id }, pin)
    }
}

request! {
    /// Draws PINs for all jurors who have none.
    IssuePins {} -> Vec<IssuedPin>;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Jury], journal: []
}

impl Answer for IssuePins {
    fn answer(&self, turn: Turn<'_>) -> Result<Vec<IssuedPin>, ApiError> {
        let (program, state, asked) = turn.all();
        let open = state.open()?;
        let have = open.read(pins)?;
        let lacking: Vec<JurorId> = open
            .contest
            .jurors
            .iter()
            .filter(|j| j.scores() && !have.contains(&j.id))
            .map(|j| j.id)
            .collect();
        program.draw_and_issue(state, asked, &lacking)
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

    /// Sets one PIN, the given or a drawn one.
    fn set_one(
        &self,
        state: &mut State,
        asked: &Asked,
        owner: PinOwner,
        pin: Option<&str>,
    ) -> Result<IssuedPin, ApiError> {
        let pin = match pin {
            Some(pin) if (4..=8).contains(&pin.len()) && pin.bytes().all(|b| b.is_ascii_digit()) => {
                pin.to_owned()
            }
            Some(_) => return Err(ErrorCode::BadPin.into()),
            None => self.draw_pin()?,
        };
        let body = match owner {
            PinOwner::Juror { id } => json!({ "juror": id }),
            PinOwner::Helper { id } => json!({ "helper": id }),
        };
        let issued = self.issue(state, asked, &body, &[(owner, pin)])?;
        issued
            .into_iter()
            .next()
            .ok_or_else(|| ApiError::internal("no PIN was issued"))
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
            .map(|id| Ok((PinOwner::Juror { id: *id }, self.draw_pin()?)))
            .collect::<Result<Vec<_>, ApiError>>()?;
        self.issue(state, asked, &json!({ "jurors": jurors }), &drawn)
    }

    /// Sets PINs; the same request again gets the same PINs. `body` names their owners in the journal.
    fn issue(
        &self,
        state: &mut State,
        asked: &Asked,
        body: &serde_json::Value,
        pins: &[(PinOwner, String)],
    ) -> Result<Vec<IssuedPin>, ApiError> {
        guarded(state)?;
        // Under the same id the same person asks for the same: whoever asks for something else is not answered so.
        let again = (
            asked.client.clone(),
            asked.who,
            asked.id.to_owned(),
            body_of(asked.request)?,
        );
        if let Some(issued) = state.issued.get(&again.2).filter(|issued| issued.asked == again) {
            return Ok(issued.pins.clone());
        }
        let mut issued = Vec::with_capacity(pins.len());
        let mut hashes = Vec::with_capacity(pins.len());
        for (owner, pin) in pins {
            issued.push(IssuedPin {
                owner: *owner,
                name: name_of(state, *owner)?,
                pin: pin.clone(),
            });
            hashes.push((*owner, self.hash(pin)?));
        }
        self.commit(state, asked, body, |tx| {
            for (owner, phc) in &hashes {
                match owner {
                    PinOwner::Juror { id } => tx.set_credential(Some(*id), Some(phc))?,
                    PinOwner::Helper { id } => tx.set_helper_credential(*id, Some(phc))?,
                }
            }
            Ok(())
        })?;
        for (owner, _) in pins {
            state.attempts.renewed((*owner).into());
            self.end_sessions(state, *owner);
        }
        // Only the last ones are kept, for an answer that got lost on its way.
        state.issued.clear();
        state.issued.insert(
            asked.id.to_owned(),
            Issued {
                asked: again,
                pins: issued.clone(),
            },
        );
        Ok(issued)
    }

    /// Ends the sessions of somebody whose PIN was replaced: whoever came in with the old one is out.
    fn end_sessions(&self, state: &mut State, owner: PinOwner) {
        for (client, (session, _)) in &mut state.sessions {
            let is_owners = match (&*session, owner) {
                (Session::Juror { juror, .. }, PinOwner::Juror { id }) => *juror == id,
                (Session::Console { helper: Some(helper) }, PinOwner::Helper { id }) => helper.id == id,
                _ => false,
            };
            if is_owners {
                *session = Session::Door {};
                let session = session.clone();
                self.tell(Some(client), &Notice::SessionChanged { session });
            }
        }
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

impl From<PinOwner> for Secret {
    fn from(owner: PinOwner) -> Self {
        match owner {
            PinOwner::Juror { id } => Self::Juror(id),
            PinOwner::Helper { id } => Self::Helper(id),
        }
    }
}

/// PINs that were just issued, and what they were asked with.
pub(crate) struct Issued {
    asked: (Client, Who, String, serde_json::Value),
    pins: Vec<IssuedPin>,
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

/// Refuses what a PIN would guard where no passphrase guards the console: whoever holds the laptop is the
/// secretary there, and a PIN or a right would be a pretence.
fn guarded(state: &State) -> Result<(), ApiError> {
    if state.open()?.has_passphrase {
        Ok(())
    } else {
        Err(ErrorCode::PassphraseNeeded.into())
    }
}

/// Refuses a PIN where the console is open and guarded: it is locked first.
fn not_from_console(state: &State, asked: &Asked) -> Result<(), ApiError> {
    if asked.who.is_console() && state.open()?.has_passphrase {
        return Err(ErrorCode::NotAllowed.into());
    }
    Ok(())
}

fn helper(state: &State, id: HelperId) -> Result<&Helper, ApiError> {
    let helpers = &state.open()?.setup.helpers;
    helpers
        .iter()
        .find(|helper| helper.id == id)
        .ok_or_else(|| ErrorCode::UnknownHelper.into())
}

/// Returns the full name of somebody who can have a PIN.
pub(crate) fn name_of(state: &State, owner: PinOwner) -> Result<String, ApiError> {
    match owner {
        PinOwner::Juror { id } => {
            let jurors = &state.open()?.contest.jurors;
            let juror = jurors.iter().find(|juror| juror.id == id && juror.scores());
            Ok(juror.ok_or(ErrorCode::UnknownJuror)?.name.clone())
        }
        PinOwner::Helper { id } => Ok(helper(state, id)?.name.clone()),
    }
}

fn at_console(helper: &Helper) -> HelperAtConsole {
    HelperAtConsole {
        id: helper.id,
        name: helper.name.clone(),
        rights: right_views(&helper.rights),
    }
}

/// Returns what a helper's session is now: with the rights that stand, or out, when the helper is gone or
/// another person stands under the same id.
pub(crate) fn helper_session(helpers: &[Helper], session: &HelperAtConsole) -> Session {
    match helpers
        .iter()
        .find(|h| h.id == session.id && h.name == session.name)
    {
        Some(helper) => Session::Console {
            helper: Some(at_console(helper)),
        },
        None => Session::Door {},
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
