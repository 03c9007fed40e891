//! The students' vote on paper: tellers, ballots, boxes, and whether the vote is held.

use crate::contract::*;
use crate::door::request::request;
use crate::door::texts::{reason, within};
use crate::door::turn::{Answer, Turn};
use crate::file::open::Moment;
use domain::day::audience::{Ballots, BoxCount, Rating, Record, Tellers};
use domain::regulation::AudienceMode;
use domain::results::Verdict;
use domain::{Contest, Control, ControlSum, Exact, ProjectId};

request! {
    /// Elects the tellers.
    SetTellers { members: Vec<String>, chair: String } -> Saved;
    may: Work(Sheets), frozen: AtFixing, seats: WORK,
    touches: [Audience], journal: []
}

impl Answer for SetTellers {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { members, chair } = self;
        let mut names = Vec::new();
        for member in members {
            let name = within(member, NAME_LIMIT)?;
            if !name.is_empty() && !names.iter().any(|other| other == name) {
                names.push(name.to_owned());
            }
        }
        let chair = within(chair, NAME_LIMIT)?;
        if !chair.is_empty() && !names.iter().any(|name| name == chair) {
            return Err(ErrorCode::ChairNotTeller.into());
        }
        let tellers = Tellers {
            members: names,
            chair: chair.to_owned(),
        };
        program.record(state, asked, |_| Ok(vec![Record::Elected { tellers }]))
    }
}

request! {
    /// Writes down how many ballots there are.
    SetBallots { ballots: BallotsForm } -> Saved;
    may: Work(Sheets), frozen: AtFixing, seats: WORK,
    touches: [Audience], journal: []
}

impl Answer for SetBallots {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { ballots: form } = self;
        let numbers = [form.registered, form.made, form.issued, form.cancelled];
        ensure_in_measure(numbers.into_iter().flatten())?;
        let ballots = Ballots {
            registered: form.registered,
            made: form.made,
            issued: form.issued,
            cancelled: form.cancelled,
        };
        program.record(state, asked, |_| Ok(vec![Record::Ballots { ballots }]))
    }
}

request! {
    /// Writes down what was found in a box; the same name counts it again, with a reason.
    CountBox { count: BoxForm, reason: Option<String> } -> Saved;
    may: Work(Sheets), frozen: AtFixing, seats: WORK,
    touches: [Audience], journal: [name]
}

impl Answer for CountBox {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { count: form, .. } = self;
        let why = self.reason.as_deref();
        let contest = state.open()?.contest.clone();
        let count = box_count(form, &contest)?;
        program.record(state, asked, |day| {
            let known = day.audience.boxes.iter().any(|other| other.name == count.name);
            // What was counted once is counted again only for a reason.
            let reason = match known {
                true => Some(reason(why.unwrap_or_default())?.to_owned()),
                false => None,
            };
            Ok(vec![Record::Counted { count, reason }])
        })
    }
}

request! {
    /// Takes a box out that was never there.
    RemoveBox { name: String, reason: String } -> Saved;
    may: Secretary, frozen: AtFixing, seats: WORK,
    touches: [Audience], journal: [name, reason]
}

impl Answer for RemoveBox {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { name, reason: why } = self;
        let (name, why) = (name.to_owned(), reason(why)?.to_owned());
        program.record(state, asked, |day| {
            if day.audience.boxes.iter().all(|count| count.name != name) {
                return Err(ErrorCode::UnknownBox.into());
            }
            Ok(vec![Record::Removed { name, reason: why }])
        })
    }
}

request! {
    /// Records that the students' vote is held, or void.
    DecideAudience { held: bool, reason: String } -> Saved;
    may: Secretary, frozen: AtFixing, seats: WORK,
    touches: [Audience, Money], journal: [reason]
}

impl Answer for DecideAudience {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            held,
            reason: ref why,
        } = self;
        let rule = state.open()?.contest.regulation.audience;
        program.record(state, asked, |day| {
            let audience = &day.audience;
            // A vote that never took place is void; held is only what was counted.
            if held && audience.boxes.is_empty() {
                return Err(ErrorCode::UnknownBox.into());
            }
            let red = domain::control_sums(&rule, audience)
                .iter()
                .any(|sum| sum.agrees == Some(false));
            // A vote is approved over numbers that do not agree, or voided, only with a reason.
            let why = if held && !red {
                within(why, crate::door::texts::REASON_LIMIT)?
            } else {
                reason(why)?
            };
            let reason = why.to_owned();
            Ok(vec![Record::Decided { held, reason }])
        })
    }
}

/// A name, in characters.
const NAME_LIMIT: usize = 200;
/// More than any hall holds, in ballots; marks of a hall are up to a hundred times as many.
const MOST: u32 = 1_000_000;

fn ensure_in_measure(numbers: impl IntoIterator<Item = u32>) -> Result<(), ApiError> {
    if numbers.into_iter().all(|number| number <= MOST) {
        Ok(())
    } else {
        Err(ErrorCode::TooManyBallots.into())
    }
}

