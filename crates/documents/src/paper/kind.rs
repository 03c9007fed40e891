//! Kinds of papers.

use crate::Error;
use std::str::FromStr;

/// A kind of paper. Its name for people is the message `paper-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A juror's sheet with every project in a row.
    ScoreSheets,
    /// A juror's sheet for one project.
    ScoreSheet,
    /// The score summary with its annex.
    Summary,
    /// The minutes of the jury's meeting.
    Minutes,
    /// The list of admitted and rejected applications.
    Applications,
    /// The sheet of all projects, to be filled by hand.
    BlankScoreSheets,
    /// The sheet of one project, to be filled by hand.
    BlankScoreSheet,
    /// The summary, to be filled by hand.
    BlankSummary,
    /// One page for the secretary on the evening of the defence.
    SecretaryGuide,
    /// One page for a juror before the first project.
    JurorGuide,
}

/// Returns every kind, in the order of the lists.
pub fn kinds() -> [Kind; 10] {
    [
        Kind::ScoreSheets,
        Kind::ScoreSheet,
        Kind::Summary,
        Kind::Minutes,
        Kind::Applications,
        Kind::BlankScoreSheets,
        Kind::BlankScoreSheet,
        Kind::BlankSummary,
        Kind::SecretaryGuide,
        Kind::JurorGuide,
    ]
}

impl Kind {
    /// Returns the name for files, the command line and the contract (`score_sheets`).
    pub fn id(self) -> &'static str {
        match self {
            Self::ScoreSheets => "score_sheets",
            Self::ScoreSheet => "score_sheet",
            Self::Summary => "summary",
            Self::Minutes => "minutes",
            Self::Applications => "applications",
            Self::BlankScoreSheets => "blank_score_sheets",
            Self::BlankScoreSheet => "blank_score_sheet",
            Self::BlankSummary => "blank_summary",
            Self::SecretaryGuide => "secretary_guide",
            Self::JurorGuide => "juror_guide",
        }
    }

    /// Returns the key of its name in the message catalogue.
    pub fn message(self) -> String {
        format!("paper-{}", self.id())
    }

    /// Returns whether it may be made for one juror.
    pub fn per_juror(self) -> bool {
        matches!(self, Self::ScoreSheets | Self::ScoreSheet)
    }

    /// Returns whether it may be made for one project.
    pub fn per_project(self) -> bool {
        self == Self::ScoreSheet
    }

    /// Returns whether it is a form to be filled by hand.
    pub fn blank(self) -> bool {
        matches!(
            self,
            Self::BlankScoreSheets | Self::BlankScoreSheet | Self::BlankSummary
        )
    }

    /// Returns whether it is a guide: one page for people, nothing to be signed or kept.
    pub fn guide(self) -> bool {
        matches!(self, Self::SecretaryGuide | Self::JurorGuide)
    }

    /// Returns whether it speaks of every application; the others know those admitted only.
    pub(crate) fn of_every_application(self) -> bool {
        self == Self::Applications
    }

    /// Returns whether it carries «ЧЕРНОВИК» until the taking of marks is closed. Sheets and forms are used
    /// before that and never do.
    pub fn drafted(self) -> bool {
        matches!(self, Self::Summary | Self::Minutes)
    }
}

impl FromStr for Kind {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        kinds()
            .into_iter()
            .find(|kind| kind.id() == text)
            .ok_or_else(|| Error::UnknownKind(text.to_owned()))
    }
}
