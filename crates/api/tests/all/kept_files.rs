//! Contest files that 0.1.0 made: they open, verify, and print byte for byte what is written down of them.
//!
//! `files/kept.sha256` has the SHA-256 of every paper, of the office document and of the journal as the screen shows
//! it. What was printed otherwise lies in the folder that the failure names, beside a list of it.
//!
//! So that this takes seconds, forms and guides, which know nothing of what happened, are printed of the smallest file
//! alone, papers of one juror for the first alone, and in English what comes after the marks.
#![allow(clippy::unwrap_used)]

use crate::support::program;
use api::contract::*;
use api::{ClientKind, Lang};
use api::{Envelope, Request, ask};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// A file as 0.1.0 left it.
struct Kept {
    name: &'static str,
    bytes: &'static [u8],
    /// What unlocks its console.
    passphrase: Option<&'static str>,
    langs: &'static [Lang],
    forms: bool,
}

const FILES: [Kept; 4] = [
    // Imported, and nothing more: version 1 of the file.
    Kept {
        name: "imported",
        bytes: include_bytes!("../../../store/src/tests/files/version-1.tribuna"),
        passphrase: None,
        langs: &[Lang::Ru, Lang::En],
        forms: true,
    },
    // Fixed, a signature noted, corrected: version 3, as what follows.
    Kept {
        name: "corrected",
        bytes: include_bytes!("../../../store/src/tests/files/version-3.tribuna"),
        passphrase: None,
        langs: &[Lang::Ru, Lang::En],
        forms: false,
    },
    // An evening of 24 projects and 7 jurors, half of it over.
    Kept {
        name: "half",
        bytes: include_bytes!("../files/half.tribuna"),
        passphrase: Some("вечер защиты"),
        langs: &[Lang::Ru],
        forms: false,
    },
    // The same evening fixed, corrected, signed and published.
    Kept {
        name: "signed",
        bytes: include_bytes!("../files/signed.tribuna"),
        passphrase: Some("вечер защиты"),
        langs: &[Lang::Ru, Lang::En],
        forms: false,
    },
];

/// Where the child prints to.
const FOLDER: &str = "TRIBUNA_KEPT_FOLDER";

/// The child, in the time of the list: does nothing unless the test below asks it to.
#[test]
fn prints_the_kept_files() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    for kept in &FILES {
        for lang in kept.langs.iter().copied() {
            print(kept, lang, &Path::new(&folder).join(kept.name).join(lang.code()));
        }
    }
}

/// Opens a copy of a kept file, verifies it and prints all that it has into `folder`.
fn print(kept: &Kept, lang: Lang, folder: &Path) {
    std::fs::create_dir_all(folder).unwrap();
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("c.tribuna");
    std::fs::write(&file, kept.bytes).unwrap();
    let program = program(place.path(), lang);
    let verified = program.verify(&file).unwrap();
    assert!(verified.fault.is_none(), "as it was kept: {:?}", verified.fault);
    // What its migration writes comes after them.
    let kept_entries = verified.entries;
    program.open(&file).unwrap();
    let window = program.connect(ClientKind::Window);
    let ask = |request| {
        let envelope = Envelope {
            id: program.secret().unwrap(),
            request,
            key: None,
        };
        serde_json::to_value(program.call(&window, envelope).unwrap()).unwrap()
    };
    if let Some(passphrase) = kept.passphrase {
        let passphrase = passphrase.to_owned();
        ask(Request::Unlock(ask::Unlock { passphrase }));
    }
    assert!(
        ask(Request::VerifyContest(ask::VerifyContest {}))["fault"].is_null(),
        "as it was migrated"
    );
    let journal = ask(Request::Journal(ask::Journal {
        before: Some(kept_entries + 1),
        limit: 10_000,
    }));
    std::fs::write(folder.join("journal.json"), journal.to_string()).unwrap();
    ask(Request::SaveMinutesDocx(ask::SaveMinutesDocx {
        target: SaveTarget::Path {
            path: folder.join("minutes.docx").to_string_lossy().into_owned(),
            replace: true,
        },
        lang: lang.code().to_owned(),
    }));
    let papers = ask(Request::Papers(ask::Papers {}));
    let (sheets, others): (Vec<&Value>, Vec<&Value>) = papers["kinds"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|kind| kept.forms || kind["blank"] == false && kind["guide"] == false)
        .filter(|kind| lang == Lang::Ru || kind["group"] == "after")
        .partition(|kind| kind["per_juror"] == true);
    let id = |kind: &&Value| kind["id"].as_str().unwrap().to_owned();
    let others: Vec<String> = others.iter().map(id).collect();
    program.write_papers(&others, folder, true).unwrap();
    for kind in sheets.iter().map(id) {
        let choice = PaperChoice {
            kind,
            juror: Some(domain::JurorId(1)),
            project: None,
            lang: lang.code().to_owned(),
            version: None,
        };
        let paper = program.paper(&window, &choice).unwrap();
        std::fs::write(folder.join(paper.file_name), paper.bytes).unwrap();
    }
    program.close();
}

fn hashes(folder: &Path) -> BTreeMap<String, String> {
    let mut hashes = BTreeMap::new();
    for kept in &FILES {
        for lang in kept.langs {
            let place = format!("{}/{}", kept.name, lang.code());
            for entry in std::fs::read_dir(folder.join(&place)).unwrap() {
                let path = entry.unwrap().path();
                let hash: String = Sha256::digest(std::fs::read(&path).unwrap())
                    .iter()
                    .map(|byte| format!("{byte:02x}"))
                    .collect();
                let file = path.file_name().unwrap().to_string_lossy().into_owned();
                hashes.insert(format!("{place}/{file}"), hash);
            }
        }
    }
    hashes
}

#[test]
fn files_of_0_1_0_open_verify_and_print_the_same_bytes() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kept");
    let _ = std::fs::remove_dir_all(&folder);
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kept_files::prints_the_kept_files", "--nocapture"])
        .env(FOLDER, &folder)
        .env("TZ", "UTC")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let printed = hashes(&folder);
    let list: String = printed
        .iter()
        .map(|(name, hash)| format!("{hash}  {name}\n"))
        .collect();
    std::fs::write(folder.join("kept.sha256"), list).unwrap();
    let kept: BTreeMap<String, String> = include_str!("../files/kept.sha256")
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(hash, name)| (name.to_owned(), hash.to_owned()))
        .collect();
    let others: Vec<&String> = kept
        .keys()
        .chain(printed.keys())
        .filter(|name| kept.get(*name) != printed.get(*name))
        .collect();
    assert!(
        others.is_empty(),
        "{others:#?} are not as kept; they lie in {}",
        folder.display()
    );
    let _ = std::fs::remove_dir_all(&folder);
}
