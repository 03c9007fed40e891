//! The running order: by number, by hand, by lot; and what the day does to it.

use crate::contract::*;
use crate::door::program::Program;
use crate::door::request::request;
use crate::door::texts::{REASON_LIMIT, reason, within};
use crate::door::turn::{Answer, Turn};
use crate::results::{ensure_carried, ensure_vote_fits};
use chrono::{NaiveDate, NaiveTime};
use domain::day::order::{Place, Record, Room, RunningOrder, Slot, Way};
use domain::day::votes::{self, OpenVote, Subject};
use domain::kept::StandingDecided;
use domain::{Contest, Day, ProjectId, SectionId, Standing};

/// A break, in minutes.
const LONGEST_BREAK: u32 = 24 * 60;
/// Name of a break, in characters.
const TITLE_LIMIT: usize = 100;

request! {
    /// Puts a room's order by hand; during the defence with a reason.
    SetOrder { room: RoomForm, reason: Option<String> } -> Saved;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Defence], journal: [reason]
}

impl Answer for SetOrder {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { room: form, .. } = self;
        let why = self.reason.as_deref();
        let contest = state.open()?.contest.clone();
        let why = why.map(|why| within(why, REASON_LIMIT)).transpose()?;
        let made = room_of_form(&contest, form)?;
        program.record(state, asked, |day| {
            let heard = made.projects().any(|project| day.clock.span(project).is_some());
            let why = why.filter(|why| !why.is_empty());
            if heard && why.is_none() {
                return Err(ErrorCode::ReasonNeeded.into());
            }
            Ok(replacing(&day.order, made, why.map(str::to_owned)))
        })
    }
}

request! {
    /// Puts a room's projects in the order of their numbers.
    NumberOrder { #[ts(type = "string | null")] section: Option<SectionId>, day: Option<String> } -> Saved;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Defence], journal: []
}

impl Answer for NumberOrder {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { section, .. } = self;
        let day = self.day.as_deref();
        let contest = state.open()?.contest.clone();
        let date = day.map(date).transpose()?;
        program.record(state, asked, |day| {
            let mut room = not_begun(&contest, day, section, date)?;
            room.number(&contest);
            Ok(vec![unreasoned(room)])
        })
    }
}

request! {
    /// Draws a room's projects by lot; without a seed the program draws one, and records it.
    DrawOrder {
        #[ts(type = "string | null")] section: Option<SectionId>,
        day: Option<String>,
        seed: Option<String>,
    } -> Saved;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Defence], journal: []
}

impl Answer for DrawOrder {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { section, .. } = self;
        let day = self.day.as_deref();
        let seed = self.seed.as_deref();
        let contest = state.open()?.contest.clone();
        let date = day.map(date).transpose()?;
        let seed = match seed.map(str::trim).filter(|seed| !seed.is_empty()) {
            Some(seed) => seed
                .parse()
                .map_err(|_| ApiError::from(ErrorCode::BadSeed).with("text", seed))?,
            None => program.seed()?,
        };
        program.record(state, asked, |day| {
            let mut room = not_begun(&contest, day, section, date)?;
            room.draw(&contest, seed);
            Ok(vec![unreasoned(room)])
        })
    }
}

request! {
    /// Moves a project in its room's order, with a reason («команда задерживается»).
    MoveProject { #[ts(type = "string")] project: ProjectId, to: MoveTo, reason: String } -> Saved;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Defence], journal: [project, reason]
}

impl Answer for MoveProject {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            project,
            ref to,
            reason: ref why,
        } = self;
        let contest = state.open()?.contest.clone();
        let why = reason(why)?;
        let to = match to {
            MoveTo::AfterNext {} => Place::AfterNext,
            MoveTo::After { project } => Place::After(*project),
            MoveTo::End {} => Place::End,
        };
        program.record(state, asked, |day| {
            Ok(vec![moved(&contest, day, project, to, why)?])
        })
    }
}

