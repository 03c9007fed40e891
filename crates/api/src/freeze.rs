//! What is refused once results are fixed. Every request is on one of these lists, and a test sees to it; one that
//! is on none is refused then, so that nothing that bears on figures can slip by.

use crate::contract::{ApiError, ErrorCode, Request, SubjectView, TableName};
use crate::program::{Program, State};
use domain::day::stage::Stage;

/// Looking, coming and going, papers, files; and what is done only after fixing.
const FREE: &[&str] = &[
    "Voting",
    "Start",
    "OpenContest",
    "CloseContest",
    "ForgetRecent",
    "DismissOpening",
    "PreviewImport",
    "ImportAsNew",
    "MakeDemo",
    "Beginnings",
    "NewContest",
    "SaveTemplate",
    "SaveWorkbook",
    "SaveCopy",
    "FileStanding",
    "FollowFile",
    "SaveUnderNewName",
    "SaveHandOver",
    "FindHead",
    "VerifyContest",
    "SoundCopies",
    "OpenSoundCopy",
    "ContinueUnderRecord",
    "Unlock",
    "Lock",
    "EnterPin",
    "EnterHelperPin",
    "HandOver",
    "Door",
    "SetPassphrase",
    "SetPin",
    "Helpers",
    "SetHelperPin",
    "IssuePins",
    "RenewPins",
    "SavePinSlips",
    "Contest",
    "Projects",
    "Jurors",
    "Rules",
    "Grid",
    "Journal",
    "Stages",
    "Presence",
    "ConflictRegister",
    "SheetPath",
    "Defence",
    "OpenSlides",
    "Stage",
    "StagePreview",
    "ShowOnStage",
    "Reveal",
    "ResetReveal",
    "GoToStage",
    "Table",
    "CheckEdit",
    "EditSteps",
    "ProjectHistory",
    "ProposedConflicts",
    "Regulation",
    "CheckRegulation",
    "RegulationEffect",
    "Presets",
    "UsePreset",
    "SavePreset",
    "ForgetPreset",
    "Desk",
    "MySheet",
    "PaperSheet",
    "ClosingPreview",
    "LookEarly",
    "Results",
    "Explain",
    "Diagnostics",
    "WhatIf",
    "FixingPreview",
    "FixResults",
    "Sealing",
    "SealedResults",
    "PreviewCorrection",
    "CorrectResults",
    "RegisterAppeal",
    "DecideAppeal",
    "Signing",
    "NoteSignature",
    "SignMinutes",
    "SignCorrection",
    "Publish",
    "Papers",
    "Minutes",
    "SavePapers",
    "SaveMinutesDocx",
    "CancelJob",
    "OpenSaved",
];

/// What bears on figures: refused once results are fixed; but the money is decided on anew where a correction moved it.
#[cfg(test)]
const FIGURES: &[&str] = &[
    "SetTellers",
    "SetBallots",
    "CountBox",
    "RemoveBox",
    "DecideAudience",
    "Decide",
    "CancelDecision",
    "ImportInto",
    "EditTable",
    "Undo",
    "Redo",
    "DismissConflicts",
    "NotifyConflict",
    "ConsiderConflict",
    "LoseSheet",
    "HandInSheets",
    "ResolveSheet",
    "SetRegulation",
    "RecordMark",
    "SetComment",
    "Recuse",
    "SubmitSheet",
    "TakePaperSheet",
    "RecuseJuror",
    "WithdrawRecusal",
    "AllowSheet",
    "DisallowSheet",
    "CorrectMark",
    "ReturnSheet",
    "SetStanding",
    "NoShow",
    "CloseMarks",
    "ReopenMarks",
];

/// What the minutes tell without its bearing on figures: refused once they are signed.
const WORDING: &[&str] = &[
    "Dissent",
    "SetMinutes",
    "JurorArrived",
    "JurorLeft",
    "JurorAbsent",
    "CorrectPresence",
    "SetPresiding",
    "NumberSheets",
    "HandOutSheets",
    "SpoilSheet",
    "CheckSheet",
    "SetOrder",
    "NumberOrder",
    "DrawOrder",
    "MoveProject",
    "RunClock",
    "NotePresentation",
    "WriteNote",
    "RemoveNote",
];

/// What people decide on a tie: refused once results are fixed, unless a correction has left a tie to them.
const TIES: &[&str] = &["VoteOnTie", "CastVote", "DrawLot"];

/// Refuses what bears on figures once results are fixed, and what bears on the minutes once they are signed.
///
/// # Errors
/// `ResultsFixed`, `MinutesSigned`.
pub(crate) fn guard(program: &Program, state: &State, request: &Request) -> Result<(), ApiError> {
    let Some(open) = &state.open else {
        return Ok(());
    };
    if !open.recorded.is_sealed() {
        return Ok(());
    }
    let kind = request.kind();
    if FREE.contains(&kind) {
        return Ok(());
    }
    if WORDING.contains(&kind) {
        return if open.recorded >= Stage::Signed {
            Err(ErrorCode::MinutesSigned.into())
        } else {
            Ok(())
        };
    }
    // Who helps the secretary bears on no figure.
    if matches!(
        request,
        Request::EditTable {
            table: TableName::Helpers,
            ..
        }
    ) {
        return Ok(());
    }
    // A correction moved the money: what was decided on it was decided on other figures.
    if let Request::Decide { decision } = request
        && decision.subject == SubjectView::Fund
        && open.read(|view| Ok(view.day()?.fund_undecided().is_some()))?
    {
        return Ok(());
    }
    if TIES.contains(&kind) && leaves_ties(program, state)? {
        return Ok(());
    }
    Err(ErrorCode::ResultsFixed.into())
}

/// Returns whether a tie waits for people in the results as they were fixed last.
fn leaves_ties(program: &Program, state: &State) -> Result<bool, ApiError> {
    let moment = state.open()?.moment()?;
    Ok(!program.questions(&moment)?.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_request_is_on_one_list() {
        let lists = [FREE, FIGURES, WORDING, TIES].concat();
        let known: BTreeSet<&str> = lists.iter().copied().collect();
        assert_eq!(known.len(), lists.len(), "on one list only");
        let all: BTreeSet<&str> = Request::KINDS.iter().copied().collect();
        let unlisted: Vec<&&str> = all.difference(&known).collect();
        assert!(
            unlisted.is_empty(),
            "say of {unlisted:?} whether they bear on figures (freeze.rs)"
        );
        let gone: Vec<&&str> = known.difference(&all).collect();
        assert!(gone.is_empty(), "no longer requests: {gone:?}");
    }
}
