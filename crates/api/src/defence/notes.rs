//! Notes on projects: what was asked, what the jury recommends.

use crate::contract::*;
use crate::door::request::request;
use crate::door::texts::{COMMENT_LIMIT, within};
use crate::door::turn::{Answer, Turn};
use domain::day::notes::{Kind, Note, Record};
use domain::{Contest, JurorId};
use std::collections::BTreeMap;

request! {
    /// Writes or rewrites a note on a project.
    WriteNote { note: NoteForm } -> Saved;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Defence], journal: [project]
}

impl Answer for WriteNote {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { note: form } = self;
        let contest = state.open()?.contest.clone();
        if !contest.projects.iter().any(|p| p.id == form.project) {
            return Err(ErrorCode::UnknownProject.into());
        }
        if let Some(juror) = form.juror
            && !contest.jurors.iter().any(|j| j.id == juror)
        {
            return Err(ErrorCode::UnknownJuror.into());
        }
        let (id, text) = (within(&form.id, ID_LIMIT)?, within(&form.text, COMMENT_LIMIT)?);
        if text.is_empty() || id.is_empty() {
            return Err(ErrorCode::TextNeeded.into());
        }
        let record = Record::Written {
            id: id.to_owned(),
            project: form.project,
            kind: match form.kind {
                NoteKindView::Question => Kind::Question,
                NoteKindView::Recommendation => Kind::Recommendation,
                NoteKindView::Remark => Kind::Remark,
            },
            juror: form.juror,
            speaker: within(&form.speaker, NAME_LIMIT)?.to_owned(),
            text: text.to_owned(),
        };
        program.record(state, asked, |_| Ok(vec![record]))
    }
}

request! {
    /// Takes a note back.
    RemoveNote { note: String } -> Saved;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Defence], journal: []
}

impl Answer for RemoveNote {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { note } = self;
        let id = within(note, ID_LIMIT)?.to_owned();
        program.record(state, asked, |_| Ok(vec![Record::Removed { id }]))
    }
}

/// A name, in characters.
const NAME_LIMIT: usize = 200;
/// An id that a screen makes, in characters.
const ID_LIMIT: usize = 64;

/// Returns a note as the screens show it.
pub(crate) fn note_view(contest: &Contest, names: &BTreeMap<JurorId, String>, note: &Note) -> NoteView {
    let of_jury = note
        .juror
        .filter(|id| contest.jurors.iter().any(|juror| juror.id == *id));
    NoteView {
        who: of_jury
            .and_then(|juror| names.get(&juror).cloned())
            .unwrap_or_else(|| note.speaker.clone()),
        time: note.time_ms,
        note: NoteForm {
            id: note.id.clone(),
            project: note.project,
            kind: match note.kind {
                Kind::Question => NoteKindView::Question,
                Kind::Recommendation => NoteKindView::Recommendation,
                Kind::Remark => NoteKindView::Remark,
            },
            juror: note.juror,
            speaker: note.speaker.clone(),
            text: note.text.clone(),
        },
    }
}
