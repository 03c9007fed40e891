//! Who has signed what, «Протокол подписан», publication.

use crate::contract::*;
use crate::door::program::Program;
use crate::door::request::request;
use crate::door::texts::within;
use crate::door::turn::{Answer, Look, Turn};
use crate::file::open::Moment;
use crate::file::open::Seen;
use crate::papers::contests;
use crate::papers::minutes_form;
use crate::show::cards::{juror_cards, role_view};
use crate::show::local::lang_of;
use chrono::NaiveDate;
use domain::contest::Role;
use domain::day::signing::{Record, Signature, SignedPaper};
use domain::day::stage::{self, Stage};
use domain::{Day, JurorId};

/// Letters of the number of minutes.
const NUMBER_LIMIT: usize = 60;

fn paper_view(paper: SignedPaper) -> SignedPaperView {
    match paper {
        SignedPaper::Summary => SignedPaperView::Summary,
        SignedPaper::Attendance => SignedPaperView::Attendance,
        SignedPaper::Fund => SignedPaperView::Fund,
        SignedPaper::Minutes => SignedPaperView::Minutes,
        SignedPaper::Correction => SignedPaperView::Correction,
    }
}

fn paper_of(view: SignedPaperView) -> SignedPaper {
    match view {
        SignedPaperView::Summary => SignedPaper::Summary,
        SignedPaperView::Attendance => SignedPaper::Attendance,
        SignedPaperView::Fund => SignedPaper::Fund,
        SignedPaperView::Minutes => SignedPaper::Minutes,
        SignedPaperView::Correction => SignedPaper::Correction,
    }
}

/// Returns the number of the correction that made a version after the minutes were signed.
fn correction_after(day: &Day, version: u32) -> Option<u32> {
    let after = day.signed_version().is_some_and(|signed| version > signed);
    let made = day.sealing.correction_of(version).filter(|_| after)?;
    Some(made.what.number)
}

/// Returns the version that stands, where a correction made it after the minutes were signed and its own papers are
/// not signed.
pub(crate) fn unsigned_correction(day: &Day) -> Option<u32> {
    let version = day.sealing.now()?.what.version;
    correction_after(day, version).filter(|_| day.signing.copies_of(version).is_none())?;
    Some(version)
}

/// Returns the papers of a version that are signed, short ones first. A correction has its own, and the next summary;
/// where it moves money, the decision on that too.
fn papers_of(moment: &Moment, version: u32) -> Vec<SignedPaper> {
    let made = correction_after(&moment.day, version).and_then(|_| moment.day.sealing.correction_of(version));
    let mut papers = vec![SignedPaper::Summary];
    if made.is_none() {
        papers.push(SignedPaper::Attendance);
    }
    let moves = made.is_none_or(|made| made.what.moves_money());
    if !moment.contest.sources.is_empty() && moves {
        papers.push(SignedPaper::Fund);
    }
    papers.push(if made.is_none() {
        SignedPaper::Minutes
    } else {
        SignedPaper::Correction
    });
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

/// Returns the versions that have a grid: the one that was signed, and those that stand or were corrected since.
fn grids(day: &Day) -> Vec<u32> {
    let signed = day.signed_version();
    let versions = day.sealing.versions.iter().map(|at| at.what.version);
    let now = day.sealing.now().map(|at| at.what.version);
    versions
        .filter(|version| signed.map_or(Some(*version) == now, |signed| *version >= signed))
        .collect()
}

request! {
    /// Who has signed which paper of a version; absent: of the one that stands.
    Signing { version: Option<u32> } -> SigningView;
    may: Look, frozen: Never, seats: WORK
}

impl Answer for Signing {
    fn answer(&self, turn: Turn<'_>) -> Result<SigningView, ApiError> {
        let Look { program, open, .. } = &turn.leave()?;
        let &Self { version } = self;
        program.signing_of(open, &open.moment()?, version)
    }
}

request! {
    /// A person signed a paper, will later, or has not.
    NoteSignature {
        #[ts(type = "string")] juror: JurorId,
        paper: SignedPaperView,
        signature: SignatureView,
        version: Option<u32>,
    } -> Saved;
    may: Work(Papers), frozen: Never, seats: WORK,
    touches: [Sealing], journal: [juror, paper, signature]
}

impl Answer for NoteSignature {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            juror,
            paper,
            version,
            signature,
        } = self;
        let open = state.open()?;
        if !open.recorded.is_sealed() {
            return Err(ErrorCode::ResultsNotFixed.into());
        }
        let moment = open.moment()?;
        let now = moment.day.sealing.now().map_or(0, |at| at.what.version);
        let of = version.unwrap_or(now);
        let paper = paper_of(paper);
        if (of != now && !grids(&moment.day).contains(&of)) || !papers_of(&moment, of).contains(&paper) {
            return Err(ApiError::from(ErrorCode::UnknownVersion).with("version", of));
        }
        if !open.contest.jurors.iter().any(|j| j.id == juror) {
            return Err(ErrorCode::UnknownJuror.into());
        }
        let signature = match signature {
            SignatureView::No => Signature::No,
            SignatureView::Signed => Signature::Signed,
            SignatureView::Later => Signature::Later,
        };
        program.record(state, asked, |_| {
            Ok(vec![Record::Noted {
                juror,
                paper,
                signature,
                version: Some(of),
            }])
        })
    }
}

