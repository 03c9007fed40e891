//! The register of presentations.

use crate::contract::*;
use crate::program::{Asked, ClientKind, Program, State};
use crate::texts::within;
use domain::ProjectId;
use domain::day::slides::{Presentation, Record};
use std::path::Path;

/// A path, in characters.
const PATH_LIMIT: usize = 4_000;
/// A note, in characters.
const NOTE_LIMIT: usize = 500;
/// What a presentation's file may be: nothing that the system would run.
const ENDINGS: &[&str] = &["pdf", "ppt", "pptx", "pps", "ppsx", "odp", "key"];

impl Program {
    pub(crate) fn note_presentation(
        &self,
        state: &mut State,
        asked: &Asked,
        project: ProjectId,
        form: &PresentationForm,
    ) -> Result<Saved, ApiError> {
        known(state, project)?;
        let presentation = Presentation {
            received: form.received,
            opens: form.opens,
            file: within(&form.file, PATH_LIMIT)?.to_owned(),
            note: within(&form.note, NOTE_LIMIT)?.to_owned(),
        };
        let kind = asked.client.kind();
        self.record(state, asked, |day| {
            let before = day.slides.of.get(&project).map_or("", |line| line.file.as_str());
            if presentation.file != before && !presentation.file.is_empty() {
                // A browser has no files of this machine to name.
                if kind == ClientKind::Browser {
                    return Err(ErrorCode::NotAllowed.into());
                }
                presentable(&presentation.file)?;
            }
            Ok(vec![Record::Noted {
                project,
                presentation,
            }])
        })
    }

    pub(crate) fn open_slides(&self, state: &State, project: ProjectId) -> Result<Done, ApiError> {
        known(state, project)?;
        let day = state.open()?.read(|view| Ok(view.day()?))?;
        let file = day.slides.of.get(&project).map(|line| line.file.as_str());
        let file = file.filter(|file| !file.is_empty()).ok_or(ErrorCode::NoSlides)?;
        // A contest file may come from elsewhere: what it names is looked at again before the system opens it.
        presentable(file)?;
        let path = Path::new(file);
        if !path.is_file() {
            return Err(ApiError::from(ErrorCode::FileNotFound).with("path", file));
        }
        let opener = self.here.opener.as_ref().ok_or(ErrorCode::NotAllowed)?;
        opener(path).map_err(|error| ApiError::io(path, &error))?;
        Ok(Done {})
    }
}

fn known(state: &State, project: ProjectId) -> Result<(), ApiError> {
    let known = state.open()?.contest.projects.iter().any(|p| p.id == project);
    if known {
        Ok(())
    } else {
        Err(ErrorCode::UnknownProject.into())
    }
}

/// Refuses what is no file of slides at a full path.
fn presentable(file: &str) -> Result<(), ApiError> {
    let path = Path::new(file);
    let ending = path
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    if path.is_absolute() && ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)) {
        return Ok(());
    }
    Err(ApiError::from(ErrorCode::NotSlides)
        .with("path", file)
        .with("endings", ENDINGS.join(", ")))
}
