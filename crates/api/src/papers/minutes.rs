//! What people supply for the minutes.

use crate::contract::*;
use crate::door::program::Program;
use crate::door::request::request;
use crate::door::texts::within;
use crate::door::turn::{Answer, Look, Turn};
use crate::file::open::Seen;
use crate::show::cards::juror_cards;
use documents::paper::{self, Attendance, MinutesFields, Votes};
use domain::day::votes::Subject;
use domain::minutes as kept;
use domain::{Contest, JurorId, Project, Sheet};

/// A field of the minutes, in characters.
const FIELD_LIMIT: usize = 4_000;

request! {
    /// What people must supply for the minutes.
    Minutes {} -> MinutesView;
    may: Work(Papers), frozen: Never, seats: WORK
}

impl Answer for Minutes {
    fn answer(&self, turn: Turn<'_>) -> Result<MinutesView, ApiError> {
        let Look { program, open, .. } = &turn.leave()?;
        program.minutes_of(open)
    }
}

request! {
    /// Saves what people supplied for the minutes.
    SetMinutes { minutes: MinutesForm } -> Saved;
    may: Work(Papers), frozen: AtSigning, seats: WORK,
    touches: [Papers], journal: []
}

impl Answer for SetMinutes {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { minutes } = self;
        for text in texts_of(minutes) {
            within(text, FIELD_LIMIT)?;
        }
        let body = asked.body()?;
        let ((), saved) = program.commit(state, asked, &body, |tx| {
            Ok(tx.keep("", &kept::Minutes::from(minutes))?)
        })?;
        Ok(saved)
    }
}

impl Program {
    pub(crate) fn minutes_of(&self, open: &Seen) -> Result<MinutesView, ApiError> {
        let contest = &open.contest;
        let (form, day, sheets) =
            open.read(|view| Ok((minutes_form(view, contest)?, view.day()?, view.sheets(contest)?)))?;
        let presence = &day.presence;
        let known_of = |juror: JurorId| {
            presence.stays.iter().any(|stay| stay.juror == juror)
                || presence.absences.iter().any(|(who, ..)| *who == juror)
        };
        let jurors = juror_cards(&open.contest, &[], &[], &day);
        let voting: Vec<&JurorCard> = jurors
            .iter()
            .filter(|j| j.role != RoleView::Secretary && j.voting)
            .collect();
        let there = |id| {
            form.attendance
                .iter()
                .find(|line| line.juror == id)
                .map_or(Presence::Unknown, |line| line.presence)
        };
        let known = voting.iter().all(|j| there(j.id) != Presence::Unknown);
        let present = voting
            .iter()
            .filter(|j| match there(j.id) {
                Presence::Present => true,
                Presence::Remote => open.contest.regulation.remote_counts,
                Presence::Absent | Presence::Unknown => false,
            })
            .count();
        let quorum = open.contest.regulation.quorum;
        // A vote that was recorded on the day prints where the form has none.
        let recorded = |about: &Subject| {
            let mut decided = day.decided();
            decided.any(|(_, subject, _, vote)| subject == about && vote.is_some())
        };
        let voted = |typed: &VotesForm, about: &Subject| typed.votes_for.is_some() || recorded(about);
        let touched = |project: &&Project| {
            let of = |sheet: &Sheet| sheet.project == project.id && sheet.recusal.is_some();
            sheets.iter().any(of)
        };
        let unvoted: Vec<String> = contest
            .projects
            .iter()
            .filter(touched)
            .filter(|project| {
                let typed = form.votes_projects.iter().find(|one| one.project == project.id);
                let typed = typed.map(|one| one.votes.clone()).unwrap_or_default();
                !voted(&typed, &Subject::ResultsOf { project: project.id })
            })
            .map(|project| project.number.clone())
            .collect();
        let secretary = jurors.iter().any(|j| j.role == RoleView::Secretary);
        let (begin, end) = paper::meeting(&day);
        let empty = [
            ("number", form.number.is_empty()),
            ("approval-order", form.approval_order.is_empty()),
            ("presiding", form.presiding.is_none()),
            ("secretary", form.secretary.is_empty() && !secretary),
            ("attendance", !known),
            ("begin", form.begin.is_empty() && begin.is_none()),
            ("end", form.end.is_empty() && end.is_none()),
            (
                "votes-recusals",
                contest.projects.iter().any(|project| touched(&project))
                    && !voted(&form.votes_recusals, &Subject::Recusals),
            ),
            ("votes-results", !voted(&form.votes_results, &Subject::Results)),
            ("votes-projects", !unvoted.is_empty()),
            (
                "votes-fund",
                !contest.sources.is_empty() && !voted(&form.votes_fund, &Subject::Fund),
            ),
        ];
        Ok(MinutesView {
            quorum_met: (known && !voting.is_empty()).then(|| quorum.is_met(present, voting.len())),
            empty: empty
                .into_iter()
                .filter(|(_, empty)| *empty)
                .map(|(name, _)| name.to_owned())
                .collect(),
            begin,
            end,
            unvoted,
            form,
            attendance_recorded: jurors.iter().map(|j| j.id).filter(|id| known_of(*id)).collect(),
            jurors,
        })
    }
}

