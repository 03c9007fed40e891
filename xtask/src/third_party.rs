//! The list of third-party packages that the program contains, with their licence texts.

use crate::failure::{Failure, Outcome, at};
use crate::{project, step};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Path of the list.
pub const PLACE: &str = "assets/licenses/third-party.txt";

/// One alternative of an `OR` must be among these. MPL-2.0 applies per file and demands nothing of the rest.
const PERMISSIVE: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// The list, and what must not be in it.
pub struct List {
    /// Text of the file.
    pub text: String,
    /// Packages whose licence is not known to be permissive.
    pub refused: Vec<String>,
}

/// A crate or npm package that becomes part of the program.
struct Package {
    name: String,
    licence: String,
    home: String,
    folder: PathBuf,
}

/// Makes the list from what cargo and npm have fetched.
pub fn list() -> Outcome<List> {
    let mut packages = crates()?;
    packages.extend(npm_packages()?);
    packages.sort_by(|a, b| a.name.cmp(&b.name));
    packages.dedup_by(|a, b| a.name == b.name && a.licence == b.licence);
    let mut text = String::from(
        "Tribuna carries software written by others. Thank you.\n\
         Made by `cargo xtask gen` from the lock files, for Linux; fonts and SQLite have files of their own beside this one.\n\n",
    );
    let mut texts: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for package in &packages {
        let line = format!("{} — {} {}", package.name, package.licence, package.home);
        let _ = writeln!(text, "{}", line.trim_end());
        for licence in licence_texts(&package.folder)? {
            texts.entry(licence).or_default().insert(&package.name);
        }
    }
    let mut texts: Vec<(BTreeSet<&str>, String)> =
        texts.into_iter().map(|(text, names)| (names, text)).collect();
    texts.sort();
    for (names, licence) in texts {
        let names = names.into_iter().collect::<Vec<_>>().join(", ");
        let _ = write!(text, "\n{}\n{names}\n\n{licence}\n", "=".repeat(80));
    }
    let refused = packages.iter().filter(|package| !is_permissive(&package.licence));
    let refused = refused
        .map(|package| format!("{} ({})", package.name, package.licence))
        .collect();
    Ok(List { text, refused })
}

/// Returns the crates that are linked into the program, without those only for build scripts and tests.
fn crates() -> Outcome<Vec<Package>> {
    let arguments = [
        "metadata",
        "--format-version",
        "1",
        "--locked",
        "--filter-platform",
        "x86_64-unknown-linux-gnu",
    ];
    let listed = step::output(&mut step::cargo(&arguments))?;
    let metadata: Value = serde_json::from_str(&listed)
        .map_err(|error| Failure::Unreadable(format!("cargo metadata: {error}")))?;
    let by_id = |list: &Value| -> BTreeMap<String, Value> {
        let entries = list.as_array().into_iter().flatten();
        entries.map(|entry| (word(&entry["id"]), entry.clone())).collect()
    };
    let (packages, nodes) = (by_id(&metadata["packages"]), by_id(&metadata["resolve"]["nodes"]));
    let program = packages
        .iter()
        .find(|(_, package)| package["name"] == "tribuna")
        .map(|(id, _)| id.clone());
    let (mut reached, mut ahead) = (BTreeSet::new(), Vec::from_iter(program));
    while let Some(id) = ahead.pop() {
        let dependencies = nodes
            .get(&id)
            .and_then(|node| node["deps"].as_array())
            .into_iter()
            .flatten();
        if reached.insert(id.clone()) {
            let is_linked = |dependency: &&Value| {
                dependency["dep_kinds"]
                    .as_array()
                    .is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"].is_null()))
            };
            ahead.extend(
                dependencies
                    .filter(is_linked)
                    .map(|dependency| word(&dependency["pkg"])),
            );
        }
    }
    let packages = reached.iter().filter_map(|id| packages.get(id));
    Ok(packages
        .filter(|package| !package["source"].is_null())
        .map(|package| {
            let manifest = PathBuf::from(word(&package["manifest_path"]));
            Package {
                name: word(&package["name"]),
                licence: word(&package["license"]),
                home: word(&package["repository"]),
                folder: manifest.parent().map(Path::to_path_buf).unwrap_or_default(),
            }
        })
        .collect())
}