request! {
    /// «Протокол подписан»: the papers are kept as they were signed in this language, and printed from there.
    SignMinutes { number: String, lang: String } -> StageChanged;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Sealing], journal: [number]; verifies
}

impl Answer for SignMinutes {
    fn answer(&self, mut turn: Turn<'_>) -> Result<StageChanged, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { number, lang } = self;
        match state.open()?.recorded {
            Stage::Fixed => {}
            later if later.is_sealed() => return Err(ErrorCode::MinutesSigned.into()),
            _ => return Err(ErrorCode::ResultsNotFixed.into()),
        }
        let number = within(number, NUMBER_LIMIT)?;
        if number.is_empty() {
            return Err(ErrorCode::NumberNeeded.into());
        }
        let lang = lang_of(lang)?;
        let open = state.open()?;
        program.ensure_settled(open)?;
        let body = asked.body()?;
        let contest = std::sync::Arc::clone(&open.contest);
        // Drawn before anything is written, of the moment that is signed.
        let drawn = program.papers_to_sign(open.readers(), contests(open), lang, Some(number))?;
        let ((), saved) = program.commit(state, asked, &body, |tx| {
            let mut form = minutes_form(tx, &contest)?;
            if form.number != number {
                number.clone_into(&mut form.number);
                tx.keep("", &domain::kept::Minutes::from(&form))?;
            }
            let copies = Some(drawn.keep(tx)?);
            tx.record(Record::MinutesSigned {
                number: number.to_owned(),
                copies,
            })?;
            Ok(tx.record(stage::Record::Went {
                to: Stage::Signed,
                reason: None,
                on: None,
            })?)
        })?;
        program.stage_changed(state, Stage::Signed, saved)
    }
}

request! {
    /// The papers of a correction that was made after it are signed too, and kept.
    SignCorrection { version: u32, lang: String } -> Saved;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Sealing], journal: []; verifies
}

impl Answer for SignCorrection {
    /// Keeps the papers of a correction that was made after the minutes were signed, as they are signed.
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self { version, ref lang } = self;
        let lang = lang_of(lang)?;
        let open = state.open()?;
        let day = open.read(|view| Ok(view.day()?))?;
        if unsigned_correction(&day) != Some(version) {
            return Err(ErrorCode::NothingToSign.into());
        }
        program.ensure_settled(open)?;
        let body = asked.body()?;
        let drawn = program.papers_to_sign(open.readers(), contests(open), lang, None)?;
        let ((), saved) = program.commit(state, asked, &body, |tx| {
            let copies = drawn.keep(tx)?;
            Ok(tx.record(Record::CorrectionSigned { copies })?)
        })?;
        Ok(saved)
    }
}

