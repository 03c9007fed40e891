//! Cards of projects, jurors, criteria.

use crate::contract::*;
use crate::show::numbers::count;
use documents::paper::juror_person;
use domain::SheetState;
use domain::contest::{Contest, Criterion, Project, Role, Seat, Standing};
use domain::{Day, JurorId, Sheet};
use std::collections::BTreeMap;

/// More marks than this on a scale are typed into a field, not pressed as buttons.
const MOST_BUTTONS: usize = 11;

/// Returns the card of a project.
pub fn project_card(project: &Project) -> ProjectCard {
    let p = project.clone();
    ProjectCard {
        id: p.id,
        number: p.number,
        title: p.title,
        registration: p.registration,
        official_title: p.official_title,
        lead: p.lead,
        team: p.team,
        speaker: p.speaker,
        faculty: p.faculty,
        group: p.group,
        category: p.category,
        requested: p.requested.map(|m| m.0),
        minimum: p.minimum.map(|m| m.0),
        mentor: p.mentor,
        section: p.section,
        summary: p.summary,
        standing: standing_view(p.standing),
        notes: p.notes.into_iter().collect(),
    }
}

/// Returns the contract's word of a standing.
pub fn standing_view(standing: Standing) -> StandingView {
    match standing {
        Standing::Competing => StandingView::Competing,
        Standing::NoShow => StandingView::NoShow,
        // Applications that are not admitted have no card among the projects of the contest.
        Standing::Withdrawn | Standing::Received | Standing::Rejected => StandingView::Withdrawn,
    }
}

/// Returns the domain's standing.
pub fn standing(view: StandingView) -> Standing {
    match view {
        StandingView::Competing => Standing::Competing,
        StandingView::Withdrawn => Standing::Withdrawn,
        StandingView::NoShow => Standing::NoShow,
    }
}

/// Returns the contract's word of a role.
pub fn role_view(role: Role) -> RoleView {
    match role {
        Role::Chair => RoleView::Chair,
        Role::Deputy => RoleView::Deputy,
        Role::Member => RoleView::Member,
        Role::Secretary => RoleView::Secretary,
    }
}

/// Returns the contract's word of a seat.
pub fn seat_view(seat: Seat) -> SeatView {
    match seat {
        Seat::Administration => SeatView::Administration,
        Seat::Expert => SeatView::Expert,
        Seat::Student => SeatView::Student,
    }
}

/// Returns «Громов Г.Г.» for each juror, full names where initials collide.
pub fn short_names(contest: &Contest) -> BTreeMap<JurorId, String> {
    let names = documents::paper::names_of(contest, "");
    contest
        .jurors
        .iter()
        .map(|juror| (juror.id, names.list(juror_person(juror))))
        .collect()
}

/// Returns the cards of the jury; `sheets` are all sheets of the contest, `pins` those with a PIN. Marks of another
/// section count here no more than in the results.
pub fn juror_cards(contest: &Contest, sheets: &[Sheet], pins: &[JurorId], day: &Day) -> Vec<JurorCard> {
    let names = short_names(contest);
    contest
        .jurors
        .iter()
        .map(|juror| {
            let own: Vec<&Sheet> = sheets
                .iter()
                .filter(|s| s.juror == juror.id && competes(contest, s))
                .collect();
            let expected = |project: &&Project| {
                let sheet = own.iter().find(|s| s.project == project.id);
                project.standing == Standing::Competing
                    && sheet.is_none_or(|s| s.recusal.is_none())
                    && (day.judges(juror, project)
                        || (!day.leaves_out(juror, project) && sheet.is_some_and(|s| !s.is_empty())))
            };
            let done = |sheet: &&&Sheet| {
                let project = contest.projects.iter().find(|p| p.id == sheet.project);
                is_accepted(sheet) && !project.is_some_and(|p| day.leaves_out(juror, p))
            };
            let recusals = own.iter().filter(|s| s.recusal.is_some()).count();
            JurorCard {
                id: juror.id,
                code: juror.code.clone(),
                name: juror.name.clone(),
                short_name: names.get(&juror.id).cloned().unwrap_or_default(),
                position: juror.position.clone(),
                role: role_view(juror.role),
                voting: juror.voting,
                seat: juror.seat.map(seat_view),
                section: juror.section.clone(),
                has_pin: pins.contains(&juror.id),
                done: count(own.iter().filter(done).count()),
                of: if juror.scores() {
                    count(contest.projects.iter().filter(expected).count())
                } else {
                    0
                },
                recusals: count(recusals),
            }
        })
        .collect()
}

/// Returns whether the sheet's project competes.
pub fn competes(contest: &Contest, sheet: &Sheet) -> bool {
    contest
        .projects
        .iter()
        .any(|p| p.id == sheet.project && p.standing == Standing::Competing)
}

/// Returns the card of a criterion.
pub fn criterion_card(criterion: &Criterion) -> CriterionCard {
    let marks = criterion.marks_on_scale();
    let buttons = if (1..=MOST_BUTTONS).contains(&marks) {
        (0..marks)
            .map(|n| criterion.min.0 + i64::try_from(n).unwrap_or(0) * criterion.step.0)
            .collect()
    } else {
        Vec::new()
    };
    CriterionCard {
        id: criterion.id,
        code: criterion.code.clone(),
        name: criterion.name.clone(),
        description: criterion.description.clone(),
        weight: criterion.weight.to_string(),
        min: criterion.min.0,
        max: criterion.max.0,
        step: criterion.step.0,
        key: criterion.key,
        words: criterion
            .words
            .iter()
            .map(|word| ScaleWordView {
                score: word.score.0,
                text: word.text.clone(),
            })
            .collect(),
        buttons,
    }
}

/// Returns whether a sheet is accepted: complete, submitted or checked in, and not recused.
pub fn is_accepted(sheet: &Sheet) -> bool {
    sheet.recusal.is_none() && sheet.state != SheetState::Draft && sheet.is_complete()
}
