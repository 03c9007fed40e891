//! The table of who may see what (`docs/policy/access.md`), written by people, held against what the program
//! answers on the wire: every request, paper, upload, download and notice, at every seat, while marks are taken.
//! Marks, comments and totals are searched for by their values, in whatever the answer is packed.
#![allow(clippy::unwrap_used)]

mod seats;

use crate::support::{Hall, samples};
use crate::wire_search::{Found, search, unpacked};
use api::contract::*;
use api::{Client, ClientKind};
use api::{Request, ask};
use seats::{Outcome, Prepared, Seated, asked, outcome};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

const TABLE: &str = include_str!("../../../../docs/policy/access.md");
/// Every request with whose it is and from where, made of where each is told.
const REQUESTS: &str = include_str!("../../../../docs/policy/requests.md");
const PASSPHRASE: &str = "очень тайно";
const PIN: &str = "2468";

/// The columns of the table, in its order.
const SEATS: [&str; 9] = [
    "door",
    "hall",
    "juror",
    "helper",
    "sheets",
    "set_up",
    "papers",
    "browser",
    "secretary",
];

/// A row of the table: what it is about, and the word for each seat.
type Rows = BTreeMap<String, Vec<String>>;

fn cells(line: &str) -> Vec<String> {
    let inner = line.trim().trim_start_matches('|').trim_end_matches('|');
    inner.split('|').map(|cell| cell.trim().to_owned()).collect()
}

/// Returns what the table says: the rows that it has, and for a request or paper without one that of its kind
/// («requests of Look from WORK», «papers»).
fn declared() -> Rows {
    let mut rows = Rows::new();
    for line in TABLE.lines().filter(|line| line.starts_with('|')) {
        let cells = cells(line);
        if cells[0] == "way in" {
            assert_eq!(cells[1..], SEATS, "the columns of docs/policy/access.md");
        } else if !cells[0].starts_with("--") {
            assert_eq!(cells.len(), SEATS.len() + 1, "{line}");
            let before = rows.insert(cells[0].clone(), cells[1..].to_vec());
            assert!(before.is_none(), "twice: {line}");
        }
    }
    let mut held_to = |row: String, like: String| {
        let Some(words) = rows.get(&like).cloned() else {
            return;
        };
        if let Some(own) = rows.get(&row) {
            assert_ne!(own, &words, "«{row}» says what «{like}» says: it needs no row");
        } else {
            rows.insert(row, words);
        }
    };
    for line in REQUESTS.lines().filter(|line| line.starts_with("| ")).skip(1) {
        let [kind, _, whose, _, from, ..] = &*cells(line) else {
            panic!("{line}")
        };
        // What is made for a browser comes as a download; a path of the machine is refused there.
        let from = if from.starts_with("of ") { "WORK" } else { from };
        held_to(
            format!("request {kind}"),
            format!("requests of {whose} from {from}"),
        );
    }
    for kind in api::paper_kinds() {
        held_to(format!("paper {kind}"), "papers".into());
    }
    rows
}

