//! A request that is sent again because its answer was lost.

use crate::contract::{Saved, StageChanged};
use crate::door::program::State;
use crate::door::request::Asked;
use crate::marks::sheet_saved;
use crate::sealing::stage_view;
use crate::wire::{Reply, Request};
use domain::Sheet;

/// Returns the answer to a request that is refused now because it is done already: by the same person, of the same
/// kind and content. What it did is not done again. `None`: it was not done, or says more than that it is durable.
pub(crate) fn reply(state: &State, asked: &Asked, request: &Request) -> Option<Reply> {
    let open = state.open.as_ref()?;
    let entry = open.read(|view| Ok(view.entry_of(asked.id)?)).ok()??;
    let body = asked.body().ok()?.to_string();
    if (entry.who, entry.kind.as_str(), entry.body) != (asked.who.word(), asked.request.kind(), body) {
        return None;
    }
    let saved = Saved {
        number: i64::try_from(entry.number).ok()?,
        time: entry.time_ms,
    };
    let changed = StageChanged {
        number: saved.number,
        time: saved.time,
        stage: stage_view(open.recorded),
        snapshot: None,
        snapshot_failed: None,
    };
    let answered = |content: &dyn std::any::Any| request.answered(content);
    answered(&saved).or_else(|| answered(&changed)).or_else(|| {
        let (sheet, _) = serde_json::from_str::<(Sheet, i64)>(&entry.reply).ok()?;
        answered(&sheet_saved(&open.contest, &sheet, saved, asked.who))
    })
}
