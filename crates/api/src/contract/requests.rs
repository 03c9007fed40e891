//! Every request, by the module where it is told. Made by `cargo xtask gen`.

crate::request::requests! {
    crate::allowances { AllowSheet, DisallowSheet }
    crate::appeals { RegisterAppeal, DecideAppeal }
    crate::ballots { SetTellers, SetBallots, CountBox, RemoveBox, DecideAudience }
    crate::batch { SavePapers, CancelJob }
    crate::clock { RunClock }
    crate::conflicts { ProposedConflicts, DismissConflicts }
    crate::corrections { PreviewCorrection, CorrectResults }
    crate::decisions { VoteOnTie, CastVote, DrawLot, Decide, Dissent, CancelDecision }
    crate::defence { Defence }
    crate::demo { MakeDemo }
    crate::diagnostics { Diagnostics, WhatIf }
    crate::door { Unlock, Lock, EnterPin, EnterHelperPin, HandOver, Door, SetPassphrase, SetPin, Helpers, SetHelperPin, IssuePins }
    crate::edits { EditSteps, Undo, Redo }
    crate::exports { SaveWorkbook }
    crate::files { Start, OpenContest, DismissOpening, CloseContest, ForgetRecent, SaveCopy, VerifyContest, OpenSaved }
    crate::fixing { FixingPreview, FixResults }
    crate::hall { Stage, StagePreview, ShowOnStage }
    crate::handing_over { SaveHandOver }
    crate::heads { FindHead }
    crate::imports { PreviewImport, ImportAsNew, ImportInto, SaveTemplate }
    crate::journal { Journal }
    crate::marks { RecordMark, SetComment, Recuse, SubmitSheet, TakePaperSheet, RecuseJuror, WithdrawRecusal, CorrectMark, ReturnSheet, SetStanding }
    crate::minutes { Minutes, SetMinutes }
    crate::new_contest { Beginnings, NewContest }
    crate::notes { WriteNote, RemoveNote }
    crate::notices { ConflictRegister, NotifyConflict, ConsiderConflict }
    crate::order { SetOrder, NumberOrder, DrawOrder, MoveProject, NoShow }
    crate::overview { Contest, Projects, Jurors, Rules, Grid, ClosingPreview }
    crate::papers { Papers, SaveMinutesDocx }
    crate::presence { Presence, JurorArrived, JurorLeft, JurorAbsent, CorrectPresence, SetPresiding }
    crate::regulation { Regulation, CheckRegulation, RegulationEffect, SetRegulation, Presets, UsePreset, SavePreset }
    crate::regulation::presets { ForgetPreset }
    crate::results { CloseMarks, ReopenMarks, LookEarly, Results, Explain }
    crate::reveal { Reveal, ResetReveal }
    crate::sealing { Sealing, SealedResults }
    crate::sheet_path { SheetPath, CheckSheet, ResolveSheet }
    crate::sheet_register { NumberSheets, HandOutSheets, HandInSheets, SpoilSheet, LoseSheet }
    crate::sheets { Desk, MySheet, PaperSheet }
    crate::signing { Signing, NoteSignature, SignMinutes, SignCorrection, Publish }
    crate::slides { NotePresentation, OpenSlides }
    crate::slips { RenewPins, SavePinSlips }
    crate::soundness { SoundCopies, OpenSoundCopy, ContinueUnderRecord }
    crate::stages { Stages, GoToStage }
    crate::standing { FileStanding, FollowFile, SaveUnderNewName }
    crate::tables { Table, CheckEdit, EditTable, ProjectHistory }
    crate::voting { Voting }
}
