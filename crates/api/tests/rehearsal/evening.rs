//! A small evening that asks every request once.

use crate::hall::Hall;
use crate::parts::PASSPHRASE;
use serde_json::{Value, json};
use std::path::Path;

const DAY: &str = "2026-05-15";

fn put(folder: &Path, tables: &[(&str, &str)]) -> String {
    std::fs::create_dir(folder).unwrap();
    for (name, text) in tables {
        std::fs::write(folder.join(name), text).unwrap();
    }
    folder.to_string_lossy().into_owned()
}

fn tables(hall: &Hall, name: &str, ties: &str) -> String {
    put(
        &hall.folder.join(name),
        &[
            (
                "contest.toml",
                &format!(
                    "title = \"Проба\"\ndate = 2026-05-15\n[regulation]\npreset = \"altsu-defence\"\nminimum_sheets = 1\n\
                     threshold = 1.00\nplaces.ties = [{ties}]\n"
                ),
            ),
            (
                "criteria.csv",
                "Код,Критерий,Коэффициент,Мин,Макс,Шаг\nК1,Замысел,1,0,10,1\nК2,Исполнение,2,0,10,1\n",
            ),
            ("sections.csv", "Секция\nНаука\nСпорт\n"),
            (
                "projects.csv",
                "№,Проект,Руководитель,Запрошено,Секция\n1,Ёлка,Иванова Инна,1000,Наука\n2,Зал,Петров Пётр,2000,Наука\n\
                 3,Хор,Сидорова Софья,3000,Наука\n4,Сад,Ковалёв Клим,1000,Наука\n5,Лыжи,Антонова Алла Аскольдовна,500,Спорт\n",
            ),
            (
                "jurors.csv",
                "Код,Ф.И.О.,Роль,Секция\nЖ1,Антонова Алла Аскольдовна,председатель,\n\
                 Ж2,Борисов Борис Богданович,заместитель,Наука\nЖ3,Волков Влас Власович,член,Наука\n\
                 Ж4,Гордеева Галина Глебовна,член,Наука\nЖ5,Дубов Денис Данилович,член,Спорт\n\
                 С1,Ежова Ева Егоровна,секретарь,\n",
            ),
            ("sources.csv", "Источник,Лимит\nПрограмма,4000\n"),
        ],
    )
}

/// Plays all of it.
pub fn play(hall: &Hall) {
    begin(hall);
    set_up(hall);
    door(hall);
    jury(hall);
    defence(hall);
    marks(hall);
    deliberation(hall);
    fixing(hall);
    papers(hall);
    files(hall);
}

/// Before a contest is open, and the making of it.
fn begin(hall: &Hall) {
    hall.ok(json!({ "type": "Start" }));
    hall.ok(json!({ "type": "DismissOpening" }));
    hall.ok(json!({ "type": "Beginnings", "lang": "ru" }));
    hall.ok(json!({ "type": "Presets", "lang": "ru" }));
    hall.ok(json!({ "type": "SaveTemplate", "target": to(hall, "Шаблон.xlsx") }));
    hall.ok(json!({ "type": "MakeDemo", "path": path(hall, "demo.tribuna") }));
    hall.ok(json!({ "type": "CloseContest" }));
    hall.ok(json!({ "type": "ForgetRecent", "path": path(hall, "demo.tribuna") }));
    hall.ok(json!({ "type": "NewContest", "contest": {
        "path": path(hall, "new.tribuna"), "title": "Новый конкурс", "organisation": "Университет", "place": "г. Барнаул",
        "dates": [DAY], "preset": "faculty",
    } }));
    let source = tables(hall, "lots", "\"lot\"");
    hall.ok(json!({ "type": "PreviewImport", "source": source, "dropped": [] }));
    hall.ok(json!({ "type": "ImportInto", "source": source, "dropped": [] }));
    for number in [3, 4] {
        hall.ok(json!({ "type": "TakePaperSheet", "sheet": paper(hall, number, "Ж1", [9, 8]) }));
    }
    hall.ok(json!({ "type": "CloseMarks" }));
    hall.ok(json!({ "type": "DrawLot", "projects": [hall.project(3), hall.project(4)] }));
    let source = tables(hall, "tables", "\"jury_vote\", \"casting_vote\"");
    hall.ok(
        json!({ "type": "ImportAsNew", "source": source, "dropped": [], "path": path(hall, "wire.tribuna") }),
    );
}

