//! What no area tells alone: each of these asks several.

use super::Day;
use crate::contest::{Juror, Project};
use crate::record::At;
use crate::sealing::signing::{Noted, Signature, SignedPaper};
use crate::{Contest, JurorId, ProjectId};

impl Day {
    /// Returns whether a juror judges a project: it is heard in their section, or in another one and the secretary
    /// allowed it. A sheet of theirs is expected then.
    pub fn judges(&self, juror: &Juror, project: &Project) -> bool {
        juror.hears(project) || self.allowances.standing.contains_key(&(project.id, juror.id))
    }

    /// Returns whether marks of a juror for a project do not count because it is heard in another section. To 0.1.0
    /// they did, and what it fixed so stands.
    pub fn leaves_out(&self, juror: &Juror, project: &Project) -> bool {
        !self.sealing.former && !self.judges(juror, project)
    }

    /// Returns whether no sheet is to be expected of a juror for a project: absent on every day of the contest,
    /// or away while the project was heard.
    pub fn missed(&self, contest: &Contest, juror: JurorId, project: ProjectId) -> bool {
        let presence = &self.presence;
        let came = presence.stays.iter().any(|stay| stay.juror == juror);
        let mut absent = presence.absences.iter().filter(|(who, ..)| *who == juror);
        let never_came = !came
            && absent.next().is_some()
            && contest
                .dates
                .iter()
                .all(|day| presence.absence(juror, *day).is_some());
        let heard = self.clock.heard.iter().filter(|heard| heard.project == project);
        let parts: Vec<(i64, i64)> = heard.map(|heard| (heard.began_ms, heard.ended_ms)).collect();
        never_came || presence.was_away(juror, &parts)
    }

    /// Returns the version of the results that the minutes were signed of.
    pub fn signed_version(&self) -> Option<u32> {
        let signed = self.signing.minutes.as_ref()?;
        self.version_before(signed.entry)
    }

    /// Returns whether somebody has signed something, of whatever version.
    pub fn is_signed(&self) -> bool {
        let signed = |at: &At<Noted>| {
            let (juror, paper) = (at.what.juror, at.what.paper);
            let mut versions = self.sealing.versions.iter();
            versions.any(|version| self.signature(juror, paper, version.what.version) == Signature::Signed)
        };
        self.signing.minutes.is_some() || self.signing.noted.iter().any(signed)
    }

    /// Returns the version that stood before an entry of the journal.
    fn version_before(&self, entry: u64) -> Option<u32> {
        let mut versions = self.sealing.versions.iter().rev();
        versions.find(|at| at.entry < entry).map(|at| at.what.version)
    }

    /// Returns how it stands with a person's signature on a paper of a version of the results. What was signed of one
    /// version is not signed of another; but the attendance sheet has no version until the minutes are signed.
    pub fn signature(&self, juror: JurorId, paper: SignedPaper, version: u32) -> Signature {
        let signed = self.signing.minutes.as_ref().map(|at| at.entry);
        let under = |at: &At<Noted>| {
            let after = signed.is_some_and(|entry| entry < at.entry);
            match (paper, at.what.version) {
                (SignedPaper::Attendance, _) if !after => Some(version),
                (_, Some(version)) => Some(version),
                // Who did not say of which version could only mean the signed one: a correction has no such paper.
                (SignedPaper::Attendance | SignedPaper::Minutes, None) if after => self.signed_version(),
                (_, None) => self.version_before(at.entry),
            }
        };
        let mut noted = self.signing.noted.iter().rev();
        noted
            .find(|at| at.what.juror == juror && at.what.paper == paper && under(at) == Some(version))
            .map_or(Signature::No, |at| at.what.signature)
    }
}
