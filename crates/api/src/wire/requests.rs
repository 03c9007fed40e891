//! Every request, by the module where it is told. Made by `cargo xtask gen`.

crate::door::request::requests! {
    crate::audience::ballots {
        SetTellers,
        SetBallots,
        CountBox,
        RemoveBox,
        DecideAudience,
    }
    crate::contest::beginning {
        Beginnings,
        NewContest,
    }
    crate::contest::demo {
        MakeDemo,
    }
    crate::contest::edits {
        EditSteps,
        Undo,
        Redo,
    }
    crate::contest::exports {
        SaveWorkbook,
    }
    crate::contest::imports {
        PreviewImport,
        ImportAsNew,
        ImportInto,
        SaveTemplate,
    }
    crate::contest::tables {
        Table,
        CheckEdit,
        EditTable,
        ProjectHistory,
    }
    crate::defence::clock {
        RunClock,
    }
    crate::defence::notes {
        WriteNote,
        RemoveNote,
    }
    crate::defence::order {
        SetOrder,
        NumberOrder,
        DrawOrder,
        MoveProject,
        NoShow,
    }
    crate::defence::rooms {
        Defence,
    }
    crate::defence::slides {
        NotePresentation,
        OpenSlides,
    }
    crate::desk::overview {
        Contest,
        Projects,
        Jurors,
        Rules,
        Grid,
        ClosingPreview,
    }
    crate::door::coming {
        Unlock,
        Lock,
        EnterPin,
        EnterHelperPin,
        HandOver,
        Door,
        SetPassphrase,
    }
    crate::file::handing_over {
        SaveHandOver,
    }
    crate::file::heads {
        FindHead,
    }
    crate::file::journal {
        Journal,
    }
    crate::file::opening {
        Start,
        OpenContest,
        DismissOpening,
        CloseContest,
        ForgetRecent,
        SaveCopy,
        VerifyContest,
        OpenSaved,
    }
    crate::file::soundness {
        SoundCopies,
        OpenSoundCopy,
        ContinueUnderRecord,
    }
    crate::file::standing {
        FileStanding,
        FollowFile,
        SaveUnderNewName,
    }
    crate::hall::reveal {
        Reveal,
        ResetReveal,
    }
    crate::hall::screen {
        Hall,
        HallPreview,
        ShowInHall,
    }
    crate::jury::conflicts {
        ProposedConflicts,
        DismissConflicts,
    }
    crate::jury::declared {
        ConflictRegister,
        NotifyConflict,
        ConsiderConflict,
    }
    crate::jury::pins {
        SetPin,
        Helpers,
        SetHelperPin,
        IssuePins,
    }
    crate::jury::presence {
        Presence,
        JurorArrived,
        JuryArrived,
        JurorLeft,
        JurorAbsent,
        CorrectPresence,
        SetPresiding,
    }
    crate::jury::slips {
        RenewPins,
        SavePinSlips,
    }
    crate::marks::allowances {
        AllowSheet,
        DisallowSheet,
    }
    crate::marks::correcting {
        CorrectMark,
        ReturnSheet,
        SetStanding,
    }
    crate::marks::giving {
        RecordMark,
        SetComment,
        Recuse,
        SubmitSheet,
        TakePaperSheet,
        RecuseJuror,
        WithdrawRecusal,
    }
    crate::marks::paper_path {
        SheetPath,
        CheckSheet,
        ResolveSheet,
    }
    crate::marks::register {
        NumberSheets,
        HandOutSheets,
        HandInSheets,
        SpoilSheet,
        LoseSheet,
    }
    crate::marks::sheets {
        Desk,
        MySheet,
        PaperSheet,
    }
    crate::papers::batch {
        SavePapers,
        CancelJob,
    }
    crate::papers::kinds {
        Papers,
    }
    crate::papers::minutes {
        Minutes,
        SetMinutes,
    }
    crate::papers::printing {
        SaveMinutesDocx,
    }
    crate::regulation {
        Regulation,
        CheckRegulation,
        RegulationEffect,
        SetRegulation,
        Presets,
        UsePreset,
        SavePreset,
    }
    crate::regulation::presets {
        ForgetPreset,
    }
    crate::results::decisions {
        Decide,
        Dissent,
        CancelDecision,
    }
    crate::results::diagnostics {
        Diagnostics,
        WhatIf,
    }
    crate::results::questions {
        Voting,
    }
    crate::results::ranking {
        CloseMarks,
        ReopenMarks,
        LookEarly,
        Results,
        Explain,
    }
    crate::results::ties {
        VoteOnTie,
        CastVote,
        DrawLot,
    }
    crate::sealing::appeals {
        RegisterAppeal,
        DecideAppeal,
    }
    crate::sealing::corrections {
        PreviewCorrection,
        CorrectResults,
    }
    crate::sealing::fixing {
        FixingPreview,
        FixResults,
    }
    crate::sealing::signing {
        Signing,
        NoteSignature,
        SignMinutes,
        SignCorrection,
        Publish,
    }
    crate::sealing::stages {
        Stages,
        GoToStage,
    }
    crate::sealing::versions {
        Sealing,
        SealedResults,
    }
}
