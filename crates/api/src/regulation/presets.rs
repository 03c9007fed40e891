//! Regulations to begin with: those of the program, and the user's own, kept as files on this machine.

use crate::contract::*;
use crate::door::program::Program;
use crate::door::request::request;
use crate::door::turn::{Answer, Turn};
use crate::show::numbers::count;
use domain::{Criterion, Regulation};
use messages::Lang;
use std::path::{Path, PathBuf};

/// Own presets are named by this, then the name of their file. A contest keeps the name only: its rules are
/// in its own file, so that it stays whole on another machine.
const OWN: &str = "own:";
/// Folder of own presets in the user's data folder.
const FOLDER: &str = "regulations";
/// A title, in characters.
const TITLE_LIMIT: usize = 120;

/// A regulation to begin with.
pub(crate) struct Preset {
    pub view: PresetView,
    pub regulation: Regulation,
    pub criteria: Vec<Criterion>,
}

request! {
    /// Takes one of the user's own presets off this machine.
    ForgetPreset { id: String } -> Done;
    may: Work(SetUp), frozen: Never, seats: WORK
}

impl Answer for ForgetPreset {
    fn answer(&self, mut turn: Turn<'_>) -> Result<Done, ApiError> {
        let (program, _, _) = turn.all();
        let Self { id } = self;
        let unknown = || ApiError::from(ErrorCode::BadRequest).with("what", id);
        let name = id.strip_prefix(OWN).ok_or_else(unknown)?;
        // Only a name that this program makes: no path leads out of the folder.
        if file_name(name) != name {
            return Err(unknown());
        }
        let folder = program
            .own_presets_folder()
            .ok_or_else(|| ApiError::from(ErrorCode::ReadOnlyPlace).with("path", "presets"))?;
        let path = folder.join(format!("{name}.toml"));
        std::fs::remove_file(&path).map_err(|error| ApiError::io(&path, &error))?;
        Ok(Done {})
    }
}

impl Program {
    /// Returns the folder of own presets; `None` where nothing is kept on this machine.
    fn own_presets_folder(&self) -> Option<PathBuf> {
        self.here.data_folder.as_ref().map(|folder| folder.join(FOLDER))
    }

    /// Returns the presets: the program's, the default one first, then the user's by title. A file that
    /// cannot be read as a preset is not one.
    pub(crate) fn all_presets(&self, lang: Lang) -> Vec<Preset> {
        let mut all: Vec<Preset> = exchange::presets()
            .into_iter()
            .filter_map(|summary| {
                let (regulation, criteria) = exchange::preset(summary.id)?;
                let title = match lang {
                    Lang::Ru => summary.title_ru,
                    Lang::En => summary.title_en,
                };
                Some(Preset {
                    view: PresetView {
                        id: summary.id.to_owned(),
                        title,
                        own: false,
                        criteria: count(criteria.len()),
                    },
                    regulation,
                    criteria,
                })
            })
            .collect();
        let mut own = self.own_presets();
        own.sort_by(|a, b| messages::name_order(&a.view.title, &b.view.title));
        all.extend(own);
        all
    }

    /// Returns the preset of an id.
    pub(crate) fn preset_of(&self, id: &str, lang: Lang) -> Option<Preset> {
        self.all_presets(lang)
            .into_iter()
            .find(|preset| preset.view.id == id)
    }

    fn own_presets(&self) -> Vec<Preset> {
        let Some(files) = self.own_presets_folder().and_then(|f| std::fs::read_dir(f).ok()) else {
            return Vec::new();
        };
        files.filter_map(|file| read_own(&file.ok()?.path())).collect()
    }

    pub(crate) fn save_preset(
        &self,
        title: &str,
        replace: bool,
        (regulation, criteria): (&Regulation, &[Criterion]),
    ) -> Result<PresetView, ApiError> {
        let title = crate::door::texts::within(title, TITLE_LIMIT)?;
        let name = file_name(title);
        if name.is_empty() {
            return Err(ErrorCode::ReasonNeeded.into());
        }
        let folder = self
            .own_presets_folder()
            .ok_or_else(|| ApiError::from(ErrorCode::ReadOnlyPlace).with("path", "presets"))?;
        let path = folder.join(format!("{name}.toml"));
        if path.exists() && !replace {
            return Err(ApiError::from(ErrorCode::FileExists).with("path", title));
        }
        let text = exchange::preset_text(title, regulation, criteria);
        // What is kept must be read back: the same reader decides as for the program's own.
        let (back, same) = exchange::read_preset(&format!("{OWN}{name}"), &text)
            .map(|read| (read.regulation, read.criteria))
            .ok_or_else(|| ApiError::internal("a preset that cannot be read back"))?;
        if back.aggregation != regulation.aggregation || same.len() != criteria.len() {
            return Err(ApiError::internal("a preset that reads back as another"));
        }
        std::fs::create_dir_all(&folder).map_err(|error| ApiError::io(&folder, &error))?;
        write(&folder, &path, &text)?;
        read_own(&path)
            .map(|preset| preset.view)
            .ok_or_else(|| ApiError::internal("a preset that cannot be read back"))
    }
}

/// Writes a file whole or not at all.
fn write(folder: &Path, path: &Path, text: &str) -> Result<(), ApiError> {
    let failed = |error: std::io::Error| ApiError::io(path, &error);
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    std::io::Write::write_all(&mut file, text.as_bytes()).map_err(failed)?;
    file.persist(path)
        .map_err(|error| ApiError::io(path, &error.error))?;
    Ok(())
}

fn read_own(path: &Path) -> Option<Preset> {
    if path.extension().is_none_or(|ending| ending != "toml") {
        return None;
    }
    let name = path.file_stem()?.to_str()?;
    let text = std::fs::read_to_string(path).ok()?;
    let read = exchange::read_preset(&format!("{OWN}{name}"), &text)?;
    Some(Preset {
        view: PresetView {
            id: format!("{OWN}{name}"),
            // Its title is what its owner called it, in one language.
            title: read.title,
            own: true,
            criteria: count(read.criteria.len()),
        },
        regulation: read.regulation,
        criteria: read.criteria,
    })
}

/// Returns a title as the name of a file: letters and digits, dashes between words.
fn file_name(title: &str) -> String {
    let lower = title.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words
        .join("-")
        .chars()
        .take(60)
        .collect::<String>()
        .trim_end_matches('-')
        .to_owned()
}