/// Returns what people supplied, or an empty form; attendance and who presided from the jury's presence, where it
/// was recorded.
pub(crate) fn minutes_form(view: &store::View, contest: &Contest) -> Result<MinutesForm, ApiError> {
    let last = view.last_kept::<kept::Minutes>("")?;
    let mut form = last.map(|at| MinutesForm::from(at.what)).unwrap_or_default();
    let presence = view.day()?.presence;
    for juror in &contest.jurors {
        let Some(line) = attendance(&presence, juror.id) else {
            continue;
        };
        form.attendance.retain(|other| other.juror != juror.id);
        form.attendance.push(line);
    }
    form.presiding = form.presiding.or_else(|| presence.presided(contest));
    Ok(form)
}

/// Returns a juror's attendance as it was recorded: from afar only where every stay was, absent where there is
/// none and a reason stands.
fn attendance(presence: &domain::day::presence::Presence, juror: JurorId) -> Option<AttendanceLine> {
    let mut stays = presence
        .stays
        .iter()
        .filter(|stay| stay.juror == juror)
        .peekable();
    if stays.peek().is_some() {
        return Some(AttendanceLine {
            juror,
            presence: if stays.all(|stay| stay.remote) {
                Presence::Remote
            } else {
                Presence::Present
            },
            reason: String::new(),
        });
    }
    let (.., reason) = presence.absences.iter().find(|(who, ..)| *who == juror)?;
    Some(AttendanceLine {
        juror,
        presence: Presence::Absent,
        reason: reason.clone(),
    })
}

fn votes(form: &VotesForm) -> Votes {
    Votes {
        votes_for: form.votes_for,
        votes_against: form.votes_against,
        abstained: form.abstained,
    }
}

/// Returns the form as the paper takes it.
pub(crate) fn minutes_fields(form: &MinutesForm) -> MinutesFields {
    MinutesFields {
        number: form.number.clone(),
        date: None,
        approval_order: form.approval_order.clone(),
        presiding: form.presiding,
        secretary: form.secretary.clone(),
        attendance: form
            .attendance
            .iter()
            .map(|line| Attendance {
                juror: line.juror,
                presence: match line.presence {
                    Presence::Unknown => paper::Presence::Unknown,
                    Presence::Present => paper::Presence::Present,
                    Presence::Remote => paper::Presence::Remote,
                    Presence::Absent => paper::Presence::Absent,
                },
                reason: line.reason.clone(),
            })
            .collect(),
        invited: form.invited.clone(),
        begin: form.begin.clone(),
        end: form.end.clone(),
        speaker_recusals: form.speaker_recusals.clone(),
        speaker_results: form.speaker_results.clone(),
        speaker_fund: form.speaker_fund.clone(),
        spoke_recusals: String::new(),
        spoke_results: form.spoke_results.clone(),
        spoke_fund: form.spoke_fund.clone(),
        votes_recusals: votes(&form.votes_recusals),
        votes_results: votes(&form.votes_results),
        votes_projects: form
            .votes_projects
            .iter()
            .map(|line| (line.project, votes(&line.votes)))
            .collect(),
        votes_fund: votes(&form.votes_fund),
        decisions: String::new(),
        dissent: form.dissent.clone(),
        annex_sheets: form.annex_sheets.clone(),
    }
}

