//! Licence texts of what is embedded must be distributed with it.

use super::Faults;
use crate::failure::Outcome;
use crate::{project, third_party};

/// What is embedded, and the text that must lie beside it.
const TEXTS: &[(&str, &str)] = &[
    ("the program", "LICENSE"),
    ("Liberation fonts", "assets/licenses/Liberation-OFL.txt"),
    ("Golos Text", "assets/licenses/Golos-Text-OFL.txt"),
    ("SQLite", "assets/licenses/SQLite.txt"),
    ("Hyphenation patterns", "assets/licenses/Hyphenation.txt"),
];

/// Returns the missing texts, and whether the list of third-party packages is out of date.
pub fn faults() -> Outcome<Faults> {
    let root = project::root();
    let mut faults = Faults::new();
    for (thing, path) in TEXTS {
        let is_there = std::fs::read_to_string(root.join(path)).is_ok_and(|text| !text.trim().is_empty());
        if !is_there {
            faults.push(format!("{path}: the licence text of {thing} is missing"));
        }
    }
    for font in project::files_ending(&root.join("assets/fonts"), &[".ttf", ".otf", ".woff2"])? {
        let name = font
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        if !name.starts_with("Liberation") && !name.starts_with("Golos") {
            faults.push(format!("assets/fonts/{name}: no licence text is known for it"));
        }
    }
    let list = third_party::list()?;
    faults.extend(
        list.refused
            .iter()
            .map(|line| format!("licence not known to be permissive: {line}")),
    );
    if std::fs::read_to_string(root.join(third_party::PLACE))
        .ok()
        .as_deref()
        != Some(list.text.as_str())
    {
        faults.push(format!(
            "{} is behind the lock files: `cargo xtask gen`",
            third_party::PLACE
        ));
    }
    Ok(faults)
}
