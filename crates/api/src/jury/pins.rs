//! PINs of jurors and helpers: set, drawn, issued.

use crate::contract::*;
use crate::door::kept::Issued;
use crate::door::program::{Program, State};
use crate::door::request::{Asked, request};
use crate::door::turn::{Answer, Turn};
use domain::{Helper, HelperId, JurorId};
use serde_json::json;

/// Digits of a PIN that the program draws.
const PIN_DIGITS: u32 = 4;

/// Returns whether all digits are equal or follow each other.
fn is_obvious(pin: &str) -> bool {
    let digits = pin.as_bytes();
    [0_i16, 1, -1].iter().any(|step| {
        digits
            .windows(2)
            .all(|w| i16::from(w[1]) - i16::from(w[0]) == *step)
    })
}

/// Refuses what a PIN would guard where no passphrase guards the console: whoever holds the laptop is the
/// secretary there, and a PIN or a right would be a pretence.
pub(crate) fn ensure_guarded(state: &State) -> Result<(), ApiError> {
    if state.open()?.has_passphrase {
        Ok(())
    } else {
        Err(ErrorCode::PassphraseNeeded.into())
    }
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

/// Returns the jurors that have a PIN.
pub(crate) fn pins(view: &store::View) -> Result<Vec<JurorId>, ApiError> {
    Ok(view.credentials_present()?.into_iter().flatten().collect())
}

request! {
    /// Sets a juror's PIN; without one the program draws it. The PIN is in the reply and nowhere else.
    SetPin { #[ts(type = "string")] juror: JurorId, pin: Option<String> } -> IssuedPin;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Jury], journal: [juror]
}

impl Answer for SetPin {
    fn answer(&self, mut turn: Turn<'_>) -> Result<IssuedPin, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { juror: id, .. } = self;
        let pin = self.pin.as_deref();
        program.set_one(state, asked, PinOwner::Juror { id }, pin)
    }
}

request! {
    /// The helpers of the secretary, with whether they have a PIN.
    Helpers {} -> Vec<DoorHelper>;
    may: Secretary, frozen: Never, seats: WORK, reads: [Jury]
}

impl Answer for Helpers {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Vec<DoorHelper>, ApiError> {
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
    fn answer(&self, mut turn: Turn<'_>) -> Result<IssuedPin, ApiError> {
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
    fn answer(&self, mut turn: Turn<'_>) -> Result<Vec<IssuedPin>, ApiError> {
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
        ensure_guarded(state)?;
        // Under the same id the same person asks for the same: whoever asks for something else is not answered so.
        let again = (
            asked.client.clone(),
            asked.who,
            asked.id.to_owned(),
            asked.body()?,
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
}

pub(crate) fn helper(state: &State, id: HelperId) -> Result<&Helper, ApiError> {
    let helpers = &state.open()?.setup.helpers;
    helpers
        .iter()
        .find(|helper| helper.id == id)
        .ok_or_else(|| ErrorCode::UnknownHelper.into())
}