/// Reads what was found in a box; projects without votes are left out.
fn box_count(form: &BoxForm, contest: &Contest) -> Result<BoxCount, ApiError> {
    let name = within(&form.name, NAME_LIMIT)?;
    if name.is_empty() {
        return Err(ErrorCode::BoxNameNeeded.into());
    }
    ensure_in_measure([form.in_box, form.spoiled].into_iter().chain(form.valid))?;
    let rates = contest.regulation.audience.mode == AudienceMode::OneJuror;
    let mut count = BoxCount {
        name: name.to_owned(),
        in_box: form.in_box,
        spoiled: form.spoiled,
        valid: form.valid,
        ..BoxCount::default()
    };
    for line in &form.votes {
        if contest.projects.iter().all(|project| project.id != line.project) {
            return Err(ErrorCode::UnknownProject.into());
        }
        ensure_in_measure([line.votes, line.points.unwrap_or(0) / 100])?;
        if rates {
            let rating = Rating {
                ballots: line.votes,
                points: line.points.unwrap_or(0),
            };
            if rating != Rating::default() {
                count.ratings.insert(line.project, rating);
            }
        } else if line.votes > 0 {
            count.votes.insert(line.project, line.votes);
        }
    }
    Ok(count)
}

/// Returns the students' vote for the screen.
pub(crate) fn audience_view(moment: &Moment, mode: AudienceModeName) -> AudienceView {
    let (contest, audience) = (&moment.contest, &moment.day.audience);
    let outcome = domain::audience_outcome(contest, audience);
    let ratings = audience.ratings();
    let valid = audience.valid();
    let lines = outcome
        .iter()
        .flat_map(|outcome| &outcome.votes)
        .filter_map(|(id, votes)| {
            let votes = ratings.get(id).map_or(*votes, |rating| rating.ballots);
            let percent = valid
                .and_then(|valid| Exact::new(100 * i64::from(votes), i64::from(valid)))
                .map(|share| share.printed(1));
            Some(HallLine {
                project: project_ref(contest, *id)?,
                votes,
                percent,
            })
        });
    AudienceView {
        mode,
        tellers: TellersForm {
            members: audience.tellers.members.clone(),
            chair: audience.tellers.chair.clone(),
        },
        ballots: BallotsForm {
            registered: audience.ballots.registered,
            made: audience.ballots.made,
            issued: audience.ballots.issued,
            cancelled: audience.ballots.cancelled,
        },
        boxes: audience.boxes.iter().map(box_form).collect(),
        sums: domain::control_sums(&contest.regulation.audience, audience)
            .into_iter()
            .map(sum_view)
            .collect(),
        in_boxes: audience.in_boxes(),
        valid,
        not_returned: audience
            .ballots
            .issued
            .zip(audience.in_boxes())
            .map(|(issued, found)| i64::from(issued) - i64::from(found)),
        verdict: verdict_word(domain::verdict(&contest.regulation.audience, audience)).to_owned(),
        minimum: contest.regulation.audience.minimum_ballots,
        decided: audience.decided.as_ref().map(|at| HallDecision {
            held: at.what.0,
            reason: at.what.1.clone(),
            time: at.time_ms,
        }),
        lines: lines.collect(),
        winners: outcome.as_ref().map(|o| o.winners.clone()).unwrap_or_default(),
    }
}

/// Returns the word of a verdict.
pub(crate) fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Absent => "absent",
        Verdict::Waiting => "waiting",
        Verdict::TooFew { .. } => "too_few",
        Verdict::Void => "void",
        Verdict::Held => "held",
    }
}

/// Returns a project as a choice.
pub(crate) fn project_ref(contest: &Contest, id: ProjectId) -> Option<ProjectRef> {
    let project = contest.projects.iter().find(|project| project.id == id)?;
    Some(ProjectRef {
        id,
        number: project.number.clone(),
        title: project.title.clone(),
    })
}

fn box_form(count: &BoxCount) -> BoxForm {
    let votes = count.votes.iter().map(|(project, votes)| BoxVotes {
        project: *project,
        votes: *votes,
        points: None,
    });
    let ratings = count.ratings.iter().map(|(project, rating)| BoxVotes {
        project: *project,
        votes: rating.ballots,
        points: Some(rating.points),
    });
    BoxForm {
        name: count.name.clone(),
        in_box: count.in_box,
        spoiled: count.spoiled,
        valid: count.valid,
        votes: votes.chain(ratings).collect(),
    }
}

fn sum_view(sum: ControlSum) -> ControlSumView {
    let code = match sum.control {
        Control::Made => "made",
        Control::InBox => "in_box",
        Control::Valid => "valid",
        Control::Votes => "votes",
        Control::VotesExactly => "votes_exactly",
        Control::VotesUpTo => "votes_up_to",
        Control::Ratings => "ratings",
        Control::Marks => "marks",
    };
    ControlSumView {
        code: code.to_owned(),
        in_box: sum.in_box,
        numbers: sum.numbers,
        agrees: sum.agrees,
    }
}