fn path(hall: &Hall, name: &str) -> String {
    hall.folder.join(name).to_string_lossy().into_owned()
}

fn to(hall: &Hall, name: &str) -> Value {
    json!({ "type": "Path", "path": path(hall, name), "replace": false })
}

fn set_up(hall: &Hall) {
    for kind in [
        "Contest",
        "Stages",
        "Projects",
        "Jurors",
        "Rules",
        "Grid",
        "EditSteps",
        "ProposedConflicts",
        "Helpers",
    ] {
        hall.ok(json!({ "type": kind }));
    }
    hall.ok(json!({ "type": "Table", "table": "projects", "lang": "ru" }));
    let title = json!({ "rows": [{ "id": hall.project(1), "cells": { "title": "Ёлка для всех" } }], "removed": [], "order": null });
    hall.ok(json!({ "type": "CheckEdit", "table": "projects", "lang": "ru", "edit": title }));
    hall.ok(json!({ "type": "EditTable", "table": "projects", "lang": "ru", "edit": title }));
    hall.ok(json!({ "type": "ProjectHistory", "project": hall.project(1), "lang": "ru" }));
    hall.ok(json!({ "type": "Undo" }));
    hall.ok(json!({ "type": "Redo" }));
    let helper = json!({
        "rows": [{ "id": null, "cells": { "name": "Помогаева Полина Петровна", "rights": "листы; подготовка" } }],
        "removed": [], "order": null,
    });
    let hired = hall.ok(json!({ "type": "EditTable", "table": "helpers", "lang": "ru", "edit": helper }));
    assert_eq!(hired["faults"], json!([]));

    let rules = hall.ok(json!({ "type": "Regulation", "lang": "ru" }));
    let mut draft = rules["draft"].clone();
    hall.ok(json!({ "type": "UsePreset", "id": "faculty", "criteria": false, "lang": "ru" }));
    draft["prizes"] = json!("2");
    hall.ok(json!({ "type": "CheckRegulation", "draft": draft, "lang": "ru" }));
    hall.ok(json!({ "type": "RegulationEffect", "draft": draft, "look": null }));
    hall.ok(json!({ "type": "SetRegulation", "draft": draft, "reason": null }));
    let own = hall.ok(json!({ "type": "SavePreset", "title": "Своё", "replace": false, "draft": draft }));
    hall.ok(json!({ "type": "ForgetPreset", "id": own["id"] }));
    let related = json!({
        "type": "DismissConflicts", "juror": hall.juror("Ж1"), "projects": [hall.project(5)], "reason": "однофамилица",
    });
    hall.ok(related);
}

/// Who comes in by which secret.
fn door(hall: &Hall) {
    hall.ok(json!({ "type": "SetPassphrase", "passphrase": PASSPHRASE }));
    hall.ok(json!({ "type": "SetPin", "juror": hall.juror("Ж1"), "pin": "9001" }));
    hall.ok(json!({ "type": "SetHelperPin", "helper": "1", "pin": "2468" }));
    let pins = hall.ok(json!({ "type": "IssuePins" }));
    hall.ok(json!({ "type": "SavePinSlips", "pins": pins, "lang": "ru", "target": to(hall, "pins.pdf") }));
    hall.ok(json!({ "type": "RenewPins" }));
    hall.ok(json!({ "type": "SetPin", "juror": hall.juror("Ж2"), "pin": "9002" }));
    hall.ok(json!({ "type": "Lock" }));
    hall.ok(json!({ "type": "Door" }));
    hall.ok(json!({ "type": "EnterHelperPin", "helper": "1", "pin": "2468" }));
    hall.ok(json!({ "type": "HandOver" }));
    hall.ok(json!({ "type": "Unlock", "passphrase": PASSPHRASE }));
}

