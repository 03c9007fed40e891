//! The register of declarations on conflicts of interest: handed in, considered, and what follows for the sheets.

use crate::contract::*;
use crate::door::request::request;
use crate::door::texts::{REASON_LIMIT, reason, within};
use crate::door::turn::{Answer, Look, Turn};
use crate::jury::conflicts::dismissal_of;
use crate::marks::by_place;
use crate::marks::{ensure_taking_marks, place};
use crate::show::cards::{role_view, short_names};
use domain::day::conflicts::{Declaration, Declared, Record};
use domain::{Contest, Day, JurorId, ProjectId, Role};
use std::collections::BTreeSet;

request! {
    /// The register of declarations on conflicts of interest, and who has not handed one in.
    ConflictRegister {} -> ConflictRegisterView;
    may: Look, frozen: Never, seats: WORK, reads: [Jury, Marks]
}

impl Answer for ConflictRegister {
    fn answer(&self, turn: Turn<'_>) -> Result<ConflictRegisterView, ApiError> {
        let Look { program, open, .. } = &turn.leave()?;
        let moment = open.moment()?;
        let (contest, day) = (&*moment.contest, &moment.day);
        let names = short_names(contest);
        let name = |id: JurorId| names.get(&id).cloned().unwrap_or_default();
        let sheets = by_place(&moment.sheets);
        let project = |id: ProjectId| contest.projects.iter().find(|project| project.id == id);
        let now = program.now();
        let view = |declaration: &Declaration| {
            let considers = considers(contest, day, declaration.juror, now);
            DeclarationView {
                number: declaration.number,
                juror: declaration.juror,
                name: name(declaration.juror),
                time: declaration.time_ms,
                projects: declaration
                    .projects
                    .iter()
                    .map(|declared| DeclarationProject {
                        project: declared.project,
                        number: project(declared.project).map_or_else(String::new, |p| p.number.clone()),
                        title: project(declared.project).map_or_else(String::new, |p| p.title.clone()),
                        grounds: declared.grounds.clone(),
                        decision: declaration
                            .considered
                            .iter()
                            .find(|one| one.project == declared.project)
                            .map(|one| DeclarationDecision {
                                accepted: one.accepted,
                                by_name: one.by.map(name).unwrap_or_default(),
                                note: one.note.clone(),
                                time: one.time_ms,
                            }),
                        recused: sheets
                            .get(&(declared.project, declaration.juror))
                            .is_some_and(|sheet| sheet.recusal.is_some()),
                    })
                    .collect(),
                considers,
                considers_name: considers.map(name).unwrap_or_default(),
            }
        };
        let told: BTreeSet<(ProjectId, JurorId)> = day
            .conflicts
            .declarations
            .iter()
            .flat_map(|declaration| {
                declaration
                    .projects
                    .iter()
                    .map(|one| (one.project, declaration.juror))
            })
            .collect();
        let undeclared = moment
            .sheets
            .iter()
            .filter(|sheet| !told.contains(&(sheet.project, sheet.juror)))
            .filter_map(|sheet| {
                let project = project(sheet.project)?;
                Some(RecusalView {
                    juror: sheet.juror,
                    name: name(sheet.juror),
                    project: sheet.project,
                    number: project.number.clone(),
                    title: project.title.clone(),
                    reason: sheet.recusal.clone()?,
                })
            })
            .collect();
        Ok(ConflictRegisterView {
            people: contest
                .jurors
                .iter()
                .filter(|juror| juror.scores())
                .map(|juror| DeclarationOwner {
                    juror: juror.id,
                    code: juror.code.clone(),
                    name: juror.name.clone(),
                    position: juror.position.clone(),
                    role: role_view(juror.role),
                    voting: juror.voting,
                    declaration: day.conflicts.of(juror.id).map(|declaration| declaration.number),
                })
                .collect(),
            declarations: day.conflicts.declarations.iter().map(view).collect(),
            undeclared,
        })
    }
}