/// Returns the npm packages from which the screens are built and which they may contain.
fn npm_packages() -> Outcome<Vec<Package>> {
    let ui = project::root().join("ui");
    let text = project::read(&ui.join("package-lock.json"))?;
    let lock: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::Unreadable(format!("ui/package-lock.json: {error}")))?;
    let mut found = Vec::new();
    for (path, package) in lock["packages"].as_object().into_iter().flatten() {
        let is_tool = package["dev"] == true || package["optional"] == true || package["devOptional"] == true;
        if let Some((_, name)) = path.rsplit_once("node_modules/").filter(|_| !is_tool) {
            let folder = ui.join(path);
            found.push(Package {
                name: name.to_owned(),
                licence: npm_licence(package, &folder),
                home: String::new(),
                folder,
            });
        }
    }
    Ok(found)
}

/// Returns the licence of a package from the lock file, or else from its text.
fn npm_licence(package: &Value, folder: &Path) -> String {
    let told = word(&package["license"]);
    let is_mit = |text: &String| text.trim_start().starts_with("MIT License");
    if told.is_empty() && licence_texts(folder).is_ok_and(|texts| texts.iter().any(is_mit)) {
        return "MIT".to_owned();
    }
    told
}

/// Returns the licence texts in a package; where there is a choice, only MIT's, the shortest.
fn licence_texts(folder: &Path) -> Outcome<Vec<String>> {
    let is_licence = |name: &str| {
        let name = name.to_ascii_uppercase();
        ["LICENSE", "LICENCE", "COPYING", "NOTICE"]
            .iter()
            .any(|start| name.starts_with(start))
    };
    let mut files = Vec::new();
    if folder.is_dir() {
        for entry in fs::read_dir(folder).map_err(at(folder))? {
            let path = entry.map_err(at(folder))?.path();
            if path.is_file()
                && path
                    .file_name()
                    .is_some_and(|name| is_licence(&name.to_string_lossy()))
            {
                files.push(path);
            }
        }
    }
    let is_mit = |path: &PathBuf| path.to_string_lossy().to_ascii_uppercase().ends_with("MIT");
    if files.iter().any(is_mit) {
        files.retain(is_mit);
    }
    files.sort();
    let mut texts = Vec::new();
    for file in files {
        let bytes = fs::read(&file).map_err(at(&file))?;
        // Lines are trimmed, so that copies that differ only in spaces become one text.
        let lines: Vec<String> = String::from_utf8_lossy(&bytes)
            .lines()
            .map(|line| line.trim_end().to_owned())
            .collect();
        texts.push(lines.join("\n").trim_matches('\n').to_owned());
    }
    Ok(texts)
}

/// Reads an SPDX expression, including the old form `A/B`: every part of an `AND` needs one permissive alternative.
fn is_permissive(expression: &str) -> bool {
    let flat = expression.replace(['(', ')'], " ").replace('/', " OR ");
    let is_known = |choice: &str| {
        let name = choice.split(" WITH ").next().unwrap_or_default().trim();
        PERMISSIVE.contains(&name)
    };
    flat.split(" AND ").all(|part| part.split(" OR ").any(is_known))
}

fn word(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_enough_and_every_demand_is_met() {
        assert!(is_permissive("Apache-2.0 OR GPL-2.0-only"));
        assert!(is_permissive("(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(is_permissive("MIT/Apache-2.0"));
        assert!(is_permissive("Apache-2.0 WITH LLVM-exception OR MIT"));
        assert!(!is_permissive("GPL-3.0"));
        assert!(!is_permissive("MIT AND GPL-3.0"));
        assert!(!is_permissive(""));
    }
}
