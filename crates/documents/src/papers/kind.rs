//! Kinds of papers.

use crate::error::Error;
use std::str::FromStr;

/// When a paper is used, for lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// Before the first team presents.
    Before,
    /// While teams present.
    During,
    /// After the taking of marks was closed.
    After,
    /// A form to be filled by hand.
    Form,
    /// One page for people, nothing to be signed or kept.
    Guide,
}

/// Makes [`Kind`] with its names and groups, and [`kinds`], from one list in the order of the lists.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $id:literal in $group:ident;)+) => {
        /// A kind of paper. Its name for people is the message `paper-<id>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $($(#[$doc])* $kind),+ }

        /// Returns every kind, in the order of the lists.
        pub fn kinds() -> Vec<Kind> {
            vec![$(Kind::$kind),+]
        }

        impl Kind {
            /// Returns the name for files, the command line and the contract (`score_sheets`).
            pub fn id(self) -> &'static str {
                match self { $(Self::$kind => $id),+ }
            }

            /// Returns when it is used.
            pub fn group(self) -> Group {
                match self { $(Self::$kind => Group::$group),+ }
            }
        }
    };
}

kinds! {
    /// The list of admitted and rejected applications.
    Applications = "applications" in Before;
    /// Who presents when, room by room and day by day.
    RunningOrder = "running_order" in Before;
    /// What the presenter reads from.
    PresenterCard = "presenter_card" in Before;
    /// Participants to be released from classes, by faculty.
    ReleaseList = "release_list" in Before;
    /// The list of registration and of the issue of ballots.
    Registration = "registration" in Before;
    /// Ballots of the students' vote, to be cut apart.
    Ballots = "ballots" in Before;
    /// A juror's sheet with every project in a row.
    ScoreSheets = "score_sheets" in Before;
    /// A juror's sheet for one project.
    ScoreSheet = "score_sheet" in Before;
    /// The attendance sheet of the jury, a page for each day.
    Attendance = "attendance" in During;
    /// A juror's notice on a conflict of interest.
    ConflictNotice = "conflict_notice" in During;
    /// The register of such notices.
    ConflictRegister = "conflict_register" in During;
    /// The act of handing over score sheets.
    SheetHandover = "sheet_handover" in During;
    /// The minutes of the tellers.
    TellersMinutes = "tellers_minutes" in After;
    /// The score summary with its annex.
    Summary = "summary" in After;
    /// The minutes of the jury's meeting.
    Minutes = "minutes" in After;
    /// The minutes on the correction of a technical error.
    CorrectionMinutes = "correction_minutes" in After;
    /// The minutes on an appeal.
    AppealMinutes = "appeal_minutes" in After;
    /// The sheet of all projects, to be filled by hand.
    BlankScoreSheets = "blank_score_sheets" in Form;
    /// The sheet of one project, to be filled by hand.
    BlankScoreSheet = "blank_score_sheet" in Form;
    /// The summary, to be filled by hand.
    BlankSummary = "blank_summary" in Form;
    /// The attendance sheet, to be filled by hand.
    BlankAttendance = "blank_attendance" in Form;
    /// The notice, to be filled by hand.
    BlankConflictNotice = "blank_conflict_notice" in Form;
    /// The register of notices, to be filled by hand.
    BlankConflictRegister = "blank_conflict_register" in Form;
    /// The running order, to be filled by hand.
    BlankRunningOrder = "blank_running_order" in Form;
    /// The act of handing over score sheets, to be filled by hand.
    BlankSheetHandover = "blank_sheet_handover" in Form;
    /// The minutes of the tellers, to be filled by hand.
    BlankTellersMinutes = "blank_tellers_minutes" in Form;
    /// The minutes of the jury's meeting, to be filled by hand.
    BlankMinutes = "blank_minutes" in Form;
    /// The minutes on a correction, to be filled by hand.
    BlankCorrectionMinutes = "blank_correction_minutes" in Form;
    /// The minutes on an appeal, to be filled by hand.
    BlankAppealMinutes = "blank_appeal_minutes" in Form;
    /// One page for the secretary on the evening of the defence.
    SecretaryGuide = "secretary_guide" in Guide;
    /// One page for a juror before the first project.
    JurorGuide = "juror_guide" in Guide;
}

impl Kind {
    /// Returns the key of its name in the message catalogue.
    pub fn message(self) -> String {
        format!("paper-{}", self.id())
    }

    /// Returns whether it may be made for one juror.
    pub fn per_juror(self) -> bool {
        matches!(self, Self::ScoreSheets | Self::ScoreSheet | Self::ConflictNotice)
    }

    /// Returns whether it may be made for one project.
    pub fn per_project(self) -> bool {
        self == Self::ScoreSheet
    }

    /// Returns whether it is a form to be filled by hand.
    pub fn blank(self) -> bool {
        self.group() == Group::Form
    }

    /// Returns whether it is a guide: one page for people, nothing to be signed or kept.
    pub fn guide(self) -> bool {
        self.group() == Group::Guide
    }

    /// Returns whether it speaks of every application; the others know those admitted only.
    pub(crate) fn of_every_application(self) -> bool {
        self == Self::Applications
    }

    /// Returns whether it knows nothing of what happened, whatever did: a form of a paper of the day.
    pub(crate) fn knows_nothing(self) -> bool {
        self.blank()
            && !matches!(
                self,
                Self::BlankScoreSheets | Self::BlankScoreSheet | Self::BlankSummary
            )
    }

    /// Returns whether it carries «ЧЕРНОВИК» until results are fixed. Sheets, ballots, forms and papers of
    /// attendance are used before that and never do.
    pub fn drafted(self) -> bool {
        matches!(self, Self::Summary | Self::Minutes)
    }

    /// Returns whether it names the fixed results at its foot: every paper that is kept, but none that is
    /// handed out unsigned by the hundred.
    pub(crate) fn names_results(self) -> bool {
        !self.blank() && !self.guide() && !matches!(self, Self::Ballots | Self::Registration)
    }

    /// Returns whether it may also be made as an office document, whose wording people finish.
    pub fn as_docx(self) -> bool {
        self == Self::Minutes
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