fn jury(hall: &Hall) {
    hall.ok(json!({ "type": "GoToStage", "to": "check_in", "reason": null }));
    for code in ["Ж1", "Ж2", "Ж3", "Ж5"] {
        hall.ok(json!({ "type": "JurorArrived", "juror": hall.juror(code), "day": DAY, "at": null, "remote": code == "Ж3" }));
    }
    hall.ok(
        json!({ "type": "JurorAbsent", "juror": hall.juror("Ж4"), "day": DAY, "reason": "командировка" }),
    );
    hall.ok(json!({ "type": "JurorLeft", "juror": hall.juror("Ж3"), "day": DAY, "at": null }));
    let presence = hall.ok(json!({ "type": "Presence" }));
    let at = presence["now"].as_i64().unwrap_or(1_778_846_400_000);
    hall.ok(json!({
        "type": "CorrectPresence", "juror": hall.juror("Ж3"), "day": DAY,
        "stays": [{ "arrived": at, "left": null, "remote": false }], "reason": "вернулся",
    }));
    hall.ok(
        json!({ "type": "SetPresiding", "juror": hall.juror("Ж2"), "reason": "председатель задерживается" }),
    );
    hall.ok(
        json!({ "type": "NotifyConflict", "juror": hall.juror("Ж1"), "declared": [
        { "project": hall.project(5), "grounds": "родственница" }] }),
    );
    hall.ok(json!({ "type": "NotifyConflict", "juror": hall.juror("Ж2"), "declared": [] }));
    hall.ok(json!({
        "type": "ConsiderConflict", "notice": 1, "project": hall.project(5), "by": null, "accepted": true, "note": "очевидно",
    }));
    hall.ok(json!({ "type": "ConflictRegister" }));
    let all = [1, 2, 3, 4].map(|number| hall.project(number));
    hall.ok(json!({ "type": "NumberSheets", "jurors": [hall.juror("Ж3")], "projects": all }));
    hall.ok(json!({ "type": "HandOutSheets", "numbers": [1, 2, 3, 4] }));
    hall.ok(json!({ "type": "SpoilSheet", "number": 1, "reason": "помарка", "replace": true }));
}

fn defence(hall: &Hall) {
    let all: Vec<Value> = [2, 1, 3, 4]
        .iter()
        .map(|number| json!({ "is": "project", "project": hall.project(*number) }))
        .collect();
    let section = hall.ok(json!({ "type": "Defence" }))["rooms"][0]["section"].clone();
    hall.ok(json!({ "type": "NumberOrder", "section": section, "day": DAY }));
    hall.ok(json!({ "type": "DrawOrder", "section": section, "day": DAY, "seed": null }));
    hall.ok(json!({
        "type": "SetOrder", "reason": null, "room": { "section": section, "day": DAY, "begins": "16:00", "slots": all },
    }));
    let slides = hall.folder.join("slides.pdf");
    std::fs::write(&slides, b"%PDF-1.4").unwrap();
    hall.ok(json!({
        "type": "NotePresentation", "project": hall.project(2),
        "presentation": { "received": true, "opens": true, "file": slides, "note": "на флешке" },
    }));
    hall.ok(json!({ "type": "OpenSlides", "project": hall.project(2) }));
    hall.ok(json!({ "type": "GoToStage", "to": "defence", "reason": null }));
    hall.ok(json!({ "type": "MoveProject", "project": hall.project(1), "to": { "to": "after_next" }, "reason": "готовят стенд" }));
    let run = |act: Value| hall.ok(json!({ "type": "RunClock", "section": section, "act": act }));
    run(json!({ "act": "start", "project": hall.project(2), "part": "presentation" }));
    hall.ok(json!({ "type": "Hall" }));
    hall.ok(json!({ "type": "HallPreview", "scene": { "scene": "break" } }));
    hall.ok(json!({ "type": "ShowInHall", "scene": { "scene": "title" } }));
    hall.pass(5);
    run(json!({ "act": "finish" }));
    hall.ok(json!({ "type": "WriteNote", "note": {
        "id": "n1", "project": hall.project(2), "kind": "question", "juror": hall.juror("Ж3"), "speaker": "", "text": "Кто отвечает?" } }));
    hall.ok(json!({ "type": "WriteNote", "note": {
        "id": "n2", "project": hall.project(2), "kind": "remark", "juror": null, "speaker": "Гость", "text": "Лишнее" } }));
    hall.ok(json!({ "type": "RemoveNote", "note": "n2" }));
    hall.ok(json!({ "type": "NoShow", "decision": {
        "project": hall.project(3), "to_end": true, "reason": "опаздывают", "vote": null } }));
    hall.ok(json!({ "type": "Defence" }));
}

