//! Helpers: who may do what with which right, and how a PIN opens the console to them.
#![allow(missing_docs, clippy::unwrap_used)]

use crate::support::Hall;
use api::ClientKind;
use api::contract::*;
use api::{Request, ask};
use domain::HelperId;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) const PASSPHRASE: &str = "очень тайно";

pub(crate) fn helpers_edit(edit: TableEditForm) -> Request {
    Request::EditTable(ask::EditTable {
        table: TableName::Helpers,
        lang: "ru".into(),
        edit,
    })
}

pub(crate) fn set_rights(helper: HelperId, rights: &str) -> Request {
    helpers_edit(TableEditForm {
        rows: vec![RowEditForm {
            id: Some(helper.to_string()),
            cells: BTreeMap::from([("rights".to_owned(), rights.to_owned())]),
        }],
        ..TableEditForm::default()
    })
}

pub(crate) fn set_pin(helper: HelperId) -> Request {
    Request::SetHelperPin(ask::SetHelperPin {
        helper,
        pin: Some("2468".into()),
    })
}

pub(crate) fn enter(helper: HelperId, pin: &str) -> Request {
    Request::EnterHelperPin(ask::EnterHelperPin {
        helper,
        pin: pin.into(),
    })
}

/// A guarded contest with one helper of these rights, who has a PIN, and the helper's browser.
pub(crate) fn helped(rights: &str) -> (Hall, HelperId, api::Client) {
    let hall = Hall::guarded();
    let helper = hall.hire(&[("Помогаева Полина Петровна", rights)])[0];
    hall.ok(set_pin(helper));
    let browser = hall.program.connect(ClientKind::Browser);
    hall.ask(&browser, enter(helper, "2468")).unwrap();
    (hall, helper, browser)
}

/// Whose a request is, as a person would put it: the expectation, written apart from the program.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Of {
    Everybody,
    Juror,
    Console,
    Sheets,
    SetUp,
    Papers,
    Secretary,
}

