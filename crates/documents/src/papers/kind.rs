//! Which papers there are. What each of them is stands where it is drawn ([`Spec`]).

use crate::audience::{ballots, registration, tellers};
use crate::contest::applications;
use crate::defence::{presenter, release, running_order};
use crate::error::Error;
use crate::jury::{attendance, conflict_notice, conflict_register};
use crate::marks::{handover, score_sheet, score_sheets};
use crate::papers::guide::{juror, secretary};
use crate::papers::spec::Spec;
use crate::results::summary;
use crate::sealing::{appeal, correction, minutes};
use std::str::FromStr;

/// Makes [`Kind`] and [`kinds`] of the list.
macro_rules! kinds {
    ($($kind:ident: $spec:path;)+) => {
        /// A kind of paper.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $($kind),+ }

        /// Returns every kind, in the order of the lists.
        pub fn kinds() -> Vec<Kind> {
            vec![$(Kind::$kind),+]
        }

        impl Kind {
            /// Returns what it is.
            pub fn spec(self) -> &'static Spec {
                match self { $(Self::$kind => &$spec),+ }
            }
        }
    };
}

// In the order of the lists; a group's kinds stand together.
kinds! {
    Applications: applications::PAPER;
    RunningOrder: running_order::PAPER;
    PresenterCard: presenter::PAPER;
    ReleaseList: release::PAPER;
    Registration: registration::PAPER;
    Ballots: ballots::PAPER;
    ScoreSheets: score_sheets::PAPER;
    ScoreSheet: score_sheet::PAPER;
    Attendance: attendance::PAPER;
    ConflictNotice: conflict_notice::PAPER;
    ConflictRegister: conflict_register::PAPER;
    SheetHandover: handover::PAPER;
    TellersMinutes: tellers::PAPER;
    Summary: summary::PAPER;
    Minutes: minutes::PAPER;
    CorrectionMinutes: correction::PAPER;
    AppealMinutes: appeal::PAPER;
    BlankScoreSheets: score_sheets::BLANK;
    BlankScoreSheet: score_sheet::BLANK;
    BlankSummary: summary::BLANK;
    BlankAttendance: attendance::BLANK;
    BlankConflictNotice: conflict_notice::BLANK;
    BlankConflictRegister: conflict_register::BLANK;
    BlankRunningOrder: running_order::BLANK;
    BlankSheetHandover: handover::BLANK;
    BlankTellersMinutes: tellers::BLANK;
    BlankMinutes: minutes::BLANK;
    BlankCorrectionMinutes: correction::BLANK;
    BlankAppealMinutes: appeal::BLANK;
    SecretaryGuide: secretary::PAPER;
    JurorGuide: juror::PAPER;
}

impl Kind {
    /// Returns its name for files, the command line and the contract.
    pub fn id(self) -> &'static str {
        self.spec().id
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