fn texts_of(form: &MinutesForm) -> impl Iterator<Item = &str> {
    [
        &form.number,
        &form.approval_order,
        &form.secretary,
        &form.invited,
        &form.begin,
        &form.end,
        &form.speaker_recusals,
        &form.speaker_results,
        &form.speaker_fund,
        &form.spoke_results,
        &form.spoke_fund,
        &form.dissent,
        &form.annex_sheets,
    ]
    .into_iter()
    .map(String::as_str)
    .chain(form.attendance.iter().map(|line| line.reason.as_str()))
}

impl From<&MinutesForm> for kept::Minutes {
    fn from(form: &MinutesForm) -> Self {
        let form = form.clone();
        Self {
            number: form.number,
            approval_order: form.approval_order,
            presiding: form.presiding,
            secretary: form.secretary,
            attendance: form.attendance.into_iter().map(kept_line).collect(),
            invited: form.invited,
            begin: form.begin,
            end: form.end,
            speaker_recusals: form.speaker_recusals,
            speaker_results: form.speaker_results,
            speaker_fund: form.speaker_fund,
            spoke_results: form.spoke_results,
            spoke_fund: form.spoke_fund,
            votes_recusals: kept_votes(&form.votes_recusals),
            votes_results: kept_votes(&form.votes_results),
            votes_projects: form
                .votes_projects
                .iter()
                .map(|line| kept::ProjectVotes {
                    project: line.project,
                    votes: kept_votes(&line.votes),
                })
                .collect(),
            votes_fund: kept_votes(&form.votes_fund),
            dissent: form.dissent,
            annex_sheets: form.annex_sheets,
        }
    }
}

impl From<kept::Minutes> for MinutesForm {
    fn from(minutes: kept::Minutes) -> Self {
        Self {
            number: minutes.number,
            approval_order: minutes.approval_order,
            presiding: minutes.presiding,
            secretary: minutes.secretary,
            attendance: minutes.attendance.into_iter().map(shown_line).collect(),
            invited: minutes.invited,
            begin: minutes.begin,
            end: minutes.end,
            speaker_recusals: minutes.speaker_recusals,
            speaker_results: minutes.speaker_results,
            speaker_fund: minutes.speaker_fund,
            spoke_results: minutes.spoke_results,
            spoke_fund: minutes.spoke_fund,
            votes_recusals: shown_votes(minutes.votes_recusals),
            votes_results: shown_votes(minutes.votes_results),
            votes_projects: minutes
                .votes_projects
                .into_iter()
                .map(|line| ProjectVotes {
                    project: line.project,
                    votes: shown_votes(line.votes),
                })
                .collect(),
            votes_fund: shown_votes(minutes.votes_fund),
            dissent: minutes.dissent,
            annex_sheets: minutes.annex_sheets,
        }
    }
}

fn kept_line(line: AttendanceLine) -> kept::AttendanceLine {
    kept::AttendanceLine {
        juror: line.juror,
        presence: match line.presence {
            Presence::Unknown => kept::Presence::Unknown,
            Presence::Present => kept::Presence::Present,
            Presence::Remote => kept::Presence::Remote,
            Presence::Absent => kept::Presence::Absent,
        },
        reason: line.reason,
    }
}

fn shown_line(line: kept::AttendanceLine) -> AttendanceLine {
    AttendanceLine {
        juror: line.juror,
        presence: match line.presence {
            kept::Presence::Unknown => Presence::Unknown,
            kept::Presence::Present => Presence::Present,
            kept::Presence::Remote => Presence::Remote,
            kept::Presence::Absent => Presence::Absent,
        },
        reason: line.reason,
    }
}

fn kept_votes(form: &VotesForm) -> kept::Votes {
    kept::Votes {
        votes_for: form.votes_for,
        votes_against: form.votes_against,
        abstained: form.abstained,
    }
}

fn shown_votes(votes: kept::Votes) -> VotesForm {
    VotesForm {
        votes_for: votes.votes_for,
        votes_against: votes.votes_against,
        abstained: votes.abstained,
    }
}
