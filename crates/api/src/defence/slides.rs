//! The register of presentations.

use crate::contract::*;
use crate::door::program::State;
use crate::door::request::request;
use crate::door::seat::ClientKind;
use crate::door::texts::within;
use crate::door::turn::{Answer, Turn};
use domain::ProjectId;
use domain::day::slides::{Presentation, Record};
use std::path::Path;

request! {
    /// Notes what is known of a project's presentation.
    NotePresentation { #[ts(type = "string")] project: ProjectId, presentation: PresentationForm } -> Saved;
    may: Work(Sheets), frozen: AtSigning, seats: WORK,
    touches: [Defence], journal: [project]
}

impl Answer for NotePresentation {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Saved, ApiError> {
        let (program, state, asked) = turn.all();
        let &Self {
            project,
            presentation: ref form,
        } = self;
        ensure_known(state, project)?;
        let presentation = Presentation {
            received: form.received,
            opens: form.opens,
            file: within(&form.file, PATH_LIMIT)?.to_owned(),
            note: within(&form.note, NOTE_LIMIT)?.to_owned(),
        };
        let kind = asked.client.kind();
        program.record(state, asked, |day| {
            let before = day.slides.of.get(&project).map_or("", |line| line.file.as_str());
            if presentation.file != before && !presentation.file.is_empty() {
                // A browser has no files of this machine to name.
                if kind == ClientKind::Browser {
                    return Err(ErrorCode::NotAllowed.into());
                }
                ensure_slides(&presentation.file)?;
            }
            Ok(vec![Record::Noted {
                project,
                presentation,
            }])
        })
    }
}

request! {
    /// Opens a registered presentation with the system's own program.
    OpenSlides { #[ts(type = "string")] project: ProjectId } -> Done;
    may: Work(Sheets), frozen: Never, seats: HERE
}

impl Answer for OpenSlides {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Done, ApiError> {
        let (program, state, _) = turn.all();
        let &Self { project } = self;
        ensure_known(state, project)?;
        let day = state.open()?.read(|view| Ok(view.day()?))?;
        let file = day.slides.of.get(&project).map(|line| line.file.as_str());
        let file = file.filter(|file| !file.is_empty()).ok_or(ErrorCode::NoSlides)?;
        // A contest file may come from elsewhere: what it names is looked at again before the system opens it.
        ensure_slides(file)?;
        let path = Path::new(file);
        // A link is what it leads to.
        let target = path.canonicalize().ok().filter(|target| target.is_file());
        let target = target.ok_or_else(|| ApiError::from(ErrorCode::FileNotFound).with("path", file))?;
        if !ends_as_slides(&target) {
            return Err(not_slides(file));
        }
        let opener = program.here.opener.as_ref().ok_or(ErrorCode::NotAllowed)?;
        opener(path).map_err(|error| ApiError::io(path, &error))?;
        Ok(Done {})
    }
}

/// A path, in characters.
const PATH_LIMIT: usize = 4_000;
/// A note, in characters.
const NOTE_LIMIT: usize = 500;
/// What a presentation's file may be: nothing that the system would run.
const ENDINGS: &[&str] = &["pdf", "ppt", "pptx", "pps", "ppsx", "odp", "key"];

/// Names that are devices on Windows in every folder.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul"];
/// The same with a digit after them.
const PORTS: &[&str] = &["com", "lpt"];

fn ensure_known(state: &State, project: ProjectId) -> Result<(), ApiError> {
    let known = state.open()?.contest.projects.iter().any(|p| p.id == project);
    if known {
        Ok(())
    } else {
        Err(ErrorCode::UnknownProject.into())
    }
}

/// Refuses anything but a full path to a file of slides.
fn ensure_slides(file: &str) -> Result<(), ApiError> {
    let path = Path::new(file);
    // Of another machine even the question whether a file is there would be answered with the user's password;
    // nor is a device a file, whatever its ending.
    let elsewhere = file.starts_with("\\\\") || file.starts_with("//");
    let stem = path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    let first = stem.split('.').next().unwrap_or_default().trim_end();
    let port = first.len() == 4 && first.ends_with(|last: char| last.is_ascii_digit());
    let name = if port {
        first.get(..3).unwrap_or_default()
    } else {
        first
    };
    let devices = if port { PORTS } else { DEVICES };
    let device = devices.iter().any(|device| name.eq_ignore_ascii_case(device));
    if path.is_absolute() && !elsewhere && !device && ends_as_slides(path) {
        return Ok(());
    }
    Err(not_slides(file))
}

fn ends_as_slides(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

fn not_slides(file: &str) -> ApiError {
    ApiError::from(ErrorCode::NotSlides)
        .with("path", file)
        .with("endings", ENDINGS.join(", "))
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn slides_lie_on_this_machine_and_are_files() {
        for file in [
            "/home/a/Доклад.pdf",
            "/home/a/console.pptx",
            "/home/a/com.pany.key",
        ] {
            assert!(ensure_slides(file).is_ok() || cfg!(windows), "{file}");
        }
        for file in [
            "\\\\host\\share\\x.pptx",
            "//host/share/x.pptx",
            "\\\\?\\C:\\x.pptx",
            "\\\\.\\PhysicalDrive0.pdf",
            "/home/a/CON.pdf",
            "/home/a/lpt1.pdf",
            "/home/a/nul.x.pdf",
            "x.pdf",
            "/home/a/x.exe",
        ] {
            assert!(ensure_slides(file).is_err(), "{file}");
        }
    }
}