/// Requests as they are sent: a sample of each, those that change who sits where, and those that would show marks if
/// anything did.
fn requests() -> Vec<Request> {
    let hall = Hall::with_contest();
    let mut all = samples(&hall);
    // Refused but for what the program has just saved, and only to the system's own program: `files.rs`.
    all.retain(|request| request.kind() != "OpenSaved");
    let source = hall.source("");
    let mut more = vec![
        json!({ "type": "Unlock", "passphrase": PASSPHRASE }),
        json!({ "type": "Lock" }),
        json!({ "type": "EnterPin", "juror": "1", "pin": PIN }),
        json!({ "type": "EnterHelperPin", "helper": "1", "pin": PIN }),
        json!({ "type": "HandOver" }),
        json!({ "type": "SetPassphrase", "passphrase": "другая тайна" }),
        json!({ "type": "RenewPins" }),
        json!({ "type": "OpenContest", "path": "c.tribuna" }),
        json!({ "type": "CloseContest" }),
        json!({ "type": "ForgetRecent", "path": "x" }),
        json!({ "type": "DismissOpening" }),
        json!({ "type": "FollowFile", "path": "renamed.tribuna" }),
        json!({ "type": "SaveUnderNewName", "path": null, "replace": false }),
        json!({ "type": "ImportAsNew", "source": source, "dropped": [], "path": "new.tribuna" }),
        json!({ "type": "MakeDemo", "path": "demo.tribuna" }),
        json!({ "type": "MySheet", "project": "1" }),
        json!({ "type": "RecordMark", "project": "2", "criterion": "1", "score": null }),
        json!({ "type": "SetComment", "project": "2", "text": "x" }),
        json!({ "type": "SubmitSheet", "project": "2" }),
        json!({ "type": "RecuseJuror", "project": "2", "juror": "1", "reason": "x" }),
        json!({ "type": "Recuse", "project": "2", "reason": "x" }),
        json!({ "type": "MySheet", "project": "2" }),
        json!({ "type": "PaperSheet", "project": "1", "juror": "1" }),
        json!({ "type": "PaperSheet", "project": "2", "juror": "1" }),
        json!({ "type": "PaperSheet", "project": "1", "juror": "2" }),
        json!({ "type": "CheckSheet", "sheet": { "project": "1", "juror": "2", "way": "blind", "by": "Второй Второв",
            "marks": [{ "criterion": "1", "score": 100 }, { "criterion": "2", "score": 200 }], "rejected": [] } }),
        json!({ "type": "Journal", "before": null, "limit": 500 }),
        json!({ "type": "Explain", "project": "1", "category": null }),
    ];
    for table in [
        "contest",
        "criteria",
        "projects",
        "jurors",
        "categories",
        "sections",
        "sources",
        "helpers",
    ] {
        for kind in ["CheckEdit", "EditTable"] {
            let edit = json!({ "rows": [], "removed": [], "order": null });
            more.push(json!({ "type": kind, "table": table, "lang": "ru", "edit": edit }));
        }
    }
    let rules = hall.ok(ask::Regulation { lang: "ru".into() });
    more.push(json!({ "type": "RegulationEffect", "draft": rules["draft"], "look": "проверка" }));
    all.extend(
        more.into_iter()
            .map(|one| serde_json::from_value::<Request>(one).unwrap()),
    );
    for kind in ["score_sheets", "score_sheet", "summary", "minutes"] {
        let papers = json!([{ "kind": kind, "juror": null, "project": null, "lang": "ru" }]);
        let request = json!({ "type": "SavePapers", "papers": papers, "target": { "type": "Download" } });
        all.push(serde_json::from_value(request).unwrap());
    }
    all
}

/// Rows whose example is refused for what it asks, so that no mark is seen where one might be.
const ANSWERED_OTHERWISE: &[&str] = &[
    "request CorrectMark",
    "request RecuseJuror",
    "request RegulationEffect as an early look",
    "request ResolveSheet",
    "request ReturnSheet",
    "request TakePaperSheet",
    "request WithdrawRecusal",
];

/// Returns the row of a request: where one kind is several things, each has its own.
fn row_of(request: &Request) -> String {
    let kind = request.kind();
    match request {
        Request::EditTable(ask::EditTable { table, .. })
        | Request::CheckEdit(ask::CheckEdit { table, .. })
            if *table == TableName::Helpers =>
        {
            format!("request {kind} of helpers")
        }
        Request::RegulationEffect(ask::RegulationEffect { look: Some(_), .. }) => {
            format!("request {kind} as an early look")
        }
        _ => format!("request {kind}"),
    }
}

