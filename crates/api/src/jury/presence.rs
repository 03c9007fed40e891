//! Who of the jury is there: comings and goings, the quorum, who presides.

use crate::contract::*;
use crate::door::request::request;
use crate::door::texts::reason;
use crate::door::turn::{Answer, Look, Turn};
use crate::show::cards::{role_view, seat_view, short_names};
use crate::show::numbers::count;
use chrono::NaiveDate;
use domain::day::presence::{self, QuorumNow, Record};
use domain::{Contest, Day, JurorId, Sheet};

request! {
    /// Comings and goings of the jury, the quorum, who presides.
    Presence {} -> PresenceView;
    may: Look, frozen: Never, seats: WORK, reads: [Jury, Marks]
}

impl Answer for Presence {
    fn answer(&self, turn: Turn<'_>) -> Result<PresenceView, ApiError> {
        let Look { program, open, .. } = &turn.leave()?;
        let moment = open.moment()?;
        let (contest, presence) = (&*moment.contest, &moment.day.presence);
        let now = program.now();
        let (presiding, because, reason) = presides(contest, presence, now);
        Ok(PresenceView {
            days: contest.dates.iter().map(ToString::to_string).collect(),
            now,
            recorded: !presence.is_empty(),
            rows: rows(contest, presence, now),
            quorum: quorum_view(contest, presence.quorum(contest, now)),
            changes: presence
                .quorum_over_time(contest)
                .into_iter()
                .map(|(at, quorum)| QuorumChange {
                    at,
                    present: count(quorum.present),
                    met: quorum.met,
                })
                .collect(),
            presiding,
            because,
            reason,
            items: items(contest, &moment.sheets, presence, presiding, now),
        })
    }
}

request! {
    /// Somebody of the jury came on a day of the contest, now (null) or at a time; from afar or in person.
    JurorArrived {
        #[ts(type = "string")] juror: JurorId,
        day: String,
        #[ts(type = "number | null")] at: Option<i64>,
        remote: bool,
    } -> Saved;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Jury], journal: [juror, remote]
}

impl Answer for JurorArrived {
    /// Records that somebody came, now or at a time that was typed.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            juror,
            ref day,
            at,
            remote,
        } = self;
        let contest = &state.open()?.contest;
        ensure_on_the_list(contest, juror)?;
        let day = day_of(contest, day)?;
        let now = program.now();
        let at_ms = at.unwrap_or(now);
        if at_ms > now {
            return Err(ErrorCode::PresenceTimes.into());
        }
        program.record(state, asked, |before| {
            for stay in before.presence.stays_of(juror, day) {
                match stay.left_ms {
                    None => return Err(ErrorCode::AlreadyThere.into()),
                    Some(left) if at_ms < left => return Err(ErrorCode::PresenceTimes.into()),
                    Some(_) => {}
                }
            }
            Ok(vec![Record::Arrived {
                juror,
                day,
                at_ms,
                remote,
            }])
        })
    }
}

request! {
    /// Everybody on the list of the jury of whom nothing was entered on a day came, now and in person.
    JuryArrived { day: String } -> Saved;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Jury]
}

impl Answer for JuryArrived {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let contest = &state.open()?.contest;
        let day = day_of(contest, &self.day)?;
        let on_the_list: Vec<JurorId> = contest.jurors.iter().map(|juror| juror.id).collect();
        let at_ms = program.now();
        program.record(state, asked, |before| {
            let presence = &before.presence;
            let entered = |juror: &JurorId| {
                let absent = presence
                    .absences
                    .iter()
                    .any(|(who, on, _)| who == juror && *on == day);
                absent || !presence.stays_of(*juror, day).is_empty()
            };
            let arrived: Vec<Record> = on_the_list
                .into_iter()
                .filter(|juror| !entered(juror))
                .map(|juror| Record::Arrived {
                    juror,
                    day,
                    at_ms,
                    remote: false,
                })
                .collect();
            if arrived.is_empty() {
                return Err(ErrorCode::AlreadyThere.into());
            }
            Ok(arrived)
        })
    }
}

request! {
    /// Somebody left.
    JurorLeft {
        #[ts(type = "string")] juror: JurorId,
        day: String,
        #[ts(type = "number | null")] at: Option<i64>,
    } -> Saved;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Jury], journal: [juror]
}

