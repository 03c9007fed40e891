//! Power cuts: the program is killed again and again while marks are being given, and nothing acknowledged is lost.
#![allow(clippy::print_stdout, clippy::unwrap_used)]
#![cfg(unix)]

use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

const KILLS: u64 = 200;

/// A served contest with a browser's session.
struct Served {
    child: Child,
    address: String,
    cookie: String,
}

/// Returns the kind of a request.
fn kind_of(request: &Value) -> &str {
    request["type"].as_str().unwrap()
}

impl Served {
    fn start(file: &Path, before: &[&str]) -> Self {
        let program = env!("CARGO_BIN_EXE_tribuna");
        let mut command = match before {
            [] => Command::new(program),
            [first, rest @ ..] => {
                let mut command = Command::new(first);
                command.args(rest).arg(program);
                command
            }
        };
        let mut child = command
            .arg("serve")
            .arg(file)
            .args(["--listen", "127.0.0.1:0"])
            .env("HOME", std::env::temp_dir())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        let url = line
            .trim()
            .rsplit_once("http://")
            .unwrap_or_else(|| panic!("no address in {line:?}"))
            .1;
        let (address, path) = url.split_once('/').unwrap();
        let arrival = exchange(
            address,
            &format!("GET /{path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"),
        );
        let arrival = arrival.unwrap();
        let cookie = arrival
            .lines()
            .find_map(|l| l.strip_prefix("set-cookie: "))
            .unwrap();
        Self {
            child,
            address: address.to_owned(),
            cookie: cookie.split(';').next().unwrap().to_owned(),
        }
    }

    /// Returns the reply, or `None` if the program was gone before it answered.
    fn call(&self, id: &str, request: &Value) -> Option<Value> {
        let body = json!({ "id": id, "request": request }).to_string();
        let message = format!(
            "POST /api/call HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nX-Tribuna: 1\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.address,
            self.cookie,
            body.len()
        );
        let answer = exchange(&self.address, &message)?;
        let (_, body) = answer.split_once("\r\n\r\n")?;
        let reply: Value = serde_json::from_str(body).ok()?;
        assert!(reply.get("error").is_none(), "{request}: {reply}");
        Some(reply["ok"].clone())
    }
}