fn paper(hall: &Hall, number: u32, code: &str, marks: [u32; 2]) -> Value {
    let marks: Vec<Value> = hall
        .criteria()
        .into_iter()
        .zip(marks)
        .map(|(criterion, mark)| json!({ "criterion": criterion, "score": mark * 100 }))
        .collect();
    json!({
        "project": hall.project(number), "juror": hall.juror(code), "marks": marks,
        "control_sum": null, "accept_difference": null, "comment": "хорошо",
    })
}

fn marks(hall: &Hall) {
    let [one, two, five] = [1, 2, 5].map(|number| hall.project(number));
    let (criteria, guest) = (hall.criteria(), hall.juror("Ж5"));
    let second = hall.juror("Ж2");
    hall.ok(json!({ "type": "Lock" }));
    hall.ok(json!({ "type": "EnterPin", "juror": second, "pin": "9002" }));
    hall.ok(json!({ "type": "Desk" }));
    for criterion in &criteria {
        hall.ok(json!({ "type": "RecordMark", "project": one, "criterion": criterion, "score": 700 }));
    }
    hall.ok(json!({ "type": "SetComment", "project": one, "text": "Живо" }));
    hall.ok(json!({ "type": "MySheet", "project": one }));
    hall.ok(json!({ "type": "SubmitSheet", "project": one }));
    hall.ok(json!({ "type": "Recuse", "project": two, "reason": "наставник" }));
    hall.ok(json!({ "type": "HandOver" }));
    hall.ok(json!({ "type": "Unlock", "passphrase": PASSPHRASE }));
    hall.ok(json!({ "type": "WithdrawRecusal", "project": two, "juror": second, "reason": "ошибка" }));
    hall.ok(json!({ "type": "RecuseJuror", "project": two, "juror": second, "reason": "наставник" }));
    hall.ok(json!({ "type": "ReturnSheet", "project": one, "juror": second, "reason": "просит исправить" }));
    hall.ok(json!({ "type": "TakePaperSheet", "sheet": paper(hall, 1, "Ж2", [7, 8]) }));
    hall.ok(json!({ "type": "PaperSheet", "project": one, "juror": second }));
    hall.ok(json!({ "type": "AllowSheet", "project": one, "juror": guest, "reason": "заменяет заболевшую" }));
    hall.ok(json!({ "type": "DisallowSheet", "project": one, "juror": guest, "reason": "вернулась" }));
    // The sheet in the place of the spoiled one, read a second time with a difference.
    hall.ok(json!({ "type": "HandInSheets", "numbers": [2, 5] }));
    hall.ok(json!({ "type": "TakePaperSheet", "sheet": paper(hall, 1, "Ж3", [6, 6]) }));
    let read = |marks: [u32; 2]| {
        let sheet = paper(hall, 1, "Ж3", marks);
        json!({ "type": "CheckSheet", "sheet": {
            "project": sheet["project"], "juror": sheet["juror"], "way": "blind", "by": "Второй Второв", "marks": sheet["marks"],
            "rejected": [] } })
    };
    hall.ok(read([6, 5]));
    let sheet = paper(hall, 1, "Ж3", [6, 5]);
    hall.ok(json!({ "type": "ResolveSheet", "project": sheet["project"], "juror": sheet["juror"], "marks": [sheet["marks"][1]],
        "by": "Волков В.В.", "reason": "по бумаге" }));
    hall.ok(json!({ "type": "LoseSheet", "number": 4, "statement": "Акт № 1", "duplicate": false }));
    hall.ok(json!({ "type": "SheetPath" }));
    hall.ok(json!({ "type": "TakePaperSheet", "sheet": paper(hall, 2, "Ж3", [9, 9]) }));
    hall.ok(json!({ "type": "TakePaperSheet", "sheet": paper(hall, 2, "Ж1", [9, 9]) }));
    hall.ok(json!({ "type": "TakePaperSheet", "sheet": paper(hall, 1, "Ж1", [9, 9]) }));
    hall.ok(json!({ "type": "CorrectMark", "project": one, "juror": hall.juror("Ж1"), "criterion": criteria[0], "score": 800,
        "reason": "описка" }));
    // Three that are equal: by vote, by the casting vote, by lot.
    for number in [3, 4] {
        for code in ["Ж1", "Ж2"] {
            hall.ok(json!({ "type": "TakePaperSheet", "sheet": paper(hall, number, code, [9, 8]) }));
        }
    }
    hall.ok(
        json!({ "type": "SetStanding", "project": five, "standing": "withdrawn", "reason": "заявление" }),
    );
    hall.ok(json!({ "type": "ClosingPreview" }));
    hall.ok(json!({ "type": "LookEarly", "reason": "просит председатель" }));
    hall.ok(json!({ "type": "CloseMarks" }));
    hall.ok(json!({ "type": "ReopenMarks", "reason": "ещё лист" }));
    hall.ok(json!({ "type": "CloseMarks" }));
}

