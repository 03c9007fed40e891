//! Refusals. The screens word them by the message `error-<code>`.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A refusal or a failure: a code, and the values that its message names.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize, TS)]
#[error("{code:?} {params:?}")]
#[ts(export)]
pub struct ApiError {
    /// What happened.
    pub code: ErrorCode,
    /// The values that the message names.
    pub params: BTreeMap<String, String>,
}

impl ApiError {
    /// Returns an error with one named value.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

impl From<ErrorCode> for ApiError {
    fn from(code: ErrorCode) -> Self {
        Self {
            code,
            params: BTreeMap::new(),
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident => $key:literal),+ $(,)?) => {
        /// What happened. A code exists only where somebody acts on it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        #[ts(export)]
        pub enum ErrorCode { $($(#[$doc])* $name),+ }

        impl ErrorCode {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Returns the key of its message.
            pub fn message_key(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }
        }
    };
}

codes! {
    // access
    /// The console is locked.
    Locked => "error-locked",
    /// The one who asks may not.
    NotAllowed => "error-not-allowed",
    /// Wrong passphrase; `left` attempts before a pause.
    WrongPassphrase => "error-wrong-passphrase",
    /// What was given as digits of a paper is none.
    BadHead => "error-bad-head",
    /// The contest's key is unwrapped by the console's passphrase.
    SigningPassphraseNeeded => "error-signing-passphrase-needed",
    /// The contest's key cannot be had here: a new one is made, with a reason.
    SigningKeyLost => "error-signing-key-lost",
    /// Wrong PIN; `left` attempts before a pause.
    WrongPin => "error-wrong-pin",
    /// A PIN to be printed no longer opens; `left` attempts before a pause.
    PinReplaced => "error-pin-replaced",
    /// Too many wrong attempts; `seconds` to wait.
    Paused => "error-paused",
    /// The juror has no PIN yet.
    NoPin => "error-no-pin",
    /// A passphrase is needed before the laptop is handed to the jury.
    PassphraseNeeded => "error-passphrase-needed",
    /// A passphrase has at least `least` characters.
    PassphraseTooShort => "error-passphrase-too-short",
    /// A PIN is 4 to 8 digits.
    BadPin => "error-bad-pin",
    // files
    /// No contest is open.
    NoContest => "error-no-contest",
    /// There is no such file: `path`.
    FileNotFound => "error-file-not-found",
    /// `path` is not a contest file.
    NotAContest => "error-not-a-contest",
    /// The file is of a newer version than the program.
    NewerFile => "error-newer-file",
    /// The file is damaged; it was kept as `kept`.
    DamagedFile => "error-damaged-file",
    /// The contest is open in another program.
    FileInUse => "error-file-in-use",
    /// `path` was renamed or moved while it was open: nothing was saved there.
    FileMoved => "error-file-moved",
    /// `path` was deleted or replaced, or its disk is gone: nothing was saved there.
    FileGone => "error-file-gone",
    /// `path` is not the open contest, or an earlier state of it.
    NotThisContest => "error-not-this-contest",
    /// `path` lies in the trash.
    InTrash => "error-in-trash",
    /// The place cannot be written: `path`.
    ReadOnlyPlace => "error-read-only-place",
    /// The contest was opened for reading only.
    ReadOnlyContest => "error-read-only-contest",
    /// The contest's file does not verify, and can only be looked at: `what`.
    UnsoundContest => "error-unsound-contest",
    /// Nothing can be written, and the secretary sees why: what a juror is told of a file that does not verify.
    WorkPaused => "error-work-paused",
    /// Nothing is wrong with the contest's file.
    FileIsSound => "error-file-is-sound",
    /// The disk is full.
    DiskFull => "error-disk-full",
    /// A file of that name is there already: `path`.
    FileExists => "error-file-exists",
    /// The file could not be read or written: `path`.
    FileFailed => "error-file-failed",
    /// The journal or the rows do not agree: entry `entry`, `what`.
    JournalFault => "error-journal-fault",
    // import
    /// The source has `count` faults; nothing was imported.
    ImportFaults => "error-import-faults",
    /// The source cannot be read; `reason` is an import message key.
    ImportUnreadable => "error-import-unreadable",
    // set-up
    /// Nothing stands that could be undone.
    NothingToUndo => "error-nothing-to-undo",
    /// Nothing was undone that could be done again.
    NothingToRedo => "error-nothing-to-redo",
    /// What the change touched has been changed since.
    ChangeOvertaken => "error-change-overtaken",
    /// Criteria and regulation change only as a new version once marks were given.
    RegulationLocked => "error-regulation-locked",
    /// Project `number` has marks or a recusal and cannot leave the contest so.
    ProjectHasMarks => "error-project-has-marks",
    /// The sheets of `juror` stand; the juror cannot leave the jury.
    JurorHasMarks => "error-juror-has-marks",
    // marks
    /// Unknown project.
    UnknownProject => "error-unknown-project",
    /// Unknown juror.
    UnknownJuror => "error-unknown-juror",
    /// Unknown helper.
    UnknownHelper => "error-unknown-helper",
    /// Unknown criterion.
    UnknownCriterion => "error-unknown-criterion",
    /// `score` is not on the scale `min`–`max` of `criterion`.
    OffScale => "error-off-scale",
    /// The taking of marks is closed.
    MarksClosed => "error-marks-closed",
    /// The taking of marks is still open.
    MarksOpen => "error-marks-open",
    /// The sheet is submitted; only the secretary corrects it.
    SheetAccepted => "error-sheet-accepted",
    /// The sheet is not accepted yet, so there is nothing to correct.
    SheetNotAccepted => "error-sheet-not-accepted",
    /// The juror is recused from the project.
    Recused => "error-recused",
    /// The juror is not recused from the project.
    NotRecused => "error-not-recused",
    /// The project is heard in another section (`section`), and nobody has allowed the juror to judge it.
    OtherSection => "error-other-section",
    /// Juror and project are of one section, or one of them is of none: there is nothing to allow.
    SameSection => "error-same-section",
    /// The change would make marks of project `number` count that do not, or not count that do; marks are closed.
    CountsOtherwise => "error-counts-otherwise",
    /// No sheet of another section was allowed here.
    NoAllowance => "error-no-allowance",
    /// `missing` criteria have no mark yet.
    SheetIncomplete => "error-sheet-incomplete",
    /// The sum on paper `paper` is not the recount `computed`.
    ControlSumDiffers => "error-control-sum-differs",
    /// A reason is needed.
    ReasonNeeded => "error-reason-needed",
    /// The text is longer than `limit` characters.
    TooLong => "error-too-long",
    /// The project does not compete (withdrawn or did not come).
    NotCompeting => "error-not-competing",
    /// Nothing can be closed: there is not one accepted sheet.
    NothingToClose => "error-nothing-to-close",
    // stages
    /// The contest is at that stage already.
    StageSame => "error-stage-same",
    /// Stages follow one another.
    StageSkips => "error-stage-skips",
    /// Fixing, signing and publishing are acts of their own.
    StageByItsAct => "error-stage-by-its-act",
    /// Marks were given: the contest does not go back before the defence.
    StageBegun => "error-stage-begun",
    /// What is sealed does not go back.
    StageSealed => "error-stage-sealed",
    /// What must be done first: `what`.
    StagePointsOpen => "error-stage-points-open",
    // the defence
    /// The room has no such day or section.
    UnknownRoom => "error-unknown-room",
    /// `text` is not a time of the day or a day.
    BadTime => "error-bad-time",
    /// `text` is not a seed: a whole number.
    BadSeed => "error-bad-seed",
    /// The project has been heard, or is being heard: its place in the order does not change.
    AlreadyHeard => "error-already-heard",
    /// The project is last, or the other one is in another room.
    NowhereToMove => "error-nowhere-to-move",
    /// Nothing runs in this room.
    ClockIdle => "error-clock-idle",
    /// The order does not name the projects of the room, each once.
    OrderIncomplete => "error-order-incomplete",
    /// No file is registered for the project's presentation.
    NoSlides => "error-no-slides",
    /// `path` is no file of slides; `endings` are.
    NotSlides => "error-not-slides",
    /// The text is empty.
    TextNeeded => "error-text-needed",
    // the path of paper sheets
    /// No paper sheet has the number `number`.
    UnknownSheet => "error-unknown-sheet",
    /// Sheet `number` has not been handed out.
    SheetNotOut => "error-sheet-not-out",
    /// Sheet `number` is with the juror.
    SheetOut => "error-sheet-out",
    /// Sheet `number` is back already.
    SheetIn => "error-sheet-in",
    /// Sheet `number` was spoiled or lost.
    SheetGone => "error-sheet-gone",
    /// A second person must see the sheet, not the one who typed it.
    SecondPersonNeeded => "error-second-person-needed",
    /// Nothing differs that could be resolved.
    NoDifference => "error-no-difference",
    // conflicts of interest
    /// The register has no such notice, or the notice does not name the project.
    UnknownDeclaration => "error-unknown-declaration",
    /// Nobody considers their own conflict of interest.
    OwnConflict => "error-own-conflict",
    // the jury's presence
    /// `day` is not a day of the contest.
    UnknownDay => "error-unknown-day",
    /// The person is there already, or has been.
    AlreadyThere => "error-already-there",
    /// The person is not there.
    NotThere => "error-not-there",
    /// A leaving before the arrival, a stay within another, or a time that has not come.
    PresenceTimes => "error-presence-times",
    /// There is no quorum: `present` of `approved`, `needed` are needed.
    NoQuorum => "error-no-quorum",
    /// Results are not fixed yet.
    ResultsNotFixed => "error-results-not-fixed",
    /// The hall has seen every place that carries a prize.
    EverythingRevealed => "error-everything-revealed",
    // votes and decisions
    /// The results ask no such vote about these projects.
    NotTied => "error-not-tied",
    /// No run-off is asked: the vote has one leader, or was not held.
    RunOffNotAsked => "error-run-off-not-asked",
    /// `name` has no vote.
    VoterHasNoVote => "error-voter-has-no-vote",
    /// `name` is recused from one of these projects and does not vote.
    VoterRecused => "error-voter-recused",
    /// `name` is not there.
    VoterAbsent => "error-voter-absent",
    /// `name` voted twice.
    VoterTwice => "error-voter-twice",
    /// Project `number` is not to be chosen among.
    NotAmongTied => "error-not-among-tied",
    /// Nobody voted.
    NobodyVoted => "error-nobody-voted",
    /// The casting vote is of `name`, who presides.
    WrongPresiding => "error-wrong-presiding",
    /// Nobody is there who could preside.
    NobodyPresides => "error-nobody-presides",
    /// More votes than the `most` who may vote.
    TooManyVotes => "error-too-many-votes",
    /// `name` is recused and cannot vote on this.
    RecusedVotes => "error-recused-votes",
    /// The vote did not carry the decision.
    VoteLost => "error-vote-lost",
    /// There is no such decision.
    UnknownDecision => "error-unknown-decision",
    /// This is decided elsewhere in the program.
    DecidedElsewhere => "error-decided-elsewhere",
    /// The juror has no sheet for the project.
    NoSheet => "error-no-sheet",
    /// Money for a project without a place.
    AwardNoPlace => "error-award-no-place",
    /// More than the request or the cap.
    AwardAboveRequest => "error-award-above-request",
    /// Less than the least sum of the project, and not nothing.
    AwardBelowMinimum => "error-award-below-minimum",
    /// More than the fund has.
    AwardAboveFund => "error-award-above-fund",
    /// A category cannot be merged into itself, or into one merged into it.
    BadMerger => "error-bad-merger",
    /// Project `number` is not eligible for the nomination, or has won an earlier one.
    NotEligible => "error-not-eligible",
    /// Who chairs the tellers is one of them.
    ChairNotTeller => "error-chair-not-teller",
    /// A box has a name.
    BoxNameNeeded => "error-box-name-needed",
    /// There is no such box.
    UnknownBox => "error-unknown-box",
    /// More was counted than there can be in a hall.
    TooManyBallots => "error-too-many-ballots",
    // results
    /// Method `sum` needs the same jurors for every project; `count` different juries are: `what`.
    DifferentJuries => "error-different-juries",
    /// `adjusted_mean`: projects and jurors fall into `count` unconnected parts: `what`.
    Disconnected => "error-disconnected",
    /// `skating`: `count` sheets are missing: `what`.
    SkatingGaps => "error-skating-gaps",
    /// `skating`: an even panel of `count` jurors.
    SkatingEvenPanel => "error-skating-even-panel",
    /// `skating`: jurors put projects equal in `count` cases: `what`.
    SkatingEqual => "error-skating-equal",
    /// Diagnostics: fewer than two jurors are, or would be left.
    TooFewJurors => "error-too-few-jurors",
    /// Diagnostics: fewer than two projects.
    TooFewProjects => "error-too-few-projects",
    /// Diagnostics: fewer than two projects that every juror marked.
    TooFewComplete => "error-too-few-complete",
    /// Diagnostics: all values are equal.
    NoSpread => "error-no-spread",
    /// There is no money here, and no line of funding.
    NoFund => "error-no-fund",
    /// The regulation contradicts itself: `what`.
    BadRegulation => "error-bad-regulation",
    /// Unknown category.
    UnknownCategory => "error-unknown-category",
    // sealing
    /// Results are fixed: nothing that bears on figures is written any more.
    ResultsFixed => "error-results-fixed",
    /// What must be done before results are fixed: `what`.
    FixingOpen => "error-fixing-open",
    /// Somebody has signed: fixing is not taken back.
    SomethingSigned => "error-something-signed",
    /// There is no version `version`.
    UnknownVersion => "error-unknown-version",
    /// A correction corrects a mark, or says what was and what is.
    NothingCorrected => "error-nothing-corrected",
    /// The term of appeals ended on `until`.
    AppealLate => "error-appeal-late",
    /// There is no such appeal, or it is decided.
    UnknownAppeal => "error-unknown-appeal",
    /// The minutes are signed: their wording does not change any more.
    MinutesSigned => "error-minutes-signed",
    /// The papers of this version are signed, or it does not stand.
    NothingToSign => "error-nothing-to-sign",
    /// A correction moved the money: the jury decides on it first.
    FundUndecided => "error-fund-undecided",
    /// Ties wait for people.
    TiesUndecided => "error-ties-undecided",
    /// Something was written while this was made ready: papers to be signed, an import, an answer.
    MovedOn => "error-moved-on",
    /// A signed paper, `what`, is not in the file as it was signed.
    SignedPaperLost => "error-signed-paper-lost",
    /// The minutes have no number.
    NumberNeeded => "error-number-needed",
    /// `value` is no day.
    BadDay => "error-bad-day",
    /// Fixed results, version `version`: `what`.
    SealFault => "error-seal-fault",
    // papers
    /// Unknown paper.
    UnknownPaper => "error-unknown-paper",
    /// There is nobody and nothing to make the paper for.
    PaperEmpty => "error-paper-empty",
    /// The paper could not be made: `what`.
    PaperFailed => "error-paper-failed",
    /// The work was cancelled.
    Cancelled => "error-cancelled",
    // the rest
    /// The request cannot be understood.
    BadRequest => "error-bad-request",
    /// Something failed that nobody foresaw; `what` is for the log.
    Internal => "error-internal",
}