fn exchange(address: &str, message: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.write_all(message.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    (!answer.is_empty()).then_some(answer)
}

/// A contest with one sheet taken, so that its marks can be corrected any number of times.
fn contest(folder: &Path) -> std::path::PathBuf {
    let put = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    put(
        "contest.toml",
        "title = \"Проба\"\n[regulation]\npreset = \"altsu-defence\"\n",
    );
    put("projects.csv", "№,Проект\n1,Ёлка\n");
    put("jurors.csv", "Код,Ф.И.О.\nЖ1,Антонова Алла\n");
    put(
        "scores.csv",
        "Проект №,Член жюри,К1,К2,К3,К4,К5,К6,К7\n1,Ж1,0,0,0,0,0,0,0\n",
    );
    let file = folder.join("c.tribuna");
    let status = Command::new(env!("CARGO_BIN_EXE_tribuna"))
        .args([
            std::ffi::OsStr::new("import"),
            folder.as_os_str(),
            "--out".as_ref(),
            file.as_os_str(),
        ])
        .env("HOME", std::env::temp_dir())
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    file
}

fn correction(project: &Value, juror: &Value, criterion: &Value, score: u64) -> Value {
    json!({ "type": "CorrectMark", "project": project, "juror": juror, "criterion": criterion,
            "score": score * 100, "reason": "проверка обрыва" })
}

#[test]
fn no_acknowledged_mark_is_lost_when_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let file = contest(folder.path());
    // SplitMix64 with a fixed seed: the kills come at varying moments, and the run can be repeated.
    let mut seed = 20_260_515_u64;
    let mut random = move || {
        seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = (seed ^ (seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        x ^ (x >> 31)
    };
    let mut acknowledged = vec![0_u64; 7];
    let mut in_flight: Option<(usize, u64)> = None;
    let mut given = 0_u64;
    for round in 0..KILLS {
        let served = Served::start(&file, &[]);
        let read = |request: Value| {
            served
                .call(&format!("q{round}-{}", kind_of(&request)), &request)
                .unwrap()
        };
        let project = read(json!({ "type": "Projects" }))[0]["id"].clone();
        let juror = read(json!({ "type": "Jurors" }))[0]["id"].clone();
        let sheet = read(json!({ "type": "PaperSheet", "project": project, "juror": juror }));
        let marks: Vec<u64> = sheet["marks"]
            .as_array()
            .unwrap()
            .iter()
            .map(|m| m.as_u64().unwrap() / 100)
            .collect();
        for (at, (mark, sure)) in marks.iter().zip(&acknowledged).enumerate() {
            let also = in_flight
                .filter(|(flown, _)| *flown == at)
                .map(|(_, score)| score);
            assert!(
                mark == sure || Some(*mark) == also,
                "round {round}: mark {at} is {mark}, acknowledged {sure}"
            );
        }
        acknowledged.clone_from(&marks);
        in_flight = None;
        // Killed by another process, at a moment unrelated to the marks.
        let pid = served.child.id().to_string();
        let after = random() % 25;
        let killer = Command::new("sh")
            .args(["-c", &format!("sleep 0.0{after:02}; kill -9 {pid}")])
            .spawn()
            .unwrap();
        for n in 0.. {
            let at = usize::try_from(random() % 7).unwrap();
            let score = random() % 6;
            let request = correction(&project, &juror, &sheet["criteria"][at]["id"], score);
            if served.call(&format!("r{round}-{n}"), &request).is_none() {
                in_flight = Some((at, score));
                break;
            }
            acknowledged[at] = score;
            given += 1;
        }
        let mut served = served;
        let mut killer = killer;
        killer.wait().unwrap();
        served.child.wait().unwrap();
        store::verify(&file).unwrap_or_else(|fault| panic!("round {round}: {fault}"));
    }
    assert!(
        given > KILLS,
        "only {given} marks were acknowledged in {KILLS} rounds"
    );
    println!("{KILLS} kills, {given} acknowledged marks, none lost");
}

#[test]
fn the_sync_returns_before_the_reply_leaves() {
    if Command::new("strace")
        .arg("-V")
        .stdout(Stdio::null())
        .status()
        .is_err()
    {
        println!("skipped: strace is not installed");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = contest(folder.path());
    let trace = folder.path().join("trace");
    let traced = [
        "strace",
        "-f",
        "-y",
        "-s",
        "400",
        "-e",
        "trace=fsync,fdatasync,sendto,write,writev",
        "-o",
        trace.to_str().unwrap(),
    ];
    let mut served = Served::start(&file, &traced);
    let read = |request: Value| {
        served
            .call(&format!("q-{}", kind_of(&request)), &request)
            .unwrap()
    };
    let project = read(json!({ "type": "Projects" }))[0]["id"].clone();
    let juror = read(json!({ "type": "Jurors" }))[0]["id"].clone();
    let sheet = read(json!({ "type": "PaperSheet", "project": project, "juror": juror }));
    let before = std::fs::read_to_string(&trace).unwrap().lines().count();
    let saved = served
        .call(
            "traced",
            &correction(&project, &juror, &sheet["criteria"][0]["id"], 5),
        )
        .unwrap();
    let number = saved["saved"]["number"].to_string();
    // Kills the traced program; strace ends with it, and the trace is complete.
    Command::new("pkill")
        .args(["-9", "-P", &served.child.id().to_string()])
        .status()
        .unwrap();
    served.child.wait().unwrap();
    let lines: Vec<String> = std::fs::read_to_string(&trace)
        .unwrap()
        .lines()
        .skip(before)
        .map(str::to_owned)
        .collect();
    let sync = lines
        .iter()
        .position(|l| {
            (l.contains("fdatasync") || l.contains("fsync"))
                && l.contains("c.tribuna-wal")
                && l.ends_with("= 0")
        })
        .or_else(|| {
            lines
                .iter()
                .position(|l| l.contains("sync resumed") && l.ends_with("= 0"))
        })
        .unwrap_or_else(|| panic!("no sync of the journal in\n{}", lines.join("\n")));
    let reply = lines
        .iter()
        .position(|l| l.contains("\\\"number\\\":") && l.contains(&number))
        .unwrap_or_else(|| panic!("no reply with number {number} in\n{}", lines.join("\n")));
    assert!(
        sync < reply,
        "the reply left before the sync returned:\n{}",
        lines.join("\n")
    );
}

/// Returns the digest of the set-up in the file.
fn set_up(file: &Path) -> [u8; 32] {
    let readers = store::open_read_only(file).or_else(|_| {
        // After a kill a writer must first recover what the -wal holds.
        store::ContestFile::open(file).and_then(store::ContestFile::close)?;
        store::open_read_only(file)
    });
    readers.unwrap().read(|view| view.setup_digest()).unwrap()
}

#[test]
fn edits_are_undone_and_done_again_across_power_cuts() {
    const EDITS: usize = 100;
    let folder = tempfile::tempdir().unwrap();
    let file = contest(folder.path());
    let before = set_up(&file);
    let killed = |mut served: Served| {
        served.child.kill().unwrap();
        served.child.wait().unwrap();
        store::verify(&file).unwrap();
    };
    let served = Served::start(&file, &[]);
    for at in 0..EDITS {
        let row = json!({ "id": null, "cells": { "number": (10 + at).to_string(), "title": format!("Правка {at}") } });
        let edit = json!({ "rows": [row], "removed": [], "order": null });
        let request = json!({ "type": "EditTable", "table": "projects", "lang": "ru", "edit": edit });
        let done = served.call(&format!("e{at}"), &request).unwrap();
        assert!(done["saved"].is_object(), "{done}");
    }
    killed(served);
    let after = set_up(&file);
    assert_ne!(before, after);
    for (kind, cut, wanted) in [("Undo", 37, before), ("Redo", 61, after)] {
        let mut served = Served::start(&file, &[]);
        for at in 0..EDITS {
            if at == cut {
                killed(served);
                served = Served::start(&file, &[]);
            }
            served
                .call(&format!("{kind}{at}"), &json!({ "type": kind }))
                .unwrap();
        }
        killed(served);
        assert!(set_up(&file) == wanted, "{kind}");
    }
}