fn deliberation(hall: &Hall) {
    hall.ok(json!({ "type": "Results", "category": null }));
    hall.ok(json!({ "type": "Explain", "project": hall.project(1), "category": null }));
    hall.ok(json!({ "type": "Diagnostics", "category": null }));
    hall.ok(json!({ "type": "WhatIf", "case": { "kind": "without_juror", "juror": hall.juror("Ж3") }, "category": null }));
    hall.ok(
        json!({ "type": "SetTellers", "members": ["Первый Счётчик", "Вторая Счётчица", "Третий Счётчик"],
        "chair": "Вторая Счётчица" }),
    );
    hall.ok(json!({ "type": "SetBallots", "ballots": { "registered": 60, "made": 60, "issued": 50, "cancelled": 10 } }));
    let votes = json!([{ "project": hall.project(1), "votes": 30, "points": null },
        { "project": hall.project(2), "votes": 18, "points": null }]);
    for name in ["Урна 1", "Урна 2"] {
        hall.ok(json!({ "type": "CountBox", "reason": null, "count": {
            "name": name, "in_box": 50, "spoiled": 2, "valid": null, "votes": votes } }));
    }
    hall.ok(json!({ "type": "RemoveBox", "name": "Урна 2", "reason": "введена дважды" }));
    hall.ok(json!({ "type": "DecideAudience", "held": true, "reason": "" }));
    hall.ok(json!({ "type": "Voting" }));
    let decide = |about: &str, text: &str| {
        hall.ok(
            json!({ "type": "Decide", "decision": { "subject": { "about": about }, "text": text,
            "vote": { "votes_for": 3, "against": 0, "abstained": 0, "not_voting": [] } } }),
        )
    };
    let mistaken = decide("other", "Решение по ошибке");
    hall.ok(json!({ "type": "CancelDecision", "entry": mistaken["number"], "reason": "ошибка" }));
    let voting = hall.ok(json!({ "type": "Voting" }));
    for question in voting["questions"].as_array().unwrap() {
        settle(hall, question);
    }
    for about in ["recusals", "results", "fund"] {
        decide(about, "");
    }
    hall.ok(json!({ "type": "Dissent", "juror": hall.juror("Ж3"), "text": "Не согласен" }));
}

/// Settles a question: the jury's votes are equal, and so it goes to who presides.
fn settle(hall: &Hall, question: &Value) {
    let tied: Vec<&Value> = question["projects"]
        .as_array()
        .unwrap()
        .iter()
        .map(|project| &project["id"])
        .collect();
    let ballot = |code: &str, at: usize| json!({ "juror": hall.juror(code), "project": tied[at] });
    hall.ok(json!({ "type": "VoteOnTie", "projects": tied, "round": 1, "votes": [ballot("Ж1", 0), ballot("Ж3", 1)] }));
    hall.ok(json!({ "type": "CastVote", "projects": tied, "juror": hall.juror("Ж2"), "choice": tied[0], "reason": "готовее" }));
}