impl Answer for JurorLeft {
    /// Records that somebody left, now or at a time that was typed.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { juror, ref day, at } = self;
        let contest = &state.open()?.contest;
        ensure_on_the_list(contest, juror)?;
        let day = day_of(contest, day)?;
        let now = program.now();
        let at_ms = at.unwrap_or(now);
        program.record(state, asked, |before| {
            let stays = before.presence.stays_of(juror, day);
            let open = stays.iter().find(|stay| stay.left_ms.is_none());
            let open = open.ok_or(ErrorCode::NotThere)?;
            if at_ms > now || at_ms < open.arrived_ms {
                return Err(ErrorCode::PresenceTimes.into());
            }
            Ok(vec![Record::Left { juror, day, at_ms }])
        })
    }
}

request! {
    /// Somebody does not come on a day, and why.
    JurorAbsent { #[ts(type = "string")] juror: JurorId, day: String, reason: String } -> Saved;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Jury], journal: [juror] confides [reason] to Work(Sheets)
}

impl Answer for JurorAbsent {
    /// Records that somebody does not come on a day.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            juror,
            ref day,
            reason: ref why,
        } = self;
        let contest = &state.open()?.contest;
        ensure_on_the_list(contest, juror)?;
        let day = day_of(contest, day)?;
        let why = reason(why)?.to_owned();
        program.record(state, asked, |before| {
            if !before.presence.stays_of(juror, day).is_empty() {
                return Err(ErrorCode::AlreadyThere.into());
            }
            Ok(vec![Record::Absent {
                juror,
                day,
                reason: why,
            }])
        })
    }
}

request! {
    /// Puts right what was entered of somebody on a day, with a reason.
    CorrectPresence {
        #[ts(type = "string")] juror: JurorId,
        day: String,
        stays: Vec<StayForm>,
        reason: String,
    } -> Saved;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Jury], journal: [juror] confides [reason] to Work(Sheets)
}

impl Answer for CorrectPresence {
    /// Puts right what was entered of somebody on a day: the stays as they were, or none.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            juror,
            ref day,
            ref stays,
            reason: ref why,
        } = self;
        let contest = &state.open()?.contest;
        ensure_on_the_list(contest, juror)?;
        let day = day_of(contest, day)?;
        let why = reason(why)?.to_owned();
        let now = program.now();
        let mut before = i64::MIN;
        for (at, stay) in stays.iter().enumerate() {
            let last = at + 1 == stays.len();
            let left = stay.left.unwrap_or(if last { now } else { i64::MAX });
            // One after the other; only the last of them may still go on.
            if stay.arrived < before || left < stay.arrived || left > now || at >= MOST_STAYS {
                return Err(ErrorCode::PresenceTimes.into());
            }
            before = left;
        }
        program.record(state, asked, |_| {
            let mut records = vec![Record::Cleared {
                juror,
                day,
                reason: why,
            }];
            for stay in stays {
                records.push(Record::Arrived {
                    juror,
                    day,
                    at_ms: stay.arrived,
                    remote: stay.remote,
                });
                if let Some(at_ms) = stay.left {
                    records.push(Record::Left { juror, day, at_ms });
                }
            }
            Ok(records)
        })
    }
}

request! {
    /// Names who presides from now on, with a reason; null: again as the order of the jury says.
    SetPresiding { #[ts(type = "string | null")] juror: Option<JurorId>, reason: String } -> Saved;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Jury], journal: [juror, reason]
}

impl Answer for SetPresiding {
    /// Records who presides from now on; nobody: again whom the order of the jury names.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            juror,
            reason: ref why,
        } = self;
        let open = state.open()?;
        if let Some(juror) = juror {
            let voting = |other: &domain::Juror| other.id == juror && other.scores() && other.voting;
            if !open.contest.jurors.iter().any(voting) {
                return Err(ErrorCode::UnknownJuror.into());
            }
        }
        let why = reason(why)?.to_owned();
        let now = program.now();
        program.record(state, asked, |before| {
            if juror.is_some_and(|juror| !before.presence.is_present(juror, now)) {
                return Err(ErrorCode::NotThere.into());
            }
            Ok(vec![Record::Presides { juror, reason: why }])
        })
    }
}

/// A person has come and gone so often in a day at most.
const MOST_STAYS: usize = 20;

/// Returns the day of the contest that is meant.
fn day_of(contest: &Contest, day: &str) -> Result<NaiveDate, ApiError> {
    let unknown = || ApiError::from(ErrorCode::UnknownDay).with("day", day);
    let date: NaiveDate = day.parse().map_err(|_| unknown())?;
    if contest.dates.is_empty() || contest.dates.contains(&date) {
        Ok(date)
    } else {
        Err(unknown())
    }
}