request! {
    /// Records what was decided of a team that did not come: moved to the end, or out.
    NoShow { decision: NoShowForm } -> Saved;
    may: Secretary, frozen: AtFixing, seats: WORK,
    touches: [Defence, Marks, Results], journal: [project, reason]
}

impl Answer for NoShow {
    /// Records what was decided of a team that did not come, and does it.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { decision: form } = self;
        let open = state.open()?;
        let contest = open.contest.clone();
        let why = reason(&form.reason)?.to_owned();
        let moment = open.moment()?;
        let subject = Subject::NoShow {
            project: form.project,
            to_end: form.to_end,
        };
        let vote = form.vote.as_ref().map(|vote| OpenVote {
            votes_for: vote.votes_for.unwrap_or_default(),
            against: vote.votes_against.unwrap_or_default(),
            abstained: vote.abstained.unwrap_or_default(),
            not_voting: moment
                .sheets
                .iter()
                .filter(|sheet| sheet.project == form.project && sheet.recusal.is_some())
                .map(|sheet| sheet.juror)
                .collect(),
        });
        if let Some(vote) = &vote {
            ensure_vote_fits(&moment, &subject, vote, program.now())?;
            ensure_carried(vote)?;
        }
        let decided = votes::Record::Decided {
            subject,
            text: why.clone(),
            vote,
        };
        let body = asked.body()?;
        let ((), saved) = program.commit(state, asked, &body, |tx| {
            let day = tx.day()?;
            if form.to_end {
                let order = moved(&contest, &day, form.project, Place::End, &why);
                // A team that is last already waits where it is; the decision is recorded all the same.
                match order {
                    Ok(record) => tx.record(record)?,
                    Err(error) if error.code == ErrorCode::NowhereToMove => {}
                    Err(error) => return Err(error),
                }
            } else {
                let mut whole = tx.contest()?;
                let place = whole
                    .projects
                    .iter_mut()
                    .find(|p| p.id == form.project && p.standing == Standing::Competing)
                    .ok_or(ErrorCode::NotCompeting)?;
                place.standing = Standing::NoShow;
                tx.set_contest(&whole, false)?;
                let decided = StandingDecided {
                    standing: Standing::NoShow,
                    reason: why.to_owned(),
                };
                tx.keep(&form.project.to_string(), &decided)?;
            }
            Ok(tx.record(decided)?)
        })?;
        if let Some(open) = state.open.as_mut() {
            open.refresh()?;
        }
        Ok(saved)
    }
}

impl Program {
    /// Returns a fresh seed for a lot: eight digits are read aloud and typed again without a mistake.
    pub(crate) fn seed(&self) -> Result<u64, ApiError> {
        let mut bytes = [0; 8];
        (self.here.entropy)(&mut bytes).map_err(ApiError::internal)?;
        Ok(u64::from_le_bytes(bytes) % 90_000_000 + 10_000_000)
    }
}

/// Returns a day as it comes over the wire.
pub(crate) fn date(text: &str) -> Result<NaiveDate, ApiError> {
    text.parse()
        .map_err(|_| ApiError::from(ErrorCode::BadTime).with("text", text))
}

/// Returns a room of a contest as it stands.
fn room_of(
    contest: &Contest,
    day: &Day,
    section: Option<SectionId>,
    date: Option<NaiveDate>,
) -> Result<Room, ApiError> {
    let rooms = day.order.rooms(contest);
    let room = rooms
        .into_iter()
        .find(|room| (room.section, room.day) == (section, date));
    room.ok_or_else(|| ErrorCode::UnknownRoom.into())
}

/// Returns a room where nobody has been heard: later an order is changed project by project, with reasons.
fn not_begun(
    contest: &Contest,
    day: &Day,
    section: Option<SectionId>,
    date: Option<NaiveDate>,
) -> Result<Room, ApiError> {
    let room = room_of(contest, day, section, date)?;
    if room.projects().any(|project| day.clock.span(project).is_some()) {
        return Err(ErrorCode::AlreadyHeard.into());
    }
    Ok(room)
}

