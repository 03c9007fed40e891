//! The program with a clock of its own, asked in the contract's JSON.

use crate::reads::Watch;
use api::contract::KeyForm;
use api::{Client, ClientKind, Lang, Program, Surroundings};
use api::{Envelope, Request};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// 15 May 2026, 12:00 UTC.
const NOON: i64 = 1_778_846_400_000;
const MINUTE: i64 = 60_000;

static CLOCK: AtomicI64 = AtomicI64::new(0);
static COUNTER: AtomicU64 = AtomicU64::new(1);

fn clock() -> i64 {
    CLOCK.load(Ordering::Relaxed)
}

fn entropy(bytes: &mut [u8]) -> std::io::Result<()> {
    for chunk in bytes.chunks_mut(8) {
        let mut x = COUNTER.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        chunk.copy_from_slice(&(x ^ (x >> 31)).to_le_bytes()[..chunk.len()]);
    }
    Ok(())
}

pub struct Hall {
    pub program: Arc<Program>,
    pub window: Client,
    pub folder: PathBuf,
    part: usize,
    /// What was asked, and what was answered, in order.
    pub said: RefCell<Vec<[Value; 2]>>,
    /// Who looks at every screen meanwhile.
    pub watch: Option<Watch>,
}

impl Hall {
    /// Opens the contest of a folder, if it is there yet. Each part begins two hours after the one before.
    pub fn at(folder: &Path, part: usize) -> Self {
        let hours = i64::try_from(part).unwrap() * 2;
        CLOCK.store(NOON + hours * 60 * MINUTE, Ordering::Relaxed);
        // Not the same PINs and request ids after a power cut: a new start draws anew.
        COUNTER.store(u64::try_from(part).unwrap() * 1_000_003 + 1, Ordering::Relaxed);
        let program = Program::new(Surroundings {
            now_ms: clock,
            running_ms: clock,
            entropy,
            data_folder: Some(folder.join("data")),
            documents_folder: Some(folder.to_path_buf()),
            lang: Lang::Ru,
            device: "rehearsal".to_owned(),
            opener: Some(Arc::new(|_| Ok(()))),
        });
        let window = program.connect(ClientKind::Window);
        let hall = Self {
            program,
            window,
            folder: folder.to_path_buf(),
            part,
            said: RefCell::default(),
            watch: None,
        };
        if hall.file().exists() {
            hall.ok(json!({ "type": "OpenContest", "path": hall.file() }));
        }
        hall
    }

    /// A hall without a contest, all of whose screens are looked at.
    pub fn watched(folder: &Path) -> Self {
        let mut hall = Self::at(folder, 0);
        hall.watch = Some(Watch::on(&hall.program));
        hall
    }

    pub fn file(&self) -> PathBuf {
        self.folder.join("day.tribuna")
    }

    pub fn close(self) {
        self.program.close();
    }

    /// The clock of the hall goes on.
    pub fn pass(&self, minutes: i64) {
        CLOCK.fetch_add(minutes * MINUTE, Ordering::Relaxed);
    }

    pub fn ask(&self, client: &Client, request: &Value) -> Result<Value, Value> {
        CLOCK.fetch_add(7, Ordering::Relaxed);
        let id = format!("{}-{}", self.part, COUNTER.fetch_add(1, Ordering::Relaxed));
        let asked = request;
        let request: Request =
            serde_json::from_value(request.clone()).unwrap_or_else(|fault| panic!("{request}: {fault}"));
        // The console's passphrase, where it is asked for.
        let key = Some(KeyForm {
            passphrase: Some(crate::parts::PASSPHRASE.to_owned()),
            replace: None,
        });
        let kind = request.kind();
        // Who only looks changes nothing.
        let watch = self.watch.as_ref().filter(|_| Request::reads(kind).is_none());
        let before = watch.map(|watch| (watch, watch.look(self, client)));
        let reply = self
            .program
            .call(client, Envelope { id, request, key })
            .map(|reply| serde_json::to_value(reply).unwrap())
            .inspect(|reply| self.said.borrow_mut().push([asked.clone(), reply.clone()]))
            .map_err(|error| serde_json::to_value(error).unwrap());
        if let Some((watch, before)) = before {
            watch.compare(self, client, kind, &before);
        }
        reply
    }

    pub fn ok(&self, request: Value) -> Value {
        self.ask(&self.window, &request)
            .unwrap_or_else(|error| panic!("{request}: {error}"))
    }

    /// Returns the code of the refusal.
    pub fn refused(&self, request: Value) -> String {
        match self.ask(&self.window, &request) {
            Ok(reply) => panic!("not refused: {request}: {reply}"),
            Err(error) => error["code"].as_str().unwrap().to_owned(),
        }
    }

    /// Projects by number.
    pub fn projects(&self) -> BTreeMap<u32, String> {
        by(&self.ok(json!({ "type": "Projects" })), "number")
            .into_iter()
            .map(|(number, id)| (number.parse().unwrap(), id))
            .collect()
    }

    pub fn project(&self, number: u32) -> String {
        self.projects().remove(&number).unwrap()
    }

    /// The jury by code («Ж1»).
    pub fn jurors(&self) -> BTreeMap<String, String> {
        by(&self.ok(json!({ "type": "Jurors" })), "code")
    }

    pub fn juror(&self, code: &str) -> String {
        self.jurors().remove(code).unwrap()
    }

    /// Criteria in order, by id.
    pub fn criteria(&self) -> Vec<String> {
        let rules = self.ok(json!({ "type": "Rules" }));
        let list = rules["criteria"].as_array().unwrap();
        list.iter()
            .map(|c| c["id"].as_str().unwrap().to_owned())
            .collect()
    }
}

fn by(list: &Value, field: &str) -> BTreeMap<String, String> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|item| {
            (
                item[field].as_str().unwrap().to_owned(),
                item["id"].as_str().unwrap().to_owned(),
            )
        })
        .collect()
}
