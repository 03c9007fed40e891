//! Many papers at once: progress, the folder, cancel.
#![allow(clippy::unwrap_used)]

use crate::support::{Hall, JURORS};
use api::contract::*;
use api::{Envelope, Request, ask};
use std::sync::mpsc;

fn all_sheets() -> Vec<PaperChoice> {
    vec![PaperChoice {
        kind: "score_sheets".into(),
        juror: None,
        project: None,
        lang: "ru".into(),
        version: None,
    }]
}

fn into_folder(hall: &Hall) -> SaveTarget {
    SaveTarget::Path {
        path: hall.path("бумаги"),
        replace: false,
    }
}

fn pdfs(hall: &Hall) -> usize {
    std::fs::read_dir(hall.file("бумаги")).unwrap().count()
}

#[test]
fn a_batch_tells_its_progress_and_puts_every_paper_into_the_folder() {
    let hall = Hall::with_contest();
    let (sender, told) = mpsc::channel();
    hall.program.on_notice(move |_, notice| {
        if let Notice::Progress(progress) = notice {
            let _ = sender.send(progress.clone());
        }
    });
    hall.ok(ask::SavePapers {
        papers: all_sheets(),
        target: into_folder(&hall),
    });
    let steps: Vec<JobProgress> = told.iter().take(JURORS + 1).collect();
    assert_eq!(steps.iter().map(|s| s.done).collect::<Vec<_>>(), [1, 2, 3, 3]);
    let outcome = serde_json::to_value(steps[JURORS].outcome.as_ref().unwrap()).unwrap();
    assert_eq!(
        (&outcome["type"], &outcome["files"]),
        (&"Finished".into(), &JURORS.into())
    );
    assert_eq!(pdfs(&hall), JURORS);
}

#[test]
fn a_cancelled_batch_stops_and_keeps_what_was_finished() {
    let hall = Hall::with_contest();
    let (sender, ended) = mpsc::channel();
    let (program, window) = (std::sync::Arc::clone(&hall.program), hall.window.clone());
    hall.program.on_notice(move |_, notice| {
        let Notice::Progress(progress) = notice else {
            return;
        };
        if let Some(outcome) = &progress.outcome {
            let _ = sender.send(outcome.clone());
        } else if progress.done == 1 {
            let request = Request::CancelJob(ask::CancelJob {
                job: progress.job.clone(),
            });
            program
                .call(
                    &window,
                    Envelope {
                        id: "stop".into(),
                        request,
                        key: None,
                    },
                )
                .unwrap();
        }
    });
    hall.ok(ask::SavePapers {
        papers: all_sheets(),
        target: into_folder(&hall),
    });
    let outcome = ended.recv().unwrap();
    assert!(
        matches!(outcome, JobOutcome::Cancelled { files: 1 }),
        "{outcome:?}"
    );
    assert_eq!(pdfs(&hall), 1);
}
