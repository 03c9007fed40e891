//! A mark through the program's one door, in process: access, scale, journal, durable reply.

use crate::bare::Bare;
use crate::frame::Table;
use api::contract::{Envelope, Request};
use api::{Client, ClientKind, Lang, Program, Surroundings};
use serde_json::Value;
use std::sync::Arc;

/// Measures a mark that a juror gives.
pub fn measure(table: &mut Table) {
    let name = "one mark through the API";
    if !table.wants(name) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let program = Program::new(Surroundings {
        now_ms: api::system_clock,
        entropy: api::system_entropy,
        data_folder: None,
        documents_folder: None,
        lang: Lang::En,
        device: "measure".to_owned(),
        opener: None,
    });
    let window = program.connect(ClientKind::Window);
    let source = folder.path().join("source");
    std::fs::create_dir(&source).unwrap();
    for (file, text) in [
        (
            "contest.toml",
            "title = \"Measure\"\n[regulation]\npreset = \"altsu-defence\"\n",
        ),
        ("projects.csv", "number,title\n1,One\n2,Two\n"),
        ("jurors.csv", "code,name\nJ1,Juror One\nJ2,Juror Two\n"),
    ] {
        std::fs::write(source.join(file), text).unwrap();
    }
    let file = folder.path().join("measure.tribuna");
    let path = file.to_string_lossy().into_owned();
    let source = source.to_string_lossy().into_owned();
    ask(
        &program,
        &window,
        "import",
        Request::ImportAsNew {
            source,
            dropped: Vec::new(),
            path,
        },
    );
    let passphrase = Some("of the measure".to_owned());
    ask(
        &program,
        &window,
        "passphrase",
        Request::SetPassphrase { passphrase },
    );
    let juror = id(&ask(&program, &window, "jurors", Request::Jurors {})[0]["id"]);
    let project = id(&ask(&program, &window, "projects", Request::Projects {})[0]["id"]);
    let criterion = id(&ask(&program, &window, "rules", Request::Rules {})["criteria"][0]["id"]);
    let (juror, project) = (domain::JurorId(juror), domain::ProjectId(project));
    let pin = "4071".to_owned();
    ask(
        &program,
        &window,
        "pin",
        Request::SetPin {
            juror,
            pin: Some(pin.clone()),
        },
    );
    ask(&program, &window, "lock", Request::Lock {});
    ask(&program, &window, "enter", Request::EnterPin { juror, pin });
    let criterion = domain::CriterionId(criterion);
    let mut number = 0_i64;
    let mut work = || {
        number += 1;
        let score = Some(number % 6 * 100);
        ask(
            &program,
            &window,
            &format!("mark-{number}"),
            Request::RecordMark {
                project,
                criterion,
                score,
            },
        )
    };
    work();
    let mut bare = Bare::like(&file, &folder.path().join("bare.db"));
    table.beside(
        (name, "within 1.3×"),
        201,
        work,
        ("bare commit of the same rows", || bare.commit()),
    );
}

fn ask(program: &Arc<Program>, client: &Client, id: &str, request: Request) -> Value {
    let reply = program
        .call(
            client,
            Envelope {
                id: id.to_owned(),
                request,
            },
        )
        .unwrap();
    serde_json::to_value(reply).unwrap()
}

fn id(value: &Value) -> u32 {
    value.as_str().unwrap().parse().unwrap()
}
