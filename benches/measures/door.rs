//! A mark through the API, in process: access, scale, journal, durable reply.

use crate::bare::Bare;
use crate::frame::{Table, timed};
use api::contract::{RowEditForm, TableEditForm, TableName};
use api::{Client, ClientKind, Lang, Program, Surroundings};
use api::{Envelope, Request, ask};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Measures giving a mark as a juror, and editing a cell as the secretary.
pub fn measure(table: &mut Table) {
    measure_mark(table);
    measure_edit(table);
}

/// Imports a contest of this size into a new file, and opens it.
pub fn opened(folder: &Path, projects: u32, jurors: u32) -> (Arc<Program>, Client, PathBuf) {
    let program = Program::new(Surroundings {
        now_ms: api::system_clock,
        running_ms: api::system_running,
        entropy: api::system_entropy,
        data_folder: None,
        documents_folder: None,
        lang: Lang::En,
        device: "measure".to_owned(),
        opener: None,
    });
    let window = program.connect(ClientKind::Window);
    let source = folder.join("source");
    std::fs::create_dir(&source).unwrap();
    let rows: String = (1..=projects)
        .map(|n| format!("{n},Project {n},Lead of {n},Faculty {n}\n"))
        .collect();
    let jury: String = (1..=jurors).map(|n| format!("J{n},Juror {n}\n")).collect();
    for (file, text) in [
        (
            "contest.toml",
            "title = \"Measure\"\n[regulation]\npreset = \"altsu-defence\"\n",
        ),
        ("projects.csv", &format!("number,title,lead,faculty\n{rows}")),
        ("jurors.csv", &format!("code,name\n{jury}")),
    ] {
        std::fs::write(source.join(file), text).unwrap();
    }
    let file = folder.join("measure.tribuna");
    let path = file.to_string_lossy().into_owned();
    let source = source.to_string_lossy().into_owned();
    ask(
        &program,
        &window,
        "import",
        Request::ImportAsNew(ask::ImportAsNew {
            source,
            dropped: Vec::new(),
            path,
        }),
    );
    (program, window, file)
}

/// Measures editing a cell in a table of 600 projects, beside reading that table.
fn measure_edit(table: &mut Table) {
    let name = "one cell edited among 600 projects";
    if !table.wants(name) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (program, window, _) = opened(folder.path(), 600, 2);
    let projects = || {
        Request::Table(ask::Table {
            table: TableName::Projects,
            lang: "en".to_owned(),
        })
    };
    let mut number = 0;
    let edit = || {
        number += 1;
        let cells = [("title".to_owned(), format!("Title {number}"))].into();
        let row = RowEditForm {
            id: Some("300".to_owned()),
            cells,
        };
        let edit = TableEditForm {
            rows: vec![row],
            ..TableEditForm::default()
        };
        ask(
            &program,
            &window,
            &format!("edit-{number}"),
            Request::EditTable(ask::EditTable {
                table: TableName::Projects,
                lang: "en".to_owned(),
                edit,
            }),
        )
    };
    table.beside(
        (name, ""),
        51,
        edit,
        ("the table is read", || {
            ask(&program, &window, "table", projects())
        }),
    );
}

/// How many marks the tail is computed from.
const TAIL: usize = 2000;

/// After how many marks the jurors pause, and for how long: enough for the file to be made whole.
const PAUSE_EVERY: usize = 50;
const PAUSE: Duration = Duration::from_millis(400);

fn measure_mark(table: &mut Table) {
    let (name, tail) = ("one mark through the API", "one mark through the API, p99");
    if !table.wants(name) && !table.wants(tail) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (program, window, file) = opened(folder.path(), 2, 2);
    let mut juror = Juror::enter(&program, &window);
    let mut work = || juror.give_mark();
    work();
    let mut bare = Bare::like(&file, &folder.path().join("bare.db"));
    table.beside(
        (name, "within 1.3×"),
        201,
        &mut work,
        ("bare commit of the same rows", || bare.commit()),
    );
    if !table.wants(tail) {
        return;
    }
    // Both write-ahead logs grow until SQLite writes them back. Ours is also written back in every pause, and the mark
    // after a pause starts it anew.
    let (mut found, mut commits) = (Vec::new(), Vec::new());
    for number in 0..TAIL {
        if number % PAUSE_EVERY == 0 {
            std::thread::sleep(PAUSE);
        }
        commits.push(timed(&mut || bare.commit()).as_secs_f64());
        found.push(timed(&mut work).as_secs_f64());
    }
    table.tails((tail, "within 2×"), found, ("p99 of bare commits", commits));
}

pub struct Juror<'a> {
    program: &'a Arc<Program>,
    window: &'a Client,
    project: domain::ProjectId,
    criterion: domain::CriterionId,
    number: i64,
}

impl<'a> Juror<'a> {
    /// Lets the first juror in, at the first project.
    pub fn enter(program: &'a Arc<Program>, window: &'a Client) -> Self {
        let passphrase = Some("of the measure".to_owned());
        ask(program, window, "passphrase", ask::SetPassphrase { passphrase });
        let juror = id(&ask(program, window, "jurors", ask::Jurors {})[0]["id"]);
        let project = id(&ask(program, window, "projects", ask::Projects {})[0]["id"]);
        let criterion = id(&ask(program, window, "rules", ask::Rules {})["criteria"][0]["id"]);
        let (juror, pin) = (domain::JurorId(juror), "4071".to_owned());
        let set = Some(pin.clone());
        ask(program, window, "pin", ask::SetPin { juror, pin: set });
        ask(program, window, "lock", ask::Lock {});
        ask(program, window, "enter", ask::EnterPin { juror, pin });
        Self {
            program,
            window,
            project: domain::ProjectId(project),
            criterion: domain::CriterionId(criterion),
            number: 0,
        }
    }

    pub fn give_mark(&mut self) -> Value {
        self.number += 1;
        let mark = ask::RecordMark {
            project: self.project,
            criterion: self.criterion,
            score: Some(self.number % 6 * 100),
        };
        ask(self.program, self.window, &format!("mark-{}", self.number), mark)
    }
}

/// Makes a request and returns the answer.
pub fn ask(program: &Arc<Program>, client: &Client, id: &str, request: impl Into<Request>) -> Value {
    let request = request.into();
    let reply = program
        .call(
            client,
            Envelope {
                id: id.to_owned(),
                request,
                key: None,
            },
        )
        .unwrap();
    serde_json::to_value(reply).unwrap()
}

fn id(value: &Value) -> u32 {
    value.as_str().unwrap().parse().unwrap()
}