request! {
    /// Enters a juror's declaration; without projects: no conflict.
    NotifyConflict { #[ts(type = "string")] juror: JurorId, declared: Vec<DeclaredForm> } -> Saved;
    may: Work(Sheets), frozen: AtFixing, seats: WORK,
    touches: [Jury], journal: [juror]
}

impl Answer for NotifyConflict {
    /// Enters a juror's declaration under the next number of the register.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            juror,
            declared: ref projects,
        } = self;
        let open = state.open()?;
        let scores = |other: &domain::Juror| other.id == juror && other.scores();
        if !open.contest.jurors.iter().any(scores) {
            return Err(ErrorCode::UnknownJuror.into());
        }
        let mut declared: Vec<Declared> = Vec::with_capacity(projects.len());
        for one in projects {
            ensure_taking_marks(open, place(&open.contest, one.project, juror)?.project)?;
            if declared.iter().any(|other| other.project == one.project) {
                return Err(ErrorCode::BadRequest.into());
            }
            declared.push(Declared {
                project: one.project,
                grounds: reason(&one.grounds)?.to_owned(),
            });
        }
        program.record(state, asked, |_| {
            Ok(vec![Record::Notified {
                juror,
                projects: declared,
            }])
        })
    }
}

request! {
    /// Records what who presides (or `by`) decided on a project of a declaration; accepted, the juror is recused from it.
    ConsiderConflict {
        notice: u32,
        #[ts(type = "string")] project: ProjectId,
        #[ts(type = "string | null")] by: Option<JurorId>,
        accepted: bool,
        note: String,
    } -> Saved;
    may: Work(Sheets), frozen: AtFixing, seats: WORK,
    touches: [Jury, Marks], journal: [notice, project, accepted]
}

impl Answer for ConsiderConflict {
    /// Records what was decided on a project of a declaration; accepted, the juror is recused in the same transaction,
    /// and no longer where an accepted one is taken back.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            notice: number,
            project,
            by,
            accepted,
            ref note,
        } = self;
        let note = within(note, REASON_LIMIT)?;
        let body = asked.body()?;
        let now = program.now();
        let open = state.open()?;
        let contest = std::sync::Arc::clone(&open.contest);
        let closed = open.is_closed();
        let ((), saved) = program.commit(state, asked, &body, |tx| {
            let day = tx.day()?;
            let declaration = day
                .conflicts
                .declarations
                .iter()
                .find(|declaration| declaration.number == number);
            let declaration = declaration.ok_or(ErrorCode::UnknownDeclaration)?;
            let declared = declaration.projects.iter().find(|one| one.project == project);
            let declared = declared.ok_or(ErrorCode::UnknownDeclaration)?;
            let juror = declaration.juror;
            place(&contest, project, juror)?;
            if closed {
                return Err(ErrorCode::MarksClosed.into());
            }
            let by = by.or_else(|| considers(&contest, &day, juror, now));
            if by == Some(juror) {
                return Err(ErrorCode::OwnConflict.into());
            }
            let voting = |id: JurorId| {
                let mut all = contest.jurors.iter();
                all.any(|other| other.id == id && other.scores() && other.voting)
            };
            if by.is_some_and(|by| !voting(by)) {
                return Err(ErrorCode::UnknownJuror.into());
            }
            let before = declaration.considered.iter().find(|one| one.project == project);
            if before.is_some_and(|one| one.accepted != accepted) {
                // What was decided is changed only with a reason.
                reason(note)?;
            }
            let recused = tx.sheet(&contest, project, juror)?.recusal.is_some();
            if accepted && !recused {
                tx.declare_recusal(project, juror, &declared.grounds)?;
            }
            if !accepted {
                if recused && before.is_some_and(|one| one.accepted) {
                    tx.withdraw_recusal(project, juror, note)?;
                }
                if let Some((subject, dismissal)) = dismissal_of(&contest, juror, project, note) {
                    tx.keep(&subject, &dismissal)?;
                }
            }
            Ok(tx.record(Record::Considered {
                number,
                project,
                by,
                accepted,
                note: note.to_owned(),
            })?)
        })?;
        Ok(saved)
    }
}

/// Returns who considers a declaration: who presides, but nobody their own. Where nothing of presence was entered, as
/// the order of the jury says.
fn considers(contest: &Contest, day: &Day, juror: JurorId, now: i64) -> Option<JurorId> {
    let of = |role: Role| contest.jurors.iter().filter(move |other| other.role == role);
    let by_order = || {
        let mut order = of(Role::Chair).chain(of(Role::Deputy)).map(|other| other.id);
        order.find(|id| *id != juror)
    };
    day.presence
        .presiding_at(contest, now, &[juror])
        .or_else(by_order)
}
