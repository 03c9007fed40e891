//! The contract between the screens and the program: what can be asked, what is answered, what is refused.
//!
//! The screens' types are generated from here (`cargo xtask gen`); identifiers are strings, hundredths and
//! kopecks are whole numbers below 2^53, results are strings.

mod conflicts;
mod contest;
mod defence;
mod diagnostics;
mod error;
mod events;
mod hall;
mod new_contest;
mod notices;
mod papers;
mod presence;
mod program;
mod regulation;
mod results;
mod sealing;
mod sheet_path;
mod sheets;
mod soundness;
mod stages;
mod standing;
mod tables;
mod voting;

pub use conflicts::*;
pub use contest::*;
pub use defence::*;
pub use diagnostics::*;
pub use error::*;
pub use events::*;
pub use hall::*;
pub use new_contest::*;
pub use notices::*;
pub use papers::*;
pub use presence::*;
pub use program::*;
pub use regulation::*;
pub use results::*;
pub use sealing::*;
pub use sheet_path::*;
pub use sheets::*;
pub use soundness::*;
pub use stages::*;
pub use standing::*;
pub use tables::*;
pub use voting::*;

use domain::{CriterionId, HelperId, JurorId, ProjectId, SectionId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request with the id its sender made for it: sent twice, it is done once and answered twice.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Envelope {
    /// Unique id of the request, made by the sender.
    pub id: String,
    /// What is asked.
    pub request: Request,
    /// What it signs with, where it fixes results. No part of the request: it stands in no journal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub key: Option<KeyForm>,
}

/// Makes `Request`, `Reply` and the map `Replies` (for the screens' types) from one list.
macro_rules! contract {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $ty:ty),* $(,)? } -> $reply:ty;)+) => {
        /// What can be asked.
        #[derive(Clone, Debug, Serialize, Deserialize, TS)]
        #[serde(tag = "type", deny_unknown_fields)]
        #[ts(export)]
        #[allow(clippy::large_enum_variant, reason = "one at a time, and short-lived")]
        pub enum Request { $($(#[$doc])* $name { $($(#[$field_meta])* #[allow(missing_docs)] $field: $ty),* }),+ }

        /// What is answered; on the wire only the content, since the asker knows what it asked.
        #[derive(Clone, Debug, Serialize)]
        #[serde(untagged)]
        #[allow(missing_docs)]
        pub enum Reply { $($name($reply)),+ }

        /// Which reply belongs to which request; exists for the screens' types only.
        #[derive(TS)]
        #[ts(export)]
        #[allow(non_snake_case, missing_docs, dead_code)]
        pub struct Replies { $(pub $name: $reply),+ }

        impl Request {
            /// The name of every request.
            pub const KINDS: &[&str] = &[$(stringify!($name)),+];

            /// Returns the name under which the request stands in the journal.
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$name { .. } => stringify!($name)),+ }
            }

            /// Returns this content as the reply to the request, when it is what the request is answered with.
            pub(crate) fn answered(&self, content: &dyn std::any::Any) -> Option<Reply> {
                match self { $(Self::$name { .. } => content.downcast_ref::<$reply>().cloned().map(Reply::$name)),+ }
            }
        }
    };
}

