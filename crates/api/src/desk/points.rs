//! Open points of the stage where the contest is: what must be done before it goes on, and what should be.

use crate::contract::{ApiError, FixingState, OpenPoint, OpenPointCode as C, ScreenName as S};
use crate::desk::overview::Progress;
use crate::door::program::Program;
use crate::file::open::Moment;
use crate::file::open::Seen;
use crate::jury::pins;
use crate::results::votes_lost;
use crate::sealing::unsigned_correction;
use crate::show::numbers::count;
use domain::contest::Contest;
use domain::day::stage::Stage;
use domain::results::{AudienceOutcome, Verdict};

/// Points as they are found.
#[derive(Default)]
struct Points(Vec<OpenPoint>);

impl Points {
    fn put(&mut self, code: C, number: usize, screen: S, needed: bool) {
        self.0.push(OpenPoint {
            code,
            count: count(number),
            screen,
            needed,
        });
    }

    /// Puts a point where there is something to count.
    fn some(&mut self, code: C, number: usize, screen: S, needed: bool) {
        if number > 0 {
            self.put(code, number, screen, needed);
        }
    }
}

impl Program {
    /// Returns the open points of the present stage, most urgent first.
    pub(crate) fn points(
        &self,
        open: &Seen,
        moment: &Moment,
        progress: &Progress,
    ) -> Result<Vec<OpenPoint>, ApiError> {
        let mut points = Points::default();
        match moment.stage() {
            Stage::Preparation => {
                points.0 = crate::desk::preparation::open_points(&open.contest);
                door(open, &mut points)?;
                conflicts(open, moment, &mut points)?;
                if progress.expected > 0 {
                    points.put(C::PrintBlanks, 0, S::Papers, false);
                }
            }
            Stage::CheckIn => {
                points.0 = crate::desk::preparation::open_points(&open.contest);
                door(open, &mut points)?;
                presence(moment, &mut points);
                conflicts(open, moment, &mut points)?;
            }
            Stage::Defence => {
                points.0 = crate::desk::preparation::open_points(&open.contest);
                door(open, &mut points)?;
                conflicts(open, moment, &mut points)?;
                sheets(progress, &mut points);
            }
            Stage::Deliberation => {
                points.some(
                    C::SheetsOtherSection,
                    progress.other_section.len(),
                    S::Marks,
                    false,
                );
                self.deliberation(open, moment, &mut points)?;
            }
            Stage::Fixed => {
                fund(moment, &mut points);
                self.signatures(open, moment, &mut points)?;
                appeals(moment, &mut points);
                points.some(
                    C::MinutesFields,
                    self.minutes_of(open)?.empty.len(),
                    S::Papers,
                    false,
                );
                points.put(C::PrintPapers, 0, S::Papers, false);
                points.put(C::SignMinutes, 0, S::Papers, false);
                points.put(C::SaveCopy, 0, S::Setup, false);
            }
            Stage::Signed => {
                fund(moment, &mut points);
                self.signatures(open, moment, &mut points)?;
                correction(moment, &mut points);
                appeals(moment, &mut points);
                points.put(C::Publish, 0, S::Next, false);
                points.put(C::SaveCopy, 0, S::Setup, false);
            }
            Stage::Published => {
                fund(moment, &mut points);
                correction(moment, &mut points);
                appeals(moment, &mut points);
                points.put(C::SaveCopy, 0, S::Setup, false);
            }
        }
        Ok(points.0)
    }

    /// Signatures that are wanted of people who are there.
    fn signatures(&self, open: &Seen, moment: &Moment, points: &mut Points) -> Result<(), ApiError> {
        let missing = self.signing_of(open, moment, None)?.missing;
        points.some(
            C::SignaturesMissing,
            usize::try_from(missing).unwrap_or(usize::MAX),
            S::Papers,
            false,
        );
        Ok(())
    }

