//! Conflicts of interest: proposed from what the lists say, accepted as a recusal, or dismissed with a reason.

use crate::contract::*;
use crate::door::request::request;
use crate::door::texts::reason;
use crate::door::turn::{Answer, Look, Turn};
use crate::file::open::Seen;
use crate::marks::by_place;
use crate::marks::{ensure_taking_marks, place};
use domain::kept::NoConflict;
use domain::{Conflict, Contest, JurorId, ProjectId, Relation, RelationKind, Sheet, conflicts};
use std::collections::BTreeMap;

request! {
    /// Jurors and projects that may be related, of those nobody has decided on.
    ProposedConflicts {} -> Vec<ProposedConflict>;
    may: Look, frozen: Never, seats: WORK, reads: [Jury, Marks]
}

impl Answer for ProposedConflicts {
    fn answer(&self, turn: Turn<'_>) -> Result<Vec<ProposedConflict>, ApiError> {
        let Look { open, .. } = &turn.leave()?;
        let sheets = open.read(|view| Ok(view.sheets(&open.contest)?))?;
        undecided(open, &sheets)?
            .into_iter()
            .map(|conflict| {
                let place = place(&open.contest, conflict.project, conflict.juror)?;
                Ok(ProposedConflict {
                    juror: conflict.juror,
                    name: place.juror.name.clone(),
                    position: place.juror.position.clone(),
                    project: conflict.project,
                    number: place.project.number.clone(),
                    title: place.project.title.clone(),
                    relations: conflict.relations.into_iter().map(relation_view).collect(),
                })
            })
            .collect()
    }
}

request! {
    /// Records that a juror's relations to these projects are no conflict; they are not proposed again.
    DismissConflicts {
        #[ts(type = "string")] juror: JurorId,
        #[ts(type = "string[]")] projects: Vec<ProjectId>,
        reason: String,
    } -> Saved;
    may: Work(Sheets), frozen: AtFixing, seats: WORK,
    touches: [Jury], journal: [juror, projects] confides [reason] to Work(Sheets)
}

impl Answer for DismissConflicts {
    /// Records that a juror's relations to projects are no conflict.
    ///
    /// # Errors
    /// A reason is needed; unknown juror or project; the taking of marks is closed.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            juror,
            ref projects,
            reason: ref why,
        } = self;
        let why = reason(why)?;
        let open = state.open()?;
        for project in projects {
            ensure_taking_marks(open, place(&open.contest, *project, juror)?.project)?;
        }
        let known: Vec<Conflict> = conflicts(&open.contest)
            .into_iter()
            .filter(|conflict| conflict.juror == juror && projects.contains(&conflict.project))
            .collect();
        let body = asked.body()?;
        let ((), saved) = program.commit(state, asked, &body, |tx| {
            for conflict in known {
                let subject = subject_of(conflict.juror, conflict.project);
                let dismissal = NoConflict {
                    reason: why.to_owned(),
                    relations: conflict.relations,
                };
                tx.keep(&subject, &dismissal)?;
            }
            Ok(())
        })?;
        Ok(saved)
    }
}

fn subject_of(juror: JurorId, project: ProjectId) -> String {
    format!("{juror}:{project}")
}

/// Returns what must be recorded so that the relations of a juror and a project known now are not proposed again:
/// subject and decision; `None` where there are none.
pub(crate) fn dismissal_of(
    contest: &Contest,
    juror: JurorId,
    project: ProjectId,
    reason: &str,
) -> Option<(String, NoConflict)> {
    let known = conflicts(contest)
        .into_iter()
        .find(|conflict| (conflict.juror, conflict.project) == (juror, project))?;
    let dismissal = NoConflict {
        reason: reason.to_owned(),
        relations: known.relations,
    };
    Some((subject_of(juror, project), dismissal))
}

/// Returns the relations that nobody has decided on, in the order of jurors and projects of the contest; none
/// after closing, when no recusal can change anything.
pub(crate) fn undecided(open: &Seen, sheets: &[Sheet]) -> Result<Vec<Conflict>, ApiError> {
    if open.is_closed() {
        return Ok(Vec::new());
    }
    let contest = &open.contest;
    let mut dismissed: BTreeMap<String, Vec<Relation>> = BTreeMap::new();
    for (subject, decision) in open.read(|view| Ok(view.kept::<NoConflict>()?))? {
        dismissed
            .entry(subject)
            .or_default()
            .extend(decision.what.relations);
    }
    let sheets = by_place(sheets);
    let mut found = conflicts(contest);
    found.retain_mut(|conflict| {
        let place = (conflict.project, conflict.juror);
        if sheets.get(&place).is_some_and(|sheet| sheet.recusal.is_some()) {
            return false;
        }
        if let Some(known) = dismissed.get(&subject_of(conflict.juror, conflict.project)) {
            conflict.relations.retain(|relation| !known.contains(relation));
        }
        !conflict.relations.is_empty()
    });
    let jurors: BTreeMap<JurorId, usize> = contest.jurors.iter().map(|j| j.id).zip(0..).collect();
    let projects: BTreeMap<ProjectId, usize> = contest.projects.iter().map(|p| p.id).zip(0..).collect();
    found.sort_by_key(|c| (jurors.get(&c.juror).copied(), projects.get(&c.project).copied()));
    Ok(found)
}

fn relation_view(relation: Relation) -> RelationView {
    RelationView {
        kind: match relation.kind {
            RelationKind::Lead => RelationKindView::Lead,
            RelationKind::Mentor => RelationKindView::Mentor,
            RelationKind::Speaker => RelationKindView::Speaker,
            RelationKind::Team => RelationKindView::Team,
            RelationKind::Department => RelationKindView::Department,
        },
        named: relation.named,
        certain: relation.certain,
    }
}