/// Every request that can be sent, with whose it is.
pub(crate) fn every_request(hall: &Hall) -> Vec<(Of, Request)> {
    use Of as O;
    let (project, juror, criterion) = (hall.projects()[0], hall.jurors()[0], hall.criteria()[0]);
    let lang = || "ru".to_owned();
    let reason = || "проверка".to_owned();
    let target = || SaveTarget::Download {};
    let text = || "x".to_owned();
    let regulation = hall.ok(ask::Regulation { lang: lang() });
    let draft = || -> RegulationDraft { serde_json::from_value(regulation["draft"].clone()).unwrap() };
    let correction = || CorrectionForm {
        marks: Vec::new(),
        was: text(),
        is: text(),
        reason: reason(),
        appeal: None,
    };
    let edit = |table| {
        Request::EditTable(ask::EditTable {
            table,
            lang: lang(),
            edit: TableEditForm::default(),
        })
    };
    let check = |table| {
        Request::CheckEdit(ask::CheckEdit {
            table,
            lang: lang(),
            edit: TableEditForm::default(),
        })
    };
    vec![
        (O::Everybody, Request::Start(ask::Start {})),
        (O::Everybody, Request::Door(ask::Door {})),
        (O::Juror, Request::Desk(ask::Desk {})),
        (O::Juror, Request::MySheet(ask::MySheet { project })),
        (
            O::Juror,
            Request::RecordMark(ask::RecordMark {
                project,
                criterion,
                score: None,
            }),
        ),
        (
            O::Juror,
            Request::SetComment(ask::SetComment {
                project,
                text: text(),
            }),
        ),
        (
            O::Juror,
            Request::Recuse(ask::Recuse {
                project,
                reason: reason(),
            }),
        ),
        (O::Juror, Request::SubmitSheet(ask::SubmitSheet { project })),
        (O::Console, Request::Contest(ask::Contest {})),
        (O::Console, Request::Stages(ask::Stages {})),
        (O::Console, Request::FixingPreview(ask::FixingPreview {})),
        (O::Console, Request::Sealing(ask::Sealing {})),
        (
            O::Console,
            Request::SealedResults(ask::SealedResults { version: 1 }),
        ),
        (O::Console, Request::Signing(ask::Signing { version: None })),
        (O::Secretary, Request::FixResults(ask::FixResults {})),
        (
            O::Secretary,
            Request::PreviewCorrection(ask::PreviewCorrection {
                correction: correction(),
            }),
        ),
        (
            O::Secretary,
            Request::CorrectResults(ask::CorrectResults {
                correction: correction(),
            }),
        ),
        (
            O::Secretary,
            Request::RegisterAppeal(ask::RegisterAppeal {
                appeal: AppealForm {
                    project,
                    by: text(),
                    text: text(),
                    grounds: AppealGrounds::Procedural,
                    late: None,
                },
            }),
        ),
        (
            O::Secretary,
            Request::DecideAppeal(ask::DecideAppeal {
                number: 1,
                granted: false,
                decision: text(),
            }),
        ),
        (
            O::Papers,
            Request::NoteSignature(ask::NoteSignature {
                juror,
                paper: SignedPaperView::Minutes,
                signature: SignatureView::Later,
                version: None,
            }),
        ),
        (
            O::Secretary,
            Request::SignMinutes(ask::SignMinutes {
                number: text(),
                lang: text(),
            }),
        ),
        (
            O::Secretary,
            Request::SignCorrection(ask::SignCorrection {
                version: 1,
                lang: text(),
            }),
        ),
        (
            O::Secretary,
            Request::Publish(ask::Publish {
                date: "2026-05-18".into(),
            }),
        ),
        (
            O::Secretary,
            Request::GoToStage(ask::GoToStage {
                to: StageView::CheckIn,
                reason: None,
            }),
        ),
        (O::Console, Request::Projects(ask::Projects {})),
        (O::Console, Request::Jurors(ask::Jurors {})),
        (O::Console, Request::Rules(ask::Rules {})),
        (O::Console, Request::Regulation(ask::Regulation { lang: lang() })),
        (O::Console, Request::Grid(ask::Grid {})),
        (
            O::Console,
            Request::Journal(ask::Journal {
                before: None,
                limit: 5,
            }),
        ),
        (
            O::Console,
            Request::Table(ask::Table {
                table: TableName::Projects,
                lang: lang(),
            }),
        ),
        (O::Console, Request::EditSteps(ask::EditSteps {})),
        (
            O::Console,
            Request::ProjectHistory(ask::ProjectHistory {
                project,
                lang: lang(),
            }),
        ),
        (O::Console, Request::ProposedConflicts(ask::ProposedConflicts {})),
        (O::Console, Request::ClosingPreview(ask::ClosingPreview {})),
        (O::Console, Request::Results(ask::Results { category: None })),
        (
            O::Console,
            Request::Explain(ask::Explain {
                project,
                category: None,
            }),
        ),
        (
            O::Console,
            Request::FindHead(ask::FindHead { digits: "0".into() }),
        ),
        (O::Console, Request::VerifyContest(ask::VerifyContest {})),
        (O::Console, Request::FileStanding(ask::FileStanding {})),
        (O::Sheets, Request::PaperSheet(ask::PaperSheet { project, juror })),
        (
            O::Sheets,
            Request::TakePaperSheet(ask::TakePaperSheet {
                sheet: hall.paper(project, juror, 3),
            }),
        ),
        (
            O::Sheets,
            Request::RecuseJuror(ask::RecuseJuror {
                project,
                juror,
                reason: reason(),
            }),
        ),
        (
            O::Sheets,
            Request::WithdrawRecusal(ask::WithdrawRecusal {
                project,
                juror,
                reason: reason(),
            }),
        ),
        (
            O::Sheets,
            Request::DismissConflicts(ask::DismissConflicts {
                juror,
                projects: vec![project],
                reason: reason(),
            }),
        ),
        (O::SetUp, check(TableName::Projects)),
        (O::SetUp, edit(TableName::Contest)),
        (O::SetUp, edit(TableName::Criteria)),
        (O::SetUp, edit(TableName::Projects)),
        (O::SetUp, edit(TableName::Jurors)),
        (O::SetUp, edit(TableName::Categories)),
        (O::SetUp, edit(TableName::Sections)),
        (O::SetUp, edit(TableName::Sources)),
        (
            O::SetUp,
            Request::CheckRegulation(ask::CheckRegulation {
                draft: draft(),
                lang: lang(),
            }),
        ),
        (
            O::SetUp,
            Request::RegulationEffect(ask::RegulationEffect {
                draft: draft(),
                look: None,
            }),
        ),
        (
            O::SetUp,
            Request::SetRegulation(ask::SetRegulation {
                draft: draft(),
                reason: None,
            }),
        ),
        (O::SetUp, Request::Presets(ask::Presets { lang: lang() })),
        (
            O::SetUp,
            Request::UsePreset(ask::UsePreset {
                id: text(),
                criteria: false,
                lang: lang(),
            }),
        ),
        (
            O::SetUp,
            Request::SavePreset(ask::SavePreset {
                title: text(),
                replace: false,
                draft: draft(),
            }),
        ),
        (O::SetUp, Request::ForgetPreset(ask::ForgetPreset { id: text() })),
        (
            O::SetUp,
            Request::PreviewImport(ask::PreviewImport {
                source: "upload:x".into(),
                dropped: vec![],
            }),
        ),
        (
            O::SetUp,
            Request::ImportInto(ask::ImportInto {
                source: "upload:x".into(),
                dropped: vec![],
            }),
        ),
        (
            O::SetUp,
            Request::SaveTemplate(ask::SaveTemplate { target: target() }),
        ),
        (O::Papers, Request::Papers(ask::Papers {})),
        (O::Papers, Request::Minutes(ask::Minutes {})),
        (
            O::Papers,
            Request::SetMinutes(ask::SetMinutes {
                minutes: MinutesForm::default(),
            }),
        ),
        (
            O::Papers,
            Request::SavePapers(ask::SavePapers {
                papers: vec![],
                target: target(),
            }),
        ),
        (
            O::Papers,
            Request::SaveMinutesDocx(ask::SaveMinutesDocx {
                target: target(),
                lang: lang(),
            }),
        ),
        (
            O::Papers,
            Request::SaveWorkbook(ask::SaveWorkbook {
                target: target(),
                lang: lang(),
            }),
        ),
        (O::Papers, Request::CancelJob(ask::CancelJob { job: text() })),
        (O::Secretary, check(TableName::Helpers)),
        (O::Secretary, edit(TableName::Helpers)),
        (
            O::Secretary,
            Request::RegulationEffect(ask::RegulationEffect {
                draft: draft(),
                look: Some(reason()),
            }),
        ),
        (
            O::Secretary,
            Request::AllowSheet(ask::AllowSheet {
                project,
                juror,
                reason: reason(),
            }),
        ),
        (
            O::Secretary,
            Request::DisallowSheet(ask::DisallowSheet {
                project,
                juror,
                reason: reason(),
            }),
        ),
        (
            O::Secretary,
            Request::CorrectMark(ask::CorrectMark {
                project,
                juror,
                criterion,
                score: 100,
                reason: reason(),
            }),
        ),
        (
            O::Secretary,
            Request::ReturnSheet(ask::ReturnSheet {
                project,
                juror,
                reason: reason(),
            }),
        ),
        (
            O::Secretary,
            Request::SetStanding(ask::SetStanding {
                project,
                standing: StandingView::NoShow,
                reason: reason(),
            }),
        ),
        (
            O::Secretary,
            Request::NoShow(ask::NoShow {
                decision: NoShowForm {
                    project,
                    to_end: true,
                    reason: reason(),
                    vote: None,
                },
            }),
        ),
        (O::Secretary, Request::Reveal(ask::Reveal { category: None })),
        (O::Secretary, Request::ResetReveal(ask::ResetReveal {})),
        (
            O::Sheets,
            Request::ShowOnStage(ask::ShowOnStage {
                face: StageFace::Title,
            }),
        ),
        (O::Console, Request::Stage(ask::Stage {})),
        (
            O::Console,
            Request::StagePreview(ask::StagePreview {
                face: StageFace::Break,
            }),
        ),
        (O::Console, Request::Defence(ask::Defence {})),
        (
            O::Sheets,
            Request::SetOrder(ask::SetOrder {
                room: RoomForm {
                    section: None,
                    day: None,
                    begins: String::new(),
                    slots: vec![],
                },
                reason: None,
            }),
        ),
        (
            O::Sheets,
            Request::NumberOrder(ask::NumberOrder {
                section: None,
                day: None,
            }),
        ),
        (
            O::Sheets,
            Request::DrawOrder(ask::DrawOrder {
                section: None,
                day: None,
                seed: None,
            }),
        ),
        (
            O::Sheets,
            Request::MoveProject(ask::MoveProject {
                project,
                to: MoveTo::End {},
                reason: reason(),
            }),
        ),
        (
            O::Sheets,
            Request::RunClock(ask::RunClock {
                section: None,
                act: ClockAct::Pause {},
            }),
        ),
        (
            O::Sheets,
            Request::NotePresentation(ask::NotePresentation {
                project,
                presentation: PresentationForm::default(),
            }),
        ),
        (
            O::Sheets,
            Request::WriteNote(ask::WriteNote {
                note: NoteForm {
                    id: text(),
                    project,
                    kind: NoteKindView::Remark,
                    juror: None,
                    speaker: text(),
                    text: text(),
                },
            }),
        ),
        (O::Sheets, Request::RemoveNote(ask::RemoveNote { note: text() })),
        (O::Console, Request::Presence(ask::Presence {})),
        (O::Console, Request::ConflictRegister(ask::ConflictRegister {})),
        (O::Console, Request::Voting(ask::Voting {})),
        (O::Sheets, Request::SheetPath(ask::SheetPath {})),
        (
            O::Sheets,
            Request::JurorArrived(ask::JurorArrived {
                juror,
                day: text(),
                at: None,
                remote: false,
            }),
        ),
        (
            O::Sheets,
            Request::JurorLeft(ask::JurorLeft {
                juror,
                day: text(),
                at: None,
            }),
        ),
        (
            O::Sheets,
            Request::JurorAbsent(ask::JurorAbsent {
                juror,
                day: text(),
                reason: reason(),
            }),
        ),
        (
            O::Sheets,
            Request::CorrectPresence(ask::CorrectPresence {
                juror,
                day: text(),
                stays: Vec::new(),
                reason: reason(),
            }),
        ),
        (
            O::Sheets,
            Request::SetPresiding(ask::SetPresiding {
                juror: None,
                reason: reason(),
            }),
        ),
        (
            O::Sheets,
            Request::NotifyConflict(ask::NotifyConflict {
                juror,
                declared: Vec::new(),
            }),
        ),
        (
            O::Sheets,
            Request::ConsiderConflict(ask::ConsiderConflict {
                notice: 1,
                project,
                by: None,
                accepted: true,
                note: text(),
            }),
        ),
        (
            O::Sheets,
            Request::NumberSheets(ask::NumberSheets {
                jurors: vec![juror],
                projects: None,
            }),
        ),
        (
            O::Sheets,
            Request::HandOutSheets(ask::HandOutSheets { numbers: vec![1] }),
        ),
        (
            O::Sheets,
            Request::HandInSheets(ask::HandInSheets { numbers: vec![1] }),
        ),
        (
            O::Sheets,
            Request::SpoilSheet(ask::SpoilSheet {
                number: 1,
                reason: reason(),
                replace: false,
            }),
        ),
        (
            O::Sheets,
            Request::LoseSheet(ask::LoseSheet {
                number: 1,
                statement: reason(),
                duplicate: false,
            }),
        ),
        (
            O::Sheets,
            Request::CheckSheet(ask::CheckSheet {
                sheet: SecondReading {
                    project,
                    juror,
                    way: CheckingView::Blind,
                    by: text(),
                    marks: Vec::new(),
                    rejected: Vec::new(),
                },
            }),
        ),
        (
            O::Secretary,
            Request::ResolveSheet(ask::ResolveSheet {
                project,
                juror,
                marks: Vec::new(),
                by: text(),
                reason: reason(),
            }),
        ),
        (
            O::Sheets,
            Request::SetTellers(ask::SetTellers {
                members: Vec::new(),
                chair: text(),
            }),
        ),
        (
            O::Sheets,
            Request::SetBallots(ask::SetBallots {
                ballots: BallotsForm::default(),
            }),
        ),
        (
            O::Sheets,
            Request::CountBox(ask::CountBox {
                count: BoxForm::default(),
                reason: None,
            }),
        ),
        (
            O::Secretary,
            Request::RemoveBox(ask::RemoveBox {
                name: text(),
                reason: reason(),
            }),
        ),
        (
            O::Secretary,
            Request::DecideAudience(ask::DecideAudience {
                held: true,
                reason: reason(),
            }),
        ),
        (
            O::Secretary,
            Request::VoteOnTie(ask::VoteOnTie {
                projects: vec![project],
                round: 1,
                votes: Vec::new(),
            }),
        ),
        (
            O::Secretary,
            Request::CastVote(ask::CastVote {
                projects: vec![project],
                juror,
                choice: project,
                reason: reason(),
            }),
        ),
        (
            O::Secretary,
            Request::DrawLot(ask::DrawLot {
                projects: vec![project],
            }),
        ),
        (
            O::Secretary,
            Request::Decide(ask::Decide {
                decision: DecisionForm {
                    subject: SubjectView::Other,
                    text: text(),
                    vote: None,
                },
            }),
        ),
        (
            O::Secretary,
            Request::Dissent(ask::Dissent { juror, text: text() }),
        ),
        (
            O::Secretary,
            Request::CancelDecision(ask::CancelDecision {
                entry: 1,
                reason: reason(),
            }),
        ),
        (
            O::Secretary,
            Request::Diagnostics(ask::Diagnostics { category: None }),
        ),
        (
            O::Secretary,
            Request::WhatIf(ask::WhatIf {
                case: WhatIfCase::Line { above: 1 },
                category: None,
            }),
        ),
        (
            O::Secretary,
            Request::LookEarly(ask::LookEarly { reason: reason() }),
        ),
        (O::Secretary, Request::CloseMarks(ask::CloseMarks {})),
        (
            O::Secretary,
            Request::ReopenMarks(ask::ReopenMarks { reason: reason() }),
        ),
        (O::Secretary, Request::Helpers(ask::Helpers {})),
        (
            O::Secretary,
            Request::SetHelperPin(ask::SetHelperPin {
                helper: HelperId(1),
                pin: None,
            }),
        ),
        (O::Secretary, Request::SetPin(ask::SetPin { juror, pin: None })),
        (O::Secretary, Request::IssuePins(ask::IssuePins {})),
        (
            O::Secretary,
            Request::SavePinSlips(ask::SavePinSlips {
                pins: vec![],
                lang: lang(),
                target: target(),
            }),
        ),
        (
            O::Secretary,
            Request::SaveCopy(ask::SaveCopy { target: target() }),
        ),
        (O::Secretary, Request::SoundCopies(ask::SoundCopies {})),
        (
            O::Secretary,
            Request::OpenSoundCopy(ask::OpenSoundCopy { path: String::new() }),
        ),
        (
            O::Secretary,
            Request::ContinueUnderRecord(ask::ContinueUnderRecord {}),
        ),
        (
            O::Secretary,
            Request::SaveHandOver(ask::SaveHandOver { target: target() }),
        ),
        (
            O::Secretary,
            Request::Beginnings(ask::Beginnings { lang: lang() }),
        ),
        (O::SetUp, Request::Undo(ask::Undo {})),
        (O::SetUp, Request::Redo(ask::Redo {})),
    ]
}