    fn deliberation(&self, open: &Seen, moment: &Moment, points: &mut Points) -> Result<(), ApiError> {
        if let Ok(results) = self.ranking(&moment.contest, &moment.sheets, &moment.day, None) {
            points.some(C::TiesOpen, self.questions(moment)?.len(), S::Voting, true);
            points.some(C::DecisionsUnapplied, self.unapplied(moment)?, S::Voting, false);
            let waits = |outcome: &AudienceOutcome| outcome.verdict == Verdict::Waiting;
            if results.audience.as_ref().is_some_and(waits) {
                points.put(C::AudienceUndecided, 0, S::Voting, true);
            }
            let names = crate::show::cards::short_names(&moment.contest);
            let agenda = crate::results::agenda(moment, &names, self.now());
            let unvoted = agenda.iter().filter(|item| item.entry.is_none()).count();
            points.some(C::VotesMissing, unvoted, S::Voting, false);
            points.some(C::VotesLost, votes_lost(&moment.day), S::Voting, true);
        }
        let lines = self.fixing_lines(open, moment)?;
        if !lines.iter().any(|line| line.state == FixingState::Needed) {
            points.put(C::ReadyToFix, 0, S::Results, false);
        }
        points.some(
            C::MinutesFields,
            self.minutes_of(open)?.empty.len(),
            S::Papers,
            false,
        );
        points.put(C::PrintPapers, 0, S::Papers, false);
        points.put(C::SaveCopy, 0, S::Setup, false);
        Ok(())
    }
}

/// Appeals that wait for a decision.
fn appeals(moment: &Moment, points: &mut Points) {
    let open = moment
        .day
        .sealing
        .appeals
        .iter()
        .filter(|(_, decided)| decided.is_none());
    points.some(C::AppealsOpen, open.count(), S::Results, false);
}

/// A correction moved the money after it was decided on.
fn fund(moment: &Moment, points: &mut Points) {
    if moment.day.fund_undecided().is_some() {
        points.put(C::FundUndecided, 0, S::Voting, true);
    }
}

/// A correction made papers of its own after the minutes were signed, and nobody has signed them.
fn correction(moment: &Moment, points: &mut Points) {
    if unsigned_correction(&moment.day).is_some() {
        points.put(C::SignCorrection, 0, S::Papers, false);
    }
}

/// Who can come in.
fn door(open: &Seen, points: &mut Points) -> Result<(), ApiError> {
    if !open.has_passphrase {
        points.put(C::PassphraseMissing, 0, S::Setup, false);
        return Ok(());
    }
    let have = open.read(pins)?;
    let lacking = scoring(&open.contest).filter(|id| !have.contains(id)).count();
    points.some(C::PinsMissing, lacking, S::Jury, false);
    Ok(())
}

/// Who came, and whether they are enough.
fn presence(moment: &Moment, points: &mut Points) {
    let presence = &moment.day.presence;
    let unknown = scoring(&moment.contest)
        .filter(|id| {
            !presence.stays.iter().any(|stay| stay.juror == *id)
                && !presence.absences.iter().any(|(absent, ..)| absent == id)
        })
        .count();
    points.some(C::AttendanceUnknown, unknown, S::Jury, false);
    if !presence.is_empty() && !presence.quorum(&moment.contest, moment.time).met {
        points.put(C::QuorumMissing, 0, S::Jury, false);
    }
}

fn conflicts(open: &Seen, moment: &Moment, points: &mut Points) -> Result<(), ApiError> {
    let undecided = crate::jury::undecided(open, &moment.sheets)?.len();
    points.some(C::ConflictsProposed, undecided, S::Jury, false);
    // Before the day nobody has handed in a declaration.
    if moment.stage() == Stage::CheckIn {
        let without = scoring(&moment.contest)
            .filter(|id| moment.day.conflicts.of(*id).is_none())
            .count();
        points.some(C::DeclarationsMissing, without, S::Jury, false);
    }
    Ok(())
}

/// Sheets that have not come. Marks can be closed without them: they do not count then.
fn sheets(progress: &Progress, points: &mut Points) {
    let none = progress.accepted == 0;
    points.some(C::SheetsUnsubmitted, progress.unsubmitted.len(), S::Marks, none);
    points.some(C::SheetsMissing, progress.missing.len(), S::Marks, none);
    points.some(
        C::SheetsOtherSection,
        progress.other_section.len(),
        S::Marks,
        false,
    );
    points.some(C::ProjectsShort, progress.short.len(), S::Marks, false);
    if progress.expected > 0 && progress.accepted == progress.expected {
        points.put(C::ReadyToClose, 0, S::Results, true);
    }
}

fn scoring(contest: &Contest) -> impl Iterator<Item = domain::JurorId> {
    contest.jurors.iter().filter(|j| j.scores()).map(|j| j.id)
}
