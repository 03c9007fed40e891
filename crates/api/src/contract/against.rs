//! Who or what a refusal says stands in the way.

use super::ErrorCode;

/// Who or what stands in the way of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// The contest says no: its state, its regulation, its marks, its rights.
    Contest,
    /// What was given is wrong.
    Input,
    /// The machine failed.
    Machine,
}

impl ErrorCode {
    /// Returns what stands in the way; every code must be of one kind or another.
    pub fn against(self) -> Against {
        match self {
            Self::FileIsSound
            | Self::UnsoundContest
            | Self::WorkPaused
            | Self::Locked
            | Self::NotAllowed
            | Self::Paused
            | Self::NoPin
            | Self::PassphraseNeeded
            | Self::SigningPassphraseNeeded
            | Self::SigningKeyLost
            | Self::NoContest
            | Self::DamagedFile
            | Self::ReadOnlyContest
            | Self::JournalFault
            | Self::NothingToUndo
            | Self::NothingToRedo
            | Self::ChangeOvertaken
            | Self::RegulationLocked
            | Self::ProjectHasMarks
            | Self::JurorHasMarks
            | Self::MarksClosed
            | Self::MarksOpen
            | Self::SheetAccepted
            | Self::SheetNotAccepted
            | Self::Recused
            | Self::NotRecused
            | Self::OtherSection
            | Self::SameSection
            | Self::CountsOtherwise
            | Self::NoAllowance
            | Self::SheetIncomplete
            | Self::NotCompeting
            | Self::NothingToClose
            | Self::StageSame
            | Self::StageSkips
            | Self::StageByItsAct
            | Self::StageBegun
            | Self::StageSealed
            | Self::StagePointsOpen
            | Self::AlreadyHeard
            | Self::NowhereToMove
            | Self::ClockIdle
            | Self::NoSlides
            | Self::SheetNotOut
            | Self::SheetOut
            | Self::SheetIn
            | Self::SheetGone
            | Self::SecondPersonNeeded
            | Self::NoDifference
            | Self::OwnConflict
            | Self::AlreadyThere
            | Self::NotThere
            | Self::NoQuorum
            | Self::ResultsNotFixed
            | Self::EverythingRevealed
            | Self::NotTied
            | Self::RunOffNotAsked
            | Self::VoterHasNoVote
            | Self::VoterRecused
            | Self::VoterAbsent
            | Self::NotAmongTied
            | Self::WrongPresiding
            | Self::NobodyPresides
            | Self::RecusedVotes
            | Self::VoteLost
            | Self::DecidedElsewhere
            | Self::NoSheet
            | Self::AwardNoPlace
            | Self::AwardAboveRequest
            | Self::AwardBelowMinimum
            | Self::AwardAboveFund
            | Self::NotEligible
            | Self::ChairNotTeller
            | Self::DifferentJuries
            | Self::Disconnected
            | Self::SkatingGaps
            | Self::SkatingEvenPanel
            | Self::SkatingEqual
            | Self::TooFewJurors
            | Self::TooFewProjects
            | Self::TooFewComplete
            | Self::NoSpread
            | Self::NoFund
            | Self::BadRegulation
            | Self::ResultsFixed
            | Self::FixingOpen
            | Self::SomethingSigned
            | Self::NothingCorrected
            | Self::AppealLate
            | Self::MinutesSigned
            | Self::SealFault
            | Self::NothingToSign
            | Self::FundUndecided
            | Self::TiesUndecided
            | Self::MovedOn
            | Self::SignedPaperLost
            | Self::PaperEmpty => Against::Contest,
            Self::PassphraseTooShort
            | Self::BadPin
            | Self::WrongPassphrase
            | Self::WrongPin
            | Self::PinReplaced
            | Self::FileNotFound
            | Self::NotAContest
            | Self::NewerFile
            | Self::NotThisContest
            | Self::InTrash
            | Self::FileExists
            | Self::ImportFaults
            | Self::ImportUnreadable
            | Self::UnknownProject
            | Self::UnknownJuror
            | Self::UnknownHelper
            | Self::UnknownCriterion
            | Self::OffScale
            | Self::ControlSumDiffers
            | Self::ReasonNeeded
            | Self::TooLong
            | Self::UnknownRoom
            | Self::BadTime
            | Self::BadSeed
            | Self::OrderIncomplete
            | Self::NotSlides
            | Self::TextNeeded
            | Self::UnknownSheet
            | Self::UnknownDeclaration
            | Self::UnknownDay
            | Self::PresenceTimes
            | Self::VoterTwice
            | Self::TooManyVotes
            | Self::UnknownDecision
            | Self::UnknownBox
            | Self::BoxNameNeeded
            | Self::TooManyBallots
            | Self::UnknownCategory
            | Self::UnknownVersion
            | Self::UnknownAppeal
            | Self::NumberNeeded
            | Self::BadDay
            | Self::UnknownPaper
            | Self::BadRequest
            | Self::BadHead
            | Self::NobodyVoted
            | Self::BadMerger => Against::Input,
            Self::DiskFull
            | Self::ReadOnlyPlace
            | Self::FileFailed
            | Self::FileMoved
            | Self::FileGone
            | Self::FileInUse
            | Self::PaperFailed
            | Self::Cancelled
            | Self::Internal => Against::Machine,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Against, ErrorCode};

    /// A method that cannot be applied to these marks is the contest's no, whichever method it is.
    #[test]
    fn no_result_by_these_marks_is_said_by_the_contest() {
        use ErrorCode as C;
        for code in [
            C::DifferentJuries,
            C::Disconnected,
            C::SkatingGaps,
            C::SkatingEvenPanel,
            C::SkatingEqual,
            C::BadRegulation,
            C::MarksOpen,
            C::JournalFault,
            C::SealFault,
        ] {
            assert_eq!(code.against(), Against::Contest, "{code:?}");
        }
        for code in [C::UnknownCategory, C::FileNotFound, C::ImportUnreadable] {
            assert_eq!(code.against(), Against::Input, "{code:?}");
        }
        assert_eq!(C::DiskFull.against(), Against::Machine);
    }
}
