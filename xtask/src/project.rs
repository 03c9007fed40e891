//! Paths of the project.

use crate::failure::{Outcome, at};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// Returns the root of the project.
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}

/// Returns cargo's target folder.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// Returns the path of a program that cargo built with the given profile.
pub fn built(profile: &str, name: &str) -> PathBuf {
    target()
        .join(profile)
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Returns every file under a folder (or the file itself), sorted; nothing for a path that does not exist.
pub fn files(path: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    if path.is_file() {
        found.push(path.to_path_buf());
    } else if path.is_dir() {
        for entry in fs::read_dir(path).map_err(at(path))? {
            let entry = entry.map_err(at(path))?.path();
            if !entry.ends_with("node_modules") {
                found.extend(files(&entry)?);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Returns every file under a folder whose name has one of these endings.
pub fn files_ending(path: &Path, endings: &[&str]) -> Outcome<Vec<PathBuf>> {
    let ends = |file: &PathBuf| {
        endings
            .iter()
            .any(|ending| file.to_string_lossy().ends_with(ending))
    };
    Ok(files(path)?.into_iter().filter(ends).collect())
}

/// Returns the text of a file.
pub fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(at(path))
}

/// Returns the path for people to read: relative to the root.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .to_string_lossy()
        .replace('\\', "/")
}

/// Tells whether something must be made again because its sources have changed.
pub struct Stamp {
    place: PathBuf,
    content: String,
}

impl Stamp {
    /// Takes a fingerprint of the sources, their names and content. `place` is the file with the last fingerprint.
    pub fn of(place: PathBuf, sources: &[PathBuf]) -> Outcome<Self> {
        let mut hasher = DefaultHasher::new();
        for source in sources {
            for file in files(source)? {
                shown(&file).hash(&mut hasher);
                fs::read(&file).map_err(at(&file))?.hash(&mut hasher);
            }
        }
        Ok(Self {
            place,
            content: format!("{:016x}\n", hasher.finish()),
        })
    }

    /// Returns whether nothing has changed since [`Stamp::keep`].
    pub fn is_fresh(&self) -> bool {
        fs::read_to_string(&self.place).is_ok_and(|kept| kept == self.content)
    }

    /// Records that it was made from these sources.
    pub fn keep(&self) -> Outcome {
        if let Some(folder) = self.place.parent() {
            fs::create_dir_all(folder).map_err(at(folder))?;
        }
        fs::write(&self.place, &self.content).map_err(at(&self.place))
    }
}
