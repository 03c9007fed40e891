//! Who has signed what, «Протокол подписан», publication.

use crate::contract::*;
use crate::marks::body_of;
use crate::minutes::minutes_form;
use crate::open::{Moment, Open};
use crate::program::{Asked, Program, State};
use crate::texts::within;
use crate::views::cards::{juror_cards, role_view};
use chrono::NaiveDate;
use domain::JurorId;
use domain::contest::Role;
use domain::day::signing::{Record, Signature, SignedPaper};
use domain::day::stage::{self, Stage};

/// Letters of the number of minutes.
const NUMBER_LIMIT: usize = 60;

fn paper_view(paper: SignedPaper) -> SignedPaperView {
    match paper {
        SignedPaper::Summary => SignedPaperView::Summary,
        SignedPaper::Attendance => SignedPaperView::Attendance,
        SignedPaper::Fund => SignedPaperView::Fund,
        SignedPaper::Minutes => SignedPaperView::Minutes,
    }
}

fn paper_of(view: SignedPaperView) -> SignedPaper {
    match view {
        SignedPaperView::Summary => SignedPaper::Summary,
        SignedPaperView::Attendance => SignedPaper::Attendance,
        SignedPaperView::Fund => SignedPaper::Fund,
        SignedPaperView::Minutes => SignedPaper::Minutes,
    }
}

/// Returns the papers of a contest that are signed, short ones first.
fn papers_of(moment: &Moment) -> Vec<SignedPaper> {
    let mut papers = vec![SignedPaper::Summary, SignedPaper::Attendance];
    if !moment.contest.sources.is_empty() {
        papers.push(SignedPaper::Fund);
    }
    papers.push(SignedPaper::Minutes);
    papers
}

/// Returns who was not at the meeting, as attendance or the form of the minutes says.
fn absent(moment: &Moment, form: &MinutesForm) -> Vec<JurorId> {
    let presence = &moment.day.presence;
    let jurors = moment.contest.jurors.iter();
    if presence.is_empty() {
        let absent = form
            .attendance
            .iter()
            .filter(|line| line.presence == Presence::Absent);
        return absent.map(|line| line.juror).collect();
    }
    jurors
        .filter(|j| j.role != Role::Secretary && !presence.stays.iter().any(|stay| stay.juror == j.id))
        .map(|j| j.id)
        .collect()
}

impl Program {
    pub(crate) fn signing(&self, state: &State) -> Result<SigningView, ApiError> {
        let open = state.open()?;
        self.signing_of(open, &open.moment()?)
    }

    pub(crate) fn signing_of(&self, open: &Open, moment: &Moment) -> Result<SigningView, ApiError> {
        let form = open.read(|view| minutes_form(view, &open.contest))?;
        let papers = papers_of(moment);
        let absent = absent(moment, &form);
        let signing = &moment.day.signing;
        let fixed = moment.day.sealing.now().map_or(0, |at| at.entry);
        let (mut missing, mut later) = (0, 0);
        let cards = juror_cards(&moment.contest, &[], &[]);
        let mut people = Vec::with_capacity(moment.contest.jurors.len());
        for juror in &moment.contest.jurors {
            let away = absent.contains(&juror.id);
            let signatures = papers
                .iter()
                .map(|paper| match signing.signature(juror.id, *paper, fixed) {
                    Signature::No => {
                        missing += u32::from(!away);
                        SignatureView::No
                    }
                    Signature::Signed => SignatureView::Signed,
                    Signature::Later => {
                        later += 1;
                        SignatureView::Later
                    }
                })
                .collect();
            people.push(SigningPerson {
                juror: juror.id,
                name: cards
                    .iter()
                    .find(|card| card.id == juror.id)
                    .map(|card| card.short_name.clone())
                    .unwrap_or_default(),
                role: role_view(juror.role),
                absent: away,
                signatures,
            });
        }
        let signed = signing.minutes.as_ref();
        Ok(SigningView {
            papers: papers.into_iter().map(paper_view).collect(),
            people,
            missing,
            later,
            open: moment.stage().is_sealed(),
            signed_at: signed.map(|at| at.time_ms),
            number: signed.map_or(form.number, |at| at.what.clone()),
        })
    }

    pub(crate) fn note_signature(
        &self,
        state: &mut State,
        asked: &Asked,
        juror: JurorId,
        paper: SignedPaperView,
        signature: SignatureView,
    ) -> Result<Saved, ApiError> {
        let open = state.open()?;
        if !open.recorded.is_sealed() {
            return Err(ErrorCode::ResultsNotFixed.into());
        }
        if !open.contest.jurors.iter().any(|j| j.id == juror) {
            return Err(ErrorCode::UnknownJuror.into());
        }
        let signature = match signature {
            SignatureView::No => Signature::No,
            SignatureView::Signed => Signature::Signed,
            SignatureView::Later => Signature::Later,
        };
        self.record(state, asked, |_| {
            Ok(vec![Record::Noted {
                juror,
                paper: paper_of(paper),
                signature,
            }])
        })
    }

    pub(crate) fn sign_minutes(
        &self,
        state: &mut State,
        asked: &Asked,
        number: &str,
    ) -> Result<StageChanged, ApiError> {
        match state.open()?.recorded {
            Stage::Fixed => {}
            later if later.is_sealed() => return Err(ErrorCode::MinutesSigned.into()),
            _ => return Err(ErrorCode::ResultsNotFixed.into()),
        }
        let number = within(number, NUMBER_LIMIT)?;
        if number.is_empty() {
            return Err(ErrorCode::NumberNeeded.into());
        }
        let body = body_of(asked.request)?;
        let contest = std::sync::Arc::clone(&state.open()?.contest);
        let ((), saved) = self.commit(state, asked, &body, |tx| {
            let mut form = minutes_form(tx, &contest)?;
            if form.number != number {
                number.clone_into(&mut form.number);
                tx.decide("minutes", "", &form)?;
            }
            tx.record(Record::MinutesSigned {
                number: number.to_owned(),
            })?;
            Ok(tx.record(stage::Record::Went {
                to: Stage::Signed,
                reason: None,
                on: None,
            })?)
        })?;
        self.stage_changed(state, Stage::Signed, saved)
    }

    pub(crate) fn publish(
        &self,
        state: &mut State,
        asked: &Asked,
        date: &str,
    ) -> Result<StageChanged, ApiError> {
        match state.open()?.recorded {
            Stage::Signed => {}
            Stage::Published => return Err(ErrorCode::StageSame.into()),
            Stage::Fixed => return Err(ErrorCode::StageSkips.into()),
            _ => return Err(ErrorCode::ResultsNotFixed.into()),
        }
        let day: NaiveDate = date
            .parse()
            .map_err(|_| ApiError::from(ErrorCode::BadDay).with("value", date))?;
        let body = body_of(asked.request)?;
        let ((), saved) = self.commit(state, asked, &body, |tx| {
            Ok(tx.record(stage::Record::Went {
                to: Stage::Published,
                reason: None,
                on: Some(day),
            })?)
        })?;
        self.stage_changed(state, Stage::Published, saved)
    }
}
