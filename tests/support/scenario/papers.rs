//! All papers at once.

use crate::support::{Files, Screen, with_ending};
use serde_json::json;
use std::path::PathBuf;

/// Every kind of paper is saved: into a folder by the window, as one archive to a browser.
pub async fn saves_all_papers(screen: Screen, folder: PathBuf) {
    let kinds = screen.ask(json!({ "type": "Papers" })).await;
    let kinds = kinds["ok"]["kinds"]
        .as_array()
        .cloned()
        .expect("there are papers");
    screen.press("nav-papers").await;
    screen.press("papers-kind-summary").await;
    screen.see("papers-page-1").await;
    screen.look("papers").await;
    screen.press("papers-batch").await;
    let mut files = 0;
    for kind in &kinds {
        let id = kind["id"].as_str().expect("a kind has a name");
        screen.tick(&format!("papers-batch-{id}")).await;
        files += if kind["per_juror"] == true { 3 } else { 1 };
    }
    // There are more kinds than a small window holds; the button that starts is below them and always visible.
    screen.see("papers-batch-start").await;
    screen.look("batch").await;
    let place = screen.save_into("papers-batch-start", &folder).await;
    screen.see_text("papers-outcome", &files.to_string()).await;
    screen.look("saved-papers").await;
    match screen.files() {
        Files::Dialogs(_) => {
            let papers = with_ending(&place, "pdf");
            assert_eq!(papers.len(), files, "{papers:?}");
            for paper in papers {
                let bytes = std::fs::read(&paper).expect("a saved paper can be read");
                assert!(bytes.starts_with(b"%PDF-"), "{} is no PDF", paper.display());
            }
        }
        Files::Transfers(_) => {
            let archive = screen.arrived(&place, "zip").await;
            let bytes = std::fs::read(&archive).expect("a download can be read");
            assert!(bytes.starts_with(b"PK"), "{} is no archive", archive.display());
            // Every file of an archive has an entry in its directory, which begins like this.
            let papers = bytes.windows(4).filter(|window| window == b"PK\x01\x02").count();
            assert_eq!(papers, files, "papers in the archive");
            screen.see("papers-download").await;
        }
    }
}