/// Every way in, by the name of its row, with what was seen at each seat.
fn observed() -> BTreeMap<String, Vec<Vec<Outcome>>> {
    let prepared = Prepared::new();
    let mut seen: BTreeMap<String, Vec<Vec<Outcome>>> = BTreeMap::new();
    let all = requests();
    for (at, name) in SEATS.into_iter().enumerate() {
        let mut seated = Seated::sit(&prepared, name);
        let mut session = seated.session();
        let mut note = |row: String, outcome: Outcome| {
            let row = seen.entry(row).or_insert_with(|| vec![Vec::new(); SEATS.len()]);
            row[at].push(outcome);
        };
        for request in &all {
            let outcome = asked(&seated, request);
            let changed = outcome != Outcome::Refused
                && (seated.head() != Some(seated.head) || seated.session() != session);
            note(row_of(request), outcome);
            if changed {
                seated = Seated::sit(&prepared, name);
                session = seated.session();
            }
        }
        for kind in api::paper_kinds() {
            let choice = PaperChoice {
                kind: kind.into(),
                juror: None,
                project: None,
                lang: "ru".into(),
                version: None,
            };
            let paper = seated.hall.program.paper(&seated.client, &choice);
            let outcome = outcome(&seated, paper.map(|paper| unpacked(&paper.bytes)));
            note(format!("paper {kind}"), outcome);
        }
        let uploaded = seated.hall.program.upload(&seated.client, "x.xlsx", b"x");
        note("upload".into(), outcome(&seated, uploaded));
        // Somebody else's file, by its address.
        let target = SaveTarget::Download {};
        let other = seated.hall.program.connect(ClientKind::CommandLine);
        let saved = seated.hall.ask(&other, ask::SaveCopy { target }).unwrap();
        let id = saved["place"]
            .as_str()
            .unwrap()
            .rsplit('/')
            .next()
            .unwrap()
            .to_owned();
        let fetched = seated.hall.program.download(&seated.client, &id);
        note(
            "download".into(),
            outcome(&seated, fetched.map(|file| unpacked(&file.bytes))),
        );
    }
    seen
}