fn fixing(hall: &Hall) {
    hall.ok(json!({ "type": "FixingPreview" }));
    hall.ok(json!({ "type": "Minutes" }));
    let mut minutes = hall.ok(json!({ "type": "Minutes" }))["minutes"].clone();
    minutes["invited"] = json!("Гости");
    hall.ok(json!({ "type": "SetMinutes", "minutes": minutes }));
    hall.ok(json!({ "type": "FixResults" }));
    hall.ok(json!({ "type": "SealedResults", "version": 1 }));
    hall.ok(json!({ "type": "Reveal", "category": null }));
    hall.ok(json!({ "type": "ResetReveal" }));
    hall.ok(json!({ "type": "Sealing" }));
    hall.ok(json!({ "type": "Signing", "version": null }));
    for code in ["Ж1", "Ж2", "Ж3", "С1"] {
        hall.ok(json!({ "type": "NoteSignature", "juror": hall.juror(code), "paper": "summary", "signature": "signed", "version": null }));
    }
    hall.ok(json!({ "type": "SignMinutes", "number": "3", "lang": "ru" }));
    hall.ok(json!({ "type": "Publish", "date": "2026-05-18" }));
    hall.ok(json!({ "type": "RegisterAppeal", "appeal": {
        "project": hall.project(1), "by": "Иванова Инна", "text": "Балл перенесён неверно", "grounds": "arithmetic", "late": null } }));
    hall.ok(json!({ "type": "DecideAppeal", "number": 1, "granted": true, "decision": "исправить" }));
    let correction = json!({
        "marks": [{ "project": hall.project(1), "juror": hall.juror("Ж1"), "criterion": hall.criteria()[0], "score": 900 }],
        "was": "", "is": "", "reason": "Перенесено с ошибкой", "appeal": 1,
    });
    hall.ok(json!({ "type": "PreviewCorrection", "correction": correction }));
    hall.ok(json!({ "type": "CorrectResults", "correction": correction }));
    hall.ok(json!({ "type": "SignCorrection", "version": 2, "lang": "ru" }));
}

fn papers(hall: &Hall) {
    hall.ok(json!({ "type": "Papers" }));
    let choice = json!({ "kind": "minutes", "juror": null, "project": null, "lang": "ru", "version": null });
    let job = hall.ok(json!({ "type": "SavePapers", "papers": [choice], "target": to(hall, "papers") }));
    hall.ok(json!({ "type": "CancelJob", "job": job["job"] }));
    let saved =
        hall.ok(json!({ "type": "SaveMinutesDocx", "target": to(hall, "Протокол.docx"), "lang": "ru" }));
    hall.ok(json!({ "type": "OpenSaved", "path": saved["place"] }));
    hall.ok(json!({ "type": "Journal", "before": null, "limit": 500 }));
}

/// What happens to the file.
fn files(hall: &Hall) {
    hall.ok(json!({ "type": "SaveWorkbook", "target": to(hall, "Таблицы.xlsx"), "lang": "ru" }));
    hall.ok(json!({ "type": "SaveCopy", "target": to(hall, "wire копия.tribuna") }));
    hall.ok(json!({ "type": "SaveHandOver", "target": to(hall, "handed.tribuna") }));
    hall.ok(json!({ "type": "FileStanding" }));
    hall.ok(json!({ "type": "VerifyContest" }));
    let journal = hall.ok(json!({ "type": "Journal", "before": null, "limit": 1 }));
    hall.ok(json!({ "type": "FindHead", "digits": journal["entries"][0]["hash"] }));
    std::fs::rename(
        hall.folder.join("wire.tribuna"),
        hall.folder.join("renamed.tribuna"),
    )
    .unwrap();
    hall.ok(json!({ "type": "FollowFile", "path": path(hall, "renamed.tribuna") }));
    hall.ok(json!({ "type": "SaveUnderNewName", "path": path(hall, "wire.tribuna"), "replace": false }));
    hall.ok(json!({ "type": "CloseContest" }));
    let conn = rusqlite::Connection::open(hall.folder.join("wire.tribuna")).unwrap();
    let trigger: (String, String) = conn
        .query_row("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'mark' AND sql LIKE '%UPDATE%'", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    conn.execute_batch(&format!(
        "DROP TRIGGER {}; UPDATE mark SET score = 100 WHERE number = 1; {}",
        trigger.0, trigger.1
    ))
    .unwrap();
    drop(conn);
    hall.ok(json!({ "type": "OpenContest", "path": path(hall, "wire.tribuna") }));
    hall.ok(json!({ "type": "Unlock", "passphrase": PASSPHRASE }));
    let copies = hall.ok(json!({ "type": "SoundCopies" }));
    hall.ok(json!({ "type": "ContinueUnderRecord" }));
    hall.ok(json!({ "type": "OpenContest", "path": path(hall, "wire.tribuna") }));
    hall.ok(json!({ "type": "Unlock", "passphrase": PASSPHRASE }));
    hall.ok(json!({ "type": "OpenSoundCopy", "path": copies["copies"][0]["path"] }));
}
