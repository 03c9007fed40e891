//! Which papers there are, as the screens know them. What a kind is, is told where it is drawn (`documents`).

use crate::contract::*;
use crate::door::request::request;
use crate::door::turn::{Answer, Look, Turn};
use crate::sealing::{copy_views, version_views};
use documents::{Bundle, Group};

/// Returns the ids of all kinds of papers.
pub fn paper_kinds() -> Vec<&'static str> {
    documents::kinds().iter().map(|kind| kind.id()).collect()
}

request! {
    /// Which papers there are.
    Papers {} -> PapersView;
    may: Work(Papers), frozen: Never, seats: WORK
}

impl Answer for Papers {
    fn answer(&self, turn: Turn<'_>) -> Result<PapersView, ApiError> {
        let Look { open, .. } = &turn.leave()?;
        let day = open.read(|view| Ok(view.day()?))?;
        let draft = day.sealing.now().is_none();
        let kinds = documents::kinds()
            .into_iter()
            .map(|kind| {
                let spec = kind.spec();
                PaperKindView {
                    id: spec.id.to_owned(),
                    per_juror: spec.per_juror(),
                    per_project: spec.per_project(),
                    draft: draft && spec.drafted,
                    blank: spec.blank(),
                    guide: spec.guide(),
                    versions: version_views(&day, kind),
                    docx: spec.docx,
                    group: group_view(spec.group),
                    bundles: spec.bundles.iter().map(|bundle| bundle_view(*bundle)).collect(),
                }
            })
            .collect();
        let copies = copy_views(open, &day)?;
        Ok(PapersView { kinds, draft, copies })
    }
}

fn group_view(group: Group) -> PaperGroup {
    match group {
        Group::Before => PaperGroup::Before,
        Group::During => PaperGroup::During,
        Group::After => PaperGroup::After,
        Group::Form => PaperGroup::Form,
        Group::Guide => PaperGroup::Guide,
    }
}

fn bundle_view(bundle: Bundle) -> PaperBundle {
    match bundle {
        Bundle::Before => PaperBundle::Before,
        Bundle::Sheets => PaperBundle::Sheets,
        Bundle::Minutes => PaperBundle::Minutes,
        Bundle::Forms => PaperBundle::Forms,
    }
}