#[test]
fn what_the_program_answers_is_what_the_table_says() {
    let (rows, seen) = (declared(), observed());
    let mut faults = String::new();
    let line = |row: &str, words: &[String]| format!("| {row} | {} |", words.join(" | "));
    for (row, seats) in &seen {
        let words: Vec<String> = seats
            .iter()
            .map(|outcomes| {
                let words: BTreeSet<String> = outcomes.iter().map(Outcome::word).collect();
                words.into_iter().collect::<Vec<_>>().join(" / ")
            })
            .collect();
        let Some(declared) = rows.get(row) else {
            let _ = writeln!(
                faults,
                "«{row}» is not in docs/policy/access.md. Think who may see what it answers while marks are \
                 taken, and add the row. The program answers now:\n{}",
                line(row, &words)
            );
            continue;
        };
        let fits = seats
            .iter()
            .zip(declared)
            .all(|(outcomes, word)| outcomes.iter().all(|outcome| outcome.fits(word)));
        if !fits {
            let _ = writeln!(
                faults,
                "the table says\n{}\nthe program answers\n{}",
                line(row, declared),
                line(row, &words)
            );
        }
    }
    for row in rows.keys() {
        let apart = row.starts_with("notice ") || row.starts_with("requests of ") || row == "papers";
        if !apart && row != "request OpenSaved" && !seen.contains_key(row) {
            let _ = writeln!(faults, "«{row}» is in the table, and nobody comes in so");
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
    // The table promises no more than there is: marks that somebody may see were seen.
    for (row, seats) in &seen {
        for (outcomes, word) in seats.iter().zip(&rows[row]) {
            let shows = matches!(word.as_str(), "own" | "sheet" | "handed in" | "recorded");
            if shows && !ANSWERED_OTHERWISE.contains(&row.as_str()) {
                let marks = |outcome: &Outcome| matches!(outcome, Outcome::Answered { found, .. } if *found != Found::default());
                assert!(
                    outcomes.iter().any(marks),
                    "{row}: no mark where the table says «{word}»"
                );
            }
        }
    }
}

#[test]
fn every_request_and_every_paper_has_its_row() {
    let rows = declared();
    let requests = Request::KINDS.iter().map(|kind| format!("request {kind}"));
    let papers = api::paper_kinds().into_iter().map(|kind| format!("paper {kind}"));
    let lacking: Vec<String> = requests
        .chain(papers)
        .filter(|row| !rows.contains_key(row))
        .collect();
    assert!(
        lacking.is_empty(),
        "docs/policy/access.md has no row for: {}, and none for such requests. Add one line each, with a word for every \
         seat: {}. The words are explained at the top of the file.",
        lacking.join(", "),
        SEATS.join(", ")
    );
}

#[test]
fn notices_go_to_whom_the_table_says() {
    let rows = declared();
    let prepared = Prepared::new();
    let contest = json!({ "type": "Console", "helper": null });
    let notices = [
        Notice::everything(1),
        Notice::ContestSwitched {},
        Notice::HallChanged {},
        Notice::OpenAsked {},
        Notice::FileStandingChanged {},
        Notice::SessionChanged {
            session: serde_json::from_value(contest).unwrap(),
        },
        Notice::Progress(JobProgress {
            job: "x".into(),
            done: 0,
            total: 1,
            what: String::new(),
            outcome: None,
        }),
    ];
    for (at, name) in SEATS.into_iter().enumerate() {
        let seated = Seated::sit(&prepared, name);
        let other = seated.hall.program.connect(ClientKind::Browser);
        for notice in &notices {
            let value = serde_json::to_value(notice).unwrap();
            let row = format!("notice {}", value["type"].as_str().unwrap());
            let words = rows
                .get(&row)
                .unwrap_or_else(|| panic!("«{row}» is not in docs/policy/access.md"));
            let heard = |to: Option<&Client>| {
                seated.notices.try_iter().for_each(drop);
                seated.hall.program.tell(to, notice);
                seated.notices.try_iter().count() > 0
            };
            let told = (heard(None), heard(Some(&seated.client)), heard(Some(&other)));
            let expected = match words[at].as_str() {
                "yes" => (true, true, false),
                // Of one seat: the others do not even hear that there was something.
                "own" => (false, true, false),
                _ => (false, false, false),
            };
            assert_eq!(
                told, expected,
                "{row} at {name}: to all, to this seat, to another"
            );
        }
    }
}

#[test]
fn the_command_line_prints_and_exports_no_mark_before_closing() {
    let prepared = Prepared::new();
    let hall = Hall::empty();
    hall.program.open_read_only(&prepared.file()).unwrap();
    hall.program.export(&hall.file("out.xlsx"), true).unwrap();
    let mut files = vec![hall.file("out.xlsx")];
    files.extend(
        hall.program
            .write_papers(&[], &hall.file("papers"), true)
            .unwrap(),
    );
    assert!(files.len() > api::paper_kinds().len());
    for file in files {
        let found = search(&unpacked(&std::fs::read(&file).unwrap()));
        assert_eq!(found, Found::default(), "{}", file.display());
    }
}

/// The search finds what it is to find: without this the tests above could pass on an empty page.
#[test]
fn after_closing_the_search_finds_marks_in_every_format() {
    let prepared = Prepared::new();
    let seated = Seated::sit(&prepared, "secretary");
    seated.hall.ok(ask::CloseMarks {});
    let choice = PaperChoice {
        kind: "score_sheets".into(),
        juror: None,
        project: None,
        lang: "ru".into(),
        version: None,
    };
    let paper = seated.hall.program.paper(&seated.client, &choice).unwrap();
    let found = search(&unpacked(&paper.bytes));
    assert!(found.handed_in && found.comment, "a PDF: {found:?}");
    let target = SaveTarget::Path {
        path: seated.hall.path("w.xlsx"),
        replace: true,
    };
    seated.hall.ok(ask::SaveWorkbook {
        target,
        lang: "ru".into(),
    });
    let found = search(&unpacked(&std::fs::read(seated.hall.file("w.xlsx")).unwrap()));
    assert!(found.handed_in, "a workbook: {found:?}");
    let results = seated.hall.ok(ask::Results { category: None });
    assert!(search(&results.to_string()).total, "{results}");
}
