//! A program with a fixed clock and counted randomness, on a contest of its own in a temporary folder.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test file uses its part; a failure is how a test fails"
)]

mod sample;

pub use sample::samples;

use api::contract::*;
use api::{Client, ClientKind, Lang, Program, Surroundings};
use api::{Envelope, Request, ask};
use serde_json::Value;
use std::cell::Cell;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

thread_local! {
    /// Each test has a clock of its own: one that waits an hour ends nobody else's session.
    static CLOCK: Cell<i64> = const { Cell::new(1_778_850_000_000) };
}
static COUNTER: AtomicU64 = AtomicU64::new(1);

fn clock() -> i64 {
    CLOCK.replace(CLOCK.get() + 1)
}

/// Moves this test's clock on.
pub fn wait_ms(ms: i64) {
    CLOCK.set(CLOCK.get() + ms);
}

fn entropy(bytes: &mut [u8]) -> std::io::Result<()> {
    for chunk in bytes.chunks_mut(8) {
        let mut x = COUNTER.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        chunk.copy_from_slice(&(x ^ (x >> 31)).to_le_bytes()[..chunk.len()]);
    }
    Ok(())
}

/// SplitMix64: the same choices on every machine.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % end as u64).unwrap()
    }
}

/// A program with a fixed clock and counted randomness.
pub fn program(folder: &std::path::Path, lang: Lang) -> Arc<Program> {
    Program::new(Surroundings {
        now_ms: clock,
        running_ms: clock,
        entropy,
        data_folder: Some(folder.join("data")),
        documents_folder: Some(folder.to_path_buf()),
        lang,
        device: "test".to_owned(),
        opener: None,
    })
}

pub struct Hall {
    pub program: Arc<Program>,
    pub window: Client,
    pub folder: tempfile::TempDir,
}

/// Of a guarded console; given along with every request, as who knows it would where it is asked for.
pub const PASSPHRASE: &str = "очень тайно";
pub const PROJECTS: usize = 4;
pub const JURORS: usize = 3;