/// Returns the change of order that moves a project which is still to come.
fn moved(contest: &Contest, day: &Day, project: ProjectId, to: Place, why: &str) -> Result<Record, ApiError> {
    let mut room = day
        .order
        .room_of(contest, project)
        .ok_or(ErrorCode::UnknownProject)?;
    if day.clock.span(project).is_some() {
        return Err(ErrorCode::AlreadyHeard.into());
    }
    if !room.move_to(project, to) {
        return Err(ErrorCode::NowhereToMove.into());
    }
    Ok(Record::Set {
        room,
        reason: Some(why.to_owned()),
        moved: Some(project),
    })
}

/// Returns the record of an order before anything was heard: nobody asks why.
fn unreasoned(room: Room) -> Record {
    Record::Set {
        room,
        reason: None,
        moved: None,
    }
}

/// Returns the room that a form makes; its projects are of its section, each once.
fn room_of_form(contest: &Contest, form: &RoomForm) -> Result<Room, ApiError> {
    let begins = Some(form.begins.trim()).filter(|text| !text.is_empty());
    let begins = begins.map(|text| {
        NaiveTime::parse_from_str(text, "%H:%M")
            .map_err(|_| ApiError::from(ErrorCode::BadTime).with("text", text))
    });
    let name = match form.section {
        None => None,
        Some(id) => {
            let section = contest.sections.iter().find(|section| section.id == id);
            Some(section.ok_or(ErrorCode::UnknownRoom)?.name.as_str())
        }
    };
    let mut slots: Vec<Slot> = Vec::with_capacity(form.slots.len());
    for slot in &form.slots {
        let slot = match slot {
            SlotForm::Project { project } => {
                let of_section = |section: Option<&str>| {
                    let known = contest
                        .sections
                        .iter()
                        .find(|other| Some(other.name.as_str()) == section);
                    known.map(|section| section.name.as_str()) == name
                };
                let known = contest.projects.iter().find(|other| other.id == *project);
                known
                    .filter(|project| of_section(project.section.as_deref()))
                    .ok_or(ErrorCode::UnknownProject)?;
                let slot = Slot::Project { project: *project };
                if slots.contains(&slot) {
                    return Err(ErrorCode::OrderIncomplete.into());
                }
                slot
            }
            SlotForm::Break { minutes, title } => {
                if !(1..=LONGEST_BREAK).contains(minutes) {
                    return Err(ApiError::from(ErrorCode::BadTime).with("text", minutes));
                }
                Slot::Break {
                    minutes: *minutes,
                    title: within(title, TITLE_LIMIT)?.to_owned(),
                }
            }
        };
        slots.push(slot);
    }
    if !slots.iter().any(|slot| matches!(slot, Slot::Project { .. })) {
        return Err(ErrorCode::OrderIncomplete.into());
    }
    Ok(Room {
        section: form.section,
        day: form.day.as_deref().map(date).transpose()?,
        begins: begins.transpose()?,
        way: Way::ByHand,
        slots,
    })
}

/// Returns the records that put a room as it was made. A project that another room of the section named leaves
/// that one; a room that nobody is left in is no more.
fn replacing(order: &RunningOrder, made: Room, reason: Option<String>) -> Vec<Record> {
    let mut records = Vec::new();
    for other in &order.rooms {
        if other.section != made.section || other.day == made.day {
            continue;
        }
        let mut left = other.clone();
        left.slots
            .retain(|slot| !matches!(slot, Slot::Project { project } if made.has(*project)));
        if left.projects().next().is_none() {
            records.push(Record::Cleared {
                section: left.section,
                day: left.day,
            });
        } else if left != *other {
            records.push(unreasoned(left));
        }
    }
    let before = order
        .rooms
        .iter()
        .find(|room| (room.section, room.day) == (made.section, made.day));
    let mut made = made;
    // A new beginning or another break does not undo a draw.
    if let Some(before) = before
        && before.projects().eq(made.projects())
    {
        made.way = before.way;
    }
    records.push(Record::Set {
        room: made,
        reason,
        moved: None,
    });
    records
}