/// Refuses a person who is not on the list of the jury.
fn ensure_on_the_list(contest: &Contest, juror: JurorId) -> Result<(), ApiError> {
    if contest.jurors.iter().any(|other| other.id == juror) {
        Ok(())
    } else {
        Err(ErrorCode::UnknownJuror.into())
    }
}

/// Refuses what the jury cannot decide for want of a quorum. Where nothing of presence was entered the program
/// does not know, and people answer for it.
///
/// # Errors
/// `NoQuorum`.
pub(crate) fn ensure_quorum(contest: &Contest, day: &Day, at_ms: i64) -> Result<(), ApiError> {
    if day.presence.may_decide(contest, at_ms) {
        return Ok(());
    }
    let now = quorum_view(contest, day.presence.quorum(contest, at_ms));
    Err(ApiError::from(ErrorCode::NoQuorum)
        .with("present", now.present)
        .with("approved", now.approved)
        .with("needed", now.needed))
}

fn quorum_view(contest: &Contest, now: QuorumNow) -> QuorumView {
    let quorum = contest.regulation.quorum;
    let needed = (0..=now.approved).find(|present| quorum.is_met(*present, now.approved));
    QuorumView {
        present: count(now.present),
        approved: count(now.approved),
        needed: count(needed.unwrap_or(now.approved)),
        met: now.met,
        remote_counts: contest.regulation.remote_counts,
    }
}

fn rows(contest: &Contest, presence: &presence::Presence, now: i64) -> Vec<PresenceRow> {
    let names = short_names(contest);
    let row = |juror: &domain::Juror| {
        let here = presence.stay_at(juror.id, now);
        let mut stays: Vec<&presence::Stay> = presence
            .stays
            .iter()
            .filter(|stay| stay.juror == juror.id)
            .collect();
        stays.sort_by_key(|stay| (stay.day, stay.arrived_ms));
        PresenceRow {
            juror: juror.id,
            code: juror.code.clone(),
            name: juror.name.clone(),
            short_name: names.get(&juror.id).cloned().unwrap_or_default(),
            position: juror.position.clone(),
            role: role_view(juror.role),
            seat: juror.seat.map(seat_view),
            voting: juror.scores() && juror.voting,
            here: here.is_some(),
            remote: here.is_some_and(|stay| stay.remote),
            stays: stays
                .into_iter()
                .map(|stay| StayView {
                    day: stay.day.to_string(),
                    arrived: stay.arrived_ms,
                    left: stay.left_ms,
                    remote: stay.remote,
                })
                .collect(),
            absences: presence
                .absences
                .iter()
                .filter(|(who, ..)| *who == juror.id)
                .map(|(_, day, reason)| AbsenceView {
                    day: day.to_string(),
                    reason: reason.clone(),
                })
                .collect(),
        }
    };
    contest.jurors.iter().map(row).collect()
}

/// Returns who presides at a moment and why, with the reason that was entered.
fn presides(
    contest: &Contest,
    presence: &presence::Presence,
    now: i64,
) -> (Option<JurorId>, PresidesBecause, String) {
    let Some(id) = presence.presiding_at(contest, now, &[]) else {
        return (None, PresidesBecause::Nobody, String::new());
    };
    if let Some((_, named, reason)) = presence.presiding.last()
        && *named == Some(id)
    {
        return (Some(id), PresidesBecause::Named, reason.clone());
    }
    let chair = contest
        .jurors
        .iter()
        .any(|juror| juror.id == id && juror.role == domain::Role::Chair);
    let because = if chair {
        PresidesBecause::Chair
    } else {
        PresidesBecause::Deputy
    };
    (Some(id), because, String::new())
}

/// Returns the projects from which who presides is recused, and who presides over them.
fn items(
    contest: &Contest,
    sheets: &[Sheet],
    presence: &presence::Presence,
    presiding: Option<JurorId>,
    now: i64,
) -> Vec<PresidesOver> {
    let Some(presiding) = presiding else {
        return Vec::new();
    };
    let recused = |project: domain::ProjectId| -> Vec<JurorId> {
        let own = |sheet: &&Sheet| sheet.project == project && sheet.recusal.is_some();
        sheets.iter().filter(own).map(|sheet| sheet.juror).collect()
    };
    contest
        .projects
        .iter()
        .filter_map(|project| {
            let recused = recused(project.id);
            recused.contains(&presiding).then(|| PresidesOver {
                project: project.id,
                number: project.number.clone(),
                presiding: presence.presiding_at(contest, now, &recused),
            })
        })
        .collect()
}
