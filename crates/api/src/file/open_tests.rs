//! What a look at the contest sees.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::door::program::Program;
use crate::{ClientKind, Envelope, Lang, Request, Surroundings, ask};
use crate::{system_clock, system_entropy, system_running};

#[test]
fn what_was_seen_while_marks_were_closed_shows_none_that_are_given_after() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::new(Surroundings {
        now_ms: system_clock,
        running_ms: system_running,
        entropy: system_entropy,
        data_folder: Some(folder.path().join("data")),
        documents_folder: Some(folder.path().to_path_buf()),
        lang: Lang::Ru,
        device: "test".to_owned(),
        opener: None,
    });
    let window = program.connect(ClientKind::Window);
    let ask = |id: &str, request: Request| {
        let (id, key) = (id.to_owned(), None);
        program.call(&window, Envelope { id, request, key }).unwrap();
    };
    let path = folder.path().join("demo.tribuna").to_string_lossy().into_owned();
    ask("demo", ask::MakeDemo { path }.into());
    let seen = program.state().open().unwrap().seen();
    let read = || seen.read(|view| Ok(view.head()?.number));
    let before = read().unwrap();
    ask("pins", ask::RenewPins {}.into());
    assert_eq!(read(), Ok(before + 1), "what somebody wrote meanwhile is read");
    let reason = "проверка".to_owned();
    ask("reopen", ask::ReopenMarks { reason }.into());
    assert_eq!(read().unwrap_err().code, ErrorCode::MovedOn);
    assert!(seen.moment().is_err());
}
