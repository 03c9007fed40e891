//! What goes over the wire: every request with its reply, and the way of a request through the program.

mod repeated;
mod requests;

pub use requests::{Reply, Request, Visitor, ask, each_request};

use crate::contract::{ApiError, ErrorCode, KeyForm, Notice};
use crate::door::access::{Entrance, Who};
use crate::door::program::Program;
use crate::door::request::Asked;
use crate::door::seat::{Client, ClientKind};
use crate::door::surroundings::Surroundings;
use crate::door::turn::Turn;
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use std::path::Path;
use std::sync::Arc;
use ts_rs::TS;

/// A request with the id its sender made for it: sent twice, it is done once and answered twice.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Envelope {
    /// Unique id of the request, made by the sender.
    pub id: String,
    /// What is asked.
    pub request: Request,
    /// The key to sign with, where results are fixed. Not part of the request, so it never enters the journal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub key: Option<KeyForm>,
}

impl Program {
    /// Returns the program in its surroundings, with no contest open.
    pub fn new(here: Surroundings) -> Arc<Self> {
        Self::telling(here, Request::line_of)
    }

    /// Answers a request.
    ///
    /// # Errors
    /// A refusal or failure, with nothing done.
    pub fn call(self: &Arc<Self>, client: &Client, envelope: Envelope) -> Result<Reply, ApiError> {
        ensure_sound_id(&envelope.id)?;
        let Envelope { id, request, key } = envelope;
        let envelope = Envelope {
            id,
            request: crate::door::texts::cleaned(request)?,
            key,
        };
        let request = &envelope.request;
        let mut state = self.state();
        let entrance = Entrance::Request(request.group(), request.seats());
        let who = self.enter(&mut state, client, entrance)?;
        let asked = Asked {
            client,
            who,
            entrance,
            id: &envelope.id,
            request: request.told(),
            key: envelope.key.as_ref(),
            left: Cell::new(false),
            since: Cell::new(state.entry()),
        };
        let sound = state.open.as_ref().is_none_or(|open| open.fault.is_none());
        let ready = crate::sealing::ensure_not_frozen(self, &state, request.frozen()).and_then(|()| {
            match request.verifies() {
                true => self.ensure_verified(&mut state),
                false => Ok(()),
            }
        });
        let reply = match ready {
            Ok(()) => request.answer(Turn {
                program: self,
                state,
                asked: &asked,
            }),
            Err(refusal) => {
                drop(state);
                Err(refusal)
            }
        };
        let state = self.state();
        let reply = reply
            .or_else(|refusal| match refusal.code {
                // It may be done, but not in the file that the name leads to: that is not saved.
                ErrorCode::FileMoved | ErrorCode::FileGone => Err(refusal),
                _ => repeated::reply(&state, &asked, &envelope.request).ok_or(refusal),
            })
            .map_err(|refusal| crate::file::soundness::told_to(who, self.worded(refusal)));
        let after = state.entry();
        // A fault that was found while the contest is open is shown on every screen.
        let found = sound && state.open.as_ref().is_some_and(|open| open.fault.is_some());
        drop(state);
        let reply = reply.map_err(|refusal| self.told_of_loss(client, who, refusal));
        if let (true, Some(number)) = (found, after) {
            self.tell(None, &Notice::everything(number));
        }
        // Who only looked on has changed nothing: what is new since is somebody else's, who told of it.
        if let (true, Some(number)) = (asked.since.get() != after && !asked.left.get(), after) {
            let areas = request.touches().to_vec();
            self.tell(None, &Notice::Changed { number, areas });
        }
        reply
    }

    /// Answers a request of the program's own command line.
    ///
    /// # Errors
    /// As [`Self::call`].
    pub fn ask(self: &Arc<Self>, client: &Client, request: impl Into<Request>) -> Result<Reply, ApiError> {
        self.call(
            client,
            Envelope {
                id: self.secret()?,
                request: request.into(),
                key: None,
            },
        )
    }

    /// Tells every console when a request was refused because the open file is lost.
    fn told_of_loss(&self, client: &Client, who: Who, mut refusal: ApiError) -> ApiError {
        if !matches!(refusal.code, ErrorCode::FileMoved | ErrorCode::FileGone) {
            return refusal;
        }
        self.tell(None, &Notice::FileStandingChanged {});
        if (client.kind(), who) != (ClientKind::Window, Who::Secretary)
            && client.kind() != ClientKind::CommandLine
            && let Some(path) = refusal.params.get_mut("path")
        {
            // A path of the machine is the secretary's to see.
            *path = Path::new(path.as_str())
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
        }
        refusal
    }
}

/// A request's id is kept in the journal for ever: it is a short word.
const ID_LIMIT: usize = 64;

/// Refuses an id that is no word of a few letters, digits and dashes.
fn ensure_sound_id(id: &str) -> Result<(), ApiError> {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if (1..=ID_LIMIT).contains(&id.len()) && id.bytes().all(letter) {
        Ok(())
    } else {
        Err(ApiError::from(ErrorCode::BadRequest).with("what", "id"))
    }
}

#[cfg(test)]
mod tests {
    use super::Request;
    use std::fmt::Write as _;

    /// Writes for the screens what each answer depends on, beside the types that `ts-rs` writes.
    #[test]
    fn export_bindings_reads() {
        let mut text =
            "// This file was generated by the contract's tests. Do not edit this file manually.\n\
             import type { Area } from './Area';\n\
             import type { Request } from './Request';\n\n\
             /** What the answer to a request depends on; absent: it may be anything. */\n\
             export const READS: { readonly [Kind in Request['type']]?: readonly Area[] } = {\n"
                .to_owned();
        for kind in Request::KINDS {
            let Some(areas) = Request::reads(kind) else {
                continue;
            };
            let areas = serde_json::to_string(areas).unwrap_or_default();
            let areas = areas.replace('"', "'").replace(',', ", ");
            let _ = writeln!(text, "  {kind}: {areas},");
        }
        text.push_str("};\n");
        let folder = std::env::var("TS_RS_EXPORT_DIR").unwrap_or_else(|_| "bindings".to_owned());
        let written = std::fs::create_dir_all(&folder)
            .and_then(|()| std::fs::write(std::path::Path::new(&folder).join("reads.ts"), text));
        assert!(written.is_ok(), "{written:?}");
    }
}