/// Requests that change who sits at the keyboard, or open and close files: each has a test of its own.
pub(crate) const APART: [&str; 18] = [
    "DismissOpening",
    "Unlock",
    "Lock",
    "EnterPin",
    "EnterHelperPin",
    "HandOver",
    "SetPassphrase",
    "RenewPins",
    "OpenContest",
    "CloseContest",
    "FollowFile",
    "SaveUnderNewName",
    "ForgetRecent",
    "ImportAsNew",
    "MakeDemo",
    "NewContest",
    "OpenSaved",
    "OpenSlides",
];

#[test]
fn every_request_is_in_the_matrix() {
    let hall = Hall::with_contest();
    let walked: BTreeSet<&str> = every_request(&hall)
        .iter()
        .map(|(_, request)| request.kind())
        .collect();
    let all: BTreeSet<&str> = Request::KINDS.iter().copied().collect();
    let known: BTreeSet<&str> = walked.iter().copied().chain(APART).collect();
    assert_eq!(all, known);
    assert!(APART.iter().all(|kind| !walked.contains(kind)));
}

#[test]
fn each_right_opens_its_requests_and_no_other() {
    for (words, right) in [
        ("", None),
        ("листы", Some(Of::Sheets)),
        ("подготовка", Some(Of::SetUp)),
        ("документы", Some(Of::Papers)),
    ] {
        let (hall, _, browser) = helped(words);
        // Something that a helper may take back: not the list of helpers itself.
        hall.ok(ask::EditTable {
            table: TableName::Contest,
            lang: "ru".into(),
            edit: TableEditForm {
                rows: vec![RowEditForm {
                    id: Some("1".into()),
                    cells: BTreeMap::from([("place".to_owned(), "г. Барнаул".to_owned())]),
                }],
                ..TableEditForm::default()
            },
        });
        for (of, request) in every_request(&hall) {
            let open = matches!(of, Of::Everybody | Of::Console) || Some(of) == right;
            let shown = format!("{words:?}: {request:?}");
            // A request that is open may still be refused for what it asks.
            let refusal = hall.ask(&browser, request).err().map(|error| error.code);
            assert_eq!(
                refusal != Some(ErrorCode::NotAllowed),
                open,
                "{shown}: {refusal:?}"
            );
        }
    }
}

