//! The list of files opened lately: a small JSON file in the user's data folder. Losing it loses nothing.

use crate::contract::RecentFile;
use std::path::{Path, PathBuf};

const KEPT: usize = 12;

/// The list.
#[derive(Debug, Default)]
pub struct Recent {
    file: Option<PathBuf>,
    entries: Vec<RecentFile>,
}

impl Recent {
    /// Reads the list of `folder`; an unreadable one is empty.
    pub fn load(folder: Option<&Path>) -> Self {
        let file = folder.map(|folder| folder.join("recent.json"));
        let entries = file
            .as_ref()
            .and_then(|file| std::fs::read(file).ok())
            .and_then(|text| serde_json::from_slice(&text).ok())
            .unwrap_or_default();
        Self { file, entries }
    }

    /// Returns the list, newest first, each with whether it is still there.
    pub fn list(&self) -> Vec<RecentFile> {
        self.entries
            .iter()
            .cloned()
            .map(|mut entry| {
                entry.exists = Path::new(&entry.path).is_file();
                entry
            })
            .collect()
    }

    /// Moves `path` to the front.
    pub fn note(&mut self, path: &Path, title: &str, time: i64) {
        let text = path.to_string_lossy().into_owned();
        self.entries.retain(|entry| entry.path != text);
        let name = file_stem(path);
        self.entries.insert(
            0,
            RecentFile {
                path: text,
                name,
                title: title.to_owned(),
                opened: time,
                exists: true,
            },
        );
        self.entries.truncate(KEPT);
        self.save();
    }

    /// Removes `path`.
    pub fn forget(&mut self, path: &str) {
        self.entries.retain(|entry| entry.path != path);
        self.save();
    }

    /// Writes the list; where that fails, the list is lost, not the contest.
    fn save(&self) {
        let Some(file) = &self.file else { return };
        if let (Some(folder), Ok(text)) = (file.parent(), serde_json::to_vec(&self.entries)) {
            let _ = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(file, text));
        }
    }
}

/// Returns the file name without its ending.
pub fn file_stem(path: &Path) -> String {
    path.file_stem()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