contract! {
    // ---- the program
    /// First question of every screen: version, language, session, recent files, the open contest.
    Start {} -> StartView;
    /// Opens a contest file.
    OpenContest { path: String } -> ContestView;
    /// Does not open the contest that the system was told to open meanwhile.
    DismissOpening {} -> Done;
    /// Closes the open contest; the file then lies alone and can be copied.
    CloseContest {} -> Done;
    /// Takes a path out of the recent files.
    ForgetRecent { path: String } -> Done;
    /// Reads a workbook or folder and lists everything wrong with it; imports nothing.
    PreviewImport { source: String, dropped: Vec<TableRow> } -> ImportPreview;
    /// Imports into a new contest file and opens it; refused while faults remain.
    ImportAsNew { source: String, dropped: Vec<TableRow>, path: String } -> ContestView;
    /// Imports into the open contest: replaces it until the first mark given in the program, then only adds.
    ImportInto { source: String, dropped: Vec<TableRow> } -> ContestView;
    /// Makes the demo contest as a new file and opens it.
    MakeDemo { path: String } -> ContestView;
    /// The regulations that a new contest can begin from.
    Beginnings { lang: String } -> Vec<Beginning>;
    /// Makes a contest without projects, jury and money as a new file and opens it.
    NewContest { contest: NewContestForm } -> ContestView;
    /// Saves a template workbook to fill in.
    SaveTemplate { target: SaveTarget } -> SavedFile;
    /// Saves every table as a workbook that an import takes back.
    SaveWorkbook { target: SaveTarget, lang: String } -> SavedWorkbook;
    /// Saves a complete copy of the open contest.
    SaveCopy { target: SaveTarget } -> SavedFile;
    /// What the name of the open file leads to.
    FileStanding {} -> FileStandingView;
    /// Goes on in the open file under its new name: a path, or a name in the folder where it lay.
    FollowFile { path: String } -> ContestView;
    /// Saves everything that the program holds under a new name and goes on there; without a path beside the
    /// file, or among the user's documents.
    SaveUnderNewName { path: Option<String>, replace: bool } -> ContestView;
    /// Saves a copy of the open contest to hand on: without PINs, passphrase, key and contacts. It verifies all the same.
    SaveHandOver { target: SaveTarget } -> SavedFile;
    /// Looks for the entry or the fixed results whose hash begins with digits from a paper.
    FindHead { digits: String } -> HeadFound;
    /// Checks the open file: integrity, journal chain, every row.
    VerifyContest {} -> VerifyView;
    /// Sound copies of a contest whose file does not verify, and where it would go on under record.
    SoundCopies {} -> SoundCopiesView;
    /// Opens a copy of one of the sound copies, under a new name beside the file.
    OpenSoundCopy { path: String } -> ContestView;
    /// Makes a new file beside the one that does not verify, of what is sound in it, with the fault as its first entry, and opens it.
    ContinueUnderRecord {} -> ContestView;

    // ---- who sits at the keyboard
    /// Opens the console with the passphrase.
    Unlock { passphrase: String } -> Session;
    /// Locks the console and shows the jurors' door.
    Lock {} -> Session;
    /// A juror comes in with a PIN.
    EnterPin { #[ts(type = "string")] juror: JurorId, pin: String } -> Session;
    /// A helper of the secretary comes in with a PIN.
    EnterHelperPin { #[ts(type = "string")] helper: HelperId, pin: String } -> Session;
    /// The juror or helper is done; back to the door.
    HandOver {} -> Session;
    /// Who can come in at the door.
    Door {} -> DoorView;
    /// Sets, changes or (with null) removes the console's passphrase.
    SetPassphrase { passphrase: Option<String> } -> Saved;
    /// Sets a juror's PIN; without one the program draws it. The PIN is in the reply and nowhere else.
    SetPin { #[ts(type = "string")] juror: JurorId, pin: Option<String> } -> IssuedPin;
    /// The helpers of the secretary, with whether they have a PIN.
    Helpers {} -> Vec<DoorHelper>;
    /// Sets a helper's PIN, as a juror's.
    SetHelperPin { #[ts(type = "string")] helper: HelperId, pin: Option<String> } -> IssuedPin;
    /// Draws PINs for all jurors who have none.
    IssuePins {} -> Vec<IssuedPin>;
    /// Draws new PINs for all jurors; the old ones no longer open.
    RenewPins {} -> Vec<IssuedPin>;
    /// Saves slips with PINs that were just issued, to print and cut apart. They stand in no journal.
    SavePinSlips { pins: Vec<IssuedPin>, lang: String, target: SaveTarget } -> SavedFile;

    // ---- the contest (console)
    /// The open contest: title, stage, what to do next.
    Contest {} -> ContestView;
    /// All projects.
    Projects {} -> Vec<ProjectCard>;
    /// The jury.
    Jurors {} -> Vec<JurorCard>;
    /// The regulation in words, and the criteria.
    Rules {} -> RulesView;
    /// Who has scored what.
    Grid {} -> GridView;
    /// The journal, newest first, before the given number.
    Journal { #[ts(type = "number | null")] before: Option<i64>, limit: u32 } -> JournalView;

    // ---- stages of the contest (console)
    /// Where the contest is, what is open before the next stage, where it can go.
    Stages {} -> StagesView;
    /// Goes to the next stage, or back with a reason. To the deliberation and back is closing and reopening of marks; back from fixed results unfixes them.
    GoToStage { to: StageView, reason: Option<String> } -> StageChanged;

    // ---- the set-up (console)
    /// A table of the set-up, to edit.
    Table { table: TableName, lang: String } -> TableView;
    /// What is wrong with an edit; does nothing.
    CheckEdit { table: TableName, lang: String, edit: TableEditForm } -> TableChecked;
    /// Edits a table: one step of undo. Nothing is done while there are faults.
    EditTable { table: TableName, lang: String, edit: TableEditForm } -> TableEdited;
    /// What undo and redo would do.
    EditSteps {} -> EditStepsView;
    /// Takes the last change of the set-up back, also after a restart.
    Undo {} -> EditStepped;
    /// Does again what was taken back last.
    Redo {} -> EditStepped;
    /// How a project came to be what it is, oldest first.
    ProjectHistory { #[ts(type = "string")] project: ProjectId, lang: String } -> Vec<HistoryLine>;

    // ---- conflicts of interest (console)
    /// Jurors and projects that may be related, of those nobody has decided on.
    ProposedConflicts {} -> Vec<ProposedConflict>;
    /// Records that a juror's relations to these projects are no conflict; they are not proposed again.
    DismissConflicts { #[ts(type = "string")] juror: JurorId, #[ts(type = "string[]")] projects: Vec<ProjectId>, reason: String } -> Saved;

    /// The register of notices on conflicts of interest, and who has not handed one in.
    ConflictRegister {} -> ConflictRegisterView;
    /// Enters a juror's notice; without projects: no conflict.
    NotifyConflict { #[ts(type = "string")] juror: JurorId, declared: Vec<DeclaredForm> } -> Saved;
    /// Records what who presides (or `by`) decided on a project of a notice; accepted, the juror is recused from it.
    ConsiderConflict { notice: u32, #[ts(type = "string")] project: ProjectId, #[ts(type = "string | null")] by: Option<JurorId>, accepted: bool, note: String } -> Saved;

    // ---- the path of paper sheets (console)
    /// The register of paper sheets, sheets that only one person has seen, differences, sums that differ.
    SheetPath {} -> SheetPathView;
    /// Gives numbers to sheets before they are printed: each juror's (none named: everybody's) on each of the projects, or (null) one on all of them. A place keeps the number it has.
    NumberSheets { #[ts(type = "string[]")] jurors: Vec<JurorId>, #[ts(type = "string[] | null")] projects: Option<Vec<ProjectId>> } -> SheetNumbers;
    /// Sheets were handed to jurors.
    HandOutSheets { numbers: Vec<u32> } -> Saved;
    /// Sheets are back.
    HandInSheets { numbers: Vec<u32> } -> Saved;
    /// Cancels a spoiled sheet, its number kept; replies with the number of the sheet in its place, if wanted.
    SpoilSheet { number: u32, reason: String, replace: bool } -> SheetNumbers;
    /// Records the act on a lost sheet; replies with the number of the duplicate, if wanted.
    LoseSheet { number: u32, statement: String, duplicate: bool } -> SheetNumbers;
    /// The second reading of a sheet that was typed in; replies with the cells that differ.
    CheckSheet { sheet: SecondReading } -> SheetChecked;
    /// Resolves the difference with the sheet in hand: what the paper says in every differing cell.
    ResolveSheet { #[ts(type = "string")] project: ProjectId, #[ts(type = "string")] juror: JurorId, marks: Vec<PaperMark>, by: String, reason: String } -> SheetSaved;

    // ---- who of the jury is there (console)
    /// Comings and goings of the jury, the quorum, who presides.
    Presence {} -> PresenceView;
    /// Somebody of the jury came on a day of the contest, now (null) or at a time; from afar or in person.
    JurorArrived { #[ts(type = "string")] juror: JurorId, day: String, #[ts(type = "number | null")] at: Option<i64>, remote: bool } -> Saved;
    /// Somebody left.
    JurorLeft { #[ts(type = "string")] juror: JurorId, day: String, #[ts(type = "number | null")] at: Option<i64> } -> Saved;
    /// Somebody does not come on a day, and why.
    JurorAbsent { #[ts(type = "string")] juror: JurorId, day: String, reason: String } -> Saved;
    /// Puts right what was entered of somebody on a day, with a reason.
    CorrectPresence { #[ts(type = "string")] juror: JurorId, day: String, stays: Vec<StayForm>, reason: String } -> Saved;
    /// Names who presides from now on, with a reason; null: again as the order of the jury says.
    SetPresiding { #[ts(type = "string | null")] juror: Option<JurorId>, reason: String } -> Saved;

    // ---- the regulation as a form (console)
    /// The rules in force, as a draft, with everything that can be said of them.
    Regulation { lang: String } -> RegulationView;
    /// The same of a draft; does nothing.
    CheckRegulation { draft: RegulationDraft, lang: String } -> RegulationView;
    /// What a draft would do to scores and places; while marks are taken hidden, or with a reason a recorded early look.
    RegulationEffect { draft: RegulationDraft, look: Option<String> } -> RegulationEffect;
    /// Saves a draft: freely until the first mark, then as a new version with a reason.
    SetRegulation { draft: RegulationDraft, reason: Option<String> } -> RegulationSaved;
    /// Regulations to begin with: the program's and the user's own.
    Presets { lang: String } -> Vec<PresetView>;
    /// A draft filled from a preset, on request with its criteria; saves nothing.
    UsePreset { id: String, criteria: bool, lang: String } -> RegulationView;
    /// Keeps a draft on this machine as one of the user's own presets.
    SavePreset { title: String, replace: bool, draft: RegulationDraft } -> PresetView;
    /// Takes one of the user's own presets off this machine.
    ForgetPreset { id: String } -> Done;

    // ---- marks, by the juror who is in
    /// The juror's projects in running order, with the state of each sheet.
    Desk {} -> DeskView;
    /// The juror's own sheet.
    MySheet { #[ts(type = "string")] project: ProjectId } -> SheetView;
    /// Gives, changes or (with null) takes back a mark on a sheet that is not submitted.
    RecordMark { #[ts(type = "string")] project: ProjectId, #[ts(type = "string")] criterion: CriterionId, #[ts(type = "number | null")] score: Option<i64> } -> SheetSaved;
    /// Writes the comment.
    SetComment { #[ts(type = "string")] project: ProjectId, text: String } -> SheetSaved;
    /// Declares a recusal from a project.
    Recuse { #[ts(type = "string")] project: ProjectId, reason: String } -> SheetSaved;
    /// Submits a complete sheet.
    SubmitSheet { #[ts(type = "string")] project: ProjectId } -> SheetSaved;

    // ---- marks, by the secretary
    /// Any juror's sheet, for typing it in or checking it.
    PaperSheet { #[ts(type = "string")] project: ProjectId, #[ts(type = "string")] juror: JurorId } -> SheetView;
    /// Types in a paper sheet as a whole and checks it in.
    TakePaperSheet { sheet: PaperEntry } -> SheetSaved;
    /// Declares a recusal in a juror's name (from a paper notice).
    RecuseJuror { #[ts(type = "string")] project: ProjectId, #[ts(type = "string")] juror: JurorId, reason: String } -> SheetSaved;
    /// Takes a recusal back, with a reason.
    WithdrawRecusal { #[ts(type = "string")] project: ProjectId, #[ts(type = "string")] juror: JurorId, reason: String } -> SheetSaved;
    /// Lets a juror of another section judge a project, with a reason: the sheet counts.
    AllowSheet { #[ts(type = "string")] project: ProjectId, #[ts(type = "string")] juror: JurorId, reason: String } -> Saved;
    /// Takes that back, with a reason: the sheet stays and does not count.
    DisallowSheet { #[ts(type = "string")] project: ProjectId, #[ts(type = "string")] juror: JurorId, reason: String } -> Saved;
    /// Corrects one mark of an accepted sheet, with a reason; the old mark stays in the journal.
    CorrectMark { #[ts(type = "string")] project: ProjectId, #[ts(type = "string")] juror: JurorId, #[ts(type = "string")] criterion: CriterionId, #[ts(type = "number")] score: i64, reason: String } -> SheetSaved;
    /// Gives an accepted sheet back to the juror, with a reason.
    ReturnSheet { #[ts(type = "string")] project: ProjectId, #[ts(type = "string")] juror: JurorId, reason: String } -> SheetSaved;
    /// Records that a project was withdrawn, did not come, or competes again, with the reason.
    SetStanding { #[ts(type = "string")] project: ProjectId, standing: StandingView, reason: String } -> Saved;

    // ---- the defence
    /// Running order with its plan, clocks, presentations, notes.
    Defence {} -> DefenceView;
    /// Puts a room's order by hand; during the defence with a reason.
    SetOrder { room: RoomForm, reason: Option<String> } -> Saved;
    /// Puts a room's projects in the order of their numbers.
    NumberOrder { #[ts(type = "string | null")] section: Option<SectionId>, day: Option<String> } -> Saved;
    /// Draws a room's projects by lot; without a seed the program draws one, and records it.
    DrawOrder { #[ts(type = "string | null")] section: Option<SectionId>, day: Option<String>, seed: Option<String> } -> Saved;
    /// Moves a project in its room's order, with a reason («команда задерживается»).
    MoveProject { #[ts(type = "string")] project: ProjectId, to: MoveTo, reason: String } -> Saved;
    /// Records what was decided of a team that did not come: moved to the end, or out.
    NoShow { decision: NoShowForm } -> Saved;
    /// Starts, stops, lengthens or ends a room's clock.
    RunClock { #[ts(type = "string | null")] section: Option<SectionId>, act: ClockAct } -> Saved;
    /// Notes what is known of a project's presentation.
    NotePresentation { #[ts(type = "string")] project: ProjectId, presentation: PresentationForm } -> Saved;
    /// Opens a registered presentation with the system's own program.
    OpenSlides { #[ts(type = "string")] project: ProjectId } -> Done;
    /// Writes or rewrites a note on a project.
    WriteNote { note: NoteForm } -> Saved;
    /// Takes a note back.
    RemoveNote { note: String } -> Saved;

    // ---- the second screen
    /// What the second screen shows; all that its seat may ask.
    Stage {} -> HallView;
    /// What the second screen would show.
    StagePreview { face: StageFace } -> HallView;
    /// Chooses what the second screen shows; not in the file, so after a restart it shows the current project.
    ShowOnStage { face: StageFace } -> Done;
    /// Shows the next place to the hall, from the sealed result.
    Reveal { category: Option<String> } -> Saved;
    /// Begins the reveal anew: the hall has seen nothing.
    ResetReveal {} -> Saved;

    // ---- results
    /// What closing would mean, in numbers.
    ClosingPreview {} -> ClosingPreview;
    /// Closes the taking of marks.
    CloseMarks {} -> StageChanged;
    /// Opens it again, with a reason.
    ReopenMarks { reason: String } -> StageChanged;
    /// Results before closing; the look is recorded and named in the minutes.
    LookEarly { reason: String } -> ResultsView;
    /// Results; refused while marks are being taken.
    Results { category: Option<String> } -> ResultsView;
    /// Why this place; refused while marks are being taken.
    Explain { #[ts(type = "string")] project: ProjectId, category: Option<String> } -> ExplanationView;
    /// How the jury marked and how firm the places are; refused while marks are being taken.
    Diagnostics { category: Option<String> } -> DiagnosticsView;
    /// Places and money in another case; refused while marks are being taken. Never official.
    WhatIf { case: WhatIfCase, category: Option<String> } -> WhatIfView;

    // ---- fixing of results, and after (console)
    /// The check list before results are fixed.
    FixingPreview {} -> FixingPreview;
    /// Fixes the results: a signed snapshot; figures do not change any more.
    FixResults {} -> StageChanged;
    /// What was fixed: versions, corrections, appeals.
    Sealing {} -> SealingView;
    /// A version of the fixed results, as it was fixed.
    SealedResults { version: u32 } -> SealedResults;
    /// What a correction would do to places and sums; does nothing.
    PreviewCorrection { correction: CorrectionForm } -> CorrectionPreview;
    /// Corrects a technical error after fixing: a new version, the old one is kept.
    CorrectResults { correction: CorrectionForm } -> Saved;
    /// An appeal came in.
    RegisterAppeal { appeal: AppealForm } -> Saved;
    /// An appeal was decided.
    DecideAppeal { number: u32, granted: bool, decision: String } -> Saved;
    /// Who has signed which paper of a version; absent: of the one that stands.
    Signing { version: Option<u32> } -> SigningView;
    /// A person signed a paper, will later, or has not.
    NoteSignature { #[ts(type = "string")] juror: JurorId, paper: SignedPaperView, signature: SignatureView, version: Option<u32> } -> Saved;
    /// «Протокол подписан»: the papers are kept as they were signed in this language, and printed from there.
    SignMinutes { number: String, lang: String } -> StageChanged;
    /// The papers of a correction that was made after it are signed too, and kept.
    SignCorrection { version: u32, lang: String } -> Saved;
    /// Results are published on that day, `2026-05-18`.
    Publish { date: String } -> StageChanged;
    // ---- the students' vote, ties, decisions of the commission (console)
    /// The students' vote, what people must decide, what they decided.
    Voting {} -> VotingView;
    /// Elects the tellers.
    SetTellers { members: Vec<String>, chair: String } -> Saved;
    /// Writes down how many ballots there are.
    SetBallots { ballots: BallotsForm } -> Saved;
    /// Writes down what was found in a box; the same name counts it again, with a reason.
    CountBox { count: BoxForm, reason: Option<String> } -> Saved;
    /// Takes a box out that was never there.
    RemoveBox { name: String, reason: String } -> Saved;
    /// Records that the students' vote is held, or void.
    DecideAudience { held: bool, reason: String } -> Saved;
    /// Records the jury's vote among equal projects: each names one, or abstains.
    VoteOnTie { #[ts(type = "string[]")] projects: Vec<ProjectId>, round: u32, votes: Vec<TieBallot> } -> Saved;
    /// Records the casting vote of who presides.
    CastVote { #[ts(type = "string[]")] projects: Vec<ProjectId>, #[ts(type = "string")] juror: JurorId, #[ts(type = "string")] choice: ProjectId, reason: String } -> Saved;
    /// Draws lots among equal projects; the seed is recorded.
    DrawLot { #[ts(type = "string[]")] projects: Vec<ProjectId> } -> Saved;
    /// Records a decision of the commission with its vote.
    Decide { decision: DecisionForm } -> Saved;
    /// Records a dissenting opinion.
    Dissent { #[ts(type = "string")] juror: JurorId, text: String } -> Saved;
    /// Cancels a decision that was entered by mistake, with a reason.
    CancelDecision { #[ts(type = "number")] entry: i64, reason: String } -> Saved;

    // ---- papers
    /// Which papers there are.
    Papers {} -> PapersView;
    /// What people must supply for the minutes.
    Minutes {} -> MinutesView;
    /// Saves what people supplied for the minutes.
    SetMinutes { minutes: MinutesForm } -> Saved;
    /// Makes papers in the background: into a folder, or for download. Progress comes as events.
    SavePapers { papers: Vec<PaperChoice>, target: SaveTarget } -> JobStarted;
    /// Saves the minutes as an office document, whose wording people finish.
    SaveMinutesDocx { target: SaveTarget, lang: String } -> SavedFile;
    /// Stops background work.
    CancelJob { job: String } -> Done;
    /// Opens a file or folder that the program has just saved, with the system's own program.
    OpenSaved { path: String } -> Done;
}

/// Done, nothing to tell.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Done {}

/// A change is durable: its journal number and time.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Saved {
    /// Number of the journal entry.
    #[ts(type = "number")]
    pub number: i64,
    /// When, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
}