request! {
    /// Results are published on that day, `2026-05-18`.
    Publish { date: String } -> StageChanged;
    may: Secretary, frozen: Never, seats: WORK,
    touches: [Sealing], journal: [date]; verifies
}

impl Answer for Publish {
    fn answer(&self, mut turn: Turn<'_>) -> Result<StageChanged, ApiError> {
        let (program, state, asked) = turn.all();
        let Self { date } = self;
        match state.open()?.recorded {
            Stage::Signed => {}
            Stage::Published => return Err(ErrorCode::StageSame.into()),
            Stage::Fixed => return Err(ErrorCode::StageSkips.into()),
            _ => return Err(ErrorCode::ResultsNotFixed.into()),
        }
        let day: NaiveDate = date
            .parse()
            .map_err(|_| ApiError::from(ErrorCode::BadDay).with("value", date))?;
        if state
            .open()?
            .read(|view| Ok(view.day()?))?
            .fund_undecided()
            .is_some()
        {
            return Err(ErrorCode::FundUndecided.into());
        }
        let body = asked.body()?;
        let ((), saved) = program.commit(state, asked, &body, |tx| {
            Ok(tx.record(stage::Record::Went {
                to: Stage::Published,
                reason: None,
                on: Some(day),
            })?)
        })?;
        program.stage_changed(state, Stage::Published, saved)
    }
}

impl Program {
    /// Returns the grid of a version; `None`: of the one that stands.
    pub(crate) fn signing_of(
        &self,
        open: &Seen,
        moment: &Moment,
        version: Option<u32>,
    ) -> Result<SigningView, ApiError> {
        let form = open.read(|view| minutes_form(view, &open.contest))?;
        let day = &moment.day;
        let now = day.sealing.now().map_or(0, |at| at.what.version);
        let version = version.unwrap_or(now);
        let versions = grids(day);
        if version != now && !versions.contains(&version) {
            return Err(ApiError::from(ErrorCode::UnknownVersion).with("version", version));
        }
        let papers = papers_of(moment, version);
        let absent = absent(moment, &form);
        let signing = &day.signing;
        let (mut missing, mut later) = (0, 0);
        let cards = juror_cards(&moment.contest, &[], &[], day);
        let mut people = Vec::with_capacity(moment.contest.jurors.len());
        for juror in &moment.contest.jurors {
            let away = absent.contains(&juror.id);
            let signatures = papers
                .iter()
                .map(|paper| match day.signature(juror.id, *paper, version) {
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
        let correction = correction_after(day, version);
        let copies = signing.copies_of(version);
        let minutes = signing.minutes.as_ref();
        let signed_at = match correction {
            Some(_) => copies.map(|at| at.time_ms),
            None => minutes.map(|at| at.time_ms),
        };
        let kept = crate::sealing::signed::copy_views(open, day)?.into_iter();
        Ok(SigningView {
            version,
            versions,
            correction,
            to_sign: version == now && moment.stage().is_sealed() && signed_at.is_none(),
            fund_undecided: version == now && day.fund_undecided().is_some(),
            copies: kept
                .filter(|copy| {
                    copies.is_some_and(|at| at.what.papers.iter().any(|one| one.hash == copy.hash))
                })
                .collect(),
            lang: copies.map(|at| at.what.lang.clone()),
            papers: papers.into_iter().map(paper_view).collect(),
            people,
            missing,
            later,
            open: moment.stage().is_sealed(),
            signed_at,
            number: minutes.map_or(form.number, |at| at.what.clone()),
        })
    }

    /// Refuses to sign what people have still to decide on.
    fn ensure_settled(&self, open: &Seen) -> Result<(), ApiError> {
        let moment = open.moment()?;
        if !self.questions(&moment)?.is_empty() {
            return Err(ErrorCode::TiesUndecided.into());
        }
        if moment.day.fund_undecided().is_some() {
            return Err(ErrorCode::FundUndecided.into());
        }
        Ok(())
    }
}