#[test]
fn the_second_screen_may_ask_what_the_hall_sees_and_nothing_else() {
    // Without a passphrase the console is open to everybody: the second screen is no console.
    let hall = Hall::with_contest();
    let stage = hall.program.connect(ClientKind::Stage);
    for (_, request) in every_request(&hall) {
        let kind = request.kind();
        let refusal = hall.ask(&stage, request).err().map(|error| error.code);
        let open = matches!(kind, "Start" | "Stage");
        assert_eq!(
            refusal == Some(ErrorCode::NotAllowed),
            !open,
            "{kind}: {refusal:?}"
        );
    }
    let start = hall.ask(&stage, ask::Start {}).unwrap();
    assert_eq!(
        (&start["contest"], &start["session"]["type"]),
        (&Value::Null, &json!("Door"))
    );
    let paper = PaperChoice {
        kind: "summary".into(),
        lang: "ru".into(),
        version: None,
        juror: None,
        project: None,
    };
    assert_eq!(
        hall.program.paper(&stage, &paper).unwrap_err().code,
        ErrorCode::NotAllowed
    );
}

#[test]
fn files_and_keys_are_the_secretarys_also_in_the_window() {
    let (hall, helper, _) = helped("листы; подготовка; документы");
    hall.ok(ask::Lock {});
    hall.ok(enter(helper, "2468"));
    let path = hall.path("other.tribuna");
    for request in [
        Request::SetPassphrase(ask::SetPassphrase { passphrase: None }),
        Request::RenewPins(ask::RenewPins {}),
        Request::OpenContest(ask::OpenContest {
            path: hall.path("c.tribuna"),
        }),
        Request::CloseContest(ask::CloseContest {}),
        Request::FollowFile(ask::FollowFile { path: path.clone() }),
        Request::SaveUnderNewName(ask::SaveUnderNewName {
            path: Some(path.clone()),
            replace: false,
        }),
        Request::SaveUnderNewName(ask::SaveUnderNewName {
            path: None,
            replace: false,
        }),
        Request::ForgetRecent(ask::ForgetRecent { path: path.clone() }),
        Request::MakeDemo(ask::MakeDemo { path: path.clone() }),
        Request::ImportAsNew(ask::ImportAsNew {
            source: hall.source(""),
            dropped: vec![],
            path,
        }),
        Request::EnterPin(ask::EnterPin {
            juror: hall.jurors()[0],
            pin: "9001".into(),
        }),
        enter(helper, "2468"),
    ] {
        assert_eq!(hall.refused(request), ErrorCode::NotAllowed);
    }
    assert!(!hall.file("other.tribuna").exists());
    // A path of the machine is the secretary's to see.
    assert_eq!(hall.ok(ask::Contest {})["path"], Value::Null);
    assert_eq!(hall.ok(ask::HandOver {})["type"], "Door");
    hall.ok(ask::Unlock {
        passphrase: PASSPHRASE.into(),
    });
    assert_eq!(hall.ok(ask::Start {})["session"]["helper"], Value::Null);
}