impl Hall {
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let program = program(folder.path(), Lang::Ru);
        Self::around(folder, program)
    }

    /// The same where new contests are proposed to lie elsewhere.
    pub fn with_documents(folder: tempfile::TempDir, documents: PathBuf) -> Self {
        let program = Program::new(Surroundings {
            now_ms: clock,
            running_ms: clock,
            entropy,
            data_folder: Some(folder.path().join("data")),
            documents_folder: Some(documents),
            lang: Lang::Ru,
            device: "test".to_owned(),
            opener: None,
        });
        Self::around(folder, program)
    }

    fn around(folder: tempfile::TempDir, program: Arc<Program>) -> Self {
        let window = program.connect(ClientKind::Window);
        Self {
            program,
            window,
            folder,
        }
    }

    /// A contest of four projects, three jurors and a secretary, no marks, preset of the default.
    pub fn with_contest() -> Self {
        let hall = Self::empty();
        let source = hall.source("");
        let path = hall.path("c.tribuna");
        hall.ok(ask::ImportAsNew {
            source,
            dropped: vec![],
            path,
        });
        hall
    }

    /// The same with a passphrase and a PIN each.
    pub fn guarded() -> Self {
        let hall = Self::with_contest();
        hall.ok(ask::SetPassphrase {
            passphrase: Some(PASSPHRASE.into()),
        });
        for juror in hall.jurors() {
            hall.ok(ask::SetPin {
                juror,
                pin: Some(format!("900{juror}")),
            });
        }
        hall
    }

    /// Puts helpers on the list; each is a name and the words of the rights.
    pub fn hire(&self, helpers: &[(&str, &str)]) -> Vec<domain::HelperId> {
        let row = |(name, rights): &(&str, &str)| RowEditForm {
            id: None,
            cells: [("name", *name), ("rights", *rights)]
                .map(|(field, text)| (field.to_owned(), text.to_owned()))
                .into(),
        };
        let reply = self.ok(ask::EditTable {
            table: TableName::Helpers,
            lang: "ru".into(),
            edit: TableEditForm {
                rows: helpers.iter().map(row).collect(),
                ..TableEditForm::default()
            },
        });
        assert_eq!(reply["faults"], Value::Array(Vec::new()));
        let ids = reply["ids"].as_array().unwrap().iter();
        ids.map(|id| domain::HelperId(id.as_str().unwrap().parse().unwrap()))
            .collect()
    }

    /// Writes a folder of tables; `scores` are the lines of the table of marks.
    pub fn source(&self, scores: &str) -> String {
        let folder = self
            .folder
            .path()
            .join(format!("source{}", COUNTER.fetch_add(1, Ordering::Relaxed)));
        std::fs::create_dir(&folder).unwrap();
        let put = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
        put(
            "contest.toml",
            "title = \"Проба\"\ndate = 2026-05-15\n[regulation]\npreset = \"altsu-defence\"\n",
        );
        put(
            "projects.csv",
            "№,Проект,Запрошено,Номинация\n1,Ёлка,1000,А\n2,Зал,2000,А\n3,Хор,3000,Б\n10,Сад,500,Б\n",
        );
        put(
            "jurors.csv",
            "Код,Ф.И.О.,Роль\nЖ1,Антонова Алла Аскольдовна,председатель\nЖ2,Борисов Борис Богданович,член\nЖ3,Волков Влас Власович,член\nС1,Гаврилова Гера Глебовна,секретарь\n",
        );
        put("sources.csv", "Источник,Лимит\nПрограмма,4000\n");
        if !scores.is_empty() {
            put(
                "scores.csv",
                &format!("Проект №,Член жюри,К1,К2,К3,К4,К5,К6,К7\n{scores}"),
            );
        }
        folder.to_string_lossy().into_owned()
    }

    /// Imports a folder of these tables into a new contest file and opens it.
    pub fn of(tables: &[(&str, &str)]) -> Self {
        let hall = Self::empty();
        let folder = hall.file("source");
        std::fs::create_dir(&folder).unwrap();
        for (name, text) in tables {
            std::fs::write(folder.join(name), text).unwrap();
        }
        hall.ok(ask::ImportAsNew {
            source: folder.to_string_lossy().into_owned(),
            dropped: vec![],
            path: hall.path("c.tribuna"),
        });
        hall
    }

    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_string_lossy().into_owned()
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn ask(&self, client: &Client, request: impl Into<Request>) -> Result<Value, ApiError> {
        let request = request.into();
        let id = format!("r{}", COUNTER.fetch_add(1, Ordering::Relaxed));
        self.program
            .call(
                client,
                Envelope {
                    id,
                    request,
                    key: Some(KeyForm {
                        passphrase: Some(PASSPHRASE.into()),
                        replace: None,
                    }),
                },
            )
            .map(|reply| serde_json::to_value(reply).unwrap())
    }

    pub fn ok(&self, request: impl Into<Request>) -> Value {
        let request = request.into();
        let shown = format!("{request:?}");
        self.ask(&self.window, request)
            .unwrap_or_else(|error| panic!("{shown}: {error}"))
    }

    pub fn refused(&self, request: impl Into<Request>) -> ErrorCode {
        match self.ask(&self.window, request) {
            Ok(reply) => panic!("not refused: {reply}"),
            Err(error) => error.code,
        }
    }

    pub fn jurors(&self) -> Vec<domain::JurorId> {
        ids(&self.ok(ask::Jurors {}), "id")[..JURORS]
            .iter()
            .copied()
            .map(domain::JurorId)
            .collect()
    }

    pub fn projects(&self) -> Vec<domain::ProjectId> {
        ids(&self.ok(ask::Projects {}), "id")
            .into_iter()
            .map(domain::ProjectId)
            .collect()
    }

    pub fn criteria(&self) -> Vec<domain::CriterionId> {
        ids(&self.ok(ask::Rules {})["criteria"], "id")
            .into_iter()
            .map(domain::CriterionId)
            .collect()
    }

    pub fn paper(&self, project: domain::ProjectId, juror: domain::JurorId, score: i64) -> PaperEntry {
        let marks = self
            .criteria()
            .into_iter()
            .map(|criterion| PaperMark {
                criterion,
                score: score * 100,
            })
            .collect();
        PaperEntry {
            project,
            juror,
            marks,
            control_sum: None,
            accept_difference: None,
            comment: None,
        }
    }

    /// Takes every sheet from paper with the mark 4.
    pub fn take_all(&self) {
        for project in self.projects() {
            for juror in self.jurors() {
                self.ok(ask::TakePaperSheet {
                    sheet: self.paper(project, juror, 4),
                });
            }
        }
    }

    /// The same of the projects that are in the contest.
    pub fn take_all_admitted(&self) {
        let grid = self.ok(ask::Grid {});
        for project in ids(&grid["rows"], "project") {
            for juror in self.jurors() {
                self.ok(ask::TakePaperSheet {
                    sheet: self.paper(domain::ProjectId(project), juror, 4),
                });
            }
        }
    }

    pub fn verified(&self, name: &str) {
        let view = self.program.verify(&self.file(name)).unwrap();
        assert!(view.fault.is_none(), "{:?}", view.fault);
    }
}

fn ids(list: &Value, field: &str) -> Vec<u32> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|item| item[field].as_str().unwrap().parse().unwrap())
        .collect()
}

/// Returns the words of a PDF, blanks drawn together; read by pdftotext (poppler-utils).
pub fn text_of_pdf(bytes: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    std::io::Write::write_all(&mut file, bytes).unwrap();
    let out = std::process::Command::new("pdftotext")
        .args(["-layout".as_ref(), file.path().as_os_str(), "-".as_ref()])
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let text = String::from_utf8_lossy(&out.stdout);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
